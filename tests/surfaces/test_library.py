"""mahdar from Python."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import mahdar
from mahdar.base.report import Report
from mahdar.collect.found import Failure
from mahdar.surfaces.library import results
from tests.samples import TEXT, stand_in

SOURCE = Path(mahdar.__file__).parent


@pytest.fixture(autouse=True)
def _without_rules(monkeypatch):
    """Put stand-in minutes in place of the rules."""
    monkeypatch.setattr("mahdar.produce.minutes_of", stand_in, raising=False)
    monkeypatch.setattr("mahdar.catalog.load", lambda _folder: None, raising=False)


def test_a_text_gives_its_minutes():
    """What is known of the report is kept with it, the day in ISO 8601."""
    minutes = mahdar.minutes(
        TEXT, published="Tue, 06 May 2031 19:30:00 +0300", outlet="وكالة", title="لقاء", url="u"
    )

    day = "2031-05-06T19:30:00+03:00"
    assert Report.of(TEXT, published=day, outlet="وكالة", title="لقاء", url="u") == minutes.report


def test_every_excerpt_is_the_text_at_its_offsets():
    """The text is kept as given."""
    minutes = mahdar.minutes(TEXT)
    words = [statement.words for statement in minutes.statements]

    assert [w.exact for w in words] == [minutes.report.text[w.start : w.end] for w in words]


def test_minutes_are_frozen():
    """A result can't be changed behind somebody's back."""
    minutes = mahdar.minutes(TEXT)

    with pytest.raises(AttributeError):
        minutes.people = ()


@pytest.mark.parametrize(
    ("text", "key"),
    [("", "empty"), ("hello", "not_arabic"), ("قال \udc80", "surrogate")],
)
def test_a_text_that_is_no_report_is_an_input_error(text, key):
    """The same errors as on the command line."""
    with pytest.raises(mahdar.InputError) as caught:
        mahdar.minutes(text)

    assert key == caught.value.key


def test_a_wrong_date_is_a_usage_error():
    """The value is named."""
    with pytest.raises(mahdar.UsageError) as caught:
        mahdar.minutes(TEXT, published="soon")

    assert ("not_a_date", {"value": "soon"}) == (caught.value.key, caught.value.facts)


def test_a_bug_in_one_report_does_not_stop_the_others(monkeypatch):
    """It becomes a failure in its place, with what happened."""

    def broken(report, knowledge):
        if report.id == "bad":
            raise ValueError("x")
        return stand_in(report, knowledge)

    monkeypatch.setattr("mahdar.produce.minutes_of", broken, raising=False)
    reports = [Report.of(TEXT, id="bad"), Report.of(TEXT)]
    failure, minutes = results(reports)

    assert isinstance(failure, Failure)
    assert ("bad", 70, {"problem": "ValueError: x"}) == (
        failure.id,
        failure.error.code,
        failure.error.facts,
    )
    assert stand_in(Report.of(TEXT)) == minutes


@pytest.mark.parametrize("name", mahdar.__all__)
def test_every_public_name_is_there_and_documented(name):
    """Each name is found at first use."""
    assert getattr(mahdar, name)
    assert name in dir(mahdar)


def test_no_public_name_hides_a_folder():
    """`mahdar.x` is either a folder or a public name, never both."""
    folders = {path.parent.name for path in SOURCE.glob("*/__init__.py")}

    assert set() == folders & set(mahdar.__all__)


def test_an_unknown_name_is_an_attribute_error():
    """The module behaves like any other."""
    with pytest.raises(AttributeError):
        _ = mahdar.frob


def test_importing_mahdar_loads_nothing_heavy():
    """Names are loaded at first use."""
    code = "import sys, mahdar; print('msgspec' in sys.modules)"
    command = [sys.executable, "-c", code]
    out = subprocess.run(command, capture_output=True, check=True, text=True).stdout  # noqa: S603

    assert "False\n" == out


@pytest.mark.parametrize("published", [date(2031, 5, 6), "2031-05-06"])
def test_a_day_is_given_as_a_date_or_a_string(published):
    """Both say the same."""
    assert "2031-05-06" == mahdar.minutes(TEXT, published=published).report.published


@pytest.mark.parametrize(
    ("arguments", "where"),
    [
        ({"text": None}, "text"),
        ({"text": TEXT.encode()}, "text"),
        ({"text": TEXT, "published": 5}, "published"),
        ({"text": TEXT, "outlet": 5}, "outlet"),
        ({"text": TEXT, "title": "\ud800"}, "title"),
    ],
)
def test_an_argument_of_another_type_is_an_error_of_usage(arguments, where):
    """The error names the argument."""
    with pytest.raises(mahdar.UsageError) as raised:
        mahdar.minutes(**arguments)

    assert where == raised.value.where

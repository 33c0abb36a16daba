"""What holds for the minutes of any text whatever."""

import json
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from mahdar.base.errors import InputError
from mahdar.base.records import Minutes
from mahdar.base.report import Report
from mahdar.catalog import load
from mahdar.produce import minutes_of
from mahdar.produce.verify import excerpts_of, verify
from tests.arabic.texts import EXAMPLES, STEADY, TEXTS

ROOT = Path(__file__).parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"
SCHEMA = Draft202012Validator(
    json.loads((ROOT / "docs" / "minutes.schema.json").read_text(encoding="utf-8"))
)
PUBLISHED = st.sampled_from([None, "2031-05-06", "2031-05-06T23:30:00-05:00", "", "؟"])

CRASHED = (
    "أعلن أمس آل رملان تبرعهم.",
    "أعلن الوزير سامر الرملي ال اتفاق.",
    "\ud800قال الوزير: «\udfffنعم».",
    "قال\0: \0«\0»",
    "«" * 20,
    '"' * 21,
    ":" * 20,
    "قال: ",
    "قال: «»",
    "أكد أن ",
    "أما ",
    "و",
)
"""Texts at the edge; some of them were met as bugs."""


def seeds():
    """Give the paths of the two seeds, a row that says why where they are missing."""
    found = sorted(SEEDS.glob("*.txt"))
    missing = pytest.param(None, marks=pytest.mark.skip(reason="../shared/seeds is not here"))
    return [pytest.param(path, id=path.stem[:3]) for path in found] or [missing]


def of(text, published=None):
    """Give the minutes of a text."""
    return minutes_of(Report.of(text, published=published), load())


def check(text, minutes):
    """Assert all that must hold for the minutes of a text."""
    assert () == verify(minutes, text)
    for path, start, end, exact in excerpts_of(minutes):
        assert text[start:end] == exact, path
        assert 0 <= start < end <= len(text), path
    people = [person.id for person in minutes.people]
    meetings = [meeting.id for meeting in minutes.meetings]
    statements = [said.id for said in minutes.statements]
    assert len(people + meetings + statements) == len({*people, *meetings, *statements})
    assert _persons_meant(minutes) <= set(people)
    assert {said.meeting for said in minutes.statements} - {None} <= set(meetings)
    for said in minutes.statements:
        assert said.words.exact.strip()
        assert said.cue.exact.strip()
        assert said.sentence.span.holds(said.words.span)
        assert 0 <= said.confidence <= 1
        assert 0 <= said.strength <= 3
    for meeting in minutes.meetings:
        assert 2 <= len(set(meeting.participants)) == len(meeting.participants)
        assert set(meeting.participants).isdisjoint(meeting.attendees)


def _persons_meant(minutes):
    """Give every id of a person that minutes name anywhere."""
    meant = [who for said in minutes.statements for who in said.speaker.persons]
    meant += [said.addressee.person for said in minutes.statements if said.addressee]
    for meeting in minutes.meetings:
        meant += [*meeting.participants, *meeting.attendees, meeting.host]
    return {who for who in meant if who is not None}


def edges(test):
    """Give a property test that looks at the texts at the edge too."""
    for text in CRASHED:
        test = example(text, None)(test)
    return test


@STEADY
@given(TEXTS, PUBLISHED)
@edges
def test_every_excerpt_of_any_text_is_verbatim(text, published):
    """Offsets within the text, words never empty, ids unique and all that are named exist."""
    check(text, of(text, published))


@STEADY
@given(TEXTS, PUBLISHED)
@edges
def test_minutes_of_any_text_are_what_the_schema_says_and_come_back(text, published):
    """What is written is valid and reads back as the same minutes.

    A text with lone surrogates has no UTF-8, so it has no JSON; `collect` refuses it.
    """
    text = text.encode("utf-8", "replace").decode("utf-8")
    minutes = of(text, published)
    row = minutes.to_dict()

    SCHEMA.validate(json.loads(json.dumps(row)))
    assert minutes == Minutes.from_dict(row, text=text)
    assert row == Minutes.from_dict(json.loads(json.dumps(row))).to_dict()


@STEADY
@given(TEXTS, TEXTS, PUBLISHED)
def test_minutes_depend_on_their_report_alone(text, other, published):
    """The same twice, and whatever was read between."""
    first = of(text, published)
    of(other)

    assert first == of(text, published)


def test_minutes_do_not_depend_on_when_the_catalog_was_read():
    """Knowledge read anew gives the same minutes, whatever was read with the old one."""
    report = Report.of(EXAMPLES[0])
    before = minutes_of(report, load())
    anew = load.__wrapped__()

    assert before == minutes_of(report, anew)


@pytest.mark.parametrize("text", EXAMPLES, ids=["a1", "a2", "b1", "b2"])
def test_the_examples_hold_what_holds_for_any_text(text):
    """Their statements and meetings are found, and every excerpt is verbatim."""
    minutes = of(text, "2031-05-06")

    check(text, minutes)
    assert minutes.statements
    assert minutes.meetings


@pytest.mark.parametrize("path", seeds())
def test_the_seeds_hold_what_holds_for_any_text(path):
    """Every excerpt verbatim, every id there, the schema kept."""
    text = path.read_text(encoding="utf-8")
    minutes = of(text)

    check(text, minutes)
    SCHEMA.validate(json.loads(json.dumps(minutes.to_dict())))


def test_a_report_without_its_text_has_no_minutes():
    """Minutes read back can't be read again."""
    report = Minutes.from_dict(of("أكد الوزير أن السد آمن.").to_dict()).report

    with pytest.raises(InputError, match="no_text"):
        minutes_of(report, load())


@pytest.mark.parametrize("text", ["", " ", "\n\n", "no Arabic here", "١٢٣", "ـــ"])
def test_a_text_that_says_nothing_has_empty_minutes(text):
    """Nothing is made up."""
    minutes = of(text)

    assert ((), (), ()) == (minutes.people, minutes.meetings, minutes.statements)

"""The source text and its excerpts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.base.errors import InputError
from mahdar.base.report import Excerpt, Report, hash_of
from mahdar.base.span import Span
from tests.arabic.texts import STEADY, TEXTS


@STEADY
@given(TEXTS, st.data())
def test_an_excerpt_is_the_text_at_its_offsets(text, data):
    """Every span within the text gives exactly its characters."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    excerpt = Report.of(text).excerpt(Span(start, end))

    assert text[excerpt.start : excerpt.end] == excerpt.exact
    assert Span(start, end) == excerpt.span


@STEADY
@given(TEXTS)
def test_a_report_knows_its_text_by_hash_and_length(text):
    """Lone surrogates have a hash too."""
    report = Report.of(text)

    assert (hash_of(text), len(text), text) == (report.sha256, report.characters, report.text)
    assert report.sha256[:12] == report.id


def test_an_id_of_its_own_is_kept():
    """The hash names only a report without a name."""
    assert "r7" == Report.of("نص", id="r7").id
    assert hash_of("نص")[:12] == Report.of("نص", id="").id


def test_what_is_not_given_is_none():
    """Nothing is made up about a report's origin."""
    report = Report.of("نص")

    assert {None} == {report.outlet, report.side, report.url, report.title, report.published}


def test_a_report_without_text_has_no_excerpts():
    """Minutes read back without the text can't be asked for more words."""
    report = Report("r", "0" * 64, None, None, None, None, None, "ar", 3)

    with pytest.raises(InputError, match="no_text"):
        report.excerpt(Span(0, 1))


@pytest.mark.parametrize(
    ("one", "other", "holds", "meets"),
    [
        (Span(0, 5), Span(1, 3), True, True),
        (Span(0, 5), Span(0, 5), True, True),
        (Span(0, 5), Span(3, 7), False, True),
        (Span(0, 5), Span(5, 7), False, False),
        (Span(3, 4), Span(0, 9), False, True),
    ],
)
def test_spans_are_half_open(one, other, holds, meets):
    """Spans that only touch share no character."""
    assert (holds, meets) == (one.holds(other), one.meets(other))


def test_records_cannot_be_changed():
    """An excerpt stays what it was."""
    with pytest.raises(AttributeError):
        Excerpt(0, 1, "ا").exact = "ب"

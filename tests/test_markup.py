"""Marked-up Arabic, the language of the tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.base.span import Span
from tests.arabic.texts import STEADY
from tests.markup import Label, bug, read, table, write

LINE = "و[أكد]{cue} [الوزير]{speaker} أن [بلاده تحترم العهد]{words indirect}."


def test_a_line_gives_its_text_without_the_marks():
    """What is left is the report as it would be received."""
    assert "وأكد الوزير أن بلاده تحترم العهد." == read(LINE).text


def test_a_stretch_is_found_by_its_label():
    """The words of each label are those in its brackets."""
    marked = read(LINE)

    expected = ("أكد", "الوزير", "بلاده تحترم العهد")
    assert expected == tuple(marked.words(name) for name in ("cue", "speaker", "words"))


def test_a_stretch_may_have_several_labels():
    """Both labels name the same span."""
    marked = read(LINE)

    assert marked.one("words") == marked.one("indirect")


def test_a_label_that_is_not_there_has_no_span():
    """Silence is a value."""
    assert (None, None, ()) == (
        read(LINE).one("via"),
        read(LINE).words("via"),
        read(LINE).all("via"),
    )


def test_numbers_keep_several_statements_apart():
    """The same label with two numbers is two spans."""
    marked = read("[قال]{cue1} إن [الماء قليل]{words1} و[أضاف]{cue2} أن [الزرع ذبل]{words2}")

    assert (1, 2) == marked.numbers
    assert ("قال", "أضاف") == (marked.words("cue", 1), marked.words("cue", 2))


def test_a_stretch_may_hold_another():
    """A title within a speaker, a statement within the words of another."""
    marked = read("[[وزير الري]{title} [هاني السيل]{name}]{person}")

    assert "وزير الري هاني السيل" == marked.words("person")
    assert "هاني السيل" == marked.words("name")


def test_a_label_may_stand_twice_where_that_is_asked_for():
    """All of them are given, in the order of the text; asking for one is an error."""
    marked = read("[الوزير]{title} [السفير]{title}")

    assert (Span(0, 6), Span(7, 13)) == marked.all("title")
    with pytest.raises(ValueError, match="2 times"):
        marked.one("title")


def test_brackets_of_the_text_are_written_with_a_backslash():
    """They come through as themselves, both ways."""
    line = r"[قال]{cue}: \[نعم\] \{لا\} \\"

    assert r"قال: [نعم] {لا} \ ".strip() == read(line).text
    assert line == write(*read(line))


@pytest.mark.parametrize("line", ["[قال", "قال]{cue}", "[قال]", "[قال]{}", "[قال]{Cue}", "{cue}"])
def test_a_line_that_is_not_well_marked_is_refused(line):
    """A slip in a table never passes for a row."""
    with pytest.raises(ValueError, match=r"stray|opens|closed|labels"):
        read(line)


def test_stretches_that_cross_are_refused():
    """They can't be written in brackets, and no right answer needs them."""
    with pytest.raises(ValueError, match="cross"):
        write("قال الوزير", [(Label("a"), Span(0, 6)), (Label("b"), Span(4, 10))])


@STEADY
@given(st.text(alphabet="قال[]{}\\ \n"), st.lists(st.tuples(st.integers(0, 9), st.integers(1, 9))))
def test_a_line_is_read_back_as_it_was_written(text, cuts):
    """Any text with any stretches that nest comes back unchanged."""
    spans, floor = [], 0
    for number, (skip, length) in enumerate(cuts, 1):
        span = Span(floor + skip, floor + skip + length)
        if span.end > len(text):
            break
        spans.append((Label("cue", number), span))
        floor = span.end

    marked = read(write(text, spans))
    assert (text, spans) == (marked.text, list(marked.spans))


def test_a_table_names_its_rows_by_group_and_place():
    """A failure says which row of which group."""
    rows = table({"plain": ["أ", ("ب", 1)], "bugs": [bug("ج", reason="why")]})

    assert ["plain-1", "plain-2", "bugs-1"] == [row.id for row in rows]
    assert [("أ",), ("ب", 1), ("ج",)] == [row.values for row in rows]
    assert [0, 0, 1] == [len(row.marks) for row in rows]

"""What of a report's text can be shown."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from mahdar.base.report import Excerpt, Report
from mahdar.base.span import Span
from mahdar.render.sources import Paragraph, Source
from tests.samples import TEXT, stand_in


def source_of(text):
    """Give the source of a report that has its text."""
    report = Report.of(text)
    return Source(replace(stand_in(Report.of("قال نعم")), report=report))


def without_text(minutes):
    """Give minutes as they are read back without the text."""
    return replace(minutes, report=replace(minutes.report, text=None))


@given(st.text(alphabet="اب \n\r\t.", min_size=1).filter(str.strip))
def test_paragraphs_are_the_text(text):
    """Nothing is lost between them, and each knows where it stands."""
    paragraphs = source_of(text).paragraphs

    assert text.rstrip() == "".join(paragraph.text for paragraph in paragraphs).rstrip()
    assert all(text[p.start : p.end] == p.text for p in paragraphs)


def test_a_line_is_a_paragraph_and_empty_lines_are_none():
    """Empty lines stay with the line before them."""
    assert ["\nقال\n\n", "نعم"] == [p.text for p in source_of("\nقال\n\nنعم").paragraphs]


def test_an_offset_stands_in_its_paragraph():
    """The end is exclusive; what lies outside the text is nowhere."""
    source = source_of("قال\nنعم")

    assert [0, 0, 1, 1, None] == [source.at(offset) for offset in (0, 3, 4, 6, 7)]


def test_a_layer_over_two_paragraphs_is_in_both():
    """And in no third."""
    source = source_of("قال\nنعم\nلا")

    found = source.sorted_in([(Span(1, 6), "words"), (Span(8, 9), "cue")])
    assert {0: ["words"], 1: ["words"], 2: ["cue"]} == {
        number: [mark for _, mark in layers] for number, layers in found.items()
    }


def test_a_point_is_in_one_paragraph():
    """That which begins there, not the one that ends."""
    assert [1] == list(source_of("قال\nنعم").sorted_in([(Span(4, 4), "number")]))


def test_without_the_text_the_sentences_stand_in_for_it():
    """Each once, in the order of the text, at its own place."""
    minutes = stand_in(Report.of(TEXT))
    first, second = minutes.statements
    twice = replace(minutes, statements=(second, first, second))

    assert [Paragraph(s.sentence.start, s.sentence.exact) for s in (first, second)] == Source(
        without_text(twice)
    ).paragraphs


def test_sentences_that_overlap_are_one_stretch():
    """Words may run on past their sentence."""
    minutes = stand_in(Report.of(TEXT))
    one, other = Excerpt(5, 12, "abcdefg"), Excerpt(9, 16, "efghijk")
    statement = replace(minutes.statements[0], sentence=one, words=other)

    assert [Paragraph(5, "abcdefghijk")] == Source(
        without_text(replace(minutes, statements=(statement,)))
    ).paragraphs


def test_a_number_stands_before_a_whole_word():
    """Never between the letters of one, and before its quotation mark."""
    paragraph = Paragraph(10, "قال: «فالسد آمن» و\u0651بدا")

    assert [10, 15, 15, 15, 22, 27] == [
        paragraph.edge(10 + offset) for offset in (0, 5, 6, 7, 12, 20)
    ]

"""A text cut where marks are laid over it."""

from hypothesis import given
from hypothesis import strategies as st

from mahdar.base.span import Span
from mahdar.render.segments import Segment, plain, segments

TEXT = "قال الوزير إن السد آمن"
OFFSETS = st.integers(0, 30)
LAYERS = st.lists(st.tuples(OFFSETS, OFFSETS).map(sorted).map(lambda pair: Span(*pair)), max_size=8)


def numbered(spans):
    """Give each span with its place in the list as its mark."""
    return [(span, number) for number, span in enumerate(spans)]


def marks_of_characters(parts, around=()):
    """Give each character with the marks around it, outermost first."""
    for part in parts:
        if isinstance(part, str):
            yield from ((character, around) for character in part)
        else:
            yield from marks_of_characters(part.parts, (*around, part.mark))


def every(parts):
    """Give every segment, those within after the one around them."""
    for part in parts:
        if isinstance(part, Segment):
            yield part
            yield from every(part.parts)


@given(st.text(max_size=20), LAYERS, st.integers(0, 12))
def test_the_text_is_whole_whatever_lies_over_it(text, spans, start):
    """Segments joined are the text, letter for letter."""
    assert text == plain(segments(text, numbered(spans), start))


@given(st.text(max_size=20), LAYERS, st.integers(0, 12))
def test_each_character_is_under_the_marks_that_lie_over_it(text, spans, start):
    """Under each once, and under no other."""
    parts = segments(text, numbered(spans), start)

    expected = [
        (character, {n for n, span in enumerate(spans) if span.start <= start + i < span.end})
        for i, character in enumerate(text)
    ]
    found = list(marks_of_characters(parts))
    assert expected == [(character, set(marks)) for character, marks in found]
    assert all(len(marks) == len(set(marks)) for _, marks in found)


@given(st.text(max_size=20), LAYERS)
def test_a_mark_begins_once(text, spans):
    """An anchor stands at one place: where its mark begins in the text, if it does."""
    began = [part.mark for part in every(segments(text, numbered(spans))) if part.first]

    within = [n for n, span in enumerate(spans) if span.start < len(text)]
    assert within == sorted(began)


@given(st.text(max_size=20), LAYERS)
def test_no_segment_is_empty_but_a_point(text, spans):
    """A mark over nothing would be a thing that nobody sees."""
    points = {n for n, span in enumerate(spans) if span.start == span.end}

    assert all(part.parts or part.mark in points for part in every(segments(text, numbered(spans))))


def test_a_mark_within_a_mark_is_within():
    """A statement within a statement keeps both."""
    parts = segments(TEXT, [(Span(4, 22), "outer"), (Span(14, 18), "inner")])

    inner = Segment("inner", first=True, parts=("السد",))
    assert ("قال ", Segment("outer", first=True, parts=("الوزير إن ", inner, " آمن"))) == parts


def test_of_two_equal_spans_the_first_holds_the_second():
    """The order given decides, not what the marks are."""
    parts = segments("نعم", [(Span(0, 3), "z"), (Span(0, 3), "a")])

    within = Segment("a", first=True, parts=("نعم",))
    assert (Segment("z", first=True, parts=(within,)),) == parts


def test_of_two_that_cross_the_later_is_interrupted():
    """Elements nest, so the later mark is closed with the earlier one and goes on behind it."""
    parts = segments("ابتثجح", [(Span(0, 4), "one"), (Span(2, 6), "other")])

    begins = Segment("other", first=True, parts=("تث",))
    goes_on = Segment("other", first=False, parts=("جح",))
    assert (Segment("one", first=True, parts=("اب", begins)), goes_on) == parts


def test_a_point_stands_before_what_opens_there():
    """A number stands before its words, outside their mark, inside a mark that goes on."""
    layers = [(Span(4, 10), "words"), (Span(4, 4), "number"), (Span(0, 10), "around")]
    (around,) = segments("قال الوزير", layers)

    number = Segment("number", first=True, parts=())
    words = Segment("words", first=True, parts=("الوزير",))
    assert Segment("around", first=True, parts=("قال ", number, words)) == around


def test_what_began_before_the_text_is_not_its_beginning():
    """Words that run over two paragraphs have their anchor in the first."""
    parts = segments("السد آمن", [(Span(0, 18), "words")], start=14)

    assert (Segment("words", first=False, parts=("السد",)), " آمن") == parts


def test_many_marks_cost_no_more_than_they_are():
    """A text of one paragraph and thousands of statements is cut in one pass."""
    count = 20_000
    layers = [(Span(3 * i, 3 * i + 2), i) for i in range(count)]

    assert count == sum(1 for _ in every(segments("اب " * count, layers)))

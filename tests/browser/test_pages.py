"""What every page keeps in a real browser."""

import pytest

from tests.browser.examples import PAGES
from tests.browser.measures import (
    DATES,
    DEAD_ENDS,
    FILLS,
    NOTHING,
    OVERFLOW,
    WIDTHS,
)

NEARLY = 0.1
"""How many pixels a browser may round."""


@pytest.fixture(params=PAGES)
def name(request):
    """The name of each page in turn."""
    return request.param


def test_a_page_says_nothing_and_asks_for_nothing(visit, name):
    """No error, no warning, and no request but for the file itself."""
    seen = visit(name)

    assert ([], [seen.address]) == (seen.said, seen.asked)


def test_a_page_can_be_read_without_scripts(visit, name):
    """All of its text is there, the same as with them."""
    plain = visit(name, java_script_enabled=False).page.inner_text("body")

    assert plain
    assert visit(name).page.inner_text("body") == plain


def test_a_mark_leaves_every_word_as_wide_as_it_is(visit, name):
    """Letters stay joined: a word with a mark over it, or over part of it, is no wider."""
    words = visit(name).page.evaluate(WIDTHS)

    assert words
    assert [] == [word for word in words if abs(word[1] - word[2]) > NEARLY]


def test_a_date_reads_in_its_order(visit, name):
    """The year stands left of the month and the month left of the day, in Arabic too."""
    dates = visit(name).page.evaluate(DATES)

    assert dates
    assert [] == [date for date in dates if not date[1] < date[2] < date[3]]


def test_every_link_leads_somewhere(visit, name):
    """On the page as the browser reads it."""
    assert [] == visit(name).page.evaluate(DEAD_ENDS)


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_a_page_is_no_wider_than_its_window(visit, name, width):
    """Nothing is cut off or scrolled to sideways, on a telephone either."""
    assert 0 == visit(name, width=width).page.evaluate(OVERFLOW)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_are_printed(visit, name, scheme):
    """With their colour, whatever the printer would rather do."""
    page = visit(name, color_scheme=scheme).page
    page.emulate_media(media="print")
    fills = page.evaluate(FILLS)

    assert fills
    assert {"exact"} == {adjust for _, adjust in fills}
    assert NOTHING not in {color for color, _ in fills}


def test_a_page_is_dark_where_the_reader_wants_it(visit, name):
    """And never on paper."""
    background = "() => getComputedStyle(document.body).backgroundColor"
    page = visit(name, color_scheme="dark").page
    dark = page.evaluate(background)

    assert visit(name, color_scheme="light").page.evaluate(background) != dark
    page.emulate_media(media="print")
    assert NOTHING == page.evaluate(background)

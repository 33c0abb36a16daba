"""A source beside its minutes, as a reader uses them."""

import pytest

from tests.browser.examples import MINUTES
from tests.browser.measures import NOTHING, STARTS


@pytest.fixture(params=MINUTES)
def name(request):
    """The name of each page of minutes in turn."""
    return request.param


def fill_of(mark):
    """Give the colour behind a mark."""
    return mark.evaluate("mark => getComputedStyle(mark).backgroundColor")


def test_the_source_stands_where_reading_begins(visit, name):
    """On the right of an Arabic page, on the left of an English one."""
    starts = visit(name).page.evaluate(STARTS)

    assert starts
    assert {"English" not in name} == {source > lines for source, lines in starts}


def test_on_a_telephone_lines_stand_below_their_paragraph(visit, name):
    """One column, the paragraph first."""
    page = visit(name, width=320).page
    source, lines = (
        page.locator(f".row:has(.lines) {part}").first.bounding_box()
        for part in (".source", ".lines")
    )

    assert source["y"] + source["height"] <= lines["y"]


def test_a_line_leads_to_its_words_and_back(visit, name):
    """Both come into sight, are lit, and need no script."""
    page = visit(name, java_script_enabled=False).page
    last = page.locator("article").first.locator(".line").count()

    page.click(f"#r1-s{last} .who .ref")
    mark = page.locator(f"mark#r1-w{last}")
    assert "solid" == mark.evaluate("mark => getComputedStyle(mark).outlineStyle")
    assert 0 <= mark.bounding_box()["y"] < 900

    page.click(f"a[href='#r1-s{last}']")
    line = page.locator(f"#r1-s{last}")
    assert "solid" == line.evaluate("line => getComputedStyle(line).outlineStyle")
    assert 0 <= line.bounding_box()["y"] < 900


@pytest.mark.parametrize("layer", ["v1", "k-indirect"])
def test_a_layer_is_switched_off_and_on_without_scripts(visit, name, layer):
    """Its lines and numbers go, its marks lose their colour, nothing else changes; and back."""
    page = visit(name, java_script_enabled=False).page
    article = page.locator("article").first
    lines, marks = article.locator(".line"), article.locator(".source mark")
    inside, switch = f".{layer}", article.locator(f".show-{layer}")
    text = article.locator(".source").all_inner_texts()
    others = lines.count() - article.locator(f".line{inside}").count()

    switch.uncheck()
    assert others == article.locator(".line:visible").count()
    assert {NOTHING} == {fill_of(m) for m in article.locator(f".source mark{inside}").all()}
    assert NOTHING not in {fill_of(m) for m in article.locator(f".source mark:not({inside})").all()}

    switch.check()
    assert lines.count() == article.locator(".line:visible").count()
    assert NOTHING not in {fill_of(mark) for mark in marks.all()}
    assert text == article.locator(".source").all_inner_texts()


def test_a_layer_of_one_report_leaves_the_others_alone(visit):
    """Each section has switches of its own."""
    page = visit("minutes").page
    second = page.locator("article").nth(1)
    page.locator("article").first.locator(".show-v1").uncheck()

    assert second.locator(".line").count() == second.locator(".line:visible").count()


def test_what_is_switched_off_is_not_printed(visit):
    """Paper shows what the screen shows."""
    page = visit("minutes of one report").page
    page.locator(".show-k-nominal").uncheck()
    page.emulate_media(media="print")

    assert 0 == page.locator(".line.k-nominal:visible").count()
    assert page.locator(".line:visible").count()


def test_the_keyboard_reaches_the_statements_first(visit, name):
    """The first stop leads past the head, and can be seen."""
    page = visit(name).page
    page.keyboard.press("Tab")
    skip = page.locator(".skip")

    assert skip.evaluate("link => link === document.activeElement")
    assert "none" == skip.evaluate("link => getComputedStyle(link).clipPath")


def test_numbers_are_not_copied_with_the_text(visit):
    """What is selected in the source is the source."""
    page = visit("minutes of one report").page
    page.locator(".row:has(.lines) .source").first.select_text()

    selected = page.evaluate("() => getSelection().toString()")
    assert selected
    assert not any(number in selected.replace("900", "") for number in "123456789")

"""Minutes as Markdown."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec.structs import replace

from mahdar.base.report import Report
from mahdar.catalog.wording import visible
from mahdar.render.markdown import render
from mahdar.render.style import Style
from tests.samples import TEXT, stand_in

MARKS = st.sampled_from([*"\\`*_{}[]<>#|~&$+-=.)(!: \n\t", "1.", "نعم", "<b>", "&amp;", "> "])


def html_of(minutes, lang="ar"):
    """Give the HTML that the Markdown turns into."""
    return MarkdownIt().render("".join(render([minutes], Style(lang))))


def quotation(html):
    """Give the visible text of the last block quotation."""
    inner = re.findall("<blockquote>(.*?)</blockquote>", html, re.DOTALL)[-1]
    return unescape(re.sub("<[^>]*>", "", inner)).split()


@given(st.lists(MARKS, min_size=1).map("".join))
def test_any_words_are_shown_letter_for_letter(words):
    """Nothing in the words is taken for Markdown or HTML."""
    text = f"قال {words}نعم"
    minutes = stand_in(Report.of(text))
    statement = replace(minutes.statements[0], words=minutes.report.excerpt((4, len(text))))

    assert visible(text[4:]).split() == quotation(
        html_of(replace(minutes, statements=(statement,)))
    )


def test_the_block_sets_the_direction_of_an_arabic_page():
    """Direction comes from the labels' language, never from the first letter."""
    assert html_of(stand_in(Report.of(TEXT))).startswith('<div dir="rtl" lang="ar">\n<h2>')


def test_words_run_right_to_left_on_an_english_page():
    """Each quotation and each Arabic value is set apart from the English around it."""
    html = html_of(stand_in(Report.of(TEXT)), "en")

    assert '<div dir="rtl" lang="ar">\n<blockquote>\n<p>فتح المعابر</p>' in html
    assert '<strong>host</strong>: <bdi lang="ar">سامر الرملي، وزير خارجية أرضستان</bdi>' in html


def test_numbers_are_isolated():
    """A range or a date keeps its order inside Arabic."""
    assert '<bdi dir="ltr">103–116</bdi>' in html_of(stand_in(Report.of(TEXT)))


def test_a_title_heads_the_section_and_is_escaped():
    """A title is the outlet's own text, with whatever marks it holds."""
    html = html_of(stand_in(Report.of(TEXT, title="لقاء *مهم* <b>")))

    assert "<h2>لقاء *مهم* &lt;b&gt;</h2>" in html

"""Sheets as plain text and as Markdown."""
# ruff: noqa: E501  (a line of output is one line)

import re

import pytest

from mahdar.base.records import Comparison
from mahdar.catalog.wording import LANGUAGES
from mahdar.relate import compare, track
from mahdar.render.sheets import FORMATS, render
from mahdar.render.style import Style
from tests.render.sheets.found import by_hand, shown, told_of

QUOTED, BARE = "وقال الرملي: «نرحب بالاتفاق»", "وقال الرملي: نرحب بالاتفاق"

ENGLISH = """\
title           Who reported what
note            Not reported in the sources at hand: nobody knows from this whether it was said or dropped.

(1) outlet          not given
    report          a
    statements      1

(2) outlet          not given
    report          b
    statements      0

[c1] speaker         سامر الرملي
    (1) speaker         سامر الرملي
        cue             قال
        position        13–26
        words           نرحب بالاتفاق
    (2) state           not in this report
"""


def test_a_comparison_is_a_block_for_each_row():
    """A field a line, nothing boxed."""
    assert ENGLISH == shown(by_hand("نرحب بالاتفاق", BARE), "text", "en")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("to", FORMATS)
def test_everything_found_can_be_written_in_every_format(everything, to, lang):
    """No label is missing, no statement is left out."""
    for found in everything:
        output = shown(found, to, lang)

        assert output.endswith("\n")
        assert [] == [t for t in told_of(found) if str(t.words.start) not in output]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("to", ["text", "markdown"])
def test_quotation_marks_stand_only_where_the_source_has_them(to, lang):
    """Ours are put around what is a quotation there."""
    quoted = shown(by_hand("نرحب بالاتفاق", QUOTED, kind="direct"), to, lang)
    bare = shown(by_hand("نرحب بالاتفاق", BARE, kind="direct"), to, lang)

    assert "«نرحب بالاتفاق»" in quoted
    assert "نرحب بالاتفاق" in bare
    assert "«" not in bare


def test_the_examples_have_as_many_quotations_as_their_texts(one_meeting, world):
    """Whole statements in quotation marks: three in one report, none in the other."""
    output = shown(compare(one_meeting, world), "text")

    assert 3 == len(re.findall("«[^»]*»$", output, re.MULTILINE))


def test_a_position_shows_what_it_goes_back_to(both_meetings, world):
    """With what it is now, and why."""
    output = shown(track(both_meetings, world, "military_exercises"), "text", "en")

    assert "state           strengthened\n" in output
    assert "before          قلقه من المناورات البحرية" in output
    assert "act             other → reject\n" in output


def test_a_day_is_shown_alike_in_either_language(both_meetings, world):
    """In ISO 8601."""
    for lang in LANGUAGES:
        output = shown(track(both_meetings, world, "dams"), "text", lang)

        assert ["2023-03-14", "2024-03-11"] == re.findall(r"\d{4}-\d\d-\d\d", output)


def test_values_are_isolated_where_asked_for():
    """On a terminal numbers keep their order within Arabic."""
    output = shown(by_hand("نرحب بالاتفاق", BARE), "text", isolate=True)

    assert "\u206613–26\u2069" in output


def test_nothing_of_a_report_reaches_the_terminal_unseen():
    """Control characters are shown by number."""
    output = shown(by_hand("\x1b[31mنعم", "وقال: \x1b[31mنعم", title="\u202eعنوان"), "text")

    assert "<U+001B>[31mنعم" in output
    assert "<U+202E>" in output
    assert "\x1b" not in output


def test_markdown_is_one_section_in_the_direction_of_its_language(comparison):
    """A subsection for each report and each row; words are quotations."""
    found = comparison
    for lang, direction in (("ar", "rtl"), ("en", "ltr")):
        output = shown(found, "markdown", lang)

        assert output.startswith(f'<div dir="{direction}" lang="{lang}">\n\n## ')
        assert output.endswith("</div>\n")
        assert len(found.rows) + 4 == len(re.findall("^### ", output, re.MULTILINE))
        assert len(told_of(found)) == len(re.findall("^> ", output, re.MULTILINE))


def test_markdown_takes_nothing_in_a_text_for_markup():
    """Signs of ours in other people's words are shown as signs."""
    output = shown(by_hand("*نعم* <b>", "وقال: *نعم* <b>"), "markdown")

    assert "*نعم*" not in output.replace("\\*", "")
    assert "<b>" not in output


def test_json_is_one_object_on_a_line(comparison):
    """What `to_dict` gives."""
    found = comparison
    (piece,) = render(found, "json", Style())

    assert isinstance(found, Comparison)
    assert piece.startswith('{"schema":"mahdar.compare/1",')
    assert 1 == piece.count("\n")

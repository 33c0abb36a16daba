"""Verdicts and groups as people read them."""

import pytest

from mahdar.base.records import Group, Member, Reason, Verdict
from mahdar.base.report import Excerpt
from mahdar.render.related import group_text, verdict_text
from mahdar.render.style import Style

DAY = Reason("other_day", -7.0, "2031-05-03", "2031-05-09", Excerpt(4, 9, "أمس"), None)
COPY = Reason("copy", 6.0, "", "", Excerpt(0, 5, "التقى"), None)
VERDICT = Verdict("r1", "r2", "different", 0.0512, (DAY, COPY), "m1", "m1")
GROUP = Group(
    "g1", ("فادي الكرمل", "هاني السيل"), "2031-05-03", "2031-05-04", (Member("r1", "m2"),)
)

ENGLISH = """\
meetings        different meetings
probability     0.05
first           r1
second          r2

[1] reason          another day
    weight          -7.00
    first           2031-05-03 أمس [4-9]
    second          2031-05-09

[2] reason          one text
    weight          +6.00
    first           التقى [0-5]
    second          not in the text
"""

ARABIC = """\
اللقاءان    لقاءان مختلفان
الاحتمال    0.05
الأول       r1
الثاني      r2

[1] السبب       يوم آخر
    الوزن       -7.00
    الأول       2031-05-03 أمس [4-9]
    الثاني      2031-05-09

[2] السبب       نص واحد
    الوزن       +6.00
    الأول       التقى [0-5]
    الثاني      غير مذكور في النص
"""


@pytest.mark.parametrize(("lang", "expected"), [("en", ENGLISH), ("ar", ARABIC)])
def test_a_verdict_is_shown_with_its_reasons(lang, expected):
    """Each with its weight, and what both reports say where."""
    assert expected == "".join(verdict_text(VERDICT, Style(lang)))


def test_a_verdict_without_reasons_is_its_head_alone():
    """Nothing follows, not even an empty line."""
    verdict = Verdict("r1", "r2", "undecided", 0.5, ())

    expected = (
        "meetings        undecided\nprobability     0.50\nfirst           r1\nsecond          r2\n"
    )
    assert expected == "".join(verdict_text(verdict, Style("en")))


@pytest.mark.parametrize(
    ("days", "shown"),
    [
        (("2031-05-03", "2031-05-04"), "2031-05-03/2031-05-04"),
        (("2031-05-03", "2031-05-03"), "2031-05-03"),
        ((None, None), "not known"),
    ],
)
def test_a_group_is_shown_with_its_days(days, shown):
    """From the first to the last told, one day once."""
    group = Group(
        "g1", ("فادي الكرمل", "هاني السيل"), *days, (Member("r1", "m2"), Member("r2", "m1"))
    )

    expected = (
        "meeting         g1\n"
        "people          فادي الكرمل - هاني السيل\n"
        f"days            {shown}\n"
        "report          r1 m2\n"
        "report          r2 m1\n"
    )
    assert expected == group_text(group, Style("en"))


def test_a_group_is_shown_in_arabic():
    """Labels alone change."""
    expected = (
        "لقاء        g1\n"
        "الأشخاص     فادي الكرمل - هاني السيل\n"
        "الأيام      2031-05-03/2031-05-04\n"
        "التقرير     r1 m2\n"
    )
    assert expected == group_text(GROUP, Style("ar"))


def test_values_are_isolated_where_asked_for():
    """Numbers set left to right, other values by their own direction."""
    shown = group_text(GROUP, Style("ar", isolate=True))

    assert "\u2066g1\u2069" in shown
    assert "\u2068فادي الكرمل - هاني السيل\u2069" in shown


def test_only_labels_are_coloured():
    """Without the codes the text is the same."""
    shown = "".join(verdict_text(VERDICT, Style("en", color=True)))

    assert "\x1b[1m[1]\x1b[0m" in shown
    plain = shown.replace("\x1b[1m", "").replace("\x1b[2m", "").replace("\x1b[0m", "")
    assert ENGLISH == plain


def test_nothing_of_a_report_reaches_the_terminal_unseen():
    """Control characters in names and excerpts are shown by number."""
    reason = Reason("people", 1.0, "\x1b[31m", "", Excerpt(0, 1, "\u202e"), None)
    verdict = Verdict("\x07", "r2", "same", 1.0, (reason,))
    shown = "".join(verdict_text(verdict, Style("en")))

    assert "<U+0007>" in shown
    assert "<U+001B>[31m <U+202E> [0-1]" in shown
    assert "\x1b" not in shown
    assert "\u202e" not in shown

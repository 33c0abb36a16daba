"""Minutes as plain text."""

import pytest
from msgspec.structs import replace

from mahdar.base.errors import InputError
from mahdar.base.records import When
from mahdar.base.report import Excerpt, Report
from mahdar.catalog.tables import toml
from mahdar.collect.found import Failure
from mahdar.render.style import Style
from mahdar.render.text import _WIDTH, render
from tests.samples import TEXT, stand_in

ARABIC = """\
لقاء        حضوري، عُقد
المضيف      سامر الرملي، وزير خارجية أرضستان
مشارك       نادر الموجي، نظيره في بحرستان
المكان      غير مذكور في النص
الزمان      مساء اليوم الثلاثاء
التاريخ     غير محدد، وقد يعرف من تاريخ النشر (الخيار published)
المصدر      غير معطى
بصمة النص   5c62d1517ac9
المحارف     156

[1] القائل      سامر الرملي
    لفظ القول   قال
    الفعل       ترحيب
    النوع       مباشر
    الموضع      103–116
    النص        «نرحب بالاتفاق»

[2] القائل      نادر الموجي
    عرف من      ما قبله
    الناقل      الموجي
    لفظ القول   دعا
    الفعل       طلب
    المخاطب     أرضستان
    القضية      المعابر
    النوع       اسمي
    موضع شك     0.30
    الموضع      143–154
    النص        فتح المعابر
"""

ENGLISH_HEADER = """\
meeting         in person, held
host            سامر الرملي، وزير خارجية أرضستان
participant     نادر الموجي، نظيره في بحرستان
place           not in the text
time            مساء اليوم الثلاثاء
date            not known; the day of publication (--published) may tell
"""


def shown(minutes, **settings):
    """Give minutes as text."""
    return "".join(render([minutes], Style(**settings)))


def with_day(when):
    """Give the date lines of minutes whose meeting has another time."""
    minutes = stand_in(Report.of(TEXT, published="2031-05-06"))
    meeting = replace(minutes.meetings[0], when=when)
    text = shown(replace(minutes, meetings=(meeting,)), lang="en")
    return [line[16:] for line in text.splitlines() if line.startswith(("date", "weekday"))]


def test_each_field_stands_on_its_line_in_arabic():
    """The whole of the sample, as an Arabic reader sees it."""
    assert ARABIC == shown(stand_in(Report.of(TEXT)))


def test_labels_are_english_where_asked_for():
    """The labels change and the text's own words don't."""
    assert shown(stand_in(Report.of(TEXT)), lang="en").startswith(ENGLISH_HEADER)


def test_arabic_stands_last_on_its_line_behind_a_latin_label():
    """No Latin letter follows an Arabic one, so that no terminal can mix the two."""
    for line in shown(stand_in(Report.of(TEXT)), lang="en").splitlines():
        first = next((i for i, c in enumerate(line) if "\u0621" <= c <= "\u064a"), len(line))

        assert not any(c.isascii() and c.isalpha() for c in line[first:])


def test_a_post_spelled_twice_is_shown_once():
    """The first spelling stands, and the text's order."""
    minutes = stand_in(Report.of(TEXT))
    host = minutes.people[0]
    first, second, third = (
        replace(host.posts[0], title=title) for title in ("الأمين", "رئيس الوفد", "الامين")
    )
    people = (replace(host, posts=(first, second, third)), minutes.people[1])

    lines = shown(replace(minutes, people=people)).splitlines()
    assert "المضيف      سامر الرملي، الأمين، رئيس الوفد" == lines[1]


def test_failures_are_left_out_and_reports_kept_apart():
    """Only minutes are shown; an empty line ends each block."""
    minutes = stand_in(Report.of(TEXT))
    failure = Failure("x", InputError("empty", "x"))
    text = "".join(render([failure, minutes, failure, minutes], Style()))

    assert f"{ARABIC}\n\n{ARABIC}" == text


def test_a_further_contact_has_its_own_block():
    """What else the report tells of follows the meeting that it is about."""
    minutes = stand_in(Report.of(TEXT))
    call = replace(minutes.meetings[0], mode="call", status="denied", participants=(), host=None)
    text = shown(replace(minutes, meetings=(minutes.meetings[0], call)), lang="en")

    expected = "\n\nother contact   phone call, denied\nparticipant     not in the text\n"
    assert expected in text


def test_a_report_without_a_meeting_says_so():
    """Silence is shown as silence."""
    minutes = replace(stand_in(Report.of(TEXT)), meetings=())

    assert shown(minutes, lang="en").startswith("meeting         not in the text\n")


@pytest.mark.parametrize(
    ("when", "lines"),
    [
        (When(None, None, None, None, None, "none", "none"), ["not known"]),
        (
            When(None, "tuesday", "2031-05-06", None, None, "day", "text+published"),
            ["2031-05-06", "Tuesday", "from the text and the day of publication"],
        ),
        (
            When(None, None, None, "2031-05-01", "2031-05-31", "month", "content"),
            ["2031-05-01/2031-05-31", "inferred from the content"],
        ),
    ],
)
def test_the_day_is_shown_as_far_as_it_is_known(when, lines):
    """An exact day, a range, or nothing; and what it was read from."""
    assert lines == with_day(when)


def test_a_speaker_nobody_knows_is_shown_as_not_in_the_text():
    """No name is made up."""
    text = shown(stand_in(Report.of("أكد أن الأمر جيد")), lang="en")

    assert "speaker         not in the text\n    found by        nothing: not known\n" in text


def quoted(kind, *, text):
    """Whether the words of the first sample statement come in quotation marks."""
    minutes = stand_in(Report.of(TEXT))
    first = replace(minutes.statements[0], kind=kind)
    report = minutes.report if text else replace(minutes.report, text=None)
    return "«نرحب بالاتفاق»" in shown(replace(minutes, report=report, statements=(first,)))


def test_quotation_marks_stand_only_where_the_source_has_them():
    """Direct words behind a quotation mark have them, with or without the text at hand."""
    expected = (True, True, False)
    assert expected == (
        quoted("direct", text=True),
        quoted("direct", text=False),
        quoted("indirect", text=True),
    )


def test_a_bare_colon_gives_no_quotation_marks():
    """Direct words without marks in the source get none from us."""
    text = "قال الرملي: نعم"
    minutes = stand_in(Report.of(text))
    first = replace(minutes.statements[0], kind="direct", words=Excerpt(12, 15, "نعم"))

    assert "«" not in shown(replace(minutes, statements=(first,)))


def test_control_characters_do_not_reach_the_terminal():
    """Escapes and bidi controls inside a text are shown by number; line ends are indented."""
    text = "قال \x1b[31mنعم\u202e\nلا"
    minutes = stand_in(Report.of(text))
    first = replace(minutes.statements[0], words=minutes.report.excerpt((4, len(text))))

    expected = "النص        <U+001B>[31mنعم<U+202E>\n                لا\n"
    assert shown(replace(minutes, statements=(first,))).endswith(expected)


def test_values_are_isolated_where_asked_for():
    """Numbers are set left to right, other values by their own direction."""
    text = shown(stand_in(Report.of(TEXT)), isolate=True)

    assert "\u2066103–116\u2069" in text
    assert "\u2068«نرحب بالاتفاق»\u2069" in text


def test_only_labels_are_coloured():
    """Without the codes the text is the same."""
    text = shown(stand_in(Report.of(TEXT)), color=True)

    assert "\x1b[2mالفعل\x1b[0m       طلب\n" in text
    plain = text.replace("\x1b[1m", "").replace("\x1b[2m", "").replace("\x1b[0m", "")
    assert ARABIC == plain


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_every_label_leaves_a_gap_before_its_value(lang):
    """A label as wide as its column would run into what it labels."""
    labels = toml("labels.toml")["field"]

    assert [] == [name for name, text in labels.items() if len(text[lang]) >= _WIDTH[lang]]

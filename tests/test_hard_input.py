"""Input that is typed badly, or on purpose: nothing crashes, nothing is cut in the middle."""

import re
from itertools import cycle

import pytest
from msgspec import Struct

import mahdar

MARKS = cycle("\u064e\u064f\u0651\u0650")
REPORT = (
    "التقى الرئيس التونسي حمدي الغربال بوزير الري سامر الرملي بالقصر الرئاسي أمس.\n"
    "وأكد الغربال أن السد آمن، وقال الرملي إن الماء قليل.\n"
    "ومن جهته شدد الرئيس على أهمية العمل المشترك بحسب البيان."
)


def excerpts(record):
    """Give every excerpt in a record, at any depth."""
    if isinstance(record, mahdar.Excerpt):
        yield record
    elif isinstance(record, Struct):
        for name in record.__struct_fields__:
            yield from excerpts(getattr(record, name))
    elif isinstance(record, tuple):
        for item in record:
            yield from excerpts(item)


def marked(text):
    """Write a mark on every letter."""
    return re.sub("[\u0621-\u064a]", lambda letter: letter[0] + next(MARKS), text)


def stretched(text):
    """Write tatweel after the first letter of every word."""
    return re.sub(
        "(?<![\u0621-\u064a])([\u0621-\u064a])(?=[\u0621-\u064a])", "\\1\u0640\u0640", text
    )


@pytest.mark.parametrize("spelling", [marked, stretched])
def test_no_excerpt_begins_with_a_mark(spelling):
    """A letter that is cut off takes its marks with it."""
    found = [excerpt.exact for excerpt in excerpts(mahdar.minutes(spelling(REPORT)))]

    assert found
    assert [] == [exact for exact in found if re.match("[\u0640\u064b-\u0652]", exact)]


@pytest.mark.parametrize("spelling", [marked, stretched])
def test_marks_change_no_answer(spelling):
    """What is found does not depend on marks and tatweel."""

    def told(text):
        found = mahdar.minutes(text)
        return (
            [len(meeting.participants) for meeting in found.meetings],
            [(s.cue.lemma, s.kind, s.act, s.speaker.persons) for s in found.statements],
        )

    assert told(REPORT) == told(spelling(REPORT))


@pytest.mark.parametrize(
    "text",
    [
        "رئيسها ، الفريق",
        "أكد وزير الدفاع، الفريق أن الأمن مهم.",
        "بـــــــــالراشدي سامر الراشدي",
        "التقى الرئيس سامر الرملي الوزير سعد الصخري في ² يناير",
        "التقى الرئيس سامر الرملي الوزير سعد الصخري في 5 مايو " + 5000 * "1",
    ],
)
def test_nothing_crashes(text):
    """A text that is cut short or mistyped gives minutes all the same."""
    assert text == mahdar.minutes(text).report.text


def test_a_rank_after_a_comma_is_no_name():
    """What follows the rank has to look like a name."""
    found = mahdar.minutes("أكد وزير الدفاع، الفريق أن الأمن مهم.")

    assert [None] == [person.name for person in found.people]


@pytest.mark.parametrize(("published", "day"), [("0001-01-01", "أمس"), ("9999-12-31", "غدا")])
def test_a_day_outside_the_calendar_is_none(published, day):
    """The text says yesterday, and there is no such day."""
    text = f"التقى الرئيس سامر الرملي الوزير سعد الصخري {day}."
    (meeting,) = mahdar.minutes(text, published=published).meetings

    assert meeting.when.date is None


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("سيلتقي الرئيس سامر الرملي الوزير سعد الصخري في 5 مارس.", "2021-02-20", "2021-03-05"),
        ("سيلتقي الرئيس سامر الرملي الوزير سعد الصخري في 5 يناير.", "2021-12-20", "2022-01-05"),
        ("التقى الرئيس سامر الرملي الوزير سعد الصخري في 29 فبراير.", "2021-01-10", "2020-02-29"),
        ("التقى الرئيس سامر الرملي الوزير سعد الصخري في 5 مارس.", "2021-03-05", "2021-03-05"),
    ],
)
def test_a_date_without_a_year_is_that_nearest_to_publication(text, published, day):
    """Before it for what was held, after it for what is to come."""
    (meeting,) = mahdar.minutes(text, published=published).meetings

    assert day == meeting.when.date


def test_a_meeting_is_announced_by_its_own_sentence_alone():
    """What the next sentence announces is something else."""
    text = "التقى الرئيس سامر الرملي بالوزير سعد الصخري. ستزور الوزيرة العاصمة غدا."
    (meeting,) = mahdar.minutes(text).meetings

    assert "held" == meeting.status


def test_a_letter_is_a_contact():
    """رسالة خطية is no call."""
    text = "تلقى الرئيس التونسي سامر الرملي رسالة خطية من الرئيس العراقي سعد الصخري."
    (meeting,) = mahdar.minutes(text).meetings

    assert "letter" == meeting.mode


@pytest.mark.parametrize("turn", ["وبدوره أكد", "ومن جهته أكد", "ومن ناحيته، أكد"])
def test_a_turn_is_handed_over_behind_a_conjunction_too(turn):
    """و changes nothing."""
    text = (
        "التقى الرئيس التونسي حمدي الغربال وزير الري العراقي سامر الرملي. "
        f"وقال الغربال إن السد آمن. {turn} أن الماء قليل."
    )
    first, second = mahdar.minutes(text).statements

    assert first.speaker.persons != second.speaker.persons


def test_a_source_behind_a_conjunction_ends_the_words():
    """وبحسب begins no part of what was said."""
    text = "قال وزير الري سامر الرملي إن السد آمن، وبحسب وكالة الأنباء العراقية."
    (statement,) = mahdar.minutes(text).statements

    assert "السد آمن" == statement.words.exact


def test_a_headline_may_follow_empty_lines():
    """What stands before the first line counts for nothing."""
    line = "سامر الرملي: الماء قليل\nقال الوزير سامر الرملي إن السد آمن."

    assert ["الماء قليل", "السد آمن"] == [
        statement.words.exact for statement in mahdar.minutes("\n" + line).statements
    ]

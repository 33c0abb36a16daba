"""When a contact took place, as far as the text with its publication tells."""

import pytest

from mahdar.base.report import Report
from mahdar.catalog import load
from mahdar.produce import minutes_of
from tests.markup import table

TUESDAY = "2031-05-06T15:00:00+03:00"
EARLY = "2031-05-06T00:30:00+03:00"
"""Still Monday in Greenwich; the day is that of the zone that is stated."""
LATE = "2031-05-06T23:30:00-05:00"
MEETING = "التقى الوزير التونسي سامر الرملي{}الوزير العراقي سعد الصخري{}."

ROWS = {
    "today and yesterday": [
        ("اليوم", TUESDAY, "2031-05-06 tuesday text+published"),
        ("أمس", TUESDAY, "2031-05-05 monday text+published"),
        ("أول من أمس", TUESDAY, "2031-05-04 sunday text+published"),
        ("أول أمس", TUESDAY, "2031-05-04 sunday text+published"),
        ("مساء اليوم", TUESDAY, "2031-05-06 tuesday text+published"),
        ("مساء أمس", TUESDAY, "2031-05-05 monday text+published"),
        ("البارحة", TUESDAY, "2031-05-05 monday text+published"),
    ],
    "weekday": [
        ("الثلاثاء", TUESDAY, "2031-05-06 tuesday text+published"),
        ("اليوم الثلاثاء", TUESDAY, "2031-05-06 tuesday text+published"),
        ("يوم الثلاثاء", TUESDAY, "2031-05-06 tuesday text+published"),
        ("أمس الاثنين", TUESDAY, "2031-05-05 monday text+published"),
        ("أمس الإثنين", TUESDAY, "2031-05-05 monday text+published"),
        ("الأحد", TUESDAY, "2031-05-04 sunday text+published"),
        ("يوم الأحد", TUESDAY, "2031-05-04 sunday text+published"),
        ("الأحد الماضي", TUESDAY, "2031-05-04 sunday text+published"),
        ("الأربعاء", TUESDAY, "2031-04-30 wednesday text+published"),
        ("السبت", TUESDAY, "2031-05-03 saturday text+published"),
    ],
    "zone": [
        ("اليوم", EARLY, "2031-05-06 tuesday text+published"),
        ("أمس", EARLY, "2031-05-05 monday text+published"),
        ("اليوم", LATE, "2031-05-06 tuesday text+published"),
        ("اليوم", "2031-05-06T12:00:00Z", "2031-05-06 tuesday text+published"),
        ("اليوم", "2031-05-06", "2031-05-06 tuesday text+published"),
    ],
    "date written out": [
        ("في 5 مايو 2031", None, "2031-05-05 monday text"),
        ("في 5 مايو 2031", TUESDAY, "2031-05-05 monday text"),
        ("في ٥ أيار ٢٠٣١", None, "2031-05-05 monday text"),
        ("في 5 أيار/مايو 2031", None, "2031-05-05 monday text"),
        ("في 5 مايو/أيار 2031", None, "2031-05-05 monday text"),
        ("في 3 كانون الثاني/يناير 2031", None, "2031-01-03 friday text"),
        ("في 3 يناير/كانون الثاني 2031", None, "2031-01-03 friday text"),
        ("في 3 تشرين الأول 2030", None, "2030-10-03 thursday text"),
        ("في 3 جويلية 2030", None, "2030-07-03 wednesday text"),
        ("يوم الاثنين 5 مايو 2031", None, "2031-05-05 monday text"),
        ("الاثنين (5 مايو)", TUESDAY, "2031-05-05 monday text+published"),
        ("في 5 مايو", TUESDAY, "2031-05-05 monday text+published"),
        ("في 20 ديسمبر", TUESDAY, "2030-12-20 friday text+published"),
        ("في 5/5/2031", None, "2031-05-05 monday text"),
        ("في 5 مايو من عام 2031", None, "2031-05-05 monday text"),
    ],
    "no day of publication": [
        ("اليوم", None, "None None text"),
        ("أمس", None, "None None text"),
        ("الثلاثاء", None, "None tuesday text"),
        ("اليوم الثلاثاء", None, "None tuesday text"),
        ("أمس الاثنين", None, "None monday text"),
        ("اليوم", "gestern", "None None text"),
    ],
    "none": [
        ("صباحا", TUESDAY, "None None none"),
        ("فجأة", None, "None None none"),
    ],
    "impossible": [
        ("في 31 فبراير 2031", None, "None None text"),
        ("اليوم الجمعة", TUESDAY, "None friday text"),
    ],
}


def when(text, published):
    """Give date, weekday and basis of the first contact of a text."""
    minutes = minutes_of(Report.of(text, published=published), load())
    found = minutes.meetings[0].when
    if ":" not in (published or "") or published == TUESDAY:
        assert found.date == found.earliest == found.latest
    return f"{found.date} {found.weekday} {found.basis}"


@pytest.mark.parametrize(("words", "published", "expected"), table(ROWS))
@pytest.mark.parametrize("place", ["after the subject", "at the end"])
def test_the_day_of_a_meeting(words, published, expected, place):
    """As the text tells it, resolved by the day of publication in its own zone."""
    where = (f" {words} ", "") if place == "after the subject" else (" ", f" {words}")

    assert expected == when(MEETING.format(*where), published)


def test_a_day_inside_a_quotation_is_not_that_of_the_meeting():
    """What somebody says of yesterday is his."""
    text = MEETING.format(" ", "") + " وقال الرملي: «أمس كان السد فارغا»."

    assert "None None none" == when(text, TUESDAY)


def test_the_excerpt_of_the_day_is_its_words():
    """Evidence or nothing."""
    minutes = minutes_of(Report.of(MEETING.format(" أمس الاثنين ", "")), load())

    assert "أمس الاثنين" == minutes.meetings[0].when.excerpt.exact


@pytest.mark.parametrize(
    ("cue", "meeting"),
    [
        ("وقال الرملي", "m1"),
        ("وكان الرملي قد قال", None),
        ("وكان قد قال الرملي", None),
        ("وقال الرملي في وقت سابق", None),
        ("وأكد الرملي بعد اللقاء", "m1"),
    ],
)
def test_a_statement_of_an_earlier_occasion_belongs_to_no_meeting(cue, meeting):
    """What is said to have been said before is not said at the meeting."""
    text = MEETING.format(" ", "") + f" {cue} إن السد ممتلئ."
    (statement,) = minutes_of(Report.of(text), load()).statements

    assert meeting == statement.meeting

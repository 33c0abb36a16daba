"""When a meeting can have taken place, by what its report names."""

import pytest

from tests.markup import table

BOTH = "التقى وزير الخارجية الأرضستاني سامر الرملي وزير الخارجية البحرستاني نادر الموجي"
ONE = "التقى وزير الخارجية الأرضستاني سامر الرملي وزير الري البحرستاني فادي الكرمل"
NOBODY = "التقى وزير الري الأرضستاني هاني السيل وزير الري البحرستاني فادي الكرمل"

ALLOWED = {
    "posts": [
        (f"{BOTH}.", "2031-03-01", "2032-06-30"),
        (f"{ONE}.", "2030-01-01", "2032-06-30"),
    ],
    "events": [
        (f"{NOBODY} بعد زلزال المرجان.", "2031-05-10", None),
        (f"{NOBODY} بعد هزة المرجان المدمرة الكبرى.", "2031-05-10", None),
        (f"{NOBODY} وبحثا في زلزال المرجان ومعركة الياقوت.", "2031-05-10", None),
        (f"{ONE} بعد زلزال المرجان.", "2031-05-10", "2032-06-30"),
        (f"{ONE} بعد معركة الياقوت.", "2030-01-01", "2032-06-30"),
    ],
    "weak events": [
        (f"{ONE} بعد قمة الفيروز.", "2031-08-01", "2032-06-30"),
        (f"{ONE} قبل قمة الزبرجد.", "2030-01-01", "2032-06-30"),
    ],
    "anniversaries": [
        (f"{NOBODY} بعد عشر سنوات من معركة الياقوت.", "2030-09-30", "2032-03-31"),
        (f"{NOBODY} بعد مرور 10 سنوات على معركة الياقوت.", "2030-09-30", "2032-03-31"),
        (f"{NOBODY} بعد عشرة أعوام من معركة الياقوت.", "2030-09-30", "2032-03-31"),
        (f"{NOBODY} بعد عقد من معركة الياقوت.", "2030-09-30", "2032-03-31"),
        (f"{NOBODY} بعد عقدين من معركة الياقوت.", "2040-09-30", "2042-04-01"),
        (f"{NOBODY} بعد عشر سنوات في معركة الياقوت.", "2021-04-01", None),
        (f"{ONE} بعد عشر سنوات من معركة الياقوت.", "2030-09-30", "2032-03-31"),
    ],
}


@pytest.mark.parametrize(("text", "earliest", "latest"), table(ALLOWED))
def test_what_the_content_allows(told, text, earliest, latest):
    """The days that all posts and events of the text allow together."""
    (meeting,) = told(text).meetings

    assert (earliest, latest) == (meeting.inferred.earliest, meeting.inferred.latest)
    assert (earliest, latest, "period", "content") == (
        meeting.when.earliest,
        meeting.when.latest,
        meeting.when.precision,
        meeting.when.basis,
    )


NOTHING = [
    f"{NOBODY}.",
    f"{NOBODY} قبل قمة الفيروز.",
    f"{NOBODY} بعد زلزال قوي هز المرجان.",
    f"{NOBODY} بعد زلزال.",
    (f"{NOBODY} بعد حريق مخزن.",),
]


@pytest.mark.parametrize("text", table({"nothing": NOTHING}))
def test_content_that_tells_nothing(told, text):
    """Nobody known, a weak event alone, or words that only look like an event's name."""
    (meeting,) = told(text).meetings

    assert None is meeting.inferred
    assert ("none", None, None) == (meeting.when.basis, meeting.when.earliest, meeting.when.latest)


def test_a_bound_tells_what_it_is_about_and_where_it_stands(told):
    """The catalog's facts with their source, and the words of the text."""
    (meeting,) = told(f"{ONE} بعد عشر سنوات من معركة الياقوت.").meetings

    assert [
        ("post", "سامر الرملي: foreign_minister XA", "s1", "وزير الخارجية الأرضستاني"),
        ("event", "battle", "e4", "معركة الياقوت"),
        ("anniversary", "battle", "e4", "عشر سنوات من معركة الياقوت"),
    ] == [(b.kind, b.about, b.source, b.excerpt.exact) for b in meeting.inferred.bounds]


def test_a_bound_begins_with_the_name_of_the_event(told):
    """Letters joined in front belong to no excerpt."""
    (meeting,) = told(f"{NOBODY} بعد الجفاف وزلزال المرجان.").meetings

    assert ["زلزال المرجان"] == [bound.excerpt.exact for bound in meeting.inferred.bounds]


def test_an_event_named_twice_is_one_bound(told):
    """The first place counts."""
    text = f"{NOBODY} بعد زلزال المرجان. وبحثا أضرار هزة المرجان الكبرى وزلزال المرجان."
    (bound,) = told(text).meetings[0].inferred.bounds

    assert (text.index("زلزال"), "زلزال المرجان") == (bound.excerpt.start, bound.excerpt.exact)


def test_bounds_that_contradict_one_another_allow_nothing(told):
    """They stay, so that a reader sees the contradiction; no day is inferred."""
    (meeting,) = told(f"{ONE} بعد فيضان الكهرمان.").meetings

    assert (None, None) == (meeting.inferred.earliest, meeting.inferred.latest)
    assert ["post", "event"] == [bound.kind for bound in meeting.inferred.bounds]
    assert ("none", None) == (meeting.when.basis, meeting.when.earliest)


def test_a_day_in_the_text_is_not_replaced_by_an_inference(told):
    """The inference stands beside it."""
    (meeting,) = told(f"{ONE} في 3 مايو 2031.").meetings

    assert ("text", "2031-05-03") == (meeting.when.basis, meeting.when.date)
    assert ("2030-01-01", "2032-06-30") == (meeting.inferred.earliest, meeting.inferred.latest)


def test_a_holder_known_by_the_day_of_publication_proves_nothing_of_the_day(told):
    """That would be to infer the day from itself."""
    (meeting,) = told(
        "التقى وزير خارجية أرضستان وزير خارجية بحرستان.", published="2031-04-01"
    ).meetings

    assert None is meeting.inferred
    assert None is meeting.when.earliest


def test_every_term_of_a_post_is_allowed(told):
    """From the first day of the first term to the last of the last."""
    (meeting,) = told(
        "التقى وزير الخارجية الجبلستاني رامي الوادي وزير الري البحرستاني فادي الكرمل."
    ).meetings

    assert ("2020-01-01", "2034-12-31") == (meeting.inferred.earliest, meeting.inferred.latest)


def test_a_report_without_a_meeting_has_no_inference(told):
    """There is nothing whose time could be bounded."""
    assert () == told("قال سامر الرملي بعد زلزال المرجان إن السد آمن.").meetings

"""Whether two reports tell of one meeting, and why."""

import pytest

from mahdar.base.records import Minutes
from mahdar.relate import same_meeting
from tests.markup import table

MET = "التقى وزير الري الأرضستاني فادي الكرمل وزير الري البحرستاني هاني السيل"
HOST = "استقبل وزير الري الأرضستاني فادي الكرمل وزير الري البحرستاني هاني السيل"
GUEST = "استقبل وزير الري البحرستاني هاني السيل وزير الري الأرضستاني فادي الكرمل"
CALL = "أجرى وزير الري الأرضستاني فادي الكرمل اتصالا هاتفيا مع وزير الري البحرستاني هاني السيل"
SOON = "يلتقي وزير الري الأرضستاني فادي الكرمل غدا وزير الري البحرستاني هاني السيل"
OTHERS = "التقى وزير الصحة الجبلستاني جاد البستان وزير الصحة البحرستاني رامي الوادي"
SAID = (
    "وقال الكرمل إن السد الجديد سيروي حقول القمح قبل نهاية الصيف."
    " وأكد السيل أن محطات التحلية ستعمل بالطاقة الشمسية هذا العام."
    " ودعا الكرمل إلى فتح معابر الشاحنات الزراعية أمام التجار الصغار."
)
ELSE = (
    "وقال الكرمل إن الجراد أصاب بساتين الجنوب."
    " وأكد السيل أن مصانع الزجاج ستفتح أبوابها. وقال الكرمل إن الملاحة آمنة."
)

REASONS = {
    "people": [
        ((f"{MET}.", f"{HOST}."), "+people"),
        ((f"{MET}.", f"{OTHERS}."), "-other_people"),
    ],
    "day": [
        ((f"{MET} في 3 مايو 2031.", f"{HOST} في 3 مايو 2031."), "+same_day"),
        ((f"{MET} في 3 مايو 2031.", f"{HOST} في 4 مايو 2031."), "-next_day"),
        ((f"{MET} في 3 مايو 2031.", f"{HOST} في 5 مايو 2031."), "-other_day"),
        ((f"{MET} يوم الثلاثاء.", f"{HOST} الثلاثاء."), "+same_weekday"),
        ((f"{MET} يوم الثلاثاء.", f"{HOST} يوم الخميس."), "-other_weekday"),
    ],
    "content": [
        ((f"{MET} بعد عشر سنوات من معركة الياقوت.", f"{MET} في 3 مايو 2033."), "-content_apart"),
        ((f"{MET} بعد زلزال المرجان.", f"{HOST}."), "-other_event"),
        (
            (f"{MET} بعد عشر سنوات من معركة الياقوت.", f"{MET} بعد فيضان الكهرمان."),
            "-content_apart",
        ),
        ((f"{MET} بعد فيضان الكهرمان.", f"{MET} في 3 مايو 2031."), "-content_apart"),
    ],
    "place, host, manner": [
        ((f"{MET} في برلين.", f"{HOST} في برلين."), "+same_place"),
        ((f"{MET} في برلين.", f"{HOST} في روما."), "-other_place"),
        ((f"{HOST}.", f"{HOST} اليوم."), "+same_host"),
        ((f"{HOST}.", f"{GUEST}."), "-other_host"),
        ((f"{MET}.", f"{CALL}."), "-other_mode"),
        ((f"{MET}.", f"{SOON}."), "-other_status"),
    ],
    "words": [
        ((f"{MET}. {SAID}", f"{HOST}. {SAID}"), "+same_words"),
        ((f"{MET}. {SAID}", f"{HOST}. {ELSE}"), "-other_words"),
        ((f"{MET}.", f"{MET}."), "+copy"),
        (
            (f"{MET} بحضور السفيرة هدى السنابل.", f"{HOST} وحضرت السفيرة هدى السنابل."),
            "+same_others",
        ),
    ],
}


@pytest.mark.parametrize(("texts", "expected"), table(REASONS))
def test_a_reason_for_one_meeting_or_against_it(world, told, texts, expected):
    """It is among those given, once, and weighs in its direction."""
    verdict = same_meeting(*map(told, texts), world)

    signs = [f"{reason.weight:+}"[0] for reason in verdict.reasons if reason.kind == expected[1:]]
    assert [expected[0]] == signs


TEXTS = [
    (f"{MET} في 3 مايو 2031. {SAID}", f"{GUEST} في 4 مايو 2031. {ELSE}"),
    (f"{HOST} في برلين. {SAID}", f"{MET} في روما. {SAID} {ELSE}"),
    (f"{MET} بعد زلزال المرجان.", f"{CALL} بعد عشر سنوات من معركة الياقوت."),
    (f"{OTHERS}. {SAID}", f"{MET}. {SAID}"),
]


@pytest.mark.parametrize(("one", "other"), table({"texts": TEXTS}))
def test_a_verdict_is_the_same_both_ways(world, told, one, other):
    """The reasons weigh alike, whichever report is named first."""
    there, back = (same_meeting(told(a), told(b), world) for a, b in ((one, other), (other, one)))

    assert (there.answer, there.probability) == (back.answer, back.probability)
    assert (there.a, there.b) == (back.b, back.a)
    assert {(r.kind, r.weight) for r in there.reasons} == {(r.kind, r.weight) for r in back.reasons}


PUBLISHED = [
    ("2031-05-03", "2031-05-03", "published_near"),
    ("2031-05-03", "2031-05-07", "published_near"),
    ("2031-05-03T23:00:00+03:00", "2031-05-04T01:00:00+03:00", "published_near"),
    ("2031-05-03", "2031-05-08", "published_far"),
    ("2031-05-03", "2031-06-08", "published_far"),
    ("2031-05-03", None, None),
    (None, None, None),
]


@pytest.mark.parametrize(("one", "other", "kind"), table({"published": PUBLISHED}))
def test_days_of_publication_help_where_both_are_given(world, told, one, other, kind):
    """They are the reports', not the texts', so that no excerpt stands for them."""
    verdict = same_meeting(told(f"{MET}.", published=one), told(f"{HOST}.", published=other), world)

    found = [r for r in verdict.reasons if r.kind.startswith("published")]
    assert [kind] * (kind is not None) == [reason.kind for reason in found]
    assert [] == [reason for reason in found if reason.a or reason.b]


def test_one_outlet_is_a_reason_against_one_meeting(world, told):
    """Who publishes twice tells of two meetings, rather; unknown outlets say nothing."""
    one, other = (told(f"{met}.", outlet="السنونو") for met in (MET, HOST))

    kinds = [reason.kind for reason in same_meeting(one, other, world).reasons]
    assert "same_outlet" in kinds
    kinds = [reason.kind for reason in same_meeting(told(MET), told(HOST), world).reasons]
    assert "same_outlet" not in kinds


def test_one_outlet_says_little_on_one_day(world, told):
    """Two pieces of one day are often of one meeting; on other days they are not."""
    days = "2031-05-03", "2031-05-03"
    same_day = [told(f"{MET}.", outlet="السنونو", published=day) for day in days]
    undated = [told(f"{MET}.", outlet="السنونو"), told(f"{HOST}.", outlet="السنونو")]

    weights = [
        {reason.kind: reason.weight for reason in same_meeting(*pair, world).reasons}
        for pair in ((same_day[0], told(f"{HOST}.", outlet="السنونو", published=days[1])), undated)
    ]
    assert weights[1]["same_outlet"] < weights[0]["same_outlet"] < 0


ANSWERS = [
    (f"{MET} في 3 مايو 2031.", f"{GUEST} في 3 مايو 2031. {SAID}", "same"),
    (f"{MET}. {SAID}", f"{MET}. {SAID}", "same"),
    (f"{MET} في 3 مايو 2031.", f"{MET} في 13 مايو 2031.", "different"),
    (f"{MET} في 3 مايو 2031.", f"{OTHERS} في 3 مايو 2031.", "different"),
    (f"{MET}.", f"{HOST}.", "undecided"),
]


@pytest.mark.parametrize(("one", "other", "expected"), table({"answer": ANSWERS}))
def test_the_answer_is_that_of_its_probability(world, told, one, other, expected):
    """Between the two limits of the table nothing is decided."""
    verdict = same_meeting(told(one), told(other), world)

    assert expected == verdict.answer
    low, high = world.weights["different"], world.weights["same"]
    allowed = {
        "same": verdict.probability >= high,
        "different": 1 - verdict.probability <= low,
        "undecided": low < verdict.probability < high,
    }
    assert allowed[expected]


def test_the_heaviest_reason_stands_first(world, told):
    """The reader sees what decided."""
    verdict = same_meeting(
        told(f"{MET} في برلين في 3 مايو 2031. {SAID}"), told(f"{HOST} في روما. {SAID}"), world
    )

    weights = [abs(reason.weight) for reason in verdict.reasons]
    assert len(weights) >= 3
    assert sorted(weights, reverse=True) == weights


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("قال الوزير فادي الكرمل إن السد آمن.", f"{MET}."),
        ("قال وزير الري الأرضستاني إن السد آمن.", f"{MET}."),
        ("قال الوزير فادي الكرمل إن السد آمن.", "قال الوزير فادي الكرمل إن الماء قليل."),
    ],
)
def test_without_a_meeting_nothing_is_decided(world, told, one, other):
    """A report that tells of none but names one who met, or two that tell of none."""
    for texts in ((one, other), (other, one)):
        verdict = same_meeting(*map(told, texts), world)

        assert ("undecided", 0.5, ()) == (verdict.answer, verdict.probability, verdict.reasons)


def test_a_report_that_names_nobody_of_those_who_met_is_of_another_meeting(world, told):
    """Those of the meeting are the reason, in whichever report they stand."""
    met, silent = told(f"{MET}."), told("قال وزير الصحة الجبلستاني جاد البستان إن الماء قليل.")
    there, back = same_meeting(met, silent, world), same_meeting(silent, met, world)

    assert ("different", "different") == (there.answer, back.answer)
    (reason,), (turned,) = there.reasons, back.reasons
    assert ("other_people", "فادي الكرمل - هاني السيل", "") == (
        reason.kind,
        reason.value_a,
        reason.value_b,
    )
    assert (reason.value_a, reason.a, reason.weight) == (turned.value_b, turned.b, turned.weight)
    assert (None, None) == (reason.b, turned.a)


def test_the_two_meetings_most_alike_are_compared(world, told):
    """Of several in one report."""
    two = told(f"{OTHERS}. وفي اليوم التالي {MET}.")
    verdict = same_meeting(two, told(f"{MET}."), world)

    (meeting,) = [m for m in two.meetings if m.id == verdict.meeting_a]
    people = {person.id: person.name for person in two.people}
    assert {"فادي الكرمل", "هاني السيل"} == {people[p] for p in meeting.participants}


def test_every_excerpt_of_a_reason_stands_in_its_text(world, told):
    """Both texts can be looked up."""
    one = told(f"{MET} في برلين يوم الثلاثاء. {SAID}")
    other = told(f"{HOST} في روما يوم الخميس. {SAID}")

    places = [
        (minutes.report.text, excerpt)
        for reason in same_meeting(one, other, world).reasons
        for minutes, excerpt in ((one, reason.a), (other, reason.b))
        if excerpt is not None
    ]
    assert len(places) >= 6
    assert [e.exact for _, e in places] == [text[e.start : e.end] for text, e in places]


def test_minutes_read_back_without_their_text_give_the_same_verdict(world, told):
    """Nothing but the minutes is compared."""
    one, other = told(f"{MET} في برلين. {SAID}"), told(f"{HOST} في برلين. {SAID}")
    again = [Minutes.from_dict(minutes.to_dict()) for minutes in (one, other)]

    assert None is again[0].report.text
    assert same_meeting(one, other, world) == same_meeting(*again, world)


def test_a_verdict_as_json_has_its_schema(world, told):
    """Excerpts are objects, and what is not there is null."""
    row = same_meeting(told(f"{MET}."), told(f"{HOST} في برلين."), world).to_dict()

    assert "mahdar.same/1" == row["schema"]
    assert {
        "schema",
        "a",
        "b",
        "answer",
        "probability",
        "reasons",
        "meeting_a",
        "meeting_b",
    } == set(row)
    assert {"kind", "weight", "value_a", "value_b", "a", "b"} == set(row["reasons"][0])

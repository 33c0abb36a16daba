"""How positions on an issue moved from one meeting to the next."""

import pytest

from mahdar.relate import issues_of, track
from tests.markup import bug, table
from tests.relate.meetings import of_meetings

MINISTER, ADVISER = "نعمان الدرهول", "مهيب القرزون"


def changes(course):
    """Give the meetings of a course, each with what changed."""
    return [(position.meeting, position.change) for position in course.positions]


def courses(found):
    """Give the changes of each actor."""
    return {course.actor: changes(course) for course in found.courses}


# ---- the examples --------------------------------------------------------------------------------


def test_a_position_that_hardened_is_strengthened(both_meetings, world):
    """A concern at the first meeting, a refusal at the second, with both beside each other."""
    found = track(both_meetings, world, "military_exercises")
    first, second = found.courses[0].positions

    assert MINISTER == found.courses[0].actor
    assert ("new", None) == (first.change, first.before)
    assert ("strengthened", "رفض") == (second.change, second.told.cue.lemma)
    assert first.told == second.before
    assert {"shared_terms", "act"} <= {reason.kind for reason in second.reasons}


def test_each_actor_has_a_course_of_his_own(both_meetings, world):
    """Who speaks on the issue for the first time is new there."""
    found = track(both_meetings, world, "military_exercises")

    expected = {MINISTER: [("m1", "new"), ("m2", "strengthened")], ADVISER: [("m2", "new")]}
    assert expected == courses(found)


def test_a_promise_that_was_kept_is_said_to_be_done(both_meetings, world):
    """By the one who made it."""
    found = track(both_meetings, world, "border_security", actor=ADVISER)

    assert {ADVISER: [("m1", "new"), ("m2", "claimed_done")]} == courses(found)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("نعمان الدرهول", [MINISTER]),
        ("الدرهول", [MINISTER]),
        ("نعمان", [MINISTER]),
        ("القرزون", [ADVISER]),
        ("سامر الرملي", []),
        ("XA", []),
    ],
)
def test_an_actor_is_asked_for_by_name_or_a_part_of_it(both_meetings, world, name, expected):
    """Nobody else is given; a name that nobody has gives nothing."""
    found = track(both_meetings, world, "military_exercises", actor=name)

    assert expected == [course.actor for course in found.courses]


def test_what_a_later_meeting_lacks_is_not_mentioned_there(both_meetings, world):
    """No words, but those of the time before, and how many reports are silent."""
    (course,) = track(both_meetings, world, "dialogue_talks").courses
    first, second = course.positions

    assert ("not_mentioned", None, 2) == (second.change, second.told, second.reports)
    assert first.told == second.before


def test_only_what_is_not_mentioned_has_no_words(everything):
    """On whatever issue."""
    tracks = everything[2:]
    positions = [p for one in tracks for course in one.courses for p in course.positions]

    assert len(positions) > 20
    assert [] == [p for p in positions if (p.told is None) is not (p.change == "not_mentioned")]
    assert [] == [p for p in positions if (p.before is None) is not (p.change == "new")]


def test_every_excerpt_of_a_track_is_verbatim(both_meetings, everything):
    """On whatever issue, in whichever report."""
    texts = {minutes.report.id: minutes.report.text for minutes in both_meetings}
    for found in everything[2:]:
        for course in found.courses:
            for told in (position.told for position in course.positions if position.told):
                words = told.words

                assert words.exact == texts[told.report][words.start : words.end]


def test_an_issue_that_nobody_speaks_of_has_no_courses(both_meetings, world):
    """The reports are there all the same."""
    found = track(both_meetings, world, "no_such_issue")

    assert ((), 4) == (found.courses, len(found.sources))


def test_issues_are_counted_most_first(both_meetings):
    """Each statement counts once for each of its issues."""
    found = issues_of(both_meetings)

    assert sorted(found.values(), reverse=True) == list(found.values())
    issues = [issue for m in both_meetings for s in m.statements for issue in s.issues]
    assert len(issues) == sum(found.values())
    assert {} == issues_of([])


OTHERWISE = [
    bug("dams", MINISTER, "new", reason="what was said before is looked for on the issue alone"),
    bug(
        "ports_shipping",
        MINISTER,
        "not_mentioned",
        reason="what is said later is looked for on the issue alone",
    ),
]


@pytest.mark.parametrize(("issue", "actor", "wrong"), table({"missed": OTHERWISE}))
def test_a_claim_is_known_again_where_its_issue_was_not(both_meetings, world, issue, actor, wrong):
    """The dam's data were asked for twice, and who asked for the fishermen gave thanks for them."""
    found = track(both_meetings, world, issue, actor=actor)

    assert ("m2", wrong) not in courses(found)[actor]


# ---- invented meetings ---------------------------------------------------------------------------

ASKED = "ودعا الكرمل إلى فتح معبر الوردة أمام الشاحنات."
HARD = "وطالب الكرمل بفتح معبر الوردة أمام الشاحنات فورا ودون شروط."
HOPED = "وأعرب الكرمل عن أمله في فتح معبر الوردة أمام الشاحنات."

MOVED = {
    "same": [(ASKED, ASKED, "repeated")],
    "harder": [(ASKED, HARD, "strengthened"), (HOPED, HARD, "strengthened")],
    "softer": [(HARD, HOPED, "softened")],
    "turned": [
        (ASKED, "ودعا الكرمل إلى إغلاق معبر الوردة أمام الشاحنات.", "reversed"),
        (ASKED, "ورفض الكرمل فتح معبر الوردة أمام الشاحنات.", "reversed"),
    ],
    "silent": [(ASKED, "وأكد الكرمل أن مزارع النخيل عطشى.", "not_mentioned")],
}


@pytest.mark.parametrize(("first", "later", "expected"), table(MOVED))
def test_a_position_stands_to_that_of_the_time_before(told, world, first, later, expected):
    """By the relation of the two claims."""
    found = track(of_meetings(told, first, later), world, "border_security")

    assert {"فادي الكرمل": [("m1", "new"), ("m2", expected)]} == courses(found)


def test_who_says_nothing_at_a_meeting_is_not_silent_there(told, world):
    """Nobody knows whether he was asked."""
    reports = of_meetings(told, ASKED, "وأكد السيل أن مزارع النخيل عطشى.")

    assert {"فادي الكرمل": [("m1", "new")]} == courses(track(reports, world, "border_security"))


def test_a_claim_is_compared_with_the_last_time_the_actor_spoke_on_it(told, world):
    """A meeting at which he is silent on the issue lies between."""
    reports = of_meetings(told, ASKED, "وأكد الكرمل أن مزارع النخيل عطشى.", HARD)

    expected = [("m1", "new"), ("m2", "not_mentioned"), ("m3", "strengthened")]
    assert {"فادي الكرمل": expected} == courses(track(reports, world, "border_security"))


def test_an_actor_is_one_person_under_whatever_name(told, world):
    """By name at one meeting, by his office at the next."""
    later = "ودعا وزير الري الأرضستاني إلى فتح معبر الوردة أمام الشاحنات."
    found = track(of_meetings(told, ASKED, later), world, "border_security")

    assert {"فادي الكرمل": [("m1", "new"), ("m2", "repeated")]} == courses(found)


def test_a_state_is_asked_for_by_its_code(told, world):
    """All who speak for it are given."""
    both = f"{ASKED} ودعا السيل إلى إغلاق معبر الوردة أمام الشاحنات."
    reports = of_meetings(told, both, both)

    for side, name in (("XA", "فادي الكرمل"), ("XB", "هاني السيل"), ("XC", None)):
        found = track(reports, world, "border_security", actor=side)

        assert [name] * (name is not None) == [course.actor for course in found.courses]


def test_reports_are_taken_as_given_where_asked_for(told, world):
    """Back to front what was strengthened is softened."""
    reports = of_meetings(told, ASKED, HARD)
    in_order, turned = (
        courses(track(reports[::-1], world, "border_security", sort=sort))["فادي الكرمل"]
        for sort in (True, False)
    )

    assert ["strengthened", "softened"] == [in_order[1][1], turned[1][1]]


def test_a_track_as_json_has_its_schema(both_meetings, world):
    """It stands before the fields of the record."""
    row = track(both_meetings, world, "dams").to_dict()

    assert ["schema", "issue", "sources", "courses"] == list(row)
    assert "mahdar.track/1" == row["schema"]

"""Many reports by meeting."""

from msgspec.structs import replace

from mahdar.base.records import Member
from mahdar.relate import group, same_meeting
from tests.relate.test_meetings import GUEST, HOST, MET, OTHERS, SAID, SOON

DAY = "في 3 مايو 2031"


def members(groups):
    """Give the ids of the reports of each group."""
    return [[member.report for member in found.members] for found in groups]


def test_reports_of_one_meeting_are_one_group(world, told):
    """In the order given, whatever each calls the meeting."""
    reports = [
        told(f"{MET} {DAY}.", id="a"),
        told(f"{OTHERS} {DAY}.", id="b"),
        told(f"{GUEST} {DAY}. {SAID}", id="c"),
        told(f"{MET} في 13 مايو 2031.", id="d"),
    ]

    assert [["a", "c"], ["b"], ["d"]] == members(group(reports, world))


def test_a_group_tells_who_met_and_when(world, told):
    """The people by their keys, the days from the first to the last told."""
    reports = [
        told(f"{MET} {DAY}.", id="a"),
        told(f"{GUEST}. {SAID}", id="b", published="2031-05-04"),
        told(f"{HOST} {DAY}. {SAID}", id="c"),
    ]
    (first,) = group(reports, world)

    assert ("g1", ("فادي الكرمل", "هاني السيل")) == (first.id, first.people)
    assert ("2031-05-03", "2031-05-03") == (first.earliest, first.latest)
    assert tuple(Member(name, "m1") for name in "abc") == first.members


def test_a_group_without_a_day_says_so(world, told):
    """The day of publication is not that of the meeting."""
    (found,) = group([told(f"{MET}.", published="2031-05-03")], world)

    assert (None, None) == (found.earliest, found.latest)


def test_a_report_without_a_meeting_is_in_no_group(world, told):
    """There is nothing to gather it by."""
    assert () == group([told("قال وزير الري إن السد آمن.")], world)
    assert () == group([], world)


def test_undecided_reports_stay_apart(world, told):
    """Only what is the same is joined."""
    assert [["a"], ["b"]] == members(
        group([told(f"{MET}.", id="a"), told(f"{HOST}.", id="b")], world)
    )


def test_published_days_join_reports_that_tell_no_day(world, told):
    """Also a day later, but not a month."""
    reports = [
        told(f"{MET}. {SAID}", id="a", published="2031-05-03"),
        told(f"{HOST}. {SAID}", id="b", published="2031-05-04"),
        told(f"{HOST}. {SAID}", id="c", published="2031-06-04"),
    ]

    assert [["a", "b"], ["c"]] == members(group(reports, world))


def test_no_report_joins_a_group_that_one_of_its_reports_speaks_against(world, told):
    """Like one that tells no day, but told of another day than the next."""
    reports = [
        told(f"{MET}. {SAID}", id="a"),
        told(f"{HOST} {DAY}. {SAID}", id="b"),
        told(f"{HOST} في 13 مايو 2031. {SAID}", id="c"),
    ]

    assert "same" == same_meeting(reports[0], reports[2], world).answer
    assert [["a", "b"], ["c"]] == members(group(reports, world))


def test_two_meetings_of_one_report_are_never_one_group(world, told):
    """Each has its own id in the minutes."""
    found = group([told(f"{MET} {DAY}. وفي اليوم نفسه {OTHERS}.", id="a")], world)

    assert [[Member("a", "m1")], [Member("a", "m2")]] == [list(g.members) for g in found]


def test_a_stream_is_read_once(world, told):
    """Any iterable of minutes will do."""
    reports = (told(f"{MET} {DAY}.", id=name) for name in "ab")

    assert [["a", "b"]] == members(group(reports, world))


def test_an_announced_meeting_and_its_holding_stay_apart(world, told):
    """One of them had not taken place yet."""
    reports = [told(f"{SOON}.", id="a"), told(f"{MET}.", id="b")]

    assert [["a"], ["b"]] == members(group(reports, world))


def test_one_report_given_twice_is_one_group(world, told):
    """Whether the minutes are one object or two equal ones changes nothing."""
    minutes = told(f"{MET} {DAY}.", id="a")

    assert [["a", "a"]] == members(group([minutes, replace(minutes)], world))
    assert [["a", "a"]] == members(group([minutes, minutes], world))


def test_a_meeting_is_found_again_behind_many_reports_of_another(world, told):
    """So many meetings are compared, not so many reports."""
    first = [told(f"{MET}.", id=name) for name in ("x1", "x2")]
    between = [told(f"{HOST}.", id=f"y{number}") for number in range(6)]
    found = members(group([first[0], *between, first[1]], world))

    assert [["x1", "x2"], [f"y{number}" for number in range(6)]] == found


def test_a_group_as_json_has_its_schema(world, told):
    """Members are objects."""
    (row,) = (found.to_dict() for found in group([told(f"{MET} {DAY}.", id="a")], world))

    assert {
        "schema": "mahdar.group/1",
        "id": "g1",
        "people": ["فادي الكرمل", "هاني السيل"],
        "earliest": "2031-05-03",
        "latest": "2031-05-03",
        "members": [{"report": "a", "meeting": "m1"}],
    } == row

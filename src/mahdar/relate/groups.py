"""Reports by meeting: compared only within blocks of the same two people at about the same time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations

from mahdar.base.document import Knowledge
from mahdar.base.records import Group, Member, Minutes
from mahdar.relate.meetings import best
from mahdar.relate.people import Profile
from mahdar.relate.sides import Side, sides_of

WINDOW = 4
"""A report is compared with meetings told of so many days before and after."""

MOST = 6
"""A report is compared with so many meetings of a block at most, the latest first."""

WITNESSES = 3
"""A report joins a meeting that so many reports of it don't speak against."""


@dataclass(slots=True, eq=False)
class _Meeting:
    """Reports of one meeting while being gathered, with their places among all reports."""

    members: list[Side] = field(default_factory=list)
    reports: set[int] = field(default_factory=set)


@dataclass(slots=True)
class _Block:
    """The meetings of the same two people, by day; those without one apart."""

    dated: dict[date, list[_Meeting]] = field(default_factory=lambda: defaultdict(list))
    undated: list[_Meeting] = field(default_factory=list)

    def near(self, day: date | None) -> list[_Meeting]:
        """Give the meetings that one of this day is compared with."""
        if day is None:
            dated = [meeting for meetings in self.dated.values() for meeting in meetings]
            return [*self.undated[-MOST:], *dated[-MOST:]]
        found: list[_Meeting] = []
        for step in sorted(range(-WINDOW, WINDOW + 1), key=abs):
            found.extend(self.dated.get(day + timedelta(step), ())[-MOST:])
        return [*found[: 2 * MOST], *self.undated[-MOST:]]

    def add(self, day: date | None, meeting: _Meeting) -> None:
        """Keep a meeting under a day."""
        kept = self.undated if day is None else self.dated[day]
        if meeting not in kept:
            kept.append(meeting)


def group(reports: Iterable[Minutes], knowledge: Knowledge) -> tuple[Group, ...]:
    """Give the meetings that many reports tell of, each with its reports, in the order given.

    Two reports are of one meeting where `same_meeting` says so and no other report of it is
    against; undecided ones stay apart. A report that tells of no meeting is in no group. Time and
    memory grow with the number of reports, never with its square.
    """
    blocks: dict[tuple[str, str], _Block] = defaultdict(_Block)
    found: list[_Meeting] = []
    for number, minutes in enumerate(reports):
        for side in sides_of(minutes, knowledge):
            day = side.days[0] if side.days else side.published
            keys = list(_keys(side))
            near = [meeting for key in keys for meeting in blocks[key].near(day)]
            meeting = _joined(side, [m for m in near if number not in m.reports], knowledge)
            if meeting is None:
                meeting = _Meeting()
                found.append(meeting)
            meeting.members.append(side)
            meeting.reports.add(number)
            for key in keys:
                blocks[key].add(day, meeting)
    return tuple([_group(number, meeting) for number, meeting in enumerate(found, start=1)])


def _joined(side: Side, near: list[_Meeting], known: Knowledge) -> _Meeting | None:
    """Give the meeting that a report tells of again, the likeliest, if there is one."""
    likeliest, found = 0.0, None
    for meeting in dict.fromkeys(near):
        first = meeting.members[0]
        if side.called and first.called and side.called.isdisjoint(first.called):
            continue  # of the same offices, but other people
        probability = _probability(side, meeting, known)
        if probability is not None and probability > likeliest:
            likeliest, found = probability, meeting
    return found


def _probability(side: Side, meeting: _Meeting, known: Knowledge) -> float | None:
    """Give how probable it is that a report is of a meeting, None where it is not taken for one."""
    found: list[float] = []
    same = False
    for member in meeting.members[:WITNESSES]:
        verdict = best((side,), (member,), known)
        if verdict is None or verdict.answer == "different":
            return None
        same = same or verdict.answer == "same"
        found.append(verdict.probability)
    return max(found) if same else None


def _keys(side: Side) -> Iterator[tuple[str, str]]:
    """Give the blocks of a meeting: each two of its people, by surname or by post and state."""
    people = [side.people[person] for person in side.meeting.participants]
    seen: set[tuple[str, str]] = set()
    for one, other in combinations(people, 2):
        for first in _marks(one):
            for second in _marks(other):
                key = (min(first, second), max(first, second))
                if key not in seen:
                    seen.add(key)
                    yield key


def _marks(person: Profile) -> list[str]:
    """Give what a person may be found by: the last word of the name, the post with its state."""
    marks = [person.key] if person.key else [name[-1] for name in person.names[:1]]
    if not person.key:
        marks += [f"{post.office} {' '.join(sorted(post.rest))}" for post in person.posts[:1]]
    return marks


def _group(number: int, meeting: _Meeting) -> Group:
    """Give one meeting with its reports."""
    days = [side.days for side in meeting.members if side.days]
    first = meeting.members[0]
    people = {person.id: person for person in first.minutes.people}
    names = [people[person] for person in first.meeting.participants]
    return Group(
        id=f"g{number}",
        people=tuple([p.key or p.name or (p.posts[0].title if p.posts else "") for p in names]),
        earliest=min(day[0] for day in days).isoformat() if days else None,
        latest=max(day[1] for day in days).isoformat() if days else None,
        members=tuple(
            [Member(side.minutes.report.id, side.meeting.id) for side in meeting.members]
        ),
    )

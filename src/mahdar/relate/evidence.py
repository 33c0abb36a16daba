"""What in two reports speaks for one meeting, or against it."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from mahdar.arabic.fold import fold
from mahdar.base.document import Knowledge
from mahdar.base.records import Bound, Minutes, ReasonKind
from mahdar.base.report import Excerpt
from mahdar.relate.people import Likeness, Profile, alike
from mahdar.relate.sides import Said, Side

DEGREE: dict[Likeness, float] = {"same": 1.0, "likely": 0.75, "unknown": 0.4, "other": 0.0}
FRESH, LATE, STALE = 1, 4, 10
"""Days between two publications, or a meeting and its publication: at once, late, another story."""

ALIKE = 0.5
SLIGHT = 0.2
"""Intervals that share most of their days say nothing."""

NEVER = (date.min, date.min)
UNTOLD = 0.1
"""A report need not say that two met by video."""

CHANCE, MUCH = 0.3, 0.6
"""Reports of the same two people share so many telling words by chance; so many tell all."""

ONE_DAY = frozenset(("same_day", "published_near"))
AGAIN = 0.3
"""That one outlet tells of both says so much where the day is the same."""

FEWEST = 4
"""Statements of fewer telling words are alike by chance."""

MANY = 3
"""So many statements in common say all that they can; so many without one say something."""


class Found(NamedTuple):
    """A reason before it is weighed: `degree` from 0 to 1, what each report says, and where."""

    kind: ReasonKind
    degree: float
    value_a: str
    value_b: str
    a: Excerpt | None = None
    b: Excerpt | None = None


def evidence(one: Side, other: Side, known: Knowledge) -> Iterator[Found]:
    """Give everything that speaks for one meeting, or against it."""
    pairs = _pairs(one, other)
    yield _people(one, other, pairs)
    days = list(_days(one, other))
    yield from days
    yield from _content(one, other)
    yield from _places(one, other, known)
    yield from _manner(one, other, pairs)
    yield from _others(one, other)
    yield from _words(one, other, pairs)
    yield from _outlet(one, other, one_day=any(found.kind in ONE_DAY for found in days))


# ---- people -------------------------------------------------------------------------------------


def _pairs(one: Side, other: Side) -> list[tuple[str, str, Likeness]]:
    """Give the participants of both meetings side by side, the likest first."""
    found = [
        (p, q, alike(one.people[p], other.people[q]))
        for p in one.meeting.participants
        for q in other.meeting.participants
    ]
    out: list[tuple[str, str, Likeness]] = []
    for p, q, likeness in sorted(found, key=lambda pair: -DEGREE[pair[2]]):
        if all(p != left and q != right for left, right, _ in out):
            out.append((p, q, likeness))
    return out


def _people(one: Side, other: Side, pairs: list[tuple[str, str, Likeness]]) -> Found:
    """Tell how far those who took part by one report are named in the other, and vice versa.

    The better of the two ways counts, since a report may name a guest only in passing; not where a
    participant with a full name and a post is nobody in the other report.
    """
    values = _named(one, [p for p, _, _ in pairs]), _named(other, [q for _, q, _ in pairs])
    places = one.meeting_excerpt, other.meeting_excerpt
    ways = _known_in(one, other), _known_in(other, one)
    degree = max(ways)
    if not degree or (min(ways) <= DEGREE["unknown"] and _stranger(one, other)):
        return Found("other_people", 1.0, *values, *places)
    return Found("people", degree, *values, *places)


def _known_in(one: Side, other: Side) -> float:
    """Give how surely two participants of a meeting are people of another report, 0 for not."""
    degrees: list[float] = []
    used: set[str] = set()
    for person in one.meeting.participants:
        found = [
            (DEGREE[alike(one.people[person], profile)], name)
            for name, profile in other.people.items()
            if name not in used
        ]
        degree, name = max(found, default=(0.0, ""))
        used.add(name)
        degrees.append(degree)
    best = sorted(degrees, reverse=True)[:2]
    return sum(best) / 2 if len(best) > 1 and min(best) > 0 else 0.0


def _stranger(one: Side, other: Side) -> bool:
    """Whether a participant of either meeting, known by name and post, is not in the other report.

    The other meeting must be known as well, so that nobody nameless can be the one.
    """
    return any(
        _well_known(theirs) and not _named_in(mine.people[person], theirs)
        for mine, theirs in ((one, other), (other, one))
        for person in mine.meeting.participants
        if len(mine.people[person].name) > 1 and mine.people[person].posts
    )


def strangers(side: Side, silent: Minutes, known: Knowledge, *, turned: bool) -> Found | None:
    """Give the reason against one meeting that a report names nobody of those who met.

    None where it names one of them, or where they are not well known. `turned`: the report that
    tells of the meeting is the second.
    """
    people = [Profile.of(person, known) for person in silent.people]
    met = [side.people[person] for person in side.meeting.participants]
    if not _well_known(side) or any(alike(p, q) in ("same", "likely") for p in met for q in people):
        return None
    told = _named(side, [*side.meeting.participants]), side.meeting_excerpt
    if turned:
        return Found("other_people", 1.0, "", told[0], None, told[1])
    return Found("other_people", 1.0, told[0], "", told[1])


def _well_known(side: Side) -> bool:
    """Whether all who took part are known by a full name."""
    return all(len(side.people[person].name) > 1 for person in side.meeting.participants)


def _named_in(profile: Profile, side: Side) -> bool:
    """Whether a person is among the people of a report."""
    return any(alike(profile, other) in ("same", "likely") for other in side.people.values())


def _named(side: Side, ids: list[str]) -> str:
    """Give the participants by name, or by post."""
    people = {person.id: person for person in side.minutes.people}
    return " - ".join(
        people[i].name or (people[i].posts[0].title if people[i].posts else i) for i in ids
    )


# ---- time ---------------------------------------------------------------------------------------


def _days(one: Side, other: Side) -> Iterator[Found]:
    """Compare the days told, else the days of publication, else the weekdays."""
    if one.days and other.days:
        gap = _gap(one.days, other.days)
        kind: ReasonKind = "same_day" if gap == 0 else "next_day" if gap == 1 else "other_day"
        exact = one.meeting.when.precision == other.meeting.when.precision == "day"
        degree = 1.0 if exact or gap > 1 else 0.3
        yield Found(kind, degree, *_dates(one, other), *_when(one, other))
        return
    yield from _weekdays(one, other)
    first, second = _known(one), _known(other)
    if first is None or second is None:
        return
    gap = abs((first - second).days)
    values = first.isoformat(), second.isoformat()
    if gap <= LATE:
        degree = 1.0 if gap <= FRESH else 0.4
        yield Found("published_near", degree, *values, *_when(one, other))
    elif gap > STALE:
        yield Found("published_far", 1.0, *values, *_when(one, other))
    else:
        yield Found("published_far", 0.4, *values, *_when(one, other))


def _gap(one: tuple[date, date], other: tuple[date, date]) -> int:
    """Give how many days lie between two intervals, 0 where they meet."""
    return max(0, (other[0] - one[1]).days, (one[0] - other[1]).days)


def _known(side: Side) -> date | None:
    """Give the day of the meeting, else that of the publication."""
    return side.days[0] if side.days else side.published


def _weekdays(one: Side, other: Side) -> Iterator[Found]:
    """Compare the weekdays told where at least one day is not known."""
    first, second = one.meeting.when.weekday, other.meeting.when.weekday
    if first and second:
        kind: ReasonKind = "same_weekday" if first == second else "other_weekday"
        yield Found(kind, 1.0, first, second, *_when(one, other))


def _dates(one: Side, other: Side) -> tuple[str, str]:
    """Give the days of both meetings as they are shown."""
    return _shown(one.days), _shown(other.days)


def _shown(days: tuple[date, date] | None) -> str:
    """Give an interval as it is shown."""
    if days is None:
        return ""
    ends = zip(days, (date.min, date.max), strict=True)
    first, last = ("…" if day == end else day.isoformat() for day, end in ends)
    return first if first == last else f"{first}/{last}"


def _when(one: Side, other: Side) -> tuple[Excerpt | None, Excerpt | None]:
    """Give where both reports tell the time."""
    return one.meeting.when.excerpt, other.meeting.when.excerpt


def _content(one: Side, other: Side) -> Iterator[Found]:
    """Compare what the content allows with the other's days, told, published or inferred."""
    mine, theirs = _day(one), _day(other)
    for left, right in ((one.bounds, other.bounds), (one.bounds, theirs), (mine, other.bounds)):
        if left and right and _gap(left, right) > FRESH:
            yield Found("content_apart", 1.0, _shown(left), _shown(right), *_bound(one, other))
            return
    if _closed(one.bounds) and _closed(other.bounds) and not (mine and theirs):
        degree = 1 - _shared(one.bounds or NEVER, other.bounds or NEVER)
        if degree > SLIGHT:
            values = _shown(one.bounds), _shown(other.bounds)
            yield Found("content_times", degree, *values, *_bound(one, other))
    yield from _events(one, other)


def _closed(bounds: tuple[date, date] | None) -> bool:
    """Whether an interval has a beginning and an end."""
    return bounds is not None and bounds[0] > date.min and bounds[1] < date.max


def _shared(one: tuple[date, date], other: tuple[date, date]) -> float:
    """Give how much of the longer of two intervals that meet is in both, from 0 to 1."""
    longer = max((last - first).days + 1 for first, last in (one, other))
    return ((min(one[1], other[1]) - max(one[0], other[0])).days + 1) / longer


def _events(one: Side, other: Side) -> Iterator[Found]:
    """Tell which dated event only one of two reports names: the last that it names at all."""
    mine, theirs = ({event.about for event in side.events} for side in (one, other))
    if mine == theirs:
        return
    first = max((e for e in one.events if e.about not in theirs), key=_begun, default=None)
    second = max((e for e in other.events if e.about not in mine), key=_begun, default=None)
    yield Found(
        "other_event",
        1.0,
        first.about if first else "",
        second.about if second else "",
        first.excerpt if first else None,
        second.excerpt if second else None,
    )


def _begun(event: Bound) -> str:
    """Give the day on which an event began."""
    return event.earliest or ""


def _day(side: Side) -> tuple[date, date] | None:
    """Give the days told, else the day of publication as an interval."""
    if side.days:
        return side.days
    return (side.published, side.published) if side.published else None


def _bound(one: Side, other: Side) -> tuple[Excerpt | None, Excerpt | None]:
    """Give where the content of both reports bounds the time."""
    first, second = (
        side.meeting.inferred.bounds[0].excerpt
        if side.meeting.inferred and side.meeting.inferred.bounds
        else None
        for side in (one, other)
    )
    return first, second


# ---- place, host, manner ------------------------------------------------------------------------


def _places(one: Side, other: Side, known: Knowledge) -> Iterator[Found]:
    """Compare the places told: the same words, or two cities that are known as such."""
    first, second = one.meeting.place, other.meeting.place
    if first is None or second is None:
        return
    values = first.name, second.name, first.excerpt, second.excerpt
    if one.place & other.place:
        yield Found("same_place", 1.0, *values)
    elif _is_locality(first.name, known) and _is_locality(second.name, known):
        yield Found("other_place", 1.0, *values)
    elif _kind_of_building(first.name) == _kind_of_building(second.name):
        yield Found("other_place", 0.5, *values)


def _is_locality(name: str, known: Knowledge) -> bool:
    """Whether a place is a city or country that a table knows."""
    words = tuple(fold(name).split())
    return any(found.words == words for found in known.localities.get(words[0], ()))


def _kind_of_building(name: str) -> str:
    """Give the first word of a place: قصر."""
    return name.split(maxsplit=1)[0]


def _manner(one: Side, other: Side, pairs: list[tuple[str, str, Likeness]]) -> Iterator[Found]:
    """Compare host, manner and status."""
    mine, theirs = one.meeting, other.meeting
    places = mine.excerpt, theirs.excerpt
    if mine.host and theirs.host:
        known = [(p, q, likeness) for p, q, likeness in pairs if likeness != "other"]
        values = _named(one, [mine.host]), _named(other, [theirs.host])
        if any(p == mine.host and q == theirs.host for p, q, _ in known):
            yield Found("same_host", 1.0, *values, *places)
        elif any((p == mine.host) != (q == theirs.host) for p, q, _ in known):
            yield Found("other_host", 1.0, *values, *places)
    modes = {mine.mode, theirs.mode}
    if len(modes) > 1 and "unknown" not in modes:
        degree = UNTOLD if modes == {"in_person", "video"} else 1.0
        yield Found("other_mode", degree, mine.mode, theirs.mode, *places)
    if mine.status != theirs.status:
        yield Found("other_status", 1.0, mine.status, theirs.status, *places)


def _others(one: Side, other: Side) -> Iterator[Found]:
    """Compare the people named who did not take part."""
    mine, theirs = (
        {side.people[p.id].name: p for p in side.minutes.people if p.mentions}
        for side in (one, other)
    )
    taking_part = {one.people[p].name for p in one.meeting.participants} | {
        other.people[p].name for p in other.meeting.participants
    }
    both = [name for name in mine if len(name) > 1 and name in theirs and name not in taking_part]
    if both:
        first, second = mine[both[0]], theirs[both[0]]
        values = first.name or "", second.name or ""
        yield Found("same_others", 1.0, *values, first.mentions[0], second.mentions[0])


# ---- what was said ------------------------------------------------------------------------------


def _words(one: Side, other: Side, pairs: list[tuple[str, str, Likeness]]) -> Iterator[Found]:
    """Compare what was said: statements in common, or none where both tell of many."""
    if one.minutes.report.sha256 == other.minutes.report.sha256:
        yield Found("copy", 1.0, "", "", one.meeting.excerpt, other.meeting.excerpt)
        return
    common = list(_common(one, other, pairs))
    shared = (_overlap(one, other) - CHANCE) / (MUCH - CHANCE)
    degree = min(1.0, max(len(common) / MANY, shared))
    if degree >= SLIGHT and one.said and other.said:
        first, second = common[0] if common else (one.said[0], other.said[0])
        places = first.statement.words, second.statement.words
        told = f"{len(common)}/{len(one.said)}", f"{len(common)}/{len(other.said)}"
        yield Found("same_words", degree, *told, *places)
    elif min(len(one.said), len(other.said)) >= MANY:
        yield Found("other_words", 1.0, f"0/{len(one.said)}", f"0/{len(other.said)}")


def _outlet(one: Side, other: Side, *, one_day: bool) -> Iterator[Found]:
    """Compare who reports: an outlet tells a meeting once, or again on the same day."""
    mine, theirs = one.minutes.report.outlet, other.minutes.report.outlet
    copied = one.minutes.report.sha256 == other.minutes.report.sha256
    if mine and mine == theirs and not copied:
        yield Found("same_outlet", AGAIN if one_day else 1.0, mine, theirs)


def _overlap(one: Side, other: Side) -> float:
    """Give how many of the telling words of the shorter report are in the longer, from 0 to 1."""
    fewest = min(len(one.words), len(other.words))
    return len(one.words & other.words) / fewest if fewest >= MANY * FEWEST else 0.0


def _common(
    one: Side, other: Side, pairs: list[tuple[str, str, Likeness]]
) -> Iterator[tuple[Said, Said]]:
    """Give the statements that both reports have, each once."""
    if len(one.words & other.words) < FEWEST:
        return
    used: set[int] = set()
    others = {(p, q) for p, q, likeness in pairs if likeness == "other"}
    for mine in one.said:
        for number, theirs in enumerate(other.said):
            apart = number in used or mine.words.isdisjoint(theirs.words)
            if apart or not _alike(mine.words, theirs.words):
                continue
            speakers = mine.statement.speaker.persons, theirs.statement.speaker.persons
            if any((p, q) in others for p in speakers[0] for q in speakers[1]):
                continue
            used.add(number)
            yield mine, theirs
            break


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two statements share most of their telling words."""
    short = min(len(one), len(other))
    return short >= FEWEST and len(one & other) >= ALIKE * short

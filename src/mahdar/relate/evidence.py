"""What in two reports speaks for one meeting, or against it."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from mahdar.arabic.fold import fold
from mahdar.base.document import Knowledge
from mahdar.base.records import ReasonKind
from mahdar.base.report import Excerpt
from mahdar.relate.people import Likeness, alike
from mahdar.relate.sides import Said, Side

DEGREE: dict[Likeness, float] = {"same": 1.0, "likely": 0.75, "unknown": 0.25, "other": 0.0}
FRESH, LATE, STALE = 1, 4, 10
"""Days between two publications, or a meeting and its publication: at once, late, another story."""

ALIKE = 0.5
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
    yield from _days(one, other)
    yield from _content(one, other)
    yield from _places(one, other, known)
    yield from _manner(one, other, pairs)
    yield from _others(one, other)
    yield from _words(one, other, pairs)


# ---- people -------------------------------------------------------------------------------------


def _pairs(one: Side, other: Side) -> list[tuple[str, str, Likeness]]:
    """Give the participants of both meetings side by side, the likest first."""
    found = [
        (DEGREE[likeness], p, q, likeness)
        for p in one.meeting.participants
        for q in other.meeting.participants
        if (likeness := alike(one.people[p], other.people[q]))
    ]
    out: list[tuple[str, str, Likeness]] = []
    for _, p, q, likeness in sorted(found, key=lambda pair: -pair[0]):
        if all(p != left and q != right for left, right, _ in out):
            out.append((p, q, likeness))
    return out


def _people(one: Side, other: Side, pairs: list[tuple[str, str, Likeness]]) -> Found:
    """Tell how far the participants are the same."""
    two = sorted((DEGREE[likeness] for _, _, likeness in pairs), reverse=True)[:2]
    values = _named(one, [p for p, _, _ in pairs]), _named(other, [q for _, q, _ in pairs])
    places = one.meeting.excerpt, other.meeting.excerpt
    if len(two) < 2 or not min(two):  # noqa: PLR2004
        return Found("other_people", 1.0, *values, *places)
    return Found("people", sum(two) / 2, *values, *places)


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
    first, last = (day.isoformat() for day in days)
    return first if first == last else f"{first}/{last}"


def _when(one: Side, other: Side) -> tuple[Excerpt | None, Excerpt | None]:
    """Give where both reports tell the time."""
    return one.meeting.when.excerpt, other.meeting.when.excerpt


def _content(one: Side, other: Side) -> Iterator[Found]:
    """Compare what the content allows with the other's days, told, published or inferred."""
    mine, theirs = _day(one), _day(other)
    for left, right in (
        (one.bounds, other.bounds),
        (one.bounds, theirs),
        (mine, other.bounds),
    ):
        if left and right and _gap(left, right) > FRESH:
            yield Found("content_apart", 1.0, _shown(left), _shown(right), *_bound(one, other))
            return


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
        yield Found("other_mode", 1.0, mine.mode, theirs.mode, *places)
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
    if common:
        first, second = common[0]
        places = first.statement.words, second.statement.words
        degree = min(1.0, len(common) / MANY)
        yield Found("same_words", degree, str(len(common)), str(len(common)), *places)
    elif min(len(one.said), len(other.said)) >= MANY:
        places = one.said[0].statement.words, other.said[0].statement.words
        yield Found("other_words", 1.0, str(len(one.said)), str(len(other.said)), *places)


def _common(
    one: Side, other: Side, pairs: list[tuple[str, str, Likeness]]
) -> Iterator[tuple[Said, Said]]:
    """Give the statements that both reports have, each once."""
    used: set[int] = set()
    others = {(p, q) for p, q, likeness in pairs if likeness == "other"}
    for mine in one.said:
        for number, theirs in enumerate(other.said):
            if number in used or not _alike(mine.words, theirs.words):
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

"""How each actor's position on an issue moved from one meeting to the next."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mahdar.base.document import Knowledge
from mahdar.base.records import Change, ClaimReason, Course, Minutes, Position, Track
from mahdar.relate.actors import Actors
from mahdar.relate.compare import Line
from mahdar.relate.followup import THANKS, again, is_done, presses
from mahdar.relate.matching import match
from mahdar.relate.people import Profile, alike
from mahdar.relate.sequence import Sitting, sittings
from mahdar.relate.statements import relation_of
from mahdar.relate.tellings import Telling

CHANGES: dict[str, Change] = {
    "same_words": "repeated",
    "same_claim": "repeated",
    "stronger": "strengthened",
    "weaker": "softened",
    "opposite": "reversed",
}
"""What the relation of a statement to the one before makes of a position."""

HARDER = 2
"""An act that presses so much harder makes a claim stronger: refusing what was a concern before."""

SAME_ACT = 0.2
"""What two claims gain in likeness by being of one act."""


class _Pair(NamedTuple):
    """A claim of one meeting and one of the next, by their places."""

    likeness: float
    earlier: int
    later: int
    change: Change
    reasons: tuple[ClaimReason, ...]


def track(
    reports: Sequence[Minutes],
    knowledge: Knowledge,
    issue: str,
    *,
    actor: str | None = None,
    sort: bool = True,
) -> Track:
    """Give the positions of each actor, or of one, on an issue in time order, with each change.

    `actor` is a name as any report has it, or the code of a state. A claim is compared with those
    of the last meeting at which its speaker said anything on the issue. What the reports of a later
    meeting don't have is not mentioned there.
    """
    found, actors = sittings(reports, knowledge, sort=sort)
    told: dict[int, dict[str, list[Line]]] = defaultdict(dict)
    for sitting in found:
        for number, lines in _by_actor(sitting, issue).items():
            told[number][sitting.id] = lines
    wanted = [number for number in told if actor is None or _is_called(actors, number, actor)]
    courses = [_course(number, told[number], found, actors, knowledge) for number in wanted]
    return Track(
        issue=issue,
        sources=tuple([source for sitting in found for source in sitting.sources]),
        courses=tuple(courses),
    )


def issues_of(reports: Sequence[Minutes]) -> dict[str, int]:
    """Give the issues of all statements with how many statements are on each, most first."""
    counts: dict[str, int] = defaultdict(int)
    for minutes in reports:
        for statement in minutes.statements:
            for issue in statement.issues:
                counts[issue] += 1
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def _by_actor(sitting: Sitting, issue: str) -> dict[int, list[Line]]:
    """Give the claims of one meeting on an issue by those who made them."""
    out: dict[int, list[Line]] = defaultdict(list)
    for line in sitting.lines:
        if any(issue in telling.statement.issues for telling in line.all):
            for number in line.first.speakers:
                out[number].append(line)
    return out


def _is_called(actors: Actors, number: int, name: str) -> bool:
    """Whether an actor bears a name, wholly or in part, or is of a state by its code."""
    actor = actors.all[number]
    if name in (actor.side, actor.name):
        return True
    asked = Profile.called(name, actors.known)
    return any(alike(asked, profile) != "other" for profile in actor.profiles if profile.name)


def _course(
    number: int,
    told: dict[str, list[Line]],
    found: Sequence[Sitting],
    actors: Actors,
    known: Knowledge,
) -> Course:
    """Give the positions of one actor in time order, from his claims by meeting."""
    positions: list[Position] = []
    before: list[Line] = []
    for sitting in found:
        lines = told.get(sitting.id, [])
        if lines:
            positions += _moved(sitting, before, lines, known)
            before = lines
        elif before and _speaks(sitting, number):
            positions += [_silent(sitting, line) for line in before]
    actor = actors.all[number]
    return Course(actor.name, actor.side, tuple(positions))


def _speaks(sitting: Sitting, number: int) -> bool:
    """Whether an actor says anything at a meeting, so that silence on an issue means something."""
    return any(number in line.first.speakers for line in sitting.lines)


def _moved(
    sitting: Sitting, before: list[Line], lines: list[Line], known: Knowledge
) -> Iterator[Position]:
    """Give the positions at one meeting, each beside the claim of the time before it goes back to.

    The likeliest pairs are made first; a claim before has one answer.
    """
    pairs = sorted(_pairs(before, lines, known), key=lambda pair: -pair.likeness)
    taken: dict[int, _Pair] = {}
    answered: set[int] = set()
    for pair in pairs:
        if pair.later not in taken and pair.earlier not in answered:
            taken[pair.later] = pair
            answered.add(pair.earlier)
    for number, line in enumerate(lines):
        found = taken.get(number)
        yield Position(
            meeting=sitting.id,
            day=sitting.day,
            change=found.change if found else "new",
            told=line.first.told,
            before=before[found.earlier].first.told if found else None,
            reasons=found.reasons if found else (),
            reports=len(line.told),
        )
    for number, line in enumerate(before):
        if number not in answered:
            yield _silent(sitting, line)


def _silent(sitting: Sitting, line: Line) -> Position:
    """Give that the reports of a meeting have nothing of a claim made before."""
    told = line.first.told
    return Position(sitting.id, sitting.day, "not_mentioned", None, told, (), len(sitting.reports))


def _pairs(before: list[Line], lines: list[Line], known: Knowledge) -> Iterator[_Pair]:
    """Give the claims of two meetings that may be of the same thing."""
    for earlier, old in enumerate(before):
        for later, new in enumerate(lines):
            one, other = old.first, new.first
            found = match(one.claim, other.claim)
            relation = relation_of(one.claim, other.claim, found, known)
            change = CHANGES.get(relation.kind)
            if change is None and not again(one, other, found):
                continue
            act = one.statement.act == other.statement.act
            likeness = found.whole + (change is not None) + SAME_ACT * act
            if is_done(one, other, known):
                change = "claimed_done"
            elif presses(one) and other.statement.act in THANKS:
                continue  # thanks for something else
            change = change or _pressed(one, other)
            yield _Pair(likeness, earlier, later, change, relation.reasons)


def _pressed(one: Telling, other: Telling) -> Change:
    """Give how a claim that is come back to changed: by the acts, where both press for a thing."""
    before, now = presses(one), presses(other)
    if not before or not now or abs(now - before) < HARDER:
        return "repeated"
    return "strengthened" if now > before else "softened"

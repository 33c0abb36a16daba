"""What was asked and promised, and what became of it in later reports."""

from collections.abc import Sequence

from mahdar.arabic.letters import ARTICLE, FUTURE, IMPERFECT
from mahdar.base.document import Knowledge
from mahdar.base.records import Ledger, Minutes, Obligation, Stage, Step, StepState, Told
from mahdar.relate.actors import Actors
from mahdar.relate.claims import on_one_issue
from mahdar.relate.matching import Matching, match
from mahdar.relate.sequence import Sitting, sittings
from mahdar.relate.statements import relation_of
from mahdar.relate.tellings import Telling, tellings

OWED_BY_SPEAKER = frozenset(("promise", "commit"))
OBLIGATIONS = frozenset((*OWED_BY_SPEAKER, "demand", "propose", "reject", "warn"))
"""Acts that are followed: what is refused or warned of is asked not to be."""

SAME = frozenset(("same_words", "same_claim", "stronger", "weaker"))
THANKS = frozenset(("thank", "welcome", "praise", "congratulate"))
"""Whoever thanks for a thing says that it was done."""

TOPIC, TOPIC_ON_ISSUE = 0.22, 0.14
"""So much of two claims is shared where they are of one thing: alone, with an issue in common."""

AGAIN, AGAIN_IN_ACT = 0.28, 0.25
"""So much is shared where a speaker comes back to a claim: at all, in the same act."""

PRESSING = {
    "propose": 1,
    "other": 1,
    "commit": 1,
    "demand": 2,
    "promise": 2,
    "warn": 2,
    "reject": 3,
}
"""How hard an act presses; one that only tells, not at all."""

SHORTEST_FUTURE = 5
"""A verb in the future has so many letters."""


def followup(reports: Sequence[Minutes], knowledge: Knowledge, *, sort: bool = True) -> Ledger:
    """Give every demand, promise, commitment and proposal with its state in each later report.

    Reports are taken in time order, or with `sort` off in the order given; those of one meeting are
    no later ones of each other. What a report doesn't have is not reported there: nobody knows
    whether it was dropped.
    """
    found, actors = sittings(reports, knowledge, sort=sort)
    later = _later(found, actors, knowledge)
    out: list[Obligation] = []
    for number, sitting in enumerate(found):
        for line in sitting.lines:
            first = next((told for told in line.all if _binds(told, knowledge)), None)
            if first is not None:
                also = [telling.told for telling in line.all if telling is not first]
                stages = _stages(first, later[number + 1 :], actors, knowledge)
                out.append(_obligation(len(out) + 1, first, also, stages))
    return Ledger(tuple([source for s in found for source in s.sources]), tuple(out))


def _later(
    found: Sequence[Sitting], actors: Actors, known: Knowledge
) -> list[list[tuple[str, list[Telling]]]]:
    """Give by meeting the statements of each of its reports."""
    return [
        [(m.report.id, list(tellings(m, actors, known))) for m in sitting.reports]
        for sitting in found
    ]


def _binds(telling: Telling, known: Knowledge) -> bool:
    """Whether a statement asks, promises or refuses something, or tells of concern over it."""
    statement = telling.statement
    if statement.negated:
        return False
    concerned = known.wordings().lists["concerns"]
    worried = statement.act == "other" and not concerned.isdisjoint(telling.claim.forms[:2])
    return worried or statement.act in OBLIGATIONS


def _stages(
    first: Telling,
    later: Sequence[list[tuple[str, list[Telling]]]],
    actors: Actors,
    known: Knowledge,
) -> list[Stage]:
    """Give what each report of later meetings has of an obligation."""
    return [
        Stage(report, _steps(first, told, actors, known))
        for meeting in later
        for report, told in meeting
    ]


def _obligation(
    number: int, first: Telling, also: Sequence[Told], stages: Sequence[Stage]
) -> Obligation:
    """Give the record of what was asked or promised: who owes it, and to whom."""
    statement = first.statement
    other = statement.addressee.name if statement.addressee else None
    owes, owed = statement.speaker.name, other
    if statement.act not in OWED_BY_SPEAKER:
        owes, owed = owed, owes
    return Obligation(
        id=f"o{number}",
        act=statement.act,
        owes=owes,
        owed=owed,
        told=first.told,
        also=tuple(also),
        issues=statement.issues,
        stages=tuple(stages),
    )


def _steps(
    first: Telling, told: list[Telling], actors: Actors, known: Knowledge
) -> tuple[Step, ...]:
    """Give what one later report has of an obligation, what is likest first."""
    steps: list[tuple[float, Step]] = []
    for telling in told:
        if first.claim.keys.isdisjoint(telling.claim.keys):
            continue
        found = match(first.claim, telling.claim)
        step = _step(first, telling, found, actors, known)
        if step is not None:
            steps.append((found.less + found.more, step))
    steps.sort(key=lambda pair: -pair[0])
    return tuple([step for _, step in steps]) or (Step("not_reported", None, ()),)


def _step(
    first: Telling, telling: Telling, found: Matching, actors: Actors, known: Knowledge
) -> Step | None:
    """Give what a later statement is to an obligation, None where it is of something else."""
    relation = relation_of(first.claim, telling.claim, found, known)
    own = same_side(first, telling, actors)
    near = again(first, telling, found) if own else of_one_thing(first, telling, found)
    if relation.kind not in SAME and not near:
        return None
    state = (_own if own else _others)(first, telling, relation.kind, known)
    return None if state is None else Step(state, telling.told, relation.reasons)


def again(one: Telling, other: Telling, found: Matching) -> bool:
    """Whether somebody comes back to what he said: the same issue, some of the words, the act."""
    issue = on_one_issue(one.statement, other.statement)
    act = one.statement.act == other.statement.act != "assert"
    return found.telling > 0 and issue and found.whole >= (AGAIN_IN_ACT if act else AGAIN)


def of_one_thing(one: Telling, other: Telling, found: Matching) -> bool:
    """Whether two claims are of the same thing, whatever they say of it."""
    if found.telling > 1 and found.whole >= TOPIC:
        return True
    issue = on_one_issue(one.statement, other.statement)
    return issue and found.telling > 0 and found.whole >= TOPIC_ON_ISSUE


def same_side(one: Telling, other: Telling, actors: Actors) -> bool:
    """Whether two statements are of one speaker, or of one state."""
    if set(one.speakers) & set(other.speakers):
        return True
    mine, theirs = actors.side_of(one.speakers), actors.side_of(other.speakers)
    return mine is not None and mine == theirs


def _own(first: Telling, telling: Telling, kind: str, known: Knowledge) -> StepState | None:
    """Give what a later statement of the same side is to an obligation."""
    if is_done(first, telling, known):
        return "claimed_done"
    if telling.statement.act in THANKS:
        return None
    if kind == "stronger":
        return "strengthened"
    if kind == "weaker":
        return "weakened"
    if kind in SAME:
        return "repeated"
    if kind == "opposite":
        return "rejected"
    if not presses(telling):
        return None
    before, now = presses(first), presses(telling)
    return "strengthened" if now > before else "weakened" if now < before else "repeated"


def is_done(first: Telling, telling: Telling, known: Knowledge) -> bool:
    """Whether somebody says that what he asked or promised was done: thanks tell so, too."""
    if not presses(first):
        return False
    if telling.statement.act in THANKS:
        return first.statement.act not in OWED_BY_SPEAKER
    return telling.statement.act == "assert" and _tells_of_past(telling, known)


def _others(_first: Telling, telling: Telling, kind: str, known: Knowledge) -> StepState:
    """Give what a later statement of another side is to an obligation."""
    act = telling.statement.act
    if act == "reject" or kind == "opposite":
        return "rejected"
    if act in THANKS or _tells_of_past(telling, known):
        return "claimed_done"
    return "advanced" if _tells_of_future(telling, known) else "answered"


def presses(telling: Telling) -> int:
    """Give how hard a statement presses by its act, 0 for one that only tells."""
    return PRESSING.get(telling.statement.act, 0)


def _tells_of_past(telling: Telling, known: Knowledge) -> bool:
    """Whether a statement tells of something done: تم, أوفت بوعدها, المعبر فُتح أمام."""
    lists, forms = known.wordings().lists, telling.claim.forms
    done = not lists["done"].isdisjoint(forms) or any(
        before.startswith(ARTICLE)
        and form in lists["done_to_it"]
        and after in lists["without_object"]
        for before, form, after in zip(forms, forms[1:], (*forms[2:], ""), strict=False)
    )
    return done and not _tells_of_future(telling, known)


def _tells_of_future(telling: Telling, known: Knowledge) -> bool:
    """Whether a statement tells of something to come: سيزور, سوف."""
    to_come = known.wordings().lists["to_come"]
    return any(form in to_come or _is_future(form) for form in telling.claim.forms)


def _is_future(form: str) -> bool:
    """Whether a form looks like a verb in the future."""
    return form[:1] == FUTURE and form[1:2] in IMPERFECT and len(form) >= SHORTEST_FUTURE

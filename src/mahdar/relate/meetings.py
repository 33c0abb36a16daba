"""Whether two reports tell of one meeting, with the reasons."""

import math
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from mahdar.base.document import Knowledge
from mahdar.base.records import Answer, Minutes, Reason, Verdict
from mahdar.relate.evidence import Found, evidence, strangers
from mahdar.relate.sides import Side, sides_of

DECIMALS = 3
HALF = 0.5


def same_meeting(a: Minutes, b: Minutes, knowledge: Knowledge) -> Verdict:
    """Tell whether the reports of two minutes are of one meeting.

    Of several meetings in one report the two that are most alike are compared. Where a report
    tells of no meeting with two known sides, the answer is undecided, unless it names nobody of
    those who met by the other. Pure: the same minutes and knowledge give the same verdict.
    """
    ours, theirs = sides_of(a, knowledge), sides_of(b, knowledge)
    verdict = best(ours, theirs, knowledge)
    if verdict is not None:
        return verdict
    told, silent = (ours, b) if ours else (theirs, a)
    reasons = [strangers(side, silent, knowledge, turned=not ours) for side in told]
    if not reasons or None in reasons:
        return Verdict(a.report.id, b.report.id, "undecided", HALF, ())
    weighed = _weighed([reason for reason in reasons if reason is not None][:1], knowledge)
    return _decided(a, b, tuple(weighed), knowledge)


def best(ours: tuple[Side, ...], theirs: tuple[Side, ...], known: Knowledge) -> Verdict | None:
    """Give the verdict on the two meetings that are most alike, None where there are none."""
    verdicts = (_verdict(one, other, known) for one in ours for other in theirs)
    return max(verdicts, key=likeness, default=None)


def likeness(verdict: Verdict) -> float:
    """Give how probable one meeting is by a verdict, whatever its answer."""
    return 1 - verdict.probability if verdict.answer == "different" else verdict.probability


def _verdict(one: Side, other: Side, known: Knowledge) -> Verdict:
    """Weigh the reasons for two meetings to be one."""
    found = _weighed(evidence(one, other, known), known)
    reasons = tuple(sorted(found, key=lambda reason: -abs(reason.weight)))
    verdict = _decided(one.minutes, other.minutes, reasons, known)
    return replace(verdict, meeting_a=one.meeting.id, meeting_b=other.meeting.id)


def _decided(a: Minutes, b: Minutes, reasons: tuple[Reason, ...], known: Knowledge) -> Verdict:
    """Give the verdict that the reasons come to."""
    score = known.weights["bias"] + sum(reason.weight for reason in reasons)
    one = 1 / (1 + math.exp(-score))
    answer = _answer(one, known)
    probability = round(1 - one if answer == "different" else one, DECIMALS)
    return Verdict(a.report.id, b.report.id, answer, probability, reasons)


def _answer(probability: float, known: Knowledge) -> Answer:
    """Give the answer that the probability of one meeting stands for."""
    if probability >= known.weights["same"]:
        return "same"
    return "different" if probability <= known.weights["different"] else "undecided"


def _weighed(all_: Iterable[Found], known: Knowledge) -> Iterator[Reason]:
    """Give each reason with its weight."""
    for found in all_:
        weight = round(known.weights[found.kind] * found.degree, DECIMALS - 1)
        yield Reason(found.kind, weight, found.value_a, found.value_b, found.a, found.b)

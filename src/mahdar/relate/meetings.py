"""Whether two reports tell of one meeting, with the reasons."""

import math
from collections.abc import Iterator

from mahdar.base.document import Knowledge
from mahdar.base.records import Answer, Minutes, Reason, Verdict
from mahdar.relate.evidence import evidence
from mahdar.relate.sides import Side, sides_of

DECIMALS = 3


def same_meeting(a: Minutes, b: Minutes, knowledge: Knowledge) -> Verdict:
    """Tell whether the reports of two minutes are of one meeting.

    Of several meetings in one report the two that are most alike are compared. Where a report
    tells of no meeting with two known sides, the answer is undecided. Pure: the same minutes and
    knowledge give the same verdict.
    """
    return best(sides_of(a, knowledge), sides_of(b, knowledge), knowledge) or Verdict(
        a.report.id, b.report.id, "undecided", 0.5, ()
    )


def best(ours: tuple[Side, ...], theirs: tuple[Side, ...], known: Knowledge) -> Verdict | None:
    """Give the verdict on the two meetings that are most alike, None where there are none."""
    verdicts = (_verdict(one, other, known) for one in ours for other in theirs)
    return max(verdicts, key=lambda verdict: verdict.probability, default=None)


def _verdict(one: Side, other: Side, known: Knowledge) -> Verdict:
    """Weigh the reasons for two meetings to be one."""
    weights = known.weights
    reasons = tuple(sorted(_weighed(one, other, known), key=lambda r: -abs(r.weight)))
    score = weights["bias"] + sum(reason.weight for reason in reasons)
    probability = round(1 / (1 + math.exp(-score)), DECIMALS)
    return Verdict(
        a=one.minutes.report.id,
        b=other.minutes.report.id,
        answer=_answer(probability, known),
        probability=probability,
        reasons=reasons,
        meeting_a=one.meeting.id,
        meeting_b=other.meeting.id,
    )


def _answer(probability: float, known: Knowledge) -> Answer:
    """Give the answer that a probability stands for."""
    if probability >= known.weights["same"]:
        return "same"
    return "different" if probability <= known.weights["different"] else "undecided"


def _weighed(one: Side, other: Side, known: Knowledge) -> Iterator[Reason]:
    """Give each reason with its weight."""
    for found in evidence(one, other, known):
        weight = round(known.weights[found.kind] * found.degree, DECIMALS - 1)
        yield Reason(found.kind, weight, found.value_a, found.value_b, found.a, found.b)

"""Whether two statements claim the same: the verdict, with its reasons."""

from collections.abc import Iterable, Iterator, Mapping

from mahdar.base.document import Knowledge
from mahdar.base.records import ClaimReason, Relation, RelationKind, Statement
from mahdar.relate.claims import Claim, on_one_issue
from mahdar.relate.matching import Match, Matching, match

DECIMALS = 2

TURNABLE = frozenset(("same_words", "same_claim", "stronger", "weaker", "opposite"))
"""Where two claims are one or its opposite, signs that differ are a reason; elsewhere by chance."""


def relation(a: Statement, b: Statement, knowledge: Knowledge) -> Relation:
    """Tell how statement `b` stands to statement `a`: the same claim, stronger, opposite, another.

    Agreement is never read off likeness alone: negation, opposites, refusal and numbers decide.
    Pure: the same statements and knowledge give the same relation.
    """
    one, other = Claim.of(a, knowledge), Claim.of(b, knowledge)
    return relation_of(one, other, match(one, other), knowledge)


def relation_of(a: Claim, b: Claim, found: Matching, knowledge: Knowledge) -> Relation:
    """Tell how two claims that are laid out side by side stand to one another."""
    kind = _kind(a, b, found, knowledge.wordings().limits)
    score = round(found.whole, DECIMALS)
    told = _reasons(a, b, found)
    turned = kind in TURNABLE
    reasons = tuple([reason for reason in told if turned or reason.kind != "polarity"])
    return Relation(kind, score, reasons)


def _kind(a: Claim, b: Claim, found: Matching, limits: Mapping[str, float]) -> RelationKind:
    """Decide from the words that answer one another."""
    turned = (bool(found.turned) or found.denied > 0) != (a.stance != b.stance)
    near = found.whole >= limits["near" if found.heads else "near_headless"]
    if _of_other_sorts(a, b):
        return "same_issue" if near or found.telling >= limits["telling"] else "unrelated"
    if near and _other_object(a, b, found, limits):
        return "opposite" if turned else "same_issue"
    if turned and found.less >= limits["opposite"]:
        return "opposite"
    far = found.rephrased >= limits["rephrased"] and found.more >= limits["rephrased_covered"]
    if far and not near:
        turned = a.stance != b.stance  # signs of words are told apart by those that recur
    harder = abs(b.degree - a.degree) >= limits["harder"]
    pressed = _pressed(a, b, found, limits)
    if near or far or pressed:
        if turned:
            return "opposite"
        if harder:
            return "stronger" if b.degree > a.degree else "weaker"
        verbatim = found.order >= limits["verbatim"] and found.less >= limits["verbatim"]
        return "same_words" if verbatim else "same_claim"
    if found.less >= limits["undecided"]:
        return "undecided"
    issue = on_one_issue(a.statement, b.statement)
    return "same_issue" if issue or found.telling >= limits["telling"] else "unrelated"


def _pressed(a: Claim, b: Claim, found: Matching, limits: Mapping[str, float]) -> bool:
    """Whether one claim holds most of the other, made much harder."""
    return (
        abs(b.degree - a.degree) >= limits["pressed_harder"]
        and found.replaced <= limits["kept"] * min(a.weight, b.weight)
        and found.more >= limits["pressed"]
        and found.less >= limits["pressed_less"]
    )


def _of_other_sorts(a: Claim, b: Claim) -> bool:
    """Whether one feels about a thing of which the other tells a fact: no claim and its denial."""
    acts = a.statement.act, b.statement.act
    felt = [claim.felt for claim in (a, b)]
    return felt[0] != felt[1] and "assert" in acts


def _other_object(a: Claim, b: Claim, found: Matching, limits: Mapping[str, float]) -> bool:
    """Whether the same is told of something else: of another border, another number."""
    if a.numbers and b.numbers and a.numbers.isdisjoint(b.numbers):
        return True
    short = min(len(a.items), len(b.items)) <= limits["short"] and not found.rephrased
    order = limits["in_order_short" if short else "in_order"]
    if found.order >= order and found.replaced >= limits["one_word"]:
        return True
    return found.replaced >= limits["replaced"] * min(a.weight, b.weight)


def _reasons(a: Claim, b: Claim, found: Matching) -> Iterator[ClaimReason]:
    """Give what the two share and where they part."""
    same = [m for m in found.matches if not m.rephrased and not m.turned]
    other = [m for m in found.matches if m.rephrased and not m.turned]
    if same:
        yield ClaimReason("shared_terms", *_shown(a, b, same))
    if other:
        yield ClaimReason("other_words", *_shown(a, b, other))
    if found.turned:
        yield ClaimReason("polarity", *_shown(a, b, list(found.turned)))
    elif a.stance != b.stance:
        yield ClaimReason("polarity", a.statement.cue.exact, b.statement.cue.exact)
    if a.numbers or b.numbers:
        yield ClaimReason("numbers", *(_listed(sorted(c.numbers)) for c in (a, b)))
    if a.statement.act != b.statement.act:
        yield ClaimReason("act", a.statement.act, b.statement.act)
    if a.degree != b.degree:
        yield ClaimReason("strength", str(a.degree), str(b.degree))
    told = [c.statement.addressee.name if c.statement.addressee else "" for c in (a, b)]
    if any(told):
        yield ClaimReason("addressee", *told)
    issues = [issue for issue in a.statement.issues if issue in b.statement.issues]
    if issues:
        yield ClaimReason("issues", _listed(issues), _listed(issues))


def _shown(a: Claim, b: Claim, matches: list[Match]) -> tuple[str, str]:
    """Give the words of matches as both statements have them."""
    told = [m for m in matches if min(m.one.at, m.other.at) >= 0]
    ours, theirs = [m.one.at for m in told], [m.other.at for m in told]
    return _listed(a.shown[at] for at in ours), _listed(b.shown[at] for at in theirs)


def _listed(values: Iterable[object]) -> str:
    """Give values one after another."""
    return " · ".join(map(str, values))

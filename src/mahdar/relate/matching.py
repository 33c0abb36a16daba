"""Which words of two claims answer one another."""

from collections import defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from mahdar.relate.claims import SAID_OFTEN, Claim, Item

ROOT = "+"
NUMBER = "#"
"""Begin what is no concept: a root, a number."""

AKIN = 0.7
"""Roots that are cut from two forms of one word share so much."""

SPELLED_ALIKE = 0.4
"""So do the forms themselves: names of foreign places may have like roots by chance."""

LIKE = 0.7
"""Two claims whose shares come to less are not looked at word by word."""

REMEMBERED = 1 << 15
"""So many pairs of roots are kept with their likeness."""

HALF = 0.5
"""What a word counts whose counterpart answers another word already."""


class Match(NamedTuple):
    """Two words, one of each claim, by what they answer one another.

    `head`: either is what its claim begins with.
    """

    one: Item
    other: Item
    key: str
    head: bool = False

    @property
    def weight(self) -> float:
        """How much the two tell."""
        return min(self.one.weight, self.other.weight)

    @property
    def turned(self) -> bool:
        """Whether one word tells the opposite of the other."""
        return self.one.keys[self.key] * self.other.keys[self.key] < 0

    @property
    def rephrased(self) -> bool:
        """Whether they are words of two roots with one meaning."""
        return self.key[0] not in (ROOT, NUMBER)


@dataclass(frozen=True, slots=True)
class Matching:
    """Two claims side by side: the words that answer one another, and how much they cover.

    `less` and `more` are the shares of both claims that are covered, the smaller first; `order` is
    the share of the shorter one that stands in the same order in the other, and `replaced` the
    weight of words that stand where the other claim has others, both 0 where little is shared;
    `denied` counts the words denied in one claim that answer none in the other; `heads`: either
    claim's first word has a counterpart.
    """

    matches: tuple[Match, ...]
    less: float
    more: float
    order: float
    replaced: float
    denied: int
    heads: bool

    @property
    def whole(self) -> float:
        """How much of both claims is covered."""
        return (self.less + self.more) / 2

    @property
    def turned(self) -> tuple[Match, ...]:
        """The words that tell the opposite of their counterparts."""
        return tuple([match for match in self.matches if match.turned])

    @property
    def plainly_turned(self) -> bool:
        """Whether a word is denied that stands in the other claim, or the first is its opposite."""
        return any(match.key[0] == ROOT or match.head for match in self.turned)

    @property
    def rephrased(self) -> float:
        """How much the words tell that answer one another by meaning alone."""
        return sum(match.weight for match in self.matches if match.rephrased)

    @property
    def telling(self) -> int:
        """How many matches tell more than what is said often."""
        return sum(match.weight > SAID_OFTEN for match in self.matches)


def match(one: Claim, other: Claim) -> Matching:
    """Lay two claims side by side."""
    matches, spare = _matches(one, other)
    _, spare_too = _matches(other, one)
    mine, theirs = {m.one.at for m in matches}, {m.other.at for m in matches}
    less, more = sorted((_covered(one, mine, spare), _covered(other, theirs, spare_too)))
    order, replaced = _order(one, other) if less + more >= LIKE else (0.0, 0.0)
    denied = sum(item.denied and item.at not in mine for item in one.items)
    denied += sum(item.denied and item.at not in theirs for item in other.items)
    heads = _head(one) in mine or _head(other) in theirs
    return Matching(tuple(matches), less, more, order, replaced, denied, heads)


def _matches(one: Claim, other: Claim) -> tuple[list[Match], set[int]]:
    """Give the matches, each word in one at most, and the words that share another's counterpart.

    A word is rather matched by its root than by its meaning, and by one of like weight.
    """
    places: dict[str, list[Item]] = defaultdict(list)
    for item in other.items:
        for key in item.keys:
            places[key].append(item)
    free = {item.at for item in other.items}
    out: list[Match] = []
    spare: set[int] = set()
    heads = _head(one), _head(other)
    for item in one.items:
        answers = [(there, key) for key in item.keys for there in places.get(key, ())]
        open_ = [answer for answer in answers if answer[0].at in free]
        if open_:
            there, key = min(open_, key=lambda answer: _rank(item, *answer))
            free.discard(there.at)
            head = item.at == heads[0] or there.at == heads[1]
            out.append(Match(item, there, key, head))
        elif answers:
            spare.add(item.at)
    return out, spare


def _rank(item: Item, there: Item, key: str) -> tuple[bool, float]:
    """Give how well a word answers another; the lowest is best."""
    return key[0] != ROOT, abs(there.weight - item.weight)


def _head(claim: Claim) -> int:
    """Give the place of the first word that tells much, -1 for none."""
    return next((item.at for item in claim.items if item.weight > SAID_OFTEN), -1)


def _covered(claim: Claim, matched: set[int], spare: set[int]) -> float:
    """Give the share of a claim that has its counterpart in the other."""
    told = sum(
        item.weight if item.at in matched else HALF * item.weight
        for item in claim.items
        if item.at in matched or item.at in spare
    )
    return told / claim.weight if claim.weight else 0.0


def _order(one: Claim, other: Claim) -> tuple[float, float]:
    """Give how far both run in the same order, and the weight of words put for others there."""
    mine, theirs = ([_own(item) for item in claim.items] for claim in (one, other))
    if not mine or not theirs:
        return 0.0, 0.0
    known = {key for item in one.items for key, sign in item.keys.items() if sign or key[0] == ROOT}
    known &= {key for item in other.items for key in item.keys}
    blocks = SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes()
    same = sum(block[2] - block[1] for block in blocks if block[0] == "equal")
    replaced = sum(
        _replaced(one, other, (one.items[i1:i2], other.items[j1:j2]), known)
        for kind, i1, i2, j1, j2 in blocks
        if kind == "replace"
    )
    return same / min(len(mine), len(theirs)), replaced


def _own(item: Item) -> str:
    """Give the root or number that a word is itself."""
    return next(key for key in item.keys if key[0] in (ROOT, NUMBER))


def _replaced(
    one: Claim, other: Claim, runs: tuple[tuple[Item, ...], tuple[Item, ...]], known: set[str]
) -> float:
    """Give the weight of words without a counterpart that stand in one another's place."""
    mine, theirs = ([item for item in items if known.isdisjoint(item.keys)] for items in runs)
    if any(
        _akin(_own(p), _own(q), AKIN)
        and _akin(one.forms[max(p.at, 0)], other.forms[max(q.at, 0)], SPELLED_ALIKE)
        for p in mine
        for q in theirs
    ):
        return 0.0
    return min(sum(item.weight for item in items) for items in (mine, theirs))


@lru_cache(REMEMBERED)
def _akin(one: str, other: str, share: float) -> bool:
    """Whether two roots share most letters, as those cut from forms of one verb do: شنت, تشن."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= share

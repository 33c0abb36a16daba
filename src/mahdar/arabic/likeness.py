"""How alike two spellings are, letter by letter."""

from difflib import SequenceMatcher
from functools import lru_cache

REMEMBERED = 1 << 16
"""So many comparisons are kept: the same names meet again and again."""

SPELLING = 0.84
"""Two spellings of one foreign name are at least so alike."""


@lru_cache(REMEMBERED)
def as_alike(one: str, other: str, least: float = SPELLING) -> bool:
    """Whether two words are at least so alike: twice the letters in common, by those of both.

    Letters in common stand in the same order (Ratcliff and Obershelp), whichever comes first. Words
    that have too few of the same letters in any order are not compared further.

    >>> as_alike("درهولسون", "درهوليسون"), as_alike("درهولسون", "قرزون")
    (True, False)
    """
    if one == other:
        return True
    needed = least * (len(one) + len(other)) / 2
    if min(len(one), len(other)) < needed:
        return False
    if sum([min(one.count(letter), other.count(letter)) for letter in set(one)]) < needed:
        return False
    return any(
        SequenceMatcher(None, first, second).ratio() >= least
        for first, second in ((one, other), (other, one))
    )

"""How far two stretches of a text are the same, in words."""

import re
from bisect import bisect_left, bisect_right

from mahdar.base.span import Span

_WORD = re.compile(r"\w+")


def shared_length(one: Span, other: Span) -> int:
    """Give the number of characters that two spans share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def likeness(one: Span, other: Span) -> float:
    """Give the shared length of two spans over their joint length."""
    both = shared_length(one, other)
    return both / ((one.end - one.start) + (other.end - other.start) - both)


class Ruler:
    """The words of one text, to measure spans of it by."""

    def __init__(self, text: str) -> None:
        """Find the words once."""
        words = [match.span() for match in _WORD.finditer(text)]
        self._starts = [start for start, _ in words]
        self._ends = [end for _, end in words]

    def words(self, span: Span) -> range:
        """Give the numbers of the words that a span touches."""
        first, end = bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)
        return range(first, end) if span.start < span.end else range(0)

    def f1(self, one: Span, other: Span) -> float:
        """Give how far two spans hold the same words, from 0 to 1."""
        first, second = self.words(one), self.words(other)
        both = max(0, min(first.stop, second.stop) - max(first.start, second.start))
        return 2 * both / (len(first) + len(second)) if first and second else 0.0

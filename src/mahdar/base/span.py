"""A stretch of text."""

from typing import NamedTuple


class Span(NamedTuple):
    """Half-open interval of code points in one report's text."""

    start: int
    end: int

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

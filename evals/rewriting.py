"""A text written anew by edits, with the way back to the offsets of the old one."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from mahdar.base.records import Cue
from mahdar.base.report import Excerpt
from mahdar.base.span import Span

Put: TypeAlias = Callable[[re.Match[str]], str]
"""Gives what is written in place of a match."""


class Edit(NamedTuple):
    """What is written in place of a stretch of the old text; nothing is cut where it is empty."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The new text; `offsets` gives for each of its offsets the one in the old text."""

    text: str
    offsets: tuple[int, ...]

    def back(self, excerpt: Cue | Excerpt | Span) -> Span:
        """Give where an excerpt of the new text stands in the old one."""
        return Span(self.offsets[excerpt.start], self.offsets[excerpt.end])


def rewritten(text: str, edits: Iterable[Edit]) -> Rewritten:
    """Write a text anew; edits must not overlap.

    >>> rewritten("قال نعم", [Edit(3, 4, ": ")])
    Rewritten(text='قال: نعم', offsets=(0, 1, 2, 3, 4, 4, 5, 6, 7))
    """
    pieces: list[str] = []
    offsets: list[int] = []
    at = 0
    for start, end, new in sorted(edits):
        pieces += [text[at:start], new]
        offsets += range(at, start)
        offsets += [min(start + place, end) for place in range(len(new))]
        at = end
    return Rewritten("".join([*pieces, text[at:]]), (*offsets, *range(at, len(text) + 1)))


def substituted(text: str, pattern: str | re.Pattern[str], put: Put) -> Iterator[Edit]:
    """Give an edit for each match for which something else is put in its place.

    >>> list(substituted("مصرى", "ى", lambda _: "ي"))
    [Edit(start=3, end=4, new='ي')]
    """
    for match in re.finditer(pattern, text):
        new = put(match)
        if new != match[0]:
            yield Edit(match.start(), match.end(), new)

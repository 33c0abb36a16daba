"""A text cut where marks are laid over it: marks within marks, and not a letter changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from typing import Generic, NamedTuple, TypeAlias, TypeVar, Union

from mahdar.base.span import Span

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Segment(Generic[T]):
    """A stretch under one mark: its text, and the segments of the marks within.

    `first` is false where a mark goes on that was interrupted, or that began before the text.
    """

    mark: T
    first: bool
    parts: "tuple[Part[T], ...]"


Part: TypeAlias = Union[str, Segment[T]]  # noqa: UP007  (an alias of a generic needs it)
"""Text under no further mark, or a stretch under one."""


class _Layer(NamedTuple, Generic[T]):
    """A mark and where it lies, in the order in which layers are laid: the outer one first."""

    start: int
    opens: bool
    minus_end: int
    order: int
    first: bool
    mark: T

    @property
    def end(self) -> int:
        """Where it ends."""
        return -self.minus_end


def segments(text: str, layers: Sequence[tuple[Span, T]], start: int = 0) -> tuple[Part[T], ...]:
    """Give a text cut by the marks over it; `start` is where the text itself stands.

    A longer mark holds a shorter one, an earlier one holds its equal, and of two that cross the
    later one is interrupted. An empty span is a point, set before what opens there.

    >>> segments("قال نعم", [(Span(4, 7), "words")])
    ('قال ', Segment(mark='words', first=True, parts=('نعم',)))
    """
    end = start + len(text)
    held = []
    for order, (span, mark) in enumerate(layers):
        low, high = max(span.start, start), min(span.end, end)
        if low < high or (low == high == span.start == span.end < end):
            held.append(_Layer(low, low < high, -high, order, span.start >= start, mark))
    return tuple(_laid(text, start, Span(start, end), sorted(held)))


def plain(parts: Sequence[Part[T]]) -> str:
    """Give the text of parts, without their marks."""
    return "".join(part if isinstance(part, str) else plain(part.parts) for part in parts)


def _laid(text: str, origin: int, within: Span, layers: list[_Layer[T]]) -> list[Part[T]]:
    """Give the parts of one stretch of a text that begins at the origin; layers are a heap."""
    parts: list[Part[T]] = []
    at = within.start
    while layers:
        outer = heappop(layers)
        if at < outer.start:
            parts.append(text[at - origin : outer.start - origin])
        at = outer.end
        inner: list[_Layer[T]] = []
        rest: list[_Layer[T]] = []
        while layers and layers[0].start < at:
            layer = heappop(layers)
            inner.append(layer._replace(minus_end=max(layer.minus_end, -at)))
            if at < layer.end:
                rest.append(layer._replace(start=at, first=False))
        for layer in rest:
            heappush(layers, layer)
        heapify(inner)
        within_outer = _laid(text, origin, Span(outer.start, at), inner)
        parts.append(Segment(outer.mark, outer.first, tuple(within_outer)))
    if at < within.end:
        parts.append(text[at - origin : within.end - origin])
    return parts

r"""Marked-up Arabic: a line in which each stretch of interest stands in brackets with its labels.

    و[أكد]{cue} [الوزير]{speaker} أن [بلاده تحترم العهد]{words indirect}.

Labels are English words; a stretch may have several, and may hold other stretches.
Where a line has several statements or people, the labels of each carry its number: {cue1} {words1}.
A bracket or brace that belongs to the text has a backslash before it.

A table test reads a line, runs the code on its text, writes what was found as the same markup, and
compares the two lines; so an Arabic reader can review a table, and a failure shows itself.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

import pytest

from mahdar.base.span import Span

_PIECE = re.compile(r"\\(.)|(\[)|\]\{([^{}]*)\}|([\[\]{}])|([^\\\[\]{}]+)", re.DOTALL)
_LABEL = re.compile(r"([a-z]+)(\d*)")
_SPECIAL = re.compile(r"[\\\[\]{}]")


class Label(NamedTuple):
    """One label: what it says, and the number of the statement or person that it is about."""

    name: str
    number: int = 0

    def __str__(self) -> str:
        """Give the label as it is written."""
        return f"{self.name}{self.number or ''}"


class Marked(NamedTuple):
    """A text with its labelled spans, in the order of their labels in the line."""

    text: str
    spans: tuple[tuple[Label, Span], ...]

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers that labels carry, sorted; 0 stands for labels without a number."""
        return tuple(sorted({label.number for label, _ in self.spans}))

    def labels(self) -> frozenset[str]:
        """Give every label's name, without numbers."""
        return frozenset(label.name for label, _ in self.spans)

    def all(self, name: str, number: int = 0) -> tuple[Span, ...]:
        """Give every span with this label, in the order of the text."""
        return tuple(sorted(span for label, span in self.spans if label == (name, number)))

    def one(self, name: str, number: int = 0) -> Span | None:
        """Give the span with this label, None where no stretch has it."""
        found = self.all(name, number)
        if len(found) > 1:
            raise ValueError(f"{Label(name, number)} stands {len(found)} times: {self.text}")
        return found[0] if found else None

    def words(self, name: str, number: int = 0) -> str | None:
        """Give the words with this label, None where no stretch has it."""
        span = self.one(name, number)
        return None if span is None else self.text[slice(*span)]


def read(line: str) -> Marked:
    """Give the text of a marked-up line and its labelled spans."""
    text: list[str] = []
    open_: list[int] = []
    spans: list[tuple[Label, Span]] = []
    length = at = 0
    while at < len(line):
        piece = _PIECE.match(line, at)
        if piece is None or piece[4] is not None:
            raise ValueError(f"a stray bracket, brace or backslash at {line[at:]!r}")
        at = piece.end()
        if piece[2] is not None:
            open_.append(length)
        elif piece[3] is not None:
            if not open_:
                raise ValueError(f"nothing opens before {line[piece.start() :]!r}")
            span = Span(open_.pop(), length)
            spans.extend((label, span) for label in _labels(piece[3]))
        else:
            plain = piece[1] or piece[5] or ""
            text.append(plain)
            length += len(plain)
    if open_:
        raise ValueError(f"a stretch is never closed: {line!r}")
    return Marked("".join(text), tuple(spans))


def _labels(written: str) -> list[Label]:
    """Give the labels in one pair of braces."""
    found = [_LABEL.fullmatch(word) for word in written.split()]
    if not found or None in found:
        raise ValueError(f"not labels: {written!r}")
    return [Label(match[1], int(match[2] or 0)) for match in found if match]


def write(text: str, spans: Iterable[tuple[Label, Span]]) -> str:
    """Give the marked-up line of a text and its labelled spans; `read` gives both back."""
    by_span: dict[Span, list[str]] = {}
    for label, span in spans:
        by_span.setdefault(Span(*span), []).append(str(label))
    ordered = sorted(by_span, key=lambda span: (span.start, -span.end))
    for place, outer in enumerate(ordered):
        for inner in ordered[place + 1 :]:
            if outer.meets(inner) and not outer.holds(inner):
                names = by_span[outer], by_span[inner]
                raise ValueError(f"{names} cross: {text[slice(*outer)]} | {text[slice(*inner)]}")
    out: list[str] = []
    for at in range(len(text) + 1):
        ending = [span for span in reversed(ordered) if span.end == at]
        out.extend(f"]{{{' '.join(by_span[span])}}}" for span in ending)
        out.extend("[" for span in ordered if span.start == at)
        out.append(_SPECIAL.sub(r"\\\g<0>", text[at : at + 1]))
    return "".join(out)


def table(groups: dict[str, Iterable[object]]) -> list[object]:
    """Give the rows of a table for `parametrize`, named by group and place."""
    return [
        pytest.param(*_row(row), id=f"{name}-{place}", marks=_marks(row))
        for name, rows in groups.items()
        for place, row in enumerate(rows, 1)
    ]


class Bug(NamedTuple):
    """A row that says what is right where the code is wrong, with the reason."""

    row: object
    reason: str


def bug(*row: object, reason: str) -> Bug:
    """Give a row that is expected to fail, and must be freed of this mark once it passes."""
    return Bug(row if len(row) > 1 else row[0], reason)


def _row(row: object) -> tuple[object, ...]:
    """Give the values of a row."""
    values = row.row if isinstance(row, Bug) else row
    return values if isinstance(values, tuple) else (values,)


def _marks(row: object) -> tuple[object, ...]:
    """Give the marks of a row."""
    return (pytest.mark.xfail(strict=True, reason=row.reason),) if isinstance(row, Bug) else ()

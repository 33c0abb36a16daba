"""What of a report's text can be shown: its paragraphs, or else the sentences that minutes keep."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from mahdar.arabic.letters import CLOSING, INVISIBLE, MARKS, OPENING, STRAIGHT
from mahdar.base.records import Minutes
from mahdar.base.report import Excerpt
from mahdar.base.span import Span

T = TypeVar("T")

_LINE = re.compile(r"\s*[^\n]+\n*")
_JOINED = re.compile(rf"[\w{MARKS}{INVISIBLE}{OPENING}{CLOSING}{STRAIGHT}]")


class Paragraph(NamedTuple):
    """A stretch of the source, and where in the report's text it begins."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)

    def edge(self, offset: int) -> int:
        """Give where the word begins that an offset stands in or before, its quotation mark too."""
        while self.start < offset and _JOINED.match(self.text[offset - self.start - 1]):
            offset -= 1
        return offset


class Source:
    """The paragraphs that can be shown of a report, in order, and what stands in which."""

    def __init__(self, minutes: Minutes) -> None:
        """Take the report's own text, or the sentences of its statements where there is none."""
        text = minutes.report.text
        stretches = [Paragraph(0, text)] if text is not None else _kept(minutes)
        self.paragraphs = [line for stretch in stretches for line in _lines(stretch)]
        self._starts = [paragraph.start for paragraph in self.paragraphs]

    def at(self, offset: int) -> int | None:
        """Give the number of the paragraph in which an offset stands, None where none does."""
        number = bisect_right(self._starts, offset) - 1
        return number if number >= 0 and offset < self.paragraphs[number].end else None

    def holds(self, excerpt: Excerpt) -> bool:
        """Whether the first character of an excerpt is shown."""
        return self.at(excerpt.start) is not None

    def sorted_in(self, layers: Iterable[tuple[Span, T]]) -> Mapping[int, Sequence[tuple[Span, T]]]:
        """Give layers by the numbers of the paragraphs that they lie over, in the order given."""
        found: dict[int, list[tuple[Span, T]]] = defaultdict(list)
        for span, mark in layers:
            number = max(0, bisect_right(self._starts, span.start) - 1)
            for later in range(number, len(self.paragraphs)):
                if later > number and self._starts[later] >= span.end:
                    break
                found[later].append((span, mark))
        return found


def _lines(stretch: Paragraph) -> list[Paragraph]:
    """Give the lines of a stretch, each with the empty ones around it."""
    return [
        Paragraph(stretch.start + match.start(), match[0]) for match in _LINE.finditer(stretch.text)
    ]


def _kept(minutes: Minutes) -> list[Paragraph]:
    """Give the stretches of the text that the statements keep, those that meet as one."""
    excerpts = (
        Paragraph(excerpt.start, excerpt.exact)
        for statement in minutes.statements
        for excerpt in (statement.sentence, statement.words)
    )
    kept: list[Paragraph] = []
    for start, text in sorted(set(excerpts)):
        if kept and start < kept[-1].end:
            kept[-1] = Paragraph(kept[-1].start, kept[-1].text + text[kept[-1].end - start :])
        else:
            kept.append(Paragraph(start, text))
    return kept

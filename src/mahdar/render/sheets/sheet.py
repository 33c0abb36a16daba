"""What is laid out in rows and columns: reports compared, promises followed, positions tracked."""

from dataclasses import dataclass

from mahdar.base.records import Told
from mahdar.base.report import Excerpt
from mahdar.render.fields import Field

_OPENING = frozenset('«“„‹❝"＂″')
LONGEST_OPENER = 4
"""A conjunction between a quotation mark and the words (إن) has at most so many characters."""


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of one statement in one report, with the sentence around them.

    `quoted` says whether the source itself encloses them in quotation marks.
    """

    report: str
    statement: str
    speaker: str | None
    cue: str
    words: Excerpt
    sentence: Excerpt
    quoted: bool

    @classmethod
    def of(cls, told: Told) -> "Quote":
        """Give the quote of a statement."""
        before = told.sentence.exact[: max(0, told.words.start - told.sentence.start)].rstrip()
        last = before.rsplit(maxsplit=1)[-1:]
        quoted = told.kind == "direct" and (
            before[-1:] in _OPENING
            or any(word[0] in _OPENING and len(word) <= LONGEST_OPENER for word in last)
        )
        return cls(
            report=told.report,
            statement=told.statement,
            speaker=told.speaker,
            cue=told.cue.exact,
            words=told.words,
            sentence=told.sentence,
            quoted=quoted,
        )

    @property
    def shown(self) -> str:
        """The words, in quotation marks only where the source has them."""
        return f"«{self.words.exact}»" if self.quoted else self.words.exact

    @property
    def cut(self) -> tuple[str, str, str]:
        """The sentence as what stands before the words, the words, and what stands after."""
        start = max(0, self.words.start - self.sentence.start)
        end = min(len(self.sentence.exact), self.words.end - self.sentence.start)
        whole = self.sentence.exact
        return whole[:start], whole[start:end], whole[end:]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in a cell: what is said of it, the words it is read from, and why it is read so.

    `states` are codes for a program; `labels` those that a person is shown, each with its name.
    """

    states: tuple[str, ...]
    labels: tuple[tuple[str, str], ...]
    quote: Quote | None = None
    before: Quote | None = None
    why: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row: its id, what it is about, and a cell for each column."""

    id: str
    head: tuple[Field, ...]
    cells: tuple[tuple[Entry, ...], ...]


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column: its id and what is known of it."""

    id: str
    head: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its title and the remarks that stand before it."""

    kind: str
    title: str
    remarks: tuple[Field, ...]
    columns: tuple[SheetColumn, ...]
    rows: tuple[SheetRow, ...]

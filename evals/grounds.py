"""A text with what is said of it, ready to be held against the gold."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evals.rulers import Ruler, shared_length
from mahdar.base.records import Cue, Minutes, Statement
from mahdar.base.report import Excerpt
from mahdar.base.span import Span
from mahdar.produce.verify import verify

SAME_WORDS = 0.8


@dataclass(frozen=True, slots=True)
class Match:
    """A gold statement and the one of the output that meets it; `likeness` is that of the words."""

    gold: int
    said: int
    likeness: float

    @property
    def same_words(self) -> bool:
        """Whether the words are near enough to be the same."""
        return self.likeness >= SAME_WORDS


@dataclass(frozen=True, slots=True)
class Ground:
    """One text, with what is said of it and the ruler to measure that by."""

    name: str
    text: str
    minutes: Minutes | None
    ruler: Ruler

    @classmethod
    def of(cls, name: str, text: str, minutes: Minutes | None) -> "Ground":
        """Find the words of the text."""
        return cls(name, text, minutes, Ruler(text))

    def not_verbatim(self) -> int:
        """Give the number of excerpts that are not the text at their own offsets."""
        bad = verify(self.minutes, self.text) if self.minutes else ()
        return sum(excerpt.why in ("range", "words") for excerpt in bad)

    def statements(self, ignored: Iterable[Span]) -> list[Statement]:
        """Give the statements said whose cue meets no ignored span."""
        spans = list(ignored)
        return [
            said
            for said in (self.minutes.statements if self.minutes else ())
            if not any(shared_length(span_of(said.cue), span) for span in spans)
        ]

    def matches(
        self, gold: Sequence[tuple[Span, Span]], said: Sequence[Statement], longest: int
    ) -> list[Match]:
        """Match cues and words of the gold one to one with statements, the likest words first."""
        pairs = [
            (self.ruler.f1(words, span_of(other.words)), at, to)
            for at, (cue, words) in enumerate(gold)
            for to, other in enumerate(said)
            if shared_length(cue, span_of(other.cue)) and self.is_short(other.cue, longest)
        ]
        used_gold, used_said, out = set(), set(), []
        for alike, at, to in sorted(pairs, reverse=True):
            if at not in used_gold and to not in used_said:
                used_gold.add(at)
                used_said.add(to)
                out.append(Match(at, to, alike))
        return out

    def is_short(self, cue: Cue, longest: int) -> bool:
        """Tell whether a cue has no more words than allowed."""
        return len(self.ruler.words(span_of(cue))) <= longest

    def unmatched(self, said: Sequence[Statement], matches: Iterable[Match]) -> list[str]:
        """Give a line for each statement said that meets none of the gold."""
        used = {match.said for match in matches}
        return [
            f"{self.name}: EXTRA {self.cut(other.cue)} | {other.speaker.name}:"
            f" {self.cut(other.words)}"
            for at, other in enumerate(said)
            if at not in used
        ]

    def cut(self, span: Span | Cue | Excerpt | None) -> str:
        """Give the words of a span on one line, for a person to read."""
        return "-" if span is None else " ".join(self.text[span.start : span.end].split())


def span_of(excerpt: Cue | Excerpt) -> Span:
    """Give where an excerpt stands."""
    return Span(excerpt.start, excerpt.end)

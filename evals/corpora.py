"""What is measured on: texts with minutes made by hand, and the sets that are chosen from them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

from mahdar.base.span import Span

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """A statement as annotated; `narr` and `bg` make it optional."""

    speaker_name: str
    speaker_span: Span | None
    cue_span: Span
    content_span: Span
    kind: str
    act: str
    speakers: tuple[str, ...] = ()
    narr: str | int | None = None
    bg: str | int | None = None

    @property
    def optional(self) -> bool:
        """Whether finding it is neither rewarded nor punished."""
        return bool(self.narr or self.bg)


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who met somebody; an attendee was only present."""

    name: str | None = None
    role: str | None = None
    attendee: bool = False


@dataclass(frozen=True, slots=True)
class GoldMeeting:
    """The day of a meeting and how it was got."""

    date_iso: str | None = None
    date_from: str | None = None


@dataclass(frozen=True, slots=True)
class GoldReport:
    """Minutes of a report made by hand; `statements` is None where they were not annotated."""

    id: str
    statements: tuple[GoldStatement, ...] | None
    meeting: GoldMeeting | None = None
    participants: tuple[Participant, ...] = ()
    ignore_spans: tuple[Span, ...] | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue in a single sentence, with its words and, where explicit, its speaker."""

    cue: Span
    content: Span
    speaker: Span | None = None
    speaker_full: Span | None = None


@dataclass(frozen=True, slots=True)
class UnscoredCue:
    """A cue that is neither rewarded nor punished."""

    cue: Span


@dataclass(frozen=True, slots=True)
class GoldSentence:
    """A sentence with the attributions that its syntax tree gives."""

    sent_id: str
    text: str
    attributions: tuple[Attribution, ...]
    unscored_cues: tuple[UnscoredCue, ...]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Texts and their gold: whole reports, or single sentences that hold both in one file."""

    name: str
    kind: Literal["reports", "sentences"]
    gold: Path
    texts: Path

    def missing(self) -> Path | None:
        """Give the file without which this corpus can't be measured, if there is one."""
        return next((path for path in (self.gold, self.texts) if not path.is_file()), None)

    def digest(self) -> str:
        """SHA-256 over gold and texts: floors hold for these very files only."""
        return digest_of(self.gold, self.texts)

    def reports(self) -> dict[str, GoldReport]:
        """Give the gold of each report by its id."""
        lines = lines_of(self.gold)
        rows = [msgspec.json.decode(line, type=GoldReport) for line in lines]
        return {row.id: row for row in rows}

    def sentences(self) -> dict[str, GoldSentence]:
        """Give the gold of each sentence by its id."""
        lines = lines_of(self.gold)
        rows = [msgspec.json.decode(line, type=GoldSentence) for line in lines]
        return {row.sent_id: row for row in rows}

    def inputs(self) -> bytes:
        """Give the texts as JSON Lines that `mahdar minutes` reads."""
        if self.kind == "reports":
            return self.texts.read_bytes()
        rows = [{"id": row.sent_id, "text": row.text} for row in self.sentences().values()]
        return b"\n".join(msgspec.json.encode(row) for row in rows)


Choice: TypeAlias = Callable[[str], bool]
"""Which ids of a corpus a set takes."""


@dataclass(frozen=True, slots=True)
class EvalSet:
    """The part of a corpus that has figures and floors of its own."""

    name: str
    corpus: Corpus
    takes: Choice


def sets(folder: Path = ROOT / "evals", shared: Path = SHARED) -> Iterator[EvalSet]:
    """Give every set there is or could be: shared ones, the benchmark, then each folder's here."""
    gold = _folder("gold", shared / "gold")
    yield EvalSet("gold", gold, _all)
    yield EvalSet("gold_without_seeds", gold, lambda name: not name.startswith("seed"))
    yield EvalSet("seeds", gold, lambda name: name.startswith("seed"))
    for name, path in (("padt_dev", "padt/dev.jsonl"), ("pud", "pud/pud.jsonl")):
        sentences = shared / "data" / path
        yield EvalSet(name, Corpus(name, "sentences", sentences, sentences), _all)
    for part in sorted(
        found.parent for found in (folder.parent / "benchmark").glob("*/gold.jsonl")
    ):
        name = "benchmark" if part.name == "open" else f"benchmark_{part.name}"
        yield EvalSet(name, _folder(name, part), _all)
    for own in sorted(found.parent for found in folder.glob("*/gold.jsonl")):
        corpus = _folder(own.name, own)
        yield EvalSet(own.name, corpus, _all)
        if any(name.startswith("ex_") for name in corpus.reports()):
            yield EvalSet(f"{own.name}_examples", corpus, lambda name: name.startswith("ex_"))
            yield EvalSet(f"{own.name}_reports", corpus, lambda name: not name.startswith("ex_"))


def digest_of(*paths: Path) -> str:
    """SHA-256 over some files, in their order."""
    each = [sha256(path.read_bytes()).hexdigest() for path in paths]
    return sha256("\n".join(each).encode()).hexdigest()


def lines_of(path: Path) -> list[bytes]:
    """Give the lines of a file that hold anything."""
    return [line for line in path.read_bytes().splitlines() if line.strip()]


def _folder(name: str, path: Path) -> Corpus:
    """Give the corpus of whole reports that a folder holds."""
    return Corpus(name, "reports", path / "gold.jsonl", path / "texts.jsonl")


def _all(_: str) -> bool:
    """Take every id."""
    return True

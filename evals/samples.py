"""The statements of a fixed sample, by offsets and labels alone, to see what a change does to them.

No word of a text is in it: a speaker is six hex digits of a hash.
"""

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple, TypeAlias

from evals.corpora import Corpus
from evals.outputs import Output
from mahdar.base.records import Statement

EVERY = 10
"""Of single sentences, one in so many is in the sample; of whole reports all are."""

SHOWN = 70

SEALED = "sealed"
"""Is in the name of a corpus that nobody who writes rules may read."""


class Entry(NamedTuple):
    """One statement of the sample."""

    cue_start: int
    cue_end: int
    words_start: int
    words_end: int
    speaker: str
    kind: str
    act: str


Sample: TypeAlias = dict[str, dict[str, list[Entry]]]
"""Entries by corpus and report."""


def sample_of(outputs: Mapping[Corpus, Output]) -> Sample:
    """Give the sample out of what mahdar gives now."""
    return {corpus.name: _entries(corpus, output) for corpus, output in outputs.items()}


def save(path: Path, sample: Sample) -> None:
    """Write a sample, one report a line."""
    corpora = [
        f"{json.dumps(name)}: {{\n"
        + ",\n".join(f"{json.dumps(key)}: {json.dumps(rows)}" for key, rows in reports.items())
        + "\n}"
        for name, reports in sample.items()
    ]
    path.write_text("{" + ",\n".join(corpora) + "}\n", encoding="utf-8", newline="\n")


def load(path: Path) -> Sample:
    """Read a sample back."""
    return {
        name: {key: [Entry(*row) for row in rows] for key, rows in reports.items()}
        for name, reports in json.loads(path.read_text(encoding="utf-8")).items()
    }


def changes(old: Sample, new: Sample, texts: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    """Give a line for each statement lost (-) and gained (+), then the counts.

    Only corpora that both samples hold are compared; the words shown are cut from `texts`, none of
    a sealed corpus, of which only the counts are told.
    """
    lost = gained = 0
    for name in old.keys() & new.keys():
        for key in sorted(old[name].keys() | new[name].keys()):
            before, now = set(old[name].get(key, ())), set(new[name].get(key, ()))
            lost += len(before - now)
            gained += len(now - before)
            if SEALED in name:
                continue
            for entry in sorted(before ^ now):
                sign = "-" if entry in before else "+"
                yield f"{sign} {name}/{key} {_shown(entry, texts[name].get(key, ''))}"
    yield f"{gained} gained, {lost} lost"


def _entries(corpus: Corpus, output: Output) -> dict[str, list[Entry]]:
    """Give the entries of one corpus by report."""
    step = EVERY if corpus.kind == "sentences" else 1
    chosen = list(output.minutes.items())[::step]
    return {key: [_entry(said) for said in minutes.statements] for key, minutes in chosen}


def _entry(said: Statement) -> Entry:
    """Give a statement as offsets and labels."""
    speaker = sha256((said.speaker.name or "").encode()).hexdigest()[:6]
    cue, words = said.cue, said.words
    return Entry(cue.start, cue.end, words.start, words.end, speaker, said.kind, said.act)


def _shown(entry: Entry, text: str) -> str:
    """Give an entry for a person to read, with its words where the text is at hand."""
    cue = text[entry.cue_start : entry.cue_end]
    words = " ".join(text[entry.words_start : entry.words_end].split())[:SHOWN]
    labels = f"{entry.speaker} {entry.kind} {entry.act}"
    return f"{entry.cue_start} {entry.words_start}-{entry.words_end} {labels} | {cue} | {words}"

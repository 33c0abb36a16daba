"""Whether two statements claim the same: how often the relation is right, in figures.

A pair is two sentences, each with the words of one statement. The statement is the one that mahdar
finds there, with exactly these words; where it finds none, the words stand with the nearest verb
of speech. `same` is what is called the same words or claim, stronger or weaker. Pairs that were
written as one claim made stronger count in figures of their own alone.
"""

import csv
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

import msgspec
from msgspec.structs import replace

import mahdar
from evals.bare import bare_statement
from evals.corpora import ROOT, SHARED, lines_of
from evals.tallies import Score, Tally
from evals.trials import Columns, Trial
from mahdar import Cue, Excerpt, Relation, Statement, catalog
from mahdar.arabic.clitics import bare, unjoined
from mahdar.arabic.words import tokens

SETS = {
    "claims": ("statements",),
    "claims2": ("statements2",),
    "claims_sealed": ("statements_sealed",),
    "claims_all": ("statements", "statements2", "statements_sealed"),
}
"""Each set with the folders that hold it; the sealed one is never read by who writes rules."""

SAME = ("same_words", "same_claim", "stronger", "weaker")

COLUMNS: Columns = (
    ("pairs", ("pairs",)),
    ("P", ("same.p",)),
    ("R", ("same.r",)),
    ("near", ("near",)),
    ("far", ("far",)),
    ("opp=same", ("opposite_called_same",)),
    ("opp", ("opposite",)),
    ("strong", ("stronger",)),
    ("undec", ("undecided",)),
)


class Side(msgspec.Struct, frozen=True):
    """One sentence of a report and the words of a statement in it."""

    text: str
    words: str


class Pair(msgspec.Struct, frozen=True):
    """Two statements, how the second stands to the first, and for one claim how near the words are.

    `relation` is same, opposite, other, unrelated or stronger; `overlap` is near (at least half of
    the content words are shared) or far (at most a third).
    """

    id: str
    relation: str
    overlap: str | None
    a: Side
    b: Side


def trials(folder: Path = ROOT / "evals", shared: Path = SHARED) -> Iterator[Trial]:
    """Give the sets of pairs, and the titles of news that agree or disagree."""
    for name, homes in SETS.items():
        files = tuple([folder / home / "pairs.jsonl" for home in homes])
        yield Trial(name, files, COLUMNS, partial(_run, files))
    titles = shared / "data" / "ans" / "dev.csv"
    yield Trial("titles_ans", (titles,), COLUMNS, partial(_run_titles, titles))


def pairs_of(paths: Iterable[Path]) -> list[Pair]:
    """Give the pairs that files hold."""
    return [msgspec.json.decode(line, type=Pair) for path in paths for line in lines_of(path)]


def statement_of(side: Side) -> Statement:
    """Give the statement of one side, with exactly the words that were annotated."""
    start = side.text.index(side.words)
    words = Excerpt(start, start + len(side.words), side.words)
    found = mahdar.minutes(side.text).statements
    shared = {
        min(one.words.end, words.end) - max(one.words.start, words.start): one for one in found
    }
    best = max(shared, default=0)
    return replace(shared[best], words=words) if best > 0 else _bare(side.text, words)


def score_pairs(pairs: Iterable[Pair], said: Iterable[Relation]) -> Score:
    """Score relations; an error names the pair and no word of it."""
    tally = Tally()
    for pair, relation in zip(pairs, said, strict=True):
        _count(tally, pair, relation.kind)
    return Score(
        {
            "pairs": tally.counts["pairs"],
            **tally.rates("same", "same_right", "same_said", "same_gold"),
            "near": tally.percent("near_right", "near"),
            "far": tally.percent("far_right", "far"),
            "opposite_called_same": tally.percent("opposite_same", "opposite_gold"),
            "opposite": tally.percent("opposite_right", "opposite_gold"),
            "stronger": tally.percent("stronger_right", "stronger_gold"),
            "undecided": tally.counts["undecided"],
        },
        tuple(tally.errors),
    )


def _count(tally: Tally, pair: Pair, said: str) -> None:
    """Count one answer."""
    gold, same = pair.relation, said in SAME
    counted = gold != "stronger"
    tally.counts.update(
        {
            "pairs": 1,
            "same_gold": gold == "same",
            "same_said": same and counted,
            "same_right": same and gold == "same",
            f"{pair.overlap}": 1,
            f"{pair.overlap}_right": same and gold == "same",
            f"{gold}_gold": 1,
            "opposite_same": same and gold == "opposite",
            "opposite_right": said == gold == "opposite",
            "stronger_right": said == gold == "stronger",
            "undecided": said == "undecided",
        }
    )
    right = same if gold == "same" else not same if gold in ("other", "unrelated") else said == gold
    if not right:
        tally.errors.append(f"{pair.id}: {gold}, called {said}")


def _bare(text: str, words: Excerpt) -> Statement:
    """Give a statement of words alone, with the nearest verb of speech in the text."""
    verbs, found = catalog.load().verbs, tokens(text)
    cues = [
        (max(words.start - end, start - words.end), start, end, verb.verb.lemma)
        for form, start, end in zip(found.forms, found.starts, found.ends, strict=True)
        if (verb := verbs.get(form) or verbs.get(unjoined(form)) or verbs.get(bare(form)))
        and (end <= words.start or start >= words.end)
    ]
    _, start, end, lemma = min(cues, default=(0, 0, 1, ""))
    cue = Cue(start, end, text[start:end], lemma)
    return bare_statement(cue, words, Excerpt(0, len(text), text))


def _run(paths: tuple[Path, ...]) -> tuple[Score, tuple[()]]:
    """Score one set."""
    pairs = pairs_of(paths)
    said = [mahdar.relation(statement_of(pair.a), statement_of(pair.b)) for pair in pairs]
    return score_pairs(pairs, said), ()


def _run_titles(path: Path) -> tuple[Score, tuple[()]]:
    """Score titles of news: those that agree are one claim, those that disagree opposite."""
    names = {"agree": "same", "disagree": "opposite", "other": "other"}
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["s1"].strip() and row["s2"].strip()]
    pairs = [
        Pair(
            f"line {line}",
            names[row["stance"]],
            None,
            Side(row["s1"], row["s1"]),
            Side(row["s2"], row["s2"]),
        )
        for line, row in enumerate(rows, start=2)
    ]
    said = [mahdar.relation(_title(pair.a), _title(pair.b)) for pair in pairs]
    return score_pairs(pairs, said), ()


def _title(side: Side) -> Statement:
    """Give a title as a statement of its own, said by nobody."""
    return _bare(side.text, Excerpt(0, len(side.text), side.text))

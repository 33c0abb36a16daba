"""Whether two reports are of one meeting: how often the verdict is right, in figures.

The definitions are those of the project's reference scorer, written anew.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeAlias

import msgspec

import mahdar
from evals.corpora import ROOT, SHARED, lines_of
from evals.reference import PROGRAM, differences, reference_pairs
from evals.tallies import Figures, Score, Tally
from evals.trials import Columns, Trial
from mahdar import Minutes, Verdict

HARD = "hard"
DISJOINT = "disjoint"
"""The level of pairs of one meeting whose reports have no statement in common."""

COLUMNS: Columns = (
    ("pairs", ("pairs",)),
    ("right", ("right",)),
    ("P", ("same.p",)),
    ("R", ("same.r",)),
    ("F1", ("same.f1",)),
    ("hard", ("hard_called_same",)),
    ("disj", ("disjoint_called_different",)),
    ("undec", ("undecided",)),
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports by their ids, and whether they tell of one meeting."""

    a: str
    b: str
    same_meeting: bool
    level: str

    @property
    def wanted(self) -> str:
        """The right answer."""
        return "same" if self.same_meeting else "different"


@dataclass(frozen=True, slots=True)
class Text:
    """A report as published."""

    id: str
    text: str
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    published: str | None = None

    def minutes(self) -> Minutes:
        """Give what mahdar makes of it."""
        return mahdar.minutes(
            self.text,
            published=self.published,
            outlet=self.outlet,
            title=self.title,
            url=self.url,
        )


Verdicts: TypeAlias = Mapping[Pair, Verdict]


def trials(folder: Path = ROOT / "evals", shared: Path = SHARED) -> Iterator[Trial]:
    """Give every set of pairs, each with what is known of publication and without."""
    homes = {
        "pairs_gold": shared / "gold",
        "pairs": folder / "pairs",
        "pairs_sealed": folder / "pairs_sealed",
    }
    for name, home in homes.items():
        files = home / "pairs.jsonl", home / "texts.jsonl"
        yield Trial(name, files, COLUMNS, partial(_run, *files, dated=True))
        yield Trial(f"{name}_undated", files, COLUMNS, partial(_run, *files, dated=False))


def pairs_of(path: Path) -> list[Pair]:
    """Give the pairs that a file holds."""
    return [msgspec.json.decode(line, type=Pair) for line in lines_of(path)]


def verdicts_of(pairs: Iterable[Pair], texts: Iterable[Text]) -> Verdicts:
    """Give mahdar's verdict on each pair."""
    minutes = {text.id: text.minutes() for text in texts}
    return {pair: mahdar.same_meeting(minutes[pair.a], minutes[pair.b]) for pair in pairs}


def score_pairs(answers: Mapping[Pair, str]) -> Score:
    """Score answers: same, different or undecided; whoever is undecided is not right.

    An error names the reports and no word of them.
    """
    tally = Tally()
    for pair, said in answers.items():
        _count(tally, pair, said)
    counts = tally.counts
    figures: Figures = {
        "pairs": len(answers),
        **tally.rates("same", "same_right", "same_said", "same_gold"),
        "right": tally.percent("right", "pairs"),
        "hard_called_same": counts["hard_called_same"],
        "undecided": counts["undecided"],
        "disjoint_called_different": counts["disjoint_called_different"],
    }
    for level in dict.fromkeys(pair.level for pair in answers):
        figures[f"by_level.{level}.right"] = counts[f"{level}.right"]
        figures[f"by_level.{level}.of"] = counts[f"{level}.of"]
    return Score(figures, tuple(tally.errors))


def _count(tally: Tally, pair: Pair, said: str) -> None:
    """Count one answer."""
    right = said == pair.wanted
    called_same = said == "same"
    tally.counts.update(
        {
            "pairs": 1,
            "right": right,
            "undecided": said == "undecided",
            "same_gold": pair.same_meeting,
            "same_said": called_same,
            "same_right": called_same and right,
            "hard_called_same": called_same and not right and HARD in pair.level,
            "disjoint_called_different": said == "different" and pair.level == DISJOINT,
            f"{pair.level}.right": right,
            f"{pair.level}.of": 1,
        }
    )
    if not right:
        tally.errors.append(f"{pair.a} {pair.b}: {pair.level}, {pair.wanted} called {said}")


def _run(pairs: Path, texts: Path, *, dated: bool) -> tuple[Score, list[str]]:
    """Score a set, and compare with the reference scorer where that is at hand."""
    read = [msgspec.json.decode(line, type=Text) for line in lines_of(texts)]
    if not dated:
        read = [replace(text, published=None, url=None) for text in read]
    verdicts = verdicts_of(pairs_of(pairs), read)
    answers: dict[Pair, str] = {pair: verdict.answer for pair, verdict in verdicts.items()}
    score = score_pairs(answers)
    if not PROGRAM.is_file():
        return score, []
    said = ((pair.a, pair.b, answer) for pair, answer in answers.items())
    return score, differences(score.figures, reference_pairs(pairs, said))

"""Whether statements are right as often as their confidence says.

A statement is right if it is who said what as `scores.py` counts it; one that meets no gold
statement is wrong, one that meets an optional one is left out. Errors and shares are in points of
a hundred.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import groupby, pairwise
from operator import attrgetter
from pathlib import Path

from evals.corpora import ROOT, SHARED, Corpus, GoldReport
from evals.grounds import Ground
from evals.names import right_speakers, said_speakers, wanted_speakers
from evals.outputs import output_of, texts_of
from evals.scores import LONGEST_CUE
from evals.tallies import Figures, Score
from evals.trials import Columns, Trial
from mahdar.base.records import Minutes

BINS = 10

COLUMNS: Columns = (
    ("stmts", ("statements",)),
    ("right", ("right_statements",)),
    ("sure", ("mean_confidence",)),
    ("ECE width", ("ece_width",)),
    ("ECE count", ("ece_count",)),
    ("AUC", ("auc",)),
)


@dataclass(frozen=True, slots=True)
class Point:
    """A statement: how sure mahdar is, whether it is right, and what is wrong where it is not."""

    report: str
    said: str
    confidence: float
    fault: str = ""

    @property
    def right(self) -> bool:
        """Whether nothing is wrong."""
        return not self.fault


@dataclass(frozen=True, slots=True)
class Bin:
    """Some statements of about the same confidence: from and to which, how many, how good."""

    least: float
    most: float
    count: int
    right: float
    confidence: float

    @property
    def title(self) -> str:
        """The range, for a person to read."""
        return f"  {self.least:.2f} to {self.most:.2f}"

    @property
    def gap(self) -> float:
        """How far confidence and share of right ones are apart."""
        return abs(self.right - self.confidence)


def trials(folder: Path = ROOT / "evals", shared: Path = SHARED) -> Iterator[Trial]:
    """Give the sets of minutes made by hand: developed on, never looked at, and all at once."""
    here = tuple(folder / name for name in ("own", "unseen", "drill"))
    sealed = (folder / "sealed", folder / "sealed2", folder.parent / "benchmark" / "sealed")
    gold = (shared / "gold",)
    groups = {"": here, "_gold": gold, "_sealed": sealed, "_all": (*here, *sealed, *gold)}
    for ending, folders in groups.items():
        files = tuple(path / f"{name}.jsonl" for path in folders for name in ("gold", "texts"))
        yield Trial(f"calibration{ending}", files, COLUMNS, partial(_run, ending, folders))


def _run(ending: str, folders: tuple[Path, ...]) -> tuple[Score, Sequence[str]]:
    """Score the statements of some folders; the table of reliability goes with all of them."""
    points = [point for folder in folders for point in points_of(folder)]
    notes = tuple(reliability(points)) if ending == "_all" else ()
    return Score(score_confidence(points), (), notes), ()


@cache
def points_of(folder: Path) -> tuple[Point, ...]:
    """Give the statements that mahdar finds in the reports of a folder."""
    corpus = Corpus(folder.name, "reports", folder / "gold.jsonl", folder / "texts.jsonl")
    minutes, texts = output_of(corpus).minutes, texts_of(corpus)
    return tuple(
        [
            point
            for name, report in corpus.reports().items()
            if name in minutes
            for point in judged(report, texts[name], minutes[name])
        ]
    )


def judged(report: GoldReport, text: str, minutes: Minutes) -> Iterator[Point]:
    """Give the statements of one report, each with what is wrong about it."""
    if report.statements is None:
        return
    ground = Ground.of(report.id, text, minutes)
    said = ground.statements(report.ignore_spans or ())
    spans = [(gold.cue_span, gold.content_span) for gold in report.statements]
    matches = {match.said: match for match in ground.matches(spans, said, LONGEST_CUE)}
    for at, one in enumerate(said):
        match, fault = matches.get(at), "extra"
        if match is not None:
            gold = report.statements[match.gold]
            if gold.optional:
                continue
            wanted = wanted_speakers(gold, report.participants)
            same = right_speakers(wanted, said_speakers(minutes, one))
            fault = "+".join(["words"] * (not match.same_words) + ["speaker"] * (not same))
        yield Point(report.id, one.id, one.confidence, fault)


def score_confidence(points: Sequence[Point]) -> Figures:
    """Give how far confidence is from the share of right ones, and how well it ranks."""
    count = len(points)
    return {
        "statements": count,
        "right_statements": _points(sum(point.right for point in points), count),
        "mean_confidence": _points(sum(point.confidence for point in points), count),
        "ece_width": _points(_error(by_width(points)), count),
        "ece_count": _points(_error(by_count(points)), count),
        "auc": auc(points),
    }


def by_width(points: Sequence[Point]) -> list[Bin]:
    """Give the bins of a tenth each that hold any."""
    ranked = sorted(points, key=_place)
    groups = [list(group) for _, group in groupby(ranked, key=_place)]
    return [_bin([(point.confidence, float(point.right)) for point in some]) for some in groups]


def by_count(points: Sequence[Point]) -> list[Bin]:
    """Give ten bins of the same size, as nearly as may be, the least sure first.

    Which of those that are equally sure comes first is chance, so each counts as right by the share
    that is right among them.
    """
    ranked: list[tuple[float, float]] = []
    confidence = attrgetter("confidence")
    for sure, group in groupby(sorted(points, key=confidence), key=confidence):
        alike = [point.right for point in group]
        ranked += [(sure, sum(alike) / len(alike))] * len(alike)
    cuts = [len(ranked) * number // BINS for number in range(BINS + 1)]
    return [_bin(ranked[first:end]) for first, end in pairwise(cuts) if end > first]


def auc(points: Sequence[Point]) -> float | None:
    """Give how often a right statement is surer than a wrong one, a tie for a half.

    >>> auc([Point("a", "s1", 0.9), Point("a", "s2", 0.5, "words"), Point("a", "s3", 0.5)])
    75.0
    """
    right = [point.confidence for point in points if point.right]
    wrong = [point.confidence for point in points if not point.right]
    if not right or not wrong:
        return None
    wins = sum((one > other) + (one == other) / 2 for one in right for other in wrong)
    return _points(wins, len(right) * len(wrong))


def reliability(points: Sequence[Point]) -> Iterator[str]:
    """Give the table of both kinds of bins: how many, how sure, how many right."""
    for title, bins in (("width", by_width(points)), ("count", by_count(points))):
        yield f"{f'reliability by {title}':<22}{'stmts':>7}{'sure':>7}{'right':>7}{'gap':>7}"
        for one in bins:
            cells = (100 * one.confidence, 100 * one.right, 100 * one.gap)
            row = "".join(f"{value:>7.1f}" for value in cells)
            yield f"{one.title:<22}{one.count:>7}{row}"


def _place(point: Point) -> int:
    """Give the number of the tenth that a confidence is in; 1 is in the last."""
    return min(int(point.confidence * BINS), BINS - 1)


def _bin(some: Sequence[tuple[float, float]]) -> Bin:
    """Give confidences, each with the share that is right, as a bin."""
    count = len(some)
    sure = [confidence for confidence, _ in some]
    right = sum(share for _, share in some) / count
    return Bin(min(sure), max(sure), count, right, sum(sure) / count)


def _error(bins: Sequence[Bin]) -> float:
    """Give the gaps, each as often as there are statements."""
    return sum(one.count * one.gap for one in bins)


def _points(part: float, whole: float) -> float | None:
    """Give a share in points of a hundred."""
    return round(100 * part / whole, 1) if whole else None

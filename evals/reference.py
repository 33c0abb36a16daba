"""The shared reference scorer, whose every figure ours must equal."""

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from evals.corpora import SHARED, Corpus
from evals.outputs import Output
from evals.tallies import Figures

PROGRAM = SHARED / "tools" / "score.py"


def reference_figures(corpus: Corpus, output: Output, ids: Iterable[str]) -> Figures:
    """Give the figures of the reference scorer for some reports of a corpus."""
    with TemporaryDirectory() as folder:
        rows = Path(folder) / "minutes.jsonl"
        rows.write_text("".join(f"{line}\n" for line in output.lines), encoding="utf-8")
        if corpus.kind == "sentences":
            return _flat(_asked("padt", corpus.gold, rows))
        more = ("--texts", corpus.texts, "--ids", ",".join(ids))
        return _flat(_asked("reports", corpus.gold, rows, *more))


def reference_pairs(pairs: Path, answers: Iterable[tuple[str, str, str]]) -> Figures:
    """Give the figures of the reference scorer for answers on pairs: both ids and the answer."""
    with TemporaryDirectory() as folder:
        rows = Path(folder) / "verdicts.jsonl"
        told = (json.dumps({"a": a, "b": b, "answer": answer}) for a, b, answer in answers)
        rows.write_text("".join(f"{line}\n" for line in told), encoding="utf-8")
        found = _asked("pairs", pairs, rows)
    out: Figures = {}
    for level, share in found.pop("by_level").items():
        right, _, whole = share.partition("/")
        out |= {f"by_level.{level}.right": int(right), f"by_level.{level}.of": int(whole)}
    return _flat(found) | out


def differences(ours: Figures, reference: Figures) -> list[str]:
    """Give a line for each figure of the reference that ours doesn't equal."""
    return [
        f"{figure}: ours is {ours.get(figure)}, the reference scorer's {value}"
        for figure, value in reference.items()
        if figure not in ours or ours[figure] != value
    ]


def _asked(*arguments: str | Path) -> dict[str, Any]:
    """Run the reference scorer and give what it prints."""
    command = [sys.executable, str(PROGRAM), *map(str, arguments)]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def _flat(figures: dict[str, float | dict[str, float] | None]) -> Figures:
    """Give nested figures by one name each."""
    out: Figures = {}
    for name, value in figures.items():
        if isinstance(value, dict):
            out |= {f"{name}.{rate}": number for rate, number in value.items()}
        else:
            out[name] = value
    return out

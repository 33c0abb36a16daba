"""The shared reference scorer, whose every figure ours must equal."""

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from evals.corpora import SHARED, Corpus
from evals.outputs import Output
from evals.tallies import Figures

PROGRAM = SHARED / "tools" / "score.py"


def reference_figures(corpus: Corpus, output: Output, ids: Iterable[str]) -> Figures:
    """Give the figures of the reference scorer for some reports of a corpus."""
    with TemporaryDirectory() as folder:
        rows = Path(folder) / "minutes.jsonl"
        rows.write_text("".join(f"{line}\n" for line in output.lines), encoding="utf-8")
        command = [sys.executable, str(PROGRAM), "padt", str(corpus.gold), str(rows)]
        if corpus.kind == "reports":
            command[2] = "reports"
            command += ["--texts", str(corpus.texts), "--ids", ",".join(ids)]
        done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    return _flat(json.loads(done.stdout))


def differences(ours: Figures, reference: Figures) -> list[str]:
    """Give a line for each figure of the reference that ours doesn't equal."""
    return [
        f"{figure}: ours is {ours.get(figure)}, the reference scorer's {value}"
        for figure, value in reference.items()
        if figure not in ours or ours[figure] != value
    ]


def _flat(figures: dict[str, float | dict[str, float] | None]) -> Figures:
    """Give nested figures by one name each."""
    out: Figures = {}
    for name, value in figures.items():
        if isinstance(value, dict):
            out |= {f"{name}.{rate}": number for rate, number in value.items()}
        else:
            out[name] = value
    return out

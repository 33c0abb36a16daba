"""The floors below which no figure may fall, and how they rise."""

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from evals.tallies import Figures

FLOORED = (
    "who_said_what.f1",
    "cue.f1",
    "content.f1",
    "speaker",
    "speaker_explicit",
    "speaker_implicit",
    "kind",
    "act",
    "meeting_found_or_rightly_absent",
    "meeting_date",
    "participants.f1",
)
"""The figures that get a floor when what is reached is accepted."""

ZERO = ("invalid_rows", "missing_reports", "missing", "not_verbatim")
"""The figures that are 0, always."""

_HEAD = """\
# The figures of each set may not fall below these floors; `make eval` compares.
# corpus is the SHA-256 over the set's gold and texts: floors hold for these very files only.
# Raise them with `python -m evals.gate --accept`; it refuses to lower one.
"""


@dataclass(frozen=True, slots=True)
class Floors:
    """The floors of one set, and the hash of the corpus that they hold for."""

    corpus: str
    figures: Mapping[str, float]


def read(path: Path) -> dict[str, Floors]:
    """Give the floors of each set that has any."""
    tables = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return {name: Floors(table["corpus"], table["floors"]) for name, table in tables.items()}


def write(path: Path, floors: Mapping[str, Floors]) -> None:
    """Write the floors so that `read` gives them back."""
    lines = [_HEAD]
    for name, held in floors.items():
        lines += [f"[{name}]", f'corpus = "{held.corpus}"', f"[{name}.floors]"]
        lines += [f'"{figure}" = {floor}' for figure, floor in held.figures.items()]
        lines.append("")
    path.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8", newline="\n")


def failures(figures: Figures, floors: Floors | None, corpus: str) -> list[str]:
    """Give a line for each figure that is under its floor, or not 0 where it must be."""
    out = [f"{name}: {figures[name]}, must be 0" for name in ZERO if figures.get(name)]
    if floors is None:
        return out
    if floors.corpus != corpus:
        out.append("the corpus is not the one that the floors hold for. Look, then --accept.")
    return out + [
        f"{name}: {figures.get(name)} is under its floor of {floor}"
        for name, floor in floors.figures.items()
        if _is_under(figures.get(name), floor)
    ]


def raised(figures: Figures, floors: Floors | None, corpus: str) -> Floors:
    """Give the floors raised to what is reached, cut to halves; a floor is never lowered."""
    old = floors.figures if floors else {}
    reached = {name: figures.get(name) for name in FLOORED}
    new = {name: math.floor(2 * value) / 2 for name, value in reached.items() if value is not None}
    return Floors(corpus, dict(old) | {name: max(new[name], old.get(name, 0.0)) for name in new})


def lowered(figures: Figures, floors: Floors | None, corpus: str) -> Floors:
    """Give the floors raised, and those that a figure is under lowered to what is reached."""
    old = floors.figures if floors else {}
    kept = {name: floor for name, floor in old.items() if not _is_under(figures.get(name), floor)}
    return raised(figures, Floors(corpus, kept), corpus)


def _is_under(value: float | None, floor: float) -> bool:
    """Tell whether a figure, as printed, is under a floor; a figure that is not there is."""
    return value is None or value < floor

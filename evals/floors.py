"""The floors below which no figure may fall, the ceilings for counts of faults, how both move."""

import math
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
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
    "persons_exact.f1",
    "persons_overlap.f1",
    "posts_overlap.f1",
    "right",
    "same.p",
    "same.r",
    "near",
    "far",
    "opposite",
    "stronger",
    "read",
    "auc",
)
"""The figures that get a floor when what is reached is accepted."""

CEILED = (
    "hard_called_same",
    "disjoint_called_different",
    "opposite_called_same",
    "ece_width",
    "ece_count",
)
"""The counts of faults, and errors of confidence, that get a ceiling then."""

ZERO = ("invalid_rows", "missing_reports", "missing", "not_verbatim", "crashed")
"""The figures that are 0, always."""

_HEAD = """\
# The figures of each set may not fall below these floors; `make eval` compares.
# corpus is the SHA-256 over the set's gold and texts: floors hold for these very files only.
# Counts of faults may not rise above their ceilings.
# Raise floors with `python -m evals.gate --accept`; it refuses to lower one, or raise a ceiling.
"""


@dataclass(frozen=True, slots=True)
class Floors:
    """The floors and ceilings of one set, and the hash of the corpus that they hold for."""

    corpus: str
    figures: Mapping[str, float]
    ceilings: Mapping[str, float] = field(default_factory=dict)


def read(path: Path) -> dict[str, Floors]:
    """Give the floors of each set that has any."""
    tables = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return {
        name: Floors(table["corpus"], table["floors"], table.get("ceilings", {}))
        for name, table in tables.items()
    }


def write(path: Path, floors: Mapping[str, Floors]) -> None:
    """Write the floors so that `read` gives them back."""
    lines = [_HEAD]
    for name, held in floors.items():
        lines += [f"[{name}]", f'corpus = "{held.corpus}"', f"[{name}.floors]"]
        lines += [f'"{figure}" = {floor}' for figure, floor in held.figures.items()]
        if held.ceilings:
            lines.append(f"[{name}.ceilings]")
            lines += [f'"{figure}" = {ceiling}' for figure, ceiling in held.ceilings.items()]
        lines.append("")
    path.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8", newline="\n")


def failures(figures: Figures, floors: Floors | None, corpus: str) -> list[str]:
    """Give a line for each figure that is under its floor, or above what it may be."""
    out = [f"{name}: {figures[name]}, must be 0" for name in ZERO if figures.get(name)]
    if floors is None:
        return out
    if floors.corpus != corpus:
        out.append("the corpus is not the one that the floors hold for. Look, then --accept.")
    out += [
        f"{name}: {figures.get(name)} is under its floor of {floor}"
        for name, floor in floors.figures.items()
        if _is_under(figures.get(name), floor)
    ]
    return out + [
        f"{name}: {figures.get(name)} is above its ceiling of {ceiling}"
        for name, ceiling in floors.ceilings.items()
        if _is_above(figures.get(name), ceiling)
    ]


def raised(figures: Figures, floors: Floors | None, corpus: str) -> Floors:
    """Give the floors raised to what is reached, cut to halves, and the ceilings lowered so.

    A floor is never lowered, and a ceiling never raised.
    """
    old = floors or Floors(corpus, {})
    new = {name: math.floor(2 * value) / 2 for name, value in _some(figures, FLOORED)}
    higher = {name: max(value, old.figures.get(name, 0.0)) for name, value in new.items()}
    reached = {name: _up(value) for name, value in _some(figures, CEILED)}
    lower = {name: min(value, old.ceilings.get(name, value)) for name, value in reached.items()}
    return Floors(corpus, dict(old.figures) | higher, dict(old.ceilings) | lower)


def lowered(figures: Figures, floors: Floors | None, corpus: str) -> Floors:
    """Give the floors raised, and those that a figure is under lowered to what is reached.

    So with ceilings, the other way round.
    """
    old = floors or Floors(corpus, {})
    kept = {
        name: floor
        for name, floor in old.figures.items()
        if not _is_under(figures.get(name), floor)
    }
    ceilings = {
        name: ceiling
        for name, ceiling in old.ceilings.items()
        if not _is_above(figures.get(name), ceiling)
    }
    return raised(figures, Floors(corpus, kept, ceilings), corpus)


def _up(value: float) -> float:
    """Give the next half at or above a figure, a count as it is."""
    return value if isinstance(value, int) else math.ceil(2 * value) / 2


def _some(figures: Figures, names: Iterable[str]) -> Iterator[tuple[str, float]]:
    """Give those of some figures that were measured."""
    for name in names:
        value = figures.get(name)
        if value is not None:
            yield name, value


def _is_under(value: float | None, floor: float) -> bool:
    """Tell whether a figure, as printed, is under a floor; a figure that is not there is."""
    return value is None or value < floor


def _is_above(value: float | None, ceiling: float) -> bool:
    """Tell whether a count is above a ceiling; a count that is not there is."""
    return value is None or value > ceiling

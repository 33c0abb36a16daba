"""Sets of another kind than minutes made by hand: names of persons, pairs of reports, times."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from evals.corpora import digest_of
from evals.tallies import Score

Columns: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]
"""A table's columns: heading, and the figures of which one stands there."""

Run: TypeAlias = Callable[[], tuple[Score, Sequence[str]]]
"""Gives the score, and a line for each figure that is not the reference scorer's."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One such set: its files, the columns of its table, and how it is scored."""

    name: str
    files: tuple[Path, ...]
    columns: Columns
    run: Run

    def missing(self) -> Path | None:
        """Give the file without which it can't be measured, if there is one."""
        return next((path for path in self.files if not path.is_file()), None)


@dataclass(frozen=True, slots=True)
class Tried:
    """A trial with what came out."""

    trial: Trial
    digest: str
    score: Score
    unequal: tuple[str, ...]

    @property
    def name(self) -> str:
        """The set's name."""
        return self.trial.name


def tried(trial: Trial) -> Tried:
    """Score one set."""
    score, unequal = trial.run()
    return Tried(trial, digest_of(*trial.files), score, tuple(unequal))

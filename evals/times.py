"""How many expressions of time are read right, of a table of marked-up phrases."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

import mahdar
from evals.corpora import ROOT
from evals.tallies import Score, Tally
from evals.trials import Columns, Trial
from mahdar import When

Row: TypeAlias = Mapping[str, str]

FIELDS = ("earliest", "latest", "precision", "basis", "weekday")

COLUMNS: Columns = (("rows", ("rows",)), ("read", ("read",)))


def trials(folder: Path = ROOT / "evals") -> Iterator[Trial]:
    """Give the table of this kind."""
    path = folder / "sealed_times.tsv"
    yield Trial("sealed_times", (path,), COLUMNS, lambda: (score_times(rows(path)), ()))


def rows(path: Path) -> list[Row]:
    """Give the rows of a table; the expression stands in square brackets, if there is one."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def score_times(table: Sequence[Row]) -> Score:
    """Count the rows of which the expression is found, alone and to the letter, and read right.

    An error names the line of the table and what is wrong there, and no word of it.
    """
    tally = Tally()
    for line, row in enumerate(table, start=2):
        wrong = _wrong(row)
        tally.counts.update({"rows": 1, "read": not wrong})
        if wrong:
            tally.errors.append(f"line {line}: {', '.join(wrong)}")
    return Score({name: tally.counts[name] for name in ("rows", "read")}, tuple(tally.errors))


def _wrong(row: Row) -> list[str]:
    """Give what is wrong about the reading of one row; nothing where it is right."""
    before, bracket, rest = row["text"].partition("[")
    exact, _, after = rest.partition("]")
    found = mahdar.minutes(before + exact + after, published=row["published"] or None).dates
    if not bracket:
        return ["invented"] if found else []
    if not found:
        return ["missed"]
    spans = [(when.excerpt.start, when.excerpt.end) for when in found if when.excerpt]
    if spans != [(len(before), len(before) + len(exact))]:
        return ["excerpt"]
    return [name for name in FIELDS if row[name] != _told(found[0], name)]


def _told(when: When, field: str) -> str:
    """Give a field of a time as the table has it."""
    return getattr(when, field) or ""

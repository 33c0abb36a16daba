"""Reading of the catalog's tables: tab-separated with a header, comments behind #."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

from mahdar.base.errors import UsageError

DAYS = {"posts.tsv": ("from", "to", "seen"), "events.tsv": ("start", "end")}
"""The columns that hold a day, a month or a year, by table."""

FULL = 3
NEEDED = {
    "posts.tsv": ("person", "post", "country", "from"),
    "offices.tsv": ("post", "title"),
    "outlets.tsv": ("name",),
    "events.tsv": ("name", "phrases", "start"),
    "issues.tsv": ("issue", "terms"),
    "places.tsv": ("name", "kind"),
    "titles.tsv": ("form", "class"),
    "given_names.tsv": ("name",),
    "people.tsv": ("name",),
    "content_nouns.tsv": ("noun",),
    "vocabulary.tsv": ("word", "class"),
    "acts.tsv": ("words", "act"),
}
"""The columns that no row can do without, by table."""

_DAY = re.compile(r"([0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?)?")


def rows(name: str, folder: Path | None = None) -> Iterator[dict[str, str]]:
    """Give the rows of a table of the catalog, then those of the user's table of that name.

    Raises UsageError where a row of the user's can't be used.
    """
    ours = files("mahdar.catalog").joinpath(name).read_text(encoding="utf-8")
    header, *lines = _lines(ours)
    columns = header[1].split("\t")
    for _, line in lines:
        values = line.split("\t")
        yield dict(zip(columns, values + [""] * (len(columns) - len(values)), strict=True))
    if folder is not None and (folder / name).is_file():
        yield from _added(folder / name, columns)


def _lines(text: str) -> list[tuple[int, str]]:
    """Give the lines of a table with their numbers, without comments and empty ones."""
    numbered = enumerate(text.split("\n"), start=1)
    return [(n, line.rstrip("\r")) for n, line in numbered if line.strip() and line[0] != "#"]


def _added(path: Path, columns: list[str]) -> Iterator[dict[str, str]]:
    """Give the rows that a user adds; columns that a table lacks are empty."""
    try:
        lines = _lines(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError("catalog_unreadable", str(path), reason=str(error)) from error
    given = lines[0][1].split("\t") if lines else []
    if not lines or not set(given) <= set(columns):
        raise UsageError("catalog_columns", str(path), columns=" ".join(columns))
    for number, line in lines[1:]:
        values = line.split("\t")
        if len(values) > len(given):
            raise UsageError("catalog_row", f"{path}:{number}", count=len(given))
        row = dict.fromkeys(columns, "")
        row.update(zip(given, values, strict=False))
        _check(row, path.name, f"{path}:{number}")
        yield row


def _check(row: dict[str, str], table: str, where: str) -> None:
    """Raise UsageError where a row lacks what it needs, or has a day that is none."""
    for column in DAYS.get(table, ()):
        day = row[column]
        try:
            date.fromisoformat(day + "-01" * (FULL - day.count("-") - 1) if day else "0001-01-01")
            fits = bool(_DAY.fullmatch(day))
        except ValueError:
            fits = False
        if not fits:
            raise UsageError("catalog_day", where, value=day)
    for column in NEEDED.get(table, ()):
        if not row[column].strip():
            raise UsageError("catalog_empty", where, column=column)


def toml(name: str) -> dict[str, Any]:
    """Give a TOML file of the catalog."""
    return tomllib.loads(files("mahdar.catalog").joinpath(name).read_text(encoding="utf-8"))

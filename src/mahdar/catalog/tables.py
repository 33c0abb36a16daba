"""Reading of the catalog's tables: tab-separated with a header, comments behind #."""

import tomllib
from collections.abc import Iterator
from importlib.resources import files
from typing import Any


def rows(name: str) -> Iterator[dict[str, str]]:
    """Give the rows of a table of the catalog, each as column -> value."""
    text = files("mahdar.catalog").joinpath(name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    header = next(lines).split("\t")
    for line in lines:
        values = line.split("\t")
        yield dict(zip(header, values + [""] * (len(header) - len(values)), strict=True))


def toml(name: str) -> dict[str, Any]:
    """Give a TOML file of the catalog."""
    return tomllib.loads(files("mahdar.catalog").joinpath(name).read_text(encoding="utf-8"))

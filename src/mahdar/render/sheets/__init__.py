"""Comparisons, ledgers and tracks into what people and programs read, one file per format."""

from collections.abc import Callable, Iterator

import msgspec

from mahdar.base.records import Comparison, Ledger, Track
from mahdar.render.sheets import csv, html, markdown, text
from mahdar.render.sheets.laid import comparison_sheet, ledger_sheet, track_sheet
from mahdar.render.sheets.sheet import Sheet
from mahdar.render.style import Style

SHEETS: dict[str, Callable[[Sheet, Style], Iterator[str]]] = {
    "text": text.render,
    "markdown": markdown.render,
    "csv": csv.render,
    "html": html.render,
}
"""The formats that a sheet is written in; each gives its output piece by piece."""

FORMATS = ("text", "json", *(name for name in SHEETS if name != "text"))
"""All formats, JSON among them."""


def render(found: Comparison | Ledger | Track, to: str, style: Style) -> Iterator[str]:
    """Give a comparison, a ledger or a track in one of the formats."""
    if to == "json":
        yield msgspec.json.encode(found.to_dict()).decode() + "\n"
        return
    yield from SHEETS[to](_sheet(found, style), style)


def _sheet(found: Comparison | Ledger | Track, style: Style) -> Sheet:
    """Give what was found as a sheet."""
    if isinstance(found, Comparison):
        return comparison_sheet(found, style.lang)
    if isinstance(found, Ledger):
        return ledger_sheet(found, style.lang)
    return track_sheet(found, style.lang)

"""A sheet as plain text for a terminal: a block a row, a field a line, nothing boxed."""

from collections.abc import Iterator

from mahdar.render.fields import Field
from mahdar.render.sheets.sheet import Entry, Sheet, SheetRow
from mahdar.render.style import Style
from mahdar.render.text import block


def render(sheet: Sheet, style: Style) -> Iterator[str]:
    """Give the sheet: its remarks, its columns, then its rows with a block for each cell."""
    yield block((Field("title", sheet.title, "wording"), *sheet.remarks), "", style)
    for number, column in enumerate(sheet.columns, start=1):
        yield "\n" + block(column.head, f"({number})", style)
    for row in sheet.rows:
        yield "\n" + _row(row, style)


def _row(row: SheetRow, style: Style) -> str:
    """Give one row."""
    blocks = [block(row.head, f"[{row.id}]", style)]
    for number, cell in enumerate(row.cells, start=1):
        fields = [tuple(_entry(entry, style)) for entry in cell]
        blocks.extend(block(told, f"    ({number})", style) for told in fields)
    return "".join(blocks)


def _entry(entry: Entry, style: Style) -> Iterator[Field]:
    """Give one entry of a cell."""
    if entry.labels:
        comma = "، " if style.lang == "ar" else ", "
        yield Field("state", comma.join(name for _, name in entry.labels), "wording")
    quote = entry.quote
    if quote:
        if quote.speaker:
            yield Field("speaker", quote.speaker)
        yield Field("cue", quote.cue)
        yield Field("position", f"{quote.words.start}–{quote.words.end}", "number")
        yield Field("words", quote.shown)
    if entry.before:
        yield Field("before", entry.before.shown)
    yield from entry.why

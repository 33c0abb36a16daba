"""A sheet as comma-separated values in UTF-8: a line for each entry of each cell."""

import csv
from collections.abc import Iterator
from io import StringIO

from mahdar.render.fields import Field
from mahdar.render.sheets.sheet import Entry, Sheet, SheetColumn, SheetRow
from mahdar.render.style import Style

HEADER = (
    *("row", "head", "report", "outlet", "published", "states", "labels"),
    *("speaker", "cue", "words", "quoted", "start", "end", "sentence", "before", "why"),
)
"""The columns; names are the same in every language, labels are in that of the style."""


def render(sheet: Sheet, _style: Style) -> Iterator[str]:
    """Give the header and then a line for each entry; an empty cell has none."""
    yield _line(HEADER)
    for row in sheet.rows:
        for column, cell in zip(sheet.columns, row.cells, strict=True):
            for entry in cell:
                yield _line(_values(row, column, entry))


def _values(row: SheetRow, column: SheetColumn, entry: Entry) -> tuple[object, ...]:
    """Give the values of one entry."""
    quote, named = entry.quote, {field.name: field.value for field in column.head}
    first = (
        row.id,
        _joined(row.head),
        quote.report if quote else column.id,
        named.get("outlet", ""),
        named.get("published", named.get("date", "")),
        " ".join(entry.states),
        " / ".join(name for _, name in entry.labels),
    )
    if quote is None:
        told: tuple[object, ...] = ("",) * 7
    else:
        words, sentence = quote.words, quote.sentence.exact
        told = (
            quote.speaker or "",
            quote.cue,
            words.exact,
            "yes" if quote.quoted else "no",
            words.start,
            words.end,
            sentence,
        )
    before = entry.before.words.exact if entry.before else ""
    return (*first, *told, before, _joined(entry.why))


def _joined(fields: tuple[Field, ...]) -> str:
    """Give the values of fields in one."""
    return " / ".join(field.value for field in fields)


def _line(values: tuple[object, ...]) -> str:
    """Give one line."""
    out = StringIO()
    csv.writer(out, lineterminator="\n").writerow(values)
    return out.getvalue()

"""A sheet as Markdown: a section a row, the words of each report as a quotation."""

from collections.abc import Iterator

from mahdar.catalog.wording import Lang
from mahdar.render.fields import Field
from mahdar.render.markdown import DIRECTIONS, escape, items, quotation, value
from mahdar.render.sheets.sheet import Entry, Sheet, SheetColumn, SheetRow
from mahdar.render.style import Style


def render(sheet: Sheet, style: Style) -> Iterator[str]:
    """Give the sheet as one section with a subsection for each row."""
    lang = style.lang
    blocks = [f'<div dir="{DIRECTIONS[lang]}" lang="{lang}">', f"## {escape(sheet.title)}"]
    if sheet.remarks:
        blocks.append(items(sheet.remarks, lang))
    for number, column in enumerate(sheet.columns, start=1):
        blocks += [f"### ({number}) {_called(column, lang)}", items(column.head, lang)]
    for row in sheet.rows:
        blocks += _row(sheet, row, lang)
    yield "\n\n".join((*blocks, "</div>")) + "\n"


def _called(column: SheetColumn, lang: Lang) -> str:
    """Give what a column is called: its first field."""
    return value(column.head[0], lang)


def _row(sheet: Sheet, row: SheetRow, lang: Lang) -> Iterator[str]:
    """Give one row."""
    yield f"### {escape(row.id)}"
    yield items(row.head, lang)
    for number, (column, cell) in enumerate(zip(sheet.columns, row.cells, strict=True), start=1):
        for entry in cell:
            yield f"**({number}) {_called(column, lang)}**"
            yield from _entry(entry, lang)


def _entry(entry: Entry, lang: Lang) -> Iterator[str]:
    """Give one entry of a cell."""
    told = [Field("state", name, "wording") for _, name in entry.labels]
    if entry.quote:
        if entry.quote.speaker:
            told.append(Field("speaker", entry.quote.speaker))
        told.append(Field("cue", entry.quote.cue))
        place = f"{entry.quote.words.start}–{entry.quote.words.end}"
        told.append(Field("position", place, "number"))
    told += [Field("before", entry.before.shown)] if entry.before else []
    told += entry.why
    if told:
        yield items(tuple(told), lang)
    if entry.quote:
        yield quotation(Field("words", entry.quote.shown), lang)

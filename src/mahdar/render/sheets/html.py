"""A sheet as one page of HTML: a table, each cell with its words marked in their sentence."""

from collections.abc import Iterator

from mahdar.render.pages import page
from mahdar.render.sheets.sheet import Sheet
from mahdar.render.style import Style


def render(sheet: Sheet, style: Style) -> Iterator[str]:
    """Give the page."""
    yield page("sheet.html", style.lang, sheet=sheet)

"""One JSON array of minutes, each with the error in its place where there is one."""

from collections.abc import Iterable, Iterator

from mahdar.render.jsonl import encode
from mahdar.render.style import Result, Style


def render(results: Iterable[Result], style: Style) -> Iterator[str]:
    """Give the array, one element a line."""
    before = "["
    for result in results:
        yield f"{before}\n{encode(result, style.lang)}"
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"

"""Minutes into what people and programs read, one file per format."""

from collections.abc import Callable, Iterable, Iterator

from mahdar.render import html, json, jsonl, markdown, text
from mahdar.render.style import Result, Style

FORMATS: dict[str, Callable[[Iterable[Result], Style], Iterator[str]]] = {
    "text": text.render,
    "json": json.render,
    "jsonl": jsonl.render,
    "markdown": markdown.render,
    "html": html.render,
}
"""The formats that minutes are written in; each gives its output piece by piece."""

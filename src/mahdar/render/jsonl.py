"""One JSON object a line: minutes, or the error in their place."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from mahdar.catalog.wording import Lang, message
from mahdar.collect.found import Failure
from mahdar.render.style import Result, Style


def render(results: Iterable[Result], style: Style) -> Iterator[str]:
    """Give one line a result, in order."""
    for result in results:
        yield encode(result, style.lang) + "\n"


def encode(result: Result, lang: Lang) -> str:
    """Give a result as one line of JSON, without the line break."""
    return msgspec.json.encode(row_of(result, lang)).decode()


def row_of(result: Result, lang: Lang) -> dict[str, Any]:
    """Give a result as an object of `mahdar.minutes/1` or `mahdar.error/1`."""
    if not isinstance(result, Failure):
        return result.to_dict()
    return {
        "schema": "mahdar.error/1",
        "report": {"id": result.id},
        "error": {"code": result.error.code, "message": message(result.error, lang)},
    }

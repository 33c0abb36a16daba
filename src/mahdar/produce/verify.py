"""Whether minutes still hold: every excerpt verbatim, the hash equal."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from msgspec import Struct

from mahdar.base.records import Minutes
from mahdar.base.report import hash_of

Why = Literal["hash", "length", "range", "words", "no_text"]
"""What is wrong; the key of the label that says it."""


@dataclass(frozen=True, slots=True)
class BadExcerpt:
    """A place in minutes that the text doesn't bear out."""

    path: str
    start: int
    end: int
    why: Why


def verify(minutes: Minutes, text: str) -> tuple[BadExcerpt, ...]:
    """Give each excerpt that is not verbatim at its offsets; a hash or length that differs too."""
    whole = len(text)
    bad = []
    if hash_of(text) != minutes.report.sha256:
        bad.append(BadExcerpt("report.sha256", 0, whole, "hash"))
    if minutes.report.characters != whole:
        bad.append(BadExcerpt("report.characters", 0, whole, "length"))
    for path, start, end, exact in excerpts_of(minutes):
        if not 0 <= start < end <= whole:
            bad.append(BadExcerpt(path, start, end, "range"))
        elif text[start:end] != exact:
            bad.append(BadExcerpt(path, start, end, "words"))
    return tuple(bad)


def excerpts_of(record: object, path: str = "") -> Iterator[tuple[str, int, int, str]]:
    """Give every excerpt anywhere in a record: its JSON path, start, end and exact words."""
    if isinstance(record, tuple):
        for number, item in enumerate(record):
            yield from excerpts_of(item, f"{path}[{number}]")
    elif isinstance(record, Struct):
        start, end, exact = (getattr(record, name, None) for name in ("start", "end", "exact"))
        if isinstance(start, int) and isinstance(end, int) and isinstance(exact, str):
            yield path, start, end, exact
        for name in record.__struct_fields__:
            inner = f"{path}.{name}" if path else name
            yield from excerpts_of(getattr(record, name), inner)

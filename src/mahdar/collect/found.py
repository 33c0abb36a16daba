"""What collecting gives: reports, minutes read back, and failures in their place."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from mahdar.base.errors import MahdarError
from mahdar.base.records import Minutes
from mahdar.base.report import Report

MAX_BYTES = 5_000_000
"""The largest text that is read unless a larger one is allowed."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A report that could not be used, named by its id or by where it stood."""

    id: str
    error: MahdarError


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader of a report should be told, worded like an error."""

    key: str
    where: str
    facts: Mapping[str, object] = field(default_factory=dict)


Found: TypeAlias = Report | Minutes | Failure
"""One thing that was collected."""


def keep_silent(_: Notice) -> None:
    """Take a notice and do nothing with it."""


@dataclass(frozen=True, slots=True)
class Origin:
    """What is known of an input before it is read; a JSON Lines row's own fields win.

    `max_bytes` bounds one text.
    """

    where: str
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    max_bytes: int = MAX_BYTES
    notify: Callable[[Notice], None] = keep_silent

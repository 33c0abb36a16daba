"""A progress bar on standard error, where somebody is looking and it takes a while."""

import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

from mahdar.catalog.wording import label
from mahdar.surfaces.cli.console import Console

_FEW = 5

T = TypeVar("T")


def watched(stream: Iterable[T], console: Console) -> Iterator[T]:
    """Give each item on; after a few of them a bar shows how many there were."""
    items = iter(stream)
    if console.quiet or not sys.stderr.isatty() or sys.stdout.isatty():
        yield from items
        return
    yield from islice(items, _FEW)
    first = next(items, None)
    if first is None:
        return
    from rich.console import Console as RichConsole  # noqa: PLC0415  (loaded only for a bar)
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description} {task.completed}"), BarColumn(), TimeElapsedColumn())
    bar = Progress(
        *columns, console=RichConsole(stderr=True), transient=True, redirect_stdout=False
    )
    with bar as progress:
        task = progress.add_task(label("summary.reading", console.lang), total=None, completed=_FEW)
        yield first
        progress.advance(task)
        for item in items:
            yield item
            progress.advance(task)

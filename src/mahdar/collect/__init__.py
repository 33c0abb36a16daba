"""Files, rows and standard input into reports: bytes come in here and nowhere else."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import BinaryIO

from mahdar.base.errors import MahdarError, MissingError
from mahdar.collect import rows, text
from mahdar.collect.found import Failure, Found, Origin
from mahdar.collect.inputs import STDIN, Input, error_of, files_of, reader_of

READERS: dict[str, Callable[[BinaryIO, Origin], Iterator[Found]]] = {
    "text": text.read,
    "jsonl": rows.read,
}
"""The way to read each kind of input."""


def collect(inputs: Iterable[Input], stdin: BinaryIO | None = None) -> Iterator[Found]:
    """Give what the inputs hold, in order; what can't be read is a Failure in its place."""
    for source in inputs:
        for file in files_of(source):
            if isinstance(file, Failure):
                yield file
            else:
                yield from _found(file, stdin)


def _found(file: Input, stdin: BinaryIO | None) -> Iterator[Found]:
    """Give what one file or standard input holds."""
    where = file.origin.where
    try:
        with _opened(file, stdin) as opened:
            name, stream = reader_of(file.path, opened)
            yield from READERS[name](stream, file.origin)
    except OSError as error:
        yield Failure(where, error_of(error, where))
    except MahdarError as error:
        yield Failure(where, error)


def _opened(file: Input, stdin: BinaryIO | None) -> BinaryIO | nullcontext[BinaryIO]:
    """Open a file; standard input is lent, and stays open."""
    if file.path != STDIN:
        return Path(file.path).open("rb")
    if stdin is None:
        raise MissingError("missing", file.origin.where)
    return nullcontext(stdin)

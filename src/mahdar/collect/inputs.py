"""What a person names: files, folders, standard input."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from mahdar.base.errors import InputError, MahdarError, MissingError
from mahdar.collect.found import Failure, Origin

STDIN = "-"
"""The name of standard input among paths."""

SUFFIXES = {".txt": "text", ".jsonl": "jsonl", ".ndjson": "jsonl"}
"""The reader for each kind of file name; a file of another name is judged by how it begins."""

_BRACES = (b"{", b"\xef\xbb\xbf{", b"\xff\xfe{\0", b"\xfe\xff\0{", b"\0{")
_RICH_TEXT = b"{\\rt"
_HEAD = 4


@dataclass(frozen=True, slots=True)
class Input:
    """One path, or `-`, with what is known of what it holds."""

    path: str
    origin: Origin

    @classmethod
    def at(cls, path: str) -> "Input":
        """Give the input at a path of which nothing else is known."""
        return cls(path, Origin(shown(path)))


def shown(path: str) -> str:
    """Give a path as it can be printed, whatever bytes its name holds."""
    return path.encode(errors="surrogateescape").decode(errors="backslashreplace")


def files_of(source: Input) -> Iterator[Input | Failure]:
    """Give the input itself, or for a folder its .txt and .jsonl files, sorted."""
    folder = Path(source.path)
    if source.path == STDIN or not folder.is_dir():
        yield source
        return
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES)
    except OSError as error:
        yield Failure(source.origin.where, error_of(error, source.origin.where))
        return
    if not paths:
        yield Failure(source.origin.where, InputError("empty_folder", source.origin.where))
    for path in paths:
        where = shown(str(path))
        yield Input(str(path), replace(source.origin, where=where))


def reader_of(path: str, stream: BinaryIO) -> tuple[str, BinaryIO]:
    """Name the reader that an input needs, and give its stream with nothing taken from it."""
    suffix = Path(path).suffix.lower()
    if suffix in SUFFIXES:
        return SUFFIXES[suffix], stream
    head = stream.read(_HEAD)
    rows = head.startswith(_BRACES) and head != _RICH_TEXT
    rows |= suffix == ".json"
    return "jsonl" if rows else "text", io.BufferedReader(_Resumed(head, stream))


def error_of(error: OSError, where: str) -> MahdarError:
    """Give our own error for what the operating system says of a file."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return MissingError("missing", where)
    return InputError("unreadable", where, reason=error.strerror or type(error).__name__)


class _Resumed(io.RawIOBase):
    """A stream whose first bytes were already taken."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        """Keep what was taken and the rest."""
        super().__init__()
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        """Say that this stream can be read."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fill the buffer from what was taken, then line by line: a pipe gives no more in time."""
        data = self._head[: len(buffer)] or self._rest.readline(len(buffer))
        self._head = self._head[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)

"""Plain text in whatever encoding it comes."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from mahdar.arabic.letters import ARABIC_LETTER
from mahdar.base.errors import InputError
from mahdar.base.report import Report
from mahdar.collect.found import Found, Notice, Origin

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")
_COMMON = re.compile("[\u0627\u0644\u064a\u0645\u0646\u0648\u0631\u062a\u0628\u0629\u0647\u0623]")
_MIXED_WORD = re.compile(
    "[\u0621-\u064a][\xd7\xe0-\xff\u0152\u0153]|[\xd7\xe0-\xff\u0152\u0153][\u0621-\u064a]"
)
_COMMON_SHARE = 0.2
_UTF16_SHARE = 0.7


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was read in, and whether that was guessed."""

    text: str
    encoding: str
    guessed: bool = False


def decode(data: bytes, where: str = "") -> Decoded:
    """Give the text of a file's bytes: UTF-8, UTF-16 or, where it reads as Arabic, windows-1256.

    Only a byte order mark at the start is no part of the text.
    Raises InputError where the bytes are no text.
    """
    if not data:
        raise InputError("empty", where)
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strict(data, encoding, where, len(bom))
    utf16 = _utf16_without_mark(data)
    if utf16:
        return Decoded(_strict(data, utf16, where).text, utf16, guessed=True)
    if b"\0" in data:
        raise InputError("binary", where)
    try:
        return Decoded(data.decode(), "utf-8")
    except UnicodeDecodeError as error:
        text = data.decode("cp1256")
        if _CONTROL.search(text):
            raise InputError("binary", where) from error
        if _reads_as_arabic(text) and not _is_broken_utf8(data):
            return Decoded(text, "windows-1256", guessed=True)
        raise InputError("undecodable", where, byte=error.start, encoding="UTF-8") from error


def check(text: str, where: str = "") -> None:
    """Raise InputError where a text is no report: empty, no Arabic letter, half a character."""
    if not text.strip():
        raise InputError("empty", where)
    if not ARABIC_LETTER.search(text):
        raise InputError("not_arabic", where)
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InputError("surrogate", where, position=error.start) from error


def read(stream: BinaryIO, origin: Origin) -> Iterator[Found]:
    """Give the one report that a plain text holds."""
    data = stream.read(origin.max_bytes + 1)
    if len(data) > origin.max_bytes:
        raise InputError("too_large", origin.where, limit=origin.max_bytes)
    decoded = decode(data, origin.where)
    check(decoded.text, origin.where)
    if decoded.guessed:
        origin.notify(Notice("guessed", origin.where, {"encoding": decoded.encoding}))
    yield Report.of(
        decoded.text, outlet=origin.outlet, title=origin.title, published=origin.published
    )


def _strict(data: bytes, encoding: str, where: str, skipped: int = 0) -> Decoded:
    """Decode with nothing replaced; a NUL means that it is no text after all."""
    try:
        text = data[skipped:].decode(encoding)
    except UnicodeDecodeError as error:
        byte = error.start + skipped
        raise InputError("undecodable", where, byte=byte, encoding=encoding.upper()) from error
    if "\0" in text:
        raise InputError("binary", where)
    return Decoded(text, encoding)


def _utf16_without_mark(data: bytes) -> str | None:
    """Name the byte order where every other byte is the high byte of Arabic or Latin letters."""
    if len(data) % 2:
        return None
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        high = data[first::2]
        if high.count(0) + high.count(6) >= _UTF16_SHARE * len(high) and high.count(6):
            return encoding
    return None


def _reads_as_arabic(text: str) -> bool:
    """Whether the letters are those that Arabic is full of, and no word mixes two scripts."""
    letters = len(ARABIC_LETTER.findall(text))
    common = len(_COMMON.findall(text))
    return common > _COMMON_SHARE * letters and not _MIXED_WORD.search(text)


def _is_broken_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8 but for a few."""
    text = data.decode(errors="replace")
    return len(ARABIC_LETTER.findall(text)) > text.count("\ufffd")

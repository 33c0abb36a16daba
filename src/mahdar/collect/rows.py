"""JSON Lines: one report, one report's minutes, or one error a line."""

import json
from collections.abc import Iterator
from itertools import chain
from typing import Any, BinaryIO

from mahdar.base.errors import InputError, MahdarError, MissingError, UsageError
from mahdar.base.records import Minutes
from mahdar.base.report import Report
from mahdar.collect.dates import iso_of
from mahdar.collect.found import Failure, Found, Origin
from mahdar.collect.text import check

_FIELDS = ("id", "text", "title", "outlet", "url", "published")
_ERRORS = {kind.code: kind for kind in (MahdarError, UsageError, InputError, MissingError)}
_ESCAPED = 6
_ROOM = 1_000_000
_CHUNK = 65_536
_TYPES = {
    bool: "boolean",
    int: "number",
    float: "number",
    list: "array",
    dict: "object",
    str: "string",
}


def read(stream: BinaryIO, origin: Origin) -> Iterator[Found]:
    """Give what each line holds, in order; a bad line is a Failure and the rest go on."""
    lines = _lines(stream, _ESCAPED * origin.max_bytes + _ROOM)
    first = _first(next(lines, b""), origin.where)
    empty = True
    for number, line in enumerate(chain((first,), lines), start=1):
        if line is None or line.strip():
            empty = False
            yield _found(line, f"{origin.where}:{number}", origin)
    if empty:
        raise InputError("empty", origin.where)


def _first(line: bytes | None, where: str) -> bytes | None:
    """Give the first line without its mark; where it shows that these are no rows, raise that."""
    if line is None:
        return None
    if b"\0" in line:
        utf16 = line.startswith((b"\xff\xfe", b"\xfe\xff"))
        raise InputError("utf16_rows" if utf16 else "binary", where)
    line = line.removeprefix(b"\xef\xbb\xbf")
    if line.startswith(b"["):
        raise InputError("json_array", where)
    return line


def _lines(stream: BinaryIO, longest: int) -> Iterator[bytes | None]:
    """Give each line, or None in place of one that is longer than `longest` bytes."""
    while line := stream.readline(longest):
        if len(line) < longest or line.endswith(b"\n"):
            yield line
            continue
        while rest := stream.readline(_CHUNK):
            if rest.endswith(b"\n"):
                break
        yield None


def _found(line: bytes | None, where: str, origin: Origin) -> Found:
    """Give what one line holds."""
    row: dict[str, Any] = {}
    try:
        if line is None:
            raise InputError("too_large", where, limit=origin.max_bytes)  # noqa: TRY301  (a Failure too)
        row = _row(line, where)
        schema = row.get("schema")
        if schema == "mahdar.minutes/1":
            return _minutes(row, where)
        if schema == "mahdar.error/1":
            return _failure(row, where)
        if isinstance(schema, str) and schema.startswith("mahdar."):
            raise InputError("unknown_schema", where, schema=schema)  # noqa: TRY301  (a Failure too)
        return _report(row, where, origin)
    except InputError as error:
        return Failure(_name(row) or where, error)


def _name(row: dict[str, Any]) -> str | None:
    """Give the id that a row claims, wherever its schema keeps it."""
    report = row.get("report")
    name = report.get("id") if isinstance(report, dict) else row.get("id")
    return name if isinstance(name, str) and name.strip() else None


def _row(line: bytes, where: str) -> dict[str, Any]:
    """Give the JSON object on a line."""
    try:
        row = json.loads(line.decode().rstrip())
    except UnicodeDecodeError as error:
        raise InputError("row_not_utf8", where, byte=error.start) from error
    except json.JSONDecodeError as error:
        raise InputError("not_json", where, column=error.pos + 1) from error
    except (RecursionError, ValueError) as error:
        raise InputError("not_json", where, column=1) from error
    if not isinstance(row, dict):
        raise InputError("not_object", where, type=_TYPES.get(type(row), "null"))
    return row


def _minutes(row: dict[str, Any], where: str) -> Minutes:
    """Read minutes back."""
    try:
        json.dumps(row, ensure_ascii=False).encode()
        return Minutes.from_dict(row)
    except UnicodeEncodeError as error:
        raise InputError("not_minutes", where, problem="half a surrogate pair") from error
    except InputError as error:
        raise InputError(error.key, where, **error.facts) from error


def _failure(row: dict[str, Any], where: str) -> Failure:
    """Read an error back as the error it was."""
    match row:
        case {"report": {"id": str(name)}, "error": {"code": int(code), "message": str(message)}}:
            kind = _ERRORS.get(code, InputError)
            return Failure(name, kind("earlier", message=message))
    raise InputError("not_error", where)


def _report(row: dict[str, Any], where: str, origin: Origin) -> Report:
    """Give the report of a row; a field that is null or blank counts as not given."""
    if type(row.get("id")) is int:  # ids of databases
        row = {**row, "id": str(row["id"])}
    fields = {name: _string(row, name, where) for name in _FIELDS}
    text = fields["text"]
    if text is None:
        raise InputError("empty" if isinstance(row.get("text"), str) else "row_without_text", where)
    if len(text.encode(errors="surrogatepass")) > origin.max_bytes:
        raise InputError("too_large", where, limit=origin.max_bytes)
    check(text, where)
    published = origin.published
    if fields["published"] is not None:
        published = iso_of(fields["published"])
        if published is None:
            raise InputError("not_a_date", where, value=fields["published"])
    return Report.of(
        text,
        id=fields["id"],
        outlet=fields["outlet"] or origin.outlet,
        url=fields["url"],
        title=fields["title"] or origin.title,
        published=published,
    )


def _string(row: dict[str, Any], name: str, where: str) -> str | None:
    """Give a field's string, or None where it is missing, null or blank."""
    value = row.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise InputError("field_type", where, field=name, type=_TYPES.get(type(value), "null"))
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise InputError("field_surrogate", where, field=name, position=error.start) from error
    return value if value.strip() else None

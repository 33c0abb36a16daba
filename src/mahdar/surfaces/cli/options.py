"""Options that verbs share, and what they mean together."""

import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator
from typing import BinaryIO

from mahdar.base.errors import MissingError, UsageError
from mahdar.catalog.wording import LANGUAGES
from mahdar.collect import collect
from mahdar.collect.dates import iso_of
from mahdar.collect.found import MAX_BYTES, Origin
from mahdar.collect.inputs import STDIN, Input, shown
from mahdar.render.style import Result, Style
from mahdar.surfaces.cli.console import Console, wants_color
from mahdar.surfaces.library import results

REPORTS_OR_MINUTES = "reports or minutes: plain text, JSON Lines, folders, or - for standard input"


def add_shared(parser: ArgumentParser) -> None:
    """Add the options that every verb has."""
    parser.add_argument(
        "--max-size",
        type=_bytes,
        default=MAX_BYTES,
        metavar="BYTES",
        help="the largest text that is read (default: %(default)s)",
    )
    parser.add_argument(
        "--lang",
        choices=LANGUAGES,
        help="language of labels and messages (default: en in an English locale, else ar)",
    )
    parser.add_argument("-q", "--quiet", action="store_true", help="say nothing but errors")


def add_reports(parser: ArgumentParser, paths: str, nargs: str = "*") -> None:
    """Add the paths of reports, where these come from, and by which tables they are read."""
    parser.add_argument("paths", nargs=nargs, metavar="PATH", help=paths)
    for option, metavar, what in (
        ("--published", "DATE", "when it was published: ISO 8601 or RFC 2822"),
        ("--outlet", "NAME", "who published it"),
        ("--title", "TEXT", "its headline"),
    ):
        parser.add_argument(
            option,
            action="append",
            default=[],
            metavar=metavar,
            help=f"{what}; once for all inputs, or once for each in order",
        )
    parser.add_argument(
        "--catalog",
        metavar="DIR",
        help="a folder with tables of your own, by the names of ours (posts.tsv, outlets.tsv …)",
    )


def add_look(parser: ArgumentParser) -> None:
    """Add the options that say what the terminal shows."""
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto")
    parser.add_argument(
        "--isolate",
        choices=("auto", "never"),
        default="auto",
        help="set values between bidi isolates on a terminal (default: auto)",
    )


def add_listing(parser: ArgumentParser) -> None:
    """Add all that a verb takes which lists what is in reports, a line each."""
    add_reports(parser, REPORTS_OR_MINUTES)
    parser.add_argument("--json", action="store_true", help="give one JSON object a line")
    add_look(parser)
    add_shared(parser)


def style_of(options: Namespace, console: Console) -> Style:
    """Give how the output looks on this terminal."""
    return Style(
        console.lang,
        color=wants_color(options.color, sys.stdout, os.environ),
        isolate=options.isolate == "auto" and sys.stdout.isatty(),
    )


def results_of(options: Namespace, console: Console) -> Iterator[Result]:
    """Give what each report named comes to, in order; what can't be read is a Failure."""
    inputs = _inputs(options, _paths(options.paths), console)
    return results(collect(inputs, standard_input()), options.catalog)


def standard_input() -> BinaryIO | None:
    """Give the bytes of standard input, or None where it is closed."""
    return sys.stdin.buffer if sys.stdin else None


def _paths(paths: list[str]) -> list[str]:
    """Give the paths named, or standard input where there are none and it is no terminal."""
    if not paths and (sys.stdin is None or sys.stdin.isatty()):
        raise UsageError("no_input")
    if "" in paths:  # an unset variable, not the current folder
        raise MissingError("missing", "''")
    return paths or [STDIN]


def _inputs(options: Namespace, paths: list[str], console: Console) -> list[Input]:
    """Give the inputs named, each with what the options tell of it."""
    published = _each(options.published, "published", len(paths))
    outlets = _each(options.outlet, "outlet", len(paths))
    titles = _each(options.title, "title", len(paths))
    rows = zip(paths, published, outlets, titles, strict=True)
    return [
        Input(
            path,
            Origin(
                where=shown(path),
                published=_date(day),
                outlet=outlet,
                title=title,
                max_bytes=options.max_size,
                notify=console.note,
            ),
        )
        for path, day, outlet, title in rows
    ]


def _each(values: list[str], option: str, inputs: int) -> list[str | None]:
    """Give a value for each input, from one for all or one for each."""
    for value in values:
        try:
            value.encode()
        except UnicodeEncodeError as error:
            where = f"--{option}"
            raise UsageError("argument_surrogate", where, position=error.start) from error
    if len(values) <= 1:
        return [*values, None][:1] * inputs
    if len(values) != inputs:
        raise UsageError("bad_count", option=option, given=len(values), inputs=inputs)
    return [*values]


def _date(value: str | None) -> str | None:
    """Give the date in ISO 8601."""
    if value is None:
        return None
    day = iso_of(value)
    if day is None:
        raise UsageError("not_a_date", "--published", value=shown(value))
    return day


def _bytes(value: str) -> int:
    """Give a size as a number."""
    if not (value.isascii() and value.isdecimal() and 0 < int(value) <= sys.maxsize // 8):
        raise ArgumentTypeError(f"{value!r} is no number of bytes")
    return int(value)

"""`mahdar group`: reports by meeting."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator

import msgspec

from mahdar.base.records import Minutes
from mahdar.collect import collect
from mahdar.collect.found import Failure
from mahdar.render.related import group_text
from mahdar.render.style import Result
from mahdar.surfaces.cli.console import Console
from mahdar.surfaces.cli.minutes import Tally
from mahdar.surfaces.cli.options import (
    add_catalog,
    add_look,
    add_origin,
    add_shared,
    inputs_of,
    paths_of,
    standard_input,
    style_of,
)
from mahdar.surfaces.cli.progress import watched
from mahdar.surfaces.library import group, results


def configure(parser: ArgumentParser) -> None:
    """Say which arguments the verb takes."""
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="reports or minutes: plain text, JSON Lines, folders, or - for standard input",
    )
    add_origin(parser)
    add_catalog(parser)
    parser.add_argument("--json", action="store_true", help="give one JSON object a line")
    add_look(parser)
    add_shared(parser)


def execute(options: Namespace) -> int:
    """Write each meeting with its reports to standard output and give the exit status."""
    console = Console.of(options.lang, quiet=options.quiet)
    inputs = inputs_of(options, paths_of(options.paths), console)
    style = style_of(options, console)
    tally = Tally(console)
    found = results(collect(inputs, standard_input()), options.catalog)
    read = _read(tally.kept(watched(found, console)))
    for number, meeting in enumerate(group(read, catalog=options.catalog)):
        tally.counts["groups"] += 1
        if options.json:
            sys.stdout.write(msgspec.json.encode(meeting.to_dict()).decode() + "\n")
        else:
            sys.stdout.write(("\n" if number else "") + group_text(meeting, style))
    console.sum_up(tally.counts)
    return tally.status()


def _read(stream: Iterable[Result]) -> Iterator[Minutes]:
    """Give the minutes; what could not be read has been said."""
    return (result for result in stream if not isinstance(result, Failure))

"""`mahdar group`: reports by meeting."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator

import msgspec

from mahdar.base.records import Minutes
from mahdar.collect.found import Failure
from mahdar.render.related import group_text
from mahdar.render.style import Result
from mahdar.surfaces.cli.console import Console
from mahdar.surfaces.cli.minutes import Tally
from mahdar.surfaces.cli.options import add_listing, results_of, style_of
from mahdar.surfaces.cli.progress import watched
from mahdar.surfaces.library import group


def configure(parser: ArgumentParser) -> None:
    """Say which arguments the verb takes."""
    add_listing(parser)


def execute(options: Namespace) -> int:
    """Write each meeting with its reports to standard output and give the exit status."""
    console = Console.of(options.lang, quiet=options.quiet)
    style = style_of(options, console)
    tally = Tally(console)
    read = _read(tally.kept(watched(results_of(options, console), console)))
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

"""What the verbs share that read several reports against each other."""

import sys
from argparse import ArgumentParser, Namespace

from mahdar.base.records import Comparison, Ledger, Minutes, Track
from mahdar.collect.found import Failure
from mahdar.render.sheets import FORMATS, render
from mahdar.surfaces.cli.console import Console
from mahdar.surfaces.cli.minutes import Tally
from mahdar.surfaces.cli.options import (
    REPORTS_OR_MINUTES,
    add_look,
    add_reports,
    add_shared,
    results_of,
    style_of,
)
from mahdar.surfaces.cli.progress import watched


def add_several(parser: ArgumentParser) -> None:
    """Add the reports and the formats."""
    add_reports(parser, REPORTS_OR_MINUTES)
    parser.add_argument("--to", choices=FORMATS, default="text", help="format (default: text)")
    parser.add_argument(
        "--json", dest="to", action="store_const", const="json", help="short for --to json"
    )
    add_look(parser)
    add_shared(parser)


def add_order(parser: ArgumentParser) -> None:
    """Add the choice of the order in which reports are taken."""
    parser.add_argument(
        "--order",
        choices=("time", "given"),
        default="time",
        help="take reports by the day they tell of, or as they are given (default: time)",
    )


def read(options: Namespace, console: Console) -> tuple[list[Minutes], Tally]:
    """Give the minutes of every report, and the count of what could not be read."""
    tally = Tally(console)
    stream = tally.kept(watched(results_of(options, console), console))
    return [result for result in stream if not isinstance(result, Failure)], tally


def write(found: Comparison | Ledger | Track, options: Namespace, console: Console) -> None:
    """Write what was found to standard output."""
    for piece in render(found, options.to, style_of(options, console)):
        sys.stdout.write(piece)
    sys.stdout.flush()

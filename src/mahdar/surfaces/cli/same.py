"""`mahdar same`: whether two reports tell of one meeting."""

import sys
from argparse import ArgumentParser, Namespace

import msgspec

from mahdar.base.errors import UsageError
from mahdar.base.records import Minutes
from mahdar.collect.found import Failure
from mahdar.render.related import verdict_text
from mahdar.surfaces.cli.console import Console
from mahdar.surfaces.cli.options import add_look, add_reports, add_shared, results_of, style_of
from mahdar.surfaces.library import same_meeting

PAIR = 2


def configure(parser: ArgumentParser) -> None:
    """Say which arguments the verb takes."""
    add_reports(parser, "two reports, or minutes of them: two files, or one that holds both", "+")
    parser.add_argument("--json", action="store_true", help="give one JSON object")
    add_look(parser)
    add_shared(parser)


def execute(options: Namespace) -> int:
    """Write the verdict to standard output and give the exit status."""
    console = Console.of(options.lang, quiet=options.quiet)
    both: list[Minutes] = []
    for result in results_of(options, console):
        if isinstance(result, Failure):
            raise result.error
        both.append(result)
    if len(both) != PAIR:
        raise UsageError("not_a_pair", count=len(both))
    verdict = same_meeting(*both, catalog=options.catalog)
    if options.json:
        sys.stdout.write(msgspec.json.encode(verdict.to_dict()).decode() + "\n")
        return 0
    style = style_of(options, console)
    for piece in verdict_text(verdict, style):
        sys.stdout.write(piece)
    return 0

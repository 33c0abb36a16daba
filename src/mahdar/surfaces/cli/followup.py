"""`mahdar followup`: what became of what was asked and promised."""

from argparse import ArgumentParser, Namespace

from mahdar.surfaces.cli.console import Console
from mahdar.surfaces.cli.several import add_order, add_several, read, write
from mahdar.surfaces.library import followup


def configure(parser: ArgumentParser) -> None:
    """Say which arguments the verb takes."""
    add_several(parser)
    add_order(parser)


def execute(options: Namespace) -> int:
    """Write every demand, promise and proposal with its state in each later report."""
    console = Console.of(options.lang, quiet=options.quiet)
    reports, tally = read(options, console)
    found = followup(reports, sort=options.order == "time", catalog=options.catalog)
    write(found, options, console)
    return tally.status()

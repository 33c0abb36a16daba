"""`mahdar compare`: who reported what of one meeting."""

from argparse import ArgumentParser, Namespace

from mahdar.collect.found import Notice
from mahdar.surfaces.cli.console import Console
from mahdar.surfaces.cli.several import add_several, read, write
from mahdar.surfaces.library import compare


def configure(parser: ArgumentParser) -> None:
    """Say which arguments the verb takes."""
    add_several(parser)


def execute(options: Namespace) -> int:
    """Write a row for each claim, with what each report has of it, and give the exit status."""
    console = Console.of(options.lang, quiet=options.quiet)
    reports, tally = read(options, console)
    found = compare(reports, catalog=options.catalog)
    apart = [column.report for column in found.columns if column.answer == "different"]
    if apart:
        console.note(Notice("other_meetings", " ".join(apart)))
    write(found, options, console)
    return tally.status()

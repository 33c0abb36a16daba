"""`mahdar issues`: which issues reports speak of."""

import sys
from argparse import ArgumentParser, Namespace

import msgspec

from mahdar.catalog.wording import issue_label
from mahdar.relate import issues_of
from mahdar.surfaces.cli.console import Console
from mahdar.surfaces.cli.options import add_listing
from mahdar.surfaces.cli.several import read


def configure(parser: ArgumentParser) -> None:
    """Say which arguments the verb takes."""
    add_listing(parser)


def execute(options: Namespace) -> int:
    """Write each issue with how many statements are on it, most first, and give the status."""
    console = Console.of(options.lang, quiet=options.quiet)
    reports, tally = read(options, console)
    for issue, count in issues_of(reports).items():
        name = issue_label(issue, console.lang)
        if options.json:
            row = {"issue": issue, "label": name, "statements": count}
            sys.stdout.write(msgspec.json.encode(row).decode() + "\n")
        else:
            sys.stdout.write(f"{count:>6}  {issue}  {name}\n")
    return tally.status()

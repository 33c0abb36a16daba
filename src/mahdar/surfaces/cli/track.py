"""`mahdar track`: how positions on an issue moved from one meeting to the next."""

from argparse import ArgumentParser, Namespace

from mahdar.base.errors import UsageError
from mahdar.relate import issues_of
from mahdar.surfaces.cli.console import Console
from mahdar.surfaces.cli.several import add_order, add_several, read, write
from mahdar.surfaces.library import track


def configure(parser: ArgumentParser) -> None:
    """Say which arguments the verb takes."""
    parser.add_argument("--issue", required=True, metavar="ISSUE", help="the code of an issue")
    parser.add_argument("--actor", metavar="NAME", help="one speaker by name, or a state by code")
    add_several(parser)
    add_order(parser)


def execute(options: Namespace) -> int:
    """Write the positions of each actor in time order and give the exit status."""
    console = Console.of(options.lang, quiet=options.quiet)
    reports, tally = read(options, console)
    sort = options.order == "time"
    found = track(reports, options.issue, actor=options.actor, sort=sort, catalog=options.catalog)
    if not found.courses:
        if options.issue in issues_of(reports):
            raise UsageError("no_such_actor", "--actor", actor=options.actor)
        raise UsageError("no_such_issue", "--issue", issue=options.issue)
    write(found, options, console)
    return tally.status()

"""`mahdar minutes`: reports in, minutes out."""

import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterable, Iterator

from mahdar.collect.found import Failure
from mahdar.render import FORMATS
from mahdar.render.fields import DOUBTFUL
from mahdar.render.style import Result
from mahdar.surfaces.cli.console import Console
from mahdar.surfaces.cli.options import add_look, add_reports, add_shared, results_of, style_of
from mahdar.surfaces.cli.progress import watched

SOME_FAILED = 6


class Tally:
    """What a run has come to so far."""

    def __init__(self, console: Console) -> None:
        """Start from nothing; errors are said on the console as they come."""
        self.counts: Counter[str] = Counter(reports=0, statements=0)
        self._codes: list[int] = []
        self._console = console

    def kept(self, stream: Iterable[Result]) -> Iterator[Result]:
        """Give each result on, counted."""
        for result in stream:
            self.counts["reports"] += 1
            if isinstance(result, Failure):
                self.counts["failed"] += 1
                self._codes.append(result.error.code)
                self._console.complain(result.error)
            else:
                self.counts["statements"] += len(result.statements)
                doubtful = sum(s.confidence < DOUBTFUL for s in result.statements)
                if doubtful:
                    self.counts["doubtful"] += doubtful
            yield result

    def status(self) -> int:
        """Give the exit status: the error's own where the only report failed."""
        if not self._codes:
            return 0
        return self._codes[0] if self.counts["reports"] == 1 else SOME_FAILED


def configure(parser: ArgumentParser) -> None:
    """Say which arguments the verb takes."""
    add_reports(
        parser, "plain text, JSON Lines, a folder of .txt and .jsonl files, or - for standard input"
    )
    parser.add_argument("--to", choices=FORMATS, default="text", help="format (default: text)")
    for name in ("json", "jsonl"):
        parser.add_argument(
            f"--{name}", dest="to", action="store_const", const=name, help=f"short for --to {name}"
        )
    add_look(parser)
    add_shared(parser)


def execute(options: Namespace) -> int:
    """Write the minutes of every report to standard output and give the exit status."""
    console = Console.of(options.lang, quiet=options.quiet)
    style = style_of(options, console)
    tally = Tally(console)
    stream = tally.kept(watched(results_of(options, console), console))
    for piece in FORMATS[options.to](stream, style):
        sys.stdout.write(piece)
        sys.stdout.flush()
    console.sum_up(tally.counts)
    return tally.status()

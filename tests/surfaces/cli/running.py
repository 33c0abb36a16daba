"""One run of the command line, in this process, with stand-in minutes."""

import io
import os
import sys
from dataclasses import dataclass
from unittest.mock import patch

from mahdar import catalog, produce
from mahdar.surfaces.cli import run
from tests.samples import stand_in


@dataclass(frozen=True)
class Outcome:
    """What a run came to."""

    status: int
    out: str
    err: str


class Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal."""

    def isatty(self):
        """Say yes."""
        return True


LOAD, MINUTES_OF = catalog.load, produce.minutes_of


def real(*arguments, **settings):
    """Run a command line with our rules and tables."""
    return mahdar(*arguments, extract=MINUTES_OF, load=LOAD, **settings)


def _nothing(_folder):
    """Give no knowledge: stand-in minutes need none."""


def mahdar(*arguments, stdin=b"", terminal=(), extract=stand_in, load=_nothing, **environment):
    """Run a command line; `terminal` names the streams that are terminals."""
    kinds = {name: Terminal if name in terminal else io.TextIOWrapper for name in STREAMS}
    streams = {name: kinds[name](io.BytesIO(), encoding="latin-1") for name in STREAMS}
    streams["stdin"] = kinds["stdin"](io.BytesIO(stdin))
    variables = {"LC_ALL": "en_US.UTF-8", **environment}
    with (
        patch.multiple(sys, **streams),
        patch.dict(os.environ, variables, clear=True),
        patch.object(produce, "minutes_of", extract, create=True),
        patch.object(catalog, "load", load, create=True),
    ):
        status = run([str(argument) for argument in arguments])
    out, err = (_written(streams[name]) for name in ("stdout", "stderr"))
    return Outcome(status, out, err)


STREAMS = ("stdin", "stdout", "stderr")


def _written(stream):
    """Give what was written to a stream."""
    stream.flush()
    return stream.buffer.getvalue().decode(stream.encoding)

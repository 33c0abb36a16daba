"""The command line: one file per verb."""

import os
import sys
import traceback
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import Protocol, cast

from mahdar import __version__
from mahdar.base.errors import MahdarError, UsageError

COMMANDS: dict[str, str] = {
    "minutes": "give the minutes of reports",
    "same": "tell whether two reports are of one meeting",
    "group": "gather reports by meeting",
    "compare": "lay reports of one meeting side by side",
    "followup": "tell what became of what was asked and promised",
    "track": "tell how positions on an issue moved between meetings",
    "issues": "list the issues that reports speak of",
    "verify": "check that every excerpt of minutes is still verbatim",
}
"""What each verb does; the module of the same name carries it out, and loads when it is named."""

_EPILOG = """\
exit status: 0 done; 1 verify found something bad; 2 usage; 3 the only report can't be used;
4 there is no such file; 6 some reports can't be used; 70 a bug; 130 interrupted"""

INTERRUPTED = 130
BUG = MahdarError.code


class _Verb(Protocol):
    """What the module of a verb offers."""

    configure: Callable[[ArgumentParser], None]
    execute: Callable[[Namespace], int]


def run(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command line and give its exit status; no traceback reaches the user."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    try:
        _set_streams()
        status = _execute(given)
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()
        return 0
    except KeyboardInterrupt:
        _flush()
        return INTERRUPTED
    except MahdarError as error:
        return _report(error, given)
    except OSError as error:
        _drop_output()
        return _report(UsageError("unwritable", reason=error.strerror or str(error)), given)
    except Exception as error:  # noqa: BLE001  (a bug is told in one line)
        bug = MahdarError("bug", problem=f"{type(error).__name__}: {error}")
        bug.__cause__ = error
        return _report(bug, given)
    return status


def _execute(given: list[str]) -> int:
    """Parse the arguments and run the verb."""
    parser = ArgumentParser(
        prog="mahdar",
        description="Minutes of Arabic reports of officials' meetings (محضر).",
        epilog=_EPILOG,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"mahdar {__version__}")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True)
    modules = {verb: _module(verb) for verb in COMMANDS if verb in given}
    for verb, summary in COMMANDS.items():
        subparser = verbs.add_parser(
            verb, help=summary, description=summary.capitalize() + ".", allow_abbrev=False
        )
        if verb in modules:
            modules[verb].configure(subparser)
    try:
        options = parser.parse_args(given)
    except SystemExit as stop:
        return int(stop.code or 0)
    return modules[options.verb].execute(options)


def _module(verb: str) -> _Verb:
    """Load the module of a verb."""
    return cast("_Verb", import_module(f"{__name__}.{verb}"))


def _set_streams() -> None:
    """Write UTF-8 with plain line feeds, whatever the locale; no stream at all is an error.

    Messages that nobody can read (standard error is closed) are dropped.
    """
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  (till the end)
    if sys.stdout is None:
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  (till the end)
        raise UsageError("unwritable", reason="standard output is closed")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _drop_output() -> None:
    """Point standard output at nothing, so that the interpreter's last flush is silent."""
    with suppress(OSError, ValueError):
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, sys.stdout.fileno())
        os.close(null)


def _flush() -> None:
    """Write out what is finished, if anybody still reads it."""
    try:
        sys.stdout.flush()
    except OSError:
        _drop_output()


def _report(error: MahdarError, given: list[str]) -> int:
    """Say on standard error why the whole command stopped, and give the exit status."""
    from mahdar.surfaces.cli.console import Console  # noqa: PLC0415  (--version needs none)

    lang = given[given.index("--lang") + 1 :][:1] if "--lang" in given else []
    Console.of(lang[0] if lang else None).complain(error)
    if os.environ.get("MAHDAR_DEBUG"):
        traceback.print_exception(error)
    return error.code

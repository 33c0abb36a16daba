"""The command line as a program of its own."""

import json
import signal
import subprocess
import sys
from importlib import import_module

import pytest

from mahdar import __version__
from mahdar.base.report import Report
from mahdar.surfaces.cli import COMMANDS
from tests.samples import TEXT, stand_in
from tests.surfaces.cli.running import mahdar

PROGRAM = [sys.executable, "-m", "mahdar"]
LINE = json.dumps(stand_in(Report.of(TEXT)).to_dict()).encode() + b"\n"


def started(*arguments, **settings):
    """Start the program."""
    return subprocess.Popen(  # noqa: S603  (our own program)
        [*PROGRAM, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **settings,
    )


@pytest.mark.parametrize("verb", COMMANDS)
def test_every_verb_has_its_module(verb):
    """The table of verbs and the files agree."""
    module = import_module(f"mahdar.surfaces.cli.{verb}")

    assert callable(module.configure)
    assert callable(module.execute)


@pytest.mark.parametrize("arguments", [["-h"], *([verb, "-h"] for verb in COMMANDS)])
def test_help_is_output(arguments):
    """Asked for, help goes to standard output."""
    outcome = mahdar(*arguments)

    assert (0, "") == (outcome.status, outcome.err)
    assert outcome.out.startswith("usage: mahdar")


@pytest.mark.parametrize("arguments", [[], ["frob"], ["--frob"]])
def test_an_unknown_command_is_wrong_usage(arguments):
    """Usage goes to standard error."""
    outcome = mahdar(*arguments)

    assert (2, "") == (outcome.status, outcome.out)


def test_the_version_is_told_without_loading_the_rest():
    """It is the one thing that must come at once."""
    code = (
        "import sys; from mahdar.surfaces.cli import run; run(['--version']);"
        "heavy = {'rich', 'jinja2', 'msgspec', 'mahdar.produce', 'mahdar.collect'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    command = [sys.executable, "-c", code]
    out = subprocess.run(command, capture_output=True, check=True, text=True).stdout  # noqa: S603

    assert f"mahdar {__version__}\n[]\n" == out


def test_a_reader_who_leaves_early_is_no_error():
    """`| head -1` ends the program without a word."""
    program = started("minutes", "--jsonl", "-q")
    try:
        program.stdin.write(LINE)
        program.stdin.flush()
        first = program.stdout.readline()
        program.stdout.close()
        program.stdin.write(LINE)
        program.stdin.close()
    finally:
        status = program.wait()
        said = program.stderr.read()
        program.stderr.close()

    assert (LINE, 0, b"") == (json.dumps(json.loads(first)).encode() + b"\n", status, said)


def test_an_interrupted_program_keeps_what_is_finished():
    """Ctrl-C ends it with its own status and no traceback."""
    program = started("minutes", "--jsonl", "-q")
    program.stdin.write(LINE)
    program.stdin.flush()
    first = program.stdout.readline()
    program.send_signal(signal.SIGINT)
    _, said = program.communicate()

    assert (True, 130, b"") == (bool(first), program.returncode, said)


def test_output_is_utf8_whatever_the_locale():
    """A locale without Arabic changes nothing of the data."""
    environment = {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    program = started("minutes", "-q", env=environment)
    out, said = program.communicate(LINE)

    assert (0, b"") == (program.returncode, said)
    assert "«نرحب بالاتفاق»\n" in out.decode()


def test_output_that_cannot_be_written_is_an_error():
    """A full disk is said in one line."""
    with open("/dev/full", "wb") as full:  # noqa: PTH123  (a device)
        command = [*PROGRAM, "minutes", "--lang", "en"]
        done = subprocess.run(  # noqa: S603  (our own program)
            command, input=LINE, stdout=full, stderr=subprocess.PIPE, check=False
        )

    expected = b"mahdar: the output can't be written: No space left on device."
    assert (2, True) == (done.returncode, done.stderr.startswith(expected))

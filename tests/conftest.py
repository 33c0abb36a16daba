"""The invented world, written once a run, and the minutes of the examples."""

import json
from pathlib import Path

import pytest

from mahdar.base.report import Report
from mahdar.catalog import load
from mahdar.produce import minutes_of
from mahdar.relate import compare, followup, issues_of, track
from tests.invented import write_catalog

MOST = 8
"""So many issues of the examples are tracked where any would do."""

EXAMPLES = Path(__file__).parents[1] / "examples" / "reports.jsonl"


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """A folder with the tables of the invented world."""
    return write_catalog(tmp_path_factory.mktemp("catalog"))


@pytest.fixture(scope="session")
def world(folder):
    """Everything the catalog holds, with the invented world."""
    return load(folder)


@pytest.fixture(scope="session")
def told(world):
    """Give the minutes of a text in the invented world."""

    def minutes(text, **about):
        return minutes_of(Report.of(text, **about), world)

    return minutes


@pytest.fixture(scope="session")
def both_meetings(world):
    """The minutes of the examples: two reports of one meeting, then two of another a year later."""
    rows = map(json.loads, EXAMPLES.read_text(encoding="utf-8").splitlines())
    return [minutes_of(Report.of(**row), world) for row in rows]


@pytest.fixture(scope="session")
def one_meeting(both_meetings):
    """The minutes of the two examples that tell of the first meeting."""
    return both_meetings[:2]


@pytest.fixture(scope="session")
def everything(both_meetings, world):
    """A comparison, a ledger, and the tracks of the issues spoken of most in the examples."""
    tracks = [track(both_meetings, world, issue) for issue in [*issues_of(both_meetings)][:MOST]]
    return [compare(both_meetings, world), followup(both_meetings, world), *tracks]

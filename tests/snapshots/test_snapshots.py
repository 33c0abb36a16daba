"""The accepted minutes of known texts; how to accept others stands in `accepted.py`."""

import json
from pathlib import Path

import pytest

from mahdar.base.report import Report
from mahdar.catalog import load
from mahdar.produce import minutes_of
from tests.snapshots.accepted import ACCEPT, HERE, compared, without_words, written

ROOT = Path(__file__).parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"
ROWS = [
    json.loads(line)
    for line in (ROOT / "examples" / "reports.jsonl").read_text(encoding="utf-8").splitlines()
]


def minutes(row):
    """Give the minutes of one row of reports.jsonl."""
    about = {name: row.get(name) for name in ("id", "outlet", "url", "title", "published")}
    return minutes_of(Report.of(row["text"], **about), load())


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_an_example_has_the_minutes_that_were_accepted(row):
    """Every field of the contract is as it was."""
    accepted, now = compared(HERE / "examples" / f"{row['id']}.json", minutes(row).to_dict())

    assert accepted == now


def test_every_accepted_file_is_of_an_example():
    """Nothing is left over from a report that is gone."""
    kept = {path.stem for path in (HERE / "examples").glob("*.json")}

    assert {row["id"] for row in ROWS} == kept


@pytest.mark.skipif(not SEEDS.is_dir(), reason="../shared/seeds is not here")
def test_the_seeds_have_the_minutes_that_were_accepted():
    """Offsets, labels and hashes are as they were."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    found = [without_words(minutes_of(Report.of(text), load())) for text in texts]

    accepted, now = compared(HERE / "seeds.json", found)
    assert accepted == now


@pytest.mark.skipif(ACCEPT, reason="the file is being written in this run")
def test_no_words_of_the_seeds_are_kept():
    """What is kept of them has no Arabic letter in it."""
    kept = (HERE / "seeds.json").read_text(encoding="utf-8")

    assert kept.isascii()


def test_a_skeleton_holds_no_words():
    """Of any minutes only offsets, labels and hashes are left."""
    kept = written(without_words(minutes(ROWS[0])))

    assert kept.isascii()

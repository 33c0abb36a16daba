"""Two reports of other people read across: as it was accepted, in offsets, labels and hashes.

How to accept another outcome stands in `tests/snapshots/accepted.py`.
"""

from hashlib import sha256
from pathlib import Path

import pytest

from mahdar.base.report import Report
from mahdar.catalog import load
from mahdar.produce import minutes_of
from mahdar.relate import followup, issues_of, track
from tests.snapshots.accepted import ACCEPT, compared, written

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
KEPT = Path(__file__).parents[1] / "snapshots" / "seeds_across.json"
DAYS = ("2020-07-21", "2021-09-12")


def without_words(reports, knowledge):
    """Give the skeleton of the ledger, and of the track of every issue."""
    ledger = followup(reports, knowledge)
    return {
        "sources": [_source(source) for source in ledger.sources],
        "followup": [line for o in ledger.obligations for line in _obligation(o)],
        "track": {
            issue: [line for c in track(reports, knowledge, issue).courses for line in _course(c)]
            for issue in sorted(issues_of(reports))
        },
    }


def _source(source):
    """Give a source by its meeting and its day."""
    return f"{source.report} {source.meeting} {source.day} {source.side}"


def _obligation(obligation):
    """Give an obligation and its steps, a line each."""
    owes, owed = _hash(obligation.owes), _hash(obligation.owed)
    issues = ",".join(obligation.issues)
    yield f"{obligation.act} {owes} to {owed} {_told(obligation.told)} {issues}"
    for stage in obligation.stages:
        for step in stage.steps:
            yield f"  {stage.report} {step.state} {_told(step.told)} {_reasons(step.reasons)}"


def _course(course):
    """Give an actor and the positions, a line each."""
    yield f"{_hash(course.actor)} {course.side}"
    for position in course.positions:
        told, before = _told(position.told), _told(position.before)
        reasons = _reasons(position.reasons)
        yield f"  {position.meeting} {position.change} {told} before {before} {reasons}"


def _told(told):
    """Give where a statement stands, with the hash of its words."""
    if told is None:
        return None
    return f"{told.report} {told.words.start}-{told.words.end} {told.act} {_hash(told.words.exact)}"


def _reasons(reasons):
    """Give the kinds of reasons."""
    return ",".join(reason.kind for reason in reasons)


def _hash(words):
    """Give the beginning of the SHA-256 of some words."""
    return None if words is None else sha256(words.encode("utf-8")).hexdigest()[:16]


@pytest.fixture(scope="module")
def reports():
    """The minutes of both seeds, each with the day it was published."""
    if not SEEDS.is_dir():
        pytest.skip("../shared/seeds is not here")
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    return [
        minutes_of(Report.of(text, id=f"r{number}", published=day), load())
        for number, (text, day) in enumerate(zip(texts, DAYS, strict=True), start=1)
    ]


def test_the_seeds_read_across_are_as_they_were_accepted(reports):
    """Every obligation with its steps, every position with what it goes back to."""
    accepted, now = compared(KEPT, without_words(reports, load()))

    assert accepted == now


def test_the_seeds_tell_of_two_meetings(reports):
    """A year apart."""
    found = followup(reports, load())

    assert [("m1", DAYS[0]), ("m2", DAYS[1])] == [(s.meeting, s.day) for s in found.sources]


@pytest.mark.skipif(ACCEPT, reason="the file is being written in this run")
def test_no_words_of_the_seeds_are_kept():
    """What is kept of them has no Arabic letter in it."""
    kept = KEPT.read_text(encoding="utf-8")

    assert kept.isascii()


def test_a_skeleton_holds_no_words(both_meetings, world):
    """Of any reports only offsets, labels and hashes are left."""
    kept = written(without_words(both_meetings[1:3], world))

    assert kept.isascii()

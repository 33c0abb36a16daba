"""A corpus of one report, the sample's, with gold made by hand."""

import json

from evals.corpora import Corpus, EvalSet
from evals.outputs import Output
from mahdar.base.report import Report
from tests.samples import TEXT, stand_in

NAME = "sample"
"""The id of the report and the name of the set."""

FIRST, SECOND = "سامر الرملي", "نادر الموجي"
"""The two who meet."""


def spot(words):
    """Give where words first stand in the text."""
    start = TEXT.index(words)
    return [start, start + len(words)]


def statement(speaker, cue, words, **more):
    """Give a gold statement; its act is `demand` unless another is given."""
    return {
        "speaker_name": speaker,
        "speaker_span": None,
        "cue_span": spot(cue),
        "content_span": spot(words),
        "kind": "nominal",
        "act": "demand",
        **more,
    }


QUOTED = statement(FIRST, "قال", "نرحب بالاتفاق", speaker_span=spot("الرملي"), kind="direct")
ASKED = statement(SECOND, "دعا", "فتح المعابر")


def gold(*statements, **more):
    """Give the gold of the report."""
    people = [{"name": FIRST, "role": "وزير خارجية أرضستان"}, {"name": SECOND, "role": "وزير"}]
    meeting = {"date_iso": None, "date_from": "none"}
    row = {"id": NAME, "participants": people, "meeting": meeting, "statements": statements}
    return row | more


def corpus(folder, *rows):
    """Write a corpus into a folder and give it."""
    lines = [json.dumps(row) for row in rows or [gold(QUOTED, ASKED)]]
    (folder / "gold.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (folder / "texts.jsonl").write_text(json.dumps({"id": NAME, "text": TEXT}), encoding="utf-8")
    return Corpus(NAME, "reports", folder / "gold.jsonl", folder / "texts.jsonl")


def whole(found):
    """Give the set of everything in a corpus."""
    return EvalSet(NAME, found, lambda _: True)


def row(**changes):
    """Give the sample's minutes as a row of output, with parts changed."""
    return stand_in(Report.of(TEXT, id=NAME)).to_dict() | changes


def output(*rows):
    """Give rows as the output of a run; without any, the sample's minutes."""
    return Output.of([json.dumps(one) for one in rows or [row()]])

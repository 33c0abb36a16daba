"""What mahdar gives for a corpus, as the lines that `mahdar minutes --jsonl` writes."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any

from jsonschema import Draft202012Validator

from evals.corpora import ROOT, Corpus
from mahdar.base.errors import InputError
from mahdar.base.records import Minutes
from mahdar.collect.found import Origin
from mahdar.collect.rows import read
from mahdar.render.jsonl import render
from mahdar.render.style import Style
from mahdar.surfaces.library import results

SCHEMA = ROOT / "docs" / "minutes.schema.json"


@dataclass(frozen=True, slots=True)
class Output:
    """The lines of one run, the minutes on them by report id, and how many break the contract."""

    lines: tuple[str, ...]
    minutes: dict[str, Minutes]
    invalid: int

    @classmethod
    def of(cls, lines: Iterable[str]) -> "Output":
        """Read lines of output back; a `mahdar.error/1` line holds no minutes, and is no fault."""
        kept = tuple(lines)
        minutes, invalid = {}, 0
        for row in map(json.loads, kept):
            if str(row.get("schema", "")).startswith("mahdar.error"):
                continue
            found = _minutes(row)
            if found is None:
                invalid += 1
            else:
                minutes[found.report.id] = found
        return cls(kept, minutes, invalid)


def output_of(corpus: Corpus) -> Output:
    """Run the whole of mahdar, from the bytes of the input to the bytes of the output."""
    found = read(BytesIO(corpus.inputs()), Origin(corpus.name))
    return Output.of("".join(render(results(found), Style("en"))).splitlines())


def texts_of(corpus: Corpus) -> dict[str, str]:
    """Give the texts of a corpus by id, as they stand in its file."""
    rows = [json.loads(line) for line in corpus.inputs().splitlines() if line.strip()]
    return {row["id"]: row["text"] for row in rows}


def _minutes(row: dict[str, Any]) -> Minutes | None:
    """Give the minutes of a row, None where it breaks the contract."""
    try:
        minutes = Minutes.from_dict(row)
    except InputError:
        return None
    spans = [span for said in minutes.statements for span in (said.cue, said.words)]
    if any(not 0 <= span.start < span.end for span in spans):
        return None
    return minutes if _validator().is_valid(row) else None


@cache
def _validator() -> Draft202012Validator:
    """Give the check against the schema in docs; where there is none, everything passes."""
    schema = json.loads(SCHEMA.read_text(encoding="utf-8")) if SCHEMA.exists() else {}
    return Draft202012Validator(schema)

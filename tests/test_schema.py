"""The JSON Schema of the contract."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from mahdar.base.report import Report
from tests.samples import ROWS, TEXT, stand_in

ROOT = Path(__file__).parents[1]
SCHEMA = json.loads((ROOT / "docs" / "minutes.schema.json").read_text(encoding="utf-8"))


def written(text):
    """Give the minutes of a text as they are written and read."""
    return json.loads(json.dumps(stand_in(Report.of(text)).to_dict()))


def test_the_schema_in_docs_is_that_of_the_types():
    """A record type that changes without the schema fails here: run tools/schema.py."""
    command = [sys.executable, str(ROOT / "tools" / "schema.py"), "--check"]

    assert 0 == subprocess.run(command, check=False).returncode  # noqa: S603  (our own program)


def test_the_schema_is_a_schema():
    """It is valid in the draft it names."""
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("text", [TEXT, ROWS])
def test_minutes_are_what_the_schema_says(text):
    """What `to_dict` gives is valid, with and without the optional parts."""
    Draft202012Validator(SCHEMA).validate(written(text))


def test_a_field_may_be_added_and_none_left_out():
    """Within /1 the contract grows and never shrinks."""
    row = written(TEXT)
    grown = row | {"more": 1}
    shrunk = {name: value for name, value in row.items() if name != "people"}

    validator = Draft202012Validator(SCHEMA)
    assert (True, False) == (validator.is_valid(grown), validator.is_valid(shrunk))


def test_the_text_is_not_in_the_contract():
    """Minutes carry excerpts; the whole text stays with its owner."""
    assert "text" not in SCHEMA["$defs"]["Report"]["properties"]

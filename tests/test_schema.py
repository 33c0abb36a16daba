"""The JSON Schemas of the contracts."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from mahdar.base.report import Report
from tests.samples import ROWS, TEXT, stand_in

ROOT = Path(__file__).parents[1]
CONTRACTS = ("minutes", "compare", "followup", "track")


def schema(name):
    """Give the schema of one contract as it stands in docs."""
    return json.loads((ROOT / "docs" / f"{name}.schema.json").read_text(encoding="utf-8"))


SCHEMA = schema("minutes")


def written(text):
    """Give the minutes of a text as they are written and read."""
    return json.loads(json.dumps(stand_in(Report.of(text)).to_dict()))


def test_the_schemas_in_docs_are_those_of_the_types():
    """A record type that changes without its schema fails here: run tools/schema.py."""
    command = [sys.executable, str(ROOT / "tools" / "schema.py"), "--check"]

    assert 0 == subprocess.run(command, check=False).returncode  # noqa: S603  (our own program)


def test_a_stale_or_missing_schema_is_found(tmp_path):
    """Another folder has none of them, and each is named."""
    program = (ROOT / "tools" / "schema.py").read_text(encoding="utf-8")
    (tmp_path / "tools").mkdir()
    (tmp_path / "tools" / "schema.py").write_text(program, encoding="utf-8")
    command = [sys.executable, str(tmp_path / "tools" / "schema.py"), "--check"]
    ended = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603

    expected = [
        f"{name}.schema.json: it is stale. Run python tools/schema.py." for name in CONTRACTS
    ]
    assert (1, expected) == (ended.returncode, ended.stderr.splitlines())


@pytest.mark.parametrize("name", CONTRACTS)
def test_a_schema_is_a_schema(name):
    """It is valid in the draft it names, and says which contract it is of."""
    Draft202012Validator.check_schema(schema(name))

    assert f"mahdar.{name}/1" == schema(name)["title"]
    assert [f"mahdar.{name}/1"] == schema(name)["properties"]["schema"]["enum"]


def test_what_reports_are_read_across_into_is_what_the_schemas_say(everything):
    """A comparison, a ledger, and tracks."""
    validators = {name: Draft202012Validator(schema(name)) for name in CONTRACTS[1:]}
    rows = [json.loads(json.dumps(found.to_dict())) for found in everything]
    names = [row["schema"].removeprefix("mahdar.").removesuffix("/1") for row in rows]
    for name, row in zip(names, rows, strict=True):
        validators[name].validate(row)

    assert set(CONTRACTS[1:]) == set(names)
    assert names.count("track") > 5


@pytest.mark.parametrize("name", CONTRACTS)
def test_the_name_of_the_contract_is_required(name):
    """A program tells by it what it reads."""
    assert "schema" == schema(name)["required"][0]


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

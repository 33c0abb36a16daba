"""Write docs/*.schema.json from the record types; with --check, fail where one is stale."""

import inspect
import json
import sys
from pathlib import Path
from typing import Any

import msgspec

from mahdar.base.records import Comparison, Ledger, Minutes, Track

DOCS = Path(__file__).parents[1] / "docs"

CONTRACTS: dict[str, type[msgspec.Struct]] = {
    "minutes": Minutes,
    "compare": Comparison,
    "followup": Ledger,
    "track": Track,
}
"""The contracts `mahdar.NAME/1`, each with the record that is written as it."""


def schema(name: str) -> dict[str, Any]:
    """Give the JSON Schema of one contract; a report's text is in none."""
    record = CONTRACTS[name]
    definitions: dict[str, Any] = msgspec.json.schema(record)["$defs"]
    for definition in definitions.values():
        definition["description"] = inspect.cleandoc(definition["description"])
    if "Report" in definitions:
        del definitions["Report"]["properties"]["text"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:mahdar:schema:{name}:1",
        **_named(definitions.pop(record.__name__), name),
        "title": f"mahdar.{name}/1",
        "$defs": definitions,
    }


def _named(definition: dict[str, Any], name: str) -> dict[str, Any]:
    """Give what is written of a record: its fields, and before them the contract's name."""
    properties = {"schema": {"enum": [f"mahdar.{name}/1"]}} | definition["properties"]
    required = dict.fromkeys(("schema", *definition["required"]))
    return definition | {"properties": properties, "required": list(required)}


def main() -> int:
    """Write the files, or compare them, and give the exit status."""
    stale = []
    for name in CONTRACTS:
        target = DOCS / f"{name}.schema.json"
        wanted = json.dumps(schema(name), ensure_ascii=False, indent=2) + "\n"
        if "--check" not in sys.argv[1:]:
            target.write_text(wanted, encoding="utf-8")
        elif not target.exists() or target.read_text(encoding="utf-8") != wanted:
            stale.append(target.name)
    for missed in stale:
        print(f"{missed}: it is stale. Run python tools/schema.py.", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())

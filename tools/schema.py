"""Write docs/minutes.schema.json from the record types; with --check, fail where it is stale."""

import inspect
import json
import sys
from pathlib import Path
from typing import Any

import msgspec

from mahdar.base.records import Minutes

TARGET = Path(__file__).parents[1] / "docs" / "minutes.schema.json"


def schema() -> dict[str, Any]:
    """Give the JSON Schema of `mahdar.minutes/1`; the report's text is not in the contract."""
    definitions: dict[str, Any] = msgspec.json.schema(Minutes)["$defs"]
    for definition in definitions.values():
        definition["description"] = inspect.cleandoc(definition["description"])
    del definitions["Report"]["properties"]["text"]
    minutes: dict[str, Any] = definitions.pop("Minutes")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:mahdar:schema:minutes:1",
        **minutes,
        "title": "mahdar.minutes/1",
        "$defs": definitions,
    }


def main() -> int:
    """Write the file, or compare it, and give the exit status."""
    wanted = json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
    if "--check" not in sys.argv[1:]:
        TARGET.write_text(wanted, encoding="utf-8")
        return 0
    if TARGET.exists() and TARGET.read_text(encoding="utf-8") == wanted:
        return 0
    print(f"{TARGET.name}: it is stale. Run python tools/schema.py.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())

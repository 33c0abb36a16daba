"""Hold the shape of the code to our bars; the shared shape.py measures."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = ROOT.parent / "shared" / "tools" / "shape.py"
FOLDERS = ("src/mahdar", "evals", "bench", "tools")
LONGEST_FUNCTION = 60
ALL_PERCENT = 100

Shape: TypeAlias = Mapping[str, str | float | list[str]]
"""What shape.py says of a folder."""


def shape_of(folder: str) -> Shape:
    """Give the measures of the code in a folder."""
    command = [sys.executable, str(PROGRAM), folder, folder, "tests"]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, encoding="utf-8")
    shape: Shape = json.loads(done.stdout)
    return shape


def failures(shape: Shape) -> Iterator[str]:
    """Give a line for each bar that the code doesn't keep."""
    if float(str(shape["fn_max"])) > LONGEST_FUNCTION:
        yield f"{shape['fn_max_at']}: it has {shape['fn_max']} lines, at most {LONGEST_FUNCTION}"
    if shape["cyc"] or shape["cyc_lazy"]:
        yield f"import cycles: {shape['cyc_groups'] or 'inside functions'}"
    if shape["docpct"] != ALL_PERCENT:
        yield f"public names without a docstring: {shape['undoc']}"
    if shape["moddocpct"] != ALL_PERCENT:
        yield f"modules with a docstring: {shape['moddocpct']} %"


def main() -> int:
    """Print the measures and the bars that are not kept, and give the exit status."""
    if not PROGRAM.is_file():
        print(f"shape: skipped, there is no {PROGRAM}")
        return 0
    wrong = []
    for folder in FOLDERS:
        shape = shape_of(folder)
        print(
            f"{folder}: {shape['files']} files, {shape['lines']} lines; longest file"
            f" {shape['max']} ({shape['max_file']}), longest function {shape['fn_max']}"
            f" ({shape['fn_max_at']}), most branches {shape['branch_max']} ({shape['branch_at']}),"
            f" cycles {shape['cyc']}, documented {shape['docpct']} %, typed {shape['typed']} %"
        )
        wrong += [f"{folder}: {line}" for line in failures(shape)]
    for line in wrong:
        print(f"FAIL {line}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

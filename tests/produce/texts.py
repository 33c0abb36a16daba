"""The texts that are changed in one way or another: the examples, and the seeds where at hand."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
EXAMPLES = {
    path.stem: path.read_text(encoding="utf-8") for path in (ROOT / "examples").glob("*.txt")
}
SEEDS = {
    f"seed{number}": path.read_text(encoding="utf-8")
    for number, path in enumerate(sorted((ROOT.parent / "shared" / "seeds").glob("*.txt")))
}

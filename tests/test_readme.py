"""The README is run: its Python prints what it says, its sample is what the program prints."""

import io
import re
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from mahdar.surfaces.cli import run

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """Give the code blocks of the README in one language."""
    return re.findall(rf"```{language}\n(.*?)```", README, flags=re.DOTALL)


def test_the_python_of_the_readme_prints_what_it_says():
    """Every line that the README promises comes out, in order."""
    (code,) = blocks("python")
    out = io.StringIO()
    with redirect_stdout(out):
        exec(compile(code, "README.md", "exec"), {})  # noqa: S102
    printed = out.getvalue().splitlines()

    assert re.findall(r"`([^`]+)`", README.split("It prints ")[1].split(".\n")[0]) == printed


def test_the_sample_of_the_readme_is_real_output():
    """Each block of output stands in what the program prints for the examples."""
    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(io.StringIO()):
        for verb in ("minutes", "followup"):
            run([verb, str(ROOT / "examples" / "reports.jsonl"), "--lang", "en"])

    for sample in blocks("text"):
        assert sample.rstrip("\n") in out.getvalue()

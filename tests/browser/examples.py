"""The pages that are tried: by name, the command that writes each, run where the examples are."""

import json
import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"

MINUTES = {
    "minutes": ("minutes", "reports.jsonl", "--to", "html", "--lang", "ar"),
    "minutes in English": ("minutes", "reports.jsonl", "--to", "html", "--lang", "en"),
    "minutes of one report": (
        *("minutes", "ex_a1.txt", "--published", "2023-03-14", "--to", "html", "--lang", "ar"),
    ),
    "minutes of a hard report": ("minutes", "hard.jsonl", "--to", "html", "--lang", "ar"),
    "minutes without the text": ("minutes", "kept.jsonl", "--to", "html", "--lang", "ar"),
}
"""Pages with a source beside its minutes; kept.jsonl are the minutes of the examples."""

HARD = {
    "id": "number-" * 20,
    "title": "عنوان" * 30 + "<b>",
    "text": (
        "قال الوزير سامر الرملي إن <script>alert(1)</script> السد آمن.\n"
        f"وأضاف أن {'w' * 200} و{'كلمة' * 50} غير مقبول، مؤكدا أن الماء\u202e قليل."
    ),
    "url": "https://agency.example/" + "path/" * 40,
    "published": "2031-05-06",
}
"""A report with what would break a page that takes any of it for granted."""

MEETING = ("ex_a1.txt", "ex_b1.txt", "--published", "2023-03-14")

SHEETS = {
    "comparison": ("compare", *MEETING, "--to", "html", "--lang", "ar"),
    "comparison in English": ("compare", *MEETING, "--to", "html", "--lang", "en"),
    "followup": ("followup", "reports.jsonl", "--to", "html", "--lang", "ar"),
    "track": (
        *("track", "--issue", "military_exercises", "reports.jsonl"),
        *("--to", "html", "--lang", "ar"),
    ),
}
"""Pages with a table of evidence."""

PAGES = MINUTES | SHEETS
"""Every page; what is tried of each is in test_pages.py."""


def write_pages(folder):
    """Write every page into a folder and give the files by the names of the pages."""
    for path in EXAMPLES.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "hard.jsonl").write_text(json.dumps(HARD), encoding="utf-8")
    (folder / "kept.jsonl").write_bytes(_output("minutes", "reports.jsonl", "--jsonl", cwd=folder))
    files = {name: folder / f"{name.replace(' ', '_')}.html" for name in PAGES}
    for name, arguments in PAGES.items():
        files[name].write_bytes(_output(*arguments, cwd=folder))
    return files


def _output(*arguments, cwd):
    """Give what a command line writes."""
    command = [sys.executable, "-m", "mahdar", *arguments, "--quiet"]
    return subprocess.run(command, cwd=cwd, check=True, capture_output=True).stdout  # noqa: S603

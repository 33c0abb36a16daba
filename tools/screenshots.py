"""Make the pictures of docs/screenshots: pages of the examples in the distribution's Chromium."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "docs" / "screenshots"
OUTLET = "مردانيا برس"
TITLE = "الدرهول يجدد من هاركوز مطالبة سلوفار ببيانات السد"
REPORT = ("examples/ex_a2.txt", "--published", "2024-03-12", "--outlet", OUTLET, "--title", TITLE)

ALL = "examples/reports.jsonl"
MEETING = (
    *("examples/ex_a1.txt", "examples/ex_b1.txt", "--published", "2023-03-14"),
    *("--outlet", OUTLET, "--outlet", "وكالة سلونا"),
)
PAGE = ("--to", "html", "--lang", "ar")

PICTURES: dict[str, tuple[str, ...]] = {
    "minutes": ("minutes", *REPORT, *PAGE),
    "compare": ("compare", *MEETING, *PAGE),
    "followup": ("followup", ALL, *PAGE),
    "track": ("track", "--issue", "military_exercises", ALL, *PAGE),
}
"""The command that writes the page of each picture."""

WIDTH, HEIGHT = 1280, 1080
"""The window, in CSS pixels; a picture shows what a reader sees first."""

LARGEST = 300_000
"""How many bytes a picture may have."""


def write_page(arguments: tuple[str, ...], folder: Path) -> Path:
    """Write what a command gives into a folder and give the file."""
    command = [sys.executable, "-m", "mahdar", *arguments, "--quiet"]
    page = folder / "page.html"
    page.write_bytes(subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout)
    return page


def main() -> int:
    """Make each picture and give the exit status: 1 where one has become too large."""
    chromium = os.environ.get("MAHDAR_CHROMIUM") or shutil.which("chromium")
    if chromium is None:
        print("There is no chromium. Install it, or name one by MAHDAR_CHROMIUM.", file=sys.stderr)
        return 1
    TARGET.mkdir(exist_ok=True)
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as driver, tempfile.TemporaryDirectory() as folder:
        browser = driver.chromium.launch(executable_path=chromium, args=arguments)
        window = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        for name, command in PICTURES.items():
            window.goto(write_page(command, Path(folder)).as_uri())
            window.screenshot(path=TARGET / f"{name}.png")
    sizes = {path.name: path.stat().st_size for path in sorted(TARGET.glob("*.png"))}
    for name, size in sizes.items():
        print(f"{name}: {size:,} bytes")
    return 1 if max(sizes.values()) > LARGEST else 0


if __name__ == "__main__":
    sys.exit(main())

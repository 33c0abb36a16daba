"""How fast mahdar is, in ratios first: a bare pass for words over the same text is the unit.

Usage: python bench/bench.py [--profile [CHARACTERS]]
"""

import cProfile
import json
import math
import os
import pstats
import re
import statistics
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import mahdar
from mahdar import Minutes, catalog
from mahdar.base.report import Report
from mahdar.produce import minutes_of
from mahdar.relate import group

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "examples" / "reports.jsonl"
SEEDS = ROOT.parent / "shared" / "seeds"

SIZE = 2_000
"""Characters of a usual report."""

LENGTHS = (1_000, 4_000, 16_000, 64_000, 256_000, 1_000_000)
"""Characters of the texts that show how time grows."""

ROUNDS = 20
STARTS = 11
ROUND_SECONDS = 0.05
LONG_SECONDS = 1.0
TOP = 25
BAR = 40
"""The most that minutes of a usual report may cost, in bare passes over it."""

MANY = (1_000, 5_000)
"""So many reports are gathered by meeting."""

GROUP_BAR = 1.5
"""The most that reading and gathering may cost, in readings."""

COMPARED = (25, 50, 100, 200)
TRACKED = (2_500, 5_000, 10_000, 20_000)
FOLLOWED = (125, 250, 500, 1_000)
"""So many reports are compared, so many statements tracked and followed."""

NAMES = ("الدرهول", "القرزون")
"""The surnames in the examples; others stand in their place in generated reports."""

SYLLABLES = ("سر", "مد", "نك", "طب", "رش", "دع", "حس", "زم", "قن", "جل")

STARTED = {
    "python -c pass": ("-c", "pass"),
    "import mahdar": ("-c", "import mahdar"),
    "mahdar --version": ("-m", "mahdar", "--version"),
    "mahdar minutes, 1 report": ("-m", "mahdar", "minutes", str(ROOT / "examples" / "ex_a1.txt")),
}
"""What is started to see how long that takes."""

CHILD = """
import json, resource, sys
from pathlib import Path
import mahdar
text = json.load(sys.stdin)
if text:
    mahdar.minutes(text)
status = Path("/proc/self/status")
if status.exists():  # getrusage counts the parent's memory in, too
    lines = status.read_text().splitlines()
    print(next(line.split()[1] for line in lines if line.startswith("VmHWM")))
else:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(peak // 1024 if sys.platform == "darwin" else peak)
"""
"""Prints the KiB at its peak of a process that makes the minutes of one text."""


def examples() -> list[str]:
    """Give the texts of the example reports."""
    lines = EXAMPLES.read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["text"] for line in lines]


def text_of(length: int, first: int = 0) -> str:
    """Give a text about so long: paragraphs of the examples, over and over, from one of them on."""
    found = [part for text in examples() for part in text.split("\n") if part.strip()]
    turned = found[first % len(found) :] + found[: first % len(found)]
    whole = "\n".join(turned * (1 + length // len("\n".join(turned))))
    end = whole.find("\n", length - SIZE // 10)
    return whole if end < 0 else whole[:end]


def seconds_of(work: Callable[[], object], times: int = 1) -> float:
    """Give the seconds of one call, as the mean of so many in a row."""
    start = time.perf_counter()
    for _ in range(times):
        work()
    return (time.perf_counter() - start) / times


def best_seconds(*works: Callable[[], object]) -> list[float]:
    """Give the seconds of one call of each work in its best round; the works take turns.

    A short call is repeated within a round; one of more than a second is called once.
    """
    for work in works:
        work()
    best = [seconds_of(work) for work in works]
    times = [math.ceil(ROUND_SECONDS / once) for once in best]
    for _ in range(ROUNDS):
        for number, work in enumerate(works):
            if best[number] < LONG_SECONDS:
                best[number] = min(best[number], seconds_of(work, times[number]))
    return best


def make_minutes(texts: Sequence[str]) -> None:
    """Make the minutes of each text."""
    knowledge = catalog.load()
    for text in texts:
        minutes_of(Report.of(text), knowledge)


def pass_barely(texts: Sequence[str]) -> None:
    """Find the words of each text: the unit in which speed is told."""
    for text in texts:
        [match.span() for match in re.finditer(r"\w+", text)]


def speeds() -> Iterator[str]:
    """Give the table of speeds, the usual report first."""
    groups = {
        f"reports of about {SIZE:,} characters": [text_of(SIZE, first) for first in range(12)],
        "the longest example": [max(examples(), key=len)],
    }
    if SEEDS.is_dir():
        paths = sorted(SEEDS.glob("*.txt"))
        groups["the two seeds"] = [path.read_text(encoding="utf-8") for path in paths]
    title = f"one core, best of {ROUNDS}"
    yield f"{title:<34}{'chars':>9}{'reports/s':>11}{'chars/s':>11}{'bare passes':>13}"
    for name, texts in groups.items():
        seconds, bare = best_seconds(partial(make_minutes, texts), partial(pass_barely, texts))
        size = sum(map(len, texts))
        yield (
            f"{name:<34}{size / len(texts):>9,.0f}{len(texts) / seconds:>11,.0f}"
            f"{size / seconds:>11,.0f}{seconds / bare:>13.1f}"
        )
    yield f"{'':<34}{'the bar: at most':>31}{BAR:>13}"


def growth() -> Iterator[str]:
    """Give how time grows with the length of a text, and the exponent fitted to that.

    Well-punctuated text, one sentence without an end, and quotations that never close.
    """
    for name, old, new in (
        ("one text, ever longer", "", ""),
        ("one sentence, ever longer", ".\n", "، "),
        ("quotations that never close", "»", "«"),
    ):
        yield name
        points = []
        for length in LENGTHS:
            text = text_of(length).replace(old, new) if old else text_of(length)
            (seconds,) = best_seconds(partial(make_minutes, [text]))
            points.append((math.log(len(text)), math.log(seconds)))
            micro = 1e6 * seconds / len(text)
            took = f"{1e3 * seconds:>9.1f} ms {micro:>7.2f} us a character"
            yield f"  {len(text):>9,} characters {took}"
        slope, _ = statistics.linear_regression(*zip(*points, strict=True))
        yield f"  time grows with length to the power of {slope:.2f}"


def starts() -> Iterator[str]:
    """Give the median time of a process from start to end, for each thing to start."""
    yield f"start-up, median of {STARTS}"
    for name, arguments in STARTED.items():
        taken = []
        for _ in range(STARTS):
            command = [sys.executable, *arguments]
            start = partial(subprocess.run, command, check=True, capture_output=True)
            taken.append(seconds_of(start))
        yield f"  {name:<26}{statistics.median(taken):>7.3f} s"


def generated(count: int) -> Iterator[tuple[str, str]]:
    """Give the texts of reports of many pairs of people, with their days of publication.

    Both reports of one example meeting follow one another, with the same names.
    """
    lines = EXAMPLES.read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    many = len(SYLLABLES)
    for number in range(count):
        meeting = number // 2
        row = rows[number % 2 + meeting % 2 * 2]
        text = row["text"]
        for place, name in enumerate(NAMES):
            parts = [(meeting // many**power + place * power) % many for power in range(3)]
            made = "".join(SYLLABLES[part] for part in parts)
            text = text.replace(name[2:], made)
        yield text, row["published"]


def grouping() -> Iterator[str]:
    """Give how long many generated reports take to read, and then to gather by meeting."""
    yield "reports gathered by meeting"
    knowledge = catalog.load()
    for count in MANY:
        reports = [Report.of(text, published=day) for text, day in generated(count)]
        start = time.perf_counter()
        read = [minutes_of(report, knowledge) for report in reports]
        middle = time.perf_counter()
        found = group(read, knowledge)
        end = time.perf_counter()
        ratio = (end - start) / (middle - start)
        yield (
            f"  {count:>9,} reports, read in {middle - start:>5.1f} s, gathered in"
            f" {end - middle:>5.1f} s: {ratio:.2f} readings, {len(found):,} meetings"
        )
    yield f"  the bar: at most {GROUP_BAR} readings"


def one_meeting(count: int) -> list[Minutes]:
    """Give the minutes of so many reports of one meeting, no two of one text.

    Each leaves out some sentences of one of two reports, and changes words of others.
    """
    lines = EXAMPLES.read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines][:2]
    out = []
    for number in range(count):
        row = rows[number % 2]
        parts = row["text"].split("\n")
        kept = [part for place, part in enumerate(parts) if place == 0 or (number >> place) % 3]
        mark = SYLLABLES[number % len(SYLLABLES)] + SYLLABLES[number // len(SYLLABLES) % 10]
        text = "\n".join(kept).replace("عام", f"عام {mark}").replace("لن", f"لن {mark}ا")
        out.append(mahdar.minutes(text, published=row["published"], outlet=f"وكالة {mark}"))
    return out


def many_meetings(statements: int) -> list[Minutes]:
    """Give the minutes of reports of meetings a week apart that hold so many statements."""
    rows = [json.loads(line) for line in EXAMPLES.read_text(encoding="utf-8").splitlines()]
    out: list[Minutes] = []
    total = 0
    day = date.fromisoformat("1970-01-06")
    while total < statements:
        row, number = rows[len(out) % len(rows)], len(out)
        published = (day + timedelta(7 * number)).isoformat()
        mark = "".join(SYLLABLES[number // 10**power % 10] for power in range(4))
        text = row["text"]
        for word in ("من", "في", "قبل", "بلاده", "عام", "إلى"):
            text = text.replace(f" {word} ", f" {word} {mark} ")
        out.append(mahdar.minutes(text, published=published, outlet=row["outlet"]))
        total += len(out[-1].statements)
    return out


def reading_across() -> Iterator[str]:
    """Give how long it takes to compare reports of one meeting, and to track an actor."""
    yield "reading across"
    for verb, made, counts, unit in (
        ("compare", one_meeting, COMPARED, "reports of one meeting"),
        ("track", many_meetings, TRACKED, "statements at meetings"),
        ("followup", many_meetings, FOLLOWED, "statements at meetings"),
    ):
        points = []
        for count in counts:
            reports = made(count)
            extra = ("military_exercises",) if verb == "track" else ()
            took = seconds_of(partial(getattr(mahdar, verb), reports, *extra))
            points.append((math.log(count), math.log(took)))
            yield f"  {verb:<9}{count:>9,} {unit:<24}{took:>7.2f} s"
        slope, _ = statistics.linear_regression(*zip(*points, strict=True))
        yield f"  {verb}: time grows with their number to the power of {slope:.2f}"
    yield "  the bar: 200 reports compared, 20,000 statements tracked, each in less than 10 s"


def memory() -> Iterator[str]:
    """Give the peak memory of a process that makes the minutes of one text."""
    yield "peak memory"
    for length in (0, SIZE, LENGTHS[-1]):
        text = json.dumps(text_of(length) if length else "")
        command = [sys.executable, "-c", CHILD]
        done = subprocess.run(
            command, input=text, check=True, capture_output=True, encoding="utf-8"
        )
        what = f"a text of {length:,}" if length else "import mahdar"
        yield f"  {what:<26}{int(done.stdout) / 1024:>7.0f} MiB"


def profile(length: int) -> None:
    """Print where the time goes for texts of a length."""
    texts = [text_of(length, first) for first in range(12 if length <= SIZE else 1)]
    make_minutes([text_of(SIZE)])
    profiler = cProfile.Profile()
    profiler.runcall(make_minutes, texts * (10 if length <= SIZE else 1))
    stats = pstats.Stats(profiler).strip_dirs()
    for order in ("cumulative", "tottime"):
        stats.sort_stats(order).print_stats(TOP)


def main() -> int:
    """Print the tables, and give the exit status."""
    parser = ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument(
        "--profile",
        type=int,
        nargs="?",
        const=SIZE,
        metavar="CHARACTERS",
        help=f"print where the time goes instead, for texts of this length (default: {SIZE})",
    )
    length = parser.parse_args().profile
    if length is not None:
        profile(length)
        return 0
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    for part in (speeds, growth, grouping, reading_across, starts, memory):
        for line in part():
            print(line, flush=True)
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main())

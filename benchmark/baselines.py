"""Baselines on the benchmark: what can be reached without reading Arabic.

Usage: python -m benchmark.baselines

`regex` takes a verb of speech of a short list, what stands up to the next complementizer, colon or
quotation mark for its speaker, and what follows up to the end of the sentence for the words.
`lead` says that the first title or name of a report says every sentence of it. `mahdar` is mahdar.
"""

import re
import sys
from collections.abc import Callable, Iterator

from evals.bare import bare_statement
from evals.corpora import EvalSet, sets
from evals.outputs import output_of, texts_of
from evals.scores import score_reports
from mahdar.base.records import Cue, Minutes, Speaker
from mahdar.base.report import Report

VERBS = "قال|قالت|أكد|أكدت|أضاف|أضافت|أوضح|أوضحت|أشار|أشارت|شدد|شددت|أعلن|أعلنت|دعا|دعت|أعرب|أعربت"
SPOKEN = re.compile(
    rf"\b[وف]?(?P<cue>{VERBS})\b\s*(?P<who>[^.\n:«\"]{{0,80}}?)\s*"
    r"(?:(?:\bإلى\s+)?\b(?:أن|إن|بأن)ه?ا?\b|:|على|عن|إلى)\s*[«\"]?(?P<words>[^.\n»\"]+)"
)
SENTENCE = re.compile(r"[^.\n؟!]+")
FIRST = re.compile(r"(?:الرئيس|وزيرة?|رئيسة?|السفيرة?|معالي|سعادة)(?:\s+\w+){1,5}")

Baseline = Callable[[str], Iterator[tuple[str | None, range, range]]]
"""Gives speaker, and the code points of cue and words, of each statement that it finds."""


def regex(text: str) -> Iterator[tuple[str | None, range, range]]:
    """Give what a regular expression finds; without a subject the last speaker goes on."""
    who: str | None = None
    for found in SPOKEN.finditer(text):
        who = found["who"].strip(" ،,") or who
        yield who, range(*found.span("cue")), range(*found.span("words"))


def lead(text: str) -> Iterator[tuple[str | None, range, range]]:
    """Give each sentence as words of whom the text names first, its first word as the cue."""
    first = FIRST.search(text)
    for found in SENTENCE.finditer(text):
        word = re.search(r"\w+", found[0])
        if word:
            start = found.start() + word.end()
            cue = range(found.start() + word.start(), start)
            yield first[0] if first else None, cue, range(start, found.end())


def minutes_by(baseline: Baseline, name: str, text: str) -> Minutes:
    """Give what a baseline finds as minutes, so that the same scorer reads it."""
    report = Report.of(text, id=name)
    told = []
    for number, (who, cue, words) in enumerate(baseline(text), start=1):
        excerpt = report.excerpt((words.start, words.stop))  # type: ignore[arg-type]
        verb = Cue(cue.start, cue.stop, text[cue.start : cue.stop], "")
        speaker = Speaker((), who, None, "named")
        told.append(
            bare_statement(
                verb, excerpt, excerpt, name=f"s{number}", speaker=speaker, confidence=1.0
            )
        )
    return Minutes("mahdar.minutes/1", report, (), (), tuple(told))


def scores(chosen: EvalSet) -> Iterator[str]:
    """Give a line for each baseline on one part of the benchmark."""
    gold, texts = chosen.corpus.reports(), texts_of(chosen.corpus)
    found = {
        "regex": {name: minutes_by(regex, name, text) for name, text in texts.items()},
        "lead": {name: minutes_by(lead, name, text) for name, text in texts.items()},
        "mahdar": output_of(chosen.corpus).minutes,
    }
    for name, minutes in found.items():
        figures = score_reports(gold, texts, minutes).figures
        cells = "".join(f"{figures[key]:>10}" for key in KEYS)
        yield f"{chosen.name:<20}{name:<10}{cells}"


KEYS = ("who_said_what.f1", "cue.f1", "content.f1")


def main() -> int:
    """Print the table."""
    print(f"{'part':<20}{'baseline':<10}{'who said':>10}{'cue':>10}{'words':>10}")
    for chosen in sets():
        if chosen.name.startswith("benchmark"):
            print(*scores(chosen), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

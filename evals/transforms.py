"""Whether who said what stays when a text is laid out in another way: quotation marks, captions.

Minutes of the changed text are held against those of the text itself, whatever these are worth. A
statement has stayed if its cue is at the same place and its words (token F1 of at least 0.8) and
speakers are the same.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import cycle
from pathlib import Path
from typing import TypeAlias

from msgspec import structs

import mahdar
from evals.corpora import ROOT, SHARED, Corpus
from evals.grounds import Ground, span_of
from evals.names import Wanted, right_speakers, said_speakers
from evals.outputs import texts_of
from evals.rewriting import Edit, Rewritten, rewritten, substituted
from evals.scores import LONGEST_CUE
from evals.tallies import Figures, Score, Tally
from evals.trials import Columns, Trial
from mahdar import Minutes
from mahdar.base.span import Span

Variants: TypeAlias = Iterator[tuple[Rewritten, Span | None]]
"""Changed texts, each with the stretch of the old one whose statement is not asked for."""

Transform: TypeAlias = Callable[[str, Minutes], Variants]
"""Gives the changed texts of a text with its minutes."""

COLUMNS: Columns = (
    ("texts", ("texts",)),
    ("stmts", ("statements",)),
    ("P", ("who_said_what.p",)),
    ("R", ("who_said_what.r",)),
    ("F1", ("who_said_what.f1",)),
    ("cue", ("cue.f1",)),
    ("words", ("content.f1",)),
    ("spkr", ("speaker",)),
)

OPENING, CLOSING = "«“„‹❝", "»”›❞"
EITHER = '"＂″'
MISMATCHED = ('«"', "„»", '"”')
"""Marks that open and close one quotation, by turns."""

LATIN = ("Adam Norwell", "Elias Grant", "Victor Hale", "Omar Linden", "Paul Renner")
"""What stands in brackets after names, by turns."""

BETWEEN = (
    "صورة من اللقاء (أرشيف)",
    "اقرأ أيضا: أسعار الزيتون في أسواق الجملة هذا الأسبوع",
    "جانب من الجلسة - تصوير المكتب الصحفي",
    "اقرأ أيضا: وزير النقل يعلن افتتاح جسر جديد في الشمال",
)
"""Lines that stand between paragraphs and are no part of the report, by turns."""

SLIP = str.maketrans("بتثجحخدذرزسشصضطظعغفقكلمنهويا", "تبجثخحذدزرشسضصظطغعقفلكنموهاي")
"""Each letter with one that is typed for it by mistake."""


def quoted(marks: Sequence[str], text: str, _: Minutes) -> Variants:
    """Write these marks for the text's own, pair by pair."""
    edits: list[Edit] = []
    pairs = cycle(marks)
    open_, pair = "", ""
    for at, letter in enumerate(text):
        if letter == "\n":
            open_ = ""
        elif letter in OPENING or (letter in EITHER and not open_):
            open_, pair = letter, next(pairs)
            edits.append(Edit(at, at + 1, pair[0]))
        elif letter in CLOSING + EITHER and pair:
            open_ = ""
            edits.append(Edit(at, at + 1, pair[1]))
    yield rewritten(text, edits), None


def named_in_latin(text: str, minutes: Minutes) -> Variants:
    """Put a Latin name in brackets after the first mention of each person."""
    firsts = sorted({person.mentions[0].end for person in minutes.people if person.mentions})
    names = cycle(LATIN)
    yield rewritten(text, [Edit(end, end, f" ({next(names)})") for end in firsts]), None


def flattened(text: str, _: Minutes) -> Variants:
    """Write all paragraphs on one line."""
    yield rewritten(text, substituted(text, r"\s*\n\s*", lambda _: " ")), None


def captioned(text: str, _: Minutes) -> Variants:
    """Put captions and hints at other reports between the paragraphs."""
    lines = cycle(BETWEEN)
    yield rewritten(text, substituted(text, r"\n+", lambda m: f"{m[0]}{next(lines)}{m[0]}")), None


def misspelt(text: str, minutes: Minutes) -> Variants:
    """Misspell one cue after another by a letter in its middle."""
    for said in minutes.statements:
        at = (said.cue.start + said.cue.end) // 2
        slip = text[at].translate(SLIP)
        if slip != text[at]:
            yield rewritten(text, [Edit(at, at + 1, slip)]), span_of(said.cue)


TRANSFORMS: Mapping[str, Transform] = {
    "guillemets": partial(quoted, ("«»",)),
    "straight": partial(quoted, ('""',)),
    "curly": partial(quoted, ("“”",)),
    "mismatched": partial(quoted, MISMATCHED),
    "reversed": partial(quoted, ("”“", "»«")),
    "latin_names": named_in_latin,
    "one_line": flattened,
    "captions": captioned,
    "cue_misspelt": misspelt,
}


def trials(folder: Path = ROOT / "evals", shared: Path = SHARED) -> Iterator[Trial]:
    """Give each transform with the texts that are always at hand, and with the shared ones."""
    here = tuple(folder / name / "texts.jsonl" for name in ("own", "unseen", "drill"))
    there = (shared / "gold" / "texts.jsonl",)
    for name, transform in TRANSFORMS.items():
        for ending, files in (("", here), ("_gold", there)):
            yield Trial(name + ending, files, COLUMNS, partial(_run, transform, files))


def _run(transform: Transform, files: tuple[Path, ...]) -> tuple[Score, Sequence[str]]:
    """Score a transform on the texts of some files; there is no reference for it."""
    return score_transform(transform, texts_at(files)), ()


@cache
def texts_at(files: tuple[Path, ...]) -> dict[str, tuple[str, Minutes]]:
    """Give the texts of files by id, each with its minutes."""
    texts: dict[str, str] = {}
    for path in files:
        texts |= texts_of(Corpus(path.parent.name, "reports", path, path))
    return {name: (text, mahdar.minutes(text)) for name, text in texts.items()}


def score_transform(transform: Transform, texts: Mapping[str, tuple[str, Minutes]]) -> Score:
    """Count the statements that stay, those that are lost or changed, and those that are new."""
    tally = Tally()
    for name, (text, minutes) in texts.items():
        ground = Ground.of(name, text, minutes)
        for new, spared in transform(text, minutes):
            tally.counts["texts"] += 1
            _count(tally, ground, new, spared)
    figures: Figures = {
        "texts": tally.counts["texts"],
        "statements": tally.counts["gold"],
        **tally.statement_rates(),
        "speaker": tally.percent("speakers", "cues"),
    }
    return Score(figures, tuple(tally.errors))


def _count(tally: Tally, ground: Ground, new: Rewritten, spared: Span | None) -> None:
    """Count the statements of one changed text, but for those whose cue is spared."""
    assert ground.minutes is not None  # noqa: S101  (a text that is read has minutes)
    ignored = () if spared is None else (spared,)
    wanted = ground.statements(ignored)
    after = mahdar.minutes(new.text)
    said = replace(ground, minutes=_placed(after, new)).statements(ignored)
    spans = [(span_of(one.cue), span_of(one.words)) for one in wanted]
    matches = ground.matches(spans, said, LONGEST_CUE)
    tally.counts.update({"gold": len(wanted), "said": len(said), "cues": len(matches)})
    for match in matches:
        one, other = wanted[match.gold], said[match.said]
        names = [Wanted(called, called) for called in said_speakers(ground.minutes, one)]
        same = right_speakers(names, said_speakers(after, other))
        stays = same and match.same_words
        tally.counts.update({"speakers": same, "contents": match.same_words, "right": stays})
        if not stays:
            why = "" if same else f" | said by {other.speaker.name}, not {one.speaker.name}"
            told = f"{ground.cut(one.cue)}: {ground.cut(one.words)} / {ground.cut(other.words)}"
            tally.errors.append(f"{ground.name}: CHANGED {told}{why}")
    kept = {match.gold for match in matches}
    tally.errors.extend(
        f"{ground.name}: LOST {ground.cut(one.cue)} | {ground.cut(one.words)}"
        for at, one in enumerate(wanted)
        if at not in kept
    )
    tally.errors.extend(ground.unmatched(said, matches))


def _placed(minutes: Minutes, new: Rewritten) -> Minutes:
    """Give minutes of a changed text, with cues and words where they stand in the old one."""
    statements = []
    for said in minutes.statements:
        cue, words = new.back(said.cue), new.back(said.words)
        statements.append(
            structs.replace(
                said,
                cue=structs.replace(said.cue, start=cue.start, end=cue.end),
                words=structs.replace(said.words, start=words.start, end=words.end),
            )
        )
    return structs.replace(minutes, statements=tuple(statements))

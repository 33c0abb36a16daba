"""How well persons, and their posts, are found in sentences that others have annotated.

Usage: python -m evals.persons [--errors N]; with N, the commonest kinds of miss and false alarm.

A span is told by the words it touches, so that a clitic joined to its first word makes no other
one; ranks and clitics that stand alone at its front are left off on either side. The sentences are
read one by one: a surname that an earlier sentence gave in full is unknown.
"""

import sys
from argparse import ArgumentParser
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeAlias

from evals.corpora import SHARED
from evals.kinds import Fault, Kinds
from evals.names import RANKS, folded
from evals.tallies import Figures, Score, Tally
from evals.trials import Columns, Trial
from mahdar import Excerpt, Report
from mahdar.arabic.clitics import with_article
from mahdar.arabic.letters import PROCLITICS
from mahdar.collect.found import Failure
from mahdar.surfaces.library import results

BREAK = "$#$"
"""What stands in a corpus for the end of a paragraph, and is no word."""

PERSON, POST = "PERS", "OCC"

NO_NAMES = frozenset(map(folded, RANKS))
"""Ranks, folded: the reference scorer's list is not, throughout."""

SHOWN = 3

COLUMNS: Columns = (
    ("n", ("sentences",)),
    ("pers", ("persons",)),
    ("P", ("persons_exact.p",)),
    ("R", ("persons_exact.r",)),
    ("F1", ("persons_exact.f1",)),
    ("over P", ("persons_overlap.p",)),
    ("over R", ("persons_overlap.r",)),
    ("over F1", ("persons_overlap.f1",)),
    ("posts", ("posts",)),
    ("post P", ("posts_overlap.p",)),
    ("post R", ("posts_overlap.r",)),
    ("post F1", ("posts_overlap.f1",)),
    ("crash", ("crashed",)),
)

Stretches: TypeAlias = list[range]
"""Spans as the numbers of their words."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """A sentence with the persons and posts that its annotators found."""

    name: str
    words: tuple[str, ...]
    persons: tuple[range, ...]
    posts: tuple[range, ...]

    @property
    def text(self) -> str:
        """The words, a space between each two."""
        return " ".join(self.words)

    def stretch(self, excerpt: Excerpt) -> range:
        """Give the numbers of the words that an excerpt touches."""
        text = self.text
        return range(text.count(" ", 0, excerpt.start), text.count(" ", 0, excerpt.end) + 1)


@dataclass(frozen=True, slots=True)
class Found:
    """The persons and posts that mahdar finds in a sentence."""

    persons: Stretches
    posts: Stretches
    crashed: bool = False


def trials(shared: Path = SHARED) -> Iterator[Trial]:
    """Give the two corpora; only the first has posts."""
    wojood = shared / "data" / "wojood_sample" / "train.txt"
    anercorp = shared / "data" / "cleananercorp" / "cleananercorp_TRAIN.txt"
    yield Trial("wojood", (wojood,), COLUMNS, partial(_run, wojood, posts=True))
    yield Trial("cleananercorp", (anercorp,), COLUMNS, partial(_run, anercorp, posts=False))


def sentences_of(path: Path) -> Iterator[Tagged]:
    """Give the sentences of a file: a word and its tags on each line, a blank line between two."""
    rows: list[list[str]] = []
    first = 1
    for number, line in enumerate((*path.read_text(encoding="utf-8").split("\n"), ""), start=1):
        row = line.split()
        if row and row[0] != BREAK:
            rows.append(row)
        if not row:
            if rows:
                yield _tagged(f"line {first}", rows)
            rows, first = [], number + 1


def _tagged(name: str, rows: Sequence[Sequence[str]]) -> Tagged:
    """Give a sentence from its words with their tags."""
    tags = [row[1:] for row in rows]
    persons, posts = (tuple(stretches(tags, label)) for label in (PERSON, POST))
    return Tagged(name, tuple(row[0] for row in rows), persons, posts)


def stretches(tags: Sequence[Sequence[str]], label: str) -> Iterator[range]:
    """Give the spans of a label in BIO tags, several a word; of nested ones the outermost."""
    start = None
    for at, held in enumerate((*tags, ())):
        inside = f"I-{label}" in held
        if start is not None and not inside:
            yield range(start, at)
            start = None
        if start is None and (inside or f"B-{label}" in held):
            start = at


def found_in(sentence: Tagged) -> Found:
    """Give what mahdar finds; nothing where a bug stops it."""
    (minutes,) = results([Report.of(sentence.text)])
    if isinstance(minutes, Failure):
        return Found([], [], crashed=True)
    people = minutes.people
    persons = [sentence.stretch(name) for person in people for name in person.mentions]
    posts = [sentence.stretch(post.excerpt) for person in people for post in person.posts]
    return Found(sorted(persons, key=_order), sorted(posts, key=_order))


def score_persons(
    sentences: Iterable[tuple[Tagged, Found]], *, posts: bool
) -> tuple[Figures, list[Fault]]:
    """Score persons, and posts where the corpus has them; give the faults in persons too."""
    tally, faults = Tally(), []
    for sentence, found in sentences:
        gold = [trimmed(sentence.words, span) for span in sentence.persons]
        said = [trimmed(sentence.words, span) for span in found.persons]
        met = paired(gold, said)
        exact = set(gold) & set(said)
        tally.counts.update(
            {
                "sentences": 1,
                "crashed": found.crashed,
                "persons": len(gold),
                "persons_said": len(said),
                "persons_exact": len(exact),
                "persons_overlap": len(met),
                "posts": len(sentence.posts),
                "posts_said": len(found.posts),
                "posts_overlap": len(paired(sentence.posts, found.posts)),
            }
        )
        if found.crashed:
            faults.append(Fault("CRASHED", sentence.name, sentence.words, range(0)))
        faults += _faults(sentence, gold, said, met)
    figures: Figures = {name: tally.counts[name] for name in ("sentences", "persons", "crashed")}
    for name in ("persons_exact", "persons_overlap"):
        figures |= tally.rates(name, name, "persons_said", "persons")
    if posts:
        figures |= {"posts": tally.counts["posts"]}
        figures |= tally.rates("posts_overlap", "posts_overlap", "posts_said", "posts")
    return figures, faults


def trimmed(words: Sequence[str], span: range) -> range:
    """Give a span without ranks, and clitics that stand alone, at its front; never none of it."""
    first = span.start
    while first < span.stop - 1 and _is_no_name(folded(words[first])):
        first += 1
    return range(first, span.stop)


def paired(gold: Sequence[range], said: Sequence[range]) -> list[tuple[range, range]]:
    """Match spans that share a word one to one, those that share most first."""
    shared = [(len(_both(one, other)), one, other) for one in gold for other in said]
    out: list[tuple[range, range]] = []
    for share, one, other in sorted(shared, key=lambda found: (-found[0], _order(found[1]))):
        if share and all(one not in pair[:1] and other not in pair[1:] for pair in out):
            out.append((one, other))
    return out


def _both(one: range, other: range) -> range:
    """Give the words that two spans share."""
    return range(max(one.start, other.start), min(one.stop, other.stop))


def _order(span: range) -> tuple[int, int]:
    """Give by what spans are sorted."""
    return span.start, span.stop


def _is_no_name(form: str) -> bool:
    """Whether a folded word is a rank, with or without a clitic, or a clitic alone."""
    forms = {form, with_article(form)}
    if form[:1] in PROCLITICS:
        forms |= {form[1:], with_article(form[1:])}
    return not NO_NAMES.isdisjoint(forms) or "" in forms


def _faults(
    sentence: Tagged, gold: Stretches, said: Stretches, met: list[tuple[range, range]]
) -> Iterator[Fault]:
    """Give the persons missed, those too many, and those found with other bounds."""
    for one in gold:
        if one not in [pair[0] for pair in met]:
            yield Fault("MISSED", sentence.name, sentence.words, one)
    for other in said:
        if other not in [pair[1] for pair in met]:
            yield Fault("EXTRA", sentence.name, sentence.words, other)
    for one, other in met:
        if one != other:
            yield Fault("BOUNDS", sentence.name, sentence.words, one, other)


def _scored(path: Path, *, posts: bool) -> tuple[Figures, list[Fault]]:
    """Run mahdar on a corpus and score it."""
    sentences = ((sentence, found_in(sentence)) for sentence in sentences_of(path))
    return score_persons(sentences, posts=posts)


def _run(path: Path, *, posts: bool) -> tuple[Score, tuple[str, ...]]:
    """Score a corpus; there is no reference scorer for persons."""
    figures, faults = _scored(path, posts=posts)
    return Score(figures, tuple(map(str, faults))), ()


def commonest(faults: Iterable[Fault], number: int) -> Iterator[str]:
    """Give the commonest kinds of fault, each with its count and what stands there most."""
    kinds = Kinds.known()
    counts: Counter[str] = Counter()
    examples: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for fault in faults:
        kind = kinds.of(fault)
        counts[kind] += 1
        examples[kind][fault.shown] += 1
    for kind, count in counts.most_common(number):
        shown = " ؛ ".join(words for words, _ in examples[kind].most_common(SHOWN))
        yield f"{count:>5} {kind} | {shown}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures of each corpus at hand, and the commonest faults where asked for."""
    parser = ArgumentParser(prog="python -m evals.persons", description=__doc__)
    parser.add_argument("--errors", type=int, metavar="N", default=0, help="list N kinds of fault")
    options = parser.parse_args(arguments)
    for trial in trials():
        missing = trial.missing()
        if missing:
            print(f"{trial.name}: skipped, there is no {missing}")
            continue
        figures, faults = _scored(trial.files[0], posts=trial.name == "wojood")
        print(trial.name, *(f"  {name} {value}" for name, value in figures.items()), sep="\n")
        print(*commonest(faults, options.errors), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""The quality gate: measure mahdar on every set at hand and hold the figures to their floors.

Usage: python -m evals.gate [--accept [--allow-regression]] [--errors SET] [--save FILE|--diff FILE]
"""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Protocol

from evals import calibration, claims, floors, pairs, persons, samples, times, transforms
from evals.corpora import ROOT, Corpus, EvalSet, sets
from evals.floors import Floors
from evals.outputs import Output, output_of, texts_of
from evals.reference import PROGRAM, differences, reference_figures
from evals.scores import score_reports
from evals.sentence_scores import score_sentences
from evals.tallies import Figures, Score
from evals.trials import Columns, Trial, Tried, tried

FLOORS = ROOT / "evals" / "floors.toml"

COLUMNS: Columns = (
    ("n", ("reports", "sentences")),
    ("stmts", ("statements", "attributions")),
    ("P", ("who_said_what.p",)),
    ("R", ("who_said_what.r",)),
    ("F1", ("who_said_what.f1",)),
    ("cue", ("cue.f1",)),
    ("words", ("content.f1",)),
    ("expl", ("speaker_explicit", "speaker")),
    ("impl", ("speaker_implicit",)),
    ("kind", ("kind",)),
    ("act", ("act",)),
    ("meet", ("meeting_found_or_rightly_absent",)),
    ("date", ("meeting_date",)),
    ("dinv", ("dates_invented",)),
    ("part", ("participants.f1",)),
)
"""The table's columns: heading, and the figures of which one stands there."""

LEGEND = """\
P R F1: who said what. cue, words, part(icipants): F1. expl, impl: right speakers where the gold has
them explicit or implicit. meet: found or rightly absent. dinv: dates invented. Else percent right.
pers: P R F1 of the very words of a name; over: of names that share a word; post: the same of posts.
pairs: P R F1 of "same"; hard: different pairs called same, disj: same ones without a statement in
common called different, both counts under ceilings.
claims: P R of "same"; near, far: R by shared words; opp=same: opposites called same.
read: expressions of time read right.
guillemets ... cue_misspelt: what stays of who said what when a text is laid out so; spkr: speakers.
sure, ECE, AUC: mean confidence, its error by tenths and by ten equal shares, how well it ranks.
Nothing is fitted to these sets, so there is no figure with one report left out."""


class Result(Protocol):
    """A set of any kind with what came out."""

    @property
    def name(self) -> str:
        """The set's name."""

    @property
    def digest(self) -> str:
        """The hash of its files."""

    @property
    def score(self) -> Score:
        """Its figures and errors."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A set with what came out."""

    chosen: EvalSet
    digest: str
    score: Score
    ids: tuple[str, ...]

    @property
    def name(self) -> str:
        """The set's name."""
        return self.chosen.name


def trials() -> Iterator[Trial]:
    """Give every set that is no minutes made by hand."""
    yield from persons.trials()
    yield from pairs.trials()
    yield from claims.trials()
    yield from times.trials()
    yield from transforms.trials()
    yield from calibration.trials()


def measure(chosen: EvalSet, output: Output) -> Measured:
    """Score one set."""
    corpus = chosen.corpus
    if corpus.kind == "reports":
        reports = {name: row for name, row in corpus.reports().items() if chosen.takes(name)}
        score = score_reports(reports, texts_of(corpus), output.minutes)
        ids = tuple(reports)
    else:
        sentences = {name: row for name, row in corpus.sentences().items() if chosen.takes(name)}
        score = score_sentences(sentences, output.minutes)
        ids = tuple(sentences)
    score.figures["invalid_rows"] = output.invalid
    return Measured(chosen, corpus.digest(), score, ids)


def table(
    measured: Sequence[Result], held: Mapping[str, Floors], columns: Columns = COLUMNS
) -> Iterator[str]:
    """Give the figures of each set, and its floors and ceilings in a line below."""
    yield f"{'set':<20}" + "".join(f"{heading:>{_wide(heading)}}" for heading, _ in columns)
    for one in measured:
        yield f"{one.name:<20}" + _cells(one.score.figures, columns)
        floor = held.get(one.name)
        bounds: Figures = {**floor.figures, **floor.ceilings} if floor else {}
        cells = _cells(bounds, columns) if floor else "  no floors yet"
        yield f"{'  floor':<20}{cells}".rstrip()


def tables(
    measured: Sequence[Measured], others: Sequence[Tried], held: Mapping[str, Floors]
) -> Iterator[str]:
    """Give a table of the sets of minutes, and one for each other kind of set."""
    yield from table(measured, held)
    for columns, alike in groupby(others, key=lambda one: one.trial.columns):
        yield from table(list(alike), held, columns)
    for one in others:
        yield from one.score.notes


def problems(
    measured: Sequence[Result], held: Mapping[str, Floors], gone: Sequence[str] = ()
) -> list[str]:
    """Give a line for all that is wrong: figures under floors, corpora changed, sets gone."""
    out = [
        f"{one.name}: {line}"
        for one in measured
        for line in floors.failures(one.score.figures, held.get(one.name), one.digest)
    ]
    return out + [f"{name}: there are floors for it, and no such set" for name in gone]


def accepted(
    measured: Sequence[Result], held: Mapping[str, Floors], *, allow_regression: bool
) -> dict[str, Floors]:
    """Give the floors raised to what is reached; where regressions are allowed, lowered to it."""
    new = dict(held)
    for one in measured:
        old = held.get(one.name)
        change = floors.lowered if allow_regression else floors.raised
        new[one.name] = change(one.score.figures, old, one.digest)
    return new


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, compare, and give the exit status."""
    options = _options(arguments)
    every = list(sets())
    outputs, measured = _measured(every)
    if options.save or options.diff:
        return _sample(outputs, options)
    tests = list(trials())
    others = _tried(tests)
    results: list[Result] = [*measured, *others]
    if options.errors:
        return _list_errors(results, options.errors)
    held = floors.read(FLOORS)
    known = {chosen.name for chosen in every} | {trial.name for trial in tests}
    gone = [name for name in held if name not in known]
    if options.allow_regression:
        held, gone = {name: held[name] for name in held if name not in gone}, []
    if options.accept:
        held = accepted(results, held, allow_regression=options.allow_regression)
    wrong = _unequal(measured, others, outputs) + problems(results, held, gone)
    if options.accept and not wrong:
        floors.write(FLOORS, held)
    print(*tables(measured, others, held), LEGEND, sep="\n")
    for line in wrong:
        print(f"FAIL {line}", file=sys.stderr)
    if options.accept and wrong:
        print("Nothing was accepted. --allow-regression lowers floors.", file=sys.stderr)
    return 1 if wrong else 0


def _measured(every: Sequence[EvalSet]) -> tuple[dict[Corpus, Output], list[Measured]]:
    """Run mahdar once on each corpus at hand, and score each set."""
    outputs: dict[Corpus, Output] = {}
    measured = []
    for chosen in every:
        missing = chosen.corpus.missing()
        if missing:
            print(f"{chosen.name}: skipped, there is no {missing}")
            continue
        if chosen.corpus not in outputs:
            outputs[chosen.corpus] = output_of(chosen.corpus)
        measured.append(measure(chosen, outputs[chosen.corpus]))
    return outputs, measured


def _tried(tests: Sequence[Trial]) -> list[Tried]:
    """Score each other set at hand."""
    out = []
    for trial in tests:
        missing = trial.missing()
        if missing:
            print(f"{trial.name}: skipped, there is no {missing}")
        else:
            out.append(tried(trial))
    return out


def _options(arguments: Sequence[str] | None) -> Namespace:
    """Read the command line."""
    parser = ArgumentParser(prog="python -m evals.gate", description=__doc__, allow_abbrev=False)
    parser.add_argument("--accept", action="store_true", help="raise the floors to what is reached")
    parser.add_argument("--allow-regression", action="store_true", help="with --accept: lower too")
    parser.add_argument("--errors", metavar="SET", help="list the errors of a set and stop")
    parser.add_argument("--save", type=Path, metavar="FILE", help="save the sample and stop")
    parser.add_argument("--diff", type=Path, metavar="FILE", help="compare with a saved sample")
    options = parser.parse_args(arguments)
    if options.allow_regression and not options.accept:
        parser.error("--allow-regression goes with --accept")
    return options


def _list_errors(measured: Sequence[Result], name: str) -> int:
    """Print every error in one set."""
    found = [one for one in measured if one.name == name]
    if not found:
        names = ", ".join(one.name for one in measured)
        print(f"{name}: there is no such set at hand. Choose from {names}.", file=sys.stderr)
        return 2
    print(*found[0].score.errors, sep="\n")
    return 0


def _sample(outputs: Mapping[Corpus, Output], options: Namespace) -> int:
    """Save the sample, or print what changed since one was saved."""
    sample = samples.sample_of(outputs)
    if options.save:
        samples.save(options.save, sample)
        return 0
    texts = {corpus.name: texts_of(corpus) for corpus in outputs}
    print(*samples.changes(samples.load(options.diff), sample, texts), sep="\n")
    return 0


def _unequal(
    measured: Sequence[Measured], others: Sequence[Tried], outputs: Mapping[Corpus, Output]
) -> list[str]:
    """Give a line for each figure that is not the reference scorer's."""
    if not PROGRAM.is_file():
        print(f"not compared with the reference scorer: there is no {PROGRAM}")
        return []
    lines = [
        f"{one.name}: {line}"
        for one in measured
        for line in differences(
            one.score.figures,
            reference_figures(one.chosen.corpus, outputs[one.chosen.corpus], one.ids),
        )
    ]
    return lines + [f"{one.name}: {line}" for one in others for line in one.unequal]


def _wide(heading: str) -> int:
    """Give how wide a column is."""
    return max(6, len(heading) + 1)


def _cells(figures: Figures, columns: Columns) -> str:
    """Give one line of the table."""
    cells = []
    for heading, names in columns:
        value = next((figures[name] for name in names if figures.get(name) is not None), None)
        cells.append(f"{'' if value is None else value:>{_wide(heading)}}")
    return "".join(cells)


if __name__ == "__main__":
    sys.exit(main())

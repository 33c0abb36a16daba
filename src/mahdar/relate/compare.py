"""Reports of one meeting side by side: a row a claim, a column a report."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from mahdar.base.document import Knowledge
from mahdar.base.records import Cell, CellState, Column, Comparison, Minutes, Row
from mahdar.relate.actors import Actors
from mahdar.relate.claims import on_one_issue
from mahdar.relate.matching import ROOT, Matching, match
from mahdar.relate.meetings import same_meeting
from mahdar.relate.tellings import Telling, tellings, without_copies

SAME_SPEAKER, SAME_ISSUE, ANYBODY = 0.3, 0.2, 0.62
"""So much is shared by two claims of one meeting that are one: by the same speaker, by the same on
the same issue in the same act, by anybody."""

PART = 0.6
"""A statement that shares so much of its words with one that is longer is a part of it."""

CANDIDATES = 6
"""A statement is compared with so many rows, those it shares most with."""

VERBATIM = 0.9
HALF = 0.5


@dataclass(slots=True)
class Line:
    """One claim with what each report tells of it, by the place of the report."""

    told: dict[int, list[Telling]] = field(default_factory=dict)

    @property
    def all(self) -> list[Telling]:
        """Every statement of it, by report."""
        return [telling for told in self.told.values() for telling in told]

    @property
    def first(self) -> Telling:
        """The statement that the others are compared with."""
        return next(iter(self.told.values()))[0]


@dataclass(slots=True)
class _Table:
    """Rows so far, and where each key of their first claims stands."""

    lines: list[Line] = field(default_factory=list)
    keys: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, column: int, all_: list[Telling]) -> None:
        """Put the statements of one report into the rows, the likeliest pairs first."""
        pairs = [
            (likeness, number, place)
            for number, telling in enumerate(all_)
            for likeness, place in self._near(telling)
        ]
        placed: set[int] = set()
        for _, number, place in sorted(pairs, key=lambda pair: -pair[0]):
            line = self.lines[place]
            if number not in placed and self._takes(line, column, all_[number]):
                line.told.setdefault(column, []).append(all_[number])
                placed.add(number)
        for number, telling in enumerate(all_):
            if number not in placed:
                self._begin(column, telling)
        for line in self.lines:
            line.told.get(column, []).sort(key=lambda telling: telling.statement.words.start)

    def _begin(self, column: int, telling: Telling) -> None:
        """Begin a row with a claim that none has yet."""
        for key in _keys(telling):
            self.keys[key].append(len(self.lines))
        self.lines.append(Line({column: [telling]}))

    def _near(self, telling: Telling) -> Iterator[tuple[float, int]]:
        """Give the rows that a statement may belong to, with how like it they are."""
        counts: dict[int, int] = defaultdict(int)
        for key in _keys(telling):
            for place in self.keys.get(key, ()):
                counts[place] += 1
        for place in sorted(counts, key=lambda place: -counts[place])[:CANDIDATES]:
            first = self.lines[place].first
            found = match(first.claim, telling.claim)
            likeness = _likeness(first, telling, found)
            if likeness > 0:
                yield likeness, place

    def _takes(self, line: Line, column: int, telling: Telling) -> bool:
        """Whether a row takes one more statement of a report: the first, or another part."""
        taken = line.told.get(column)
        if not taken:
            return True
        found = match(line.first.claim, telling.claim)
        whole = telling.claim.weight < line.first.claim.weight
        return whole and found.more >= PART and telling.speakers == line.first.speakers


def _keys(telling: Telling) -> set[str]:
    """Give what a statement is found by."""
    return {key for item in telling.claim.items for key in item.keys if key[0] == ROOT}


def _likeness(one: Telling, other: Telling, found: Matching) -> float:
    """Give how like two statements of one meeting are, 0 where they are two claims."""
    whole = found.whole
    if one.speakers == other.speakers or set(one.speakers) & set(other.speakers):
        if whole >= SAME_SPEAKER and (found.telling > 1 or found.rephrased >= 1):
            return whole + 1
        issue = on_one_issue(one.statement, other.statement)
        if issue and one.statement.act == other.statement.act and whole >= SAME_ISSUE:
            return whole + HALF
    return whole if whole >= ANYBODY else 0.0


def lines_of(reports: Sequence[Minutes], actors: Actors, knowledge: Knowledge) -> list[Line]:
    """Give the claims that reports of one meeting tell of, each once."""
    told = [list(tellings(minutes, actors, knowledge)) for minutes in reports]
    if len(told) == 1:
        return [Line({0: [telling]}) for telling in told[0]]
    table = _Table()
    for number, all_ in enumerate(told):
        table.add(number, all_)
    return table.lines


def compare(reports: Sequence[Minutes], knowledge: Knowledge) -> Comparison:
    """Lay reports of one meeting side by side, in the order given.

    Copies of one text are counted once. A report of another meeting is laid beside the others all
    the same; its column says so. Time grows with the number of statements.
    """
    kept, copies = without_copies(reports)
    actors = Actors.among(kept, knowledge)
    lines = lines_of(kept, actors, knowledge)
    sides = {minutes.report.side for minutes in kept}
    return Comparison(
        columns=tuple([_column(kept[0], minutes, copies, knowledge) for minutes in kept]),
        rows=tuple([_row(number, line, kept) for number, line in enumerate(lines, start=1)]),
        one_sided=sides.pop() if len(sides) == 1 else None,
    )


def _column(
    first: Minutes, minutes: Minutes, copies: dict[str, list[str]], known: Knowledge
) -> Column:
    """Give the head of a column."""
    report = minutes.report
    same = minutes is first
    return Column(
        report=report.id,
        outlet=report.outlet,
        side=report.side,
        published=report.published,
        title=report.title,
        statements=len(minutes.statements),
        copies=tuple(copies.get(report.id, ())),
        answer="same" if same else same_meeting(first, minutes, known).answer,
        sourcing=minutes.sourcing,
    )


def _row(number: int, line: Line, kept: list[Minutes]) -> Row:
    """Give one claim with what each report has of it."""
    first = line.first
    return Row(
        id=f"c{number}",
        speaker=first.statement.speaker.name,
        issues=first.statement.issues,
        cells=tuple(
            [_cell(minutes, line.told.get(n, []), first) for n, minutes in enumerate(kept)]
        ),
    )


def _cell(minutes: Minutes, told: list[Telling], first: Telling) -> Cell:
    """Give what a report has of a claim, beside the report that has it first."""
    if not told:
        return Cell(minutes.report.id, ("not_reported",), ())
    states = dict.fromkeys(state for telling in told for state in _states(first, telling))
    return Cell(minutes.report.id, tuple(states), tuple([telling.told for telling in told]))


def _states(first: Telling, telling: Telling) -> Iterator[CellState]:
    """Give how a statement differs from the one that the row begins with."""
    found = match(first.claim, telling.claim)
    verbatim = found.order >= VERBATIM and found.less >= VERBATIM and not found.denied
    yield "same_words" if verbatim or telling is first else "other_words"
    one, other = first.statement, telling.statement
    plain = first.claim.plain and telling.claim.plain
    if one.cue.lemma != other.cue.lemma and (one.act != other.act or not plain):
        yield "other_act" if one.act != other.act else "other_cue"
    numbers = first.claim.numbers, telling.claim.numbers
    if all(numbers) and numbers[0].isdisjoint(numbers[1]):
        yield "other_number"
    if set(first.speakers) != set(telling.speakers):
        yield "other_speaker"
    if found.plainly_turned != (first.claim.stance != telling.claim.stance):
        yield "opposite"

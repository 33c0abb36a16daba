"""One statement of one report with all that it is compared by; reports in order, copies apart."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from mahdar.arabic.fold import fold
from mahdar.base.document import Knowledge
from mahdar.base.records import Minutes, Source, Statement, Told
from mahdar.relate.actors import Actors
from mahdar.relate.claims import Claim

COPIED = 0.9
"""Reports that share so many of their statements word for word are one text."""

FEWEST = 3
"""Reports with fewer statements are copies only where their text is the same."""

HOLDERS = 3
"""A statement leads to so many of the reports that have it: a formula costs no more than others."""


@dataclass(frozen=True)
class Telling:
    """A statement with the numbers of those who said it, and its claim, laid out at first use."""

    minutes: Minutes
    statement: Statement
    speakers: tuple[int, ...]
    known: Knowledge

    @cached_property
    def claim(self) -> Claim:
        """The statement laid out for comparison."""
        return Claim.of(self.statement, self.known)

    @cached_property
    def told(self) -> Told:
        """The record of it."""
        statement = self.statement
        return Told(
            report=self.minutes.report.id,
            statement=statement.id,
            speaker=statement.speaker.name,
            cue=statement.cue,
            act=statement.act,
            kind=statement.kind,
            words=statement.words,
            sentence=statement.sentence,
        )


def tellings(minutes: Minutes, actors: Actors, known: Knowledge) -> Iterator[Telling]:
    """Give the statements of a report, laid out."""
    for statement in minutes.statements:
        speakers = actors.speakers(minutes, statement)
        yield Telling(minutes, statement, speakers, known)


def without_copies(
    reports: Sequence[Minutes],
) -> tuple[list[Minutes], dict[str, list[str]]]:
    """Give the reports but for those that are another's text, and the ids of these by that one's.

    The first of several copies is kept. Cost grows with the number of reports.
    """
    kept: list[Minutes] = []
    copies: dict[str, list[str]] = {}
    texts: dict[str, Minutes] = {}
    holders: dict[str, list[int]] = {}
    words: list[frozenset[str]] = []
    for minutes in reports:
        told = frozenset(fold(statement.words.exact) for statement in minutes.statements)
        original = texts.get(minutes.report.sha256) or _copied(told, kept, words, holders)
        if original is not None:
            copies.setdefault(original.report.id, []).append(minutes.report.id)
            continue
        texts[minutes.report.sha256] = minutes
        for word in told:
            holders.setdefault(word, []).append(len(kept))
        kept.append(minutes)
        words.append(told)
    return kept, copies


def _copied(
    told: frozenset[str],
    kept: list[Minutes],
    words: list[frozenset[str]],
    holders: dict[str, list[int]],
) -> Minutes | None:
    """Give the report whose statements are these, word for word, if there is one."""
    if len(told) < FEWEST:
        return None
    near = {number for statement in told for number in holders.get(statement, ())[:HOLDERS]}
    for number in sorted(near):
        shared = len(told & words[number])
        if shared >= COPIED * max(len(told), len(words[number])):
            return kept[number]
    return None


def source_of(minutes: Minutes, meeting: str) -> Source:
    """Give where a report comes from, and the day it tells of."""
    report = minutes.report
    return Source(
        report=report.id,
        outlet=report.outlet,
        side=report.side,
        published=report.published,
        title=report.title,
        day=day_of(minutes),
        meeting=meeting,
    )


def day_of(minutes: Minutes) -> str | None:
    """Give the day of a report's first meeting, else that of its publication, in ISO 8601."""
    days = [m.when.date for m in minutes.meetings[:1] if m.when.basis != "content"]
    published = minutes.report.published
    return next(filter(None, days), None) or (published[:10] if published else None)


def in_time_order(reports: Iterable[Minutes]) -> list[Minutes]:
    """Give reports by the day they tell of; those without a day stand last, as they stood."""
    return sorted(reports, key=lambda minutes: day_of(minutes) or "9999")

"""When each contact took place, as far as the text with its publication date gives it."""

from bisect import bisect_left
from dataclasses import dataclass

from mahdar.arabic.letters import LINE
from mahdar.base.document import Contact, Document, Knowledge, Stretch, Timing
from mahdar.base.records import When
from mahdar.identify.times import WEEKDAYS, Clock, interval

NOTHING = When(None, None, None, None, None, "none", "none")
HEADLINE, LEAD = 14, 2
"""A headline has at most so many tokens; so many sentences after those are the lead."""

NEAR = 8
"""A month or a year is that of a meeting only so many tokens from its word."""


def days(doc: Document, _knowledge: Knowledge) -> Document:
    """Give the document with what its expressions of time mean, and the time of each contact."""
    clock = Clock.of(doc.report.published)
    reader = _Reader(doc, clock)
    return doc.having(
        dates=tuple([when(doc, timing, clock) for timing in doc.timings]),
        whens=tuple([reader.when(contact) for contact in doc.contacts]),
    )


def when(doc: Document, timing: Timing, clock: Clock | None, *, announced: bool = False) -> When:
    """Give the time that an expression tells."""
    excerpt = doc.report.excerpt(timing.span)
    found = interval(timing, clock, announced=announced)
    if found is None:
        precision = "weekday" if timing.weekday else "none"
        return When(excerpt, timing.weekday, None, None, None, precision, "text")  # type: ignore[arg-type]
    day = found.day
    return When(
        excerpt=excerpt,
        weekday=timing.weekday if day is None else WEEKDAYS[day.weekday()],
        date=None if day is None else day.isoformat(),
        earliest=found.earliest.isoformat(),
        latest=found.latest.isoformat(),
        precision=found.precision,
        basis=found.basis,
    )


def _begins(timing: Timing) -> int:
    """Give the first token of an expression of time; they stand in the order of the text."""
    return timing.tokens.first


@dataclass(slots=True)
class _Reader:
    """Looks for the time of each contact around the words that tell of it."""

    doc: Document
    clock: Clock | None

    def when(self, contact: Contact) -> When:
        """Give the time that the contact's own sentence tells, else that of the first sentences."""
        announced = contact.status == "announced"
        sentences, own = self.doc.sentences, contact.sentence
        at = contact.first.first
        found = self._day_in(sentences[own], at)
        lead = self._lead() if contact.status == "held" else ()
        whole = [part for part in lead if not self._is_line(part)]
        for part in (*whole, *sentences[own + 1 : own + 2], *lead):
            found = found or self._day_in(part, part.first)
        found = found or self._period_in(sentences[own], at)
        if found is None:
            return NOTHING
        return when(self.doc, found, self.clock, announced=announced)

    def _lead(self) -> tuple[Stretch, ...]:
        """Give the headlines and the first sentences of a report."""
        whole, sentences = 0, self.doc.sentences
        for number, part in enumerate(sentences):
            whole += not self._is_line(part)
            if whole == LEAD:
                return sentences[: number + 1]
        return sentences

    def _is_line(self, part: Stretch) -> bool:
        """Whether a sentence is a short line of its own: a headline, a dateline."""
        line = self.doc.tokens.forms[part.end - 1] == LINE
        return line and part.end - part.first <= HEADLINE

    def _told_in(self, part: Stretch) -> list[Timing]:
        """Give the expressions of time in a stretch of tokens, but for those in quotations."""
        timings = self.doc.timings
        first = bisect_left(timings, part.first, key=_begins)
        end = bisect_left(timings, part.end, key=_begins)
        return [t for t in timings[first:end] if self.doc.quoted[t.tokens.first] < 0]

    def _day_in(self, part: Stretch, near: int) -> Timing | None:
        """Give the day told in a stretch, written out before counted, the nearest to a token."""
        told = [timing for timing in self._told_in(part) if _is_day(timing)]
        return min(told, key=lambda t: (t.kind != "date", abs(t.tokens.first - near)), default=None)

    def _period_in(self, part: Stretch, near: int) -> Timing | None:
        """Give the week, month or year told close to a token."""
        told = [t for t in self._told_in(part) if t.kind in ("date", "this", "away")]
        told = [t for t in told if abs(t.tokens.first - near) <= NEAR]
        return min(told, key=lambda t: abs(t.tokens.first - near), default=None)


def _is_day(timing: Timing) -> bool:
    """Whether an expression names a day."""
    counted = timing.kind == "away" and timing.unit == "day"
    return timing.kind in ("step", "weekday") or timing.day is not None or counted

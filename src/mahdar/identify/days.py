"""When each contact took place, as far as the text with its publication date gives it."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from mahdar.arabic.clitics import definite
from mahdar.base.document import Contact, Document, Knowledge
from mahdar.base.records import Weekday, When
from mahdar.base.span import Span

WEEKDAYS: tuple[Weekday, ...] = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)
NOTHING = When(None, None, None, None, None, "none", "none")
FIRST_YEAR, LAST_YEAR = 1900, 2100
YEAR_DIGITS = 4
LEAP = 9
"""29 February comes back within so many years."""


def days(doc: Document, knowledge: Knowledge) -> Document:
    """Give the document with the time of each contact."""
    reader = _Reader(doc, knowledge, _day(doc.report.published))
    return replace(doc, whens=tuple([reader.when(contact) for contact in doc.contacts]))


def _day(published: str | None) -> date | None:
    """Give the day of publication, in its own time zone."""
    if published is None:
        return None
    try:
        return datetime.fromisoformat(published).date()
    except ValueError:
        return None


@dataclass(slots=True)
class _Reader:
    """Reads the words of time around a contact."""

    doc: Document
    known: Knowledge
    published: date | None
    announced: bool = False

    def when(self, contact: Contact) -> When:
        """Give the time that the contact's own sentence tells, else that of the first sentences."""
        self.announced = contact.status == "announced"
        sentence = self.doc.sentences[contact.sentence]
        found = self._in(sentence.first, sentence.end, contact.first.first)
        if found is not None:
            return found
        following = self.doc.sentences[contact.sentence + 1 : contact.sentence + 2]
        lead = self.doc.sentences[:2] if contact.status == "held" else ()
        for part in (*lead, *following):
            found = self._in(part.first, part.end, part.first)
            if found is not None:
                return found
        return NOTHING

    def _in(self, first: int, end: int, near: int) -> When | None:
        """Give the time told in a stretch of tokens, the one nearest to token `near`."""
        codes, forms = self.known.codes, self.doc.tokens.forms
        places = sorted(range(first, end), key=lambda i: abs(i - near))
        for i in places:
            if forms[i].isdecimal() and self.doc.quoted[i] < 0:
                found = self._full(i, end)
                if found is not None:
                    return found
        for i in places:
            if self.doc.quoted[i] >= 0:
                continue
            if forms[i] in codes["days"] or self._weekday(i) is not None:
                return self._relative(i, first, end)
        return None

    def _weekday(self, i: int) -> Weekday | None:
        """Give the weekday that token `i` names: with its article, or after يوم."""
        form = self.doc.tokens.forms[i]
        code = self.known.codes["weekdays"].get(form)
        return code if code and definite(form) else None  # type: ignore[return-value]

    def _relative(self, i: int, first: int, end: int) -> When:
        """Give the time of اليوم, أمس or a weekday, by the day of publication."""
        forms, codes = self.doc.tokens.forms, self.known.codes
        before = self.known.words["before_yesterday"]
        stretch = [
            k
            for k in range(max(first, i - 2), min(end, i + 3))
            if k == i or forms[k] in codes["days"] or self._weekday(k) is not None
        ]
        weekday = next((day for k in stretch if (day := self._weekday(k)) is not None), None)
        step = next(
            (int(codes["days"][forms[k]]) for k in stretch if forms[k] in codes["days"]), None
        )
        if step == -1 and not before.isdisjoint(forms[max(first, i - 2) : i + 1]):
            step = -2
        span = self.doc.span(min(stretch), max(stretch) + 1)
        excerpt = self.doc.report.excerpt(span)
        resolved = self._resolved(weekday, step, forms[max(stretch) + 1 : max(stretch) + 2])
        if resolved is None:
            return When(
                excerpt, weekday, None, None, None, "weekday" if weekday else "none", "text"
            )
        iso = resolved.isoformat()
        return When(
            excerpt, weekday or WEEKDAYS[resolved.weekday()], iso, iso, iso, "day", "text+published"
        )

    def _resolved(
        self, weekday: Weekday | None, step: int | None, after: tuple[str, ...]
    ) -> date | None:
        """Give the day that is meant, counted from the day of publication."""
        if self.published is None:
            return None
        if step is not None and (weekday is None or step):
            return _moved(self.published, step)
        if weekday is None:
            return self.published
        back = (self.published.weekday() - WEEKDAYS.index(weekday)) % 7
        if after and after[0] in self.known.words["coming"]:
            return _moved(self.published, 7 - back)
        if step == 0 and back > 1:  # "today, Tuesday" on a Friday: one of the two is wrong
            return None
        return _moved(self.published, -back)

    def _full(self, i: int, end: int) -> When | None:
        """Give the date written out with day and month, at the number at token `i`."""
        forms, months = self.doc.tokens.forms, self.known.codes["months"]
        number = int(forms[i]) if len(forms[i]) <= 2 else 0  # noqa: PLR2004
        at = i + 1
        if at + 2 < end and forms[at] == "/" == forms[at + 2]:
            return self._in_numbers(i)
        month = months.get(forms[at] if at < end else "")
        if month is None and at + 1 < end:
            month = months.get(f"{forms[at]} {forms[at + 1]}")
            at += month is not None
        if month is None or not 1 <= number <= 31:  # noqa: PLR2004
            return None
        at += 1
        if at + 1 < end and forms[at] == "/":  # the month again, by its other name
            two = forms[at + 1] in self.known.words["month_beginnings"]
            at += 2 + two if two or forms[at + 1] in months else 0
        while at < end and forms[at] in self.known.words["year_prefixes"]:
            at += 1
        year = _year(forms[at]) if at < end else None
        told = year is not None
        day = self._dated(number, int(month), year)
        if day is None:
            return None
        return self._on(day, self.doc.span(i, at + told), told=told)

    def _in_numbers(self, i: int) -> When | None:
        """Give the date of numbers that begins at token `i`: day, month, year, or the other way."""
        forms = self.doc.tokens.forms
        parts = forms[i : i + 5 : 2]
        if len(parts) < 3 or not all(map(str.isdecimal, parts)):  # noqa: PLR2004
            return None
        day, month, year = parts if _year(parts[2]) else reversed(parts)
        told = _year(year)
        if told is None or max(len(day), len(month)) > 2:  # noqa: PLR2004
            return None
        found = _date(told, int(month), int(day))
        return None if found is None else self._on(found, self.doc.span(i, i + 5), told=True)

    def _on(self, day: date, span: Span, *, told: bool) -> When:
        """Give the time of a day written out in a span; `told`: with its year."""
        iso, basis = day.isoformat(), "text" if told else "text+published"
        excerpt = self.doc.report.excerpt(span)
        return When(excerpt, WEEKDAYS[day.weekday()], iso, iso, iso, "day", basis)  # type: ignore[arg-type]

    def _dated(self, day: int, month: int, year: int | None) -> date | None:
        """Give the date; where no year is told, the last one up to the day of publication.

        A meeting that is only announced has the first one from the day of publication on.
        """
        if year is not None:
            return _date(year, month, day)
        if self.published is None:
            return None
        step = 1 if self.announced else -1
        for at in range(self.published.year, self.published.year + LEAP * step, step):
            found = _date(at, month, day)
            if found is not None and (found - self.published).days * step >= 0:
                return found
        return None


def _year(form: str) -> int | None:
    """Give the year that a token is, if it can be one."""
    year = int(form) if form.isdecimal() and len(form) == YEAR_DIGITS else 0
    return year if FIRST_YEAR < year < LAST_YEAR else None


def _date(year: int, month: int, day: int) -> date | None:
    """Give a date, None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _moved(day: date, by: int) -> date | None:
    """Give the date so many days later, None where the calendar ends before."""
    try:
        return day + timedelta(days=by)
    except OverflowError:
        return None

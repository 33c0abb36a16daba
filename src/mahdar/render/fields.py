"""What is shown of minutes, and in which order: the same for every format that people read."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from mahdar.arabic.fold import fold
from mahdar.arabic.letters import CLOSING, OPENING, STRAIGHT
from mahdar.base.records import Meeting, Minutes, Person, Statement, When
from mahdar.base.report import Excerpt, Report
from mahdar.catalog.wording import Lang, issue_label, label

Part = Literal["source", "wording", "number"]
"""Where a value comes from: the source, our own labels, or a number, date or address."""

DOUBTFUL = 0.5
"""A statement less sure than this is shown as doubtful."""

LONGEST_OPENER = 4
"""A quotation mark and the conjunction after it have at most so many characters."""

_QUOTATION_MARKS = OPENING + CLOSING + STRAIGHT


@dataclass(frozen=True, slots=True)
class Field:
    """One line: the key of its label, its value, where the value comes from.

    `days` are those that the value stands for; `excerpt` is where the text says it.
    """

    name: str
    value: str
    part: Part = "source"
    days: str = ""
    excerpt: Excerpt | None = None

    @property
    def shown(self) -> str:
        """The value, with its days behind it where it has some."""
        return f"{self.value} ({self.days})" if self.days else self.value


class Fields:
    """The fields of one report's minutes, labelled in one language."""

    def __init__(self, minutes: Minutes, lang: Lang) -> None:
        """Keep the minutes, with the people by id."""
        self._minutes = minutes
        self._lang = lang
        self._people = {person.id: person for person in minutes.people}

    def header(self) -> Iterator[Field]:
        """Give who met whom, where and when, and where that was reported."""
        yield from self.meeting()
        yield from self.source()

    def meeting(self) -> Iterator[Field]:
        """Give who met whom, where and when, of the contact that the report is about first."""
        meetings = self._minutes.meetings
        if meetings:
            yield from self._meeting(meetings[0], "meeting")
        else:
            yield self._missing("meeting")

    def source(self) -> Iterator[Field]:
        """Give who published the report, and which text exactly this is."""
        report = self._minutes.report
        if report.title:
            yield Field("title", report.title)
        if report.outlet:
            yield Field("outlet", report.outlet)
        else:
            yield self._wording("outlet", "value.not_given")
        for name in ("side", "published", "url"):
            value = getattr(report, name)
            if value:
                yield Field(name, value, "number")
        sourcing = self._minutes.sourcing
        if sourcing:
            told = label("value.one_sided", self._lang)
            others = _comma(self._lang).join(sourcing.others)
            yield Field("sourcing", told.format(others=others, side=sourcing.side), "wording")
        for person in self._minutes.people:
            for flag in person.flags:
                odd = label(f"flag.{flag}", self._lang)
                yield Field("flag", f"{person.name}: {odd}", "wording")
        if not report.sha256.startswith(report.id):
            yield Field("report", report.id, "number")
        yield Field("hash", report.sha256[:12], "number")
        yield Field("characters", str(report.characters), "number")

    def contacts(self) -> Iterator[tuple[Field, ...]]:
        """Give each further contact that the report tells of."""
        for meeting in self._minutes.meetings[1:]:
            yield tuple(self._meeting(meeting, "other_contact"))

    def statements(self) -> Iterator[tuple[Field, ...]]:
        """Give each statement, its speaker first and its words last."""
        for statement in self._minutes.statements:
            yield tuple(self._statement(statement))

    def _wording(self, name: str, key: str) -> Field:
        """Give a field whose value is one of our labels."""
        return Field(name, label(key, self._lang), "wording")

    def _missing(self, name: str) -> Field:
        """Give a field that says that the text is silent."""
        return self._wording(name, "value.not_in_text")

    def _meeting(self, meeting: Meeting, name: str) -> Iterator[Field]:
        """Give who took part, where, when and about what."""
        words = (label(f"{table}.{key}", self._lang) for table, key in _manner(meeting))
        yield Field(name, _comma(self._lang).join(words), "wording")
        for person in meeting.participants:
            role = "host" if person == meeting.host else "participant"
            yield Field(role, self._described(person))
        if not meeting.participants:
            yield self._missing("participant")
        for person in meeting.attendees:
            yield Field("attendee", self._described(person))
        if meeting.place:
            yield Field("place", meeting.place.name, excerpt=meeting.place.excerpt)
        else:
            yield self._missing("place")
        yield from self._time(meeting.when)
        yield from self._inferred(meeting)
        for topic in meeting.agenda:
            yield Field("agenda", topic.exact, excerpt=topic)

    def _time(self, when: When) -> Iterator[Field]:
        """Give the time in the text's words, then the day as far as it is known, and from what."""
        if when.excerpt:
            yield Field("time", when.excerpt.exact, excerpt=when.excerpt)
        else:
            yield self._missing("time")
        days = when.date or "/".join(day for day in (when.earliest, when.latest) if day)
        if days:
            yield Field("date", days, "number")
            if when.weekday:
                yield self._wording("weekday", f"weekday.{when.weekday}")
            yield self._wording("basis", f"basis.{when.basis}")
        elif self._minutes.report.published:
            yield self._wording("date", "value.date_unknown")
        else:
            yield self._wording("date", "value.date_needs_published")

    def _inferred(self, meeting: Meeting) -> Iterator[Field]:
        """Give what the content allows as the time, where the text tells no day, and why."""
        inferred = meeting.inferred
        if inferred is None or meeting.when.date is not None:
            return
        if meeting.when.basis != "content":
            yield Field("inferred", _interval(inferred.earliest, inferred.latest), "number")
        for bound in inferred.bounds:
            days = _interval(bound.earliest, bound.latest)
            excerpt = bound.excerpt
            yield Field("because", excerpt.exact, days=days, excerpt=excerpt)

    def _statement(self, statement: Statement) -> Iterator[Field]:
        """Give who said what to whom, by which word, and where in the text."""
        yield self._speaker(statement)
        if statement.speaker.how != "named":
            yield self._wording("how", f"how.{statement.speaker.how}")
        for via in statement.via:
            yield Field("via", via.name)
        yield Field("cue", statement.cue.exact)
        if statement.negated:
            yield self._wording("negated", "value.negated")
        yield self._wording("act", f"act.{statement.act}")
        if statement.addressee:
            yield Field("addressee", statement.addressee.name)
        for issue in statement.issues:
            yield Field("issue", issue_label(issue, self._lang), "wording")
        yield self._wording("kind", f"kind.{statement.kind}")
        if statement.confidence < DOUBTFUL:
            yield Field("confidence", f"{statement.confidence:.2f}", "number")
        words = statement.words
        yield Field("position", f"{words.start}–{words.end}", "number")
        quoted = is_quoted(statement, self._minutes.report)
        yield Field("words", f"«{words.exact}»" if quoted else words.exact)

    def _speaker(self, statement: Statement) -> Field:
        """Give the speaker's name, as far as anybody is known."""
        speaker = statement.speaker
        names = [self._named(person) for person in speaker.persons]
        name = speaker.name or "، ".join(names)
        return Field("speaker", name) if name else self._missing("speaker")

    def _described(self, person_id: str) -> str:
        """Give a person's name with the posts that the text gives."""
        person = self._people.get(person_id)
        posts = _posts(person) if person else ()
        name = self._named(person_id)
        return "، ".join((name, *(post for post in posts if post != name)))

    def _named(self, person_id: str) -> str:
        """Give a person's name, or the post where the text gives only that."""
        person = self._people.get(person_id)
        if person is None:
            return person_id
        return person.name or next(iter((*person.names, *_posts(person))), person_id)


def is_quoted(statement: Statement, report: Report) -> bool:
    """Whether the source itself opens a quotation right before the words.

    It is read from the text, or from the statement's sentence where the text is not at hand.
    """
    if statement.kind != "direct":
        return False
    start = statement.words.start
    if report.text is not None:
        before = report.text[:start]
    else:
        before = statement.sentence.exact[: max(0, start - statement.sentence.start)]
    before = before.rstrip()
    opener = before.rsplit(maxsplit=1)[-1:]  # «إن …: the conjunction stays out of the words
    return before.endswith(tuple(_QUOTATION_MARKS)) or any(
        word[0] in _QUOTATION_MARKS and len(word) <= LONGEST_OPENER for word in opener
    )


def _manner(meeting: Meeting) -> tuple[tuple[str, str], tuple[str, str]]:
    """Give the keys of how the sides met and whether they did."""
    return ("mode", meeting.mode), ("status", meeting.status)


def _posts(person: Person) -> tuple[str, ...]:
    """Give a person's posts in the text's order, each once however it is spelled."""
    titles: dict[str, str] = {}
    for post in person.posts:
        titles.setdefault(fold(post.title), post.title)
    return tuple(titles.values())


def _interval(earliest: str | None, latest: str | None) -> str:
    """Give an interval; an end that is not known is left open."""
    return f"{earliest or '…'}/{latest or '…'}"


def _comma(lang: Lang) -> str:
    """Give the comma of a language, with its space."""
    return "، " if lang == "ar" else ", "

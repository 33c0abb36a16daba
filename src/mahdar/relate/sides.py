"""What of one report's minutes tells its meeting apart, laid out once for many comparisons."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from mahdar.arabic.clitics import bare, with_article
from mahdar.arabic.letters import FEMININE, PROCLITICS
from mahdar.arabic.words import tokens
from mahdar.base.document import Knowledge
from mahdar.base.records import Bound, Inference, Meeting, Minutes, Statement
from mahdar.base.report import Excerpt
from mahdar.relate.people import Profile

SHORTEST = 4
"""Shorter words tell little of what was said."""

REMEMBERED = 1 << 15
"""So many different words are kept with what is compared of them."""

BEGINNING = 3
"""Spellings of one surname differ further on than in so many letters."""

HELD = ("in_person", "video", "unknown")


@dataclass(frozen=True, slots=True)
class Said:
    """The telling words of one statement, and the ids of its speakers."""

    statement: Statement
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Side:
    """One meeting of one report with all that is compared: people, days, place, words.

    `called` are the first letters of the participants' surnames, empty where one has no full name.
    """

    minutes: Minutes
    meeting: Meeting
    people: dict[str, Profile]
    published: date | None
    days: tuple[date, date] | None
    bounds: tuple[date, date] | None
    events: tuple[Bound, ...]
    place: frozenset[str]
    said: tuple[Said, ...]
    words: frozenset[str]
    called: frozenset[str]

    @property
    def meeting_excerpt(self) -> Excerpt:
        """Where the first participant is named or called by a post, else the meeting's sentence."""
        for person in self.minutes.people:
            if person.id in self.meeting.participants:
                places = (*person.mentions, *(post.excerpt for post in person.posts))
                return places[0] if places else self.meeting.excerpt
        return self.meeting.excerpt

    @classmethod
    def of(cls, minutes: Minutes, meeting: Meeting, known: Knowledge) -> "Side":
        """Lay out one meeting of a report."""
        people = {person.id: Profile.of(person, known) for person in minutes.people}
        when, inferred = meeting.when, meeting.inferred
        said = tuple([Said(s, _words(s.words.exact, known)) for s in minutes.statements])
        told = when.basis in ("text", "text+published")
        return cls(
            minutes=minutes,
            meeting=meeting,
            people=people,
            published=_day(minutes.report.published),
            days=_interval(when.earliest, when.latest) if told else None,
            bounds=_bounds(inferred) if inferred else None,
            events=tuple([b for b in inferred.bounds if b.kind == "event"]) if inferred else (),
            place=_place(meeting.place.name, known) if meeting.place else frozenset(),
            said=said,
            words=_telling(minutes, meeting, said, known),
            called=_called([people[person] for person in meeting.participants]),
        )


def _called(people: list[Profile]) -> frozenset[str]:
    """Give how the surnames of all who took part begin, none where one has no full name."""
    if any(len(person.name) <= 1 for person in people):
        return frozenset()
    return frozenset(person.name[-1][:BEGINNING] for person in people)


def _telling(
    minutes: Minutes, meeting: Meeting, said: tuple[Said, ...], known: Knowledge
) -> frozenset[str]:
    """Give the telling words of the meeting and of all that was said, without names and titles."""
    called = [name for p in minutes.people for name in (p.name, *p.names) if name]
    called += [post.title for person in minutes.people for post in person.posts]
    told = _words(meeting.excerpt.exact, known).union(*(one.words for one in said))
    return told - _words(" ".join(called), known)


def _place(name: str, known: Knowledge) -> frozenset[str]:
    """Give the words of a place that tell it apart: not مقر, not الوزارة."""
    plain = known.words["buildings"] | known.words["plain_places"]
    common = {bare(word).removesuffix(FEMININE) for word in plain}
    return frozenset(_words(name, known) - common)


def sides_of(minutes: Minutes, known: Knowledge) -> tuple[Side, ...]:
    """Give the meetings of a report that can be compared: those held face to face come first.

    A call, a letter or an announced meeting counts where the report tells of no other.
    """
    held = [m for m in minutes.meetings if m.status == "held" and m.mode in HELD]
    return tuple([Side.of(minutes, meeting, known) for meeting in held or minutes.meetings[:1]])


def _day(published: str | None) -> date | None:
    """Give the day of publication."""
    if published is None:
        return None
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        return None


def _bounds(inferred: Inference) -> tuple[date, date] | None:
    """Give what the content allows as an interval; an open end is the calendar's."""
    if inferred.earliest is None and inferred.latest is None:
        return None
    return _interval(
        inferred.earliest or date.min.isoformat(), inferred.latest or date.max.isoformat()
    )


def _interval(earliest: str | None, latest: str | None) -> tuple[date, date] | None:
    """Give two days as an interval."""
    if earliest is None or latest is None:
        return None
    return date.fromisoformat(earliest), date.fromisoformat(latest)


def _words(text: str, known: Knowledge) -> frozenset[str]:
    """Give the telling words of a text, without what is joined to them."""
    nouns, closed = known.nouns, known.closed
    words = {_cut(form, whole=form in nouns) for form in tokens(text).forms}
    return frozenset([word for word in words if word and word not in closed])


@lru_cache(REMEMBERED)
def _cut(form: str, *, whole: bool) -> str:
    """Give a form without what is joined to it, nothing for what is too short to tell much.

    `whole`: its first letter is its own.
    """
    word = form[1:] if form[0] in PROCLITICS and len(form) > SHORTEST and not whole else form
    word = bare(with_article(word)).removesuffix(FEMININE)
    return word if len(word) >= SHORTEST else ""

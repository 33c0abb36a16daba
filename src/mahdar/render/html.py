"""One page of HTML for any number of reports: each source beside its minutes, linked both ways."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, groupby
from typing import TypeAlias, get_args

from mahdar.base.records import Kind, Minutes, Person, Statement
from mahdar.base.report import Excerpt
from mahdar.base.span import Span
from mahdar.catalog.wording import Lang, label
from mahdar.collect.found import Failure
from mahdar.render.fields import DOUBTFUL, Field, Fields
from mahdar.render.hues import Hues
from mahdar.render.pages import Mark, page
from mahdar.render.segments import Part, segments
from mahdar.render.sources import Source
from mahdar.render.style import Result, Style

LONG = 900
"""A paragraph of more characters is longer than a window, so it scrolls with its lines."""

_BESIDE = ("weekday", "basis")
"""Fields that stand beside the one before them."""

_ELSEWHERE = ("title", "sourcing", "flag")
"""Fields of the source that the page shows in places of their own."""

_Layers: TypeAlias = Iterator[tuple[Span, Mark]]
"""Marks with the stretches that they lie over."""

_Voicing: TypeAlias = tuple[str, ...] | str | None
"""What tells speakers apart: the people together, or else the name."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a header: the key of its label, its values, and what is said beside them."""

    name: str
    fields: tuple[Field, ...]
    beside: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker as a layer of a report; the hue is that of the side, where that is known."""

    number: int
    name: Field
    sides: tuple[str, ...]
    hue: int
    count: int


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the minutes; `shown` says whether its words stand in the source shown."""

    number: int
    classes: str
    shown: bool
    doubtful: bool
    fields: Mapping[str, tuple[Field, ...]]


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph of the source, marked, with the lines of the minutes whose words begin there."""

    parts: tuple[Part[Mark], ...]
    lines: tuple[Line, ...]
    long: bool


@dataclass(frozen=True, slots=True)
class Section:
    """All that is shown of one report; `places` are the anchors of excerpts in its header."""

    anchor: str
    minutes: Minutes
    heading: Field
    meeting: tuple[Entry, ...]
    contacts: tuple[tuple[Entry, ...], ...]
    source: tuple[Entry, ...]
    kinds: tuple[tuple[Kind, int], ...]
    voices: tuple[Voice, ...]
    rows: tuple[Row, ...]
    places: Mapping[Excerpt, str]

    @property
    def count(self) -> int:
        """How many statements there are."""
        return len(self.minutes.statements)


def render(results: Iterable[Result], style: Style) -> Iterator[str]:
    """Give one page with the minutes of each report; failures are left out.

    The list of contents stands first, so nothing is written before the last report is read.
    """
    hues = Hues()
    sections: list[Section] = []
    for result in results:
        if not isinstance(result, Failure):
            hues.turn_to_next()
            layout = _Layout(result, f"r{len(sections) + 1}", style.lang, hues)
            sections.append(layout.section())
    if sections:
        voices = max(len(section.voices) for section in sections)
        yield page("minutes.html", style.lang, sections=sections, voices=voices)


class _Layout:
    """What is shown of one report, laid out for the template."""

    def __init__(self, minutes: Minutes, anchor: str, lang: Lang, hues: Hues) -> None:
        """Keep the minutes with their fields, their speakers, and the source as far as it is held.

        Every anchor in the section begins with the one given.
        """
        self._minutes = minutes
        self._anchor = anchor
        self._lang = lang
        self._fields = Fields(minutes, lang)
        self._source = Source(minutes)
        self._told = [_by_name(fields) for fields in self._fields.statements()]
        self._voices = self._told_apart(hues)

    def section(self) -> Section:
        """Give all that is shown of the report."""
        source = tuple(self._fields.source())
        meeting = tuple(self._fields.meeting())
        contacts = tuple(self._fields.contacts())
        kinds = Counter(statement.kind for statement in self._minutes.statements)
        places = self._places(chain(meeting, *contacts))
        return Section(
            anchor=self._anchor,
            minutes=self._minutes,
            heading=_heading(source),
            meeting=_entries(meeting),
            contacts=tuple(map(_entries, contacts)),
            source=_entries(field for field in source if field.name not in _ELSEWHERE),
            kinds=tuple((kind, kinds[kind]) for kind in get_args(Kind) if kinds[kind]),
            voices=tuple(self._voices.values()),
            rows=tuple(self._rows(places)),
            places=places,
        )

    def _told_apart(self, hues: Hues) -> dict[_Voicing, Voice]:
        """Give the speakers in the order in which they first speak."""
        people = {person.id: person for person in self._minutes.people}
        counts = Counter(map(_voicing, self._minutes.statements))
        voices: dict[_Voicing, Voice] = {}
        for statement, fields in zip(self._minutes.statements, self._told, strict=True):
            voicing = _voicing(statement)
            if voicing in voices:
                continue
            known = [people[person] for person in statement.speaker.persons if person in people]
            sides = tuple(dict.fromkeys(person.side for person in known if person.side))
            whose = self._whose(known, sides, statement.speaker.name)
            hue = hues.of(whose) if whose else 0
            name = fields["speaker"][0]
            voices[voicing] = Voice(len(voices) + 1, name, sides, hue, counts[voicing])
        return voices

    def _whose(
        self, people: list[Person], sides: tuple[str, ...], name: str | None
    ) -> Hashable | None:
        """Give whose colour a speaker has: the side's, else the person's, else the institution's.

        None for both sides speaking as one, and for a speaker whom nobody knows.
        """
        if len(sides) == 1:
            return "side", sides[0]
        if len(people) == 1:
            return "person", people[0].key or f"{self._anchor} {people[0].id}"
        return ("name", name) if name and not people else None

    def _places(self, fields: Iterable[Field]) -> dict[Excerpt, str]:
        """Give an anchor for each excerpt of the header that the source shows."""
        excerpts = (field.excerpt for field in fields if field.excerpt)
        return {
            excerpt: f"{self._anchor}-{excerpt.start}-{excerpt.end}"
            for excerpt in excerpts
            if self._source.holds(excerpt)
        }

    def _rows(self, places: Mapping[Excerpt, str]) -> Iterator[Row]:
        """Give each paragraph with its lines; the first one has those without words shown."""
        lines: dict[int, list[Line]] = {}
        for number, statement in enumerate(self._minutes.statements, start=1):
            place = self._source.at(statement.words.start)
            lines.setdefault(place or 0, []).append(self._line(number, shown=place is not None))
        layers = self._source.sorted_in(chain(self._marks(), _facts(places)))
        for number, paragraph in enumerate(self._source.paragraphs):
            parts = segments(paragraph.text, layers.get(number, ()), paragraph.start)
            if paragraph.text.strip() or number in lines:
                yield Row(parts, tuple(lines.get(number, ())), len(paragraph.text) > LONG)

    def _line(self, number: int, *, shown: bool) -> Line:
        """Give one statement as a line of the minutes."""
        statement = self._minutes.statements[number - 1]
        return Line(
            number=number,
            classes=self._classes(statement),
            shown=shown,
            doubtful=statement.confidence < DOUBTFUL,
            fields=self._told[number - 1],
        )

    def _classes(self, statement: Statement) -> str:
        """Give the layers that a statement belongs to."""
        voice = self._voices[_voicing(statement)]
        return f"k-{statement.kind} v{voice.number} h{voice.hue}"

    def _marks(self) -> _Layers:
        """Give what is marked in the source: words with their numbers, cues, and who is named."""
        named: set[tuple[Excerpt, _Voicing]] = set()
        for number, statement in enumerate(self._minutes.statements, start=1):
            classes = self._classes(statement)
            words = statement.words
            place = self._source.at(words.start)
            if place is not None:
                edge = self._source.paragraphs[place].edge(words.start)
                yield Span(edge, edge), self._reference(number, classes)
            anchor = f"{self._anchor}-w{number}"
            yield words.span, Mark("mark", f"said {classes}", anchor=anchor)
            yield Span(statement.cue.start, statement.cue.end), Mark("span", f"cue {classes}")
            excerpt, voicing = statement.speaker.excerpt, _voicing(statement)
            if excerpt and (excerpt, voicing) not in named:
                named.add((excerpt, voicing))
                voice = self._voices[voicing]
                yield excerpt.span, Mark("span", f"speaker v{voice.number} h{voice.hue}")

    def _reference(self, number: int, classes: str) -> Mark:
        """Give the number of a statement, which leads to its line."""
        return Mark(
            "a",
            f"ref {classes}",
            leads=f"{self._anchor}-s{number}",
            text=str(number),
            name=f"{label('page.statement', self._lang)} {number}",
        )


def _facts(places: Mapping[Excerpt, str]) -> _Layers:
    """Give the marks of what the header takes from the source."""
    for excerpt, anchor in places.items():
        yield excerpt.span, Mark("span", "fact", anchor=anchor)


def _voicing(statement: Statement) -> _Voicing:
    """Give what tells the speaker of a statement apart, None where nobody is known."""
    return statement.speaker.persons or statement.speaker.name


def _by_name(fields: Iterable[Field]) -> dict[str, tuple[Field, ...]]:
    """Give fields by their names, those of one name together."""
    found: dict[str, tuple[Field, ...]] = {}
    for field in fields:
        found[field.name] = (*found.get(field.name, ()), field)
    return found


def _heading(source: Iterable[Field]) -> Field:
    """Give the report's title, or else its id."""
    named = {field.name: field for field in source}
    return next(named[name] for name in ("title", "report", "hash") if name in named)


def _entries(fields: Iterable[Field]) -> tuple[Entry, ...]:
    """Give fields as entries: those of one name in a row as one, weekdays beside their dates."""
    entries: list[Entry] = []
    for name, group in groupby(fields, key=lambda field: field.name):
        if name in _BESIDE and entries:
            last = entries.pop()
            entries.append(Entry(last.name, last.fields, (*last.beside, *group)))
        else:
            entries.append(Entry(name, tuple(group), ()))
    return tuple(entries)

"""The records of the contract `mahdar.minutes/1`, field for field."""

from typing import Any, Literal, Self

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from mahdar.base.errors import InputError
from mahdar.base.report import Excerpt, Report, hash_of

Act = Literal[
    "assert",
    "demand",
    "commit",
    "promise",
    "propose",
    "condemn",
    "accuse",
    "warn",
    "reject",
    "praise",
    "welcome",
    "thank",
    "congratulate",
    "other",
]
"""What the speaker does by saying it."""

Kind = Literal["direct", "indirect", "nominal"]
"""How the words are attributed: quoted or after a bare colon, a clause, a noun phrase."""

How = Literal["named", "post", "inherited", "turn", "pronoun", "joint", "unknown"]
"""How the speaker was found."""

Status = Literal["held", "announced", "denied", "cancelled"]
"""Whether the meeting took place."""

Mode = Literal["in_person", "video", "call", "letter", "unknown"]
"""How the sides met."""

Precision = Literal["day", "week", "month", "year", "period", "weekday", "none"]
"""How exactly the time is known; `weekday` is a weekday without a date, `period` any other span."""

Basis = Literal["text", "text+published", "content", "none"]
"""What the time was read from."""

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
"""A day of the week, named in the text or given by the date."""


Flag = Literal["spelling", "post_ended", "post_not_begun"]
"""What is odd about a person: the name is nearly one that the catalog knows for this office; the
office is told of after it was left, or before it was taken."""

KnownBy = Literal["name", "surname_and_office", "office_and_day", "likeness_and_office"]
"""How a person is found in the catalog: by the full name, by a surname with its office, by the
office and the day of publication alone, by a name that is nearly the holder's."""

BoundKind = Literal["post", "event", "anniversary"]
"""What bounds a time: a post held from and to, an event named, so many years since an event."""


class Post(Struct, frozen=True):
    """An office as the text calls it, with the state or body it belongs to."""

    title: str
    country: str | None
    excerpt: Excerpt


class Person(Struct, frozen=True):
    """Somebody the text names or calls by a post.

    `name` is None where the text gives only a post; `mentions` are the names alone, without titles.
    `key` is the catalog's name for whom it knows, else the fullest name, None where nobody can
    know; `known_by` says how the catalog knows, None where it doesn't.
    """

    id: str
    key: str | None
    name: str | None
    names: tuple[str, ...]
    side: str | None
    posts: tuple[Post, ...]
    mentions: tuple[Excerpt, ...]
    flags: tuple[Flag, ...] = ()
    known_by: KnownBy | None = None


class Place(Struct, frozen=True):
    """Where a meeting took place, in the text's own words."""

    name: str
    excerpt: Excerpt


class When(Struct, frozen=True):
    """A time, only as far as the text (with `published`) gives it.

    `date`, `earliest` and `latest` are ISO 8601 days. `date` is the day in the time zone of
    `published`; near midnight the day may be another one elsewhere, so that `earliest` and `latest`
    are wider.
    """

    excerpt: Excerpt | None
    weekday: Weekday | None
    date: str | None
    earliest: str | None
    latest: str | None
    precision: Precision
    basis: Basis


class Bound(Struct, frozen=True):
    """One thing in the text that bounds its time: a post that somebody held, a dated event.

    `about` and `source` are the catalog's; `earliest` and `latest` are ISO 8601 days, None for an
    open end.
    """

    kind: BoundKind
    about: str
    earliest: str | None
    latest: str | None
    source: str
    excerpt: Excerpt


class Inference(Struct, frozen=True):
    """When a meeting can have taken place by what the text names: what all its bounds allow.

    It is an inference, apart from what the text says; both days are None where bounds contradict
    one another.
    """

    earliest: str | None
    latest: str | None
    bounds: tuple[Bound, ...]


class Meeting(Struct, frozen=True):
    """A contact that the report tells of; participants are ids of `people`."""

    id: str
    status: Status
    mode: Mode
    participants: tuple[str, ...]
    host: str | None
    attendees: tuple[str, ...]
    place: Place | None
    when: When
    agenda: tuple[Excerpt, ...]
    excerpt: Excerpt
    inferred: Inference | None = None


class Cue(Struct, frozen=True, gc=False):
    """The word that attributes, with its dictionary form."""

    start: int
    end: int
    exact: str
    lemma: str


class Speaker(Struct, frozen=True):
    """Who said it: ids of `people`, or the name of an institution; how that was found."""

    persons: tuple[str, ...]
    name: str | None
    excerpt: Excerpt | None
    how: How


class Via(Struct, frozen=True):
    """Somebody who passed the words on; outermost first in a statement."""

    name: str
    excerpt: Excerpt


class Addressee(Struct, frozen=True):
    """To whom it was said."""

    name: str
    person: str | None
    excerpt: Excerpt


class Statement(Struct, frozen=True):
    """Somebody said something.

    `words` are the speaker's own only where the source encloses them in quotation marks.
    """

    id: str
    speaker: Speaker
    via: tuple[Via, ...]
    cue: Cue
    words: Excerpt
    sentence: Excerpt
    kind: Kind
    act: Act
    strength: int
    addressee: Addressee | None
    issues: tuple[str, ...]
    meeting: str | None
    negated: bool
    confidence: float


class Sourcing(Struct, frozen=True):
    """Whose outlet the report is of, where that is a side of the meeting itself.

    Every statement of the `others`, sides of the speakers, reaches us through it alone.
    """

    side: str
    others: tuple[str, ...]


class Minutes(Struct, frozen=True):
    """What a reader wants to keep of one report."""

    schema: Literal["mahdar.minutes/1"]
    report: Report
    people: tuple[Person, ...]
    meetings: tuple[Meeting, ...]
    statements: tuple[Statement, ...]
    dates: tuple[When, ...] = ()
    """Every expression of time in the text."""
    sourcing: Sourcing | None = None
    """Where every statement of one side reaches us through the other side's outlet."""

    def to_dict(self) -> dict[str, Any]:
        """Give the contract's JSON object, without the report's text."""
        out: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self))
        del out["report"]["text"]
        return out

    @classmethod
    def from_dict(cls, row: dict[str, Any], text: str | None = None) -> Self:
        """Read minutes back; with `text`, the report holds it again; a text in `row` is ignored.

        Raises InputError where the object breaks the contract or the text is another one.
        """
        try:
            minutes = msgspec.convert(row, cls)
        except msgspec.ValidationError as error:
            raise InputError("not_minutes", problem=str(error)) from error
        if text is None:
            return replace(minutes, report=replace(minutes.report, text=None))
        if hash_of(text) != minutes.report.sha256:
            raise InputError("other_text", minutes.report.id)
        return replace(minutes, report=replace(minutes.report, text=text))


Answer = Literal["same", "different", "undecided"]
"""Whether two reports tell of one meeting."""

ReasonKind = Literal[
    "people",
    "other_people",
    "same_day",
    "next_day",
    "other_day",
    "published_near",
    "published_far",
    "same_weekday",
    "other_weekday",
    "content_apart",
    "content_times",
    "other_event",
    "same_place",
    "other_place",
    "same_host",
    "other_host",
    "other_mode",
    "other_status",
    "same_words",
    "other_words",
    "same_others",
    "same_outlet",
    "copy",
]
"""What speaks for one meeting, or against it."""


class Reason(Struct, frozen=True):
    """One reason of a verdict, with what each report says and where.

    `weight` is in log-odds: above 0 it speaks for the same meeting. `a` and `b` are None where a
    report doesn't say, or where it is not the text that says it (the day of publication).
    """

    kind: ReasonKind
    weight: float
    value_a: str
    value_b: str
    a: Excerpt | None = None
    b: Excerpt | None = None


class Verdict(Struct, frozen=True):
    """Whether two reports tell of one meeting, how probable the answer is, and why.

    `probability` is that of the answer; of one meeting, where it is undecided.
    `a` and `b` are the ids of the reports, `meeting_a` and `meeting_b` those of the meetings that
    were compared, None where a report tells of none. The heaviest reason stands first.
    """

    a: str
    b: str
    answer: Answer
    probability: float
    reasons: tuple[Reason, ...]
    meeting_a: str | None = None
    meeting_b: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """Give the JSON object of the contract `mahdar.same/1`."""
        out: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self))
        return {"schema": "mahdar.same/1", **out}


class Member(Struct, frozen=True):
    """One report of a group and the id of its meeting in that report's minutes."""

    report: str
    meeting: str


class Group(Struct, frozen=True):
    """One meeting with the reports that tell of it; `people` are the keys of those who met.

    `earliest` and `latest` are ISO 8601 days, None where no report tells the day.
    """

    id: str
    people: tuple[str, ...]
    earliest: str | None
    latest: str | None
    members: tuple[Member, ...]

    def to_dict(self) -> dict[str, Any]:
        """Give the JSON object of the contract `mahdar.group/1`."""
        out: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self))
        return {"schema": "mahdar.group/1", **out}


RelationKind = Literal[
    "same_words",
    "same_claim",
    "stronger",
    "weaker",
    "opposite",
    "same_issue",
    "unrelated",
    "undecided",
]
"""How a statement stands to another: stronger and weaker are the same claim, made otherwise."""

ClaimReasonKind = Literal[
    "shared_terms",
    "other_words",
    "polarity",
    "numbers",
    "act",
    "strength",
    "addressee",
    "issues",
]
"""What two statements share, or where they part."""


class ClaimReason(Struct, frozen=True):
    """One reason of a relation, with what each statement has; empty where it has nothing."""

    kind: ClaimReasonKind
    value_a: str
    value_b: str


class Relation(Struct, frozen=True):
    """How a statement stands to another, from 0 to 1 how much of both is shared, and why."""

    kind: RelationKind
    score: float
    reasons: tuple[ClaimReason, ...]


CellState = Literal[
    "same_words",
    "other_words",
    "other_cue",
    "other_act",
    "other_number",
    "other_speaker",
    "opposite",
    "not_reported",
]
"""How a report has a claim, beside the report that has it first."""


class Told(Struct, frozen=True):
    """One statement as one report has it, with where it stands."""

    report: str
    statement: str
    speaker: str | None
    cue: Cue
    act: Act
    kind: Kind
    words: Excerpt
    sentence: Excerpt


class Cell(Struct, frozen=True):
    """What one report has of a claim: nothing, one statement, or several that make it up."""

    report: str
    states: tuple[CellState, ...]
    told: tuple[Told, ...]


class Row(Struct, frozen=True):
    """One claim with a cell for each report, in the order of the columns."""

    id: str
    speaker: str | None
    issues: tuple[str, ...]
    cells: tuple[Cell, ...]


class Column(Struct, frozen=True):
    """One report of those compared.

    `copies` are the reports with the same text under other names, which are counted once; `answer`
    says whether it is of the first report's meeting; `sourcing` is as in minutes.
    """

    report: str
    outlet: str | None
    side: str | None
    published: str | None
    title: str | None
    statements: int
    copies: tuple[str, ...]
    answer: Answer
    sourcing: Sourcing | None


class Comparison(Struct, frozen=True):
    """Reports of one meeting side by side: a row a claim, a column a report.

    `one_sided` is the side whose outlets alone published all reports that are compared.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    one_sided: str | None

    def to_dict(self) -> dict[str, Any]:
        """Give the JSON object of the contract `mahdar.compare/1`."""
        out: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self))
        return {"schema": "mahdar.compare/1", **out}


StepState = Literal[
    "repeated",
    "strengthened",
    "weakened",
    "advanced",
    "claimed_done",
    "rejected",
    "answered",
    "not_reported",
]
"""What a later report has of what was asked or promised; not reported is never dropped."""


class Step(Struct, frozen=True):
    """What one later report has of it: the state, the statement, and why it is read so."""

    state: StepState
    told: Told | None
    reasons: tuple[ClaimReason, ...]


class Stage(Struct, frozen=True):
    """One later report with every step it tells of; a single step that is not reported else."""

    report: str
    steps: tuple[Step, ...]


class Obligation(Struct, frozen=True):
    """What somebody asked, promised or proposed, and what became of it.

    `owes` and `owed` are who is to act and to whom, None where the text doesn't say. `also` are the
    same words as other reports of that meeting have them.
    """

    id: str
    act: Act
    owes: str | None
    owed: str | None
    told: Told
    also: tuple[Told, ...]
    issues: tuple[str, ...]
    stages: tuple[Stage, ...]


class Source(Struct, frozen=True):
    """One report of several in time order: who published it, and the days it tells of.

    `day` is the meeting's, else that of publication, else None.
    """

    report: str
    outlet: str | None
    side: str | None
    published: str | None
    title: str | None
    day: str | None
    meeting: str


class Ledger(Struct, frozen=True):
    """Everything asked and promised in reports in time order, with what became of it."""

    sources: tuple[Source, ...]
    obligations: tuple[Obligation, ...]

    def to_dict(self) -> dict[str, Any]:
        """Give the JSON object of the contract `mahdar.followup/1`."""
        out: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self))
        return {"schema": "mahdar.followup/1", **out}


Change = Literal[
    "new",
    "repeated",
    "strengthened",
    "softened",
    "reversed",
    "claimed_done",
    "not_mentioned",
]
"""How a position stands to the one at the meeting before."""


class Position(Struct, frozen=True):
    """What an actor said on an issue at one meeting, and how it stands to the time before.

    `told` is None where the reports of the meeting have nothing of it: that is not silence.
    `before` is the statement it is compared with; `reports` counts the reports behind it, wire
    copies once.
    """

    meeting: str
    day: str | None
    change: Change
    told: Told | None
    before: Told | None
    reasons: tuple[ClaimReason, ...]
    reports: int


class Course(Struct, frozen=True):
    """The positions of one actor on one issue, in time order."""

    actor: str
    side: str | None
    positions: tuple[Position, ...]


class Track(Struct, frozen=True):
    """How each actor's position on an issue moved from one meeting to the next."""

    issue: str
    sources: tuple[Source, ...]
    courses: tuple[Course, ...]

    def to_dict(self) -> dict[str, Any]:
        """Give the JSON object of the contract `mahdar.track/1`."""
        out: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self))
        return {"schema": "mahdar.track/1", **out}

"""A report with what has been found in it so far, and what is known before reading."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from mahdar.arabic.letters import ACCUSATIVE, BY, FEMININE, LETTERLESS
from mahdar.arabic.words import Tokens
from mahdar.base.records import (
    Act,
    Flag,
    How,
    Inference,
    Kind,
    KnownBy,
    Mode,
    Status,
    Weekday,
    When,
)
from mahdar.base.report import Report
from mahdar.base.span import Span

LONGEST_HEADLINE = 40
"""A line of more words is no headline."""

Phrases: TypeAlias = Mapping[int, frozenset[tuple[str, ...]]]
"""Phrases with one first word: by how many words they have, most first, the words after it."""

Places: TypeAlias = tuple[tuple[int, Mapping[tuple[str, ...], str]], ...]
"""Names of places with one first word: their length in words, their codes by the words after it."""


class Verb(Struct, frozen=True):
    """A verb that attributes: the frames it takes, the act it stands for, and its flags."""

    lemma: str
    frames: frozenset[str]
    act: Act
    flags: frozenset[str]


class Inflected(Struct, frozen=True):
    """One form of a verb: shape is past, present, participle or noun.

    `also` are the verb's other senses, each with frames of its own, in the order to try them.
    """

    verb: Verb
    shape: str
    number: str
    gender: str
    pronoun: bool
    also: tuple["Inflected", ...] = ()


class Title(Struct, frozen=True):
    """A word that begins a title, or a rank, an institution, a source, a group."""

    kind: str
    gender: str
    number: str


class Encounter(Struct, frozen=True):
    """A word that tells of a contact: kind is verb, with, noun; host: the subject receives.

    `object`: a pronoun is joined to the verb for the other side; `future`: it is still to come.
    """

    kind: str
    host: bool
    mode: Mode
    object: bool = False
    future: bool = False


class Locality(Struct, frozen=True):
    """A country, city, region or body by one of its names, as folded words."""

    words: tuple[str, ...]
    kind: str
    code: str


def _nothing(_form: str) -> tuple[()]:
    """Give no signal, no place."""
    return ()


def _nothing_compared() -> None:
    """Give nothing to compare statements by."""


def _no_title(_form: str) -> tuple[int, Title | None]:
    """Give no title."""
    return 0, None


class Vocabulary(Struct, frozen=True):
    """Everyday words, without article: every one; things, adjectives, and people by trade."""

    every: frozenset[str]
    things: frozenset[str]
    qualities: frozenset[str]
    people: frozenset[str]

    def describes(self, word: str) -> bool:
        """Whether a word without article is an adjective, of a man or a woman."""
        return word in self.qualities or word.removesuffix(FEMININE) in self.qualities

    def tells_how(self, form: str) -> bool:
        """Whether a word tells how something is done: بلهجة, غاضبا."""
        if form[:1] == BY:
            return form[1:] in self.things
        return form[-1:] == ACCUSATIVE and form[:-1] in self.qualities


class Knowledge(Struct, frozen=True):
    """What is known before reading; every word in it is folded."""

    verbs: Mapping[str, Inflected]
    titles: Mapping[str, Title]
    encounters: Mapping[str, Encounter]
    given_names: frozenset[str]
    doubtful_names: frozenset[str]
    """Given names that are everyday words too."""
    closed: frozenset[str]
    """Adverbs, prepositions, conjunctions of clauses, relative pronouns."""
    turning: frozenset[str]
    """Every word at which the words of a statement may end."""
    nouns: Mapping[str, str]
    nationalities: Mapping[str, str]
    localities: Mapping[str, tuple[Locality, ...]]
    words: Mapping[str, frozenset[str]]
    phrases: Mapping[str, Mapping[str, Phrases]]
    synonyms: Mapping[str, str]
    epithets: tuple[tuple[frozenset[str], frozenset[str]], ...]
    """Words of a title that stand for those of an office: رئيس الدبلوماسية, وزير الخارجية."""
    honorifics: Mapping[str, frozenset[str]]
    """By an honorific with a pronoun: the titles and courtesies that it points back at."""
    codes: Mapping[str, Mapping[str, str]]
    longer: frozenset[str]
    """The first words of those of them that have several."""
    timing_words: frozenset[str]
    """Every word with which an expression of time can begin."""
    timing: Mapping[str, tuple[str, ...]]
    """The same, with a letter joined in front too, each with what it can begin: day, date, month,
    year, this, third, away, over."""
    act_rules: Mapping[str, tuple["ActRule", ...]]
    """By their first word; one that ends in * by its first two letters."""
    common: frozenset[str]
    """Words that are no part of a name."""
    vocabulary: Vocabulary
    terms: Mapping[str, Mapping[str, tuple["Term", ...]]]
    """By their first word, and by the second, the empty one for none: the terms of issues."""
    terms_at: Callable[[str, str], tuple["Term", ...]]
    """Gives the terms that two forms begin, or the first alone."""
    weights: Mapping[str, float]
    """How much each reason weighs for one meeting, the bias, and the limits of the answers."""
    holders: Mapping[str, tuple["Holding", ...]]
    """By the name of a person: the posts that they held."""
    surnames: Mapping[str, tuple["Holding", ...]]
    """The same by the last word of each of their names."""
    full_names: Mapping[str, Mapping[str, tuple[tuple[str, ...], ...]]]
    """Names of people in public life by their first two words, those with most words first."""
    family_names: frozenset[str]
    """By which one of them is called alone, without article."""
    holdings: Mapping[str, tuple["Holding", ...]]
    """The same by office and state: `foreign_minister IQ`."""
    office_of: Callable[[frozenset[str]], tuple[frozenset[str], str] | None]
    """Gives the office that words of a title name, with those that do; None for another."""
    outlets: Mapping[str, "Outlet"]
    """By each of their names and domains."""
    events: Mapping[str, tuple["Event", ...]]
    """Dated events by the first word of each of their phrases, with what can be joined to it."""
    places_at: Callable[[str], Places] = _nothing
    """Gives the places and nationalities that a form begins."""
    title_at: Callable[[str], tuple[int, Title | None]] = _no_title
    """Gives how many letters are joined in front of the title that a form begins, and the title."""
    wordings: Callable[[], Any] = _nothing_compared
    """Gives what statements are compared by, read when it is first asked for."""
    signals: Callable[[str], tuple[str, ...]] = _nothing
    """Gives the name of everything that a form may begin, or that it tells of: time, mention."""
    traits: Callable[[str], tuple[str, ...]] = _nothing
    """Gives the name of everything that a form is like: leading, land."""

    def lists(self, form: str, *names: str) -> bool:
        """Whether a form is in one of these word lists."""
        words = self.words
        for name in names:  # noqa: SIM110  (any() takes three times as long here)
            if form in words[name]:
                return True
        return False


class Holding(Struct, frozen=True):
    """A post that somebody held; ISO 8601 days.

    `names` are the words of each spelling of the name. `last` is None where no end is known; `seen`
    is then the last day for which the source shows the post held.
    """

    person: str
    names: tuple[tuple[str, ...], ...]
    post: str
    country: str
    first: str
    last: str | None
    seen: str | None
    source: str


class Outlet(Struct, frozen=True):
    """Who publishes: the state or body that owns it, None for a private one."""

    name: str
    side: str | None
    ownership: str
    source: str


class Event(Struct, frozen=True):
    """A dated event by one of its phrases; `weak` where the phrase alone proves little."""

    name: str
    words: tuple[str, ...]
    start: str
    weak: bool
    source: str


class Term(Struct, frozen=True):
    """What tells of an issue: one or two words, and the `rest`, in a row after them.

    `apart` are words that must stand anywhere in the same statement.
    """

    issue: str
    rest: tuple[str, ...]
    apart: tuple[str, ...]


class ActRule(Struct, frozen=True):
    """Words that decide what a statement does: where they must stand, and the act.

    The rule of lowest rank decides; `*` at the end of a word stands for any ending.
    """

    rank: int
    where: str
    words: tuple[str, ...]
    act: Act


class Stretch(NamedTuple):
    """Half-open interval of token indices."""

    first: int
    end: int


class Styled(Struct, frozen=True):
    """A title as it stands in the text: its span, the state it belongs to, its other words."""

    span: Span
    side: str | None
    words: tuple[str, ...]


class Mention(Struct, frozen=True):
    """Somebody or something named in the text.

    `kind` is person, spokesman, institution, source, group or pronoun (معاليه).
    `span` is the whole of it in code points, `name` and `titles` its parts.
    """

    tokens: Stretch
    span: Span
    kind: str
    name: Span | None = None
    titles: tuple[Styled, ...] = ()
    head: str = ""
    side: str | None = None
    number: str = "s"
    gender: str = "m"


class Timing(Struct, frozen=True):
    """An expression of time, as written: what it says, not yet which days are meant.

    `kind` is date (`year`, `month`, `day` of a `calendar`, any of them), step (so many days from
    now, with its weekday if told), weekday, this (the `unit` that holds now, or its neighbour),
    away (so many `units` of `unit` from now), over (that long until now, or from now on).
    `direction` is -1 before now, 0 now, 1 after; `third` of a month or year is 1, 2 or 3.
    """

    tokens: Stretch
    span: Span
    kind: str
    calendar: str = "gregorian"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: Weekday | None = None
    step: int | None = None
    unit: str = ""
    units: int = 1
    direction: int | None = None
    year_direction: int | None = None
    third: int | None = None


class Draft(Struct, frozen=True):
    """A statement as found, before it is known who is meant.

    `words` are the code points of what is said, `said` its tokens.
    `speaker` is an index into the document's mentions and `speaker_span` all the words of the
    subject; `addressee` is a mention, or a span where nothing better is known.
    `clue` says how to look for the speaker: named, same (as in the sentence), carry (the last one),
    turn (the other one), joint; `anchor` is the mention that is the subject of the sentence.
    """

    cue: Span
    token: int
    verb: Verb
    shape: str
    words: Span
    said: Stretch
    kind: Kind
    clue: str
    speaker: int | None = None
    speaker_span: Span | None = None
    addressee: int | Span | None = None
    via: tuple[int | Span, ...] = ()
    number: str = "s"
    gender: str = "m"
    negated: bool = False
    sure: float = 1.0
    anchor: int | None = None


class Cluster(Struct, frozen=True):
    """One person: the mentions, the one with the fullest name, and the posts, each once."""

    mentions: tuple[int, ...]
    name: int | None
    side: str | None
    posts: tuple[Styled, ...]


class Identity(Struct, frozen=True):
    """Who a person is by the catalog: the name there, the posts told of, and what is odd.

    What is found by office and day of publication alone proves nothing of the day.
    """

    person: str | None = None
    held: tuple[Holding, ...] = ()
    flags: tuple[Flag, ...] = ()
    by: KnownBy | None = None


class Said(Struct, frozen=True):
    """Whose a statement is: indices of clusters, or a name; where it stands; how it was found."""

    persons: tuple[int, ...]
    name: str | None
    span: Span | None
    how: How


class Contact(Struct, frozen=True):
    """A meeting, call or letter as found: indices of mentions, and token indices."""

    first: Stretch
    participants: tuple[int, ...]
    host: int | None
    status: Status
    mode: Mode
    sentence: int
    attendees: tuple[int, ...] = ()


class Document(Struct, frozen=True):
    """Report plus layers; a stage gives back a new one by `having`.

    `spots` are by signal the tokens that give it.
    `earlier` are the tokens of cues of an earlier occasion.
    `asides` are the tokens of lines that point to other reports, in which nothing is looked for.
    `sentences` are stretches of tokens; `partner` gives for each quotation mark the token of its
    other mark, -1 for none; `quoted` gives for each token the opening mark it stands inside, or -1.
    """

    report: Report
    text: str
    tokens: Tokens
    spots: Mapping[str, Sequence[int]] = {}
    asides: frozenset[int] = frozenset()
    sentences: tuple[Stretch, ...] = ()
    sentence_of: tuple[int, ...] = ()
    partner: tuple[int, ...] = ()
    quoted: tuple[int, ...] = ()
    timings: tuple[Timing, ...] = ()
    mentions: tuple[Mention, ...] = ()
    drafts: tuple[Draft, ...] = ()
    contacts: tuple[Contact, ...] = ()
    topics: tuple[Stretch, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    cluster_of: tuple[int, ...] = ()
    outlet_side: str | None = None
    earlier: frozenset[int] = frozenset()
    identities: tuple[Identity, ...] = ()
    inferred: tuple[Inference | None, ...] = ()
    said: tuple[Said, ...] = ()
    acts: tuple[tuple[Act, int], ...] = ()
    issues: tuple[tuple[str, ...], ...] = ()
    dates: tuple[When, ...] = ()
    whens: tuple[When, ...] = ()
    places: tuple[Span | None, ...] = ()

    def having(self, **layers: object) -> "Document":
        """Give the document with these layers in place of its own.

        Raises TypeError for a layer that there is none of.
        """
        return replace(self, **layers)

    def at(self, signal: str) -> Sequence[int]:
        """Give the tokens that give a signal, in order."""
        return self.spots.get(signal, ())

    def within(self, signal: str, first: int, end: int) -> Sequence[int]:
        """Give the tokens from `first` up to `end` that give a signal, in order."""
        found = self.spots.get(signal)
        return found[bisect_left(found, first) : bisect_left(found, end)] if found else ()

    def start(self, token: int, peel: int = 0) -> int:
        """Give the offset of a token without `peel` letters, and their marks, at its front."""
        at = self.tokens.starts[token]
        for _ in range(peel):
            at += 1
            while self.text[at] in LETTERLESS:
                at += 1
        return at

    def span(self, first: int, end: int, peel: int = 0) -> Span:
        """Give the code points from one token to the end of the one before `end`.

        `peel` letters, and their marks, are left out at the front.
        """
        start = self.start(first, peel) if peel else self.tokens.starts[first]
        return Span(start, self.tokens.ends[end - 1])

    def cut(self, span: Span) -> str:
        """Give the code points of a span."""
        return self.text[span.start : span.end]

    def letters_before(self, number: int) -> int:
        """Give how many letters are joined in front of a mention, which is given by its index."""
        mention = self.mentions[number]
        start = self.tokens.starts[mention.tokens.first]
        if start == mention.span.start:
            return 0
        return sum(letter not in LETTERLESS for letter in self.text[start : mention.span.start])


def phrase_at(heads: Mapping[str, Phrases], forms: tuple[str, ...], i: int) -> int:
    """Give the length of the longest phrase, of those by their first word, at token `i`, or 0."""
    if forms[i] in heads:
        for size, rests in heads[forms[i]].items():
            if forms[i + 1 : i + size] in rests:
                return size
    return 0


Stage: TypeAlias = Callable[[Document, Knowledge], Document]
"""A step of the pipeline: pure, gives back a new Document."""

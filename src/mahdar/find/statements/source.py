"""A document laid out for the search for statements."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from msgspec import Struct

from mahdar.arabic.clitics import definite, stems, unjoined, unprefixed
from mahdar.arabic.conjugation import is_masdar
from mahdar.arabic.fold import fold
from mahdar.arabic.letters import (
    ACCUSATIVE,
    AND,
    BY,
    ENDS,
    FOR,
    FOR_THE,
    LINE,
    PREPOSITIONS,
    PRONOUNS,
    SHADDA,
    TANWIN,
)
from mahdar.base.document import Document, Inflected, Knowledge, Mention, Stretch, phrase_at
from mahdar.base.span import Span

PLACES = frozenset(("country", "city", "region"))
PADDING = ("",) * 4
BACK, HER = PRONOUNS[-1], PRONOUNS[1]
SHORTEST_JOINED = 5
"""A verbal noun behind ب has more letters: بملاحقة."""

LONGEST_TURN = 3
"""What hands over the turn has so many tokens at most: من جهته سلم الوزير."""

HEADLINES = 3
"""So many sentences at the beginning can be headlines."""


class Frame(Struct, frozen=True):
    """The complement of a cue.

    `opener` is clause, colon, quote or noun; `first` is the first token of the words and `trigger`
    the token that opens them; `subject` is a mention, `subject_span` all the words of the subject.
    """

    opener: str
    trigger: int
    first: int
    subject: int | None = None
    subject_span: Span | None = None
    addressee: int | Span | None = None


@dataclass(slots=True)
class Source:
    """A document laid out: padded forms, mentions by place, the frames read so far.

    `cues` gives the verb of speech at a token and how many letters stand before it, `cue` the same
    or None;
    `begins` and `ends` give a mention by its first token and by the token after its last, `starts`
    has the first tokens in order;
    `breaks` those and every quotation mark and word after a comma, in order; `spokesmen` the names
    of spokesmen; `turns` the tokens at which the turn is handed to another;
    `told_last` is the cue of the statement found last, `passed_on` the opening marks of quotations
    in which somebody passes on what others said.
    """

    doc: Document
    known: Knowledge
    words: Mapping[str, frozenset[str]]
    forms: tuple[str, ...]
    cues: dict[int, tuple[int, Inflected]]
    begins: dict[int, int]
    starts: Sequence[int]
    ends: dict[int, int]
    breaks: Sequence[int]
    spokesmen: frozenset[str]
    turns: frozenset[int]
    cue: Callable[[int], tuple[int, Inflected] | None]
    frames: dict[int, Frame | None] = field(default_factory=dict)
    told_last: int = -1
    passed_on: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, doc: Document, known: Knowledge) -> "Source":
        """Lay a document out."""
        begins = {mention.tokens.first: number for number, mention in enumerate(doc.mentions)}
        ends: dict[int, int] = {}
        for number, mention in enumerate(doc.mentions):
            ends.setdefault(mention.tokens.end, number)
        names = [fold(doc.cut(m.name)) for m in doc.mentions if m.kind == "spokesman" and m.name]
        spokesmen = frozenset([*names, *(name.split()[-1] for name in names)])
        forms = (*doc.tokens.forms, *PADDING)
        cues = _cues(doc, known)
        return cls(
            doc,
            known,
            known.words,
            forms,
            cues,
            begins,
            sorted(begins),
            ends,
            _breaks(doc),
            spokesmen,
            _turns(doc, known),
            cues.get,
        )

    def is_in(self, i: int, name: str, *more: str) -> bool:
        """Whether token `i` is in one of these word lists."""
        words, form = self.words, self.forms[i]
        if form in words[name]:
            return True
        for other in more:  # noqa: SIM110  (any() takes three times as long here)
            if form in words[other]:
                return True
        return False

    def joined_in(self, i: int, name: str) -> bool:
        """Whether token `i`, with و or ف before it or not, is in a word list."""
        words, form = self.words[name], self.forms[i]
        return form in words or unjoined(form) in words

    def is_like(self, i: int, trait: str) -> bool:
        """Whether token `i` is a word of some kind."""
        return trait in self.known.traits(self.forms[i])

    def accusative(self, i: int) -> bool:
        """Whether token `i` is written with the tanwin of the accusative."""
        return _accusative(self.doc, i)

    def doubled(self, i: int) -> bool:
        """Whether token `i` is written with a shadda: بيّن is no preposition."""
        return _doubled(self.doc, i)

    def ends_doubled(self, i: int) -> bool:
        """Whether token `i` has a shadda at its end and no other mark: عدّ."""
        return _ends_doubled(self.doc, i)

    def verb_after_what(self, i: int) -> Inflected | None:
        """Give the verb of speech at token `i`, after ما: it may point back (وفق ما أعلنه)."""
        form = self.forms[i]
        found = self.known.verbs.get(form) or self.known.verbs.get(form.removesuffix(BACK))
        return found if found is not None and found.shape in ("past", "present") else None

    def saying_noun(self, i: int) -> bool:
        """Whether token `i` is a noun of saying with a pronoun: قوله, تشديده."""
        if self.is_in(i, "saying_nouns"):
            return True
        verb = self.known.verbs.get(unjoined(self.forms[i]))
        return verb is not None and verb.shape == "noun" and verb.pronoun

    def inside_quotation(self, i: int) -> bool:
        """Whether token `i` stands in a quotation that closes, of words that are nobody else's."""
        mark = self.doc.quoted[i]
        return mark >= 0 and self.doc.partner[mark] >= 0 and mark not in self.passed_on

    def sentence(self, i: int) -> Stretch:
        """Give the sentence of token `i`."""
        return self.doc.sentences[self.doc.sentence_of[i]]

    def phrase(self, name: str, i: int) -> int:
        """Give the length of the phrase of that list that begins at token `i`, or 0."""
        heads = self.known.phrases[name]
        return phrase_at(heads, self.forms, i) if self.forms[i] in heads else 0

    def turn(self, i: int) -> int:
        """Give the length of what hands the turn to another at token `i` (بدوره), or 0."""
        return self.phrase("turns", i) if i in self.turns else 0

    def after_turn(self, i: int) -> bool:
        """Whether what hands the turn to another ends right before token `i`: من جهته سلم."""
        return any(self.turn(k) == i - k for k in range(max(i - LONGEST_TURN, 0), i))

    def mention(self, i: int) -> Mention | None:
        """Give the mention that begins at token `i`."""
        number = self.begins.get(i)
        return None if number is None else self.doc.mentions[number]

    def governing(self, i: int) -> str:
        """Give the last of the letters joined in front of the mention at token `i`, or nothing."""
        number = self.begins.get(i)
        if number is None:
            return ""
        form = self.forms[i]
        count = self.doc.letters_before(number)
        if not count and form[:2] == FOR_THE:
            return FOR
        return form[count - 1] if count else ""

    def noun(self, form: str, *, dressed: bool = True) -> bool:
        """Whether a word is a plain noun that can head what is affirmed, praised, announced.

        `dressed`: things count too, with the letters joined in front of them.
        """
        nouns = self.known.nouns
        if form in nouns or is_masdar(form) or any(stem in nouns for stem in stems(form)[1:]):
            return True
        if dressed and any(stem in self.known.vocabulary.things for stem in unprefixed(form)):
            return True
        return form[:1] == BY and len(form) > SHORTEST_JOINED and is_masdar(form[1:])

    def head_noun(self, form: str) -> bool:
        """Whether a word is an indefinite noun, with which what follows it goes: مسؤولية الدول."""
        plain = form.isalpha() and not definite(form) and form not in self.known.verbs
        plain = plain and form not in self.words["honorific_halves"]
        plain = plain and unjoined(form) not in self.known.verbs
        plain = plain and form not in self.words["narrated"]
        return plain and (form in self.known.vocabulary.things or self.noun(form, dressed=False))

    def opens_clause(self, i: int) -> bool:
        """Whether token `i` opens a clause of speech, and not one of time: قبل أن."""
        if self.forms[i] not in self.known.words["complementizers"] or i in self.begins:
            return False
        if self.is_in(i - 1, "but_that") or self.forms[i - 1] == ".":
            return False  # إلا أنه, سي.أن.أن
        temporal = self.is_in(i, "that") and self.is_in(i - 1, "temporal")
        return not temporal or (self.is_in(i - 1, "free_prepositions") and self.is_in(i, "that"))

    def occasion_after(self, i: int) -> int:
        """Give the length of what points back at the occasion after token `i`: فيه, في مستهلها."""
        if self.is_in(i + 1, "occasions_in"):
            return 1
        part, back = self.forms[i + 2][:-2], self.forms[i + 2][-2:]
        if back != HER:
            part, back = self.forms[i + 2][:-1], self.forms[i + 2][-1:]
        led = self.is_in(i + 1, "within") and back in (HER, BACK)
        return 2 if led and part in self.words["parts_of_meetings"] else 0

    def document_after(self, i: int) -> int:
        """Give the token of the document that جاء at token `i` tells of, or -1: جاء في البيان."""
        at = i + 2 + self.is_in(i + 2, "wording")
        led = self.joined_in(i, "standing") and self.is_in(i + 1, "within")
        return at if led and self.is_document(at) else -1

    def is_document(self, i: int) -> bool:
        """Whether token `i` is a document: بيانا, بالتصريح, بيانها."""
        form = self.forms[i]
        cut = (*stems(form), *stems(form.removesuffix(ACCUSATIVE)))
        return not self.words["documents"].isdisjoint(cut)

    def headline(self, i: int) -> bool:
        """Whether token `i` stands in a headline: a line without a full stop at the beginning."""
        end = self.sentence(i).end
        line = self.forms[end - 1] == LINE and self.forms[end - 2] != "."
        return line and self.doc.sentence_of[i] < HEADLINES

    def opens_part(self, at: int) -> bool:
        """Whether a mention that begins at token `at` is the subject of a further headline."""
        mention = self.mention(at)
        cue = None if mention is None else self.cue(mention.tokens.end)
        apart = self.governing(at) == AND or self.forms[at - 1] in ENDS or self.forms[at - 1] == AND
        titled = mention is not None and self.forms[mention.tokens.end] == ":"
        return apart and (titled or (cue is not None and cue[1].shape == "present"))

    def goes_on(self, i: int) -> bool:
        """Whether somebody spoke in the sentence of token `i`, or in the one before in its line."""
        first = self.sentence(i).first
        before = first - 1 if first and self.forms[first - 1] != LINE else first
        return self.told_last >= self.sentence(before).first

    def names_source(self, i: int) -> bool:
        """Whether token `i` may lead in a source: بحسب, وفق ما, نقلا عن."""
        if not self.is_like(i, "source"):
            return False
        return self.joined_in(i, "sources") or self.phrase("attributions", i) > 0

    def preposition(self, form: str) -> bool:
        """Whether a word, with و or without, is a free preposition."""
        prepositions = self.known.words["prepositions"]
        return form in prepositions or unjoined(form) in prepositions


def _cues(doc: Document, known: Knowledge) -> dict[int, tuple[int, Inflected]]:
    """Give by token the verbs of speech, with how many letters stand before them."""
    out: dict[int, tuple[int, Inflected]] = {}
    forms, no_present_after = doc.tokens.forms, known.words["no_present_after"]
    people = [mention.tokens for mention in doc.mentions if mention.name is not None]
    named = {i for first, end in people for i in range(first + 1, end)}  # حسام رفعت
    for i in doc.at("cue"):
        if i in named:
            continue
        form = forms[i]
        if form not in known.verbs and form in known.vocabulary.things:
            continue  # فدان
        found = known.verbs.get(form)
        if form[0] == AND and form[1:] in known.verbs and _ends_doubled(doc, i):
            found = None  # وعدّ is no وعد
        peel = int(found is None)
        found = known.verbs[form[1:]] if found is None else found
        if found.shape == "present" and i and forms[i - 1] in no_present_after:
            found = next((sense for sense in found.also if sense.shape == "past"), found)
        if found.number != "d" or not _accusative(doc, i):
            out[i] = peel, found
    return out


def _accusative(doc: Document, i: int) -> bool:
    """Whether token `i` is written with the tanwin of the accusative: رفضاً is no dual."""
    return TANWIN in doc.text[doc.tokens.starts[i] : doc.tokens.ends[i]]


def _doubled(doc: Document, i: int) -> bool:
    """Whether token `i` is written with a shadda."""
    return SHADDA in doc.text[doc.tokens.starts[i] : doc.tokens.ends[i]]


def _ends_doubled(doc: Document, i: int) -> bool:
    """Whether token `i` has a shadda at its end, or before a pronoun, and no other mark: وعدّه."""
    word = doc.text[doc.tokens.starts[i] : doc.tokens.ends[i]]
    stem, _, pronoun = word.partition(SHADDA)
    return stem != word and stem.isalpha() and pronoun in ("", *PRONOUNS)


def _turns(doc: Document, known: Knowledge) -> frozenset[int]:
    """Give the tokens at which the turn is handed to another: بدوره."""
    forms, heads = doc.tokens.forms, known.phrases["turns"]
    return frozenset([i for i in doc.at("turn") if phrase_at(heads, forms, i)])


def _breaks(doc: Document) -> list[int]:
    """Give the tokens at which the words of a statement may end, in order."""
    after = [i + 1 for i in doc.at("comma")]
    return sorted({*doc.at("turning"), *doc.at("quote"), *after})


def headline_end(src: Source, first: int) -> int:
    """Give the end of the sentence of token `first`, or of its part of a headline.

    فلان يدعو إلى كذا وعلان يحذر من كذا
    """
    end = src.sentence(first).end
    if not src.headline(first):
        return end
    for at in src.starts[bisect_left(src.starts, first + 1) : bisect_left(src.starts, end)]:
        if src.opens_part(at):
            return at
    return end


def anchor(src: Source, i: int) -> int | None:
    """Give the mention that is the subject of the sentence of token `i` and stands before it."""
    first, begins = src.sentence(i).first, src.begins
    starts = src.starts
    for at in starts[bisect_left(starts, first) : bisect_left(starts, i)]:
        number = begins[at]
        if src.doc.mentions[number].head in PLACES:
            continue
        before = src.forms[at - 1]
        construct = at - 1 > first and src.head_noun(before)  # مسؤولية الدول
        construct = construct and not src.after_turn(at - 1)
        free = at == first or not (src.preposition(before) or construct)
        if free and src.governing(at) not in tuple(PREPOSITIONS):
            return number
    return None

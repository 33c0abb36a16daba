"""What follows a cue: its subject, its addressee, and where the words begin."""

from dataclasses import dataclass
from typing import NamedTuple

from mahdar.base.document import Document, Inflected, Knowledge, Mention, Stretch
from mahdar.base.span import Span

QUOTES = frozenset(("«", '"', "»"))
ARTICLE = "ال"
LONGEST = 60
SHORT_QUOTE = 4
PRONOUNS = ("هما", "ها", "هم", "نا", "ه", "ي")


class Frame(NamedTuple):
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
    """A document laid out for the search.

    The forms are padded; mentions are found by their first token and the one after their last;
    `turning` are the tokens at which the words of a statement may end.
    """

    doc: Document
    known: Knowledge
    forms: tuple[str, ...]
    begins: dict[int, int]
    ends: dict[int, int]
    turning: frozenset[int]

    @classmethod
    def of(cls, doc: Document, known: Knowledge) -> "Source":
        """Lay a document out."""
        ends: dict[int, int] = {}
        for number, mention in enumerate(doc.mentions):
            ends.setdefault(mention.tokens.end, number)
        begins = {mention.tokens.first: n for n, mention in enumerate(doc.mentions)}
        turn = known.turning
        turning = frozenset(
            [i for i, form in enumerate(doc.tokens.forms) if form in turn or form[1:] in turn]
        )
        return cls(doc, known, (*doc.tokens.forms, "", "", "", ""), begins, ends, turning)

    def cue(self, i: int) -> tuple[int, Inflected] | None:
        """Give the verb of speech at token `i` and how many letters stand before it."""
        form = self.forms[i]
        verbs = self.known.verbs
        found = verbs.get(form)
        if found is not None:
            return 0, found
        if form[:1] in "وف" and form[1:] in verbs:
            return 1, verbs[form[1:]]
        return None

    def sentence(self, i: int) -> Stretch:
        """Give the sentence of token `i`."""
        return self.doc.sentences[self.doc.sentence_of[i]]

    def phrase(self, name: str, i: int) -> int:
        """Give the length of the phrase of that list that begins at token `i`, or 0."""
        form = self.forms[i]
        table = self.known.phrases[name]
        for phrase in table.get(form, ()):
            if self.forms[i : i + len(phrase)] == phrase:
                return len(phrase)
        return 0

    def mention(self, i: int) -> Mention | None:
        """Give the mention that begins at token `i`."""
        number = self.begins.get(i)
        return None if number is None else self.doc.mentions[number]

    def peeled(self, i: int) -> str:
        """Give the letters that a mention at token `i` leaves out in front of it."""
        mention = self.mention(i)
        if mention is None:
            return ""
        count = mention.span.start - self.doc.tokens.starts[i]
        form = self.forms[i]
        return form[:count] if count or form[:2] != "لل" else "ل"

    def noun(self, form: str) -> bool:
        """Whether a word is a plain noun that can head what is affirmed, praised, announced."""
        nouns = self.known.nouns
        if form in nouns or (form[:2] == ARTICLE and form[2:] in nouns):
            return True
        for pronoun in PRONOUNS:
            stem = form[: -len(pronoun)]
            if form.endswith(pronoun) and (
                stem in nouns or (stem[-1:] == "ت" and stem[:-1] + "ه" in nouns)
            ):
                return True
        return False


@dataclass(slots=True)
class Walk:
    """The walk from a cue to its words."""

    src: Source
    verb: Inflected
    at: int
    limit: int
    subject: int | None = None
    subject_span: Span | None = None
    addressee: int | Span | None = None
    comma: bool = False

    def frame(self) -> Frame | None:
        """Give the frame that the verb takes here, or None where it attributes nothing."""
        while self.at < self.limit:
            before = self.at
            found = self._step()
            if found is not None:
                return found if found.first < self.limit or found.opener == "quote" else None
            if self.at <= before:
                return None
        return None

    def _roles(self) -> tuple[int | None, Span | None, int | Span | None]:
        """Give the subject, its span and the addressee, as a frame takes them."""
        return self.subject, self.subject_span, self.addressee

    # ---- one step -----------------------------------------------------------------------------

    def _step(self) -> Frame | None:  # noqa: C901, PLR0911, PLR0912
        """Look at the token in hand: give the frame that it opens, or go past it, or stop."""
        form, words, frames = self.src.forms[self.at], self.src.known.words, self.verb.verb.frames
        if form in QUOTES:
            return self._quote()
        if form == ":":
            return self._colon()
        if form in words["complementizers"]:
            if "hidden" in self.verb.verb.flags:
                self.at = self.limit
                return None
            return self._clause(self.at)
        if form in (",", "-"):
            self.comma = True
            self.at += 1
            return None
        if form in words["absorbed"] or form in words["aspects"]:
            self.at += 1
            return None
        turn = self.src.phrase("turns", self.at)
        if turn:
            self.at += turn
            return None
        if form in frames and form in words["free_prepositions"] and not self._adverbial():
            return self._governed()
        if self._attached(form, self.at):
            return self._noun(self.at)
        if self.src.begins.get(self.at) is not None:
            return self._mention()
        if form in words["adverbs"]:
            self.at += 1
            return None
        if form in words["prepositions"] or form in words["sources"]:
            self._skip_phrase()
            return None
        return self._word(form)

    def _quote(self) -> Frame | None:
        """Take the quotation at hand for the words, or go past it as a name in quotes."""
        doc, at = self.src.doc, self.at
        close = doc.partner[at]
        if 0 <= close < at:  # a closing mark: the cue stands inside
            return None
        length = (close if close >= 0 else self.limit) - at - 1
        frames = self.verb.verb.frames
        if "say" in frames and (length >= SHORT_QUOTE or self.src.forms[at - 1] == ":"):
            return Frame("quote", at, at + 1, *self._roles())
        if ("object" in frames or "as" in frames) and self.subject_span is not None:
            return self._noun(at + 1)
        if "say" in frames and close >= 0 and self.src.forms[close + 1] in (".", ",", "\n", ""):
            return Frame("quote", at, at + 1, *self._roles())
        self.at = close + 1 if close >= 0 else self.limit
        return None

    def _colon(self) -> Frame | None:
        """Take what follows a colon for the words."""
        at = self.at + 1
        form = self.src.forms[at]
        if "say" not in self.verb.verb.frames:
            self.at = self.limit
            return None
        if form in QUOTES:
            return Frame("quote", at, at + 1, *self._roles())
        if form in self.src.known.words["complementizers"]:
            return self._clause(at)
        return Frame("colon", self.at, at, *self._roles())

    def _clause(self, at: int) -> Frame:
        """Take the clause that the complementizer at `at` opens."""
        first = at + 1
        while self.src.forms[first] in (",", "-"):
            first += 1
        if self.src.forms[first] in QUOTES and self.src.doc.partner[first] != -1:
            opener = "clause" if self._short_quote(first) else "quote"
            start = first if opener == "clause" else first + 1
            return Frame(opener, at, start, *self._roles())
        if self.src.forms[first] in QUOTES:
            return Frame("quote", at, first + 1, *self._roles())
        return Frame("clause", at, first, *self._roles())

    def _short_quote(self, first: int) -> bool:
        """Whether the quotation at `first` is a phrase inside a longer clause."""
        close = self.src.doc.partner[first]
        after = self.src.forms[close + 1]
        return close - first - 1 < SHORT_QUOTE and after not in (".", ",", "\n", "")

    def _governed(self) -> Frame | None:
        """Take what the verb's own preposition governs."""
        following = self.src.forms[self.at + 1]
        if following in self.src.known.words["complementizers"]:
            return self._clause(self.at + 1)
        first = self.at + 1
        if following in QUOTES:
            first += 1
        return self._noun(first, trigger=self.at)

    def _attached(self, form: str, at: int) -> bool:
        """Whether the word at `at` begins with the verb's own preposition ب or ل."""
        letter = form[:1]
        if letter not in ("ب", "ل") or letter not in self.verb.verb.frames:
            return False
        known = self.src.known
        if form in known.words["adverbs"] or form in known.words["prepositions"]:
            return False
        if len(form) == 1:
            return True
        mention = self.src.mention(at)
        if mention is not None and mention.span.start == self.src.doc.tokens.starts[at]:
            return form[:2] == "لل"
        if mention is not None and mention.kind in ("person", "spokesman"):
            return self.subject_span is not None and letter == "ب"
        return True

    def _adverbial(self) -> bool:
        """Whether the preposition at hand begins a fixed adverbial phrase."""
        return self.src.phrase("phrases", self.at) > 0

    def _mention(self) -> Frame | None:
        """Take the mention at hand for the subject, the addressee or the object."""
        number = self.src.begins[self.at]
        mention = self.src.doc.mentions[number]
        frames = self.verb.verb.frames
        letters = self.src.peeled(self.at)
        if letters[-1:] == "ل" and "say" in frames:
            self.addressee = number if self.addressee is None else self.addressee
        elif letters[-1:] in ("ب", "ل", "ك"):
            pass
        elif self._wants_subject() and not self.verb.pronoun and self._agrees(mention):
            self.subject, self.subject_span = number, mention.span
            self.at = mention.tokens.end
            self._extend_subject()
            return None
        elif "to" in frames and self.addressee is None and not letters:
            self.addressee = number
        elif ("object" in frames or "as" in frames) and not letters:
            return None if "hidden" in self.verb.verb.flags else self._noun(self.at)
        self.at = mention.tokens.end
        return None

    def _wants_subject(self) -> bool:
        """Whether the subject is still to come; participles have none of their own."""
        return self.subject_span is None and self.verb.shape != "participle"

    def _agrees(self, mention: Mention) -> bool:
        """Whether a mention fits the verb: what a man demands of a ministry is said to it."""
        if "to" not in self.verb.verb.frames or mention.kind not in ("institution", "source"):
            return True
        return mention.gender == self.verb.gender or mention.number != "s"

    def _extend_subject(self) -> None:
        """Take words that go on the subject: what no title knows, a relative clause."""
        forms, words = self.src.forms, self.src.known.words
        span = self.subject_span
        end = self._run_end(self.at)
        opens = forms[end] in words["complementizers"] or forms[end] in (":", *QUOTES)
        opens = opens or forms[end] in self.verb.verb.frames
        if span is not None and end > self.at and (opens or not self._takes_object()):
            self.subject_span = Span(span.start, self.src.doc.tokens.ends[end - 1])
            self.at = end
        if forms[self.at] in words["relatives"]:
            at = self.at
            while at < self.limit and forms[at] not in (",", ":", *QUOTES):
                if forms[at] in words["complementizers"]:
                    return
                at += 1
            if at < self.limit:
                self.at = at

    def _takes_object(self) -> bool:
        """Whether a bare noun phrase may be what is said."""
        return "object" in self.verb.verb.frames or "as" in self.verb.verb.frames

    def _word(self, form: str) -> Frame | None:
        """Take an ordinary word for the object, or for the beginning of an unknown subject."""
        frames, verb = self.verb.verb.frames, self.verb.verb
        if "hidden" in verb.flags:
            if form in self.src.known.words["light_objects"]:
                return self._noun(self.at)
        elif ("object" in frames or "as" in frames) and (
            self.src.noun(form)
            or form in self.src.known.words["headless"] or (self.subject_span is not None and self._free_noun(form))
        ):
            return self._noun(self.at)
        other = self.src.cue(self.at)
        if other is not None and self._breaks(other[1], form):
            self.at = self.limit
            return None
        if self._wants_subject() and not self.comma:
            span = self._run()
            self.subject_span = span or self.subject_span
        elif "to" in frames and self.addressee is None:
            self.addressee = self._run()
        else:
            self.at += 1
        return None

    def _breaks(self, other: Inflected, form: str) -> bool:
        """Whether another verb of speech at hand ends the search."""
        if "weak" in other.verb.flags or other.shape == "noun":
            return False
        return other.shape == "past" or (other.shape == "participle" and form[-1] == "ا")

    def _free_noun(self, form: str) -> bool:
        """Whether a word after the subject can head the object."""
        return form.isalpha() and form[:2] != "وا" and not self.src.phrase("remarks", self.at)

    def _run(self) -> Span | None:
        """Take a run of ordinary words for somebody whom no table knows."""
        start, end = self.at, self._run_end(self.at)
        self.at = max(end, start + 1)
        return self.src.doc.span(start, end) if end > start else None

    def _run_end(self, start: int) -> int:
        """Give the token after the run of ordinary words that begins at `start`."""
        words, forms, frames = self.src.known.words, self.src.forms, self.verb.verb.frames
        at = start
        while at < self.limit:
            form = forms[at]
            if form == "." and len(forms[at - 1]) == 1:
                at += 1
                continue
            if (
                not form.isalnum()
                or form in words["complementizers"]
                or form in words["adverbs"]
                or (form in words["prepositions"] and not self._of_source(at, start))
                or form in words["relatives"]
                or form in words["absorbed"]
                or form in words["sources"]
                or form[:2] == "لل"
                or (form in frames and form in words["free_prepositions"])
                or ((at > start or self.subject_span is not None) and self._stops_run(at, form))
            ):
                break
            at += 1
        return at

    def _of_source(self, at: int, start: int) -> bool:
        """Whether a preposition goes on an unnamed source: مسؤول في الوزارة."""
        before = self.src.forms[at - 1]
        number = self.src.ends.get(at)
        source = number is not None and self.src.doc.mentions[number].kind == "source"
        bare = before[:2] != ARTICLE and self.src.forms[at] == "في"
        return source and bare and at - start <= 1 and "say" in self.verb.verb.frames

    def _stops_run(self, at: int, form: str) -> bool:
        """Whether a word ends the run of an unknown subject."""
        if self._attached(form, at) and form not in self.src.known.given_names:
            return True
        if self.src.peeled(at)[-1:] in ("ل", "ب"):
            return True
        other = self.src.cue(at)
        if other is not None and other[0] and other[1].shape == "past":
            return True
        return self._takes_object() and self.src.noun(form) and form[:2] != ARTICLE

    def _noun(self, first: int, trigger: int | None = None) -> Frame:
        """Take a noun phrase for the words."""
        at = first if trigger is None else trigger
        return Frame("noun", at, first, *self._roles())

    def _skip_phrase(self) -> None:
        """Go past an adverbial phrase between the subject and the words."""
        words, forms, frames = self.src.known.words, self.src.forms, self.verb.verb.frames
        fixed = self.src.phrase("phrases", self.at)
        at = self.at + max(fixed, 1)
        objects = self._takes_object()
        begun = at
        while at < self.limit:
            form = forms[at]
            if form in QUOTES:
                close = self.src.doc.partner[at]
                if close < at or close - at - 1 >= SHORT_QUOTE:
                    break
                at = close + 1
                continue
            if form in (",", ":") or form in words["complementizers"]:
                break
            if form in frames and form in words["free_prepositions"] and at > begun:
                break
            if form[:1] in ("ب", "ل") and form[:1] in frames and form[1:3] == ARTICLE and at > begun:
                break
            if objects and at > begun and self._object_after_phrase(at, form):
                break
            mention = self.src.mention(at)
            at = mention.tokens.end if mention is not None else at + 1
        self.at = at

    def _object_after_phrase(self, at: int, form: str) -> bool:
        """Whether the object begins here, right after an adverbial phrase without a comma."""
        nouns = self.src.known.nouns
        if "hidden" in self.verb.verb.flags:
            return form in self.src.known.words["light_objects"]
        before = self.src.forms[at - 1]
        definite = before[:2] == ARTICLE and before not in self.src.known.words["prepositions"]
        return form in nouns and definite

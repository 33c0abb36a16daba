"""What follows a cue: its subject, its addressee, and where the words begin."""

from dataclasses import dataclass

from mahdar.arabic.clitics import FUSED, definite, stems
from mahdar.arabic.letters import BY, FOR, LINE, QUOTES
from mahdar.base.document import Inflected
from mahdar.find.statements.governing import MARKS
from mahdar.find.statements.phrases import SHORT_QUOTE
from mahdar.find.statements.roles import Roles
from mahdar.find.statements.source import Frame, Source

FARTHEST = 80
"""Words begin within this many tokens of their cue."""

LINES = 4
"""A quotation in a paragraph of its own begins within so many tokens after the colon."""

AFTER_QUOTE = frozenset((".", ",", "\n", ""))
PAUSES = frozenset((",", "-"))
SPEAKERS = frozenset(("person", "institution"))


def read_frame(src: Source, verb: Inflected, i: int, limit: int | None = None) -> Frame | None:
    """Give the frame of a verb whose complement is looked for from token `i` on."""
    end = src.sentence(i - 1).end if limit is None else limit
    return Walk(src, verb, i, min(end, i + FARTHEST)).frame()


@dataclass(slots=True)
class Walk(Roles):
    """The walk from a cue to its words: subject, adverbials, addressee, complement."""

    def frame(self) -> Frame | None:
        """Give the frame that the verb takes here, or None where it attributes nothing."""
        while self.at < self.limit:
            before = self.at
            found = self._step()
            if found is not None:
                return found if found.first < self.limit or found.opener == "quote" else None
            if self.at <= before:
                return None
        return self._alone()

    def _alone(self) -> Frame | None:
        """Take whom somebody thanks for the object where nothing else is told: شكر فلان علانا."""
        told = self.addressee
        if not isinstance(told, int) or self.verb.verb.act != "thank" or self.verb.shape != "past":
            return None
        first, end = self.src.doc.mentions[told].tokens
        beside = self.src.forms[end] in AFTER_QUOTE or self.src.phrase("manners", end)
        return Frame("noun", first, first, self.subject, self.subject_span) if beside else None

    def _step(self) -> Frame | None:
        """Look at the token in hand: give the frame that it opens, or go past it, or stop."""
        src, form = self.src, self.src.forms[self.at]
        if form in MARKS:
            return self._mark(form)
        leading = src.is_like(self.at, "leading")
        if leading and src.opens_clause(self.at) and "as" not in self.verb.verb.frames:
            return self._clause(self.at) if "hidden" not in self.verb.verb.flags else self._stop()
        if form in PAUSES:
            self.comma = True
            self.at = self._after_insertion(form)
        elif self._says_it_itself():
            return self._stop()
        elif self._deems(form) or self._praised(form):
            return self._frame("noun", self.at, self.at)
        elif (
            (leading and src.is_in(self.at, "absorbed", "aspects", "complementizers", "hearers"))
            or self._points()
            or self._shades()
        ):
            self.at += 1  # أكد لضيفه كذا
        elif leading and src.turn(self.at):
            self.at += src.turn(self.at)
        else:
            return self._leading(form) if leading else self._plain(form)
        return None

    def _says_it_itself(self) -> bool:
        """Whether قائلا in hand is the cue: استعرض كذا، قائلا إن, اختتم حديثه بالقول."""
        if "weak" not in self.verb.verb.flags or not self.src.is_in(self.at, "absorbed"):
            return False
        before = stems(self.src.forms[self.at - 1])
        return self.comma or any(stem in self.src.known.nouns for stem in before)

    def _points(self) -> bool:
        """Whether a word points to the subject after it: هذا المسؤول الفلاني."""
        pointing = self.at + 1 in self.src.begins and self.src.is_in(self.at, "demonstratives")
        return pointing and self._wants_subject()

    def _shades(self) -> bool:
        """Whether a participle only tells how something is said: تابع شارحا: كذا, قال مؤكدا أن."""
        cue = self.src.cue(self.at)
        if cue is None or cue[1].shape != "participle" or self.verb.shape == "participle":
            return False
        if self.comma or self._tells_it(self.at) or not self._takes("say"):
            return False
        return self._opens(self.at + 1)

    def _praised(self, form: str) -> bool:
        """Whether what could hand over the turn is what a participle governs: مشيدا بدورها."""
        own = self.verb.shape == "participle" and self.at == self.begun
        return own and form[:1] == BY and self._takes(BY) and self.src.turn(self.at) > 0

    def _deems(self, form: str) -> bool:
        """Whether a word is what something is called or deemed to be: وصفها بكذا, اعتبرها كذا."""
        if self.verb.pronoun and self._takes("as") and form[:1] == BY:
            return True
        if not self.verb.pronoun or "regarded" not in self.verb.verb.flags:
            return False
        plain = form.isalpha() and not definite(form) and self.at not in self.src.begins
        return plain and self.at == self.begun and form not in self.src.known.closed

    def _plain(self, form: str) -> Frame | None:
        """Look at the word in hand, which leads nothing in: a mention, a noun."""
        if self._attached(self.at):
            return self._frame("noun", self.at, self.at)
        return self._mention() if self.at in self.src.begins else self._word(form)

    def _leading(self, form: str) -> Frame | None:
        """Look at the word in hand: the verb's own preposition, an adverb, كل من."""
        src = self.src
        if self._own_preposition(self.at) and not src.phrase("phrases", self.at):
            return self._governed()
        manner = src.phrase("manners", self.at)
        if manner and self.at in src.begins:  # إيران حكومة وشعبا (على كذا)
            end = self.at + manner
            manner = manner if self._opens(end) or self._attached(end) else 0
        if self._both() or manner or self._asked_of():
            self.at += manner
            return None
        if self.at in src.begins or self._attached(self.at):
            return self._plain(form)
        if src.phrase("each_of", self.at) and self._wants_subject():
            self._each(src.phrase("each_of", self.at))
        elif src.is_in(self.at, "adverbs", "pronoun_prepositions"):
            self.at += 1
        elif src.is_in(self.at, "prepositions", "sources", "meanwhile"):
            self._skip_phrase()
        else:
            return self._word(form)
        return None

    def _mark(self, form: str) -> Frame | None:
        """Look at the mark in hand: a quotation mark, a colon, a bracket."""
        if form == ":":
            return self._colon()
        if form != "(":
            return self._quote()
        self.at = self._after_bracket()
        return None

    def _quote(self) -> Frame | None:
        """Take the quotation at hand for the words, or go past it as a name in quotes."""
        doc, at = self.src.doc, self.at
        close = doc.partner[at]
        if 0 <= close < at:  # a closing mark: the cue stands inside
            return self._stop()
        if (past := self._past_name(at)) > at:
            self.at = past
            return None
        if self._own_preposition(at + 1):  # أكد «على ضرورة …»
            return self._frame("noun", at, at + 2)
        named = self.src.mention(at + 1)
        if named is not None and named.tokens.end == close and named.kind in SPEAKERS:
            self.at = at + 1
            found = self._mention()  # قال "فلان" إن
            self.at = close + 1
            return found
        length = (close if close >= 0 else self.limit) - at - 1
        ends = close >= 0 and self.src.forms[close + 1] in AFTER_QUOTE
        if self._takes("say") and (length >= SHORT_QUOTE or self.src.forms[at - 1] == ":" or ends):
            return self._frame("quote", at, at + 1)
        told = self.subject_span is not None or self.addressee is not None or self.verb.pronoun
        told = told or (at == self.begun and not definite(self.src.forms[at + 1]))  # اتهم «جهات» ب
        if self._takes("object", "as") and told:
            return self._frame("noun", at + 1, at + 1)
        if self.verb.shape == "participle" and close != at + 1 and self._governs(at + 1):
            return self._frame("noun", at + 1, at + 1)  # مشيدا «بالمهندسين»
        self.at = close + 1 if close >= 0 else self.limit
        return None

    def _past_name(self, at: int) -> int:
        """Give the token after a name in quotation marks that is no words, or `at`."""
        close, behind = self.src.doc.partner[at], self._after_name(at)
        if self.src.forms[at - 1] == FOR and at - 1 > self.begun and close > at:
            return close + 1  # قال لـ«الصحيفة» إن
        known = self.subject_span is not None and behind > at
        return behind if known and self._clause_at(behind) else at  # الشركة "كذا" اليوم أنها

    def _clause_at(self, at: int) -> bool:
        """Whether a clause opens at token `at` or after one adverb: (الشركة "كذا") اليوم أنها."""
        at += self.src.is_in(at, "adverbs")
        return self.src.forms[at] in self.src.words["complementizers"]

    def _colon(self) -> Frame | None:
        """Take what follows a colon for the words."""
        at = self.at + 1
        lines = next((k for k in range(at, at + LINES) if self.src.forms[k] != LINE), at)
        at = lines if self.src.forms[lines] in QUOTES else at
        if not self._takes("say"):
            return self._stop()
        if self.src.forms[at] in QUOTES:
            return self._frame("quote", at, at + 1)
        if self.src.is_in(at, "complementizers"):
            return self._clause(at)
        return self._frame("colon", self.at, at)

    def _clause(self, at: int) -> Frame:
        """Take the clause that the complementizer at `at` opens."""
        forms, partner = self.src.forms, self.src.doc.partner
        first = at + 1
        while forms[first] in PAUSES or forms[first] == ":":
            first += 1
        if forms[first] not in QUOTES:
            return self._frame("clause", at, first)
        close = partner[first]
        if close >= 0 and close - first <= SHORT_QUOTE and forms[close + 1] not in AFTER_QUOTE:
            return self._frame("clause", at, first)  # a phrase in quotes inside a longer clause
        return self._frame("quote", at, first + 1)

    def _governed(self) -> Frame | None:
        """Take what the verb's own preposition governs."""
        first = self.at + (self.src.forms[self.at] not in FUSED)
        first += self.src.forms[first] == "," and self.src.is_in(first + 1, "complementizers")
        if self.src.is_in(first, "complementizers"):
            return self._clause(first)
        if self.src.is_in(first, "absorbed"):  # خلص إلى القول إن
            self.at = first + 1
            return None
        return self._frame("noun", self.at, first + (self.src.forms[first] in QUOTES))

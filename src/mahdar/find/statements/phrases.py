"""What stands between a verb of speech and its words, and belongs to neither."""

from dataclasses import dataclass

from mahdar.arabic.clitics import bare, definite, stems
from mahdar.arabic.letters import ACCUSATIVE, AND, BY, PRESENT, PRONOUNS, QUOTES
from mahdar.find.statements.governing import Governing

SHORT_QUOTE = 4
"""A quotation of fewer tokens is a phrase or a name."""

SHORTEST_VERB = 4
INSERTED = 6
"""A remark of time between commas has fewer tokens: هذا الثلاثاء بالعاصمة."""


@dataclass(slots=True)
class Phrases(Governing):
    """A walk that goes past adverbial phrases, remarks and brackets."""

    def _after_insertion(self, mark: str) -> int:
        """Give the token after what is put in between two marks: a relative clause, a remark."""
        src, first = self.src, self.at + 1
        remark = any(src.phrase("anonymity", k) for k in range(first, first + 2))
        who = src.is_in(first, "who_is") and not src.is_in(first + 1, "what", "relatives")
        meanwhile = self._happens(first) and self.subject_span is not None
        pointing = src.is_in(first, "relatives", "demonstratives")
        if not remark and not who and not pointing and not meanwhile:
            return first
        marks = {mark, ":"} if who else {mark, *QUOTES} if remark else {mark}
        close = next((k for k in range(first, self.limit) if src.forms[k] in marks), -1)
        if close >= 0 and src.forms[close] != mark:
            return close  # تقول فلانة، وهي أم لخمسة: «كذا»
        if src.is_in(first, "demonstratives") and close - first > INSERTED:
            return first
        return close + 1 if close >= 0 else first

    def _happens(self, at: int) -> bool:
        """Whether a verb in the present, that is none of speech, stands at `at`: يقوم بزيارة."""
        form = self.src.forms[at]
        verb = form[:1] in PRESENT and len(form) >= SHORTEST_VERB and self.src.cue(at) is None
        plain = not definite(form) and not self.src.noun(form) and at not in self.src.begins
        return verb and plain and form not in self.src.known.vocabulary.every

    def _after_bracket(self) -> int:
        """Give the token after the remark in brackets that begins at the token in hand."""
        forms = self.src.forms
        return 1 + next((k for k in range(self.at + 1, self.limit) if forms[k] == ")"), self.at)

    def _skip_phrase(self) -> None:
        """Go past an adverbial phrase between the subject and the words."""
        src, forms = self.src, self.src.forms
        close = self._closed()
        if close:
            self.at = close
            return
        fixed = src.phrase("phrases", self.at)
        begun = at = self.at + max(fixed, 1)
        if fixed and src.is_in(at - 1, "parts_of_meetings") and definite(forms[at]):
            at += 1  # في مستهل المحادثة
        while at < self.limit:
            if forms[at] in QUOTES:
                close = src.doc.partner[at]
                if close < at or close - at > SHORT_QUOTE or self._quotes_object(at):
                    break
                at = close + 1
                continue
            if forms[at] in (",", ":") or src.opens_clause(at) or self._joined_cue(at):
                break
            if (at > begun or fixed) and self._ends_phrase(at, fixed=bool(fixed)):
                break
            mention = src.mention(at)
            at = mention.tokens.end if mention is not None else at + 1
        self.at = at

    def _closed(self) -> int:
        """Give the token after the comma that closes a phrase begun after one, if the words follow.

        تعهد فلان، خلال جلسة عقدتها لجنة كذا بمجلس النواب، بكذا
        """
        src = self.src
        if src.forms[self.at - 1] != ",":
            return 0
        close = next((k for k in range(self.at, self.limit) if src.forms[k] == ","), -1)
        if close < 0 or src.forms[close + 1][:1] == AND:
            return 0
        inside = any(self._opens(k) or src.cue(k) for k in range(self.at + 1, close))
        follows = self._opens(close + 1) or self._attached(close + 1)
        return close + 1 if follows and not inside else 0

    def _quotes_object(self, at: int) -> bool:
        """Whether the object begins in the quotation at token `at`: (بعد اللقاء) «إهمال» السد."""
        src = self.src
        whole = definite(src.forms[at - 1]) or at in src.ends or self._possessed(src.forms[at - 1])
        told = self._takes("object", "as") and self.subject_span is not None
        return whole and told and src.head_noun(src.forms[at + 1])

    def _ends_phrase(self, at: int, *, fixed: bool) -> bool:
        """Whether the complement begins at token `at`, right after a (fixed) adverbial phrase."""
        form, before = self.src.forms[at], self.src.forms[at - 1]
        if self._own_preposition(at):
            return True
        person = self.src.mention(at)
        named = person is not None and person.kind == "person" and form[:1] == BY
        if (len(form) == 1 or named) and self._attached(at):
            return True
        if self._attached(at) and (fixed or definite(form[1:]) or self.src.noun(form)):
            return True
        if "hidden" in self.verb.verb.flags:
            return self.src.is_in(at, "light_objects")
        if not self._takes("object", "as"):
            return False
        return self._begins_object(at, form, before, fixed=fixed)

    def _begins_object(self, at: int, form: str, before: str, *, fixed: bool) -> bool:
        """Whether the object begins at token `at`, right after a (fixed) adverbial phrase."""
        named = at in self.src.ends
        if self.src.is_in(at, "headless"):  # في الوقت نفسه (أي خفض)
            whole = named or definite(before) or before.endswith(PRONOUNS)
            return whole and not self.src.phrase("each_of", at)
        if named:
            return self.src.noun(form) and form[0] != BY
        if before in self.src.known.closed or self._took_place(at):
            return False
        land = not definite(before) and before in self.src.known.nationalities
        if land and definite(form):
            return True  # في تصريح فلاني (الهجوم)
        noun = form in self.src.known.nouns or form in self.src.known.vocabulary.things
        if noun and (definite(before) or before == ")" or self._possessed(before)):
            return True  # في تصريح لـ(كذا) (موافقة)
        if fixed and not noun and self.verb.shape == "participle" and form[-1] != ACCUSATIVE:
            return form.isalpha() and not definite(form) and form not in self.src.known.closed
        return (noun or self.src.noun(bare(form))) and self._names_place(at - 1)

    def _took_place(self, at: int) -> bool:
        """Whether a meeting is told of at token `at`, and nothing said: (مؤتمر) عقد بكذا."""
        src, after = self.src, self.src.forms[at + 1]
        held = src.is_in(at, "taking_place")
        return held and (src.preposition(after) or after[:1] == BY or src.is_in(at + 1, "adverbs"))

    def _possessed(self, form: str) -> bool:
        """Whether a word is a noun with a pronoun, after which a construct can't go on: زيارته."""
        things = self.src.known.vocabulary.things
        return (
            form.endswith(PRONOUNS)
            and form not in self.src.known.nouns
            and form not in things
            and any(stem in self.src.known.nouns or stem in things for stem in stems(form)[1:])
        )

    def _names_place(self, at: int) -> bool:
        """Whether an unknown word ends the name of a place: في مملكة كذا (فتح المعبر)."""
        form = self.src.forms[at]
        known = form in self.src.known.common or self.src.noun(form)
        before = self.src.forms[at - 1]
        led = self.src.is_in(at - 1, "title_prepositions", "state_nouns")
        led = led or (before[:1] == BY and before[1:] in self.src.known.words["state_nouns"])
        return led and form.isalpha() and not known

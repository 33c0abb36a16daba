"""What follows a cue: its subject, its addressee, and where the words begin."""

from dataclasses import dataclass

from mahdar.arabic.clitics import bare, definite, is_feminine, stems
from mahdar.arabic.letters import (
    ACCUSATIVE,
    AND,
    BY,
    DUALS,
    FOR,
    FOR_THE,
    LINE,
    PREPOSITIONS,
    PRONOUNS,
    QUOTES,
)
from mahdar.base.document import Inflected, Mention
from mahdar.base.span import Span
from mahdar.find.statements.source import PLACES, Frame, Source, anchor

FARTHEST = 80
"""Words begin within this many tokens of their cue."""

SHORT_QUOTE = 4
"""A quotation of fewer tokens is a phrase or a name."""

INSERTED = 6
"""A remark of time between commas has fewer tokens: هذا الثلاثاء بالعاصمة."""

AFTER_QUOTE = frozenset((".", ",", "\n", ""))
SHORTEST_POSSESSED = 4
COLLECTIVE = frozenset(("institution", "source", "group"))
JOINT = PLACES | {"body"}
PAUSES = frozenset((",", "-"))
MARKS = QUOTES | {":", "("}
SPEAKERS = frozenset(("person", "institution"))


def read_frame(src: Source, verb: Inflected, i: int, limit: int | None = None) -> Frame | None:
    """Give the frame of a verb whose complement is looked for from token `i` on."""
    end = src.sentence(i - 1).end if limit is None else limit
    return Walk(src, verb, i, min(end, i + FARTHEST)).frame()


@dataclass(slots=True)
class Walk:
    """The walk from a cue to its words: subject, adverbials, addressee, complement."""

    src: Source
    verb: Inflected
    at: int
    limit: int
    subject: int | None = None
    subject_span: Span | None = None
    addressee: int | Span | None = None
    comma: bool = False
    begun: int = -1

    def __post_init__(self) -> None:
        """Remember where the walk begins."""
        self.begun = self.at

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

    def _frame(self, opener: str, trigger: int, first: int) -> Frame:
        """Give a frame with the roles found on the way."""
        return Frame(opener, trigger, first, self.subject, self.subject_span, self.addressee)

    def _takes(self, *frames: str) -> bool:
        """Whether the verb takes one of these frames."""
        return not self.verb.verb.frames.isdisjoint(frames)

    def _stop(self) -> Frame | None:
        """End the walk: nothing is attributed here."""
        self.at = self.limit
        return None

    # ---- one step -----------------------------------------------------------------------------

    def _step(self) -> Frame | None:
        """Look at the token in hand: give the frame that it opens, or go past it, or stop."""
        src, form = self.src, self.src.forms[self.at]
        if form in MARKS:
            return self._mark(form)
        leading = src.signals(self.at, "leading")
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
            leading and src.is_in(self.at, "absorbed", "aspects", "complementizers", "hearers")
        ) or self._points():
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
        pointing = self.src.is_in(self.at, "demonstratives") and self.at + 1 in self.src.begins
        return pointing and self._wants_subject()

    def _mark(self, form: str) -> Frame | None:
        """Look at the mark in hand: a quotation mark, a colon, a bracket."""
        if form == ":":
            return self._colon()
        if form != "(":
            return self._quote()
        self.at = self._after_bracket()
        return None

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

    def _after_insertion(self, mark: str) -> int:
        """Give the token after what is put in between two marks: a relative clause, a remark."""
        src, first = self.src, self.at + 1
        remark = any(src.phrase("anonymity", k) for k in range(first, first + 2))
        who = src.is_in(first, "who_is") and not src.is_in(first + 1, "what", "relatives")
        if not remark and not who and not src.is_in(first, "relatives", "demonstratives"):
            return first
        marks = (mark, ":") if who else (mark,)
        close = next((k for k in range(first, self.limit) if src.forms[k] in marks), -1)
        if close >= 0 and src.forms[close] == ":":
            return close  # تقول فلانة، وهي أم لخمسة: «كذا»
        if src.is_in(first, "demonstratives") and close - first > INSERTED:
            return first
        return close + 1 if close >= 0 else first

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
        if manner or self._asked_of():
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

    # ---- openers ------------------------------------------------------------------------------

    def _after_bracket(self) -> int:
        """Give the token after the remark in brackets that begins at the token in hand."""
        forms = self.src.forms
        return 1 + next((k for k in range(self.at + 1, self.limit) if forms[k] == ")"), self.at)

    def _quote(self) -> Frame | None:
        """Take the quotation at hand for the words, or go past it as a name in quotes."""
        doc, at = self.src.doc, self.at
        close = doc.partner[at]
        if 0 <= close < at:  # a closing mark: the cue stands inside
            return self._stop()
        if self.src.forms[at - 1] == FOR and at - 1 > self.begun and close > at:
            self.at = close + 1  # قال لـ«الصحيفة» إن
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
        told = self.subject_span is not None or self.addressee is not None
        if self._takes("object", "as") and told:
            return self._frame("noun", at + 1, at + 1)
        if self.verb.shape == "participle" and close != at + 1 and self._governs(at + 1):
            return self._frame("noun", at + 1, at + 1)  # مشيدا «بالمهندسين»
        self.at = close + 1 if close >= 0 else self.limit
        return None

    def _colon(self) -> Frame | None:
        """Take what follows a colon for the words."""
        at = self.at + 1
        at += self.src.forms[at] == LINE and self.src.forms[at + 1] in QUOTES
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

    def _own_preposition(self, at: int) -> bool:
        """Whether token `at` is a free preposition that the verb governs."""
        form = self.src.forms[at]
        return form in self.verb.verb.frames and self.src.is_in(at, "free_prepositions")

    def _asked_of(self) -> bool:
        """Take whom something is asked of: طلب من نظيره كذا."""
        number = self.src.begins.get(self.at + 1)
        asks = self._takes("from") and self.src.is_in(self.at, "from")
        if not asks or number is None or self.addressee is not None:
            return False
        self.addressee = number
        self.at = self.src.doc.mentions[number].tokens.end
        while definite(form := self.src.forms[self.at]) and not self.src.noun(bare(form)):
            self.at += 1  # تمنى على الدول الصديقة المساعدة
        return True

    def _governs(self, at: int) -> bool:
        """Whether the words that begin at token `at` can be what the verb governs."""
        return self._attached(at) or self._heads_object(at, self.src.forms[at])

    def _governed(self) -> Frame | None:
        """Take what the verb's own preposition governs."""
        first = self.at + 1
        first += self.src.forms[first] == "," and self.src.is_in(first + 1, "complementizers")
        if self.src.is_in(first, "complementizers"):
            return self._clause(first)
        if self.src.is_in(first, "absorbed"):  # خلص إلى القول إن
            self.at = first + 1
            return None
        return self._frame("noun", self.at, first + (self.src.forms[first] in QUOTES))

    def _attached(self, at: int) -> bool:
        """Whether the word at `at` begins with the verb's own preposition ب or ل."""
        form = self.src.forms[at]
        letter = form[:1]
        if letter not in (BY, FOR) or letter not in self.verb.verb.frames:
            return False
        if self.src.is_in(at, "pointing_back") and at + 1 in self.src.begins:
            return False  # صرح بذلك فلان
        if self.src.is_in(at, "adverbs", "prepositions"):
            return self._takes("to") and self.src.is_in(at, "occasions")
        mention = self.src.mention(at)
        if mention is None or len(form) == 1:
            return True
        if mention.span.start == self.src.doc.tokens.starts[at]:
            return form[:2] == FOR_THE
        if mention.kind in ("person", "spokesman"):
            return self.subject_span is not None and letter == BY
        return True

    # ---- mentions and subjects ----------------------------------------------------------------

    def _mention(self) -> Frame | None:
        """Take the mention at hand for the subject, the addressee or the object."""
        number = self.src.begins[self.at]
        mention = self.src.doc.mentions[number]
        letter = self.src.governing(self.at)
        if letter == FOR and self._takes("say", "to"):
            self.addressee = number if self.addressee is None else self.addressee
        elif letter and letter in PREPOSITIONS:
            pass
        elif self._is_honoured(mention):
            self.addressee = number
        elif (
            self._wants_subject(mention.kind) and self._agrees(mention) and not self._told_before()
        ):
            self.subject, self.subject_span = number, mention.span
            self.at = mention.tokens.end
            if not self._joint_subject(mention):
                self._extend_subject(mention.span)
            return None
        elif self._names_one_of_both(mention):
            pass
        elif self._takes("to") and self.addressee is None and not letter:
            self.addressee = number
        elif self._takes("object", "as") and not letter:
            hidden = "hidden" in self.verb.verb.flags
            return self._stop() if hidden else self._frame("noun", self.at, self.at)
        self.at = mention.tokens.end
        return None

    def _told_before(self) -> bool:
        """Whether who addresses somebody stands before the verb: أن الرئيس هنأ فلانا على."""
        if not self._takes("to") or self.verb.shape == "participle":
            return False
        src, end = self.src, self.begun - 1
        end -= src.forms[end - 1] == ","
        number = src.ends.get(end)
        if number is None or src.doc.mentions[number].kind != "person":
            return False
        first = src.doc.mentions[number].tokens.first
        return not src.forms[first - 1].isalpha() or src.joined_in(first - 1, "complementizers")

    def _joint_subject(self, mention: Mention) -> bool:
        """Take who is joined by و to the subject: a second person with a name, further states."""
        first = mention
        while (other := self.src.mention(self.at)) is not None and self._joint(mention, other):
            self.subject, self.subject_span = None, Span(first.span.start, other.span.end)
            self.at, mention = other.tokens.end, other
            if first.name is not None:
                break
        return mention is not first

    def _joint(self, mention: Mention, other: Mention) -> bool:
        """Whether a mention, right after another, is joined to it to speak: فلان ونظيره."""
        if self.src.governing(self.at) != AND or self.verb.number != "s":
            return False
        if mention.head in JOINT and other.head in JOINT:
            return mention.kind == other.kind == "institution"
        named = None not in (mention.name, other.name)
        held = bool(mention.titles and other.titles and mention.side and other.side)
        return (named or held) and "person" in (mention.kind, other.kind)

    def _is_honoured(self, mention: Mention) -> bool:
        """Whether an honorific is the one to whom a participle speaks: مهنئا فخامته على."""
        if mention.kind != "pronoun" or self.verb.shape != "participle" or not self._takes("to"):
            return False
        return self._own_preposition(mention.tokens.end) or self._attached(mention.tokens.end)

    def _names_one_of_both(self, mention: Mention) -> bool:
        """Whether a mention names one of the two who are the subject: الرئيسان الفلاني فلان."""
        subject = None if self.subject is None else self.src.doc.mentions[self.subject]
        both = subject is not None and subject.kind == "group" and subject.number == "d"
        return both and mention.head == self.src.doc.mentions[self.subject or 0].head

    def _each(self, length: int) -> None:
        """Take all who are named after كل من for the subject."""
        first, at = self.at, self.at + length
        while at in self.src.begins and (at == first + length or self.src.governing(at) == AND):
            at = self.src.doc.mentions[self.src.begins[at]].tokens.end
            at += self.src.forms[at] == "," and self.src.governing(at + 1) == AND
        self.at = max(at, first + 1)
        if at > first + length:
            self.subject_span = self.src.doc.span(first, at)

    def _wants_subject(self, kind: str = "") -> bool:
        """Whether the subject is still to come; participles have only such as معاليه."""
        own = self.verb.shape != "participle" or kind == "pronoun"
        return self.subject_span is None and own

    def _agrees(self, mention: Mention) -> bool:
        """Whether a mention fits the verb: what a man demands of a ministry is said to it."""
        if self._takes("to") and mention.head in self.src.known.words["addressed"]:
            return False
        if self.verb.pronoun and mention.kind not in ("person", "spokesman", "pronoun"):
            return False
        if self._of_other_gender(mention):
            return False
        if self.verb.number != "s" and mention.number == "s" and self.verb.shape != "participle":
            return False  # يطالبون الوزير بكذا
        collective = mention.head in self.src.known.words["guests"] and mention.name is None
        if not self._takes("to", "as") or not (collective or mention.kind in COLLECTIVE):
            return True
        if self._joined_on() or self.begun - 1 in self.src.ends:
            return False  # after و, the one who spoke before goes on; or the subject stands before
        several = mention.number != "s" and self.verb.gender == "f"
        return several or mention.gender == self.verb.gender

    def _extend_subject(self, span: Span) -> None:
        """Take words that go on the subject: what no title knows, a relative clause."""
        src, forms = self.src, self.src.forms
        end = self._run_end(self.at)
        opens = src.is_in(end, "complementizers") or forms[end] in (":", *QUOTES)
        if "as" in self.verb.verb.frames or "to" in self.verb.verb.frames:
            opens = False
        if end > self.at and (
            (opens and self._takes("say")) or not self._takes("object", "as", "to")
        ):
            self.subject_span = Span(span.start, src.doc.tokens.ends[end - 1])
            self.at = end
        if not src.is_in(self.at, "relatives"):
            return
        at = self.at
        while at < self.limit and forms[at] not in (",", ":", *QUOTES):
            if src.is_in(at, "complementizers"):
                return
            at += 1
        if at < self.limit:
            self.at = at

    # ---- ordinary words -----------------------------------------------------------------------

    def _word(self, form: str) -> Frame | None:
        """Take an ordinary word for the object, or for the beginning of an unknown subject."""
        if self._is_addressee(self.at, form):
            self.addressee = self._run()
            return None
        if self._heads_object(self.at, form):
            return self._frame("noun", self.at, self.at)
        if self._other_cue(self.at):
            return self._stop()
        if self._wants_subject() and not self.comma:
            called_on, span = self._calls_on(), self._run()
            if called_on:
                self.addressee = span if self.addressee is None else self.addressee
            else:
                self.subject_span = span or self.subject_span
        else:
            self.at += 1
        return None

    def _calls_on(self) -> bool:
        """Whether the word in hand begins those who are called on: ودعت جميع الأطراف إلى."""
        if not self._takes("to"):
            return False
        if self.addressee is not None:  # القوى كافة, الدول المانحة
            adjective = definite(self.src.forms[self.at]) and self.at in self.src.ends
            return adjective or self.src.is_in(self.at, "addressed")
        form = self.src.forms[self.at]
        accusative = definite(form) and form.endswith(DUALS[1])  # دعا المشاركين إلى
        called = accusative or self._other_gender(form) or self.src.is_in(self.at, "addressed")
        return called or self._joined_on()

    def _of_other_gender(self, mention: Mention) -> bool:
        """Whether a verb of a man has a ministry after it: ووجّه وزارة كذا بكذا."""
        one = mention.kind == "institution" and mention.number == "s" and mention.gender == "f"
        one = one and is_feminine(bare(mention.head)) and self.verb.shape == "past"
        return one and self.verb.number == "s" and self.verb.gender == "m"

    def _joined_on(self) -> bool:
        """Whether the verb is joined by و to what somebody said or did before it."""
        before = self.begun - 1
        if self.src.forms[before] in self.src.known.verbs:
            return False
        return anchor(self.src, before) is not None or self.src.goes_on(before)

    def _is_addressee(self, at: int, form: str) -> bool:
        """Whether a word begins the one to whom it is said: after the subject, no plain noun."""
        if not self._takes("to") or self.addressee is not None:
            return False
        if self._takes("object") and not definite(form) and self.src.noun(form):
            return False
        known = self.subject_span is not None or self.verb.shape == "participle"
        return known and form.isalpha() and not self._other_cue(at)

    def _heads_object(self, at: int, form: str) -> bool:
        """Whether a word can be the first of the object."""
        if "hidden" in self.verb.verb.flags:
            light = self.src.known.words["light_objects"]
            return any(stem in light for stem in stems(form))
        if not self._takes("object", "as") or form[:2] == FOR_THE:
            return False
        if self.src.is_in(at, "guests") and definite(self.src.forms[at + 1]):
            return not self._wants_subject()  # الجانب الفلاني
        if self._speaks(at, form):
            return False
        if self.src.noun(form) or self.src.is_in(at, "headless"):
            return True
        if self._takes("to") and self.addressee is not None and form.isalpha():
            return self.src.cue(at) is None  # شكر للوزير سعة صدره
        if at == self.begun and form.endswith(PRONOUNS) and len(form) > SHORTEST_POSSESSED:
            return True  # what is somebody's own, right after the verb: أكد تعلقه
        free = form.isalpha() and not self.src.phrase("remarks", at) and self.src.cue(at) is None
        free = free and form[:2] != FOR_THE and not (form[0] in (BY, FOR) and definite(form[1:]))
        alone = self.subject_span is not None or self._other_gender(form)
        own = definite(form) or self._takes("as")
        own = own or (
            at == self.begun and form[-1] != ACCUSATIVE and form not in self.src.known.closed
        )
        return free and (alone or (self.verb.shape == "participle" and own))

    def _speaks(self, at: int, form: str) -> bool:
        """Whether a thing, right between a verb and its clause, is what speaks: أكد الفلاني أن."""
        if at > self.begun or not self._takes("say") or not self._wants_subject():
            return False
        clause = definite(form) and self.src.is_in(at + 1, "complementizers")
        return clause or (form in self.src.known.vocabulary.every and self._own_preposition(at + 1))

    def _other_gender(self, form: str) -> bool:
        """Whether a definite word can't be the subject of this verb, being of the other gender."""
        if not definite(form) or self.verb.number != "s" or self.verb.shape == "participle":
            return False
        return is_feminine(form) != (self.verb.gender == "f")

    def _other_cue(self, at: int) -> bool:
        """Whether another verb of speech at token `at` ends the search."""
        cue = self.src.cue(at)
        if cue is None or cue[1].shape == "noun":
            return False
        if self.src.phrase("anonymity", at + 1):
            return False
        peel, other = cue
        form = self.src.forms[at]
        if "weak" in other.verb.flags and other.shape == "participle" and form[-1] == ACCUSATIVE:
            return other.gender == "m"
        if "weak" in other.verb.flags:
            joined = bool(peel) and other.shape in ("past", "participle")
            return joined and not self.src.preposition(form)
        hers = other.gender == "f" and (self.src.accusative(at) or self.src.forms[at - 1] == ",")
        return other.shape == "past" or (
            other.shape == "participle" and (other.gender == "m" or hers)
        )

    def _joined_cue(self, at: int) -> bool:
        """Whether و and another verb of speech stand at token `at`: (العلاقات) ومذكرا بأن."""
        cue = self.src.cue(at)
        return cue is not None and bool(cue[0]) and cue[1].shape in ("past", "participle")

    def _run(self) -> Span | None:
        """Take a run of ordinary words for somebody whom no table knows."""
        start, end = self.at, self._run_end(self.at)
        self.at = max(end, start + 1)
        return self.src.doc.span(start, end) if end > start else None

    def _run_end(self, start: int) -> int:
        """Give the token after the run of ordinary words that begins at `start`."""
        forms, at = self.src.forms, start
        while at < self.limit:
            initial = forms[at] == "." and len(forms[at - 1]) == 1
            if not initial and self._ends_run(at, start):
                break
            at += 1
        return at

    def _ends_run(self, at: int, start: int) -> bool:
        """Whether the word at `at` is no part of a run of ordinary words from `start` on."""
        src, form = self.src, self.src.forms[at]
        if not form.isalnum() or form[:2] == FOR_THE or self._own_preposition(at):
            return True
        if form == FOR:
            return True
        if form in src.known.closed:
            return not (src.is_in(at, "within") and self._goes_on_source(at, start))
        if src.is_in(at, "absorbed", "sources"):
            return True
        return (at > start or self.subject_span is not None) and self._begins_more(at, form)

    def _goes_on_source(self, at: int, start: int) -> bool:
        """Whether في at token `at` goes on an unnamed source: مسؤول في الوزارة."""
        number = self.src.ends.get(at)
        source = number is not None and self.src.doc.mentions[number].kind == "source"
        return source and at - start <= 1 and not definite(self.src.forms[at - 1])

    def _begins_more(self, at: int, form: str) -> bool:
        """Whether a word after the first of a run begins something else than the subject."""
        if self._attached(at) and form not in self.src.known.given_names:
            return True
        other = at in self.src.begins and not self.src.is_in(at - 1, "headless")
        if self.src.governing(at) in (FOR, BY) or (other and self._takes("to")):
            return True
        if form[0] == FOR and (form[1:] in self.src.known.titles or self.src.noun(form[1:])):
            return True
        if self._joined_cue(at):
            return True
        if not self._takes("object", "as"):
            return False
        if not definite(form):
            return self.src.noun(form)
        thing = (
            bare(form) in self.src.known.vocabulary.things
            and form not in self.src.known.given_names
        )
        return thing and not self.src.noun(self.src.forms[at - 1])

    # ---- adverbial phrases --------------------------------------------------------------------

    def _skip_phrase(self) -> None:
        """Go past an adverbial phrase between the subject and the words."""
        src, forms = self.src, self.src.forms
        fixed = src.phrase("phrases", self.at)
        begun = at = self.at + max(fixed, 1)
        if fixed and src.is_in(at - 1, "parts_of_meetings") and definite(forms[at]):
            at += 1  # في مستهل المحادثة
        while at < self.limit:
            if forms[at] in QUOTES:
                close = src.doc.partner[at]
                if close < at or close - at > SHORT_QUOTE:
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
        if at in self.src.ends:  # right after a name
            return self.src.noun(form) and form[0] != BY
        if before in self.src.known.closed:
            return False
        noun = form in self.src.known.nouns or form in self.src.known.vocabulary.things
        if noun and (definite(before) or self._possessed(before)):
            return True
        if fixed and not noun and self.verb.shape == "participle" and form[-1] != ACCUSATIVE:
            return form.isalpha() and not definite(form) and form not in self.src.known.closed
        return (noun or self.src.noun(bare(form))) and self._names_place(at - 1)

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

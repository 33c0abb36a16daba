"""Who speaks and who is told, after a verb of speech."""

from dataclasses import dataclass

from mahdar.arabic.clitics import bare, definite, is_feminine
from mahdar.arabic.letters import (
    AND,
    BY,
    DUALS,
    FEMININE,
    FOR,
    FOR_THE,
    PLURALS,
    PREPOSITIONS,
    QUOTES,
)
from mahdar.base.document import Mention
from mahdar.base.span import Span
from mahdar.find.statements.manners import manner, quality
from mahdar.find.statements.phrases import Phrases
from mahdar.find.statements.source import PLACES, Frame, anchor

COLLECTIVE = frozenset(("institution", "source", "group"))
DOCUMENT = 3
"""The name of a document has so many tokens at most: بيان صحفي مشترك."""

ISSUERS = frozenset(("person", "institution"))
JOINT = PLACES | {"body"}


@dataclass(slots=True)
class Roles(Phrases):
    """A walk that takes the subject and the addressee."""

    def _mention(self) -> Frame | None:
        """Take the mention at hand for the subject, the addressee or the object."""
        number = self.src.begins[self.at]
        mention = self.src.doc.mentions[number]
        letter = self.src.governing(self.at)
        if self.comma and letter == AND and self._wants_subject():
            return self._stop()  # يرى فلان كذا، وعلان يحذر من كذا
        if letter == FOR and self._takes("say", "to"):
            self.addressee = number if self.addressee is None else self.addressee
        elif (letter and letter in PREPOSITIONS) or self._explains(mention):
            pass
        elif self._is_honoured(mention) or self._is_told(mention):
            self.addressee = number
        elif (
            self._wants_subject(mention.kind) and self._agrees(mention) and not self._told_before()
        ):
            self.subject, self.subject_span = number, mention.span
            self.at = mention.tokens.end
            if not self._joint_subject(mention) and not self._issuer(mention):
                self._extend_subject(mention.span)
            return None
        elif self._takes("to") and self.addressee is None and not letter:
            self.addressee = number
        elif self._takes("object", "as") and not letter:
            hidden = "hidden" in self.verb.verb.flags
            return self._stop() if hidden else self._frame("noun", self.at, self.at)
        self.at = mention.tokens.end
        return None

    def _explains(self, mention: Mention) -> bool:
        """Whether a mention only tells who somebody before it is, between commas or not."""
        forms = self.src.forms
        apart = forms[mention.tokens.first - 1] == forms[mention.tokens.end] == ","
        known = self.comma and mention.name is not None and self.subject_span is not None
        return (apart and known) or self._names_one_of_both(mention)

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

    def _is_told(self, mention: Mention) -> bool:
        """Whether an office right before the words is told them: …، وأبلغ الوسيط بأن."""
        needed = "hearer" in self.verb.verb.flags and self.addressee is None
        if not needed or mention.name is not None or not self._joined_on():
            return False
        end = mention.tokens.end
        return self.src.is_in(end, "complementizers") or self._attached(end)

    def _names_one_of_both(self, mention: Mention) -> bool:
        """Whether a mention names one of the two who are the subject: الرئيسان الفلاني فلان."""
        subject = None if self.subject is None else self.src.doc.mentions[self.subject]
        both = subject is not None and subject.kind == "group" and subject.number == "d"
        return both and mention.head == self.src.doc.mentions[self.subject or 0].head

    def _both(self) -> bool:
        """Take كل منهما, كلاهما at hand for the subject, if that is still to come."""
        size = self.src.phrase("both_of", self.at) if self._wants_subject() else 0
        if size:
            self.subject_span = self.src.doc.span(self.at, self.at + size)
            self.at += size
        return size > 0

    def _each(self, length: int) -> None:
        """Take all who are named after كل من for the subject."""
        first, at = self.at, self.at + length
        while at in self.src.begins and (at == first + length or self.src.governing(at) == AND):
            at = self.src.doc.mentions[self.src.begins[at]].tokens.end
            at += self.src.forms[at] == "," and self.src.governing(at + 1) == AND
        self.at = max(at, first + 1)
        if at > first + length:
            self.subject_span = self.src.doc.span(first, at)

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

    def _agrees(self, mention: Mention) -> bool:
        """Whether a mention fits the verb: what a man demands of a ministry is said to it."""
        if self._takes("to") and mention.head in self.src.known.words["addressed"]:
            return False
        if self.verb.pronoun and mention.kind not in ("person", "spokesman", "pronoun"):
            return False
        if self._of_other_gender(mention) or self._tells_him(mention):
            return False
        if self.verb.number != "s" and mention.number == "s" and self.verb.shape != "participle":
            return False  # يطالبون الوزير بكذا
        if bare(mention.head) in self.src.words["documents"]:
            return mention.gender == self.verb.gender  # ودعا البيان كذا إلى
        collective = mention.head in self.src.known.words["guests"] and mention.name is None
        if not self._takes("to", "as") or not (collective or mention.kind in COLLECTIVE):
            return True
        if self._joined_on() or self.begun - 1 in self.src.ends:
            return False  # after و, the one who spoke before goes on; or the subject stands before
        several = mention.number != "s" and self.verb.gender == "f"
        return several or mention.gender == self.verb.gender

    def _tells_him(self, mention: Mention) -> bool:
        """Whether she who said something before tells a man more: …، وحثت الرئيس على كذا."""
        if not self._takes("to") or (self.verb.gender, mention.gender) != ("f", "m"):
            return False
        comma, verb = self.src.forms[self.begun - 2], self.src.forms[self.begun - 1]
        titled = mention.kind == "person" and bool(mention.titles)
        return self.begun > 1 and titled and comma == "," and verb[:1] == AND

    def _of_other_gender(self, mention: Mention) -> bool:
        """Whether a verb of a man has a ministry after it: ووجّه وزارة كذا بكذا."""
        hers = mention.kind == "institution" and mention.number == "s" and mention.gender == "f"
        hers = hers and is_feminine(bare(mention.head))
        hers = hers or (mention.kind in COLLECTIVE and mention.head.endswith(PLURALS[-1]))
        past = self.verb.shape == "past" and self.verb.number == "s"
        return hers and past and self.verb.gender == "m"  # وحذر شركات كذا من

    def _issuer(self, document: Mention) -> bool:
        """Take whose document it is for the subject: بيان للوزارة, بيان صادر عن الوزارة."""
        if bare(document.head) not in self.src.words["documents"]:
            return False
        at = self.at + self.src.is_in(self.at, "issued")
        from_ = self.src.is_in(at, "origins")
        number = self.src.begins.get(at + from_)
        if number is None or not (from_ or self.src.governing(at) == FOR):
            return False
        mention = self.src.doc.mentions[number]
        if mention.kind not in ISSUERS:
            return False
        self.subject, self.at = number, mention.tokens.end
        self.subject_span = Span(document.span.start, mention.span.end)
        return True

    def _extend_subject(self, span: Span) -> None:
        """Take words that go on the subject: what no title knows, a relative clause."""
        src, forms = self.src, self.src.forms
        end = self.at if self._comes_out(self.at) else self._run_end(self.at)
        opens = src.is_in(end, "complementizers") or forms[end] in (":", *QUOTES)
        if "as" in self.verb.verb.frames or "to" in self.verb.verb.frames:
            opens = False
        if end > self.at and (
            (opens and self._takes("say")) or not self._takes("object", "as", "to")
        ):
            self.subject_span = Span(span.start, src.doc.tokens.ends[end - 1])
            self.at = end
        if not src.is_in(self.at, "relatives") and not self._comes_out(self.at):
            return
        at = self.at
        while at < self.limit and forms[at] not in (",", ":", *QUOTES):
            if src.is_in(at, "complementizers"):
                self.at = at if self._takes("say") else self.at
                return
            points = src.is_in(at, "demonstratives") and definite(forms[at - 1])
            if points and self._takes("object"):
                break
            at += 1
        if at < self.limit:
            self.at = at

    def _word(self, form: str) -> Frame | None:
        """Take an ordinary word for the object, or for the beginning of an unknown subject."""
        if self._is_addressee(self.at, form):
            self.addressee = self._run()
            return None
        if self._describes() or self._asks_to_stay_unnamed() or self._issued():
            return None
        how = manner(self.src, self.at)
        if how and self._opens(self.at + how) and not self._other_cue(self.at):
            self.at += how
            return None
        if self._heads_object(self.at, form):
            return self._frame("noun", self.at, self.at)
        if self._other_cue(self.at):
            return self._stop()
        if how:
            self.at += how
        elif self._wants_subject() and not self.comma:
            called_on = self._calls_on() or self._many_things(form)
            span = self._run()
            if called_on:
                self.addressee = span if self.addressee is None else self.addressee
            else:
                self.subject_span = span or self.subject_span
        else:
            self.at += 1
        return None

    def _describes(self) -> bool:
        """Go past an adjective of who is named right before it: صحف لبنانية صادرة أمس."""
        src, at, told = self.src, self.at, self.addressee
        mention = src.doc.mentions[told] if isinstance(told, int) else None
        subject = self.subject_span if self._takes("object", "as") else None
        spans = (subject, told if mention is None else mention.span)
        end, before = src.doc.tokens.ends[at - 1], src.forms[at - 1]
        beside = any(isinstance(span, Span) and span.end == end for span in spans)
        if not beside or not quality(src, at) or definite(src.forms[at]) != definite(before):
            return False
        many = mention is not None and mention.number == "p"
        if is_feminine(src.forms[at]) != (many or is_feminine(before)):
            return False
        self.at += 1
        return True

    def _comes_out(self, at: int) -> bool:
        """Whether it is told at token `at` how a document before it came: (بيان مشترك) صدر أمس."""
        src = self.src
        if not src.is_in(at, "made_known"):
            return False
        near = src.forms[max(self.begun, at - DOCUMENT) : at]
        return any(bare(form) in src.words["documents"] for form in near)

    def _issued(self) -> bool:
        """Go past how a document came: قال بيان (صدر في ختام اللقاء) إن."""
        if self.subject_span is None or not self._comes_out(self.at):
            return False
        self._go_to_words(self.at + 1)
        return True

    def _asks_to_stay_unnamed(self) -> bool:
        """Go past an unnamed speaker's own condition: قال طالبا عدم ذكر اسمه «كذا»."""
        src, size = self.src, self.src.phrase("anonymity", self.at + 1)
        if not size or src.cue(self.at) is None:
            return False
        self._go_to_words(self.at + 1 + size)
        return True

    def _go_to_words(self, at: int) -> None:
        """Go to the first token from `at` on that opens the words."""
        while at < self.limit and not self._opens(at):
            at += 1
        self.at = at

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

    def _many_things(self, form: str) -> bool:
        """Whether a word is a plural in ات that can't be the subject: حذر شركات كذا من."""
        one, things = form[:-2], self.src.known.vocabulary.things
        many = form.endswith(PLURALS[-1]) and (one in things or one + FEMININE in things)
        return many and self._other_gender(form)

    def _joined_on(self) -> bool:
        """Whether the verb is joined by و to what somebody said or did before it."""
        before = self.begun - 1
        besides = before > 1 and self.src.is_in(before - 1, "besides")  # …، كما دعا كذا إلى
        besides = besides and self.src.forms[before - 2] == ","
        if self.src.forms[before] in self.src.known.verbs and not besides:
            return False
        if anchor(self.src, before) is not None or self.src.goes_on(before):
            return True
        told = range(self.src.sentence(before).first, before)
        return any(k in self.src.cues and self.src.cues[k][1].shape == "past" for k in told)

    def _is_addressee(self, at: int, form: str) -> bool:
        """Whether a word begins the one to whom it is said: after the subject, no plain noun."""
        if not self._takes("to") or self.addressee is not None:
            return False
        if self.src.is_in(at, "hosted"):
            return True
        if self._takes("object") and not definite(form) and self.src.noun(form):
            return False
        known = self.subject_span is not None or self.verb.shape == "participle"
        return known and form.isalpha() and not self._other_cue(at)

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
        if manner(src, at) or self._tells_it(at):
            return True
        if form == FOR or (form[0] == FOR and form[1:] in src.known.outlets):
            return True
        if form in src.known.closed:
            some = at == start + 1 and src.is_in(start, "amounts") and src.is_in(at, "from")
            return not (some or (src.is_in(at, "within") and self._goes_on_source(at, start)))
        if src.is_in(at, "absorbed", "sources") or (at > start and self._comes_out(at)):
            return True
        if at > start and self._takes("to") and src.is_in(at, "addressed"):
            return not src.is_in(at - 1, "addressed")  # حث فلان (المجتمع الدولي على)
        counted = at == start + 2 and src.is_in(start, "amounts")  # عدد من النواب
        further = (at > start or self.subject_span is not None) and not counted
        return further and self._begins_more(at, form)

    def _tells_it(self, at: int) -> bool:
        """Whether a participle at token `at` is the cue, and no verb: ختم فلان (مؤكدا: كذا)."""
        cue = self.src.cue(at) if "weak" in self.verb.verb.flags else None
        if cue is None or cue[1].shape != "participle" or "weak" in cue[1].verb.flags:
            return False
        return self._opens(at + 1)

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
        if "hidden" in self.verb.verb.flags and self._takes("to") and self._light(form):
            return True  # محملا مرتكبيه (المسؤولية)
        if not self._takes("object", "as"):
            return False
        if not definite(form):
            return self.src.noun(form)
        thing = (
            bare(form) in self.src.known.vocabulary.things
            and form not in self.src.known.given_names
        )
        return thing and not self.src.noun(self.src.forms[at - 1])

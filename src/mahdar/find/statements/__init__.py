"""Statements: who is said to have said what, each with its cue and its words."""

from dataclasses import dataclass, field

from msgspec.structs import replace

from mahdar.arabic.clitics import definite, unjoined
from mahdar.arabic.letters import AND
from mahdar.base.document import Document, Draft, Inflected, Knowledge, Stretch
from mahdar.base.span import Span
from mahdar.find.statements.behind import according, behind
from mahdar.find.statements.beside import beside
from mahdar.find.statements.cues import denies, speaks, told_then
from mahdar.find.statements.documents import quoted_whole, written
from mahdar.find.statements.drafts import draft_of, said_by
from mahdar.find.statements.ends import in_present, source_after, words_end
from mahdar.find.statements.frames import Walk, read_frame
from mahdar.find.statements.headlines import headlines
from mahdar.find.statements.relay import SAYING, inner, relayed, relays, told_by
from mahdar.find.statements.senses import frame_of, verbal_noun
from mahdar.find.statements.source import PLACES, Frame, Source
from mahdar.find.statements.subjects import subject_before, topic


def statements(doc: Document, knowledge: Knowledge) -> Document:
    """Give the document with every statement that it attributes to somebody."""
    if not doc.tokens:
        return doc
    finder = _Finder(Source.of(doc, knowledge))
    return doc.having(drafts=tuple(finder.find()))


SAYING_ALONE = Inflected(SAYING, "participle", "s", "m", pronoun=False)
NEAR, PAIR = 4, 2
IMPERSONAL_NOUN, IMPERSONAL_REACH = 6, 10
"""The noun (التأكيد), and then what was agreed on, are told within this many tokens."""


@dataclass(slots=True)
class _Finder:
    """Goes through the cues of one document in order.

    Tokens before `taken` belong to statements already found; `via` is the source that opens a
    sentence (وفقا للوكالة) and passes on all that it reports.
    """

    src: Source
    drafts: list[Draft] = field(default_factory=list)
    taken: int = 0
    via: tuple[int, int] | None = None

    def find(self) -> list[Draft]:
        """Give the statements in the order of their cues."""
        told = list(headlines(self.src))
        self.drafts.extend(draft for draft, _ in told)
        lines = frozenset(k for draft, end in told for k in range(self._part(draft), end))
        for i in self.src.doc.at("telling"):
            quoted = self.src.inside_quotation(i) and not self._reports(i)
            if i < self.taken or i in lines or quoted or i in self.src.doc.asides:
                continue
            if not (self.src.is_like(i, "telling_otherwise") and self._told_otherwise(i)):
                self._cue(i)
        return sorted(self.drafts, key=lambda draft: draft.token)

    def _part(self, draft: Draft) -> int:
        """Give the first token of the headline of a statement, or of its part that و begins."""
        first = draft.token if draft.speaker is None else self._first_of(draft.speaker)
        if self.src.governing(first) == AND:
            return first
        breaks = self.src.doc.within("line", 0, draft.token)
        return breaks[-1] + 1 if breaks else 0

    def _first_of(self, number: int) -> int:
        """Give the first token of a mention."""
        return self.src.doc.mentions[number].tokens.first

    def _told_otherwise(self, i: int) -> bool:
        """Keep what token `i`, which is no verb of speech here, tells; whether it is none."""
        if self.src.names_source(i):
            self._source(i)
        elif self.src.is_in(i, "which_is") and self.src.forms[i - 1] == ",":
            self._resumed(i)
        elif self.src.joined_in(i, "done"):
            self._impersonal(i)
        elif (found := self._document(i)) is not None:
            self._keep(*found)
        elif self.src.is_in(i, "absorbed") and self.src.cue(i) is None:
            self._bare_saying(i)
        else:
            return False
        return True

    def _document(self, i: int) -> tuple[Draft, int] | None:
        """Give what stands in a document that token `i` tells of: جاء في بيان, البيان الآتي."""
        src = self.src
        if src.joined_in(i, "standing"):
            return written(src, i) or quoted_whole(src, i)
        return quoted_whole(src, i) if src.is_in(i, "following") else None

    def _reports(self, i: int) -> bool:
        """Whether token `i` is in a quotation of nobody's words: وجاء في البيان: «أعرب فلان …»."""
        mark, src = self.src.doc.quoted[i], self.src
        if mark < self.taken:
            return False
        opens = mark == i - 1 and i + 1 in src.begins and src.forms[mark - 1][-1:].isalpha()
        return src.forms[mark - 1] == ":" or (opens and self._turned(mark))

    def _turned(self, at: int) -> bool:
        """Whether what hands the turn to another ends before token `at`: من جانبه «أشاد فلان»."""
        return any(k + self.src.turn(k) == at for k in range(max(at - NEAR, 0), at))

    def _keep(self, draft: Draft, end: int) -> None:
        """Keep a statement whose words end before token `end`."""
        number = self.src.doc.sentence_of[draft.token]
        if self.via is not None and self.via[0] == number:
            draft = replace(draft, via=(self.via[1], *draft.via))
        self.drafts.append(draft)
        self.src.told_last = draft.token
        self.taken = max(self.taken, end)

    def _cue(self, i: int) -> None:
        """Keep the statement whose cue is token `i`, if it is one."""
        src = self.src
        cue = src.cue(i)
        if cue is None or not speaks(src, i, *cue):
            told = beside(src, i)
            if told is not None:
                self._keep(*told)
            return
        peel, verb = cue
        if "relay" in verb.verb.flags:
            found = relayed(src, i, verb)
        else:
            frame = frame_of(src, i)
            peel, verb = src.cues[i]  # in the sense of the frame
            found = None if frame is None else self._framed(i, peel, verb, frame)
            if found is not None and frame is not None and frame.opener == "clause":
                self._keep(*found)
                told = self._nested(found[0], frame)
                if told is not None:
                    self._keep(*told)
                elif found[0].via:
                    told = found
                found = told and self._told_besides(told[0], words_end(src, frame))
            if frame is None and not peel:
                found = behind(src, i, verb, self.taken)
        if found is not None:
            self._keep(*found)

    def _framed(self, i: int, peel: int, verb: Inflected, frame: Frame) -> tuple[Draft, int] | None:
        """Give the statement of the cue at token `i` with its words after it."""
        src = self.src
        subject = frame.subject, frame.subject_span
        if told_then(src, i):
            subject = None, None  # قبل أن يدعو الجميع إلى
        elif subject[0] is None and verb.shape != "participle" and not peel:
            before = subject_before(src, i)
            told_first = before[0] is not None and not src.is_in(i - 1, "relatives")
            subject = before if subject[1] is None or told_first else subject
        elif subject[1] is None and peel:
            subject = topic(src, i)
        elif subject[0] is None and peel and "to" in verb.verb.frames and in_present(src, i):
            subject = None, None  # وتدعو الجهات المانحة إلى
        if verb.shape == "present" and subject[1] is None and not _narrates(src, i, peel, frame):
            return None
        if verb.shape == "present" and _is_passive(src, verb, subject[0], frame):
            return None
        end = words_end(src, frame)
        if end <= frame.first:
            return None
        agency = "agency" in verb.verb.flags
        outer = subject[1] if agency and subject[0] is None else subject[0]
        outer = self._relayer(verb) if subject == (None, None) else outer
        passed_on = inner(src, frame, outer, end)
        if passed_on is None and subject == (None, None):
            passed_on = self._told_of_the_last(frame, end)
        told = outer if isinstance(outer, int) else None
        if passed_on is not None or self._impersonal_told(frame, told):
            return passed_on
        draft, via = draft_of(src, i, verb, frame, end), _passed_on(src, i, frame)
        draft = replace(draft, via=via) if via else draft
        return said_by(src, draft, subject, joined=bool(peel)), end

    def _nested(self, outer: Draft, frame: Frame) -> tuple[Draft, int] | None:
        """Give what one who met tells that the other said, beside the telling itself."""
        speaker = outer.speaker
        if speaker is None and outer.clue in ("same", "carry"):
            speaker = next((d.speaker for d in self.drafts[-2::-1] if d.speaker is not None), None)
        if speaker is None or outer.via or outer.said.first != frame.first:
            return None
        tells, told = self.src.doc.mentions[speaker], self.src.mention(frame.first)
        if told is None or "person" not in (tells.kind, told.kind) or tells.kind != told.kind:
            return None
        return told_by(self.src, frame, speaker, outer.said.end)

    def _told_besides(self, told: Draft, end: int) -> tuple[Draft, int] | None:
        """Give what else the same one said, as the same one tells: …، وأنها أكدت كذا."""
        src, end = self.src, max(end, self.taken)
        for k in range(told.said.end, min(told.said.end + NEAR, end)):
            cue = src.cue(k)
            if cue is None or cue[1].shape != "past":
                continue
            both = told.speaker is not None and src.doc.mentions[told.speaker].kind == "group"
            if both and cue[1].number == "s":
                return None
            frame = read_frame(src, cue[1], k + 1, end)
            stop = 0 if frame is None else min(words_end(src, frame), end)
            if frame is None or stop <= frame.first or frame.subject_span is not None:
                return None
            draft = replace(draft_of(src, k, cue[1], frame, stop), clue="carry", via=told.via)
            return draft, stop
        return None

    def _told_of_the_last(self, frame: Frame, end: int) -> tuple[Draft, int] | None:
        """Give what the last speaker said, as somebody not named tells: وقال إن الرئيس أكد كذا."""
        last = self.drafts[-1].speaker if self.drafts else None
        told = self.src.mention(frame.first)
        if not self.drafts and told is not None:
            found = told_by(self.src, frame, self.src.begins[frame.first], end)
            return None if found is None else (replace(found[0], via=()), found[1])
        if last is None or told is None or told.name is None:
            return None
        ends = [mention.tokens.end - 1 for mention in (self.src.doc.mentions[last], told)]
        same = self.src.doc.mentions[last].name and len({self.src.forms[at] for at in ends}) == 1
        found = told_by(self.src, frame, last, end) if same else None
        return None if found is None else (replace(found[0], via=()), found[1])

    def _relayer(self, verb: Inflected) -> int | Span | None:
        """Give who passed on the statement before, where the verb carries it on."""
        last = self.drafts[-1] if self.drafts else None
        if last is None:
            return None
        if "carrying_on" in verb.verb.flags or verb.shape == "participle":
            return last.via[0] if last.via else last.speaker
        teller = None if last.speaker is None else self.src.doc.mentions[last.speaker]
        spoke = teller is not None and teller.kind == "spokesman" and not last.via
        return last.speaker if spoke else None

    def _impersonal_told(self, frame: Frame, subject: int | None) -> bool:
        """Keep what a spokesman says was agreed on: قال المتحدث إنه تم الاتفاق على."""
        src, known = self.src, len(self.drafts)
        if subject is None or frame.opener == "noun" or not src.joined_in(frame.first, "done"):
            return False
        if not relays(src, src.doc.mentions[subject]):
            return False
        self._impersonal(frame.first)
        told = [replace(draft, via=(subject, *draft.via)) for draft in self.drafts[known:]]
        self.drafts[known:] = told
        return bool(told)

    def _resumed(self, i: int) -> None:
        """Keep what somebody else says of the words before: وهو ما رحب به, الأمر الذي رفضه.

        The words are those before, or the noun that stands for them: وهي الدعوة التي قبلها.
        """
        src = self.src
        last = self.drafts[-1] if self.drafts else None
        what = src.is_in(i + 1, "what", "relatives")  # الأمر الذي
        at = (
            i + 2
            if what
            else next((k for k in range(i + 2, i + 4) if src.is_in(k, "relatives")), -2) + 1
        )
        cue = src.cue(at)
        if last is None or cue is None or cue[1].shape != "past":
            return
        governed = any(src.forms[at + 1].startswith(frame) for frame in cue[1].verb.frames)
        pointing = src.is_in(at + 1, "pronoun_prepositions") and governed
        if (
            not (pointing or cue[1].pronoun)
            or src.doc.sentence_of[last.token] != src.doc.sentence_of[i]
        ):
            return
        subject = src.begins.get(at + 1 + pointing)
        if subject is None:
            return
        said = last.said if what else Stretch(i + 1, at - 1)
        frame = Frame("noun", said.first, said.first)
        draft = draft_of(src, at, cue[1], frame, said.end)
        span = src.doc.mentions[subject].span
        self._keep(said_by(src, draft, (subject, span), joined=False), at + 2)

    def _impersonal(self, i: int) -> None:
        """Keep what was agreed on or stressed by nobody named: تم الاتفاق على."""
        src = self.src
        at = i + 1
        if src.is_in(at, "prepositions"):  # جرى خلال اللقاء التأكيد
            nouns = (k for k in range(i + 2, i + IMPERSONAL_NOUN) if verbal_noun(src, k))
            at = next((k for k in nouns if definite(src.forms[k])), at)
        draft = self._noun_of_both(at) or self._later_noun(i)
        if draft is not None and at == i + 1 and draft.token == at:
            start = src.doc.start(i, peel=src.forms[i][:1] == AND)
            self.drafts[-1] = replace(draft, cue=draft.cue._replace(start=start))
        while draft is not None:  # تم التأكيد على كذا والاتفاق على كذا
            further = (k for k in (self.taken, self.taken + 1) if verbal_noun(src, k, joined=True))
            at = next(further, -1)
            draft = self._noun_of_both(at) if at >= 0 else None

    def _later_noun(self, i: int) -> Draft | None:
        """Keep what was stressed besides, after a comma: تم استعراض كذا، والتأكيد على كذا."""
        src = self.src
        places = src.doc.within("comma", i, src.sentence(i).end)
        at = next((k + 1 for k in places if verbal_noun(src, k + 1, joined=True)), -1)
        return self._noun_of_both(at) if at >= 0 else None

    def _noun_of_both(self, at: int) -> Draft | None:
        """Keep what the verbal noun at token `at` says of both sides, and give it."""
        src = self.src
        verb = verbal_noun(src, at) or verbal_noun(src, at, joined=True)
        if verb is None:
            return None
        frame = read_frame(src, replace(verb, shape="participle"), at + 1)
        end = 0 if frame is None else words_end(src, frame)
        if frame is None or end <= frame.first or frame.trigger > at + IMPERSONAL_REACH:
            return None
        bare_object = frame.opener == "noun" and frame.first == at + 1
        if bare_object and src.forms[at + 1] not in src.known.nouns:
            return None  # تم تشديد إجراءات كذا
        nouns = (k for k in range(frame.first + 1, end) if verbal_noun(src, k, joined=True))
        end = next((k for k in nouns if read_frame(src, verb, k + 1) is not None), end)
        end -= src.forms[end - 1] == ","
        draft = replace(draft_of(src, at, verb, frame, end), clue="joint")
        if verbal_noun(src, at, joined=True):
            draft = replace(draft, cue=src.doc.span(at, at + 1, peel=1))
        self._keep(draft, end)
        return self.drafts[-1]

    def _bare_saying(self, i: int) -> None:
        """Keep words that بالقول alone introduces, with no verb of speech before it."""
        src = self.src
        frame = Walk(src, SAYING_ALONE, i + 1, min(i + NEAR, src.sentence(i).end)).frame()
        end = 0 if frame is None else words_end(src, frame)
        if frame is not None and end > frame.first:
            draft = draft_of(src, i, SAYING_ALONE, frame, end)
            passed_on = inner(src, frame, draft.anchor, end)
            self._keep(*(passed_on or (replace(draft, clue="same"), end)))

    def _source(self, i: int) -> None:
        """Keep who passed on the statement before بحسب at token `i`, or those after it."""
        src = self.src
        source = source_after(src, i)
        if source is None:
            return
        sentence = src.doc.sentence_of[i]
        number = src.begins[source.tokens.first]
        last = self.drafts[-1] if self.drafts else None
        found = according(src, i, source, self.taken)
        if found is not None:
            self._keep(*found)
        elif last is not None and src.doc.sentence_of[last.token] == sentence:
            self.drafts[-1] = replace(last, via=(number, *last.via))
            self.taken = max(self.taken, source.tokens.end)
        elif i <= src.sentence(i).first + 1 and source.kind != "person":
            self.via = (sentence, number)


def _passed_on(src: Source, i: int, frame: Frame) -> tuple[int, ...]:
    """Give the source that is named between the cue at token `i` and the words, if one is."""
    if frame.trigger <= i + PAIR:
        return ()
    for k in src.doc.within("source", i + 1, frame.trigger):
        source = source_after(src, k) if src.joined_in(k, "sources") else None
        if source is not None:
            return (src.begins[source.tokens.first],)
    return ()


def _is_passive(src: Source, verb: Inflected, subject: int | None, frame: Frame) -> bool:
    """Whether a verb in the present tells how a thing is regarded: يعتبر كذا مهما."""
    if "regarded" not in verb.verb.flags or frame.opener != "noun":
        return False
    return subject is None or src.doc.mentions[subject].head in PLACES


def _narrates(src: Source, i: int, peel: int, frame: Frame) -> bool:
    """Whether a present tense without subject reports speech: it opens a sentence and a clause."""
    if told_then(src, i) or src.joined_in(i - 1, "going_on"):
        return True
    if denies(src, i, src.cues[i][1]):  # ولم يستبعد كذا
        return src.goes_on(i)
    first = src.sentence(i).first
    if unjoined(src.forms[i]) in src.known.words["impersonal"]:
        return False
    if peel and src.headline(i):  # يشدد على كذا ويدعو إلى كذا, فلان يستقبل علانا ويؤكد كذا
        return src.told_last >= first or first in src.begins
    if peel and src.told_last >= first and in_present(src, i):
        return True
    return frame.opener != "noun" and (i == first or (bool(peel) and i <= first + 1))

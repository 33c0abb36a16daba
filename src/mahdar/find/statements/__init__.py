"""Statements: who is said to have said what, each with its cue and its words."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from mahdar.base.document import Document, Draft, Inflected, Knowledge, Mention, Verb
from mahdar.base.records import Kind
from mahdar.base.span import Span
from mahdar.find.statements.ends import words_end
from mahdar.find.statements.frames import QUOTES, Frame, Source, Walk
from mahdar.find.statements.headlines import headlines
from mahdar.find.statements.subjects import subject_before

KINDS: dict[str, Kind] = {
    "quote": "direct",
    "colon": "direct",
    "clause": "indirect",
    "noun": "nominal",
}
RELAYS = frozenset(("institution", "source", "spokesman"))
SAY = frozenset(("say",))
GREETING = Verb("نقل", frozenset(("object",)), "other", frozenset(("hidden",)))


def statements(doc: Document, knowledge: Knowledge) -> Document:
    """Give the document with every statement that it attributes to somebody."""
    if not doc.tokens:
        return doc
    finder = _Finder(Source.of(doc, knowledge))
    return replace(doc, drafts=tuple(finder.find()))


@dataclass(slots=True)
class _Finder:
    """Goes through the cues of one document in order."""

    src: Source
    frames: dict[int, Frame | None] = field(default_factory=dict)

    def find(self) -> Iterator[Draft]:
        """Give the statements in the order of their cues."""
        doc = self.src.doc
        taken = 0
        for draft, end in headlines(self.src):
            yield draft
            taken = max(taken, end)
        for i in sorted(self.src.turning):
            if i < taken or doc.quoted[i] >= 0:
                continue
            for draft, stop in self._at(i):
                yield draft
                taken = max(taken, stop)

    # ---- one cue ------------------------------------------------------------------------------

    def _at(self, i: int) -> Iterator[tuple[Draft, int]]:
        """Give the statement whose cue is token `i`, with the token after its words."""
        cue = self.src.cue(i)
        if cue is None or not self._speaks(i, *cue):
            return
        peel, verb = cue
        if "relay" in verb.verb.flags:
            yield from self._relayed(i, peel, verb)
            return
        frame = self._frame(i)
        if frame is None:
            return
        subject, span = frame.subject, frame.subject_span
        if span is None and verb.shape != "participle" and not peel:
            subject, span = subject_before(self.src, i)
        if verb.shape == "present" and span is None and not self._narrates(i, peel, frame):
            return
        end = words_end(self.src, frame, self._attributes)
        if end <= frame.first:
            return
        inner = self._inner(frame, subject, end)
        if inner is not None:
            yield inner
            return
        draft = self._draft(i, peel, verb, frame, end)
        yield self._said_by(draft, i, (subject, span), peel), end

    def _attributes(self, i: int) -> bool:
        """Whether token `i`, outside quotations, is a cue with words of its own."""
        cue = self.src.cue(i)
        return (
            cue is not None
            and self._speaks(i, *cue)
            and cue[1].shape != "present"
            and self._frame(i) is not None
        )

    def _frame(self, i: int) -> Frame | None:
        """Give the frame of the cue at token `i`, read once."""
        if i not in self.frames:
            cue = self.src.cue(i)
            frame = None
            if cue is not None:
                limit = min(self.src.sentence(i).end, i + 80)
                frame = Walk(self.src, cue[1], i + 1, limit).frame()
                if frame is not None and "weak" in cue[1].verb.flags and not self._plain(i, frame):
                    frame = None
                if frame is not None and frame.opener == "noun" and not self._takes(cue[1], frame):
                    frame = None
            self.frames[i] = frame
        return self.frames[i]

    def _plain(self, i: int, frame: Frame) -> bool:
        """Whether a word of many senses is a cue here: a clause, colon or quotation follows."""
        return frame.opener != "noun" and frame.trigger - i <= 30  # noqa: PLR2004

    def _takes(self, verb: Inflected, frame: Frame) -> bool:
        """Whether what follows can be what is called so: وصف X بـ."""
        if "as" not in verb.verb.frames:
            return True
        end = self.src.sentence(frame.first).end
        return any(form[:1] == "ب" for form in self.src.forms[frame.first + 1 : end])

    def _speaks(self, i: int, peel: int, verb: Inflected) -> bool:
        """Whether the verb at token `i` reports speech: not denied, asked, wished or to come."""
        words, forms = self.src.known.words, self.src.forms
        before = forms[i - 1] if i else ""
        if verb.shape == "noun":
            return False
        if verb.shape == "participle":
            return self._participle(i, peel, verb)
        if peel:
            return True
        if before in words["negations"] or before in ("ان", "بان", "مما", "فيما", "ليست", "وما"):
            return before == "ما" and forms[i - 2] in words["sources"]
        if verb.shape == "present":
            return before not in ("قد", "سوف", "وهو", "وهي", "ما", "كما")
        return "weak" not in verb.verb.flags or self._opens_clause(i, before)

    def _narrates(self, i: int, peel: int, frame: Frame) -> bool:
        """Whether a present tense without subject reports speech: it opens a sentence and clause."""
        first = self.src.sentence(i).first
        return frame.opener != "noun" and (i == first or (bool(peel) and i <= first + 1))

    def _opens_clause(self, i: int, before: str) -> bool:
        """Whether a verb may stand at token `i`: a word of many senses is one only there."""
        words = self.src.known.words
        return (
            not before.isalpha()
            or i == self.src.sentence(i).first
            or any(before in words[name] for name in ("adverbs", "aspects", "relatives", "switches"))
            or before in ("جانبه", "جهته", "جهتها", "جانبها", "ناحيته", "وقد", "ولقد")
            or self.src.ends.get(i) is not None
        )

    def _participle(self, i: int, peel: int, verb: Inflected) -> bool:
        """Whether the participle at token `i` carries on a statement, and is no noun or adjective."""
        form, before = self.src.forms[i][peel:], self.src.forms[i - 1] if i else ""
        if before in self.src.known.words["negations"]:
            return False
        noun = self.src.noun(form) or form in self.src.known.words["title_nouns"]
        if verb.gender == "f" or noun or "weak" in verb.verb.flags:
            frame = self._frame(i)
            if frame is None or (frame.opener == "noun" and frame.trigger == frame.first):
                return frame is not None and not before.isalpha() and not noun
            return not noun or frame.trigger <= i + 2 and not before[:2] == "ال"
        return True

    # ---- the draft ----------------------------------------------------------------------------

    def _draft(self, i: int, peel: int, verb: Inflected, frame: Frame, end: int) -> Draft:
        """Give the statement with what the frame tells, its speaker still unknown."""
        doc = self.src.doc
        start = doc.tokens.starts[i] + peel
        return Draft(
            cue=Span(start, doc.tokens.ends[i]),
            token=i,
            verb=verb.verb,
            shape=verb.shape,
            words=self._words(frame, end),
            kind=self._kind(verb.verb, frame),
            clue="carry",
            addressee=frame.addressee,
            number=verb.number,
            gender=verb.gender,
            sure=self._sure(verb, frame, i),
            anchor=self._anchor(i),
        )

    def _words(self, frame: Frame, end: int) -> Span:
        """Give the words, from the first token after the complementizers on."""
        forms, first = self.src.forms, frame.first
        skip = self.src.known.words["complementizers"]
        inside = frame.opener == "quote"
        while first < end - 1:
            bare = forms[first] in ("ان", "بان")
            if forms[first] in QUOTES or (bare and frame.opener != "noun"):
                first += 1
            elif not inside and frame.opener == "clause" and forms[first] in skip:
                first += 1
            else:
                break
        return self.src.doc.span(first, end)

    def _kind(self, verb: Verb, frame: Frame) -> Kind:
        """Give how the words are attributed."""
        _ = verb
        return KINDS[frame.opener]

    def _sure(self, verb: Inflected, frame: Frame, i: int) -> float:
        """Give how sure the frame is: near openers of plain verbs are."""
        sure = {"quote": 0.95, "colon": 0.9, "clause": 0.95, "noun": 0.85}[frame.opener]
        if "weak" in verb.verb.flags:
            sure -= 0.1
        distance = frame.trigger - i
        return sure - (0.1 if distance > 20 else 0.0)  # noqa: PLR2004

    def _anchor(self, i: int) -> int | None:
        """Give the mention that is the subject of the sentence of token `i`, before it."""
        sentence = self.src.sentence(i)
        prepositions = self.src.known.words["prepositions"]
        for at in range(sentence.first, i):
            number = self.src.begins.get(at)
            if number is None:
                continue
            mention = self.src.doc.mentions[number]
            before = self.src.forms[at - 1] if at > sentence.first else ""
            if mention.head in ("city", "region", "country") or before in prepositions:
                continue
            if self.src.peeled(at)[-1:] not in ("ب", "ل", "ك"):
                return number
        return None

    def _said_by(
        self, draft: Draft, i: int, subject: tuple[int | None, Span | None], peel: int
    ) -> Draft:
        """Give the draft with its speaker, or with the clue by which to look for one."""
        number, span = subject
        if span is not None:
            return draft._replace(speaker=number, speaker_span=span, clue="named")
        if draft.shape == "participle":
            return draft._replace(clue="same")
        if draft.number in ("d", "p"):
            return draft._replace(clue="joint")
        sentence = self.src.sentence(i)
        for at in range(max(sentence.first, i - 3), i + 4):
            if self.src.phrase("turns", at):
                return draft._replace(clue="turn")
        return draft._replace(clue="same" if peel and draft.anchor is not None else "carry")

    # ---- relay --------------------------------------------------------------------------------

    def _inner(self, frame: Frame, subject: int | None, end: int) -> tuple[Draft, int] | None:
        """Give the statement that an agency or spokesman passes on, in place of theirs."""
        if frame.opener == "noun" or subject is None:
            return None
        if not self._relays(self.src.doc.mentions[subject]):
            return None
        person = self.src.mention(frame.first)
        if person is None or person.kind not in ("person", "group"):
            return None
        for i in range(person.tokens.end, min(person.tokens.end + 4, end)):
            cue = self.src.cue(i)
            if cue is not None and cue[1].shape == "past":
                verb = cue[1]._replace(verb=GREETING) if "relay" in cue[1].verb.flags else cue[1]
                inner = Walk(self.src, verb, i + 1, end).frame()
                if inner is None:
                    return None
                stop = min(words_end(self.src, inner, self._attributes), end)
                if stop <= inner.first:
                    return None
                draft = self._draft(i, cue[0], verb, inner, stop)
                number = self.src.begins[frame.first]
                span = self.src.doc.mentions[number].span
                return draft._replace(
                    speaker=number, speaker_span=span, clue="named", via=(subject,)
                ), stop
        return None

    def _relays(self, mention: Mention) -> bool:
        """Whether somebody passes on what others said: an agency, a spokesman under any name."""
        if mention.kind in RELAYS or mention.name is None:
            return mention.kind in RELAYS
        text = self.src.doc.text
        name = text[slice(*mention.name)]
        return any(
            other.kind == "spokesman" and other.name and text[slice(*other.name)] == name
            for other in self.src.doc.mentions
        )

    def _relayed(self, i: int, peel: int, verb: Inflected) -> Iterator[tuple[Draft, int]]:
        """Give the statement that نقل introduces: by whom it was passed on, and whose it is."""
        forms, words = self.src.forms, self.src.known.words
        limit = self.src.sentence(i).end
        at, via, person = i + 1, None, None
        while at < min(limit, i + 40):
            number = self.src.begins.get(at)
            if forms[at] in words["saying_nouns"]:
                break
            if forms[at] in words["complementizers"] or forms[at] in QUOTES or forms[at] == ":":
                break
            if number is not None:
                origin = forms[at - 1] in ("عن", "لسان", "الي")
                if origin or person is None and via is not None and self.src.doc.mentions[number].kind == "person":
                    person = person if person is not None else number
                elif via is None:
                    via = number
                at = self.src.doc.mentions[number].tokens.end
                continue
            at += 1
        if person is None or at >= limit:
            yield from self._greeting(i, peel, verb)
            return
        saying = forms[at] in words["saying_nouns"]
        said = Inflected(Verb("قال", SAY, "assert", frozenset()), "noun", "s", "m", pronoun=False)
        span = self.src.doc.mentions[person].span
        walk = Walk(self.src, said, at + 1 if saying else at, limit, person, span)
        frame = walk.frame()
        if frame is None:
            return
        end = words_end(self.src, frame, self._attributes)
        if end <= frame.first:
            return
        token, letters = (at, forms[at][:1] == "و") if saying else (i, bool(peel))
        draft = self._draft(token, int(letters), said if saying else verb, frame, end)
        passed = () if via is None else (via,)
        yield draft._replace(speaker=person, speaker_span=span, clue="named", via=passed), end

    def _greeting(self, i: int, peel: int, verb: Inflected) -> Iterator[tuple[Draft, int]]:
        """Give the statement of one who hands over greetings or thanks: نقل إليه تحيات."""
        limit = self.src.sentence(i).end
        handing = verb._replace(verb=GREETING)
        frame = Walk(self.src, handing, i + 1, limit).frame()
        if frame is None:
            return
        end = words_end(self.src, frame, self._attributes)
        if end > frame.first:
            draft = self._draft(i, peel, handing, frame, end)
            subject = frame.subject, frame.subject_span
            yield self._said_by(draft, i, subject, peel), end

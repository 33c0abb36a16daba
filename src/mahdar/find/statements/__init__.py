"""Statements: who is said to have said what, each with its cue and its words."""

from dataclasses import dataclass, field, replace

from mahdar.arabic.clitics import bare, unjoined
from mahdar.arabic.letters import AND
from mahdar.base.document import Document, Draft, Inflected, Knowledge
from mahdar.find.statements.behind import according, behind
from mahdar.find.statements.cues import frame_of, speaks
from mahdar.find.statements.drafts import draft_of, said_by
from mahdar.find.statements.ends import source_after, words_end
from mahdar.find.statements.frames import Walk, read_frame
from mahdar.find.statements.headlines import headlines
from mahdar.find.statements.relay import SAYING, inner, relayed
from mahdar.find.statements.source import Frame, Source
from mahdar.find.statements.subjects import subject_before, topic


def statements(doc: Document, knowledge: Knowledge) -> Document:
    """Give the document with every statement that it attributes to somebody."""
    if not doc.tokens:
        return doc
    finder = _Finder(Source.of(doc, knowledge))
    return replace(doc, drafts=tuple(finder.find()))


SAYING_ALONE = Inflected(SAYING, "participle", "s", "m", pronoun=False)
NEAR = 4
IMPERSONAL_REACH = 10
"""What was agreed on is told within this many tokens."""


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
        for draft, end in headlines(self.src):
            self._keep(draft, end)
        for i in sorted(self.src.turning):
            if i < self.taken or self.src.doc.quoted[i] >= 0:
                continue
            if self.src.joined_in(i, "sources") or self.src.phrase("attributions", i):
                self._source(i)
            elif self.src.joined_in(i, "done"):
                self._impersonal(i)
            elif self.src.is_in(i, "absorbed") and self.src.cue(i) is None:
                self._bare_saying(i)
            else:
                self._cue(i)
        return self.drafts

    def _keep(self, draft: Draft, end: int) -> None:
        """Keep a statement whose words end before token `end`."""
        number = self.src.doc.sentence_of[draft.token]
        if self.via is not None and self.via[0] == number:
            draft = draft._replace(via=(self.via[1], *draft.via))
        self.drafts.append(draft)
        self.taken = max(self.taken, end)

    def _cue(self, i: int) -> None:
        """Keep the statement whose cue is token `i`, if it is one."""
        src = self.src
        cue = src.cue(i)
        if cue is None or not speaks(src, i, *cue):
            return
        peel, verb = cue
        if "relay" in verb.verb.flags:
            found = relayed(src, i, verb)
        else:
            frame = frame_of(src, i)
            found = None if frame is None else self._framed(i, peel, verb, frame)
            if frame is None and not peel:
                found = behind(src, i, verb, self.taken)
        if found is not None:
            self._keep(*found)

    def _framed(self, i: int, peel: int, verb: Inflected, frame: Frame) -> tuple[Draft, int] | None:
        """Give the statement of the cue at token `i` with its words after it."""
        src = self.src
        subject = frame.subject, frame.subject_span
        if subject[1] is None and verb.shape != "participle" and not peel:
            subject = subject_before(src, i)
        elif subject[1] is None and peel:
            subject = topic(src, i)
        if verb.shape == "present" and subject[1] is None and not _narrates(src, i, peel, frame):
            return None
        end = words_end(src, frame)
        if end <= frame.first:
            return None
        passed_on = inner(src, frame, subject[0], end)
        if passed_on is not None:
            return passed_on
        draft = draft_of(src, i, verb, frame, end)
        return said_by(src, draft, subject, joined=bool(peel)), end

    def _impersonal(self, i: int) -> None:
        """Keep what was agreed on or stressed by nobody named: تم الاتفاق على."""
        src = self.src
        verb = src.known.verbs.get(bare(src.forms[i + 1]))
        if verb is None or verb.shape != "noun":
            return
        frame = read_frame(src, verb._replace(shape="participle"), i + 2)
        end = 0 if frame is None else words_end(src, frame)
        if frame is None or end <= frame.first or frame.trigger > i + IMPERSONAL_REACH:
            return
        draft = draft_of(src, i + 1, verb, frame, end)
        start = src.doc.start(i, peel=src.forms[i][:1] == AND)
        self._keep(draft._replace(cue=draft.cue._replace(start=start), clue="joint"), end)

    def _bare_saying(self, i: int) -> None:
        """Keep words that بالقول alone introduces, with no verb of speech before it."""
        src = self.src
        frame = Walk(src, SAYING_ALONE, i + 1, min(i + NEAR, src.sentence(i).end)).frame()
        end = 0 if frame is None else words_end(src, frame)
        if frame is not None and end > frame.first:
            draft = draft_of(src, i, SAYING_ALONE, frame, end)
            self._keep(draft._replace(clue="same"), end)

    def _source(self, i: int) -> None:
        """Keep who passed on the statement before بحسب at token `i`, or those after it."""
        src = self.src
        source = source_after(src, i)
        if source is None:
            return
        sentence = src.doc.sentence_of[i]
        number = src.begins[source.tokens.first]
        last = self.drafts[-1] if self.drafts else None
        draft = according(src, i, source, self.taken)
        if draft is not None:
            self._keep(draft, source.tokens.end)
        elif last is not None and src.doc.sentence_of[last.token] == sentence:
            self.drafts[-1] = last._replace(via=(number, *last.via))
            self.taken = max(self.taken, source.tokens.end)
        elif i <= src.sentence(i).first + 1 and source.kind != "person":
            self.via = (sentence, number)


def _narrates(src: Source, i: int, peel: int, frame: Frame) -> bool:
    """Whether a present tense without subject reports speech: it opens a sentence and a clause."""
    first = src.sentence(i).first
    if unjoined(src.forms[i]) in src.known.words["impersonal"]:
        return False
    return frame.opener != "noun" and (i == first or (bool(peel) and i <= first + 1))

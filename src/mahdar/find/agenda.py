"""What a meeting was about: the object of بحث, ناقش, تناول and the like."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from mahdar.arabic.clitics import definite, unjoined
from mahdar.arabic.letters import AND, CONJUNCTIONS, ENDS
from mahdar.base.document import Document, Knowledge, Stretch

REACH = 16
"""The object stands within so many tokens of its verb."""

LONGEST = 60
FEWEST = 2
PADDING = ("",) * 2


def agenda(doc: Document, knowledge: Knowledge) -> Document:
    """Give the document with what its sentences say was talked about, in the order of the text."""
    if not doc.contacts:
        return doc
    places = doc.at("topic")
    return doc.having(topics=tuple(_Finder(doc, knowledge).find(places))) if places else doc


@dataclass(slots=True)
class _Finder:
    """Looks for what verbs of talking have as their object."""

    doc: Document
    known: Knowledge
    forms: tuple[str, ...] = ()
    begins: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Lay the document out: who is named where, which times are told where."""
        self.forms = (*self.doc.tokens.forms, *PADDING)
        stretches = [mention.tokens for mention in self.doc.mentions]
        stretches += [timing.tokens for timing in self.doc.timings]
        self.begins.update(stretches)

    def find(self, places: Sequence[int]) -> Iterator[Stretch]:
        """Give the objects of the verbs at these tokens."""
        end = 0
        for i in places:
            if i < end or self.doc.quoted[i] >= 0 or self._is_in(i - 1, "negations"):
                continue
            limit = self.doc.sentences[self.doc.sentence_of[i]].end
            start = self._start(i + 1, min(limit, i + REACH))
            if start is None:
                continue
            end = self._end(start, min(limit, start + LONGEST))
            if end - start >= FEWEST:
                yield Stretch(start, end)

    def _is_in(self, i: int, *names: str) -> bool:
        """Whether token `i` is in one of these word lists."""
        return i >= 0 and self.known.lists(self.forms[i], *names)

    def _start(self, at: int, limit: int) -> int | None:
        """Give the first token of the object: past who talked, with whom, when and where."""
        while at < limit:
            if self._is_in(at, "topic_subjects"):
                at += 1
            elif at in self.begins and not self._heads_topic(at):
                at = self.begins[at]
            elif self._is_in(at, "pronoun_prepositions", "adverbs") or self.forms[at] == ",":
                at += 1
            elif self._is_in(at, "with", "occasions_before"):
                at = self.begins.get(at + 1, at + 2)
            elif self._is_in(at, "topic_prepositions"):
                return at + 1 if at + 1 < limit else None
            elif self._is_in(at, "complementizers", "relatives") or self.forms[at] in ENDS | {":"}:
                return None
            else:
                return at if self.forms[at].isalpha() or self.forms[at] in '«"' else None
        return None

    def _heads_topic(self, at: int) -> bool:
        """Whether a mention heads a topic: بحث أزمة كذا, but not بحث الجانبان."""
        form = self.forms[at]
        return not definite(form) and form in self.known.nouns

    def _is_time(self, at: int) -> bool:
        """Whether an expression of time begins at token `at`."""
        return any(timing.tokens.first == at for timing in self.doc.timings)

    def _end(self, start: int, limit: int) -> int:
        """Give the token after the object: before another clause or a source."""
        at = start + 1
        while at < limit:
            form = self.forms[at]
            told = self.forms[at - 1] == "," and self._is_time(at)
            if form in ENDS or form == ":" or told or self._turns(at):
                break
            at += 1
        while at > start and not self.forms[at - 1].isalnum() and self.forms[at - 1] not in '»")':
            at -= 1
        return at

    def _turns(self, at: int) -> bool:
        """Whether another clause begins at token `at`."""
        form, before = self.forms[at], self.forms[at - 1]
        if self._is_in(at, "switches", "relatives", "sources", "topic_ends"):
            return before == "," or not self._is_in(at, "relatives")
        verb = self.known.verbs.get(form) or self.known.verbs.get(unjoined(form))
        if verb is None:
            return False
        joined = form[:1] in (AND, *CONJUNCTIONS) and form not in self.known.verbs
        if verb.shape == "participle":
            return before == "," or form not in self.known.nouns
        return verb.shape == "past" and (joined or before == ",")

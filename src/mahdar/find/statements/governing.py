"""What a verb of speech governs: its frames, its prepositions, its object."""

from dataclasses import dataclass

from mahdar.arabic.clitics import FUSED, definite, is_feminine, stems
from mahdar.arabic.letters import ACCUSATIVE, BY, FOR, FOR_THE, PLURALS, PRONOUNS, QUOTES
from mahdar.base.document import Inflected
from mahdar.base.span import Span
from mahdar.find.statements.source import Frame, Source

SHORTEST_POSSESSED = 4
SHORT_NAME = 4
"""A name in quotation marks has fewer tokens."""

MARKS = QUOTES | {":", "("}


@dataclass(slots=True)
class Governing:
    """The state of a walk from a cue to its words, and what the verb can govern."""

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

    def _wants_subject(self, kind: str = "") -> bool:
        """Whether the subject is still to come; participles have only such as معاليه."""
        own = self.verb.shape != "participle" or kind == "pronoun"
        return self.subject_span is None and own

    def _own_preposition(self, at: int) -> bool:
        """Whether token `at` is a free preposition that the verb governs."""
        form = FUSED.get(self.src.forms[at], self.src.forms[at])
        return form in self.verb.verb.frames and self.src.is_in(at, "free_prepositions")

    def _opens(self, at: int) -> bool:
        """Whether the words open at token `at`: a clause, a mark, the verb's own preposition."""
        src = self.src
        marked = src.forms[at] in MARKS or src.forms[at] == ","
        return marked or src.is_in(at, "complementizers") or self._own_preposition(at)

    def _attached(self, at: int) -> bool:
        """Whether the word at `at` begins with the verb's own preposition ب or ل."""
        form = self.src.forms[at]
        letter = form[:1]
        if letter not in (BY, FOR) or letter not in self.verb.verb.frames:
            return False
        if letter == BY and "hidden" in self.verb.verb.flags and not self._light(form):
            return False  # تقدم بها
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

    def _governs(self, at: int) -> bool:
        """Whether the words that begin at token `at` can be what the verb governs."""
        return self._attached(at) or self._heads_object(at, self.src.forms[at])

    def _heads_object(self, at: int, form: str) -> bool:
        """Whether a word can be the first of the object."""
        if "hidden" in self.verb.verb.flags:
            led, before = self.src.forms[at - 2], self.src.forms[at - 1]
            inside = at > self.begun and at not in self.src.ends and self.src.head_noun(before)
            inside = inside and not definite(before[1:])  # بالسلاح (المسؤولية)
            inside = inside and (definite(form) or led[:1] == BY)  # بسرعة معالجة الملاحظات
            return not inside and self._light(form)
        relative = self.comma and self.src.is_in(at, "relatives")
        if not self._takes("object", "as") or form[:2] == FOR_THE or relative:
            return False
        if self.src.is_in(at, "guests") and definite(self.src.forms[at + 1]):
            return not self._wants_subject()  # الجانب الفلاني
        if self._speaks(at, form):
            return False
        if self.src.noun(form) or self.src.is_in(at, "headless") or self._points_at_object(at):
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

    def _light(self, form: str) -> bool:
        """Whether a word is what a verb of no sense of its own needs: (قدم) الشكر."""
        light = self.src.known.words["light_objects"]
        return any(stem in light for stem in stems(form))

    def _points_at_object(self, at: int) -> bool:
        """Whether a demonstrative is the object or begins it: نفت ذلك, رفض فلان هذا الوصف."""
        alone = not definite(self.src.forms[at + 1]) and at + 1 not in self.src.begins
        points = self._takes("object") and self.src.is_in(at, "demonstratives")
        return points and (alone or self.subject_span is not None)

    def _speaks(self, at: int, form: str) -> bool:
        """Whether a thing, right between a verb and its clause, is what speaks: أكد الفلاني أن."""
        if at > self.begun or not self._takes("say") or not self._wants_subject():
            return False
        led = form in self.src.known.vocabulary.every and self._own_preposition(at + 1)
        return led or self._clause_behind(at)

    def _clause_behind(self, at: int) -> bool:
        """Whether definite words from token `at` on lead to a clause: أعلنت السكك الفلانية أن."""
        src, first = self.src, at
        if src.is_in(at, "hosted"):
            return src.is_in(at + 1, "complementizers")  # أكد مضيفه أن
        while definite(src.forms[at]) or (at > first and src.is_in(at, "adverbs")):
            at = self._after_name(at + 1)
        return at > first and src.forms[at] in src.words["complementizers"]

    def _after_name(self, at: int) -> int:
        """Give the token after the short quotation at token `at`, or `at` where there is none."""
        close = self.src.doc.partner[at] if self.src.forms[at] in QUOTES else -1
        return close + 1 if at < close <= at + SHORT_NAME else at

    def _other_gender(self, form: str) -> bool:
        """Whether a word can't be the subject of this verb, being of the other gender.

        An indefinite one shows its gender only in the plural: حذر شركات كذا من.
        """
        shown = definite(form) or form.endswith(PLURALS[-1])
        if not shown or self.verb.number != "s" or self.verb.shape == "participle":
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

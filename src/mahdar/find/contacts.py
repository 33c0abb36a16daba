"""Meetings, calls and other contacts of officials that the text tells of."""

from bisect import bisect_right
from collections.abc import Container, Iterator
from dataclasses import dataclass, field

from mahdar.arabic.clitics import bare, definite
from mahdar.arabic.letters import AND, BY, FOR, FOR_THE, PRONOUNS
from mahdar.base.document import Contact, Document, Encounter, Knowledge, Stretch
from mahdar.base.records import Mode, Status

REACH = 45
NEAR, FAR = 5, 12
PAIR = 2
LEAD = 3
"""So many sentences at the beginning tell what a report is about."""

DUAL_PRONOUN = PRONOUNS[0]


def contacts(doc: Document, knowledge: Knowledge) -> Document:
    """Give the document with every contact that a sentence tells of."""
    if not doc.mentions:
        return doc
    finder = _Finder(doc, knowledge, _by_sentence(doc))
    found = tuple(finder.find())
    if all(contact.status != "held" for contact in found):
        found = (*found, *finder.joint_appearance())
    return doc.having(contacts=found)


def _by_sentence(doc: Document) -> dict[int, list[int]]:
    """Give the people named in each sentence, as indices of mentions in order."""
    out: dict[int, list[int]] = {}
    for number, mention in enumerate(doc.mentions):
        if mention.kind == "person":
            out.setdefault(doc.sentence_of[mention.tokens.first], []).append(number)
    return out


@dataclass(slots=True)
class _Finder:
    """Looks through the sentences of one document for words of meeting."""

    doc: Document
    known: Knowledge
    people: dict[int, list[int]]
    acting: dict[int, list[int]] = field(default_factory=dict)
    listed: dict[int, tuple[int, ...]] = field(default_factory=dict)

    def find(self) -> Iterator[Contact]:
        """Give the contacts in the order of the text."""
        known = self.known.encounters
        for i in self.doc.at("contact"):
            encounter = known[self.doc.tokens.forms[i]]
            contact = None if i in self.doc.asides else self._at(i, encounter)
            if contact is not None:
                yield contact

    def joint_appearance(self) -> Iterator[Contact]:
        """Give the contact of two sides who both speak, or are told of as one, at a meeting.

        It is for reports that tell of the meeting itself in passing only.
        """
        if self._by_call():
            return
        place, pair = self._occasion({"noun"}), self._both_speak() or self._told_as_one()
        if place is None:
            place, pair = self._occasion({"with"}), self._told_as_one()
        if place is None or len(pair) < PAIR:
            return
        number = self.doc.sentence_of[place]
        yield Contact(Stretch(place, place + 1), pair, None, "held", "unknown", number)

    def _by_call(self) -> bool:
        """Whether the first sentences tell of a call."""
        end = self.doc.sentences[:LEAD][-1].end
        return any(form in self.known.words["by_call"] for form in self.doc.tokens.forms[:end])

    def _occasion(self, kinds: set[str]) -> int | None:
        """Give the first token that names a visit, a summit, a meeting, by words of these kinds."""
        visits, known = self.known.words["visits"], self.known.encounters
        told = {i for draft in self.doc.drafts for i in range(*draft.said)}
        for i in sorted((*self.doc.at("visit"), *self.doc.at("contact"))):
            form = self.doc.tokens.forms[i]
            found = known.get(form)
            named = found is not None and found.kind in kinds and found.mode == "in_person"
            if (form in visits or named) and not self._by_the_way(i, told):
                return i
        return None

    def _by_the_way(self, i: int, told: Container[int]) -> bool:
        """Whether the meeting at token `i` is no occasion: one to come, asked for, with the press.

        لقاء مع وكالة كذا; دعا إلى عقد اجتماع طارئ. `told`: the tokens of what somebody says.
        """
        doc, words, forms = self.doc, self.known.words, self.doc.tokens.forms
        sentence = doc.sentences[doc.sentence_of[i]]
        with_, whom = (*forms[i + 1 : i + 3], "", "")[:2]
        if with_ in words["with"] and bare(whom) in words["press"]:
            return True
        asked = not definite(forms[i]) and i in told
        to_come = forms[i] not in words["visits"] and self._status(i, sentence) != "held"
        return asked or to_come

    def _both_speak(self) -> tuple[int, ...]:
        """Give two people of different states, or of different names, who both speak."""
        doc = self.doc
        had, forms = self.known.words["had"], doc.tokens.forms
        spoken = [
            d.speaker
            for d in doc.drafts
            if d.speaker is not None
            and not d.via
            and forms[doc.sentences[doc.sentence_of[d.token]].first] not in had
        ]
        found: dict[str, int] = {}
        for number in spoken:
            mention = doc.mentions[number]
            if mention.kind == "person" and (mention.side or mention.name):
                surname = doc.tokens.forms[mention.tokens.end - 1]
                found.setdefault(mention.side or surname, number)
        sides = [n for key, n in found.items() if doc.mentions[n].side]
        return tuple(sides[:PAIR]) if len(sides) >= PAIR else tuple(found.values())[:PAIR]

    def _told_as_one(self) -> tuple[int, ...]:
        """Give the two whose title is told once for both: الرئيسان الفلاني والعلاني."""
        mentions = self.doc.mentions
        group = next((n for n, mention in enumerate(mentions) if mention.kind == "group"), None)
        if group is None:
            return ()
        return tuple([n for n in range(group + 1, len(mentions)) if mentions[n].side][:PAIR])

    def _at(self, i: int, encounter: Encounter) -> Contact | None:
        """Give the contact that the word at token `i` tells of, if its people are named."""
        number = self.doc.sentence_of[i]
        sentence, mentions = self.doc.sentences[number], self.doc.mentions
        present = self._present(number)
        people = self._acting(number)
        after = bisect_right(people, i, key=lambda n: mentions[n].tokens.first)
        left = people[:after]
        right = [n for n in people[after : after + REACH] if mentions[n].tokens.first < i + REACH]
        if encounter.kind == "noun":
            pair = self._around_noun(i, encounter, left, right)
            if pair is None and len(left) > 1 and self._of_both(i):
                pair = left[0], (left[1],)
        else:
            pair = self._around_verb(i, encounter, left, right)
        if pair is None:
            return None
        first, others = pair
        return Contact(
            first=Stretch(i, i + 1),
            participants=(first, *others),
            host=first if encounter.host else None,
            status="announced" if encounter.future else self._status(i, sentence),
            mode=self._mode(i, sentence, encounter),
            sentence=number,
            attendees=present or self._present(len(self.doc.sentences) - 1),
        )

    def _acting(self, number: int) -> list[int]:
        """Give the people of a sentence but for those whom it only lists as present."""
        if number not in self.acting:
            absent = frozenset(self._present(number))
            self.acting[number] = [n for n in self.people.get(number, ()) if n not in absent]
        return self.acting[number]

    def _present(self, number: int) -> tuple[int, ...]:
        """Give the people whom a sentence only lists as present: حضر اللقاء; looked up once."""
        if number not in self.listed:
            self.listed[number] = self._listed(number)
        return self.listed[number]

    def _listed(self, number: int) -> tuple[int, ...]:
        """Look up the people whom a sentence only lists as present."""
        people = self.people.get(number)
        if not people:
            return ()
        attending, forms = self.known.words["attending"], self.doc.tokens.forms
        first, end = self.doc.sentences[number]
        if attending.isdisjoint(forms[first:end]):
            return ()
        begins = next(i for i in range(first, end) if forms[i] in attending)
        return tuple([n for n in people if begins < self.doc.mentions[n].tokens.first])

    # ---- who ----------------------------------------------------------------------------------

    def _around_verb(
        self, i: int, encounter: Encounter, left: list[int], right: list[int]
    ) -> tuple[int, tuple[int, ...]] | None:
        """Give subject and other side of a verb of meeting at token `i`."""
        mentions = self.doc.mentions
        near = bool(right) and mentions[right[0]].tokens.first <= i + NEAR
        if not near and len(left) > 1 and self._relative(i, encounter):
            return left[0], (left[-1],)
        if encounter.object:  # استقبله فلان: the other side stands before
            other = left[-1] if left else self._before(i)
            return (right[0], (other,)) if near and other is not None else None
        subject = None
        if near and len(right) > 1 and not self._joined(right[0]):
            subject, right = right[0], right[1:]
        elif left:
            close = mentions[left[-1]].tokens.end >= i - NEAR
            subject = left[-1] if close else left[0]
        elif near and not self._joined(right[0]):
            subject, right = right[0], right[1:]
        if subject is None:
            return None
        after = mentions[subject].tokens.end if mentions[subject].tokens.first > i else i
        needs_with, call = encounter.kind == "with", encounter.mode == "call"
        others = self._chain(after, right, needs_with=needs_with, call=call)
        return (subject, others) if others else None

    def _relative(self, i: int, encounter: Encounter) -> bool:
        """Whether the verb at token `i` tells of the one named last: الذي التقته, الذي اجتمع به."""
        forms, words = self.doc.tokens.forms, self.known.words
        if not i or forms[i - 1] not in words["relatives"]:
            return False
        return encounter.object or any(
            form in words["pronoun_prepositions"] for form in forms[i + 1 : i + 2]
        )

    def _around_noun(
        self, i: int, encounter: Encounter, left: list[int], right: list[int]
    ) -> tuple[int, tuple[int, ...]] | None:
        """Give the two sides of a meeting named by a noun at token `i`."""
        forms, mentions, words = self.doc.tokens.forms, self.doc.mentions, self.known.words
        own = forms[i].endswith(PRONOUNS) and forms[i] not in words["common"]
        if (
            own
            and len(left) > 1
            and forms[i + 1 : i + 2]
            and forms[i + 1] in words["pronoun_prepositions"]
        ):
            return left[0], (left[1],)  # خلال استقباله له
        host = self._honoured(i + 1)
        if host is not None and right:  # لدى استقبال معاليه فلانا
            others = self._chain(i + 1, right, needs_with=False)
            return (host, others) if others else None
        if not right or (forms[i][:2] == FOR_THE and encounter.mode == "in_person"):
            return None
        tokens = mentions[right[0]].tokens
        for_ = forms[tokens.first][:1] == FOR
        close = tokens.first == i + 1 and len(right) > 1  # لقاء فلان وعلان, لقاء فلان مع علان
        second = mentions[right[1]].tokens.first if close else i
        joined = forms[second][:1] in (AND, BY) or forms[second - 1] in words["with"]
        received = encounter.host and close and not self._joined(right[1])  # استقبال فلان علانا
        close = close and (joined or received)
        between = close or any(form in words["between"] for form in forms[i + 1 : i + NEAR + 1])
        if (between or for_) and len(right) > 1:
            others = self._chain(tokens.end, right[1:], needs_with=False)
            return (right[0], others) if others else None
        beside = any(form in words["beside"] for form in forms[i + 1 : i + 8])
        led = next(
            (k for k in range(i + 1, i + FAR) if forms[k : k + 1] and forms[k] in words["with"]), i
        )
        if tokens.first > led + FAR or not (own or beside):
            return None
        first = left[-1] if left else self._before(i)
        others = self._chain(i, right, needs_with=False)
        return None if first is None or not others else (first, others)

    def _honoured(self, at: int) -> int | None:
        """Give who معاليه at token `at` is: the first person of the nearest sentence before."""
        form = self.doc.tokens.forms[at : at + 1]
        if not form or form[0] not in self.known.words["honorific_pronouns"]:
            return None
        return self._before(at)

    def _of_both(self, i: int) -> bool:
        """Whether the noun at token `i` is a meeting of the two named before it.

        خلال اجتماعهما, في محادثات جرت, في اجتماع عقد
        """
        forms, words = self.doc.tokens.forms, self.known.words
        if forms[i].endswith(DUAL_PRONOUN):
            return True
        within = i > 0 and forms[i - 1] in words["during_meetings"]
        return within and any(form in words["taking_place"] for form in forms[i + 1 : i + 2])

    def _chain(
        self, after: int, right: list[int], *, needs_with: bool, call: bool = False
    ) -> tuple[int, ...]:
        """Give the other side: the first person after token `after`, and those joined by و."""
        forms, mentions = self.doc.tokens.forms, self.doc.mentions
        out: list[int] = []
        for number in right:
            tokens = mentions[number].tokens
            between = forms[after : tokens.first]
            if out:
                if tokens.first - after > 2 or forms[tokens.first][:1] != AND:  # noqa: PLR2004
                    break
            elif self._stopped(between):
                break
            elif needs_with and not (
                not self.known.words["with"].isdisjoint(between)
                or (call and not self.known.words["callers"].isdisjoint(between))
                or self._joined_by_ba(tokens.first, number)
                or (
                    number == right[0]
                    and tokens.first - after <= 1
                    and forms[tokens.first][:1] == AND
                )
            ):
                after = tokens.end
                continue
            out.append(number)
            after = tokens.end
        return tuple(out)

    def _joined_by_ba(self, first: int, number: int) -> bool:
        """Whether the mention at token `first` hangs on ب: اتصالا بالوزير."""
        peeled = self.doc.mentions[number].span.start > self.doc.tokens.starts[first]
        form = self.doc.tokens.forms[first]
        return form[:1] == BY and (peeled or definite(form[1:]))

    def _stopped(self, between: tuple[str, ...]) -> bool:
        """Whether words between two people belong to another clause."""
        skip = self.known.words["complementizers"]
        return any(word in skip or word == ":" for word in between)

    def _joined(self, number: int) -> bool:
        """Whether a mention hangs on a preposition: بنظيره, مع الرئيس."""
        mention = self.doc.mentions[number]
        first = mention.tokens.first
        before = self.doc.tokens.forms[first - 1] if first else ""
        form = self.doc.tokens.forms[first]
        peeled = mention.span.start > self.doc.tokens.starts[first]
        return (peeled and form[:1] in (BY, FOR)) or before in self.known.words["prepositions"]

    def _before(self, i: int) -> int | None:
        """Give the first person of the nearest sentence before that of token `i` that has one."""
        for number in range(self.doc.sentence_of[i] - 1, -1, -1):
            if number in self.people:
                return self.people[number][0]
        return None

    # ---- how ----------------------------------------------------------------------------------

    def _status(self, i: int, sentence: Stretch) -> Status:
        """Give whether the contact took place, from the words around it."""
        words, forms = self.known.words, self.doc.tokens.forms
        around = forms[max(sentence.first, i - FAR) : min(sentence.end, i + FAR)]
        if i > sentence.first and forms[i - 1] in words["negations"]:
            return "denied"
        if i > sentence.first + 1 and self._to_come(i):
            return "announced"
        if not words["cancelling"].isdisjoint(around):
            return "cancelled"
        return "held" if words["announcing"].isdisjoint(around) else "announced"

    def _to_come(self, i: int) -> bool:
        """Whether the meeting at token `i` is one before which, or for which, somebody speaks."""
        words, (before, last) = self.known.words, self.doc.tokens.forms[i - 2 : i]
        asked = last in words["to"] and before.startswith(tuple(words["inviting"]))
        return last in words["ahead"] or asked  # قبل لقائه, دعوته إلى لقاء

    def _told_until(self, sentence: Stretch) -> int:
        """Give the token after a sentence, or after the next one that goes on it: جاء ذلك في."""
        number = self.doc.sentence_of[sentence.first] + 1
        while number < len(self.doc.sentences):
            following = self.doc.sentences[number]
            if following.end - following.first > 1:
                first = self.doc.tokens.forms[following.first]
                goes_on = first in self.known.words["came_about"]
                return following.end if goes_on else sentence.end
            number += 1
        return sentence.end

    def _mode(self, i: int, sentence: Stretch, encounter: Encounter) -> Mode:
        """Give how the sides met, from the words around."""
        words = self.known.words
        around = self.doc.tokens.forms[max(sentence.first, i - NEAR) : self._told_until(sentence)]
        if not words["by_call"].isdisjoint(around):
            return "call"
        if not words["by_video"].isdisjoint(around):
            return "video"
        if encounter.mode == "call" and not words["by_letter"].isdisjoint(around):
            return "letter"
        return encounter.mode

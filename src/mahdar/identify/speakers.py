"""Who is meant by the speaker of each statement, also where the sentence does not say."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from msgspec.structs import replace

from mahdar.arabic.clitics import bare, definite, feminine, unled, with_article
from mahdar.arabic.fold import fold
from mahdar.arabic.letters import ACCUSATIVE, AND, DUALS
from mahdar.base.document import (
    Cluster,
    Contact,
    Document,
    Draft,
    Knowledge,
    Mention,
    Said,
    phrase_at,
)
from mahdar.base.span import Span

PAIR = 2
COLON = ":"
NESTED = 3
"""What is told inside another statement comes within so many statements after it."""

LOOKBACK = 100
"""A body that a word points back to is looked for among so many mentions before it."""

UN = "UN"
BODIES = frozenset(("institution", "group"))
UNKNOWN = Said((), None, None, "unknown")


def speakers(doc: Document, knowledge: Knowledge) -> Document:
    """Give the document with the speaker of each statement."""
    resolver = _Resolver(doc, knowledge)
    said = [resolver.of(draft) for draft in doc.drafts]
    told = _only_told(doc, said)
    kept = [number for number in range(len(said)) if number not in told]
    return doc.having(
        drafts=tuple([doc.drafts[number] for number in kept]),
        said=tuple([said[number] for number in kept]),
    )


def _only_told(doc: Document, said: list[Said]) -> set[int]:
    """Give the statements that only pass on what one who met said: the teller was not there."""
    met = {doc.cluster_of[n] for contact in doc.contacts for n in contact.participants} - {-1}
    there = {doc.cluster_of[n] for contact in doc.contacts for n in contact.attendees}
    told = {contact.sentence for contact in doc.contacts}
    there.update(  # of the delegation that was received
        doc.cluster_of[n]
        for n, mention in enumerate(doc.mentions)
        if mention.kind == "person" and doc.sentence_of[mention.tokens.first] in told
    )
    out: set[int] = set()
    for number, inner in enumerate(doc.drafts):
        teller = inner.via[0] if inner.via else None
        person = doc.cluster_of[teller] if isinstance(teller, int) else -1
        if person < 0 or person in met or person in there:
            continue
        before = range(max(number - NESTED, 0), number)
        outer = [n for n in before if inner.token in range(*doc.drafts[n].said)]
        if said[number].persons and met.issuperset(said[number].persons):
            out.update(n for n in outer if said[n].persons == (person,) and not doc.drafts[n].via)
    return out


@dataclass(slots=True)
class _Resolver:
    """Goes through the statements in order and remembers who spoke last."""

    doc: Document
    known: Knowledge
    last: Said = UNKNOWN
    last_sentence: int = -1
    last_token: int = -1
    here: int = -1
    in_headline: bool = False
    last_via: tuple[int | Span, ...] = ()
    named: tuple[int, Span | None] = (-1, None)
    genders: dict[int, str] = field(default_factory=dict)
    present: frozenset[int] | None = None
    called: dict[int, frozenset[str]] = field(default_factory=dict)
    bodies: list[Span] = field(default_factory=list)
    heard: dict[int, None] = field(default_factory=dict)

    def of(self, draft: Draft) -> Said:
        """Give the speaker of the next statement."""
        self.here = draft.token
        said = self._find(draft)
        self.last = said
        self.heard.update(dict.fromkeys(said.persons))
        if said.span is not None:
            self.named = (self.doc.sentence_of[draft.token], said.span)
        self.last_sentence = self.doc.sentence_of[draft.token]
        self.last_token = draft.token
        self.last_via = draft.via
        self.in_headline = draft.verb.lemma == COLON
        return said

    def _passing_on(self) -> Said | None:
        """Give who passed on the last statement, if that is a person."""
        outer = self.last_via[0] if self.last_via else None
        cluster = self.doc.cluster_of[outer] if isinstance(outer, int) else -1
        return Said((cluster,), None, None, "inherited") if cluster >= 0 else None

    def _received_since(self, draft: Draft) -> Said | None:
        """Give who met somebody in a sentence told since the last statement: واستقبل فلان علانا."""
        if draft.clue != "carry" or "carrying_on" in draft.verb.flags or draft.number != "s":
            return None
        contact = self._told_before(draft.token)
        if contact is None or contact.sentence <= self.last_sentence:
            return None
        host = self.doc.cluster_of[contact.participants[0]]
        return Said((host,), None, None, "inherited") if host >= 0 else None

    def _told_before(self, token: int) -> Contact | None:
        """Give the last contact told before a token."""
        place = bisect_left(self.doc.contacts, token, key=lambda contact: contact.first.first)
        return self.doc.contacts[place - 1] if place else None

    def _teller(self) -> Said | None:
        """Give who told the last statement of another's words, if that is no spokesman."""
        outer = self.last_via[0] if self.last_via else None
        teller = self.doc.mentions[outer] if isinstance(outer, int) else None
        if teller is None or teller.kind != "person" or teller.name is None:
            return None
        return self._passing_on()

    def _find(self, draft: Draft) -> Said:
        """Give the speaker by the statement's clue."""
        if draft.clue == "named":
            return self._named(draft.speaker, draft.speaker_span, draft)
        if draft.clue == "joint":
            count = len(self.last.persons)
            same = count >= PAIR if draft.number == "d" else draft.number == "p" and count > PAIR
            if same and self.last_sentence == self.doc.sentence_of[draft.token]:
                return self._inherited(self.last, draft)  # أكد النائبان كذا، وطالبا بكذا
            everybody = self._everybody(draft) if draft.number == "p" else None
            return everybody or self._both(None) or self._inherited(self.last, draft)
        if draft.clue == "turn":
            return self._other() or self._inherited(self.last, draft)
        if self.last_sentence != self.doc.sentence_of[draft.token]:
            self.last = self._teller() or self.last
            host = self._received_since(draft)
            if host is not None:
                return self._inherited(host, draft)
        if draft.clue == "same" and self.doc.sentence_of[draft.token] != self.last_sentence:
            anchor = self._anchor(draft)
            if anchor is not None:
                return anchor
        return self._inherited(self.last, draft)

    def _named(self, speaker: int | None, span: Span | None, draft: Draft | None = None) -> Said:
        """Give the speaker that the clause itself names, by a mention or by mere words."""
        doc = self.doc
        if speaker is None:
            return UNKNOWN if span is None else self._by_words(span)
        mention = doc.mentions[speaker]
        cluster = doc.cluster_of[speaker]
        whole = span or mention.span
        if mention.kind == "pronoun":
            return self._honoured(mention, speaker, whole, draft)
        if self._spoken_of(mention, cluster) and self.last.persons:
            return replace(self.last, span=whole, how="pronoun")
        if mention.kind == "group":
            members = self._members(speaker) or self._in_office(mention) or self._counted(speaker)
            if members:
                return Said(members, None, whole, "joint")
            both = self._both(whole) if mention.number == "d" else self._all(mention, whole)
            return both or self._told_again(whole)
        if cluster < 0:
            later = self._named_later(mention, draft)
            return later or self._told_again(whole)
        if mention.name is None and self._told_otherwise(cluster, draft):
            return replace(self.last, span=whole, how="post")
        return Said((cluster,), None, whole, "named" if mention.name is not None else "post")

    def _everybody(self, draft: Draft) -> Said | None:
        """Give those of whom a verb in the plural tells: its subject's, or all who met."""
        counted = () if draft.anchor is None else self._counted(draft.anchor)
        if not counted and len(self.last.persons) > PAIR:
            counted = self.last.persons
        return Said(counted, None, None, "joint") if counted else self._all(None, None)

    def _counted(self, group: int) -> tuple[int, ...]:
        """Give all of a group whose number the text tells: الوزراء الثلاثة, وزراء كذا وكذا."""
        doc, end = self.doc, self.doc.mentions[group].tokens.end
        counted = [form for form in doc.tokens.forms[end - 1 : end + 1] if definite(form)]
        counts = [self.known.codes["numbers"].get(bare(form)) for form in counted]
        count = next((count for count in counts if count is not None), None)
        states = self._states_of(doc.mentions[group])
        if count is None and states < PAIR:
            return ()
        size, told = (states, len(doc.mentions)) if count is None else (int(count), group)
        before = [(n, c) for n, c in enumerate(doc.clusters) if c.mentions[0] < told]
        met = {doc.cluster_of[n] for contact in doc.contacts for n in contact.participants}
        for fits in (
            [n for n, _ in before if n in met],
            [n for n, cluster in before if cluster.name is not None and cluster.posts],
            [n for n, cluster in before if cluster.name is not None],
        ):
            if len(fits) == size:
                return tuple(fits)
        return ()

    def _states_of(self, mention: Mention) -> int:
        """Give of how many states the members of a group are told to be: وزراء كذا وكذا."""
        forms = self.doc.tokens.forms[slice(*mention.tokens)]
        places = (
            place
            for form in forms
            for place in self.known.localities.get(form.removeprefix(AND), ())
        )
        return len({place.code for place in places if place.kind == "country"})

    def _named_later(self, mention: Mention, draft: Draft | None) -> Said | None:
        """Give the first speaker with a name, for an official whom the headline does not name.

        مسؤولة أممية: كذا; then قالت فلانة.
        """
        if draft is None or draft.verb.lemma != COLON or mention.kind != "source":
            return None
        if mention.number != "s":
            return None  # مصادر: كذا
        for other in self.doc.drafts:
            if other.token > draft.token and other.speaker is not None and not other.via:
                person = self.doc.cluster_of[other.speaker]
                named = person >= 0 and self.doc.clusters[person].name is not None
                alike = self.doc.mentions[other.speaker].gender == mention.gender
                if named and alike:
                    return Said((person,), None, mention.span, "post")
                return None
        return None

    def _members(self, group: int) -> tuple[int, ...]:
        """Give the two who are named right after their common title: النائبان فلان وفلانة."""
        doc = self.doc
        named = [
            doc.cluster_of[number]
            for number in range(group + 1, min(group + 3, len(doc.mentions)))
            if doc.mentions[number].head == doc.mentions[group].head
        ]
        return tuple(named) if len(named) == PAIR and -1 not in named else ()

    def _in_office(self, mention: Mention) -> tuple[int, ...]:
        """Give the only two who hold the office that a word tells of both: الوزيران."""
        construct = mention.head.endswith(ACCUSATIVE)  # وزيرا كذا
        if mention.number != "d" or not (construct or mention.head.endswith(DUALS)):
            return ()
        office, doc = bare(mention.head[: -1 if construct else -2]), self.doc
        held: list[int] = []
        for number, cluster in enumerate(doc.clusters):
            own = any(office == bare(post.words[0]) for post in cluster.posts if post.words)
            heads = {doc.mentions[n].head for n in cluster.mentions}
            if own or (held and not heads.isdisjoint(self.known.words["counterparts"])):
                held.append(number)
        met = any(contact.mode != "unknown" for contact in doc.contacts)  # told by the meeting
        return tuple(held) if len(held) == PAIR and not met else ()

    def _told_otherwise(self, cluster: int, draft: Draft | None) -> bool:
        """Whether an office that nobody is known by goes on for the last speaker: وأضاف الممثل."""
        if draft is None or "carrying_on" not in draft.verb.flags:
            return False
        found = self.doc.clusters[cluster]
        alone = found.name is None and len(found.mentions) == 1
        return alone and len(self.last.persons) == 1 and not self._unlike(self.last, draft)

    def _by_words(self, span: Span) -> Said:
        """Give the one person whose surname stands in these words, else the words themselves."""
        doc = self.doc
        words = fold(doc.text[slice(*span)]).split()
        pointed = self._pointed_at(words, span)
        if pointed is not None:
            return pointed
        both = self.known.phrases["both_of"]
        if words and phrase_at(both, tuple(words), 0) == len(words):
            return self._both(span) or self._told_again(span)
        party = self._party(*words) if len(words) == PAIR else -1
        if party >= 0:
            return Said((party,), None, span, "post")
        first, end = (
            bisect_left(doc.mentions, at, key=lambda mention: mention.span.start) for at in span
        )
        within = [
            doc.cluster_of[number]
            for number in range(first, end)
            if doc.mentions[number].span.end <= span.end
        ]
        if len(within) == PAIR and -1 not in within:
            return Said(tuple(within), None, span, "joint")
        said = {bare(form) for word in words for form in (word, word.removeprefix(AND))}
        ends = [self._ends(cluster) for cluster in doc.clusters]
        named = [number for number, (_, last) in enumerate(ends) if last in said]
        if not named and len(words) == 1:  # the family name may stand first
            named = [number for number, (first, _) in enumerate(ends) if first in said]
            named = named if len(named) == 1 else []
        if named:
            return Said(tuple(named), None, span, "named" if len(named) == 1 else "joint")
        return self._told_again(span)

    def _pointed_at(self, words: list[str], span: Span) -> Said | None:
        """Give whom words only point back at: الأخير, ذات المتحدث, مضيفه."""
        if len(words) == PAIR and self._same_again(*words) and self.last.persons:
            return replace(self.last, span=span, how="pronoun")
        if len(words) != 1:
            return None
        if words[0] in self.known.words["latter"]:
            return self._latter(span)
        other = self._other() if words[0] in self.known.words["hosted"] else None
        other = self._receiving() if words[0] in self.known.words["hosts"] else other
        return None if other is None else replace(other, span=span, how="pronoun")

    def _receiving(self) -> Said | None:
        """Give who receives in the first meeting that has a host: المضيف."""
        hosts = [c.host for c in self.doc.contacts if c.host is not None]
        person = self.doc.cluster_of[hosts[0]] if hosts else -1
        return Said((person,), None, None, "post") if person >= 0 else None

    def _document_of_last(self, word: str) -> bool:
        """Whether البيان is the document in which the last speaker said it: قال في بيان."""
        document = definite(word) and bare(word) in self.known.words["documents"]
        if not document or self.last == UNKNOWN or self.last_sentence < 0:
            return False
        span, forms = self.last.span, self.doc.tokens.forms
        if span is not None and fold(self.doc.cut(span)) == word:
            return self.last.how == "pronoun"
        first, end = self.doc.sentences[self.last_sentence]
        within = self.known.words["within"]
        return any(forms[k] == bare(word) and forms[k - 1] in within for k in range(first + 1, end))

    def _party(self, head: str, adjective: str) -> int:
        """Give the one of a state who met, or the only one of it (الجانب الفلاني), or -1."""
        code = self.known.nationalities.get(bare(adjective))
        if head not in self.known.words["sides"] or code is None:
            return -1
        named = [n for n, cluster in enumerate(self.doc.clusters) if cluster.name is not None]
        for persons in (self._sides(), named):
            own = [n for n in persons if self.doc.clusters[n].side == code]
            if len(own) == 1:
                return own[0]
        at_home = [n for n in self._sides() if self.doc.clusters[n].side is None]
        return at_home[0] if len(at_home) == 1 and len(self._sides()) == PAIR else -1

    def _told_again(self, span: Span) -> Said:
        """Give a body by the words at a span, or by its full name if they only point back to it.

        البيان after البيان الختامي, الوزارة after وزارة الخارجية.
        """
        text = self.doc.text
        words = fold(text[slice(*span)]).split()
        if len(words) == PAIR and words[0] in self.known.words["members"]:
            words = words[1:]  # أعضاء الوفد
        if len(words) == PAIR and words[0] in self.known.words["the_same"]:
            words = words[1:]  # ذات البيان
        words = [with_article(words[0]), *words[1:]] if words else words  # وفقا للمنظمة
        if len(words) == 1 and self._document_of_last(words[0]):
            return replace(self.last, span=span, how="pronoun")
        if len(words) == 1 and definite(words[0]):
            for full in self._bodies_before(span):
                told = fold(text[slice(*full)]).split()
                if len(told) > 1 and bare(told[0]) == bare(words[0]):
                    return Said((), text[slice(*full)], span, "named")
        self.bodies.append(span)
        return Said((), with_article(text[slice(*span)]), span, "named")

    def _bodies_before(self, span: Span) -> Iterator[Span]:
        """Give the bodies that spoke, the last first, then those only named before a span."""
        yield from self.bodies[-1:-LOOKBACK:-1]
        place = bisect_left(self.doc.mentions, span.start, key=lambda mention: mention.span.start)
        for mention in self.doc.mentions[max(place - LOOKBACK, 0) : place][::-1]:
            if mention.kind in BODIES and mention.span.end <= span.start:
                yield mention.span

    def _same_again(self, first: str, second: str) -> bool:
        """Whether two words point back at the last speaker: ذات المتحدث, نفس المسؤول."""
        words = self.known.words
        return first in words["the_same"] and second in words["spoken_of"] - words["sources_too"]

    def _latter(self, span: Span) -> Said:
        """Give the one named last before الأخير at a span."""
        for number in range(len(self.doc.mentions) - 1, -1, -1):
            person = self.doc.cluster_of[number]
            if person >= 0 and self.doc.mentions[number].span.end <= span.start:
                return Said((person,), None, span, "pronoun")
        return Said((), self.doc.text[slice(*span)], span, "unknown")

    def _ends(self, cluster: Cluster) -> tuple[str, str]:
        """Give the first and the last word of a person's full name, folded, without article."""
        span = None if cluster.name is None else self.doc.mentions[cluster.name].name
        words = [] if span is None else fold(self.doc.text[slice(*span)]).split()
        return (bare(words[0]), bare(words[-1])) if len(words) > 1 else ("", "")

    def _spoken_of(self, mention: Mention, cluster: int) -> bool:
        """Whether a mention points back at the last speaker: المسؤول نفسه."""
        words, forms = self.known.words, self.doc.tokens.forms
        if mention.name is not None or mention.head not in words["spoken_of"]:
            return False
        if mention.side == UN and len(self.last.persons) == 1:
            return self._gender(self.last.persons[0]) == mention.gender  # المسؤولة الأممية
        known = cluster >= 0 and self.doc.clusters[cluster].name is not None
        if mention.head in words["adjectives_of_guests"] and known:
            return False  # الضيف
        first, end = mention.tokens
        alone = end == first + 1 or forms[first - 1] in words["this_one"]  # هذا المسؤول الرفيع
        return alone or not words["same_one"].isdisjoint(forms[end - 1 : end + 1])

    def _honoured(self, mention: Mention, number: int, span: Span, draft: Draft | None) -> Said:
        """Give whom معاليه or سيادته means: the last one named before with such an office.

        With a verb of its own, it is not the last speaker but whom he named in the same sentence.
        """
        found = self._honoured_before(mention, number)
        beside = self._beside(number)
        last = self.last.persons
        goes_on = draft is not None and draft.shape == "participle" and len(last) == 1
        here = self.last_sentence == self.doc.sentence_of[mention.tokens.first]
        if draft is not None and goes_on and here and not self._named_since(draft):
            return Said(last, None, span, "pronoun")  # مؤكدا كذا، منوها سعادته بكذا
        if draft is not None and draft.shape == "past" and self._named_since(draft):
            beside.update(last)
        found = [(cluster, fits) for cluster, fits in found if cluster not in beside] or found
        fitting = [cluster for cluster, fits in found if fits] or [cluster for cluster, _ in found]
        fitting = self._so_called(mention, fitting) or fitting
        host = self._host() if self.in_headline else -1
        if host in fitting:
            return Said((host,), None, span, "pronoun")
        if len(last) == 1 and last[0] in fitting and not beside.intersection(self._sides()):
            return Said(last, None, span, "pronoun")
        best = fitting[0] if fitting else -1
        if best >= 0:
            return Said((best,), None, span, "pronoun")
        return Said((), self.doc.text[slice(*span)], span, "unknown")

    def _host(self) -> int:
        """Give who is told of first in the first meeting, or -1."""
        contacts = self.doc.contacts
        return self.doc.cluster_of[contacts[0].participants[0]] if contacts else -1

    def _so_called(self, mention: Mention, persons: list[int]) -> list[int]:
        """Give those of some persons who are told of with the very courtesy: فخامة الرئيس."""
        courtesy = feminine(mention.head[:-1])
        return [person for person in persons if courtesy in self._courtesies(person)]

    def _courtesies(self, person: int) -> frozenset[str]:
        """Give the words with which a person is told of, without what is joined to them."""
        if person not in self.called:
            forms = self.doc.tokens.forms
            spans = [self.doc.mentions[n].tokens for n in self.doc.clusters[person].mentions]
            words = {word for span in spans for form in forms[slice(*span)] for word in unled(form)}
            self.called[person] = frozenset(words)
        return self.called[person]

    def _named_since(self, draft: Draft) -> bool:
        """Whether the last speaker named another person in this sentence, before this statement."""
        if self.last_sentence != self.doc.sentence_of[draft.token]:
            return False
        return any(
            self.last_token < mention.tokens.first < draft.token
            and self.doc.cluster_of[number] not in (-1, *self.last.persons)
            for number, mention in enumerate(self.doc.mentions)
        )

    def _honoured_before(self, mention: Mention, number: int) -> list[tuple[int, bool]]:
        """Give the persons named before an honorific, the last first; whether it is one of theirs.

        Those whose gender is another are left out.
        """
        doc, wanted = self.doc, self.known.honorifics.get(mention.head, frozenset())
        only_present = self._only_present()
        found: dict[int, bool] = {}
        for earlier in range(number - 1, -1, -1):
            other, cluster = doc.mentions[earlier], doc.cluster_of[earlier]
            if cluster < 0 or other.kind != "person" or not other.titles:
                continue
            if cluster in only_present:
                continue
            if self._gender(cluster) in ("", mention.gender):
                forms = doc.tokens.forms[other.tokens.first : other.tokens.end]
                found[cluster] = found.get(cluster, False) or not wanted.isdisjoint(forms)
        return list(found.items())

    def _only_present(self) -> frozenset[int]:
        """Give those who are listed as present at a meeting and are none of its sides."""
        if self.present is None:
            doc = self.doc
            present = {doc.cluster_of[n] for contact in doc.contacts for n in contact.attendees}
            met = {doc.cluster_of[n] for contact in doc.contacts for n in contact.participants}
            self.present = frozenset(present - met)
        return self.present

    def _beside(self, number: int) -> set[int]:
        """Give who is named after an honorific in its sentence, and so is not meant by it."""
        doc, end = self.doc, len(self.doc.mentions)
        here = doc.sentence_of[doc.mentions[number].tokens.first]
        later = range(number + 1, min(number + 3, end))
        there = [n for n in later if doc.sentence_of[doc.mentions[n].tokens.first] == here]
        return {doc.cluster_of[n] for n in there if doc.cluster_of[n] >= 0}

    def _both(self, span: Span | None) -> Said | None:
        """Give the two sides of the meeting as one speaker."""
        sides = self._sides()
        return Said(sides, None, span, "joint") if len(sides) > 1 else None

    def _all(self, mention: Mention | None, span: Span | None) -> Said | None:
        """Give all who met, where they are more than two: القادة."""
        if mention is not None and mention.head not in self.known.words["all_of_them"]:
            return None
        for contact in self.doc.contacts:
            persons = dict.fromkeys(self.doc.cluster_of[number] for number in contact.participants)
            persons.pop(-1, None)
            if len(persons) > PAIR:
                return Said(tuple(persons), None, span, "joint")
        return None

    def _unlike(self, said: Said, draft: Draft) -> bool:
        """Whether the speaker is known to be a man and the verb is of a woman, or vice versa."""
        if draft.number != "s" or draft.shape == "participle" or len(said.persons) != 1:
            return False
        gender = self._gender(said.persons[0])
        return gender not in ("", draft.gender)

    def _gender(self, person: int) -> str:
        """Give the gender that a person's titles tell, or nothing."""
        if person not in self.genders:
            mentions = [self.doc.mentions[number] for number in self.doc.clusters[person].mentions]
            titled = {mention.gender for mention in mentions if mention.titles}
            self.genders[person] = "" if not titled else "f" if "f" in titled else "m"
        return self.genders[person]

    def _met(self, draft: Draft) -> Said | None:
        """Give the first of those who met whose gender is that of the verb, if it names one."""
        if draft.number != "s":
            return None
        fits = [person for person in self._sides() if self._gender(person) == draft.gender]
        if not fits and draft.gender == "f":
            told = [n for n, cluster in enumerate(self.doc.clusters) if self._told(cluster, draft)]
            women = [person for person in told if self._gender(person) == "f"]
            fits = women if len(women) == 1 else []  # the only woman of the report so far
        return Said((fits[0],), None, None, "inherited") if fits else None

    def _told(self, cluster: Cluster, draft: Draft) -> bool:
        """Whether somebody is told of by name before a statement."""
        first = self.doc.mentions[cluster.mentions[0]]
        return cluster.name is not None and first.tokens.first < draft.token

    def _sides(self) -> tuple[int, ...]:
        """Give the two sides of the meeting told in this paragraph, or of the first one.

        Where none is told of, they are the only two office-holders, or the only two who spoke.
        """
        told = self._told_before(self.here + 1)
        near = told is not None and not self.doc.within("line", told.first.first, self.here)
        for contact in (told, *self.doc.contacts) if told and near else self.doc.contacts:
            persons = dict.fromkeys(self.doc.cluster_of[number] for number in contact.participants)
            persons.pop(-1, None)
            if len(persons) > 1:
                return tuple(persons)[:2]
        held = [
            number
            for number, cluster in enumerate(self.doc.clusters)
            if any(
                self.doc.mentions[m].kind == "person" and self.doc.mentions[m].titles
                for m in cluster.mentions
            )
        ]
        heard = [number for number in self.heard if number in held]
        return tuple(held if len(held) == PAIR else heard if len(heard) == PAIR else ())

    def _other(self) -> Said | None:
        """Give the side that did not speak last."""
        others = [person for person in self._sides() if person not in self.last.persons]
        return Said((others[0],), None, None, "turn") if len(others) == 1 else None

    def _anchor(self, draft: Draft) -> Said | None:
        """Give the subject of the sentence as its speaker."""
        if draft.anchor is None:
            return None
        said = self._named(draft.anchor, None)
        if self._unlike(said, draft):
            return None
        return replace(said, how="joint" if len(said.persons) > 1 else "inherited")

    def _inherited(self, said: Said, draft: Draft) -> Said:
        """Give the same speaker again, with where the same sentence names them, if it does.

        Before anybody has spoken, it is one who met; a woman is not he, nor a man she.
        """
        if said.how == "unknown" or self._unlike(said, draft):
            met = self._met(draft)
            if met is not None:
                return met
        if said.how == "unknown":
            return said
        if draft.shape == "participle" and draft.number == "s" and len(said.persons) > 1:
            said = self._passing_on() or said  # قال المتحدث إن الجانبين اتفقا …، لافتا إلى
        sentence, span = self.named
        here = span if sentence == self.doc.sentence_of[draft.token] else None
        return replace(said, span=here, how="joint" if len(said.persons) > 1 else "inherited")

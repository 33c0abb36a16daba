"""Which mentions are of one person: by name, by post, or because nobody else is left."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from mahdar.arabic.clitics import bare, definite, with_article
from mahdar.arabic.fold import fold
from mahdar.arabic.letters import AND, BY, DUALS, FOR, FOR_THE, LINE, PRONOUNS
from mahdar.arabic.roots import ROOT, root
from mahdar.base.document import Cluster, Document, Knowledge, Mention, Styled
from mahdar.base.span import Span

PERSONS = frozenset(("person", "spokesman"))
COURTESY = frozenset(("rank", "honorific"))
JOINED = (AND, FOR, BY)
PAIR = 2
SHORTEST = 4
"""A word of fewer letters is not compared loosely, and keeps what looks like an article."""


def people(doc: Document, knowledge: Knowledge) -> Document:
    """Give the document with its mentions gathered into persons."""
    gathering = _Gathering(doc, knowledge)
    for number, mention in enumerate(doc.mentions):
        if mention.kind in PERSONS:
            gathering.add(number, mention)
    gathering.join_the_nameless()
    gathering.join_the_women()
    gathering.join_the_last_two()
    return gathering.document()


_Post = tuple[frozenset[str], str | None]
"""The words of a title, and the state it belongs to."""


_Words = TypeVar("_Words", bound=Collection[str])


@dataclass(slots=True)
class _Person:
    """A person while being gathered; `peer`: whose counterpart it is (نظيره), by that office."""

    mentions: list[int]
    words: tuple[str, ...] = ()
    name: int | None = None
    posts: list[_Post] = field(default_factory=list)
    sides: set[str] = field(default_factory=set)
    gender: str = ""
    peer: "_Person | None" = field(default=None, repr=False, compare=False)


@dataclass(slots=True)
class _Gathering:
    """Takes mentions in the order of the text and gathers them into persons."""

    doc: Document
    known: Knowledge
    persons: list[_Person] = field(default_factory=list)
    met: dict[int, set[int]] = field(default_factory=dict)
    named: dict[str, tuple[str, ...]] = field(default_factory=dict)
    titled: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict)
    spoken: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        """Remember who spoke, and who met whom: nobody meets himself."""
        spoken = [draft.speaker for draft in self.doc.drafts]
        self.spoken = frozenset([number for number in spoken if number is not None])
        for contact in self.doc.contacts:
            for number in contact.participants:
                others = self.met.setdefault(number, set())
                others.update(n for n in contact.participants if n != number)

    def add(self, number: int, mention: Mention) -> None:
        """Put a mention to the person it is of, or begin a new one."""
        words = self._name(mention.name)
        posts = [(self._post(t.words), t.side or mention.side) for t in mention.titles]
        other: _Person | None = None
        if mention.head in self.known.words["counterparts"]:
            other = self._last_in_office(mention.side)
            posts = [(post, mention.side) for post, _ in other.posts] if other else []
        if other is not None and not words and number not in self.met:
            met = self._whom_he_met(other, posts, mention)
            if met is not None:
                met.mentions.append(number)  # his state is told by the way: he stays our own
                return
        person = self._told_of(number, words, posts, other)
        if person is None:
            person = _Person([], peer=other)
            self.persons.append(person)
        if len(words) > len(person.words):
            person.words, person.name = words, number
        own = words or mention.side or (other is None and not self._of_guest(mention))
        self._learn(person, number, posts if own else [])
        for side in [side for _, side in posts] or [mention.side]:
            if side:
                person.sides.add(side)

    def _told_of(
        self, number: int, words: tuple[str, ...], posts: list[_Post], other: _Person | None
    ) -> _Person | None:
        """Give the person of whom a mention is by its name, else by the posts it tells."""
        mention = self.doc.mentions[number]
        person = self._by_name(words, mention) if words else self._by_post(posts, mention, other)
        if person is not None and not words and not self._may_be(number, person):
            person = None
        if person is None and words and posts:
            person = self._nameless(posts)
            if person is other or (person is not None and not self._may_be(number, person)):
                person = None
        return person

    def _whom_he_met(self, person: _Person, posts: list[_Post], mention: Mention) -> _Person | None:
        """Give the only one, who can be of a state, whom a person met: وجه فلان دعوة إلى نظيره."""
        if self._by_post(posts, mention, person) is not None:
            return None
        side = mention.side
        others = {n for number in person.mentions for n in self.met.get(number, ())}
        met = [p for p in self.persons if p is not person and not others.isdisjoint(p.mentions)]
        fits = [p for p in met if side is None or not p.sides or side in p.sides]
        return fits[0] if len(met) == len(fits) == 1 else None

    def _learn(self, person: _Person, number: int, posts: list[_Post]) -> None:
        """Keep what a mention tells of a person: the posts, the gender."""
        mention = self.doc.mentions[number]
        person.mentions.append(number)
        if mention.gender == "f" or (mention.titles and not person.gender):
            person.gender = mention.gender
        for post in posts:
            if post not in person.posts:
                person.posts.append(post)
        if self._heads_delegation(mention):
            person.posts.append((self.known.words["head_of_delegation"], None))

    def _heads_delegation(self, mention: Mention) -> bool:
        """Whether a delegation is led by somebody: وفد برئاسة فلان."""
        first, forms = mention.tokens.first, self.doc.tokens.forms
        return first > 0 and forms[first - 1] in self.known.words["headed_by"]

    def _may_be(self, number: int, person: _Person) -> bool:
        """Whether a mention can be of a person: nobody meets himself in one sentence."""
        met = self.met.get(number)
        if not met:
            return True
        sentence_of, mentions = self.doc.sentence_of, self.doc.mentions
        here = sentence_of[mentions[number].tokens.first]
        return not any(
            sentence_of[mentions[other].tokens.first] == here
            for other in met.intersection(person.mentions)
        )

    def _last_in_office(self, but: str | None) -> _Person | None:
        """Give the person named last with an office: a counterpart (نظيره) holds the same one.

        Not one of state `but`, whose the counterpart is: نظيره الفلاني may be told of before.
        """
        held = [p for p in self.persons if p.posts and (but is None or but not in p.sides)]
        return max(held, key=lambda person: person.mentions[-1], default=None)

    def _name(self, span: Span | None) -> tuple[str, ...]:
        """Give the words of a name as they are compared: folded, without article and ranks."""
        if span is None:
            return ()
        name = self.doc.cut(span)
        if name not in self.named:
            self.named[name] = tuple(self._name_words(name))
        return self.named[name]

    def _name_words(self, name: str) -> list[str]:
        """Give the words of a name as they are compared, read once."""
        known, out = self.known, list[str]()
        for form in fold(name).split():
            word = with_article(form)
            title = known.titles.get(word)
            if title is not None and title.kind in COURTESY:
                continue
            if out and out[-1] in known.words["servants"]:
                out[-1] += word
            else:
                out.append(bare(word) if len(word) > SHORTEST else word)
        return out

    def _nameless(self, posts: list[_Post]) -> _Person | None:
        """Give the one who was told of by just this office, without a name, if there is one."""
        fits = [
            person
            for person in self.persons
            if not person.words
            and any(self._same_post(post, held) for post in posts for held in person.posts)
        ]
        sides = {side for _, side in posts if side}
        fits = [p for p in fits if not sides or not p.sides or not sides.isdisjoint(p.sides)]
        fits = [person for person in fits if person.sides == sides] or fits
        if not fits and len(posts) == 1:
            fits = [person for person in self.persons if self._told_in_full(person, posts[0])]
        return fits[0] if len(fits) == 1 else None

    def _told_in_full(self, person: _Person, post: _Post) -> bool:
        """Whether one who spoke without a name holds the office of which a word is left.

        قال وزير كذا إن; then قال الوزير فلان.
        """
        general = len(post[0]) == 1 and post[0] <= self.known.words["general_heads"]
        if person.words or not general or self.spoken.isdisjoint(person.mentions):
            return False
        return any(post[0] <= held for held, _ in person.posts) and post[1] is None

    def _post(self, title: tuple[str, ...]) -> frozenset[str]:
        """Give the words of a title as they are compared: without article and joined letters."""
        if title not in self.titled:
            words = frozenset(self._title_words(title))
            meant = next((to for told, to in self.known.epithets if told <= words), words)
            self.titled[title] = meant
        return self.titled[title]

    def _title_words(self, title: tuple[str, ...]) -> Iterator[str]:
        """Give the words of a title as they are compared, read once."""
        for form in title:
            word = with_article(form)
            if word[:1] in JOINED and (definite(word[1:]) or word[1:3] == FOR_THE):
                word = word[1:]
            if word[:1] == FOR and word[1:] in self.known.common:
                word = word[1:]
            word = bare(self._singular(self._unowned(word)))
            word = self.known.synonyms.get(word, word)
            if word:
                yield word

    def _unowned(self, word: str) -> str:
        """Give an office without the pronoun for whose it is: أمينه العام, رئيسها."""
        title = self.known.titles.get(word)
        for pronoun in PRONOUNS if title is not None else ():
            stem = word.removesuffix(pronoun)
            if stem != word and self.known.titles.get(stem) == title:
                return stem
        return word

    def _singular(self, word: str) -> str:
        """Give the office of one of two for that of both: الرئيسان."""
        title = self.known.titles.get(word)
        dual = title is not None and title.kind == "group" and word.endswith(DUALS)
        return word[:-2] if dual else word

    def _by_name(self, words: tuple[str, ...], mention: Mention) -> _Person | None:
        """Give the one person who can bear this name, if there is just one."""
        exact = [person for person in self.persons if person.words == words]
        if len(exact) == 1:
            return exact[0]
        sons = self.known.words["sons"]
        fits = [p for p in self.persons if p.words and _same_name(words, p.words, sons)]
        if not fits and len(words) == 1:  # a first name after a title, a family name that is first
            side = mention.side
            fits = [p for p in self.persons if p.words[:1] == words and side in (None, *p.sides)]
        if not fits and len(words) == 1 and len(words[0]) > SHORTEST:
            fits = [p for p in self.persons if p.words and _near(words[0], p.words[-1])]
        if not exact and len(words) > 1:
            fits = [p for p in fits if not self._other_person(words, mention, p)]
        if len(fits) > 1 and mention.side:
            fits = [person for person in fits if mention.side in person.sides]
        return fits[0] if len(fits) == 1 else None

    def _other_person(self, words: tuple[str, ...], mention: Mention, person: _Person) -> bool:
        """Whether a name that is nearly another's is of somebody else: their offices differ."""
        short, long_ = _shorter_first(frozenset(words), frozenset(person.words))
        if words[-1] == person.words[-1] or short <= long_:
            return False
        if not person.posts or not mention.titles:
            return False
        posts = [(self._post(title.words), title.side) for title in mention.titles]
        return not any(self._same_post(post, held) for post in posts for held in person.posts)

    def _by_post(self, posts: list[_Post], mention: Mention, but: _Person | None) -> _Person | None:
        """Give the person named last, other than `but`, who holds one of these posts."""
        guest = self._received() if self._of_guest(mention) else None
        if guest is not None:
            return guest
        by_last = self._by_last(posts, mention, but)
        own = [p for p in by_last if (mention.side in p.sides if mention.side else not p.sides)]
        for person in (*own, *by_last) if but is None else by_last:
            if any(self._same_post(post, other) for post in posts for other in person.posts):
                return person
        if but is not None:  # نظيره الفلاني is told of by another title before
            heads = {word for post, _ in posts for word in post}
            alike = [person for person in own if any(post & heads for post, _ in person.posts)]
            return alike[0] if mention.side and len(alike) == 1 else None
        if mention.head in self.known.words["guests"] and mention.side:
            return self._guest_of(mention.side, by_last)
        alone = definite(mention.head) and len(posts) == 1 and len(posts[0][0]) == 1
        if alone and mention.side is None:
            (word,) = posts[0][0]
            held = [p for p in by_last if any(word in post for post, _ in p.posts)]
            held = held or [p for p in by_last if self._called_so(p, mention.head)]
            held = [p for p in held if not self.met.keys().isdisjoint(p.mentions)] or held
            own = [person for person in held if not person.sides]
            if held:  # الوزير without more is rather the one of no foreign state
                return own[0] if own else held[0]
        same = self._of_same_head(posts, mention, by_last) or self._by_very_post(posts)
        return same or self._by_like_post(posts, by_last)

    def _called_so(self, person: _Person, title: str) -> bool:
        """Whether a title that is like a rank stands before a name: (الممثل الدائم) السفير فلان."""
        if title not in self.known.words["titles_like_ranks"]:
            return False
        forms, mentions = self.doc.tokens.forms, self.doc.mentions
        return any(title in forms[slice(*mentions[number].tokens)] for number in person.mentions)

    def _by_last(self, posts: list[_Post], mention: Mention, but: _Person | None) -> list[_Person]:
        """Give the persons whose gender and state are those of a mention, the likeliest first."""
        side, genders = mention.side, ("", mention.gender)
        by_last = [
            person
            for person in self.persons
            if person.gender in genders
            and person is not but
            and (not side or not person.sides or side in person.sides)
        ]
        by_last.sort(key=lambda person: -person.mentions[-1])
        if side is None:  # rather who spoke last
            full = any(len(words) > 1 for words, _ in posts)  # وزير الخارجية is rather our own
            by_last.sort(
                key=lambda person: (
                    full and person.peer is not None,
                    -max(self.spoken.intersection(person.mentions), default=0),
                )
            )
        return by_last

    def _guest_of(self, side: str, persons: list[_Person]) -> _Person | None:
        """Give the only one of a state, or the only one who spoke: المسؤول الفلاني."""
        guests = [person for person in persons if side in person.sides]
        if not guests:  # everybody else is of another state
            guests = [person for person in persons if person.posts and not person.sides]
        if len(guests) > 1:
            guests = [p for p in guests if not self.spoken.isdisjoint(p.mentions)]
        return guests[0] if len(guests) == 1 else None

    def _of_guest(self, mention: Mention) -> bool:
        """Whether a mention says that it is of the guest: الوزير الضيف."""
        last = self.doc.tokens.forms[mention.tokens.end - 1]
        return not mention.side and last in self.known.words["adjectives_of_guests"]

    def _received(self) -> _Person | None:
        """Give the one whom somebody receives, or meets, where they are two: الضيف."""
        for contact in self.doc.contacts:
            host = contact.participants[0] if contact.host is None else contact.host
            others = set(contact.participants) - {host}
            if len(others) == 1:
                return next((p for p in self.persons if not others.isdisjoint(p.mentions)), None)
        return None

    def _by_like_post(self, posts: list[_Post], persons: list[_Person]) -> _Person | None:
        """Give the only one whose title has the same first word and another of one root.

        رئيس حركة التمرد, زعيم المتمردين
        """
        alike = [
            person
            for person in persons
            if person.words and any(_alike(one, p) for one in posts for p in person.posts)
        ]
        return alike[0] if len(alike) == 1 else None

    def _by_very_post(self, posts: list[_Post]) -> _Person | None:
        """Give the one woman of whom a title in a man's form is told: الدكتورة فلانة وكيل كذا."""
        same = [
            person
            for person in self.persons
            if person.gender == "f" and any(len(p[0]) > 1 and p in person.posts for p in posts)
        ]
        return same[0] if len(same) == 1 else None

    def _of_same_head(
        self, posts: list[_Post], mention: Mention, persons: list[_Person]
    ) -> _Person | None:
        """Give the only office-holder of this state whose title has the same first word.

        One parliament is رئيس البرلمان and رئيس مجلس الشورى by turns.
        """
        if not posts or mention.side is None:
            return None
        head = self.known.synonyms.get(bare(mention.head), bare(mention.head))
        same = [
            person
            for person in persons
            if any(head in words and side == mention.side for words, side in person.posts)
        ]
        alone = len(posts[0][0]) == 1 and head in self.known.words["many_heads"]
        return same[0] if len(same) == 1 and not alone else None

    def _same_post(self, one: _Post, other: _Post) -> bool:
        """Whether two titles can be of one post: one state, the shorter's words in the longer."""
        if one[1] and other[1] and one[1] != other[1]:
            return False
        if one[0] == other[0]:
            return bool(one[0])
        if self._one_parliament(one[0], other[0]) or self._one_parliament(other[0], one[0]):
            return True
        short, long_ = _shorter_first(one[0], other[0])
        if not short or not short < long_:
            return False
        if not self.known.words["other_offices"].isdisjoint(long_ - short):
            return False
        general = short <= self.known.words["general_heads"]
        return len(short) > 1 or (general and one[1] == other[1] and one[1] is not None)

    def _one_parliament(self, any_: frozenset[str], own: frozenset[str]) -> bool:
        """Whether two titles are of one parliament, of which the first only says that it is one.

        رئيس البرلمان, رئيس السلطة التشريعية; رئيس مجلس الشورى.
        """
        words = self.known.words
        general, chamber = any_ & words["parliaments"], own & words["chambers"]
        if not general or not chamber or general & own:
            return False
        return any_ - general == own - words["chambers"] - words["houses"]

    def join_the_nameless(self) -> None:
        """Join each who has no name with the only one who can be meant and is named later.

        It is one of the same state and office, or of the same state where only epithets are told.
        """
        named = [person for person in self.persons if person.words]
        for one in [person for person in self.persons if not person.words]:
            fits = [
                person
                for person in named
                if person is not one.peer
                and person.sides in (one.sides, set())
                and one.gender in ("", person.gender)
                and all(self._may_be(number, person) for number in one.mentions)
                and self._can_hold(one, person)
            ]
            fits = [person for person in fits if one.sides == person.sides] or fits
            fits = fits or self._of_headline(one, named)
            if one.peer is not None and len(fits) > 1:  # نظيره is rather of the same office
                fits = [p for p in fits if any(a & b for a, _ in one.posts for b, _ in p.posts)]
            if len(fits) == 1:
                self._join(one, fits[0])

    def _of_headline(self, one: _Person, named: list[_Person]) -> list[_Person]:
        """Give whom a headline tells of by a shorter title: مبعوثة كذا; المبعوثة الخاصة فلانة."""
        first = self.doc.mentions[one.mentions[0]]
        line = self.doc.tokens.forms[: self.doc.sentences[0].end][-PAIR:]
        headed = line[-1:] == (LINE,) and line[0] != "."
        if self.doc.sentence_of[first.tokens.first] or first.kind != "person" or not headed:
            return []
        head, title = bare(first.head), self.known.titles.get(first.head)
        envoy = title is not None and title.kind == "envoy"  # of whom, to where
        fits = [
            person
            for person in named
            if person.gender == one.gender
            and all(self._may_be(number, person) for number in one.mentions)
            and (envoy or person.sides in (one.sides, set()) or one.sides <= {"UN"})
            and any(bare(self.doc.mentions[n].head) == head for n in person.mentions)
        ]
        return fits if len(fits) == 1 else []

    def _can_hold(self, one: _Person, other: _Person) -> bool:
        """Whether one without a name holds an office of another, or none at all is told."""
        heads = {self.doc.mentions[number].head for number in one.mentions}
        pointing = self.known.words["counterparts"] | self.known.words["guests"]
        if one.sides and heads <= pointing:
            return True
        envoy = self.known.words["general_heads"]
        return any(
            self._same_post(post, held) or (not held[1] and post[0] <= held[0] & envoy)
            for post in one.posts
            for held in other.posts
            if post[0]
        )

    def join_the_women(self) -> None:
        """Join the only woman known by post alone with the only one known by name alone."""
        women = [person for person in self.persons if person.gender == "f"]
        posted = [p for p in women if p.posts and not p.words]
        named = [p for p in women if p.words and not p.posts and not p.sides]
        if len(posted) == len(named) == 1:
            one, other = posted[0], named[0]
            if all(self._may_be(number, other) for number in one.mentions):
                self._join(one, other)

    def _join(self, one: _Person, other: _Person) -> None:
        """Make one who is told of without a name the other, who has one."""
        other.mentions = sorted(one.mentions + other.mentions)
        other.posts.extend(post for post in one.posts if post not in other.posts)
        other.sides |= one.sides
        self.persons.remove(one)

    def join_the_last_two(self) -> None:
        """Join a speaker known only by post with one known only by name, if there is one of each.

        Reports often name the host by his office first and by his surname from then on.
        """
        spoken = {draft.speaker for draft in self.doc.drafts}
        met = {number for contact in self.doc.contacts for number in contact.participants}
        active = [
            person
            for person in self.persons
            if not spoken.isdisjoint(person.mentions) or not met.isdisjoint(person.mentions)
        ]
        nameless = [person for person in active if not person.words and person.posts]
        postless = [
            person
            for person in active
            if person.words and not person.posts and not spoken.isdisjoint(person.mentions)
        ]
        if len(nameless) == len(postless) == 1:
            self._join(nameless[0], postless[0])

    def _posts(self, person: _Person) -> tuple[Styled, ...]:
        """Give the titles that name an office: not الوزير after وزير الخارجية, not الضيف."""
        found: dict[frozenset[str], Styled] = {}
        mentions = [self.doc.mentions[number] for number in person.mentions]
        for mention in sorted(mentions, key=self._points):
            for title in mention.titles:
                if not found or not self._points(mention):
                    found.setdefault(self._post(title.words), title)
        fullest = [words for words in found if not any(words < other for other in found)]
        return tuple([found[words] for words in fullest])

    def _points(self, mention: Mention) -> bool:
        """Whether a title only points back: الضيف, نظيره, one told once for both."""
        words, title = self.known.words, self.known.titles.get(mention.head)
        pair = title is not None and title.kind == "group"
        return pair or mention.head in words["guests"] or mention.head in words["counterparts"]

    def document(self) -> Document:
        """Give the document with its persons, in the order of their first mention."""
        cluster_of = [-1] * len(self.doc.mentions)
        clusters: list[Cluster] = []
        for person in sorted(self.persons, key=lambda person: person.mentions[0]):
            for number in person.mentions:
                cluster_of[number] = len(clusters)
            side = min(person.sides) if len(person.sides) == 1 else None
            posts = self._posts(person)
            clusters.append(Cluster(tuple(person.mentions), person.name, side, posts))
        return self.doc.having(clusters=tuple(clusters), cluster_of=tuple(cluster_of))


def _alike(one: _Post, other: _Post) -> bool:
    """Whether two titles of one state have a word in common, and two others of one root."""
    rest, others = one[0] - other[0], other[0] - one[0]
    if one[1] != other[1] or len(one[0]) != PAIR or len(rest) != 1:
        return False
    roots = {root(word) for word in rest}
    return any(root(word) in roots and len(root(word)) >= ROOT for word in others)


def _shorter_first(one: _Words, other: _Words) -> tuple[_Words, _Words]:
    """Give two collections of words, the one with fewer first."""
    return (one, other) if len(one) <= len(other) else (other, one)


def _same_name(one: tuple[str, ...], other: tuple[str, ...], sons: frozenset[str]) -> bool:
    """Whether two names can be of one person: surname alone, or one holds the other's words."""
    short, long_ = _shorter_first(one, other)
    if len(short) == 1:
        family = short[0] == long_[-1] and sons.isdisjoint(long_[-2:-1])
        return family or short[0] == _calling(long_, sons)
    if set(short) <= set(long_):
        return True
    return short[0] == long_[0] and _near(short[-1], long_[-1])


def _calling(words: tuple[str, ...], sons: frozenset[str]) -> str:
    """Give the word by which people call one: what stands before بن, else the last."""
    for place, word in enumerate(words):
        if word in sons and place:
            return words[place - 1]
    return words[-1]


def _near(one: str, other: str) -> bool:
    """Whether two words differ by one letter at most, as misspellings do."""
    if one == other:
        return True
    if min(len(one), len(other)) < SHORTEST or abs(len(one) - len(other)) > 1:
        return False
    place = next(
        (i for i, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
        min(len(one), len(other)),
    )
    short, long_ = _shorter_first(one, other)
    return short[place:] == long_[place + 1 :] or one[place + 1 :] == other[place + 1 :]

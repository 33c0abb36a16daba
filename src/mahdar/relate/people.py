"""Whether two people of two reports are one: by name, by post, by state."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from mahdar.arabic.clitics import bare, with_article
from mahdar.arabic.fold import fold
from mahdar.arabic.letters import ACCUSATIVE, FEMININE, LAST_VOWELS, NISBA
from mahdar.arabic.likeness import as_alike
from mahdar.base.document import Knowledge
from mahdar.base.records import Person

Likeness = Literal["same", "likely", "unknown", "other"]

APART = 0.92
"""Whole names whose words are split otherwise (ده بندي, دهبندي) are so alike."""

SHORTEST = 3
STEM = 4
"""A state and its adjective share so many letters at the beginning."""

HALF = 0.5
REMEMBERED = 1 << 16
"""So many comparisons are kept: the same people meet again and again."""


class Post(NamedTuple):
    """A title as it is compared: its office, or its first word, and the words beside that."""

    office: str
    rest: frozenset[str]


@dataclass(frozen=True, slots=True)
class Profile:
    """What tells a person apart: words of the fullest name, words of each post, state, key."""

    key: str | None
    names: tuple[tuple[str, ...], ...]
    posts: tuple[Post, ...]
    side: str | None
    given: bool

    @classmethod
    def of(cls, person: Person, known: Knowledge) -> "Profile":
        """Give the profile of a person in minutes."""
        names = [name for name in (person.name, *person.names) if name]
        words = dict.fromkeys(_name(name, known) for name in names)
        posts = dict.fromkeys(_post(post.title, known) for post in person.posts)
        return cls(
            key=person.key if person.key in known.holders else None,
            names=tuple(sorted(filter(None, words), key=len, reverse=True)),
            posts=tuple([post for post in posts if post.office]),
            side=person.side,
            given=_begins_plainly(tuple(filter(None, words)), known),
        )

    @classmethod
    def called(cls, name: str, known: Knowledge) -> "Profile":
        """Give the profile of somebody of whom only a name is known."""
        words = _name(name, known)
        return cls(None, (words,) if words else (), (), None, given=False)

    @property
    def name(self) -> tuple[str, ...]:
        """The words of the fullest name, none where there is only a post."""
        return self.names[0] if self.names else ()


def _begins_plainly(names: tuple[tuple[str, ...], ...], known: Knowledge) -> bool:
    """Whether the fullest name begins with a short given name that a table knows: سعد, no سعيد."""
    name = max(names, key=len, default=())
    return len(name) > 1 and name[0] in known.given_names and len(name[0]) <= SHORTEST + 1


def _name(name: str, known: Knowledge) -> tuple[str, ...]:
    """Give the words of a name as they are compared."""
    words: list[str] = []
    for form in fold(name).split():
        word = bare(form) if len(form) > SHORTEST + 2 else form
        if words and words[-1] in known.words["servants"]:
            words[-1] += form
        elif word not in known.words["sons"]:
            words.append(word)
    return tuple(words)


def _post(title: str, known: Knowledge) -> Post:
    """Give a title as it is compared."""
    words = [bare(with_article(form)) for form in fold(title).split()]
    words = [known.synonyms.get(word, word) for word in words]
    if not words:
        return Post("", frozenset())
    named = frozenset(words)
    found = known.office_of(named) if named.isdisjoint(known.words["other_offices"]) else None
    if found is not None:
        told, office = found
        return Post(office, frozenset(_stem(word) for word in named - told - known.closed))
    rest = frozenset(_stem(word) for word in words[1:] if word not in known.closed)
    return Post(words[0].removesuffix(FEMININE), rest)


def _stem(word: str) -> str:
    """Give a word without the ending of its adjective, so that a state meets its own."""
    for ending in NISBA:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            word = word.removesuffix(ending)
            break
    return word.removesuffix(FEMININE).removesuffix(ACCUSATIVE)


@lru_cache(REMEMBERED)
def alike(one: Profile, other: Profile) -> Likeness:
    """Tell whether two people can be one.

    A shared surname alone makes nobody the same: a post or a state must agree as well.
    """
    if one.key and other.key:
        return "same" if one.key == other.key else "other"
    posts = _posts(one, other)
    if one.name and other.name:
        return _named(one, other, posts)
    if one.side and other.side and one.side != other.side:
        return "other"
    if posts == "other":
        return "unknown"
    return "likely" if posts == "same" else "unknown"


def _named(one: Profile, other: Profile, posts: Likeness) -> Likeness:
    """Compare two who both have a name."""
    short, long_ = sorted((one.name, other.name), key=len)
    sides = one.side and other.side and one.side != other.side
    if len(short) == 1:
        if not any(_near(short[0], word) for word in long_):
            return "other"
        if sides or posts == "other":
            return "unknown"
        return "same" if posts == "same" or (one.side and one.side == other.side) else "likely"
    if one.given and other.given and not _near(one.name[0], other.name[0]):
        return "other"
    if same_name(short, long_):
        return "unknown" if sides and posts == "other" else "same"
    return "other"


def same_name(short: tuple[str, ...], long_: tuple[str, ...]) -> bool:
    """Whether two full names are one: first and last agree, or one holds the other's words."""
    if _near(short[0], long_[0]) and _near(short[-1], long_[-1]):
        return True
    if all(any(_near(word, other) for other in long_) for word in short):
        return True
    return as_alike("".join(short), "".join(long_), APART)


def _near(one: str, other: str) -> bool:
    """Whether two words are one in two spellings."""
    if one == other:
        return True
    if min(len(one), len(other)) <= SHORTEST:
        return False
    return (len(one) > STEM and _but_for_last_vowel(one, other)) or as_alike(one, other)


def _but_for_last_vowel(one: str, other: str) -> bool:
    """Whether two words differ in the vowel that they end in alone: أدجوا, أدجوى."""
    return one[:-1] == other[:-1] and {one[-1], other[-1]} <= LAST_VOWELS


def _posts(one: Profile, other: Profile) -> Likeness:
    """Compare the posts of two people."""
    if not one.posts or not other.posts:
        return "unknown"
    found: set[Likeness] = {_post_alike(p, q) for p in one.posts for q in other.posts}
    return "same" if "same" in found else "unknown" if "unknown" in found else "other"


def _post_alike(one: Post, other: Post) -> Likeness:
    """Compare two posts: one office, and most of the other words, states by their stems."""
    if one.office != other.office:
        return "other"
    small, large = sorted((one.rest, other.rest), key=len)
    hits = sum(any(_related(word, there) for there in large) for word in small)
    if hits == len(small):
        return "same"
    return "unknown" if hits >= HALF * len(small) else "other"


def _related(one: str, other: str) -> bool:
    """Whether two words are the same, or a state and its adjective."""
    if one == other:
        return True
    size = max(STEM, min(len(one), len(other)) - 1)
    return len(one) >= STEM and len(other) >= STEM and one[:size] == other[:size]

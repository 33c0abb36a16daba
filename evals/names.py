"""Who is who: whether two names, or two titles, are of one person.

The definitions are those of the project's reference scorer; they know nothing of mahdar's own.
"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

from evals.corpora import GoldStatement, Participant
from mahdar.base.records import Minutes, Person, Statement

RANKS = frozenset((Path(__file__).parent / "ranks.txt").read_text(encoding="utf-8").split())
"""Folded words that stand before a name and are no part of it."""

SON_OF = frozenset({"بن", "ابن", "بنت"})
"""What stands between a name and the father's."""

_LETTERS = str.maketrans("أإآٱةىیکؤئ", "ااااهييكوي")
_MARKS = re.compile("[\u064b-\u0652\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069]")
_WORD = re.compile(r"\w+")
_JOINED = re.compile(r" و(?=\S)")
_ARTICLE = "ال"
_LONG = 4
_ALIKE = 0.8


def folded(words: str) -> str:
    """Give words without marks, each letter in one of its forms.

    >>> folded("أُسامة")
    'اسامه'
    """
    return _MARKS.sub("", words).translate(_LETTERS)


@cache
def name_words(name: str | None) -> tuple[str, ...]:
    """Give the words of a name, folded, without ranks and without the article.

    >>> name_words("الرئيس أحمد الدرهول")
    ('احمد', 'درهول')
    """
    words = [word for word in _WORD.findall(folded(name or "")) if word not in RANKS]
    return tuple(
        word[2:] if word.startswith(_ARTICLE) and len(word) > _LONG else word for word in words
    )


@cache
def same_person(gold: str | None, said: str | None) -> bool:
    """Tell whether `said` can only be read as the person `gold`.

    >>> same_person("نعمان الدرهول", "الدرهول"), same_person("نعمان الدرهول", "مهيب القرزون")
    (True, False)
    """
    wanted, given = name_words(gold), name_words(said)
    if not wanted or not given:
        return False
    if len(given) == 1:
        return _calls(given[0], wanted)
    if len(wanted) == 1:
        return _calls(wanted[0], given)
    return _same_full_name(wanted, given)


@cache
def same_post(gold: str | None, said: str | None) -> bool:
    """Tell whether two titles are of one post: the same words, but for order and article.

    >>> same_post("وزير الخارجية", "وزير خارجية"), same_post("وزير الخارجية", "وزير الدفاع")
    (True, False)
    """
    wanted, given = set(name_words(gold)), set(name_words(said))
    if not wanted or not given:
        return False
    return 2 * len(wanted & given) / (len(wanted) + len(given)) >= _ALIKE


def _alike(one: str, other: str) -> bool:
    """Tell whether two words of names can be spellings of one."""
    if one == other:
        return True
    if min(len(one), len(other)) < _LONG:
        return False
    return SequenceMatcher(None, one, other).ratio() >= _ALIKE


def _key_word(name: tuple[str, ...]) -> str:
    """Give the word by which people call somebody: the one before "son of", else the last."""
    before = (name[at - 1] for at, word in enumerate(name) if at and word in SON_OF)
    return next(before, name[-1])


def _calls(word: str, name: tuple[str, ...]) -> bool:
    """Tell whether one word is what the bearer of a name is called by."""
    if _alike(word, _key_word(name)):
        return True
    return SON_OF.isdisjoint(name) and _alike(word, name[-1])


def _same_full_name(wanted: tuple[str, ...], given: tuple[str, ...]) -> bool:
    """Compare two names of several words."""
    shorter, longer = sorted((wanted, given), key=len)
    shared = sum(any(_alike(word, other) for other in longer) for word in shorter)
    if shared == len(shorter):
        return True
    if shared > 1 and _alike(_key_word(wanted), _key_word(given)):
        return True
    ends_alike = _alike(wanted[-1], given[-1]) and _alike(wanted[0], given[0])
    return ends_alike and SON_OF.isdisjoint(wanted + given)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A person of the gold: the names and the posts that are right for him or her."""

    names: tuple[str, ...]
    posts: tuple[str, ...]

    def is_met_by(self, calls: tuple[str, ...]) -> bool:
        """Tell whether what somebody is called, the best first, means this person."""
        if any(same_person(name, call) for call in calls for name in self.names):
            return True
        return any(same_post(post, call) for call in calls[:1] for post in self.posts)


def wanted_speakers(statement: GoldStatement, people: tuple[Participant, ...]) -> list[Wanted]:
    """Give the persons whose statement it is."""
    parts = statement.speakers or (statement.speaker_name,)
    pieces = tuple(_JOINED.split(statement.speaker_name))
    if len(parts) == 1 < len(pieces) and all(_participant(piece, people) for piece in pieces):
        parts = pieces
    return [_wanted(part, _participant(part, people)) for part in parts]


def said_speakers(minutes: Minutes, statement: Statement) -> list[tuple[str, ...]]:
    """Give for each speaker that the output has what he or she is called, the best first."""
    speaker = statement.speaker
    people = {person.id: person for person in minutes.people}
    if not speaker.persons:
        return [(speaker.name,)] if speaker.name else []
    return [calls(people[name], posts=True) if name in people else () for name in speaker.persons]


def calls(person: Person, *, posts: bool) -> tuple[str, ...]:
    """Give the names of a person, the fullest first, then on demand the titles."""
    titles = [post.title for post in person.posts] if posts else []
    return tuple([call for call in (person.name, *person.names, *titles) if call])


def right_speakers(wanted: list[Wanted], said: list[tuple[str, ...]]) -> bool:
    """Tell whether all the wanted persons are said, each once, and nobody else."""
    left = list(said)
    for person in wanted:
        met = next((at for at, called in enumerate(left) if person.is_met_by(called)), None)
        if met is None:
            return False
        del left[met]
    return not left


def _participant(name: str, people: tuple[Participant, ...]) -> Participant | None:
    """Give the participant that a name means."""
    return next((person for person in people if same_person(person.name, name)), None)


def _wanted(part: str, who: Participant | None) -> Wanted:
    """Give what is right for a speaker: the gold's words, and the participant's name and role."""
    if who is None:
        return Wanted((part,), (part,))
    return Wanted((part, who.name or part), (part, who.role or part))

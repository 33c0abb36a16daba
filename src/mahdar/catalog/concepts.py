"""Words that say the same, and their opposites: what two statements are compared by."""

from collections.abc import Callable, Mapping
from functools import lru_cache

from msgspec import Struct

from mahdar.arabic.fold import fold
from mahdar.arabic.letters import PREPOSITIONS
from mahdar.arabic.roots import root, unclothed
from mahdar.arabic.words import tokens
from mahdar.catalog.holders import Rows
from mahdar.catalog.tables import toml

WEAK = frozenset("اوي")
REMEMBERED = 1 << 15
"""So many different words are kept with what they are looked up by."""

SOUND = 3
"""A root of so many letters, none of them weak, is one word's own."""


class Sense(Struct, frozen=True):
    """One word or phrase of a concept: `words` as they are compared, `sign` -1 for the opposite."""

    concept: str
    kind: str
    sign: int
    words: tuple[str, ...]


class Wordings(Struct, frozen=True):
    """Everything that statements are compared by; words are folded.

    `senses` of one word are by that word or its root, `phrases` by their first word; `common` are
    words that any statement may have, `numbers` the values of number words, `lists` the word lists,
    `limits` what decides.
    """

    senses: Mapping[str, tuple[Sense, ...]]
    phrases: Mapping[str, tuple[Sense, ...]]
    common: frozenset[str]
    numbers: Mapping[str, int]
    lists: Mapping[str, frozenset[str]]
    limits: Mapping[str, float]


def wordings(read: Rows, numbers: Mapping[str, str]) -> Wordings:
    """Give what statements are compared by."""
    table = toml("claims.toml")
    senses = _senses(read)
    lists = {name: frozenset(map(fold, words)) for name, words in table["words"].items()}
    return Wordings(
        senses=_of_size(senses, lambda size: size == 1),
        phrases=_of_size(senses, lambda size: size > 1),
        common=frozenset(unclothed(fold(word)) for word in table["common"].split()),
        numbers={word: int(value) for word, value in numbers.items()},
        lists={**lists, "degrees": lists["stronger"] | lists["weaker"]},
        limits=table["limits"],
    )


def _of_size(
    senses: Mapping[str, tuple[Sense, ...]], fits: Callable[[int], bool]
) -> dict[str, tuple[Sense, ...]]:
    """Give the senses whose number of words fits, by the same keys."""
    found = {
        key: tuple([sense for sense in all_ if fits(len(sense.words))])
        for key, all_ in senses.items()
    }
    return {key: all_ for key, all_ in found.items() if all_}


@lru_cache(REMEMBERED)
def compared(form: str) -> tuple[str, ...]:
    """Give what a folded word is looked up by: itself, without a preposition, by its root.

    >>> compared("بانسحاب")
    ('بانسحاب', 'انسحاب', '+سحب')
    """
    own = unclothed(form)
    joined = own[:1] in tuple(PREPOSITIONS) and len(own) > SOUND
    words = (own, unclothed(own[1:])) if joined else (own,)
    shared = root(words[-1])
    sound = len(shared) == SOUND and WEAK.isdisjoint(shared)
    return (*words, "+" + shared) if sound else words


def _senses(read: Rows) -> dict[str, tuple[Sense, ...]]:
    """Give the senses of the table by their first word."""
    out: dict[str, list[Sense]] = {}
    for row in read("concepts.tsv"):
        for column, sign in (("same", 1), ("opposite", -1)):
            for told in filter(str.strip, row[column].split("|")):
                forms = tokens(told).forms
                words = tuple([unclothed(form) for form in forms])
                sense = Sense(row["concept"], row["kind"], sign, words)
                out.setdefault(words[0], []).append(sense)
                shared = compared(forms[0])[-1]
                if len(forms) == 1 and row["kind"] == "action" and shared[0] == "+":
                    out.setdefault(shared, []).append(sense)
    return {first: tuple(dict.fromkeys(found)) for first, found in out.items()}

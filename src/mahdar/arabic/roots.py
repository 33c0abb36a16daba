"""The consonants that words of one root share: طالب, مطالبة, يطالب."""

import re
from functools import lru_cache

from mahdar.arabic.clitics import bare, with_article
from mahdar.arabic.letters import (
    ARTICLE,
    CONJUNCTIONS,
    FOR_THE,
    FUTURE,
    IMPERFECT,
    PROCLITICS,
    PRONOUNS,
)

REMEMBERED = 1 << 15
"""So many different words are kept with their roots."""

ROOT = 3
"""Most roots have so many letters; less than that is never left of a word."""

LONG = 5
"""A word of so many letters may begin with a letter joined to it, without an article behind."""

ENDINGS = ("يات", "تان", "تين", "ات", "ون", "ين", "ان", "يه", "وا", "ه", "ي", "ا", "ت")
"""What marks gender, number and the adjective of a noun, folded, the longest first."""

BEGINNINGS = (
    *(
        "مست",
        "است",
        "يست",
        "تست",
        "نست",
        "سي",
        "ست",
        "سن",
        "مت",
        "يت",
        "تت",
        "نت",
        "من",
        "ان",
        "ين",
        "تن",
        "نن",
    ),
    *("م", "ت", "ي", "ن", "ا"),
)
"""What stands before the root in verbs, participles and verbal nouns, the longest first."""

_LONG_VOWEL = re.compile("(?<=.)[اوي]")
_EIGHTH = re.compile("^([^اوي])ت(?=[^اوي].)")
"""A verb of the eighth form has its ت behind the first letter of the root: اقترح."""

VERBAL = (*IMPERFECT, "ا")
"""A verb in the present begins with one of these."""

_WEAK_ENDS = str.maketrans("اي", "وو")


@lru_cache(REMEMBERED)
def unclothed(form: str) -> str:
    """Give a folded word without what is joined to it, and without the ending of its number.

    >>> unclothed("ومطالباتهم"), unclothed("للسفن")
    ('مطالب', 'سفن')
    """
    word = form
    if word[:1] in PROCLITICS and word[:2] != FOR_THE:
        article = word[1:3] in (ARTICLE, FOR_THE)
        word = word[1:] if article or (len(word) >= LONG and word[0] in CONJUNCTIONS) else word
    return _endless(bare(with_article(word))) or form


def _endless(word: str) -> str:
    """Give a word without a pronoun, and then without the ending of its number."""
    for endings in (PRONOUNS, ENDINGS):
        for ending in endings:
            if word.endswith(ending) and len(word) - len(ending) >= ROOT:
                word = word[: -len(ending)]
                break
    return word


@lru_cache(REMEMBERED)
def root(form: str) -> str:
    """Give the letters of a folded word that others of its root have too.

    No dictionary stands behind it: words of two roots may give the same letters.

    >>> root("والمطالبه") == root("يطالبون") == root("طلب")
    True
    """
    word = unclothed(form)
    if word[:1] == FUTURE and word[1:2] in VERBAL and len(word) > LONG:
        word = word[1:]
    for beginning in BEGINNINGS:
        if word.startswith(beginning) and len(word) - len(beginning) >= ROOT:
            word = word[len(beginning) :]
            break
    if len(word) > ROOT:
        word = _EIGHTH.sub(r"\1", word)
    while len(word) > ROOT:
        shorter = _LONG_VOWEL.sub("", word, count=1)
        if shorter == word:
            break
        word = shorter
    return word[:1] + word[1:].translate(_WEAK_ENDS)

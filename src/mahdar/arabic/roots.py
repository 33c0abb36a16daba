"""The consonants that words of one root share: طالب, مطالبة, يطالب."""

import re
from functools import lru_cache

from mahdar.arabic.clitics import bare, with_article
from mahdar.arabic.letters import ARTICLE, PROCLITICS, PRONOUNS

REMEMBERED = 1 << 15
"""So many different words are kept with their roots."""

SHORTEST = 3
"""What is left of a word after cutting has at least so many letters."""

LONG = 4

WEAK = str.maketrans("", "", "اوي")
"""Letters that come and go within the words of one root."""

ENDINGS = ("يات", "تان", "تين", "ات", "ون", "ين", "ان", "يه", "وا", "ه", "ي", "ا", "ت")
BEGINNINGS = ("مست", "است", "يست", "تست", "نست", "سي", "ست", "سن", "مت", "يت", "تت", "نت", "من")
SHORT_BEGINNINGS = ("م", "ت", "ي", "ن", "ا")
EIGHTH = re.compile("^(.)ت")
"""The eighth form has its ت behind the first letter: اقتراح."""


@lru_cache(REMEMBERED)
def unclothed(form: str) -> str:
    """Give a folded word without what is joined to it, and without the ending of its number.

    >>> unclothed("ومطالباتهم")
    'مطالب'
    """
    word = form
    if word[0] in PROCLITICS and len(word) > LONG and (word[1:3] == ARTICLE or word[0] in "وفبل"):
        word = with_article(word)
        word = word[1:] if word[0] in PROCLITICS else word
    word = bare(with_article(word))
    for endings in (PRONOUNS, ENDINGS):
        for ending in endings:
            if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
                word = word[: -len(ending)]
                break
    return word


@lru_cache(REMEMBERED)
def root(form: str) -> str:
    """Give the letters of a folded word that others of its root have too.

    No dictionary stands behind it: words of two roots may give the same letters.

    >>> root("والمطالبة") == root("يطالبون") == root("طلب")
    True
    """
    word = unclothed(form)
    for beginning in (*BEGINNINGS, *SHORT_BEGINNINGS):
        if word.startswith(beginning) and len(word) - len(beginning) >= SHORTEST:
            word = word[len(beginning) :]
            break
    word = word[:1] + word[1:].translate(WEAK) if len(word) > SHORTEST else word
    word = word.lstrip("ا") if len(word) > 2 else word
    return word.translate(WEAK) or word

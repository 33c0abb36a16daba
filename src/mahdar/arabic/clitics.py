"""Letters joined to a word: the article, one-letter conjunctions and prepositions, pronouns."""

from functools import lru_cache

from mahdar.arabic.letters import (
    AND,
    ARTICLE,
    BY,
    CONJUNCTIONS,
    FOR,
    FOR_THE,
    PREPOSITIONS,
    PROCLITICS,
    PRONOUNS,
)

REMEMBERED = 1 << 15
"""So many different words are kept with what they can be cut into: a look-up takes half a call."""

SHORTEST = 3
"""What is left of a word after cutting has at least this many letters."""


_ROOTED_NOUNS = (
    *("التزام", "التقاء", "التحاق", "التفاف", "التماس"),
    *("الغاء", "الزام", "الحاق", "القاء"),
)
_ROOTED_VERBS = (
    *("التقي", "التقت", "التقيا", "التقوا", "التزم", "التزمت", "التحق", "التمس"),
    *("الغي", "الغت", "القي", "القت", "الزم"),
)
_ROOTED_PARTICLES = ("الي", "اليه", "اليها", "اليهم", "اليهما", "اليهن", "الينا", "اليكم", "الا")
ROOTED = frozenset(
    (
        *_ROOTED_VERBS,
        *_ROOTED_PARTICLES,
        *(noun + own for noun in _ROOTED_NOUNS for own in ("", *PRONOUNS)),
    )
)
"""Folded words whose first letters are no article: التزام, with a pronoun or without, التقى."""

FUSED = {"مما": "من", "عما": "عن"}
"""Prepositions that are one word with the ما that they govern, and how they stand alone."""


@lru_cache(REMEMBERED)
def definite(form: str) -> bool:
    """Whether a folded word begins with the article.

    >>> definite("الوزير"), definite("وزير")
    (True, False)
    """
    return form[:2] == ARTICLE and form not in ROOTED


@lru_cache(REMEMBERED)
def bare(form: str) -> str:
    """Give a folded word without its article.

    >>> bare("الوزير")
    'وزير'
    """
    return form[2:] if form[:2] == ARTICLE else form


@lru_cache(REMEMBERED)
def with_article(form: str) -> str:
    """Give a folded word that begins with لل as it is without that preposition.

    >>> with_article("للوزير")
    'الوزير'
    """
    return ARTICLE + form[2:] if form[:2] == FOR_THE else form


@lru_cache(REMEMBERED)
def unled(form: str) -> tuple[str, ...]:
    """Give a folded word as it is and without a ب, ل or و that leads it.

    >>> unled("للوزير")
    ('للوزير', 'الوزير')
    """
    if form[:1] not in (BY, FOR, AND):
        return (form,)
    return form, with_article(form) if form[:2] == FOR_THE else form[1:]


@lru_cache(REMEMBERED)
def unjoined(form: str) -> str:
    """Give a folded word without the و or ف before it.

    >>> unjoined("وقال")
    'قال'
    """
    return form[1:] if form[:1] in CONJUNCTIONS else form


def feminine(form: str) -> str:
    """Give a word in ـت, as it stands before a pronoun, as it is alone.

    >>> feminine("زيارت")
    'زياره'
    """
    return form[:-1] + "ه" if form[-1:] == "ت" else form


def joined(form: str) -> str:
    """Give a word in ـة as it stands before a pronoun.

    >>> joined("وزيره")
    'وزيرت'
    """
    return form[:-1] + "ت" if form[-1:] == "ه" else form


@lru_cache(REMEMBERED)
def is_feminine(form: str) -> bool:
    """Whether a folded singular noun looks feminine; plurals of things count as feminine.

    >>> is_feminine("الوزاره"), is_feminine("المعرض")
    (True, False)
    """
    return form[-1:] == "ه" or form[-2:] in ("ات", "اء")


@lru_cache(REMEMBERED)
def unprefixed(form: str) -> tuple[str, ...]:
    """Give every folded word that a form can be: with what is joined in front of it, and without.

    >>> unprefixed("والوزير"), unprefixed("للوزير")
    (('والوزير', 'الوزير', 'وزير'), ('للوزير', 'لوزير', 'الوزير', 'وزير'))
    """
    out = [form]
    if form[:1] in PROCLITICS:
        out.append(form[1:])
    if form[:2] == FOR_THE:
        out.append(with_article(form))
    if out[-1][:2] == ARTICLE:
        out.append(out[-1][2:])
    return tuple(out)


@lru_cache(REMEMBERED)
def stems(form: str) -> tuple[str, ...]:
    """Give a folded word cut in every way: without preposition, article, pronoun, case ending.

    >>> stems("بزيارته")
    ('بزيارته', 'زيارته', 'بزيارت', 'بزياره', 'زيارت', 'زياره')
    """
    out = [form]
    if form[:1] in PREPOSITIONS and len(form) > SHORTEST:
        out.append(form[1:])
    if form[:2] in (ARTICLE, FOR_THE):
        out.append(form[2:])
    for word in tuple(out):
        if word[:2] == ARTICLE and word != form:
            out.append(word[2:])
        for pronoun in PRONOUNS:
            if word.endswith(pronoun) and len(word) >= len(pronoun) + SHORTEST:
                stem = word[: -len(pronoun)]
                out.extend((stem, feminine(stem)) if stem[-1] == "ت" else (stem,))
                break
        if word[-1:] == "ا" and len(word) > SHORTEST:
            out.append(word[:-1])
    return tuple(out)

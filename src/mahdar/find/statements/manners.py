"""What tells how something is said: بثقة, بلهجة حازمة, غاضبا."""

from mahdar.arabic.clitics import bare, definite
from mahdar.arabic.conjugation import is_masdar
from mahdar.arabic.letters import ACCUSATIVE, BY, FEMININE
from mahdar.find.statements.source import Source

SHORTEST = 4
"""A word of manner has at least so many letters: shorter ones are rather names."""


def manner(src: Source, at: int) -> int:
    """Give the length of what at token `at` tells how something is said, or 0.

    It is ب and an indefinite noun, or an indefinite accusative; adjectives go with it.
    """
    form = src.forms[at]
    if (
        at in src.begins
        or src.cue(at) is not None
        or len(form) < SHORTEST
        or form in src.known.given_names
    ):
        return 0
    words, rest = src.known.vocabulary, form[1:]
    how = words.tells_how(form) or (form[-1] == ACCUSATIVE and form[:-1] in words.things)
    how = how or (form[-1] == FEMININE and (src.cue(at - 1) or at in src.ends) and quality(src, at))
    noun = form[0] == BY and (rest in src.known.nouns or is_masdar(rest))
    if not how and (not noun or definite(rest)):
        return 0
    end = at + 1
    while quality(src, end) and not definite(src.forms[end]):
        end += 1
    construct = form[0] == BY and (definite(src.forms[end]) or end in src.begins)
    return 0 if construct else end - at


def quality(src: Source, at: int) -> bool:
    """Whether token `at` is an adjective, of a man or a woman."""
    form, known = src.forms[at], src.known  # إلى is not آلي
    return known.vocabulary.describes(bare(form)) and form not in known.closed

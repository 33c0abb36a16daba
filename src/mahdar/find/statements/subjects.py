"""The subject of a verb that stands before it, and the subject of a sentence."""

from mahdar.arabic.clitics import unjoined
from mahdar.arabic.letters import PREPOSITIONS
from mahdar.base.span import Span
from mahdar.find.statements.source import Source

FARTHEST = 4
PLACES = frozenset(("country", "city", "region"))

Subject = tuple[int | None, Span | None]
"""A mention and all the words of the subject; a span alone for somebody no table knows."""


def subject_before(src: Source, i: int) -> Subject:
    """Give the subject of the verb at token `i` that stands before it.

    It is the antecedent of a relative pronoun, or the mention that opens the clause.
    """
    doc, forms, start = src.doc, src.forms, src.sentence(i).first
    j = i - 1
    while j >= start and i - j <= FARTHEST and src.is_in(j, "aspects", "adverbs"):
        j -= 1
    if j < start:
        return None, None
    if src.is_in(j, "relatives"):
        number = src.ends.get(j, src.ends.get(j - 1))
        return number, None if number is None else doc.mentions[number].span
    number = src.ends.get(j + 1 - (forms[j] == ","))
    if number is None:
        return None, _after_copula(src, i, start)
    first = doc.mentions[number].tokens.first
    before = forms[first - 1] if first > start else ""
    opens = not before.isalpha() or unjoined(before) in src.known.words["copulas"]
    opens = opens or src.is_in(first - 1, "clause_openers", "complementizers")
    if not opens or src.governing(first) in tuple(PREPOSITIONS):
        return None, None
    return number, doc.mentions[number].span


def _after_copula(src: Source, i: int, start: int) -> Span | None:
    """Give the words between كان at the start of the sentence and the verb."""
    if unjoined(src.forms[start]) not in src.known.words["copulas"]:
        return None
    end = i
    while src.is_in(end - 1, "aspects") or src.forms[end - 1] == ",":
        end -= 1
    return src.doc.span(start + 1, end) if end > start + 1 else None


def anchor(src: Source, i: int) -> int | None:
    """Give the mention that is the subject of the sentence of token `i` and stands before it."""
    first = src.sentence(i).first
    for at in range(first, i):
        number = src.begins.get(at)
        if number is None or src.doc.mentions[number].head in PLACES:
            continue
        free = at == first or not src.is_in(at - 1, "prepositions")
        if free and src.governing(at) not in tuple(PREPOSITIONS):
            return number
    return None

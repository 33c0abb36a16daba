"""Which quotation mark belongs to which, also where they mismatch or never close."""

from bisect import bisect, bisect_left
from collections import Counter

from mahdar.arabic.words import Tokens
from mahdar.base.document import Stretch

OPEN, CLOSE, STRAIGHT = "«", "»", '"'
QUOTES = frozenset((OPEN, CLOSE, STRAIGHT))


def quotation(
    text: str, tokens: Tokens, sentences: tuple[Stretch, ...]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Give each token's partner mark and the opening mark that it stands inside, -1 for none.

    A quotation never runs past its line; one that never closes ends with its sentence.
    """
    forms = tokens.forms
    count = len(forms)
    partner, quoted = [-1] * count, [-1] * count
    found = [i for i, form in enumerate(forms) if form in QUOTES]
    if not found:
        return tuple(partner), tuple(quoted)
    ends = {i: sentences[bisect(sentences, (i, count)) - 1].end for i in found}
    first = 0
    for end in [*(i for i, form in enumerate(forms) if form == "\n"), count]:
        marks = found[bisect_left(found, first) : bisect_left(found, end)]
        stops: dict[int, int] = {}
        for left, right in _pairs(text, tokens, marks):
            partner[left] = right
            if right >= 0:
                partner[right] = left
            stops[left] = right if right >= 0 else min(ends[left], end)
        _mark(quoted, stops, first, end)
        first = end + 1
    return tuple(partner), tuple(quoted)


def _mark(quoted: list[int], stops: dict[int, int], first: int, end: int) -> None:
    """Put down for each token of a line the innermost quotation that is open there."""
    if not stops:
        return
    open_: list[int] = []
    for i in range(first, end):
        while open_ and stops[open_[-1]] <= i:
            open_.pop()
        if open_:
            quoted[i] = open_[-1]
        if i in stops:
            open_.append(i)


def _pairs(text: str, tokens: Tokens, marks: list[int]) -> list[tuple[int, int]]:
    """Pair the marks of one line; the second is -1 for a quotation that never closes."""
    pairs: list[tuple[int, int]] = []
    open_: list[int] = []
    left = Counter(tokens.forms[i] for i in marks)
    for i in marks:
        left[tokens.forms[i]] -= 1
        if not open_:
            open_.append(i)
            continue
        if _closes(text, tokens, i, straight=tokens.forms[open_[-1]] == STRAIGHT):
            pairs.append((open_.pop(), i))
            continue
        if tokens.forms[i] == STRAIGHT and left[STRAIGHT] % 2:  # the one before was never closed
            pairs.extend((mark, -1) for mark in open_)
            open_.clear()
        open_.append(i)
    pairs.extend((mark, -1) for mark in open_)
    return pairs


def _closes(text: str, tokens: Tokens, i: int, *, straight: bool) -> bool:
    """Whether the mark at token `i`, met inside a quotation, ends it."""
    form, start, end = tokens.forms[i], tokens.starts[i], tokens.ends[i]
    space_before = text[start - 1 : start].isspace()
    word_after = text[end : end + 1].isalnum()
    if form == CLOSE:
        return True
    if form == OPEN and straight:
        return not word_after
    return not (space_before and word_after)

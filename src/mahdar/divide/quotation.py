"""Which quotation mark belongs to which, also where they mismatch or never close."""

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
    if QUOTES.isdisjoint(forms):
        return tuple(partner), tuple(quoted)
    ends = {i: part.end for part in sentences for i in range(*part) if forms[i] in QUOTES}
    first = 0
    for end in [*(i for i, form in enumerate(forms) if form == "\n"), count]:
        marks = [i for i in range(first, end) if forms[i] in QUOTES]
        for left, right in _pairs(text, tokens, marks):
            closed = right >= 0
            stop = right if closed else min(ends[left], end)
            partner[left] = right
            if closed:
                partner[right] = left
            for i in range(left + 1, stop):
                quoted[i] = left if quoted[i] < 0 or quoted[i] < left else quoted[i]
        first = end + 1
    return tuple(partner), tuple(quoted)


def _pairs(text: str, tokens: Tokens, marks: list[int]) -> list[tuple[int, int]]:
    """Pair the marks of one line; the second is -1 for a quotation that never closes."""
    pairs: list[tuple[int, int]] = []
    open_: list[int] = []
    for place, i in enumerate(marks):
        if not open_:
            open_.append(i)
            continue
        if _closes(text, tokens, i, straight=tokens.forms[open_[-1]] == STRAIGHT):
            pairs.append((open_.pop(), i))
            continue
        left = sum(tokens.forms[j] == tokens.forms[i] for j in marks[place:])
        if tokens.forms[i] == STRAIGHT and left % 2 == 0:  # the one before was never closed
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

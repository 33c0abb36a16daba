"""Which quotation mark belongs to which, also where they mismatch or never close."""

from bisect import bisect, bisect_left
from collections import Counter
from collections.abc import Sequence

from mahdar.arabic.letters import CLOSE_QUOTE, OPEN_QUOTE, STRAIGHT_QUOTE
from mahdar.arabic.words import Tokens
from mahdar.base.document import Document, Stretch


def quotation(
    doc: Document, sentences: tuple[Stretch, ...]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Give each token's partner mark and the opening mark that it stands inside, -1 for none.

    A quotation runs past its line only where the next paragraph goes on with it; one that never
    closes ends with its sentence.
    """
    count = len(doc.tokens)
    partner, quoted = [-1] * count, [-1] * count
    found = doc.at("quote")
    if not found:
        return tuple(partner), tuple(quoted)
    first, left_open = 0, -1
    for end in (*doc.at("line"), count):
        marks = found[bisect_left(found, first) : bisect_left(found, end)]
        if left_open >= 0 and list(marks) == [first]:  # a paragraph in the middle of it
            first = end + 1
            continue
        close = _carried(doc, left_open, first, marks) if left_open >= 0 else -1
        pairs = _pairs(doc, [mark for mark in marks if mark > close]) if marks else []
        if close >= 0:
            pairs.append((left_open, close))
        stops: dict[int, int] = {}
        for left, right in pairs:
            partner[left] = right
            if right >= 0:
                partner[right] = left
                stops[left] = right
            else:
                stops[left] = min(sentences[bisect(sentences, (left, count)) - 1].end, end)
        _mark(quoted, stops)
        if end > first:
            unclosed = [left for left, right in pairs if right < 0]
            left_open = unclosed[-1] if unclosed and unclosed[-1] == marks[-1] else -1
        first = end + 1
    return tuple(partner), tuple(quoted)


def _carried(doc: Document, opened: int, first: int, marks: Sequence[int]) -> int:
    """Give the mark that closes, in the paragraph from token `first` on, the quotation before it.

    The paragraph begins with a mark again, or has no opening one; nobody is told to say it. -1 for
    a paragraph that doesn't go on with the quotation.
    """
    forms = doc.tokens.forms
    inner = marks[1:] if marks and marks[0] == first else marks
    if not inner or (inner is marks and forms[inner[0]] == OPEN_QUOTE):
        return -1
    close, mark = inner[0], forms[inner[0]]
    alike = mark == CLOSE_QUOTE if forms[opened] == OPEN_QUOTE else mark == forms[opened]
    ended = close + 1 >= len(forms) or not (forms[close + 1].isalnum() or forms[close + 1] == ",")
    whole = inner is not marks or mark == CLOSE_QUOTE
    told = doc.within("cue", first, close) and ":" in forms[first:close]
    return close if alike and ended and whole and not told else -1


def _mark(quoted: list[int], stops: dict[int, int]) -> None:
    """Put down for each token of a line the innermost quotation that is open there.

    One that opens later stands inside those before it, and ends no later than they do.
    """
    for mark in sorted(stops):
        quoted[mark + 1 : stops[mark]] = [mark] * (stops[mark] - mark - 1)


def _pairs(doc: Document, marks: Sequence[int]) -> list[tuple[int, int]]:
    """Pair the marks of one line; the second is -1 for a quotation that never closes."""
    text, tokens = doc.text, doc.tokens
    pairs: list[tuple[int, int]] = []
    open_: list[int] = []
    left = Counter(tokens.forms[i] for i in marks)
    for i in marks:
        left[tokens.forms[i]] -= 1
        if not open_:
            open_.append(i)
            continue
        if _closes(text, tokens, i, straight=tokens.forms[open_[-1]] == STRAIGHT_QUOTE):
            pairs.append((open_.pop(), i))
            continue
        odd = tokens.forms[i] == STRAIGHT_QUOTE and left[STRAIGHT_QUOTE] % 2
        if odd or _speaks_on(doc, i):  # the one before was never closed
            pairs.extend((mark, -1) for mark in open_)
            open_.clear()
        open_.append(i)
    pairs.extend((mark, -1) for mark in open_)
    return pairs


def _speaks_on(doc: Document, i: int) -> bool:
    """Whether a cue behind a comma opens a quotation at token `i`: «كذا، قائلا «كذا»."""
    forms = doc.tokens.forms
    cue = i - 1 - (forms[i - 1] == ":")
    return forms[cue - 1] == "," and bool(doc.within("telling", cue, cue + 1))


def _closes(text: str, tokens: Tokens, i: int, *, straight: bool) -> bool:
    """Whether the mark at token `i`, met inside a quotation, ends it."""
    form, start, end = tokens.forms[i], tokens.starts[i], tokens.ends[i]
    space_before = text[start - 1 : start].isspace()
    word_after = text[end : end + 1].isalnum()
    if form == CLOSE_QUOTE:
        return True
    if form == OPEN_QUOTE and straight:
        return not word_after
    return not (space_before and word_after)

"""Marks that do the work of others: brackets and slashes that quote, a zero for a full stop."""

import re
from itertools import compress, count, pairwise

from mahdar.arabic.clitics import unjoined
from mahdar.arabic.letters import AND, CLOSE_QUOTE, LINE, OPEN_QUOTE, QUOTES
from mahdar.arabic.words import Tokens
from mahdar.base.document import Knowledge

ZERO, STOP, SLASH, COMMA = "0", ".", "/", ","
FEWEST = 3
"""Words in brackets that quote."""

FEWEST_BLANKS, SHORTEST_LINE, LONG_HEADLINE = 2, 60, 100
"""Blank lines of a text whose lines are wrapped, and characters of a line that is."""

_BLANK = re.compile(r"\n[^\S\n]*\n")


def retold(text: str, tokens: Tokens, known: Knowledge) -> Tokens:
    """Give the tokens with each mark in the form of the one whose work it does.

    Line breaks that only wrap a line are left out.
    """
    wraps = _wraps(text)
    if wraps:
        kept = [start not in wraps for start in tokens.starts]
        tokens = tokens.only(kept)
    zeros, strokes = ZERO in tokens.forms, " /" in text
    brackets = "(" in text and QUOTES.isdisjoint(tokens.forms)
    if not (zeros or strokes or brackets):
        return tokens
    forms = list(tokens.forms)
    if zeros:
        _stop_at_zeros(tokens, forms)
    if strokes:
        _quote_by_slashes(tokens, forms, known)
    if brackets and QUOTES.isdisjoint(forms):
        _quote_by_brackets(forms, known)
    return Tokens(tuple(forms), tokens.starts, tokens.ends)


def _wraps(text: str) -> frozenset[int]:
    """Give the offsets of line breaks in mid-sentence, in a text whose paragraphs blank lines part.

    A first line is rather a headline, unless it is very long.
    """
    if len(_BLANK.findall(text)) < FEWEST_BLANKS:
        return frozenset()
    out, at, shortest = [], 0, LONG_HEADLINE
    for line, following in pairwise(text.split("\n")):
        at += len(line) + 1
        goes_on = following[:1].isalpha() and line.rstrip()[-1:].isalpha()
        if goes_on and len(line) >= shortest:
            out.append(at - 1)
        shortest = SHORTEST_LINE if line.strip() else shortest
    return frozenset(out)


def _stop_at_zeros(tokens: Tokens, forms: list[str]) -> None:
    """Read a zero as a full stop, right after a word or where a sentence could begin after it."""
    for i, form in enumerate(forms):
        if form != ZERO or not i or not forms[i - 1].isalpha():
            continue
        after = forms[i + 1] if i + 1 < len(forms) else LINE
        if tokens.ends[i - 1] == tokens.starts[i] or after[0] in (LINE, AND, SLASH):
            forms[i] = STOP


def _spoken(forms: list[str], at: int, known: Knowledge) -> bool:
    """Whether what follows token `at - 1` is said: a verb of speech or a colon stands there."""
    before = forms[at - 1] if at else ""
    return before == ":" or unjoined(before) in known.verbs or before in known.verbs


def _quote_by_slashes(tokens: Tokens, forms: list[str], known: Knowledge) -> None:
    """Read slashes around what is said as quotation marks: قال / كذا /, وأوضح / أن كذا."""
    that = known.words["complementizers"]
    opened = -1
    for i in list(compress(count(), map((SLASH, LINE).__contains__, forms))):
        if forms[i] == LINE:
            opened = -1
            continue
        after = forms[i + 1] if i + 1 < len(forms) else LINE
        apart = i > 0 and tokens.ends[i - 1] < tokens.starts[i]
        if opened >= 0 and not after.isalnum():
            forms[opened], forms[i] = OPEN_QUOTE, CLOSE_QUOTE
            opened = -1
        elif apart and (after in that or _spoken(forms, i, known)):
            forms[i], opened = COMMA, i


def _quote_by_brackets(forms: list[str], known: Knowledge) -> None:
    """Read brackets around what is said as quotation marks, in a text that has none."""
    for i, form in enumerate(forms):
        if form != "(" or not _spoken(forms, i, known):
            continue
        end = next((k for k in range(i + 1, len(forms)) if forms[k] in {")", "(", LINE}), -1)
        if end > i + FEWEST and forms[end] == ")":
            forms[i], forms[end] = OPEN_QUOTE, CLOSE_QUOTE

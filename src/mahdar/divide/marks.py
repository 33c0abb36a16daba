"""Marks that do the work of others: brackets and slashes that quote, a zero for a full stop."""

from mahdar.arabic.clitics import unjoined
from mahdar.arabic.letters import AND, BRACKETS, CLOSE_QUOTE, LINE, OPEN_QUOTE, QUOTES
from mahdar.arabic.words import Tokens
from mahdar.base.document import Knowledge

ZERO, STOP, SLASH, COMMA = "0", ".", "/", ","
FEWEST = 3
"""Words in brackets that quote."""


def retold(tokens: Tokens, known: Knowledge) -> Tokens:
    """Give the tokens with each mark in the form of the one whose work it does."""
    forms = list(tokens.forms)
    if ZERO in forms:
        _stop_at_zeros(tokens, forms)
    if SLASH in forms:
        _quote_by_slashes(tokens, forms, known)
    if BRACKETS.intersection(forms) and not QUOTES.intersection(forms):
        _quote_by_brackets(forms, known)
    return Tokens(tuple(forms), tokens.starts, tokens.ends)


def _stop_at_zeros(tokens: Tokens, forms: list[str]) -> None:
    """Read a zero as a full stop, right after a word or where a sentence could begin after it."""
    for i, form in enumerate(forms):
        if form != ZERO or not i or not forms[i - 1].isalpha():
            continue
        after = forms[i + 1] if i + 1 < len(forms) else LINE
        if tokens.ends[i - 1] == tokens.starts[i] or after[0] in (LINE, AND, SLASH):
            forms[i] = STOP


def _spoken(forms: list[str], at: int, known: Knowledge) -> bool:
    """Whether what follows token `at - 1` is said: a verb of speech, أن or a colon stands there."""
    before = forms[at - 1] if at else ""
    return before == ":" or unjoined(before) in known.verbs or before in known.verbs


def _quote_by_slashes(tokens: Tokens, forms: list[str], known: Knowledge) -> None:
    """Read slashes around what is said as quotation marks: قال / كذا /, وأوضح / أن كذا."""
    that = known.words["complementizers"]
    opened = -1
    for i, form in enumerate(forms):
        if form == LINE:
            opened = -1
        if form != SLASH:
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

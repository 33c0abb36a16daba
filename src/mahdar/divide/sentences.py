"""Where sentences end: at a full stop, a question or exclamation mark, a line break."""

from mahdar.arabic.letters import LINE, QUOTES
from mahdar.arabic.words import Tokens
from mahdar.base.document import Document, Stretch

LETTER = 2
"""A letter spelled out has so many letters at most."""


def sentences(doc: Document) -> tuple[Stretch, ...]:
    """Give the sentences as stretches of tokens that cover all of them.

    A full stop inside a number, an abbreviation, brackets or a run of dots ends nothing.
    """
    out: list[Stretch] = []
    first = depth = 0
    forms = doc.tokens.forms
    for i in doc.at("end"):
        form = forms[i]
        if form == "(":
            depth += 1
        elif form == ")":
            depth = max(0, depth - 1)
        elif form == "\n" and _goes_on(forms, i):
            continue
        elif form != "." or (not depth and _stops(doc.tokens, i)):
            depth = 0 if form == "\n" else depth
            out.append(Stretch(first, i + 1))
            first = i + 1
    if first < len(forms):
        out.append(Stretch(first, len(forms)))
    return tuple(out)


def _goes_on(forms: tuple[str, ...], i: int) -> bool:
    """Whether a quotation in a line of its own follows the line break at token `i`: وأضافت:."""
    first = last = i
    while first and forms[first - 1] == LINE:
        first -= 1
    while last + 1 < len(forms) and forms[last + 1] == LINE:
        last += 1
    return (
        first > 0
        and last < len(forms) - 1
        and forms[first - 1] == ":"
        and forms[last + 1] in QUOTES
    )


def _spelled(forms: tuple[str, ...], i: int) -> bool:
    """Whether the dot at token `i` stands between letters spelled out: سي.أن.أن."""
    short = all(0 < len(form) <= LETTER for form in (forms[i - 1], forms[i + 1]))
    return short and "." in (*forms[i - 2 : i - 1], *forms[i + 2 : i + 3])


def _stops(tokens: Tokens, i: int) -> bool:
    """Whether the dot at token `i` ends a sentence."""
    forms, starts, ends = tokens.forms, tokens.starts, tokens.ends
    if i + 1 == len(forms):
        return True
    before = forms[i - 1] if i else ""
    after = forms[i + 1]
    touches_before = i > 0 and ends[i - 1] == starts[i]
    touches_after = ends[i] == starts[i + 1]
    if "." in (before, after):
        return False
    if touches_before and touches_after and _spelled(forms, i):
        return False
    if touches_after and before[-1:].isdigit() and after[:1].isdigit():
        return False
    return not (touches_before and len(before) == 1 and before.isalpha())

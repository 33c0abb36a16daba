"""Headlines and transcripts: a name, a colon, and what is said."""

from collections.abc import Iterator

from mahdar.base.document import Draft, Verb
from mahdar.base.span import Span
from mahdar.find.statements.source import QUOTES, Source

COLON = Verb(":", frozenset(("say",)), "assert", frozenset())
LONGEST_NAME = 8


def headlines(src: Source) -> Iterator[tuple[Draft, int]]:
    """Give the statements of a headline (X: ...), with the token after each.

    Only the first line can be one, and only where it ends without a full stop.
    """
    forms = src.doc.tokens.forms
    end = forms.index("\n") if "\n" in forms else len(forms)
    if end == len(forms) or ":" not in forms[:end] or end > 40 or forms[end - 1] == ".":  # noqa: PLR2004
        return
    colons = [i for i in range(end) if forms[i] == ":"]
    for place, colon in enumerate(colons):
        start = _part_start(forms, colon)
        speaker = _speaker(src, start, colon)
        if speaker is None:
            continue
        stop = end
        if place + 1 < len(colons):
            stop = _part_start(forms, colons[place + 1])
        first = colon + 1
        while first < stop and forms[first] in QUOTES:
            first += 1
        while stop > first and (forms[stop - 1] in QUOTES or not forms[stop - 1][:1].isalnum()):
            stop -= 1
        if stop > first:
            cue = Span(src.doc.tokens.starts[colon], src.doc.tokens.ends[colon])
            words = src.doc.span(first, stop)
            span = src.doc.mentions[speaker].span
            yield Draft(cue, colon, COLON, "past", words, "direct", "named", speaker, span), end


def _part_start(forms: tuple[str, ...], colon: int) -> int:
    """Give where the part of the headline begins that has its colon at `colon`."""
    at = colon
    while at > 0 and forms[at - 1] not in (".", "…", "|", "-"):
        at -= 1
    return at


def _speaker(src: Source, start: int, colon: int) -> int | None:
    """Give the mention between the start of the part and its colon, if that is all there is."""
    for at in range(start, min(start + 2, colon)):
        number = src.begins.get(at)
        if number is not None and src.doc.mentions[number].tokens.end >= colon - 4:
            return number
    return None

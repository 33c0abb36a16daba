"""Headlines and transcripts: a name, a colon, and what is said."""

from collections.abc import Iterator

from mahdar.arabic.letters import QUOTES
from mahdar.base.document import Draft, Stretch, Verb
from mahdar.base.span import Span
from mahdar.find.statements.source import Source

COLON = Verb(":", frozenset(("say",)), "assert", frozenset())
LONGEST = 40
SURE = 0.85


def headlines(src: Source) -> Iterator[tuple[Draft, int]]:
    """Give the statements of a headline (X: ...), with the token after the headline.

    Only the first line can be one, and only where it ends without a full stop.
    """
    forms = src.doc.tokens.forms
    begin = next((i for i, form in enumerate(forms) if form != "\n"), 0)
    end = next((i for i in range(begin, len(forms)) if forms[i] == "\n"), len(forms))
    if end in (begin, len(forms)) or end - begin > LONGEST or forms[end - 1] == ".":
        return
    colons = [i for i in range(begin, end) if forms[i] == ":"]
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
            draft = Draft(
                cue=cue,
                token=colon,
                verb=COLON,
                shape="past",
                words=src.doc.span(first, stop),
                said=Stretch(first, stop),
                kind="direct",
                clue="named",
                speaker=speaker,
                speaker_span=src.doc.mentions[speaker].span,
                sure=SURE,
            )
            yield draft, end


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

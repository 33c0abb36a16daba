"""Headlines and transcripts: a name, a colon, and what is said."""

from collections.abc import Iterator

from mahdar.arabic.letters import QUOTES
from mahdar.base.document import Draft, Stretch, Verb
from mahdar.base.span import Span
from mahdar.find.statements.source import PLACES, Source

COLON = Verb(":", frozenset(("say",)), "assert", frozenset())
LONGEST = 40
LINES = 3
"""So many lines at the beginning can be headlines, and any before the first long one."""

LONGEST_CIRCUMSTANCE = 8
SHORTEST_OF_PLACE = 2
"""After a place and a colon, so many words are rather who reports from there."""

SURE = 0.85


def headlines(src: Source) -> Iterator[tuple[Draft, int]]:
    """Give the statements of headlines (X: ...), with the token after the headline.

    Only the first lines can be such, each only where it ends without a full stop.
    """
    begin, lines = 0, src.doc.at("line")
    for number, end in enumerate(lines):
        if end - begin > LONGEST or (number >= LINES and src.forms[end - 1] == "."):
            return
        if end > begin and src.forms[end - 1] != ".":
            yield from _headline(src, begin, end, first=number == 0)
        begin = end + 1


def _headline(src: Source, begin: int, end: int, *, first: bool) -> Iterator[tuple[Draft, int]]:
    """Give the statements of one line; a verb of speech stands in no part but of the first one."""
    forms = src.doc.tokens.forms
    colons = [i for i in range(begin, end) if forms[i] == ":"]
    for place, colon in enumerate(colons):
        start = _part_start(forms, begin, colon)
        speaker = _speaker(src, start, colon)
        if speaker is None or (not first and any(i in src.cues for i in range(start, colon))):
            continue
        stop = end
        if place + 1 < len(colons):
            stop = _part_start(forms, begin, colons[place + 1])
        words = _words(src, colon + 1, stop)
        from_place = src.doc.mentions[speaker].head in PLACES
        if words.end - words.first > from_place * SHORTEST_OF_PLACE:
            cue = Span(src.doc.tokens.starts[colon], src.doc.tokens.ends[colon])
            draft = Draft(
                cue=cue,
                token=colon,
                verb=COLON,
                shape="past",
                words=src.doc.span(*words),
                said=words,
                kind="direct",
                clue="named",
                speaker=speaker,
                speaker_span=src.doc.mentions[speaker].span,
                sure=SURE,
            )
            yield draft, end


def _words(src: Source, first: int, end: int) -> Stretch:
    """Give what is said in a part of a headline, without quotation marks and stops around it."""
    forms = src.doc.tokens.forms
    while first < end and forms[first] in QUOTES:
        first += 1
    while end > first and (forms[end - 1] in QUOTES or not forms[end - 1][:1].isalnum()):
        end -= 1
    return Stretch(first, end)


def _part_start(forms: tuple[str, ...], begin: int, colon: int) -> int:
    """Give where the part of the headline begins that has its colon at `colon`."""
    at = colon
    while at > begin and forms[at - 1] not in (".", "…", "|", "-"):
        at -= 1
    return at


def _speaker(src: Source, start: int, colon: int) -> int | None:
    """Give the mention between the start of the part and its colon, if that is all there is.

    A city is where the report comes from (الدوحة: «كذا»).
    """
    for at in range(start, min(start + 2, colon)):
        number = src.begins.get(at)
        mention = None if number is None else src.doc.mentions[number]
        if mention is None or mention.head == "city":
            continue
        end = mention.tokens.end
        if end >= colon - 4:
            return number
        circumstance = src.is_in(end, "prepositions") and end >= colon - LONGEST_CIRCUMSTANCE
        if circumstance and not any(k in src.cues for k in range(start, colon)):
            return number  # فلان بعد لقائه علانا: كذا
    return None

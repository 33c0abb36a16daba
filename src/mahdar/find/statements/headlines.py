"""Headlines and transcripts: a name, a colon, and what is said."""

from collections.abc import Iterator, Sequence

from mahdar.arabic.letters import AND, FOR, LINE, QUOTES
from mahdar.base.document import LONGEST_HEADLINE, Draft, Stretch, Verb
from mahdar.base.span import Span
from mahdar.find.statements.source import PLACES, Source, headline_end

COLON = Verb(":", frozenset(("say",)), "assert", frozenset())
LONGEST_CROSSHEAD = 15
"""A line between paragraphs of more words is none that a name and a colon begin."""

LINES = 3
"""So many lines at the beginning can be headlines, and any before the first long one."""

LONGEST_CIRCUMSTANCE = 8
SHORTEST_OF_PLACE = 2
"""After a place and a colon, so many words are rather who reports from there."""

SHORTEST_OF_CITY = 4
"""What its state says after a capital and a colon has more words."""

SURE = 0.85


def headlines(src: Source) -> Iterator[tuple[Draft, int]]:
    """Give the statements of headlines (X: ...), with the token after the headline.

    The first lines can be such, and short ones between paragraphs; none that a full stop ends.
    """
    begin, lines = 0, src.doc.at("line")
    for number, end in enumerate(lines):
        if end - begin > LONGEST_HEADLINE or (number >= LINES and src.forms[end - 1] == "."):
            yield from _crossheads(src, begin, lines[number:])
            return
        if number < LINES and _goes_on(src, begin, end, lines[number + 1 :]):
            continue
        if end > begin and src.forms[end - 1] != ".":
            yield from _headline(src, begin, end, first=number == 0)
        begin = end + 1


def _crossheads(src: Source, begin: int, lines: Sequence[int]) -> Iterator[tuple[Draft, int]]:
    """Give the statements of short lines between paragraphs that a name and a colon begin."""
    for end in lines:
        named = src.mention(begin)
        told = named is not None and named.name is not None and src.forms[named.tokens.end] == ":"
        if told and end - begin <= LONGEST_CROSSHEAD and src.forms[end - 1] != ".":
            yield from _headline(src, begin, end, first=False)
        begin = end + 1


def _goes_on(src: Source, begin: int, end: int, later: Sequence[int]) -> bool:
    """Whether what a headline says stands in the next line: فلان، خلال لقائه علانا:."""
    led = end > begin and src.forms[end - 1] == ":" and bool(later)
    if not led or later[0] - begin > LONGEST_HEADLINE or src.forms[later[0] - 1] == ".":
        return False
    return not any(i in src.cues for i in range(begin, later[0]))


def _headline(src: Source, begin: int, end: int, *, first: bool) -> Iterator[tuple[Draft, int]]:
    """Give the statements of one line; a verb of speech stands in no part but of the first one."""
    forms = src.doc.tokens.forms
    colons = [i for i in range(begin, end) if forms[i] == ":"]
    for place, colon in enumerate(colons):
        start = _joined_part(src, _part_start(forms, begin, colon), colon)
        city = first and _of_capital(src, start, colon, end)
        speaker = _speaker(src, start, colon, city=city)
        told = not first and any(i in src.cues for i in range(start, colon))
        if speaker is None or told or _two_states(src, start, speaker):
            continue
        stop = end
        if place + 1 < len(colons):
            stop = _part_start(forms, begin, colons[place + 1])
        stop = min(stop, headline_end(src, colon + 1 + (forms[colon + 1] == LINE)))
        words = _words(src, colon + 1, stop)
        from_place = src.doc.mentions[speaker].head in PLACES
        if words.end - words.first > from_place * SHORTEST_OF_PLACE:
            number, span = _whole_speaker(src, speaker, colon)
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
                speaker=number,
                speaker_span=span,
                sure=SURE,
            )
            yield draft, stop


def _whole_speaker(src: Source, speaker: int, colon: int) -> tuple[int | None, Span]:
    """Give the speaker of a headline and its span; no mention for two of a kind: فلان وعلان:."""
    one = src.doc.mentions[speaker]
    other = src.mention(one.tokens.end)
    joined = other is not None and src.governing(one.tokens.end) == AND
    if other is None or not joined or other.tokens.end != colon or other.kind != one.kind:
        return speaker, one.span
    return None, Span(one.span.start, other.span.end)


def _joined_part(src: Source, start: int, colon: int) -> int:
    """Give where a part begins that is joined by و to one with a verb: فلان يدعو إلى كذا وعلان:."""
    number = src.ends.get(colon)
    if number is None:
        return start
    first = src.doc.mentions[number].tokens.first
    joined = src.governing(first) == AND and any(i in src.cues for i in range(start, first))
    return first if joined else start


def _two_states(src: Source, start: int, speaker: int) -> bool:
    """Whether a state before a colon is the second of two: what the line is about, كذا - كذا:."""
    state = src.doc.mentions[speaker].head in PLACES
    other = src.ends.get(start - 1) if start and src.forms[start - 1] == "-" else None
    return state and other is not None and src.doc.mentions[other].head in PLACES


def _words(src: Source, first: int, end: int) -> Stretch:
    """Give what is said in a part of a headline, without quotation marks and stops around it."""
    forms = src.doc.tokens.forms
    while first < end and (forms[first] in QUOTES or forms[first] == LINE):
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


def _of_capital(src: Source, start: int, colon: int, end: int) -> bool:
    """Whether what follows a city and a colon is said by its state: كذا: لن نقبل الشروط.

    After where a report comes from, somebody is named, or what somebody did is told.
    """
    after = src.forms[colon + 1]
    named = src.mention(colon + 1)
    person = named is not None and named.kind != "institution"
    did = after in src.known.verbs or after in src.known.encounters
    joined = src.governing(start) == AND  # (فلان يدين كذا) وطهران: كذا
    long_ = end - colon > SHORTEST_OF_CITY and (start == 0 or src.forms[start - 1] == LINE)
    return (joined or long_) and after.isalpha() and not person and not did


def _speaker(src: Source, start: int, colon: int, *, city: bool) -> int | None:
    """Give the mention between the start of the part and its colon, if that is all there is.

    A city is rather where the report comes from (الدوحة: «كذا»), but for a `city` that may speak.
    """
    for at in range(start, min(start + 2, colon)):
        number = src.begins.get(at)
        mention = None if number is None else src.doc.mentions[number]
        if mention is None or (mention.head == "city" and not city):
            continue
        if mention.head in src.words["sources_too"]:
            return None  # المصدر: وكالات
        end = mention.tokens.end
        if end >= colon - 4:
            return number
        end += src.forms[end] == ","  # فلان، خلال لقائه علانا: كذا
        led = src.is_in(end, "prepositions") or src.forms[end] == FOR  # فلان لـ"كذا": …
        circumstance = led and end >= colon - LONGEST_CIRCUMSTANCE
        if circumstance and not any(k in src.cues for k in range(start, colon)):
            return number  # فلان بعد لقائه علانا: كذا
    return None

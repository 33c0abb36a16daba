"""A statement as found: cue, words, kind, and the clue to its speaker."""

from bisect import bisect_right

from msgspec.structs import replace

from mahdar.arabic.letters import QUOTES
from mahdar.base.document import Draft, Inflected, Stretch
from mahdar.base.records import Kind
from mahdar.find.statements.cues import denies
from mahdar.find.statements.source import Frame, Source, anchor
from mahdar.find.statements.subjects import Subject, spoken_at

KINDS: dict[str, Kind] = {
    "quote": "direct",
    "colon": "direct",
    "clause": "indirect",
    "noun": "nominal",
}
SURE = {"quote": 0.98, "colon": 0.97, "clause": 0.97, "noun": 0.95}
"""How often a statement opened so is right, roughly; weighed down by what follows.

Set from what evals/doubts.py counts on the sets that are developed on.
"""

DOUBTFUL_VERB, COMMA, LONG = 0.92, 0.62, 0.95
"""A verb of many senses; a comma in the words that no quotation marks enclose; many words."""

MANY = 12

AROUND = 4


def draft_of(src: Source, i: int, verb: Inflected, frame: Frame, end: int) -> Draft:
    """Give the statement of the cue at token `i`, whose speaker is still to be found."""
    peel, _ = src.cue(i) or (0, None)
    said = _words(src, frame, end)
    return Draft(
        cue=src.doc.span(i, i + 1, peel),
        token=i,
        verb=verb.verb,
        shape=verb.shape,
        words=src.doc.span(*said),
        said=said,
        kind=KINDS[frame.opener],
        clue="carry",
        addressee=frame.addressee,
        number=verb.number,
        gender=verb.gender,
        sure=_sure(src, verb, frame, end),
        anchor=anchor(src, i),
        negated=i > 0 and denies(src, i, verb),
    )


def _sure(src: Source, verb: Inflected, frame: Frame, end: int) -> float:
    """Give how sure it is that these are the words of a statement."""
    sure = SURE[frame.opener]
    breaks = src.breaks
    within = breaks[bisect_right(breaks, frame.first) : bisect_right(breaks, end - 1)]
    level = src.doc.quoted[frame.first] if frame.first < end else -1
    if not verb.verb.flags.isdisjoint(("weak", "hidden")):
        sure *= DOUBTFUL_VERB
    commas = [i for i in within if src.forms[i - 1] == "," and src.doc.quoted[i] < 0]
    if level < 0 and commas:
        sure *= COMMA
    return sure * LONG if end - frame.first > MANY else sure


def _words(src: Source, frame: Frame, end: int) -> Stretch:
    """Give the tokens of the words, from the first token after the complementizers on."""
    first = frame.first
    while first < end - 1:
        if src.forms[first] in QUOTES:
            first += 1
        elif frame.opener == "noun" or first in src.begins:
            break
        elif src.is_in(first, "that") or (
            frame.opener == "clause" and src.is_in(first, "complementizers")
        ):
            first += 1
        else:
            break
    return Stretch(first, end)


def said_by(src: Source, draft: Draft, subject: Subject, *, joined: bool) -> Draft:
    """Give the draft with its speaker, or with the clue by which to look for one."""
    number, span = subject
    if span is not None:
        return replace(draft, speaker=number, speaker_span=span, clue="named")
    if draft.shape == "participle":
        return replace(draft, clue="same")
    if draft.number in ("d", "p"):
        return replace(draft, clue="joint")
    i = draft.token
    first = src.sentence(i).first
    near = range(max(first, i - AROUND + 1), i + AROUND)
    if not src.turns.isdisjoint(near) and not src.is_in(i - 1, "but_they"):
        return replace(draft, clue="turn")
    goes_on = joined or src.is_in(i - 1, "clause_openers", "goes_on") or spoken_at(src, i)
    return replace(draft, clue="same" if goes_on and draft.anchor is not None else "carry")

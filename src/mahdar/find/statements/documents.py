"""What a document says: وجاء في البيان أن, وجاء في رسالته: «…»."""

from msgspec.structs import replace

from mahdar.arabic.letters import FOR, QUOTES
from mahdar.base.document import Inflected, Verb
from mahdar.find.statements.drafts import draft_of, said_by
from mahdar.find.statements.ends import words_end
from mahdar.find.statements.frames import FARTHEST, Walk
from mahdar.find.statements.relay import Found
from mahdar.find.statements.source import Source

STANDING = Inflected(
    Verb("جاء", frozenset(("say",)), "assert", frozenset()), "participle", "s", "m", pronoun=False
)
NEAR = 4
"""A document is told of so many tokens at most before what stands in it."""

TOLD = frozenset(("person", "group"))
SPEAKERS = frozenset(("person", "spokesman", "institution"))


def written(src: Source, i: int) -> Found | None:
    """Give what stands in a document, by جاء or ورد at token `i`.

    It is said by who issued the document: one named with it, else who spoke last.
    """
    at = src.document_after(i)
    if at < 0:
        return None
    close = src.doc.partner[at + 1] if src.forms[at + 1] in QUOTES else -1
    named = close > at and src.is_in(close + 1, "complementizers")  # جاء في وثيقة «كذا» أن
    begun = close + 1 if named else at + 1
    frame = Walk(src, STANDING, begun, min(src.sentence(i).end, i + FARTHEST)).frame()
    end = 0 if frame is None else words_end(src, frame)
    titled = frame is not None and src.is_in(frame.trigger - 1, "titled")
    if frame is None or titled or end <= frame.first or _tells(src, frame.first):
        return None
    cue = src.doc.span(i, i + 1, peel=int(not src.is_in(i, "standing")))
    draft = replace(draft_of(src, i, STANDING, frame, end), cue=cue, clue="same")
    issuer = _issuer(src, at, frame.trigger)
    if issuer is None:
        return draft, end
    span = src.doc.mentions[issuer].span
    return replace(draft, speaker=issuer, speaker_span=span, clue="named"), end


def quoted_whole(src: Source, i: int) -> Found | None:
    """Give a document that is told in full after الآتي at token `i`, or after جاء فيه there.

    صدر عن الوزارة البيان الآتي: كذا; أصدرت الوزارة بيانا جاء فيه: كذا
    """
    whole = src.is_in(i, "following")
    told = i + 1 if whole else i + 2
    reach = range(i - 1, max(i - NEAR, src.sentence(i).first) - 1, -1)
    document = next((k for k in reach if src.is_document(k)), -1)
    if document < 0 or not (whole or src.is_in(i + 1, "in_it")):
        return None
    frame = Walk(src, STANDING, told, src.sentence(i).end).frame()
    end = 0 if frame is None else words_end(src, frame)
    if frame is None or end <= frame.first or frame.trigger > told + 1 or _tells(src, frame.first):
        return None
    cue = document if whole else i
    draft = replace(draft_of(src, i, STANDING, frame, end), cue=src.doc.span(cue, cue + 1))
    issuer = _issuer_before(src, document)
    if issuer is None:
        return replace(draft, clue="same"), end
    return said_by(src, draft, (issuer, src.doc.mentions[issuer].span), joined=False), end


def _issuer_before(src: Source, document: int) -> int | None:
    """Give who issued the document at a token: صدر عن الوزارة, أصدرت الوزارة."""
    for at in range(document - 1, src.sentence(document).first, -1):
        number = src.begins.get(at)
        issued = src.is_in(at - 1, "origins") or src.joined_in(at - 1, "issuing")
        if issued and number is not None and src.doc.mentions[number].kind in SPEAKERS:
            return number
    return None


def _tells(src: Source, first: int) -> bool:
    """Whether a document only tells what somebody said: جاء في البيان أن الجانبين اتفقا على."""
    told = src.mention(first)
    return src.cue(first) is not None or (told is not None and told.kind in TOLD)


def _issuer(src: Source, at: int, end: int) -> int | None:
    """Give whose document stands at token `at`: بيان الوزارة, بيان صادر عن الوزارة."""
    for k in range(at + 1, end):
        number = src.begins.get(k)
        if number is None or src.doc.mentions[number].kind not in SPEAKERS:
            continue
        issued = src.is_in(k - 1, "origins") or src.governing(k) == FOR
        return number if k == at + 1 or issued else None
    return None

"""In which of its senses a verb of speech stands at a token, with what complement."""

from msgspec.structs import replace

from mahdar.arabic.clitics import bare, definite
from mahdar.arabic.letters import AND, BY, PRESENT
from mahdar.base.document import Inflected
from mahdar.find.statements.frames import read_frame
from mahdar.find.statements.source import Frame, Source

WEAK_REACH = 30
"""A word of many senses has its clause, colon or quotation within this many tokens."""


def frame_of(src: Source, i: int) -> Frame | None:
    """Give the frame of the cue at token `i`, read once; the cue is then of that sense."""
    if i in src.frames:
        return src.frames[i]
    src.frames[i] = None
    peel, verb = src.cue(i) or (0, None)
    for sense in (verb, *verb.also) if verb is not None else ():
        frame = read_frame(src, sense, i + 1)
        if frame is not None and sense is not verb and frame.subject is None:
            known = frame.subject_span is None or i + 1 in src.begins  # but not وجه الخصوص
            frame = frame if known else None
        if frame is not None and _fits(src, i, sense, frame):
            src.frames[i], src.cues[i] = frame, (peel, sense)
            break
    return src.frames[i]


def _fits(src: Source, i: int, verb: Inflected, frame: Frame) -> bool:
    """Whether a verb takes this frame: وصف only with a ب after, هنا only with somebody."""
    if "weak" in verb.verb.flags and not ("regarded" in verb.verb.flags and src.ends_doubled(i)):
        return _fits_weak(src, i, verb, frame)  # but not عدّ
    if src.joined_in(i, "like_adverbs") and frame.addressee is None and frame.subject is None:
        return False
    if frame.opener == "noun" and src.is_in(frame.first, "refusals"):
        return verb.verb.act != "reject"
    if src.phrase("anonymity", frame.first):
        return False
    if "cause" in verb.verb.flags:
        until = src.sentence(frame.first).end
        return any(src.is_in(k, "leading_to") for k in range(frame.first, until))
    if "as" in verb.verb.frames and frame.opener == "noun":
        end = src.sentence(frame.first).end
        first = frame.first + (not verb.pronoun)  # وصفه بكذا
        return any(form[:1] == BY for form in src.forms[first:end])
    return True


def _fits_weak(src: Source, i: int, verb: Inflected, frame: Frame) -> bool:
    """Whether a word of many senses takes this frame: no noun, unless somebody is named with it."""
    named = frame.subject is not None and src.doc.mentions[frame.subject].kind == "person"
    first = src.forms[frame.first]
    thing = named or (first in src.known.nouns and not definite(first))
    if frame.opener == "noun":  # أبرز الوزير أهمية كذا, but not أبرز القضايا
        return "object" in verb.verb.frames and thing
    by_words = frame.subject is None and frame.subject_span is not None
    by_words = by_words and i + 1 not in src.begins
    if frame.opener == "quote" and by_words and src.forms[frame.trigger - 1] != ":":
        return False  # يعد خط «كذا»
    between = range(i + 1, frame.trigger)
    if any(src.cue(k) is not None and src.is_in(k - 1, "clause_openers") for k in between):
        return False  # استعرض كذا، حيث أوضح أن
    return frame.trigger - i <= WEAK_REACH * (1 + named)


def verbal_noun(src: Source, i: int, *, joined: bool = False) -> Inflected | None:
    """Give the verb of speech whose noun token `i` is, with the article or without.

    `joined`: with و and the article before it.
    """
    form = src.forms[i]
    if joined and not (form[:1] == AND and definite(form[1:])):
        return None
    word = form[1:] if joined else form
    verb = src.known.verbs.get(bare(word))
    past = verb is not None and verb.shape == "past" and not verb.pronoun
    if verb is not None and past and definite(word) and word[2] == PRESENT[1]:
        return replace(verb, shape="noun")  # التوافق
    return verb if verb is not None and verb.shape == "noun" else None


def noun_beside(src: Source, i: int) -> Inflected | None:
    """Give the verb of speech whose noun token `i` is, where مع or وسط leads to it: مع تأكيده."""
    verb = verbal_noun(src, i) if src.joined_in(i - 1, "beside_that") else None
    return None if verb is None or "weak" in verb.verb.flags else verb

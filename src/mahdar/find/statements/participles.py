"""Whether a participle carries on a statement: مؤكدا، مشيرة، داعين."""

from mahdar.arabic.clitics import definite
from mahdar.arabic.conjugation import is_masdar
from mahdar.arabic.letters import ACCUSATIVE, BY, FOR
from mahdar.base.document import Inflected
from mahdar.find.statements.senses import frame_of
from mahdar.find.statements.source import Frame, Source

HANDED = 10
"""What نقل hands over, greetings or words, is told within this many tokens."""


def carries_on(src: Source, i: int, peel: int, verb: Inflected) -> bool:
    """Whether the participle at token `i` carries on a statement, and is no noun or adjective."""
    if src.is_in(i - 1, "negations") or _remains(src, i) or _is_no_participle(src, i, peel, verb):
        return False
    if "relay" in verb.verb.flags:
        after = src.forms[i + 1]
        construct = definite(after) and not src.preposition(after)  # ناقلة النفط
        return hands_over(src, i) and not construct
    noun = _may_be_noun(src, i, peel, verb)
    if verb.gender == "m" and not noun and "weak" not in verb.verb.flags:
        return True
    frame = frame_of(src, i)
    before = src.forms[i - 1] if i else ""
    named = verb.gender == "f" and not peel and _right_before(src, i)  # تونس متمسكة بكذا
    construct = is_masdar(src.forms[i][peel:]) and before.isalpha() and not src.accusative(i)
    if frame is None or named or construct:  # تسريع متابعة القضية
        return False
    return _governs(src, i, verb, frame, noun=noun)


def _right_before(src: Source, i: int) -> bool:
    """Whether somebody of whom a woman's participle at token `i` can tell stands before it."""
    number = src.ends.get(i)
    if number is None:
        return False
    first = src.doc.mentions[number].tokens.first
    return src.doc.mentions[number].gender != "m" and not src.preposition(src.forms[first - 1])


def hands_over(src: Source, i: int) -> bool:
    """Whether نقل at token `i` hands over greetings or words, and does not carry things."""
    reach = range(i + 1, min(i + HANDED, src.sentence(i).end))
    return any(src.is_in(k, "light_objects", "saying_nouns") for k in reach)


def _is_no_participle(src: Source, i: int, peel: int, verb: Inflected) -> bool:
    """Whether token `i` only looks like a participle: زيارة وداعية, في مدينة كذا."""
    before = src.forms[i - 1] if i else ""
    if src.is_in(i, "no_participles") and before.isalpha():
        return True
    if verb.gender == "m" or peel or src.accusative(i):
        return False
    construct = src.head_noun(before) and src.is_in(i, "nouns_like_participles")
    return construct or src.is_in(i - 1, "free_prepositions")  # توقيع مذكرة بكذا


def _may_be_noun(src: Source, i: int, peel: int, verb: Inflected) -> bool:
    """Whether a participle is a noun as well, and nothing around it tells that it is none."""
    form, before = src.forms[i][peel:], src.forms[i - 1] if i else ""
    if verb.gender == "f" and src.accusative(i):
        return False
    after_pause = not before.isalnum() and form[-1] == ACCUSATIVE
    if verb.gender == "m" and after_pause and "weak" not in verb.verb.flags:
        return False  # ...، مقترحا إنشاء كذا
    if not before.isalnum() and _her_turn(src, i, verb):
        return False  # …، مقترحة تنظيم كذا
    return src.noun(form) or form in src.known.words["title_nouns"]


def _governs(src: Source, i: int, verb: Inflected, frame: Frame, *, noun: bool) -> bool:
    """Whether what follows the participle at token `i` is its complement."""
    form, before = src.forms[i], src.forms[i - 1] if i else ""
    own = src.forms[frame.first][:1] in (BY, FOR)
    if frame.opener == "noun" and frame.trigger == frame.first and not own:  # a bare object
        hers = _her_turn(src, i, verb) and definite(before)  # (وكرم الضيافة) مثمنة الدور
        return not noun and (not before.isalpha() or hers)
    if noun and "weak" in verb.verb.flags:
        return frame.opener == "clause" and frame.trigger <= i + 2
    if verb.gender == "f" and before in src.known.vocabulary.things and not src.accusative(i):
        return False  # معلومات مؤكدة
    hal = verb.gender == "m" and form[-1] == ACCUSATIVE and definite(before)
    if not noun or not before.isalpha() or hal:
        return True  # (الوطن) مطالبا دول الجوار بكذا
    return frame.trigger <= i + 2 and not definite(before)


def _her_turn(src: Source, i: int, verb: Inflected) -> bool:
    """Whether a woman spoke last in this sentence, and a participle is hers."""
    if verb.gender != "f" or "weak" in verb.verb.flags or definite(src.forms[i]):
        return False
    for k in range(i - 1, src.sentence(i).first - 1, -1):
        inner = src.is_in(k - 1, "what", "relatives", "free_prepositions")  # ما قدمته, عن شكرها
        cue = None if inner else src.cue(k)
        if cue is not None and cue[1].shape == "past" and not src.preposition(src.forms[k]):
            return cue[1].gender == "f"
    return False


def _remains(src: Source, i: int) -> bool:
    """Whether the participle at token `i` says how somebody is: يظل الوزير ملتزما."""
    number = src.ends.get(i)
    before = i if number is None else src.doc.mentions[number].tokens.first
    return src.joined_in(before - 1, "remaining")

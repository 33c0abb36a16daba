"""Whether a word reports speech where it stands."""

from mahdar.arabic.clitics import definite, unjoined
from mahdar.arabic.conjugation import is_masdar
from mahdar.arabic.letters import ACCUSATIVE, BY, FOR, PRONOUNS
from mahdar.base.document import Inflected
from mahdar.find.statements.frames import read_frame
from mahdar.find.statements.source import Frame, Source

WEAK_REACH = 30
"""A word of many senses has its clause, colon or quotation within this many tokens."""


CLAUSE_OPENERS = (
    "adverbs",
    "aspects",
    "aspects_joined",
    "relatives",
    "switches",
    "clause_openers",
)
"""Lists of words after which a clause, and so a verb, may begin."""

LONGEST_PHRASE = 8
HANDED = 10
"""What نقل hands over, greetings or words, is told within this many tokens."""


def frame_of(src: Source, i: int) -> Frame | None:
    """Give the frame of the cue at token `i`, read once; the cue is then of that sense."""
    if i in src.frames:
        return src.frames[i]
    src.frames[i] = None
    peel, verb = src.cue(i) or (0, None)
    for sense in (verb, *verb.also) if verb is not None else ():
        frame = read_frame(src, sense, i + 1)
        if frame is not None and sense is not verb and frame.subject is None:
            frame = frame if frame.subject_span is None else None  # وجه الخصوص
        if frame is not None and _fits(src, i, sense, frame):
            src.frames[i], src.cues[i] = frame, (peel, sense)
            break
    return src.frames[i]


def _fits(src: Source, i: int, verb: Inflected, frame: Frame) -> bool:
    """Whether a verb takes this frame: words of many senses no noun, وصف only with a ب after."""
    if "weak" in verb.verb.flags:
        return frame.opener != "noun" and frame.trigger - i <= WEAK_REACH
    if frame.opener == "noun" and src.is_in(frame.first, "refusals"):
        return verb.verb.act != "reject"
    if src.phrase("anonymity", frame.first):
        return False
    if "as" in verb.verb.frames and frame.opener == "noun":
        end = src.sentence(frame.first).end
        first = frame.first + (not verb.pronoun)  # وصفه بكذا
        return any(form[:1] == BY for form in src.forms[first:end])
    return True


def attributes(src: Source, i: int) -> bool:
    """Whether token `i` is a cue in the past or a participle with words of its own."""
    cue = src.cue(i)
    if cue is None or cue[1].shape == "present" or not speaks(src, i, *cue):
        return False
    if "relay" in cue[1].verb.flags:
        return hands_over(src, i)
    return frame_of(src, i) is not None


def hands_over(src: Source, i: int) -> bool:
    """Whether نقل at token `i` hands over greetings or words, and does not carry things."""
    reach = range(i + 1, min(i + HANDED, src.sentence(i).end))
    return any(src.is_in(k, "light_objects", "saying_nouns") for k in reach)


def in_past(src: Source, i: int) -> bool:
    """Whether token `i` is a verb of speech in the past with words of its own."""
    cue = src.cue(i)
    return cue is not None and cue[1].shape == "past" and attributes(src, i)


def speaks(src: Source, i: int, peel: int, verb: Inflected) -> bool:
    """Whether the verb at token `i` reports speech: not denied, asked, wished or to come."""
    if verb.shape == "noun" or src.phrase("phrases", i):
        return False
    if verb.shape == "participle":
        return _carries_on(src, i, peel, verb)
    if src.preposition(src.forms[i]) and not _named_next(src, i):
        that = src.is_in(i + 1, "complementizers")  # وبين أن السد آمن
        clause = that and (definite(src.forms[i + 2]) or i + 2 in src.begins)
        return clause or src.preposition(src.forms[i + 1])  # وعقب اللقاء, but وعقب على ذلك
    noun = verb.pronoun and i > 0 and src.is_in(i - 1, "free_prepositions")  # عن أمله
    if peel or i == 0 or noun:
        return not noun and not _noun_of_state(src, i, verb)
    if src.is_in(i - 1, "what") and src.is_in(i - 2, "sources"):
        return True
    denied = src.joined_in(i - 1, "not_in_the_past") and verb.shape == "present"
    if denied or src.is_in(i - 1, "negations", "no_report_after"):
        return denied and frame_says(src, i)
    if verb.shape == "present":
        return not src.is_in(i - 1, "no_present_after")
    doubtful = "weak" in verb.verb.flags or src.forms[i] in src.known.nouns
    return not doubtful or _opens_clause(src, i)


def _named_next(src: Source, i: int) -> bool:
    """Whether a word at token `i` that can be a preposition is a verb: who speaks is named next."""
    honoured = src.is_in(i + 1, "honorific_halves") and i + 2 in src.begins  # عبر دولة الرئيس
    return honoured or i + 1 in src.begins or src.doubled(i)


def _noun_of_state(src: Source, i: int, verb: Inflected) -> bool:
    """Whether a word that is a noun as well stands before a feminine state: ورفض تونس القاطع."""
    state = src.mention(i + 1)
    if state is None or state.head != "country" or verb.shape != "past" or verb.gender != "m":
        return False
    form = src.forms[i]
    noun = form in src.known.nouns or unjoined(form) in src.known.nouns
    return noun and not src.is_in(i + 1, "masculine_states")


def frame_says(src: Source, i: int) -> bool:
    """Whether the cue at token `i` has a clause or a quotation: لم يقل إن."""
    frame = frame_of(src, i)
    return frame is not None and frame.opener in ("clause", "quote")


def _opens_clause(src: Source, i: int) -> bool:
    """Whether a verb may stand at token `i`: a word of many senses is one only there."""
    return (
        not src.forms[i - 1].isalpha()
        or i == src.sentence(i).first
        or src.is_in(i - 1, *CLAUSE_OPENERS)
        or i in src.ends
        or _after_phrase(src, i)
        or _after_but(src, i)
    )


def _after_but(src: Source, i: int) -> bool:
    """Whether what a speaker says besides begins at token `i`: إلا أنه حذر من كذا."""
    that = src.is_in(i - 1, "complementizers") and src.forms[i - 1].endswith(PRONOUNS)
    return that and i > 1 and src.signals(i - 2, "switch")


def _after_phrase(src: Source, i: int) -> bool:
    """Whether a verb at token `i` opens the clause after a phrase: وفي ختام اللقاء شكر فلان."""
    first = src.sentence(i).first
    led = src.preposition(src.forms[first]) and i - first <= LONGEST_PHRASE
    return led and definite(src.forms[i - 1]) and i + 1 in src.begins


def _remains(src: Source, i: int) -> bool:
    """Whether the participle at token `i` says how somebody is: يظل الوزير ملتزما."""
    number = src.ends.get(i)
    before = i if number is None else src.doc.mentions[number].tokens.first
    return src.joined_in(before - 1, "remaining")


def _carries_on(src: Source, i: int, peel: int, verb: Inflected) -> bool:
    """Whether the participle at token `i` carries on a statement, and is no noun or adjective."""
    form, before = src.forms[i][peel:], src.forms[i - 1] if i else ""
    if src.is_in(i - 1, "negations") or _remains(src, i):
        return False
    if "relay" in verb.verb.flags:
        after = src.forms[i + 1]
        construct = definite(after) and not src.preposition(after)  # ناقلة النفط
        return hands_over(src, i) and not construct
    noun = src.noun(form) or form in src.known.words["title_nouns"]
    noun = noun and not (verb.gender == "f" and src.accusative(i))
    after_pause = not before.isalnum() and form[-1] == ACCUSATIVE
    if verb.gender == "m" and after_pause and "weak" not in verb.verb.flags:
        noun = False  # ...، مقترحا إنشاء كذا
    if verb.gender == "m" and not noun and "weak" not in verb.verb.flags:
        return True
    frame = frame_of(src, i)
    named = verb.gender == "f" and i in src.ends and not peel  # تونس متمسكة بكذا
    construct = is_masdar(form) and before.isalpha() and not src.accusative(i)
    if frame is None or named or construct:  # تسريع متابعة القضية
        return False
    own = src.forms[frame.first][:1] in (BY, FOR)
    if frame.opener == "noun" and frame.trigger == frame.first and not own:  # a bare object
        return not noun and not before.isalpha()
    if noun and "weak" in verb.verb.flags:
        return frame.opener == "clause" and frame.trigger <= i + 2
    if not noun or not before.isalpha():
        return True
    return frame.trigger <= i + 2 and not definite(before)

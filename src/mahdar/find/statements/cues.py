"""Whether a word reports speech where it stands."""

from mahdar.arabic.clitics import definite, unjoined
from mahdar.arabic.letters import AND, PRONOUNS
from mahdar.base.document import Inflected
from mahdar.find.statements.participles import carries_on, hands_over
from mahdar.find.statements.senses import frame_of
from mahdar.find.statements.source import PLACES, Source

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


def attributes(src: Source, i: int) -> bool:
    """Whether token `i` is a cue in the past or a participle with words of its own."""
    cue = src.cue(i)
    if cue is None or cue[1].shape == "present" or not speaks(src, i, *cue):
        return False
    if "relay" in cue[1].verb.flags:
        return hands_over(src, i)
    return frame_of(src, i) is not None


def in_past(src: Source, i: int) -> bool:
    """Whether token `i` is a verb of speech in the past with words of its own."""
    cue = src.cue(i)
    return cue is not None and cue[1].shape == "past" and attributes(src, i)


def speaks(src: Source, i: int, peel: int, verb: Inflected) -> bool:
    """Whether the verb at token `i` reports speech: not denied, asked, wished or to come."""
    unsaid = "unsaid" in verb.verb.flags and not denies(src, i, verb)
    if verb.shape == "noun" or unsaid or src.phrase("phrases", i) or _is_byline(src, i):
        return False
    if verb.shape == "participle":
        return carries_on(src, i, peel, verb)
    if src.preposition(src.forms[i]) and (not _named_next(src, i) or _between_two(src, i)):
        return _is_verb_all_the_same(src, i)
    noun = verb.pronoun and i > 0 and src.is_in(i - 1, "free_prepositions")  # عن أمله
    if peel or i == 0 or noun:
        return not noun and not _noun_of_state(src, i, verb) and not _further_noun(src, i, peel)
    if (src.is_in(i - 1, "what") and src.is_in(i - 2, "sources")) or told_then(src, i):
        return True
    denied = denies(src, i, verb)
    if denied or src.joined_in(i - 1, "negations") or src.is_in(i - 1, "no_report_after"):
        return denied and frame_says(src, i, verb)
    if verb.shape == "present":
        return not src.is_in(i - 1, "no_present_after")
    doubtful = "weak" in verb.verb.flags or src.forms[i] in src.known.nouns
    return not doubtful or _opens_clause(src, i)


def _is_verb_all_the_same(src: Source, i: int) -> bool:
    """Whether a word that can be a preposition is a verb by what follows: وبين أن السد آمن."""
    if src.occasion_after(i):
        return True  # بيان عبر فيه الوزراء عن كذا
    that = src.is_in(i + 1, "complementizers")
    clause = that and (definite(src.forms[i + 2]) or i + 2 in src.begins)
    return clause or src.preposition(src.forms[i + 1])  # وعقب اللقاء, but وعقب على ذلك


def _between_two(src: Source, i: int) -> bool:
    """Whether two places, joined by و, follow the word at token `i`: بين كذا وكذا."""
    one = src.mention(i + 1)
    other = None if one is None else src.mention(one.tokens.end)
    if one is None or other is None or src.doubled(i):
        return False
    return one.head in PLACES and other.head in PLACES and src.governing(one.tokens.end) == AND


def _is_byline(src: Source, i: int) -> bool:
    """Whether who wrote the report is told at token `i`: كتب: فلان."""
    if src.forms[i + 1] not in (":", "-", "/") or not src.is_in(i, "bylines"):
        return False
    return i == src.sentence(i).first


def told_then(src: Source, i: int) -> bool:
    """Whether token `i` tells of what the speaker said before or after: قبل أن يضيف, بعد أن ذكر."""
    cue = src.cue(i) if src.is_in(i - 1, "that") else None
    if cue is None:
        return False
    if cue[1].shape == "past":
        sure = "weak" not in cue[1].verb.flags or "agency" in cue[1].verb.flags
        return sure and src.joined_in(i - 2, "after_now")
    then = cue[1].shape == "present" and src.is_in(i - 2, "before")
    return then and src.told_last >= src.sentence(i).first


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


def _further_noun(src: Source, i: int, peel: int) -> bool:
    """Whether a word that is a noun as well goes on a noun before it: توعية الشباب ورفض كل كذا."""
    joined = peel and src.forms[i][0] == AND  # but not فحذر
    if not joined or src.forms[i][peel:] not in src.known.nouns or i + 1 in src.begins:
        return False
    before = src.forms[i - 1]
    return before.isalpha() and i - 1 not in src.begins and i not in src.ends and definite(before)


def denies(src: Source, i: int, verb: Inflected) -> bool:
    """Whether somebody is told not to say the verb at token `i`: لم يقل, لا يستبعد."""
    if verb.shape != "present" or not src.joined_in(i - 1, "not_said"):
        return False
    return not src.is_in(i + 1, "nobody")


def frame_says(src: Source, i: int, verb: Inflected) -> bool:
    """Whether the cue at token `i` has a clause or a quotation: لم يقل إن, لم يستبعد كذا."""
    frame = frame_of(src, i)
    return frame is not None and (frame.opener in ("clause", "quote") or leaves_open(verb))


def leaves_open(verb: Inflected) -> bool:
    """Whether who is told not to do this says something by it: لم يستبعد كذا, لم يخف قلقه."""
    return verb.verb.act == "reject" or "unsaid" in verb.verb.flags


def _opens_clause(src: Source, i: int) -> bool:
    """Whether a verb may stand at token `i`: a word of many senses is one only there."""
    return (
        not src.forms[i - 1].isalpha()
        or i == src.sentence(i).first
        or src.is_in(i - 1, *CLAUSE_OPENERS)
        or src.occasion_after(i) > 0  # في وقت حذر فيه فلان
        or src.is_in(i + 1, "complementizers")
        or (src.forms[i + 1] == "," and src.names_source(i + 2))  # ذكرت، نقلا عن مصدر، أن
        or i in src.ends
        or src.after_turn(i)  # وبدوره ثمن
        or _after_phrase(src, i)
        or _after_but(src, i)
    )


def _after_but(src: Source, i: int) -> bool:
    """Whether what a speaker says besides begins at token `i`: إلا أنه حذر من كذا."""
    that = src.is_in(i - 1, "complementizers") and src.forms[i - 1].endswith(PRONOUNS)
    return that and i > 1 and src.is_like(i - 2, "switch")


def _after_phrase(src: Source, i: int) -> bool:
    """Whether a verb at token `i` opens the clause after a phrase: وفي ختام اللقاء شكر فلان."""
    first = src.sentence(i).first
    led = src.preposition(src.forms[first]) and i - first <= LONGEST_PHRASE
    return led and definite(src.forms[i - 1]) and i + 1 in src.begins

"""Where the words of a statement end."""

from bisect import bisect_left

from mahdar.arabic.clitics import bare, definite, stems
from mahdar.arabic.letters import AND, ENDS, PARTICIPLE, PAUSES, QUOTES
from mahdar.base.document import Mention
from mahdar.find.statements.cues import attributes, in_past, leaves_open, speaks
from mahdar.find.statements.senses import frame_of, noun_beside, verbal_noun
from mahdar.find.statements.source import PLACES, Frame, Source, headline_end

TRAILING = ENDS | PAUSES | QUOTES
BREAKS = frozenset((",", '"', "»", "-"))
NEAR = 4
LONGEST_RELATIVE = 25
LONGEST_LEAD = 6
SHORTEST_PARTICIPLE = 6


def words_end(src: Source, frame: Frame) -> int:
    """Give the token after the last word of the statement that a frame opens."""
    first = frame.first
    if frame.opener == "noun":
        return _trim(src, first, _until_deed(src, first, _clause_end(src, first)))
    if frame.opener != "quote":
        return _trim(src, first, _clause_end(src, first))
    mark = first - 1
    close = src.doc.partner[mark]
    if close < 0:
        return _trim(src, first, _clause_end(src, first))
    clause = src.is_in(frame.trigger, "complementizers")
    further = close + 1 + (src.forms[close + 1] == ",")
    if clause and _that_too(src, further):
        return _trim(src, first, _clause_end(src, further + 1))
    if not clause or not src.forms[close + 1].isalnum() or _turns(src, close + 1):
        return _trim(src, first, close)
    return _trim(src, first, _clause_end(src, close + 1))


def _until_deed(src: Source, first: int, end: int) -> int:
    """Give the token after a noun phrase before what the reporter tells: …، وأطلعه على كذا."""
    for at in src.doc.within("comma", first, end):
        form = src.forms[at + 1]
        if form[:1] == AND and src.doc.quoted[at] < 0 and form[1:] in src.words["narrated"]:
            return at
    return end


def _clause_end(src: Source, first: int) -> int:
    """Give the first token at or after `first` that is no longer part of the words."""
    doc, forms = src.doc, src.forms
    past, end, level = first, headline_end(src, first), doc.quoted[first]
    for at in src.breaks[bisect_left(src.breaks, first) : bisect_left(src.breaks, end)]:
        if at < past:
            continue
        if forms[at] in QUOTES:
            close = doc.partner[at]
            if close > at:  # a quotation inside the words goes with them, whole
                past = close + 1
                if past >= end:
                    return close
            elif at > first and level >= 0:
                if not forms[at + 1].isalnum() or _turns(src, at + 1):
                    return at
                level = -1  # the sentence goes on after the quotation that opened the words
        elif at > first and _parts(src, at) and _level(src, at, level) == level:
            return at
    return end


def _that_too(src: Source, at: int) -> bool:
    """Whether a further clause of the same words begins at token `at`: «كذا»، وأن كذا."""
    form = src.forms[at]
    if form == AND:
        return src.is_in(at + 1, "complementizers")
    return form[:1] == AND and form[1:] in src.known.words["complementizers"]


def _level(src: Source, at: int, level: int) -> int:
    """Give the quotation that token `at` stands in; one that never closes holds nothing in."""
    mark = src.doc.quoted[at]
    return level if mark >= 0 and src.doc.partner[mark] < 0 else mark


def _parts(src: Source, at: int) -> bool:
    """Whether what begins at token `at` is no longer part of the words before it."""
    if src.forms[at] in src.known.turning and _turns(src, at):
        return True
    after = src.forms[at - 1] == ","
    return after and (
        _circumstance(src, at)
        or _goes_on_after(src, at)
        or _once(src, at)
        or _another_tells(src, at)
        or (src.is_in(at, "before") and src.is_in(at + 1, "that") and src.cue(at + 2) is not None)
    )


def _once(src: Source, at: int) -> bool:
    """Whether the reporter tells what somebody did: وكان فلان وصل أمس, وعرض سيادته كذا."""
    besides = src.is_in(at, "besides")  # كما تناول الجانبان كذا
    verb = at + besides
    if not src.is_in(verb, "had", "topics") or not (besides or src.forms[at][:1] == AND):
        return False
    told, form = src.mention(verb + 1), src.forms[verb + 1]
    if told is None:
        return besides and definite(form) and bare(form) in src.known.encounters  # تناول اللقاء
    return told.kind in ("person", "pronoun") or (besides and told.kind == "group")


def _another_tells(src: Source, at: int) -> bool:
    """Whether somebody else tells in the present, as the one before: يرى كذا، وعلان يحذر من."""
    told = src.mention(at)
    if told is None or src.governing(at) != AND or src.cue(told.tokens.end) is None:
        return False
    before = [src.cues[k][1].shape for k in range(src.sentence(at).first, at) if k in src.cues]
    present = "present" in before and "past" not in before
    return present and src.cues[told.tokens.end][1].shape == "present"


def _goes_on_after(src: Source, at: int) -> bool:
    """Whether a phrase after a comma leads to the next statement: وفي هذا الصدد أشاد فلان ب."""
    if src.forms[at][:1] != AND or not src.preposition(src.forms[at]):
        return False
    for k in range(at + 1, at + LONGEST_LEAD):
        if in_past(src, k):
            return True
        if src.cue(k) is not None or src.is_in(k, "relatives", "complementizers", "what"):
            return False
    return False


def _turns(src: Source, at: int) -> bool:
    """Whether something else than the words in hand begins at token `at`."""
    cue = src.cue(at)
    if cue is not None:
        peel, verb = cue
        strong = src.forms[at - 1] == "," and ("weak" not in verb.verb.flags or _named(src, at))
        strong = strong and not _closes_relative(src, at - 1)
        if verb.shape == "participle" or (verb.shape == "past" and (peel or strong)):
            return attributes(src, at)
        if verb.shape == "present" and peel and (src.headline(at) or in_present(src, at)):
            return frame_of(src, at) is not None
    if src.forms[at][:1] == AND and src.forms[at - 1] == "," and src.document_after(at) >= 0:
        return True  # …، وجاء في بيان لها كذا
    if definite(src.forms[at + 1]) and src.joined_in(at, "done") and verbal_noun(src, at + 1):
        return src.forms[at][:1] == AND or src.is_in(at - 1, "dangling")  # كما تم الاتفاق على
    which = src.forms[at - 1] == "," and src.is_in(at, "which_is")
    if which and (src.is_in(at + 1, "what", "relatives") or src.is_in(at + 2, "relatives")):
        return any(_told(src, k) for k in range(at + 1, at + NEAR + 1))
    apart = src.forms[at - 1] in BREAKS
    more = apart and (src.phrase("remarks", at) or _says_no_more(src, at))
    if more or (src.is_like(at, "adding") and (_denies(src, at) or _tells_beside(src, at))):
        return True
    if _switches(src, at):
        return any(in_past(src, k) for k in range(at + 1, at + NEAR))
    told = src.names_source(at)
    return told and (_as_told(src, at) or worded(src, at) or _source_set_off(src, at))


def _tells_beside(src: Source, at: int) -> bool:
    """Whether a verbal noun and who says it follow مع at token `at`: مع تأكيده, وسط تأكيد فلان."""
    verb = noun_beside(src, at + 1)
    if verb is None:
        return False
    held = verb.pronoun or definite(src.forms[at + 1])
    return held or (at + 2 in src.begins and not src.governing(at + 2))


def _denies(src: Source, at: int) -> bool:
    """Whether it is told at token `at` what else was not said: …، ولم يستبعد كذا."""
    denied = src.forms[at][:1] == AND and src.joined_in(at, "not_said")
    cue = src.cue(at + 1) if denied else None
    return cue is not None and leaves_open(cue[1]) and speaks(src, at + 1, *cue)


def _named(src: Source, at: int) -> bool:
    """Whether the cue at token `at` has somebody named and a clause: ذكرت كذا أن."""
    frame = frame_of(src, at) if at + 1 in src.begins else None
    return frame is not None and frame.opener == "clause" and frame.subject is not None


def _source_set_off(src: Source, at: int) -> bool:
    """Whether a source follows وفق at token `at`, and no document that is to be kept to.

    حل سياسي وفق بيان كذا
    """
    set_off = src.forms[at - 1] in BREAKS or not src.is_document(at + 1)
    return set_off and source_after(src, at) is not None


def _closes_relative(src: Source, at: int) -> bool:
    """Whether the comma at token `at` ends a relative clause: (أن الشركة، التي أفلست)، طلبت."""
    opened = src.doc.within("comma", at - LONGEST_RELATIVE + 1, at)
    return src.is_in((opened[-1] if opened else at) + 1, "relatives")


def _says_no_more(src: Source, at: int) -> bool:
    """Whether it is told at token `at` that the speaker said no more: إلا أنه رفض الإفصاح."""
    if src.is_in(at, "but_they"):
        verb = at + 1
    elif src.is_in(at, "before_that") and src.is_in(at + 1, "complementizers"):
        verb = at + 2
    else:
        return False
    kept = src.is_in(verb, "keeping_back") and src.is_in(verb + 1, "refusals", "origins")
    return kept or (src.is_in(verb, "not_in_the_past") and src.is_in(verb + 1, "telling_more"))


def in_present(src: Source, at: int) -> bool:
    """Whether a comma and a verb in the present carry on the one before it: وتحذر …، وتدعو إلى."""
    first, verb = src.sentence(at).first, src.cue(at)
    if verb is None or at == first or src.forms[at - 1] != ",":
        return False
    begun = (k for k in range(first, at) if k in src.cues)
    head = next((k for k in begun if k == first or src.forms[k - 1] == ","), None)
    if head is None:
        return False
    return src.cues[head][1].shape == "present" and src.cues[head][1].gender == verb[1].gender


def _as_told(src: Source, at: int) -> bool:
    """Whether بحسب ما and a verb of saying stand at token `at`, whoever said it."""
    joined = src.is_in(at, "sources_with_what")  # حسبما أعلن
    if not joined and not src.is_in(at + 1, "what"):
        return False
    verb = src.verb_after_what(at + 2 - joined)
    return (verb is not None and "say" in verb.verb.frames) or src.is_in(at + 2 - joined, "told_in")


def worded(src: Source, at: int) -> bool:
    """Whether على حد قول stands at token `at`, of somebody who follows or by a pronoun: قوله."""
    size = src.phrase("attributions", at)
    return size > 0 and not src.words["wordings"].isdisjoint(stems(src.forms[at + size]))


def _told(src: Source, at: int) -> bool:
    """Whether token `at` is a verb of speech in the past."""
    cue = src.cue(at)
    return cue is not None and cue[1].shape == "past"


def _circumstance(src: Source, at: int) -> bool:
    """Whether an accusative participle after a comma tells what the speaker does meanwhile."""
    form = src.forms[at]
    return (
        len(form) >= SHORTEST_PARTICIPLE
        and form[0] == PARTICIPLE[0]
        and form[-1] == PARTICIPLE[1]
        and not src.noun(form[:-1])
        and src.cue(at) is None
    )


def _switches(src: Source, at: int) -> bool:
    """Whether token `at` may hand over to another speaker: فيما, بدوره."""
    if src.is_in(at, "but_that") and not src.is_in(at + 1, "complementizers"):
        return at in src.turns  # غير مقبول, بيد الدولة
    return src.is_like(at, "switch") or at in src.turns


def source_after(src: Source, at: int) -> Mention | None:
    """Give whom بحسب, وفق and the like at token `at` name as the source of the words, if so."""
    joined = src.is_in(at, "sources_with_what")  # حسبما قال فلان
    if joined or src.is_in(at + 1, "what"):
        if not _as_told(src, at):
            return None
        first = at + 3 - joined
        places = (k for k in range(first, first + NEAR) if k in src.begins)
    elif worded(src, at):
        at += src.phrase("attributions", at)
        places = (
            k for k in (at + 1,) if k in src.begins and src.forms[at] in src.words["wordings"]
        )
    else:
        places = (
            k
            for k in (at + 1, at + 1 + src.is_in(at + 1, "source_prepositions"))
            if k in src.begins
        )
    place = next(places, None)
    mention = None if place is None else src.mention(place)
    if mention is None or mention.kind == "group" or mention.head in PLACES:
        return None
    return mention


def _trim(src: Source, first: int, end: int) -> int:
    """Give the end without the punctuation marks and stray conjunctions before it."""
    while end > first and (src.forms[end - 1] in TRAILING or src.is_in(end - 1, "dangling")):
        end -= 1
    return end

"""The subject of a verb that stands before it."""

from mahdar.arabic.clitics import unjoined
from mahdar.arabic.letters import PAUSES, PREPOSITIONS, SO
from mahdar.base.span import Span
from mahdar.find.statements.source import PLACES, Source

FARTHEST = 4
LONGEST_RELATIVE = 25
LONGEST_HEADLINE = 5
LONGEST_REMARK = 8
LONGEST_PHRASE = 4

Subject = tuple[int | None, Span | None]
"""A mention and all the words of the subject; a span alone for somebody no table knows."""


def subject_before(src: Source, i: int) -> Subject:
    """Give the subject of the verb at token `i` that stands before it.

    It is the antecedent of a relative pronoun, or the mention that opens the clause.
    """
    doc, forms, start = src.doc, src.forms, src.sentence(i).first
    j = _right_before(src, i, start)
    if j < start:
        return None, None
    if unjoined(forms[j]) in src.known.words["latter"]:
        return None, doc.span(j, j + 1, peel=int(not src.is_in(j, "latter")))
    if src.is_in(j, "relatives"):
        spoken = src.occasion_after(i) > 0  # قوله الذي ذكر فيه كذا
        number = None if spoken else _antecedent(src, j, start)
        return number, None if number is None else doc.mentions[number].span
    if src.is_in(j, "aspects_joined"):
        return topic(src, i)
    number = _before_relative(src, j, start) if forms[j] == "," else None
    if number is None:
        number = src.ends.get(j + 1 - (forms[j] == ","))
    teller = _of_relative(src, i, start) if number is None and spoken_at(src, i) else None
    if teller is not None:
        return teller, doc.mentions[teller].span
    if number is None:
        number = _with_relative(src, i, start)
    if number is not None and _opens(src, doc.mentions[number].tokens.first, i):
        return number, doc.mentions[number].span
    subject = _after_opener(src, i, start)
    if subject[1] is None and number is None and not spoken_at(src, i):
        return None, _headline(src, i, start)
    return subject


def _right_before(src: Source, i: int, start: int) -> int:
    """Give the token before the verb at token `i`, without adverbs, auxiliaries and a remark."""
    j = i - 1
    while j >= start and i - j <= FARTHEST and src.is_in(j, "aspects", "adverbs"):
        j -= 1
    return _before_bracket(src, j)


def _opens(src: Source, first: int, i: int) -> bool:
    """Whether a mention that begins at token `first` opens the clause of the verb at token `i`."""
    before = src.forms[first - 1] if first > src.sentence(i).first else ""
    opens = not before.isalpha() or unjoined(before) in src.known.words["copulas"]
    opens = opens or src.is_in(first - 1, "clause_openers")
    opens = opens or src.joined_in(first - 1, "complementizers")
    opens = opens or (src.headline(i) and src.opens_part(first))
    return opens and src.governing(first) not in tuple(PREPOSITIONS)


def _before_bracket(src: Source, j: int) -> int:
    """Give the token before the remark in brackets that token `j` closes: فلان (حزب كذا) رأى."""
    if src.forms[j] != ")":
        return j
    return next((k - 1 for k in range(j - 1, j - LONGEST_REMARK, -1) if src.forms[k] == "("), j)


def _antecedent(src: Source, j: int, start: int) -> int | None:
    """Give who is meant by a relative pronoun at token `j`: somebody near before, no place."""
    for end in range(j, max(start, j - FARTHEST), -1):
        number = src.ends.get(end)
        if number is not None and src.doc.mentions[number].head not in PLACES:
            return number
    return None


def _before_relative(src: Source, end: int, start: int) -> int | None:
    """Give the mention that a relative clause between commas, up to token `end`, follows."""
    for at in range(end - 1, max(start, end - LONGEST_RELATIVE), -1):
        if src.is_in(at, "relatives") and src.forms[at - 1] == ",":
            return src.ends.get(at - 1)
    return None


def spoken_at(src: Source, i: int) -> bool:
    """Whether the verb at token `i` tells of the words in hand: ألقى كلمة قال فيها."""
    return src.occasion_after(i) > 0 and src.forms[i] in src.known.verbs


def _of_relative(src: Source, i: int, start: int) -> int | None:
    """Give the mention of whose clause the verb at token `i` is part: الذي ألقى كلمة قال فيها."""
    for at in range(i - 1, start, -1):
        if src.forms[at] in PAUSES:
            return None
        if src.is_in(at, "relatives"):
            return src.ends.get(at)
    return None


def _with_relative(src: Source, i: int, start: int) -> int | None:
    """Give the mention that opens the sentence, where a relative clause leads on to the verb.

    Or a phrase: وزير كذا في حكومتها يرى.
    """
    number = src.begins.get(start)
    if number is None:
        return None
    end = src.doc.mentions[number].tokens.end
    relative = src.is_in(end, "relatives") and i - end <= LONGEST_RELATIVE
    phrase = src.preposition(src.forms[end]) and i - end <= LONGEST_PHRASE
    phrase = phrase and not any(k in src.cues for k in range(end, i))
    leads = relative or phrase
    return number if leads and not PAUSES.intersection(src.forms[end:i]) else None


def _headline(src: Source, i: int, start: int) -> Span | None:
    """Give the few words before a verb in the first line of a text: فلان يدعو إلى."""
    if src.doc.sentence_of[i] != 0 or src.is_in(start, "topic"):
        return None
    colon = next((k for k in range(i - 1, start - 1, -1) if src.forms[k] == ":"), start - 1)
    words = range(colon + 1, i)
    plain = all(src.forms[k].isalpha() and src.forms[k] not in src.known.closed for k in words)
    short = 0 < len(words) <= LONGEST_HEADLINE
    return src.doc.span(colon + 1, i) if plain and short else None


def topic(src: Source, i: int) -> Subject:
    """Give the subject that أما leads in, of the verb joined by ف at token `i`."""
    first = src.sentence(i).first
    number = src.begins.get(first + 1)
    joined = src.forms[i][:1] == SO or src.is_in(i - 1, "aspects_joined")
    if not src.is_in(first, "topic") or not joined or number is None:
        return None, None
    return number, src.doc.mentions[number].span


def _after_opener(src: Source, i: int, start: int) -> Subject:
    """Give the subject between كان, لكن or غير أن at the start of the sentence and the verb."""
    opener = unjoined(src.forms[start])
    but = src.is_in(start + 1, "that") and opener in src.words["before_that"]
    if not but and opener not in src.words["copulas"] and opener not in src.words["but"]:
        return None, None
    first, end = start + 1 + but, i
    while src.is_in(end - 1, "aspects") or src.forms[end - 1] == ",":
        end -= 1
    whole = but or opener in src.words["copulas"] or "," not in src.forms[first:end]
    if end <= first or not whole:
        return None, None
    told = src.mention(first)
    source = told is not None and told.kind == "source"
    return src.begins[first] if source else None, src.doc.span(first, end)

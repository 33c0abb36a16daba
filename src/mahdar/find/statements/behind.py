"""Attributions that stand behind the words: «…»، قال الوزير, وفق ما صرح به."""

from bisect import bisect_left

from msgspec.structs import replace

from mahdar.arabic.clitics import bare, stems
from mahdar.arabic.letters import AND, PAUSES, QUOTES, SO
from mahdar.base.document import Inflected, Mention
from mahdar.base.span import Span
from mahdar.find.statements.drafts import SURE, draft_of, said_by
from mahdar.find.statements.ends import words_end
from mahdar.find.statements.frames import FARTHEST, Walk
from mahdar.find.statements.relay import SAYING, Found
from mahdar.find.statements.source import Frame, Source

SHORTEST = 3
"""Words in front of their cue are at least so many tokens."""

SOURCES = frozenset(("person", "spokesman", "source"))
ATTRIBUTION = Inflected(SAYING, "noun", "s", "m", pronoun=False)


def behind(src: Source, i: int, verb: Inflected, taken: int) -> Found | None:
    """Give the statement whose cue, at token `i`, follows its words: a quotation or a clause.

    Tokens before `taken` belong to other statements.
    """
    if "say" not in verb.verb.frames or verb.shape not in ("past", "present"):
        return None
    if src.preposition(src.forms[i]) and not src.doubled(i):
        return None  # «كذا» بين البلدين
    led = i - src.is_in(i - 1, "as_said")  # …، كما أعلن فلان
    close = led - 1 - (src.forms[led - 1] == ",")
    walk = Walk(src, verb, i + 1, min(src.sentence(i).end, i + FARTHEST))
    walk.frame()
    if walk.subject_span is None:
        return None
    if close > 0 and src.forms[close] in QUOTES and 0 <= src.doc.partner[close] < close:
        mark = src.doc.partner[close]
        frame = Frame("quote", mark, mark + 1)
        end = close
    elif src.forms[led - 1] in PAUSES and walk.subject is not None and _sure_of(verb, i - led):
        first = src.sentence(i).first
        end = led - 1 if led < i else _put_in(src, i, verb, walk.subject)
        frame = Frame("clause", first, first)
    else:
        return None
    if frame.first < taken or end - frame.first < SHORTEST:
        return None
    after = max(i + 1, _token_at(src, walk.subject_span))
    draft = draft_of(src, i, verb, frame, end)
    return said_by(src, draft, (walk.subject, walk.subject_span), joined=False), after


def _sure_of(verb: Inflected, led: int) -> bool:
    """Whether a verb after a clause tells who said it: one of many senses only after كما."""
    return "weak" not in verb.verb.flags or (led > 0 and "agency" in verb.verb.flags)


def _put_in(src: Source, i: int, verb: Inflected, subject: int) -> int:
    """Give the token after the words of the cue at `i`, also around it: كذا، يقول فلان، كذا."""
    after = src.doc.mentions[subject].tokens.end
    rest = after + 1
    if verb.shape != "present" or src.forms[after] not in PAUSES or src.cue(rest) is not None:
        return i - 1
    return words_end(src, Frame("clause", rest, rest))


def _token_at(src: Source, span: Span) -> int:
    """Give the token after a span."""
    return bisect_left(src.doc.tokens.starts, span.end)


def according(src: Source, i: int, source: Mention, taken: int) -> Found | None:
    """Give the statement whose only attribution is بحسب, وفق and the like at token `i`.

    The words are the clause before it, or after it where it opens the sentence.
    """
    sentence = src.sentence(i)
    head = i <= sentence.first + 1
    joined = src.is_in(i, "sources_with_what")
    verbal = joined or src.is_in(i + 1, "what")
    set_off = src.forms[source.tokens.end] == "," if head else verbal
    tells = source.kind in SOURCES or (set_off and _is_organisation(src, source))
    if not tells or taken > sentence.first:
        return None
    first, end = _clause_after(src, source) if head else _clause_before(src, i)
    if end - first < SHORTEST or (
        not head and any(src.is_in(k, "announcing") for k in range(first, first + SHORTEST))
    ):
        return None
    token = i + 2 - joined if verbal else i
    verb = (src.verb_after_what(token) if verbal else None) or ATTRIBUTION
    draft = draft_of(src, token, verb, Frame("clause", first, first), end)
    if not verbal:
        cue = src.doc.span(i, source.tokens.first + 1, peel=src.forms[i][:1] == AND)
        draft = replace(draft, cue=cue)
    number = src.begins[source.tokens.first]
    draft = replace(
        draft, speaker=number, speaker_span=source.span, clue="named", sure=SURE["noun"]
    )
    return draft, max(end, source.tokens.end)


def _is_organisation(src: Source, source: Mention) -> bool:
    """Whether a body tells of its own: no agency or paper, no document, no word for the media."""
    told = {bare(source.head), *stems(source.head)}
    others = src.words["press"] | src.words["documents"] | src.words["media"]
    return source.kind == "institution" and told.isdisjoint(others)


def _clause_before(src: Source, i: int) -> tuple[int, int]:
    """Give the tokens of the clause that ends before token `i`."""
    first, end = src.sentence(i).first, i
    while end > first and src.forms[end - 1] == ",":
        end -= 1
    while first < end and (src.is_in(first, "dangling") or src.forms[first] in QUOTES):
        first += 1
    return first, end


def _clause_after(src: Source, source: Mention) -> tuple[int, int]:
    """Give the tokens of the clause after its source: بحسب الوزير فإن; none where a cue begins it.

    Behind a comma alone, it is the clause of a person; what agencies report has its own speakers.
    """
    comma = src.forms[source.tokens.end] == ","
    first = source.tokens.end + comma
    form = src.forms[first]
    led = form[:1] == SO and form[1:] in src.known.words["complementizers"]
    first += led
    person = src.mention(first)
    begun = first if person is None else person.tokens.end
    if src.cue(begun) is not None or not (led or (comma and source.kind != "source")):
        return first, first
    return first, words_end(src, Frame("clause", first, first))

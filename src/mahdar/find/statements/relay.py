"""Words that somebody passes on: نقلت الوكالة عن الوزير قوله, قال المتحدث إن الرئيس أكد."""

from msgspec.structs import replace

from mahdar.arabic.fold import fold
from mahdar.arabic.letters import AND, PRONOUNS, QUOTES
from mahdar.base.document import Draft, Inflected, Mention, Verb
from mahdar.base.span import Span
from mahdar.find.statements.drafts import draft_of, said_by
from mahdar.find.statements.ends import words_end
from mahdar.find.statements.frames import FARTHEST, Walk, read_frame
from mahdar.find.statements.source import Frame, Source

Found = tuple[Draft, int]
"""A statement and the token after its words."""

RELAYS = frozenset(("institution", "source", "spokesman"))
SAYING = Verb("قال", frozenset(("say",)), "assert", frozenset())
HANDING = Verb("نقل", frozenset(("object",)), "other", frozenset(("hidden",)))
"""نقل with an object: greetings, thanks."""

SAYING_NOUN = Inflected(SAYING, "noun", "s", "m", pronoun=False)

NEAR = 4
LONGEST_ORIGIN = 6
"""Who is not known by a table is told of in fewer tokens: (نقل عن) خبراء وزارة كذا."""


def inner(src: Source, frame: Frame, subject: int | Span | None, end: int) -> Found | None:
    """Give the statement that an agency or spokesman passes on, in place of theirs.

    A span is the name of an agency that no table knows.
    """
    if frame.opener == "noun" or subject is None:
        return None
    if isinstance(subject, int) and not relays(src, src.doc.mentions[subject]):
        return None
    return told_by(src, frame, subject, end)


def told_by(src: Source, frame: Frame, subject: int | Span, end: int) -> Found | None:
    """Give the statement of somebody else that a clause begins with: قال فلان إن علانا أكد."""
    number = src.begins.get(frame.first)
    person = None if number is None else src.doc.mentions[number]
    if number is None or person is None or person.kind not in ("person", "group"):
        return None
    begin = _after_relative(src, person.tokens.end)
    if begin > person.tokens.end:
        end = src.sentence(frame.first).end
    begin = _after_circumstance(src, begin, src.sentence(frame.first).end)
    if begin > end:
        end = src.sentence(frame.first).end
    for i in range(begin, min(begin + NEAR, end)):
        cue = src.cue(i)
        if cue is None or cue[1].shape != "past":
            continue
        verb, said = _sense(src, i, end, cue[1], (number, person.span))
        stop = 0 if said is None else min(words_end(src, said), end)
        if said is None or stop <= said.first:
            return None
        stop = _until_further(src, said.first, stop)
        src.passed_on.add(src.doc.quoted[i])
        draft = draft_of(src, i, verb, said, stop)
        draft = said_by(src, draft, (number, person.span), joined=False)
        return replace(draft, via=(subject,)), stop
    return None


def _sense(
    src: Source, i: int, end: int, verb: Inflected, subject: tuple[int, Span]
) -> tuple[Inflected, Frame | None]:
    """Give the sense of the verb at token `i`, whose subject is known, that has a complement."""
    handed = "relay" in verb.verb.flags
    for sense in (replace(verb, verb=HANDING),) if handed else (verb, *verb.also):
        said = Walk(src, sense, i + 1, end, *subject).frame()
        if said is not None:
            return sense, said
    return verb, None


def _until_further(src: Source, first: int, end: int) -> int:
    """Give the token after words before what else is passed on: …، وأنها أكدت كذا."""
    for k in range(first + 1, end):
        form = src.forms[k]
        that = form[:1] == AND and form[1:] in src.known.words["complementizers"]
        apart = src.forms[k - 1] == ","
        if not that or not (apart or form.endswith(PRONOUNS)):
            continue
        person = src.mention(k + 1)
        at = k + 1 if person is None else person.tokens.end
        cue = src.cue(at)
        if cue is not None and cue[1].shape == "past":
            return k - apart
    return end


def _after_relative(src: Source, at: int) -> int:
    """Give the token after a relative clause between commas, if one begins at token `at`."""
    start = at + (src.forms[at] == ",")
    if not src.is_in(start, "relatives"):
        return at
    limit = min(src.sentence(at).end, start + FARTHEST)
    return next((k + 1 for k in range(start, limit) if src.forms[k] == ","), at)


def _after_circumstance(src: Source, at: int, limit: int) -> int:
    """Give the token after a phrase at token `at` up to a comma before a verb: وخلال لقائه،."""
    if not src.preposition(src.forms[at]):
        return at
    for k in range(at, min(at + FARTHEST, limit)):
        cue = src.cue(k)
        if cue is not None and src.forms[k - 1] == "," and cue[1].shape == "past":
            return k
    return at


def relays(src: Source, mention: Mention) -> bool:
    """Whether somebody passes on what others said: an agency, a spokesman under any name."""
    if mention.kind == "source" and src.is_in(mention.tokens.first - 1, "demonstratives"):
        return False  # هذا الدبلوماسي is somebody told of before
    if mention.kind in RELAYS or mention.name is None:
        return mention.kind in RELAYS
    return fold(src.doc.cut(mention.name)) in src.spokesmen


def relayed(src: Source, i: int, verb: Inflected) -> Found | None:
    """Give the statement that نقل at token `i` introduces: whose it is, who passed it on."""
    limit = min(src.sentence(i).end, i + FARTHEST)
    at, via, person = _roles(src, i, limit)
    if person is None or at >= limit:
        found = _of_the_same(src, i, limit) or _unknown_origin(src, i, limit)
        return found or _handed_over(src, i, verb)
    saying = src.saying_noun(at)
    said = (saying and src.known.verbs.get(src.forms[at])) or SAYING_NOUN  # تأكيده has an object
    span = src.doc.mentions[person].span
    frame = Walk(src, said, at + saying, limit, person, span).frame()
    end = 0 if frame is None else _until_noun(src, frame.first, words_end(src, frame))
    if frame is None or end <= frame.first:
        return None
    passed_on = inner(src, frame, person, end)
    if passed_on is not None:
        draft, stop = passed_on
        return replace(draft, via=draft.via if via is None else (via, *draft.via)), stop
    token = at if saying else i
    draft = draft_of(src, token, said if saying else verb, frame, end)
    if saying:
        cue = src.doc.span(at, at + 1, peel=src.forms[at][:1] == AND)
        draft = replace(draft, cue=cue)
    passed = () if via is None else (via,)
    return replace(draft, speaker=person, speaker_span=span, clue="named", via=passed), end


def _until_noun(src: Source, first: int, end: int) -> int:
    """Give the token after words before a further noun of saying: ترحيبه بكذا ودعوته إلى كذا."""
    more = (k for k in range(first + 1, end) if src.forms[k][:1] == AND and src.saying_noun(k))
    return next(more, end)


def _roles(src: Source, i: int, limit: int) -> tuple[int, int | None, int | None]:
    """Give where the words open after نقل at token `i`, who passes on, and whose words they are."""
    via: int | None = None
    person: int | None = None
    at = i + 1
    while at < limit:
        close = src.doc.partner[at] if src.forms[at] in QUOTES else -1
        if via is not None and person is None and at < close <= at + NEAR:
            at = close + 1  # نقلت وكالة كذا «كذا» عن فلان
            continue
        opened = src.is_in(at, "complementizers") or src.forms[at] in (":", *QUOTES)
        if opened or src.saying_noun(at):
            break
        if person is None and src.is_in(at, "light_objects"):
            return limit, None, None  # نقل تحيات فلان إلى علان
        number = src.begins.get(at)
        if number is None:
            at += 1
            continue
        mention = src.doc.mentions[number]
        origin = src.is_in(at - 1, "origins") and not src.is_in(at - 2, "issued")
        origin = origin or (via is not None and mention.kind == "person")
        if origin:
            person = number if person is None else person
        elif via is None:
            via = number
        at = mention.tokens.end
    return at, via, person


def _of_the_same(src: Source, i: int, limit: int) -> Found | None:
    """Give further words of the last speaker: كما نقل عنه قوله إن."""
    at = i + 2
    via = src.begins.get(at)
    if via is not None:  # نقلت عنه وكالة كذا قوله
        at = src.doc.mentions[via].tokens.end
    if not src.is_in(i + 1, "of_the_same") or not src.saying_noun(at):
        return None
    said = src.known.verbs.get(src.forms[at]) or SAYING_NOUN
    frame = Walk(src, said, at + 1, limit).frame()
    end = 0 if frame is None else words_end(src, frame)
    if frame is None or end <= frame.first:
        return None
    draft = draft_of(src, at, said, frame, end)
    clue = "carry" if draft.anchor is None else "same"
    return replace(draft, clue=clue, via=() if via is None else (via,)), end


def _unknown_origin(src: Source, i: int, limit: int) -> Found | None:
    """Give the words of somebody whom no table knows: نقلت الصحيفة عن فلانة قولها."""
    origin = next((k for k in range(i + 1, limit) if src.is_in(k, "origins")), limit)
    reach = range(origin + 2, min(origin + LONGEST_ORIGIN, limit))
    at = next((k for k in reach if src.saying_noun(k)), 0)
    if not at or not all(src.forms[k].isalpha() for k in range(origin + 1, at)):
        return None
    frame = Walk(src, SAYING_NOUN, at + 1, limit).frame()
    end = 0 if frame is None else words_end(src, frame)
    if frame is None or end <= frame.first:
        return None
    span = src.doc.span(origin + 1, at)
    draft = draft_of(src, at, SAYING_NOUN, frame, end)
    draft = replace(draft, cue=src.doc.span(at, at + 1, peel=src.forms[at][:1] == AND))
    passed = () if origin <= i + 1 else (src.doc.span(i + 1, origin),)
    return replace(draft, speaker_span=span, clue="named", via=passed), end


def _handed_over(src: Source, i: int, verb: Inflected) -> Found | None:
    """Give the statement of one who hands over greetings or thanks: نقل إليه تحيات."""
    handing = replace(verb, verb=HANDING)
    frame = read_frame(src, handing, i + 1)
    end = 0 if frame is None else words_end(src, frame)
    if frame is None or end <= frame.first:
        return None
    draft = draft_of(src, i, handing, frame, end)
    subject = frame.subject, frame.subject_span
    return said_by(src, draft, subject, joined=src.forms[i][:1] == AND), end

"""Mentions: people, institutions and sources that the text names, with titles as written."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from mahdar.arabic.clitics import bare, definite, is_feminine
from mahdar.arabic.letters import LINE
from mahdar.base.document import LONGEST_HEADLINE, Document, Knowledge, Mention, Stretch, Title
from mahdar.base.span import Span
from mahdar.find.mentions.bodies import body, group, locality
from mahdar.find.mentions.names import meet_surnames, name_end, name_start
from mahdar.find.mentions.people import named, person, surnames_alone, titled
from mahdar.find.mentions.text import Text
from mahdar.find.mentions.titles import COURTESY, POSTS, TITLES

COURTEOUS = Title("honorific", "m", "s")


def mentions(doc: Document, knowledge: Knowledge) -> Document:
    """Give the document with everybody it names, in the order of the text."""
    text = Text.of(doc, knowledge)
    meet_surnames(text)
    found = _without_borrowed_names(text, list(_read(text)))
    for mention in [mention for mention in found if _is_dateline(text, mention)]:
        town = doc.cut(mention.span)
        found = [other for other in found if other is not mention and doc.cut(other.span) != town]
        text.surnames.discard(text.forms[mention.tokens.end - 1])
    covered = bytearray(len(doc.tokens))
    for mention in found:
        first, end = mention.tokens
        covered[first:end] = b"\1" * (end - first)
    found.extend(surnames_alone(text, covered))
    return doc.having(mentions=tuple(sorted(found, key=lambda mention: mention.tokens)))


def _is_dateline(text: Text, mention: Mention) -> bool:
    """Whether a name that begins a line is the city that the report comes from: كذا - قال."""
    after, first = text.forms[mention.tokens.end], mention.tokens.first
    if mention.titles:
        return False
    if first == 0:
        return after in ("-", "/", "(")
    return mention.name is not None and text.forms[first - 1] == LINE and after in ("-", "/")


def _without_borrowed_names(text: Text, found: list[Mention]) -> list[Mention]:
    """Give the mentions, a title alone where what looks like its name can't be one.

    The office is that of somebody told of before by another name, so that the unknown word after
    it is something else: the state that he is thanked for.
    """
    holders: dict[tuple[str, str], str] = {}
    out: list[Mention] = []
    for mention in found:
        if mention.name is None:
            out.append(mention)
            continue
        office, name = (bare(mention.head), mention.side or ""), text.doc.cut(mention.name)
        full = len(name.split()) > 1
        if not full and _only_in_headline(text, mention, found):
            out.append(_title_alone(text, mention))
            continue
        if not full and name not in holders.get(office, name).split():
            out.append(_title_alone(text, mention))
            continue
        if full and mention.side:
            holders.setdefault(office, name)
        out.append(mention)
    return out


def _only_in_headline(text: Text, mention: Mention, found: list[Mention]) -> bool:
    """Whether the one word after a title in a headline names nobody: (نظيره الفلاني) حصاد.

    Whom a headline names is named again in the text under it.
    """
    end, at = next(iter(text.doc.at("line")), 0), mention.tokens.end - 1
    if at > end or not mention.titles or end > LONGEST_HEADLINE or text.forms[end - 1] == ".":
        return False
    word, doc = text.forms[at], text.doc
    later = (m for m in found if m.name is not None and m.tokens.first > end)
    named = any(word in form for m in later for form in doc.tokens.forms[slice(*m.tokens)])
    return not named and word not in text.known.given_names


def _title_alone(text: Text, mention: Mention) -> Mention:
    """Give a mention without the one word after its title, unless that is a given name."""
    word = text.forms[mention.tokens.end - 1]
    after = mention.titles and mention.titles[-1].span.end < mention.span.end
    if not after or word in text.known.given_names:
        return mention
    text.surnames.discard(word)
    return replace(
        mention,
        name=None,
        tokens=Stretch(mention.tokens.first, mention.tokens.end - 1),
        span=Span(mention.span.start, mention.titles[-1].span.end),
    )


def _read(text: Text) -> Iterator[Mention]:
    """Give the mentions that begin with a title, a rank, a given name or a place."""
    prepositions, asides = text.known.words["names_and_prepositions"], text.doc.asides
    for i in text.doc.at("mention"):
        if i < text.taken or i in asides:
            continue
        if text.forms[i] in prepositions and text.maqsura(i):
            continue  # على
        for mention in _at(text, i):
            yield mention
            text.taken = max(text.taken, mention.tokens.end)


def _whole(text: Text, title: Title, following: str) -> Title:
    """Give half an honorific as one where its other half, or an office, follows."""
    office = text.known.titles.get(following)
    titled = office is not None and office.kind in ("post", *COURTESY)
    if following in text.known.words["rank_adjectives"] or titled:
        return replace(title, kind="honorific")
    return replace(title, kind="institution")


def _headed(text: Text, i: int) -> Mention | None:
    """Give the person whose full name, without a title, follows برئاسة at token `i`."""
    if text.forms[i + 1] in text.known.titles:
        return None
    if name_start(text, i + 1, titled=True) != i + 1:
        return None
    end = name_end(text, i + 1, 0)
    return person(text, i + 1, 0, Stretch(i + 1, end)) if end > i + 2 else None


def _leads(text: Text, i: int) -> bool:
    """Whether an office follows برئاسة at token `i`: (برئاسة) رئيس لجنة كذا."""
    office = text.known.titles.get(text.forms[i + 1])
    return office is not None and office.kind in TITLES


def _at(text: Text, i: int) -> Iterable[Mention]:
    """Give the mentions that begin at token `i`, if any."""
    form = text.forms[i]
    if form in text.known.words["headed_by"]:
        headed = _headed(text, i)
        if headed is not None or _leads(text, i):
            return () if headed is None else (headed,)
    peel, title = text.title(i)
    if title is None and text.forms[i + 1] in text.known.titles:
        peel, title = _courtesy(text, i)
    if title is None and _is_what(text, i):
        return titled(text, i, 0, Title("rank", "f" if is_feminine(form) else "m", "s"))
    if title is None or (form[peel:] in text.known.full_names and text.full_name(i, peel)):
        peel = text.given(i)
        return named(text, i, peel) if peel >= 0 else locality(text, i)
    return () if _is_plain(text, i, form[peel:]) else _titled(text, i, peel, title)


def _courtesy(text: Text, i: int) -> tuple[int, Title | None]:
    """Give دولة at token `i` as a courtesy, where a title follows: دولة الرئيس, no دولة كذا."""
    if text.known.titles[text.forms[i + 1]].kind not in ("post", *COURTESY):
        return 0, None
    for peel in (0, 1):
        if text.forms[i][peel:] in text.known.words["states_and_courtesies"]:
            return peel, COURTEOUS
    return 0, None


def _is_plain(text: Text, i: int, form: str) -> bool:
    """Whether what can begin a title is an ordinary word at token `i`."""
    words, known = text.known.words, text.known
    if bare(form) in words["people_and_adjectives"] and text.thing(i - 1, like=form):
        return True  # مؤتمر صحفي مشترك, وفد برلماني, الدور القيادي
    return form in words["before_titles"] and text.forms[i + 1] not in known.titles


def _is_what(text: Text, i: int) -> bool:
    """Whether an everyday word for a person of some state stands at token `i`: الفنان الفلاني."""
    form = text.forms[i]
    person = definite(form) and bare(form) in text.known.vocabulary.people
    return person and text.nationality(text.forms[i + 1]) is not None


def _named_source(text: Text, i: int, form: str) -> bool:
    """Whether a source at token `i` is one who is named: المعارض الفلاني فلان."""
    if not definite(form) or text.nationality(text.forms[i + 1]) is None:
        return False
    return name_start(text, i + 2, titled=True) == i + 2


def _of_field(text: Text, at: int) -> bool:
    """Whether what somebody is an expert in, or where, begins at token `at`: أستاذة هندسة كذا."""
    form, known = text.forms[at], text.known
    if form in known.given_names or form in text.surnames or definite(form):
        return False
    where = known.lists(form, "title_prepositions") and text.title(at + 1)[1] is not None
    return where or form in known.vocabulary.things or known.lists(form, "title_nouns")


def _titled(text: Text, i: int, peel: int, title: Title) -> Iterable[Mention]:
    """Give the mentions that begin with a title, an institution, a source at token `i`."""
    form, following = text.forms[i][peel:], text.forms[i + 1]
    if form in text.known.words["honorific_halves"]:
        title = _whole(text, title, following)
    if form in text.known.words["honorific_pronouns"]:
        span = text.span(i, peel, i + 1)
        return (Mention(Stretch(i, i + 1), span, "pronoun", head=form, gender=title.gender),)
    if bare(form) in text.known.words["professions"] and _of_field(text, i + 1):
        title = replace(title, kind="post")
    if title.kind in POSTS or title.kind in COURTESY:
        return titled(text, i, peel, title)
    guest = form in text.known.words["guests"]
    if guest and (text.nationality(following) or text.nisba(following)):
        return titled(text, i, peel, replace(title, kind="post"))
    if title.kind == "source" and _named_source(text, i, form):
        return titled(text, i, peel, replace(title, kind="post"))
    if title.kind == "group":
        return group(text, i, peel, title)
    return (body(text, i, peel, title),)

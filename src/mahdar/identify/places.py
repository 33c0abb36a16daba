"""Where each contact took place, in the words of its own sentence."""

from mahdar.arabic.clitics import definite
from mahdar.arabic.letters import BY
from mahdar.base.document import Contact, Document, Knowledge, Stretch
from mahdar.base.span import Span

FARTHER = 100
"""A city counts for less than a building of the same sentence."""

LONGEST = 4
LEAD = 3
"""So many sentences at the beginning may tell of the visit."""

VISIT = 8
"""A visit leads to a place within so many tokens."""

CLOSE = 12
"""A country is where they met only so many tokens from the word of meeting: else it is a topic."""


def places(doc: Document, knowledge: Knowledge) -> Document:
    """Give the document with the place of each contact, None where the text has none."""
    return doc.having(places=tuple([_place(doc, knowledge, contact) for contact in doc.contacts]))


def _place(doc: Document, known: Knowledge, contact: Contact) -> Span | None:
    """Give the place told in the contact's own sentence, else where a visit near it led."""
    own = doc.sentences[contact.sentence]
    found = _nearest(doc, known, own, contact.first.first)
    if found is not None or contact.mode not in ("in_person", "unknown"):
        return found
    for part in (*doc.sentences[:LEAD], *doc.sentences[contact.sentence + 1 :][:1]):
        for i in doc.within("visit", *part):
            if doc.quoted[i] < 0:
                led = _nearest(doc, known, Stretch(i, min(part.end, i + VISIT)), i)
                if led is not None:
                    return led
    return None


def _nearest(doc: Document, known: Knowledge, part: Stretch, near: int) -> Span | None:
    """Give the place in a stretch of tokens nearest to token `near`: a building, else a city."""
    forms = doc.tokens.forms
    first, end = part
    best: tuple[int, Span] | None = None
    for i in doc.within("place", first, end):
        if doc.quoted[i] >= 0:
            continue
        before = i > first and forms[i - 1] in known.words["before_places"]
        inside = before or forms[i][:1] == BY
        span = _building(doc, known, i, end) if inside or i > first else None
        weight = 0
        if span is None and inside:
            span, weight = _locality(doc, known, i, near), FARTHER
        if span is not None and (best is None or weight + abs(i - near) < best[0]):
            best = (weight + abs(i - near), span)
    return None if best is None else best[1]


def _building(doc: Document, known: Knowledge, i: int, end: int) -> Span | None:
    """Give the palace, seat or office that begins at token `i`, with its name."""
    form = doc.tokens.forms[i]
    peel = int(form[:1] == BY)
    if form[peel:] not in known.words["buildings"]:
        return None
    stop = i + 1
    while (
        stop < end
        and stop < i + LONGEST
        and definite(doc.tokens.forms[stop])
        and not _of_person(known, doc.tokens.forms[stop])
        and doc.tokens.forms[stop] not in known.words["adverbs"]
    ):
        stop += 1
        if doc.tokens.forms[stop - 1][2:] in known.nationalities:
            break
    if stop == i + 1 and not definite(form[peel:]):
        stop = _owner_end(doc, known, stop)
        if stop == i + 1:
            return None
    return doc.span(i, stop, peel)


def _owner_end(doc: Document, known: Knowledge, at: int) -> int:
    """Give the token after whom or what a building is called by: مقر الوزارة, قصر كذا."""
    for mention in doc.mentions:
        if mention.tokens.first == at and mention.kind == "institution":
            return mention.tokens.end
    form = doc.tokens.forms[at] if at < len(doc.tokens) else ""
    plain = form.isalpha() and form not in known.common and form not in known.closed
    return at + 1 if plain and form not in known.titles and form not in known.nouns else at


def _of_person(known: Knowledge, form: str) -> bool:
    """Whether a word begins the title of a person."""
    title = known.titles.get(form)
    return title is not None and title.kind != "institution"


def _locality(doc: Document, known: Knowledge, i: int, near: int) -> Span | None:
    """Give the city, or the country close by, whose name begins at token `i`, without its ب."""
    forms = doc.tokens.forms
    for peel in (0, 1):
        if peel and forms[i][:1] != BY:
            break
        for locality in known.localities.get(forms[i][peel:], ()):
            size = len(locality.words)
            if locality.kind == "body" or (locality.kind != "city" and abs(i - near) > CLOSE):
                continue
            if locality.words[1:] == forms[i + 1 : i + size]:
                return doc.span(i, i + size, peel)
    return None

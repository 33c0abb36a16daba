"""Where each contact took place, in the words of its own sentence."""

from dataclasses import replace

from mahdar.arabic.clitics import definite
from mahdar.arabic.letters import BY
from mahdar.base.document import Contact, Document, Knowledge
from mahdar.base.span import Span

FARTHER = 100
"""A city counts for less than a building of the same sentence."""

LONGEST = 4


def places(doc: Document, knowledge: Knowledge) -> Document:
    """Give the document with the place of each contact, None where the text has none."""
    return replace(doc, places=tuple([_place(doc, knowledge, contact) for contact in doc.contacts]))


def _place(doc: Document, known: Knowledge, contact: Contact) -> Span | None:
    """Give the place nearest to the word of meeting: a building, else a city or country."""
    forms = doc.tokens.forms
    first, end = doc.sentences[contact.sentence]
    near = contact.first.first
    best: tuple[int, Span] | None = None
    for i in range(first, end):
        if doc.quoted[i] >= 0:
            continue
        span = _building(doc, known, i, end)
        weight = 0
        if (
            span is None
            and i > first
            and (forms[i - 1] in known.words["before_places"] or forms[i][:1] == BY)
        ):
            span, weight = _locality(doc, known, i), FARTHER
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


def _locality(doc: Document, known: Knowledge, i: int) -> Span | None:
    """Give the city or country whose name begins at token `i`, with or without ب."""
    forms = doc.tokens.forms
    for peel in (0, 1):
        if peel and forms[i][:1] != BY:
            break
        for locality in known.localities.get(forms[i][peel:], ()):
            size = len(locality.words)
            if locality.kind != "body" and locality.words[1:] == forms[i + 1 : i + size]:
                return doc.span(i, i + size, peel)
    return None

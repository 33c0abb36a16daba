"""Which issues each statement is about, by the terms in its words."""

from collections.abc import Iterator

from mahdar.arabic.clitics import unprefixed
from mahdar.base.document import Document, Draft, Knowledge, Stretch, Term

POINTING = 8
"""A word that points back stands among so many first ones; later on, it means the words before."""

MOST = 6
"""A statement that would have more issues has the first ones."""


def issues(doc: Document, knowledge: Knowledge) -> Document:
    """Give the document with the issues of each statement, none where no term stands in it."""
    return doc.having(issues=tuple([_of(doc, draft, knowledge) for draft in doc.drafts]))


def _of(doc: Document, draft: Draft, known: Knowledge) -> tuple[str, ...]:
    """Give the issues of one statement, each once, in the order of their terms.

    Where its words point back (هذه القضية), what the sentence tells before counts first.
    """
    first, end = draft.said
    found: dict[str, None] = {}
    if not known.words["pointing"].isdisjoint(doc.tokens.forms[first : min(end, first + POINTING)]):
        for before in _before(doc, draft):
            found.update(dict.fromkeys(_told(doc, *before, known)))
    found.update(dict.fromkeys(_told(doc, first, end, known)))
    return tuple(found)[:MOST]


def _before(doc: Document, draft: Draft) -> Iterator[Stretch]:
    """Give what the sentence of a statement tells before its verb, but for the people named."""
    at = doc.sentences[doc.sentence_of[draft.token]].first
    for mention in doc.mentions:
        if at <= mention.tokens.first < draft.token:
            yield Stretch(at, mention.tokens.first)
            at = mention.tokens.end
    yield Stretch(at, max(at, draft.token))


def _told(doc: Document, first: int, end: int, known: Knowledge) -> list[str]:
    """Give the issues of a stretch of tokens, in the order of their terms."""
    found: list[str] = []
    forms = (*doc.tokens.forms[first:end], "")
    words: set[str] | None = None
    terms_at = known.terms_at
    for i in doc.within("term", first, end):
        at = i - first
        for term in terms_at(forms[at], forms[at + 1]):
            if term.apart:
                if words is None:
                    words = {word for form in forms for word in unprefixed(form)}
                if not words.issuperset(term.apart):
                    continue
            if not term.rest or _goes_on(term, forms[at + 2 :]):
                found.append(term.issue)
    return found


def _goes_on(term: Term, following: tuple[str, ...]) -> bool:
    """Whether the rest of a term stands after its first two words."""
    if len(following) < len(term.rest):
        return False
    pairs = zip(term.rest, following, strict=False)
    return all(word in unprefixed(form) for word, form in pairs)

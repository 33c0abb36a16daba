"""Which issues each statement is about, by the terms in its words."""

from collections.abc import Iterator

from mahdar.arabic.clitics import unprefixed
from mahdar.base.document import Document, Draft, Knowledge, Term

MOST = 4
"""A statement that would have more issues has the first ones."""


def issues(doc: Document, knowledge: Knowledge) -> Document:
    """Give the document with the issues of each statement, none where no term stands in it."""
    found = tuple([tuple(_of(doc, draft, knowledge))[:MOST] for draft in doc.drafts])
    return doc.having(issues=found)


def _of(doc: Document, draft: Draft, known: Knowledge) -> Iterator[str]:
    """Give the issues of one statement, each once, in the order of their terms."""
    first, end = draft.said
    forms, seen = doc.tokens.forms, set[str]()
    words: set[str] = set()
    for i in doc.within("term", first, end):
        for term in known.terms_at(forms[i], forms[i + 1] if i + 1 < end else ""):
            if term.issue in seen:
                continue
            if term.apart and not words:
                words.update(word for form in forms[first:end] for word in unprefixed(form))
            if words.issuperset(term.apart) and _stands(term, forms[i + 2 : end]):
                seen.add(term.issue)
                yield term.issue


def _stands(term: Term, following: tuple[str, ...]) -> bool:
    """Whether the rest of a term, after its first two words, stands there."""
    if len(following) < len(term.rest):
        return False
    pairs = zip(term.rest, following, strict=False)
    return not term.rest or all(word in unprefixed(form) for word, form in pairs)

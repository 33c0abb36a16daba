"""Which issues each statement is about, by the terms in its words."""

from collections.abc import Iterator

from mahdar.base.document import Document, Draft, Knowledge, Term

MOST = 4
"""A statement that would have more issues has the first ones."""


def issues(doc: Document, knowledge: Knowledge) -> Document:
    """Give the document with the issues of each statement, none where no term stands in it."""
    found = tuple([tuple(_of(doc, draft, knowledge))[:MOST] for draft in doc.drafts])
    return doc.having(issues=found)


def _of(doc: Document, draft: Draft, known: Knowledge) -> Iterator[str]:
    """Give the issues of one statement, each once, in the order of their terms."""
    first, end = doc.stretch(draft.words)
    forms, seen = doc.tokens.forms[first:end], set[str]()
    for i in doc.within("term", first, end):
        following = doc.tokens.forms[i + 1] if i + 1 < end else ""
        for term in known.terms[doc.tokens.forms[i]]:
            if term.rest and following not in term.rest[0]:
                continue
            if term.issue not in seen and _stands(term, forms, i - first):
                seen.add(term.issue)
                yield term.issue


def _stands(term: Term, forms: tuple[str, ...], i: int) -> bool:
    """Whether a term whose first word is token `i` stands there."""
    at = i + 1
    if len(forms) - at < len(term.rest):
        return False
    for word in term.rest:
        if forms[at] not in word:
            return False
        at += 1
    return not term.apart or all(not word.isdisjoint(forms) for word in term.apart)

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
    for i in doc.within("term", first, end):
        for term in known.terms_at(forms[i], forms[i + 1] if i + 1 < end else ""):
            plain = not term.rest and not term.apart
            if term.issue not in seen and (plain or _stands(term, forms[first:end], i - first)):
                seen.add(term.issue)
                yield term.issue


def _stands(term: Term, forms: tuple[str, ...], at: int) -> bool:
    """Whether all of a term whose first word is token `at` stands there, or apart from it."""
    there = forms[at + 2 : at + 2 + len(term.rest)]
    return (
        len(there) == len(term.rest)
        and all(word in unprefixed(form) for word, form in zip(term.rest, there, strict=True))
        and all(any(word in unprefixed(form) for form in forms) for word in term.apart)
    )

"""Which issues each statement is about, by the terms in its words."""

from mahdar.arabic.clitics import unprefixed
from mahdar.base.document import Document, Draft, Knowledge, Term

MOST = 4
"""A statement that would have more issues has the first ones."""


def issues(doc: Document, knowledge: Knowledge) -> Document:
    """Give the document with the issues of each statement, none where no term stands in it."""
    return doc.having(issues=tuple([_of(doc, draft, knowledge) for draft in doc.drafts]))


def _of(doc: Document, draft: Draft, known: Knowledge) -> tuple[str, ...]:
    """Give the issues of one statement, each once, in the order of their terms."""
    (first, end), terms_at = draft.said, known.terms_at
    forms = (*doc.tokens.forms[first:end], "")
    seen: dict[str, None] = {}
    for i in doc.within("term", first, end):
        for term in terms_at(forms[i - first], forms[i - first + 1]):
            if term.issue not in seen and _stands(term, forms, i - first):
                seen[term.issue] = None
    return tuple(seen)[:MOST]


def _stands(term: Term, forms: tuple[str, ...], at: int) -> bool:
    """Whether the rest of a term stands after its first two words, and what is apart anywhere."""
    rest, apart = term.rest, term.apart
    following = forms[at + 2 : at + 2 + len(rest)]
    if rest and (
        len(following) < len(rest)
        or not all(word in unprefixed(form) for word, form in zip(rest, following, strict=True))
    ):
        return False
    return all(any(word in unprefixed(form) for form in forms) for word in apart)

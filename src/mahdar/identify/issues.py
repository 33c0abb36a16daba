"""Which issues each statement is about, by the terms in its words."""

from bisect import bisect_left
from collections.abc import Iterator

from mahdar.base.document import Document, Draft, Knowledge

MOST = 4
"""A statement that would have more issues has the first ones."""


def issues(doc: Document, knowledge: Knowledge) -> Document:
    """Give the document with the issues of each statement, none where no term stands in it."""
    found = tuple([tuple(_of(doc, draft, knowledge))[:MOST] for draft in doc.drafts])
    return doc.having(issues=found)


def _of(doc: Document, draft: Draft, known: Knowledge) -> Iterator[str]:
    """Give the issues of one statement, each once, in the order of their terms."""
    starts = doc.tokens.starts
    first = bisect_left(starts, draft.words.start)
    forms = doc.tokens.forms[first : bisect_left(starts, draft.words.end)]
    seen: set[str] = set()
    for i in [i for i, form in enumerate(forms) if form in known.terms]:
        for issue, rest, apart in known.terms[forms[i]]:
            if issue in seen:
                continue
            following = forms[i + 1 : i + 1 + len(rest)]
            stands = len(following) == len(rest) and all(
                form in word for form, word in zip(following, rest, strict=True)
            )
            if stands and all(not word.isdisjoint(forms) for word in apart):
                seen.add(issue)
                yield issue

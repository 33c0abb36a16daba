"""Which statements were made on an earlier occasion than the meeting that the report tells of."""

from mahdar.arabic.clitics import unjoined
from mahdar.base.document import Document, Draft, Knowledge

BEFORE, AFTER = 6, 14
"""The words that say so stand so many tokens before a cue, or after it."""


def occasions(doc: Document, knowledge: Knowledge) -> Document:
    """Give the document with the cues that the text puts before the meeting: كان قد قال."""
    found = [draft.token for draft in doc.drafts if _earlier(doc, knowledge, draft)]
    return doc.having(earlier=frozenset(found)) if found else doc


def _earlier(doc: Document, known: Knowledge, draft: Draft) -> bool:
    """Whether the words around a cue, up to what was said, tell of an earlier occasion."""
    sentence = doc.sentences[doc.sentence_of[draft.token]]
    forms, phrases = doc.tokens.forms, known.phrases["earlier_occasions"]
    first = max(sentence.first, draft.token - BEFORE)
    before = {unjoined(form) for form in forms[first : draft.token]}
    if forms[draft.token - 1] in known.words["already"] and not before.isdisjoint(
        known.words["was"]
    ):
        return True  # كان فلان قد قال
    for i in range(first, min(sentence.end, draft.token + AFTER)):
        if i > draft.token and doc.tokens.starts[i] >= draft.words.start:
            return False
        for phrase in phrases.get(forms[i], ()):
            if forms[i + 1 : i + len(phrase)] == phrase[1:]:
                return True
    return False

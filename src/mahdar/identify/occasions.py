"""Which statements were made on an earlier occasion than the meeting that the report tells of."""

from mahdar.arabic.clitics import unjoined
from mahdar.base.document import Document, Draft, Knowledge, phrase_at

BEFORE, AFTER = 6, 14
"""The words that say so stand so many tokens before a cue, or after it."""


def occasions(doc: Document, knowledge: Knowledge) -> Document:
    """Give the document with the cues that the text puts before the meeting: كان قد قال."""
    places = _places(doc, knowledge)
    if not places:
        return doc
    found = [draft.token for draft in doc.drafts if _earlier(doc, places, draft)]
    return doc.having(earlier=frozenset(found)) if found else doc


def _places(doc: Document, known: Knowledge) -> list[int]:
    """Give the tokens at which words of an earlier occasion stand: في وقت سابق, قد after كان."""
    forms, phrases = doc.tokens.forms, known.phrases["earlier_occasions"]
    was = known.words["was"]
    told = [i for i in doc.at("earlier") if phrase_at(phrases, forms, i)]
    for i in doc.at("already"):
        before = {unjoined(form) for form in forms[max(0, i - BEFORE) : i]}
        if not before.isdisjoint(was):
            told.append(i)
    return told


def _earlier(doc: Document, places: list[int], draft: Draft) -> bool:
    """Whether the words around a cue, up to what was said, tell of an earlier occasion."""
    sentence = doc.sentences[doc.sentence_of[draft.token]]
    first = max(sentence.first, draft.token - BEFORE)
    end = min(sentence.end, draft.token + AFTER)
    starts, words = doc.tokens.starts, draft.words.start
    return any(first <= i < end and (i <= draft.token or starts[i] < words) for i in places)

"""Report -> tokens, sentences, quotation marks."""

from mahdar.base.document import Document, Knowledge
from mahdar.divide.quotation import quotation
from mahdar.divide.sentences import sentences


def divide(doc: Document, _knowledge: Knowledge) -> Document:
    """Give the document with its sentences and quotation marks."""
    parts = sentences(doc.tokens)
    sentence_of = [number for number, part in enumerate(parts) for _ in range(*part)]
    partner, quoted = quotation(doc.text, doc.tokens, parts)
    return doc.having(
        sentences=parts,
        sentence_of=tuple(sentence_of),
        partner=partner,
        quoted=quoted,
    )

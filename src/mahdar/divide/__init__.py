"""Report -> tokens, sentences, quotation marks."""

from mahdar.arabic.letters import LINE
from mahdar.base.document import Document, Knowledge, phrase_at
from mahdar.divide.marks import retold
from mahdar.divide.quotation import quotation
from mahdar.divide.sentences import sentences
from mahdar.divide.spots import spots


def divide(doc: Document, knowledge: Knowledge) -> Document:
    """Give the document with its sentences and quotation marks."""
    doc = doc.having(tokens=retold(doc.text, doc.tokens, knowledge))
    doc = doc.having(spots=spots(doc.tokens.forms, knowledge))
    parts = sentences(doc)
    sentence_of = list[int]()
    for number, (first, end) in enumerate(parts):
        sentence_of += [number] * (end - first)
    partner, quoted = quotation(doc, parts)
    return doc.having(
        sentences=parts,
        sentence_of=tuple(sentence_of),
        partner=partner,
        quoted=quoted,
        asides=_asides(doc, knowledge),
    )


def _asides(doc: Document, known: Knowledge) -> frozenset[int]:
    """Give the tokens of lines that point to other reports: اقرأ أيضا: كذا."""
    forms, out = doc.tokens.forms, set[int]()
    for first in doc.at("aside"):
        begins = first == 0 or forms[first - 1] == LINE
        if begins and phrase_at(known.phrases["asides"], forms, first):
            lines = doc.within("line", first, len(forms))
            out.update(range(first, lines[0] if lines else len(forms)))
    return frozenset(out)

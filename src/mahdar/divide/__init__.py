"""Report -> tokens, sentences, quotation marks."""

from mahdar.base.document import Document, Knowledge, Stretch
from mahdar.divide.quotation import quotation
from mahdar.divide.sentences import sentences

LINE = "\n"


def divide(doc: Document, knowledge: Knowledge) -> Document:
    """Give the document with its sentences and quotation marks."""
    parts = sentences(doc.tokens)
    sentence_of = [number for number, part in enumerate(parts) for _ in range(*part)]
    asides = _asides(doc.tokens.forms, parts, knowledge)
    partner, quoted = quotation(doc.text, doc.tokens, parts)
    return doc.having(
        sentences=parts,
        sentence_of=tuple(sentence_of),
        partner=partner,
        quoted=quoted,
        asides=asides,
    )


def _asides(
    forms: tuple[str, ...], sentences: tuple[Stretch, ...], known: Knowledge
) -> frozenset[int]:
    """Give the tokens of lines that point to other reports: اقرأ أيضا: كذا."""
    heads = known.phrases["asides"]
    out: set[int] = set()
    for sentence in sentences:
        first = sentence.first
        begins = first == 0 or forms[first - 1] == LINE
        if begins and any(
            forms[first + 1 : first + len(phrase)] == phrase[1:]
            for phrase in heads.get(forms[first], ())
        ):
            end = next((i for i in range(first, len(forms)) if forms[i] == LINE), len(forms))
            out.update(range(first, end))
    return frozenset(out)

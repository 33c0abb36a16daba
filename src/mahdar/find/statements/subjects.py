"""The subject that stands before its verb."""

from mahdar.base.span import Span
from mahdar.find.statements.frames import Source

FARTHEST = 4
STARTERS = frozenset(("لكن", "ولكن", "بينما", "فيما", "حيث", "وفيما", "وبينما"))


def subject_before(src: Source, i: int) -> tuple[int | None, Span | None]:
    """Give the subject of the verb at token `i` that stands before it: mention and span.

    It is the antecedent of a relative pronoun, or the mention that opens the clause.
    """
    doc, words, forms = src.doc, src.known.words, src.forms
    start = src.sentence(i).first
    j = i - 1
    for _ in range(FARTHEST):
        if j >= start and (forms[j] in words["aspects"] or forms[j] in words["adverbs"]):
            j -= 1
    if j < start:
        return None, None
    if forms[j] in words["relatives"]:
        number = src.ends.get(j, src.ends.get(j - 1))
        return number, None if number is None else doc.mentions[number].span
    comma = forms[j] == ","
    number = src.ends.get(j + 1 - comma)
    if number is None:
        return None, _after_copula(src, i, start)
    first = doc.mentions[number].tokens.first
    before = forms[first - 1] if first > start else ""
    opens = not before.isalpha() or before in words["copulas"] or before in STARTERS
    opens = opens or before[:1] == "و" and before[1:] in words["copulas"]
    opens = opens or before in words["complementizers"]
    own = src.peeled(first)[-1:] not in ("ب", "ل", "ك")
    return (number, doc.mentions[number].span) if opens and own else (None, None)


def _after_copula(src: Source, i: int, start: int) -> Span | None:
    """Give the words between كان at the start of the sentence and the verb."""
    form = src.forms[start]
    copulas = src.known.words["copulas"]
    if form in copulas or (form[:1] == "و" and form[1:] in copulas):
        end = i
        while src.forms[end - 1] in src.known.words["aspects"] or src.forms[end - 1] == ",":
            end -= 1
        if end > start + 1:
            return src.doc.span(start + 1, end)
    return None

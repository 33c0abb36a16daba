"""Where the words of a statement end."""

from collections.abc import Callable

from mahdar.find.statements.frames import QUOTES, Frame, Source

TRAILING = frozenset((",", "-", ":", "؛", ".", "؟", "!", "\n", "…", *QUOTES))
NEAR = 4

Attributes = Callable[[int], bool]
"""Whether a statement of its own begins with the cue at a token."""


def words_end(src: Source, frame: Frame, attributes: Attributes) -> int:
    """Give the token after the last word of the statement that a frame opens."""
    doc, first = src.doc, frame.first
    if frame.opener == "quote":
        mark = first - 1
        close = doc.partner[mark]
        if close < 0:
            return _trim(src, first, _line_or_sentence_end(src, mark))
        after = src.forms[close + 1]
        clause = src.forms[frame.trigger] in src.known.words["complementizers"]
        if not clause or not after.isalnum() or _turns(src, close + 1, attributes):
            return _trim(src, first, close)
        return _trim(src, first, _clause_end(src, close + 1, attributes))
    return _trim(src, first, _clause_end(src, first, attributes))


def _line_or_sentence_end(src: Source, mark: int) -> int:
    """Give the end of the sentence in which a quotation opens that never closes."""
    return src.sentence(mark).end


def _clause_end(src: Source, first: int, attributes: Attributes) -> int:
    """Give the first token at or after `first` that is no longer part of the words."""
    doc, forms = src.doc, src.forms
    end = src.sentence(first).end
    at = first
    while at < end:
        close = doc.partner[at] if forms[at] in QUOTES else -1
        if close > at:  # a quotation inside the words goes with them, whole
            at = close + 1
            if at >= end and at < len(doc.tokens):
                return close
            continue
        if forms[at] in QUOTES and at > first and doc.quoted[first] >= 0:
            return at
        if (
            at > first
            and at in src.turning
            and doc.quoted[at] == doc.quoted[first]
            and _turns(src, at, attributes)
        ):
            return at
        at += 1
    return end


def _turns(src: Source, at: int, attributes: Attributes) -> bool:
    """Whether something else than the words in hand begins at token `at`."""
    forms, words = src.forms, src.known.words
    form = forms[at]
    cue = src.cue(at)
    if cue is not None:
        peeled, verb = cue
        if verb.shape == "participle" or (verb.shape == "past" and peeled):
            return attributes(at)
        if verb.shape == "past" and forms[at - 1] == "," and "weak" not in verb.verb.flags:
            return attributes(at)
    if form in words["switches"] or form[1:] in words["switches"]:
        return any(_past(src, k) and attributes(k) for k in range(at + 1, at + NEAR))
    if src.phrase("turns", at):
        return any(_past(src, k) and attributes(k) for k in range(at + 1, at + NEAR))
    if form in words["sources"]:
        return names_source(src, at)
    return forms[at - 1] in (",", '"', "»", "-") and src.phrase("remarks", at) > 0


def _past(src: Source, at: int) -> bool:
    """Whether token `at` is a verb of speech in the past."""
    cue = src.cue(at)
    return cue is not None and cue[1].shape == "past"


def names_source(src: Source, at: int) -> bool:
    """Whether بحسب, وفق and the like at token `at` name who is the source of the words."""
    forms = src.forms
    following = forms[at + 1]
    if following in ("ما", "لما"):
        cue = src.cue(at + 2)
        return cue is not None and cue[1].shape in ("past", "present")
    mention = src.mention(at + 1)
    if mention is None and following in ("عن", "الي"):
        mention = src.mention(at + 2)
    if mention is None:
        return False
    return mention.kind != "group" and mention.head not in ("country", "city", "region")


def _trim(src: Source, first: int, end: int) -> int:
    """Give the end without the punctuation marks before it."""
    forms = src.forms
    while end > first and forms[end - 1] in TRAILING:
        end -= 1
    if end > first and forms[end - 1] in ("و", "كما"):
        end -= 1
    while end > first and forms[end - 1] in TRAILING:
        end -= 1
    return end

"""What is said beside something else, by a verbal noun: مع تأكيده أن, مقابل تأكيد الوفد كذا."""

from msgspec.structs import replace

from mahdar.arabic.clitics import definite
from mahdar.base.document import Inflected
from mahdar.find.statements.drafts import draft_of, said_by
from mahdar.find.statements.ends import words_end
from mahdar.find.statements.frames import FARTHEST, Walk
from mahdar.find.statements.relay import Found
from mahdar.find.statements.senses import noun_beside
from mahdar.find.statements.source import Frame, Source

TELLERS = frozenset(("person", "institution", "group", "spokesman"))


def beside(src: Source, i: int) -> Found | None:
    """Give what the verbal noun at token `i` tells, where a word such as مع or وسط leads to it.

    It is said by whom it is of (تأكيد الوفد), else by who spoke before (تأكيده, التأكيد على).
    """
    verb = noun_beside(src, i)
    if verb is None:
        return None
    verb = replace(verb, shape="participle")
    frame = _frame(src, i, verb)
    end = 0 if frame is None else words_end(src, frame)
    if frame is None or end <= frame.first:
        return None
    draft = draft_of(src, i, verb, frame, end)
    subject = frame.subject, frame.subject_span
    return said_by(src, draft, subject, joined=False), end


def _frame(src: Source, i: int, verb: Inflected) -> Frame | None:
    """Give the frame of a verbal noun at token `i`: after whom it is of, or at once."""
    limit = min(src.sentence(i).end, i + FARTHEST)
    if verb.pronoun or definite(src.forms[i]):
        return Walk(src, verb, i + 1, limit).frame()
    teller = src.mention(i + 1)
    if teller is None or teller.kind not in TELLERS or src.governing(i + 1):
        return None
    of = src.begins[i + 1], teller.span
    return Walk(src, verb, teller.tokens.end, limit, *of).frame()

"""Expressions of time: days, weeks, months, years, as the text tells them."""

from mahdar.arabic.letters import BY, CONJUNCTIONS, FOR
from mahdar.base.document import Document, Knowledge, Stretch, Timing
from mahdar.find.dates.days import day
from mahdar.find.dates.periods import away, over, third, this_one
from mahdar.find.dates.reading import Reading
from mahdar.find.dates.written import date, month, year

RULES = {
    "away": away,
    "over": over,
    "third": third,
    "day": day,
    "date": date,
    "this": this_one,
    "month": month,
    "year": year,
}
"""What a time can be told by, in the order in which they are tried."""

BY_NUMBER = ("date", "year")
"""What a number in digits can begin."""

JOINED = frozenset((*CONJUNCTIONS, BY, FOR))


def expressions(doc: Document, knowledge: Knowledge) -> Document:
    """Give the document with every expression of time, in the order of the text."""
    reading, found, end = Reading(doc, knowledge), list[Timing](), 0
    begins, forms = knowledge.timing, doc.tokens.forms
    named = knowledge.words["named_after_days"]
    for i in doc.at("time"):
        if i < end or i in doc.asides:
            continue
        peel = int(forms[i][0] in JOINED and forms[i] not in knowledge.timing_words)
        told = None
        for name in begins.get(forms[i], BY_NUMBER):
            told = RULES[name](reading, i, peel)
            if told is not None:
                break
        if told is not None:
            end = told.end
            if not i or forms[i - 1] not in named:
                found.append(Timing(Stretch(i, end), doc.span(i, end, peel), **told.facts))
    return doc.having(timings=tuple(found))

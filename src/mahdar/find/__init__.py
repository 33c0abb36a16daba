"""What stands in the text, one file per kind; the files don't know each other."""

from mahdar.base.document import Document, Knowledge, Stage
from mahdar.find.agenda import agenda
from mahdar.find.contacts import contacts
from mahdar.find.dates import expressions
from mahdar.find.mentions import mentions
from mahdar.find.statements import statements

FINDERS: tuple[Stage, ...] = (expressions, mentions, statements, contacts, agenda)
"""The extractors in running order; a later one may use what an earlier one found."""


def find(doc: Document, knowledge: Knowledge) -> Document:
    """Give the document with everything that the extractors find in it."""
    for finder in FINDERS:
        doc = finder(doc, knowledge)
    return doc

"""Which person, day, place and act is meant."""

from mahdar.base.document import Document, Knowledge, Stage
from mahdar.identify.acts import acts
from mahdar.identify.bounds import bounds
from mahdar.identify.days import days
from mahdar.identify.issues import issues
from mahdar.identify.occasions import occasions
from mahdar.identify.outlets import outlet
from mahdar.identify.people import people
from mahdar.identify.places import places
from mahdar.identify.posts import posts
from mahdar.identify.speakers import speakers

IDENTIFIERS: tuple[Stage, ...] = (
    outlet,
    people,
    posts,
    speakers,
    acts,
    issues,
    days,
    places,
    bounds,
    occasions,
)
"""The identifiers in running order."""


def identify(doc: Document, knowledge: Knowledge) -> Document:
    """Give the document with what is meant by what was found."""
    for identifier in IDENTIFIERS:
        doc = identifier(doc, knowledge)
    return doc

"""Minutes of one report."""

from msgspec.structs import replace

from mahdar.arabic.words import tokens
from mahdar.base.document import Document, Knowledge, Stage
from mahdar.base.errors import InputError
from mahdar.base.records import Minutes
from mahdar.base.report import Report
from mahdar.divide import divide
from mahdar.find import find
from mahdar.identify import identify
from mahdar.produce.records import meetings, people, sourcing, statements

STAGES: tuple[Stage, ...] = (divide, find, identify)


def minutes_of(report: Report, knowledge: Knowledge) -> Minutes:
    """Run the whole pipeline on one report.

    Pure: the same report and knowledge give the same minutes. Raises InputError without a text.
    """
    if report.text is None:
        raise InputError("no_text", report.id)
    doc = Document(report, report.text, tokens(report.text))
    for stage in STAGES:
        doc = stage(doc, knowledge)
    held = meetings(doc)
    told = statements(doc, held)
    report = replace(report, side=doc.outlet_side)
    return Minutes("mahdar.minutes/1", report, people(doc), held, told, doc.dates, sourcing(doc))

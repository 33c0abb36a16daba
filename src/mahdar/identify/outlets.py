"""Whose outlet published the report: by its name, its address, or the line that opens the text."""

import re
from collections.abc import Iterator

from mahdar.base.document import Document, Knowledge
from mahdar.base.report import Report
from mahdar.catalog.holders import domains, outlet_key

OPENING = 80
"""The line of origin stands within so many characters."""

_SIGNED = re.compile(r"[(/]\s*([^()/\n]{2,40}?)\s*[)/]|^\s*([^\n:/()-]{2,40}?)\s*[-:–—]")
"""An outlet in brackets or between slashes, or before a dash or colon at the very beginning."""


def outlet(doc: Document, knowledge: Knowledge) -> Document:
    """Give the document with the state or body that owns its outlet, None where nobody knows."""
    found = (knowledge.outlets.get(outlet_key(name)) for name in _names(doc.report, doc.text))
    known = next((outlet for outlet in found if outlet is not None), None)
    return doc if known is None else doc.having(outlet_side=known.side)


def _names(report: Report, text: str) -> Iterator[str]:
    """Give what the outlet may be called, the surest first."""
    if report.outlet:
        yield report.outlet
    if report.url:
        yield from domains(report.url)
    if not report.outlet:
        for match in _SIGNED.finditer(text[:OPENING]):
            yield match[1] or match[2]

"""What the extractors find in a text, shown in the markup of the tables."""

from mahdar.arabic.words import tokens
from mahdar.base.document import Document, Mention
from mahdar.base.report import Report
from mahdar.base.span import Span
from mahdar.catalog import load
from mahdar.divide import divide
from mahdar.find import find
from tests.markup import Label, Marked, write

PLACES = frozenset(("country", "city", "region"))


def found_in(text):
    """Give the document of a text with everything that the extractors find."""
    return find(divide(Document(Report.of(text), text, tokens(text)), load()), load())


def with_mentions(text):
    """Give a text with every mention marked.

    A person's name, titles and, where it holds more than one of them, whole; anything else by kind,
    states and towns as land.
    """
    spans = [row for mention in found_in(text).mentions for row in _parts(mention)]
    return write(text, spans)


def _parts(mention: Mention):
    """Give the labelled spans of one mention."""
    if mention.kind not in ("person", "spokesman"):
        kind = "land" if mention.head in PLACES else mention.kind
        return [(Label(kind), mention.span)]
    parts = [(Label("title"), styled.span) for styled in mention.titles]
    if mention.name is not None:
        parts.append((Label("name"), mention.name))
    if mention.kind == "spokesman" or [mention.span] != [span for _, span in parts]:
        parts.append((Label(mention.kind), mention.span))
    return parts


def with_statements(marked: Marked):
    """Give a text with every statement marked as the tables do.

    Kind, addressee and sources are shown only where the row that it is compared with tells them.
    """
    doc = found_in(marked.text)
    wanted = marked.labels()
    drafts = sorted(doc.drafts, key=lambda draft: draft.cue)
    spans = []
    for place, draft in enumerate(drafts, 1):
        number = place if len(drafts) > 1 else 0
        spans.append((Label("cue", number), draft.cue))
        spans.append((Label("words", number), draft.words))
        if wanted & {"direct", "indirect", "nominal"}:
            spans.append((Label(draft.kind, number), draft.words))
        if draft.speaker_span is not None:
            spans.append((Label("speaker", number), draft.speaker_span))
        if "to" in wanted and draft.addressee is not None:
            spans.append((Label("to", number), _span(doc, draft.addressee)))
        spans.extend((Label("via", number), _span(doc, who)) for who in draft.via)
    return write(marked.text, spans)


def _span(doc, who):
    """Give the span of a mention or of mere words."""
    return who if isinstance(who, Span) else doc.mentions[who].span

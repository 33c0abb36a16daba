"""What is found as it is shown, and a comparison made by hand."""

from msgspec.structs import replace

from mahdar.base.records import Cell, Column, Comparison, Cue, Row, Told
from mahdar.base.report import Excerpt
from mahdar.render.sheets import render
from mahdar.render.style import Style


def shown(found, to, lang="ar", **settings):
    """Give what was found in a format."""
    return "".join(render(found, to, Style(lang, **settings)))


def told_of(sheet_records):
    """Give every statement in a comparison, a ledger or a track, in the order of the record."""
    if hasattr(sheet_records, "rows"):
        return [t for row in sheet_records.rows for cell in row.cells for t in cell.told]
    if hasattr(sheet_records, "obligations"):
        return [
            told
            for o in sheet_records.obligations
            for told in (o.told, *o.also, *(s.told for g in o.stages for s in g.steps if s.told))
        ]
    return [p.told for c in sheet_records.courses for p in c.positions if p.told]


def by_hand(words, sentence, kind="indirect", **about):
    """Give a comparison of two reports: one claim that the first has, and the second lacks."""
    start = sentence.index(words)
    told = Told(
        report="a",
        statement="s1",
        speaker="سامر الرملي",
        cue=Cue(0, 3, "قال", "قال"),
        act="assert",
        kind=kind,
        words=Excerpt(start, start + len(words), words),
        sentence=Excerpt(0, len(sentence), sentence),
    )
    column = Column("a", None, None, None, None, 1, (), "same", None)
    columns = (replace(column, **about), replace(column, report="b", statements=0))
    cells = (Cell("a", ("same_words",), (told,)), Cell("b", ("not_reported",), ()))
    return Comparison(columns, (Row("c1", "سامر الرملي", (), cells),), None)

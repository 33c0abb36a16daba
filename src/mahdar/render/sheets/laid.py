"""Comparisons, ledgers and tracks as sheets, with every word in the language of the labels."""

from collections.abc import Iterable, Iterator

from mahdar.base.records import (
    Cell,
    ClaimReason,
    Column,
    Comparison,
    Course,
    Ledger,
    Obligation,
    Position,
    Row,
    Source,
    Stage,
    Track,
)
from mahdar.catalog.wording import Lang, issue_label, label
from mahdar.render.fields import Field
from mahdar.render.sheets.sheet import Entry, Quote, Sheet, SheetColumn, SheetRow

ACTS = frozenset(("act",))
"""Reasons whose values are codes of acts."""

QUIET = frozenset(("same_words", "other_words"))
"""States that are shown in a cell only where there is no other."""


def comparison_sheet(found: Comparison, lang: Lang) -> Sheet:
    """Give a comparison as a sheet: a row a claim, a column a report."""
    return Sheet(
        kind="compare",
        title=label("sheet.compare", lang),
        remarks=tuple(_remarks(found, lang)),
        columns=tuple([SheetColumn(c.report, tuple(_column(c, lang))) for c in found.columns]),
        rows=tuple(
            [
                SheetRow(
                    row.id,
                    tuple(_head(row.speaker, row.issues, lang)),
                    tuple(_cells(row, lang)),
                )
                for row in found.rows
            ]
        ),
    )


def ledger_sheet(found: Ledger, lang: Lang) -> Sheet:
    """Give a ledger as a sheet: a row an obligation, a column a report."""
    return Sheet(
        kind="followup",
        title=label("sheet.followup", lang),
        remarks=(Field("note", label("sheet.silence", lang), "wording"),),
        columns=tuple([_source_column(source, lang) for source in found.sources]),
        rows=tuple([_obligation(o, found.sources, lang) for o in found.obligations]),
    )


def track_sheet(found: Track, lang: Lang) -> Sheet:
    """Give a track as a sheet: a row an actor's claim, a column a meeting."""
    meetings = list(dict.fromkeys(source.meeting for source in found.sources))
    return Sheet(
        kind="track",
        title=f"{label('sheet.track', lang)}: {issue_label(found.issue, lang)}",
        remarks=(Field("note", label("sheet.silence", lang), "wording"),),
        columns=tuple([_meeting_column(m, found.sources, lang) for m in meetings]),
        rows=tuple([_actor(n, line, meetings, lang) for n, line in enumerate(found.courses, 1)]),
    )


# ---- columns ------------------------------------------------------------------------------------


def _column(column: Column, lang: Lang) -> Iterator[Field]:
    """Give what is known of one report of a comparison."""
    yield from _published(column.outlet, column.side, column.published, column.title, lang)
    yield Field("report", column.report, "number")
    yield Field("statements", str(column.statements), "number")
    if column.copies:
        yield Field("copies", " ".join(column.copies), "number")
    if column.answer != "same":
        yield Field("answer", label(f"answer.{column.answer}", lang), "wording")
    if column.sourcing:
        told = label("value.one_sided", lang)
        others = ("، " if lang == "ar" else ", ").join(column.sourcing.others)
        yield Field("sourcing", told.format(others=others, side=column.sourcing.side), "wording")


def _source_column(source: Source, lang: Lang) -> SheetColumn:
    """Give what is known of one report of several in time order."""
    head = [*_published(source.outlet, source.side, source.published, source.title, lang)]
    day = Field("date", source.day, "number") if source.day else None
    head += [day] if day else []
    return SheetColumn(source.report, (*head, Field("report", source.report, "number")))


def _meeting_column(meeting: str, sources: Iterable[Source], lang: Lang) -> SheetColumn:
    """Give what is known of one meeting."""
    own = [source for source in sources if source.meeting == meeting]
    day = next((source.day for source in own if source.day), None)
    unknown = Field("date", label("value.date_unknown", lang), "wording")
    outlets = [Field("outlet", source.outlet) for source in own if source.outlet]
    return SheetColumn(
        meeting,
        (
            Field("date", day, "number") if day else unknown,
            *dict.fromkeys(outlets),
            Field("reports", str(len(own)), "number"),
        ),
    )


def _published(
    outlet: str | None, side: str | None, published: str | None, title: str | None, lang: Lang
) -> Iterator[Field]:
    """Give who published a report and when."""
    yield (
        Field("outlet", outlet)
        if outlet
        else Field("outlet", label("value.not_given", lang), "wording")
    )
    if side:
        yield Field("side", side, "number")
    if published:
        yield Field("published", published, "number")
    if title:
        yield Field("title", title)


# ---- rows ---------------------------------------------------------------------------------------


def _head(speaker: str | None, issues: Iterable[str], lang: Lang) -> Iterator[Field]:
    """Give whose claim it is and what it is about."""
    yield (
        Field("speaker", speaker)
        if speaker
        else Field("speaker", label("value.not_in_text", lang), "wording")
    )
    for issue in issues:
        yield Field("issue", issue_label(issue, lang), "wording")


def _remarks(found: Comparison, lang: Lang) -> Iterator[Field]:
    """Give what a reader of a comparison must know first."""
    apart = [c.report for c in found.columns if c.answer == "different"]
    if apart:
        told = label("sheet.other_meeting", lang).format(reports=" ".join(apart))
        yield Field("note", told, "wording")
    if found.one_sided:
        told = label("sheet.one_sided", lang).format(side=found.one_sided)
        yield Field("sourcing", told, "wording")
    copies = sum(len(column.copies) for column in found.columns)
    if copies:
        yield Field("note", label("sheet.copies", lang).format(count=copies), "wording")
    yield Field("note", label("sheet.silence", lang), "wording")


def _cells(row: Row, lang: Lang) -> Iterator[tuple[Entry, ...]]:
    """Give the cells of a row; the report that has the claim first differs from nothing."""
    first = next((cell for cell in row.cells if cell.told), None)
    for cell in row.cells:
        if cell is first:
            yield tuple([Entry((), (), Quote.of(told)) for told in cell.told])
        else:
            yield tuple(_cell(cell, lang))


def _cell(cell: Cell, lang: Lang) -> Iterator[Entry]:
    """Give what one report has of a claim."""
    told = [state for state in cell.states if state not in QUIET] or list(cell.states)
    labels = tuple([(state, label(f"state.{state}", lang)) for state in told])
    if not cell.told:
        yield Entry(cell.states, labels)
    for number, statement in enumerate(cell.told):
        quote = Quote.of(statement)
        yield Entry((), (), quote) if number else Entry(cell.states, labels, quote)


def _obligation(obligation: Obligation, sources: Iterable[Source], lang: Lang) -> SheetRow:
    """Give one obligation with what each report has of it; those before its meeting have no say."""
    act = label("state.concern" if obligation.act == "other" else f"act.{obligation.act}", lang)
    meeting = {source.report: source.meeting for source in sources}
    cells: dict[str, tuple[Entry, ...]] = dict.fromkeys(meeting, ())
    silent = _state("not_reported", lang)
    for report, there in meeting.items():
        if there == meeting[obligation.told.report]:
            cells[report] = (silent,)
    for told in reversed((obligation.told, *obligation.also)):
        cells[told.report] = (Entry((obligation.act,), ((obligation.act, act),), Quote.of(told)),)
    for stage in obligation.stages:
        cells[stage.report] = tuple(_steps(stage, lang))
    unknown = label("value.not_in_text", lang)
    head = (
        Field("act", act, "wording"),
        Field("owes", obligation.owes or unknown, "source" if obligation.owes else "wording"),
        Field("owed", obligation.owed or unknown, "source" if obligation.owed else "wording"),
        *(Field("issue", issue_label(issue, lang), "wording") for issue in obligation.issues),
    )
    return SheetRow(obligation.id, head, tuple(cells.values()))


def _steps(stage: Stage, lang: Lang) -> Iterator[Entry]:
    """Give what one later report has of an obligation."""
    for step in stage.steps:
        quote = None if step.told is None else Quote.of(step.told)
        why = tuple(_reasons(step.reasons, lang))
        yield _state(step.state, lang, quote=quote, why=why)


def _actor(number: int, line: Course, meetings: list[str], lang: Lang) -> SheetRow:
    """Give the positions of one actor, a cell a meeting."""
    cells: dict[str, list[Entry]] = {meeting: [] for meeting in meetings}
    for position in line.positions:
        cells[position.meeting].append(_position(position, lang))
    head = [Field("speaker", line.actor)]
    head += [Field("of_side", line.side, "number")] if line.side else []
    silent = _state("not_mentioned", lang)
    return SheetRow(
        f"a{number}", tuple(head), tuple([tuple(c) or (silent,) for c in cells.values()])
    )


def _position(position: Position, lang: Lang) -> Entry:
    """Give one position with what it goes back to."""
    why = list(_reasons(position.reasons, lang))
    why.append(Field("reports", str(position.reports), "number"))
    return _state(
        position.change,
        lang,
        quote=None if position.told is None else Quote.of(position.told),
        before=None if position.before is None else Quote.of(position.before),
        why=tuple(why),
    )


def _state(
    state: str,
    lang: Lang,
    *,
    quote: Quote | None = None,
    before: Quote | None = None,
    why: tuple[Field, ...] = (),
) -> Entry:
    """Give an entry of one state."""
    return Entry((state,), ((state, label(f"state.{state}", lang)),), quote, before, why)


def _reasons(reasons: Iterable[ClaimReason], lang: Lang) -> Iterator[Field]:
    """Give why two statements are read as they are, one reason a field."""
    nothing = label("value.not_in_text", lang)
    for reason in reasons:
        values = [reason.value_a, reason.value_b]
        if reason.kind in ACTS:
            values = [label(f"act.{value}", lang) for value in values]
        if reason.kind == "issues":
            codes = reason.value_a.split(" · ")
            yield Field("why_issues", "، ".join(issue_label(c, lang) for c in codes), "wording")
            continue
        first, second = (value or nothing for value in values)
        arrow = "←" if lang == "ar" else "→"
        told = first if first == second else f"{first} {arrow} {second}"
        yield Field(f"why_{reason.kind}", told)

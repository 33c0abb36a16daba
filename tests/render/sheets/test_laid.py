"""Sheets: every state, reason and field with its name in both languages, a cell a column."""

from typing import get_args

import pytest
from msgspec.structs import replace

from mahdar.base import records
from mahdar.base.records import ClaimReason, Sourcing, Step
from mahdar.catalog.wording import LANGUAGES, label
from mahdar.relate import compare, track
from mahdar.render.fields import is_quoted
from mahdar.render.sheets import _sheet
from mahdar.render.sheets.sheet import Quote
from mahdar.render.style import Style
from tests.render.sheets.found import by_hand, told_of

STATES = (records.CellState, records.StepState, records.Change)
REASONS = get_args(records.ClaimReasonKind)
QUOTED = ("«نرحب بالاتفاق»", "«إن نرحب بالاتفاق»", "“نرحب بالاتفاق”", '"نرحب بالاتفاق"')


def sheet(found, lang="en"):
    """Give what was found as a sheet."""
    return _sheet(found, Style(lang))


def fields(laid):
    """Give every field of a sheet."""
    heads = [*laid.columns, *laid.rows]
    entries = [entry for row in laid.rows for cell in row.cells for entry in cell]
    return [
        *laid.remarks,
        *(f for h in heads for f in h.head),
        *(f for e in entries for f in e.why),
    ]


# ---- names ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("states", STATES)
def test_every_state_has_its_name(states, lang):
    """The values that a state can take are the keys of its labels."""
    names = [label(f"state.{state}", lang) for state in get_args(states)]

    assert len(names) == len(set(names))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_has_its_name(reason, lang):
    """Whatever its values."""
    assert label(f"field.why_{reason}", lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_field_of_a_sheet_has_its_name(everything, lang):
    """In everything that is found in the examples."""
    named = {f.name for found in everything for f in fields(sheet(found, lang))}

    assert len(named) > 15
    assert all(label(f"field.{name}", lang) for name in named)


def test_labels_are_in_one_language_alone(everything):
    """No word of ours in an English sheet is Arabic, but for what the source says."""
    for found in everything:
        wording = [f.value for f in fields(sheet(found)) if f.part == "wording"]
        named = [
            text
            for row in sheet(found).rows
            for cell in row.cells
            for e in cell
            for _, text in e.labels
        ]

        assert [] == [text for text in (*wording, *named) if not text.replace("،", ",").isascii()]


# ---- shape ---------------------------------------------------------------------------------------


def test_a_row_has_a_cell_for_each_column(everything):
    """Also where a report has nothing to say."""
    for found in everything:
        laid = sheet(found)

        assert laid.rows
        assert {len(laid.columns)} == {len(row.cells) for row in laid.rows}


def test_a_cell_is_empty_only_before_the_meeting_of_what_was_asked(everything):
    """Silence is said, and what came before has nothing to be silent about."""
    for found in everything:
        for row in sheet(found).rows:
            filled = [bool(cell) for cell in row.cells]

            assert sorted(filled) == filled


def test_no_statement_is_left_out(everything):
    """Each stands in a cell of its own report or meeting."""
    for found in everything:
        laid = sheet(found)
        quotes = [e.quote for row in laid.rows for cell in row.cells for e in cell if e.quote]

        expected = {(t.report, t.statement) for t in told_of(found)}
        assert expected == {(quote.report, quote.statement) for quote in quotes}


def test_the_first_report_of_a_row_has_no_state(one_meeting, world):
    """It differs from nothing."""
    for row in sheet(compare(one_meeting, world)).rows:
        assert ((), ()) == (row.cells[0][0].states, row.cells[0][0].labels)


def test_the_words_are_named_only_where_nothing_else_differs(one_meeting, world):
    """Another verb says more than other words."""
    found = compare(one_meeting, world)
    row = next(row for row in found.rows if "other_act" in row.cells[1].states)
    laid = next(r for r in sheet(found).rows if r.id == row.id)

    assert {"other_words", "other_act"} <= set(row.cells[1].states)
    assert (("other_act", "another verb and act"),) == laid.cells[1][0].labels


def test_a_label_stands_beside_its_own_state(one_meeting, world):
    """A program may pair them."""
    for row in sheet(compare(one_meeting, world)).rows:
        for entry in (entry for cell in row.cells for entry in cell):
            assert [(state, label(f"state.{state}", "en")) for state, _ in entry.labels] == [
                *entry.labels
            ]


def test_a_concern_is_called_one(ledger):
    """Its act is none of those that have a name for what is asked."""
    (row,) = [row for row in sheet(ledger).rows if row.id == "o3"]

    assert "concern" == row.head[0].value


# ---- remarks -------------------------------------------------------------------------------------


def remarks(found, lang="en"):
    """Give the remarks before a sheet."""
    return [field.value for field in sheet(found, lang).remarks]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sheet_says_that_silence_proves_nothing(everything, lang):
    """Last among its remarks."""
    for found in everything:
        assert label("sheet.silence", lang) == remarks(found, lang)[-1]


def test_a_report_of_another_meeting_is_remarked(comparison):
    """By its id, before the rows and at its column."""
    laid = sheet(comparison)

    assert "ex_a2 ex_b2" in laid.remarks[0].value
    answers = [[f.value for f in c.head if f.name == "answer"] for c in laid.columns]
    assert [[], [], ["different meetings"], ["different meetings"]] == answers


def test_one_side_alone_and_copies_are_remarked():
    """With the side's code, and how many copies there are."""
    found = replace(by_hand("نعم", "قال: نعم", copies=("c", "d")), one_sided="XA")

    assert any("XA" in told for told in remarks(found))
    assert any("2" in told for told in remarks(found))
    copies = [f.value for c in sheet(found).columns for f in c.head if f.name == "copies"]
    assert ["c d"] == copies


def test_whom_one_outlet_alone_lets_speak_is_said_at_its_column():
    """As in minutes."""
    found = by_hand("نعم", "قال: نعم", sourcing=Sourcing("XA", ("XB", "XC")))
    (told,) = [f.value for c in sheet(found).columns for f in c.head if f.name == "sourcing"]

    assert "XB, XC" in told


def test_what_is_not_known_is_said_so():
    """An outlet, a speaker, a day."""
    laid = sheet(by_hand("نعم", "قال: نعم"))

    assert ("outlet", "not given") == (laid.columns[0].head[0].name, laid.columns[0].head[0].value)


def test_an_issue_stands_in_the_title_of_its_track(both_meetings, world):
    """By its name, and where it has none by its code."""
    assert "Positions on: Dams" == sheet(track(both_meetings, world, "dams")).title
    assert "Positions on: x" == sheet(track(both_meetings, world, "x")).title


# ---- reasons -------------------------------------------------------------------------------------


def why(ledger, reason, lang):
    """Give how a reason is shown."""
    obligation = ledger.obligations[0]
    stage = obligation.stages[0]
    step = Step("repeated", stage.steps[0].told, (reason,))
    changed = replace(obligation, stages=(replace(stage, steps=(step,)),))
    (row,) = sheet(replace(ledger, obligations=(changed,)), lang).rows
    (field,) = [f for cell in row.cells for entry in cell for f in entry.why]
    return field.value


@pytest.mark.parametrize(
    ("kind", "values", "lang", "expected"),
    [
        ("other_words", ("فتح", "افتتاح"), "en", "فتح → افتتاح"),
        ("other_words", ("فتح", "افتتاح"), "ar", "فتح ← افتتاح"),
        ("shared_terms", ("معبر", "معبر"), "en", "معبر"),
        ("act", ("demand", "thank"), "en", "demand → thank"),
        ("act", ("demand", "thank"), "ar", "طلب ← شكر"),
        ("addressee", ("", "أرضستان"), "en", "not in the text → أرضستان"),
        ("issues", ("dams · trade", "dams · trade"), "en", "Dams، Trade"),
    ],
)
def test_a_reason_is_shown_with_both_values(ledger, kind, values, lang, expected):
    """One where they are the same; an arrow in the direction of the language; codes by name."""
    assert expected == why(ledger, ClaimReason(kind, *values), lang)


# ---- quotation marks -----------------------------------------------------------------------------


def test_quotation_marks_stand_where_minutes_have_them(comparison, both_meetings):
    """The same statements are quotations in a sheet and in minutes."""
    reports = {minutes.report.id: minutes for minutes in both_meetings}
    told = told_of(comparison)
    quoted = [
        is_quoted(next(s for s in reports[t.report].statements if s.id == t.statement), m.report)
        for t in told
        for m in (reports[t.report],)
    ]

    assert {True, False} == set(quoted)
    assert quoted == [Quote.of(t).quoted for t in told]


@pytest.mark.parametrize("sentence", QUOTED)
def test_words_in_quotation_marks_are_quoted(sentence):
    """Whatever marks the source has, and with a conjunction behind them."""
    found = by_hand("نرحب بالاتفاق", f"وقال الرملي: {sentence}", kind="direct")

    assert "«نرحب بالاتفاق»" == Quote.of(told_of(found)[0]).shown


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("وقال الرملي: نرحب بالاتفاق", "direct"),
        ("وقال الرملي إنه «وفريقه» نرحب بالاتفاق", "direct"),
        ("وقال الرملي: «نرحب بالاتفاق»", "indirect"),
        ("نرحب بالاتفاق", "direct"),
    ],
)
def test_other_words_are_not(sentence, kind):
    """A bare colon is no quotation mark, and one before is another's."""
    found = by_hand("نرحب بالاتفاق", sentence, kind=kind)

    assert "نرحب بالاتفاق" == Quote.of(told_of(found)[0]).shown


def test_a_sentence_is_cut_around_its_words(comparison):
    """The three parts are the whole, and the middle is the words."""
    for told in told_of(comparison):
        before, words, after = Quote.of(told).cut

        assert told.sentence.exact == before + words + after
        assert told.words.exact == words

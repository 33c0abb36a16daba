"""Reports of one meeting side by side."""
# ruff: noqa: E501  (a row of a table is one line)

import pytest
from msgspec.structs import replace

from mahdar.base.report import Report
from mahdar.produce import minutes_of
from mahdar.relate import compare
from tests.markup import bug, table
from tests.relate.meetings import of_one_meeting
from tests.relate.test_meetings import ELSE, SAID

STATES = ("other_act", "other_cue", "other_number", "other_speaker", "opposite", "not_reported")
"""How a report can differ in substance; in which words it tells a claim is no difference."""


@pytest.fixture(scope="module")
def found(one_meeting, world):
    """The two examples of the first meeting, compared."""
    return compare(one_meeting, world)


def rows_with(comparison, state, column=1):
    """Give the cue and the words by which the first report has each claim of a state."""
    return [
        (row.cells[0].told[0].cue.lemma, row.cells[0].told[0].words.exact.split()[0])
        for row in comparison.rows
        if state in row.cells[column].states
    ]


# ---- the examples --------------------------------------------------------------------------------


def test_what_the_second_agency_left_out_is_found(found):
    """A warning and a proposal, and nothing else."""
    assert [("حذر", "شبكات"), ("اقترح", "تنعقد")] == rows_with(found, "not_reported")


def test_the_verb_that_the_second_agency_changed_is_found(found):
    """A demand that became a hope, and nothing else."""
    assert [("طالب", "بالإفراج")] == rows_with(found, "other_act")


@pytest.mark.parametrize("state", ["other_cue", "other_number", "other_speaker", "opposite"])
def test_nothing_else_differs_between_the_examples(found, state):
    """The other claims are told alike, in whatever words."""
    assert [] == rows_with(found, state)


def test_every_statement_stands_in_one_cell(found, one_meeting):
    """None is lost, none stands twice."""
    for number, minutes in enumerate(one_meeting):
        told = [t.statement for row in found.rows for t in row.cells[number].told]

        assert sorted(s.id for s in minutes.statements) == sorted(told)


def test_every_excerpt_is_verbatim_in_its_report(both_meetings, world):
    """Words, sentence and cue, at their offsets."""
    texts = {minutes.report.id: minutes.report.text for minutes in both_meetings}
    told = [t for row in compare(both_meetings, world).rows for c in row.cells for t in c.told]

    excerpts = [(texts[t.report], e) for t in told for e in (t.words, t.sentence, t.cue)]
    assert len(excerpts) > 100
    assert [e.exact for _, e in excerpts] == [text[e.start : e.end] for text, e in excerpts]


def test_a_report_of_another_meeting_is_said_in_its_column(both_meetings, world):
    """It is laid beside the others all the same."""
    columns = compare(both_meetings, world).columns

    assert ["same", "same", "different", "different"] == [column.answer for column in columns]


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 2, 1, 0), (1, 3, 0, 2)])
def test_columns_stand_in_the_order_given(both_meetings, world, order):
    """And so do the cells of every row."""
    given = [both_meetings[place] for place in order]
    comparison = compare(given, world)

    names = [minutes.report.id for minutes in given]
    assert names == [column.report for column in comparison.columns]
    assert {tuple(names)} == {tuple(c.report for c in row.cells) for row in comparison.rows}


def test_a_column_says_who_published_what(found, one_meeting):
    """As its report does, with how many statements it has."""
    expected = [
        (m.report.id, m.report.outlet, m.report.published, m.report.title, len(m.statements))
        for m in one_meeting
    ]
    assert expected == [
        (c.report, c.outlet, c.published, c.title, c.statements) for c in found.columns
    ]


def test_the_first_report_of_a_row_differs_from_nothing(both_meetings, world):
    """What the others are compared with is in its own words."""
    for row in compare(both_meetings, world).rows:
        first = next(cell for cell in row.cells if cell.told)

        assert "same_words" == first.states[0]
        assert set() == set(first.states) & set(STATES)


def test_a_cell_without_words_is_not_reported_and_no_other(both_meetings, world):
    """Silence is a value of its own."""
    for row in compare(both_meetings, world).rows:
        for cell in row.cells:
            assert (cell.states == ("not_reported",)) is (not cell.told)
            assert ("not_reported" in cell.states) is (not cell.told)


# ---- copies --------------------------------------------------------------------------------------


def test_a_text_under_two_names_is_counted_once(one_meeting, world):
    """The first keeps its column, which names the others."""
    first, second = one_meeting
    copy = replace(first, report=replace(first.report, id="copy", outlet="صحيفة السنونو"))
    comparison = compare([first, copy, second], world)

    assert [first.report.id, second.report.id] == [c.report for c in comparison.columns]
    assert [("copy",), ()] == [c.copies for c in comparison.columns]


def test_a_text_with_another_dateline_is_a_copy(one_meeting, world):
    """What counts is that its statements are the same word for word."""
    first, second = one_meeting
    text = f"صحيفة السنونو — {first.report.text} انتهى."
    copy = minutes_of(Report.of(text, id="copy"), world)
    comparison = compare([first, second, copy], world)

    assert [first.report.id, second.report.id] == [c.report for c in comparison.columns]
    assert ("copy",) == comparison.columns[0].copies


def test_two_short_reports_of_one_sentence_are_no_copies(told, world):
    """So few statements may be the same by chance."""
    reports = of_one_meeting(told, *["وقال الكرمل إن السد الجديد سيروي حقول القمح."] * 2)

    assert [(), ()] == [column.copies for column in compare(reports, world).columns]


# ---- states --------------------------------------------------------------------------------------

DENIED = "a claim and its denial stand as the same words: only verbs of speech make opposites"
JOINED = "a preposition joined to the first word makes other words of the same"

TOLD = {
    "words": [
        ("وقال الكرمل إن السد الجديد سيروي حقول القمح.", "وأكد الكرمل أن السد الجديد سيروي حقول القمح.", {"same_words"}),
        ("وقال الكرمل إن معبر الوردة سيفتح أمام الشاحنات.", "وقال الكرمل إن افتتاح معبر الوردة أمام الشاحنات قريب.", {"other_words"}),
        bug("وطالب الكرمل بفتح معبر الوردة أمام الشاحنات.", "ودعا الكرمل إلى فتح معبر الوردة أمام الشاحنات.", {"same_words", "other_cue"}, reason=JOINED),
    ],
    "verbs": [
        ("وطالب الكرمل بأن يفتح معبر الوردة أمام الشاحنات.", "ودعا الكرمل إلى أن يفتح معبر الوردة أمام الشاحنات.", {"same_words", "other_cue"}),
        ("وطالب الكرمل بأن يفتح معبر الوردة أمام الشاحنات.", "واقترح الكرمل أن يفتح معبر الوردة أمام الشاحنات.", {"same_words", "other_act"}),
    ],
    "numbers": [
        ("وأعلن الكرمل إرسال عشرين طبيبا إلى القرى الجبلية.", "وأعلن الكرمل إرسال خمسين طبيبا إلى القرى الجبلية.", {"other_words", "other_number"}),
        ("وأعلن الكرمل الإفراج عن أربعة عشر صيادا.", "وأعلن الكرمل الإفراج عن خمسة عشر صيادا.", {"other_words", "other_number"}),
    ],
    "speakers": [
        ("وأكد الكرمل أن مخزون القمح يكفي شهرين.", "وأكد السيل أن مخزون القمح يكفي شهرين.", {"same_words", "other_speaker"}),
    ],
    "opposites": [
        ("وأيد الكرمل فتح معبر الوردة أمام الشاحنات.", "ورفض الكرمل فتح معبر الوردة أمام الشاحنات.", {"same_words", "other_act", "opposite"}),
        bug("وقال الكرمل إن جسر الأرز آمن للشاحنات.", "وقال الكرمل إن جسر الأرز غير آمن للشاحنات.", {"other_words", "opposite"}, reason=DENIED),
        bug("وقال الكرمل إن بلاده ستشارك في مؤتمر النخيل.", "وقال الكرمل إن بلاده لن تشارك في مؤتمر النخيل.", {"other_words", "opposite"}, reason=DENIED),
        ("ودعا الكرمل إلى فتح معبر الوردة أمام الشاحنات.", "ودعا الكرمل إلى إغلاق معبر الوردة أمام الشاحنات.", {"other_words", "opposite"}),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("one", "other", "expected"), table(TOLD))
def test_a_cell_says_how_its_report_has_the_claim(told, world, one, other, expected):
    """Beside the report that has it first, in one row."""
    (row,) = compare(of_one_meeting(told, one, other), world).rows

    assert expected == set(row.cells[1].states)


def test_a_statement_may_answer_several_of_another_report(told, world):
    """What one report tells in one breath, another tells in three sentences."""
    whole = (
        "وقال الكرمل إن السد الجديد سيروي حقول القمح وإن محطات التحلية ستعمل بالطاقة الشمسية"
        " وإن الجسر القديم سيرمم قبل الشتاء."
    )
    parts = (
        "وقال الكرمل إن السد الجديد سيروي حقول القمح. وأضاف أن محطات التحلية ستعمل بالطاقة"
        " الشمسية. وأكد أن الجسر القديم سيرمم قبل الشتاء."
    )
    (row,) = compare(of_one_meeting(told, whole, parts), world).rows

    assert [1, 3] == [len(cell.told) for cell in row.cells]
    starts = [statement.words.start for statement in row.cells[1].told]
    assert sorted(starts) == starts


def test_a_claim_that_only_a_later_report_has_is_a_row_too(told, world):
    """The reports before it are silent."""
    reports = of_one_meeting(told, "وقال الكرمل إن الجراد أصاب بساتين الجنوب.", SAID)
    comparison = compare(reports, world)

    assert [("not_reported",)] * 3 == [row.cells[0].states for row in comparison.rows[1:]]
    assert [f"c{number}" for number in range(1, 5)] == [row.id for row in comparison.rows]


def test_one_side_alone_is_said(told, world):
    """Where all reports are of outlets of one state, and not where an outlet is of none."""
    one, other = of_one_meeting(told, SAID, ELSE)
    ours = [replace(m, report=replace(m.report, side="XA")) for m in (one, other)]

    assert "XA" == compare(ours, world).one_sided
    assert None is compare([ours[0], other], world).one_sided


def test_a_comparison_is_the_same_every_time(both_meetings, world):
    """It is a function of its reports."""
    assert compare(both_meetings, world) == compare(list(both_meetings), world)


def test_a_comparison_as_json_has_its_schema(found):
    """It stands before the fields of the record."""
    row = found.to_dict()

    assert ["schema", "columns", "rows", "one_sided"] == list(row)
    assert "mahdar.compare/1" == row["schema"]

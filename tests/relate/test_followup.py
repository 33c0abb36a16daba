"""What was asked and promised, and what became of it."""

import pytest

from mahdar.relate import followup
from tests.markup import bug, table
from tests.relate.meetings import of_meetings

MINISTER, ADVISER = "نعمان الدرهول", "مهيب القرزون"
SILENT = [("not_reported", None)]
LATER = ("ex_a2", "ex_b2")

STAGES = {
    "told again": [
        ("demand", "natural_disasters", [("repeated", MINISTER), ("advanced", ADVISER)]),
    ],
    "said to be done": [
        ("demand", "prisoners_hostages", [("claimed_done", MINISTER)]),
        ("promise", "border_security", [("claimed_done", ADVISER), ("claimed_done", MINISTER)]),
    ],
    "not reported": [
        ("demand", "customs", SILENT),
        ("warn", "trafficking", SILENT),
        ("reject", None, SILENT),
        ("propose", "security_cooperation", SILENT),
        ("commit", "dialogue_talks", SILENT),
    ],
    "hardened": [
        bug(
            "other",
            "military_exercises",
            [("strengthened", MINISTER), ("answered", ADVISER)],
            reason="of the harder claim and the answer to it each report shows one",
        ),
    ],
}


def of(ledger, act, issue):
    """Give the first obligation of an act on an issue."""
    return next(
        o for o in ledger.obligations if (o.act, *o.issues[:1]) == (act, *filter(None, [issue]))
    )


def steps_of(stage):
    """Give the states of a stage, each with who said so."""
    return [(step.state, step.told and step.told.speaker) for step in stage.steps]


@pytest.fixture(scope="module")
def ledger(everything):
    """The ledger of the examples."""
    return everything[1]


# ---- the examples --------------------------------------------------------------------------------


@pytest.mark.parametrize(("act", "issue", "expected"), table(STAGES))
def test_an_obligation_has_its_state_in_each_later_report(ledger, act, issue, expected):
    """Both agencies tell of the second meeting alike."""
    stages = of(ledger, act, issue).stages

    assert LATER == tuple(stage.report for stage in stages)
    assert [expected, expected] == [steps_of(stage) for stage in stages]


def test_a_concern_that_became_a_refusal_is_strengthened(ledger):
    """In the report of the same agency."""
    stage = of(ledger, "other", "military_exercises").stages[0]

    assert ("strengthened", MINISTER) == steps_of(stage)[0]


def test_nothing_else_is_said_of_what_the_first_meeting_left_open(ledger):
    """Nine obligations, and nothing is rejected or weakened."""
    open_ = [o for o in ledger.obligations if o.stages]

    assert 9 == len(open_)
    found = {step.state for o in open_ for stage in o.stages for step in stage.steps}
    expected = {"repeated", "strengthened", "advanced", "claimed_done", "answered", "not_reported"}
    assert expected == found


def test_what_was_asked_at_the_last_meeting_has_no_stages(ledger):
    """Nobody knows yet."""
    last = [o for o in ledger.obligations if o.told.report in LATER]

    assert len(last) > 3
    assert {()} == {o.stages for o in last}


def test_reports_of_one_meeting_are_no_later_ones_of_each_other(ledger):
    """What the second agency has of it stands beside, not after."""
    demand = of(ledger, "demand", "prisoners_hostages")

    assert ("ex_a1", ["ex_b1"]) == (demand.told.report, [told.report for told in demand.also])
    assert set(LATER) == {stage.report for o in ledger.obligations for stage in o.stages}


def test_what_is_not_reported_has_no_statement_and_stands_alone(ledger):
    """Every other step has one, and its excerpt."""
    for obligation in ledger.obligations:
        for stage in obligation.stages:
            silent = [step for step in stage.steps if step.told is None]

            assert silent == [step for step in stage.steps if step.state == "not_reported"]
            assert len(stage.steps) == 1 or not silent
            assert all(step.reasons for step in stage.steps if step.told)


def test_who_owes_and_to_whom_goes_by_the_act(ledger):
    """A promise is owed by its speaker, a demand to him."""
    demand, promise = of(ledger, "demand", "customs"), of(ledger, "promise", "border_security")

    assert ("مردانيا", ADVISER) == (demand.owes, demand.owed)
    assert (ADVISER, None) == (promise.owes, promise.owed)


def test_every_excerpt_of_a_ledger_is_verbatim(ledger, both_meetings):
    """Of what was asked, and of every step."""
    texts = {minutes.report.id: minutes.report.text for minutes in both_meetings}
    steps = [s.told for o in ledger.obligations for g in o.stages for s in g.steps if s.told]
    told = [*(o.told for o in ledger.obligations), *steps]

    assert [t.words.exact for t in told] == [
        texts[t.report][t.words.start : t.words.end] for t in told
    ]


# ---- order ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def turned(both_meetings, world):
    """The ledger of the examples given back to front."""
    return followup(both_meetings[::-1], world)


def test_reports_are_taken_in_time_order(turned):
    """However they are given."""
    days = [source.day for source in turned.sources]
    assert sorted(days) == days
    assert {source.report for source in turned.sources[2:]} == set(LATER)


def test_which_report_of_a_day_is_given_first_changes_no_obligation(turned, ledger):
    """What one agency tells as a demand stays one beside the other's hope."""
    count = len([o for o in ledger.obligations if o.stages])
    assert count == len([o for o in turned.obligations if o.stages])


def test_reports_are_taken_as_given_where_asked_for(both_meetings, world):
    """What the second meeting asked is then looked for in the first."""
    turned = followup(both_meetings[::-1], world, sort=False)

    assert ["ex_b2", "ex_a2", "ex_b1", "ex_a1"] == [s.report for s in turned.sources]
    later = {stage.report for o in turned.obligations for stage in o.stages}
    assert {"ex_b1", "ex_a1"} == later


def test_a_source_says_the_day_it_tells_of(ledger):
    """The meeting's, not that of publication, which may be the day after."""
    assert ["2023-03-14", "2023-03-14", "2024-03-11", "2024-03-11"] == [
        source.day for source in ledger.sources
    ]
    assert ["m1", "m1", "m2", "m2"] == [source.meeting for source in ledger.sources]


# ---- steps ---------------------------------------------------------------------------------------

ASKED = "ودعا الكرمل إلى فتح معبر الوردة أمام الشاحنات."
HARD = "وطالب الكرمل بفتح معبر الوردة أمام الشاحنات فورا ودون شروط."

LATER_ON = {
    "by the same": [
        (ASKED, ASKED, "repeated"),
        (ASKED, HARD, "strengthened"),
        (HARD, "وأعرب الكرمل عن أمله في فتح معبر الوردة أمام الشاحنات.", "weakened"),
        (ASKED, "وشكر الكرمل بحرستان على فتح معبر الوردة أمام الشاحنات.", "claimed_done"),
        (ASKED, "وأكد الكرمل أن مزارع النخيل عطشى.", "not_reported"),
        (ASKED, "ودعا الكرمل إلى إغلاق معبر الوردة أمام الشاحنات.", "rejected"),
    ],
    "by the other": [
        (ASKED, "وقال السيل إن معبر الوردة سيفتح أمام الشاحنات في الربيع.", "advanced"),
        (ASKED, "وقال السيل إن معبر الوردة فتح أمام الشاحنات.", "claimed_done"),
        (ASKED, "ورفض السيل فتح معبر الوردة أمام الشاحنات.", "rejected"),
        (ASKED, "ورفض السيل إعادة تشغيل معبر الوردة أمام الشاحنات.", "rejected"),
        (ASKED, "وأكد السيل أن الجراد أصاب بساتين الجنوب.", "not_reported"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("first", "later", "expected"), table(LATER_ON))
def test_a_later_report_says_what_became_of_a_demand(told, world, first, later, expected):
    """By who speaks, by the relation of both claims, by the act."""
    found = followup(of_meetings(told, first, later), world)

    (step,) = found.obligations[0].stages[0].steps
    assert expected == step.state


def test_each_later_report_has_its_stage(told, world):
    """First it is to come, then it is done."""
    reports = of_meetings(
        told,
        ASKED,
        "وقال السيل إن معبر الوردة سيفتح أمام الشاحنات في الربيع.",
        "وقال السيل إن معبر الوردة فتح أمام الشاحنات.",
    )
    first = followup(reports, world).obligations[0]

    assert [("b", "advanced"), ("c", "claimed_done")] == [
        (stage.report, stage.steps[0].state) for stage in first.stages
    ]


def test_what_only_tells_is_no_obligation(told, world):
    """Nor is thanks."""
    said = "وقال الكرمل إن السد آمن. وشكر السيل أرضستان على حسن الضيافة."

    assert () == followup(of_meetings(told, said, said), world).obligations


def test_a_ledger_as_json_has_its_schema(ledger):
    """It stands before the fields of the record."""
    row = ledger.to_dict()

    assert ["schema", "sources", "obligations"] == list(row)
    assert "mahdar.followup/1" == row["schema"]

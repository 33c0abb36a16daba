"""`mahdar compare`, `followup`, `track` and `issues`, as a user runs them."""

import csv
import io
import json
from functools import cache
from pathlib import Path

import pytest

from mahdar.render.sheets import FORMATS
from tests.surfaces.cli.running import real

EXAMPLES = Path(__file__).parents[3] / "examples" / "reports.jsonl"
ROWS = EXAMPLES.read_text(encoding="utf-8").splitlines(keepends=True)
BAD = b'{"id": "bad", "text": 7}\n'
ISSUE = ("--issue", "military_exercises")

VERBS = [("compare",), ("followup",), ("track", *ISSUE)]
"""Each verb that reads reports against each other, with what it can't do without."""

ALL = [*VERBS, ("issues",)]


@pytest.fixture(scope="module")
def both():
    """The minutes of all examples, so that no run need find them anew."""
    return real("minutes", EXAMPLES, "--jsonl", "-q").out.encode()


@pytest.fixture(scope="module")
def one(both):
    """The minutes of the two reports of the first meeting."""
    return b"".join(both.splitlines(keepends=True)[:2])


@pytest.fixture(scope="module")
def two(both):
    """The minutes of one report of each meeting: enough for what is the same with four."""
    return b"".join(both.splitlines(keepends=True)[::2])


again = cache(real)
"""Runs a command line whose outcome several tests look at, once."""


def name(verb):
    """Give what a verb is called in the list of tests."""
    return verb[0]


each_verb = pytest.mark.parametrize("verb", VERBS, ids=name)
each_way = pytest.mark.parametrize("verb", ALL, ids=name)


# ---- output --------------------------------------------------------------------------------------


def test_a_comparison_is_text_on_standard_output(one):
    """Its title first; nothing on standard error."""
    outcome = again("compare", stdin=one)

    assert (0, "") == (outcome.status, outcome.err)
    assert outcome.out.startswith("title           Who reported what\n")
    assert 2 == outcome.out.count("state           not in this report\n")
    assert 1 == outcome.out.count("state           another verb and act\n")


def test_a_ledger_is_text_on_standard_output(both):
    """What was asked, and its state in each later report."""
    outcome = real("followup", stdin=both)

    assert (0, "") == (outcome.status, outcome.err)
    assert outcome.out.startswith("title           What was asked and promised")
    assert "state           said to be done\n" in outcome.out


def test_a_track_is_text_on_standard_output(both):
    """A meeting a column, whoever reports it."""
    outcome = real("track", *ISSUE, stdin=both)

    assert (0, "") == (outcome.status, outcome.err)
    assert outcome.out.startswith("title           Positions on: Military exercises\n")
    assert "state           strengthened\n" in outcome.out


@each_verb
def test_json_is_one_object_on_a_line(two, verb):
    """With its schema."""
    outcome = real(*verb, "--json", stdin=two)

    (line,) = outcome.out.splitlines()
    assert (0, f"mahdar.{verb[0]}/1") == (outcome.status, json.loads(line)["schema"])


@pytest.mark.parametrize("to", FORMATS)
def test_every_format_can_be_asked_for(one, to):
    """The flag takes what the table of formats holds."""
    outcome = real("compare", "--to", to, "--lang", "ar", stdin=one)

    assert (0, "") == (outcome.status, outcome.err)
    assert "المناورات البحرية" in outcome.out


def test_labels_are_arabic_where_asked_for(two):
    """The sources' own words don't change."""
    assert real("track", *ISSUE, "--lang", "ar", stdin=two).out.startswith("العنوان")


@each_way
def test_reports_and_their_minutes_give_the_same(two, verb):
    """What `mahdar minutes --jsonl` wrote is read back."""
    texts = "".join(ROWS[::2]).encode()

    assert real(*verb, stdin=texts).out == again(*verb, stdin=two).out


def test_csv_is_a_table_that_programs_read(one):
    """The offsets lead into the texts."""
    texts = {row["id"]: row["text"] for row in map(json.loads, ROWS)}
    lines = list(csv.DictReader(io.StringIO(real("compare", "--to", "csv", stdin=one).out)))

    told = [line for line in lines if line["words"]]
    assert 26 == len(told)
    assert [line["words"] for line in told] == [
        texts[line["report"]][int(line["start"]) : int(line["end"])] for line in told
    ]


# ---- which reports -------------------------------------------------------------------------------


@each_verb
@pytest.mark.parametrize(
    ("lang", "message"),
    [
        ("en", "mahdar: {verb} reads reports against each other, and here are 1. "),
        ("ar", "mahdar: الأمر {verb} يقرأ التقارير بعضها مع بعض، وهنا 1. "),
    ],
)
def test_one_report_alone_is_an_error_of_usage(two, verb, lang, message):
    """There is nothing to read it against."""
    first = two.splitlines(keepends=True)[0]
    outcome = real(*verb, "--lang", lang, stdin=first)

    assert (2, "") == (outcome.status, outcome.out)
    assert outcome.err.startswith(message.format(verb=verb[0]))
    assert 1 == len(outcome.err.splitlines())


@each_way
def test_a_bad_report_among_many_is_said_and_the_others_go_on(two, verb):
    """The status says that some failed."""
    outcome = real(*verb, stdin=BAD + two)

    assert 6 == outcome.status
    assert again(*verb, stdin=two).out == outcome.out
    assert outcome.err.startswith("mahdar: -:1: text is of type number.")


@each_verb
def test_one_report_left_of_two_is_too_few(two, verb):
    """What is wrong with the other is said before."""
    first = two.splitlines(keepends=True)[0]
    outcome = real(*verb, stdin=first + BAD)

    assert (2, "") == (outcome.status, outcome.out)
    said = outcome.err.splitlines()
    assert said[0].startswith("mahdar: -:2: text is of type number.")
    assert said[1].startswith(f"mahdar: {verb[0]} reads reports against each other")


@each_way
def test_a_catalog_that_is_not_there_is_an_error_of_usage(verb, tmp_path):
    """As for `minutes`."""
    outcome = real(*verb, EXAMPLES, "--catalog", tmp_path / "gone")

    assert (2, "") == (outcome.status, outcome.out)
    assert "there is no such folder" in outcome.err


@pytest.mark.parametrize(
    ("lang", "message"),
    [
        ("en", "mahdar: ex_a2 ex_b2: they tell of another meeting. "),
        ("ar", "mahdar: ex_a2 ex_b2: هذه عن لقاء آخر. "),
    ],
)
def test_reports_of_another_meeting_are_noted(both, lang, message):
    """By their ids, with the verb that is meant for them; the comparison is given all the same."""
    outcome = real("compare", "--lang", lang, stdin=both)

    assert 0 == outcome.status
    assert outcome.err.startswith(message)
    assert "mahdar track --issue ISSUE" in outcome.err
    assert outcome.out


def test_quiet_says_nothing_of_another_meeting(both):
    """The sheet itself has it."""
    outcome = real("compare", "-q", stdin=both)

    assert ("", True) == (outcome.err, "ex_a2 ex_b2" in outcome.out)


# ---- order ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("verb", VERBS[1:], ids=name)
@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ((), ["ex_a1", "ex_a2"]),
        (("--order", "time"), ["ex_a1", "ex_a2"]),
        (("--order", "given"), ["ex_a2", "ex_a1"]),
    ],
)
def test_reports_are_taken_in_time_order_or_as_given(two, verb, order, expected):
    """In time order where nothing else is asked for."""
    turned = b"".join(two.splitlines(keepends=True)[::-1])
    row = json.loads(real(*verb, *order, "--json", stdin=turned).out)

    assert expected == [source["report"] for source in row["sources"]]


def test_a_comparison_has_no_order_to_choose(both):
    """Its columns are as given."""
    assert 2 == real("compare", "--order", "given", stdin=both).status


# ---- issues and actors ---------------------------------------------------------------------------


def test_a_track_needs_an_issue(two):
    """Its usage is said."""
    outcome = real("track", stdin=two)

    assert (2, "") == (outcome.status, outcome.out)
    assert "--issue" in outcome.err


@pytest.mark.parametrize(
    ("arguments", "lang", "message"),
    [
        (("--issue", "gone"), "en", "mahdar: --issue: no statement here is on the issue gone. "),
        (("--issue", "gone"), "ar", "mahdar: --issue: لا قول هنا في القضية gone. "),
        ((*ISSUE, "--actor", "رامي"), "en", "mahdar: --actor: nobody here is called رامي. "),
        ((*ISSUE, "--actor", "رامي"), "ar", "mahdar: --actor: لا أحد هنا اسمه رامي. "),
    ],
)
def test_an_issue_or_an_actor_that_nobody_knows_is_an_error_of_usage(two, arguments, lang, message):
    """One line says what to do."""
    outcome = real("track", *arguments, "--lang", lang, stdin=two)

    assert (2, "") == (outcome.status, outcome.out)
    assert outcome.err.startswith(message)
    assert 1 == len(outcome.err.splitlines())


@pytest.mark.parametrize("actor", ["الدرهول", "نعمان الدرهول"])
def test_one_actor_can_be_asked_for(two, actor):
    """By name, wholly or in part."""
    row = json.loads(real("track", *ISSUE, "--actor", actor, "--json", stdin=two).out)

    assert ["نعمان الدرهول"] == [course["actor"] for course in row["courses"]]


def test_issues_are_listed_most_first(both):
    """How many statements, the code, the name."""
    outcome = again("issues", stdin=both)
    counts = [int(line.split()[0]) for line in outcome.out.splitlines()]

    assert (0, "") == (outcome.status, outcome.err)
    assert sorted(counts, reverse=True) == counts
    assert "     6  military_exercises  Military exercises\n" in outcome.out
    assert (
        "  military_exercises  المناورات والتمارين\n" in real("issues", "--lang=ar", stdin=both).out
    )


def test_issues_as_json_are_one_object_a_line(both):
    """Each code is one that `track` takes."""
    rows = [json.loads(line) for line in real("issues", "--json", stdin=both).out.splitlines()]

    assert {"issue": "military_exercises", "label": "Military exercises", "statements": 6} in rows
    assert 0 == real("track", "--issue", rows[0]["issue"], "-q", stdin=both).status


def test_issues_of_one_report_are_listed_too(both):
    """There is nothing to read it against, and no need."""
    outcome = real("issues", stdin=both.splitlines(keepends=True)[0])

    assert (0, True) == (outcome.status, "military_exercises" in outcome.out)

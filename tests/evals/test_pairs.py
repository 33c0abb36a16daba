"""The scorer of pairs, on answers made by hand."""

import json

import pytest

from evals import pairs
from evals.corpora import ROOT, lines_of
from evals.pairs import Pair, Text, score_pairs
from evals.reference import PROGRAM, differences, reference_pairs

FIRST = "التقى وزير خارجية أرضستان سامر الرملي اليوم نظيره كريم الوهداني في مدينة الرمل."

ROWS = [
    Pair("a1", "b1", same_meeting=True, level="disjoint"),
    Pair("a2", "b2", same_meeting=True, level="disjoint"),
    Pair("a3", "b3", same_meeting=True, level="positive"),
    Pair("a4", "b4", same_meeting=False, level="hard"),
    Pair("a5", "b5", same_meeting=False, level="hard"),
    Pair("a6", "b6", same_meeting=False, level="easy"),
]

ANSWERS = {
    "right": ["same", "same", "same", "different", "different", "different"],
    "mixed": ["same", "different", "undecided", "same", "undecided", "same"],
    "undecided": ["undecided"] * 6,
    "wrong": ["different"] * 3 + ["same"] * 3,
}


def scored(name):
    """Give the score of some answers."""
    return score_pairs(dict(zip(ROWS, ANSWERS[name], strict=True)))


def test_right_answers_get_full_marks():
    """Each pair is right, and no fault is counted."""
    found = scored("right")

    assert (100.0, 100.0, 100.0) == tuple(
        found.figures[name] for name in ("right", "same.p", "same.r")
    )
    assert (0, 0, ()) == (
        found.figures["hard_called_same"],
        found.figures["undecided"],
        found.errors,
    )


def test_each_fault_is_counted():
    """Who is undecided is not right, and calls nothing the same."""
    found = scored("mixed").figures

    assert (16.7, 33.3, 33.3, 2) == tuple(
        found[name] for name in ("right", "same.p", "same.r", "undecided")
    )
    assert (1, 1) == (found["hard_called_same"], found["disjoint_called_different"])
    assert (1, 2) == (found["by_level.disjoint.right"], found["by_level.disjoint.of"])


def test_an_error_has_no_word_of_the_reports():
    """Ids, level, what is wanted and what was said."""
    assert "a4 b4: hard, different called same" in scored("mixed").errors


@pytest.mark.skipif(not PROGRAM.is_file(), reason=f"there is no {PROGRAM}")
@pytest.mark.parametrize("name", ANSWERS)
def test_figures_equal_the_reference_scorers(tmp_path, name):
    """On answers with every kind of fault, each figure is the same."""
    path = tmp_path / "pairs.jsonl"
    rows = [{"a": p.a, "b": p.b, "same_meeting": p.same_meeting, "level": p.level} for p in ROWS]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    said = [(p.b, p.a, answer) for p, answer in zip(ROWS, ANSWERS[name], strict=True)]
    reference = reference_pairs(path, said)

    assert [] == differences(scored(name).figures, reference)
    assert ["right: ours is None, the reference scorer's 1.0"] == differences(
        {key: value for key, value in reference.items() if key != "right"} | {"right": None},
        reference | {"right": 1.0},
    )


def test_a_set_is_scored_with_dates_and_without(tmp_path):
    """The undated run sees neither the day of publication nor the address."""
    home = tmp_path / "pairs"
    home.mkdir()
    told = {"text": FIRST, "published": "2031-05-06", "url": None}
    texts = [{"id": name, "outlet": None, "title": None, **told} for name in ("a", "b")]
    pair = {"a": "a", "b": "b", "same_meeting": True, "why": "copy", "level": "positive"}
    (home / "texts.jsonl").write_text("\n".join(map(json.dumps, texts)), encoding="utf-8")
    (home / "pairs.jsonl").write_text(json.dumps(pair), encoding="utf-8")
    found = {trial.name: trial for trial in pairs.trials(tmp_path, tmp_path / "nowhere")}

    assert found["pairs_gold"].missing()
    for name in ("pairs", "pairs_undated"):
        score, unequal = found[name].run()
        assert (1, []) == (score.figures["pairs"], list(unequal))


@pytest.mark.parametrize("name", ["pairs", "pairs_sealed"])
def test_own_pairs_fit_their_texts(name):
    """Each report of a pair is there, and no text stands alone."""
    home = ROOT / "evals" / name
    texts = {json.loads(line)["id"] for line in lines_of(home / "texts.jsonl")}
    rows = pairs.pairs_of(home / "pairs.jsonl")

    assert texts == {one for pair in rows for one in (pair.a, pair.b)}


def test_what_is_known_of_a_report_is_told():
    """Outlet, title, address and day reach mahdar."""
    report = (
        Text("a", FIRST, "وكالة أرضنا", "لقاء", "https://a.example/1", "2031-05-06")
        .minutes()
        .report
    )

    assert ("وكالة أرضنا", "لقاء", "https://a.example/1", "2031-05-06") == (
        report.outlet,
        report.title,
        report.url,
        report.published,
    )

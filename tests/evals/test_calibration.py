"""Confidence held against what is right, on points made by hand and on the sample."""

from evals.calibration import (
    Point,
    auc,
    by_count,
    by_width,
    judged,
    reliability,
    score_confidence,
    trials,
)
from evals.outputs import texts_of
from tests.evals.golds import corpus, output


def points(*rows):
    """Give points of confidence, each right or with a fault."""
    return [Point("a", f"s{at}", sure, fault) for at, (sure, fault) in enumerate(rows)]


EVEN = points(*[(0.85, "")] * 8, *[(0.85, "words")] * 2, *[(0.35, "")] * 3, *[(0.35, "extra")] * 7)


def test_the_error_is_the_gap_by_how_many_there_are():
    """Ten at 85 of which 80 are right, ten at 35 of which 30 are: 5 points."""
    figures = score_confidence(EVEN)

    assert (20, 55.0, 60.0) == tuple(
        figures[name] for name in ("statements", "right_statements", "mean_confidence")
    )
    assert (5.0, 5.0) == (figures["ece_width"], figures["ece_count"])


def test_bins_of_width_hold_a_tenth_and_bins_of_count_hold_as_many():
    """A confidence of 1 is in the last tenth; equal ones share what is right among them."""
    assert [1, 2] == [one.count for one in by_width(points((0.2, ""), (0.95, ""), (1.0, "")))]
    assert [2] * 10 == [one.count for one in by_count(EVEN)]
    assert {0.3, 0.8} == {round(one.right, 6) for one in by_count(EVEN)}


def test_the_area_is_how_often_a_right_one_is_surer():
    """All, none, a half where confidence tells nothing, and none where nothing is wrong."""
    assert 100.0 == auc(points((0.9, ""), (0.5, "words")))
    assert 0.0 == auc(points((0.5, ""), (0.9, "words")))
    assert 50.0 == auc(points((0.5, ""), (0.5, "speaker")))
    assert auc(points((0.5, ""))) is None


def test_no_statement_has_no_figures():
    """Nothing was said, so nothing is wrong."""
    figures = score_confidence([])

    assert (0, None, None) == (figures["statements"], figures["ece_width"], figures["auc"])
    assert 2 == len(list(reliability([])))


def test_the_table_tells_range_count_and_gap():
    """A line for each bin, of both kinds."""
    lines = list(reliability(EVEN))

    assert 1 + 2 + 1 + 10 == len(lines)
    assert ["0.35", "to", "0.35", "10", "35.0", "30.0", "5.0"] == lines[1].split()


def test_the_statements_of_the_sample_are_judged(tmp_path):
    """All that the sample says is right, so nothing has a fault."""
    found = corpus(tmp_path)
    texts, minutes = texts_of(found), output().minutes
    judgements = [
        point
        for name, report in found.reports().items()
        for point in judged(report, texts[name], minutes[name])
    ]

    assert judgements
    assert all(point.right for point in judgements)


def test_sets_that_are_missing_are_told(tmp_path):
    """A trial whose gold is not at hand names the file."""
    assert all(trial.missing() for trial in trials(tmp_path, tmp_path / "shared"))

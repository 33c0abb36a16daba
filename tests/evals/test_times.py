"""The scorer of expressions of time, on rows made by hand."""

import pytest

from evals.times import rows, score_times

DAY = {
    "text": "وصل الوفد في [21 يوليو 2020] إلى العاصمة",
    "published": "",
    "earliest": "2020-07-21",
    "latest": "2020-07-21",
    "precision": "day",
    "basis": "text",
    "weekday": "tuesday",
}


def test_a_row_that_is_read_right_counts():
    """All of its columns are as they stand there."""
    score = score_times([DAY])

    assert ({"rows": 1, "read": 1}, ()) == (score.figures, score.errors)


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"latest": "2020-07-22", "weekday": ""}, "latest, weekday"),
        ({"text": "وصل الوفد في 21 [يوليو 2020]"}, "excerpt"),
        ({"text": "وصل [الوفد]"}, "missed"),
        ({"text": "وصل الوفد في 21 يوليو 2020"}, "invented"),
    ],
)
def test_a_row_that_is_read_wrong_is_told(change, wrong):
    """By its line in the table and what is wrong, without a word of it."""
    score = score_times([DAY, DAY | change])

    assert (1, (f"line 3: {wrong}",)) == (score.figures["read"], score.errors)


def test_a_row_without_brackets_expects_nothing():
    """It holds what only looks like a date."""
    assert 1 == score_times([DAY | {"text": "وصل الوفد"}]).figures["read"]


def test_a_table_is_read(tmp_path):
    """Quotation marks in it are letters like any other."""
    path = tmp_path / "times.tsv"
    path.write_text('text\tpublished\nقال "[أمس]\t\n', encoding="utf-8")

    assert [{"text": 'قال "[أمس]', "published": ""}] == rows(path)

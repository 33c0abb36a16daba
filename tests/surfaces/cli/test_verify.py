"""`mahdar verify`, as a user runs it."""

import json

import pytest

from mahdar.base.report import Report
from tests.samples import ROWS, TEXT, stand_in
from tests.surfaces.cli.running import mahdar


@pytest.fixture
def texts(tmp_path):
    """A folder with one text and one row."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_bytes(TEXT.encode())
    (folder / "b.jsonl").write_bytes(json.dumps({"id": "r1", "text": ROWS}).encode())
    return folder


def lines(*rows):
    """Give rows as JSON Lines."""
    return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows).encode()


SAMPLE = stand_in(Report.of(TEXT, id="m1")).to_dict()
OTHER = stand_in(Report.of(ROWS, id="m2")).to_dict()
ERROR = {"schema": "mahdar.error/1", "report": {"id": "x"}, "error": {"code": 3, "message": "x"}}


def test_minutes_that_hold_are_counted(texts):
    """Texts are found by their hash, in files and in rows."""
    outcome = mahdar("verify", "-", texts, stdin=lines(SAMPLE, OTHER))

    assert (0, "") == (outcome.status, outcome.out)
    assert outcome.err.startswith("mahdar: minutes checked: 2 · excerpts: ")


def test_a_changed_excerpt_is_a_bad_line(texts):
    """The line says which report, which excerpt, where and why."""
    changed = json.loads(lines(SAMPLE).decode().replace("فتح المعابر", "غلق المعابر"))
    changed["statements"][1]["sentence"] = SAMPLE["statements"][1]["sentence"]
    outcome = mahdar("verify", "-", texts, stdin=lines(OTHER, changed))

    expected = "BAD m1 statements[1].words 143-154 the text reads otherwise here\n"
    assert (1, expected) == (outcome.status, outcome.out)


def test_minutes_without_their_text_are_bad(texts):
    """Nobody can vouch for them."""
    outcome = mahdar("verify", "-", texts / "b.jsonl", stdin=lines(SAMPLE))

    expected = "BAD m1 report.sha256 0-156 the text is not among those given\n"
    assert (1, expected) == (outcome.status, outcome.out)


def test_a_line_that_is_no_minutes_is_bad(texts):
    """A broken row and a mere report are told apart from minutes."""
    outcome = mahdar("verify", "-", texts, stdin=b"{\n" + lines({"id": "r1", "text": ROWS}))
    first, second = outcome.out.splitlines()

    assert 1 == outcome.status
    assert "BAD -:1 - - -:1: column 2 is not JSON. Give one JSON object a line." == first
    assert second.startswith("BAD r1 - - this is a report, not minutes. ")


def test_earlier_errors_are_skipped_and_counted(texts):
    """A report that could not be read has nothing to verify."""
    outcome = mahdar("verify", "-", texts, stdin=lines(ERROR, SAMPLE))

    assert (0, True) == (outcome.status, "error rows skipped: 1" in outcome.err)


def test_an_unusable_text_is_said(texts):
    """The minutes hold, and yet something was not read."""
    outcome = mahdar("verify", "-", texts, "gone.txt", stdin=lines(SAMPLE))

    assert (6, True) == (outcome.status, "gone.txt: there is no such file." in outcome.err)


@pytest.mark.parametrize(("data", "status"), [(None, 4), (b"", 3), (b"[]", 3)])
def test_minutes_that_cannot_be_opened_have_the_status_of_their_error(texts, data, status):
    """Missing or unusable as a whole: there is nothing to check."""
    path = texts.parent / "minutes.jsonl"
    if data is not None:
        path.write_bytes(data)

    assert status == mahdar("verify", path, texts).status


def test_texts_must_be_named(texts):
    """Minutes alone can't be verified."""
    assert 2 == mahdar("verify", texts / "b.jsonl").status


def test_reasons_come_in_arabic(texts):
    """The language asked for holds for the reasons as well."""
    outcome = mahdar("verify", "-", texts / "b.jsonl", "--lang", "ar", stdin=lines(SAMPLE))

    assert "BAD m1 report.sha256 0-156 النص ليس بين النصوص المعطاة\n" == outcome.out


def test_a_text_that_is_not_there_is_missing(tmp_path):
    """As with minutes: the exit status is that of a missing file."""
    minutes = tmp_path / "minutes.jsonl"
    minutes.write_text("", encoding="utf-8")

    assert 4 == mahdar("verify", minutes, tmp_path / "nothing").status

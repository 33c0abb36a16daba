"""The records of the contract and their way to JSON and back."""

import json

import pytest

from mahdar.base.errors import InputError, MahdarError, MissingError, UsageError
from mahdar.base.records import Minutes
from mahdar.base.report import Report
from tests.samples import TEXT, stand_in


def test_minutes_come_back_as_they_were_written():
    """With the text at hand the minutes read back equal those written."""
    minutes = stand_in(Report.of(TEXT))
    row = json.loads(json.dumps(minutes.to_dict()))

    assert minutes == Minutes.from_dict(row, text=TEXT)


def test_minutes_come_back_without_the_text():
    """Everything but the text itself is kept."""
    row = stand_in(Report.of(TEXT)).to_dict()
    back = Minutes.from_dict(row)

    assert None is back.report.text
    assert row == back.to_dict()


def test_a_text_within_the_row_is_not_trusted():
    """Only a text that is handed over, and fits the hash, becomes the report's."""
    row = stand_in(Report.of(TEXT)).to_dict()
    row["report"]["text"] = "نص آخر"

    assert None is Minutes.from_dict(row).report.text


def test_another_text_is_refused():
    """Minutes belong to the text whose hash they carry."""
    row = stand_in(Report.of(TEXT)).to_dict()

    with pytest.raises(InputError, match="other_text"):
        Minutes.from_dict(row, text=TEXT + " ")


@pytest.mark.parametrize(
    ("field", "value"),
    [("schema", "mahdar.minutes/2"), ("people", None), ("report", {}), ("statements", [1])],
)
def test_a_row_that_breaks_the_contract_is_refused(field, value):
    """The error is ours, whatever is wrong."""
    row = stand_in(Report.of(TEXT)).to_dict() | {field: value}

    with pytest.raises(InputError, match="not_minutes"):
        Minutes.from_dict(row)


def test_a_field_more_is_no_error():
    """The contract may grow within /1."""
    row = stand_in(Report.of(TEXT)).to_dict() | {"more": 1}

    assert "more" not in Minutes.from_dict(row).to_dict()


def test_each_kind_of_error_has_its_exit_status():
    """No two kinds share a code, and none is 0 or 1."""
    codes = [error.code for error in (MahdarError, UsageError, InputError, MissingError)]

    assert [70, 2, 3, 4] == codes


def test_an_error_says_key_place_and_facts():
    """What a log shows without the catalog."""
    assert "a.txt: empty: byte=3" == str(InputError("empty", "a.txt", byte=3)).replace(",", ":")
    assert "empty" == str(InputError("empty"))

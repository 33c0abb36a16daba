"""Minutes as JSON."""

import json

import pytest

from mahdar.base.errors import MissingError
from mahdar.base.report import Report
from mahdar.collect.found import Failure
from mahdar.render import FORMATS
from mahdar.render.style import Style
from tests.samples import ROWS, TEXT, stand_in

MINUTES = stand_in(Report.of(TEXT))
FAILURE = Failure("x.txt", MissingError("missing", "x.txt"))
ERROR = {
    "schema": "mahdar.error/1",
    "report": {"id": "x.txt"},
    "error": {"code": 4, "message": "x.txt: there is no such file. Check the path."},
}


def written(name, *results):
    """Give results in a format."""
    return "".join(FORMATS[name](results, Style("en")))


def test_a_line_is_a_result():
    """Minutes and errors stand in order, one a line, Arabic as it is."""
    text = written("jsonl", MINUTES, FAILURE)
    first, second = text.splitlines()

    assert json.loads(json.dumps(MINUTES.to_dict())) == json.loads(first)
    assert ERROR == json.loads(second)
    assert "نرحب بالاتفاق" in first


@pytest.mark.parametrize("results", [(), (MINUTES,), (FAILURE, MINUTES, FAILURE)])
def test_an_array_holds_the_same_as_the_lines(results):
    """The array is JSON however many results there are."""
    lines = [json.loads(line) for line in written("jsonl", *results).splitlines()]

    assert lines == json.loads(written("json", *results))


def test_the_text_is_not_given_away():
    """Output carries excerpts, not the report."""
    assert "text" not in json.loads(written("jsonl", MINUTES))["report"]


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "html"])
def test_output_comes_piece_by_piece(name):
    """The first report is written before the second is made; a page has its contents first."""
    made = []

    def results():
        for text in (TEXT, ROWS):
            made.append(text)
            yield stand_in(Report.of(text))

    next(FORMATS[name](results(), Style()))
    assert [TEXT] == made


@pytest.mark.parametrize("name", FORMATS)
def test_output_is_the_same_every_time(name):
    """No clock, no randomness."""
    assert written(name, MINUTES, FAILURE) == written(name, MINUTES, FAILURE)

"""JSON Lines in."""

import io
import json

import pytest

from mahdar.base.errors import InputError, MissingError
from mahdar.base.report import Report
from mahdar.collect.found import Failure, Origin
from mahdar.collect.rows import read
from tests.samples import ROWS, TEXT, stand_in


def found(*lines, **settings):
    """Give what the lines hold; an object is written as JSON first."""
    texts = (line if isinstance(line, str) else json.dumps(line) for line in lines)
    return list(read(io.BytesIO("\n".join(texts).encode()), Origin("r.jsonl", **settings)))


def failure(line, **settings):
    """Give the id, the place, the key and the facts of the one failure."""
    (item,) = found(line, **settings)
    assert isinstance(item, Failure)
    return item.id, item.error.where, item.error.key, item.error.facts


def test_a_row_becomes_a_report_with_its_fields():
    """Every known field is kept and every other one ignored."""
    row = {
        "id": "r1",
        "text": ROWS,
        "title": "اجتماع",
        "outlet": "وكالة",
        "url": "https://a.example/1",
        "published": "Tue, 06 May 2031 19:30:00 +0300",
        "extra": [1],
    }
    expected = Report.of(
        ROWS,
        id="r1",
        title="اجتماع",
        outlet="وكالة",
        url="https://a.example/1",
        published="2031-05-06T19:30:00+03:00",
    )

    assert [expected] == found(row)


def test_only_text_is_required():
    """Without an id the hash names the report; null and blank fields count as not given."""
    row = {"text": ROWS, "id": " ", "title": None, "outlet": "", "published": ""}

    assert [Report.of(ROWS)] == found(row)


def test_a_rows_own_fields_win():
    """What the options say holds only where the row is silent."""
    settings = {"outlet": "غيرها", "published": "2030-01-01"}
    rows = ({"text": ROWS, "outlet": "وكالة"}, {"text": TEXT, "published": "2031-05-06"})

    expected = [
        Report.of(ROWS, outlet="وكالة", published="2030-01-01"),
        Report.of(TEXT, outlet="غيرها", published="2031-05-06"),
    ]
    assert expected == found(*rows, **settings)


def test_nuls_and_bidi_controls_inside_a_text_stay():
    """A JSON string may hold any character, and offsets count each of them."""
    text = "قال\0\u202eنعم\u2066 \ufeff"

    assert [Report.of(text)] == found({"text": text})


@pytest.mark.parametrize(
    ("line", "key", "facts"),
    [
        ("{", "not_json", {"column": 2}),
        ("قال", "not_json", {"column": 1}),
        ('{"text": ' + "[" * 100_000, "not_json", {"column": 1}),
        ('{"n": ' + "1" * 5_000 + "}", "not_json", {"column": 1}),
        ('"قال"', "not_object", {"type": "string"}),
        ("null", "not_object", {"type": "null"}),
        ({}, "row_without_text", {}),
        ({"text": None}, "row_without_text", {}),
        ({"text": ""}, "empty", {}),
        ({"text": "hello"}, "not_arabic", {}),
        ({"text": 7}, "field_type", {"field": "text", "type": "number"}),
        ({"text": ROWS, "id": 7.5}, "field_type", {"field": "id", "type": "number"}),
        ({"text": ROWS, "title": []}, "field_type", {"field": "title", "type": "array"}),
        ({"text": ROWS, "outlet": {}}, "field_type", {"field": "outlet", "type": "object"}),
        ({"text": ROWS, "url": True}, "field_type", {"field": "url", "type": "boolean"}),
        ({"text": ROWS, "published": "أمس"}, "not_a_date", {"value": "أمس"}),
        ({"text": "قال \ud800"}, "field_surrogate", {"field": "text", "position": 4}),
        ({"schema": "mahdar.minutes/9"}, "unknown_schema", {"schema": "mahdar.minutes/9"}),
        ({"schema": "mahdar.error/1"}, "not_error", {}),
    ],
)
def test_a_bad_line_is_a_failure_that_says_why(line, key, facts):
    """The failure is named by its line, and its error has the facts."""
    assert ("r.jsonl:1", "r.jsonl:1", key, facts) == failure(line)


def test_a_bad_row_with_an_id_is_named_by_it():
    """The id names the report, the line says where it stood."""
    assert ("r9", "r.jsonl:1", "row_without_text", {}) == failure({"id": "r9"})


def test_a_line_that_is_not_utf8_is_a_failure():
    """The byte is counted within the line."""
    (item,) = read(io.BytesIO(b'{"text": "\xff"}'), Origin("r.jsonl"))

    assert ("row_not_utf8", {"byte": 10}) == (item.error.key, item.error.facts)


def test_lines_are_numbered_as_in_the_file_and_blank_ones_skipped():
    """A mark at the start, blank lines and CRLF don't disturb the count."""
    data = b'\xef\xbb\xbf{"a": 1}\r\n\r\n  \n{"b": 2}'

    names = [item.id for item in read(io.BytesIO(data), Origin("r.jsonl"))]
    assert ["r.jsonl:1", "r.jsonl:4"] == names


def test_a_text_over_the_limit_is_a_failure_and_the_rest_go_on():
    """The limit counts bytes of the row's text."""
    items = found({"id": "big", "text": ROWS + TEXT}, {"text": ROWS}, max_bytes=len(ROWS.encode()))

    assert ("big", "too_large") == (items[0].id, items[0].error.key)
    assert Report.of(ROWS) == items[1]


def test_an_endless_line_is_not_held_in_memory():
    """A line far over the limit is skipped to its end without being kept."""
    line = {"id": "x", "text": ROWS, "padding": "x" * 1_200_000}
    items = found(line, {"text": ROWS}, max_bytes=100)

    assert ("r.jsonl:1", "too_large") == (items[0].id, items[0].error.key)
    assert Report.of(ROWS) == items[1]


def test_a_file_is_read_line_by_line():
    """The first report is given before the second line is read."""
    stream = io.BytesIO(b"\n".join(json.dumps({"text": ROWS}).encode() for _ in range(3)))
    next(read(stream, Origin("r.jsonl")))

    assert stream.tell() < len(stream.getvalue())


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "empty"),
        (b"\n \n", "empty"),
        (b"[\n{}]", "json_array"),
        ('{"a": 1}'.encode("utf-16"), "utf16_rows"),
        (b"\x1f\x8b\x08\0\0", "binary"),
    ],
)
def test_a_file_that_is_no_json_lines_is_refused_as_a_whole(data, key):
    """One error, not one for every line."""
    with pytest.raises(InputError) as caught:
        list(read(io.BytesIO(data), Origin("r.jsonl")))

    assert (key, "r.jsonl") == (caught.value.key, caught.value.where)


def test_minutes_are_read_back():
    """A line of `mahdar.minutes/1` gives the minutes it was written from, without the text."""
    row = stand_in(Report.of(TEXT)).to_dict()
    (minutes,) = found(row)

    assert row == minutes.to_dict()
    assert minutes.report.text is None


def test_broken_minutes_are_a_failure():
    """The error names the line and the field."""
    row = stand_in(Report.of(TEXT, id="r1")).to_dict()
    del row["statements"][0]["cue"]
    name, where, key, facts = failure(row)

    assert ("r1", "r.jsonl:1", "not_minutes") == (name, where, key)
    assert "cue" in str(facts["problem"])


def test_minutes_with_half_a_character_are_a_failure():
    """They could not be written out again."""
    row = stand_in(Report.of(TEXT)).to_dict()
    row["report"]["title"] = "\ud800"

    assert "not_minutes" == failure(row)[2]


def test_an_error_row_becomes_that_error_again():
    """Code and message survive; the message is said as it was."""
    error = {"code": 4, "message": "x.txt: gone."}
    (item,) = found({"schema": "mahdar.error/1", "report": {"id": "x"}, "error": error})

    assert ("x", MissingError, {"message": "x.txt: gone."}) == (
        item.id,
        type(item.error),
        item.error.facts,
    )

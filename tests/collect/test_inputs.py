"""Files, folders and standard input."""

import io
import json
import os

import pytest

from mahdar.base.report import Report
from mahdar.collect import READERS, collect
from mahdar.collect.found import Failure
from mahdar.collect.inputs import SUFFIXES, Input, shown
from tests.samples import ROWS, TEXT

LINE = json.dumps({"id": "r1", "text": ROWS}).encode()


def collected(*paths, stdin=b""):
    """Give what the paths hold."""
    return list(collect([Input.at(str(path)) for path in paths], io.BytesIO(stdin)))


def keys(*paths, stdin=b""):
    """Give the place and the key of each failure."""
    items = collected(*paths, stdin=stdin)
    return [(i.error.where, i.error.key, i.error.code) for i in items if isinstance(i, Failure)]


def test_every_suffix_has_a_reader():
    """The table of file names speaks of readers that are there."""
    assert set(SUFFIXES.values()) <= set(READERS)


def test_a_folder_means_its_texts_and_rows_sorted(tmp_path):
    """Other files and inner folders are left alone."""
    (tmp_path / "b.txt").write_bytes(TEXT.encode())
    (tmp_path / "a.JSONL").write_bytes(LINE)
    (tmp_path / "c.pdf").write_bytes(b"%PDF")
    (tmp_path / "inner").mkdir()

    assert [Report.of(ROWS, id="r1"), Report.of(TEXT)] == collected(tmp_path)


def test_a_bad_file_does_not_stop_the_rest(tmp_path):
    """What can't be read is a failure in its own place."""
    good = tmp_path / "good.txt"
    good.write_bytes(TEXT.encode())
    first, second, third = collected(tmp_path / "gone.txt", good, tmp_path / "x" / "y")

    assert (4, Report.of(TEXT), 4) == (first.error.code, second, third.error.code)


@pytest.mark.parametrize("data", [LINE, b"\xef\xbb\xbf" + LINE])
def test_standard_input_that_opens_with_a_brace_is_rows(data):
    """A byte order mark before the brace makes no difference."""
    assert [Report.of(ROWS, id="r1")] == collected("-", stdin=data)


def test_any_other_standard_input_is_text():
    """One text is one report, however short it is."""
    assert [Report.of("نعم")] == collected("-", stdin="نعم".encode())


def test_rows_in_utf16_on_standard_input_are_refused():
    """They are seen to be rows, not a text that happens to open with a brace."""
    assert [("-", "utf16_rows", 3)] == keys("-", stdin='{"text": "نعم"}'.encode("utf-16"))


def test_a_file_without_a_known_suffix_is_judged_by_its_beginning(tmp_path):
    """A pipe or a file of another name is treated like standard input."""
    rows, text = tmp_path / "rows", tmp_path / "text.ar"
    rows.write_bytes(LINE)
    text.write_bytes(TEXT.encode())

    assert [Report.of(ROWS, id="r1"), Report.of(TEXT)] == collected(rows, text)


def test_rich_text_is_not_taken_for_rows(tmp_path):
    """A brace opens RTF too; it holds no Arabic letter as such."""
    path = tmp_path / "report.rtf"
    path.write_bytes(rb"{\rtf1\ansi \'c7}")

    assert [(str(path), "not_arabic", 3)] == keys(path)


def test_a_json_array_is_refused_with_advice(tmp_path):
    """A .json file that is an array is not read as a text."""
    path = tmp_path / "minutes.json"
    path.write_bytes(b"[\n{}\n]")

    assert [(str(path), "json_array", 3)] == keys(path)


def test_an_empty_folder_and_an_empty_file_are_failures(tmp_path):
    """Nothing to read is said, not passed over."""
    (tmp_path / "inner").mkdir()
    path = tmp_path / "empty.txt"
    path.touch()

    expected = [(str(tmp_path / "inner"), "empty_folder", 3), (str(path), "empty", 3)]
    assert expected == keys(tmp_path / "inner", path)


def test_a_file_that_vanishes_is_a_failure(tmp_path):
    """A file listed in a folder and gone before it is opened is missing, and the rest go on."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(TEXT.encode())
    stream = collect([Input.at(str(tmp_path))])
    next(stream)
    (tmp_path / "b.txt").unlink()
    (gone,) = stream

    assert ("missing", 4) == (gone.error.key, gone.error.code)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_a_failure(tmp_path):
    """The operating system's reason is kept."""
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode())
    path.chmod(0)

    assert [(str(path), "unreadable", 3)] == keys(path)


def test_a_name_of_any_bytes_can_be_shown():
    """A file name that isn't UTF-8 is printed with its bytes as numbers."""
    assert r"a\udcff.txt" == shown("a\udcff.txt").replace("\\xff", r"\udcff")


def test_closed_standard_input_is_missing():
    """Nothing is read from a stream that isn't there."""
    (failure,) = collect([Input.at("-")], None)

    assert ("missing", 4) == (failure.error.key, failure.error.code)

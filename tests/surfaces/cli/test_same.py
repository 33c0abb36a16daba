"""`mahdar same`, as a user runs it."""

import json

import pytest

from tests.relate.test_meetings import HOST, MET, SAID
from tests.surfaces.cli.running import real

ONE, OTHER = f"{MET} في 3 مايو 2031. {SAID}", f"{HOST} في 3 مايو 2031."
ROWS = "".join(json.dumps({"id": i, "text": t}) + "\n" for i, t in (("a", ONE), ("b", OTHER)))


@pytest.fixture
def files(tmp_path):
    """Two reports in two files."""
    paths = tmp_path / "one.txt", tmp_path / "other.txt"
    for path, text in zip(paths, (ONE, OTHER), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def test_two_files_give_a_verdict(files):
    """The answer with its probability first, then the reasons; nothing on standard error."""
    outcome = real("same", *files)

    assert (0, "") == (outcome.status, outcome.err)
    assert outcome.out.startswith("meetings        the same meeting\nprobability     0.")
    assert "\n\n[1] reason          the same day\n" in outcome.out


def test_a_verdict_is_in_arabic_where_asked_for(files):
    """Labels alone change."""
    outcome = real("same", *files, "--lang", "ar")

    assert outcome.out.startswith("اللقاءان    لقاء واحد\n")


def test_json_is_one_object_on_a_line(files):
    """With its schema and the ids of both reports."""
    outcome = real("same", *files, "--json")

    (line,) = outcome.out.splitlines()
    row = json.loads(line)
    assert ("mahdar.same/1", "same", "m1") == (row["schema"], row["answer"], row["meeting_a"])


def test_one_file_of_two_rows_or_standard_input_will_do(tmp_path):
    """What counts is that there are two reports."""
    path = tmp_path / "two.jsonl"
    path.write_text(ROWS, encoding="utf-8")
    by_file = real("same", path, "--json")
    by_stream = real("same", "-", "--json", stdin=ROWS.encode())

    assert ("a", "b") == tuple(json.loads(by_file.out)[name] for name in "ab")
    assert by_file.out == by_stream.out


def test_minutes_are_read_back(files):
    """What `mahdar minutes --jsonl` wrote gives the same verdict as the texts."""
    lines = real("minutes", *files, "--jsonl", "-q").out

    assert 2 == len(lines.splitlines())
    again = real("same", "-", "--json", stdin=lines.encode())
    assert real("same", *files, "--json").out == again.out


@pytest.mark.parametrize(
    ("count", "lang", "message"),
    [
        (1, "en", "mahdar: same compares two reports, and here are 1. "),
        (3, "en", "mahdar: same compares two reports, and here are 3. "),
        (1, "ar", "mahdar: الأمر same يقارن تقريرين، وهنا 1. "),
    ],
)
def test_one_report_or_three_are_an_error_of_usage(files, count, lang, message):
    """There is no verdict on them."""
    outcome = real("same", *(files * 2)[:count], "--lang", lang)

    assert (2, "") == (outcome.status, outcome.out)
    assert outcome.err.startswith(message)


@pytest.mark.parametrize(
    ("content", "status", "message"),
    [
        (None, 4, "there is no such file"),
        ("", 3, "no text here"),
        ("hello", 3, "no Arabic letter"),
    ],
)
def test_a_report_that_cannot_be_used_stops_the_verdict(files, content, status, message):
    """Its own exit status, and no half a verdict."""
    files[1].unlink()
    if content is not None:
        files[1].write_text(content, encoding="utf-8")
    outcome = real("same", *files)

    assert (status, "") == (outcome.status, outcome.out)
    assert outcome.err.startswith(f"mahdar: {files[1]}: ")
    assert message in outcome.err
    assert 1 == len(outcome.err.splitlines())


def test_days_of_publication_are_given_for_each(files):
    """In the order of the files."""
    files[0].write_text(f"{MET}.", encoding="utf-8")
    files[1].write_text(f"{HOST}.", encoding="utf-8")
    days = ("--published", "2031-05-03", "--published", "2031-06-04")
    row = json.loads(real("same", *files, *days, "--json").out)

    (reason,) = [r for r in row["reasons"] if r["kind"] == "published_far"]
    assert ("2031-05-03", "2031-06-04") == (reason["value_a"], reason["value_b"])


@pytest.mark.xfail(strict=True, reason="an error reads --lang only where a space stands behind it")
def test_an_error_is_in_the_language_asked_for_however_it_is_written(files):
    """`--lang=ar` is `--lang ar`."""
    assert "يقارن تقريرين" in real("same", files[0], "--lang=ar").err

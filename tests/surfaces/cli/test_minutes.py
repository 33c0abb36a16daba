"""`mahdar minutes`, as a user runs it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.base.report import Report
from mahdar.render import FORMATS
from tests.samples import ROWS, TEXT, stand_in
from tests.surfaces.cli.running import mahdar

ROW = json.dumps({"id": "r1", "text": ROWS, "outlet": "وكالة"})
STATUSES = {0, 1, 2, 3, 4, 6}


@pytest.fixture
def report(tmp_path):
    """A file with the sample report."""
    path = tmp_path / "report.txt"
    path.write_bytes(TEXT.encode())
    return path


def rows(outcome):
    """Give the rows written."""
    return [json.loads(line) for line in outcome.out.splitlines()]


def test_a_file_gives_minutes_as_text(report):
    """Minutes go to standard output, the counts to standard error."""
    outcome = mahdar("minutes", report)

    assert 0 == outcome.status
    assert outcome.out.startswith("meeting         in person, held\n")
    assert "mahdar: reports: 1 · statements: 2 · doubtful: 1\n" == outcome.err


def test_quiet_says_nothing_but_errors(report):
    """Counts and guesses go, errors stay."""
    guessed = report.with_name("old.txt")
    guessed.write_bytes(TEXT.encode("cp1256"))
    outcome = mahdar("minutes", report, guessed, "gone.txt", "-q")

    assert (6, "mahdar: gone.txt: there is no such file. Check the path.\n") == (
        outcome.status,
        outcome.err,
    )


def test_a_guessed_encoding_is_said(report):
    """Who reads the minutes can check the guess."""
    report.write_bytes(TEXT.encode("cp1256"))

    assert (
        f"mahdar: {report}: the encoding was guessed: windows-1256."
        in mahdar("minutes", report).err
    )


@pytest.mark.parametrize("flag", [["--jsonl"], ["--to", "jsonl"]])
def test_lines_of_json_are_the_minutes(report, flag):
    """A line is what `to_dict` gives."""
    expected = json.loads(json.dumps(stand_in(Report.of(TEXT)).to_dict()))

    assert [expected] == rows(mahdar("minutes", report, *flag))


def test_json_is_one_array(report):
    """Errors stand in it in their place."""
    outcome = mahdar("minutes", report, "gone.txt", "--json")

    schemas = [row["schema"] for row in json.loads(outcome.out)]
    assert ["mahdar.minutes/1", "mahdar.error/1"] == schemas


def test_input_and_output_keep_their_order(report):
    """Files, folders, rows and standard input come out as they were named, with their ids."""
    data = f'{ROW}\n{{"id": "bad"}}\n{{"text": "نعم"}}'.encode()
    outcome = mahdar("minutes", "-", report, report.parent, "--jsonl", stdin=data)

    sample = Report.of(TEXT).id
    names = [row["report"]["id"] for row in rows(outcome)]
    assert ["r1", "bad", Report.of("نعم").id, sample, sample] == names
    assert 6 == outcome.status


def test_a_bad_report_is_a_line_on_stderr_and_a_row_in_its_place():
    """The rest go on, and the status says that some failed."""
    outcome = mahdar("minutes", "--jsonl", stdin=f'{{"id": "bad", "text": 7}}\n{ROW}'.encode())

    message = "-:1: text is of type number. It must be a string or null."
    expected = {
        "schema": "mahdar.error/1",
        "report": {"id": "bad"},
        "error": {"code": 3, "message": message},
    }
    assert (6, expected) == (outcome.status, rows(outcome)[0])
    assert outcome.err.startswith(f"mahdar: {message}\n")


def test_earlier_minutes_are_read_back(report):
    """What `--jsonl` wrote can be given again, errors included, and comes out the same."""
    first = mahdar("minutes", report, "gone.txt", "--jsonl")
    again = mahdar("minutes", "--jsonl", stdin=first.out.encode())

    assert (6, first.out) == (again.status, again.out)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_can_be_asked_for(report, name):
    """The flag takes what the table of formats holds."""
    outcome = mahdar("minutes", report, "--to", name)

    assert (0, True) == (outcome.status, "نرحب بالاتفاق" in outcome.out)


def published(*arguments, stdin=b""):
    """Give outlet and day of each report."""
    outcome = mahdar("minutes", *arguments, "--jsonl", stdin=stdin)
    return [(row["report"]["outlet"], row["report"]["published"]) for row in rows(outcome)]


def test_an_option_given_once_holds_for_all(report):
    """A row's own fields win."""
    expected = [("صحيفة", "2031-05-06"), ("وكالة", "2031-05-06")]
    flags = ("--outlet", "صحيفة", "--published", "2031-05-06")

    assert expected == published(report, "-", *flags, stdin=ROW.encode())


def test_an_option_given_for_each_input_goes_by_order(report):
    """The first value is for the first path."""
    flags = ("--outlet", "أ", "--outlet", "ب", "--published", "2031-05-06")

    assert [("أ", "2031-05-06"), ("ب", "2031-05-06")] == published(report, report, *flags)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--outlet", "أ", "--outlet", "ب"], "--outlet is given 2 times for 1 inputs."),
        (["--published", "soon"], "--published: published is 'soon', which is no date."),
        (["--max-size", "0"], "no number of bytes"),
        (["--max-size", "1e6"], "no number of bytes"),
        (["--to", "pdf"], "invalid choice: 'pdf'"),
        (["--publi", "2031-05-06"], "unrecognized arguments"),
    ],
)
def test_wrong_usage_is_said_with_its_own_status(report, arguments, said):
    """Nothing is read, nothing is written."""
    outcome = mahdar("minutes", report, *arguments)

    assert (2, "") == (outcome.status, outcome.out)
    assert said in outcome.err


def test_without_paths_standard_input_is_read():
    """A pipe needs no dash."""
    assert 0 == mahdar("minutes", stdin=TEXT.encode()).status


def test_without_paths_a_terminal_is_no_input():
    """Nobody is left waiting at an empty prompt."""
    outcome = mahdar("minutes", terminal=["stdin"])

    assert (2, True) == (outcome.status, "no report is given" in outcome.err)


@pytest.mark.parametrize(
    ("data", "status"),
    [
        (b"", 3),
        (b"hello", 3),
        (b"\0\1\2", 3),
        (b"\xff\xfe\x00\xd8", 3),
        (b'{"text": "\\ud800"}', 3),
        (b'{"text"', 3),
        (TEXT.encode() * 40_000, 3),
    ],
)
def test_the_only_report_being_unusable_has_its_own_status(data, status):
    """One report, one error, no output."""
    outcome = mahdar("minutes", stdin=data)

    assert (status, "") == (outcome.status, outcome.out)


def test_a_larger_text_can_be_allowed(report):
    """The limit is the user's to set."""
    size = report.stat().st_size

    assert 3 == mahdar("minutes", report, "--max-size", size - 1).status
    assert 0 == mahdar("minutes", report, "--max-size", size).status


def test_a_missing_file_has_its_own_status():
    """Not there is not the same as unusable."""
    assert 4 == mahdar("minutes", "gone.txt").status


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({"LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "ar_IQ.UTF-8", "LANG": "en_US"}, "ar"),
        ({"LC_ALL": "", "LANG": "en_US.UTF-8"}, "en"),
        ({"LC_ALL": "C"}, "ar"),
        ({"LC_ALL": ""}, "ar"),
    ],
)
def test_labels_follow_the_locale(report, environment, lang):
    """English where the locale is, else Arabic."""
    first = {"ar": "لقاء", "en": "meeting"}[lang]

    assert mahdar("minutes", report, **environment).out.startswith(first)


def test_lang_beats_the_locale(report):
    """Labels and messages are in the language asked for."""
    outcome = mahdar("minutes", report, "gone.txt", "--lang", "ar")

    assert outcome.out.startswith("لقاء")
    assert "gone.txt: لا ملف بهذا الاسم. راجع المسار." in outcome.err


def test_usage_errors_are_said_in_the_language_asked_for(report):
    """The language counts even where the command can't be carried out."""
    outcome = mahdar("minutes", report, "--published", "soon", "--lang", "ar")

    assert "تاريخ النشر «soon» ليس تاريخًا" in outcome.err


@pytest.mark.parametrize(
    ("arguments", "terminal", "environment", "colored"),
    [
        ([], [], {}, False),
        ([], ["stdout"], {}, True),
        ([], ["stdout"], {"NO_COLOR": "1"}, False),
        ([], ["stdout"], {"TERM": "dumb"}, False),
        ([], [], {"FORCE_COLOR": "1"}, True),
        (["--color", "always"], [], {"NO_COLOR": "1"}, True),
        (["--color", "never"], ["stdout"], {}, False),
    ],
)
def test_labels_are_coloured_on_a_terminal_alone(report, arguments, terminal, environment, colored):
    """Unless told otherwise; NO_COLOR and a dumb terminal are heeded."""
    outcome = mahdar("minutes", report, *arguments, terminal=terminal, **environment)

    assert colored == ("\x1b[" in outcome.out)


@pytest.mark.parametrize(
    ("arguments", "terminal", "isolated"),
    [([], [], False), ([], ["stdout"], True), (["--isolate", "never"], ["stdout"], False)],
)
def test_values_are_isolated_on_a_terminal_alone(report, arguments, terminal, isolated):
    """A file gets the text's characters and no others."""
    outcome = mahdar("minutes", report, *arguments, terminal=terminal)

    assert isolated == ("\u2068" in outcome.out)


def broken(report, _):
    """Stand for a stage with a bug."""
    raise RuntimeError(f"no rule for {report.characters}\ncharacters")


def test_a_bug_is_one_line_and_a_row(report):
    """No traceback reaches a user, and the other reports go on."""
    outcome = mahdar("minutes", report, "--jsonl", extract=broken)

    assert (70, 70) == (outcome.status, rows(outcome)[0]["error"]["code"])
    assert "a bug in mahdar: RuntimeError: no rule for 156<U+000A>characters." in outcome.err
    assert "Traceback" not in outcome.err


def test_a_bug_among_many_reports_is_a_failure_of_some(report):
    """The status is that of a run over many."""
    assert 6 == mahdar("minutes", report, report, "--jsonl", extract=broken).status


def test_a_developer_can_see_where_a_bug_happened(report):
    """MAHDAR_DEBUG adds the traceback."""
    assert "Traceback" in mahdar("minutes", report, extract=broken, MAHDAR_DEBUG="1").err


def interrupted(*_):
    """Stand for a person who presses Ctrl-C."""
    raise KeyboardInterrupt


def test_an_interruption_is_silent(report):
    """The status says it."""
    outcome = mahdar("minutes", report, extract=interrupted)

    assert (130, "", "") == (outcome.status, outcome.out, outcome.err)


@pytest.mark.parametrize("count", [3, 9])
def test_a_bar_on_the_terminal_leaves_the_output_alone(count):
    """More than a few reports show a bar on standard error; standard output stays the same."""
    data = "\n".join([ROW] * count).encode()
    plain = mahdar("minutes", "--jsonl", stdin=data)
    watched = mahdar("minutes", "--jsonl", stdin=data, terminal=["stderr"], TERM="xterm")

    assert plain.out == watched.out
    assert (count > 5) == ("\x1b[" in watched.err)


def test_a_bar_of_six_reports_loses_none():
    """The report at which the bar begins is written like the others."""
    data = "\n".join([ROW] * 6).encode()

    assert 6 == len(rows(mahdar("minutes", "--jsonl", stdin=data, terminal=["stderr"])))


@given(st.binary(), st.sampled_from(["text", "json", "jsonl", "markdown"]))
def test_random_bytes_never_end_in_a_traceback(data, name):
    """Any bytes give minutes or an error with a known status."""
    outcome = mahdar("minutes", "--to", name, stdin=data)

    assert outcome.status in STATUSES
    assert "Traceback" not in outcome.err


@given(st.lists(st.one_of(st.binary(), st.text().map(lambda t: json.dumps({"text": t}).encode()))))
def test_random_lines_never_end_in_a_traceback(lines):
    """Every line gives one row, whatever it holds."""
    outcome = mahdar("minutes", "--jsonl", stdin=b"\n".join((ROW.encode(), *lines)))

    assert outcome.status in STATUSES
    assert all(row["schema"].startswith("mahdar.") for row in rows(outcome))


def test_an_empty_name_is_no_folder():
    """An unset variable in a script must not read everything around."""
    outcome = mahdar("minutes", "")

    assert 4 == outcome.status
    assert "" == outcome.out


def test_an_id_may_be_a_number(tmp_path):
    """Databases have such ids."""
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps({"id": 7, "text": ROWS}) + "\n", encoding="utf-8")

    (row,) = rows(mahdar("minutes", path, "--jsonl"))
    assert "7" == row["report"]["id"]


def test_an_option_that_is_not_utf8_is_an_error_of_usage(report):
    """It is said which option, without a traceback."""
    outcome = mahdar("minutes", report, "--outlet", "\udcff")

    assert 2 == outcome.status
    assert "--outlet" in outcome.err

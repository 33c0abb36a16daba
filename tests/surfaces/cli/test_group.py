"""`mahdar group`, as a user runs it."""

import json

import pytest

from tests.relate.test_meetings import HOST, MET, OTHERS, SAID
from tests.surfaces.cli.running import real

DAY = "في 3 مايو 2031"
TEXTS = {"a": f"{MET} {DAY}.", "b": f"{OTHERS} {DAY}.", "c": f"{HOST} {DAY}. {SAID}"}


def lines(**texts):
    """Give rows of JSON Lines."""
    return "".join(json.dumps({"id": i, "text": t}) + "\n" for i, t in texts.items()).encode()


def test_reports_are_shown_by_meeting():
    """A blank line between meetings; the counts go to standard error."""
    outcome = real("group", stdin=lines(**TEXTS))

    expected = (
        "meeting         g1\n"
        "people          فادي الكرمل - هاني السيل\n"
        "days            2031-05-03\n"
        "report          a m1\n"
        "report          c m1\n"
        "\n"
        "meeting         g2\n"
        "people          جاد البستان - رامي الوادي\n"
        "days            2031-05-03\n"
        "report          b m1\n"
    )
    assert (0, expected) == (outcome.status, outcome.out)
    assert outcome.err.startswith("mahdar: reports: 3 · ")
    assert outcome.err.endswith("meetings: 2\n")


def test_quiet_says_no_counts():
    """Errors alone would be said."""
    assert "" == real("group", "-q", stdin=lines(**TEXTS)).err


def test_json_is_one_object_a_line():
    """Each with its schema."""
    rows = [
        json.loads(row)
        for row in real("group", "--json", stdin=lines(**TEXTS)).out.split("\n")[:-1]
    ]

    assert ["mahdar.group/1"] * 2 == [row["schema"] for row in rows]
    assert [["a", "c"], ["b"]] == [[m["report"] for m in row["members"]] for row in rows]


def test_minutes_are_read_back():
    """What `mahdar minutes --jsonl` wrote gives the same groups as the texts."""
    minutes = real("minutes", "--jsonl", "-q", stdin=lines(**TEXTS)).out

    assert 3 == len(minutes.splitlines())
    again = real("group", "--json", stdin=minutes.encode())
    assert real("group", "--json", stdin=lines(**TEXTS)).out == again.out


def test_a_bad_report_among_many_is_said_and_the_others_go_on():
    """The status says that some failed."""
    bad = b'{"id": "bad", "text": 7}\n'
    outcome = real("group", "--json", stdin=bad + lines(**TEXTS) + b"x\n")

    assert 6 == outcome.status
    assert real("group", "--json", stdin=lines(**TEXTS)).out == outcome.out
    said = outcome.err.splitlines()
    assert said[0].startswith("mahdar: -:1: text is of type number.")
    assert said[1].startswith("mahdar: -:5: column 1 is not JSON.")


def test_the_only_report_that_cannot_be_used_gives_its_own_status():
    """As for `minutes`."""
    outcome = real("group", stdin=b'{"text": "x"}\n')

    assert (3, "") == (outcome.status, outcome.out)
    assert 4 == real("group", "gone.txt").status


def test_without_a_meeting_nothing_is_written():
    """And that is no failure."""
    outcome = real("group", stdin=lines(a="قال وزير الري إن السد آمن."))

    assert (0, "") == (outcome.status, outcome.out)


# ---- --catalog -----------------------------------------------------------------------------------

VERBS = [("minutes", 1), ("same", 2), ("group", 1)]
KNOWN = (
    "التقى وزير الخارجية الأرضستاني فادي القزويني وزير الري البحرستاني هاني السيل في 3 مايو 2031."
)


def reports(count):
    """Give so many reports of one meeting, as rows."""
    return lines(**{f"r{number}": KNOWN + " " * number for number in range(count)})


@pytest.mark.parametrize(("verb", "count"), VERBS)
@pytest.mark.parametrize(
    ("lang", "message"), [("en", "there is no such folder."), ("ar", "لا يوجد هذا المجلد.")]
)
def test_a_catalog_that_is_not_there_is_an_error_of_usage(tmp_path, verb, count, lang, message):
    """Nothing is read, and one line says why."""
    gone = tmp_path / "gone"
    outcome = real(verb, "-", "--catalog", gone, "--lang", lang, stdin=reports(count))

    assert (2, "") == (outcome.status, outcome.out)
    assert outcome.err.startswith(f"mahdar: {gone}: {message}")
    assert 1 == len(outcome.err.splitlines())


@pytest.mark.parametrize("verb", ["minutes", "issues", "compare", "followup"])
def test_a_catalog_that_is_not_there_is_said_of_earlier_minutes_too(tmp_path, verb):
    """They need no tables to be read, but whoever names a folder means one."""
    earlier = real("minutes", "-", "--jsonl", stdin=reports(2)).out
    outcome = real(verb, "-", "--catalog", tmp_path / "gone", stdin=earlier.encode())

    assert (2, "") == (outcome.status, outcome.out)


@pytest.mark.parametrize(("verb", "count"), VERBS)
@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("person\toffice\n", "posts.tsv: the first line must name columns"),
        ("person\tfrom\nx\tsoon\n", "posts.tsv:2: 'soon' is no day."),
        ("person\nx\ty\n", "posts.tsv:2: this row has more values"),
    ],
)
def test_a_table_that_cannot_be_used_is_an_error_of_usage(tmp_path, verb, count, table, message):
    """The file and the line are named."""
    (tmp_path / "posts.tsv").write_text(table, encoding="utf-8")
    outcome = real(verb, "-", "--catalog", tmp_path, stdin=reports(count))

    assert (2, "") == (outcome.status, outcome.out)
    assert outcome.err.startswith(f"mahdar: {tmp_path}/{message}")


def test_the_users_tables_are_known_to_minutes(folder):
    """A spelling of the table gives the person's key there."""
    run = ("minutes", "--jsonl", "-q")
    plain, known = (
        json.loads(real(*run, *more, stdin=reports(1)).out) for more in ((), ("--catalog", folder))
    )

    assert ["فادي القزويني", "هاني السيل"] == [person["key"] for person in plain["people"]]
    assert ["سامر الرملي", "هاني السيل"] == [person["key"] for person in known["people"]]


def test_the_users_tables_are_known_to_group_and_same(folder):
    """Two spellings of one person are the same people."""
    other = KNOWN.replace("فادي القزويني", "سامر الرملي")
    rows = lines(a=KNOWN, b=other)

    one = [
        json.loads(row)
        for row in real("group", "--json", "--catalog", folder, stdin=rows).out.splitlines()
    ]
    assert [["سامر الرملي", "هاني السيل"]] == [row["people"] for row in one]
    assert 2 == len(real("group", "--json", stdin=rows).out.splitlines())
    same = (
        real("same", "-", "--json", *more, stdin=rows).out for more in (("--catalog", folder), ())
    )
    assert ["same", "different"] == [json.loads(row)["answer"] for row in same]


def test_an_empty_folder_name_is_an_error():
    """An unset variable is not the current folder, as for reports."""
    assert 2 == real("group", "--catalog", "", stdin=reports(1)).status

"""Tables of the user's own: rows that are added, and rows that can't be used."""

import pytest

from mahdar.base.errors import UsageError
from mahdar.base.report import Report
from mahdar.catalog import load
from mahdar.catalog.tables import rows
from mahdar.produce import minutes_of
from mahdar.relate import same_meeting
from tests.invented import write_table
from tests.markup import table

HEADER = ("person", "post", "country", "from", "to")
ROW = ("فادي الكرمل", "foreign_minister", "IQ", "2031", "2033")
MET = "التقى وزير الخارجية العراقي فادي الكرمل وزير الري التونسي هاني السيل بعد قمة الزبرجد"


def test_rows_are_added_behind_ours(tmp_path):
    """Columns that the user's table lacks are empty, in whatever order they stand."""
    write_table(tmp_path, "posts.tsv", HEADER[::-1], ROW[::-1])
    ours, found = list(rows("posts.tsv")), list(rows("posts.tsv", tmp_path))

    assert ours == found[:-1]
    assert dict.fromkeys(ours[0], "") | dict(zip(HEADER, ROW, strict=True)) == found[-1]


@pytest.mark.parametrize(
    "how", [{"encoding": "utf-8-sig"}, {"ending": "\r\n"}, {"ending": "\n\n# a comment\n"}]
)
def test_a_table_is_read_however_it_was_saved(tmp_path, how):
    """With a byte-order mark, with other line ends, with comments and empty lines."""
    write_table(tmp_path, "posts.tsv", HEADER, ROW, **how)

    added = list(rows("posts.tsv", tmp_path))[-1]
    assert ROW == tuple(added[column] for column in HEADER)


def test_values_at_the_end_of_a_row_may_be_missing(tmp_path):
    """Editors cut empty columns off."""
    write_table(tmp_path, "posts.tsv", HEADER, ROW[:4])

    assert "" == list(rows("posts.tsv", tmp_path))[-1]["to"]


def test_a_table_without_rows_adds_none(tmp_path):
    """A header alone is no error."""
    write_table(tmp_path, "posts.tsv", HEADER)

    assert list(rows("posts.tsv")) == list(rows("posts.tsv", tmp_path))


def test_a_folder_without_the_table_adds_none(tmp_path):
    """Nobody needs to have them all."""
    assert list(rows("posts.tsv")) == list(rows("posts.tsv", tmp_path))


UNUSABLE = {
    "columns": [
        ("posts.tsv", [("person", "office"), ROW[:2]], "catalog_columns", ""),
        ("posts.tsv", [("person", ""), ROW[:2]], "catalog_columns", ""),
        ("posts.tsv", [], "catalog_columns", ""),
    ],
    "too many values": [("posts.tsv", [HEADER, ROW, (*ROW, "x")], "catalog_row", ":3")],
    "days": [
        ("posts.tsv", [HEADER, (*ROW[:3], "soon")], "catalog_day", ":2"),
        ("posts.tsv", [HEADER, (*ROW[:3], "2031-13")], "catalog_day", ":2"),
        ("posts.tsv", [HEADER, (*ROW[:3], "2031", "3/5/2032")], "catalog_day", ":2"),
        ("posts.tsv", [HEADER, (*ROW[:3], "2031", "2031-5-3")], "catalog_day", ":2"),
        ("posts.tsv", [HEADER, (*ROW[:3], "٢٠٣١")], "catalog_day", ":2"),
        ("posts.tsv", [(*HEADER, "seen"), (*ROW, "x")], "catalog_day", ":2"),
        ("events.tsv", [("name", "start"), ("x", "x")], "catalog_day", ":2"),
        ("posts.tsv", [HEADER, (*ROW[:3], "2031-02-30")], "catalog_day", ":2"),
    ],
}


@pytest.mark.parametrize(("name", "lines", "key", "where"), table(UNUSABLE))
def test_a_table_that_cannot_be_used_is_an_error_of_usage(tmp_path, name, lines, key, where):
    """It names the file, and the line where it is one line's fault."""
    path = write_table(tmp_path, name, *lines)

    with pytest.raises(UsageError) as raised:
        list(rows(name, tmp_path))
    assert (key, f"{path}{where}") == (raised.value.key, raised.value.where)


def test_a_table_that_is_no_utf8_is_an_error_of_usage(tmp_path):
    """The user can save it again."""
    path = write_table(tmp_path, "posts.tsv", HEADER, ROW, encoding="utf-16")

    with pytest.raises(UsageError) as raised:
        list(rows("posts.tsv", tmp_path))
    assert ("catalog_unreadable", str(path)) == (raised.value.key, raised.value.where)


def test_a_folder_that_is_not_there_is_an_error_of_usage(tmp_path):
    """Also a file in its place."""
    for path in (tmp_path / "gone", write_table(tmp_path, "posts.tsv", HEADER)):
        with pytest.raises(UsageError) as raised:
            load(path)
        assert ("no_catalog", str(path)) == (raised.value.key, raised.value.where)


def test_a_bad_table_stops_loading(tmp_path):
    """Half a catalog would give half an answer."""
    write_table(tmp_path, "events.tsv", ("x",))

    with pytest.raises(UsageError) as raised:
        load(tmp_path)
    assert "catalog_columns" == raised.value.key


def test_ours_stay_beside_the_users(world):
    """Rows are added, none is replaced."""
    ours = load()

    assert set(ours.holders) < set(world.holders)
    assert set(ours.outlets) < set(world.outlets)
    assert set(ours.events) < set(world.events)


UNCHECKED = "the row is taken as it is, and breaks later as a bug"
CARELESS = {
    "careless": [
        ("posts.tsv", HEADER, ROW),
        ("events.tsv", ("name", "phrases", "start"), ("x", "قمة الزبرجد", "2032-05-01")),
        ("posts.tsv", HEADER[1:], ROW[1:]),
        ("posts.tsv", HEADER, ("", *ROW[1:])),
        ("posts.tsv", HEADER, (*ROW[:3], "", "2033")),
        ("events.tsv", ("name", "phrases", "start"), ("x", "قمة الزبرجد", "")),
        ("events.tsv", ("name", "start"), ("x", "2032-05-01")),
        ("events.tsv", ("name", "phrases", "start"), ("x", "قمة الزبرجد|", "2032-05-01")),
        ("places.tsv", ("name", "kind"), ("", "city")),
        ("events.tsv", ("name", "phrases", "start"), ("x", "قمة الزبرجد", "2032-05")),
        ("events.tsv", ("name", "phrases", "start"), ("x", "قمة الزبرجد", "2032")),
    ]
}


@pytest.mark.parametrize(("name", "header", "row"), table(CARELESS))
def test_a_row_is_either_refused_or_used(tmp_path, name, header, row):
    """Never a bug: an error of usage, or minutes whose days are days and that can be compared."""
    write_table(tmp_path, name, header, row)
    try:
        known = load(tmp_path)
    except UsageError:
        return
    minutes = [minutes_of(Report.of(MET + end), known) for end in (".", " بعد عشر سنوات.")]

    whens = [meeting.when for one in minutes for meeting in one.meetings]
    days = [day for when in whens for day in (when.earliest, when.latest) if day is not None]
    assert 2 == len(whens)
    bounds = [b for one in minutes for m in one.meetings if m.inferred for b in m.inferred.bounds]
    days += [day for bound in bounds for day in (bound.earliest, bound.latest) if day is not None]
    assert [] == [day for day in days if len(day) != len("2031-05-03")]
    assert same_meeting(*minutes, known).reasons

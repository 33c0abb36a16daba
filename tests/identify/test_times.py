"""What an expression of time means, row by row of a table of marked-up phrases."""

import csv
from pathlib import Path

import pytest
from hypothesis import given, strategies

from mahdar.base.report import Report
from mahdar.catalog import load
from mahdar.identify.times import Clock
from mahdar.produce import minutes_of

TABLE = Path(__file__).with_name("times.tsv")
KNOWN = {
    "غدا الملف أكثر تعقيدا": "غدا is a verb here",
    "نقلت الوكالة عن صحيفة المصري اليوم نفي الخبر": "a name in two words that ends in اليوم",
}
"""Rows whose wrong reading we know, and why."""


def rows():
    """Give the rows of the table; those known to be wrong must stay so or leave the list."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            why = KNOWN.get(row["text"])
            marks = [pytest.mark.xfail(strict=True, reason=why)] if why else []
            yield pytest.param(row, marks=marks, id=row["text"])


def read(text, published):
    """Give what each expression of time in a text means."""
    minutes = minutes_of(Report.of(text, published=published), load())
    return [
        (
            when.excerpt.exact,
            when.earliest or "",
            when.latest or "",
            when.precision,
            when.basis,
            when.weekday or "",
        )
        for when in minutes.dates
    ]


@pytest.mark.parametrize("row", list(rows()))
def test_an_expression_of_time_means_these_days(row):
    """Interval, precision, basis and weekday as the conventions of docs/schema.md have them."""
    text = row["text"].replace("[", "").replace("]", "")
    told = []
    if "[" in row["text"]:
        exact = row["text"].partition("[")[2].partition("]")[0]
        columns = ("earliest", "latest", "precision", "basis", "weekday")
        told = [(exact, *(row[column] for column in columns))]

    assert told == read(text, row["published"] or None)


def test_the_table_has_more_than_150_phrases():
    """As many as the kinds of phrase need."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))

    assert sum("[" in row["text"] for row in found) > 150


@pytest.mark.parametrize("year", ["0001", "9999"])
@pytest.mark.parametrize(
    "phrase",
    [
        "قبل عامين",
        "بعد عامين",
        "العام الماضي",
        "العام المقبل",
        "أول أمس",
        "بعد غد",
        "الأسبوع المقبل",
    ],
)
def test_a_time_outside_the_calendar_is_not_placed(year, phrase):
    """The calendar of Python begins with the year 1 and ends with 9999."""
    for found in read(f"قال {phrase} كذا", f"{year}-01-01") + read(phrase, f"{year}-12-31"):
        assert len(found) == 6


@given(strategies.datetimes())
def test_the_day_is_that_of_the_stated_zone(moment):
    """Near midnight the interval is wider, and never by more than a day."""
    clock = Clock.of(moment.isoformat())

    assert clock is not None
    assert moment.date() == clock.day
    assert clock.earlier + clock.later <= 1

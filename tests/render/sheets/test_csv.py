"""Sheets as comma-separated values."""

import csv
import io

import pytest

from mahdar.catalog.wording import LANGUAGES
from mahdar.render.sheets.csv import HEADER
from tests.render.sheets.found import by_hand, shown, told_of


def lines(found, lang="ar"):
    """Give the lines as a program reads them."""
    return list(csv.DictReader(io.StringIO(shown(found, "csv", lang))))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_offsets_lead_to_the_words_in_their_text(everything, both_meetings, lang):
    """`text[start:end] == words` for every line that has words, in whatever language."""
    texts = {minutes.report.id: minutes.report.text for minutes in both_meetings}
    for found in everything:
        told = [line for line in lines(found, lang) if line["words"]]

        assert told
        assert [line["words"] for line in told] == [
            texts[line["report"]][int(line["start"]) : int(line["end"])] for line in told
        ]
        assert [] == [line for line in told if line["words"] not in line["sentence"]]


def test_every_statement_of_a_comparison_is_a_line(comparison):
    """In the order of rows and columns."""
    found = comparison
    told = [(line["report"], line["start"]) for line in lines(found) if line["words"]]

    assert [(t.report, str(t.words.start)) for t in told_of(found)] == told


def test_columns_are_named_alike_in_every_language(comparison):
    """Only labels change."""
    arabic, english = (lines(comparison, lang) for lang in LANGUAGES)

    assert list(HEADER) == list(arabic[0]) == list(english[0])
    same = [name for name in HEADER if name not in ("labels", "head", "why")]
    assert [[a[n] for n in same] for a in arabic] == [[e[n] for n in same] for e in english]


def test_a_state_is_a_code_beside_its_name(ledger):
    """A program reads the one, a person the other."""
    found = {line["states"]: line["labels"] for line in lines(ledger, "en")}

    assert "not in this report" == found["not_reported"]
    assert "said to be done" == found["claimed_done"]


@pytest.mark.parametrize(
    ("sentence", "kind", "expected"),
    [
        ("وقال: «نعم»", "direct", "yes"),
        ("وقال: نعم", "direct", "no"),
        ("وقال إن نعم", "indirect", "no"),
    ],
)
def test_a_line_says_whether_the_source_quotes(sentence, kind, expected):
    """The words themselves are bare."""
    first, silent = lines(by_hand("نعم", sentence, kind=kind))

    assert (expected, "نعم") == (first["quoted"], first["words"])
    assert ("", "", "not_reported") == (silent["quoted"], silent["words"], silent["states"])


def test_separators_and_line_ends_stay_within_their_value():
    """Whatever the words hold comes back as it was."""
    words = 'نعم، "لا",\nربما;\tغدا'
    (first, _) = lines(by_hand(words, f"وقال: {words}."))

    assert (words, f"وقال: {words}.") == (first["words"], first["sentence"])

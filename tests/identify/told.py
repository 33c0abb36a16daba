"""Minutes of a marked-up text, asked by its marks."""

from mahdar.base.report import Report
from mahdar.catalog import load
from mahdar.produce import minutes_of
from tests.markup import read


def told(text, **about):
    """Give the minutes of a text."""
    return minutes_of(Report.of(text, **about), load())


def statement(line):
    """Give the statement whose words are marked, with the minutes that it is of."""
    marked = read(line)
    minutes = told(marked.text)
    span = marked.one("words")
    found = [said for said in minutes.statements if said.words.span == span]
    assert 1 == len(found), [said.words.exact for said in minutes.statements]
    return found[0], minutes

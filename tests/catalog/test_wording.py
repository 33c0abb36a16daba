"""Every label and message in every language."""

import ast
import string
import tomllib
from pathlib import Path
from typing import get_args

import pytest

from mahdar.base import records
from mahdar.base.errors import InputError
from mahdar.catalog.wording import LANGUAGES, label, message, visible
from mahdar.produce.verify import Why

SOURCE = Path(__file__).parents[2] / "src" / "mahdar"
MESSAGES = tomllib.loads((SOURCE / "catalog" / "messages.toml").read_text(encoding="utf-8"))
LABELS = tomllib.loads((SOURCE / "catalog" / "labels.toml").read_text(encoding="utf-8"))
VALUES = {
    "act": records.Act,
    "kind": records.Kind,
    "how": records.How,
    "status": records.Status,
    "mode": records.Mode,
    "weekday": records.Weekday,
    "basis": records.Basis,
    "bad": Why,
}


def raised():
    """Give each error and notice in the code: its key, the names of its facts, and the file."""
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and node.args and isinstance(node.func, ast.Name)):
                continue
            known = node.func.id.endswith("Error") or node.func.id == "Notice"
            if known and isinstance(node.args[0], ast.Constant):
                yield node.args[0].value, {word.arg for word in node.keywords}, path.name


def named(sentence):
    """Give the names of the facts in a message."""
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("key", MESSAGES)
def test_a_message_is_there_in_each_language_with_the_same_facts(key):
    """Neither language lacks a message, and both name the same facts."""
    assert set(LANGUAGES) == set(MESSAGES[key])
    assert named(MESSAGES[key]["en"]) == named(MESSAGES[key]["ar"])


@pytest.mark.parametrize("table", LABELS)
def test_a_label_is_there_in_each_language(table):
    """Neither language lacks a label."""
    assert all(set(LANGUAGES) == set(words) for words in LABELS[table].values())


def test_every_error_in_the_code_has_its_message():
    """A key that is raised is in the catalog, and its message names only facts that it has."""
    ours = [row for row in raised() if row[0] in MESSAGES or row[0].replace("_", "").isalpha()]

    missing = [row for row in ours if row[0] not in MESSAGES]
    assert [] == missing
    unknown = [row for row in ours if None not in row[1] and named(MESSAGES[row[0]]["en"]) - row[1]]
    assert [] == [row for row in unknown if row[0] != "guessed"]


def test_every_message_in_the_catalog_is_raised():
    """No message is left over."""
    chosen = {"utf16_rows", "row_without_text", "earlier"}

    assert set() == set(MESSAGES) - {key for key, _, _ in raised()} - chosen


@pytest.mark.parametrize("table", VALUES)
def test_every_value_of_the_contract_has_its_label(table):
    """A label's keys are the values that a field can take."""
    assert set(get_args(VALUES[table])) == set(LABELS[table])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_labels_hold_no_marks_that_upset_columns(lang):
    """Field labels are padded by counting characters, so each must be one column wide."""
    assert all(word[lang].isprintable() for word in LABELS["field"].values())
    assert all("\u064b" > c or c > "\u065f" for w in LABELS["field"].values() for c in w[lang])


def test_a_message_says_where_what_and_what_to_do():
    """The place comes first; without a place the sentence stands alone."""
    error = InputError("undecodable", "a.txt", byte=41, encoding="UTF-8")

    expected = "a.txt: byte 41 is not UTF-8. Save the file again as UTF-8."
    assert expected == message(error, "en")
    assert message(error, "ar").startswith("a.txt: البايت 41")


def test_a_message_is_one_line_whatever_it_tells_of():
    """Control characters in names and values are shown by number, not sent to the terminal."""
    error = InputError("not_a_date", "a\nb", value="\x1b[31m\u202e\n")

    assert "a<U+000A>b: published is '<U+001B>[31m<U+202E><U+000A>', " in message(error, "en")


def test_a_fact_is_never_a_template():
    """Braces in a value are only braces."""
    assert "{0} {where}" in message(InputError("not_a_date", value="{0} {where}"), "en")


def test_joiners_and_line_ends_are_left_visible_text_alone():
    """What Arabic needs stays: joiners, marks, tabs and line ends."""
    text = "می\u200cرود\tشدّد\n\u200f"

    assert text == visible(text)


def test_a_label_in_each_language():
    """The key names table and entry."""
    assert ("طلب", "demand") == (label("act.demand", "ar"), label("act.demand", "en"))

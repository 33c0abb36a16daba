"""What statements are compared by: words of one meaning, and the lists that decide."""

import re
from collections import Counter

import pytest

from mahdar.arabic.fold import fold
from mahdar.catalog import load
from mahdar.catalog.concepts import compared
from mahdar.catalog.tables import rows, toml

CONCEPTS = list(rows("concepts.tsv"))
KINDS = frozenset(("action", "thing", "quality", "time"))
SIDES = ("same", "opposite")
WORDS = re.compile("[\u0621-\u063a\u0641-\u06520-9+. ]+")
"""Arabic letters with their marks, numbers as digits, and spaces."""

LISTS = frozenset(
    (
        *("negators", "no_denial", "deniers", "exceptions", "refusals", "plain"),
        *("stronger", "weaker", "pointing", "concerns", "unless"),
        *("done", "done_to_it", "without_object", "to_come"),
        *("mild", "hard", "hardest"),
    )
)
LIMITS = frozenset(
    (
        *("near", "near_headless", "opposite", "undecided", "rephrased", "rephrased_covered"),
        *("harder", "pressed_harder", "pressed", "pressed_less", "kept"),
        *("verbatim", "in_order", "in_order_short", "short", "one_word", "replaced", "telling"),
    )
)
CLAIMS = toml("claims.toml")


def told(row, side):
    """Give the words of one column of a row."""
    return row[side].split("|") if row[side] else []


# ---- concepts ------------------------------------------------------------------------------------


def test_a_concept_has_four_columns_and_no_more():
    """A value in another column would be read as words of another meaning."""
    assert {("concept", "kind", *SIDES)} == {tuple(row) for row in CONCEPTS}


def test_a_concept_has_a_kind_that_the_rules_know():
    """A thing has no sign, an action has one, and no rule reads another kind."""
    assert [] == [row for row in CONCEPTS if row["kind"] not in KINDS]


def test_a_concept_stands_once():
    """Its code is its key."""
    codes = Counter(row["concept"] for row in CONCEPTS)

    assert [] == [code for code, count in codes.items() if count > 1]
    assert [] == [code for code in codes if not re.fullmatch("[a-z][a-z0-9_]*", code)]


def test_a_concept_has_words_of_its_own():
    """Without any it would be the opposite of nothing."""
    assert [] == [row["concept"] for row in CONCEPTS if not row["same"].strip()]


@pytest.mark.parametrize("side", SIDES)
def test_words_of_a_concept_are_arabic(side):
    """None is empty, none has a space at an end."""
    found = [word for row in CONCEPTS for word in told(row, side)]

    assert [] == [word for word in found if word != word.strip() or not word]
    assert [] == [word for word in found if not WORDS.fullmatch(word)]


@pytest.mark.parametrize("side", SIDES)
def test_no_word_stands_twice_in_a_cell(side):
    """Of two the second does nothing."""
    assert [] == [
        (row["concept"], word)
        for row in CONCEPTS
        for word, count in Counter(told(row, side)).items()
        if count > 1
    ]


def test_no_word_is_its_own_opposite():
    """It would be the claim and its denial at once."""
    assert [] == [
        row["concept"] for row in CONCEPTS if {*told(row, "same")} & {*told(row, "opposite")}
    ]


def test_every_word_is_found_by_what_it_begins_with():
    """As statements are looked through, word by word."""
    wordings = load().wordings()

    lost = [
        (row["concept"], word)
        for row in CONCEPTS
        for side in SIDES
        for word in told(row, side)
        if not any(
            sense.concept == row["concept"]
            for key in compared(fold(word.split()[0]))
            for sense in (*wordings.senses.get(key, ()), *wordings.phrases.get(key, ()))
        )
    ]
    assert [] == lost


# ---- claims --------------------------------------------------------------------------------------


def test_claims_has_the_lists_and_the_limits_that_the_rules_read():
    """None is missing, and none is left over."""
    assert LISTS == set(CLAIMS["words"])
    assert LIMITS == set(CLAIMS["limits"])


@pytest.mark.parametrize("name", sorted(LISTS))
def test_a_list_of_claims_holds_words(name):
    """Each is compared with one word of a text, so none is empty, and none two words."""
    words = CLAIMS["words"][name]

    assert words
    assert [] == [word for word in words if not WORDS.fullmatch(word)]


def test_no_entry_of_a_list_is_a_phrase():
    """The lists are looked up by one word."""
    assert [] == [word for words in CLAIMS["words"].values() for word in words if " " in word]


def test_what_denies_a_verb_negates():
    """The one list is a part of the other."""
    lists = load().wordings().lists

    assert set() == lists["deniers"] - lists["negators"]


def test_no_word_makes_a_claim_both_stronger_and_weaker():
    """Nor is one verb both mild and hard."""
    lists = load().wordings().lists

    assert set() == lists["stronger"] & lists["weaker"]
    assert set() == lists["mild"] & (lists["hard"] | lists["hardest"])
    assert set() == lists["hard"] & lists["hardest"]


def test_limits_are_shares_or_counts():
    """Nothing is decided by a number below nought."""
    assert [] == [name for name, value in CLAIMS["limits"].items() if not 0 < value <= 5]


def test_the_wordings_are_read_once_a_knowledge():
    """Every pair of statements shares them."""
    assert load().wordings() is load().wordings()

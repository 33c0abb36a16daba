"""Character classes."""

import unicodedata

import pytest

from mahdar.arabic import letters


@pytest.mark.parametrize("group", [letters.OPENING, letters.CLOSING, letters.STRAIGHT])
def test_no_mark_both_opens_and_closes_but_the_straight_ones(group):
    """Each quotation mark is of one kind."""
    others = {letters.OPENING, letters.CLOSING, letters.STRAIGHT} - {group}

    assert all(set(group).isdisjoint(other) for other in others)


def test_letters_are_compared_as_letters_that_stay_themselves():
    """No letter is folded to one that is folded further."""
    assert set(letters.LETTERS).isdisjoint(letters.LETTERS.values())


def test_silent_characters_are_marks_and_controls():
    """No plain letter, digit or space is silent."""
    kinds = {unicodedata.category(c) for c in letters.SILENT}

    assert kinds.isdisjoint({"Lo", "Lu", "Ll", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Po"})


@pytest.mark.parametrize("letter", ["ا", "ي", "ة", "پ", "ﷲ", "ﻻ"])
def test_a_letter_of_the_script_is_arabic(letter):
    """Persian letters and ligatures are of the script too."""
    assert letters.ARABIC_LETTER.match(letter)


@pytest.mark.parametrize(
    "other",
    [
        *"a3٣،؟ـً ",
        pytest.param(
            "\u0670",
            marks=pytest.mark.xfail(strict=True, reason="dagger alef, a mark, counts as a letter"),
        ),
    ],
)
def test_what_is_no_letter_is_not_arabic(other):
    """Digits, punctuation, tatweel and marks alone make no Arabic text."""
    assert not letters.ARABIC_LETTER.match(other)

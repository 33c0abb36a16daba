"""Words and punctuation marks as offsets."""

import itertools

import pytest
from hypothesis import given

from mahdar.arabic.letters import ARABIC_LETTER, SILENT
from mahdar.arabic.words import tokens
from tests.arabic.texts import STEADY, TEXTS
from tests.markup import table

ROWS = {
    "plain": [
        ("قال الوزير.", "قال/الوزير/."),
        ("قالت: نعم، لا؟", "قالت/:/نعم/,/لا/؟"),
        ("قال;نعم?", "قال/؛/نعم/؟"),
        ("NATO قال U.N.", "NATO/قال/U/./N/."),
        ("سطر\nسطر", "سطر/\n/سطر"),
    ],
    "marks": [
        ("شَدَّدَ الوَزيرُ", "شدد/الوزير"),
        ("الوزيـــر", "الوزير"),
        ("قال ـ نعم", "قال/-/نعم"),
        ("ً قال", "قال"),
    ],
    "spaces": [
        ("قال\u00a0الوزير", "قال/الوزير"),
        ("قال\u202fالوزير", "قال/الوزير"),
        ("قال\t\r الوزير", "قال/الوزير"),
    ],
    "hidden": [
        ("\u202bقال الوزير\u202c", "قال/الوزير"),
        ("قال\u200f: «نعم»\u200f.", "قال/:/«/نعم/»/."),
        ("قا\u200dل", "قال"),
        ("\ufeffقال", "قال"),
    ],
    "nul": [
        ("قال\0الوزير", "قال/\0/الوزير"),
        ("\0\0قال", "\0/\0/قال"),
    ],
    "presentation forms": [("ﻗﺎﻝ ﺍﻟﻮﺯﻳﺮ", "قال/الوزير"), ("ﻻ", "لا")],
    "numbers": [
        ("١٤ مارس ٢٠٣١", "14/مارس/2031"),
        ("3.5", "3/./5"),
        ("2031/5/6", "2031///5///6"),
    ],
    "quotation marks": [
        ("«قال»", "«/قال/»"),
        ("“قال”", "«/قال/»"),
        ("„قال”", "«/قال/»"),
        ('"قال＂', '"/قال/"'),
        ("‹قال›", "«/قال/»"),
        ("'قال'", "'/قال/'"),
    ],
    "a letter apart": [
        ("قال و أكد", "قال/واكد"),
        ("نعم. و قال", "نعم/./وقال"),
        ("(أ و ب)", "(/ا/و/ب/)"),
    ],
    "zeros for full stops": [
        ("انتهى اللقاء0 وقال", "انتهي/اللقاء/0/وقال"),
        ("الـ20 و2030", "ال20/و2030"),
    ],
    "remains of quotation marks": [
        ("قال quot;نعمquot; ثم", 'قال/"/نعم/"/ثم'),
        ("قال &quot;نعم&quot;", 'قال/"/نعم/"'),
    ],
    "bullets": [("أولا* ثانيا", "اولا/\n/ثانيا"), ("نعم· ثم", "نعم/./ثم")],
    "dashes": [("قال - نعم — لا – بلى", "قال/-/نعم/-/لا/-/بلى".replace("ى", "ي"))],
    "none": [("", ""), (" \t", "")],
}


@pytest.mark.parametrize(("text", "forms"), table(ROWS))
def test_a_text_is_cut_into_words_and_marks(text, forms):
    """Each token is compared in one form, whatever stands in and around it."""
    assert forms == "/".join(tokens(text).forms)


def test_a_word_is_as_long_as_it_is_written():
    """Offsets hold the marks and joiners of a word, and none of those around it."""
    text = "\u202bشـدَّد\u202c الوزيرُ\u200f."
    found = tokens(text)

    words = [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)]
    assert ["شـدَّد", "الوزيرُ", "."] == words


def _letter(c):
    """Whether a character is a letter or a digit."""
    return c.isalnum() or ARABIC_LETTER.match(c) is not None


@STEADY
@given(TEXTS)
def test_tokens_stand_in_order_and_cover_every_letter(text):
    """No token is empty, none overlaps another, and no letter or digit is left out."""
    found = tokens(text)

    spans = list(zip(found.starts, found.ends, strict=True))
    assert len(found) == len(spans) == len(found.forms)
    assert all(start < end for start, end in spans)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans))
    assert all(found.forms)
    covered = {at for span in spans for at in range(*span)}
    letters = {at for at, c in enumerate(text) if c not in SILENT and _letter(c)}
    assert letters <= covered
    assert all(0 <= start and end <= len(text) for start, end in spans)

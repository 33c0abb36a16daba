"""Folding: what two spellings of one word have in common."""

import unicodedata

import pytest
from hypothesis import given

from mahdar.arabic.fold import fold
from mahdar.arabic.letters import SILENT
from tests.arabic.texts import STEADY, TEXTS
from tests.markup import bug, table

ROWS = {
    "hamza": [
        ("أكد", "اكد"),
        ("إن", "ان"),
        ("آمل", "امل"),
        ("ٱلوزير", "الوزير"),
        ("مسؤول", "مسوول"),
        ("هنّأ رئيسها", "هنا رييسها"),
        ("لقاء", "لقاء"),
    ],
    "endings": [
        ("الوزارة", "الوزاره"),
        ("على مستوى", "علي مستوي"),
        ("قال علی", "قال علي"),
    ],
    "marks": [
        ("شَدَّدَ", "شدد"),
        ("مُشيراً", "مشيرا"),
        ("رَحْمٰن", "رحمن"),
        ("الوزيرُۖ", "الوزير"),
    ],
    "invisible": [
        ("الـــوزيـــر", "الوزير"),
        ("\u202bقال\u202c", "قال"),
        ("\u2067قال\u2069", "قال"),
        ("قا\u200bل", "قال"),
        ("\ufeffقال", "قال"),
        ("قا\u00adل", "قال"),
    ],
    "digits": [("٢٠٣١", "2031"), ("۱۴", "14"), ("1٤", "14")],
    "neighbours": [("کابل", "كابل"), ("گرگان", "كركان"), ("وزارەت", "وزارهت"), ("هہ", "هه")],
    "presentation forms": [
        ("ﻗﺎﻝ", "قال"),
        ("ﻻ", "لا"),
        ("ﻹنه", "لانه"),
        ("ﷲ", "الله"),
        bug("قاﹶل", "قال", reason="a mark in presentation form leaves a space and the mark"),
        bug("قـﹷال", "قال", reason="a mark on tatweel in presentation form stays"),
    ],
    "left alone": [
        ("NATO-3", "NATO-3"),
        ("«قال»: نعم، لا؟", "«قال»: نعم، لا؟"),
        ("", ""),
        ("\ud800قال", "\ud800قال"),
    ],
}


@pytest.mark.parametrize(("written", "folded"), table(ROWS))
def test_spellings_of_one_word_are_compared_as_one(written, folded):
    """Marks, joiners, hamza, final letters, digits and ligatures don't tell words apart."""
    assert folded == fold(written)


@STEADY
@given(TEXTS)
def test_folding_takes_any_text(text):
    """Any code points, lone surrogates too; what nobody sees is gone."""
    plain = "".join(c for c in text if unicodedata.normalize("NFKC", c) == c)

    assert SILENT.isdisjoint(fold(plain))


@STEADY
@given(TEXTS)
def test_folding_twice_changes_nothing(text):
    """What is compared is final."""
    plain = "".join(c for c in text if unicodedata.normalize("NFKC", c) == c)

    assert fold(plain) == fold(fold(plain))

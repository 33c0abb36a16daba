"""Where sentences end."""

import pytest
from hypothesis import given

from mahdar.arabic.words import tokens
from mahdar.base.document import Document
from mahdar.base.report import Report
from mahdar.catalog import load
from mahdar.divide import divide
from tests.arabic.texts import STEADY, TEXTS
from tests.markup import table

END = "‖"
"""Stands after each sentence in a row, and belongs to no text."""

ROWS = {
    "marks": [
        "قال الوزير نعم.‖ وأضاف لا.‖",
        "هل يعود الوفد؟‖ لا أحد يعلم!‖ سنرى.‖",
        "قال الوزير نعم‖",
        "عنوان الخبر\n‖قال الوزير نعم.‖",
        "عنوان\n‖\n‖قال.‖\n‖",
        "قال نعم؛ ثم لا، ثم صمت: هكذا.‖",
    ],
    "numbers": [
        "بلغت الكلفة 3.5 مليون.‖ وزادت.‖",
        "بلغت ٣.٥ مليون.‖",
        "نمت بنسبة 12.75% هذا العام.‖",
        "في عام 2031.‖ وقال.‖",
        "بند 3.‖ وقال.‖",
    ],
    "abbreviations": [
        "قال د. سامر الرملي إن الماء قليل.‖",
        "قال أ.د. سامر الرملي نعم.‖",
        "في عام 700 م. كان ذلك.‖",
        "وكالة ر.ب.س للأنباء قالت ذلك.‖",
        "مبنى U.N. القديم.‖",
    ],
    "letters spelled out": [
        "قناة سي.أن.أن قالت ذلك.‖ وعاد.‖",
        "نقلته أم.بي.سي أمس.‖ وعاد.‖",
        "قال الوزير نعم.‖كما أضاف لا.‖",
    ],
    "lines between a colon and a quotation": [
        "قال:\n«نعم».‖ وعاد.‖",
        "قال:\n\n\n«نعم ولن نعود».‖ وعاد.‖",
    ],
    "dots": [
        "قال إن الوقت ... ينفد.‖ وانصرف.‖",
        "قال إن الوقت… ينفد.‖",
        "انتهى البيان..‖",
    ],
    "brackets": [
        "وكالة (أنباء. أرضستان) قالت نعم.‖",
        "الجواب (نعم. لا. ربما) ثم صمت.‖ وعاد.‖",
        "قال (نعم.\n‖وعاد.‖ ثم صمت.‖",
        "قال نعم).‖ وعاد.‖",
    ],
    "quotation marks": [
        "قال: «نعم.‖ لا».‖ وعاد.‖",
        'قال: "هل تعودون؟‖" ثم صمت.‖',
    ],
    "nothing": [""],
    "spaced": ["قال الوزير نعم .‖ وأضاف لا .‖", "قال نعم.‖وأضاف لا.‖"],
}


def divided(text):
    """Give the document of a text with its sentences."""
    return divide(Document(Report.of(text), text, tokens(text)), load())


def cut(text):
    """Give a text with a mark after each of its sentences."""
    doc = divided(text)
    ends = [doc.tokens.ends[part.end - 1] for part in doc.sentences]
    return "".join(text[a:b] + END for a, b in zip([0, *ends], ends, strict=False)) + (
        text[ends[-1] :] if ends else text
    )


@pytest.mark.parametrize("row", table(ROWS))
def test_a_sentence_ends_at_a_mark_or_a_line_break(row):
    """A full stop in a number, an abbreviation, brackets or a run of dots ends nothing."""
    assert row == cut(row.replace(END, ""))


@STEADY
@given(TEXTS)
def test_sentences_cover_all_tokens(text):
    """Each token is in exactly one sentence, and none is empty."""
    doc = divided(text)
    parts = doc.sentences

    assert list(range(len(doc.tokens))) == [i for part in parts for i in range(*part)]
    assert all(part.first < part.end for part in parts)

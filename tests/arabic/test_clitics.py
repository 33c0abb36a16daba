"""Letters joined to a word."""

import pytest

from mahdar.arabic import clitics
from tests.markup import table

ROWS = {
    "definite": [("الوزير", True), ("وزير", False), ("للوزير", False), ("ال", True), ("", False)],
    "bare": [("الوزير", "وزير"), ("وزير", "وزير"), ("للوزير", "للوزير"), ("", "")],
    "with_article": [("للوزير", "الوزير"), ("الوزير", "الوزير"), ("لوزير", "لوزير")],
    "unjoined": [("وقال", "قال"), ("فقال", "قال"), ("قال", "قال"), ("وو", "و"), ("", "")],
    "feminine": [("زيارت", "زياره"), ("قرار", "قرار"), ("", "")],
    "joined": [("وزيره", "وزيرت"), ("وزير", "وزير"), ("", "")],
    "is_feminine": [
        ("الوزاره", True),
        ("السلطات", True),
        ("الصحراء", True),
        ("المعرض", False),
        ("", False),
    ],
}


@pytest.mark.parametrize(
    ("name", "form", "expected"),
    [(name, *row) for name, rows in ROWS.items() for row in rows],
)
def test_a_word_is_cut_where_something_is_joined(name, form, expected):
    """Each function sees its own letters and leaves other words alone."""
    assert expected == getattr(clitics, name)(form)


STEMS = {
    "preposition": [("بقرار", "قرار"), ("لزياره", "زياره"), ("كدوله", "دوله")],
    "article": [("القرار", "قرار"), ("للقرار", "قرار"), ("بالقرار", "قرار")],
    "pronoun": [("قرارها", "قرار"), ("زيارته", "زياره"), ("موقفهما", "موقف"), ("قلقنا", "قلق")],
    "both": [("بزيارته", "زياره"), ("لموقفها", "موقف")],
    "case ending": [("قرارا", "قرار"), ("بقرارا", "قرار")],
    "none": [
        ("قرار", "قرار"),
        ("به", "به"),
        ("ال", "ال"),
        ("لل", "لل"),
    ],
}


@pytest.mark.parametrize(("form", "stem"), table(STEMS))
def test_a_word_is_found_without_what_is_joined_to_it(form, stem):
    """The dictionary form is among the stems."""
    assert stem in clitics.stems(form)


@pytest.mark.parametrize("form", ["قرار", "بزيارته", "ها", "ا", "للقرار"])
def test_the_word_itself_comes_first(form):
    """Looking up stems in order finds the word as it stands; nothing is cut down to nothing."""
    first, *rest = clitics.stems(form)

    assert form == first
    assert "" not in rest

"""Which tokens give which signal."""

from hypothesis import given

from mahdar.arabic.words import tokens
from mahdar.catalog import load
from mahdar.divide.spots import spots
from tests.arabic.texts import STEADY, TEXTS


def test_each_word_stands_under_everything_that_it_signals():
    """A word can signal several things at once, a mark too; an ordinary word nothing."""
    forms = tokens("التقى الوزير أمس نظيره، وقال: «نعم».").forms
    found = spots(forms, load())

    assert [forms[i] for i in found["contact"]] == ["التقي"]
    assert [forms[i] for i in found["time"]] == ["امس"]
    assert [forms[i] for i in found["mention"]] == ["الوزير", "نظيره"]
    assert [forms[i] for i in found["turning"]] == ["وقال"]
    assert [forms[i] for i in found["quote"]] == ["«", "»"]
    assert [forms[i] for i in found["end"]] == ["."]


@STEADY
@given(TEXTS)
def test_spots_are_in_order_and_each_is_signalled(text):
    """Under each signal stand all the tokens that give it, and no others."""
    known, forms = load(), tokens(text).forms
    found = spots(forms, known)

    for signal in {name for form in forms for name in known.signals(form)}:
        expected = [i for i, form in enumerate(forms) if signal in known.signals(form)]
        assert expected == found[signal]

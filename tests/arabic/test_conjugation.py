"""The forms of a verb, as a grammar has them."""

import pytest

from mahdar.arabic.conjugation import forms
from mahdar.arabic.fold import fold
from tests.markup import table

SOUND = ("أعلن", "يعلن", "معلن", "إعلان")
HOLLOW = ("قال", "يقول", "قائل", "قول")
HOLLOW_FOURTH = ("أشاد", "يشيد", "مشيد", "إشادة")
DEFECTIVE_W = ("دعا", "يدعو", "داعي", "دعوة")
DEFECTIVE_Y = ("أبدى", "يبدي", "مبدي", "")
DEFECTIVE_A = ("تمنى", "يتمنى", "متمني", "تمني")
DOUBLED = ("حث", "يحث", "حاث", "حث")
DOUBLED_MARKED = ("شدّد", "يشدّد", "مشدّد", "تشديد")
HAMZATED = ("هنأ", "يهنئ", "مهنئ", "تهنئة")

ROWS = {
    "sound": [
        (SOUND, "past", "أعلن أعلنت أعلنا أعلنتا أعلنوا"),
        (SOUND, "present", "يعلن تعلن يعلنان تعلنان يعلنون"),
        (SOUND, "participle", "معلنا معلنة معلنين"),
        (SOUND, "noun", "إعلان إعلانه إعلانها إعلانهم إعلانهما إعلانهن"),
    ],
    "hollow": [
        (HOLLOW, "past", "قال قالت قالا قالتا قالوا"),
        (HOLLOW, "present", "يقول تقول يقولان تقولان يقولون"),
        (HOLLOW, "participle", "قائلا قائلة قائلين"),
        (HOLLOW_FOURTH, "past", "أشاد أشادت أشادا أشادتا أشادوا"),
        (HOLLOW_FOURTH, "noun", "إشادة إشادته إشادتها إشادتهم إشادتهما إشادتهن"),
    ],
    "defective": [
        (DEFECTIVE_W, "past", "دعا دعت دعوا دعتا"),
        (DEFECTIVE_W, "present", "يدعو تدعو يدعوان تدعوان يدعون"),
        (DEFECTIVE_W, "participle", "داعيا داعية داعين"),
        (DEFECTIVE_Y, "past", "أبدى أبدت أبديا أبدتا أبدوا"),
        (DEFECTIVE_Y, "present", "يبدي تبدي يبد تبد يبديان تبديان يبدون"),
        (DEFECTIVE_Y, "participle", "مبديا مبدية مبدين"),
        (DEFECTIVE_A, "past", "تمنى تمنت تمنيا تمنتا تمنوا"),
        (DEFECTIVE_A, "present", "يتمنى تتمنى يتمنيان تتمنيان يتمنون"),
    ],
    "doubled": [
        (DOUBLED, "past", "حث حثت حثا حثتا حثوا"),
        (DOUBLED, "present", "يحث تحث يحثان تحثان يحثون"),
        (DOUBLED, "participle", "حاثا حاثة حاثين"),
        (DOUBLED_MARKED, "past", "شدد شددت شددا شددتا شددوا"),
        (DOUBLED_MARKED, "participle", "مشددا مشددة مشددين"),
    ],
    "hamza": [
        (HAMZATED, "past", "هنأ هنأت هنأتا هنأوا"),
        (HAMZATED, "noun", "تهنئة تهنئته تهنئتها تهنئتهم تهنئتهما تهنئتهن"),
        (HAMZATED, "present", "يهنئ تهنئ يهنئان تهنئان يهنئون"),
        (HAMZATED, "participle", "مهنئا مهنئة مهنئين"),
    ],
}


@pytest.mark.parametrize(("parts", "shape", "expected"), table(ROWS))
def test_a_verb_has_the_forms_of_its_class(parts, shape, expected):
    """Third person in every number; participles in the accusative; nouns with a pronoun."""
    found = {form.text for form in forms(*parts) if form.shape == shape}

    assert {fold(form) for form in expected.split()} == found


WITH_OBJECT = {
    "sound": [(("أبلغ", "", "", ""), "أبلغه أبلغها أبلغهم أبلغهما أبلغهن أبلغته أبلغتها")],
    "defective": [(("دعا", "", "", ""), "دعاه دعاها دعاهم دعته دعتهما")],
    "doubled": [(("حث", "", "", ""), "حثه حثها حثهم حثته")],
}


@pytest.mark.parametrize(("parts", "expected"), table(WITH_OBJECT))
def test_a_transitive_verb_carries_its_object(parts, expected):
    """In the perfect, he and she; a weak end is written with alif before the pronoun."""
    found = {form.text for form in forms(*parts, transitive=True) if form.pronoun}

    assert {fold(form) for form in expected.split()} <= found


def test_without_an_object_no_perfect_carries_a_pronoun():
    """قاله is a verb with an object and قولها is not."""
    found = {form.text for form in forms(*HOLLOW) if form.pronoun}

    assert {fold(f"قول{pronoun}") for pronoun in ("ه", "ها", "هم", "هما", "هن")} == found


def test_a_missing_part_has_no_forms():
    """A verb that only a participle attributes with has no other form."""
    assert {"participle"} == {form.shape for form in forms("", "", "مذكر", "")}
    assert [] == list(forms("", "", "", ""))


@pytest.mark.parametrize(
    ("text", "number", "gender"),
    [
        ("أعلن", "s", "m"),
        ("أعلنت", "s", "f"),
        ("أعلنا", "d", "m"),
        ("أعلنتا", "d", "f"),
        ("أعلنوا", "p", "m"),
        ("تعلنان", "d", "f"),
        ("معلنة", "s", "f"),
        ("معلنين", "p", "m"),
        ("إعلانها", "s", "f"),
    ],
)
def test_a_form_tells_number_and_gender(text, number, gender):
    """They are those of the one who speaks."""
    (found,) = {form for form in forms(*SOUND) if form.text == fold(text)}

    assert (number, gender) == (found.number, found.gender)

"""What words of one root share, and what is only joined to a word."""

import doctest

import pytest
from hypothesis import given

from mahdar.arabic import roots
from mahdar.arabic.fold import fold
from mahdar.arabic.roots import root, unclothed
from mahdar.arabic.words import tokens
from tests.arabic.texts import ARABIC, STEADY
from tests.markup import bug, table

ALIKE = {
    "verbs and what is made of them": [
        "طلب طالب يطالبون سيطالب المطالبة ومطالباتهم",
        "فتح سيفتح يفتتح افتتاح المفتوح",
        "سحب انسحب ينسحب انسحابهم المنسحبة",
        "استخدم يستخدمون استخدامات مستخدم",
        "اقترح يقترحون مقترحات",
        "رفض يرفض رافضا المرفوض رفضهم",
        "علم معلمون تعليم استعلام",
        "جمع اجتمع اجتماع مجتمع",
        "هدد يهددون تهديد مهدد",
        "أرسل إرسال رسالة مرسل",
        "وحد توحيد موحدة",
        "قال يقول قيل",
        "دعا يدعو دعوة",
    ],
    "nouns with what is joined to them": [
        "سفن السفينة للسفينة",
        "زرع المزرعة زراعة مزارعون",
        "صيد صياد الصيادين",
        "طبيب للطبيب طبيبتان",
        "كتاب وكتابهم بالكتاب للكتاب كتابنا",
        "شعب شعبين شعبان",
        "حدود الحدود حدودنا",
    ],
    "cut too far, or not far enough": [
        bug("التزم سيلتزم التزامات", reason="a verb that begins with ال loses an article it lacks"),
        bug("عون تعاون متعاونة", reason="ون at the end of a root is taken for a plural"),
        bug("بافتتاح افتتاح", reason="a preposition without an article stays where ف follows"),
        bug("وصل يصل وصول", reason="a weak first letter is missing in the present"),
    ],
}

APART = [
    ("فتح", "حرب"),
    ("المطالبة", "المقاطعة"),
    ("انسحاب", "انتخاب"),
    ("سفينة", "سكينة"),
    ("اقتراح", "اقتراع"),
]


@pytest.mark.parametrize("words", table(ALIKE))
def test_words_of_one_root_give_the_same_letters(words):
    """Whatever their form, and whatever is joined to them."""
    assert 1 == len({root(fold(word)) for word in words.split()})


@pytest.mark.parametrize(("one", "other"), APART)
def test_words_of_two_roots_give_other_letters(one, other):
    """However alike their patterns are."""
    assert root(fold(one)) != root(fold(other))


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("ومطالباتهم", "مطالب"),
        ("للسفن", "سفن"),
        ("وبالحدود", "بالحدود"),
        ("كتابنا", "كتاب"),
        ("من", "من"),
        ("و", "و"),
    ],
)
def test_what_is_joined_to_a_word_is_taken_off(word, expected):
    """A conjunction, an article, a pronoun, an ending; a short word is left as it is."""
    assert expected == unclothed(fold(word))


@STEADY
@given(ARABIC)
def test_any_word_has_a_root_no_longer_than_it_is(text):
    """Nothing is left empty, and the same word gives the same root."""
    for form in tokens(text).forms:
        if form.isalnum():
            assert 0 < len(root(form)) <= len(form)
            assert root(form) == root.__wrapped__(form)


def test_the_examples_in_the_module_hold():
    """They are the first thing that a reader sees."""
    assert 0 == doctest.testmod(roots).failed

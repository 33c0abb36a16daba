"""The third-person forms of a verb from its four principal parts."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from mahdar.arabic.fold import fold
from mahdar.arabic.letters import PRONOUNS

OBJECTS = tuple(pronoun for pronoun in PRONOUNS if pronoun != "نا")
"""Third-person pronouns."""


_MASDAR = re.compile("ت..ي.|ا[^اويل].ا.|ا.ت.ا.|ان..ا.|است..ا.|م.ا..ه|ت...ه")
"""تفعيل, إفعال, افتعال, انفعال, استفعال, مفاعلة, تفعلة."""


class Form(NamedTuple):
    """One folded form of a verb: its shape, number (s, d, p), gender (m, f), joined pronoun."""

    text: str
    shape: str
    number: str = "s"
    gender: str = "m"
    pronoun: bool = False


def forms(
    past: str, present: str, participle: str, noun: str, *, transitive: bool = False
) -> Iterator[Form]:
    """Give the forms of a verb, folded; an empty principal part has none.

    `transitive` adds the forms that carry an object pronoun.

    >>> [form.text for form in forms("أعلن", "يعلن", "", "")][:4]
    ['اعلن', 'اعلنت', 'اعلنا', 'اعلنتا']
    """
    yield from _past(past, transitive=transitive)
    yield from _present(present)
    yield from _participle(participle)
    yield from _noun(fold(noun))


def _past(past: str, *, transitive: bool) -> Iterator[Form]:
    """Give the perfect: he, she, the two, they, and those with an object pronoun."""
    if not past:
        return
    third, weak = fold(past), past[-1] in "اى"
    stem = third[:-1] if weak else third
    dual = stem + ("وا" if past[-1] == "ا" else "يا") if weak else third.removesuffix("ا") + "ا"
    she = stem + "ت"
    yield Form(third, "past")
    yield Form(she, "past", "s", "f")
    yield Form(dual, "past", "d")
    yield Form(she + "ا", "past", "d", "f")
    yield Form(stem + "وا", "past", "p")
    held = stem + "ا" if weak else third
    for pronoun in OBJECTS if transitive else ():
        yield Form(held + pronoun, "past", pronoun=True)
        yield Form(she + pronoun, "past", "s", "f", pronoun=True)


def _present(present: str) -> Iterator[Form]:
    """Give the imperfect: he, she, the two, they."""
    if not present:
        return
    third = fold(present)
    stem = third[:-1] if present[-1] in "ىيو" else third
    yield Form(third, "present")
    yield Form("ت" + third[1:], "present", "s", "f")
    if present[-1] == "ي":
        yield Form(stem, "present")  # لم ينف
        yield Form("ت" + stem[1:], "present", "s", "f")
    yield Form(third + "ان", "present", "d")
    yield Form("ت" + third[1:] + "ان", "present", "d", "f")
    yield Form(stem + "ون", "present", "p")


def _participle(active: str) -> Iterator[Form]:
    """Give the active participle as it stands after a verb: in the accusative."""
    if not active:
        return
    whole = fold(active)
    stem = whole[:-1] if active[-1] == "ي" else whole
    yield Form(whole + "ا", "participle")
    yield Form(whole + "ه", "participle", "s", "f")
    yield Form(stem + "ين", "participle", "p")


def _noun(verbal: str) -> Iterator[Form]:
    """Give the verbal noun, bare and with a pronoun for the one who acts."""
    if not verbal:
        return
    yield Form(verbal, "noun")
    held = verbal[:-1] + "ت" if verbal[-1] == "ه" else verbal
    for pronoun in OBJECTS:
        gender = "f" if pronoun == "ها" else "m"
        yield Form(held + pronoun, "noun", "s", gender, pronoun=True)


def is_masdar(form: str) -> bool:
    """Whether an indefinite folded word has the shape of a derived verb's noun.

    >>> [word for word in ("انشاء", "تخصيص", "اختيار", "مشاركه", "وزير") if is_masdar(word)]
    ['انشاء', 'تخصيص', 'اختيار', 'مشاركه']
    """
    return _MASDAR.fullmatch(form) is not None

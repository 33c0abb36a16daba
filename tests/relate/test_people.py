"""Whether two people of two reports are one."""
# ruff: noqa: E501  (a row of a table is one line)

import pytest

from mahdar.base.records import Person, Post
from mahdar.base.report import Excerpt
from mahdar.relate.people import Profile, alike, same_name
from tests.markup import bug, table


def person(name=None, post=None, side=None, key=None):
    """Give somebody of minutes."""
    place = Excerpt(0, 1, "x")
    posts = () if post is None else (Post(post, side, place),)
    return Person("p1", key, name, (), side, posts, ())


NOBODY = (None, None, None, None)

PAIRS = {
    "by the catalog": [
        (("سامر الرملي", None, None, "سامر الرملي"), ("س. الرمل", None, None, "سامر الرملي"), "same"),
        (("نادر الموجي", None, "XA", "سامر الرملي"), ("نادر الموجي", None, "XA", "نادر الموجي"), "other"),
    ],
    "by full name": [
        (("فادي الكرمل", None, None), ("فادي الكرمل", None, None), "same"),
        (("فادي الكرمل", None, None), ("فادي هاني الكرمل", None, None), "same"),
        (("فادي بن هاني الكرمل", None, None), ("فادي هاني كرمل", None, None), "same"),
        (("عبد الله الكرمل", None, None), ("عبدالله الكرمل", None, None), "same"),
        (("جوناثان برادمير", None, None), ("جوناتان برادمير", None, None), "same"),
        (("فادي الكرمل", "وزير الري", "XA"), ("فادي الكرمل", "وزير المالية", "XA"), "same"),
        (("فادي الكرمل", "وزير الري", "XA"), ("فادي الكرمل", "وزير المالية", "XB"), "unknown"),
        (("فادي الكرمل", None, None), ("هاني الكرمل", None, None), "other"),
        bug(
            ("سعد الكرمل", None, None),
            ("سعيد الكرمل", None, None),
            "other",
            reason="given names a letter apart are one once the surname is joined to them",
        ),
        (("فادي الكرمل", "وزير الري", "XA"), ("هاني السيل", "وزير الري", "XA"), "other"),
    ],
    "by surname": [
        (("الكرمل", None, None), ("فادي الكرمل", None, None), "likely"),
        (("الكرمل", "وزير الري", None), ("فادي الكرمل", "وزير الري", None), "same"),
        (("الكرمل", None, "XA"), ("فادي الكرمل", None, "XA"), "same"),
        (("الكرمل", None, "XA"), ("فادي الكرمل", None, "XB"), "unknown"),
        (("الكرمل", "وزير الري", None), ("فادي الكرمل", "وزير المالية", None), "unknown"),
        (("السيل", "وزير الري", "XA"), ("فادي الكرمل", "وزير الري", "XA"), "other"),
    ],
    "by post": [
        ((None, "وزير الري", "XA"), ("فادي الكرمل", "وزير الري", "XA"), "likely"),
        ((None, "وزير الري الأرضستاني", "XA"), (None, "وزير ري أرضستان", "XA"), "likely"),
        ((None, "وزيرة الري", "XA"), (None, "وزير الري", "XA"), "likely"),
        ((None, "رئيس الحكومة", "XA"), (None, "رئيس الوزراء", "XA"), "likely"),
        ((None, "وزير الري", "XA"), (None, "وزير الري", "XB"), "other"),
        ((None, "وزير الري", "XA"), (None, "وزير المالية", "XA"), "unknown"),
        ((None, "وزير الري", "XA"), (None, "سفير الري", "XA"), "unknown"),
        ((None, "وزير الخارجية", "XA"),
            (None, "وزير الدفاع", "XA"),
            "unknown"),
        ((None, "وزير الصحة الأرضستاني", "XA"),
            (None, "وزير التعليم الأرضستاني", "XA"),
            "unknown"),
        (NOBODY[:3], (None, "وزير الري", "XA"), "unknown"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("one", "other", "expected"), table(PAIRS))
def test_two_people_are_one_or_not(world, one, other, expected):
    """By the catalog's name, by names, by posts with their states; both ways round."""
    first, second = (Profile.of(person(*who), world) for who in (one, other))

    assert (expected, expected) == (alike(first, second), alike(second, first))


def test_a_key_that_the_catalog_lacks_proves_nothing(world):
    """A name of the text stands as key where the catalog knows nobody."""
    first = Profile.of(person("الكرمل", key="الكرمل"), world)
    second = Profile.of(person("فادي الكرمل", key="فادي الكرمل"), world)

    assert (None, "likely") == (first.key, alike(first, second))


ONE = [
    (("فادي", "كرمل"), ("فادي", "هاني", "كرمل")),
    (("هاني", "كرمل"), ("فادي", "هاني", "كرمل")),
    (("كرمل", "فادي"), ("فادي", "هاني", "كرمل")),
]


@pytest.mark.parametrize(("short", "long_"), table({"one": ONE}))
def test_two_full_names_are_one(short, long_):
    """First and last agree, or one holds the other's words."""
    assert same_name(short, long_)


TWO = [
    (("فادي", "كرمل"), ("رامي", "وادي")),
    bug(
        ("حسن", "كرمل"),
        ("حسين", "كرمل"),
        reason="given names a letter apart are one once the surname is joined to them",
    ),
]


@pytest.mark.parametrize(("short", "long_"), table({"two": TWO}))
def test_two_full_names_are_two(short, long_):
    """A short word must be the very same."""
    assert not same_name(short, long_)


ALMOST = [
    ("برادمير", "برادمر"),
    ("يمنينملمو", "يمنينملوملو"),
    ("أدجوا تامبيلي", "أدجوى تامبيلي"),
    ("كلارا نوردهيما", "كلارا نوردهيمة"),
]


@pytest.mark.parametrize(("one", "other"), table({"almost": ALMOST}))
def test_likeness_is_the_same_both_ways(world, one, other):
    """Which report is named first changes nothing."""
    first, second = (Profile.of(person(name, "وزير الري"), world) for name in (one, other))

    assert ("same", "same") == (alike(first, second), alike(second, first))

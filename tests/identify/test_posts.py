"""Who a person is by the catalog, and what is odd about the post."""

import pytest

from tests.markup import table

FULL = "التقى وزير الخارجية الأرضستاني سامر الرملي وفدا من التجار."

KEYS = [
    ("قال سامر الرملي إن السد آمن.", "سامر الرملي"),
    ("قال فادي القزويني إن السد آمن.", "سامر الرملي"),
    ("قال الوزير الأرضستاني سامر هاني الرملي إن السد آمن.", "سامر الرملي"),
]


@pytest.mark.parametrize(("text", "expected"), table({"known": KEYS}))
def test_a_person_that_the_catalog_knows_has_its_name_as_key(told, text, expected):
    """A full name in any spelling is enough."""
    (person,) = told(text).people

    assert expected == person.key


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال الفريق الرملي إن السد آمن.", "الرملي"),
        ("قال الوزير البحرستاني فادي القزويني إن السد آمن.", "فادي القزويني"),
        ("قال هاني القزويني إن السد آمن.", "هاني القزويني"),
    ],
)
def test_somebody_else_keeps_the_name_of_the_text(told, text, name):
    """Another state or another given name speaks against it; a surname alone is too little."""
    (person,) = told(text).people

    assert (name, name) == (person.name, person.key)


def test_two_spellings_of_one_person_are_one_person(told):
    """Whom the catalog knows by two names, the minutes have once, with all of the text's names."""
    text = (
        "قال وزير الخارجية الأرضستاني سامر الرملي إن السد آمن."
        " وأضاف المصدر أن الماء قليل. وقال فادي القزويني إن القمح يكفي."
    )
    minutes = told(text)
    (person,) = [person for person in minutes.people if person.key == "سامر الرملي"]

    assert ("سامر الرملي", ("فادي القزويني",)) == (person.name, person.names)
    speakers = [said.speaker.persons for said in minutes.statements]
    assert (person.id,) == speakers[0] == speakers[-1]


def test_who_is_merged_leaves_no_gap_among_the_ids(told):
    """Every id that minutes name is that of a person in them."""
    text = (
        "قال سامر الرملي إن السد آمن. وقال فادي القزويني إن القمح يكفي."
        " وقال هاني السيل إن الماء قليل."
    )
    minutes = told(text)

    assert ["p1", "p2"] == [person.id for person in minutes.people]
    assert [("p1",), ("p1",), ("p2",)] == [said.speaker.persons for said in minutes.statements]


@pytest.mark.parametrize(
    ("published", "flags"),
    [
        (None, ()),
        ("2029-12-31", ("post_not_begun",)),
        ("2030-01-01", ()),
        ("2032-06-30", ()),
        ("2032-06-30T21:00:00+03:00", ()),
        ("2032-07-01", ("post_ended",)),
    ],
)
def test_a_post_told_of_out_of_its_time_is_flagged(told, published, flags):
    """Only by the day of publication, and never on the first or the last day."""
    (person,) = told(FULL, published=published).people

    assert flags == person.flags


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("قال وزير الخارجية الأرضستاني السابق سامر الرملي إن السد آمن.", "2034-01-01"),
        ("قال نائب وزير الخارجية الأرضستاني سامر الرملي إن السد آمن.", "2029-01-01"),
        ("قال وزير الخارجية البحرستاني نادر الموجي إن السد آمن.", "2035-01-01"),
        ("قال وزير الخارجية الجبلستاني رامي الوادي إن السد آمن.", "2026-01-01"),
        ("قال سامر الرملي إن السد آمن.", "2029-01-01"),
    ],
)
def test_nothing_is_odd_about(told, text, published):
    """A former post, a deputy's, one whose end nobody knows, a time between terms, no post."""
    (person,) = told(text, published=published).people

    assert () == person.flags


def test_a_name_nearly_that_of_the_holder_is_flagged(told):
    """The key is the catalog's spelling, the name stays the text's."""
    (person,) = told("قال وزير الخارجية الأرضستاني سامر الرملين إن السد آمن.").people

    assert ("سامر الرملي", "سامر الرملين", ("spelling",)) == (
        person.key,
        person.name,
        person.flags,
    )


@pytest.mark.parametrize(
    "text",
    [
        "قال وزير الري الأرضستاني سامر الرملين إن السد آمن.",
        "قال وزير الخارجية سامر الرملين إن السد آمن.",
        "قال وزير الخارجية البحرستاني سامر الرملين إن السد آمن.",
        "قال وزير الخارجية الأرضستاني فادي الكرمل إن السد آمن.",
    ],
)
def test_a_name_is_misspelt_only_beside_its_office_and_state(told, text):
    """Elsewhere it is another one's name."""
    (person,) = told(text).people

    assert (person.name, ()) == (person.key, person.flags)


OFFICES = {
    "by day": [
        ("وزير الخارجية الأرضستاني", "2031-01-01", "سامر الرملي"),
        ("وزير الخارجية البحرستاني", "2031-02-28", "سعد الصخري"),
        ("وزير الخارجية البحرستاني", "2031-03-01", "نادر الموجي"),
        ("وزير الخارجية البحرستاني", "2033-12-31", "نادر الموجي"),
        ("رئيس الوزراء البحرستاني", "2031-05-09", "هدى السنابل"),
    ],
    "by nobody": [
        ("وزير الخارجية الأرضستاني", None, None),
        ("وزير الخارجية الأرضستاني", "2029-12-31", None),
        ("وزير الخارجية البحرستاني", "2034-01-01", None),
        ("رئيس الوزراء البحرستاني", "2031-05-10", None),
        ("وزير الخارجية", "2031-01-01", None),
        ("وزير الخارجية الأرضستاني السابق", "2031-01-01", None),
        ("نائب وزير الخارجية الأرضستاني", "2031-01-01", None),
        ("وزير الري الأرضستاني", "2031-01-01", None),
    ],
}


@pytest.mark.parametrize(("office", "published", "expected"), table(OFFICES))
def test_an_office_alone_is_known_by_its_day(told, office, published, expected):
    """Its one holder on the day of publication; nobody on a day of two, or of none."""
    (person,) = told(f"قال {office} إن السد آمن.", published=published).people

    assert (None, expected, ()) == (person.name, person.key, person.flags)


@pytest.mark.xfail(strict=True, reason="نظيره is not read as the office of the other one")
def test_a_counterpart_holds_the_same_office(told):
    """نظيره says the office as well as its title does."""
    text = "التقى وزير الخارجية الأرضستاني سامر الرملي نظيره البحرستاني."

    assert "نادر الموجي" == told(text, published="2031-04-01").people[1].key


def test_one_side_with_an_office_is_told_by_its_posts(told):
    """Where the text names no state, the state of the posts held is the side."""
    (person,) = told("قال وزير الخارجية سامر الرملي إن السد آمن.").people

    assert "XA" == person.side

"""Who is meant by the speaker, also where the sentence does not say."""

import pytest

from tests.identify.told import statement, told
from tests.markup import bug, table

OPENING = "استقبل وزير الخارجية التونسي سامر الرملي نظيره العراقي سعد الصخري أمس. "
"""Two sides meet; what follows in a row is said there."""

RAMLI, SAKHRI = "سامر الرملي", "سعد الصخري"
BOTH = f"{RAMLI} و{SAKHRI}"

ROWS = {
    "named": [
        ("وقال الرملي إن [السد آمن]{words}.", f"{RAMLI} named"),
        ("وقال الوزير الصخري إن [السد آمن]{words}.", f"{SAKHRI} named"),
        ("وقال سعد الصخري إن [السد آمن]{words}.", f"{SAKHRI} named"),
    ],
    "office instead of name": [
        ("وقال وزير الخارجية التونسي إن [السد آمن]{words}.", f"{RAMLI} post"),
        ("وقال وزير الخارجية العراقي إن [السد آمن]{words}.", f"{SAKHRI} post"),
        ("وقال الوزير التونسي إن [السد آمن]{words}.", f"{RAMLI} post"),
        ("وقال الوزير العراقي إن [السد آمن]{words}.", f"{SAKHRI} post"),
        ("وقال الضيف العراقي إن [السد آمن]{words}.", f"{SAKHRI} post"),
        ("وقال المسؤول العراقي إن [السد آمن]{words}.", f"{SAKHRI} post"),
    ],
    "the guest, without more": [
        ("وقال الضيف إن [السد آمن]{words}.", f"{SAKHRI} post"),
        ("وقال الوزير الضيف إن [السد آمن]{words}.", f"{SAKHRI} post"),
        (
            "وقال الصخري إن السد آمن. وصرح هذا المسؤول الرفيع بأن [القمح يكفي]{words}.",
            f"{SAKHRI} pronoun",
        ),
    ],
    "named in the next sentence": [
        ("وأكد وزير خارجية العراق أن [السد آمن]{words}.", f"{SAKHRI} post"),
        (
            "وقال رئيس الدبلوماسية العراقية إن [السد آمن]{words}.",
            f"{SAKHRI} post",
        ),
    ],
    "no subject": [
        ("وقال الرملي إن السد آمن. وأضاف أن [المنسوب مرتفع]{words}.", f"{RAMLI} inherited"),
        ("وقال الصخري إن السد آمن. وأضاف أن [المنسوب مرتفع]{words}.", f"{SAKHRI} inherited"),
        ("وقال الرملي إن السد آمن. وتابع: «[سنعود في الربيع]{words}».", f"{RAMLI} inherited"),
        ("وقال الرملي إن السد آمن، ودعا إلى [توفير المياه]{words}.", f"{RAMLI} inherited"),
        (
            "وقال الرملي إن السد آمن. وقال الصخري إن المنسوب مرتفع. وأضاف أن [القمح يكفي]{words}.",
            f"{SAKHRI} inherited",
        ),
        ("وقال الرملي إن السد آمن.\nوأضاف أن [المنسوب مرتفع]{words}.", f"{RAMLI} inherited"),
    ],
    "participle": [
        ("وقال الرملي إن السد آمن، مضيفا أن [المنسوب مرتفع]{words}.", f"{RAMLI} inherited"),
        ("ورحب الصخري بالدعوة، مشيرا إلى [أهمية السد]{words}.", f"{SAKHRI} inherited"),
        ("وزار الصخري السد، مؤكدا أن [المنسوب مرتفع]{words}.", f"{SAKHRI} inherited"),
        (
            "وقال الرملي إن السد آمن. وزار الصخري السد، مؤكدا أن [المنسوب مرتفع]{words}.",
            f"{SAKHRI} inherited",
        ),
    ],
    "turn": [
        ("وقال الرملي إن السد آمن. بدوره، أكد الصخري [أهمية السد]{words}.", f"{SAKHRI} named"),
        ("وقال الرملي إن السد آمن. من جانبه، أكد أن [المنسوب مرتفع]{words}.", f"{SAKHRI} turn"),
        ("وقال الصخري إن السد آمن. من جهته، أكد أن [المنسوب مرتفع]{words}.", f"{RAMLI} turn"),
        bug(
            "وقال الرملي إن السد آمن. من جانبه، أكد الضيف أن [المنسوب مرتفع]{words}.",
            f"{SAKHRI} turn",
            reason="الضيف means the last speaker even where the turn is handed over",
        ),
        (
            "وقال الرملي إن السد آمن. بدوره، أكد الوزير العراقي [أهمية السد]{words}.",
            f"{SAKHRI} post",
        ),
    ],
    "both": [
        ("وأكد الجانبان [أهمية السد]{words}.", f"{BOTH} joint"),
        ("وأكد الوزيران أن [السد آمن]{words}.", f"{BOTH} joint"),
        ("واتفق الطرفان على [ترميم السد]{words}.", f"{BOTH} joint"),
        ("واتفقا على [ترميم السد]{words}.", f"{BOTH} joint"),
        ("كما تم الاتفاق على [ترميم السد]{words}.", f"{BOTH} joint"),
        ("وأكد الجانبان أهمية السد، مشيرين إلى أن [المنسوب مرتفع]{words}.", f"{BOTH} joint"),
    ],
    "honorific": [
        ("وقال الرملي إن السد آمن. وأضاف معاليه أن [المنسوب مرتفع]{words}.", f"{RAMLI} pronoun"),
    ],
    "somebody else": [
        ("وقالت مصادر مطلعة إن [السد آمن]{words}.", "مصادر مطلعة named"),
        ("وأعلنت وزارة الري أن [السد آمن]{words}.", "وزارة الري named"),
        ("وقال مصدر دبلوماسي إن [السد آمن]{words}.", "مصدر دبلوماسي named"),
    ],
    "after a quotation": [
        (
            "وقال الرملي: «السد آمن». وأكد أن [المنسوب مرتفع]{words}.",
            f"{RAMLI} inherited",
        ),
        (
            "وقال الرملي: «قال لي الصخري إن السد آمن». وأكد أن [المنسوب مرتفع]{words}.",
            f"{RAMLI} inherited",
        ),
    ],
    "passed on": [
        (
            "ونقلت وكالة الأنباء عن الرملي قوله إن السد آمن. وأضاف أن [المنسوب مرتفع]{words}.",
            f"{RAMLI} inherited",
        ),
        (
            "وقال المتحدث باسم الوزارة إن الرملي أكد أن السد آمن. وأضاف أن [المنسوب مرتفع]{words}.",
            f"{RAMLI} inherited",
        ),
    ],
}


@pytest.mark.parametrize(("row", "expected"), table(ROWS))
def test_a_statement_is_that_of_its_speaker(row, expected):
    """By name, office, turn, honorific, or whoever spoke last."""
    said, _ = statement(OPENING + row)

    assert expected == f"{said.speaker.name} {said.speaker.how}"


HOME = {
    "counterpart": [
        (
            "تلقى الوزير سامر الرملي اتصالا هاتفيا من نظيره التركي أورهان دميرباش."
            " وشدد الوزير على [أهمية السد]{words}."
        ),
        (
            "تلقى وزير الخارجية سامر الرملي اتصالا هاتفيا من نظيره التركي أورهان دميرباش."
            " وشدد وزير الخارجية على [أهمية السد]{words}."
        ),
        (
            "تلقى وزير الخارجية سامر الرملي اتصالا هاتفيا من نظيره التركي أورهان دميرباش."
            " وشدد الوزير على [أهمية السد]{words}."
        ),
        ("استقبل الرئيس سامر الرملي نظيره العراقي سعد الصخري. وأكد الرئيس [أهمية السد]{words}."),
    ],
    "same office": [
        ("استقبل الرئيس سامر الرملي الرئيس العراقي سعد الصخري. وأكد الرئيس [أهمية السد]{words}."),
        (
            "بحث وزير الخارجية سامر الرملي مع وزير الخارجية العراقي سعد الصخري ملف المياه."
            " وأكد وزير الخارجية [أهمية السد]{words}."
        ),
    ],
}


@pytest.mark.parametrize("row", table(HOME))
def test_an_office_without_a_state_is_that_of_the_side_that_tells(row):
    """An agency names the state of the other side's president, not of its own."""
    said, _ = statement(row)

    assert f"{RAMLI} post" == f"{said.speaker.name} {said.speaker.how}"


INNER = {
    "pronoun": [
        bug(
            "قالت الوزارة، في بيان، إن الوزير سامر الرملي التقى السفير، وأكد له [دعم تونس]{words}.",
            RAMLI,
            reason="who speaks inside what a ministry tells is taken for the ministry",
        ),
    ],
    "both by name": [
        (
            "اتفق وزيرا الخارجية التونسي سامر الرملي والعراقي سعد الصخري على [ترميم السد]{words}.",
            BOTH,
        ),
        ("اتفق الوزيران سامر الرملي وسعد الصخري على [ترميم السد]{words}.", BOTH),
        (
            "اتفق سامر الرملي وسعد الصخري على [ترميم السد]{words}.",
            BOTH,
        ),
    ],
}


@pytest.mark.parametrize(("row", "expected"), table(INNER))
def test_a_speaker_is_found_inside_what_somebody_tells(row, expected):
    """The one who acts in the sentence speaks, and two who are named speak both."""
    said, _ = statement(row)

    assert expected == said.speaker.name


def test_a_prince_is_meant_by_his_honorific():
    """سموه is whoever bears such a title, not whoever spoke last."""
    said, _ = statement(
        "استقبل ولي العهد الأمير ناصر اللؤلؤي وزير الخارجية العراقي سعد الصخري. "
        "وقال الصخري إن السد آمن. وأكد سموه [أهمية الحوار]{words}."
    )

    assert "ناصر اللؤلؤي" == said.speaker.name


def test_somebody_nobody_knows_has_no_name():
    """Silence is a value: nothing is made up."""
    said, _ = statement("وأكد أن [السد آمن]{words}.")

    assert (None, (), "unknown") == (said.speaker.name, said.speaker.persons, said.speaker.how)


def test_a_speaker_named_in_the_sentence_is_shown_where_he_is_named():
    """The excerpt of an inherited speaker is in the same sentence, or there is none."""
    here, _ = statement("وقال الوزير سامر الرملي إن السد آمن، مضيفا أن [المنسوب مرتفع]{words}.")
    there, _ = statement("وقال الوزير سامر الرملي إن السد آمن. وأضاف أن [المنسوب مرتفع]{words}.")

    assert "الوزير سامر الرملي" == here.speaker.excerpt.exact
    assert None is there.speaker.excerpt


def test_the_speaker_is_one_of_the_people():
    """Ids are those of people, in order."""
    said, minutes = statement(OPENING + "وقال الرملي إن [السد آمن]{words}.")

    (person,) = [p for p in minutes.people if p.id in said.speaker.persons]
    assert RAMLI == person.name


def test_a_statement_belongs_to_the_meeting_that_was_held():
    """Where none was held, it belongs to none."""
    said, minutes = statement(OPENING + "وقال الرملي إن [السد آمن]{words}.")

    assert minutes.meetings[0].id == said.meeting
    assert {None} == {s.meeting for s in told("قال وزير الري إن السد آمن.").statements}

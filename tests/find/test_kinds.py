"""Kinds of sentence that readouts of many agencies have: who speaks, and the exact words."""

import pytest

import mahdar
from mahdar.base.report import Report
from mahdar.catalog import load
from mahdar.produce import minutes_of

MET = "التقى وزير الخارجية كريم الوهداني نظيره السلماري يونس الطرواني في القصر. "
HOST, GUEST = "كريم الوهداني", "يونس الطرواني"

ROWS = [
    ("وكان الطرواني قد حذر الأسبوع الماضي من أن المهلة تنفد.", [(GUEST, "المهلة تنفد")]),
    ("وأكد كل من الوهداني والطرواني ضرورة الهدوء.", [(f"{HOST}/{GUEST}", "ضرورة الهدوء")]),
    ("وقال الأخير إن بلاده مستعدة.", [(GUEST, "بلاده مستعدة")]),
    ("ورد الطرواني بأن بلاده مستعدة.", [(GUEST, "بلاده مستعدة")]),
    ("وأكد الوهداني، هذا الثلاثاء بالعاصمة، أن الحل قريب.", [(HOST, "الحل قريب")]),
    ("وأكد الوهداني، الذي يزور العاصمة للمرة الأولى، أن الحل قريب.", [(HOST, "الحل قريب")]),
    ("وأكد الوهداني - الذي وصل أمس - أن الحل قريب.", [(HOST, "الحل قريب")]),
    (
        "وتعهد الوهداني بفتح المعبر، واتهم حكومة الشرق بالمماطلة.",
        [(HOST, "بفتح المعبر"), (HOST, "حكومة الشرق بالمماطلة")],
    ),
    (
        "وقال الوهداني إن الحل قريب، في وقت قال فيه الطرواني إن المعبر مغلق.",
        [(HOST, "الحل قريب"), (GUEST, "المعبر مغلق")],
    ),
    ("وبحسب الطرواني فإن المعبر سيفتح غدا.", [(GUEST, "المعبر سيفتح غدا")]),
    ("وبحسب الطرواني، المعبر سيفتح قريبا.", [(GUEST, "المعبر سيفتح قريبا")]),
    (
        "وجدد الجانب الوهادي دعمه للحل، بينما أعلن الجانب السلماري إعادة فتح المعبر.",
        [("الجانب الوهادي", "دعمه للحل"), ("الجانب السلماري", "إعادة فتح المعبر")],
    ),
    ("وأعرب الاثنان عن أملهما في السلم.", [(f"{HOST}/{GUEST}", "أملهما في السلم")]),
    ("وقال الوهداني إن الحل قريب. ومضى يقول: «لا خاسر».", [(HOST, "الحل قريب"), (HOST, "لا خاسر")]),
    ("كما نقل عن الطرواني تأكيده دعم بلاده للحل.", [(GUEST, "دعم بلاده للحل")]),
    (
        "وأكد الوهداني، خلال استقباله وفدا من مجلس النواب برئاسة مازن الرافعي، ضرورة الحوار.",
        [(HOST, "ضرورة الحوار")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_who_says_what(text, expected):
    """Each statement has its speaker, by name where the text names him, and no word too many."""
    found = mahdar.minutes(MET + text)
    names = {person.id: person.name for person in found.people}
    said = [
        ("/".join(names[i] for i in s.speaker.persons) or s.speaker.name, s.words.exact)
        for s in found.statements
    ]

    assert expected == said


SIDES = [
    (
        "عقد الأمير فيحان بن تركي وزير الخارجية اليوم جلسة مباحثات مع السيد بارك سونغ.",
        ["فيحان بن تركي", "بارك سونغ"],
    ),
    ("استقبل الوزير كريم الوهداني السفيرة سلمى الطرواني.", ["كريم الوهداني", "سلمى الطرواني"]),
    ("التقى الوزير كريم الوهداني الموفد جان إيف بورانتال.", ["كريم الوهداني", "جان إيف بورانتال"]),
    ("استقبل الوزير كريم الوهداني سفير كوريندا بارق سونيل.", ["كريم الوهداني", "بارق سونيل"]),
    (
        "اجتمع أمين مجلس الأمن القومي في سرمدان، اللواء بهرام الراسخي، مع الوزير سامر الغيداني.",
        ["بهرام الراسخي", "سامر الغيداني"],
    ),
    (
        "استقبل الشيخ راشد السويحلي رئيس مجلس الوزراء وزير الخارجية، اليوم، السيدة هيلينا ماركوف.",
        ["راشد السويحلي", "هيلينا ماركوف"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SIDES)
def test_who_met(text, expected):
    """Both sides by their whole names, whatever stands between title and name."""
    found = mahdar.minutes(text)
    names = {person.id: person.name for person in found.people}

    assert [expected] == [[names[i] for i in meeting.participants] for meeting in found.meetings]


def test_she_and_he_are_told_apart_by_the_verb():
    """A verb without its subject is of the one whose gender it has."""
    text = (
        "استقبل الوزير كريم الوهداني السفيرة سلمى الطرواني. وقالت إن بلادها مستعدة. "
        "وأضاف أن الحل قريب."
    )
    found = mahdar.minutes(text)

    assert [("p2",), ("p1",)] == [statement.speaker.persons for statement in found.statements]


def test_the_state_that_a_minister_is_thanked_for_is_not_his_name():
    """An office that somebody holds by name has no second holder of one unknown word."""
    text = (
        "استقبل المستشار مهيب القرزون وزير خارجية مردانيا نعمان الدرهول. "
        "وشكر وزير الخارجية المرداني سلوفار على الدعم."
    )
    found = mahdar.minutes(text)
    (statement,) = found.statements

    assert ["مهيب القرزون", "نعمان الدرهول"] == [person.name for person in found.people]
    assert ("p2",) == statement.speaker.persons
    assert "سلوفار" == statement.addressee.name


def test_both_are_named_after_their_office():
    """الرئيسان, then each by state and name: both speak, and each is found again by his office."""
    text = (
        "أكد الرئيسان الفرنسي بول دورانسيل والمصري حمدي الغربال ضرورة الحوار. "
        "وأشار الرئيس الفرنسي إلى أن الحل قريب."
    )
    found = mahdar.minutes(text)

    assert [("ضرورة الحوار", ("p1", "p2")), ("الحل قريب", ("p1",))] == [
        (statement.words.exact, statement.speaker.persons) for statement in found.statements
    ]


def test_an_office_with_its_state_is_not_that_of_the_last_one_named():
    """The state decides before the order of the text does."""
    text = (
        "التقى الرئيس حمدي الغربال نظيره العراقي سعد الصخري. وقال الغربال إن الحل قريب. "
        "وقال الرئيس العراقي إن المعبر مفتوح."
    )
    found = mahdar.minutes(text)

    assert [("p1",), ("p2",)] == [statement.speaker.persons for statement in found.statements]


def test_a_clause_of_a_report_of_a_report_is_that_of_its_own_speaker():
    """بحسب البيان فإن فلانا دعا: the speaker is he, and فإن begins no name."""
    found = mahdar.minutes(MET + "وبحسب البيان فإن الوهداني دعا إلى الهدوء.")
    (statement,) = found.statements

    assert HOST == statement.speaker.name
    assert [HOST, GUEST] == [person.name for person in found.people]


def test_verbal_nouns_in_a_row_are_a_statement_each():
    """تم التأكيد على كذا والاتفاق على كذا: the second begins where the first ends."""
    text = "تم خلال الجلسة التأكيد على أهمية ترميم السد، والاتفاق على عقد جولة قبل نهاية العام."
    found = minutes_of(Report.of(text), load()).statements

    assert ["التأكيد", "الاتفاق"] == [statement.cue.exact for statement in found]
    assert ["أهمية ترميم السد", "عقد جولة قبل نهاية العام"] == [s.words.exact for s in found]


@pytest.mark.parametrize(
    ("text", "addressee", "words"),
    [
        ("طلب الوزير من البرلمان المصادقة على الاتفاق.", "البرلمان", "المصادقة على الاتفاق"),
        ("طلب الوزير كشف مصير المفقودين.", None, "كشف مصير المفقودين"),
        ("التمس الوزير من الرئيس إعادة جدولة الديون.", "الرئيس", "إعادة جدولة الديون"),
    ],
)
def test_whom_something_is_asked_of_is_the_addressee(text, addressee, words):
    """What follows is the words."""
    (statement,) = minutes_of(Report.of(text), load()).statements

    assert addressee == (statement.addressee and statement.addressee.name)
    assert words == statement.words.exact

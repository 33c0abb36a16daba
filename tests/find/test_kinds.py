"""Kinds of sentence that readouts of many agencies have: who speaks, and the exact words."""

import pytest

import mahdar
from mahdar.base.report import Report
from mahdar.catalog import load
from mahdar.produce import minutes_of
from tests.markup import table

MET = "التقى وزير الخارجية كريم الوهداني نظيره السلماري يونس الطرواني في القصر. "
HOST, GUEST = "كريم الوهداني", "يونس الطرواني"

ROWS = [
    ("وقال كل منهما إن الحل قريب.", [(f"{HOST}/{GUEST}", "الحل قريب")]),
    ("وقال كلاهما إن الحل قريب.", [(f"{HOST}/{GUEST}", "الحل قريب")]),
    (
        "وقال الوهداني إن الحل قريب. وأكد ضيفه أن المعبر مغلق.",
        [(HOST, "الحل قريب"), (GUEST, "المعبر مغلق")],
    ),
    ("وقال الوهداني إن الحل قريب، على حد قوله.", [(HOST, "الحل قريب")]),
    ("والمعابر مغلقة كلها على حد زعم الطرواني.", [(GUEST, "والمعابر مغلقة كلها")]),
    (
        "وستفتح المعابر يوم غد، حسبما ذكرت وزارة الري.",
        [("وزارة الري", "وستفتح المعابر يوم غد")],
    ),
    ("ووفقا للمنظمة، فإن السد آمن ولا خوف عليه.", [("المنظمة", "السد آمن ولا خوف عليه")]),
    ("وأعلنت المطاحن الوهادية أنها ستغلق.", [("المطاحن الوهادية", "ستغلق")]),
    (
        'وأعلنت المطاحن الوهادية "وهاد ميل" اليوم أنها ستغلق.',
        [("المطاحن الوهادية", "ستغلق")],
    ),
    ("وصرح مسؤول لرويترز بأن المعبر مغلق.", [("مسؤول", "المعبر مغلق")]),
    ("وبدوره ثمن الطرواني عاليا مواقف الوزارة.", [(GUEST, "مواقف الوزارة")]),
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
    ("وقال الوهداني بثقة إن الحل قريب.", [(HOST, "الحل قريب")]),
    ("وقال الطرواني بلهجة حازمة إن المعبر مغلق.", [(GUEST, "المعبر مغلق")]),
    ("سيفتح المعبر غدا، كما قال الطرواني.", [(GUEST, "سيفتح المعبر غدا")]),
    ("ستفتح المعابر غدا، كما أعلن الوهداني.", [(HOST, "ستفتح المعابر غدا")]),
    ("وأكد الوهداني أن المعبر سيفتح غدا، حسبما قال الطرواني.", [(HOST, "المعبر سيفتح غدا")]),
    (
        "وبعد أن ذكر أن المهلة تنفد، دعا الوهداني إلى فتح المعبر.",
        [(HOST, "المهلة تنفد"), (HOST, "فتح المعبر")],
    ),
    ("والطرواني (وزير الخارجية السلماري) أكد أن المعبر مغلق.", [(GUEST, "المعبر مغلق")]),
    (
        "وقال الوهداني:\n\n«الحل قريب ولن نتراجع عنه».",
        [(HOST, "الحل قريب ولن نتراجع عنه")],
    ),
    ("وقال الوهداني إن الحل قريب، إلا أنه رفض الإفصاح عن الموعد.", [(HOST, "الحل قريب")]),
    ("وقال الوهداني إن الحل قريب، لكنه رفض الكشف عن الموعد.", [(HOST, "الحل قريب")]),
    ("وقال الطرواني إن المعبر مغلق، لكنه لم يوضح السبب.", [(GUEST, "المعبر مغلق")]),
    ("وجاء في بيان الوزارة أن الحل قريب.", [("الوزارة", "الحل قريب")]),
    ("وجاء في بيان وزارة الخارجية أن المعبر سيفتح غدا.", [(HOST, "المعبر سيفتح غدا")]),
    ("وقال الوهداني لشبكة سي.أن.أن إن الحل قريب.", [(HOST, "الحل قريب")]),
    ("وقال الوهداني إن شبكة سي.أن.أن أخطأت.", [(HOST, "شبكة سي.أن.أن أخطأت")]),
    ("وأوضح عضو في اللجنة أن المعبر مغلق.", [("عضو في اللجنة", "المعبر مغلق")]),
    ("\nكتب: مازن الرافعي", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_who_says_what(text, expected):
    """Each statement has its speaker, by name where the text names him, and no word too many."""
    assert expected == said(MET + text)


def said(text):
    """Give who says what in a text: speakers by name where they have one, and exact words."""
    found = mahdar.minutes(text)
    names = {person.id: person.name for person in found.people}
    return [
        ("/".join(names[i] for i in s.speaker.persons) or s.speaker.name, s.words.exact)
        for s in found.statements
    ]


THIRD, FOURTH = "مازن الرافعي", "هدى السنابل"

WHOLE = {
    "two in a headline": [
        (
            "الوهداني والطرواني: المعبر سيفتح غدا\n" + MET,
            [(f"{HOST}/{GUEST}", "المعبر سيفتح غدا")],
        ),
    ],
    "the only woman": [
        (
            MET.replace(" في القصر", " ووزيرة الري هدى السنابل") + "وقالت إن السد آمن.",
            [(FOURTH, "السد آمن")],
        ),
    ],
    "counted": [
        (
            (
                "اجتمع وزير الري كريم الوهداني ووزير الصحة يونس الطرواني ووزير العدل مازن الرافعي. "
                "وأكد الوزراء الثلاثة ضرورة الهدوء."
            ),
            [(f"{HOST}/{GUEST}/{THIRD}", "ضرورة الهدوء")],
        ),
    ],
    "ministers of states": [
        (
            (
                "اجتمع وزير الخارجية المصري كريم الوهداني ووزير الخارجية الأردني يونس الطرواني "
                "ووزير الخارجية العراقي مازن الرافعي. "
                "وأكد وزراء خارجية مصر والأردن والعراق ضرورة الهدوء."
            ),
            [(f"{HOST}/{GUEST}/{THIRD}", "ضرورة الهدوء")],
        ),
        (
            (
                "التقى وزير الخارجية المصري كريم الوهداني نظيره الأردني يونس الطرواني. "
                "وأكد وزيرا خارجية مصر والأردن ضرورة الهدوء."
            ),
            [(f"{HOST}/{GUEST}", "ضرورة الهدوء")],
        ),
    ],
    "the side of a state": [
        (
            (
                "التقى وزير الخارجية المصري كريم الوهداني نظيره الأردني يونس الطرواني. "
                "وأكد الجانب الأردني أن المعبر مغلق. وأشار الجانب المصري إلى أن الحل قريب."
            ),
            [(GUEST, "المعبر مغلق"), (HOST, "الحل قريب")],
        ),
    ],
    "a delegation and who leads it": [
        (
            (
                "استقبل وزير الري كريم الوهداني الوفد الأردني برئاسة الوزير يونس الطرواني. "
                "وأعلن الجانب الأردني أن السد آمن."
            ),
            [(GUEST, "السد آمن")],
        ),
        (
            (
                "حضر الجلسة عن الجانب الأردني الوزير يونس الطرواني وعن الجانب المصري الوزير "
                "كريم الوهداني. وأكد الجانب الأردني أن السد آمن."
            ),
            [(GUEST, "السد آمن")],
        ),
    ],
    "his secretary": [
        (
            "التقى الوزير كريم الوهداني أمينه العام يونس الطرواني. وقال الأمين العام إن الحل قريب.",
            [(GUEST, "الحل قريب")],
        ),
    ],
    "a woman's title after his counterpart": [
        (
            (
                "التقى وزير الري كريم الوهداني نظيره يونس الطرواني ووزيرة الصحة هدى السنابل. "
                "وقالت الوزيرة إن السد آمن."
            ),
            [(FOURTH, "السد آمن")],
        ),
        (
            (
                "أكد الوزير كريم الوهداني لنظيره الأردني ووزيرة الري هدى السنابل أن السد آمن. "
                "وقالت إن الحل قريب."
            ),
            [(HOST, "السد آمن"), (FOURTH, "الحل قريب")],
        ),
    ],
    "documents": [
        (
            "أعلنت وزارة الري الدلفانية موعد الزيارة. وورد في تقرير الوزارة أن السد آمن.",
            [("وزارة الري الدلفانية", "موعد الزيارة"), ("وزارة الري الدلفانية", "السد آمن")],
        ),
        (
            "أعلنت منظمة السدود الدولية موعد الزيارة. ووفقا للمنظمة، السد آمن ولا خوف عليه.",
            [
                ("منظمة السدود الدولية", "موعد الزيارة"),
                ("منظمة السدود الدولية", "السد آمن ولا خوف عليه"),
            ],
        ),
    ],
    "headlines": [
        (
            "الوهداني يدعو إلى الهدوء والطرواني: المعبر مغلق\n" + MET,
            [(HOST, "الهدوء"), (GUEST, "المعبر مغلق")],
        ),
    ],
    "bylines": [
        (
            "كتب: مازن الرافعي\n" + MET + "وقال الوهداني إن الحل قريب.",
            [(HOST, "الحل قريب")],
        ),
        (
            "كتبت: هدى السنابل\nأكد وزير الري كريم الوهداني أن السد آمن.",
            [(HOST, "السد آمن")],
        ),
    ],
}


@pytest.mark.parametrize(("text", "expected"), table(WHOLE))
def test_who_says_what_in_a_whole_report(text, expected):
    """A group is its members, a side is whoever met for that state, a byline says nothing."""
    assert expected == said(text)


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

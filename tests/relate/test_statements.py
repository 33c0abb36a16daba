"""Whether two statements claim the same: pairs as an Arabic reader judges them."""
# ruff: noqa: E501  (a row of a table is one line)

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mahdar.base.records import Minutes
from mahdar.catalog.wording import label
from mahdar.relate import relation
from tests.arabic.texts import STEADY
from tests.markup import Bug, bug, table

WHO = "وزير الري الأرضستاني فادي الكرمل"
"""Says everything here; his name is put behind the verb of each row."""

MIRRORED = {"stronger": "weaker", "weaker": "stronger"}
CLAIMED = frozenset(("same_words", "same_claim", "stronger", "weaker", "opposite"))
"""Relations that take two statements for one claim, or for its denial."""

NUMBER = "a number of two words weighs as two words, one in digits as one"
REGRET = "regret is no feeling to the rules"

OPEN = "إلى فتح معبر الوردة أمام الشاحنات"
DRILL = "المناورات قرب جزيرة المرجان"

PAIRS = {
    "same words": [
        (f"دعا {OPEN}", f"دعا {OPEN}", "same_words"),
        ("قال إن مصنع الزجاج سيعمل قبل نهاية الصيف", "أكد أن مصنع الزجاج سيعمل قبل نهاية الصيف", "same_words"),
        ("شدد على ضرورة حماية بساتين الزيتون من الجراد", "أكد ضرورة حماية بساتين الزيتون من الجراد", "same_words"),
        ("أعلن أن سفينة القمح وصلت إلى ميناء المرجان", "أفاد بأن سفينة القمح وصلت إلى ميناء المرجان", "same_words"),
        ("أعرب عن أمله في عودة الصيادين", "أعرب عن أمله في عودة الصيادين", "same_words"),
        ("رفض فتح معبر الوردة أمام الشاحنات", "رفض فتح معبر الوردة أمام الشاحنات", "same_words"),
        ("وعد ببناء جسر جديد على نهر الياقوت", "تعهد ببناء جسر جديد على نهر الياقوت", "same_words"),
    ],
    "same claim in other words": [
        (f"دعا {OPEN}", "طالب بإعادة فتح معبر الوردة لعبور الشاحنات", "same_claim"),
        ("قال إن معبر الوردة ما زال مغلقا أمام المسافرين", "قال إن معبر الوردة لا يزال موصدا في وجه المسافرين", "same_claim"),
        ("دعا إلى إطلاق سراح الصيادين المحتجزين في ميناء المرجان", "دعا إلى الإفراج عن الصيادين الموقوفين في ميناء المرجان", "same_claim"),
        ("قال إن المفاوضات حول مياه السد ستستأنف في الخريف", "قال إن المحادثات بشأن مياه السد ستعود في فصل الخريف", "same_claim"),
        ("أعلن أن المدرسة الزراعية ستفتتح في الربيع", "أعلن أن افتتاح المدرسة الزراعية سيكون في فصل الربيع", "same_claim"),
        ("أكد استعداد بلاده لاستضافة مؤتمر النخيل", "أكد أن بلاده مستعدة لاستضافة مؤتمر النخيل", "same_claim"),
        ("قال إن ديون المزارعين ستسدد على دفعات", "قال إن ديون المزارعين ستدفع على أقساط", "same_claim"),
        ("دعا إلى تأجيل مؤتمر النخيل إلى الربيع", "دعا إلى إرجاء مؤتمر النخيل حتى الربيع", "same_claim"),
        ("دعا إلى إلغاء رسوم العبور على شاحنات الخضار", "دعا إلى رفع رسوم العبور عن شاحنات الخضار", "same_claim"),
        bug("قال إن بلاده ستزود القرى الحدودية بالكهرباء", "قال إن بلاده ستمد القرى الحدودية بالطاقة الكهربائية", "same_claim", reason="an adjective and its noun are two words to the rules"),
        ("أعلن أن الحرب انتهت في الجزيرة", "أعلن أن القتال توقف في الجزيرة", "same_claim"),
        bug("قال إن بلاده لا تمانع في زيارة الخبراء للسد", "قال إن بلاده توافق على زيارة الخبراء للسد", "same_claim", reason="a verb of objecting that is denied counts as the denial of agreeing"),
    ],
    "negation": [
        ("قال إن محطة التحلية تعمل بالطاقة الشمسية", "قال إن محطة التحلية لا تعمل بالطاقة الشمسية", "opposite"),
        ("أكد أن بلاده ستشارك في مؤتمر النخيل", "أكد أن بلاده لن تشارك في مؤتمر النخيل", "opposite"),
        ("قال إن شحنة الأدوية وصلت إلى ميناء المرجان", "قال إن شحنة الأدوية لم تصل إلى ميناء المرجان", "opposite"),
        ("قال إن جسر الأرز آمن للشاحنات", "قال إن جسر الأرز غير آمن للشاحنات", "opposite"),
        ("دعا إلى قطع أشجار الصنوبر قرب النهر", "دعا إلى عدم قطع أشجار الصنوبر قرب النهر", "opposite"),
        ("قال إن لدى بلاده مخزونا من القمح", "قال إن ليس لدى بلاده مخزون من القمح", "opposite"),
        ("قال إن الاتفاق يشمل صيد اللؤلؤ", "قال إن الاتفاق لا يشمل صيد اللؤلؤ", "opposite"),
        ("قال إن إصلاح السد ممكن هذا العام", "قال إن إصلاح السد غير ممكن هذا العام", "opposite"),
        ("قال إن من المستحيل إصلاح السد هذا العام", "قال إن من الممكن إصلاح السد هذا العام", "opposite"),
        ("أكد أن الاتفاق لا يهدد أحدا", "أكد أن الاتفاق يهدد جيران بلاده", "opposite"),
        bug("قال إن أحدا من الصيادين لم يصب", "قال إن ثلاثة من الصيادين أصيبوا", "opposite", reason="a denied verb at the end of a short claim finds its counterpart in no form"),
    ],
    "no negation": [
        ("قال إن مزارع النخيل عطشى في الصيف", "قال إن مزارع النخيل لا تزال عطشى في الصيف", "same_claim"),
        ("قال إن محطة التحلية تعمل ليلا ونهارا", "قال إن محطة التحلية لا تزال تعمل ليلا ونهارا", "same_claim"),
        ("دعا إلى حماية القرى الحدودية من السيول", "دعا إلى حماية القرى ولا سيما القرى الحدودية من السيول", "same_claim"),
        ("قال إن مخزون القمح كاف دون شك", "قال إن مخزون القمح كاف", "same_words"),
        ("قال إن السد يحتاج إلى ترميم قبل الشتاء", "قال إن السد لا بد من ترميمه قبل الشتاء", "stronger"),
        bug("قال إن شحنة الأدوية لم تصل بعد إلى ميناء المرجان", "قال إن ميناء المرجان ما زال ينتظر شحنة الأدوية", "same_claim", reason="waiting for a thing is taken for its arrival"),
    ],
    "but": [
        ("قال إن مخزون القمح يكفي شهرين", "قال إن مخزون القمح لا يكفي إلا شهرين", "same_claim"),
        ("قال إن الجسر يحتاج إلى ترميم أعمدته", "قال إن الجسر لا يحتاج سوى إلى ترميم أعمدته", "same_words"),
        ("قال إن بلاده ستبيع القمح لجيرانها", "قال إن بلاده لن تبيع القمح إلا لجيرانها", "same_claim"),
        ("قال إن بلاده ضيف في المؤتمر", "قال إن بلاده ليست سوى ضيف في المؤتمر", "same_claim"),
    ],
    "instead": [
        ("دعا إلى الحوار حول مياه النهر بدلا من التهديد", "دعا إلى التهديد بدلا من الحوار حول مياه النهر", "opposite"),
        ("دعا إلى زراعة الزيتون بدلا من القطن", "دعا إلى زراعة القطن بدلا من الزيتون", "opposite"),
        ("دعا إلى استيراد القمح", "دعا إلى زراعة الشعير بدلا من استيراد القمح", "opposite"),
    ],
    "opposite verbs": [
        (f"دعا {OPEN}", "دعا إلى إغلاق معبر الوردة أمام الشاحنات", "opposite"),
        ("قال إن بلاده تقبل خطة تقاسم مياه النهر", "قال إن بلاده ترفض خطة تقاسم مياه النهر", "opposite"),
        ("دعا إلى فرض عقوبات على مهربي السلاح", "دعا إلى رفع العقوبات عن مهربي السلاح", "opposite"),
        ("أعلن فرض الحصار على جزيرة المرجان", "أعلن رفع الحصار عن جزيرة المرجان", "opposite"),
        ("دعا إلى سحب القوات من جزيرة المرجان", "دعا إلى نشر القوات في جزيرة المرجان", "opposite"),
        ("قال إن صادرات التمور ارتفعت هذا العام", "قال إن صادرات التمور انخفضت هذا العام", "opposite"),
        ("دعا إلى بناء سد جديد على نهر الياقوت", "دعا إلى هدم السد الجديد على نهر الياقوت", "opposite"),
        ("قال إن البلدين اتفقا على تقاسم مياه النهر", "قال إن البلدين اختلفا على تقاسم مياه النهر", "opposite"),
        ("طالب بالإفراج عن الصيادين", "طالب بمواصلة احتجاز الصيادين", "opposite"),
        ("دعا إلى السماح بصيد اللؤلؤ", "دعا إلى حظر صيد اللؤلؤ", "opposite"),
        ("أعلن توقيع اتفاق صيد اللؤلؤ", "أعلن إلغاء اتفاق صيد اللؤلؤ", "opposite"),
        ("دعا إلى تأجيل مؤتمر النخيل", "دعا إلى عقد مؤتمر النخيل في موعده", "opposite"),
        ("أعلن فرض رسوم العبور على شاحنات الخضار", "أعلن رفع رسوم العبور عن شاحنات الخضار", "opposite"),
        ("قال إن بلاده ستفرض الحظر على صيد اللؤلؤ", "قال إن بلاده سترفع الحظر عن صيد اللؤلؤ", "opposite"),
        bug("قال إن الجسر مفتوح أمام الشاحنات", "قال إن الجسر مغلق أمام الشاحنات", "opposite", reason="a passive participle that is the predicate tells of no act"),
    ],
    "refusal and denial": [
        ("رفض فتح معبر الوردة أمام الشاحنات", f"دعا {OPEN}", "opposite"),
        ("نفى وصول شحنة الأدوية إلى ميناء المرجان", "أكد وصول شحنة الأدوية إلى ميناء المرجان", "opposite"),
        ("نفى أن تكون بلاده أغلقت معبر الوردة", "قال إن بلاده أغلقت معبر الوردة", "opposite"),
        ("أكد رفضه إقامة مصنع الزجاج قرب النهر", "أيد إقامة مصنع الزجاج قرب النهر", "opposite"),
        ("أدان قطع أشجار الصنوبر قرب النهر", "رحب بقطع أشجار الصنوبر قرب النهر", "opposite"),
        ("عارض بناء سد جديد على نهر الياقوت", "أيد بناء سد جديد على نهر الياقوت", "opposite"),
    ],
    "stronger and weaker": [
        ("دعا إلى سحب القوات من الجزيرة", "طالب بانسحاب كامل وفوري للقوات من الجزيرة", "stronger"),
        ("أعرب عن أمله في فتح المعبر أمام الشاحنات", "طالب بفتح المعبر فورا أمام الشاحنات", "stronger"),
        ("اقترح تخفيف رسوم العبور على الشاحنات", "طالب بإلغاء رسوم العبور على الشاحنات نهائيا", "stronger"),
        (f"أعرب عن قلقه من {DRILL}", f"رفض رفضا قاطعا {DRILL}", "stronger"),
        ("طالب بفتح المعبر أمام الشاحنات دون أي شروط", "أعرب عن أمله في فتح المعبر أمام الشاحنات", "weaker"),
        ("حذر بشدة من بناء السد على نهر الياقوت", "أعرب عن قلقه من بناء السد على نهر الياقوت", "weaker"),
    ],
}  # fmt: skip

APART = {
    "another number": [
        ("أعلن إرسال عشرين طبيبا إلى القرى الجبلية", "أعلن إرسال خمسين طبيبا إلى القرى الجبلية"),
        ("قال إن السد سيكتمل بعد سبعة أشهر", "قال إن السد سيكتمل بعد تسعة أشهر"),
        ("قال إن 300 شاحنة عبرت الجسر أمس", "قال إن 900 شاحنة عبرت الجسر أمس"),
        ("أعلن الإفراج عن أربعة عشر صيادا", "أعلن الإفراج عن خمسة عشر صيادا"),
    ],
    "another place": [
        (
            "أعلن افتتاح قنصلية للبلاد في مدينة كالادور قبل نهاية العام لرعاية شؤون الطلاب والتجار",
            "أعلن افتتاح قنصلية للبلاد في مدينة بورت سافين قبل نهاية العام لرعاية شؤون الطلاب والتجار",
        ),
        ("دعا إلى وقف إطلاق النار في جزيرة المرجان", "دعا إلى وقف إطلاق النار في جزيرة الفيروز"),
        (f"دعا {OPEN}", "دعا إلى فتح معبر الياسمين أمام الشاحنات"),
        ("قال إن السفينة رست في ميناء المرجان", "قال إن السفينة رست في ميناء الفيروز"),
        ("قال إن الجراد وصل إلى بساتين الشمال", "قال إن الجراد وصل إلى بساتين الجنوب"),
        bug("أعلن بناء مدرسة زراعية في بحرستان", "أعلن بناء مدرسة زراعية في جبلستان", reason="states weigh so little that one stands for another"),
    ],
    "another object": [
        ("دعا إلى حماية بساتين الزيتون من الجراد", "دعا إلى حماية قوارب الصيادين من القراصنة"),
        ("دعا إلى إعادة اللاجئين", "دعا إلى إعادة التماثيل المسروقة"),
        ("رحب بفتح المعبر", "رحب بفتح الجامعة"),
        ("قال إن صادرات التمور ارتفعت هذا العام", "قال إن صادرات الزجاج ارتفعت هذا العام"),
        ("دعا إلى تضافر الجهود الدولية لمكافحة الجراد", "دعا إلى تضافر الجهود الدولية لمكافحة تزوير العملة"),
        ("أعلن تزويد القرى الحدودية بالكهرباء", "أعلن تزويد القرى الحدودية بالأدوية"),
    ],
    "a feeling and a fact": [
        ("أعرب عن قلقه من جفاف نهر الياقوت", "قال إن نهر الياقوت جف في الصيف"),
        (f"أعرب عن قلقه من {DRILL}", f"قال إن {DRILL} تدريب معتاد"),
        bug("أعرب عن أسفه لتأخر شحنة الأدوية", "قال إن شحنة الأدوية تأخرت أسبوعا", reason=REGRET),
        ("رحب بافتتاح مصنع الزجاج", "قال إن مصنع الزجاج افتتح أمس"),
        ("أدان سرقة التماثيل من المتحف", "قال إن التماثيل سرقت من المتحف"),
    ],
    "formulas alone in common": [
        ("أكد أهمية تعزيز العلاقات الثنائية بين البلدين", "أكد أهمية تعزيز التعاون في مجال زراعة النخيل"),
        ("شدد على ضرورة حماية السفن في المضيق", "شدد على ضرورة حماية الأطفال من الأوبئة"),
        ("أكد حرص بلاده على تعزيز التعاون في صيد اللؤلؤ", "أكد حرص بلاده على تعزيز التعاون في علاج السرطان"),
        ("قال إن مصنع الزجاج سيعمل قبل نهاية الصيف", "قال إن الجراد أصاب بساتين الشمال"),
        ("هنأ بحرستان بيوم الاستقلال", "شكر بحرستان على حسن الضيافة"),
        ("أعرب عن أمله في نجاح مؤتمر النخيل", "أعرب عن أمله في هطول المطر على الوديان"),
    ],
}  # fmt: skip

AS_IT_IS = {
    "numbers in digits and in words": [
        ("أعلن إرسال عشرين طبيبا إلى القرى الجبلية", "أعلن إرسال 20 طبيبا إلى القرى الجبلية"),
        bug("أعلن الإفراج عن أربعة عشر صيادا", "أعلن الإفراج عن 14 صيادا", reason=NUMBER),
    ],
    "verbs that ask alike": [
        ("دعا بحرستان إلى فتح المعبر أمام الشاحنات", "ناشد بحرستان فتح المعبر أمام الشاحنات"),
        (f"أعرب عن قلقه من {DRILL}", f"أعرب عن استيائه من {DRILL}"),
    ],
}  # fmt: skip

SENTENCES = sorted(
    {
        sentence
        for groups in (PAIRS, APART, AS_IT_IS)
        for rows in groups.values()
        for row in rows
        for sentence in (row.row if isinstance(row, Bug) else row)[:2]
    }
)


@pytest.fixture(scope="module")
def said(told):
    """Give the first statement of a report of one sentence, its speaker put behind the verb."""

    @cache
    def statement(sentence):
        verb, rest = sentence.split(" ", 1)
        return told(f"{verb} {WHO} {rest}.").statements[0]

    return statement


@pytest.mark.parametrize(("one", "other", "expected"), table(PAIRS))
def test_a_statement_stands_to_another_as_a_reader_says(world, said, one, other, expected):
    """Negation, opposites, refusal and degree decide, whatever else is alike."""
    assert expected == relation(said(one), said(other), world).kind


@pytest.mark.parametrize(("one", "other"), table(APART))
def test_likeness_alone_makes_no_claim_of_two(world, said, one, other):
    """Of another number, place or thing, or of no fact at all: neither agreement nor denial."""
    assert relation(said(one), said(other), world).kind not in CLAIMED


@pytest.mark.parametrize(("one", "other"), table(AS_IT_IS))
def test_one_way_of_writing_is_as_good_as_another(world, said, one, other):
    """The claim is the same."""
    assert relation(said(one), said(other), world).kind in ("same_words", "same_claim")


# ---- whatever the pair ---------------------------------------------------------------------------

PAIR = st.sampled_from(SENTENCES)
FEWER = settings(STEADY, max_examples=80)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_statement_is_in_the_same_words_as_itself(world, said, sentence):
    """Nothing in it contradicts it, and all of it is shared."""
    found = relation(said(sentence), said(sentence), world)

    assert ("same_words", 1.0) == (found.kind, found.score)


@FEWER
@given(PAIR, PAIR)
def test_what_is_stronger_one_way_is_weaker_the_other(world, said, one, other):
    """And nothing else is."""
    there, back = (relation(said(a), said(b), world) for a, b in ((one, other), (other, one)))

    assert MIRRORED.get(there.kind) == (back.kind if back.kind in MIRRORED else None)


GREEDY = "words are matched from one side, so that the other way round others are left over"
TURNED = {
    "kind": [
        ("قال إن جسر الأرز آمن للشاحنات", "قال إن جسر الأرز غير آمن للشاحنات"),
        (f"دعا {OPEN}", "دعا إلى إغلاق معبر الوردة أمام الشاحنات"),
        bug(f"دعا {OPEN}", "دعا إلى إعادة فتح معبر الوردة أمام الشاحنات", reason=GREEDY),
        bug(
            "دعا إلى إطلاق سراح الصيادين المحتجزين في ميناء المرجان",
            "طالب بمواصلة احتجاز الصيادين",
            reason=GREEDY,
        ),
    ],
    "score": [
        bug(
            "أعلن أن افتتاح المدرسة الزراعية سيكون في فصل الربيع",
            "أعلن أن المدرسة الزراعية ستفتتح في الربيع",
            reason=GREEDY,
        ),
    ],
}


@pytest.mark.parametrize(("one", "other"), table(TURNED))
def test_which_statement_is_named_first_changes_nothing(world, said, one, other):
    """What is the same, or the opposite, is so both ways, and as much."""
    there, back = (relation(said(a), said(b), world) for a, b in ((one, other), (other, one)))

    assert (there.kind, there.score) == (back.kind, back.score)


@FEWER
@given(PAIR, PAIR)
def test_a_relation_is_the_same_every_time(world, said, one, other):
    """It is a function of the statements, also of those read back from JSON."""
    first, again = (relation(said(one), said(other), world) for _ in range(2))

    assert first == again
    assert 0 <= first.score <= 1


def test_statements_read_back_stand_to_each_other_as_before(world, told):
    """Nothing but the statement is compared: the text need not be at hand."""
    reports = [told(f"دعا {WHO} {OPEN}."), told(f"رفض {WHO} فتح معبر الوردة أمام الشاحنات.")]
    again = [Minutes.from_dict(minutes.to_dict()) for minutes in reports]

    one, other = (minutes.statements[0] for minutes in reports)
    back, forth = (minutes.statements[0] for minutes in again)
    assert relation(one, other, world) == relation(back, forth, world)


# ---- reasons -------------------------------------------------------------------------------------

WORDY = ("shared_terms", "other_words")


@FEWER
@given(PAIR, PAIR)
def test_reasons_show_words_of_the_statements(world, said, one, other):
    """Each side its own, as it is written; a polarity may rest on the verbs of speech instead."""
    a, b = said(one), said(other)
    for reason in relation(a, b, world).reasons:
        for statement, value in ((a, reason.value_a), (b, reason.value_b)):
            parts = value.split(" · ")
            if reason.kind in WORDY:
                assert [] == [part for part in parts if part not in statement.words.exact]
            elif reason.kind == "polarity":
                told = (statement.words.exact, statement.cue.exact)
                assert [] == [part for part in parts if not any(part in words for words in told)]
            elif reason.kind == "act":
                assert label(f"act.{value}", "en")
            elif reason.kind == "issues":
                assert set(parts) <= set(statement.issues)


def test_reasons_say_what_is_shared_and_where_the_two_part(world, said):
    """The words of both, each in its own form."""
    one, other = said(f"دعا {OPEN}"), said("دعا إلى إغلاق معبر الوردة أمام الشاحنات")
    reasons = {r.kind: (r.value_a, r.value_b) for r in relation(one, other, world).reasons}

    assert ("معبر · الوردة · الشاحنات",) * 2 == reasons["shared_terms"]
    assert ("فتح", "إغلاق") == reasons["polarity"]


def test_numbers_are_a_reason_where_either_has_one(world, said):
    """Both are shown, whether they agree or not."""
    one = said("أعلن إرسال عشرين طبيبا إلى القرى الجبلية")
    other = said("أعلن إرسال خمسين طبيبا إلى القرى الجبلية")
    (numbers,) = [r for r in relation(one, other, world).reasons if r.kind == "numbers"]

    assert ("20", "50") == (numbers.value_a, numbers.value_b)

"""Who and what is named: titles, ranks, names, institutions, sources, groups."""
# ruff: noqa: E501  (a row of a table is one line, as an Arabic reader reads it)

import pytest

from tests.find.stages import with_mentions
from tests.markup import bug, read, table

ROWS = {
    "title and name": [
        "وصل [[وزير خارجية أرضستان]{title} [سامر الرملي]{name}]{person} أمس.",
        "وصلت [[وزيرة الصحة]{title} [هدى السنابل]{name}]{person} أمس.",
        "وصل [[رئيس الوزراء العراقي]{title} [طارق الشمندل]{name}]{person} أمس.",
        "وصل [[رئيس مجلس النواب اللبناني]{title} [وليد الصنوبري]{name}]{person} أمس.",
        "وصل [[نائب رئيس الوزراء]{title} [وزير المالية الأردني]{title} [مازن الخزامي]{name}]{person} أمس.",
        "وصل [[أمين عام جامعة الدول العربية]{title} [ماهر السرجاني]{name}]{person} أمس.",
        "وصل [[وزير التجارة وترقية الصادرات الجزائري]{title} [رابح الزيتوني]{name}]{person} أمس.",
        "وصل [[كاتب الدولة لدى وزير الشؤون الخارجية]{title} [منير القنطري]{name}]{person} أمس.",
        "وصل [[المدير العام للوكالة الدولية]{title} [رامز الحداد]{name}]{person} أمس.",
        "وصل [[سفير مصر لدى السودان]{title} [حسام النيلوفر]{name}]{person} أمس.",
        "وصل [[المبعوث الأممي إلى اليمن]{title} [كارل هوفنبرغ]{name}]{person} أمس.",
        "وصل [[ملك بحرستان]{title} [فهد الموجي]{name}]{person} أمس.",
        "وصل [[الرئيس التونسي]{title} [حمدي الغربال]{name}]{person} أمس.",
        "وصل [[الرئيس]{title} [حمدي الغربال]{name}]{person} أمس.",
        "وصل [[وزير الدولة للشؤون الخارجية]{title} [خالد المرجان]{name}]{person} أمس.",
        "وصل [[رئيس أركان الجيش]{title} [زياد الصخري]{name}]{person} أمس.",
        "وصل [[مستشار الأمن القومي]{title} [مهند العارف]{name}]{person} أمس.",
        "وصل [[وزير الموارد المائية والري]{title} [هاني السيل]{name}]{person} أمس.",
        "وصل [[عضو المجلس الرئاسي]{title} [سالم الواحي]{name}]{person} أمس.",
        "وصل [[قائد القوات البحرية]{title} [بدر الشراعي]{name}]{person} أمس.",
    ],
    "ranks and honorifics": [
        "وصل [الفريق أول ركن [سعد الصخري]{name}]{person} أمس.",
        "وصل [[وزير الدفاع]{title} الفريق أول [سعد الصخري]{name}]{person} أمس.",
        "وصل [[وزير الصحة]{title} الدكتور [أيمن البلسم]{name}]{person} أمس.",
        "وصل [[وزير الصحة]{title} د. [أيمن البلسم]{name}]{person} أمس.",
        "وصل [معالي الدكتور [أيمن البلسم]{name}]{person} أمس.",
        "وصل [سمو الشيخ [سلطان اللؤلؤي]{name}]{person} أمس.",
        "وصل [صاحب السمو الشيخ [ماجد اللؤلؤي]{name}]{person} أمس.",
        "وصل [[وزير الداخلية]{title} اللواء ركن [عصام الحصن]{name}]{person} أمس.",
        "وصل [فخامة [الرئيس]{title} [حمدي الغربال]{name}]{person} أمس.",
        "وصل [العميد الركن المتقاعد [عصام الحصن]{name}]{person} أمس.",
        "وصل [السيد [أيمن البلسم]{name}]{person} أمس.",
        "وصلت [السيدة [هدى السنابل]{name}]{person} أمس.",
        "وصل [سعادة [السفير]{title} [حسام النيلوفر]{name}]{person} أمس.",
        "وصل [المهندس [هاني السيل]{name}]{person} أمس.",
        bug(
            "وصل [دولة [رئيس الوزراء]{title} الدكتور [مازن الخزامي]{name}]{person} أمس.",
            reason="دولة before رئيس is no courtesy",
        ),
        "وصل [[ولي العهد]{title} [الأمير]{title} [ناصر بن فيصل]{name}]{person} أمس.",
    ],
    "a body in quotation marks": [
        'وصل [[رئيس حزب "السنبلة الخضراء"]{title} [سامر الرملي]{name}]{person} أمس.',
        "وصلت [[عضو كتلة «البناء»]{title} [النائبة]{title} [هدى السنابل]{name}]{person} أمس.",
        'وصل [رئيس "السنبلة الخضراء"]{title} أمس.',
    ],
    "names that look joined": [
        "وصلت [السيدة [أميناتا كولي]{name}]{person} أمس.",
        "وصلت [[وزيرة الصحة]{title} [كلارا نوردهايم]{name}]{person} أمس.",
    ],
    "name after comma": [
        "وصل [[وزير الخارجية]{title}، [سامر الرملي]{name}]{person}، أمس.",
        "وصل [[رئيس الحكومة الليبية]{title}، [سالم الواحي]{name}]{person}، أمس.",
        "وصل [[وزير الدفاع]{title}، الفريق [سعد الصخري]{name}]{person}، أمس.",
    ],
    "apposition after the name": [
        "وصل [[سامر الرملي]{name}، [وزير خارجية أرضستان]{title}]{person}، أمس.",
        "وصل [[أيمن البلسم]{name} [وزير الصحة]{title}]{person} أمس.",
        "وصل [الدكتور [أيمن البلسم]{name} [وزير الصحة]{title}]{person} أمس.",
        "وصل [معالي السيد [هاني السيل]{name} [وزير الري]{title}]{person} أمس.",
    ],
    "foreign names": [
        "وصل [[وزير الخارجية الأميركي]{title} [جون برادمير]{name}]{person} أمس.",
        bug(
            "وصل [[الرئيس الألماني]{title} [فريتز والترهاوز]{name}]{person} أمس.",
            reason="a foreign surname that begins with وال is taken for و and an article",
        ),
        "وصلت [[المستشارة الألمانية]{title} [إلكه برونستاين]{name}]{person} أمس.",
        "وصل [[وزير الخارجية الصيني]{title} [لي تشانغ وي]{name}]{person} أمس.",
        "وصل [[الرئيس البرازيلي]{title} [جواو دي ألميرندا]{name}]{person} أمس.",
        "وصل [[رئيس الوزراء الهولندي]{title} [يان فان دير هوفن]{name}]{person} أمس.",
        "وصل [[وزير الخارجية التركي]{title} [أورهان دميرباش]{name}]{person} أمس.",
        "وصل [[الرئيس الإيراني]{title} [كامران شيرواني]{name}]{person} أمس.",
        "وصل [[الأمين العام للأمم المتحدة]{title} [أندرو مكنيلسون]{name}]{person} أمس.",
    ],
    "compound names": [
        "وصل [[وزير العدل]{title} [عبد الرحمن الميزان]{name}]{person} أمس.",
        "وصل [[وزير العدل]{title} [عبدالرحمن الميزان]{name}]{person} أمس.",
        "وصل [[وزير العدل]{title} [نور الدين القسطاس]{name}]{person} أمس.",
        "وصل [[وزير العدل]{title} [محمد ولد السالك]{name}]{person} أمس.",
        "وصل [[وزير العدل]{title} [أبو بكر القسطاس]{name}]{person} أمس.",
        "وصل [الشيخ [ناصر بن راشد آل رملان]{name}]{person} أمس.",
        "وصل [الشيخ [سالم آل رملان]{name}]{person} أمس.",
        "وصل [[وزير العدل]{title} [خالد بن سالم بن ناصر الميزان]{name}]{person} أمس.",
        "وصل [[وزير العدل]{title} [سالم زين الدين]{name}]{person} أمس.",
        "وصل [[وزير العدل]{title} [رابح فخر الدين]{name}]{person} أمس.",
    ],
    "institutions": [
        "أعلنت [وزارة الخارجية الأردنية]{institution} موعد الزيارة.",
        "أعلنت [الرئاسة التونسية]{institution} موعد الزيارة.",
        "أعلنت [وكالة الأنباء الأرضستانية]{institution} موعد الزيارة.",
        "أعلن [مجلس الأمن الدولي]{institution} موعد الجلسة.",
        "أعلنت [الحكومة]{institution} موعد الزيارة.",
        "أعلنت [وكالة «أنباء الموج» السودانية]{institution} موعد الزيارة.",
        "أعلن [البيت الأبيض]{institution} موعد الزيارة.",
        "أعلنت [السلطات]{institution} موعد الزيارة.",
    ],
    "sources and spokesmen": [
        "قال [مصدر دبلوماسي]{source} إن السفينة غادرت.",
        "قال [مسؤول حكومي رفيع]{source} إن السفينة غادرت.",
        "قالت [مصادر مطلعة]{source} إن السفينة غادرت.",
        "قال [[المتحدث باسم وزارة الخارجية]{title} [رائد الصوان]{name}]{spokesman} إن السفينة غادرت.",
        "قال [الناطق الرسمي باسم الحكومة]{title spokesman} إن السفينة غادرت.",
        "قالت [[المتحدثة باسم البيت الأبيض]{title} [ليندا فوستروم]{name}]{spokesman} إن السفينة غادرت.",
    ],
    "groups": [
        "بحث [الجانبان]{group} ملف المياه.",
        "بحث [الوزيران]{group} ملف المياه.",
        "بحث [الرئيسان]{group} ملف المياه.",
        "بحث [الطرفان]{group} ملف المياه.",
    ],
    "surname alone": [
        "وصل [[الوزير]{title} [سامر الرملي]{name}]{person}. وغادر [الرملي]{name} أمس.",
        "وصل [[الوزير]{title} [سامر الرملي]{name}]{person}. وقال [للرملي]{name} كلاما.",
        "وصل [[الوزير]{title} [جون برادمير]{name}]{person}. وعاد [برادمير]{name} أمس.",
        "وصل [[الوزير]{title} [جون برادمير]{name}]{person}. وأشاد تاجر ب[برادمير]{name} أمس.",
        "أكد [الرملي]{name} أن الماء قليل.",
        "وصل [الفريق [مهيب القرزون]{name}]{person}. وعاد [الفريق [القرزون]{name}]{person} أمس.",
        "وصل [[الوزير]{title} [سامر الرملي]{name}]{person}. وعاد [[الوزير]{title} [الرملي]{name}]{person}.",
    ],
    "unknown states": [
        "وصل [[وزير خارجية نورلانيا]{title} [سامر الرملي]{name}]{person} أمس.",
        "وصل [[وزير الخارجية النورلاني]{title} [سامر الرملي]{name}]{person} أمس.",
        "وصل [[رئيس جمهورية نورلانيا]{title} [سامر الرملي]{name}]{person} أمس.",
        "وصل [الرئيس النورلاني]{title} أمس.",
        "وصلت [[وزيرة الدفاع النورلانية]{title} [هدى السنابل]{name}]{person} أمس.",
    ],
    "two people": [
        "وصل [[الوزير]{title} [سامر الرملي]{name}]{person} و[[السفير]{title} [حسام النيلوفر]{name}]{person}.",
        "التقى [[وزير الخارجية]{title} [سامر الرملي]{name}]{person} [[وزير الدفاع]{title} [سعد الصخري]{name}]{person}.",
        "وصل [[وزير الخارجية الأردني]{title} [سامر الرملي]{name}]{person} و[[وزير الخارجية العراقي]{title} [سعد الصخري]{name}]{person}.",
        "بحث [[الرئيس المصري]{title} [نبيل القرنفلي]{name}]{person} مع [[ولي العهد السعودي]{title} [ناصر اللؤلؤي]{name}]{person} الأمر.",
        "وصل [سامر الرملي]{name} و[سعد الصخري]{name} أمس.",
    ],
    "his counterpart": [
        "التقى [[الوزير]{title} [سامر الرملي]{name}]{person} [[نظيره العراقي]{title} [سعد الصخري]{name}]{person}.",
        "التقى [[الوزير]{title} [سامر الرملي]{name}]{person} ب[[نظيره العراقي]{title} [سعد الصخري]{name}]{person}.",
        "التقت [[الوزيرة]{title} [هدى السنابل]{name}]{person} [[نظيرتها العراقية]{title} [منى الصخري]{name}]{person}.",
        bug(
            "التقى [[الوزير]{title} [سامر الرملي]{name}]{person} [[نظيره في نورلانيا]{title} [سعد الصخري]{name}]{person}.",
            reason="a counterpart in an unknown state is taken for a title of the first",
        ),
        bug(
            "هنأ [[الوزير]{title} [سامر الرملي]{name}]{person} [نظيره]{title} على الفوز.",
            reason="نظيره is taken for a title of the first, and على with a definite word for a name",
        ),
        "هنأ [[الوزير]{title} [سامر الرملي]{name}]{person} [نظيره العراقي]{title} على الفوز.",
    ],
    "honorific pronouns": [
        "وأكد [معاليه]{pronoun} أن الماء قليل.",
        "وأكد [سموه]{pronoun} أن الماء قليل.",
        "وأكدت [سعادتها]{pronoun} أن الماء قليل.",
    ],
    "letters": [
        (
            "بعث [الرئيس]{title} [رسالة]{institution} إلى"
            " [[الرئيس العراقي]{title} [سعد الصخري]{name}]{person}."
        ),
        (
            "بعث [الرئيس]{title} [برقية]{institution} إلى"
            " [[الرئيس العراقي]{title} [سعد الصخري]{name}]{person}."
        ),
    ],
    "no name": [
        "بحث [الوزير]{title} آخر التطورات في المنطقة.",
        "ثمن [الوزير]{title} خالص الشكر والتقدير.",
        "وجه [الرئيس]{title} تعليمات واضحة.",
        "قدم [الوزير]{title} شكره للمتطوعين.",
        "استقبل [الرئيس]{title} اليوم وفدا من التجار.",
        "أكد [الوزير]{title} حرص بلاده على السلام.",
        "عقد [الوزير]{title} اجتماعا موسعا.",
        "زار [الوزير]{title} المصنع الجديد صباح أمس.",
        "كان الطقس جميلا والسماء صافية.",
        "بلغت الكلفة ثلاثة ملايين وارتفع السعر.",
        "ناقش [الوزير]{title} سبل تعزيز التعاون.",
        "وصل [الوزير]{title} في زيارة رسمية تستمر يومين.",
        "شدد [الرئيس]{title} على التهدئة.",
        bug(
            "أصر [الرئيس]{title} على البقاء.",
            reason="على with a definite word after a title of one word is taken for a name",
        ),
        bug(
            "شدد [الوزير]{title} على الاصطفاف.",
            reason="على with a definite word after a title of one word is taken for a name",
        ),
    ],
    "the other side by office alone": [
        "استقبل [[وزير الخارجية المصري]{title} [سامر الرملي]{name}]{person} [السفير الأردني]{title}.",
        "استقبل [[وزير الخارجية]{title} [سامر الرملي]{name}]{person} [السفير الأردني]{title}.",
        "استقبل [[الرئيس]{title} [سامر الرملي]{name}]{person} [رئيس الوزراء]{title}.",
        (
            "استقبل [[الرئيس]{title} [سامر الرملي]{name}]{person}"
            " [[وزير الدفاع]{title} الفريق [سعد الصخري]{name}]{person}."
        ),
        "التقى [[الوزير]{title} [سامر الرملي]{name}]{person} [نظيره العراقي]{title}.",
    ],
}


@pytest.mark.parametrize("row", table(ROWS))
def test_a_mention_has_the_titles_and_the_name_of_the_text(row):
    """Each is marked exactly as far as it goes, and nothing else is."""
    assert row == with_mentions(read(row).text)

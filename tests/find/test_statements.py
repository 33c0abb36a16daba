"""Statements: the cue, the words and the speaker of each, in every frame and form."""
# ruff: noqa: E501  (a row of a table is one line, as an Arabic reader reads it)

import pytest

from tests.find.stages import with_statements
from tests.markup import bug, read, table

FRAMES = {
    "clause": [
        "[أكد]{cue} [الوزير سامر الرملي]{speaker} أن [بلاده تحترم الاتفاق]{words indirect}.",
        "[قال]{cue} [وزير الري]{speaker} إن [منسوب النهر انخفض]{words indirect}.",
        "[قالت]{cue} [الوزيرة هدى السنابل]{speaker} إن [القمح يكفي عامين]{words indirect}.",
        "[صرح]{cue} [وزير الري]{speaker} بأن [السد سيفتح غدا]{words indirect}.",
        "[أشار]{cue} [وزير الري]{speaker} إلى أن [السد قديم]{words indirect}.",
        "[لفت]{cue} [وزير الري]{speaker} إلى أن [السد قديم]{words indirect}.",
        "[شدد]{cue} [وزير الري]{speaker} على أن [السد آمن]{words indirect}.",
        "[حذر]{cue} [وزير الري]{speaker} من أن [السد متهالك]{words indirect}.",
        "[قال]{cue} [وزير الري]{speaker} إنه [زار السد مرتين]{words indirect}.",
        "[قالت]{cue} [الوزيرة هدى السنابل]{speaker} إنها [زارت السد]{words indirect}.",
        "[أكد]{cue} [وزير الري]{speaker}، أمس، أن [السد آمن]{words indirect}.",
        "[أكد]{cue} [وزير الري]{speaker} خلال جولة في الجنوب أن [السد آمن]{words indirect}.",
        "[أكد]{cue} [وزير الري]{speaker} في ختام زيارته إلى تونس أن [السد آمن]{words indirect}.",
        "[أعلن]{cue} [وزير الري]{speaker} لأعضاء اللجنة أن [السد آمن]{words indirect}.",
        "[اعتبر]{cue} [وزير الري]{speaker} أن [الحل ممكن]{words indirect}.",
        "[أوضح]{cue} [وزير الري]{speaker} أن [لا بديل عن الحوار]{words indirect}.",
        "[رأى]{cue} [وزير الري]{speaker} أن [الحل قريب]{words indirect}.",
        "[نفى]{cue} [وزير الري]{speaker} أن [يكون السد متهالكا]{words indirect}.",
        "[طلب]{cue} [وزير الري]{speaker} أن [تؤجل الجلسة]{words indirect}.",
        "[اقترح]{cue} [وزير الري]{speaker} أن [تجتمع اللجنة كل شهر]{words indirect}.",
    ],
    "colon": [
        "[قال]{cue} [وزير الري]{speaker}: [السد آمن ولا خوف عليه]{words direct}.",
        "[قال]{cue} [وزير الري]{speaker} : [السد آمن ولا خوف عليه]{words direct} .",
        "[قال]{cue} [وزير الري]{speaker}: إن [السد آمن]{words indirect}.",
        "[أضاف]{cue} [وزير الري]{speaker}: [لن نترك الفلاح وحده]{words direct}.",
        "[تابع]{cue} [وزير الري]{speaker}: [سنعود في الربيع]{words direct}.",
        "و[أوضح]{cue} [وزير الري]{speaker} قائلا: [السد آمن]{words direct}.",
    ],
    "quotation": [
        "[قال]{cue} [وزير الري]{speaker}: «[السد آمن ولا خوف عليه]{words direct}».",
        '[قال]{cue} [وزير الري]{speaker}: "[السد آمن ولا خوف عليه]{words direct}".',
        "[قال]{cue} [وزير الري]{speaker} «[السد آمن ولا خوف عليه أبدا]{words direct}».",
        "[أكد]{cue} [وزير الري]{speaker} أن «[السد آمن ولا خوف عليه]{words direct}».",
        "[قال]{cue} [وزير الري]{speaker} إن «[السد آمن ولا خوف عليه]{words direct}».",
        "[قال]{cue} [وزير الري]{speaker} إنه «[لا خوف على السد أبدا]{words direct}».",
        "[قال]{cue} [وزير الري]{speaker}: «[إننا لن نترك الفلاح]{words direct}».",
        "[قال]{cue} [وزير الري]{speaker}: «[السد آمن. ولا خوف عليه]{words direct}».",
        "[أكد]{cue} [وزير الري]{speaker} أن [السد «آمن تماما» بعد الترميم]{words indirect}.",
        "[قال]{cue} [وزير الري]{speaker}: “[السد آمن ولا خوف عليه]{words direct}”.",
    ],
    "how something is said": [
        "[قال]{cue} [وزير الري سامر الرملي]{speaker} بلهجة حازمة إن [السد آمن]{words indirect}.",
        "[أكد]{cue} [وزير الري]{speaker} بثقة أن [السد آمن]{words indirect}.",
        "[قال]{cue} [وزير الري سامر الرملي]{speaker} غاضبا إن [السد آمن]{words indirect}.",
        "[قالت]{cue} [الوزيرة هدى السنابل]{speaker} متهكمة إن [السد آمن]{words indirect}.",
        "[أقر]{cue} [وزير الري]{speaker} ضمنا بأن [السد قديم]{words indirect}.",
        "[أعلن]{cue} [وزير الري]{speaker} رسميا وللمرة الأولى أن [السد آمن]{words indirect}.",
        "[شدد]{cue} [وزير الري]{speaker} مساء أمس الأول على [ضرورة الترميم]{words nominal}.",
        "[أكد]{cue} [وزير الري]{speaker}، على وجه الخصوص، أن [السد آمن]{words indirect}.",
    ],
    "a preposition that is one word with what it governs": [
        "[حذر]{cue} [وزير الري]{speaker} [مما وصفه بكارثة وشيكة]{words nominal}.",
    ],
    "what is pointed at": [
        "[نفت]{cue} [وزارة الري]{speaker} [ذلك]{words nominal}.",
        "[رفض]{cue} [وزير الري]{speaker} الذي كان يتحدث في السد [هذا الوصف]{words nominal}.",
    ],
    "a phrase in quotation marks for the object": [
        'و[انتقد]{cue} [وزير الري]{speaker} بعد لقاء نظيره "[إهمال" السد]{words nominal}.',
    ],
    "in a document": [
        "و[جاء]{cue} في بيان [الوزارة]{speaker} أن [السد آمن]{words indirect}.",
        "و[جاء]{cue} في بيان صادر عن [وزارة الري]{speaker}: «[السد آمن ولا خوف عليه]{words direct}».",
        "و[ورد]{cue} في نص بيان [الوزارة]{speaker} أن [السد آمن]{words indirect}.",
    ],
    "what something is deemed": [
        "زار الوزير السد و[اعتبرها]{cue} [جولة نافعة]{words nominal}.",
    ],
    "noun in quotation marks after a participle": [
        "[أكد]{cue1} [وزير الري]{speaker1} أن [السد آمن]{words1 indirect1}، [مشيدا]{cue2} «[بجهود المهندسين كلهم]{words2 nominal2}».",
    ],
    "preposition and noun": [
        "[شدد]{cue} [وزير الري]{speaker} على [ضرورة ترميم السد]{words nominal}.",
        "[رحب]{cue} [وزير الري]{speaker} [بعودة المهندسين]{words nominal}.",
        "[أشاد]{cue} [وزير الري]{speaker} [بجهود المهندسين]{words nominal}.",
        "[أثنى]{cue} [وزير الري]{speaker} على [جهود المهندسين]{words nominal}.",
        "[أشار]{cue} [وزير الري]{speaker} إلى [أهمية السد للفلاحين]{words nominal}.",
        "[أعرب]{cue} [وزير الري]{speaker} عن [أمله في عودة المياه]{words nominal}.",
        "[عبر]{cue} [وزير الري]{speaker} عن [قلقه من الجفاف]{words nominal}.",
        "[حذر]{cue} [وزير الري]{speaker} من [عواقب الجفاف]{words nominal}.",
        "[تعهد]{cue} [وزير الري]{speaker} [بترميم السد]{words nominal}.",
        "[ندد]{cue} [وزير الري]{speaker} [بسرقة المياه]{words nominal}.",
        "[أعلن]{cue} [وزير الري]{speaker} عن [افتتاح السد]{words nominal}.",
        "[طالب]{cue} [وزير الري]{speaker} [بوقف البناء قرب السد]{words nominal}.",
        "[أكد]{cue} [وزير الري]{speaker} على [أهمية الحوار]{words nominal}.",
        "[نوه]{cue} [وزير الري]{speaker} [بعمق العلاقات بين البلدين]{words nominal}.",
        "[تطلع]{cue} [وزير الري]{speaker} إلى [زيارة قريبة]{words nominal}.",
        "[أعرب]{cue} [وزير الري]{speaker}، أمس، عن [شكره للمهندسين]{words nominal}.",
        "[لفت]{cue} [وزير الري]{speaker} إلى [انخفاض المنسوب]{words nominal}.",
        "[أصر]{cue} [وزير الري]{speaker} على [ترميم السد]{words nominal}.",
        "[تمسك]{cue} [وزير الري]{speaker} [بحق بلاده في المياه]{words nominal}.",
        "[شدد]{cue} [الرئيس]{speaker} على [ما ورد في البيان]{words nominal}.",
    ],
    "phrase in quotation marks": [
        bug(
            "[أكد]{cue} [وزير الري]{speaker} «[حرص بلاده على صيانة السد]{words nominal}».",
            reason="a quoted noun phrase is taken for a quoted clause",
        ),
        bug(
            '[أكد]{cue} [الرملي]{speaker}، أمس، "[أهمية الحوار بين البلدين]{words nominal}".',
            reason="a quoted noun phrase is taken for a quoted clause",
        ),
        "[حذر]{cue} [وزير الري]{speaker} من «[انهيار السد القديم]{words nominal}».",
        bug(
            "[أكد]{cue} [وزير الري]{speaker} «[أهمية السد]{words nominal}».",
            reason="a quoted noun phrase is taken for a quoted clause",
        ),
    ],
    "preposition that looks like a name": [
        "[أشاد]{cue} [الوزير سامر الرملي]{speaker} [بدور مصر في المنطقة]{words nominal}.",
        bug(
            "[نوه]{cue} [وزير الري]{speaker} [بدور المهندسين]{words nominal}.",
            reason="بدور is a given name too, so بدور المهندسين is taken for a person",
        ),
        "[أشاد]{cue} [وزير الري]{speaker} [بجمال الطبيعة]{words nominal}.",
        "[رحب]{cue} [وزير الري]{speaker} [بوفاء تونس بالتزاماتها]{words nominal}.",
        "[أشاد]{cue} [وزير الري]{speaker} [بكفاح الشعب التونسي]{words nominal}.",
        "[أكد]{cue} [وزير الري]{speaker} [أمل بلاده في السلام]{words nominal}.",
    ],
    "bare object": [
        "[أكد]{cue} [وزير الري]{speaker} [رفض بلاده بناء السد]{words nominal}.",
        bug(
            "[أكد]{cue} [وزير الري]{speaker} [ثقته في تونس]{words nominal}.",
            reason="ثقته after a title is taken for a name",
        ),
        "[أعلن]{cue} [وزير الري]{speaker} [استقالته]{words nominal}.",
        "[أدان]{cue} [وزير الري]{speaker} بشدة [الهجوم على السد]{words nominal}.",
        "[أدانت]{cue} [الوزارة]{speaker} بأشد العبارات [الهجوم على السد]{words nominal}.",
        "[أكد]{cue} [وزير الري]{speaker} [أهمية السد]{words nominal}.",
        "[أدان]{cue} [وزير الري]{speaker} [سرقة المياه]{words nominal}.",
        "[أعلن]{cue} [وزير الري]{speaker} [افتتاح السد]{words nominal}.",
        "[رفض]{cue} [وزير الري]{speaker} [بناء سد جديد]{words nominal}.",
        "[ثمن]{cue} [وزير الري]{speaker} [جهود المهندسين]{words nominal}.",
        "[جدد]{cue} [وزير الري]{speaker} [دعم بلاده للمشروع]{words nominal}.",
        "[نفى]{cue} [وزير الري]{speaker} [وجود تسرب]{words nominal}.",
        "[أيد]{cue} [وزير الري]{speaker} [إقامة مشروع مشترك]{words nominal}.",
        "[توقع]{cue} [وزير الري]{speaker} [عودة الأمطار]{words nominal}.",
        "[اقترح]{cue} [وزير الري]{speaker} [إنشاء لجنة مشتركة]{words nominal}.",
        "[وجه]{cue} [وزير الري]{speaker} [الشكر للمهندسين]{words nominal}.",
        "[أبدى]{cue} [وزير الري]{speaker} [استعداد بلاده للتعاون]{words nominal}.",
        "[استنكر]{cue} [وزير الري]{speaker} [الاعتداء على السد]{words nominal}.",
        "[أكد]{cue} [وزير الري]{speaker} في ختام الجولة [أهمية السد]{words nominal}.",
        "[أكدت]{cue} [وزيرة الصحة]{speaker} [حرص بلادها على اللقاح]{words nominal}.",
    ],
    "object in iyya": [
        "[أكد]{cue} [الوزير]{speaker} [الأهمية القصوى للسد]{words nominal}.",
        "[أدان]{cue} [الوزير]{speaker} [العملية التي استهدفت السد]{words nominal}.",
        "[رفض]{cue} [الوزير]{speaker} [التسوية المقترحة]{words nominal}.",
        "[أعلن]{cue} [الوزير]{speaker} [التعبئة العامة]{words nominal}.",
    ],
    "institution of one word": [
        "[أدانت]{cue} [الوزارة]{speaker} [الهجوم على السد]{words nominal}.",
        "[رفضت]{cue} [الحكومة]{speaker} [القرار]{words nominal}.",
        bug(
            "[نفت]{cue} [الوزارة]{speaker} [الأنباء عن التفشي]{words nominal}.",
            reason="an institution of one definite word takes the definite word after it",
        ),
        "[أدان]{cue} [البرلمان]{speaker} [القرار]{words nominal}.",
        "[أعلن]{cue} [الجيش]{speaker} [السيطرة على السد]{words nominal}.",
        "[دعت]{cue} [الوزارة]{speaker} [المواطنين]{to} إلى [الهدوء]{words nominal}.",
        "[وصفت]{cue} [الوزارة]{speaker} [القرار بأنه خطير]{words nominal}.",
        bug(
            "[نفى]{cue} [البنك المركزي]{speaker} [الأنباء عن الإفلاس]{words nominal}.",
            reason="an institution takes the definite word after its adjective",
        ),
        "[أدانت]{cue} [وزارة الخارجية]{speaker} [الهجوم على السد]{words nominal}.",
        "[أدانت]{cue} [مصر]{speaker} بشدة [الهجوم على السد]{words nominal}.",
        "[دعا]{cue} [مجلس الأمن]{speaker} [الأطراف]{to} إلى [الهدوء]{words nominal}.",
        "[دعت]{cue} [مصر وقطر والأمم المتحدة]{speaker} إلى [الهدوء]{words nominal}.",
        "و[ثمنت]{cue} [تونس والمغرب]{speaker} [جهود الوساطة]{words nominal}.",
        "[أعلنت]{cue} [تونس]{speaker} [رفضها القرار]{words nominal}.",
    ],
    "object and name": [
        "[وصف]{cue} [وزير الري]{speaker} [الجولة بأنها ناجحة]{words nominal}.",
        "[وصف]{cue} [وزير الري]{speaker} [السد بالمعجزة]{words nominal}.",
        "[اتهم]{cue} [وزير الري]{speaker} [الشركة بسرقة المياه]{words nominal}.",
    ],
    "addressee that no table knows": [
        "[دعا]{cue} [الرئيس التونسي]{speaker} [المجتمع الدولي]{to} إلى [الهدوء]{words nominal}.",
        "[حث]{cue} [الوزير]{speaker} [جميع الأطراف]{to} على [الهدوء]{words nominal}.",
        "[دعا]{cue} [الرملي]{speaker} [الأطراف]{to} إلى [الهدوء]{words nominal}.",
        (
            "[شكر]{cue} [الوزير سامر الرملي]{speaker} [الحكومة التونسية]{to}"
            " على [الضيافة]{words nominal}."
        ),
        "[اتهم]{cue} [الرئيس التونسي]{speaker} [المعارضة بسرقة المياه]{words nominal}.",
    ],
    "addressee": [
        "[قال]{cue} [الوزير سامر الرملي]{speaker} للصحفيين إن [السد آمن]{words indirect}.",
        "[أكد]{cue} [الوزير سامر الرملي]{speaker} للصحفيين أن [السد آمن]{words indirect}.",
        (
            "[أكد]{cue} [الوزير سامر الرملي]{speaker} ل[نظيره التونسي]{to}"
            " [حرص بلاده على السد]{words nominal}."
        ),
        "[دعا]{cue} [وزير الري]{speaker} [الفلاحين]{to} إلى [توفير المياه]{words nominal}.",
        "[دعا]{cue} [وزير الري]{speaker} إلى [توفير المياه]{words nominal}.",
        "[هنأ]{cue} [وزير الري]{speaker} [الفلاحين]{to} على [وفرة المحصول]{words nominal}.",
        "[شكر]{cue} [وزير الري]{speaker} [المهندسين]{to} على [جهودهم]{words nominal}.",
        "[حث]{cue} [وزير الري]{speaker} [الفلاحين]{to} على [توفير المياه]{words nominal}.",
        "[طالب]{cue} [وزير الري]{speaker} [الشركة]{to} [بوقف البناء]{words nominal}.",
        "[أبلغ]{cue} [وزير الري]{speaker} [السفير الأردني]{to} أن [السد آمن]{words indirect}.",
        "[ناشد]{cue} [وزير الري]{speaker} [الفلاحين]{to} [توفير المياه]{words nominal}.",
    ],
}

FORMS = {
    "imperfect": [
        "[يؤكد]{cue} [وزير الري]{speaker} أن [السد آمن]{words}.",
        "و[يقول]{cue} [وزير الري]{speaker} إن [السد آمن]{words}.",
        "و[تضيف]{cue} [الوزيرة هدى السنابل]{speaker} أن [القمح يكفي]{words}.",
        "و[يشدد]{cue} [وزير الري]{speaker} على [ضرورة ترميم السد]{words}.",
        "و[يرى]{cue} [وزير الري]{speaker} أن [الحل قريب]{words}.",
    ],
    "participle": [
        "وصل وزير الري أمس، [مؤكدا]{cue} أن [السد آمن]{words}.",
        "وصلت وزيرة الصحة أمس، [مؤكدة]{cue} أن [اللقاح آمن]{words}.",
        "وصل الوزيران أمس، [مؤكدين]{cue} أن [السد آمن]{words}.",
        "وصل وزير الري أمس [مشيرا]{cue} إلى [أهمية السد]{words}.",
        "وصل وزير الري أمس، [داعيا]{cue} [الفلاحين]{to} إلى [توفير المياه]{words}.",
        "وصلت وزيرة الصحة أمس، [معربة]{cue} عن [أملها في السلام]{words}.",
        "وصل وزير الري أمس، [مرحبا]{cue} [بعودة المهندسين]{words}.",
        "وصل وزير الري أمس، [منددا]{cue} [بسرقة المياه]{words}.",
        "وصل وزير الري أمس، [نافيا]{cue} [وجود تسرب]{words}.",
        "وصل وزير الري أمس، [قائلا]{cue} إن [السد آمن]{words}.",
        "وصل وزير الري أمس، [متعهدا]{cue} [بترميم السد]{words}.",
        "وصل وزير الري أمس، [مثمنا]{cue} [جهود المهندسين]{words}.",
        "وصل وزير الري أمس، [لافتا]{cue} إلى أن [السد قديم]{words}.",
        "وصل وزير الري أمس، [آملا]{cue} أن [تعود المياه]{words}.",
    ],
    "plural and dual": [
        "[أكد]{cue} [الوزيران]{speaker} أن [السد آمن]{words}.",
        "[أكد]{cue} [الجانبان]{speaker} [أهمية السد]{words}.",
        "[قالت]{cue} [مصادر مطلعة]{speaker} إن [السد آمن]{words}.",
        "التقى الوزيران أمس، و[أكدا]{cue} أن [السد آمن]{words}.",
        "اجتمع الوزراء أمس، و[شددوا]{cue} على [أهمية السد]{words}.",
        "[هنأت]{cue} [وزيرة الصحة]{speaker} [الأطباء]{to} على [الإنجاز]{words}.",
        "[دعت]{cue} [وزيرة الصحة]{speaker} إلى [توفير اللقاح]{words}.",
        "[أدانت]{cue} [وزارة الخارجية]{speaker} [سرقة المياه]{words}.",
    ],
    "spelling": [
        "[اكد]{cue} [وزير الري]{speaker} ان [السد امن]{words}.",
        "[أكّد]{cue} [وزير الري]{speaker} أنّ [السدّ آمن]{words}.",
        "[شدّد]{cue} [وزير الري]{speaker} على [ضرورة ترميم السد]{words}.",
        "[اشار]{cue} [وزير الري]{speaker} الى ان [السد قديم]{words}.",
        "[أكــد]{cue} [وزير الري]{speaker} أن [السد آمن]{words}.",
        "[اعلن]{cue} [وزير الري]{speaker} [افتتاح السد]{words}.",
        "وصل وزير الري أمس، [مؤكداً]{cue} أن [السد آمن]{words}.",
        "وصل وزير الري أمس، [مشيراً]{cue} الى [اهمية السد]{words}.",
        "[قَالَ]{cue} [وَزِيرُ الرَّيِّ]{speaker} إِنَّ [السَّدَّ آمِنٌ]{words}.",
    ],
    "behind a conjunction": [
        "و[أكد]{cue} [وزير الري]{speaker} أن [السد آمن]{words}.",
        "ف[أكد]{cue} [وزير الري]{speaker} أن [السد آمن]{words}.",
        "وقد [أكد]{cue} [وزير الري]{speaker} أن [السد آمن]{words}.",
        "كما [أكد]{cue} [وزير الري]{speaker} أن [السد آمن]{words}.",
        "ثم [أكد]{cue} [وزير الري]{speaker} أن [السد آمن]{words}.",
        "وصل وزير الري أمس، و[مؤكدا]{cue} أن [السد آمن]{words}.",
        "ولكن [وزير الري]{speaker} [أكد]{cue} أن [السد آمن]{words}.",
    ],
    "agreement": [
        "وجرى خلال اللقاء [التأكيد]{cue} على [أهمية السد]{words nominal}.",
        "[تم الاتفاق]{cue} على [ترميم السد]{words nominal}.",
        "كما [تم التأكيد]{cue} على [أهمية السد]{words nominal}.",
        "[جرى الاتفاق]{cue} على [تشكيل لجنة مشتركة]{words nominal}.",
        "و[اتفق]{cue} [الجانبان]{speaker} على [ترميم السد]{words nominal}.",
        "و[اتفق]{cue} [الوزيران]{speaker} على أن [تجتمع اللجنة كل شهر]{words indirect}.",
        "و[تم التشديد]{cue} خلال الجلسة على [ضرورة ترميم السد]{words nominal}.",
    ],
}

ORDER = {
    "a remark in brackets": [
        "[أشار]{cue} [وزير الري]{speaker} (وهو يزور القرى أمس) إلى [أهمية السد]{words}.",
    ],
    "in the midst of the words": [
        "[وكانت الجولة، [يقول]{cue} [الوزير]{speaker}، أول عهد الفلاحين بالسد]{words}.",
    ],
    "behind a phrase": [
        "وفي ختام اللقاء [شكر]{cue} [وزير الري]{speaker} [الرئيس]{to} على [جهود المهندسين]{words}.",
    ],
    "a name in quotation marks": [
        'وصل السيد سامر الرملي. و[أكد]{cue} "[الرملي]{speaker}" [أهمية السد]{words}.',
    ],
    "a courtesy after a verb that can be a preposition": [
        "و[عبر]{cue} [دولة الرئيس سعد الصخري]{speaker} عن [أمله في السلام]{words}.",
    ],
    "subject first": [
        "[وزير الري]{speaker} [يؤكد]{cue} أن [السد آمن]{words}.",
        "[وزير الري سامر الرملي]{speaker} [قال]{cue} إن [السد آمن]{words}.",
        "وكان [وزير الري]{speaker} قد [أكد]{cue} أن [السد آمن]{words}.",
        "وكان [وزير الري]{speaker} [أعلن]{cue} [افتتاح السد]{words}.",
        "[الرئيس التونسي]{speaker} [يدعو]{cue} إلى [ترميم السد]{words}",
    ],
    "relative clause": [
        "و[أكد]{cue} [الوزير]{speaker} - الذي زار السد أمس - أن [السد آمن]{words}.",
        "التقى الوفد [وزير الري]{speaker} الذي [أكد]{cue} أن [السد آمن]{words}.",
        "زار السد [وزير الري]{speaker} الذي [أكد]{cue} أن [السد آمن]{words}.",
        "التقى الوفد [وزيرة الصحة]{speaker} التي [أعربت]{cue} عن [أملها في السلام]{words}.",
        "[قال]{cue} [وزير الري]{speaker} الذي يزور تونس إن [السد آمن]{words}.",
        "[وزير الري]{speaker}، الذي يزور تونس، [قال]{cue} إن [السد آمن]{words}.",
        "[وزير الري]{speaker}، الذي وصل أمس، [قال]{cue} إن [السد آمن]{words}.",
        "[الوزير]{speaker} الذي وصل أمس [قال]{cue} إن [السد آمن]{words}.",
    ],
    "subject first, and a word after the verb that is none": [
        "[وزير الري سامر الرملي]{speaker} [أوضح]{cue} للوندار أن [السد آمن]{words}.",
        "[وزارة الموارد الطبيعية]{speaker} [نفت]{cue} [ذلك]{words}.",
    ],
    "behind لكن and غير أن": [
        "لكن [سفيرا مطلعا على الوثيقة]{speaker} [قال]{cue} إن [السد آمن]{words}.",
        "غير أن [مصدرا في الوفد]{speaker} [نفى]{cue} أن [يكون السد متهالكا]{words}.",
    ],
    "before a remark in brackets": [
        "[وزير الري سامر الرملي]{speaker} (حزب السنابل) [رأى]{cue} أن [السد آمن]{words}.",
    ],
    "in a phrase of time": [
        "يأتي ذلك في وقت [حذر]{cue} فيه [وزير الري]{speaker} من [الجفاف]{words}.",
        "ألقى وزير الري كلمة [شكر]{cue} فيها [المهندسين]{to} على [جهودهم]{words}.",
    ],
    "topic": [
        "أما [وزير الري]{speaker} ف[أكد]{cue} أن [السد آمن]{words}.",
        "أما [الوزير سامر الرملي]{speaker} ف[دعا]{cue} إلى [ترميم السد]{words}.",
        "أما [وزير الري]{speaker} فقد [أكد]{cue} أن [السد آمن]{words}.",
    ],
    "after the meeting": [
        "وعقب اللقاء، [قال]{cue} [الوزير]{speaker} إن [السد آمن]{words}.",
        "وعقب اللقاء [قال]{cue} [الوزير]{speaker} إن [السد آمن]{words}.",
        "وعقب الاجتماع [صرح]{cue} [الوزير]{speaker} بأن [السد آمن]{words}.",
        "وفيما يتعلق بالسد، [قال]{cue} [الوزير]{speaker} إن [السد آمن]{words}.",
        "وتعليقا على التقارير، [نفى]{cue} [الوزير]{speaker} [وجود تسرب]{words}.",
        "وردا على سؤال، [قال]{cue} [الوزير]{speaker}: «[سنعود]{words}».",
        bug(
            "و[اختتم]{cue} [الوزير]{speaker} تصريحه بالقول: «[نحن متفائلون]{words}».",
            reason="the object of a verb of closing is taken into the speaker",
        ),
        "و[قال]{cue} [مصدر أمني]{speaker}، طلب عدم الكشف عن اسمه، إن [السد آمن]{words}.",
    ],
    "turn": [
        "من جانبه، [أكد]{cue} [وزير الري]{speaker} أن [السد آمن]{words}.",
        "[أكد]{cue} [وزير الري]{speaker} من جانبه أن [السد آمن]{words}.",
        "بدوره [أكد]{cue} [وزير الري]{speaker} أن [السد آمن]{words}.",
        "من جهتها، [أكدت]{cue} [وزيرة الصحة]{speaker} [أهمية اللقاح]{words}.",
    ],
    "behind the words": [
        "«[السد آمن ولا خوف عليه]{words direct}»، [قال]{cue} [وزير الري]{speaker}.",
        '"[السد آمن ولا خوف عليه]{words direct}"، [أكد]{cue} [الوزير سامر الرملي]{speaker} للصحفيين.',
        "[السد آمن ولا خوف عليه]{words indirect}، [قال]{cue} [وزير الري]{speaker}.",
        "[منسوب النهر انخفض كثيرا]{words indirect}، وفق ما [أعلن]{cue} [وزير الري]{speaker}.",
        "[منسوب النهر انخفض كثيرا]{words indirect}، بحسب ما [ذكرت]{cue} [مصادر مطلعة]{speaker}.",
        "[منسوب النهر انخفض كثيرا]{words indirect}، [حسب [مصدر]{speaker}]{cue}.",
    ],
    "headline": [
        "[وزير الري]{speaker}[:]{cue} [السد آمن]{words direct}\nوصل الوفد أمس.",
        '[الرملي]{speaker}[:]{cue} "[السد آمن]{words direct}"\nوصل الوزير سامر الرملي أمس.',
        "[الرئيس التونسي]{speaker}[:]{cue} [لن نترك الفلاح وحده]{words direct}\nوصل الوفد أمس.",
        "[الرئيس التونسي]{speaker}، خلال لقائه المزارعين[:]{cue} [لن نترك الفلاح وحده]{words direct}\nوصل الوفد أمس.",
        "[الرئيس التونسي]{speaker}، خلال لقائه المزارعين[:]{cue}\n[لن نترك الفلاح وحده]{words direct}\nوصل الوفد أمس.",
    ],
}

CHAINS = {
    "participles": [
        "[أكد]{cue1} [وزير الري]{speaker1} أن [السد آمن]{words1}، [مشيرا]{cue2} إلى أن [المنسوب مرتفع]{words2}.",
        "[رأى]{cue1} [وزير الري]{speaker1} أن [السد آمن]{words1}، إلا أنه [حذر]{cue2} من أن [المنسوب مرتفع]{words2}.",
        "[أعلن]{cue1} [وزير الري]{speaker1} [بناء سد]{words1 words2}، الأمر الذي [رحب]{cue2} به [وزير الصحة]{speaker2}.",
        "[رحب]{cue1} [وزير الري]{speaker1} [بالقرار]{words1}، و[وصفه]{cue2} [بأنه إنجاز تأخر]{words2}.",
        "[أكد]{cue1} [وزير الري]{speaker1} أن [السد آمن]{words1}، [مضيفا]{cue2} أن [المنسوب مرتفع]{words2}، و[داعيا]{cue3} إلى [توفير المياه]{words3}.",
        "[أكد]{cue1} [وزير الري]{speaker1} [أهمية السد]{words1}، [معربا]{cue2} عن [أمله في المطر]{words2}، و[محذرا]{cue3} من [عواقب الجفاف]{words3}، و[مثمنا]{cue4} [جهود المهندسين]{words4}.",
        "[أكدت]{cue1} [وزيرة الصحة]{speaker1} أن [اللقاح آمن]{words1} [مشيرة]{cue2} إلى [وفرة الدواء]{words2}.",
        "[أكد]{cue1} [وزير الري]{speaker1} أن [السد آمن]{words1}، [منوها]{cue2} [بجهود المهندسين]{words2}.",
    ],
    "verbs": [
        "[أكد]{cue1} [وزير الري]{speaker1} أن [السد آمن]{words1}، و[أضاف]{cue2} أن [المنسوب مرتفع]{words2}.",
        "[أكد]{cue1} [وزير الري]{speaker1} أن [السد آمن]{words1} و[دعا]{cue2} إلى [توفير المياه]{words2}.",
        "[رحب]{cue1} [وزير الري]{speaker1} [بالوفد]{words1}، و[قال]{cue2}: «[السد آمن ولا خوف عليه]{words2}».",
        "[أكد]{cue1} [وزير الري]{speaker1} أن [السد آمن]{words1}. و[أضاف]{cue2}: [المنسوب مرتفع]{words2}.",
        "[أكد]{cue1} [وزير الري]{speaker1} أن [السد آمن]{words1}، كما [دعا]{cue2} إلى [توفير المياه]{words2}.",
        "[أكد]{cue} [وزير الري]{speaker} أن [السد آمن وأن المنسوب مرتفع]{words}.",
        "[دعا]{cue1} [وزير الري]{speaker1} إلى [توفير المياه]{words1}، لكنه [حذر]{cue2} من [عواقب الجفاف]{words2}.",
    ],
    "in the present from the start": [
        "[تحذر]{cue1} [المنظمة]{speaker1} من أن [السد متهالك]{words1}، و[تدعو]{cue2} الحكومة إلى [ترميمه]{words2}.",
    ],
    "no subject and an addressee": [
        "[أكدت]{cue1} [الوزيرة هدى السنابل]{speaker1} أن [اللقاح آمن]{words1}، و[دعت]{cue2} جميع الأطراف إلى [الهدوء]{words2}.",
        "[أكد]{cue1} [وزير الري]{speaker1} أن [السد آمن]{words1}، و[دعا]{cue2} الفلاحين إلى [الصبر]{words2}.",
    ],
    "two speakers": [
        "[أكد]{cue1} [وزير الري]{speaker1} أن [السد آمن]{words1}، فيما [شدد]{cue2} [وزير المالية]{speaker2} على [ضرورة التمويل]{words2}.",
        "[أكد]{cue1} [وزير الري]{speaker1} أن [السد آمن]{words1}، بينما [رأى]{cue2} [وزير المالية]{speaker2} أن [الكلفة عالية]{words2}.",
        "[أكد]{cue1} [وزير الري]{speaker1} أن [السد آمن]{words1}، من جانبه [قال]{cue2} [وزير المالية]{speaker2} إن [الكلفة عالية]{words2}.",
        "[أكد]{cue1} [وزير الري]{speaker1} أن [السد آمن]{words1}، و[قال]{cue2} [وزير المالية]{speaker2} إن [الكلفة عالية]{words2}.",
        "[أكد]{cue1} [وزير الري]{speaker1} أن [السد آمن]{words1}، في حين [قالت]{cue2} [وزيرة الصحة]{speaker2} إن [اللقاح متوفر]{words2}.",
    ],
}

ENDS = {
    "a noun with a pronoun ends a circumstance": [
        "[أعلن]{cue} [وزير الري]{speaker} خلال جولته [موافقة الحكومة على ترميم السد]{words}.",
    ],
    "no more is said": [
        "[قال]{cue} [وزير الري]{speaker} إن [السد آمن]{words}، إلا أنه رفض الإفصاح عن الكلفة.",
        "[قالت]{cue} [وزارة الري]{speaker} إن [السد آمن]{words}، لكنها لم توضح كيف رممته.",
        "[دعا]{cue} [وزير الري]{speaker} إلى [ترميم السد]{words}، غير أنه لم يحدد موعدا.",
    ],
    "a relative clause between commas ends nothing": [
        "[قال]{cue} [وزير الري]{speaker} إن [الشركة، التي أعلنت إفلاسها، طلبت ذلك أمس]{words}.",
    ],
    "full stop": [
        "[أكد]{cue} [وزير الري]{speaker} أن [السد آمن]{words}. وغادر الوفد.",
        "[أكد]{cue} [وزير الري]{speaker} أن [السد آمن]{words}\nوغادر الوفد.",
        "[أكد]{cue} [وزير الري]{speaker} أن [كلفة السد 3.5 مليون]{words}. وغادر الوفد.",
    ],
    "remark": [
        "[أكد]{cue} [وزير الري]{speaker} أن [السد آمن]{words}، جاء ذلك خلال جولة في الجنوب.",
        "[أكد]{cue} [وزير الري]{speaker} أن [السد آمن]{words}، وذلك خلال جولة في الجنوب.",
        "[أكد]{cue} [وزير الري]{speaker} أن [السد آمن]{words}، على هامش الجولة.",
    ],
    "source": [
        "[أكد]{cue} [وزير الري]{speaker} أن [السد آمن]{words}، وفق [وكالة الأنباء التونسية]{via}.",
        "[أكد]{cue} [وزير الري]{speaker} أن [السد آمن]{words}، بحسب [وكالة الأنباء التونسية]{via}.",
        "[أكد]{cue} [وزير الري]{speaker} أن [السد آمن]{words}، بحسب ما أفادت [وكالة الأنباء التونسية]{via}.",
        "[أكد]{cue} [وزير الري]{speaker} أن [السد آمن]{words}، وفقا ل[وكالة الأنباء التونسية]{via}.",
        "[أكد]{cue} [وزير الري]{speaker} أن [السد آمن]{words} نقلا عن [وكالة الأنباء التونسية]{via}.",
        "[أكد]{cue} [وزير الري]{speaker} أن [العمل يسير وفق الخطة الموضوعة]{words}.",
    ],
    "told by somebody whom no table knows": [
        "[أكد]{cue} [وزير الري]{speaker} أن [السد آمن]{words}، بحسب ما أفاد البلدان في بيانين.",
        "[أكد]{cue} [وزير الري]{speaker} أن [السد آمن على ما قدمته الوزارة]{words}.",
    ],
    "a phrase that leads on": [
        "[أكد]{cue1} [وزير الري]{speaker1} أن [السد آمن]{words1}، وفي هذا الصدد [أشاد]{cue2} [الوزير]{speaker2} [بجهود المهندسين]{words2}.",
        "[أكد]{cue} [وزير الري]{speaker} أن [السد آمن، وفي هذا الصدد سيزوره المهندسون]{words}.",
    ],
    "another cue behind a phrase": [
        "[أشاد]{cue1} [وزير الري]{speaker1} [بعمق الصداقة بين الشعبين]{words1} و[مذكرا]{cue2} بأن [السد آمن]{words2}.",
    ],
    "a quotation that never closes": [
        '[أكد]{cue1} [وزير الري]{speaker1} أن [السد "آمن تماما]{words1}، [مشيرا]{cue2} إلى أن [القمح يكفي]{words2}.',
    ],
    "what was agreed on besides": [
        "[شدد]{cue1} [وزير الري]{speaker1} على [ضرورة ترميم السد]{words1}، كما [تم الاتفاق]{cue2} على [تعيين لجنة]{words2}.",
        "[شدد]{cue} [وزير الري]{speaker} على [تنفيذ المشاريع التي تم الاتفاق عليها]{words}.",
    ],
    "bullets": [
        "[أكد]{cue} [وزير الري]{speaker} أن [السد آمن]{words}* غادر الوفد",
    ],
    "circumstance": [
        "[أكد]{cue} [وزير الري]{speaker} أن [السد آمن]{words}، مستعرضا خطط الوزارة.",
        "[أكد]{cue} [وزير الري]{speaker} أن [السد آمن]{words}، متجنبا الحديث عن الكلفة.",
    ],
    "quotation": [
        "[قال]{cue} [وزير الري]{speaker}: «[السد آمن ولن نتركه يتهالك]{words}. وغادر الوفد.",
        "[أكد]{cue} [وزير الري]{speaker} أن [السد «آمن» ولن يتهالك]{words}.",
        '[قال]{cue} [وزير الري]{speaker}: «[قرأت "كتاب النهر" مرتين]{words}».',
        "[أكد]{cue} [وزير الري]{speaker} أن «[السد آمن ولا خوف عليه» في السنوات المقبلة]{words}.",
        "[قال]{cue} [وزير الري]{speaker}: «[السد آمن ولا خوف عليه]{words}» وغادر القاعة.",
    ],
    "goes on": [
        "[أكد]{cue} [وزير الري]{speaker} أن [السد آمن، وأن المنسوب مرتفع، وأن القمح يكفي]{words}.",
        "[أكد]{cue} [وزير الري]{speaker} أن [السد آمن كما كان دائما]{words}.",
        "[أكد]{cue} [وزير الري]{speaker} أن [الحكومة رفضت العرض]{words}.",
        "[أكد]{cue} [وزير الري]{speaker} أن [البلدين اتفقا على ترميم السد]{words}.",
        "[دعا]{cue} [وزير الري]{speaker} إلى [ترميم السد، وإلى توفير المياه]{words}.",
    ],
}

RELAYS = {
    "agency": [
        "نقلت [وكالة الأنباء التونسية]{via} عن [وزير الري]{speaker} [قوله]{cue} إن [السد آمن]{words}.",
        "[نقلت]{cue} [وكالة الأنباء التونسية]{via} عن [وزير الري]{speaker} أن [السد آمن]{words}.",
        "نقلت [وكالة الأنباء التونسية]{via} عن [وزير الري]{speaker} [تأكيده]{cue} أن [السد آمن]{words}.",
        "ونقلت [صحيفة «الضفة»]{via} عن [مصدر حكومي]{speaker} [قوله]{cue}: «[السد آمن ولا خوف عليه]{words}».",
        "ذكرت [وكالة الأنباء التونسية]{via} أن [وزير الري]{speaker} [أكد]{cue} أن [السد آمن]{words}.",
        "أفادت [وكالة الأنباء التونسية]{via} بأن [وزير الري]{speaker} [دعا]{cue} إلى [توفير المياه]{words}.",
    ],
    "spokesman": [
        "قال [المتحدث باسم الحكومة]{via} إن [الرئيس]{speaker} [أكد]{cue} [أهمية السد]{words}.",
        "وقال [المتحدث باسم الحكومة سامر الرملي]{via}، إن [الرئيس]{speaker} [شدد]{cue} على [ضرورة ترميم السد]{words}.",
        "أوضح [الناطق باسم الرئاسة]{via} أن [الرئيس]{speaker} [دعا]{cue} إلى [ترميم السد]{words}.",
        "[قال]{cue} [المتحدث باسم الحكومة]{speaker} إن [السد آمن]{words}.",
    ],
    "at the head": [
        "وبحسب [البيان]{via}، [أكد]{cue} [الوزير]{speaker} [أهمية السد]{words}.",
        "و[أكد]{cue} [الرئيس]{speaker}، بحسب [بيان الرئاسة]{via}، أن [السد آمن]{words}.",
        'ونقل [البيان]{via} عن [الوزير]{speaker} [قوله]{cue} "إن [السد آمن]{words}".',
        "وأضاف [البيان]{via} أن [الوزير]{speaker} [شدد]{cue} على [ضرورة ترميم السد]{words}.",
        "وفقا ل[وكالة الأنباء التونسية]{via}، [أكد]{cue} [وزير الري]{speaker} أن [السد آمن]{words}.",
    ],
    "issued by": [
        "نقل [بيان صادر]{via} عن مكتب الوزارة عن [الرئيس]{speaker} [قوله]{cue} إن [السد آمن]{words}.",
    ],
    "one who met tells of the other": [
        "[قال]{cue1} [وزير الري سامر الرملي]{speaker1 via2} إن [[الرئيس العراقي سعد الصخري]{speaker2} [أكد]{cue2} [أهمية السد]{words2}]{words1}.",
    ],
    "a spokesman of a man": [
        "[قال]{cue} [المتحدث باسم سامر الرملي]{speaker} إن [السد آمن]{words}.",
    ],
    "handed over": [
        "[نقل]{cue} [السفير]{speaker} [تحيات الرئيس إلى الوزير]{words}.",
        "و[نقل]{cue} [وزير الري]{speaker} إلى الرئيس [تحيات بلاده]{words}.",
        "[نقل]{cue1} [السفير]{speaker1} [تحيات رئيس تونس إلى نظيره الليبي]{words1}، [مؤكدا]{cue2} أن [السد آمن]{words2}.",
    ],
}


@pytest.mark.parametrize("row", table(FRAMES))
def test_each_frame_gives_the_words_of_its_kind(row):
    """Clause, colon, quotation, noun phrase: where the words begin, and what kind they are."""
    assert row == with_statements(read(row))


@pytest.mark.parametrize("row", table(FORMS))
def test_each_form_of_a_verb_is_a_cue(row):
    """Tense, number, gender, spelling and what is joined in front make no difference."""
    assert row == with_statements(read(row))


@pytest.mark.parametrize("row", table(ORDER))
def test_the_speaker_is_found_on_either_side_of_the_verb(row):
    """Before it, after it, in a relative clause, and where the words stand first."""
    assert row == with_statements(read(row))


@pytest.mark.parametrize("row", table(CHAINS))
def test_each_cue_of_a_chain_has_its_own_words(row):
    """One statement ends where the next begins."""
    assert row == with_statements(read(row))


@pytest.mark.parametrize("row", table(ENDS))
def test_the_words_end_where_somebody_else_speaks_again(row):
    """At a full stop, a remark, a source, a circumstance; never inside an inner quotation."""
    assert row == with_statements(read(row))


@pytest.mark.parametrize("row", table(RELAYS))
def test_words_passed_on_are_those_of_the_one_who_said_them(row):
    """Who passed them on stands beside them."""
    assert row == with_statements(read(row))

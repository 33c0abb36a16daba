"""Where a name begins and ends."""

from typing import Literal

from mahdar.arabic.clitics import definite
from mahdar.arabic.conjugation import is_masdar
from mahdar.arabic.letters import (
    ACCUSATIVE,
    AND,
    BY,
    FOR,
    NISBA,
    PREPOSITIONS,
    PRESENT,
    PROCLITICS,
    QUOTES,
)
from mahdar.base.document import Stretch, phrase_at
from mahdar.find.mentions.text import Text
from mahdar.find.mentions.titles import COURTESY, after_courtesy

LONGEST, SHORTEST = 7, 3
LETTERS = 2
MEETING = 5
"""The letters of the present of a verb of doing with another: يصافح."""

SERVANT = 3


def meet_surnames(text: Text) -> None:
    """Remember the words that follow a given name or, alone, a verb of speech: surnames."""
    known, forms = text.known, text.forms
    both = known.words["names_and_prepositions"]
    for i in text.doc.at("naming"):
        form, following = forms[i], forms[i + 1]
        if following[:1] == AND or following in text.surnames or following in known.localities:
            continue
        given = form in known.given_names or (form in both and text.set_apart(i, 0))
        if given or (form[:1] in PROCLITICS and form[1:] in known.given_names):
            found = following not in known.given_names and text.name_word(following, article=True)
            found = found and not (definite(following) and following[2:] in known.nouns)
        elif form in known.doubtful_names and _introduces(text, forms[i - 1]):
            preposition = text.maqsura(i) and not text.introduced(i)  # على السماح
            found = not preposition and text.surname(following, alone=False)
        else:
            found = "teller" in known.traits(form) and _speaks(text, i)
        if found and not _goes_on(text, i + 2):
            text.surnames.add(following)


def _goes_on(text: Text, at: int) -> bool:
    """Whether a word goes on a name of three parts: جان إيف فلان, عدنان مزهر الفلاني."""
    form, before = text.forms[at], text.forms[at - 1]
    if definite(before):
        return False
    if definite(form):
        return text.surname(form, alone=False) and not text.feminine_noun(at)
    return form[:1] not in PRESENT and text.name_word(form)


def _introduces(text: Text, before: str) -> bool:
    """Whether a name may follow a word: a verb of speech, a title, a nationality, a comma."""
    known = text.known
    return (
        before == ","
        or before in known.verbs
        or before in known.titles
        or text.nationality(before) is not None
    )


def _speaks(text: Text, i: int) -> bool:
    """Whether the word after the verb of speech at token `i` is, alone, its subject."""
    following, after, words = text.forms[i + 1], text.forms[i + 2], text.known.words
    if text.famous(following):
        return True
    alone = after in words["complementizers"] or after in words["prepositions"]
    alone = (alone or after in (":", ",", '"', "«")) and not text.everyday(following)
    return alone and text.surname(following, alone=False) and not text.masdar(following)


def name_start(text: Text, at: int, *, titled: bool, simple: bool = False) -> int:
    """Give the token where a name at `at` begins, after a comma too where a title stands before.

    `simple`: the title is one word, so that a definite word may be a surname. -1 for no name.
    """
    if text.forms[at] == "," and titled:
        return _after_comma(text, at + 1)
    if text.forms[at] == "/" and titled:
        at += 1  # سفير كذا/ فلان
        if text.forms[at].isalpha() and text.forms[at] not in text.known.titles:
            return at
    at = after_reverence(text, at)
    if text.forms[at] in text.known.words["abbreviated"] and text.forms[at + 1] == ".":
        at += 2  # م. فلان
    return at if _begins(text, at, simple=simple) else -1


def after_reverence(text: Text, at: int) -> int:
    """Give the token after آية الله at token `at`, and after a courtesy that follows it."""
    size = phrase_at(text.known.phrases["reverences"], text.forms, at)
    courtesy = text.known.titles.get(text.forms[at + size]) if size else None
    if courtesy is not None and courtesy.kind in COURTESY:
        return after_courtesy(text, at + size)
    return at + size


def _begins(text: Text, at: int, *, simple: bool) -> bool:
    """Whether a name begins at token `at`, right after what stands before names."""
    forms, known = text.forms, text.known
    form, following = forms[at], forms[at + 1]
    if at and text.nationality(forms[at - 1]) and text.place(at)[0] and not text.nationality(form):
        own = form in known.given_names or text.name_word(following, article=True)
        own = own and following[0] not in PREPOSITIONS
        return own and following not in known.verbs  # اتهم الوزير الفلاني تونس بكذا
    if form in known.given_names or form in text.surnames or _named_so(text, at):
        return True
    if form.isalpha() and following in known.words["of_fathers"]:
        return form not in known.titles  # السيد الداه ولد كذا
    if text.set_apart(at, 0) or text.full_name(at, 0) or _like_verb(text, at):
        return True
    if at and text.nationality(forms[at - 1]) and _three_short(text, at):
        return True
    set_off = text.foreign_word(following) and text.set_off(at + 2)
    if text.name_word(form) and (not text.everyday(form) or set_off):
        holder = text.famous(form) and not definite(following)
        return form[:1] != AND and (holder or not _ordinary(text, at))
    if form in known.doubtful_names:
        return _borne(text, at)
    return simple and _is_surname(text, at)


def _like_verb(text: Text, at: int) -> bool:
    """Whether a word that is a verb, too, begins a name after a title: السيد بارك سونغ."""
    known, form, following = text.known, text.forms[at], text.forms[at + 1]
    if form not in known.verbs or not at:
        return False
    courteous = known.titles.get(text.forms[at - 1 - (text.forms[at - 1] == "/")])
    if courteous is not None and courteous.kind in COURTESY:
        return text.name_word(following)  # السيدة/ بارك سونغ
    if known.verbs[form].number == "d" and text.foreign_word(following):
        return True  # وزيرة كذا الفلانية روتا علان
    if not definite(text.forms[at - 1]):
        return False
    short = text.forms[at + 2].isalpha() and len(text.forms[at + 2]) <= SHORTEST
    known_name = following in known.given_names and short  # السفير بارك جون هو
    return known_name or _short_names(text, at + 1)


def _borne(text: Text, at: int) -> bool:
    """Whether a given name that is an everyday word too is a name here, by what follows."""
    known, following = text.known, text.forms[at + 1]
    surname = text.surname(following, alone=True) or following in known.given_names
    surname = surname or following in known.words["servants"]
    surname = surname or (following in known.doubtful_names and not definite(text.forms[at + 2]))
    return (surname and not text.maqsura(at)) or following in text.surnames


def _three_short(text: Text, at: int) -> bool:
    """Whether three short words, the last two known to no table, stand at `at`: شن وي مين."""
    forms = text.forms[at : at + 3]
    short = all(2 <= len(form) <= SHORTEST + 1 and form.isalpha() for form in forms)  # noqa: PLR2004
    return short and forms[0] not in text.known.closed and all(map(text.name_word, forms[1:]))


def _short_names(text: Text, at: int) -> bool:
    """Whether two short words that no table knows, and a mark, stand at token `at`: جي هوان،."""
    short = all(2 <= len(form) <= SHORTEST + 1 for form in text.forms[at : at + 2])  # noqa: PLR2004
    names = short and all(text.name_word(form) for form in text.forms[at : at + 2])
    return names and text.forms[at + 2] == ","


def _ordinary(text: Text, at: int) -> bool:
    """Whether an unknown word is rather a verb, a verbal noun or the head of a construct."""
    form, following = text.forms[at], text.forms[at + 1]
    if is_masdar(form) or form[0] in PRESENT:
        particle = following in text.known.words["name_particles"]
        return not (particle or text.name_word(following, article=True))  # اقترح السفير إرسال
    noun = following[2:] in text.known.nouns and following not in text.known.words["name_seconds"]
    noun = noun or following in text.known.titles or form[0] == BY  # وقوف المملكة, بصرف المخصصات
    return definite(following) and (noun or text.feminine_noun(at))  # خالص الشكر, جودة المنتوج


def _is_surname(text: Text, at: int) -> bool:
    """Whether a definite word after a title of one word is a surname: الوزير الفلاني."""
    form = text.forms[at]
    if not definite(form) or form[2:] in text.known.nouns or form.endswith(NISBA[0]):
        return False
    if text.everyday(form):
        return False  # دعا الوزير المتعاملين
    return text.name_word(form, article=True) and not text.feminine_noun(at)  # المساعدة الطبية


def _named_so(text: Text, at: int) -> bool:
    """Whether a word is a given name by what follows: فلان بن علان, الطاهر علان."""
    form, following, words = text.forms[at], text.forms[at + 1], text.known.words
    if form in words["given_with_article"]:
        return text.name_word(following, article=True) or following in text.known.given_names
    if definite(form) and following in words["servants"]:
        return text.forms[at + 2].isalpha() and form not in text.known.titles  # السر عبد كذا
    particle = form in words["name_particles"] and definite(following)
    return particle or following in words["sons"]


def _after_comma(text: Text, at: int) -> int:
    """Give where the name begins that follows a title and a comma, or -1."""
    form = text.forms[at]
    if form in text.known.given_names or form in text.surnames or _named_so(text, at):
        return at
    if text.name_word(form) and "," in text.forms[at + 1 : at + 4]:
        return at
    if text.forms[at + 2] == "," and text.foreign_pair(at):
        return at
    begun = at
    like_ranks = text.known.words["titles_like_ranks"]
    while (title := text.known.titles.get(text.forms[at])) is not None:
        if title.kind not in COURTESY and text.forms[at] not in like_ranks:
            break
        at = after_courtesy(text, at)
    return name_start(text, at, titled=False) if at > begun else -1


def name_end(text: Text, at: int, peel: int) -> int:
    """Give the token after the name that begins at `at`, `peel` letters into the token."""
    forms, words = text.forms, text.known.words
    given, particles = text.known.given_names, words["name_particles"]
    whole = text.full_name(at, peel)
    after = forms[at + whole]
    if whole and after not in words["sons"] and not text.surname(after, alone=False):
        return at + whole
    first, head = at, forms[at][peel:]
    bound = head in particles
    closed = definite(head) and head not in given and head not in words["given_with_article"]
    closed = closed and not text.known.lists(forms[at + 1], "sons", "of_fathers")
    closed = closed or (head in text.full and head not in given)
    marked = first > 0 and forms[first - 1] == "/"
    after_given = head in given or head in text.known.doubtful_names
    at, longest = at + 1, first + LONGEST
    while at < longest and not closed:
        form = forms[at]
        longest += form in particles
        if form == "-" and text.hyphen(at):
            bound = True
            at += 1
            continue
        if bound and forms[at - 1] in words["halves_of_names"] and not definite(form):
            bound = False  # أبو سيف, no سيف الدين
        if bound or form in particles:
            if not form.isalpha() or (bound and _office_behind(text, at)):
                break
            servant = bound and forms[at - 1][-SERVANT:] in words["servants"]
            after_given = servant or form in given or form in text.known.doubtful_names
            was_bound, bound = bound, form in particles
            closed = definite(form) and len(form) > LETTERS and at - first > 1 + was_bound
            closed = closed and not servant
        else:
            part = _part(text, at, second=at == first + 1, after_given=after_given)
            last = at == first + 1 or text.set_off(at + 1)
            if part is None and marked and last and text.indefinite(at):
                part = "other"  # السيد/ فلان خلاف
            if part is None:
                break
            closed, after_given = part == "last", part == "given"
        at += 1
    return _behind_article(text, at) if closed and definite(forms[at - 1]) else at


def _behind_article(text: Text, at: int) -> int:
    """Give the token after a name that ends before token `at` with an article, or goes on there."""
    before, second = text.forms[at - 1 : at + 1]
    if definite(second) and text.surname(second, alone=False):
        return at + (text.famous(second) or second in text.surnames)  # فلان الفلاني العلاني
    given = text.known.given_names
    return at + (second in given and before not in given)  # عبد الباقي الضو حمدان


def _office_behind(text: Text, at: int) -> bool:
    """Whether an office at token `at` follows what can be a whole name, too: (فلان) نور الوزير."""
    title = text.known.titles.get(text.forms[at])
    before = text.forms[at - 1]
    if before in text.known.words["sons"] or before in text.known.words["of_fathers"]:
        return False  # ولد بابانا
    whole = before in text.known.doubtful_names or before in text.known.given_names
    return whole and title is not None and title.kind == "post"


def _part(
    text: Text, at: int, *, second: bool, after_given: bool
) -> Literal["given", "last", "other"] | None:
    """Give which part of a name token `at` is, None for no part of it.

    `second`: right after the first word; `after_given`: right after a given name.
    """
    form, words, given = text.forms[at], text.known.words, text.known.given_names
    if _leads_away(text, at):
        return None
    beside = form in words["name_seconds"] or text.given_inside(at)
    if text.forms[at + 1] in words["name_ends"] and not definite(form):
        return None if form in text.known.closed else "given"
    if form in text.surnames or text.full.get(form) == text.forms[at - 1]:
        return "last"
    if not beside and _is_another_word(text, at, after_given=after_given):
        return None
    second = second or form in words["name_ends"]
    goes_on = form in words["given_with_article"] and text.foreign_word(text.forms[at + 1])
    ends = form in text.known.doubtful_names and text.set_off(at + 1) and not text.maqsura(at)
    if goes_on or form in given or beside or ends or (after_given and text.given_last(at)):
        return "given"  # بابكر الصديق حمدنالله
    if definite(form):
        return "last" if text.surname(form, alone=after_given) else None
    if form[:1] == AND:
        return _joined_part(text, at, beside_given=second or after_given)
    return "other" if text.name_word(form) else None


def _leads_away(text: Text, at: int) -> bool:
    """Whether a word that could be a name leads on to something else: (شدد فلان) علي ان."""
    form, words = text.forms[at], text.known.words
    if form in words["names_and_prepositions"] and text.governs(at):
        return True
    if form[:1] == FOR and form[1:] in text.known.localities:
        return True  # (زيارة فلان) لبيروت
    if form in words["on_behalf"]:
        return text.forms[at + 1] in text.known.titles
    offices = [text.known.titles.get(word) for word in text.forms[at : at + 2]]
    return all(office is not None and office.kind == "post" for office in offices)  # مساعد وزير


def _is_another_word(text: Text, at: int, *, after_given: bool) -> bool:
    """Whether a word is no part of the name before it: a place, an everyday word, a verb."""
    form, known = text.forms[at], text.known
    places = known.localities.get(form, ())
    if places and (definite(form) or any(place.kind == "country" for place in places)):
        return True  # اتهم فلان فرنسا بكذا
    if not after_given and text.everyday(form):
        return True
    if known.vocabulary.tells_how(form) and form not in known.given_names:
        return True  # قال فلان بلهجة حازمة
    office = known.titles.get(text.forms[at + 1])
    meets = len(form) == MEETING and form[0] == PRESENT[0] and form[2] == ACCUSATIVE
    return meets and office is not None and form not in known.given_names  # يصافح رئيس كذا


def _joined_part(text: Text, at: int, *, beside_given: bool) -> Literal["last", "other"] | None:
    """Give which part of a name a word in و is, None for و and another word."""
    form, following = text.forms[at], text.forms[at + 1]
    two = following in text.known.given_names or text.surname(following, alone=True)
    own = beside_given and not two and text.foreign(at)  # فلان وعلان الفلاني are two
    if len(form) <= LETTERS and text.name_word(following):
        return "other"  # قاو ون تشانغ
    office = text.known.titles.get(following)
    held = office is not None and office.kind == "post" and not definite(following)
    if held and beside_given and form[1:] not in text.known.given_names:
        return "last"  # إلياس موسى ورسمه وزير كذا
    return "last" if own or len(form) <= LETTERS else None


def name_before(text: Text, i: int) -> Stretch | None:
    """Give the unknown name that the title at `i`, after a comma, explains, if there is one."""
    forms = text.forms
    if i < SHORTEST or forms[i - 1] != ",":
        return None
    mark = text.doc.partner[i - 2] if forms[i - 2] in QUOTES else -1
    if 0 <= mark < i - 2:  # "فلان علان"، وزير كذا
        words = forms[mark + 1 : i - 2]
        named = 1 < len(words) <= LONGEST and text.name_word(words[0])
        return Stretch(mark + 1, i - 2) if named else None
    first = i - 1
    lowest = max(text.taken, i - 1 - LONGEST)
    while first > lowest and text.name_word(forms[first - 1], article=True):
        first -= 1
    while first < i - 1 and definite(forms[first]):
        first += 1
    return Stretch(first, i - 1) if i - 1 - first > 1 and forms[first][:1] != AND else None

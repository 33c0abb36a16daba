"""Institutions, unnamed sources, states that act, both sides as one."""

from collections.abc import Container, Iterator

from msgspec.structs import replace

from mahdar.arabic.clitics import bare, definite, is_feminine, unled, with_article
from mahdar.arabic.letters import (
    ACCUSATIVE,
    AND,
    BY,
    CONJUNCTIONS,
    FOR,
    PLURALS,
    QUOTES,
    SO,
)
from mahdar.base.document import Mention, Stretch, Styled, Title
from mahdar.find.mentions.names import name_end
from mahdar.find.mentions.people import person
from mahdar.find.mentions.text import Text
from mahdar.find.mentions.titles import COURTESY, after_courtesy

LONGEST = 14
LONGEST_QUOTED = 5
LONGEST_CHARGE = 5
"""Tokens of what a body is in charge of."""

JOINED = (BY, FOR, AND, SO)
PAIR = 2


def body(text: Text, i: int, peel: int, title: Title) -> Mention:
    """Give the institution or source that begins at token `i`."""
    end = _body_end(text, i, peel, title)
    if title.kind == "source":
        end = _where_from(text, end)
    office = text.known.titles.get(text.forms[i + 1])
    if office is not None and office.kind == "post" and i + 1 < end:
        text.held_before = end, i + 1
    return Mention(
        Stretch(i, end),
        text.span(i, peel, end),
        title.kind,
        head=text.forms[i][peel:],
        side=text.side(i, end),
        number=title.number,
        gender=title.gender,
    )


def _where_from(text: Text, at: int) -> int:
    """Give the token after the body that a source is of: مصدر في جمعية كذا, مصدر بوزارة كذا."""
    forms = text.forms
    led = forms[at] in text.known.words["within"]
    if not led and forms[at][:1] != BY:
        return at
    peel, of = text.title(at + led)
    if of is None or of.kind != "institution" or peel != int(not led):
        return at
    return _body_end(text, at + led, peel, of)


def _body_end(text: Text, first: int, peel: int, title: Title) -> int:
    """Give the token after the institution that begins `peel` letters into token `first`."""
    forms, words = text.forms, text.known.words
    at, closed = first + 1, False
    whole = definite(with_article(forms[first])) or definite(forms[first][peel:])
    document = bare(forms[first][peel:]) in words["documents"]
    while at - first < LONGEST:
        form = forms[at]
        length, _ = text.place(at)
        if length and whole and not text.nationality(form):
            break
        if whole and not _adjectival(text, form) and (document or _is_body(text, form)):
            break  # دعا البيان الدول المانحة إلى, طالبت الغرفة الحكومة بكذا
        if length or (not closed and text.nisba(form)):
            at += max(length, 1)
            closed = closed or definite(form)
        elif (closed and form not in words["title_adjectives"]) or (
            whole and _bare_word(form, text.known.titles)
        ):
            break
        elif (
            _goes_on(text, form)
            or _further_adjective(text, at)
            or _office_of(text, first, peel, form)
            or (at == first + 1 and _adjective(text, form, title, whole=whole))
            or (definite(forms[at - 1]) and text.everyday_adjective(form))
            or (at == first + 1 and not whole and _describes(text, form))
        ):
            at += 1
        elif first + PAIR >= at > first and _of_press(text, first, peel) and text.calls(at):
            at += 1  # وكالة فرانس برس, صحيفة واشنطن بوست
        elif at == first + 1 and (members := _of_members(text, first, peel)):
            at, closed = members, True
        elif at == first + 1 and not document:
            return _own_name(text, at)
        else:
            break
    return _after_quoted_name(text, _after_charge(text, at))


def _after_charge(text: Text, at: int) -> int:
    """Give the token after what a body is in charge of: اللجنة المعنية بأمن الملاحة في كذا."""
    forms, known = text.forms, text.known
    if forms[at - 1] not in known.words["in_charge"] or forms[at][:1] != BY:
        return at
    end = at + 1
    while end - at < LONGEST_CHARGE and not definite(forms[end - 1].removeprefix(BY)):
        if not forms[end].isalpha() or forms[end] in known.closed or forms[end] in known.verbs:
            return end
        end += 1
    while text.everyday_adjective(forms[end]):
        end += 1
    where = end + (forms[end] in known.words["within"])
    length = text.place(where)[0] if where > end else 0
    return where + length if length else end


def _of_press(text: Text, first: int, peel: int) -> bool:
    """Whether the body at token `first` is an agency, a paper, a station."""
    return text.forms[first][peel:] in text.known.words["press"]


def _after_quoted_name(text: Text, at: int) -> int:
    """Give the token after a name in quotation marks that أن follows: وكالة كذا "فلان"، أن."""
    forms, that = text.forms, text.known.words["complementizers"]
    if forms[at] not in QUOTES:
        return at
    close = text.doc.partner[at]
    if not at < close <= at + LONGEST_QUOTED:
        return at
    return close + 1 if forms[close + 1 + (forms[close + 1] == ",")] in that else at


def _bare_word(form: str, titles: Container[str]) -> bool:
    """Whether a word has no article and nothing joined before it: no adjective of الوزارة."""
    return form.isalpha() and not definite(form) and (form[:1] not in JOINED or form in titles)


def _adjective(text: Text, form: str, title: Title, *, whole: bool) -> bool:
    """Whether a definite word, right after the first of an institution, belongs to it.

    `whole`: the first word is definite, so that only an adjective can.
    """
    if not definite(form) or form in text.known.closed:
        return False
    if form in text.known.titles and bare(form) not in text.known.words["people_and_adjectives"]:
        return False
    if not whole:
        return True
    if form[2:] in text.known.nouns or form.endswith(PLURALS):
        return False
    return title.number != "s" or is_feminine(form) == (title.gender == "f")


def _is_body(text: Text, form: str) -> bool:
    """Whether a definite word is another body, in no construct with what stands before it."""
    title = text.known.titles.get(form) if definite(form) else None
    return title is not None and title.kind == "institution"


def _adjectival(text: Text, form: str) -> bool:
    """Whether a definite word is an adjective, of a state or of anything: البيان الختامي."""
    listed = form in text.known.words["title_adjectives"]
    return listed or text.everyday_adjective(form) or text.nationality(form) is not None


def _describes(text: Text, form: str) -> bool:
    """Whether a word is an indefinite adjective: وفد برلماني."""
    known = text.known  # إلى is not آلي
    plain = known.vocabulary.describes(form) and form not in known.closed
    return not definite(form) and (plain or form in text.known.words["people_and_adjectives"])


def _goes_on(text: Text, form: str) -> bool:
    """Whether a word goes on the name of an institution."""
    words = text.known.words
    if form[:1] in JOINED:
        rest = form[1:] if with_article(form) == form else with_article(form)
        if rest in words["title_complements"]:
            return True
    return text.known.lists(
        form, "title_adjectives", "title_nouns", "open_title_nouns", "title_complements"
    )


def _further_adjective(text: Text, at: int) -> bool:
    """Whether و and another adjective stand at token `at`, after one: الغرفة التجارية والصناعية."""
    form, before = text.forms[at], text.forms[at - 1]
    if form[:1] != AND or not definite(before) or is_feminine(form) != is_feminine(before):
        return False
    return text.everyday_adjective(form[1:]) and text.everyday_adjective(before)


def _office_of(text: Text, first: int, peel: int, form: str) -> bool:
    """Whether a word tells whose the office is that begins at a token: المكتب الفلاني لرئيس كذا."""
    if form[:1] != FOR or bare(text.forms[first][peel:]) not in text.known.words["bureaus"]:
        return False
    title = text.known.titles.get(unled(form)[-1])
    return title is not None and title.kind in ("post", "institution")


def _of_members(text: Text, first: int, peel: int) -> int:
    """Give the token after whom a union is of, or 0: نقابة أطباء بيروت, رابطة خريجي جامعة كذا."""
    forms, known = text.forms, text.known
    if forms[first][peel:] not in known.words["unions"]:
        return 0
    for at in range(first + 1, first + 1 + LONGEST_CHARGE):
        length, form = text.place(at)[0], forms[at]
        if at > first + 1 and (length or definite(form)):
            return at + max(length, 1)
        if not text.calls(at) or form in known.nouns or text.given(at) >= 0:
            return 0
    return 0


def _own_name(text: Text, at: int) -> int:
    """Give the token after an institution's own name: in quotation marks, or unknown words."""
    forms = text.forms
    if forms[at] in QUOTES:
        close = text.doc.partner[at]
        at = close + 1 if at < close <= at + LONGEST_QUOTED else at
        return at + bool(text.nationality(forms[at]) or text.nisba(forms[at]))
    first = at
    for _ in range(PAIR):
        if forms[at][:1] in JOINED or not text.name_word(forms[at]):
            break
        at += 1
    after = text.after_latin(at)
    adjective = at > first and definite(forms[after]) and text.nationality(forms[after])
    return after + 1 if adjective else at  # صحيفة كذا (Kadha) الفلانية


def locality(text: Text, i: int) -> Iterator[Mention]:
    """Give the state, city or body whose name begins at token `i`, as one that can act."""
    form = text.forms[i]
    for peel in (0, 1):
        if peel and form[:1] not in CONJUNCTIONS:
            break
        for place in text.known.localities.get(form[peel:], ()):
            end = i + len(place.words)
            if end == i + 1 or place.words[1:] == text.forms[i + 1 : end]:
                end += text.forms[end] in text.known.words["capitals"]  # الجزائر العاصمة
                yield Mention(
                    Stretch(i, end),
                    text.span(i, peel, end),
                    "institution",
                    head=place.kind,
                    side=place.code,
                    gender="m"
                    if place.kind == "body" and not is_feminine(place.words[-1])
                    else "f",
                )
                return


def group(text: Text, i: int, peel: int, title: Title) -> Iterator[Mention]:
    """Give both sides as one (الجانبان), and the persons where their names follow."""
    persons: list[Mention] = []
    at = first = _after_portfolio(text, i, peel)
    while title.number == "d" and len(persons) < PAIR:
        found = _member(text, i, at, joined=bool(persons))
        if found is None:
            break
        persons.append(found)
        end = found.tokens.end
        at = end + (text.forms[end] == "," and text.forms[end + 1][:1] == AND)
    end = first if persons else _both_offices(text, i, peel)
    if end == i + 1 and title.number == "p" and not definite(with_article(text.forms[i][peel:])):
        end = _body_end(text, i, peel, title)  # أعضاء الوفد
    if end < 0:
        return
    if not persons and title.number == "p":
        end = _after_count(text, end)
    adjectives = text.known.words["title_adjectives"]
    while not persons and text.forms[end] in adjectives and not text.noun(text.forms[end]):
        end += 1
    yield Mention(
        Stretch(i, end),
        text.span(i, peel, end),
        "group",
        head=text.forms[i][peel:],
        number=title.number,
        gender=title.gender,
    )
    yield from persons


def _after_count(text: Text, at: int) -> int:
    """Give the token after how many they are, or of which states each: الوزراء الثلاثة, لكل من."""
    form = text.forms[at]
    if definite(form) and bare(form) in text.known.codes["numbers"]:
        return at + 1
    each = form.removeprefix(FOR) in text.known.phrases["each_of"]
    if each and text.forms[at + 1] in text.known.words["from"]:
        at += 2
        while text.place(at)[0] or (text.forms[at] == AND and text.place(at + 1)[0]):
            at += (text.forms[at] == AND) + max(text.place(at + (text.forms[at] == AND))[0], 1)
    return at


def _after_portfolio(text: Text, i: int, peel: int) -> int:
    """Give the token after what both are ministers of: وزيرا الخارجية (الفلاني فلان والعلاني)."""
    at = i + 1
    while text.forms[i][peel:][-1:] == ACCUSATIVE and definite(text.forms[at]):
        if text.nationality(text.forms[at]):
            break
        at += 1
    return at


def _both_offices(text: Text, i: int, peel: int) -> int:
    """Give the token after what both hold: وزيرا الري الفلاني والعلاني; -1 for one: وزيرا لكذا."""
    form = text.forms[i][peel:]
    if form[-1:] != ACCUSATIVE:
        return i + 1
    end = i + 1
    while text.known.lists(text.forms[end], "title_nouns", "open_title_nouns"):
        end += 1  # وزيرا خارجية كذا وكذا
    while text.forms[end].isalpha():
        word = text.forms[end]
        size = text.place(end)[0]
        if not (size or definite(word) or (word[:1] == AND and definite(word[1:]))):
            break
        end += max(size, 1)
    return end if end > i + 1 and not text.accusative(i) else -1


def _member(text: Text, head: int, at: int, *, joined: bool) -> Mention | None:
    """Give one of two whose title is told once: (الرئيسان) الفلاني فلان (والعلاني علان)."""
    forms, given = text.forms, text.known.given_names
    peel = int(joined and forms[at][:1] == AND)
    side = text.nationality(forms[at][peel:])
    start = at + (side is not None)
    courtesy = text.known.titles.get(forms[start]) if side else None
    while courtesy is not None and courtesy.kind in COURTESY:
        start = after_courtesy(text, start)  # نظيريه الفلاني الدكتور فلان
        courtesy = text.known.titles.get(forms[start])
    skip = 0 if side else peel
    word = forms[start][skip:]
    if word not in given and not (
        text.name_word(word, article=True) if side else word in text.surnames
    ):
        return None
    mention = person(text, at, peel, Stretch(start, name_end(text, start, skip)))
    title = Styled(text.span(at, peel, at + 1), side, (forms[head],))
    return replace(mention, side=side, titles=(title,) if side else (), head=forms[head])

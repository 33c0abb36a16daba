"""Where a title ends, and which state it belongs to."""

from msgspec import Struct

from mahdar.arabic.clitics import bare, definite, is_feminine, unled, with_article
from mahdar.arabic.letters import AND, ARTICLE, BY, FEMININE, FOR, FOR_THE, NISBA, QUOTES
from mahdar.base.document import Styled, Title
from mahdar.base.span import Span
from mahdar.find.mentions.text import UNKNOWN_LAND, Text, land

POSTS = frozenset(("post", "envoy", "spokesman"))
COURTESY = frozenset(("rank", "honorific"))
TITLES = POSTS | COURTESY
LONGEST = 14
SHORTEST_JOINED = 5
LONGEST_TAIL = 8
BRACKETED = 4
"""So many words at most stand in a remark in brackets within a title."""

UNIONS = frozenset(("EU", "LAS", "AFU"))
"""Their adjectives go with portfolios, too: وزير الخارجية والشؤون الأوروبية."""

LONGEST_QUOTED = 8
"""Tokens of the name of a body, its quotation marks among them."""

CHAIN = 4
"""An unknown construct is closed within this many tokens."""


class Run(Struct, frozen=True):
    """The tokens of one title and the state it belongs to."""

    first: int
    end: int
    side: str | None


def after_courtesy(text: Text, at: int) -> int:
    """Give the token after a rank or courtesy, its full stop and its adjectives."""
    adjectives = text.known.words["rank_adjectives"]
    at += 1 + (text.forms[at + 1] in (".", "/"))
    while text.forms[at] in adjectives or text.forms[at] == "(":
        bracket = text.forms[at] == "("  # الفريق شرطة (حقوقي)
        if bracket and (text.forms[at + 1] not in adjectives or text.forms[at + 2] != ")"):
            break
        at += 3 if bracket else 1
    return at


def title_run(text: Text, head: int) -> Run:
    """Give the title whose first word is token `head`."""
    at, side = head + 1, None
    while at - head < LONGEST and text.forms[at] not in text.surnames:
        length, code = _step(text, head, at, side)
        if not length:
            break
        if code is not None and _is_its_state(text, head, at, code):
            named = side is not None and _known(code) and not _is_envoy(text, head)
            side = code if side is None or (named and not _known(side)) else side
        at += length
    return Run(head, _tail(text, at), side)


def _is_its_state(text: Text, head: int, at: int, code: str) -> bool:
    """Whether the office at token `head` can be of the state named at token `at`."""
    return not (_sent_to(text, head, at) or (code in UNIONS and _minister(text, head)))


def _minister(text: Text, head: int) -> bool:
    """Whether the office at token `head` is one that no union of states has: الوزير الإفريقي."""
    form = text.forms[head]
    return definite(form) and form in text.known.words["portfolio_heads"]


def _construct(text: Text, head: int) -> bool:
    """Whether what follows the first word of a title is no adjective of it: رئيسة الجمعية."""
    form = text.forms[head]
    return not definite(with_article(form)) and form not in text.known.words["counterparts"]


def _sent_to(text: Text, head: int, at: int) -> bool:
    """Whether the place at token `at` is where an envoy is sent, which is not who sends."""
    return _is_envoy(text, head) and text.forms[at - 1] in text.known.words["title_prepositions"]


def _tail(text: Text, at: int) -> int:
    """Give the token after the rest of a long title, where a name or a comma and a courtesy follow.

    وزير الشؤون الخارجية والمغاربة المقيمين بالخارج، السيد فلان
    """
    forms = text.forms
    end, longest = at, at + LONGEST_TAIL
    while end <= min(longest, len(forms) - 2):
        if forms[end] == ",":
            return end if _named_behind(text, end + 1) else at
        if end > at and _courtesy_and_name(text, end):  # الوزير الفلاني للثروة الحيوانية السيد فلان
            return end
        if end > at and (
            _name_begins(text, end) or _foreigner(text, end)
        ):  # مدير عام كذا لشؤون كذا وكذا فلان
            return at if any(_office_in(text, k) for k in range(at, end)) else end
        close = _bracket_end(text, end) if end > at else 0
        if close:  # (بعثة كذا في كذا) (يونيميد)
            end, longest = close, longest + close - end
        elif _in_tail(text, at, end):
            end += 1
        else:
            break
    return at


def _office_in(text: Text, at: int) -> bool:
    """Whether another office stands at token `at` of a title, and not whose bureau it is."""
    title = text.known.titles.get(text.forms[at])
    of_bureau = bare(text.forms[at - 1]) in text.known.words["bureaus"]  # في مكتب ممثل كذا
    return title is not None and title.kind in TITLES and not of_bureau


def _bracket_end(text: Text, at: int) -> int:
    """Give the token after a short remark in brackets that begins at token `at`, or 0."""
    if text.forms[at] != "(":
        return 0
    within = text.forms[at + 1 : at + BRACKETED + 2]
    return at + within.index(")") + 2 if ")" in within else 0


def _in_tail(text: Text, at: int, end: int) -> bool:
    """Whether token `end` can be part of the rest of a long title that begins at token `at`."""
    forms, known = text.forms, text.known
    form = forms[end]
    if form in known.encounters or form in known.words["headed_by"]:
        return False
    joined = form[:1] in (AND, BY, FOR) and form[:2] != FOR_THE
    word = form[1:] if joined else form
    led = end > at and forms[end - 1] in known.words["title_prepositions"]
    noun = known.lists(form, "title_prepositions", "title_nouns")
    noun = noun or word in known.words["title_nouns"]  # وزير الدولة بوزارة كذا فلان
    noun = noun or form in known.vocabulary.things or form in known.nouns
    noun = noun or _speaks_for(text, end)
    closing = definite(forms[end + 1]) or forms[end + 1] in ("(", ",")
    if noun or (led and form.isalpha() and closing):  # في حالات كذا
        return True
    whole = definite(with_article(word)) and form not in known.closed
    return whole and text.given(end) < 0


def _courtesy_and_name(text: Text, at: int) -> bool:
    """Whether a courtesy stands at token `at` and a name after it."""
    begun = at
    while (title := text.known.titles.get(text.forms[at])) is not None and title.kind in COURTESY:
        at = after_courtesy(text, at)
    following = text.forms[at]
    if at == begun:
        return False
    return following in text.known.given_names or text.name_word(following, article=True)


def _speaks_for(text: Text, at: int) -> bool:
    """Whether عن at token `at` joins a member with whom he speaks for: النائبة عن كذا."""
    words, before = text.known.words, text.forms[at - 1]
    return text.forms[at] in words["speaking_for"] and bare(before) in words["members_of_bodies"]


def _foreigner(text: Text, at: int) -> bool:
    """Whether a name that no table knows begins behind في and a body: (عضو) في البرلمان فلان."""
    _, body = text.title(at - 1)
    led = text.forms[at - 2] in text.known.words["title_prepositions"]
    led = led and body is not None and body.kind == "institution"
    state = definite(text.forms[at - 1]) and text.nationality(text.forms[at - 1]) is not None
    return (led or state) and text.foreign_pair(at)


def _name_begins(text: Text, at: int) -> bool:
    """Whether a name that a table knows the first word of begins at token `at`."""
    form, following = text.forms[at], text.forms[at + 1]
    if form in text.known.full_names and text.full_name(at, 0):
        return True
    if form in text.known.words["servants"]:
        before = text.forms[at - 1]  # السر (عبد الكذا)
        return definite(following) and before not in text.known.words["given_with_article"]
    if form in text.known.doubtful_names and form not in text.known.closed:
        after = text.forms[at + 2]
        ends = text.known.lists(after, "complementizers", "free_prepositions")
        return (ends or not after.isalpha()) and text.surname(following, alone=False)
    more = text.name_word(following, article=True) or following in text.known.given_names
    return form in text.known.given_names and more


def _named_behind(text: Text, at: int) -> bool:
    """Whether a courtesy stands at token `at`, or a name of several words before a comma."""
    forms = text.forms
    title = text.known.titles.get(forms[at])
    if title is not None:
        return title.kind in COURTESY
    named = forms[at] in text.known.given_names or text.name_word(forms[at])
    named = named and text.name_word(forms[at + 1], article=True)
    return named and "," in forms[at + 2 : at + 5]


def _step(text: Text, head: int, at: int, side: str | None) -> tuple[int, str | None]:
    """Give how many tokens go on the title at token `at`, and the state that they name."""
    form = text.forms[at]
    if form in text.known.words["headed_by"]:
        return 0, None  # (الوفد الزائر) برئاسة فلان
    if form in QUOTES:
        return _quoted_body(text, head, at), None
    length, code = text.place(at)
    if length:
        name = length == 1 and definite(text.forms[head]) and form in text.known.nationalities
        return (0, None) if name or _other_state(text, at, side) else (length, code)  # الأمير تركي
    state = None if _known(side) else _state(text, at) or _unknown_state(text, head, at)
    if state is not None:
        return state
    further = _further(text, head, at)
    if further:
        return further, None
    if form[:1] == AND and form[1:3] == ARTICLE and (at == head + 1 or _known(side)):
        return 0, None
    return _ordinary(text, head, at, side)


def _unknown_state(text: Text, head: int, at: int) -> tuple[int, str | None] | None:
    """Give the length of the adjective of an unknown state at token `at`, and its mark."""
    mark = text.nisba(text.forms[at])
    if mark is None or (at == head + 1 and _construct(text, head)):
        return None
    _, title = text.title(head)
    feminine = is_feminine(text.forms[at])
    agrees = feminine == (title is not None and title.gender == "f")
    agrees = agrees or is_feminine(text.forms[at - 1])
    return 1, mark if agrees else None  # الموارد المائية is no state


def _adjective_of_state(text: Text, *places: int) -> bool:
    """Whether these tokens are all definite adjectives of states."""
    forms = [text.forms[at] for at in places]
    return all(definite(form) and (text.nationality(form) or text.nisba(form)) for form in forms)


def _quoted_body(text: Text, head: int, at: int) -> int:
    """Give how many tokens the name of a body in quotation marks has: رئيس حزب «كذا» فلان."""
    before, size = text.forms[at - 1], text.doc.partner[at] + 1 - at
    if not 2 < size <= LONGEST_QUOTED or definite(before) or text.place(at - 1)[0]:  # noqa: PLR2004
        return 0
    _, of = text.title(at + 1)
    body = of is not None and of.kind == "institution"  # رئيس «حركة كذا»
    return size if at > head + 1 or body or definite(text.forms[at + 1]) else 0


def _other_state(text: Text, at: int, side: str | None) -> bool:
    """Whether a state at token `at` is no more of a title: اتهم الوزير الفلاني تونس."""
    before, form = text.forms[at - 1], text.forms[at]
    if not _known(side) or before in text.known.words["title_prepositions"]:
        return False
    if before.removeprefix(FOR) in text.known.words["affairs"]:
        return False  # مساعد وزيرة خارجية كذا لشؤون الشرق الأوسط
    return form in text.known.localities and text.nationality(form) is None


def _state(text: Text, at: int) -> tuple[int, str] | None:
    """Give the length of في جمهورية كذا or لجمهورية كذا at token `at`, and the state."""
    forms, nouns = text.forms, text.known.words["state_nouns"]
    if forms[at] in text.known.words["title_prepositions"] and forms[at + 1] in nouns:
        at, begun = at + 1, 1
    elif forms[at][:1] in (FOR, BY) and forms[at][1:] in nouns:
        begun = 0
    else:
        return None
    if forms[at + 1] in text.known.words["guests"]:
        return None
    length, code = text.place(at + 1)
    code = code or text.land_at(at + 1)
    if code is None and (not forms[at + 1].isalpha() or forms[at + 1] in text.known.common):
        return None
    more = code is None and text.name_word(forms[at + 2]) and forms[at + 3] == ","
    return begun + 1 + max(length, 1 + more), code or land(bare(forms[at + 1]))


def _ordinary(text: Text, head: int, at: int, side: str | None) -> tuple[int, str | None]:
    """Give how many tokens go on the title at token `at`, which is no place."""
    form, following, words = text.forms[at], text.forms[at + 1], text.known.words
    open_ = side is None and _is_open(text, head, at)
    if _goes_on(text, at, open_=open_) or (open_ and _chained(text, at)):
        return 1, None
    named = open_ and following in text.known.given_names and not text.full_name(at, 0)
    if named and text.name_word(form) and form not in text.known.given_names:
        return 1, land(form)  # the head of an unknown state, whose name follows
    if form in words["on_behalf"] or (
        form in words["beside_office"] and following in text.known.titles
    ):
        return 1, None
    if form in words["title_prepositions"]:
        envoy = _is_envoy(text, head) or _named_after(text, at)
        if envoy and _leads_to_place(text, at):
            here = text.forms[at + 1] in words["here"]
            known = text.place(at + 1)[0] or (text.forms[at + 2] != "," and not here)
            return 1 if known else 2, None
    if side is not None:
        return 0, None
    if form[:1] == FOR and following == "," and _is_envoy(text, head):
        behind = text.forms[at + 2] in text.known.titles or _named_behind(text, at + 2)
        unknown = behind and text.name_word(form[1:])
        return (1, land(form[1:])) if unknown else (0, None)  # الممثل الدائم لكذا، السفير فلان
    wanted = _wants_land(text, at) or (at == head + 1 and _before_name(text, at))
    return (1, land(form)) if wanted else (0, None)


def _is_open(text: Text, head: int, at: int) -> bool:
    """Whether no definite word before token `at` has closed the title yet: باسم begins anew."""
    for k in range(at - 1, head - 1, -1):
        if text.forms[k] in text.known.words["on_behalf"]:
            return True
        if definite(text.forms[k]):
            return False
    return True


def _is_envoy(text: Text, head: int) -> bool:
    """Whether the office at token `head` is one that is held في, لدى or إلى a place."""
    _, title = text.title(head)
    return title is not None and title.kind == "envoy"


def _named_after(text: Text, at: int) -> bool:
    """Whether a place and a rank, or a place, a comma and a given name, follow في at `at`."""
    end = at + 1 + max(text.place(at + 1)[0], 1)
    comma = text.forms[end] == ","
    following = text.forms[end + comma : end + comma + 1]
    if not following:
        return False
    title = text.known.titles.get(following[0])
    rank = title is not None and title.kind in COURTESY
    given = comma and following[0] in text.known.given_names
    return rank or given or (not comma and _name_alone(text, end))


def _name_alone(text: Text, at: int) -> bool:
    """Whether nothing but the words of a name stands between token `at` and a mark."""
    end = at
    while end - at <= CHAIN and text.name_word(text.forms[end], article=end > at):
        end += 1
    return end - at > 1 and text.set_off(end)


def _known(side: str | None) -> bool:
    """Whether a state has been named that a table knows: الأوروبية in a portfolio is none."""
    return side is not None and side[:1] not in ("", UNKNOWN_LAND) and side not in UNIONS


def _leads_to_place(text: Text, at: int) -> bool:
    """Whether a place follows في or لدى at token `at`: a known one, or a word and a comma."""
    following = text.forms[at + 1]
    words = text.known.words
    if (
        text.place(at + 1)[0]
        or following in words["open_title_nouns"]
        or following in words["here"]
    ):
        return True
    return text.forms[at + 2] == "," and text.name_word(following, article=True)


def _portfolio(text: Text, head: int, at: int) -> bool:
    """Whether a further portfolio begins at token `at`: وزير التجارة وترقية الصادرات."""
    form, following = text.forms[at], text.forms[at + 1]
    adjectives = text.known.words["portfolio_adjectives"]
    agrees = is_feminine(following) or not is_feminine(form)
    adjective = following in adjectives or (agrees and following.endswith(NISBA))
    adjective = adjective or (agrees and following.removesuffix(FEMININE) in adjectives)
    return (
        _has_portfolio(text, head, at)
        and len(form) >= SHORTEST_JOINED  # وقوف is no portfolio
        and form not in text.known.titles
        and definite(following)
        and form[1:] not in text.known.titles
        and (adjective or not definite(form[1:]))
        and form not in text.known.given_names
    )


def _has_portfolio(text: Text, head: int, at: int) -> bool:
    """Whether a title from token `head` on is a minister's, or that of a minister's deputy."""
    heads = text.known.words["portfolio_heads"]
    joined = text.forms[head][:1] == AND and text.forms[head][1:] in heads
    return joined or any(form in heads for form in text.forms[head:at])


def _further(text: Text, head: int, at: int) -> int:
    """Give how many tokens a further portfolio, or what an office is for, has at token `at`."""
    if _for_what(text, head, at):
        return 2
    size = _affairs(text, at) or _directions(text, at) or _in_charge(text, at)
    if size or text.forms[at][:1] != AND:
        return size
    if _portfolio(text, head, at):
        return 2 - (text.nationality(text.forms[at + 1]) is not None)
    return int(_last_portfolio(text, head, at))


def _in_charge(text: Text, at: int) -> int:
    """Give how many tokens of what somebody is in charge of, or for whom, stand at token `at`."""
    form, words = text.forms[at], text.known.words
    if form == "-" and text.hyphen(at) and _adjective_of_state(text, at - 1, at + 1):
        return 2  # لجنة الصداقة الفلانية-العلانية
    if form[:1] == AND and text.forms[at + 1] in words["abroad"]:
        return 2  # (وزير كذا) والمقيمين بالخارج
    return int(form[:1] == BY and text.forms[at - 1] in words["in_charge"])  # المكلفة بالصيد


def _affairs(text: Text, at: int) -> int:
    """Give how many tokens للشؤون and what belongs to it have at token `at`."""
    form = with_article(text.forms[at])
    affairs = text.known.words["affairs"]
    if form[:1] == AND and form[1:] in affairs:
        return 2 * definite(text.forms[at + 1])  # (وزير الخارجية) وشؤون المغتربين
    if form[:2] != ARTICLE or bare(form) not in affairs:
        return 0
    end = at + 1
    while definite(text.forms[end].removeprefix(AND)) and text.forms[end] not in text.known.titles:
        end += 1
    return end - at if end - at > 1 else 0


def _directions(text: Text, at: int) -> int:
    """Give how many tokens لغرب ووسط كذا has at token `at`."""
    if text.forms[at][:1] != FOR or text.forms[at][1:] not in text.known.words["directions"]:
        return 0
    end = at + 1
    end += text.forms[end].removeprefix(AND) in text.known.words["directions"]
    return end - at + text.place(end)[0]


def _for_what(text: Text, head: int, at: int) -> bool:
    """Whether what an office is for goes on its title: رئيس الاتحاد العربي لمرافق المياه، فلان."""
    forms = text.forms
    if at <= head + 1 or forms[at][:1] != FOR or definite(with_article(forms[at])):
        return False
    following = forms[at + 2]
    title = text.known.titles.get(following)
    ends = following == "," or (title is not None and title.kind in COURTESY)
    ends = ends or following in text.known.given_names
    ends = ends or (text.name_word(following) and text.name_word(forms[at + 3], article=True))
    return ends and definite(forms[at + 1]) and definite(forms[at - 1])


def _last_portfolio(text: Text, head: int, at: int) -> bool:
    """Whether a portfolio at token `at` is the last word of a title: وزير كذا والطاقات، فلان."""
    form, following = text.forms[at], text.forms[at + 1]
    if not _has_portfolio(text, head, at) or not definite(form[1:]):
        return False
    title = text.known.titles.get(following)
    ends = following == "," or text.nationality(following) is not None
    ends = ends or following in text.known.given_names
    ends = ends or (title is not None and title.kind in COURTESY)
    ends = ends or bare(form[1:]) in text.known.words["portfolios"]
    return ends and form[1:] not in text.known.titles and text.nationality(form[1:]) is None


def _chained(text: Text, at: int) -> bool:
    """Whether an unknown noun goes on a construct that a definite word soon closes."""
    forms, given = text.forms, text.known.given_names
    if forms[at - 1] not in text.known.words["title_nouns"] and not text.name_word(forms[at - 1]):
        return False
    for k in range(at, at + CHAIN):
        if definite(forms[k]):
            return k > at and forms[k] not in text.surnames and forms[k] not in text.known.closed
        if forms[k] in given or not text.name_word(forms[k]):
            return False
    return False


def _goes_on(text: Text, at: int, *, open_: bool) -> bool:
    """Whether a word goes on a title: an adjective, a complement, one with و or ل.

    `open_`: no definite word and no state has closed the title yet.
    """
    form, before = text.forms[at], text.forms[at - 1]
    words, titles = text.known.words, text.known.titles
    if before in words["beside_office"] and form in titles:
        return True  # كاتب الدولة لدى وزير كذا
    if _speaks_to_press(text, at):
        return True
    known = _as_adjective(text, at)
    known = _as_noun(text, at, open_=open_) if known is None else known
    if known is not None:
        return known
    if form[:1] in (AND, FOR, BY) and len(form) >= SHORTEST_JOINED:
        if _told_to_press(text, at):
            return False
        noun = definite(before) and before not in words["title_adjectives"]
        other = titles.get(form[1:]) if form[:1] == FOR and noun else None
        told = other is not None and (other.kind in POSTS or other.kind == "group")
        return not told and _as_complement(text, form)  # رئيس النواب لوزير كذا
    led = words["before_titles"]  # كبير المفاوضين
    free = (
        open_ or before in words["open_title_nouns"] or before.removeprefix(FOR) in words["affairs"]
    )
    return (
        definite(form)
        and free
        and (form not in titles or _of_many(titles[form], before) or before in led)
        and form not in text.known.closed
    )


def _speaks_to_press(text: Text, at: int) -> bool:
    """Whether an adjective at token `at` goes with a spokesman: المتحدث الصحفي باسم كذا."""
    words = text.known.words
    adjective = bare(text.forms[at]) in words["people_and_adjectives"]
    return adjective and text.forms[at + 1] in words["on_behalf"]


def _told_to_press(text: Text, at: int) -> bool:
    """Whether a word with ل is the press that somebody talks to: (متحدث باسم كذا) لوكالة كذا."""
    words = text.known.words
    if bare(with_article(text.forms[at])).removeprefix(FOR) not in words["press"]:
        return False
    heads = (bare(text.forms[k]) for k in range(max(at - 2, 0), at))
    return words["press_heads"].isdisjoint(heads)


def _as_adjective(text: Text, at: int) -> bool | None:
    """Whether a word goes on a title as an adjective; None for no adjective."""
    form, before = text.forms[at], text.forms[at - 1]
    words, office = text.known.words, text.known.titles.get(text.forms[at - 1])
    if form in words["title_adjectives"]:
        people = text.nationality(before) is not None and definite(before)
        return not people or is_feminine(form) == is_feminine(before)
    noun = office is None or office.kind in ("institution", "source", "group")
    if _adjective(text, form) and definite(with_article(before)) and noun:
        hers = is_feminine(before) or bare(form) not in text.known.vocabulary.things
        return hers if is_feminine(form) else not is_feminine(before)  # التعاون الإنمائي
    if definite(before) and office is None:
        portfolio = form.removesuffix(FEMININE) in words["portfolio_adjectives"]
        return text.nationality(before) is None if portfolio else None
    return None


def _as_noun(text: Text, at: int, *, open_: bool) -> bool | None:
    """Whether a word goes on a title as a noun of offices, or a thing; None for none of them."""
    form, before = text.forms[at], text.forms[at - 1]
    words, titles = text.known.words, text.known.titles
    if form in words["title_nouns"]:
        closed = definite(before) and text.nationality(before) is not None
        led = before.removeprefix(FOR) in words["affairs"]  # وزير الدولة لشؤون مجلس الوزراء
        return open_ or led or (form not in titles and not closed)
    if open_ and form in words["open_title_nouns"] and form not in titles:
        return True
    thing = open_ and (form in text.known.vocabulary.things or form in words["portfolios"])
    if thing and form not in text.known.given_names:
        return definite(text.forms[at + 1]) or text.place(at + 1)[0] > 0  # مدير صوامع كذا
    if form in words["superiors"] or form in words["title_complements"]:
        return open_ and (form in words["title_complements"] or before in titles)
    return None


def _as_complement(text: Text, form: str) -> bool:
    """Whether a word in و, ل or ب goes on a title: (مدير كذا) للوزارة."""
    words, titles = text.known.words, text.known.titles
    rest = form[1:] if with_article(form) == form else with_article(form)
    if form[0] == AND and rest.removesuffix(FEMININE) in words["portfolio_adjectives"]:
        return True
    if form[:2] == FOR_THE and rest in titles and titles[rest].kind in ("post", "institution"):
        return True
    if rest in words["title_complements"] or rest in words["title_adjectives"]:
        return rest not in titles
    return form[0] == FOR and rest in words["title_nouns"]


def _adjective(text: Text, form: str) -> bool:
    """Whether a definite word is an everyday adjective, of a man or a woman, and no title."""
    return text.everyday_adjective(form) and form not in text.known.titles


def of_a_man(text: Text, at: int) -> bool:
    """Whether a title at token `at` looks like a woman's and is a man's: أمينه العام."""
    form, following = text.forms[at], text.forms[at + 1]
    office = text.known.titles.get(form[:-1]) if form[-1:] == FEMININE else None
    adjective = definite(following) and following in text.known.words["title_adjectives"]
    return office is not None and adjective and not definite(form) and not is_feminine(following)


def _of_many(title: Title, before: str) -> bool:
    """Whether a title is of a body, or of people who are one: (رئيسة بعثة) المراقبين."""
    group = title.kind == "group" and title.number == "p" and not definite(before)
    return group or title.kind == "institution"


def _wants_land(text: Text, at: int) -> bool:
    """Whether an unknown word completes a title left open: وزير خارجية كذا."""
    before, form = text.forms[at - 1], text.forms[at]
    if definite(form) or not form.isalpha() or form in text.known.given_names:
        return False
    if before not in text.known.words["open_title_nouns"]:
        title = text.known.titles.get(before)
        if title is None or title.kind != "envoy" or definite(before):
            return False
        following = text.forms[at + 1 : at + 3]
        led = following[0] in text.known.words["title_prepositions"]
        if not (led or all(text.name_word(word) for word in following)):
            return False
    return text.name_word(form)


def _before_name(text: Text, at: int) -> bool:
    """Whether the unknown word at `at` is a state: its head's name follows between commas."""
    forms = text.forms
    if definite(forms[at - 1]) or not text.name_word(forms[at]) or forms[at + 1] != ",":
        return False
    named = text.name_word(forms[at + 2]) or forms[at + 2] in text.known.given_names
    return named and text.name_word(forms[at + 3], article=True) and "," in forms[at + 4 : at + 6]


def styled(text: Text, run: Run, begin: int, peel: int = 0) -> Styled:
    """Give a title as found: its span from offset `begin`, its words other than places.

    `peel` letters are joined in front of it.
    """
    words_of = text.known.words
    head = with_article(text.forms[run.first][peel:])
    words = [head[:-1] if of_a_man(text, run.first) else head]
    at = run.first + 1
    while at < run.end:
        length = text.place(at)[0]
        pointing = text.forms[at] in text.known.words["adjectives_of_guests"]
        held = at == run.first + 1 and _construct(text, run.first)  # رئيس المفوضية
        if not length and not pointing and (held or not text.nisba(text.forms[at])):
            words.append(text.forms[at])
        elif length and text.body_at(at):  # رئيس مجلس كذا, رئيس مفوضية كذا
            houses = words_of["parliaments"] | words_of["chambers"] | words_of["houses"]
            body = text.forms[at : at + length]
            words.extend(word for word in body if bare(with_article(unled(word)[-1])) in houses)
        at += max(length, 1)
    return Styled(Span(begin, text.end(run.end)), run.side, tuple(words))

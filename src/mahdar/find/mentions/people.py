"""People: by title, rank and name in every order."""

from collections.abc import Iterator
from itertools import compress, count

from msgspec import Struct
from msgspec.structs import replace

from mahdar.arabic.clitics import bare, definite, unjoined, with_article
from mahdar.arabic.letters import AND, BY, FOR_THE, PROCLITICS, PRONOUNS, QUOTES
from mahdar.base.document import Mention, Stretch, Title
from mahdar.base.span import Span
from mahdar.find.mentions.names import after_reverence, name_before, name_end, name_start
from mahdar.find.mentions.text import Text
from mahdar.find.mentions.titles import (
    COURTESY,
    POSTS,
    UNIONS,
    Run,
    after_courtesy,
    of_a_man,
    styled,
    title_run,
)

SHORTEST = 3
FAR = 8
"""A delegation is told of so many tokens at most before who leads it."""

HIS = PRONOUNS[-1]
FEWEST, LONGEST = 2, 5
"""A name in quotation marks has so many words."""

UNITED = UNIONS | {"UN"}

COMMAS = frozenset((",", "-"))


class Row(Struct, frozen=True):
    """The titles of one person, one after another, and what they tell; `end` is the token after."""

    runs: tuple[Run, ...] = ()
    kind: str = "person"
    gender: str = "m"
    end: int = 0


UNTITLED = Row()


def titled(text: Text, i: int, peel: int, title: Title) -> Iterator[Mention]:
    """Give the person whose title, rank or courtesy begins at token `i`, if one is meant."""
    row = _row(text, i, title)
    runs, at = row.runs, row.end
    last = text.forms[at - 1]
    if runs and last in text.known.words["on_behalf"] and not last.endswith(PRONOUNS):
        behalf = name_start(text, at, titled=True)
        if behalf == at:  # المتحدث باسم فلان
            end = name_end(text, at, 0)
            _remember(text, at, Stretch(at, end))
            run = replace(runs[-1], end=end)
            yield person(text, i, peel, None, replace(row, runs=(*runs[:-1], run), end=end))
            return
    simple = not runs or (runs[-1].side is None and runs[-1].end == runs[-1].first + 1)
    start = name_start(text, at, titled=bool(runs), simple=simple)
    end = name_end(text, start, 0) if start >= 0 else -1
    quoted = _quoted_name(text, at) if at > i and end <= start else -1
    if quoted >= 0:
        close = text.doc.partner[at]
        mention = person(text, i, peel, Stretch(quoted, close), row)
        mention = replace(mention, tokens=Stretch(mention.tokens.first, close + 1))
        yield apposed(text, mention, close + 1)
    elif end > start:
        yield apposed(text, person(text, i, peel, Stretch(start, end), row), end)
    elif not runs and at > i + 1:
        yield from _courtesy_alone(text, i, peel, row)
    elif runs:
        name = None if peel else name_before(text, i)
        if name is None:
            mention = person(text, i, peel, None, row)
            yield replace(mention, kind="source") if _unnamed(text, runs) else mention
        else:
            first = name.first
            mention = person(text, first, 0, name, row)
            yield replace(mention, tokens=Stretch(first, at), span=text.span(first, 0, at))


def _unnamed(text: Text, runs: tuple[Run, ...]) -> bool:
    """Whether somebody is told of as one of many, and stays unnamed: عضو بالوفد, قيادي في كذا."""
    first, end = runs[0].first, runs[0].end
    member = text.forms[first] in text.known.words["one_of_many"] and end == first + 1
    within = text.forms[end] in text.known.words["title_prepositions"]
    return member and len(runs) == 1 and (within or text.forms[end][:1] == BY)


def _courtesy_alone(text: Text, i: int, peel: int, row: Row) -> Iterator[Mention]:
    """Give whom courtesies alone point back at, as معاليه does: معالي السيد."""
    honorific = text.forms[i][peel:] + HIS
    if honorific in text.known.words["honorific_pronouns"]:
        span = text.span(i, peel, row.end)
        yield Mention(Stretch(i, row.end), span, "pronoun", head=honorific, gender=row.gender)


def _quoted_name(text: Text, at: int) -> int:
    """Give where the name begins that a title has in quotation marks, or -1: الوزير "فلان علان"."""
    if text.forms[at] not in QUOTES:
        return -1
    close, first = text.doc.partner[at], after_reverence(text, at + 1)
    courtesy = text.known.titles.get(text.forms[first])
    if courtesy is not None and courtesy.kind in COURTESY:
        first = after_courtesy(text, first)
    one = text.forms[first] in text.surnames or text.surname(text.forms[first], alone=False)
    fewest = 1 if one or text.foreign_word(text.forms[first]) else FEWEST  # السيد "الفلاني"
    if not fewest <= close - first <= LONGEST or text.known.titles.get(text.forms[first]):
        return -1
    if close - first == 1:
        return first
    spoken = text.forms[first] in text.known.verbs and text.foreign_word(text.forms[first + 1])
    spoken = spoken or text.forms[first] in text.known.doubtful_names  # الدكتورة "نجاة الفلانية"
    return first if spoken or name_start(text, first, titled=True) == first else -1


def _row(text: Text, i: int, title: Title | None) -> Row:
    """Give the titles in a row from token `i`."""
    runs: list[Run] = []
    kind, gender, at = "person", "m", i
    while title is not None:
        hers = title.kind != "honorific" and title.gender == "f" and not of_a_man(text, at)
        if title.kind in COURTESY:
            at = after_courtesy(text, at)
        else:
            run = title_run(text, at)
            if runs and _sent(text, runs[-1], run):
                run = replace(run, side=runs[-1].side)
            if runs and _of_another(text, runs[-1], run, title):
                break
            kind = "spokesman" if title.kind == "spokesman" else kind
            at = run.end
            while text.forms[at] in text.known.words["adjectives_of_guests"]:
                at += 1  # الوزير الضيف
            runs.append(run if at == run.end else replace(run, end=at))
        gender = "f" if hers else gender
        title = _next(text, at)
        if title is None and runs and _another(text, runs[0].first, at):
            at += 1
            title = text.known.titles[text.forms[at]]
    return Row(tuple(runs), kind, gender, at)


def _of_another(text: Text, last: Run, run: Run, title: Title) -> bool:
    """Whether a title right after another is somebody else's."""
    form, words = text.forms[run.first], text.known.words
    joined = form not in text.known.titles
    if run.side not in (None, last.side) and (joined or last.side or _alone(text, run)):
        return True  # it is of another state
    if joined:
        return False
    if not definite(form) and (
        definite(text.forms[last.first]) or (title.kind == "envoy" and _holder(text, last))
    ):
        return True  # استقبل الوزير سفير كذا, استقبل رئيس الجمهورية سفير كذا
    if form in words["offices_alone"]:
        return True  # هنأ الأمين العام الوزير فلانا
    if not _nobody(text, run):
        return False  # شكر وزير كذا الرئيس, وضع رئيس الدائرة نائب الوزير في الصورة
    return _whole(text, run) or (form in words["deputies"] and _holder(text, last))


def _sent(text: Text, last: Run, run: Run) -> bool:
    """Whether a further office is held, for the body of the last one, where it ends: في كذا."""
    return last.side in UNITED and text.forms[run.end - 2] in text.known.words["title_prepositions"]


def _another(text: Text, first: int, at: int) -> bool:
    """Whether a further title of the same person follows a comma: وزير الدولة، وزير كذا، السيد."""
    forms, titles = text.forms, text.known.titles
    title = titles.get(forms[at + 1]) if forms[at] == "," else None
    if title is None or title.kind not in POSTS or definite(forms[at + 1]):
        return False
    end = title_run(text, at + 1).end
    member = bare(forms[first]) in text.known.words["members_of_bodies"]  # عضو الوفد، رئيس كذا فلان
    if member and name_start(text, end, titled=True) == end:
        return True
    end += forms[end] == ","
    courtesy = titles.get(forms[end]) if member or forms[end - 1] == "," else None
    return courtesy is not None and courtesy.kind in COURTESY


def _alone(text: Text, run: Run) -> bool:
    """Whether a title like السفير الفلاني has no name after it."""
    return definite(text.forms[run.first]) and name_start(text, run.end, titled=True) < 0


def _nobody(text: Text, run: Run) -> bool:
    """Whether a title that is no rank as well has no name after it: (وزير كذا) الرئيس."""
    ranks = text.known.words["titles_like_ranks"]
    return text.forms[run.first] not in ranks and name_start(text, run.end, titled=True) < 0


def _holder(text: Text, run: Run) -> bool:
    """Whether a title is an office that no envoy holds, too: رئيس الجمهورية, وزير كذا."""
    _, title = text.title(run.first)
    ranks = text.known.words["titles_like_ranks"]
    return title is not None and title.kind == "post" and text.forms[run.first] not in ranks


def _whole(text: Text, run: Run) -> bool:
    """Whether a title is one definite word, with which nothing indefinite goes: الوزير."""
    return run.end == run.first + 1 and definite(text.forms[run.first])


def _next(text: Text, at: int) -> Title | None:
    """Give a further title right at token `at`, joined by و or not."""
    form, titles = text.forms[at], text.known.titles
    found = titles.get(form)
    if form in text.known.full_names and text.full_name(at, 0):
        return None
    if form in text.known.doubtful_names and text.surname(text.forms[at + 1], alone=True):
        return None  # الشيخ سلطان الفلاني
    if found is not None:
        return found if found.kind in COURTESY or found.kind in POSTS else None
    found = titles.get(unjoined(form)) if form[:1] == AND else None
    return found if found is not None and found.kind in POSTS else None


def named(text: Text, i: int, peel: int) -> Iterator[Mention]:
    """Give the person whose given name is token `i`, with a title in apposition."""
    end = name_end(text, i, peel)
    if end > i + 1 or text.forms[i][peel:] in text.surnames:
        mention = apposed(text, person(text, i, peel, Stretch(i, end)), end)
        yield _holding(text, mention) if text.held_before[0] == i else mention


def _holding(text: Text, mention: Mention) -> Mention:
    """Give a person with the office in the name of the body before: مكتب الرئيس فلان."""
    run = title_run(text, text.held_before[1])
    title = styled(text, run, text.start(run.first, 0))
    head = with_article(text.forms[run.first])
    return replace(mention, titles=(*mention.titles, title), head=head, side=run.side)


def surnames_alone(text: Text, covered: bytearray) -> Iterator[Mention]:
    """Give the places, outside those covered, where a surname met elsewhere stands alone."""
    surnames, particles = text.surnames, text.known.words["name_particles"]
    spelled = {letter + name for letter in ("", *PROCLITICS) for name in surnames}
    spelled.update(FOR_THE + name[2:] for name in surnames if definite(name))
    for i in compress(count(), map(spelled.__contains__, text.forms)):
        if covered[i]:
            continue
        form = text.forms[i]
        if form in surnames or form[:2] == FOR_THE:
            before = text.forms[i - 1] if i and not covered[i - 1] else ""
            family = before in particles or (before != "" and text.full.get(form) == before)
            first = i - family
            yield person(text, first, 0, Stretch(first, i + 1))
        elif len(form) > SHORTEST:
            yield person(text, i, 1, Stretch(i, i + 1))


def apposed(text: Text, mention: Mention, end: int) -> Mention:
    """Give a named person with the title that follows in apposition, if one does."""
    end = text.after_latin(end)
    at = end + (text.forms[end] in COMMAS)
    title = text.known.titles.get(text.forms[at])
    if title is None or title.kind not in POSTS:
        return mention
    run = _of_country(text, title_run(text, at))
    if at == end and text.forms[at] in text.known.words["counterparts"]:
        return mention  # هنأ الدكتور فلان نظيرته
    start = name_start(text, run.end, titled=True)
    stop = name_end(text, start, 0) if start >= 0 else start
    beside = at > end or (stop > start + 1 and text.forms[run.end] != ",")
    other = start >= 0 and beside and not _titled_too(text, run, stop)
    if other:
        return mention  # the title is of somebody else, who is named after it
    known = start >= 0 or title.kind == "spokesman" or _set_off(text, mention, run)
    if mention.titles and ((at > end and not known) or _somebody_else(text, mention, run)):
        return mention
    named = replace(
        mention,
        tokens=Stretch(mention.tokens.first, run.end),
        span=Span(mention.span.start, text.end(run.end)),
        kind="spokesman" if title.kind == "spokesman" else mention.kind,
        titles=(*mention.titles, styled(text, run, text.start(at, 0))),
        head=mention.head or text.forms[at],
        side=mention.side or run.side,
        gender="f" if "f" in (mention.gender, title.gender) else "m",
    )
    return named if mention.titles else _second_office(text, named)


def _set_off(text: Text, mention: Mention, run: Run) -> bool:
    """Whether an office between commas is of one called by no more than a rank: المستشار فلان."""
    ranked = all(" ".join(t.words) in text.known.words["titles_like_ranks"] for t in mention.titles)
    return ranked and text.forms[run.end] == ","


def _of_country(text: Text, run: Run) -> Run:
    """Give a title after a name with the country that it is held in: (فلان) وزير كذا في كذا."""
    if text.forms[run.end] not in text.known.words["title_prepositions"] or run.side is not None:
        return run
    length, code = text.place(run.end + 1)
    named = text.known.localities.get(text.forms[run.end + 1], ())
    if not any(place.kind == "country" and place.code == code for place in named):
        return run
    return Run(run.first, run.end + 1 + length, code)


def _titled_too(text: Text, run: Run, end: int) -> bool:
    """Whether the name that ends before token `end`, after a title between commas, has its own.

    (الدكتورة فلانة،) وزيرة كذا، معالي علان، وزير كذا
    """
    after = text.known.titles.get(text.forms[end + (text.forms[end] == ",")])
    return text.forms[run.end] == "," and after is not None and after.kind in POSTS


def _second_office(text: Text, mention: Mention) -> Mention:
    """Give a person with a further office that stands right after the first and before a comma.

    الشيخ فلان رئيس مجلس الوزراء وزير الخارجية،
    """
    at = mention.tokens.end
    form = text.forms[at]
    office = text.known.titles.get(form[1:]) if form[:1] == AND else None
    sent = office is not None and office.kind == "envoy" and definite(form[1:])
    sent = sent and text.forms[at + 1] in text.known.words["title_adjectives"]
    joined = form[:1] == AND and text.forms[at + 1] in text.known.words["led_bodies"]
    speaks = office is not None and office.kind == "spokesman"
    joined = joined or sent or speaks  # والمبعوث الخاص لكذا, والمتحدث باسم كذا
    title = text.known.titles.get(form[1:] if joined else form)  # وزير كذا ورئيس الوفد
    if title is None or title.kind not in POSTS:
        return mention
    run = title_run(text, at)
    other = run.side is not None and mention.side not in (None, run.side)
    apart = (
        not text.forms[run.end].isalpha()
        or bare(text.forms[run.end]) in text.known.vocabulary.every
    )
    if (not apart and not joined) or other:
        return mention
    return replace(
        mention,
        tokens=Stretch(mention.tokens.first, run.end),
        span=Span(mention.span.start, text.end(run.end)),
        titles=(*mention.titles, styled(text, run, text.start(at, int(joined)), int(joined))),
    )


def _somebody_else(text: Text, mention: Mention, run: Run) -> bool:
    """Whether a title right after a titled name is that of another: لقي الوزير فلان نظيره."""
    words = text.known.words
    if text.forms[run.first] in words["counterparts"]:
        return True
    if run.side and mention.side not in (None, run.side):
        return True
    if run.side and mention.side is None and bare(text.forms[run.first]) == bare(mention.head):
        return not _of_state(text, run)  # الرئيس فلان رئيس كذا, but not رئيس وزراء كذا
    last = mention.titles[-1]
    return len(last.words) > 1 or last.words[0] not in words["titles_like_ranks"]


def _of_state(text: Text, run: Run) -> bool:
    """Whether an office is of a state as a whole: رئيس الجمهورية, رئيس كذا."""
    following = text.forms[run.first + 1]
    state = bare(following) in text.known.words["state_nouns"]
    return state or text.place(run.first + 1)[0] > 0 or run.end == run.first + 2


def person(text: Text, i: int, peel: int, name: Stretch | None, row: Row = UNTITLED) -> Mention:
    """Give the mention of a person from token `i` on, less `peel` letters, by name and titles."""
    runs = row.runs
    begin = text.start(i, peel)
    stop = name.end if name is not None else runs[-1].end
    span = None
    if name is not None:
        span = Span(begin if name.first == i else text.start(name.first, 0), text.end(name.end))
        _remember(text, i, name)
    titles = []
    for run in runs:
        joined = text.forms[run.first][:1] == AND and text.forms[run.first] not in text.known.titles
        own = peel if run.first == i else int(joined)
        start = begin if run.first == i else text.start(run.first, own)
        titles.append(styled(text, run, start, own))
    head = ""
    if runs:
        head = with_article(text.forms[runs[0].first][peel if runs[0].first == i else 0 :])
    return Mention(
        Stretch(i, stop),
        Span(begin, text.end(stop)),
        kind=row.kind,
        name=span,
        titles=tuple(titles),
        head=head,
        side=next((run.side for run in runs if run.side), None) or _told_side(text, i),
        gender=row.gender,
    )


def _told_side(text: Text, i: int) -> str | None:
    """Give the state on whose side one at token `i` is told to be: عن الجانب الفلاني الوزير."""
    words, forms = text.known.words, text.forms
    if i and forms[i - 1] in words["headed_by"]:  # الوفد الفلاني برئاسة الوزير
        body = (
            k for k in range(i - 2, max(i - FAR, 0), -1) if bare(forms[k]) in words["led_bodies"]
        )
        near = forms[next(body, i) + 1 : i]
        return next((code for code in map(text.nationality, near) if code is not None), None)
    if i < SHORTEST or forms[i - 3] not in words["on_the_part_of"]:
        return None
    return text.nationality(forms[i - 1]) if forms[i - 2] in words["parties"] else None


def _remember(text: Text, i: int, name: Stretch) -> None:
    """Keep the last word of a full or titled name: alone, it will mean the same person."""
    word = text.forms[name.end - 1]
    alone = name.first == i and name.end == i + 1
    particle = word in text.known.words["name_particles"]
    joined = word[0] == AND and not (len(word) > SHORTEST and text.foreign(name.end - 1))
    if not alone and not particle and len(word) >= SHORTEST and not joined:
        text.surnames.add(word)
        if name.end - name.first > 1:
            text.full[word] = text.forms[name.end - 2]

"""The structure of minutes hangs on the words around the names, not on the names."""

import random

import pytest

from mahdar.arabic.fold import fold
from mahdar.arabic.letters import ARTICLE
from mahdar.base.report import Report
from mahdar.catalog import load
from mahdar.produce import minutes_of
from tests.produce.texts import EXAMPLES, SEEDS

TEXTS = {**EXAMPLES, **SEEDS}

SURNAMES = [
    "سلدان",
    "مرهوق",
    "ثردام",
    "هيذور",
    "نوردل",
    "دغماز",
    "طيلسون",
    "جنفار",
    "زبرقود",
    "شلماط",
    "قرمود",
    "عصفاد",
    "صندوم",
    "غرناص",
    "خيدور",
]
"""Names that no table knows. None begins with a letter that can be joined to a word: of وهدان alone
nobody who does not know it can say whether the و is its own."""

GIVEN = ["سامر", "نادر", "رامي", "هيثم", "زياد", "جمال", "حاتم", "سمير", "منير", "عماد"]
"""Given names: what stands for a given name is one, too."""

BOUND = frozenset(("بن", "بنت", "ابن", "أبو", "ابو", "آل", "عبد", "ولد", "أبي", "ابي"))
"""Words that go with the name after them, and stay."""


def swapped(text, minutes, seed):
    """Give the text with each word of each name as an invented one, and the map of its offsets."""
    chosen = random.Random(seed)  # noqa: S311  (any choice will do)
    words = [chosen.sample(kind, len(kind)) for kind in (SURNAMES, GIVEN)]
    new, pieces, places, at = {}, [], [], 0
    spans = sorted({(m.start, m.end) for person in minutes.people for m in person.mentions})
    for start, end in spans:
        if start < at:
            continue
        pieces.append(text[at:start])
        places.append((at, start, len("".join(pieces[:-1]))))
        pieces.append(" ".join(_new(word, new, words) for word in text[start:end].split(" ")))
        at = end
    places.append((at, len(text), sum(map(len, pieces))))
    return "".join([*pieces, text[at:]]), places


def _new(word, new, words):
    """Give the invented word that stands for a word of a name, with its article."""
    if word in BOUND or not word.isalpha():
        return word
    bare = word.removeprefix(ARTICLE)
    if bare not in new:
        new[bare] = words[fold(word) in load().given_names].pop()
    return (ARTICLE if word != bare else "") + new[bare]


def moved(places, offset):
    """Give where an offset of the text, outside its names, is in the swapped one."""
    for start, end, there in places:
        if start <= offset <= end:
            return offset - start + there
    return None


def structure(minutes):
    """Give what must stay: who met, how many are named how often, who said what kind of thing.

    Of somebody who is only talked about, a table of names may know more than the words around tell.
    """
    acting = {person for m in minutes.meetings for person in (*m.participants, *m.attendees)}
    acting |= {person for s in minutes.statements for person in s.speaker.persons}
    people = [
        (len(person.posts), len(person.mentions))
        for person in minutes.people
        if person.id in acting
    ]
    meetings = [
        (m.status, m.mode, m.participants, m.host, m.attendees, m.when.date, m.when.weekday)
        for m in minutes.meetings
    ]
    statements = [
        (s.speaker.persons, s.speaker.how, s.kind, s.act, s.cue.lemma, s.meeting, len(s.via))
        for s in minutes.statements
    ]
    return people, meetings, statements


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("name", sorted(TEXTS))
def test_swapped_names_keep_the_structure(name, seed):
    """Every name for an invented one: the same people, meeting and speakers, cues in place."""
    text = TEXTS[name]
    before = minutes_of(Report.of(text, published="2031-05-06"), load())
    other, places = swapped(text, before, seed)
    after = minutes_of(Report.of(other, published="2031-05-06"), load())

    assert structure(before) == structure(after)
    assert [moved(places, s.cue.start) for s in before.statements] == [
        s.cue.start for s in after.statements
    ]

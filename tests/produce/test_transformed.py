"""The same letters typed in another way give the same minutes, at the same places of the text."""

import re

import pytest

from evals.corpora import sets
from evals.outputs import texts_of
from evals.rewriting import Edit, rewritten, substituted
from mahdar.arabic.fold import fold
from mahdar.arabic.letters import ARABIC_LETTER, MARKS
from mahdar.base.report import Report
from mahdar.catalog import load
from mahdar.produce import minutes_of
from tests.produce.texts import EXAMPLES, SEEDS

DEVELOPED = {
    name: text
    for chosen in sets()
    if chosen.name in ("own_reports", "unseen", "drill")
    for name, text in texts_of(chosen.corpus).items()
    if chosen.takes(name)
}
TEXTS = {**EXAMPLES, **SEEDS, **DEVELOPED}

LETTER = ARABIC_LETTER.pattern
END = rf"(?![\w{MARKS}])"
"""What follows the last letter of a word."""

WORD = re.compile(rf"\w[\w{MARKS}]*(?:[./:]\w[\w{MARKS}]*)*")
"""A word or number, one with a mark inside it as a whole."""

JOINING = "بتثجحخسشصضطظعغفقكلمنهيئ"
"""Letters after which a word can be stretched."""

NO_VOWEL = "اىآٱأإ"
"""Letters that get no mark here."""

VOWELS = "\u064e\u064f\u0650"
SHADDA = "\u0651"

TWO_WORDS = frozenset(["على", "علي", "إلى", "إلي", "الى", "الي", "أبى", "أبي", "ابى", "ابي"])
"""Words of which a swap of ى and ي makes another one (upon and Ali, to and to me): left out."""

ROOT_HA = frozenset(
    ["هذه", "الله", "مياه", "المياه", "وجه", "تجاه", "اتجاه", "توجه", "نبه", "نوه", "مكروه"]
)
"""Words that end in an ه of their own, so that ة makes no other word of them."""

NO_ARTICLE = frozenset(["إلدريك"])
"""Names that without their hamza seem to begin with the article: left out."""

EASTERN = "٠١٢٣٤٥٦٧٨٩"
PERSIAN = "۰۱۲۳۴۵۶۷۸۹"
NBSP = "\u00a0"
RIGHT_TO_LEFT_MARK = "\u200f"
EMBEDDING, POP = "\u202b", "\u202c"


def persian_letters(text):
    """Write the Persian ی and ک for ي and ك."""
    return rewritten(text, substituted(text, "[يك]", lambda m: "ی" if m[0] == "ي" else "ک"))


def tatweel(text):
    """Stretch each word after each second letter that joins the next."""
    places = re.finditer(rf"[{JOINING}](?={LETTER})", text)
    return rewritten(text, [Edit(m.end(), m.end(), "ـ") for m in list(places)[::2]])


def harakat(text):
    """Put a short vowel after each third letter, and a shadda before it after each sixth.

    A first letter gets no shadda.
    """
    letters = [m for m in re.finditer(LETTER, text) if m[0] not in NO_VOWEL]
    marks = []
    for number, match in enumerate(letters[::3]):
        at = match.end()
        inside = text[at - 2 : at - 1].isalpha()
        doubled = SHADDA if number % 2 and inside and text[at : at + 1] != SHADDA else ""
        marks.append(Edit(at, at, doubled + VOWELS[number % 3]))
    return rewritten(text, marks)


def no_hamza(text):
    """Leave the hamza off the alef, but where the word then begins with the article."""
    return rewritten(text, substituted(text, WORD, _without_hamza))


def _without_hamza(match):
    """Give a word without hamza on its alefs."""
    return match[0] if match[0] in NO_ARTICLE else re.sub("[أإآ]", "ا", match[0])


def ha_for_ta(text):
    """Write ه for ة at the end of a word."""
    return rewritten(text, substituted(text, f"ة{END}", lambda _: "ه"))


def ta_for_ha(text):
    """Write ة for ه at the end of a word whose own letter that is."""
    return rewritten(text, substituted(text, WORD, _ta_for_ha))


def _ta_for_ha(match):
    """Give a word with ة for its last letter, where that makes no other word."""
    word = match[0]
    return word[:-1] + "ة" if _bare(word) in ROOT_HA else word


def ya_for_maqsura(text):
    """Write ي for ى at the end of a word, but where that makes another word."""
    return rewritten(text, substituted(text, WORD, lambda m: _ending(m[0], "ى", "ي")))


def maqsura_for_ya(text):
    """Write ى for ي at the end of a word, but where that makes another word."""
    return rewritten(text, substituted(text, WORD, lambda m: _ending(m[0], "ي", "ى")))


def _ending(word, old, new):
    """Give a word with another last letter, as it is where the two are words of their own."""
    return word if word[-1] != old or _bare(word) in TWO_WORDS else word[:-1] + new


def _bare(word):
    """Give a word without marks and without و, ف, ب, ل in front of one of the lists above."""
    word = re.sub(f"[{MARKS}]", "", word)
    known = TWO_WORDS | ROOT_HA
    return word[1:] if word not in known and word[:1] in "وفبل" and word[1:] in known else word


def eastern_digits(text):
    """Write Eastern Arabic digits for European ones."""
    return rewritten(text, substituted(text, "[0-9]", lambda m: EASTERN[int(m[0])]))


def persian_digits(text):
    """Write Persian digits for European ones."""
    return rewritten(text, substituted(text, "[0-9]", lambda m: PERSIAN[int(m[0])]))


def no_break_spaces(text):
    """Write NBSP for the space between two words."""
    return rewritten(text, substituted(text, rf"(?<=[\w{MARKS}]) (?=\w)", lambda _: NBSP))


def right_to_left_marks(text):
    """Put U+200F before and after each word."""
    return rewritten(text, _around(WORD.finditer(text), RIGHT_TO_LEFT_MARK, RIGHT_TO_LEFT_MARK))


def embeddings(text):
    """Put U+202B before each second word and U+202C after it."""
    return rewritten(text, _around(list(WORD.finditer(text))[::2], EMBEDDING, POP))


def _around(words, before, after):
    """Give the edits that put something before and after each word."""
    return [
        edit
        for word in words
        for edit in (
            Edit(word.start(), word.start(), before),
            Edit(word.end(), word.end(), after),
        )
    ]


TRANSFORMS = {
    transform.__name__: transform
    for transform in (
        persian_letters,
        tatweel,
        harakat,
        no_hamza,
        ha_for_ta,
        ta_for_ha,
        ya_for_maqsura,
        maqsura_for_ya,
        eastern_digits,
        persian_digits,
        no_break_spaces,
        right_to_left_marks,
        embeddings,
    )
}


def cases():
    """Give each transform with each text."""
    return [(transform, text) for transform in TRANSFORMS for text in sorted(TEXTS)]


def of(text):
    """Give the minutes of a text."""
    return minutes_of(Report.of(text, published="2031-05-06"), load())


def spelt(name):
    """Give a name as it is compared."""
    return None if name is None else " ".join(fold(name).split())


def people(minutes, place):
    """Give everyone: key, side, flags, and where names and posts stand."""
    return [
        (
            person.id,
            spelt(person.key),
            spelt(person.name),
            person.side,
            person.flags,
            [(post.country, place(post.excerpt)) for post in person.posts],
            [place(mention) for mention in person.mentions],
        )
        for person in minutes.people
    ]


def time(when, place):
    """Give a time and where it stands."""
    days = when.weekday, when.date, when.earliest, when.latest, when.precision, when.basis
    return place(when.excerpt), days


def meetings(minutes, place):
    """Give each meeting: who met how, where, when, about what."""
    return [
        (
            (m.id, m.status, m.mode, m.participants, m.host, m.attendees),
            m.place and place(m.place.excerpt),
            time(m.when, place),
            [place(topic) for topic in m.agenda],
            place(m.excerpt),
        )
        for m in minutes.meetings
    ]


def statements(minutes, place):
    """Give each statement: who said what to whom, by what cue, of what kind."""
    return [
        (
            (said.id, said.speaker.persons, said.speaker.how, spelt(said.speaker.name)),
            (said.kind, said.act, said.strength, said.cue.lemma, said.negated, said.confidence),
            (place(said.cue), place(said.words), place(said.sentence)),
            place(said.speaker.excerpt),
            [place(via.excerpt) for via in said.via],
            said.addressee and (said.addressee.person, place(said.addressee.excerpt)),
            said.meeting,
        )
        for said in minutes.statements
    ]


def facts(minutes, place):
    """Give all that must stay, each with the place that `place` gives for its excerpt."""

    def found(excerpt):
        return excerpt and tuple(place(excerpt))

    return {
        "people": people(minutes, found),
        "meetings": meetings(minutes, found),
        "statements": statements(minutes, found),
        "dates": [time(when, found) for when in minutes.dates],
    }


@pytest.mark.parametrize(("transform", "name"), cases())
def test_letters_typed_in_another_way_give_the_same_minutes(transform, name):
    """The same people, meetings, statements and times, at the same places, with the same labels."""
    text = TEXTS[name]
    new = TRANSFORMS[transform](text)

    before = facts(of(text), lambda excerpt: (excerpt.start, excerpt.end))
    after = facts(of(new.text), new.back)

    assert before["people"] == after["people"]
    assert before["meetings"] == after["meetings"]
    assert before["statements"] == after["statements"]
    assert before["dates"] == after["dates"]


@pytest.mark.parametrize("transform", TRANSFORMS)
def test_a_transform_changes_letters_and_no_others(transform):
    """Each changes one of the texts, and its offsets lead back to the same letters, as compared."""
    changed = 0
    for text in TEXTS.values():
        new = TRANSFORMS[transform](text)
        changed += new.text != text
        assert spelt(text) == spelt(new.text)
        assert len(new.text) + 1 == len(new.offsets)
        assert (0, len(text)) == (new.offsets[0], new.offsets[-1])

    assert changed

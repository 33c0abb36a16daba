"""What a word signals and what it is like: asked once a word, however often the word is met."""

from collections.abc import Callable, Container
from functools import lru_cache
from typing import Any

from mahdar.arabic.clitics import bare, definite, unjoined, unled, unprefixed, with_article
from mahdar.arabic.letters import (
    ARTICLE,
    BRACKETS,
    BY,
    CONJUNCTIONS,
    ENDS,
    FOR_THE,
    LIKE,
    LINE,
    NISBA,
    PREPOSITIONS,
    PROCLITICS,
    QUOTES,
)
from mahdar.base.document import Knowledge, Places, Title

REMEMBERED = 1 << 15
"""So many different words are kept with what they signal: few words make up most of a text."""

TWO_JOINED = frozenset(
    (FOR_THE, *(first + second for first in CONJUNCTIONS for second in PREPOSITIONS))
)
"""Two letters joined in front of a word; the article after the second may be hidden."""

SHORTEST_LAND, SHORTEST_NISBA = 4, 6
"""The name of a state and the adjective of one, with its article, have so many letters."""

SHORTEST_PEELED = 5
"""A word in ك with fewer letters is rather a name."""

LEADING = (
    "absorbed",
    "aspects",
    "complementizers",
    "hearers",
    "from",
    "free_prepositions",
    "adverbs",
    "pronoun_prepositions",
    "prepositions",
    "sources",
    "meanwhile",
)
LEADING_PHRASES = ("turns", "manners", "each_of", "both_of", "phrases")
"""Lists of what can stand between a verb of speech and its words, besides names and nouns."""

Test = Callable[[str], bool]


def by_word(known: Knowledge) -> dict[str, Callable[[str], Any]]:
    """Give what is asked of a word, by the name of the layer of knowledge."""
    return {
        "signals": signals(known),
        "traits": traits(known),
        "places_at": places_at(known),
        "title_at": title_at(known),
    }


def signals(known: Knowledge) -> Callable[[str], tuple[str, ...]]:
    """Give the function that gives everything that a folded word or a mark signals."""
    found = _of_names(known), _of_speech(known), _of_facts(known)
    return _passed(_of_marks(known), *found)


def traits(known: Knowledge) -> Callable[[str], tuple[str, ...]]:
    """Give the function that gives everything that a folded word is like, wherever it stands."""
    return _passed(_of_words(known))


def _passed(*tests: dict[str, Test]) -> Callable[[str], tuple[str, ...]]:
    """Give the function that gives the names of the tests that a form passes."""
    ordered = [test for some in tests for test in some.items()]

    @lru_cache(REMEMBERED)
    def passed(form: str) -> tuple[str, ...]:
        """Give the names of the tests that a form passes."""
        return tuple([name for name, test in ordered if test(form)])

    return passed


def places_at(known: Knowledge) -> Callable[[str], Places]:
    """Give the function that gives the places that a form begins, a nationality before all."""

    @lru_cache(REMEMBERED)
    def begun(form: str) -> Places:
        """Give the codes of those of each length by the words after the first, longest first."""
        code = known.nationalities.get(bare(form))
        if code is not None:
            return ((1, {(): code}),)
        out: list[tuple[int, dict[tuple[str, ...], str]]] = []
        for word in unled(form):
            for place in known.localities.get(word, ()):
                size = len(place.words)
                if not out or out[-1][0] != size:
                    out.append((size, {}))
                out[-1][1].setdefault(place.words[1:], place.code)
        return tuple(out)

    return begun


def title_at(known: Knowledge) -> Callable[[str], tuple[int, Title | None]]:
    """Give the function that gives the title that a form begins, and the letters peeled off."""

    @lru_cache(REMEMBERED)
    def begun(form: str) -> tuple[int, Title | None]:
        """Give how many letters are joined in front, and the title."""
        for peel in range(3):
            rest = form[peel:]
            found = known.titles.get(rest) if peel == 0 or rest[:2] != FOR_THE else None
            found = known.titles.get(with_article(rest)) if found is None else found
            if found is not None:
                return peel, found
            if rest[:1] not in PROCLITICS or len(rest) < SHORTEST_LAND:
                break
            if rest[0] == LIKE and len(rest) <= SHORTEST_PEELED:
                break  # كولي is a name
        return 0, None

    return begun


def _of_marks(known: Knowledge) -> dict[str, Test]:
    """Give the signals of the parts of a text, and of lines that are none of it."""
    return {
        "end": (ENDS | BRACKETS).__contains__,
        "line": LINE.__eq__,
        "quote": QUOTES.__contains__,
        "comma": ",".__eq__,
        "aside": known.phrases["asides"].__contains__,
    }


def _of_facts(known: Knowledge) -> dict[str, Test]:
    """Give the signals of times, meetings, places, and of what statements do and are about."""
    words = known.words
    return {
        "time": lambda form: form in known.timing or form[0].isdigit(),
        "contact": known.encounters.__contains__,
        "place": lambda form: any(
            word in words["buildings"] or word in known.localities
            for word in (form, form.removeprefix(BY))
        ),
        "visit": words["visits"].__contains__,
        "topic": words["topics"].__contains__,
        "act": lambda form: form in known.act_rules or form[:2] in known.act_rules,
        "strong": words["strong"].__contains__,
        "term": lambda form: any(word in known.terms for word in unprefixed(form)),
        "event": known.events.__contains__,
        "earlier": known.phrases["earlier_occasions"].__contains__,
        "already": words["already"].__contains__,
    }


def _of_names(known: Knowledge) -> dict[str, Test]:
    """Give the signals of people, bodies and states."""
    words = known.words
    names = {*known.given_names, *known.doubtful_names, *known.full_names}
    begins = _joined_to({*names, *known.titles, *known.localities, *words["servants"]})
    named = _joined_to({*known.given_names, *known.doubtful_names})
    particles, that = words["name_particles"], words["complementizers"]
    teller = _may_be_told_by(known)
    return {
        "mention": lambda form: (
            begins(form)
            or (form[:2] in TWO_JOINED and begins(form[1:]))
            or form in words["headed_by"]
        ),
        "naming": lambda form: named(form) or teller(form),
        "dotless": words["dotless"].__contains__,
        "particle": lambda form: form in particles and form[1:] in that,
        "unarticled": _may_have_no_article(known),
        "nisba": _may_be_of_a_land(known),
    }


def _may_be_told_by(known: Knowledge) -> Test:
    """Give the test for verbs after which a man may stand who says something."""

    def teller(form: str) -> bool:
        verb = known.verbs.get(form) or known.verbs.get(unjoined(form))
        if verb is None or verb.shape != "past" or verb.gender != "m":
            return False
        return "weak" not in verb.verb.flags and "to" not in verb.verb.frames  # دعا الفلاحين إلى

    return teller


def _of_speech(known: Knowledge) -> dict[str, Test]:
    """Give the signals of what is said: verbs, sources, turns, where the words may end."""
    otherwise = _may_tell(known)

    def cue(form: str) -> bool:
        """Whether a form is one of a verb of speech."""
        return unjoined(form) in known.verbs or form in known.verbs

    return {
        "cue": cue,
        "source": _may_lead_in_source(known),
        "telling": lambda form: cue(form) or otherwise(form) or _is_saying(form, known),
        "turn": known.phrases["turns"].__contains__,
        "turning": known.turning.__contains__,
    }


def _of_words(known: Knowledge) -> dict[str, Test]:
    """Give what a word is like: whether it can tell, hand over, lead to words, be a state."""
    words, phrases = known.words, known.phrases
    return {
        "source": _may_lead_in_source(known),
        "teller": _may_be_told_by(known),
        "telling_otherwise": _may_tell(known),
        "switch": lambda form: form in words["switches"] or unjoined(form) in words["switches"],
        "leading": lambda form: (
            any(form in phrases[name] for name in LEADING_PHRASES)
            or known.lists(form, *LEADING)
            or known.lists(unjoined(form), "prepositions")
        ),
        "adding": lambda form: known.lists(unjoined(form), "not_said", "beside_that"),
        "land": _may_be_land(known),
    }


def _may_lead_in_source(known: Knowledge) -> Test:
    """Give the test for words that lead in a source: بحسب."""
    sources, attributions = known.words["sources"], known.phrases["attributions"]
    return lambda form: form in sources or unjoined(form) in sources or form in attributions


def _is_saying(form: str, known: Knowledge) -> bool:
    """Whether a form is a definite noun of a verb of speech: التأكيد."""
    verb = known.verbs.get(bare(form)) if definite(form) else None
    return verb is not None and verb.shape == "noun"


def _may_tell(known: Knowledge) -> Test:
    """Give the test for words that tell of something said, and are no verbs of speech."""
    source = _may_lead_in_source(known)
    return lambda form: (
        source(form)
        or known.lists(form, "done", "absorbed", "which_is", "standing", "following")
        or known.lists(unjoined(form), "done", "standing")
    )


def _joined_to(words: Container[str]) -> Test:
    """Give the test for words as they are and with each letter that can be joined in front."""
    return lambda form: (
        form in words
        or (form[:1] in PROCLITICS and form[1:] in words)
        or (form[:2] == FOR_THE and with_article(form) in words)
    )


def _may_have_no_article(known: Knowledge) -> Test:
    """Give the test for words in ال that no table has: in a name, its alif may be a hamza."""
    tables = known.common, known.given_names, known.localities, known.titles, known.verbs
    return lambda form: (
        form[:2] == ARTICLE
        and form not in known.words["name_particles"]
        and form not in known.closed
        and form[2:] not in known.nouns
        and not any(form in table for table in tables)
    )


def _may_be_of_a_land(known: Knowledge) -> Test:
    """Give the test for definite adjectives that can be of a state that no table knows."""
    return lambda form: (
        definite(form)
        and form.endswith(NISBA)
        and len(form) >= SHORTEST_NISBA
        and form[2:] not in known.nationalities
        and form[2:] not in known.nouns
        and not known.lists(form, "title_adjectives", "title_complements")
    )


def _may_be_land(known: Knowledge) -> Test:
    """Give the test for words that can be a state, for all that the tables know."""
    tables: tuple[Container[str], ...] = known.given_names, known.common, known.titles
    return lambda form: (
        len(form) >= SHORTEST_LAND
        and not definite(form)
        and not any(form in table for table in tables)
    )

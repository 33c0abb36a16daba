"""What a statement claims, laid out for comparison: what it tells, with signs, and how."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mahdar.arabic.clitics import bare, unjoined
from mahdar.arabic.fold import fold
from mahdar.arabic.letters import PASSIVE, PREPOSITIONS
from mahdar.arabic.roots import root
from mahdar.arabic.words import tokens
from mahdar.base.document import Knowledge
from mahdar.base.records import Statement
from mahdar.catalog.concepts import Sense, Wordings, compared

SAID_OFTEN = 0.3
PLAINLY = 0.5
"""How much a word tells that any statement may have, and one of time or manner; others tell 1."""

MANNER = frozenset(("quality", "time"))
TURNED = frozenset(("action", "quality"))
"""Kinds of concepts that have a sign: a thing has none, unless it is negated."""

REACH = 4
"""What makes a negation none (سوى) stands within so many tokens after it."""

POINTING = 8
"""A word that points back at what was told before stands among so many first ones."""

BEFORE = -1
"""Words that the sentence has before are counted backwards from here."""

TEN, HUNDRED = 10, 100

SHORT = 2
"""Words of so few letters are particles."""

LEAD = 4
"""A refusal at the head stands within so many tokens."""

FELT = frozenset(("welcome", "praise", "thank", "congratulate", "condemn"))
"""Acts that take a thing for granted and say how the speaker feels about it."""

GRADES = {"mild": -2, "hard": 1, "hardest": 2}
"""How hard verbs press, by their list; all others are plain."""

AGAINST = frozenset(("reject", "condemn"))
"""Acts of verbs that are against what is told after them."""


class Item(NamedTuple):
    """One word that is told: what it may be compared by, each with its sign (0: none), its weight.

    `at` is its place among the words of the statement; `denied`: a verb is denied by it (لم يصل).
    """

    keys: Mapping[str, int]
    weight: float
    at: int
    denied: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement laid out: its telling words, its numbers, its stance, its degree.

    `forms` are its words folded, `shown` the same as they are written.
    `stance` is -1 where the speaker is against what the words tell or denies it; `degree` says how
    hard a claim is made, 0 for plainly; `felt`: it tells what the speaker feels about a thing;
    `plain`: its verb only says that it is said;
    `keys` are what its telling words are compared by.
    """

    statement: Statement
    forms: tuple[str, ...]
    shown: tuple[str, ...]
    items: tuple[Item, ...]
    numbers: frozenset[int]
    stance: int
    degree: int
    weight: float
    felt: bool
    plain: bool
    keys: frozenset[str]

    @classmethod
    def of(cls, statement: Statement, known: Knowledge) -> "Claim":
        """Lay a statement out."""
        words = known.wordings()
        text, found = statement.words.exact, tokens(statement.words.exact)
        words_at = [place for place, form in enumerate(found.forms) if form.isalnum()]
        forms = tuple([found.forms[place] for place in words_at])
        told = _without_cognate(statement, forms)
        items = tuple(_items(told, known, words))
        act = _of_verb(statement, known)
        if not words.lists["pointing"].isdisjoint(forms[:POINTING]):
            items = (*items, *_context(statement, items, known, words))
        return cls(
            statement=statement,
            forms=forms,
            shown=tuple([text[found.starts[place] : found.ends[place]] for place in words_at]),
            items=items,
            numbers=frozenset(_numbers(forms, words)),
            stance=_stance(statement, forms, known, words),
            degree=_degree(statement, forms, words),
            weight=sum(item.weight for item in items),
            keys=frozenset(k for i in items if i.weight > SAID_OFTEN for k in i.keys),
            plain=act == "assert",
            felt=act in FELT or not words.lists["concerns"].isdisjoint(forms[:LEAD]),
        )


def _of_verb(statement: Statement, known: Knowledge) -> str:
    """Give the act of the cue itself, whatever the words: welcome for رحب, assert for قال."""
    verb = known.verbs.get(fold(statement.cue.lemma))
    return "assert" if verb is None or "stating" in verb.verb.flags else verb.verb.act


def on_one_issue(one: Statement, other: Statement) -> bool:
    """Whether two statements have an issue in common."""
    return not set(one.issues).isdisjoint(other.issues)


def _without_cognate(statement: Statement, forms: tuple[str, ...]) -> tuple[str, ...]:
    """Give the words without the verb's own noun at their head, which adds nothing: رفض رفضا."""
    own = root(fold(statement.cue.lemma))
    return tuple(["" if at < LEAD and root(form) == own else form for at, form in enumerate(forms)])


def _context(
    statement: Statement, items: tuple[Item, ...], known: Knowledge, words: Wordings
) -> Iterator[Item]:
    """Give what the words point back at: what the sentence tells before its verb of speech."""
    before = statement.sentence.exact[: max(0, statement.cue.start - statement.sentence.start)]
    forms = tuple([form for form in tokens(before).forms if form.isalnum()])
    told = {key for item in items for key in item.keys}
    for item in _items(forms, known, words):
        if told.isdisjoint(item.keys):
            yield Item(item.keys, PLAINLY * item.weight, BEFORE - item.at)


def _items(forms: tuple[str, ...], known: Knowledge, words: Wordings) -> Iterator[Item]:
    """Give the telling words, each with what it is compared by."""
    turn, denied, phrases = 1, False, dict[int, list[Sense]]()
    for at, form in enumerate(forms):
        if not form:
            continue
        if form in words.lists["negators"] and _negates(forms, at, words):
            exception = not words.lists["exceptions"].isdisjoint(forms[at + 1 : at + 2 + REACH])
            turn = 1 if exception else -1
            denied = turn < 0 and form in words.lists["deniers"]
            continue
        if at < LEAD and form in words.lists["refusals"]:
            continue  # it makes the stance
        for sense in _phrases(forms, at, words):
            for place in range(at, at + len(sense.words)):
                phrases.setdefault(place, []).append(sense)
        plain = form in known.closed or form in words.lists["plain"] or len(form) <= SHORT
        if plain and at not in phrases and not form.isdecimal():
            continue
        item = _item(forms, at, phrases.get(at, ()), turn, known)
        yield item._replace(denied=denied)
        turn, denied = 1, False


def _negates(forms: tuple[str, ...], at: int, words: Wordings) -> bool:
    """Whether a word of negation negates: not in ما لم, لا سيما, لا يزال."""
    following = forms[at + 1] if at + 1 < len(forms) else ""
    before = forms[at - 1] if at else ""
    return before not in words.lists["unless"] and following not in words.lists["no_denial"]


def _item(
    forms: tuple[str, ...], at: int, phrases: Sequence[Sense], turn: int, known: Knowledge
) -> Item:
    """Give one word with what it is compared by."""
    form, words = forms[at], known.wordings()
    number = _number(form, words)
    if number is not None and not phrases:
        return Item({f"#{number}": 0}, 1.0, at)
    senses = [*phrases, *_senses(form, words)]
    keys = {sense.concept: _sign(sense, turn) for sense in senses}
    degree = form in words.lists["degrees"]
    roots = ["+" + root(word) for word in _unled(form)]
    keys.update(dict.fromkeys(roots, turn))
    if degree:
        keys = dict.fromkeys(keys, 0)
    often = degree or _is_land(form, known) or not words.common.isdisjoint(compared(form))
    kinds = {sense.kind for sense in senses}
    plainly = bool(kinds) and kinds <= MANNER
    return Item(keys, SAID_OFTEN if often else PLAINLY if plainly else 1.0, at)


def _is_land(form: str, known: Knowledge) -> bool:
    """Whether a word is a state that a table knows, or the adjective of one."""
    if any(bare(word) in known.nationalities for word in _unled(form)):
        return True
    return any(place.kind == "country" for place in known.localities.get(form, ()))


def _unled(form: str) -> tuple[str, ...]:
    """Give a word as it is, and without a preposition that may be joined to it."""
    return (form, form[1:]) if form[0] in PREPOSITIONS and len(form) > LEAD else (form,)


def _sign(sense: Sense, turn: int) -> int:
    """Give the sign of a concept here, 0 for a thing that is just told of."""
    return sense.sign * turn if sense.kind in TURNED or turn < 0 else 0


def _phrases(forms: tuple[str, ...], at: int, words: Wordings) -> Iterator[Sense]:
    """Give the phrases of concepts that begin at a place."""
    for key in compared(forms[at]):
        for sense in words.phrases.get(key, ()):
            size = len(sense.words)
            if at + size <= len(forms):
                rest = (compared(form) for form in forms[at + 1 : at + size])
                if all(word in keys for word, keys in zip(sense.words[1:], rest, strict=True)):
                    yield sense


def _senses(form: str, words: Wordings) -> Sequence[Sense]:
    """Give the concepts of one word: by the word as it is, else by its root."""
    keys = compared(form)
    if re.fullmatch(PASSIVE, keys[0]):
        keys = keys[:1]  # العقوبات المفروضة
    for key in keys:
        found = words.senses.get(key)
        if found:
            return found
    return ()


def _number(form: str, words: Wordings) -> int | None:
    """Give the value of a number in digits or in one word."""
    return int(form) if form.isdecimal() else words.numbers.get(form)


def _numbers(forms: tuple[str, ...], words: Wordings) -> Iterator[int]:
    """Give the numbers that are told, but for one; words that make up one number are added up."""
    total = 0
    for form in (*forms, ""):
        value = _number(unjoined(form) if total else form, words)
        if value is not None and total and value >= HUNDRED > total:
            total *= value
        elif value is not None and total and (value >= TEN > total or total % TEN == 0 < total):
            total += value
        else:
            if total > 1:
                yield total
            total = value or 0


def _stance(statement: Statement, forms: tuple[str, ...], known: Knowledge, words: Wordings) -> int:
    """Give -1 where the speaker is against what the words tell, or denies it, else 1."""
    verb = known.verbs.get(fold(statement.cue.lemma))
    against = verb is not None and verb.verb.act in AGAINST
    against |= verb is not None and verb.verb.act == "warn" and statement.kind == "nominal"
    refused = not words.lists["refusals"].isdisjoint(forms[:LEAD])
    return -1 if against ^ refused ^ statement.negated else 1


def _degree(statement: Statement, forms: tuple[str, ...], words: Wordings) -> int:
    """Give how hard a claim is made: by the verb, and by words of degree."""
    lemma, lists = fold(statement.cue.lemma), words.lists
    verb = next((grade for name, grade in GRADES.items() if lemma in lists[name]), 0)
    more = sum(form in lists["stronger"] for form in forms)
    less = sum(form in lists["weaker"] for form in forms)
    return verb + 2 * more - less + statement.strength

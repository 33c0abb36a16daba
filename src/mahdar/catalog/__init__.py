"""What mahdar knows before reading: tables with their sources, no rules."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from mahdar.arabic.clitics import definite, joined
from mahdar.arabic.conjugation import forms
from mahdar.arabic.fold import fold
from mahdar.arabic.letters import ARTICLE, CONJUNCTIONS, FOR_THE, FUTURE, PROCLITICS, PRONOUNS
from mahdar.base.document import (
    ActRule,
    Encounter,
    Event,
    Inflected,
    Knowledge,
    Locality,
    Phrases,
    Title,
    Verb,
    Vocabulary,
)
from mahdar.base.errors import UsageError
from mahdar.catalog import concepts, holders, issues
from mahdar.catalog.holders import Rows
from mahdar.catalog.signals import by_word
from mahdar.catalog.tables import rows, toml

CLOSED = ("adverbs", "complementizers", "relatives", "prepositions", "pronoun_prepositions")


@cache
def load(folder: Path | None = None) -> Knowledge:
    """Give everything the catalog holds, folded and ready for look-up; read once.

    `folder` holds tables of the user's own, by the names of ours, whose rows are added.
    Raises UsageError where there is no such folder, or a row of it can't be used.
    """
    if folder is not None and not folder.is_dir():
        raise UsageError("no_catalog", str(folder))
    read, words = partial(rows, folder=folder), toml("words.toml")
    sets, lists = _sets(words), _lists(words)
    localities, nationalities = _places(tuple(read("places.tsv")))
    names, doubtful = _given_names(read)
    nouns = {fold(row["noun"]): row["act_hint"] for row in read("content_nouns.tsv")}
    vocabulary, titles, posts = _vocabulary(read), _titles(read, nouns), holders.holdings(read)
    verbs = _verbs(read, vocabulary.every | names | doubtful)
    codes, (full_names, family_names) = _codes(), holders.public_names(read)
    timing, terms = _timing(codes, sets, lists), issues.terms(read)
    known = Knowledge(
        verbs=verbs,
        titles=titles,
        encounters=_encounters(read),
        given_names=names,
        doubtful_names=doubtful,
        closed=frozenset().union(*(sets[name] for name in CLOSED)),
        turning=_turning(sets, lists, verbs),
        nouns=nouns,
        nationalities=nationalities,
        localities=localities,
        words=sets,
        phrases={name: _by_first(value) for name, value in lists.items()},
        synonyms={fold(word): fold(other) for word, other in words["title_synonyms"].items()},
        epithets=_epithets(words),
        honorifics={fold(word): _folded(others) for word, others in words["honorifics"].items()},
        codes=codes,
        longer=frozenset(w.split()[0] for table in codes.values() for w in table if " " in w),
        timing_words=frozenset(timing),
        timing=_with_joined(timing),
        act_rules=_act_rules(read),
        common=_common(sets, verbs, nouns),
        vocabulary=vocabulary,
        terms=terms,
        terms_at=issues.beginning(terms),
        weights=_weights(),
        holders=holders.by_person(posts),
        surnames=holders.by_surname(posts),
        full_names=full_names,
        family_names=family_names,
        holdings=holders.by_office(posts),
        office_of=holders.office_of(read, sets["other_offices"]),
        outlets=holders.outlets(read),
        events=_joined_events(holders.events(read)),
    )
    compared_by = cache(partial(concepts.wordings, read, codes["numbers"]))
    return replace(known, wordings=compared_by, **by_word(known))


def _with_joined(timing: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Give the words of time, and the same with the clitics that join them to a sentence."""
    joined = {form: begun for word, begun in timing.items() for form in _with_clitics((word,))}
    return joined | timing


def _epithets(words: dict[str, Any]) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Give words of titles that stand for those of another office, with these."""
    return tuple((_folded(told), _folded(meant)) for told, meant in words["title_epithets"].items())


def _vocabulary(read: Rows) -> Vocabulary:
    """Give the everyday words, by what they are."""
    words = {fold(row["word"]): row["class"] for row in read("vocabulary.tsv")}
    things, qualities, people = (
        frozenset([word for word, kind in words.items() if kind == wanted])
        for wanted in ("thing", "quality", "person")
    )
    return Vocabulary(frozenset(words), things, qualities, people)


def _sets(words: dict[str, Any]) -> dict[str, frozenset[str]]:
    """Give the lists of single words."""
    sets = {
        name: frozenset(fold(word) for word in value)
        for name, value in words.items()
        if isinstance(value, list) and isinstance(value[0], str)
    }
    sets["topics"] = _with_clitics(sets["topics"])
    return sets


def _lists(words: dict[str, Any]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Give the lists of phrases."""
    return {
        name: tuple(tuple(fold(word) for word in phrase) for phrase in value)
        for name, value in words.items()
        if isinstance(value, list) and isinstance(value[0], list)
    }


def _codes() -> dict[str, dict[str, str]]:
    """Give the tables of the calendar."""
    return {
        name: {fold(word): code for word, code in table.items()}
        for name, table in toml("calendar.toml").items()
    }


def _given_names(read: Rows) -> tuple[frozenset[str], frozenset[str]]:
    """Give the given names: those that are nothing else, and those that are everyday words too."""
    plain, doubtful = (
        frozenset(fold(row["name"]) for row in read("given_names.tsv") if row["ambiguous"] == doubt)
        for doubt in ("", "yes")
    )
    return plain, doubtful


def _places(
    places: tuple[dict[str, str], ...],
) -> tuple[dict[str, tuple[Locality, ...]], dict[str, str]]:
    """Give the places by their first word, and the state of each nationality."""
    nationalities = {
        fold(row["name"]): row["code"] for row in places if row["kind"] == "nationality"
    }
    return _localities(places), nationalities


def _folded(words: str) -> frozenset[str]:
    """Give words in a row as a set, folded."""
    return frozenset(fold(words).split())


def _weights() -> dict[str, float]:
    """Give the weights of the reasons for one meeting, with the bias and the limits."""
    table = toml("weights.toml")
    return {**table.pop("weights"), **table}


def _verbs(read: Rows, everyday: frozenset[str]) -> dict[str, Inflected]:
    """Give every form of every verb; where two verbs share a form, the earlier row has it.

    Two rows of the same verb, or of one past form, are two senses; a form with a pronoun that is an
    `everyday` word is that word.
    """
    out: dict[str, Inflected] = {}
    for row in read("verbs.tsv"):
        parts = row["past"], row["present"], row["participle"], row["noun"]
        verb = Verb(
            lemma=row["past"] or row["participle"],
            frames=frozenset(fold(frame) for frame in row["frames"].split()),
            act=row["act"],  # type: ignore[arg-type]
            flags=frozenset(row["flags"].split()),
        )
        transitive = not verb.frames.isdisjoint(("to", "as")) or "regarded" in verb.flags
        for form in forms(*parts, transitive=transitive):
            if form.pronoun and form.text in everyday:
                continue  # حياة is not حيّاه
            inflected = Inflected(verb, form.shape, form.number, form.gender, form.pronoun)
            taken = out.get(form.text)
            dual = taken is not None and taken.number == "d"  # آملا is rather a participle
            if taken is None or (dual and form.shape == "participle"):
                out[form.text] = inflected
            elif taken.verb is not verb and (
                taken.verb.lemma == verb.lemma
                or (form.shape == "past" and taken.shape in ("past", "present"))
            ):
                out[form.text] = replace(taken, also=(*taken.also, inflected))
    return out


def _titles(read: Rows, nouns: dict[str, str]) -> dict[str, Title]:
    """Give the words that begin a title; an office can carry a pronoun too (رئيسها).

    What is a plain noun as well is none: محافظة.
    """
    out = {
        fold(row["form"]): Title(row["class"], row["gender"], row["number"])
        for row in read("titles.tsv")
    }
    for form, title in tuple(out.items()):
        if title.kind in ("post", "envoy", "spokesman") and not definite(form):
            for owned in {joined(form) + pronoun for pronoun in PRONOUNS}.difference(nouns):
                out.setdefault(owned, title)
    return out


def _encounters(read: Rows) -> dict[str, Encounter]:
    """Give every form of every word of meeting, with a joined letter and without.

    Nouns have the article, a pronoun and a case ending, too.
    """
    out: dict[str, Encounter] = {}
    for row in read("encounters.tsv"):
        host, mode = row["host"] == "yes", row["mode"]
        transitive = row["kind"] == "verb"
        for form in forms(row["past"], row["present"], "", row["noun"], transitive=transitive):
            object_ = form.shape == "past" and form.pronoun
            encounter = Encounter(row["kind"], host, mode, object_)  # type: ignore[arg-type]
            out.setdefault(form.text, encounter)
            if form.shape == "present":
                out.setdefault(FUTURE + form.text, replace(encounter, future=True))
            elif form.shape == "noun" and not form.pronoun:
                out.setdefault(ARTICLE + form.text, encounter)
                out.setdefault(form.text + "ا", encounter)
            elif form.shape == "noun" and "ء" in form.text:  # لقائه, لقاؤه
                out.setdefault(form.text.replace("ء", "ي"), encounter)
                out.setdefault(form.text.replace("ء", "و"), encounter)
    for text, encounter in tuple(out.items()):
        for form_in_text in _with_clitics((text,)):
            out.setdefault(form_in_text, encounter)
    return out


def _act_rules(read: Rows) -> dict[str, tuple[ActRule, ...]]:
    """Give the rules for acts by their first word, ranked as in the table."""
    out: dict[str, list[ActRule]] = {}
    for rank, row in enumerate(read("acts.tsv")):
        words = tuple(fold(row["words"]).split())
        first = words[0] if words[0][-1] != "*" else words[0][:2]
        out.setdefault(first, []).append(ActRule(rank, row["where"], words, row["act"]))  # type: ignore[arg-type]
    return {first: tuple(found) for first, found in out.items()}


def _localities(places: tuple[dict[str, str], ...]) -> dict[str, tuple[Locality, ...]]:
    """Give the names of places and bodies by their first word, the longest first."""
    out: dict[str, list[Locality]] = {}
    for row in places:
        if row["kind"] != "nationality":
            words = tuple(fold(row["name"]).split())
            out.setdefault(words[0], []).append(Locality(words, row["kind"], row["code"]))
    return {
        first: tuple(sorted(found, key=lambda locality: -len(locality.words)))
        for first, found in out.items()
    }


def _with_clitics(words: Iterable[str]) -> frozenset[str]:
    """Give words as they are and with each letter that can be joined in front."""
    plain = frozenset(words)
    out = set(plain)
    for letter in PROCLITICS:
        out.update([letter + word for word in plain])
    out.update([FOR_THE + word[2:] for word in plain if definite(word)])
    return frozenset(out)


def _joined_events(events: dict[str, tuple[Event, ...]]) -> dict[str, tuple[Event, ...]]:
    """Give events by their first word, also with its article and with letters joined in front.

    Of several, those of the most words come first.
    """
    return {
        form: tuple(sorted(found, key=lambda event: -len(event.words)))
        for word, found in events.items()
        for form in (*_with_clitics((ARTICLE + word,)), *_with_clitics((word,)))
    }


def _by_first(phrases: tuple[tuple[str, ...], ...]) -> Mapping[str, Phrases]:
    """Give phrases by their first word, with و or ف before it and without."""
    out: dict[str, dict[int, frozenset[tuple[str, ...]]]] = {}
    for first, *rest in sorted(phrases, key=len, reverse=True):
        for letter in ("", *CONJUNCTIONS):
            found = out.setdefault(letter + first, {})
            found[1 + len(rest)] = found.get(1 + len(rest), frozenset()) | {tuple(rest)}
    return out


def _timing(
    codes: dict[str, dict[str, str]],
    sets: dict[str, frozenset[str]],
    lists: dict[str, tuple[tuple[str, ...], ...]],
) -> dict[str, tuple[str, ...]]:
    """Give the words with which an expression of time can begin, each with what it can begin."""
    parts = sets["dayparts"]
    begin: dict[str, Iterable[str]] = {
        "away": sets["since"] | sets["after_now"],
        "over": (*sets["during"], *filter(definite, codes["units"])),
        "third": codes["thirds"],
        "day": (
            *codes["days"],
            *filter(definite, codes["weekdays"]),
            *sets["day_nouns"],
            *parts,
            *(ARTICLE + part for part in parts),
            *(phrase[0] for phrase in lists["late_in"]),
        ),
        "date": codes["ordinals"],
        "this": (*codes["this"], *sets["this_one"]),
        "month": (*_months(codes), *sets["month_nouns"]),
        "year": sets["year_nouns"],
    }
    out: dict[str, tuple[str, ...]] = {}
    for name, words in begin.items():
        for word in dict.fromkeys(word.split()[0] for word in words):
            out[word] = (*out.get(word, ()), name)
    return out


def _months(codes: dict[str, dict[str, str]]) -> Iterator[str]:
    """Give the names of the months of all calendars."""
    for table in ("months", "hijri_months", "solar_months"):
        yield from codes[table]


def _turning(
    sets: dict[str, frozenset[str]],
    lists: dict[str, tuple[tuple[str, ...], ...]],
    verbs: dict[str, Inflected],
) -> frozenset[str]:
    """Give the words at which the words of a statement may end, with و or ف before them too."""
    firsts = (phrase[0] for name in ("turns", "remarks", "attributions") for phrase in lists[name])
    named = [
        sets[name]
        for name in (
            *("switches", "sources", "done", "standing", "absorbed", "which_is"),
            *("not_said", "beside_that"),
        )
    ]
    found = frozenset(firsts).union(*named, verbs)
    return frozenset([letter + word for letter in ("", *CONJUNCTIONS) for word in found])


def _common(
    sets: dict[str, frozenset[str]], verbs: dict[str, Inflected], nouns: dict[str, str]
) -> frozenset[str]:
    """Give the words that are no part of a name: closed classes, verbs of speech, plain nouns."""
    closed = [
        "complementizers",
        "prepositions",
        "pronoun_prepositions",
        "free_prepositions",
        "adverbs",
        "absorbed",
        "saying_nouns",
        "switches",
        "negations",
        "relatives",
        "copulas",
        "aspects",
        "demonstratives",
        "sources",
        "common",
        "deeds",
        "title_nouns",
    ]
    words = frozenset().union(*(sets[name] for name in closed), nouns)
    spoken = {form for form, found in verbs.items() if found.shape in ("past", "present")}
    return words | spoken

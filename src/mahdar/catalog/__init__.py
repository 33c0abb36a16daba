"""What mahdar knows before reading: tables with their sources, no rules."""

from functools import cache

from mahdar.arabic.conjugation import forms
from mahdar.arabic.fold import fold
from mahdar.base.document import (
    ActRule,
    Encounter,
    Inflected,
    Knowledge,
    Locality,
    Title,
    Verb,
)
from mahdar.catalog.tables import rows, toml


@cache
def load() -> Knowledge:
    """Give everything the catalog holds, folded and ready for look-up; read once."""
    words = toml("words.toml")
    sets = {
        name: frozenset(fold(word) for word in value)
        for name, value in words.items()
        if isinstance(value, list) and isinstance(value[0], str)
    }
    lists = {
        name: tuple(tuple(fold(word) for word in phrase) for phrase in value)
        for name, value in words.items()
        if isinstance(value, list) and isinstance(value[0], list)
    }
    places = tuple(rows("places.tsv"))
    verbs = _verbs()
    nouns = {fold(row["noun"]): row["act_hint"] for row in rows("content_nouns.tsv")}
    titles = {
        fold(row["form"]): Title(row["class"], row["gender"], row["number"])
        for row in rows("titles.tsv")
    }
    return Knowledge(
        verbs=verbs,
        titles=titles,
        encounters=_encounters(),
        given_names=frozenset(
            fold(row["name"]) for row in rows("given_names.tsv") if not row["ambiguous"]
        ),
        doubtful_names=frozenset(
            fold(row["name"]) for row in rows("given_names.tsv") if row["ambiguous"]
        ),
        nouns=nouns,
        nationalities={
            fold(row["name"]): row["code"] for row in places if row["kind"] == "nationality"
        },
        localities=_localities(places),
        words=sets,
        phrases={name: _by_first(value) for name, value in lists.items()},
        synonyms={fold(word): fold(other) for word, other in words["title_synonyms"].items()},
        codes={
            name: {fold(word): code for word, code in table.items()}
            for name, table in toml("calendar.toml").items()
        },
        act_rules=tuple(
            ActRule(row["where"], tuple(fold(row["words"]).split()), row["act"])  # type: ignore[arg-type]
            for row in rows("acts.tsv")
        ),
        common=_common(sets, verbs, nouns),
    )


def _verbs() -> dict[str, Inflected]:
    """Give every form of every verb; where two verbs share a form, the earlier row has it."""
    out: dict[str, Inflected] = {}
    for row in rows("verbs.tsv"):
        parts = row["past"], row["present"], row["participle"], row["noun"]
        verb = Verb(
            lemma=row["past"] or row["participle"],
            frames=frozenset(fold(frame) for frame in row["frames"].split()),
            act=row["act"],  # type: ignore[arg-type]
            flags=frozenset(row["flags"].split()),
        )
        transitive = not verb.frames.isdisjoint(("to", "as"))
        for form in forms(*parts, transitive=transitive):
            inflected = Inflected(verb, form.shape, form.number, form.gender, form.pronoun)
            out.setdefault(form.text, inflected)
    return out


def _encounters() -> dict[str, Encounter]:
    """Give every form of every word of meeting; nouns with article, pronoun and case ending too."""
    out: dict[str, Encounter] = {}
    for row in rows("encounters.tsv"):
        encounter = Encounter(row["kind"], row["host"] == "yes", row["mode"])  # type: ignore[arg-type]
        for form in forms(row["past"], row["present"], "", row["noun"]):
            out.setdefault(form.text, encounter)
            if form.shape == "noun" and not form.pronoun:
                out.setdefault("ال" + form.text, encounter)
                out.setdefault(form.text + "ا", encounter)
            elif form.shape == "noun" and "ء" in form.text:  # لقائه, لقاؤه
                out.setdefault(form.text.replace("ء", "ي"), encounter)
                out.setdefault(form.text.replace("ء", "و"), encounter)
    return out


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


def _by_first(phrases: tuple[tuple[str, ...], ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Give phrases by their first word, the longest first."""
    out: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        out.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(found) for first, found in out.items()}


def _common(
    sets: dict[str, frozenset[str]], verbs: dict[str, Inflected], nouns: dict[str, str]
) -> frozenset[str]:
    """Give the words that are no part of a name: closed classes, verbs of speech, plain nouns."""
    closed = (
        "complementizers prepositions free_prepositions adverbs absorbed saying_nouns switches "
        "negations relatives copulas aspects demonstratives sources common title_nouns"
    ).split()
    words = frozenset().union(*(sets[name] for name in closed), nouns)
    spoken = {form for form, found in verbs.items() if found.shape in ("past", "present")}
    return words | spoken

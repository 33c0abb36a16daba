"""Who held which office when, who owns which outlet, which events are dated."""

from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from mahdar.arabic.clitics import bare, with_article
from mahdar.arabic.fold import fold
from mahdar.base.document import Event, Holding, Outlet

Rows = Callable[[str], Iterable[dict[str, str]]]
"""Gives the rows of a table by its name."""

Office = tuple[frozenset[str], str]
"""The words of a title, and the office that it names."""

FullNames = dict[str, dict[str, tuple[tuple[str, ...], ...]]]

_HAMZA = frozenset("أإآ")
REMEMBERED = 1 << 12
"""So many different names are kept with their words."""

YEAR, MONTH = 4, 7
"""Characters of a date that tells only its year, or its month."""


def first_day(day: str) -> str | None:
    """Give the first day of a date, month or year in ISO 8601, None for none.

    >>> first_day("2013-09"), first_day("")
    ('2013-09-01', None)
    """
    if not day:
        return None
    return day + "-01" * ((len(day) == YEAR) * 2 + (len(day) == MONTH))


def last_day(day: str) -> str | None:
    """Give the last day of a date, month or year in ISO 8601, None for none.

    >>> last_day("2020-02"), last_day("2020")
    ('2020-02-29', '2020-12-31')
    """
    if len(day) == YEAR:
        return f"{day}-12-31"
    if len(day) == MONTH:
        return f"{day}-{monthrange(int(day[:YEAR]), int(day[YEAR + 1 :]))[1]:02}"
    return day or None


@lru_cache(REMEMBERED)
def name_words(name: str) -> tuple[str, ...]:
    """Give the words of a name as they are compared: folded, without article.

    >>> name_words("عبد الله الكندي")
    ('عبدالله', 'كندي')
    """
    written = name.replace("-", " ").split()
    out: list[str] = []
    for word in written:
        folded = fold(word)
        if out and out[-1] == "عبد":
            out[-1] += folded
        elif folded:
            out.append(bare(folded) if _HAMZA.isdisjoint(word) else folded)
    return tuple(out)


def holdings(rows: Rows) -> tuple[Holding, ...]:
    """Give every post that somebody held."""
    return tuple(_holding(row) for row in rows("posts.tsv"))


def public_names(rows: Rows) -> tuple[FullNames, frozenset[str]]:
    """Give the names of people in public life, and the single words by which they are called.

    Full names are folded words by their first two, those with most words first; the single words
    are folded, without article.
    """
    posts, people = tuple(rows("posts.tsv")), tuple(rows("people.tsv"))
    spelt = [(row["person"], row["variants"]) for row in posts]
    spelt += [(row["name"], row["variants"]) for row in people]
    alone = {row["alone"] for row in people} | {row["person"].split()[-1] for row in posts}
    return (
        _by_beginning({name for one, variants in spelt for name in (one, *variants.split("|"))}),
        frozenset(bare(fold(name)) for name in alone if name and " " not in name),
    )


def _by_beginning(written: set[str]) -> FullNames:
    """Give the names of several words by their first two."""
    found: FullNames = {}
    names = {tuple(fold(name).split()) for name in written}
    for words in sorted(names, key=len, reverse=True):
        if len(words) > 1:
            begun = found.setdefault(words[0], {})
            begun[words[1]] = (*begun.get(words[1], ()), words)
    return found


def _holding(row: dict[str, str]) -> Holding:
    """Give the post of one row."""
    names = (row["person"], *filter(None, row["variants"].split("|")))
    return Holding(
        person=row["person"],
        names=tuple(dict.fromkeys(name_words(name) for name in names)),
        post=row["post"],
        country=row["country"],
        first=first_day(row["from"]) or "",
        last=last_day(row["to"]),
        seen=last_day(row["seen"]),
        source=row["source"],
    )


def by_person(all_: tuple[Holding, ...]) -> dict[str, tuple[Holding, ...]]:
    """Give the posts by who held them."""
    return _grouped(all_, lambda holding: (holding.person,))


def by_surname(all_: tuple[Holding, ...]) -> dict[str, tuple[Holding, ...]]:
    """Give the posts by the last word of each name of who held them."""
    return _grouped(all_, lambda holding: (words[-1] for words in holding.names))


def by_office(all_: tuple[Holding, ...]) -> dict[str, tuple[Holding, ...]]:
    """Give the posts by office and state: `foreign_minister IQ`."""
    return _grouped(all_, lambda holding: (f"{holding.post} {holding.country}",))


def _grouped(
    all_: tuple[Holding, ...], keys: Callable[[Holding], Iterable[str]]
) -> dict[str, tuple[Holding, ...]]:
    """Give the posts by each of their keys."""
    out: dict[str, list[Holding]] = {}
    for holding in all_:
        for key in dict.fromkeys(keys(holding)):
            out.setdefault(key, []).append(holding)
    return {key: tuple(found) for key, found in out.items()}


def title_words(title: str) -> frozenset[str]:
    """Give the words of a title as they are compared."""
    return frozenset(bare(with_article(form)) for form in fold(title).split())


def office_of(rows: Rows, others: frozenset[str]) -> Callable[[frozenset[str]], Office | None]:
    """Give the function that gives the office that the words of a title name, and by which words.

    It gives None for another office, and where one of the `others` makes it a former or a deputy's.
    """
    titles = [(title_words(row["title"]), row["post"]) for row in rows("offices.tsv")]
    titles.sort(key=lambda office: -len(office[0]))

    @lru_cache(REMEMBERED)
    def named(words: frozenset[str]) -> Office | None:
        """Give the office whose title has most of these words, and its words."""
        for title, office in titles:
            if title <= words:
                return (title, office) if others.isdisjoint(words - title) else None
        return None

    return named


def outlets(rows: Rows) -> dict[str, Outlet]:
    """Give the outlets by each of their names and domains, folded."""
    out: dict[str, Outlet] = {}
    for row in rows("outlets.tsv"):
        outlet = Outlet(row["name"], row["side"] or None, row["ownership"], row["source"])
        names = (row["name"], row["latin"], *row["variants"].split("|"), *row["domain"].split("|"))
        for name in filter(None, names):
            out.setdefault(outlet_key(name), outlet)
    return out


def outlet_key(name: str) -> str:
    """Give the name of an outlet as it is compared."""
    return fold(name).casefold().strip()


def domains(url: str) -> Iterator[str]:
    """Give the host of an address and each domain above it.

    >>> list(domains("https://www.example.org/ar"))
    ['www.example.org', 'example.org', 'org']
    """
    address = url.partition("://")[2] or url
    parts = address.partition("/")[0].partition(":")[0].split(".")
    for number in range(len(parts)):
        yield ".".join(parts[number:])


def events(rows: Rows) -> dict[str, tuple[Event, ...]]:
    """Give the dated events by the first word of each of their phrases."""
    out: dict[str, list[Event]] = {}
    for row in rows("events.tsv"):
        for phrase in filter(str.strip, row["phrases"].split("|")):
            words = tuple(bare(with_article(form)) for form in fold(phrase).split())
            start = first_day(row["start"]) or ""
            event = Event(row["name"], words, start, row["weak"] == "yes", row["source"])
            out.setdefault(words[0], []).append(event)
    return {first: tuple(found) for first, found in out.items()}

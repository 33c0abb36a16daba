"""Who a person is by the catalog: by name, by office and state, by the time."""

from collections.abc import Iterator

from mahdar.arabic.clitics import bare, with_article
from mahdar.arabic.likeness import as_alike
from mahdar.base.document import Cluster, Document, Holding, Identity, Knowledge, Styled
from mahdar.base.records import Flag, KnownBy
from mahdar.catalog.holders import name_words
from mahdar.identify.times import Clock

FULL = 2
"""A full name has at least so many words."""


def posts(doc: Document, knowledge: Knowledge) -> Document:
    """Give the document with what the catalog knows of each person; who is one there is one."""
    clock = Clock.of(doc.report.published)
    day = None if clock is None else clock.day.isoformat()
    found = [_identity(doc, knowledge, cluster, day) for cluster in doc.clusters]
    return _merged(doc, found, dict(_called_by_name(doc, knowledge)))


def _called_by_name(doc: Document, known: Knowledge) -> Iterator[tuple[int, int]]:
    """Give those told of by an office of a state alone, with who elsewhere is called by name.

    It is the only one whom the catalog knows in that office, and of whom no other state is told.
    """
    for number in [n for n, cluster in enumerate(doc.clusters) if cluster.name is None]:
        cluster = doc.clusters[number]
        offices = {office_of(post, known) for post in cluster.posts} - {None}
        fits = [
            other
            for other, person in enumerate(doc.clusters)
            if person.side in (None, cluster.side)
            and (cluster.side or not any(office_of(post, known) for post in person.posts))
            and _has_held(known, _names(doc, person), offices, cluster.side)
        ]
        if len(fits) == 1:
            yield number, fits[0]


def _has_held(
    known: Knowledge, names: list[tuple[str, ...]], offices: set[str | None], side: str | None
) -> bool:
    """Whether one of these names is of a holder of one of these offices, of a state if told."""
    return any(
        holding.post in offices
        and side in (None, holding.country)
        and any(_bears(name, full) for full in holding.names)
        for name in names
        for holding in known.surnames.get(name[-1], ())
    )


def _bears(name: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name, or a surname alone, is one of the catalog."""
    return _is(name, full) if len(name) >= FULL else name[-1] == full[-1]


def _merged(doc: Document, found: list[Identity], called: dict[int, int]) -> Document:
    """Give the document with those joined whom the catalog knows by the same name.

    `called` gives for one without a name who it is.
    """
    keys = [
        identity.person if identity.person and identity.by != "office_and_day" else str(number)
        for number, identity in enumerate(found)
    ]
    keys = [keys[called.get(number, number)] for number in range(len(keys))]
    place = {key: at for at, key in enumerate(dict.fromkeys(keys))}
    into = [place[key] for key in keys]
    if len(place) == len(found):
        return doc.having(identities=tuple(found))
    parts = [[n for n, there in enumerate(into) if there == at] for at in range(len(place))]
    return doc.having(
        clusters=tuple([_joined([doc.clusters[n] for n in part]) for part in parts]),
        cluster_of=tuple([into[n] if n >= 0 else n for n in doc.cluster_of]),
        identities=tuple([_united([found[n] for n in part]) for part in parts]),
    )


def _joined(clusters: list[Cluster]) -> Cluster:
    """Give several clusters as one, with the name of the first that has one."""
    return Cluster(
        mentions=tuple(sorted(number for cluster in clusters for number in cluster.mentions)),
        name=next((cluster.name for cluster in clusters if cluster.name is not None), None),
        side=next((cluster.side for cluster in clusters if cluster.side), None),
        posts=tuple([post for cluster in clusters for post in cluster.posts]),
    )


def _united(identities: list[Identity]) -> Identity:
    """Give what the catalog knows of one person by several clusters."""
    held = dict.fromkeys(holding for identity in identities for holding in identity.held)
    flags = dict.fromkeys(flag for identity in identities for flag in identity.flags)
    known = next((one for one in identities if one.by not in (None, "office_and_day")), None)
    first = known or identities[0]
    return Identity(first.person, tuple(held), tuple(flags), first.by)


def _identity(doc: Document, known: Knowledge, cluster: Cluster, day: str | None) -> Identity:
    """Give the person of the catalog that a cluster is, with the posts held that the text tells.

    A full name is enough where no state speaks against it; a surname needs its office; an office
    without a name needs its state and the day.
    """
    offices = [office for post in cluster.posts if (office := office_of(post, known)) is not None]
    names = _names(doc, cluster)
    if not names:
        return _by_office(known, offices, cluster.side, day)
    found = _by_name(known, names, offices, cluster.side, day)
    if found is not None:
        return found
    return _misspelt(known, names[0], offices, cluster.side) or Identity()


def _names(doc: Document, cluster: Cluster) -> list[tuple[str, ...]]:
    """Give the names of a person as words, the fullest first."""
    spans = [doc.mentions[number].name for number in cluster.mentions]
    words = {name_words(name) for name in {doc.cut(span) for span in spans if span is not None}}
    return sorted((name for name in words if name), key=lambda name: (-len(name), name))


def office_of(post: Styled, known: Knowledge) -> str | None:
    """Give the office that a title names, None for another, a former or a deputy's one."""
    found = known.office_of(frozenset([bare(with_article(form)) for form in post.words]))
    return None if found is None else found[1]


def _by_name(
    known: Knowledge,
    names: list[tuple[str, ...]],
    offices: list[str],
    side: str | None,
    day: str | None,
) -> Identity | None:
    """Give the person whom the catalog knows by one of these names."""
    found: list[Holding] = []
    for name in names:
        for holding in known.surnames.get(name[-1], ()):
            if side not in (None, holding.country):
                continue
            full = len(name) >= FULL
            if (
                any(_is(name, other) for other in holding.names)
                if full
                else holding.post in offices
            ):
                found.append(holding)
        if found:
            break
    persons = {holding.person for holding in found}
    if len(persons) > 1:
        found = [h for h in found if h.post in offices and covers(h, day)]
        persons = {holding.person for holding in found}
    if len(persons) != 1:
        return None
    person = persons.pop()
    held = _held(known.holders[person], offices, side)
    by: KnownBy = "name" if len(names[0]) >= FULL else "surname_and_office"
    return Identity(person, held, _flags(held, day), by)


def _is(name: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether a full name is one of the catalog: its first and last word, or all its words."""
    if name[0] == other[0] and name[-1] == other[-1]:
        return True
    short, long_ = sorted((set(name), set(other)), key=len)
    return len(short) >= FULL and short <= long_


def _held(
    holdings: tuple[Holding, ...], offices: list[str], side: str | None
) -> tuple[Holding, ...]:
    """Give the posts of a person that the text tells of."""
    return tuple([h for h in holdings if h.post in offices and side in (None, h.country)])


def _flags(held: tuple[Holding, ...], day: str | None) -> tuple[Flag, ...]:
    """Give what is odd: the post is told of at a time when it was not held."""
    if day is None or not held or any(covers(holding, day) for holding in held):
        return ()
    ended = all(holding.last is not None and holding.last < day for holding in held)
    begun = any(holding.first <= day for holding in held)
    return ("post_ended",) if ended else () if begun else ("post_not_begun",)


def covers(holding: Holding, day: str | None) -> bool:
    """Whether a post is known to have been held on a day; any day for None."""
    if day is None:
        return True
    end = holding.last or holding.seen
    return holding.first <= day and end is not None and day <= end


def _by_office(known: Knowledge, offices: list[str], side: str | None, day: str | None) -> Identity:
    """Give the one who held an office of a state on the day of publication, if that is known."""
    if side is None or day is None:
        return Identity()
    for office in offices:
        held = [h for h in known.holdings.get(f"{office} {side}", ()) if covers(h, day)]
        if len({holding.person for holding in held}) == 1:
            return Identity(held[0].person, tuple(held), by="office_and_day")
    return Identity()


def _misspelt(
    known: Knowledge, name: tuple[str, ...], offices: list[str], side: str | None
) -> Identity | None:
    """Give the holder of this office and state whose name is nearly the one in the text."""
    if side is None or len(name) < FULL:
        return None
    said = " ".join(name)
    found = {
        holding.person
        for office in offices
        for holding in known.holdings.get(f"{office} {side}", ())
        for other in holding.names
        if as_alike(said, " ".join(other))
    }
    if len(found) != 1:
        return None
    person = found.pop()
    return Identity(
        person, _held(known.holders[person], offices, side), ("spelling",), "likeness_and_office"
    )

"""When a meeting can have taken place, by the posts held and the events named in its report."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from mahdar.arabic.clitics import bare, with_article
from mahdar.arabic.letters import CONJUNCTIONS, PROCLITICS
from mahdar.base.document import Contact, Document, Event, Knowledge, Stretch
from mahdar.base.records import Bound, Inference
from mahdar.find.dates.periods import amount
from mahdar.find.dates.reading import Reading

GAP = 1
"""So many words may stand between two words of the name of an event."""

FAR = 5
"""The event of an anniversary is named within so many tokens of its years."""

EARLY = timedelta(183)
"""Twenty years are said from nineteen and a half years on."""

YEAR_DAYS = 365.25


def bounds(doc: Document, knowledge: Knowledge) -> Document:
    """Give the document with what its content allows as the time of each contact.

    It is an inference from the catalog, apart from what the text says of the time.
    """
    if not doc.contacts:
        return doc
    named = tuple(_events(doc, knowledge))
    inferred = [_inference(doc, contact, named) for contact in doc.contacts]
    return doc.having(inferred=tuple(inferred))


def _inference(
    doc: Document, contact: Contact, named: tuple[tuple[Bound, bool], ...]
) -> Inference | None:
    """Give what posts and events together allow; weak events only where posts bear them out."""
    told = list(_posts(doc, contact))
    told += [bound for bound, weak in named if not weak]
    earliest, latest = _common(told)
    for bound, weak in named:
        if weak and told and _meets((earliest, latest), (bound.earliest, bound.latest)):
            told.append(bound)
            earliest, latest = _common(told)
    if not told:
        return None
    if earliest is not None and latest is not None and earliest > latest:
        return Inference(None, None, tuple(told))
    return Inference(earliest, latest, tuple(told))


def _common(told: Iterable[Bound]) -> tuple[str | None, str | None]:
    """Give the days that all bounds allow."""
    firsts = [bound.earliest for bound in told if bound.earliest is not None]
    lasts = [bound.latest for bound in told if bound.latest is not None]
    return max(firsts, default=None), min(lasts, default=None)


def _meets(one: tuple[str | None, str | None], other: tuple[str | None, str | None]) -> bool:
    """Whether two intervals share a day; None is an open end."""
    return (one[0] is None or other[1] is None or one[0] <= other[1]) and (
        other[0] is None or one[1] is None or other[0] <= one[1]
    )


def _posts(doc: Document, contact: Contact) -> Iterator[Bound]:
    """Give the time for which the participants held the posts that the text tells of."""
    for person in dict.fromkeys(doc.cluster_of[number] for number in contact.participants):
        identity = doc.identities[person] if person >= 0 else None
        if identity is None or not identity.held or identity.by == "office_and_day":
            continue
        held = identity.held
        lasts = [holding.last for holding in held]
        yield Bound(
            kind="post",
            about=f"{identity.person}: {held[0].post} {held[0].country}",
            earliest=min(holding.first for holding in held),
            latest=None if None in lasts else max(filter(None, lasts)),
            source=held[0].source,
            excerpt=doc.report.excerpt(doc.clusters[person].posts[0].span),
        )


# ---- events -------------------------------------------------------------------------------------


def _events(doc: Document, known: Knowledge) -> Iterator[tuple[Bound, bool]]:
    """Give each dated event that the text names, or that so many years have passed since."""
    forms, events = doc.tokens.forms, known.events
    places = doc.at("event")
    if not places:
        return
    reading, seen = Reading(doc, known), set[str]()
    for i in places:
        event, end = _event_at(reading, events[forms[i]], i)
        if event is None or event.name in seen:
            continue
        seen.add(event.name)
        joined = forms[i][0] in CONJUNCTIONS and event.words[0] not in (forms[i], bare(forms[i]))
        excerpt = doc.report.excerpt(doc.span(i, end, int(joined)))
        yield Bound("event", event.name, event.start, None, event.source, excerpt), event.weak
        years = _years_before(reading, i)
        if years is not None:
            stretch, count = years
            yield _anniversary(doc, event, Stretch(stretch, end), count), False


def _event_at(reading: Reading, events: tuple[Event, ...], i: int) -> tuple[Event | None, int]:
    """Give the first event whose name begins at token `i`, and the token after it."""
    for event in events:
        end = _named(reading, event.words, i)
        if end:
            return event, end
    return None, i


def _named(reading: Reading, words: tuple[str, ...], i: int) -> int:
    """Give the token after the words of an event from token `i` on, or 0."""
    at = i + 1
    for word in words[1:]:
        for k in range(at, at + GAP + 1):
            if _plain(reading.forms[k], word):
                at = k + 1
                break
        else:
            return 0
    return at


def _plain(form: str, word: str) -> bool:
    """Whether a form is a word, with its article or a letter joined in front or without."""
    if word not in form:
        return False
    if word in (form, bare(form), bare(with_article(form))):
        return True
    return form[:1] in PROCLITICS and word in (form[1:], bare(form[1:]))


def _years_before(reading: Reading, i: int) -> tuple[int, int] | None:
    """Give where a number of years begins that is counted from the event at token `i`, and it."""
    for at in range(max(0, i - FAR), i):
        told = amount(reading, at)
        if told is None or told[1] != "year":
            continue
        if any(reading.is_in(k, "counted_from", "since") for k in range(told[2], i)):
            return at, told[0]
    return None


def _anniversary(doc: Document, event: Event, stretch: Stretch, years: int) -> Bound:
    """Give the time at which so many years have passed since an event, roughly."""
    passed = date.fromisoformat(event.start) + timedelta(years * YEAR_DAYS)
    return Bound(
        kind="anniversary",
        about=event.name,
        earliest=(passed - EARLY).isoformat(),
        latest=(passed + timedelta(YEAR_DAYS)).isoformat(),
        source=event.source,
        excerpt=doc.report.excerpt(doc.span(stretch.first, stretch.end)),
    )

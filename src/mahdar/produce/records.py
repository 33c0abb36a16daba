"""What was found and identified, as the records of the contract."""

from msgspec.structs import replace

from mahdar.arabic.fold import fold
from mahdar.arabic.letters import AND, FOR_THE
from mahdar.base.document import Contact, Document, Draft, Said
from mahdar.base.records import (
    Addressee,
    Cue,
    Meeting,
    Person,
    Place,
    Post,
    Sourcing,
    Speaker,
    Statement,
    Via,
    When,
)
from mahdar.base.report import Excerpt
from mahdar.base.span import Span

DECIMALS = 2
AGENDA = 3
"""What a meeting was about is told in so many sentences from its own on."""
HOW_SURE = {
    "named": 1.0,
    "post": 0.96,
    "inherited": 0.97,
    "turn": 0.97,
    "pronoun": 0.88,
    "joint": 0.93,
    "unknown": 1.0,
}
NAMELESS, ONE_NAME = 0.35, 0.6
"""Of the speaker only an office is known, or one word of the name."""

JOINT = 0.85
NOBODY, NOBODY_MET = 0.85, 0.35
"""No person is found for the speaker: less sure still where the report tells of a meeting."""


def people(doc: Document) -> tuple[Person, ...]:
    """Give everyone that the text names or calls by a post, in the order of the text."""
    return tuple([_person(doc, number) for number in range(len(doc.clusters))])


def _person(doc: Document, number: int) -> Person:
    """Give one person with the names and posts that the text has for them."""
    cluster, identity = doc.clusters[number], doc.identities[number]
    text, excerpt = doc.text, doc.report.excerpt
    mentions = [doc.mentions[i] for i in cluster.mentions]
    names = [m.name for m in mentions if m.name is not None]
    whole = [span for span in names if fold(text[span.start : span.end])[:2] != FOR_THE]
    fullest = doc.mentions[cluster.name].name if cluster.name is not None else None
    name = text[fullest.start : fullest.end] if fullest is not None else None
    others = dict.fromkeys(text[span.start : span.end] for span in whole)
    others.pop(name or "", None)
    posts = [
        Post(text[slice(*title.span)], _known(title.side), excerpt(title.span))
        for title in cluster.posts
    ]
    return Person(
        id=f"p{number + 1}",
        key=identity.person or name,
        name=name,
        names=tuple(others),
        side=side_of(doc, number),
        posts=tuple(posts),
        mentions=tuple([excerpt(span) for span in names]),
        flags=identity.flags,
        known_by=identity.by,
    )


def side_of(doc: Document, number: int) -> str | None:
    """Give the side of a person: as the text tells, else the state of the posts told of."""
    told = _known(doc.clusters[number].side)
    countries = {holding.country for holding in doc.identities[number].held}
    return told or (countries.pop() if len(countries) == 1 else None)


def sourcing(doc: Document) -> Sourcing | None:
    """Give whose outlet this is, where it is that of one of two sides that both speak."""
    if doc.outlet_side is None:
        return None
    persons = dict.fromkeys(person for said in doc.said for person in said.persons)
    sides = dict.fromkeys(side for person in persons if (side := side_of(doc, person)))
    others = tuple(side for side in sides if side != doc.outlet_side)
    if doc.outlet_side not in sides or not others:
        return None
    return Sourcing(doc.outlet_side, others)


def _known(side: str | None) -> str | None:
    """Give the code of a state or body, None for one that no table knows."""
    return None if side is None or side.startswith("~") else side or None


def meetings(doc: Document) -> tuple[Meeting, ...]:
    """Give the contacts of the text, those with the same people told of twice as one.

    A meeting that was held stands before one that was not; else the order is that of the text.
    """
    told: dict[tuple[frozenset[int], str], list[int]] = {}
    for number, contact in enumerate(doc.contacts):
        persons = frozenset(_clusters(doc, contact))
        if len(persons) > 1:
            told.setdefault((persons, contact.status), []).append(number)
    kept = sorted(told.values(), key=lambda same: (doc.contacts[same[0]].status != "held", same))
    return tuple([_meeting(doc, same, order) for order, same in enumerate(kept, 1)])


def _clusters(doc: Document, contact: Contact) -> tuple[int, ...]:
    """Give the persons of a contact, each once."""
    found = dict.fromkeys(doc.cluster_of[number] for number in contact.participants)
    found.pop(-1, None)
    return tuple(found)


def _ids(doc: Document, numbers: tuple[int, ...], but: tuple[int, ...]) -> tuple[str, ...]:
    """Give the ids of the persons of some mentions, but for those of others."""
    others = {doc.cluster_of[number] for number in but}
    found = dict.fromkeys(doc.cluster_of[number] for number in numbers)
    return tuple(f"p{n + 1}" for n in found if n not in others and n >= 0)


def _meeting(doc: Document, same: list[int], order: int) -> Meeting:
    """Give one contact as a record, with its place from where it is told again at the latest.

    A headline tells that two met, the text under it where.
    """
    number = same[0]
    contact = doc.contacts[number]
    sentence = doc.sentences[contact.sentence]
    where = next((doc.places[n] for n in same if doc.places[n] is not None), None)
    return Meeting(
        id=f"m{order}",
        status=contact.status,
        mode=contact.mode,
        participants=tuple(f"p{n + 1}" for n in _clusters(doc, contact)),
        host=None if contact.host is None else f"p{doc.cluster_of[contact.host] + 1}",
        attendees=_ids(doc, contact.attendees, contact.participants),
        place=None
        if where is None
        else Place(doc.text[where.start : where.end], doc.report.excerpt(where)),
        when=_when(doc, number),
        agenda=_agenda(doc, number),
        excerpt=doc.report.excerpt(_trimmed(doc, sentence.first, sentence.end)),
        inferred=doc.inferred[number],
    )


def _agenda(doc: Document, number: int) -> tuple[Excerpt, ...]:
    """Give what the sentence of a contact and the ones after it, up to the next, talk about."""
    sentence = doc.contacts[number].sentence
    later = [contact.sentence for contact in doc.contacts if contact.sentence > sentence]
    end = min([sentence + AGENDA, *later])
    return tuple(
        [
            doc.report.excerpt(doc.span(*topic))
            for topic in doc.topics
            if sentence <= doc.sentence_of[topic.first] < end
        ]
    )


def _when(doc: Document, number: int) -> When:
    """Give the time of a contact: what the text tells, else what its content allows."""
    told, inferred = doc.whens[number], doc.inferred[number]
    if told.excerpt is not None or inferred is None or not (inferred.earliest or inferred.latest):
        return told
    return replace(
        told,
        earliest=inferred.earliest,
        latest=inferred.latest,
        precision="period",
        basis="content",
    )


def statements(doc: Document, told: tuple[Meeting, ...]) -> tuple[Statement, ...]:
    """Give the statements of the text in the order of their cues."""
    held = [meeting for meeting in told if meeting.status == "held"]
    return tuple(
        [
            _statement(doc, number, draft, said, _where_said(doc, draft, said, held))
            for number, (draft, said) in enumerate(zip(doc.drafts, doc.said, strict=True))
        ]
    )


def _where_said(doc: Document, draft: Draft, said: Said, held: list[Meeting]) -> str | None:
    """Give the meeting told of last before a statement with its speaker in it, else the first.

    None for what was said on an earlier occasion.
    """
    if draft.token in doc.earlier or not held:
        return None
    if len(held) == 1:
        return held[0].id
    speakers = {f"p{number + 1}" for number in said.persons}
    for meeting in reversed(held):
        before = meeting.excerpt.start <= draft.cue.start
        if before and not speakers.isdisjoint(meeting.participants):
            return meeting.id
    return held[0].id


def _statement(
    doc: Document, number: int, draft: Draft, said: Said, meeting: str | None
) -> Statement:
    """Give one statement as a record."""
    excerpt = doc.report.excerpt
    sentence = doc.sentences[doc.sentence_of[draft.token]]
    around = _trimmed(doc, sentence.first, sentence.end)
    around = Span(min(around.start, draft.words.start), max(around.end, draft.words.end))
    act, strength = doc.acts[number]
    return Statement(
        id=f"s{number + 1}",
        speaker=_speaker(doc, said),
        via=tuple([_via(doc, who) for who in draft.via]),
        cue=Cue(*draft.cue, doc.text[draft.cue.start : draft.cue.end], draft.verb.lemma),
        words=excerpt(draft.words),
        sentence=excerpt(around),
        kind=draft.kind,
        act=act,
        strength=strength,
        addressee=_addressee(doc, draft),
        issues=doc.issues[number],
        meeting=meeting,
        negated=draft.negated,
        confidence=round(draft.sure * _sure_of(doc, said), DECIMALS),
    )


def _sure_of(doc: Document, said: Said) -> float:
    """Give how sure it is that this is the speaker."""
    if said.persons:
        sure = min([_known_by(doc, person) for person in said.persons])
        return HOW_SURE[said.how] * sure * (JOINT if len(said.persons) > 1 else 1)
    return NOBODY_MET if doc.contacts else NOBODY


def _known_by(doc: Document, person: int) -> float:
    """Give how sure it is that a person is one of those whom the text names."""
    cluster = doc.clusters[person]
    name = None if cluster.name is None else doc.mentions[cluster.name].name
    if doc.identities[person].by is not None:
        return 1.0
    if name is None:
        return NAMELESS
    return 1.0 if len(doc.cut(name).split()) > 1 else ONE_NAME


def _speaker(doc: Document, said: Said) -> Speaker:
    """Give the speaker: persons by id, everybody by the fullest name that the text has."""
    names = [_called(doc, person) for person in said.persons]
    name = f" {AND}".join(names) if names else said.name
    span = None if said.span is None else doc.report.excerpt(said.span)
    return Speaker(tuple([f"p{n + 1}" for n in said.persons]), name, span, said.how)


def _called(doc: Document, person: int) -> str:
    """Give what a person is called: the fullest name, else the first title."""
    cluster = doc.clusters[person]
    if cluster.name is not None:
        name = doc.mentions[cluster.name].name
        if name is not None:
            return doc.text[name.start : name.end]
    mention = doc.mentions[cluster.mentions[0]]
    span = mention.titles[0].span if mention.titles else mention.span
    return doc.text[span.start : span.end]


def _via(doc: Document, who: int | Span) -> Via:
    """Give one who passed the words on."""
    span = who if isinstance(who, Span) else doc.mentions[who].span
    return Via(doc.text[span.start : span.end], doc.report.excerpt(span))


def _addressee(doc: Document, draft: Draft) -> Addressee | None:
    """Give to whom it was said, None where the text has nobody."""
    who = draft.addressee
    if who is None:
        return None
    if isinstance(who, Span):
        return Addressee(doc.text[who.start : who.end], None, doc.report.excerpt(who))
    span, cluster = doc.mentions[who].span, doc.cluster_of[who]
    if cluster < 0:
        return Addressee(doc.text[span.start : span.end], None, doc.report.excerpt(span))
    return Addressee(_called(doc, cluster), f"p{cluster + 1}", doc.report.excerpt(span))


def _trimmed(doc: Document, first: int, end: int) -> Span:
    """Give a stretch of tokens as code points, without line breaks at its ends."""
    forms = doc.tokens.forms
    while end > first + 1 and forms[end - 1] == "\n":
        end -= 1
    while first < end - 1 and forms[first] == "\n":
        first += 1
    return doc.span(first, end)

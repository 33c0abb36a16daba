"""Who held which office when, who owns which outlet, which events are dated."""

import re
from collections import Counter
from typing import get_args

import pytest

from mahdar.arabic.fold import fold
from mahdar.base import records
from mahdar.catalog import holders
from mahdar.catalog.holders import domains, events, first_day, holdings, last_day, name_words
from mahdar.catalog.tables import rows, toml
from tests.invented import EVENTS, OUTLETS, POSTS

OURS = list(rows("posts.tsv"))
PUBLISHERS = list(rows("outlets.tsv"))
DATED = list(rows("events.tsv"))
CODES = {row["code"] for row in rows("places.tsv")}
ISO = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?")
ISO_DAY = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")


def invented(name):
    """Give the rows of a table of the invented world alone."""
    header, *table = {"posts.tsv": POSTS, "outlets.tsv": OUTLETS, "events.tsv": EVENTS}[name]
    empty = dict.fromkeys(("variants", "latin", "domain"), "")
    return [empty | dict(zip(header, row, strict=True)) for row in table]


def twice(values):
    """Give what stands more than once."""
    return [value for value, count in Counter(values).items() if count > 1]


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        ("", None, None),
        ("2031", "2031-01-01", "2031-12-31"),
        ("2031-02", "2031-02-01", "2031-02-28"),
        ("2032-02", "2032-02-01", "2032-02-29"),
        ("2031-12", "2031-12-01", "2031-12-31"),
        ("2031-05-03", "2031-05-03", "2031-05-03"),
    ],
)
def test_a_date_has_a_first_and_a_last_day(day, first, last):
    """A month or year is the whole of it."""
    assert (first, last) == (first_day(day), last_day(day))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("سامر الرملي", ("سامر", "رملي")),
        ("عبد الله الكندي", ("عبدالله", "كندي")),
        ("عبدالله الكندي", ("عبدالله", "كندي")),
        ("سامر بن-هاني", ("سامر", "بن", "هاني")),
        ("إلهام السيل", ("الهام", "سيل")),
        ("", ()),
    ],
)
def test_a_name_is_compared_by_its_words(name, words):
    """Folded, without article, عبد with the word after it."""
    assert words == name_words(name)


def test_a_row_is_a_post_held_over_whole_days():
    """Each spelling is a name; an end that nobody knows is None."""
    first, second, *_ = holdings(invented)

    assert ("سامر الرملي", "foreign_minister", "XA", "2030-01-01", "2032-06-30", None, "s1") == (
        first.person,
        first.post,
        first.country,
        first.first,
        first.last,
        first.seen,
        first.source,
    )
    assert (("سامر", "رملي"), ("فادي", "قزويني")) == first.names
    assert ("2033-01-01", None, "2034-05-31") == (second.first, second.last, second.seen)


def test_posts_are_found_by_person_surname_and_office():
    """Under the last word of every spelling, each post once."""
    held = holdings(invented)

    assert ["s1", "s2"] == [h.source for h in holders.by_person(held)["سامر الرملي"]]
    assert ["s1", "s2"] == [h.source for h in holders.by_surname(held)["رملي"]]
    assert ["s1"] == [h.source for h in holders.by_surname(held)["قزويني"]]
    assert ["s3", "s4"] == [h.source for h in holders.by_office(held)["foreign_minister XB"]]


def test_an_outlet_is_found_by_each_of_its_names():
    """However it is written; a private one has no side."""
    found = holders.outlets(invented)

    names = ["وكاله انباء ارضستان", "ارضنا", "ana", "ana.example", "ana.test"]
    assert ["XA"] * 5 == [found[name].side for name in names]
    assert None is found[fold("جريدة السنونو")].side
    assert "" not in found


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.ana.example/ar", ["www.ana.example", "ana.example", "example"]),
        ("http://ana.example:80/x", ["ana.example", "example"]),
    ],
)
def test_the_domains_of_an_address(url, expected):
    """The host first, then each domain above it."""
    assert expected == list(domains(url))


def test_an_event_is_found_by_the_first_word_of_each_phrase():
    """Its words are without article, and weak ones are marked."""
    found = events(invented)

    assert [("quake", ("زلزال", "مرجان"), False)] == [
        (e.name, e.words, e.weak) for e in found["زلزال"]
    ]
    assert [("quake", ("هزه", "مرجان", "كبري"))] == [(e.name, e.words) for e in found["هزه"]]
    assert [("summit", True), ("late summit", True)] == [(e.name, e.weak) for e in found["قمه"]]


# ---- posts.tsv -----------------------------------------------------------------------------------


def test_there_are_many_posts():
    """Fewer would be a table cut off."""
    assert len(OURS) >= 300


@pytest.mark.parametrize("column", ["person", "latin", "post", "country", "from", "source"])
def test_every_post_tells(column):
    """Who held which office of which state since when, and where that was read."""
    assert [] == [row for row in OURS if not row[column].strip()]


def test_every_office_of_a_post_has_a_title():
    """An office that no title names is never found."""
    offices = {row["post"] for row in rows("offices.tsv")}

    assert set() == {row["post"] for row in OURS} - offices


def test_every_post_is_of_a_state_or_body_that_is_known():
    """The code is one of the places'."""
    assert set() == {row["country"] for row in OURS} - CODES


@pytest.mark.parametrize("column", ["from", "to", "seen"])
def test_the_days_of_a_post_are_iso(column):
    """A day, a month or a year."""
    assert [] == [row for row in OURS if row[column] and not ISO.fullmatch(row[column])]


def test_a_post_begins_before_it_ends():
    """The first day of its beginning is before the last day of its end."""
    ended = [row for row in OURS if row["to"]]

    assert [] == [row for row in ended if not first_day(row["from"]) < last_day(row["to"])]


def test_a_post_is_seen_only_where_its_end_is_unknown():
    """The one stands in place of the other."""
    assert [] == [row for row in OURS if row["seen"] and row["to"]]


def test_no_post_is_seen_before_it_begins():
    """It would be held on no day at all."""
    seen = [row for row in OURS if row["seen"]]

    assert [] == [row for row in seen if first_day(row["from"]) > last_day(row["seen"])]


@pytest.mark.xfail(strict=True, reason="some rows have neither an end nor a day last seen")
def test_a_post_without_an_end_has_the_day_it_was_last_seen():
    """The head of the table says so; else nobody is known to hold it on any day."""
    assert [] == [row["person"] for row in OURS if not row["to"] and not row["seen"]]


def test_no_post_stands_twice():
    """A second row of the same term would count twice."""
    assert [] == twice((row["person"], row["post"], row["country"], row["from"]) for row in OURS)


def test_a_person_has_one_spelling():
    """Neither two that fold alike, nor two for one Latin name."""
    folded, latin = {}, {}
    for row in OURS:
        folded.setdefault(name_words(row["person"]), set()).add(row["person"])
        latin.setdefault(row["latin"], set()).add(row["person"])

    assert [] == [names for names in folded.values() if len(names) > 1]
    assert [] == [names for names in latin.values() if len(names) > 1]


def test_no_spelling_is_another_persons():
    """A variant that is somebody else's name would join two people."""
    found = {}
    for row in OURS:
        for name in filter(None, (row["person"], *row["variants"].split("|"))):
            found.setdefault(name_words(name), set()).add(row["person"])

    assert {} == {name: people for name, people in found.items() if len(people) > 1}


# ---- outlets.tsv ---------------------------------------------------------------------------------

KINDS = {"agency", "ministry", "presidency", "broadcaster", "newspaper", "website", "organisation"}
OWNERSHIPS = {"state", "state-funded", "party", "private"}


def test_there_are_many_outlets_each_with_its_source():
    """Fewer would be a table cut off."""
    assert len(PUBLISHERS) >= 60
    assert [] == [row for row in PUBLISHERS if not row["name"] or not row["source"].strip()]


@pytest.mark.xfail(strict=True, reason="the ownership of one outlet is empty")
def test_outlets_are_of_allowed_kinds_and_ownerships():
    """Those that the head of the table names."""
    assert set() == {row["kind"] for row in PUBLISHERS} - KINDS
    assert set() == {row["ownership"] for row in PUBLISHERS} - OWNERSHIPS


def test_the_side_of_an_outlet_is_known():
    """A state's outlet has it; a private one has none."""
    public = [row for row in PUBLISHERS if row["ownership"] in ("state", "state-funded")]

    assert [] == [row["name"] for row in public if not row["side"]]
    assert [] == [r["name"] for r in PUBLISHERS if r["ownership"] == "private" and r["side"]]
    assert set() == {row["side"] for row in PUBLISHERS} - CODES


def test_no_name_of_an_outlet_is_anothers():
    """The later of two would never be found."""
    names = [
        {holders.outlet_key(n) for n in (row["name"], *row["variants"].split("|")) if n}
        for row in PUBLISHERS
    ]

    assert [] == twice(name for outlet in names for name in outlet)


def test_no_domain_is_of_two_outlets():
    """The later of two would never be found."""
    found = [set(filter(None, row["domain"].split("|"))) for row in PUBLISHERS]

    assert [] == twice(domain for outlet in found for domain in outlet)


def test_a_domain_is_bare():
    """Without scheme, path, or capital letters, since hosts are compared folded."""
    found = [d for row in PUBLISHERS for d in row["domain"].split("|") if d]

    assert [] == [d for d in found if not re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", d)]


# ---- events.tsv ----------------------------------------------------------------------------------


def test_there_are_many_events_each_with_its_source():
    """Fewer would be a table cut off."""
    assert len(DATED) >= 60
    assert [] == [row for row in DATED if not row["name"] or not row["source"].strip()]
    assert [] == twice(row["name"] for row in DATED)


def test_an_event_has_days():
    """It begins on a day, and ends on none before it."""
    assert [] == [row["name"] for row in DATED if not ISO_DAY.fullmatch(row["start"])]
    ended = [row for row in DATED if row["end"]]
    assert [] == [row["name"] for row in ended if not ISO_DAY.fullmatch(row["end"])]
    assert [] == [row["name"] for row in ended if row["end"] < row["start"]]


def test_an_event_is_weak_or_not():
    """No third word means anything."""
    assert {"", "yes"} == {row["weak"] for row in DATED}


def test_every_phrase_of_an_event_has_words_and_is_no_other_events():
    """One plain word would be too little, and of two events only one would be found."""
    phrases = [{fold(p) for p in row["phrases"].split("|")} for row in DATED]

    assert [] == [p for event in phrases for p in event if p.isalpha() or not p]
    assert [] == twice(phrase for event in phrases for phrase in event)


# ---- weights.toml --------------------------------------------------------------------------------

FOR = {
    "people", "same_day", "published_near", "same_weekday",
    "same_place", "same_host", "same_words", "same_others", "copy",
}  # fmt: skip
AGAINST = {
    "other_people", "next_day", "other_day", "published_far", "other_weekday", "content_apart",
    "content_times", "other_event", "other_place", "other_host", "other_mode", "other_status",
    "other_words", "same_outlet",
}  # fmt: skip
WEIGHTS = toml("weights.toml")


def test_every_reason_has_a_weight_in_its_direction():
    """And nothing else is weighed."""
    assert FOR == {kind for kind, weight in WEIGHTS["weights"].items() if weight > 0}
    assert AGAINST == {kind for kind, weight in WEIGHTS["weights"].items() if weight < 0}
    assert FOR | AGAINST == set(get_args(records.ReasonKind))


def test_the_limits_leave_room_between_them():
    """The same people alone decide nothing, and without a reason two are not the same."""
    assert 0 < WEIGHTS["different"] < 0.5 < WEIGHTS["same"] < 1
    assert WEIGHTS["bias"] < 0


# ---- labels.toml ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "values"),
    [("reason", records.ReasonKind), ("flag", records.Flag), ("answer", records.Answer)],
)
def test_every_value_has_a_label_in_both_languages(name, values):
    """None is empty, and no two say the same."""
    labels = toml("labels.toml")[name]

    assert set(get_args(values)) == set(labels)
    assert [] == [key for key, words in labels.items() if set(words) != {"ar", "en"}]
    for lang in ("ar", "en"):
        assert [] == twice(words[lang] for words in labels.values())
        assert [] == [key for key, words in labels.items() if not words[lang].strip()]

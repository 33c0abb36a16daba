"""Accepted minutes: compared in every run, written anew where that is asked for.

    MAHDAR_ACCEPT=1 make test ARGS=tests/snapshots

writes what mahdar gives now over what was accepted; `git diff tests/snapshots` then shows every
statement gained, lost or changed, and is to be read before it is committed.
Of the examples the full minutes are kept, in `examples/`, one file a report.
Of the seeds, which are other people's texts, `seeds.json` holds offsets, labels and hashes, and no
words.
"""

import json
import os
from hashlib import sha256
from pathlib import Path

HERE = Path(__file__).parent
ACCEPT = os.environ.get("MAHDAR_ACCEPT") == "1"


def compared(path, found):
    """Give what was accepted and what is found now, as lines; where asked for, accept it first."""
    now = written(found)
    if ACCEPT:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(now, encoding="utf-8")
    accepted = path.read_text(encoding="utf-8") if path.exists() else ""
    return accepted.splitlines(), now.splitlines()


def written(found):
    """Give a value as it is kept: JSON with Arabic as it is, in an order that differs well."""
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def without_words(minutes):
    """Give the skeleton of minutes: offsets, labels, and the hashes of the words."""
    people = {person.id: place for place, person in enumerate(minutes.people)}
    return {
        "sha256": minutes.report.sha256,
        "people": [_person(person) for person in minutes.people],
        "meetings": [_meeting(meeting, people) for meeting in minutes.meetings],
        "statements": [_statement(said, people) for said in minutes.statements],
    }


def _person(person):
    """Give how often a person is named and called by a post, and where first."""
    places = [e.start for e in (*person.mentions, *(post.excerpt for post in person.posts))]
    return f"{min(places)} {len(person.mentions)} names {len(person.posts)} posts {person.side}"


def _meeting(meeting, people):
    """Give a meeting by its labels and the numbers of its people."""
    sides = ",".join(str(people[who]) for who in meeting.participants)
    host = None if meeting.host is None else people[meeting.host]
    when, place = meeting.when, meeting.place
    where = None if place is None else _hash(place.excerpt)
    return (
        f"{meeting.excerpt.start}-{meeting.excerpt.end} {meeting.status} {meeting.mode}"
        f" persons {sides} host {host} place {where}"
        f" {when.weekday} {when.date} {when.precision} {when.basis}"
    )


def _statement(said, people):
    """Give a statement as one line: where cue and words stand, whose it is, its labels."""
    who = ",".join(str(people[person]) for person in said.speaker.persons) or None
    return (
        f"{said.cue.start}-{said.cue.end} {said.words.start}-{said.words.end}"
        f" person {who} {said.speaker.how} {said.kind} {said.act} {_hash(said.words)}"
    )


def _hash(excerpt):
    """Give the SHA-256 of an excerpt's words."""
    return sha256(excerpt.exact.encode("utf-8")).hexdigest()

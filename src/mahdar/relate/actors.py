"""Who speaks in several reports: a person has one number, whatever each report calls him."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from mahdar.arabic.fold import fold
from mahdar.base.document import Knowledge
from mahdar.base.records import Minutes, Person, Statement
from mahdar.relate.people import Profile, alike

SURE = frozenset(("same", "likely"))


@dataclass(slots=True)
class Actor:
    """Somebody who speaks: the fullest name, the state, the profiles by which he is known."""

    name: str
    side: str | None
    profiles: list[Profile] = field(default_factory=list)


@dataclass(slots=True)
class Actors:
    """Everybody who speaks in the reports that were taken in, by number."""

    known: Knowledge
    all: list[Actor] = field(default_factory=list)
    of: dict[tuple[str, str], int] = field(default_factory=dict)
    """By the hash of a report and the id of a person in it."""
    named: dict[str, int] = field(default_factory=dict)
    """By the name of an institution."""
    met: dict[str, list[int]] = field(default_factory=dict)
    """By key, by the last word of a name, or by state: who may be meant."""

    @classmethod
    def among(cls, reports: Iterable[Minutes], known: Knowledge) -> "Actors":
        """Take in the people of reports."""
        actors = cls(known)
        for minutes in reports:
            for person in minutes.people:
                place = minutes.report.sha256, person.id
                if place not in actors.of:
                    actors.of[place] = actors._find(person)
        return actors

    def speakers(self, minutes: Minutes, statement: Statement) -> tuple[int, ...]:
        """Give the numbers of those who said a statement, none where nobody is known."""
        if statement.speaker.persons:
            sha = minutes.report.sha256
            return tuple([self.of[sha, person] for person in statement.speaker.persons])
        return (self.institution(statement.speaker.name),) if statement.speaker.name else ()

    def institution(self, name: str) -> int:
        """Give the number of an institution or of somebody known by a post alone."""
        key = fold(name)
        if key not in self.named:
            self.named[key] = len(self.all)
            self.all.append(Actor(name, None))
        return self.named[key]

    def side_of(self, actors: Iterable[int]) -> str | None:
        """Give the one state of some actors, None where it is not known or they have several."""
        sides = {self.all[number].side for number in actors}
        return sides.pop() if len(sides) == 1 else None

    def _find(self, person: Person) -> int:
        """Give the number of a person, a new one where nobody taken in so far can be meant."""
        profile = Profile.of(person, self.known)
        marks = _marks(profile)
        near = dict.fromkeys(n for mark in marks for n in self.met.get(mark, ()))
        for number in near:
            actor = self.all[number]
            if any(alike(profile, other) in SURE for other in actor.profiles):
                self._add(number, person, profile, marks)
                return number
        number = len(self.all)
        name = person.name or (person.posts[0].title if person.posts else person.id)
        self.all.append(Actor(name, person.side))
        self._add(number, person, profile, marks)
        return number

    def _add(self, number: int, person: Person, profile: Profile, marks: list[str]) -> None:
        """Remember one more way in which an actor is known."""
        actor = self.all[number]
        actor.side = actor.side or person.side
        if person.name and len(person.name.split()) > len(actor.name.split()):
            actor.name = person.name
        if profile not in actor.profiles:
            actor.profiles.append(profile)
        for mark in marks:
            numbers = self.met.setdefault(mark, [])
            if number not in numbers:
                numbers.append(number)


def _marks(profile: Profile) -> list[str]:
    """Give what somebody may be found by again."""
    marks = [f"key {profile.key}"] if profile.key else []
    marks += [f"name {name[-1]}" for name in profile.names]
    return marks + [f"post {post.office} {profile.side}" for post in profile.posts]

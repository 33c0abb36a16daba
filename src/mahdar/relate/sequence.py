"""Many reports as meetings in time order, each with its claims told once."""

from collections.abc import Sequence
from dataclasses import dataclass

from mahdar.base.document import Knowledge
from mahdar.base.records import Minutes, Source
from mahdar.relate.actors import Actors
from mahdar.relate.compare import Line, lines_of
from mahdar.relate.groups import group
from mahdar.relate.tellings import day_of, in_time_order, source_of, without_copies


@dataclass(frozen=True, slots=True)
class Sitting:
    """One meeting: its reports, and its claims, each with what every report tells of it."""

    id: str
    reports: tuple[Minutes, ...]
    lines: tuple[Line, ...]

    @property
    def day(self) -> str | None:
        """The day that its first report tells of."""
        return day_of(self.reports[0])

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where its reports come from."""
        return tuple([source_of(minutes, self.id) for minutes in self.reports])


def sittings(
    reports: Sequence[Minutes], knowledge: Knowledge, *, sort: bool = True
) -> tuple[tuple[Sitting, ...], Actors]:
    """Give the meetings that reports tell of, and everybody who spoke at them.

    They are in time order, or with `sort` off in the order given. Copies of a text count once. A
    report that tells of no meeting stands alone.
    """
    kept, _ = without_copies(in_time_order(reports) if sort else reports)
    actors = Actors.among(kept, knowledge)
    found = [
        Sitting(f"m{number}", tuple(told), tuple(lines_of(told, actors, knowledge)))
        for number, told in enumerate(_by_meeting(kept, knowledge), start=1)
    ]
    return tuple(found), actors


def _by_meeting(reports: Sequence[Minutes], known: Knowledge) -> list[list[Minutes]]:
    """Give reports by the first meeting that they tell of, in the order in which they come."""
    place: dict[str, str] = {}
    for meeting in group(reports, known):
        for member in meeting.members:
            place.setdefault(member.report, meeting.id)
    out: dict[str, list[Minutes]] = {}
    for number, minutes in enumerate(reports):
        key = place.get(minutes.report.id, f"alone {number}")
        out.setdefault(key, []).append(minutes)
    return list(out.values())

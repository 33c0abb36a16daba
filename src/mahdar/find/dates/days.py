"""Days by name: today, yesterday, weekdays, with parts of the day and the date behind them."""

from dataclasses import dataclass, field
from typing import Any

from mahdar.arabic.clitics import bare, definite
from mahdar.find.dates.reading import Reading, Told
from mahdar.find.dates.written import date


def day(reading: Reading, i: int, peel: int) -> Told | None:
    """Give the day at token `i`: مساء اليوم الثلاثاء, أمس, يوم الأحد المقبل, الثلاثاء 21 تموز."""
    walk = _Walk(reading, i, peel)
    walk.before()
    while walk.step():
        pass
    return walk.told()


@dataclass(slots=True)
class _Walk:
    """Goes through the words that name a day."""

    reading: Reading
    at: int
    peel: int
    facts: dict[str, Any] = field(default_factory=dict)
    day_noun: bool = False

    def before(self) -> None:
        """Go past the part of the day: مساء, بعد ظهر, في وقت متأخر من مساء."""
        reading = self.reading
        late = reading.phrase("late_in", self.at)
        if late and self._daypart(self.at + late):
            self.at += late + 1
            self.peel = 0
        elif self._daypart(self.at):
            self.at += 1
            self.peel = 0

    def _daypart(self, at: int) -> bool:
        """Whether token `at` is a part of the day."""
        form = self.reading.forms[at][self.peel :]
        return (
            form in self.reading.words["dayparts"] or bare(form) in self.reading.words["dayparts"]
        )

    def step(self) -> bool:
        """Take the next word, if it goes on the name of a day."""
        return self._counted() or self._weekday() or self._noun() or self._date() or self._after()

    def _counted(self) -> bool:
        """Take اليوم, أمس and the like, once."""
        if "step" in self.facts:
            return False
        found = self.reading.entry("days", self.at, self.peel)
        if found is None or self._named(found[1]):
            return False
        self.facts["step"] = int(found[0])
        return self._past(found[1])

    def _named(self, at: int) -> bool:
        """Whether token `at` makes اليوم before it the name or the number of a day."""
        return self.reading.is_in(at, "named_days") or self.reading.ordinal(at) is not None

    def _weekday(self) -> bool:
        """Take a weekday, once, in brackets too, with what is told of its week."""
        if "weekday" in self.facts:
            return False
        opened = self.reading.forms[self.at] == "(" and bool(self.facts)
        at = self.at + opened
        found = self.reading.entry("weekdays", at, self.peel)
        if found is None or not definite(self.reading.forms[at][self.peel :]):
            return False
        end = found[1]
        if opened and self.reading.forms[end] != ")":
            return False
        self.facts["weekday"] = found[0]
        self._past(end + opened)
        direction = self.reading.entry("directions", self.at)
        if direction is not None:
            self.facts["direction"] = int(direction[0])
            self.at = direction[1]
        return True

    def _noun(self) -> bool:
        """Take يوم before a weekday or a date."""
        form = self.reading.forms[self.at][self.peel :]
        if self.day_noun or form not in self.reading.words["day_nouns"]:
            return False
        self.day_noun = True
        return self._past(self.at + 1)

    def _date(self) -> bool:
        """Take the date that follows, after a comma or الموافق too."""
        if "kind" in self.facts:
            return False
        at = self.at
        if self.facts:
            at += self.reading.forms[at] in (",", "(")
            at += self.reading.is_in(at, "corresponding")
        told = date(self.reading, at, self.peel if at == self.at else 0)
        if told is None:
            return False
        opened = self.reading.forms[at - 1] == "(" and self.reading.forms[told.end] == ")"
        self.facts.update(told.facts)
        return self._past(told.end + (opened and at > self.at))

    def _after(self) -> bool:
        """Take the part of the day behind the day: أمس مساء."""
        if not self.facts or not self._daypart(self.at):
            return False
        return self._past(self.at + 1)

    def _past(self, at: int) -> bool:
        """Go on at token `at`."""
        self.at, self.peel = at, 0
        return True

    def told(self) -> Told | None:
        """Give what has been told, None where it is no day."""
        if not self.facts:
            return None
        kind = "step" if "step" in self.facts else "weekday"
        return Told(self.at, {"kind": kind, **self.facts})

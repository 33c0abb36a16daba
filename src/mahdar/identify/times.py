"""Which days an expression of time means, counted from the day of publication where it must be."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple, Self

from msgspec.structs import replace

from mahdar.base.document import Timing
from mahdar.base.records import Basis, Precision, Weekday
from mahdar.identify.calendars import MONTHS, day_of, first_day, last_day, year_of

WEEKDAYS: tuple[Weekday, ...] = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)
EVENING, MORNING = 20, 4
"""From and until these hours the day may be another one in another time zone."""

WEEK = 7
AROUND: dict[str, tuple[Precision, int]] = {
    "day": ("day", 0),
    "week": ("week", 3),
    "month": ("month", 15),
    "year": ("year", 183),
}
"""How exactly a count of units tells a time: so many days before and after."""

THIRD_OF_MONTH = {1: (1, 10), 2: (11, 20), 3: (21, 31)}
THIRD_OF_YEAR = {1: (1, 4), 2: (5, 8), 3: (9, 12)}
LEAP = 9
"""29 February comes back within so many years."""


class Interval(NamedTuple):
    """The days that are meant, both ends included; `day` is the one reckoned, if it is one."""

    earliest: date
    latest: date
    precision: Precision
    basis: Basis
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """The day of publication, and how many days earlier or later it may be elsewhere."""

    day: date
    earlier: int = 0
    later: int = 0

    @classmethod
    def of(cls, published: str | None) -> Self | None:
        """Read an ISO 8601 date or datetime; a date alone is the same day everywhere."""
        if published is None:
            return None
        try:
            moment = datetime.fromisoformat(published)
        except ValueError:
            return None
        if ":" not in published:
            return cls(moment.date())
        return cls(moment.date(), int(moment.hour < MORNING), int(moment.hour >= EVENING))


def interval(timing: Timing, clock: Clock | None, *, announced: bool = False) -> Interval | None:
    """Give the days meant; None where nothing tells them.

    `announced`: what is dated is still to come, so that a day without a year is the next one.
    """
    try:
        if timing.kind == "date":
            return _date(timing, clock, announced=announced)
        if clock is None:
            return None
        if timing.kind in ("step", "weekday"):
            day = (
                _step(timing, clock)
                if timing.kind == "step"
                else _weekday(timing, clock, announced=announced)
            )
            return None if day is None else _day(day, clock)
        return {"this": _this, "away": _away, "over": _over}[timing.kind](timing, clock)
    except OverflowError:  # before the year 1 or after 9999
        return None


def _day(day: date, clock: Clock) -> Interval:
    """Give a day counted from that of publication: near midnight it may be the next elsewhere."""
    earliest, latest = day - timedelta(clock.earlier), day + timedelta(clock.later)
    return Interval(earliest, latest, "day", "text+published", day)


def _step(timing: Timing, clock: Clock) -> date | None:
    """Give today, yesterday and the like; None where the weekday told is another one's."""
    day = clock.day + timedelta(timing.step or 0)
    if timing.weekday is None:
        return day
    for late in (0, 1):  # published on the day, or on the day after
        if WEEKDAYS[(day - timedelta(late)).weekday()] == timing.weekday:
            return day - timedelta(late)
    return None


def _weekday(timing: Timing, clock: Clock, *, announced: bool) -> date:
    """Give the nearest such weekday: up to publication, or after it where it is to come."""
    number = WEEKDAYS.index(timing.weekday or "monday")
    back = (clock.day.weekday() - number) % WEEK
    if timing.direction == 1:
        return clock.day + timedelta(WEEK - back)
    if timing.direction == -1:
        return clock.day - timedelta(back or WEEK)
    if announced:
        return clock.day + timedelta(-back % WEEK)
    return clock.day - timedelta(back)


# ---- dates written out ---------------------------------------------------------------------------


def _date(timing: Timing, clock: Clock | None, *, announced: bool) -> Interval | None:
    """Give what a date means; where no year is told, the one that fits the day of publication."""
    if timing.year is not None:
        return _of_year(timing, timing.year, "text")
    if clock is None or timing.month is None:
        return None
    if timing.year_direction is not None or timing.direction == 0:
        year = _year_now(timing.calendar, clock.day) + (timing.year_direction or 0)
        return _of_year(timing, year, "text+published")
    forward = timing.direction == 1 or (announced and timing.direction is None)
    newest = year_of(timing.calendar, clock.day)
    years = range(newest - 2, newest + LEAP) if forward else range(newest, newest - LEAP, -1)
    for year in years:
        found = _of_year(timing, year, "text+published")
        if found is not None and _fits(found, timing, clock, forward=forward):
            return found
    return None


def _year_now(calendar: str, day: date) -> int:
    """Give the year of a calendar that a day lies in."""
    newest = year_of(calendar, day)
    begun = (y for y in (newest, newest - 1) if (first_day(calendar, y, 1) or date.max) <= day)
    return next(begun, newest - 2)


def _fits(found: Interval, timing: Timing, clock: Clock, *, forward: bool) -> bool:
    """Whether a day or month lies on the side of publication that is meant."""
    strict = timing.direction is not None
    if timing.day is None:
        begun = found.earliest <= clock.day
        holds = begun and clock.day <= found.latest
        return (not strict and holds) or (not begun if forward else begun and not holds)
    if forward:
        return found.earliest > clock.day or (not strict and found.earliest == clock.day)
    return found.earliest < clock.day or (not strict and found.earliest == clock.day)


def _of_year(timing: Timing, year: int, basis: Basis) -> Interval | None:
    """Give the day, month, year or third of one that a date tells."""
    calendar = timing.calendar
    if timing.month is not None and timing.day is not None:
        day = day_of(calendar, year, timing.month, timing.day)
        return None if day is None else Interval(day, day, "day", basis, day)
    months = (timing.month, timing.month) if timing.month is not None else (1, MONTHS)
    if timing.third is not None and timing.month is None:
        months = THIRD_OF_YEAR[timing.third]
    first, last = first_day(calendar, year, months[0]), last_day(calendar, year, months[1])
    if first is None or last is None:
        return None
    if timing.third is not None and timing.month is not None:
        first, last = _third(first, last, timing.third)
    precision: Precision = "year" if timing.month is None else "month"
    return Interval(first, last, "period" if timing.third is not None else precision, basis)


def _third(first: date, last: date, third: int) -> tuple[date, date]:
    """Give the beginning, the middle or the end of a month."""
    begin, end = THIRD_OF_MONTH[third]
    return first + timedelta(begin - 1), min(first + timedelta(end - 1), last)


# ---- periods -------------------------------------------------------------------------------------


def _this(timing: Timing, clock: Clock) -> Interval | None:
    """Give this, the last or the next week, month or year, or a day or third of it."""
    step, day = timing.direction or 0, clock.day
    if timing.unit == "week":
        saturday = day - timedelta((day.weekday() + 2) % WEEK) + timedelta(WEEK * step)
        monday = day - timedelta(day.weekday()) + timedelta(WEEK * step)
        first, last = min(saturday, monday), max(saturday, monday) + timedelta(WEEK - 1)
        return Interval(first, last, "week", "text+published")
    moved = _moved(day, step if timing.unit == "month" else step * MONTHS)
    month = moved.month if timing.unit == "month" else None
    written = replace(timing, kind="date", month=month)
    return _of_year(written, moved.year, "text+published")


def _away(timing: Timing, clock: Clock) -> Interval:
    """Give the time so many units before or after publication."""
    day = _counted(clock.day, timing.unit, timing.units * (timing.direction or 1))
    precision, around = AROUND[timing.unit]
    if not around:
        return _day(day, clock)
    wide = timedelta(around)
    return Interval(day - wide, day + wide, precision, "text+published")


def _over(timing: Timing, clock: Clock) -> Interval:
    """Give the time that lasts until publication, or from then on."""
    other = _counted(clock.day, timing.unit, timing.units * (timing.direction or 1))
    earliest, latest = min(clock.day, other), max(clock.day, other)
    return Interval(earliest, latest, "period", "text+published")


def _counted(day: date, unit: str, count: int) -> date:
    """Give the day so many units later."""
    if unit in ("day", "week"):
        return day + timedelta(count * (WEEK if unit == "week" else 1))
    return _moved(day, count if unit == "month" else count * MONTHS)


def _moved(day: date, months: int) -> date:
    """Give the same day so many months later, or the last of that month."""
    number = day.year * MONTHS + day.month - 1 + months
    year, month = divmod(number, MONTHS)
    if not 1 <= year <= date.max.year:
        raise OverflowError
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))

"""Days of the Hijri and Solar Hijri calendars as days of the Gregorian one."""

from calendar import monthrange
from datetime import date, timedelta

MONTHS = 12
HIJRA = 622
HIJRI_YEARS, SOLAR_YEARS = 33, 32
"""So many Hijri years are about as long as so many years of the sun."""


def first_day(calendar: str, year: int, month: int) -> date | None:
    """Give the first day of a month, None where the calendar's tables don't reach.

    Hijri by Umm al-Qura (hijridate), Solar Hijri by the astronomical year (persiantools).
    """
    return day_of(calendar, year, month, 1)


def day_of(calendar: str, year: int, month: int, day: int) -> date | None:
    """Give a day, None where the calendar has no such day."""
    try:
        if calendar == "hijri":
            from hijridate import Hijri  # noqa: PLC0415  (few reports need it)

            return date(*Hijri(year, month, day).to_gregorian().datetuple())
        if calendar == "solar":
            from persiantools.jdatetime import JalaliDate  # noqa: PLC0415  (as above)

            found: date = JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]
            return found
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def last_day(calendar: str, year: int, month: int) -> date | None:
    """Give the last day of a month."""
    if calendar == "gregorian":
        return day_of(calendar, year, month, monthrange(year, month)[1])
    after = first_day(calendar, year + month // MONTHS, month % MONTHS + 1)
    return None if after is None else after - timedelta(days=1)


def year_of(calendar: str, day: date) -> int:
    """Give the year of a calendar that a day lies in, or the one after that."""
    if calendar == "hijri":
        return (day.year - HIJRA + 1) * HIJRI_YEARS // SOLAR_YEARS + 1
    return day.year - HIJRA + 1 if calendar == "solar" else day.year

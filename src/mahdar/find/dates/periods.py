"""Periods: counted from now, lasting until now or from now on, this week, the end of a year."""

from mahdar.arabic.clitics import bare
from mahdar.find.dates.reading import Reading, Told
from mahdar.find.dates.written import calendar_of, month_name, with_year

DECADE = 10


def away(reading: Reading, i: int, peel: int) -> Told | None:
    """Give the time so long before or after now at token `i`: قبل عامين, منذ 20 عاما."""
    at = i + 1
    form, codes = reading.forms[at], reading.known.codes
    if peel:
        return None
    if form in reading.known.phrases["approximately"]:
        at += reading.phrase("approximately", at)
    elif not (form.isdecimal() or form in codes["units"] or bare(form) in codes["numbers"]):
        return None
    told = amount(reading, at)
    if told is None:
        return None
    count, unit, end = told
    if reading.is_in(end, "counted_from"):
        return None
    direction = -1 if reading.is_in(i, "since") else 1
    return Told(end, {"kind": "away", "unit": unit, "units": count, "direction": direction})


def over(reading: Reading, i: int, peel: int) -> Told | None:
    """Give the time that lasts until now, or from now on: خلال الأيام الثلاثة الماضية."""
    told = None if peel else amount(reading, i + reading.is_in(i, "during"))
    if told is None:
        return None
    count, unit, end = told
    direction = reading.entry("directions", end)
    if direction is None or direction[0] == "0" or count < 2:  # noqa: PLR2004
        return None
    facts = {"kind": "over", "unit": unit, "units": count, "direction": int(direction[0])}
    return Told(direction[1], facts)


def amount(reading: Reading, at: int) -> tuple[int, str, int] | None:
    """Give how many of which unit token `at` tells of, and the token after it."""
    number = reading.cardinal(at)
    if number is not None:
        unit = reading.entry("units", number[1])
        if unit is None:
            return None
        return _unit(number[0], unit[0], unit[1])
    unit = reading.entry("units", at)
    if unit is None:
        return None
    after = reading.cardinal(unit[1])
    if after is not None and reading.year_number(unit[1]) is None:  # السنوات العشر
        return _unit(after[0], unit[0], after[1])
    if reading.year_number(unit[1]) is not None:  # عام 2011
        return None
    return _unit(1, unit[0], unit[1])


def _unit(number: int, code: str, end: int) -> tuple[int, str, int]:
    """Give number and unit of an entry such as `2 year`; a decade is ten years."""
    *twice, unit = code.split()
    count = number * int(twice[0]) if twice else number
    return (count * DECADE, "year", end) if unit == "decade" else (count, unit, end)


def this_one(reading: Reading, i: int, peel: int) -> Told | None:
    """Give this, the last or the next week, month or year at token `i`."""
    at = i + (reading.forms[i][peel:] in reading.words["this_one"])
    unit = reading.entry("this", at, peel if at == i else 0)
    if unit is None:
        return None
    direction = ("0", unit[1]) if at > i else reading.entry("directions", unit[1])
    if direction is None:
        return None
    return Told(direction[1], {"kind": "this", "unit": unit[0], "direction": int(direction[0])})


def third(reading: Reading, i: int, peel: int) -> Told | None:
    """Give the beginning, the middle or the end of a month or year at token `i`."""
    found = reading.entry("thirds", i, peel)
    if found is None:
        return None
    at = found[1] + reading.is_in(found[1], "counted_from")
    whole = _whole(reading, at)
    return None if whole is None else Told(whole.end, {**whole.facts, "third": int(found[0])})


def _whole(reading: Reading, at: int) -> Told | None:
    """Give the month or year at token `at`, which a part of it is told of."""
    at += reading.is_in(at, "month_nouns")
    named = month_name(reading, at)
    if named is not None:
        calendar, month, end = named
        return with_year(reading, end, {"kind": "date", "calendar": calendar, "month": month})
    this = this_one(reading, at, 0)
    if this is not None and this.facts["unit"] != "week":
        return this
    noun = reading.is_in(at, "year_nouns")
    number = reading.year_number(at + noun)
    if number is not None:
        facts = {"kind": "date", "calendar": calendar_of(number[0]), "year": number[0]}
        return Told(number[1], facts)
    unit = reading.entry("this", at)
    if unit is None or unit[0] == "week":
        return None
    return Told(unit[1], {"kind": "this", "unit": unit[0], "direction": 0})

"""Dates written out: day, month and year, in digits or words, of three calendars."""

from mahdar.arabic.letters import FOR
from mahdar.find.dates.reading import Reading, Told

SEPARATORS = frozenset(("/", "-", "."))
CALENDARS = {"months": "gregorian", "hijri_months": "hijri", "solar_months": "solar"}
HIJRI_YEARS = range(1300, 1500)
DATE_TOKENS = 5
BY_YEAR = 4


def date(reading: Reading, i: int, peel: int = 0) -> Told | None:
    """Give the date at token `i`: in numbers, or day and month with what is told of the year."""
    found = _numeric(reading, i) or _spelled(reading, i, peel)
    if found is None:
        return None
    at = found.end
    corresponds = reading.is_in(at, "corresponding")
    if corresponds or reading.forms[at] in ("/", "(", "-"):
        at += 1 + (corresponds and reading.forms[at + 1] == FOR)
        peeled = int(corresponds and reading.forms[at][:1] == FOR)
        other = _numeric(reading, at) or _spelled(reading, at, peeled)
        if other is not None and (corresponds or _calendar(other) != _calendar(found)):
            closed = reading.forms[found.end] == "(" and reading.forms[other.end] == ")"
            gregorian = other if _calendar(other) == "gregorian" else found
            return Told(other.end + closed, gregorian.facts)
    return found


def _calendar(told: Told) -> object:
    """Give the calendar of a date."""
    return told.facts.get("calendar")


def _numeric(reading: Reading, i: int) -> Told | None:
    """Give the date in numbers at token `i`: day, month, year, or the other way round."""
    forms = reading.forms
    parts, marks = forms[i : i + DATE_TOKENS : 2], forms[i + 1 : i + DATE_TOKENS : 2]
    if marks[0] not in SEPARATORS or marks[0] != marks[1] or not all(map(_digits, parts)):
        return None
    if marks[0] != "/" and not all(reading.touches(k) for k in range(i, i + DATE_TOKENS - 1)):
        return None
    if len(parts[0]) == BY_YEAR:
        year, month_, day_ = map(int, parts)
    elif len(parts[2]) == BY_YEAR:
        day_, month_, year = map(int, parts)
    else:
        return None
    if not (1 <= month_ <= 12 and 1 <= day_ <= 31):  # noqa: PLR2004
        return None
    calendar = "hijri" if year in HIJRI_YEARS else "gregorian"
    end = i + DATE_TOKENS
    end += forms[end] in reading.words["year_signs"]
    return Told(
        end, {"kind": "date", "calendar": calendar, "year": year, "month": month_, "day": day_}
    )


def _digits(form: str) -> bool:
    """Whether a token is a number of one, two or four digits."""
    return form.isdecimal() and len(form) in (1, 2, 4)


def _spelled(reading: Reading, i: int, peel: int) -> Told | None:
    """Give the date with the name of its month at token `i`."""
    number = reading.day_number(i, peel)
    if number is None:
        return None
    day_, at = number
    at += reading.is_in(at, "counted_from")
    at += reading.is_in(at, "month_nouns")
    named = month_name(reading, at)
    if named is not None:
        calendar, month_, at = named
        facts = {"kind": "date", "calendar": calendar, "month": month_, "day": day_}
        return with_year(reading, at, facts)
    this = reading.entry("this", at)
    if this is not None and this[0] == "month":
        direction = reading.entry("directions", this[1])
        if direction is not None:
            facts = {"kind": "this", "unit": "month", "day": day_}
            return Told(direction[1], {**facts, "direction": int(direction[0])})
    direction = reading.entry("directions", at) if at == number[1] else None
    if direction is not None and reading.forms[i].isdecimal():  # 15 الجاري
        facts = {"kind": "this", "unit": "month", "day": day_, "direction": int(direction[0])}
        return Told(direction[1], facts)
    return None


def month_name(reading: Reading, i: int, peel: int = 0) -> tuple[str, int, int] | None:
    """Give calendar and number of the month named at token `i`, and the token after it.

    Both names of a month may stand there: تموز/يوليو, تموز (يوليو).
    """
    for table, calendar in CALENDARS.items():
        found = reading.entry(table, i, peel)
        if found is None:
            continue
        number, at = int(found[0]), found[1]
        opened = reading.forms[at]
        if opened in ("/", "(", "-"):
            again = reading.entry(table, at + 1)
            if again is not None and again[0] == found[0]:
                at = again[1] + (opened == "(" and reading.forms[again[1]] == ")")
        return calendar, number, at
    return None


def with_year(reading: Reading, at: int, facts: dict[str, object]) -> Told:
    """Give a date with the year, or the direction, that follows its month at token `at`."""
    direction = reading.entry("directions", at)
    if direction is not None:
        return Told(direction[1], {**facts, "direction": int(direction[0])})
    k = at + (reading.forms[at] == ",")
    while reading.is_in(k, "year_prefixes"):
        k += 1
    if k > at:
        this = reading.entry("directions", k)
        if this is not None and reading.is_in(k - 1, "year_nouns"):
            return Told(this[1], {**facts, "year_direction": int(this[0])})
    number = reading.year_number(k)
    if number is None:
        return Told(at, facts)
    return Told(number[1], {**facts, "year": number[0]})


def month(reading: Reading, i: int, peel: int) -> Told | None:
    """Give the month at token `i`, where something says that it is one: a year, في, شهر."""
    noun = reading.forms[i][peel:] in reading.words["month_nouns"]
    named = month_name(reading, i + noun, 0 if noun else peel)
    if named is None:
        return None
    calendar, number, at = named
    told = with_year(reading, at, {"kind": "date", "calendar": calendar, "month": number})
    if noun or told.end > at:
        return told
    plain = reading.is_in(i - 1, "before_times") if i else False
    doubtful = not peel and reading.is_in(i, "doubtful_months") and at == i + 1
    return told if plain and not doubtful else None


def year(reading: Reading, i: int, peel: int) -> Told | None:
    """Give the year at token `i`: after its noun, with its sign, or alone after في or منذ."""
    noun = reading.forms[i][peel:] in reading.words["year_nouns"]
    found = reading.year_number(i + noun) if noun or not peel else None
    if found is None:
        return None
    number, end = found
    signed = end > i + 1 or not reading.forms[i].isdecimal()
    if not noun and not signed and not (i and reading.is_in(i - 1, "before_times")):
        return None
    if not noun and not reading.forms[i][:1].isdecimal():
        return None
    return Told(end, {"kind": "date", "calendar": calendar_of(number), "year": number})


def calendar_of(number: int) -> str:
    """Give the calendar that counts a year so."""
    return "hijri" if number in HIJRI_YEARS else "gregorian"

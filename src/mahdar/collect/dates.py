"""When a report was published, as people and feeds write it."""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

_RFC_2822 = re.compile(r"(?:[A-Za-z]{3}, *)?\d{1,2} [A-Za-z]{3} \d{4} \d\d?:\d\d", re.ASCII)
_DAY_LENGTH = len("2020-07-21")


def iso_of(published: str) -> str | None:
    """Give the date or time in ISO 8601, as exact as it was given, or None where it is neither.

    >>> iso_of("Tue, 21 Jul 2020 19:30:00 +0300")
    '2020-07-21T19:30:00+03:00'
    >>> iso_of("21/7/2020") is None
    True
    """
    value = published.strip()
    try:
        if _RFC_2822.match(value):
            return parsedate_to_datetime(value).isoformat()
        if len(value) <= _DAY_LENGTH:
            return date.fromisoformat(value).isoformat()
        return datetime.fromisoformat(value).isoformat()
    except (ValueError, OverflowError):
        return None

"""The words of a time: entries of the calendar, numbers in digits and in words."""

from typing import Any

from msgspec import Struct

from mahdar.arabic.clitics import bare, unjoined
from mahdar.arabic.letters import AND
from mahdar.base.document import Document, Knowledge, phrase_at

PADDING = ("",) * 8
LONGEST = 3
"""Entries of the calendar have at most so many words."""

TENS = 10
HUNDRED = 100
YEAR_DIGITS = 4
FIRST_YEAR, LAST_YEAR = 1200, 2100
"""Years of all three calendars lie between these."""

DAYS = 31


class Told(Struct, frozen=True):
    """What an expression of time says, and the token after it."""

    end: int
    facts: dict[str, Any]


class Reading:
    """A document laid out for the search for times: its forms, padded, and what is known."""

    def __init__(self, doc: Document, known: Knowledge) -> None:
        """Lay a document out."""
        self.doc = doc
        self.known = known
        self.forms = (*doc.tokens.forms, *PADDING)
        self.words = known.words

    def is_in(self, i: int, *names: str) -> bool:
        """Whether token `i` is in one of these word lists."""
        return self.known.lists(self.forms[i], *names)

    def touches(self, i: int) -> bool:
        """Whether nothing stands between token `i` and the one after it."""
        starts, ends = self.doc.tokens.starts, self.doc.tokens.ends
        return i + 1 < len(starts) and ends[i] == starts[i + 1]

    def entry(self, table: str, i: int, peel: int = 0) -> tuple[str, int] | None:
        """Give the longest entry of a table of the calendar at token `i`, and the token after."""
        codes = self.known.codes[table]
        first = self.forms[i][peel:] if peel else self.forms[i]
        if first in self.known.longer:
            for size in range(LONGEST, 1, -1):
                code = codes.get(" ".join((first, *self.forms[i + 1 : i + size])))
                if code is not None:
                    return code, i + size
        code = codes.get(first)
        return None if code is None else (code, i + 1)

    def phrase(self, name: str, i: int) -> int:
        """Give the length of the phrase of that list at token `i`, or 0."""
        return phrase_at(self.known.phrases[name], self.forms, i)

    # ---- numbers ------------------------------------------------------------------------------

    def cardinal(self, i: int) -> tuple[int, int] | None:
        """Give the number at token `i`, in digits or words, and the token after it."""
        if self.forms[i].isdecimal():
            return int(self.forms[i]), i + 1
        values = self.known.codes["numbers"]
        total, at = 0, i
        while True:
            form = self.forms[at]
            word = form if at == i else unjoined(form)
            joined = at > i and form[:1] == AND and word != form
            value = values.get(word) or values.get(bare(word))
            if value is None or (at > i and not (joined or self._goes_on(total, int(value)))):
                break
            total += int(value)
            at += 1
        return (total, at) if at > i else None

    def _goes_on(self, total: int, value: int) -> bool:
        """Whether a number goes on one without و: ثلاثة عشر."""
        return value == TENS and 0 < total % HUNDRED < TENS

    def ordinal(self, i: int, peel: int = 0) -> tuple[int, int] | None:
        """Give the day of a month that token `i` counts, in words, and the token after it."""
        codes = self.known.codes["ordinals"]
        value = codes.get(self.forms[i][peel:])
        if value is None:
            return None
        first, following = int(value), self.forms[i + 1]
        if self.known.codes["numbers"].get(following) == str(TENS) and first < TENS:
            return first + TENS, i + 2
        more = codes.get(following[1:]) if following[:1] == AND else None
        if more is not None and first < TENS < int(more):
            return first + int(more), i + 2
        return first, i + 1

    def day_number(self, i: int, peel: int = 0) -> tuple[int, int] | None:
        """Give the day of a month at token `i`, in digits or words, and the token after it."""
        form = self.forms[i]
        if form.isdecimal():
            return (int(form), i + 1) if len(form) <= 2 and 1 <= int(form) <= DAYS else None  # noqa: PLR2004
        return self.ordinal(i, peel)

    def year_number(self, i: int) -> tuple[int, int] | None:
        """Give the year at token `i`, with its sign (م, هـ), and the token after it."""
        form = self.forms[i]
        if form.isdecimal() and len(form) != YEAR_DIGITS:
            return None
        digits = form[:YEAR_DIGITS]
        if digits.isdecimal() and form[YEAR_DIGITS:] in ("", *self.words["year_signs"]):
            found: tuple[int, int] | None = (int(digits), i + 1)
        else:
            found = self.cardinal(i)
        if found is None or not FIRST_YEAR < found[0] < LAST_YEAR:
            return None
        number, end = found
        return number, end + (self.forms[end] in self.words["year_signs"])

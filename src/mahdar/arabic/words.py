"""Words and punctuation marks of a text, as offsets with their folded forms."""

import re
from dataclasses import dataclass

from mahdar.arabic.fold import fold
from mahdar.arabic.letters import CLOSING, INVISIBLE, MARKS, OPENING, PUNCTUATION, STRAIGHT

_MARKED = re.compile(rf"\w(?:[\w{MARKS}]|[{INVISIBLE}](?=\w))*|\n|[^\w\s{INVISIBLE}{MARKS}]")
"""One word with its marks and what is hidden inside it, one line break, or one punctuation mark."""

_PLAIN = re.compile(rf"\w[\w{MARKS}]*|\n|[^\w\s{MARKS}]")
"""The same for a text without hidden characters, which is most, and faster."""

_HIDDEN = re.compile(f"[{INVISIBLE}]")

_MARK = {
    **dict.fromkeys(OPENING, "«"),
    **dict.fromkeys(CLOSING, "»"),
    **dict.fromkeys(STRAIGHT, '"'),
    **PUNCTUATION,
}


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text as parallel tuples: folded form, start, end (half-open code points).

    A punctuation mark's form is the mark it is compared as; a line break's form is a line feed.
    """

    forms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        """How many tokens there are."""
        return len(self.forms)


def tokens(text: str) -> Tokens:
    """Give the words and punctuation marks of a text in order.

    >>> tokens("قالت: نعم").forms
    ('قالت', ':', 'نعم')
    """
    pattern = _MARKED if _HIDDEN.search(text) else _PLAIN
    spans = [match.span() for match in pattern.finditer(text)]
    forms = fold("\0".join([text[start:end] for start, end in spans])).split("\0")
    if len(forms) != len(spans):  # the text itself holds a NUL
        forms = [fold(text[start:end]) for start, end in spans]
    mark = _MARK.get
    return Tokens(
        tuple([mark(form, form) or "-" for form in forms]),
        tuple([start for start, _ in spans]),
        tuple([end for _, end in spans]),
    )

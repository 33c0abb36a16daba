"""Words and punctuation marks of a text, as offsets with their folded forms."""

import re
from collections.abc import Container, Sequence
from functools import lru_cache
from itertools import accumulate, compress

from msgspec import Struct

from mahdar.arabic.fold import fold
from mahdar.arabic.letters import AND, CLOSING, INVISIBLE, MARKS, OPENING, PUNCTUATION, STRAIGHT

_MARKED = re.compile(rf"(\w(?:[\w{MARKS}]|[{INVISIBLE}](?=\w))*|\n|[^\w\s{INVISIBLE}{MARKS}])")
"""One word with its marks and what is hidden inside it, one line break, or one punctuation mark."""

_PLAIN = re.compile(rf"(\w[\w{MARKS}]*|\n|[^\w\s{MARKS}])")
"""The same for a text without hidden characters, which is most, and faster."""

_ZERO = r"(?<=[^\W\d_])0(?!\w)"
"""A zero at the end of a word, which old news copy has for a full stop."""

_ENTITY = "&?quot;|''"
"""What is left of a quotation mark where a page was cleaned badly, and two apostrophes for one."""

_ZERO_AT = re.compile(r"0(?<=[^\W\d_]0)(?!\w)")
_REMAINS = re.compile(
    rf"({_ENTITY}|\w(?:(?!{_ZERO}|{_ENTITY})[\w{MARKS}]|[{INVISIBLE}](?=\w))*|\n"
    rf"|[^\w\s{INVISIBLE}{MARKS}])"
)
"""The same for a text with such zeros, or with such remains."""

REMEMBERED = 1 << 15
"""How many different tokens are kept with their forms: few words make up most of a text."""

_LATIN = re.compile(r"\([A-Za-zÀ-ɏ][A-Za-zÀ-ɏ .,'’-]*\)")
"""A name again in Latin letters, in brackets: it is no word of the sentence."""

_HIDDEN = re.compile(f"[{INVISIBLE}]")

_MARK = {
    **dict.fromkeys(OPENING, "«"),
    **dict.fromkeys(CLOSING, "»"),
    **dict.fromkeys((*STRAIGHT, "quot;", "&quot;", "''"), '"'),
    **PUNCTUATION,
}


class Tokens(Struct, frozen=True):
    """The tokens of a text as parallel tuples: folded form, start, end (half-open code points).

    A punctuation mark's form is the mark it is compared as; a line break's form is a line feed.
    """

    forms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        """How many tokens there are."""
        return len(self.forms)

    def only(self, kept: Sequence[bool]) -> "Tokens":
        """Give those of the tokens that are kept."""
        return Tokens(
            tuple(compress(self.forms, kept)),
            tuple(compress(self.starts, kept)),
            tuple(compress(self.ends, kept)),
        )


def tokens(text: str) -> Tokens:
    """Give the words and punctuation marks of a text in order.

    >>> tokens("قالت: نعم").forms
    ('قالت', ':', 'نعم')
    """
    pattern = _MARKED if _HIDDEN.search(text) else _PLAIN
    if _ZERO_AT.search(text) or "quot;" in text or "''" in text:
        pattern = _REMAINS
    parts = pattern.split(text)  # what stands between tokens, a token, what stands between, …
    edges = tuple(accumulate(map(len, parts)))
    found = Tokens(tuple(map(_form, parts[1::2])), edges[:-1:2], edges[1::2])
    latin = {at for match in _LATIN.finditer(text) for at in range(*match.span())}
    found = _without(latin, found) if latin else found
    return _joined(found) if AND in found.forms else found


def _joined(found: Tokens) -> Tokens:
    """Give the tokens with each و that stands alone as a part of the word after it: و قال.

    It is left alone beside another single letter, as in the letters of an agency.
    """
    forms, starts = list(found.forms), list(found.starts)
    kept = [True] * len(forms)
    for i in [i for i, form in enumerate(forms[:-1]) if form == AND]:
        letters = forms[i - 1] if i else "", forms[i + 1]
        alone = any(len(form) == 1 and form.isalpha() for form in letters)
        if forms[i + 1].isalpha() and not alone:
            forms[i + 1], starts[i + 1], kept[i] = AND + forms[i + 1], starts[i], False
    return Tokens(tuple(forms), tuple(starts), found.ends).only(kept)


def _without(offsets: Container[int], found: Tokens) -> Tokens:
    """Give the tokens but for those that begin at these offsets."""
    return found.only([start not in offsets for start in found.starts])


@lru_cache(REMEMBERED)
def _form(token: str) -> str:
    """Give a token as it is compared: a word folded, a mark as the one that stands for its kind."""
    folded = fold(token)
    return _MARK.get(folded, folded) or "-"

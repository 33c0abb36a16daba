"""The terms that tell of issues, found by two words in a row."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import chain

from mahdar.arabic.clitics import unprefixed
from mahdar.arabic.fold import fold
from mahdar.base.document import Term
from mahdar.catalog.holders import Rows

REMEMBERED = 1 << 15
"""So many different pairs of words are kept with their terms."""

Terms = Mapping[str, Mapping[str, tuple[Term, ...]]]
"""Terms by their first word and by their second, the empty one for none."""


def terms(read: Rows) -> Terms:
    """Give the terms of the table of issues."""
    out: dict[str, dict[str, tuple[Term, ...]]] = {}
    for row in read("issues.tsv"):
        for told in filter(str.strip, row["terms"].split("|")):
            main, *others = (fold(part).split() for part in told.split("+"))
            first, second, *rest = [*main, ""][: max(2, len(main))]
            seconds = out.setdefault(first, {})
            term = Term(row["issue"], tuple(rest), tuple(chain.from_iterable(others)))
            seconds[second] = (*seconds.get(second, ()), term)
    return out


def beginning(table: Terms) -> Callable[[str, str], tuple[Term, ...]]:
    """Give the function that gives the terms whose first two words are these, or only the first."""

    @lru_cache(REMEMBERED)
    def found(form: str, following: str) -> tuple[Term, ...]:
        """Give the terms of two forms, with what is joined in front of either."""
        firsts = [table[word] for word in unprefixed(form) if word in table]
        seconds = (*filter(None, unprefixed(following)), "")
        return tuple([term for first in firsts for word in seconds for term in first.get(word, ())])

    return found

"""Where a text has the words and marks that something is looked for by."""

from collections import defaultdict
from collections.abc import Mapping

from mahdar.base.document import Knowledge


def spots(forms: tuple[str, ...], known: Knowledge) -> Mapping[str, list[int]]:
    """Give by signal the tokens that give it, in order; signals that none gives are left out."""
    out: dict[str, list[int]] = defaultdict(list)
    for i, given in enumerate(map(known.signals, forms)):
        for signal in given:
            out[signal].append(i)
    return dict(out)

"""Where a text has the words and marks that something is looked for by."""

from collections.abc import Mapping

from mahdar.base.document import Knowledge


def spots(forms: tuple[str, ...], known: Knowledge) -> Mapping[str, list[int]]:
    """Give by signal the tokens that give it, in order; signals that none gives are left out."""
    together: dict[tuple[str, ...], list[int]] = {}  # far fewer than there are words
    for i, given in enumerate(map(known.signals, forms)):
        if given in together:
            together[given].append(i)
        else:
            together[given] = [i]
    out: dict[str, list[int]] = {}
    for given, places in together.items():
        for signal in given:
            out.setdefault(signal, []).extend(places)
    for places in out.values():
        places.sort()
    return out

"""Where a text has the words and marks that something is looked for by."""

from collections.abc import Mapping

from mahdar.base.document import Knowledge


def spots(forms: tuple[str, ...], known: Knowledge) -> Mapping[str, list[int]]:
    """Give by signal the tokens that give it, in order; signals that none gives are left out."""
    out: dict[str, list[int]] = {}
    signals = known.signals
    for i, form in enumerate(forms):
        for signal in signals(form):
            if signal in out:
                out[signal].append(i)
            else:
                out[signal] = [i]
    return out

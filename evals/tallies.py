"""Counts and the figures they come to."""

from collections import Counter
from dataclasses import dataclass, field
from typing import TypeAlias

Figures: TypeAlias = dict[str, float | None]
"""Each figure by its name; percentages have one decimal, None is a share of nothing."""


@dataclass(frozen=True, slots=True)
class Score:
    """The figures of a set, each error behind them in a line, and lines to print at the end."""

    figures: Figures
    errors: tuple[str, ...]
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class Tally:
    """What has been counted so far."""

    counts: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def percent(self, part: str, whole: str) -> float | None:
        """Give the share of one count in another."""
        if not self.counts[whole]:
            return None
        return round(100 * self.counts[part] / self.counts[whole], 1)

    def rates(self, name: str, right: str, said: str, gold: str) -> Figures:
        """Give precision, recall and F1."""
        p = self.counts[right] / self.counts[said] if self.counts[said] else 0.0
        r = self.counts[right] / self.counts[gold] if self.counts[gold] else 0.0
        f1 = 200 * p * r / (p + r) if p + r else 0.0
        rates = {"p": 100 * p, "r": 100 * r, "f1": f1}
        return {f"{name}.{rate}": round(value, 1) for rate, value in rates.items()}

    def statement_rates(self) -> Figures:
        """Give the rates that whole reports and single sentences share."""
        found = {"who_said_what": "right", "cue": "cues", "content": "contents"}
        out: Figures = {}
        for name, right in found.items():
            out |= self.rates(name, right, "said", "gold")
        return out

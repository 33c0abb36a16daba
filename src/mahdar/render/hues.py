"""Colours of sides and speakers: one for each, as long as they last, the same all over a page."""

from collections.abc import Hashable

HUES = 6
"""How many colours the styles have; 0 is grey."""


class Hues:
    """The colours given on a page so far, and in the section that is being laid out."""

    def __init__(self) -> None:
        """Begin with no colour given."""
        self._given: dict[Hashable, int] = {}
        self._here: dict[Hashable, int] = {}

    def turn_to_next(self) -> None:
        """Begin another section: whoever is not in it leaves a colour free."""
        self._here = {}

    def of(self, whose: Hashable) -> int:
        """Give the colour of before, else a new one, else one that is free here, else grey.

        Two in one section never share a colour but grey.
        """
        if whose not in self._here:
            taken = set(self._here.values())
            free = [hue for hue in range(1, HUES + 1) if hue not in taken]
            before = self._given.get(whose)
            new = [hue for hue in free if hue not in self._given.values()]
            self._here[whose] = before if before in free else next(iter(new or free), 0)
            self._given.setdefault(whose, self._here[whose])
        return self._here[whose]

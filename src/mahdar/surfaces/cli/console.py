"""What the terminal is, and how a person is spoken to on it."""

import os
import sys
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TextIO

from mahdar.base.errors import MahdarError
from mahdar.catalog.wording import LANGUAGES, Lang, label, message
from mahdar.collect.found import Notice


@dataclass(frozen=True, slots=True)
class Console:
    """Standard error in one language; when quiet, errors alone are said."""

    lang: Lang
    quiet: bool = False

    @classmethod
    def of(cls, lang: str | None, *, quiet: bool = False) -> "Console":
        """Give the console for the language asked for, or else the locale's."""
        chosen = next((known for known in LANGUAGES if known == lang), None)
        return cls(chosen or language_of(os.environ), quiet)

    def complain(self, error: MahdarError) -> None:
        """Say an error on one line; for a bug, and if MAHDAR_DEBUG is set, where it happened."""
        self._say(message(error, self.lang))
        if error.__cause__ and error.code == MahdarError.code and os.environ.get("MAHDAR_DEBUG"):
            traceback.print_exception(error.__cause__)

    def note(self, notice: Notice) -> None:
        """Say a notice on one line, unless quiet."""
        if not self.quiet:
            self._say(message(notice, self.lang))

    def sum_up(self, counts: Mapping[str, int]) -> None:
        """Say the counts of a run on one line, unless quiet."""
        if not self.quiet:
            pairs = (f"{label(f'summary.{key}', self.lang)}: {n}" for key, n in counts.items())
            self._say(" · ".join(pairs))

    def _say(self, line: str) -> None:
        """Write one line to standard error, if it is open."""
        print(f"mahdar: {line}", file=sys.stderr)  # noqa: T201  (this is a surface)


def language_of(environment: Mapping[str, str]) -> Lang:
    """Give the language of the locale: English where it says so, Arabic everywhere else."""
    names = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next((name for name in names if name), "")
    return "en" if locale.startswith("en") else "ar"


def wants_color(choice: str, stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether labels are coloured: as asked for, or on a terminal that doesn't refuse it."""
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR") or environment.get("TERM") == "dumb":
        return False
    return stream.isatty() or bool(environment.get("FORCE_COLOR"))

"""What can go wrong, and the exit status that says so.

An error's `code` is the exit status of the command line.
Its `key` names the message in `catalog/messages.toml`, where each language has its own wording.
"""

from typing import ClassVar


class MahdarError(Exception):
    """Anything that mahdar refuses, with where it happened and the facts of it."""

    code: ClassVar[int] = 70

    def __init__(self, key: str, where: str = "", **facts: object) -> None:
        """Keep the message's key, the place (a path, a line) and the facts it names."""
        super().__init__(key, where, facts)
        self.key = key
        self.where = where
        self.facts = facts

    def __str__(self) -> str:
        """Give key, place and facts, for a log; the catalog has the sentence."""
        facts = ", ".join(f"{name}={value}" for name, value in self.facts.items())
        return ": ".join(part for part in (self.where, self.key, facts) if part)


class UsageError(MahdarError):
    """The command or the arguments can't be carried out as given."""

    code = 2


class InputError(MahdarError):
    """A report can't be used: empty, not text, not Arabic, too large, broken."""

    code = 3


class MissingError(MahdarError):
    """What was asked for is not there."""

    code = 4

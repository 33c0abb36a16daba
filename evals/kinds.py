"""Of what kind an error in a person's name is: by the sort of each word in it and around it."""

from collections.abc import Callable
from dataclasses import dataclass

from mahdar.arabic.fold import fold
from mahdar.arabic.letters import PROCLITICS
from mahdar.base.document import Knowledge
from mahdar.catalog import load


@dataclass(frozen=True, slots=True)
class Fault:
    """A person missed (the gold span), too many (the said one), or with other bounds (both)."""

    what: str
    where: str
    words: tuple[str, ...]
    span: range
    said: range | None = None

    @property
    def shown(self) -> str:
        """The words, for a person to read."""
        gold = self._cut(self.span)
        return gold if self.said is None else f"{gold} / {self._cut(self.said)}"

    def __str__(self) -> str:
        """Give the line of an error, with a word before and after."""
        around = range(max(0, self.span.start - 1), min(len(self.words), self.span.stop + 1))
        return f"{self.where}: {self.what} {self.shown} | {self._cut(around)}"

    def _cut(self, span: range) -> str:
        """Give the words of a span."""
        return " ".join(self.words[at] for at in span)


@dataclass(frozen=True, slots=True)
class Kinds:
    """Tells the kind of a fault by what mahdar's tables know of the words."""

    sorts: tuple[tuple[str, Callable[[str], object]], ...]

    @classmethod
    def known(cls) -> "Kinds":
        """Give the sorts of words, the first that fits counts."""
        know: Knowledge = load()
        return cls(
            (
                ("given", know.given_names.__contains__),
                ("title", know.titles.get),
                ("verb", know.verbs.get),
                ("place", know.nationalities.get),
                ("place", know.localities.get),
                ("small", know.closed.__contains__),
                ("common", know.common.__contains__),
                ("mark", lambda form: not any(map(str.isalnum, form))),
                ("number", str.isdigit),
            )
        )

    def of(self, fault: Fault) -> str:
        """Give the kind: what is wrong, and the sorts of the words."""
        span, said = fault.span, fault.said
        if said is None:
            before, after = self.sort(fault, span.start - 1), self.sort(fault, span.stop)
            inside = " ".join(self.sort(fault, at) for at in span)
            return f"{fault.what} {before} [{inside}] {after}"
        parts = [fault.what]
        for name, one, other in (
            ("front", said.start, span.start),
            ("end", span.stop, said.stop),
        ):
            more, less = range(one, other), range(other, one)
            if more:
                parts.append(f"{name} too long: {' '.join(self.sort(fault, at) for at in more)}")
            if less:
                parts.append(f"{name} too short: {' '.join(self.sort(fault, at) for at in less)}")
        return " ".join(parts)

    def sort(self, fault: Fault, at: int) -> str:
        """Give the sort of the word at a place of the sentence; of one that nobody knows `?`."""
        if not 0 <= at < len(fault.words):
            return "edge"
        form = fold(fault.words[at])
        forms = (form, form[1:]) if form[:1] in PROCLITICS else (form,)
        return next((name for one in forms for name, fits in self.sorts if fits(one)), "?")

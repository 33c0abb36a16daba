"""The source text, the one thing that never changes."""

from hashlib import sha256
from typing import Self

from msgspec import Struct

from mahdar.base.errors import InputError
from mahdar.base.span import Span


class Excerpt(Struct, frozen=True, gc=False):
    """Exact words of a report and where they stand: `report.text[start:end] == exact`."""

    start: int
    end: int
    exact: str

    @property
    def span(self) -> Span:
        """The half-open code-point interval of these words."""
        return Span(self.start, self.end)


class Report(Struct, frozen=True):
    """One report as published: its text and what is known of its origin.

    `text` is None only where minutes were read back without it.
    """

    id: str
    sha256: str
    outlet: str | None
    side: str | None
    url: str | None
    title: str | None
    published: str | None
    language: str
    characters: int
    text: str | None = None

    @classmethod
    def of(  # noqa: PLR0913  (the fields of the contract)
        cls,
        text: str,
        *,
        id: str | None = None,  # noqa: A002  (the contract's own word)
        outlet: str | None = None,
        url: str | None = None,
        title: str | None = None,
        published: str | None = None,
    ) -> Self:
        """Give the report of a text, named by its hash where it has no id of its own."""
        digest = hash_of(text)
        return cls(
            id=id or digest[:12],
            sha256=digest,
            outlet=outlet,
            side=None,
            url=url,
            title=title,
            published=published,
            language="ar",
            characters=len(text),
            text=text,
        )

    def excerpt(self, span: Span) -> Excerpt:
        """Give the evidence for a span; the only way to make an Excerpt from a text."""
        if self.text is None:
            raise InputError("no_text", self.id)
        return Excerpt(span[0], span[1], self.text[span[0] : span[1]])


def hash_of(text: str) -> str:
    """SHA-256 of the text's UTF-8, in hex: ties minutes to this exact text."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

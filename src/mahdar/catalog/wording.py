"""What mahdar itself says, in Arabic and in English."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Literal, Protocol

from mahdar.catalog.tables import rows

Lang = Literal["ar", "en"]
"""A language of labels and messages."""

LANGUAGES: tuple[Lang, ...] = ("ar", "en")
"""The languages that every label and message has."""

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2028\u2029\u2066-\u2069\ud800-\udfff]"
)


class Wordable(Protocol):
    """Anything said about a place by a key of the messages and its facts."""

    @property
    def key(self) -> str:
        """The key in `messages.toml`."""

    @property
    def where(self) -> str:
        """The path, line or report it is about, or nothing."""

    @property
    def facts(self) -> Mapping[str, object]:
        """The values that the message names."""


def label(key: str, lang: Lang) -> str:
    """Give the word for a key such as `act.demand`.

    >>> label("act.demand", "ar")
    'طلب'
    """
    table, _, name = key.partition(".")
    word: str = _table("labels.toml")[table][name][lang]
    return word


def issue_label(issue: str, lang: Lang) -> str:
    """Give the label of one of our issues; one of the user's own is shown by its code."""
    return _issues().get((issue, lang), issue)


@cache
def _issues() -> dict[tuple[str, str], str]:
    """Give the labels of the issues in each language."""
    return {(row["issue"], lang): row[lang] for row in rows("issues.tsv") for lang in LANGUAGES}


def message(what: Wordable, lang: Lang) -> str:
    """Give the whole message on one line: where, what, and what to do."""
    wording: str = _table("messages.toml")[what.key][lang]
    sentence = wording.format_map({name: _inline(fact) for name, fact in what.facts.items()})
    where = _inline(what.where)
    return f"{where}: {sentence}" if where else sentence


def visible(text: str) -> str:
    r"""Give a text with each control character, bidi ones included, shown by its number.

    >>> visible("قال\u202eنعم")
    'قال<U+202E>نعم'
    """
    return _UNSEEN.sub(lambda match: f"<U+{ord(match[0]):04X}>", text)


def _inline(fact: object) -> str:
    """Give a value as it can stand inside a line."""
    return visible(str(fact)).replace("\n", "<U+000A>")


@cache
def _table(name: str) -> dict[str, Any]:
    """Read one of the tables beside this file."""
    return tomllib.loads(files("mahdar.catalog").joinpath(name).read_text(encoding="utf-8"))

"""What is rendered, and how it should look."""

from dataclasses import dataclass
from typing import TypeAlias

from mahdar.base.records import Minutes
from mahdar.catalog.wording import Lang
from mahdar.collect.found import Failure

Result: TypeAlias = Minutes | Failure
"""The minutes of a report, or the error that stands in their place."""


@dataclass(frozen=True, slots=True)
class Style:
    """The language of the labels, and what the terminal can show.

    `isolate` sets each value between bidi isolates, so that numbers keep their order in Arabic.
    """

    lang: Lang = "ar"
    color: bool = False
    isolate: bool = False

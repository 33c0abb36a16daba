"""Minutes of Arabic reports of officials' meetings, each line tied to its source."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mahdar.base.errors import InputError, MahdarError, MissingError, UsageError
    from mahdar.base.records import (
        Addressee,
        Cue,
        Meeting,
        Minutes,
        Person,
        Place,
        Post,
        Speaker,
        Statement,
        Via,
        When,
    )
    from mahdar.base.report import Excerpt, Report
    from mahdar.surfaces.library import minutes

__version__ = "0.1.0"

__all__ = [
    "Addressee",
    "Cue",
    "Excerpt",
    "InputError",
    "MahdarError",
    "Meeting",
    "Minutes",
    "MissingError",
    "Person",
    "Place",
    "Post",
    "Report",
    "Speaker",
    "Statement",
    "UsageError",
    "Via",
    "When",
    "__version__",
    "minutes",
]

_HOMES = {
    "Excerpt": "base.report",
    "InputError": "base.errors",
    "MahdarError": "base.errors",
    "MissingError": "base.errors",
    "Report": "base.report",
    "UsageError": "base.errors",
    "minutes": "surfaces.library",
}
"""Where the public names live that are not among the records."""


def __getattr__(name: str) -> object:
    """Give a public name from its module at first use, so that `import mahdar` costs nothing."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = import_module(f"{__name__}.{_HOMES.get(name, 'base.records')}")
    value: object = getattr(module, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Give the public names."""
    return __all__

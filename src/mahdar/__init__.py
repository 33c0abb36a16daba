"""Minutes of Arabic reports of officials' meetings, each line tied to its source."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mahdar.base.errors import InputError, MahdarError, MissingError, UsageError
    from mahdar.base.records import (
        Addressee,
        Bound,
        Cue,
        Group,
        Inference,
        Meeting,
        Member,
        Minutes,
        Person,
        Place,
        Post,
        Reason,
        Sourcing,
        Speaker,
        Statement,
        Verdict,
        Via,
        When,
    )
    from mahdar.base.report import Excerpt, Report
    from mahdar.surfaces.library import group, minutes, same_meeting

__version__ = "0.1.0"

__all__ = [
    "Addressee",
    "Bound",
    "Cue",
    "Excerpt",
    "Group",
    "Inference",
    "InputError",
    "MahdarError",
    "Meeting",
    "Member",
    "Minutes",
    "MissingError",
    "Person",
    "Place",
    "Post",
    "Reason",
    "Report",
    "Sourcing",
    "Speaker",
    "Statement",
    "UsageError",
    "Verdict",
    "Via",
    "When",
    "__version__",
    "group",
    "minutes",
    "same_meeting",
]

_HOMES = {
    "Excerpt": "base.report",
    "InputError": "base.errors",
    "MahdarError": "base.errors",
    "MissingError": "base.errors",
    "Report": "base.report",
    "UsageError": "base.errors",
    "group": "surfaces.library",
    "same_meeting": "surfaces.library",
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

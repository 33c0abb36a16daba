"""Minutes of Arabic reports of officials' meetings, each line tied to its source."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mahdar.base.errors import InputError, MahdarError, MissingError, UsageError
    from mahdar.base.records import (
        Addressee,
        Bound,
        Cell,
        ClaimReason,
        Column,
        Comparison,
        Course,
        Cue,
        Group,
        Inference,
        Ledger,
        Meeting,
        Member,
        Minutes,
        Obligation,
        Person,
        Place,
        Position,
        Post,
        Reason,
        Relation,
        Row,
        Source,
        Sourcing,
        Speaker,
        Stage,
        Statement,
        Step,
        Told,
        Track,
        Verdict,
        Via,
        When,
    )
    from mahdar.base.report import Excerpt, Report
    from mahdar.surfaces.library import (
        compare,
        followup,
        group,
        minutes,
        relation,
        same_meeting,
        track,
    )

__version__ = "0.1.0"

__all__ = [
    "Addressee",
    "Bound",
    "Cell",
    "ClaimReason",
    "Column",
    "Comparison",
    "Course",
    "Cue",
    "Excerpt",
    "Group",
    "Inference",
    "InputError",
    "Ledger",
    "MahdarError",
    "Meeting",
    "Member",
    "Minutes",
    "MissingError",
    "Obligation",
    "Person",
    "Place",
    "Position",
    "Post",
    "Reason",
    "Relation",
    "Report",
    "Row",
    "Source",
    "Sourcing",
    "Speaker",
    "Stage",
    "Statement",
    "Step",
    "Told",
    "Track",
    "UsageError",
    "Verdict",
    "Via",
    "When",
    "__version__",
    "compare",
    "followup",
    "group",
    "minutes",
    "relation",
    "same_meeting",
    "track",
]

_HOMES = {
    "Excerpt": "base.report",
    "InputError": "base.errors",
    "MahdarError": "base.errors",
    "MissingError": "base.errors",
    "Report": "base.report",
    "UsageError": "base.errors",
    "compare": "surfaces.library",
    "followup": "surfaces.library",
    "group": "surfaces.library",
    "relation": "surfaces.library",
    "track": "surfaces.library",
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

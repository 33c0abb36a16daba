"""Many Minutes -> which tell of one meeting, who reported what, what became of it, what moved."""

from mahdar.relate.compare import compare
from mahdar.relate.followup import followup
from mahdar.relate.groups import group
from mahdar.relate.meetings import same_meeting
from mahdar.relate.statements import relation
from mahdar.relate.track import issues_of, track

__all__ = [
    "compare",
    "followup",
    "group",
    "issues_of",
    "relation",
    "same_meeting",
    "track",
]

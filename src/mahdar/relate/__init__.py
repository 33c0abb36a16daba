"""Many Minutes -> which reports tell of the same meeting."""

from mahdar.relate.groups import group
from mahdar.relate.meetings import same_meeting

__all__ = ["group", "same_meeting"]

"""Document -> Minutes."""

from mahdar.produce.minutes import minutes_of

__all__ = ["minutes_of"]

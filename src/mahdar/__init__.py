"""Minutes of Arabic reports of officials' meetings, each line tied to its source."""

__version__ = "0.1.0"

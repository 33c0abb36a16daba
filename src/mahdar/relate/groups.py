"""Reports by meeting."""


def group() -> None:
    """Give groups."""

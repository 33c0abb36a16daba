"""What is found in the examples, by its kind."""

import pytest


@pytest.fixture(scope="session")
def comparison(everything):
    """The comparison of all examples."""
    return everything[0]


@pytest.fixture(scope="session")
def ledger(everything):
    """The ledger of all examples."""
    return everything[1]

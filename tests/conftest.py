"""The invented world, written once a run."""

import pytest

from mahdar.base.report import Report
from mahdar.catalog import load
from mahdar.produce import minutes_of
from tests.invented import write_catalog


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """A folder with the tables of the invented world."""
    return write_catalog(tmp_path_factory.mktemp("catalog"))


@pytest.fixture(scope="session")
def world(folder):
    """Everything the catalog holds, with the invented world."""
    return load(folder)


@pytest.fixture(scope="session")
def told(world):
    """Give the minutes of a text in the invented world."""

    def minutes(text, **about):
        return minutes_of(Report.of(text, **about), world)

    return minutes

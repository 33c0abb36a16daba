"""The browser that the distribution has, started once; without it these tests are skipped."""

import os
import shutil
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.browser.examples import write_pages

PATIENCE = 5_000
"""How many milliseconds a page may take to do what it is asked for."""

CHROMIUM = os.environ.get("MAHDAR_CHROMIUM") or shutil.which("chromium")


def pytest_collection_modifyitems(items):
    """Mark every test of this folder, so that `-m browser` chooses them and no other run does."""
    for item in items:
        if "tests/browser/" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@dataclass
class Visit:
    """A page that was opened, with all that it said and asked for."""

    page: Any
    address: str
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def chromium():
    """The browser."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if CHROMIUM is None:
        pytest.skip("there is no chromium on the path, and MAHDAR_CHROMIUM names none")
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def files(tmp_path_factory):
    """Every page as a file."""
    return write_pages(tmp_path_factory.mktemp("pages"))


@pytest.fixture
def visit(chromium, files):
    """Open a page by its name, in a window of its own: `visit("minutes", width=320)`."""
    windows = []

    def opened(name, *, width=1280, anchor="", **settings):
        window = chromium.new_context(viewport={"width": width, "height": 900}, **settings)
        window.set_default_timeout(PATIENCE)
        windows.append(window)
        seen = Visit(window.new_page(), files[name].as_uri())
        seen.page.on("console", lambda message: seen.said.append(message.text))
        seen.page.on("pageerror", lambda error: seen.said.append(str(error)))
        seen.page.on("request", lambda request: seen.asked.append(request.url))
        seen.page.goto(seen.address + anchor)
        return seen

    yield opened
    for window in windows:
        window.close()

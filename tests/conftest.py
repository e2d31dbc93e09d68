"""Options, paths and the browser shared by the tests."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest

os.environ["NEWSLINT_CACHE"] = tempfile.mkdtemp()  # tests neither read nor write the user's cache

ROOT = Path(__file__).parent.parent


def pytest_addoption(parser):
    parser.addoption("--update", action="store_true", help="write the expected output of fixtures and generated pages anew; review it as a diff")


@pytest.fixture
def update(request):
    return request.config.getoption("--update")


@pytest.fixture(scope="session")
def browser():
    """A headless Chromium: the system's, or the one that Playwright has installed."""
    from playwright.sync_api import sync_playwright

    options = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=[*options.split(), "--disable-sync"])
        yield browser
        browser.close()

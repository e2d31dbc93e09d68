"""Options and paths shared by the tests."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def pytest_addoption(parser):
    parser.addoption("--update", action="store_true", help="write the expected output of fixtures and generated pages anew; review it as a diff")


@pytest.fixture
def update(request):
    return request.config.getoption("--update")


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory):
    """Tests neither read nor write the user's cache."""
    os.environ["NEWSLINT_CACHE"] = str(tmp_path_factory.mktemp("cache"))

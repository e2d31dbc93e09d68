"""Options and paths shared by the tests."""

import os
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

"""Where newslint keeps what it may throw away."""

from __future__ import annotations

import os
from pathlib import Path


def cache_folder() -> Path:
    """$NEWSLINT_CACHE, or newslint in the user's cache folder."""
    own = os.environ.get("NEWSLINT_CACHE")
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return Path(own) if own else Path(base) / "newslint"

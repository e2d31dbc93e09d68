"""newslint: a linter for news copy, a compiler for articles."""

__version__ = "0.1.0"

"""`newslint init`: a small configuration and a first rule of one's own."""

from __future__ import annotations

from pathlib import Path

import click

from newslint.errors import NewslintError

CONFIG = """\
# newslint: see `newslint config show` for what is in force, `newslint rules` for what is checked.

rules = ["newslint-rules"]          # rules of our own; one YAML file is one rule
# select = ["names", "facts"]       # run only these
# ignore = ["readability"]          # leave these out
# exclude = ["drafts/"]             # as in .gitignore
# profile = "ap"                    # the house spelling of names: ap, reuters, bbc …
# variety = "british"               # british or american; otherwise each article's own
# accept = ["newslint"]             # words we accept
# fail-level = "warning"            # the mildest level that makes a run fail

# [override."layout/double-space"]  # change a rule without a copy
# level = "info"

# [[per-path]]                      # settings of a desk or section
# paths = ["sport/"]
# ignore = ["readability"]
"""

RULE = """\
# One rule; its path is its id: house/first-rule. `newslint rules check newslint-rules` runs its examples.
message: "'{found}' is not our style; we write '{use}'"
why: Plain words. (Link to the page of the style guide here.)
level: warning
check:
  kind: substitution
  table:
    utilise: use
    utilised: used
    prior to: before
bad:
  - "They «utilised» the hall."
good:
  - "They used the hall."
"""


@click.command("init", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("folder", default=".", type=click.Path(file_okay=False))
def command(folder: str) -> int:
    """Write newslint.toml and a first rule of your own, to change as you like; nothing that exists is overwritten.

    \b
    newslint init
    """
    root = Path(folder)
    files = {root / "newslint.toml": CONFIG, root / "newslint-rules" / "house" / "first-rule.yaml": RULE}
    for path in files:
        if path.exists():
            raise NewslintError("exists already; nothing was written", path=str(path))
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        click.echo(f"wrote {path}")
    return 0

"""Suppressions in comments and corrections, in Markdown and HTML: the file is changed only where its words stand as they are read."""

import pytest
from deskrun import lint

MARKDOWN = """\
---
title: Ferry sinks
---
# Ferry sinks

She recieved a letter & it.

<!-- newslint: ignore typos/common until 2099-01-01 by Ann -- so in the original -->
He recieved *another* one 😀 and recieved more.

<!-- newslint: ignore layout/double-space -- nothing here -->
Nothing.

<!-- newslint: ignore layout -->
Third recieved.
"""

PAGE = """\
<!DOCTYPE html><html><head><title>Ferry sinks</title></head><body><article><h1>Ferry sinks</h1>
<p>She recieved a letter &amp; AT&amp;T sent it to the harbour, officials said on Sunday.</p>
<!-- newslint: ignore typos -- quoted from the record -->
<p>He <b>recieved</b> another one, the harbour master said, and went home with the letter.</p>
<!-- newslint: ignore layout/double-space -- nothing here -->
<p>The ferry was towed to the harbour, the harbour master said.</p>
<!-- newslint: ignore layout -->
<p>Nobody was hurt, and nobody recieved a fine, the harbour master said.</p>
</article></body></html>
"""


@pytest.mark.parametrize(("name", "text"), [("a.md", MARKDOWN), ("a.html", PAGE)])
def test_comments_suppress_and_corrections_keep_the_markup(tmp_path, name, text):
    (tmp_path / name).write_text(text, encoding="utf-8")
    done = lint("--select", "typos/common,layout/double-space", "--fix", ".", cwd=tmp_path)
    assert [line.split("[")[-1] for line in done.stdout.splitlines() if line.startswith(name)] == ["suppressions/unused]", "suppressions/malformed]"]
    assert done.stdout.endswith(" suppressed; 2 fixed\n")
    mended = text.replace("She recieved", "She received").replace("Third recieved", "Third received").replace("nobody recieved", "nobody received")
    assert (tmp_path / name).read_text(encoding="utf-8") == mended

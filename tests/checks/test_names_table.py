"""Kind `names`: profiles, capitals, exceptions; kind `pattern`: gates, cues, notes."""

import pytest

from newslint.checks import SCHEMA
from newslint.engine import Linter
from newslint.errors import NewslintError
from newslint.loaders import load
from newslint.model import Check, Rule
from newslint.schema import located

PUTIN = {"use": "Vladimir Putin", "variants": ["Vladimir Poutine"], "except": ["Vladimir Poutine, a cook"]}
ZELENSKYY = {"use": "Zelenskyy", "variants": ["Zelenski"], "profiles": {"ap": "Zelenskyy", "bbc": "Zelensky"}}


def findings(check, text):
    rule = Rule("'{found}' is '{use}'", "", SCHEMA.build(Check, located(check), "rule.yaml"), (), (), id="names/test")
    return Linter([rule]).examine(load("1.txt", text.encode())).findings


def found(options, text):
    return [(f.location.text, f.replacements) for f in findings({"kind": "names", **options}, text)]


CASES = {
    "variant": ({"entries": [PUTIN]}, "So Vladimir Poutine spoke.", [("Vladimir Poutine", ("Vladimir Putin",))]),
    "possessive": ({"entries": [PUTIN]}, "It is Vladimir Poutine’s.", [("Vladimir Poutine", ("Vladimir Putin",))]),
    "capitals": ({"entries": [PUTIN]}, "It is VLADIMIR POUTINE there.", [("VLADIMIR POUTINE", ("VLADIMIR PUTIN",))]),
    "lower case": ({"entries": [PUTIN]}, "It is vladimir poutine.", []),
    "part of a word": ({"entries": [PUTIN]}, "It is Vladimir Poutineville.", []),
    "exception": ({"entries": [PUTIN]}, "It is Vladimir Poutine, a cook.", []),
    "quotation": ({"entries": [PUTIN]}, 'He said: "Vladimir Poutine spoke."', []),
    "handle": ({"entries": [{"use": "Kyiv", "variants": ["Kiev"]}]}, "He wrote to @Kiev and https://x.org/Kiev of it.", []),
    "no profile": ({"entries": [ZELENSKYY]}, "Zelensky met Zelenskyy and Zelenski.", [("Zelenski", ("Zelenskyy",))]),
    "profile": ({"entries": [ZELENSKYY], "profile": "bbc"}, "Zelensky met Zelenskyy.", [("Zelenskyy", ("Zelensky",))]),
    "another profile": ({"entries": [ZELENSKYY], "profile": "dw"}, "Zelensky met Zelenskyy.", []),
    "spellings": ({"spellings": {"Avdiivka": ["Avdeevka"]}}, "In Avdeevka it rained.", [("Avdeevka", ("Avdiivka",))]),
    "only where it fits": ({"spellings": {"Smila": "Smela"}, "spellings-article": "Ukrain"}, "The band Smela sang.", []),
    "sentence": ({"spellings": {"Kyiv": "Kiev"}, "except-sentence": r"\b19\d\d"}, "Born in Kiev in 1951, he left Kiev.", []),
}


@pytest.mark.parametrize(("options", "text", "expected"), CASES.values(), ids=CASES.keys())
def test_table(options, text, expected):
    assert found(options, text) == expected


def test_the_right_form_in_the_same_article_is_pointed_at():
    (finding,) = findings({"kind": "names", "entries": [PUTIN]}, "So Vladimir Poutine spoke. Putin left.")
    assert [(r.location.text, r.message) for r in finding.related] == [("Putin", "written 'Putin' here")]


@pytest.mark.parametrize(
    "options",
    [{}, {"entries": [{"use": "Kyiv"}]}, {"entries": [{"use": "Kyiv", "variants": ["Kyiv"]}]}, {"spellings": {"A": "C", "B": "C"}}],
    ids=["empty", "no variants", "right and wrong", "two names"],
)
def test_bad_tables_are_refused(options):
    with pytest.raises(NewslintError):
        findings({"kind": "names", **options}, "")


PATTERN = {"kind": "pattern", "regex": "brave (\\w+)", "gate": ["brave"], "unless-near": ["what they call"]}


@pytest.mark.parametrize(
    ("options", "text", "expected"),
    [
        ({}, "The brave army won.", ["brave army"]),
        ({}, "What they call the brave army won.", []),
        ({}, "The brave army, what they call it, won.", []),
        ({"fix": "\\1"}, "The BRAVE army won.", ["BRAVE army"]),
    ],
    ids=["found", "cue before", "cue behind", "any case"],
)
def test_pattern(options, text, expected):
    assert [f.location.text for f in findings({**PATTERN, **options}, text)] == expected


@pytest.mark.parametrize("fix", ["\\2", "\\g<name>"])
def test_a_fix_that_names_no_group_is_refused(fix):
    with pytest.raises(NewslintError):
        findings({**PATTERN, "fix": fix}, "")

"""Short sentences that two people do not both say by chance."""

from __future__ import annotations

from newslint.text.contexts import telling
from newslint.text.drift import MINOR

_SHORTEST = 4
_ENOUGH = 1.8
"""What the words of a sentence tell together, by `telling`, where it is no saying: two that are no everyday words."""
_SUBJECTS = frozenset("it this that there these those here i we he she they you".split())
_COPULAS = frozenset("is are was were am be been will".split())
_FELT = frozenset(
    """heard hear saw see seen felt feel feels thought think know knew hope hoped believe want wanted need needed love loved miss lost woke
    ran smelled watched remember support welcome condemn respect take""".split()
)
"""What everybody who was there, or is asked, does."""
_DEMANDS = frozenset("must should ought need needs let please may shall".split())
_PLAIN = frozenset("no not never".split())


def peculiar(words: tuple[str, ...]) -> bool:
    """Whether a sentence of a few words (as `quoted_words` gives them) is one speaker's own: neither what witnesses and officials all say (what
    they saw, feel, hope, demand; «it is a tragedy») nor made of everyday words alone.
    """
    if len(words) < _SHORTEST or not _DEMANDS.isdisjoint(words) or words[0] == "our":
        return False
    if words[0] in _SUBJECTS and (words[1] in _COPULAS or not _FELT.isdisjoint(words[1:4])):
        return False
    content = {word for word in words if word not in MINOR and word not in _PLAIN and word.isalpha()}
    return len(content) > 1 and sum(map(telling, content)) >= _ENOUGH

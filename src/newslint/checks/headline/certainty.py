"""Whether a headline says outright what it says: not as a possibility, somebody else's word, a wish, or what is undone."""

from __future__ import annotations

import re

from newslint.patterns import compiled
from newslint.text.spans import Span

_UNSURE = compiled(
    r"[?\"“”]|(?<!\w)['‘’]|(?<!s)['’](?!\w)|\b(?-i:may|MAY)\b|\b(?:might|could|would|should|can|if|whether|nearly|almost|how|why|what|when|fears?|feared|threat\w*|hoax|scares?|rumou?rs?"
    r"|den(?:y|ies|ied)|claim(?:s|ed)?|accus\w+|alleg\w+|bogus|fake|false|probe\w*|inquiry|suspect\w*|expected|likely|seen)\b",
    re.IGNORECASE,
)
"""What makes all that a headline says a possibility, or somebody else's word."""
_UNDONE_BEFORE = compiled(
    r"\b(?:calls?|urge[sd]?|demand\w*|plan(?:s|ned) to|bid|seeks?|wants?|warn\w*|against|avert\w*|avoid\w*|prevent\w*|stop(?:s|ped)?"
    r"|halt\w*|reject\w*|end(?:s|ed)?(?! (?:in|with|\w+ly)\b)|dismiss\w*|without|hopes?|risks?|tr(?:y|ies)|fail\w*|refus\w+|lack\w*"
    r"|spared?|hunt\w*|search\w*|bans|banned)\b",
    re.IGNORECASE,
)
_UNDONE_BEHIND = compiled(
    r"\b(?:scrap\w*|cancel\w*|axe[sd]?|shelve[sd]?|abandon\w*|called off|avert\w*|avoid\w*|prevent\w*|reject\w*"
    r"|dismiss\w*|ended|halted|banned|stopped|search|hunt)\b",
    re.IGNORECASE,
)
"""Words that undo what follows them, or what stands before them."""
_WISHED = compiled(
    r"\b(?:agree[sd]?|aim(?:s|ed)?|appeal\w*|attempt\w*|battle[sd]?|chance|close|decline[sd]?|effort\w*|fight\w*|forced|free|go(?:es|ing)?|hard|help(?:s|ed)?"
    r"|how|keen|left|mission|move[sd]?|need(?:s|ed)?|offer\w*|order\w*|pledge[sd]?|plot\w*|prepar\w+|press\w*|promise[sd]?|propos\w+|push\w*|race[sd]?|ready|right"
    r"|struggl\w+|talks?|tell|told|tempt\w*|unable|vow(?:s|ed)?|way|ways|willing|work\w*)(?:[ \u00a0][\w’'-]+){0,3}[ \u00a0]to[ \u00a0]",
    re.IGNORECASE,
)
"""What stands before "to" where it is no plain future ("Firm to close"): a wish, an attempt, a duty."""


def asserted(text: str, segment: Span, start: int, end: int) -> bool:
    """Whether the part `segment` of a headline says outright what stands from `start` to `end`."""
    return not (
        _WISHED.search(text, segment.start, start)
        or (text.startswith(" to ", end) and text.startswith("ing", end - 3))
        or any(match.start() < start for match in _UNDONE_BEFORE.finditer(text, *segment))
        or _UNDONE_BEHIND.search(text, end, segment.end)
        or any(not start <= match.start() < end for match in _UNSURE.finditer(text, *segment))
    )

"""Verbs of news copy in their basic form, roughly: only to see whether two are the same."""

from __future__ import annotations

from functools import lru_cache

IRREGULAR = {
    "sold": "sell", "bought": "buy", "built": "build", "sent": "send", "took": "take", "taken": "take", "gave": "give", "given": "give",
    "held": "hold", "made": "make", "found": "find", "won": "win", "lost": "lose", "shot": "shoot", "wrote": "write", "written": "write",
    "flew": "fly", "flown": "fly", "drew": "draw", "drawn": "draw", "spent": "spend", "paid": "pay", "sank": "sink", "sunk": "sink",
    "grew": "grow", "grown": "grow", "caught": "catch", "stole": "steal", "stolen": "steal", "sang": "sing", "sung": "sing", "led": "lead",
    "fired": "fire", "cut": "cut", "hit": "hit", "set": "set",
    "died": "die", "dies": "die", "dying": "die", "lies": "lie", "lying": "lie", "began": "begin", "begun": "begin", "broke": "break",
    "broken": "break", "brought": "bring", "chose": "choose", "chosen": "choose", "came": "come", "did": "do", "done": "do", "drove": "drive",
    "driven": "drive", "ate": "eat", "eaten": "eat", "fell": "fall", "fallen": "fall", "fought": "fight", "fled": "flee", "froze": "freeze",
    "frozen": "freeze", "got": "get", "went": "go", "gone": "go", "hid": "hide", "hidden": "hide", "hurt": "hurt", "kept": "keep", "knew": "know",
    "known": "know", "left": "leave", "let": "let", "lit": "light", "met": "meet", "rang": "ring", "rung": "ring", "rose": "rise", "risen": "rise",
    "ran": "run", "said": "say", "saw": "see", "seen": "see", "sought": "seek", "shook": "shake", "shaken": "shake", "shut": "shut", "slept": "sleep",
    "spoke": "speak", "spoken": "speak", "stood": "stand", "struck": "strike", "swam": "swim", "swept": "sweep", "taught": "teach", "tore": "tear",
    "torn": "tear", "told": "tell", "thought": "think", "threw": "throw", "thrown": "throw", "understood": "understand", "woke": "wake",
    "wore": "wear", "worn": "wear", "withdrew": "withdraw", "withdrawn": "withdraw", "burst": "burst", "burnt": "burn",
}  # fmt: skip
"""Forms of verbs that their endings do not tell → the basic form."""


@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """A word without the endings of verbs and nouns, roughly: only to see whether two are the same."""
    word = IRREGULAR.get(word, word)
    for ending in ("ing", "ies", "ied", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            word = word[: -len(ending)] + ("y" if ending in ("ies", "ied") else "")
            break
    return word.rstrip("e")

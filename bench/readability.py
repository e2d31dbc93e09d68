"""Readability over OneStopEnglish: does a metric order an article's three levels, and how fast is it beside textstat? usage: readability.py FOLDER"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import quantiles

from newslint.loaders import load
from newslint.text import syllables
from newslint.text.readability import METRICS, Readable

FOUR = ("flesch", "flesch-kincaid", "fog", "smog")
LEVELS = ("ele", "int", "adv")


def main(folder: str) -> None:
    """Prints, for each metric, the share of articles whose levels it orders rightly, and MB/s."""
    articles: dict[str, dict[str, str]] = {}
    for level in LEVELS:
        for path in sorted((Path(folder) / level).glob("*.txt")):
            articles.setdefault(path.stem.removesuffix(f"-{level}"), {})[level] = load(str(path)).readable.text
    whole = {name: texts for name, texts in articles.items() if len(texts) == len(LEVELS)}
    print(f"{len(whole)} articles at {len(LEVELS)} levels")
    for name, metric in METRICS.items():
        sign = -1 if metric.higher_is_easier else 1
        scores = {key: [sign * metric.formula(Readable(texts[level])) for level in LEVELS] for key, texts in whole.items()}
        ordered = sum(a < b < c for a, b, c in scores.values()) / len(whole)
        cuts = quantiles([sign * values[2] for values in scores.values()], n=20)
        print(f"{name:<15} {ordered:6.1%} ordered; adv: 5% {cuts[0]:.1f}  median {cuts[9]:.1f}  95% {cuts[18]:.1f}")
    texts = [text for levels in whole.values() for text in levels.values()]
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    for _ in range(2):
        seconds = _timed(_four, texts)
    print(f"newslint, four metrics, warm: {megabytes / seconds:.1f} MB/s")
    with tempfile.TemporaryDirectory() as folder:
        theirs = _textstat(Path(folder))
        seconds = _timed(lambda text: [measure(text) for measure in theirs], texts)
    print(f"textstat, the same four: {megabytes / seconds:.1f} MB/s")


def _textstat(folder: Path) -> list[Callable[[str], float]]:
    """textstat's four formulas, with an NLTK corpus made of our table of syllables instead of a download."""
    import nltk

    corpus = folder / "corpora" / "cmudict" / "cmudict"
    corpus.parent.mkdir(parents=True)
    lines = [line.split(" ") for line in syllables._dictionary() if not line.startswith("#")]
    entries = [(key + word.split("=")[0], int(word.split("=")[1])) for key, *words in lines for word in words]
    corpus.write_text("".join(f"{word} 1{' AH0' * count or ' HH'}\n" for word, count in entries), encoding="utf-8")
    nltk.data.path.insert(0, str(folder))
    from textstat import textstat

    textstat.syllable_count("warm")
    return [textstat.flesch_reading_ease, textstat.flesch_kincaid_grade, textstat.gunning_fog, textstat.smog_index]


def _four(text: str) -> list[float]:
    readable = Readable(text)
    return [METRICS[name].formula(readable) for name in FOUR]


def _timed(measure: Callable[[str], object], texts: Iterable[str]) -> float:
    start = time.process_time()
    for text in texts:
        measure(text)
    return time.process_time() - start


if __name__ == "__main__":
    main(*sys.argv[1:])

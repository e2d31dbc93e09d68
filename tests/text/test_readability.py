"""Our counts and formulas against textstat's, to the last bit."""

import pytest
from conftest import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.text import syllables
from newslint.text.readability import METRICS, Readable

FIXTURES = sorted((ROOT / "fixtures" / "azovstal" / "articles").glob("*.txt"))
ONESTOP = sorted((ROOT.parent / "shared" / "data" / "onestop").glob("*/*.txt"))
"""Beside the repository in CI; elsewhere the fixtures have to do."""


@pytest.fixture(scope="module")
def textstat(tmp_path_factory):
    """textstat, with an NLTK corpus made of our table of syllables: nothing is downloaded."""
    import nltk

    folder = tmp_path_factory.mktemp("nltk_data")
    corpus = folder / "corpora" / "cmudict"
    corpus.mkdir(parents=True)
    lines = [line.split(" ") for line in syllables._dictionary() if not line.startswith("#")]
    entries = [(key + word.split("=")[0], int(word.split("=")[1])) for key, *words in lines for word in words]
    (corpus / "cmudict").write_text("".join(f"{word} 1{' AH0' * count or ' HH'}\n" for word, count in entries), encoding="utf-8")
    nltk.data.path.insert(0, str(folder))
    from textstat import textstat

    yield textstat
    nltk.data.path.remove(str(folder))


def by_textstat(textstat, text):
    return {
        "flesch": textstat.flesch_reading_ease(text),
        "flesch-kincaid": textstat.flesch_kincaid_grade(text),
        "fog": textstat.gunning_fog(text),
        "smog": textstat.smog_index(text),
        "coleman-liau": textstat.coleman_liau_index(text),
        "ari": textstat.automated_readability_index(text),
        "dale-chall": textstat.dale_chall_readability_score(text),
        "linsear-write": textstat.linsear_write_formula(text),
        "words": textstat.lexicon_count(text),
        "sentences": textstat.sentence_count(text),
        "syllables": textstat.syllable_count(text),
        "seconds": textstat.reading_time(text),
    }


def by_us(text):
    readable = Readable(text)
    counts = {name: getattr(readable, name) for name in ("words", "sentences", "syllables", "seconds")}
    return {name: metric.formula(readable) for name, metric in METRICS.items()} | counts


@pytest.mark.parametrize("path", FIXTURES + ONESTOP, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_metric_agrees_with_textstat(textstat, path):
    text = path.read_text(encoding="utf-8-sig")
    assert by_us(text) == by_textstat(textstat, text)


WORDS = [
    "the",
    "Investigation",
    "can't",
    "‘quoted’",
    "don’t",
    "'tis",
    "U.S.",
    "–",
    "3.5",
    "2,000",
    "hmm",
    "naïve",
    "...",
    "?!",
    "supercalifragilistic",
    "a_b",
]


@settings(max_examples=200, deadline=None)
@given(text=st.one_of(st.lists(st.sampled_from(WORDS)).map(" ".join), st.text(alphabet="aeIstd'’.!? \n-é", max_size=80)))
def test_any_text_agrees_with_textstat(textstat, text):
    assert by_us(text) == by_textstat(textstat, text)


@pytest.mark.parametrize(
    ("word", "count"),
    [("investigation", 5), ("the", 1), ("o'clock", 2), ("hmm", 0), ("zelenskyy", 3), ("a", 1), ("", 1), ("zzz", 1), ("'bout", 1)],
)
def test_syllables(word, count):
    assert syllables.count_syllables(word) == count


@pytest.mark.parametrize(
    ("metric", "words", "why"),
    [("flesch-kincaid", 99, "needs 100 words"), ("flesch-kincaid", 100, ""), ("smog", 100, "needs 30 sentences")],
)
def test_a_text_too_short_is_not_measured(metric, words, why):
    text = Readable("One two three four five six seven eight nine ten. " * (words // 10) + "Ten " * (words % 10))
    assert METRICS[metric].too_short(text) == why
    assert (METRICS[metric].of(text) is None) == bool(why)


def test_less_subtracts_counts():
    part = "The administration of the authority concluded unanimously."
    whole, rest = "The dam held for days. ", "Nobody was hurt in the end."
    less = Readable(whole + part + " " + rest).less(Readable(part))
    assert METRICS["flesch-kincaid"].formula(less) == METRICS["flesch-kincaid"].formula(Readable(whole + rest))

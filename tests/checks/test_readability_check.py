"""Kind `readability`: limits, what counts, and the sentences that cost most."""

import pytest

from newslint.checks.readability import Readability
from newslint.loaders import load

HARD = "The parliamentary committee responsible for the investigation unanimously characterised the administration's explanations as unsubstantiated."
EASY = "The dam held for six days. It rained a lot. The town was safe. They all went home."


def article(*paragraphs, path="news/a.txt"):
    return load(path, "\n\n".join(paragraphs).encode())


def found(check, one):
    return [one.text[hit.start : hit.end] for hit in check.look(one, ())]


LONG = article(*[EASY] * 3, HARD, *[EASY] * 3)


def test_the_hardest_sentence_comes_first_and_the_next_are_related():
    (hit,) = Readability(measure="flesch-kincaid", limit=1).look(LONG, ())
    assert LONG.text[hit.start : hit.end] == HARD
    assert len(hit.related) == 2
    assert float(hit.fields["without"]) < float(hit.fields["value"])


@pytest.mark.parametrize("metric", ["fog", "coleman-liau", "ari", "dale-chall", "linsear-write"])
def test_every_metric_points_somewhere(metric):
    assert len(found(Readability(measure=metric, limit=-30), LONG)) == 1


def test_flesch_is_worse_when_lower():
    assert found(Readability(measure="flesch", limit=200), LONG) == [HARD]
    assert found(Readability(measure="flesch", limit=0), LONG) == []


def test_a_short_text_gets_no_value():
    assert found(Readability(measure="flesch-kincaid", limit=-10), article(HARD)) == []


@pytest.mark.parametrize(("path", "hits"), [("sport/a.txt", 1), ("news/a.txt", 0)])
def test_limits_by_path(path, hits):
    check = Readability(measure="sentence", limit=40, by_path={"sport/*": 5})
    assert len(found(check, article("This sentence has rather more than five words in it.", path=path))) == hits


@pytest.mark.parametrize(("quotations", "hits"), [(True, 1), (False, 0)])
def test_quotations_count_or_not(quotations, hits):
    check = Readability(measure="sentence", limit=5, quotations=quotations)
    assert len(found(check, article("“I said rather more than five words on Monday.”"))) == hits


def test_quotations_are_cut_from_the_text_that_is_measured():
    one = article(*[EASY] * 7, f"“{HARD}”")
    with_them, without = one.readable, one.readable_unquoted
    assert without.words == with_them.words - 14


def test_words_not_characters_make_a_sentence_long():
    assert found(Readability(measure="sentence", limit=12), article("A man, a plan, a canal: Panama and some other longer names.")) == []

"""What an article is about."""

from newslint.text.features import features, rarity
from newslint.text.words import chunks_of


def stems(text):
    return features(chunks_of(text))


def test_names_before_rare_words_before_common_ones():
    assert [stem for stem, _ in stems("The people of Kardelia were told about a ceasefire.")] == ["kardelia", "ceasefire"]


def test_stems():
    assert dict(stems("Ćorić’s gliders; a glider")) == {"coric": 3.0, "glider": stems("glider glider")[0][1]}


def test_rarity_falls():
    shares = [0.001, 0.01, 0.1, 0.5, 1.0]
    values = [rarity(share) for share in shares]
    assert values == sorted(values, reverse=True)
    assert values[-1] == 0

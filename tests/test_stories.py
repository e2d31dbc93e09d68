"""Articles are grouped into stories by what they are about."""

import json

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

from newslint.loaders import load
from newslint.stories import Signature, group, signature, threshold

FERRY = [
    "The ferry Santa Rosa sank off Tablas on Monday and 14 people drowned, the coast guard in Manila said. Captain Noel Abrenica was rescued.",
    "Survivors of the Santa Rosa told of panic as the ferry went down near Tablas. Divers from Manila are still looking for the missing.",
    "Captain Noel Abrenica will be questioned in Manila about the loss of the Santa Rosa, the coast guard said on Thursday.",
]
BANK = [
    "Norrvik Bank agreed to buy Kystbank of Denmark for 4.8 billion euros, its chief executive Annika Ljungqvist said in Stockholm.",
    "Kystbank staff in Esbjerg learned from the radio that Norrvik had bought them. Annika Ljungqvist promised that branches would stay.",
]
ALONE = "Gardeners in Kent are planting lavender and thyme because summers have become drier, a survey by the horticultural society shows."


def signatures(texts, story=""):
    return [signature(load(f"{n}.txt", (f"---\nstory: {story}\n---\n" * bool(story) + text).encode())) for n, text in enumerate(texts)]


def stories(signatures, by="auto"):
    groups = {}
    for path, story in group(signatures, by).items():
        groups.setdefault(story, set()).add(path)
    return sorted(groups.values(), key=min)


def test_shared_names_make_a_story():
    assert stories(signatures([*FERRY, *BANK, ALONE])) == [{"0.txt", "1.txt", "2.txt"}, {"3.txt", "4.txt"}, {"5.txt"}]


def test_the_five_articles_are_one_story():
    found = [signature(load(str(path))) for path in sorted((ROOT / "fixtures/azovstal/articles").iterdir())]
    assert len(stories(found)) == 1


@given(st.permutations(signatures([*FERRY, *BANK, ALONE])))
def test_order_does_not_matter(shuffled):
    assert group(shuffled, "auto") == group(signatures([*FERRY, *BANK, ALONE]), "auto")


def test_what_the_desk_says_wins():
    found = signatures([*FERRY, *BANK])
    found[0] = found[0]._replace(story="inquest")
    found[3] = found[3]._replace(story="inquest")
    found[4] = found[4]._replace(story="takeover")
    assert group(found, "auto")["0.txt"] == group(found, "auto")["3.txt"] == "inquest"
    assert group(found, "auto")["4.txt"] == "takeover"
    assert group(found, "folder")["0.txt"] == "inquest"


def test_folders():
    found = [Signature("a/1.txt"), Signature("a/2.txt"), Signature("b/1.txt")]
    assert stories(found, "folder") == [{"a/1.txt", "a/2.txt"}, {"b/1.txt"}]
    assert len(stories(found, "all")) == 1


def test_events_of_one_kind_with_the_same_name_far_apart_in_time():
    first, second = signatures(
        ["Klitschko beat Thompson in Bern with a punch in the sixth round.", "Klitschko beat Haye on points in Hamburg after a long quarrel."]
    )
    near = first._replace(published=730000), second._replace(published=730000)
    far = near[0], second._replace(published=731000)
    assert len(stories(far)) >= len(stories(near))


def test_a_signature_goes_through_json():
    found = signatures(FERRY)[0]
    assert Signature(*json.loads(json.dumps(found))) == found


@pytest.mark.parametrize("texts", [[], [""], ["", ""], ["word"], [" \n\n "]], ids=repr)
def test_next_to_nothing(texts):
    assert len(stories(signatures(texts))) == len(texts)


def test_the_threshold_rises_with_the_run():
    assert [threshold(n) for n in (0, 5, 10**6)] == [0.06, 0.06, 0.13]

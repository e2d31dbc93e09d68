"""Makes src/newslint/data/common-words.txt: in which share of news articles a word stands.

usage: common_words.py FOLDER_OF_ARTICLES > src/newslint/data/common-words.txt
"""

import sys
from collections import Counter, defaultdict
from pathlib import Path

from newslint.loaders import LOADERS, load
from newslint.text.features import WORD, stem_of

HEADER = """\
# In how many of 100 news articles a word stem stands (rounded up): counted by bench/common_words.py on the 189 articles as published in
# OneStopEnglish (Vajjala and Lucic 2018, github.com/nishkalavallabhi/OneStopEnglishCorpus, CC BY-SA 4.0); words in fewer than 2 are left out."""


def main(folder: str) -> None:
    """Prints the table."""
    files = [path for path in sorted(Path(folder).rglob("*")) if path.suffix in LOADERS]
    articles = Counter(stem for path in files for stem in {stem_of(word) for word in WORD.findall(load(str(path)).prose)})
    by_share = defaultdict(list)
    for word, count in articles.items():
        share = -(-100 * count // len(files))
        if word and count > 0.02 * len(files):
            by_share[share].append(word)
    print(HEADER)
    for share, words in sorted(by_share.items(), reverse=True):
        print(share, *sorted(words))


if __name__ == "__main__":
    main(sys.argv[1])

#!/usr/bin/env python3
"""Writes rules/names/ukraine.yaml from the vocabulary of the SpellingUkraine project (https://github.com/Tyrrrz/SpellingUkraine, MIT licence).

usage: tools/ukraine_names.py spelling-ukraine.tsv > rules/names/ukraine.yaml

The table has the columns category, correct, source_uk, incorrect (divided by |), related. Left out: given names (a person chooses how to spell his or
hers), what an entry below treats by hand, what is a word, a surname, a brand or a place elsewhere, and names that were official in another time.
"""

import csv
import sys

BY_HAND = set(
    """
    Kyiv Kharkiv Lviv Odesa Chernihiv Zaporizhzhia Luhansk Donbas Mykolaiv Ukraine Mariupol Dnipro Sloviansk Rivne Vinnytsia Kherson
    Sumy Bucha
    """.split()
) | {"Kryvyi Rih"}
"""Right forms with an entry of their own in HEAD."""

AMBIGUOUS = set(
    """
    Luck Liman Dolina Dolinskaya Makarov Orekhov Romanov Romanof Obukhov Ivankov Vinogradov Gorokhov Gorohov Kosov Kanev Chudnov Drabov Fastov
    Vladimir Nemiroff Nemirov Podolsk Primorsk Belogorsk Volchansk Galich Gorodishche Petropavlovka Sosnovka Berezovka Kalinovka Semenovka
    Mikhailovka Mikhaylovka Ivanovka Bogdanovka Stepanovka Gorodok Borovaya Peschanka Obukhovka Mironovka Znamenka Zarya Zorya Hust Smela Saki
    Izum Malin Kaluzh Yuzhny Yuzhniy Yuzhnoye Yuzhnoe Pivdennoe Zaslav Goscha Gorniak Gornyak Sambor Litin Lebedin Priluki Chernobyl Massandra
    Ratno Luboml Uzin Puliny Tovmach Slatino Sofievka Zvenigorodka Zenkov Kazatin Iskorosten Pershotravneve Severodonetsk Severskodonetsk Olshany
    Belmak Grebenka Borislav Berislav Boyarka Goronda Grebenki Valki Svessa Teplik Tarutino Rakhov Brovari Jankoy Vorsel Alusta Novonikolaevka
    Aleksandrovsk Alexandriyskoe Chernomorsk Vakhrushevo Turbov Tetiev Radivilov Gorodnya Gorenka Elenovka Pechenegi Zhashkov Makeyevka Letichev
    """.split()
)
"""Wrong spellings that are something else too."""

HEAD = r"""# Made by tools/ukraine_names.py; change that script, or add entries in your own rules.
# Spellings: the vocabulary of SpellingUkraine, https://github.com/Tyrrrz/SpellingUkraine, Copyright (c) 2022-2026 Oleksii Holub, MIT licence.
message: "'{found}' is spelled '{use}' here"
why: >-
  Ukrainian places are romanised from Ukrainian by Ukraine's table of 2010, as BGN/PCGN, the AP and the BBC do since 2019; older spellings
  come from Russian or from other languages. Names of dishes, battles, ships and places elsewhere keep theirs.
level: error
url: https://spellingukraine.com
tags: [ukraine]
check:
  kind: names
  except:
    # a surname after a given name: Ivan Ochakov
    - "(?<![.!?] )(?<!^)(?-i:[A-Z][\\w’'-]+) (?-i:[A-Z]\\w+(?:ov|ev|sky|skiy|in)\\b)"
    # institutions, ships and works that keep an old name
    - "(?-i:(?:First |Second |Third )?(?:Battle|Treaty|Grand Duchy|Prince|Princess|Metropolitan|Reichskommissariat|University) of [A-Z]\\w+)"
    - "(?-i:[A-Z]\\w+)[- ]class\\b"
  except-sentence: "\\b(?:1[0-8]\\d\\d|19[0-8]\\d)s?\\b|\\b1[0-9]th[- ]century\\b|\\bKievan Rus"
  entries:
    - use: Kyiv
      variants: [Kiev, Kyyiv, Kiyv, Kyjev, Kiew, Kijów]
      except:
        - "\\bchickens? (?:(?:a la|à la|-) ?)?Kiev"
        - "\\b(?:poulet|suprême|supreme|cutlets?|garlic|vegetarian|mushroom|salmon|turkey|vegan) (?:a la |à la )?Kiev"
        - "\\bKiev(?:[- ](?:cake|cutlet|ballet company of|camera|Rus\\b))"
        - "\\b(?:Great|Golden) Gates? of Kiev|\\bBuffoon of Kiev|\\bMaidan of Kiev"
        - "\\b(?:Olga|Oleg|Igor|Yaroslav|Anne|Anna|Vladimir|Sviatoslav|Nestor) (?:the \\w+ )?of Kiev"
        - "\\bKiev, (?:Missouri|Mo\\.|North Dakota)"
    - use: Kharkiv
      variants: [Kharkov, Harkov, Harkiv, Charkiw, Charkow]
    - use: Lviv
      variants: [Lvov, Lwów, Lwiw]
      article: "Ukrain|Kyiv|Kiev"
      except: ["\\b(?:Prince|Georgy|Georgi|Count|Countess|Alexei|Dmitry|Pyotr|Mr|Mrs) Lvov"]
    - use: Odesa
      variants: [Odessa]
      article: "Ukrain|Kyiv|Kiev|Black Sea"
      except:
        - "\\bOdessa(?:,? (?:Texas|Tex\\.|TX|Florida|Fla\\.|FL|Missouri|Delaware|Washington|Ontario|New York|Minnesota|Nebraska)\\b)"
        - "\\bOdessa (?-i:Files?|Steps|[Mm]ama|Permian|Young|A['’]zion|Barlow|High School|Jackalopes|College|American)\\b"
        - "(?:Midland(?:[- ]| and |/)|West Texas |Texas )Odessa|\\bLittle Odessa|\\bOdessa-Midland|\\b(?-i:The) Odessa\\b|\\bMiss Odessa"
    - use: Chernihiv
      variants: [Chernigov, Chernigiv, Tschernihiw, Tchernihiv]
    - use: Zaporizhzhia
      variants: [Zaporozhye, Zaporozhie, Zaporizhia, Zaporijjia, Zaporijia, Saporischschja, Zaporizhzya]
    - use: Luhansk
      variants: [Lugansk, Lougansk, Louhansk]
    - use: Donbas
      variants: [Donbass]
      except: ["\\bDonbass Arena|\\bSergei Loznitsa|\\bfilm Donbass"]
    - use: Mykolaiv
      variants: [Mykolayiv, Mikolaiv, Nikolaev, Nikolayev, Nikolaiv, Mykolajiw]
      article: "Ukrain|Kyiv|Kiev"
      except: ["(?-i:[A-Z]\\w+\\.?) Nikola[iy]?e?v\\b"]
    - use: Mariupol
      variants: [Marioupol, Mariopol, Mariupul, Mariopul]
    - use: Kryvyi Rih
      variants: [Krivoy Rog, Krivoi Rog, Kriviy Rig, Kryvyi Rig, Kryvy Rih, Krywyj Rih]
    - use: Rivne
      variants: [Rovno]
      article: "Ukrain|Kyiv|Kiev"
    - use: Vinnytsia
      variants: [Vinnitsa, Vinnytsya, Vinitsia, Vinnitsia]
    - use: Kherson
      variants: [Herson, Cherson]
      article: "Ukrain|Kyiv|Kiev"
    - use: Sloviansk
      variants: [Slavyansk, Slovyansk, Slaviansk]
      except: ["Slavyansk-na-Kubani"]
    - use: Sumy
      variants: [Soumy, Sumi]
      article: "Ukrain|Kyiv|Kiev"
    - use: Kramatorsk
      variants: [Cramatorsk, Kramatorks]
    - use: Bucha
      variants: [Butcha, Boutcha, Butscha]
      article: "Ukrain|Kyiv|Kiev"
    - use: Dnipro
      variants: [Dnepropetrovsk, Dniepropetrovsk]
  spellings-article: "Ukrain|Kyiv|Kiev"
  spellings:
"""

TAIL = """bad:
  - "The siege of «Marioupol» went on."
  - "Trains from «Kiev» to «Lvov» ran late, Ukrainian officials said."
  - "«KIEV» LIGHTS GO OUT"
  - "Shells fell on «Kharkov»'s outskirts and on «Avdeevka», Ukraine said."
  - "They fled «Odessa» for Moldova across the Black Sea coast."
good:
  - "They had chicken Kiev in Kyiv."
  - "She read about Kievan Rus and Prince Vladimir of Kiev."
  - "He was born in Kiev in 1951."
  - "The oil town of Odessa, Texas, took in a family from Ukraine."
  - "Odessa is an oil town in the Permian Basin."
  - "With any luck, the Ukrainian poet Nikolai Berezovka will read."
  - "He called it \\"the battle for Donbass\\"."
  - "The aircraft carrier is a Kiev-class ship."
"""


def main() -> None:
    """Prints the rule made of the table."""
    with open(sys.argv[1], encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    right = {row["correct"] for row in rows}
    print(HEAD, end="")
    taken = set()
    for row in rows:
        use = row["correct"]
        if row["category"] in ("Personal name", "Person") or use in BY_HAND:
            continue
        wrongs = [w for w in row["incorrect"].split("|") if w and w.isascii() and w not in AMBIGUOUS | right | taken and w != use]
        taken.update(wrongs)
        if wrongs:
            print(f"    {use}: {wrongs[0] if len(wrongs) == 1 else '[' + ', '.join(wrongs) + ']'}")
    print(TAIL, end="")


if __name__ == "__main__":
    main()

"""How English verbs and nouns are inflected: the irregular ones by a table, the others by rule and the lexicon."""

from __future__ import annotations

from functools import lru_cache

from newslint.records import NamedTuple
from newslint.text.lexicon import frequency, known


class Verb(NamedTuple):
    """The forms of an irregular verb, the commonest first."""

    base: str
    past: tuple[str, ...]
    participle: tuple[str, ...]


_IRREGULAR = """
    arise arose arisen; awake awoke awoken; bear bore borne/born; beat beat beaten; become became become; befall befell befallen; begin began begun;
    bend bent bent; bet bet bet; bid bid/bade bid/bidden; bind bound bound; bite bit bitten; bleed bled bled; blow blew blown; break broke broken;
    breed bred bred; bring brought brought; build built built; burn burned/burnt burned/burnt; burst burst burst; buy bought bought; cast cast cast;
    broadcast broadcast broadcast; forecast forecast forecast; catch caught caught; choose chose chosen; cling clung clung; come came come; overcome
    overcame overcome; cost cost cost; creep crept crept; cut cut cut; deal dealt dealt; dig dug dug; dive dived/dove dived; do did done; undo undid
    undone; outdo outdid outdone; draw drew drawn; withdraw withdrew withdrawn; dream dreamed/dreamt dreamed/dreamt; drink drank drunk; drive drove
    driven; eat ate eaten; fall fell fallen; feed fed fed; feel felt felt; fight fought fought; find found found; fit fit/fitted fit/fitted; flee
    fled fled; fling flung flung; fly flew flown; forbid forbade forbidden; forget forgot forgotten; forgive forgave forgiven; forgo forwent
    forgone; forsake forsook forsaken; freeze froze frozen; get got got/gotten; give gave given; go went gone; undergo underwent undergone; grind
    ground ground; grow grew grown; outgrow outgrew outgrown; hang hung hung; have had had; hear heard heard; hide hid hidden; hit hit hit; hold
    held held; uphold upheld upheld; withhold withheld withheld; hurt hurt hurt; keep kept kept; kneel knelt knelt; knit knit/knitted knit/knitted;
    know knew known; lay laid laid; lead led led; mislead misled misled; lean leaned/leant leaned/leant; leap leaped/leapt leaped/leapt; learn
    learned/learnt learned/learnt; leave left left; lend lent lent; let let let; lie lay lain; light lit lit; lose lost lost; make made made; mean
    meant meant; meet met met; mistake mistook mistaken; overhear overheard overheard; oversee oversaw overseen; overtake overtook overtaken;
    overthrow overthrew overthrown; pay paid paid; partake partook partaken; plead pleaded/pled pleaded/pled; prove proved proved/proven; put put
    put; quit quit quit; read read read; rid rid rid; ride rode ridden; ring rang rung; rise rose risen; run ran run; outrun outran outrun; saw
    sawed sawn/sawed; say said said; see saw seen; foresee foresaw foreseen; seek sought sought; sell sold sold; send sent sent; set set set; upset
    upset upset; offset offset offset; sew sewed sewn/sewed; shake shook shaken; shed shed shed; shine shone shone; shoot shot shot; show showed
    shown/showed; shrink shrank shrunk; shut shut shut; sing sang sung; sink sank sunk; sit sat sat; slay slew slain; sleep slept slept; slide slid
    slid; sling slung slung; slit slit slit; sow sowed sown/sowed; speak spoke spoken; speed sped sped; spell spelled/spelt spelled/spelt; spend
    spent spent; spill spilled/spilt spilled/spilt; spin spun spun; spit spat/spit spat/spit; split split split; spoil spoiled/spoilt
    spoiled/spoilt; spread spread spread; spring sprang sprung; stand stood stood; understand understood understood; withstand withstood withstood;
    steal stole stolen; stick stuck stuck; sting stung stung; stink stank stunk; strew strewed strewn/strewed; stride strode stridden; strike struck
    struck; string strung strung; strive strove/strived striven/strived; swear swore sworn; sweep swept swept; swell swelled swollen/swelled; swim
    swam swum; swing swung swung; take took taken; undertake undertook undertaken; teach taught taught; tear tore torn; tell told told; think
    thought thought; rethink rethought rethought; throw threw thrown; thrust thrust thrust; tread trod trodden; wake woke/waked woken/waked; wear
    wore worn; weave wove woven; wed wed/wedded wed/wedded; weep wept wept; win won won; wind wound wound; wring wrung wrung; write wrote written;
    rewrite rewrote rewritten; rebuild rebuilt rebuilt; resell resold resold
"""
VERBS = tuple(
    Verb(base, tuple(past.split("/")), tuple(participle.split("/")))
    for base, past, participle in (line.split() for line in _IRREGULAR.replace("\n", " ").split(";"))
)
"""The irregular verbs of news copy."""
BASES = {verb.base: verb for verb in VERBS}
PAST_TENSES = frozenset(form for verb in VERBS for form in verb.past)
"""Every past tense of theirs."""
PASTS = frozenset(form for verb in VERBS for form in (*verb.past, *verb.participle))
"""Every past tense and past participle of theirs."""
VERBS_ONLY = frozenset(
    """
    accuse achieve admit adopt agree allow announce apologise apologize appear appoint argue arrive ask avoid become begin believe belong bring
    build bury cancel choose collect come confirm connect consider consist continue create decide deliver deny depend describe deserve destroy
    discuss employ enjoy evacuate exist expect expel explain extend find forbid forget forgive get give go happen hate identify impose improve
    include inform injure insist install introduce investigate invite involve keep know lend lose make marry obtain occur oppose organise organize
    pay postpone prevent prohibit prove provide publish punish receive refuse reject remember remove replace require resign reveal say seem sell
    send settle solve speak spend steal suggest suspend take teach tell think threaten translate understand vaccinate want withdraw write
    """.split()
)
"""Verbs of news copy, in their basic form, that are neither nouns nor adjectives there."""
AUXILIARIES = frozenset(
    "be am is are was were been being have has had do does did can could will would shall should may might must need dare".split()
)
_PEOPLES = frozenset("people men women children teeth feet mice geese".split())
_NOT_PLURAL = frozenset(
    """
    always athletics barracks besides billiards bus chassis christmas corps crossroads darts diabetes dominoes economics ethics gallows gas
    headquarters herpes hers his hundreds innings its lens links logistics mathematics means measles mews mumps news nineties ours overseas
    perhaps physics plus politics premises rabies remains series shambles sixties sometimes species stairs statistics summons tactics tennis
    thanks theirs this thousands thus upwards us whereabouts works yes yours
    """.split()
)
"""Words with an s at their end that take a verb in the singular, or none."""
_APART = 1.3
"""By how much a plural may be commoner (Zipf frequency) than its singular: what is commoner still, is none ("bus", "bu")."""


@lru_cache(maxsize=1 << 14)
def is_plural(word: str) -> bool:
    """Whether a lower-case word is the plural of a noun or the present tense of a verb; words such as "news" and "series" are neither."""
    if word in _PEOPLES:
        return True
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is", "ics", "'s", "’s")) or word in _NOT_PLURAL or not known(word):
        return False
    stems = (word[:-1], word[:-2], word[:-3] + "y") if word.endswith("es") else (word[:-1],)
    return any(len(stem) > 2 and known(stem) and frequency(stem) >= frequency(word) - _APART for stem in stems)


@lru_cache(maxsize=1 << 14)
def plural(noun: str) -> str:
    """The plural of a noun that is regular or ends in -man, -woman, "child" or "person"."""
    if noun in ("child", "person"):
        return {"child": "children", "person": "people"}[noun]
    if noun.endswith(("man", "woman")) and noun != "human":
        return noun[:-2] + "en"
    return _with_s(noun)


@lru_cache(maxsize=1 << 14)
def third(base: str) -> str:
    """The third person of a verb ("go": "goes")."""
    return {"have": "has", "be": "is"}.get(base) or _with_s(base)


@lru_cache(maxsize=1 << 14)
def base_of(word: str) -> str:
    """The verb of which a word is the third person ("wants": "want"); empty where it is none."""
    if word == "has":
        return "have"
    stems = (word[:-1], word[:-2], word[:-3] + "y") if word.endswith("s") and not word.endswith("ss") else ()
    return next((stem for stem in stems if is_verb(stem) and third(stem) == word), "")


@lru_cache(maxsize=1 << 14)
def is_verb(word: str) -> bool:
    """Whether a lower-case word is a verb in its basic form, whatever else it may be."""
    if word in BASES:
        return True
    if len(word) < 3 or word in PASTS or word in AUXILIARIES or not known(word):
        return False
    stems = (word[:-1] + "i",) if word.endswith("y") and word[-2] not in "aeiou" else (word.removesuffix("e"), word + word[-1], word)
    past = any(known(stem + "ed") and frequency(stem + "ed") > 2 for stem in stems)
    return past and known(_with_s(word)) and any(known(stem + "ing") for stem in (word.removesuffix("e"), word + word[-1], word))


def _with_s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh", "o")) and not word.endswith("oo") else "s")

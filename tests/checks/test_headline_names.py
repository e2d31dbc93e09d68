"""Kind `headline`: who does, who says and whence people are, in a headline and in the body."""

import pytest

from newslint.engine import Linter
from newslint.examples import run
from newslint.rules import read_rules, shipped

LINTER = Linter([rule for rule in read_rules([shipped()]) if rule.id == "facts/headline"])

ANOTHER = [
    (
        "Petrova wins Prague marathon",
        "Ivana Petrenko of Ukraine won the women's race in Prague on Sunday. Petrenko finished a minute ahead of the field.",
    ),
    (
        "Adeyemi: 'We will not pay'",
        'The opposition leader, Folarin Bassey, was blunt. "We will not pay," he said. The finance minister, Kola Adeyemi, was silent.',
    ),
    ("Mayor Jansen opens bridge", "Mayor Pieter Hansen cut the ribbon of the new bridge on Saturday. Hundreds walked over it."),
    (
        "Dutch tourists robbed on Etna",
        "Four German tourists were robbed at gunpoint on the slopes of Etna on Monday. The Germans had left their car to take pictures.",
    ),
    (
        "'I saw him jump' – neighbour",
        '"I saw him jump," said the driver of the tram, who had stopped at the bridge. The police have closed the road.',
    ),
    (
        "'Town has been betrayed', says bishop",
        '"This town has been betrayed," said Marta Klein, the leader of the works council. The bishop held a service for the workers.',
    ),
    ("Italy's Ferri takes silver in slalom", "Paolo Ferri of Switzerland came second in the slalom on Sunday. It was his first medal."),
    ("Coach Bergman: 'We were lucky'", 'The captain, Olle Lind, was honest. "We were lucky," he said. Coach Bergman had left without a word.'),
    ("Governor Ruiz orders curfew", "Governor Elena Cruz ordered a curfew for the three coastal towns on Monday. It begins at nine."),
    (
        "Polish miners trapped underground",
        "Five Czech miners have been trapped since Sunday in a shaft near Ostrava. The miners were repairing a pump.",
    ),
    (
        "'Not a cent more', says treasurer",
        '"Not a cent more," said Ingrid Holm, the chair of the housing committee. The treasurer did not want to comment.',
    ),
]
THE_SAME = [
    ("Petrova wins Prague marathon", "Ivana Petrova won in Prague. Oksana Petrenko came second."),
    ("Petrova's heirs run in Prague", "Ivana Petrenko won the women's race on Sunday."),
    ("Adeyemi: 'We will not pay'", '"We will not pay," the minister told the crowd. Kola Adeyemi has held the post since May.'),
    (
        "Adeyemi: 'We will not pay'",
        'The finance minister, Kola Adeyemi, told parliament that the state would not pay. "We will not pay," echoed Folarin Bassey.',
    ),
    ("Mayor Jansen opens bridge", "Mayor Pieter Jansen cut the ribbon. His predecessor, Jan Hansen, had begun the work."),
    ("Dutch tourists robbed on Etna", "Four tourists from Utrecht were robbed. Two German tourists called the police."),
    ("'I saw him jump' – neighbour", '"I saw him jump," said Ada Moss, who lives next door.'),
    ("'I saw him jump' – neighbour", '"I saw him jump," said Ada Moss, 40, a driver. She has lived next door to him since May.'),
    ("Italy's Ferri takes silver in slalom", "Paolo Ferri won silver for Italy. He trains in Switzerland."),
    ("Coach Bergman: 'We were lucky'", '"We were lucky," said Sven Bergman. His captain, Olle Lind, agreed.'),
    ("Governor Ruiz orders curfew", "Governor Elena Ruiz ordered a curfew. Former governor Pedro Cruz called it a mistake."),
    ("Polish miners trapped underground", "Five miners from Poland have been trapped since Sunday. Czech rescuers are on their way."),
    ("Moreau conducts premiere in Lille", "The premiere was in the hands of Moreau. Maria Lemaire, who had conducted the last one in Lille, sang."),
    ("Leeds wins award for parks", "Leeds was praised for its parks. Anna Holt, who planned them, won applause."),
    ("'Not a cent more', says treasurer", '"Not a cent more," said Ingrid Holm. She has been treasurer since May.'),
]


def found(headline, body):
    return run(LINTER, (f"{headline}\nBERN, 4 June 2024\n\n{body}\n\nNothing else was known on Tuesday.\n",))


@pytest.mark.parametrize(("headline", "body"), ANOTHER, ids=lambda text: text[:40])
def test_another(headline, body):
    assert [finding.location.line for finding in found(headline, body)] == [1]


@pytest.mark.parametrize(("headline", "body"), THE_SAME, ids=lambda text: text[:40])
def test_the_same(headline, body):
    assert found(headline, body) == []

"""Kind `facts`: what the desk vouches for. Copy that says otherwise is reported by the checks that understand it, with the source."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import ClassVar

from newslint.model import Check, Statement, option
from newslint.records import record


@record(frozen=True)
class Fact:
    """One fact: a statement in the words of news copy, or its parts (subject, attribute, value or bounds)."""

    statement: str = option('the fact as a sentence: "Serhiy Volyna, commander of the 36th Separate Marine Brigade"', "")
    subject: str = option('instead of a statement: who or what it is about ("civilians at the Azovstal plant")', "")
    attribute: str = option('what is said of the subject ("were evacuated", "is")', "")
    value: str | int | float = option('a number or quantifier of the subject (300, all), or what the attribute ascribes ("the prime minister")', "")
    at_least: int | float | None = option("a lower bound, instead of a value")
    at_most: int | float | None = option("an upper bound, instead of a value")
    source: str = option("where the desk has it from; findings cite it")
    from_: date | None = option("the first day on which it holds")
    until: date | None = option("the last day on which it holds")
    learned: str = option("what `newslint facts learn` made it from; keep it, or it is proposed again", "")
    off: bool = option("whether the fact is left out; so that it is not proposed again", False)
    line: int = 0

    def problems(self) -> Iterable[tuple[str, str]]:
        """A fact needs a statement or the parts of one."""
        if not self.statement and not (self.subject and self.attribute):
            yield "statement", "a fact needs a 'statement', or a 'subject' and an 'attribute'"
        if self.from_ and self.until and self.from_ > self.until:
            yield "until", "'until' is before 'from'"

    @property
    def sentence(self) -> str:
        """The fact as copy would say it."""
        if self.statement:
            return self.statement
        if self.at_least is not None and self.at_most is not None:
            amount = f"between {self.at_least:,} and {self.at_most:,}"
        elif self.at_least is not None:
            amount = f"at least {self.at_least:,}"
        elif self.at_most is not None:
            amount = f"at most {self.at_most:,}"
        else:
            amount = f"{self.value:,}" if isinstance(self.value, int | float) else self.value
        if isinstance(self.value, str) and self.value.lower() not in QUANTIFIERS and self.at_least is self.at_most is None:
            return f"{self.subject} {self.attribute} {self.value}.".replace(" .", ".")
        sentence = f"{amount} {self.subject} {self.attribute}."
        return sentence[0].upper() + sentence[1:]


QUANTIFIERS = frozenset({"all", "most", "many", "some", "no", "none of the", "half of the", "both"})
"""Values that stand before the subject as a number does."""


@record(frozen=True)
class Facts(Check):
    """Facts with their sources. They are read as copy is, and compared with it by the rules in force (facts/number, facts/role …)."""

    kind: ClassVar[str] = "facts"
    needs_examples: ClassVar[bool] = False

    facts: tuple[Fact, ...] = option("what the desk vouches for")

    def statements(self) -> Iterable[Statement]:
        for fact in self.facts:
            if fact.off:
                continue
            since, until = ("" if day is None else day.isoformat() for day in (fact.from_, fact.until))
            yield Statement(fact.sentence, fact.source, since, until, fact.line)

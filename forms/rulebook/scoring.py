"""Scores people by a rulebook, and says in words where each point comes from."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final

from forms.problems import FormError
from forms.rulebook.book import Fact, FactDefinition, FactType, Line, Rule, Rulebook
from forms.rulebook.checking import understood
from forms.rulebook.compiling import Understood, compile_rules
from forms.rulebook.problems import OF_WORDS
from forms.rulebook.values import AS_TYPE, EPOCH, fact_text

Shown = Callable[[FactDefinition, Fact, str], str]
"""A fact in words: its definition, its value, and the language."""
PLACE: Final = re.compile(r"\$\{\s*([^\W\d][\w.\-]*)\s*\}")
"""Where a fact belongs in a sentence."""
_MONTHS: Final = {
    "ar": (
        *("كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران"),
        *("تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"),
    ),
    "ckb": (
        *("کانوونی دووەم", "شوبات", "ئازار", "نیسان", "ئایار", "حوزەیران"),
        *("تەمووز", "ئاب", "ئەیلوول", "تشرینی یەکەم", "تشرینی دووەم", "کانونی یەکەم"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
"""As Iraq calls them [CLDR]."""
_YES: Final = {"ar": ("نعم", "لا"), "ckb": ("بەڵێ", "نەخێر"), "en": ("yes", "no")}


class Scorer:
    """A compiled rulebook. Scores are computed without I/O, and are the same wherever they are computed.

    Attributes:
        book: what was compiled.
        facts_read: names of the facts that some rule reads.
        reads_today: whether a score may be another one on another day though no fact changed.
    """

    def __init__(self, book: Rulebook, rules: Sequence[Understood]) -> None:
        self.book = book
        self.facts_read = frozenset(each for rule in rules for each in rule.reads)
        self.reads_today = book.effective_to is not None or any(rule.reads_today for rule in rules)
        self._understood = {each.rule.id: each for each in rules}
        self._rules = compile_rules(book, rules)
        self._first = book.effective_from.toordinal() - EPOCH
        self._last = (book.effective_to or date.max).toordinal() - EPOCH

    def score(self, facts: Mapping[str, Fact], on: date) -> tuple[Line, ...]:
        """What each rule gives a person on a day, in the order of the rules; () on a day before or after the rulebook.

        facts: by name; those that are not there, are None, or are not of their type are missing. Raises nothing.
        """
        day = on.toordinal() - EPOCH
        if not self._first <= day <= self._last:
            return ()
        lines: list[Line] = []
        self._rules(facts.get, day, lines.append)
        return tuple(lines)

    def could_add(self, lines: Sequence[Line], facts: Mapping[str, Fact], on: date) -> tuple[Rule, ...]:
        """Rules in force that gave nothing, may give points, and read a fact that is missing."""
        if not self.book.in_force(on):
            return ()
        given = {line.rule_id for line in lines}
        return tuple(
            rule
            for rule in self.book.rules
            if rule.id not in given
            and rule.in_force(on)
            and not self._takes(rule)
            and any(
                AS_TYPE[fact.type](facts.get(name)) is None for name, fact in self._understood[rule.id].reads.items()
            )
        )

    def _takes(self, rule: Rule) -> bool:
        return isinstance(rule.points, int) and rule.points <= 0

    def explain(self, line: Line, language: str, shown: Shown | None = None) -> str:
        """The sentence that a clerk reads aloud for a line; "" for a rule that the book does not have.

        language: "ar", "ckb" or "en"; without a text in it the first that there is. shown: writes a fact.
        """
        rule = self.book.rule.get(line.rule_id)
        if rule is None:
            return ""
        used, facts, say = dict(line.facts_used), self.book.fact, shown or self.shown
        template = in_language(rule.explain, language)
        return PLACE.sub(
            lambda match: say(facts[match[1]], used.get(match[1]), language) if match[1] in facts else match[0],
            template,
        )

    @staticmethod
    def shown(fact: FactDefinition, value: Fact, language: str) -> str:
        """A fact in words: labels of codes, yes and no, days by their months, numbers as they are kept."""
        if value is None:
            return "…"
        if isinstance(value, bool):
            return _YES.get(language, _YES["en"])[0 if value else 1]
        if isinstance(value, date):
            return f"{value.day} {_MONTHS.get(language, _MONTHS['en'])[value.month - 1]} {value.year}"
        text = fact_text(value)
        if fact.type not in (FactType.SELECT, FactType.SELECT_MULTIPLE):
            return text
        words = [in_language(fact.choices.get(code, {}), language) or code for code in text.split()]
        return ("، " if language in ("ar", "ckb") else ", ").join(words)


def in_language(texts: Mapping[str, str], language: str) -> str:
    """The text of a language, else the first that there is, else ""."""
    return texts.get(language) or next(iter(texts.values()), "")


def compile_rulebook(book: Rulebook) -> Scorer:
    """The scorer of a rulebook. FormError with every problem but those of words alone (see ``checking``)."""
    rules, problems = understood(book)
    wrong = tuple(each for each in problems if each.severity == "error" and each.code not in OF_WORDS)
    if wrong:
        raise FormError(wrong[0].code, wrong)
    return Scorer(book, rules)

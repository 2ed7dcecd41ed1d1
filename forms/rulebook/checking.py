"""Looks a rulebook through: what its rules cannot say, what they must not, and what their author hardly means."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from forms.problems import FormProblem
from forms.rulebook.book import LANGUAGES, MOST_POINTS, FactDefinition, FactType, Rule, Rulebook, Texts
from forms.rulebook.compiling import Understood, compile_test, understand
from forms.rulebook.meaning import Chosen, Compared, Named, Part, Value, facts_read, named_known, walk
from forms.rulebook.problems import CHOICES, FACTS, RULES, SETTINGS, found
from forms.rulebook.writing import Writer
from forms.xpath.errors import ExpressionError

NAME: Final = re.compile(r"[^\W\d][\w.\-]{0,63}")
"""A name of a fact, as ``${name}`` takes it."""
RULE_ID: Final = re.compile(r"[\w.\-]{1,64}")
MOST_RULES: Final = 10_000
MOST_FACTS: Final = 2_000
MOST_LETTERS: Final = 2_000
"""Letters of a label or a sentence."""
MOST_VERSION: Final = 64
"""Letters of a version: every appeal and every place names it on its way to the ministry."""
_PLACE: Final = re.compile(r"\$\{\s*([^}]*?)\s*\}")


def understood(book: Rulebook) -> tuple[tuple[Understood, ...], tuple[FormProblem, ...]]:
    """The rules that can be read, with what they mean, and every problem of the rulebook.

    Rows are counted as if each sheet had no blank row: the first fact, the first rule and the settings stand in row 2.
    """
    problems = [*_settings(book), *_facts(book)]
    if len(book.rules) > MOST_RULES or len(book.facts) > MOST_FACTS:
        sheet, most = (RULES, MOST_RULES) if len(book.rules) > MOST_RULES else (FACTS, MOST_FACTS)
        return (), (*problems, found("too_many_rows", sheet, 0, "", most=most))
    rules: list[tuple[int, Understood]] = []
    for row, rule in enumerate(book.rules, 2):
        problems += _rule(book, rule, row)
        made = _read(book, rule, row, problems)
        if made is not None:
            rules.append((row, made))
            problems += _reading(made, row)
    problems += [*_twice(book), *_caps(book), *_silence(book, rules), *_unread(book, rules)]
    return tuple(each for _, each in rules), tuple(problems)


# -- settings and facts ----------------------------------------------------------------------------------------------


def _settings(book: Rulebook) -> Iterator[FormProblem]:
    for column, text in (("rulebook_id", book.id), ("legal_act", book.legal_act)):
        yield from _text(text, SETTINGS, 2, column)
    yield from _text(book.version, SETTINGS, 2, "version", MOST_VERSION)
    if book.effective_to is not None and book.effective_to < book.effective_from:
        yield found("wrong_period", SETTINGS, 2, "effective_to")
    for tie in book.ties:
        fact = book.fact.get(tie.fact)
        if fact is None:
            yield found("unknown_fact", SETTINGS, 2, "tie_order", value=tie.fact)
        elif fact.voluntary:
            yield found("voluntary_in_ties", SETTINGS, 2, "tie_order", value=tie.fact)
        elif fact.account is not None:  # the lists of both accounts are ordered by it
            yield found("other_account", SETTINGS, 2, "tie_order", value=tie.fact, account=str(fact.account))
        elif fact.type is FactType.SELECT_MULTIPLE:
            yield found("codes_compared", SETTINGS, 2, "tie_order")


def _text(text: str, sheet: str, row: int, column: str, most: int = MOST_LETTERS) -> Iterator[FormProblem]:
    if not text.strip():
        yield found("missing_cell", sheet, row, column)
    elif len(text) > most:
        yield found("text_too_long", sheet, row, column, most=most)


def _texts(texts: Texts, sheet: str, row: int, column: str) -> Iterator[FormProblem]:
    """A text is there in each of the three languages."""
    for language in LANGUAGES:
        text = texts.get(language, "")
        if not text.strip():
            yield found("missing_text", sheet, row, f"{column}::{language}", language=language)
        elif len(text) > MOST_LETTERS:
            yield found("text_too_long", sheet, row, f"{column}::{language}", most=MOST_LETTERS)


def _facts(book: Rulebook) -> Iterator[FormProblem]:
    seen: set[str] = set()
    for row, fact in enumerate(book.facts, 2):
        if NAME.fullmatch(fact.name) is None:
            yield found("bad_name", FACTS, row, "name", value=fact.name[:64])
        elif fact.name in seen:
            yield found("duplicate_fact", FACTS, row, "name", value=fact.name)
        seen.add(fact.name)
        yield from _texts(fact.labels, FACTS, row, "label")
        if fact.choices and fact.type not in (FactType.SELECT, FactType.SELECT_MULTIPLE):
            yield found("choice_of_nothing", CHOICES, 0, "fact", value=fact.name)
        for code, labels in fact.choices.items():
            if not code or len(code.split()) != 1:
                yield found("bad_name", CHOICES, 0, "name", value=code[:64])
            yield from _texts(labels, CHOICES, 0, "label")


# -- rules -----------------------------------------------------------------------------------------------------------


def _rule(book: Rulebook, rule: Rule, row: int) -> Iterator[FormProblem]:
    """What can be seen without reading its expressions."""
    if RULE_ID.fullmatch(rule.id) is None:
        yield found("bad_name", RULES, row, "rule_id", value=rule.id[:64])
    yield from _texts(rule.labels, RULES, row, "label")
    yield from _texts(rule.explain, RULES, row, "explain")
    if isinstance(rule.points, int):
        if rule.points == 0:
            yield found("no_points", RULES, row, "points")
        elif abs(rule.points) > MOST_POINTS:
            yield found("wrong_number", RULES, row, "points", value=str(rule.points)[:64])
    elif rule.cap is None:
        yield found("uncapped", RULES, row, "cap")
    if rule.cap is not None and not 0 < rule.cap <= MOST_POINTS:
        yield found("wrong_number", RULES, row, "cap", value=str(rule.cap)[:64])
    first, last = rule.valid_from or book.effective_from, rule.valid_to or book.effective_to
    if rule.valid_from and rule.valid_to and rule.valid_to < rule.valid_from:
        yield found("wrong_period", RULES, row, "valid_to")
    elif (last is not None and last < book.effective_from) or (
        book.effective_to is not None and first > book.effective_to
    ):
        yield found("not_in_force", RULES, row, "valid_from")


def _read(book: Rulebook, rule: Rule, row: int, problems: list[FormProblem]) -> Understood | None:
    try:
        return understand(rule, book.fact)
    except ExpressionError as error:
        column = "condition"
        if _is_readable(rule, book.fact):
            column = "points"
        params = {**error.params, "offset": max(error.offset, 0)}
        problems.append(found(error.code, RULES, row, column, **params))
        return None


def _is_readable(rule: Rule, facts: Mapping[str, FactDefinition]) -> bool:
    """Whether its condition is not what is wrong."""
    try:
        understand(replace(rule, points=1), facts)
    except ExpressionError:
        return False
    return True


def _reading(understood: Understood, row: int) -> Iterator[FormProblem]:
    """What a rule reads and must not."""
    rule = understood.rule
    if not understood.reads:
        yield found("reads_nothing", RULES, row, "condition")
    for name, fact in understood.reads.items():
        if fact.account not in (None, rule.account):
            yield found("other_account", RULES, row, "condition", value=name, account=str(fact.account))
        if fact.voluntary and understood.may_take:
            yield found("voluntary_costs", RULES, row, "points", value=name)
    if not understood.may_take:
        for name in understood.silence_pays:
            yield found("silence_pays", RULES, row, "condition", value=name)
    for language in LANGUAGES:
        for place in _PLACE.findall(rule.explain.get(language, "")):
            if place not in understood.reads:
                yield found("not_in_rule", RULES, row, f"explain::{language}", value=place[:64])
    for column, part in (("condition", understood.condition), ("points", understood.points)):
        if not isinstance(part, int):
            for fact, code in _codes(part):
                if fact.choices and code not in fact.choices:
                    yield found("unknown_choice", RULES, row, column, value=code[:64], fact=fact.name)


def _codes(part: Part) -> Iterator[tuple[FactDefinition, str]]:
    """Codes that stand beside a fact of codes."""
    for each in walk(part):
        match each:
            case Chosen(fact=fact, code=code):
                yield fact, code
            case Compared(left=Named(fact=fact), right=Value(value=str() as code)):
                if fact.type is FactType.SELECT and code:
                    yield fact, code
            case Compared(left=Value(value=str() as code), right=Named(fact=fact)):
                if fact.type is FactType.SELECT and code:
                    yield fact, code
            case _:
                pass


def _twice(book: Rulebook) -> Iterator[FormProblem]:
    seen: set[str] = set()
    for row, rule in enumerate(book.rules, 2):
        if rule.id in seen:
            yield found("duplicate_rule", RULES, row, "rule_id", value=rule.id[:64])
        seen.add(rule.id)


def _caps(book: Rulebook) -> Iterator[FormProblem]:
    """A group has one cap and one account: each of its rules says the cap, or the first does."""
    first: dict[str, tuple[int | None, Rule]] = {}
    for row, rule in enumerate(book.rules, 2):
        if not rule.cap_group:
            continue
        cap, leader = first.setdefault(rule.cap_group, (rule.cap, rule))
        if cap is None:
            if leader is rule:
                yield found("cap_without_points", RULES, row, "cap_group", value=rule.cap_group[:64])
        elif rule.cap is not None and rule.cap != cap:
            yield found("overlapping_caps", RULES, row, "cap", value=rule.cap_group[:64], cap=rule.cap, other=cap)
        if rule.account is not leader.account:
            yield found("cap_of_two_accounts", RULES, row, "cap_group", value=rule.cap_group[:64])


# -- silence ---------------------------------------------------------------------------------------------------------


def _silence(book: Rulebook, rules: Sequence[tuple[int, Understood]]) -> Iterator[FormProblem]:
    """Conditions that nobody's answers make true, and parts of conditions that silence would."""
    asked: list[tuple[int, str, tuple[str, ...]]] = []

    def write(writer: Writer) -> ast.expr:
        tests: list[ast.expr] = []
        for row, each in rules:
            if each.may_take:
                continue  # left out anyway where anything is missing
            if facts_read(each.condition) and not named_known(each.condition):
                asked.append((row, "true_of_silence", tuple(facts_read(each.condition))))
                tests.append(writer.plain(each.condition))
            writer.asked.clear()
            writer.surely(each.condition)
            for names, test in writer.asked:
                asked.append((row, "rests_on_silence", names))
                tests.append(test)
        return ast.Tuple(tests, ast.Load())

    read = {name: fact for _, each in rules for name, fact in each.reads.items()}
    held = compile_test(read, write)({}, book.effective_from)
    whole: set[int] = set()
    for (row, code, names), holds in zip(asked, held, strict=True):
        if holds and names and row not in whole:
            if code == "true_of_silence":
                whole.add(row)
            yield found(code, RULES, row, "condition", value=" ".join(names)[:200])


def _unread(book: Rulebook, rules: Sequence[tuple[int, Understood]]) -> Iterator[FormProblem]:
    if len(rules) < len(book.rules):
        return  # of a rule that cannot be read nobody knows what it reads
    read = {name for _, each in rules for name in each.reads} | {tie.fact for tie in book.ties}
    for row, fact in enumerate(book.facts, 2):
        if fact.name not in read:
            yield found("unread_fact", FACTS, row, "name", value=fact.name[:64])

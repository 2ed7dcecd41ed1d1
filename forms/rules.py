"""Judges eligibility and points in the forms' own language: an expression over a finished submission, or over facts.

    rule = compile_rule("${age} >= 18 and selected(${sought}, 'welding')", known={"age", "sought"})
    judged = rule.judge(facts_of_submission(xml), now=clock())
    judged.holds, judged.number, judged.explanation

``${name}`` is the answer of that name wherever it stands, or the fact; all of them where it stands in a repeat
(``sum(${wage})``, ``count(${member})``). Paths work as well: ``/data/person[1]/age`` in a submission, ``age`` in both.
A name that has no value is blank, as a question without an answer is. The same rule gives the same judgement on the
same facts at the same moment, on every machine: what asks chance, the device or lists beside the form is refused.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from forms.problems import FormError, FormProblem, Where, refuse
from forms.values import number_text
from forms.xml import OPENROSA, parse_xml
from forms.xpath import Environment, Expression, ExpressionError, Kind, Scope, compile_expression
from forms.xpath import Node as Element
from forms.xpath.explain import Part, explain
from forms.xpath.naming import with_variables
from forms.xpath.reading import from_lxml
from forms.xpath.syntax import Call, Variable, walk
from forms.xpath.tree import document, element

Fact = str | int | float | Decimal | bool | date | datetime | None

_ASK_ELSEWHERE = frozenset(
    {
        "random",
        "uuid",
        "randomize",
        "once",
        "property",
        "instance",
        "pulldata",
        "itext",
        "jr:itext",
        "jr:choice-name",
    }
)


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """What a rule is judged on: a tree for paths, and by name what ``${name}`` means."""

    root: Element
    named: Mapping[str, list[Element]]
    plain: Mapping[str, bool]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a rule gave: as a condition, as a number (NaN where it is none) and as text, and how it came to that."""

    holds: bool
    number: float
    text: str
    explanation: Part


class Rule:
    """A compiled rule.

    Attributes:
        source: as it is written.
        names: what it calls by ``${name}``.
    """

    __slots__ = ("_expression", "names", "source")

    def __init__(self, source: str, expression: Expression, names: frozenset[str]) -> None:
        self.source = source
        self.names = names
        self._expression = expression

    def __repr__(self) -> str:
        return f"<Rule {self.source!r}>"

    def judge(self, facts: Facts, *, now: datetime, timezone: str = "Asia/Baghdad") -> Judgement:
        """The judgement at a moment (aware), with today() in that zone.

        FormError("ambiguous_reference") when a name stands in two places of the submission, and what else an
        expression may fail with when it is evaluated.
        """
        world = _Moment(facts.root, now, timezone)
        variables = {name: self._meaning(name, facts) for name in self.names}
        scope = Scope(facts.root.elements()[0], world, variables=variables)
        try:
            value = self._expression
            return Judgement(
                value.boolean(scope), value.number(scope), value.string(scope), explain(self._expression, scope)
            )
        except ExpressionError as error:
            raise _refused(error, self.source) from error

    def _meaning(self, name: str, facts: Facts) -> bool | list[Element]:
        if name in facts.plain:
            return facts.plain[name]
        nodes = facts.named.get(name, [])
        if len({_generic(each) for each in nodes}) > 1:
            raise refuse("ambiguous_reference", Where(column="rule"), value=name, expression=self.source[:200])
        return nodes


class _Moment(Environment):
    def __init__(self, root: Element, now: datetime, timezone: str) -> None:
        super().__init__(root, timezone=timezone, seed=0)
        self._now = now

    def now(self) -> datetime:
        return self._now


def compile_rule(source: str, *, known: Collection[str] | None = None) -> Rule:
    """The rule that an expression is.

    Args:
        source: the expression.
        known: every name there can be; None to take any.

    Raises:
        FormError: with the offset in the source. "unknown_reference" for a name that is not known,
            "function_not_in_rules" for what asks elsewhere, and the codes of `forms.xpath.ExpressionError`.
    """
    plain = with_variables(source)
    try:
        expression = compile_expression(plain)
    except ExpressionError as error:
        raise _refused(error, source) from error
    problems = [
        _problem("function_not_in_rules", source, part.span.start, function=part.name)
        for part in walk(expression.tree)
        if isinstance(part, Call) and part.name in _ASK_ELSEWHERE
    ]
    variables = [part for part in walk(expression.tree) if isinstance(part, Variable)]
    problems += [
        _problem("unknown_reference", source, part.span.start, value=part.name)
        for part in variables
        if known is not None and part.name not in known
    ]
    if problems:
        raise FormError(problems[0].code, tuple(problems))
    return Rule(source, Expression(source, expression.tree), frozenset(each.name for each in variables))


def _refused(error: ExpressionError, source: str) -> FormError:
    problem = _problem(error.code, source, max(error.offset, 0), **error.params)
    return FormError(problem.code, (problem,))


def _problem(code: str, source: str, offset: int, **params: str | int) -> FormProblem:
    return FormProblem(code, Where(column="rule"), {**params, "expression": source[:200], "offset": offset})


# -- facts ----------------------------------------------------------------------------------------------------------


def facts_of_submission(xml: bytes) -> Facts:
    """The facts that a finished submission holds. FormError("broken_xml" | "entities_forbidden" | …)."""
    source = parse_xml(xml)
    top = from_lxml(source, keep_space=False)
    home = top.namespace
    named: dict[str, list[Element]] = {}
    for node in [top, *top.descendants()]:
        if node.kind is Kind.ELEMENT:
            node.namespace = "" if node.namespace in (home, OPENROSA) else node.namespace
            if node is not top:
                named.setdefault(node.name, []).append(node)
    return Facts(document(top), named, {})


def facts_of(properties: Mapping[str, Fact], *, kind: str = "person") -> Facts:
    """Facts given by name; a list is one text of words, as a select's answer is. kind: the name of what they are of.

    True and false are conditions, so that ``${registered}`` is one.
    """
    top = element(kind)
    named: dict[str, list[Element]] = {}
    for name, fact in properties.items():
        made = element(name, _text(fact))
        top.append(made)
        named[name] = [made]
    return Facts(document(top), named, {name: fact for name, fact in properties.items() if isinstance(fact, bool)})


def _text(fact: Fact) -> str:
    if fact is None:
        return ""
    if isinstance(fact, bool):
        return "1" if fact else "0"
    if isinstance(fact, Decimal):
        return format(fact, "f")
    if isinstance(fact, int | float):
        return number_text(fact)
    return fact.isoformat() if isinstance(fact, date) else fact


def _generic(node: Element) -> tuple[str, ...]:
    return tuple(each.name for each in (node, *node.ancestors()))

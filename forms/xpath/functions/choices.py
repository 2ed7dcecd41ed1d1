"""Selects: lists of chosen values, labels of choices, checklists, look-ups in lists, shuffling."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Sequence

from forms.xpath.code import Arguments, Code, Run
from forms.xpath.errors import ExpressionError
from forms.xpath.filters import items_where, text_of
from forms.xpath.functions.core import holds
from forms.xpath.functions.registry import MANY, enter_code, function
from forms.xpath.scope import Scope
from forms.xpath.tree import Node
from forms.xpath.values import Value, to_number, to_string


@function("selected", "boolean", 2)
def selected(arguments: Arguments) -> Run:
    """Whether a value is among the chosen ones; an empty value is in an empty answer only."""
    answer, value = arguments.string(0), arguments.string(1)
    return lambda scope: value(scope).strip() in (answer(scope).split() or [""])


@function("selected-at", "string", 2)
def selected_at(arguments: Arguments) -> Run:
    """The chosen value at a 0-based place, or ""."""
    answer, place = arguments.string(0), arguments.number(1)

    def chosen(scope: Scope) -> str:
        values, at = answer(scope).split(), place(scope)
        return values[int(at)] if 0 <= at < len(values) else ""

    return chosen


@function("count-selected", "number", 1)
def count_selected(arguments: Arguments) -> Run:
    answer = arguments.string(0)
    return lambda scope: float(len(answer(scope).split()))


@function("jr:choice-name", "string", 2)
def choice_name(arguments: Arguments) -> Run:
    """The label of a choice, by its value and the path (as a text) of its question; "" where there is none."""
    value, question = arguments.string(0), arguments.string(1)
    return lambda scope: scope.environment.choice_name(value(scope), question(scope), scope) or ""


@function("jr:itext", "string", 1)
def itext(arguments: Arguments) -> Run:
    text_id = arguments.string(0)
    return lambda scope: scope.environment.itext(text_id(scope)) or ""


@function("property", "string", 1)
def property_(arguments: Arguments) -> Run:
    """A fact about the device or person, such as "username"; "" where it is not known."""
    name = arguments.string(0)
    return lambda scope: scope.environment.property(name(scope))


@function("checklist", "boolean", 3, MANY)
def checklist(arguments: Arguments) -> Run:
    least, most = arguments.number(0), arguments.number(1)
    runs = [code.run for code in arguments.codes[2:]]

    def within(scope: Scope) -> bool:
        count = sum(1.0 for value in _spread([run(scope) for run in runs]) if holds(value))
        return _between(count, least(scope), most(scope))

    return within


@function("weighted-checklist", "boolean", 4, MANY, paired=2)
def weighted_checklist(arguments: Arguments) -> Run:
    least, most = arguments.number(0), arguments.number(1)
    runs = [code.run for code in arguments.codes[2:]]

    def within(scope: Scope) -> bool:
        values = _spread([run(scope) for run in runs[0::2]])
        weights = _spread([run(scope) for run in runs[1::2]])
        total = sum(to_number(weight, scope) for value, weight in zip(values, weights, strict=False) if holds(value))
        return _between(total, least(scope), most(scope))

    return within


def _spread(values: Sequence[Value]) -> list[Value]:
    spread: list[Value] = []
    for value in values:
        if isinstance(value, list):
            spread.extend(node.string() for node in value)
        else:
            spread.append(value)
    return spread


def _between(number: float, least: float, most: float) -> bool:
    """-1 is no bound."""
    return (least == -1 or number >= least) and (most == -1 or number <= most)


@function("instance", "nodes", 1)
def instance(arguments: Arguments) -> Run:
    name = arguments.string(0)

    def document(scope: Scope) -> list[Node]:
        found = scope.environment.instance(name(scope))
        return [] if found is None else [found]

    return document


@function("pulldata", "string", 4)
def pulldata(arguments: Arguments) -> Run:
    """The value of one column in the first row of a list where another column has a value; "@name" is an attribute."""
    name, wanted, key, value = (arguments.string(place) for place in range(4))

    def pulled(scope: Scope) -> str:
        list_id = name(scope)
        found = scope.environment.instance(list_id) or scope.environment.instance(list_id.removesuffix(".csv"))
        if found is None:
            raise ExpressionError("unknown_instance", {"instance": list_id})
        items = items_where(found, key(scope).strip(), value(scope))
        return text_of(items[0], wanted(scope).strip()) if items else ""

    return pulled


# -- shuffling ---------------------------------------------------------------------------------------------------

_MODULUS = 2_147_483_647
_MULTIPLIER = 16_807


def _randomize(arguments: Arguments) -> Code:
    nodes = arguments.nodes(0)
    seed = arguments.any(1) if len(arguments) == 2 else None

    def shuffled(scope: Scope) -> list[Node]:
        found = nodes(scope)
        if seed is None:
            return shuffle(found, math.floor(scope.environment.random() * (_MODULUS - 2)) + 1)
        return shuffle(found, _seed(seed(scope), scope))

    return Code("nodes", shuffled)


enter_code("randomize", _randomize, 1, 2)


def _seed(value: Value, scope: Scope) -> int:
    """JavaRosa's seed: the number as a 64-bit integer; of other texts the first 64 bits of their SHA-256; "" is 0."""
    number = to_number(value, scope)
    if number == number:
        return int(max(min(number, 2.0**63), -(2.0**63))) if math.isfinite(number) else _infinite(number)
    text = to_string(value)
    if not text or isinstance(value, float):
        return 0
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big", signed=True)


def _infinite(number: float) -> int:
    return 2**63 - 1 if number > 0 else -(2**63)


def shuffle(nodes: Sequence[Node], seed: int) -> list[Node]:
    """Inside-out Fisher–Yates driven by Park and Miller's generator, as the ODK XForms specification asks."""
    state = _remainder(seed)
    if state <= 0:
        state += _MODULUS - 1
    result: list[Node] = []
    for place, node in enumerate(nodes):
        state = state * _MULTIPLIER % _MODULUS
        at = int((state - 1) / (_MODULUS - 1) * (place + 1))
        if at == place:
            result.append(node)
        else:
            result.append(result[at])
            result[at] = node
    return result


def _remainder(seed: int) -> int:
    """The remainder with the sign of the dividend, as Java and JavaScript have it."""
    return abs(seed) % _MODULUS * (1 if seed >= 0 else -1)

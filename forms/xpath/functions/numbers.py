"""Numbers: rounding, powers, angles, extremes and chance. Nothing here raises; what has no answer is NaN."""

from __future__ import annotations

import math
from collections.abc import Callable

from forms.xpath.arithmetic import round_half_away, whole
from forms.xpath.code import Arguments, Code, Run
from forms.xpath.functions.registry import MANY, enter_code, function
from forms.xpath.moments import Moment, looks_like_date, moment_from_text
from forms.xpath.scope import Scope
from forms.xpath.values import Value, ascii_digits, number_from_text, to_string


def _number(arguments: Arguments) -> Code:
    """number(): a date becomes its days since 1970, fraction and all, and whole days where it is written down."""
    if len(arguments) and arguments.codes[0].kind in ("number", "boolean"):
        return Code("number", arguments.number(0))
    argument = arguments.any(0) if len(arguments) else (lambda scope: [scope.node])

    def converted(scope: Scope) -> Value:
        value = argument(scope)
        if isinstance(value, Moment):
            return Moment(value.at, whole=True)
        if isinstance(value, (float, bool)):
            return float(value)
        text = ascii_digits(to_string(value))
        if looks_like_date(text):
            return Moment(moment_from_text(text, scope.environment.timezone).at, whole=True)
        return number_from_text(text, scope)

    return Code("any", converted)


enter_code("number", _number, 0, 1)


@function("random", "number", 0)
def random(_arguments: Arguments) -> Run:
    return lambda scope: scope.environment.random()


@function("pi", "number", 0)
def pi(_arguments: Arguments) -> Run:
    return lambda _scope: math.pi


@function("round", "number", 1, 2)
def round_(arguments: Arguments) -> Run:
    """To the nearest, halves away from zero as JavaRosa has it; the second argument is a number of decimals."""
    value = arguments.number(0)
    decimals = arguments.number(1) if len(arguments) == 2 else None

    def rounded(scope: Scope) -> float:
        places = 0.0 if decimals is None else decimals(scope)
        return round_half_away(value(scope), places)

    return rounded


def _enter_unary(name: str, calculate: Callable[[float], float]) -> None:
    @function(name, "number", 1)
    def build(arguments: Arguments) -> Run:
        value = arguments.number(0)
        return lambda scope: _guarded(calculate, value(scope))


def _guarded(calculate: Callable[[float], float], value: float) -> float:
    try:
        return calculate(value)
    except OverflowError:
        return math.inf
    except ValueError:
        return math.nan


def _logarithm(of: Callable[[float], float]) -> Callable[[float], float]:
    return lambda value: -math.inf if value == 0 else of(value)


for _name, _calculate in {
    "int": whole(math.trunc),
    "floor": whole(math.floor),
    "ceiling": whole(math.ceil),
    "abs": math.fabs,
    "sqrt": math.sqrt,
    "exp": math.exp,
    "exp10": lambda value: math.pow(10.0, value),
    "log": _logarithm(math.log),
    "log10": _logarithm(math.log10),
    "sin": math.sin,
    "cos": math.cos,
    "tan": math.tan,
    "asin": math.asin,
    "acos": math.acos,
    "atan": math.atan,
}.items():
    _enter_unary(_name, _calculate)


@function("atan2", "number", 2)
def atan2(arguments: Arguments) -> Run:
    y, x = arguments.number(0), arguments.number(1)
    return lambda scope: math.atan2(y(scope), x(scope))


@function("pow", "number", 2)
def pow_(arguments: Arguments) -> Run:
    value, power = arguments.number(0), arguments.number(1)

    def raised(scope: Scope) -> float:
        base, exponent = value(scope), power(scope)
        if abs(base) == 1 and not math.isfinite(exponent):
            return math.nan
        try:
            return math.pow(base, exponent)
        except OverflowError:
            return -math.inf if base < 0 and exponent % 2 == 1 else math.inf
        except ValueError:
            return math.inf if base == 0 else math.nan

    return raised


@function("min", "number", 1, MANY)
def min_(arguments: Arguments) -> Run:
    return _extreme(arguments, min)


@function("max", "number", 1, MANY)
def max_(arguments: Arguments) -> Run:
    return _extreme(arguments, max)


def _extreme(arguments: Arguments, choose: Callable[[list[float]], float]) -> Run:
    numbers = arguments.numbers()

    def chosen(scope: Scope) -> float:
        values = numbers(scope)
        if not values or any(value != value for value in values):
            return math.nan
        return choose(values)

    return chosen

"""Division, remainder and rounding: nothing is an error, what has no answer is NaN or an infinity."""

import math
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation


def divide(left: float, right: float) -> float:
    """left div right."""
    if right != 0:
        return left / right
    if left == 0 or left != left:
        return math.nan
    return math.copysign(math.inf, left) * math.copysign(1.0, right)


def modulo(left: float, right: float) -> float:
    """left mod right, with the sign of left."""
    if right == 0 or math.isinf(left):
        return math.nan
    return math.fmod(left, right)


def round_half_away(value: float, places: float) -> float:
    """A number rounded to so many decimal places, as its shortest decimal notation reads."""
    if not math.isfinite(value) or places != places:
        return value if places == places else math.nan
    if abs(places) > 400:
        return value if places > 0 else 0.0
    try:
        return float(Decimal(repr(value)).quantize(Decimal(1).scaleb(-int(places)), ROUND_HALF_UP))
    except InvalidOperation:  # more digits than a decimal context holds: nothing is left to round
        return value


def whole(towards: Callable[[float], int]) -> Callable[[float], float]:
    """math.trunc, math.floor or math.ceil for every float."""

    def rounded(value: float) -> float:
        # copysign keeps -0.0, which 1 div x tells from 0.0
        return math.copysign(float(towards(value)), value) if math.isfinite(value) else value

    return rounded

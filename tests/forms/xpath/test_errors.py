"""What is wrong with an expression, and where."""

from __future__ import annotations

import inspect
import sys

import pytest

from forms.xpath import ExpressionError, compile_expression
from tests.forms.xpath.household import standing_at


@pytest.mark.parametrize(
    ("source", "code", "offset"),
    [
        ("", "empty", 0),
        ("  ", "empty", 0),
        ("1 +", "unexpected_end", 3),
        ("(1", "unexpected_end", 2),
        ("1)", "unexpected_token", 1),
        ("a b", "unexpected_token", 2),
        ("'open", "unclosed_text", 0),
        ("a # b", "syntax", 2),
        ("concat('a', , 'b')", "unexpected_token", 12),
        ("a[1", "unexpected_end", 3),
        ("sideways::a", "unknown_axis", 0),
        ("nope:a", "unknown_prefix", 0),
        ("a/nope(1)", "unexpected_token", 2),
        ("1 + slected(skills, 'x')", "unknown_function", 4),
        ("if(true(), 1)", "wrong_arity", 0),
        ("not(true(), false())", "wrong_arity", 0),
        ("1 + count(1)", "wrong_argument", 4),
        ("(1 + 1)/a", "wrong_argument", 0),
        ("1 | a", "wrong_argument", 0),
        ("weighted-checklist(1, 2, 3)", "wrong_arity", 0),
        ("indexed-repeat(a, b, 1, c)", "wrong_arity", 0),
        ("$", "syntax", 0),
        ("a/", "unexpected_end", 2),
        ("@", "unexpected_end", 1),
        ("1 = = 2", "unexpected_token", 4),
    ],
)
def test_a_wrong_expression_is_refused_with_a_code_and_the_place(source: str, code: str, offset: int) -> None:
    with pytest.raises(ExpressionError) as caught:
        compile_expression(source)
    assert (caught.value.code, caught.value.offset) == (code, offset)


def test_the_refusal_names_the_function_that_is_not_there() -> None:
    with pytest.raises(ExpressionError) as caught:
        compile_expression("slected(skills, 'x')")
    assert caught.value.params == {"function": "slected"}


def test_wrong_parts_can_be_kept_until_they_are_reached() -> None:
    expression = compile_expression("true() or slected(skills, if(1)) + count(2)", strict=False)
    codes = [problem.code for problem in expression.problems]
    assert codes == ["unknown_function", "wrong_argument"]
    assert expression.boolean(standing_at()) is True
    with pytest.raises(ExpressionError, match="unknown_function"):
        compile_expression("slected(skills, 'x')", strict=False).boolean(standing_at())


@pytest.mark.parametrize(
    "source",
    ["(" * 5_000, "a[" * 5_000, "if(a, b, " * 5_000, "not(" * 400 + "1" + ")" * 400, "1 or (" * 3_000, "-(" * 2_000],
)
def test_what_is_nested_too_deep_is_refused_and_does_not_break_the_stack(source: str) -> None:
    with pytest.raises(ExpressionError, match="too_deep"):
        compile_expression(source)


def test_what_is_too_long_is_refused() -> None:
    with pytest.raises(ExpressionError, match="too_long"):
        compile_expression("1+" * 150_000 + "1")


def test_a_long_chain_is_not_deep() -> None:
    scope = standing_at()
    assert compile_expression("1" + " + 1" * 20_000).number(scope) == 20_001
    assert compile_expression(" or ".join(f". = '{number}'" for number in range(5_000))).boolean(scope) is False
    long = compile_expression(" and ".join("/data/age > 1" for _ in range(3_000)))
    assert long.boolean(scope)
    assert len(long.references()) == 1
    assert compile_expression("-" * 9_999 + "1").number(scope) == -1
    assert compile_expression("1" + " = 1" * 5_000).boolean(scope)


def test_a_hundred_nested_conditions_are_still_an_expression() -> None:
    source = "if(age = 1, 'a', " * 100 + "'z'" + ")" * 100
    assert compile_expression(source).string(standing_at()) == "z"


def test_what_the_stack_has_no_room_for_is_refused_too() -> None:
    """A caller may stand deep in the stack itself; what does not fit then is an error with a code, not a crash."""
    scope = standing_at()
    expression = compile_expression(".[" * 110 + "1" + "]" * 110)
    assert expression.boolean(scope)

    def deeper(frames: int) -> bool:
        return deeper(frames - 1) if frames else expression.boolean(scope)

    room = sys.getrecursionlimit() - len(inspect.stack())
    with pytest.raises(ExpressionError, match="too_deep"):
        deeper(room - 100)

"""Whatever stands in a cell of a spreadsheet: an expression or an error with a code, never anything else."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from hypothesis import given, settings
from hypothesis import strategies as st

from forms.xpath import Expression, ExpressionError, compile_expression
from forms.xpath.functions import TABLE
from forms.xpath.syntax import AXES
from tests.forms.xpath.household import standing_at

PIECES = [
    *"()[]/.@*+-|,=<>$ \n\u200f",
    *("//", "..", "::", "!=", "<=", ">=", " and ", " or ", " div ", " mod ", "'a'", '"b"', "'", "1", "2.5", "٣", "'('"),
    *("member", "age", "/data", "name", "ناو", "node()", "text()", "comment()", "[1]", "[last()]", "current()/.."),
    *("instance('districts')/root/item", "'2026-01-01'", "orx:meta"),
    *(f"{axis}::" for axis in sorted(AXES)),
    *(f"{name}(" for name in sorted(TABLE)),
]


def outcome(evaluate: Callable[[], object]) -> object:
    """What comes out, or the error; any other exception is the test's failure."""
    try:
        return evaluate()
    except ExpressionError as error:
        return error


def judge(source: str) -> None:
    """Compile and evaluate it in every way; nothing but ExpressionError may come out."""
    scope = standing_at("/data/member[1]/age")
    for strict in (True, False):
        expression = outcome(partial(compile_expression, source, strict=strict))
        if isinstance(expression, ExpressionError):
            assert expression.code
            assert -1 <= expression.offset <= len(source)
            continue
        assert isinstance(expression, Expression)
        for reference in expression.references():
            assert isinstance(reference.resolve(("data", "member", "age")), tuple)
        for method, kind in ((expression.boolean, bool), (expression.number, float), (expression.string, str)):
            assert isinstance(outcome(partial(method, scope)), (kind, ExpressionError))
        assert isinstance(outcome(partial(expression.nodes, scope)), (list, ExpressionError))


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_an_expression_or_an_error(source: str) -> None:
    judge(source)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map("".join))
def test_any_heap_of_pieces_is_an_expression_or_an_error(source: str) -> None:
    judge(source)


_VALUES = st.recursive(
    st.sampled_from(
        ["1", "'a'", "age", "../member", "none", "/data/born", "-2.5", "''", ".", "0 div 0", "1 div 0", "now()"]
    ),
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from(["+", "-", "*", "div", "mod", "=", "!=", "<", "and", "or", "|"]), inner).map(
            lambda parts: f"({parts[0]} {parts[1]} {parts[2]})"
        ),
        st.tuples(st.sampled_from(sorted(TABLE)), st.lists(inner, max_size=4)).map(
            lambda parts: f"{parts[0]}({', '.join(parts[1])})"
        ),
        st.tuples(st.sampled_from(["//*", "../*", "/data/member"]), inner).map(lambda parts: f"{parts[0]}[{parts[1]}]"),
    ),
    max_leaves=8,
)


@settings(max_examples=400, deadline=None)
@given(_VALUES)
def test_any_call_of_any_function_gives_a_value_or_an_error(source: str) -> None:
    judge(source)


@settings(max_examples=50, deadline=None)
@given(st.integers(1, 3_000), st.sampled_from(["(", "a[", "not(", "1+(", "-(", "if(1,2,", "//a[b=", "concat('a',"]))
def test_any_depth_is_read_or_refused(depth: int, opening: str) -> None:
    judge(opening * depth)
    judge(opening * depth + "1" + (")" if "(" in opening else "]") * depth)

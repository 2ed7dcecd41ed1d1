"""The table of functions is whole, and each is called as the specification writes it."""

from __future__ import annotations

import pytest

from forms.xpath import ExpressionError, compile_expression
from forms.xpath.functions import TABLE
from tests.forms.xpath.household import standing_at

# Every function of the ODK XForms specification and every core function of XPath 1.0, in a call that is right.
CALLS = [
    "abs(-1)",
    "acos(1)",
    "area(point)",
    "asin(1)",
    "atan(1)",
    "atan2(1, 2)",
    "base64-decode('YQ==')",
    "boolean(1)",
    "boolean-from-string('1')",
    "ceiling(1)",
    "checklist(1, 2, true())",
    "coalesce('', 'a')",
    "concat('a', member/name)",
    "contains('a', 'b')",
    "cos(0)",
    "count(member)",
    "count-non-empty(member)",
    "count-selected(skills)",
    "current()/.",
    "date('2026-01-01')",
    "date-time('2026-01-01')",
    "decimal-date-time(born)",
    "decimal-time('12:00')",
    "digest('a', 'MD5', 'hex')",
    "distance(point)",
    "ends-with('a', 'b')",
    "exp(1)",
    "exp10(1)",
    "false()",
    "floor(1)",
    "format-date(born, '%Y')",
    "format-date-time(visited, '%H')",
    "geofence(point, point)",
    "id('a')",
    "if(true(), 1, 2)",
    "indexed-repeat(member/name, member, 1)",
    "instance('districts')/root",
    "int(1)",
    "join(' ', member/name)",
    "jr:choice-name('a', '/data/skills')",
    "jr:itext('hello')",
    "lang('ar')",
    "last()",
    "local-name()",
    "log(1)",
    "log10(1)",
    "max(1, 2)",
    "min(member/age)",
    "name()",
    "namespace-uri()",
    "normalize-space(' a ')",
    "not(true())",
    "now()",
    "number('1')",
    "once('a')",
    "pi()",
    "position()",
    "position(..)",
    "pow(1, 2)",
    "pulldata('districts', 'label', 'name', 'a')",
    "random()",
    "randomize(member)",
    "randomize(member, 1)",
    "regex('a', 'a')",
    "round(1.5)",
    "round(1.55, 1)",
    "selected(skills, 'a')",
    "selected-at(skills, 0)",
    "sin(1)",
    "sqrt(4)",
    "starts-with('a', 'b')",
    "string(1)",
    "string-length('a')",
    "substr('abc', 1)",
    "substring('abc', 1, 2)",
    "substring-after('a', 'b')",
    "substring-before('a', 'b')",
    "sum(member/age)",
    "tan(1)",
    "today()",
    "translate('a', 'b', 'c')",
    "true()",
    "uuid()",
    "uuid(5)",
    "weighted-checklist(1, 2, true(), 1)",
]


@pytest.mark.parametrize("source", CALLS)
def test_every_function_of_the_specification_can_be_called(source: str) -> None:
    expression = compile_expression(source)
    assert expression.functions() <= set(TABLE)
    assert isinstance(expression.string(standing_at()), str)


def test_the_calls_above_leave_out_only_what_is_javarosas_own() -> None:
    called = {name for source in CALLS for name in compile_expression(source).functions()}
    assert set(TABLE) - called == {"depend", "enclosed-area", "extract-signed", "property", "upper-case", "lower-case"}


@pytest.mark.parametrize("name", sorted(TABLE))
def test_a_function_called_with_too_many_or_too_few_is_refused(name: str) -> None:
    entry = TABLE[name]
    wrong = [count for count in (entry.least - 1, entry.most + 1) if 0 <= count < 20]
    for count in wrong:
        with pytest.raises(ExpressionError) as caught:
            compile_expression(f"{name}({', '.join(['member'] * count)})")
        assert caught.value.code == "wrong_arity"
        assert caught.value.params == {"function": name, "given": count}
    assert wrong or entry.least == 0

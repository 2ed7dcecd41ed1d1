"""From the syntax tree to closures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import ge, gt, le, lt

from forms.xpath.arithmetic import divide, modulo
from forms.xpath.code import Arguments, Code, Run, as_boolean, as_nodes, as_number, as_string
from forms.xpath.errors import ExpressionError
from forms.xpath.functions import TABLE
from forms.xpath.scope import Scope
from forms.xpath.steps import compile_filter, compile_path
from forms.xpath.syntax import Binary, Call, Filter, Negation, Number, Operator, Path, Syntax, Text, Variable
from forms.xpath.tree import Node, in_document_order
from forms.xpath.values import Comparison, Value, compare, same_number

_RELATIONS = {"<": lt, "<=": le, ">": gt, ">=": ge}


class Compiler:
    """Compiles the parts of one expression.

    With `strict` a wrong call raises; without it is put into `problems` and raises when it is evaluated, which is
    never where `and`, `or` and `if` leave it out.
    """

    def __init__(self, *, strict: bool = True) -> None:
        self.strict = strict
        self.problems: list[ExpressionError] = []
        self._compiled: dict[int, Code] = {}

    def compile(self, tree: Syntax) -> Code:
        """The closure of a syntax tree, made once. ExpressionError where it calls what is not there."""
        known = self._compiled.get(id(tree))
        if known is not None:
            return known
        made = self._compiled[id(tree)] = self._made(tree)
        return made

    def _made(self, tree: Syntax) -> Code:
        match tree:
            case Number(value=value):
                return Code("number", lambda _scope: value)
            case Text(value=text):
                return Code("string", lambda _scope: text)
            case Variable(name=name):
                return Code("any", _variable(name, tree.span.start))
            case Call():
                return self._call(tree)
            case Negation(operand=operand):
                number = as_number(self.compile(operand))
                return Code("number", lambda scope: -number(scope))
            case Binary():
                return self._chain(tree)
            case Filter():
                return self._placed(tree, lambda: compile_filter(tree, self.compile))
            case Path():
                return self._placed(tree, lambda: compile_path(tree, self.compile))

    def _call(self, tree: Call) -> Code:
        entry = TABLE.get(tree.name)
        if entry is None:
            return self._refused("unknown_function", {"function": tree.name}, tree)
        if not entry.takes(len(tree.arguments)):
            return self._refused("wrong_arity", {"function": tree.name, "given": len(tree.arguments)}, tree)
        arguments = Arguments(tree, tuple(self.compile(argument) for argument in tree.arguments))
        return self._placed(tree, lambda: entry.build(arguments))

    def _placed(self, tree: Call | Filter | Path, build: Callable[[], Code]) -> Code:
        try:
            return build()
        except ExpressionError as error:
            if error.offset >= 0:
                raise
            name = {"function": tree.name} if isinstance(tree, Call) else {}
            return self._refused(error.code, {**name, **error.params}, tree)

    def _refused(self, code: str, params: dict[str, str | int], tree: Call | Filter | Path) -> Code:
        error = ExpressionError(code, params, tree.span.start)
        if self.strict:
            raise error
        self.problems.append(error)

        def refuse(_scope: Scope) -> Value:
            raise error

        return Code("any", refuse)

    # -- operators -----------------------------------------------------------------------------------------------

    def _chain(self, tree: Binary) -> Code:
        """Operators that follow one another, from the left, without a frame for each."""
        links: list[Binary] = []
        first: Syntax = tree
        while isinstance(first, Binary):
            links.append(first)
            first = first.left
        links.reverse()
        code = self.compile(first)
        at = 0
        while at < len(links):
            family = _FAMILIES[links[at].operator]
            end = at
            while end < len(links) and _FAMILIES[links[end].operator] is family:
                end += 1
            rest = [(link.operator, self.compile(link.right)) for link in links[at:end]]
            try:
                code = family(code, rest)
            except ExpressionError as error:  # a union of what are no nodes
                self.problems.append(ExpressionError(error.code, error.params, links[at].span.start))
                if self.strict:
                    raise self.problems[-1] from error
                code = Code("any", _raiser(self.problems[-1]))
            at = end
        return code


_Rest = Sequence[tuple[Operator, Code]]


def _raiser(error: ExpressionError) -> Run:
    def refuse(_scope: Scope) -> Value:
        raise error

    return refuse


def _variable(name: str, offset: int) -> Run:
    def read(scope: Scope) -> Value:
        if scope.variables is None or name not in scope.variables:
            raise ExpressionError("unknown_variable", {"variable": name}, offset)
        value = scope.variables[name]
        if isinstance(value, (bool, str)):
            return value
        return float(value) if isinstance(value, (int, float)) else list(value)

    return read


def _or(first: Code, rest: _Rest) -> Code:
    operands = [as_boolean(first), *(as_boolean(code) for _, code in rest)]
    if len(operands) == 2:
        left, right = operands
        return Code("boolean", lambda scope: left(scope) or right(scope))
    return Code("boolean", lambda scope: any(operand(scope) for operand in operands))


def _and(first: Code, rest: _Rest) -> Code:
    operands = [as_boolean(first), *(as_boolean(code) for _, code in rest)]
    if len(operands) == 2:
        left, right = operands
        return Code("boolean", lambda scope: left(scope) and right(scope))
    return Code("boolean", lambda scope: all(operand(scope) for operand in operands))


def _union(first: Code, rest: _Rest) -> Code:
    operands = [as_nodes(first), *(as_nodes(code) for _, code in rest)]

    def joined(scope: Scope) -> list[Node]:
        return in_document_order(node for operand in operands for node in operand(scope))

    return Code("nodes", joined)


def _arithmetic(first: Code, rest: _Rest) -> Code:
    start = as_number(first)
    steps = [(_CALCULATE[operator], as_number(code)) for operator, code in rest]
    if len(steps) == 1:
        calculate, other = steps[0]
        return Code("number", lambda scope: calculate(start(scope), other(scope)))

    def calculated(scope: Scope) -> float:
        value = start(scope)
        for calculate, operand in steps:
            value = calculate(value, operand(scope))
        return value

    return Code("number", calculated)


def _add(left: float, right: float) -> float:
    return left + right


def _subtract(left: float, right: float) -> float:
    return left - right


def _multiply(left: float, right: float) -> float:
    return left * right


_CALCULATE: dict[str, Callable[[float, float], float]] = {
    "+": _add, "-": _subtract, "*": _multiply, "div": divide, "mod": modulo,
}  # fmt: skip


def _comparison(first: Code, rest: _Rest) -> Code:
    code = first
    if len(rest) == 1:
        operator, other = rest[0]
        return Code("boolean", _compared(_operator(operator), code, other))
    # A chain such as 1 < 2 < 3 compares the truth of what stands before it; nobody means it, XPath has it.
    start, links = first.run, [(_operator(operator), other.run) for operator, other in rest]

    def chained(scope: Scope) -> Value:
        value = start(scope)
        for operator, operand in links:
            value = compare(operator, value, operand(scope), scope)
        return value

    return Code("boolean", chained)


def _operator(operator: Operator) -> Comparison:
    match operator:
        case "=" | "!=" | "<" | "<=" | ">" | ">=":
            return operator
    raise AssertionError(operator)


def _compared(operator: Comparison, left: Code, right: Code) -> Run:
    kinds = {left.kind, right.kind}
    if operator not in ("=", "!=") and kinds <= {"number", "string", "moment"}:
        holds, one, other = _RELATIONS[operator], as_number(left), as_number(right)
        return lambda scope: holds(one(scope), other(scope))
    if kinds == {"number"}:
        one, other = as_number(left), as_number(right)
        if operator == "=":
            return lambda scope: same_number(one(scope), other(scope))
        return lambda scope: not same_number(one(scope), other(scope))
    if kinds == {"nodes", "string"}:
        nodes, text = (left, right) if left.kind == "nodes" else (right, left)
        if operator in ("=", "!="):
            return _node_against_text(nodes, text, equal=operator == "=")
    one_run, other_run = left.run, right.run
    return lambda scope: compare(operator, one_run(scope), other_run(scope), scope)


def _node_against_text(nodes: Code, text: Code, *, equal: bool) -> Run:
    """`path = 'text'`, which half of all relevance is."""
    found, wanted = as_nodes(nodes), as_string(text)

    def compared(scope: Scope) -> bool:
        value = wanted(scope)
        return any((node.string() == value) is equal for node in found(scope))

    return compared


_FAMILIES: dict[Operator, Callable[[Code, _Rest], Code]] = {
    "or": _or, "and": _and, "|": _union, "+": _arithmetic, "-": _arithmetic,
    "*": _arithmetic, "div": _arithmetic, "mod": _arithmetic,
    "=": _comparison, "!=": _comparison, "<": _comparison, "<=": _comparison, ">": _comparison, ">=": _comparison,
}  # fmt: skip

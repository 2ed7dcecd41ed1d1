"""Booleans, conditions, and what XPath 1.0 asks of nodes."""

from __future__ import annotations

from forms.xpath.code import Arguments, Code, Run
from forms.xpath.functions.registry import MANY, enter_code, function
from forms.xpath.scope import Scope
from forms.xpath.tree import XML_NAMESPACE, Kind, Node, in_document_order
from forms.xpath.values import Value, number_of, to_boolean, to_string


@function("true", "boolean", 0)
def true(_arguments: Arguments) -> Run:
    return lambda _scope: True


@function("false", "boolean", 0)
def false(_arguments: Arguments) -> Run:
    return lambda _scope: False


@function("boolean", "boolean", 1)
def boolean(arguments: Arguments) -> Run:
    return arguments.boolean(0)


@function("not", "boolean", 1)
def not_(arguments: Arguments) -> Run:
    operand = arguments.boolean(0)
    return lambda scope: not operand(scope)


@function("boolean-from-string", "boolean", 1)
def boolean_from_string(arguments: Arguments) -> Run:
    text = arguments.string(0)
    return lambda scope: text(scope) in ("true", "1")


def _if(arguments: Arguments) -> Code:
    condition, then, otherwise = arguments.boolean(0), arguments.any(1), arguments.any(2)
    kinds = {arguments.codes[1].kind, arguments.codes[2].kind}
    return Code(
        kinds.pop() if len(kinds) == 1 else "any",
        lambda scope: then(scope) if condition(scope) else otherwise(scope),
    )


enter_code("if", _if, 3)


@function("coalesce", "any", 1, MANY)
def coalesce(arguments: Arguments) -> Run:
    """The first value that is neither "" nor NaN, or else the last but as a text that is "" then."""
    runs = [code.run for code in arguments.codes]

    def first_filled(scope: Scope) -> Value:
        value: Value = ""
        for run in runs:
            value = run(scope)
            if isinstance(value, float) and value != value:
                value = ""
            if to_string(value):
                return value
        return value

    return first_filled


@function("once", "string", 1)
def once(arguments: Arguments) -> Run:
    calculation = arguments.string(0)
    return lambda scope: scope.node.string() or calculation(scope)


@function("depend", "any", 1, MANY)
def depend(arguments: Arguments) -> Run:
    """Its first argument; the others are there to be depended on."""
    return arguments.any(0)


# -- nodes -------------------------------------------------------------------------------------------------------


@function("last", "number", 0)
def last(_arguments: Arguments) -> Run:
    return lambda scope: float(scope.size)


@function("position", "number", 0, 1)
def position(arguments: Arguments) -> Run:
    """Place among the nodes of the step, or of the given node among its siblings of the same name."""
    if not len(arguments):
        return lambda scope: float(scope.position)
    nodes = arguments.nodes(0)

    def place(scope: Scope) -> float:
        found = nodes(scope)
        return float(scope.environment.place(found[0])) if found else float("nan")

    return place


@function("count", "number", 1)
def count(arguments: Arguments) -> Run:
    nodes = arguments.nodes(0)
    return lambda scope: float(len(nodes(scope)))


@function("count-non-empty", "number", 1)
def count_non_empty(arguments: Arguments) -> Run:
    nodes = arguments.nodes(0)
    return lambda scope: float(sum(1 for node in nodes(scope) if node.string()))


@function("sum", "number", 1)
def sum_(arguments: Arguments) -> Run:
    nodes = arguments.nodes(0)
    return lambda scope: sum([number_of(node, scope) for node in nodes(scope)], 0.0)


@function("current", "nodes", 0)
def current(_arguments: Arguments) -> Run:
    return lambda scope: [scope.current]


def _first(arguments: Arguments) -> Run:
    if len(arguments):
        return arguments.nodes(0)
    return lambda scope: [scope.node]


@function("name", "string", 0, 1)
def name(arguments: Arguments) -> Run:
    nodes = _first(arguments)

    def qualified(scope: Scope) -> str:
        found = nodes(scope)
        return found[0].qualified if isinstance(found, list) and found else ""

    return qualified


@function("local-name", "string", 0, 1)
def local_name(arguments: Arguments) -> Run:
    nodes = _first(arguments)

    def local(scope: Scope) -> str:
        found = nodes(scope)
        return found[0].name if isinstance(found, list) and found else ""

    return local


@function("namespace-uri", "string", 0, 1)
def namespace_uri(arguments: Arguments) -> Run:
    nodes = _first(arguments)

    def uri(scope: Scope) -> str:
        found = nodes(scope)
        return found[0].namespace if isinstance(found, list) and found else ""

    return uri


@function("lang", "boolean", 1)
def lang(arguments: Arguments) -> Run:
    """Whether the nearest xml:lang around the context node is the language, or one of its dialects."""
    wanted = arguments.string(0)

    def spoken(scope: Scope) -> bool:
        for node in (scope.node, *scope.node.ancestors()):
            tongue = node.get("lang", XML_NAMESPACE)
            if tongue is not None:
                language = wanted(scope).lower()
                return tongue.lower() == language or tongue.lower().startswith(f"{language}-")
        return False

    return spoken


@function("id", "nodes", 1)
def id_(arguments: Arguments) -> Run:
    """Elements by `id` or `xml:id`, in the document of the context node."""
    wanted = arguments.strings()

    def by_id(scope: Scope) -> list[Node]:
        ids = {each for text in wanted(scope) for each in text.split()}
        if not ids:
            return []
        seen: dict[str, Node] = {}
        for node in scope.node.root.descendants():
            if node.kind is Kind.ELEMENT:
                own = node.get("id") or node.get("id", XML_NAMESPACE)
                if own in ids:
                    seen.setdefault(own or "", node)
        return in_document_order(seen.values())

    return by_id


def holds(value: Value) -> bool:
    """What a checklist counts: a true condition, a number above zero, a text that is not empty."""
    return value > 0 if isinstance(value, float) else to_boolean(value)

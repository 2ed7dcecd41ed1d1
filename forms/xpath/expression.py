"""An expression, compiled: what it gives at a place, what it reads, and which functions it calls."""

from __future__ import annotations

from collections.abc import Mapping

from forms.xpath.code import as_boolean, as_nodes, as_number, as_string
from forms.xpath.compile import Compiler
from forms.xpath.errors import ExpressionError
from forms.xpath.parser import parse
from forms.xpath.references import Reference, functions, references
from forms.xpath.scope import Scope
from forms.xpath.syntax import Syntax
from forms.xpath.tree import Node
from forms.xpath.values import Value

# What these give changes without any node changing.
VOLATILE = frozenset({"now", "today", "random", "uuid"})


class Expression:
    """A compiled expression. Evaluation raises ExpressionError, and nothing else.

    Attributes:
        source: the text it was compiled from.
        tree: its syntax tree.
        problems: static errors of an expression compiled with strict=False; each raises when it is reached.
    """

    __slots__ = ("_boolean", "_code", "_functions", "_number", "_references", "_string", "problems", "source", "tree")

    def __init__(self, source: str, tree: Syntax, *, strict: bool = True) -> None:
        compiler = Compiler(strict=strict)
        self.source = source
        self.tree = tree
        self._code = compiler.compile(tree)
        self.problems: tuple[ExpressionError, ...] = tuple(compiler.problems)
        self._boolean = as_boolean(self._code)
        self._number = as_number(self._code)
        self._string = as_string(self._code)
        self._references: tuple[Reference, ...] | None = None
        self._functions: frozenset[str] | None = None

    def __repr__(self) -> str:
        return f"<Expression {self.source!r}>"

    def value(self, scope: Scope) -> Value:
        """What it gives, unconverted: bool, float, str, a list of nodes in document order, or a Moment."""
        scope.environment.work = 0
        try:
            return self._code.run(scope)
        except RecursionError:
            raise ExpressionError("too_deep", {}, 0) from None

    def boolean(self, scope: Scope) -> bool:
        """boolean() of it."""
        scope.environment.work = 0
        try:
            return self._boolean(scope)
        except RecursionError:
            raise ExpressionError("too_deep", {}, 0) from None

    def number(self, scope: Scope) -> float:
        """number() of it; NaN is not an error."""
        scope.environment.work = 0
        try:
            return self._number(scope)
        except RecursionError:
            raise ExpressionError("too_deep", {}, 0) from None

    def string(self, scope: Scope) -> str:
        """string() of it, as it is stored in an answer."""
        scope.environment.work = 0
        try:
            return self._string(scope)
        except RecursionError:
            raise ExpressionError("too_deep", {}, 0) from None

    def nodes(self, scope: Scope) -> list[Node]:
        """Its nodes, in document order unless randomize() says otherwise. ExpressionError when it gives none."""
        scope.environment.work = 0
        try:
            return list(as_nodes(self._code)(scope))
        except RecursionError:
            raise ExpressionError("too_deep", {}, 0) from None

    @property
    def gives_nodes(self) -> bool:
        """Whether it is known to give nodes, which is so for every path."""
        return self._code.kind == "nodes"

    def references(self) -> tuple[Reference, ...]:
        """Every path it may read, also inside predicates, for a graph of what depends on what."""
        if self._references is None:
            self._references = references(self.tree)
        return self._references

    def functions(self) -> frozenset[str]:
        """Names of the functions it calls, as written."""
        if self._functions is None:
            self._functions = functions(self.tree)
        return self._functions

    @property
    def volatile(self) -> bool:
        """Whether it may give something else though no node changed: it asks the clock, or chance."""
        return not self.functions().isdisjoint(VOLATILE)


def compile_expression(source: str, *, namespaces: Mapping[str, str] | None = None, strict: bool = True) -> Expression:
    """Compile an expression of ODK XForms.

    Args:
        source: the expression as it stands in a form.
        namespaces: prefix -> URI; the usual prefixes of forms (jr, orx, odk, h, xf, …) need no declaration.
        strict: False keeps unknown functions and wrong calls as `Expression.problems` until they are reached.

    Raises:
        ExpressionError: with the offset in `source`. Never RecursionError: what is nested too deep is "too_deep".
    """
    try:
        return Expression(source, parse(source, namespaces), strict=strict)
    except RecursionError:
        raise ExpressionError("too_deep", {}, 0) from None

"""A Pratt parser from tokens to the syntax tree."""

from __future__ import annotations

from collections.abc import Mapping

from forms.xpath.errors import ExpressionError
from forms.xpath.syntax import (
    AXES,
    Binary,
    Call,
    Filter,
    KindTest,
    NameTest,
    Negation,
    Number,
    Operator,
    Path,
    Span,
    Step,
    Syntax,
    Text,
    Variable,
)
from forms.xpath.tokens import Token, TokenKind, tokenize

# How deep expressions may stand in one another. Five Python frames a level stay well within the default limit.
MAX_DEPTH = 120

# Prefixes that every form may use without declaring them; a form's own declarations go first.
KNOWN_PREFIXES: Mapping[str, str] = {
    "xml": "http://www.w3.org/XML/1998/namespace",
    "h": "http://www.w3.org/1999/xhtml",
    "jr": "http://openrosa.org/javarosa",
    "orx": "http://openrosa.org/xforms",
    "odk": "http://www.opendatakit.org/xforms",
    "entities": "http://www.opendatakit.org/xforms/entities",
    "xf": "http://www.w3.org/2002/xforms",
    "ev": "http://www.w3.org/2001/xml-events",
    "xsd": "http://www.w3.org/2001/XMLSchema",
}

_LEVELS = (("or",), ("and",), ("=", "!="), ("<", "<=", ">", ">="), ("+", "-"), ("*", "div", "mod"), (), ("|",))
_POWER = {operator: power for power, level in enumerate(_LEVELS, 1) for operator in level}
_MINUS_POWER = 7  # between them: -a|b is the negative of a union
_KIND_TESTS = ("node", "text", "comment", "processing-instruction")
_STEP_STARTS = frozenset({"name", "star", "@", ".", ".."})
_PRIMARY_STARTS = frozenset({"number", "text", "variable", "("})


def parse(source: str, namespaces: Mapping[str, str] | None = None) -> Syntax:
    """The syntax tree of an expression. ExpressionError with code and offset where it is none."""
    tokens = tokenize(source)
    if tokens[0].kind == "end":
        raise ExpressionError("empty", {}, 0)
    parser = _Parser(tokens, {**KNOWN_PREFIXES, **(namespaces or {})})
    tree = parser.expression(0)
    parser.expect("end")
    return tree


class _Parser:
    def __init__(self, tokens: list[Token], namespaces: Mapping[str, str]) -> None:
        self.tokens = tokens
        self.namespaces = namespaces
        self.at = 0
        self.depth = 0

    # -- tokens --------------------------------------------------------------------------------------------------

    @property
    def token(self) -> Token:
        return self.tokens[self.at]

    def next(self) -> Token:
        token = self.tokens[self.at]
        if token.kind != "end":
            self.at += 1
        return token

    def expect(self, kind: TokenKind) -> Token:
        if self.token.kind != kind:
            raise self.unexpected(kind)
        return self.next()

    def unexpected(self, expected: str = "") -> ExpressionError:
        token = self.token
        code = "unexpected_end" if token.kind == "end" else "unexpected_token"
        return ExpressionError(code, {"found": token.value, "expected": expected}, token.start)

    def span(self, start: int) -> Span:
        return Span(start, self.tokens[self.at - 1].end)

    # -- operators -----------------------------------------------------------------------------------------------

    def expression(self, power: int) -> Syntax:
        """An expression of operators that bind tighter than `power`."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise ExpressionError("too_deep", {"most": MAX_DEPTH}, self.token.start)
        start = self.token.start
        left = self.minus() if self.token.value == "-" and self.token.kind == "operator" else self.path()
        while self.token.kind == "operator" and _POWER[self.token.value] > power:
            operator = self.next().value
            right = self.expression(_POWER[operator])
            left = Binary(_operator(operator), left, right, self.span(start))
        self.depth -= 1
        return left

    def minus(self) -> Syntax:
        start, count = self.token.start, 0
        while self.token.kind == "operator" and self.token.value == "-":
            self.next()
            count += 1
        operand = self.expression(_MINUS_POWER)
        # Two minus signs are kept: they make a number of what they stand before.
        for _ in range(count % 2 or 2):
            operand = Negation(operand, self.span(start))
        return operand

    # -- paths ---------------------------------------------------------------------------------------------------

    def path(self) -> Syntax:
        token = self.token
        if token.kind == "slash":
            return self.rooted_path()
        if token.kind in _PRIMARY_STARTS or self.at_call():
            primary = self.primary()
            predicates = self.predicates()
            if predicates:
                primary = Filter(primary, predicates, self.span(token.start))
            if self.token.kind != "slash":
                return primary
            return Path(primary, self.further_steps(), self.span(token.start))
        if token.kind in _STEP_STARTS:
            first = self.step()
            return Path("context", (first, *self.further_steps()), self.span(token.start))
        raise self.unexpected("operand")

    def rooted_path(self) -> Path:
        start = self.token.start
        if self.token.value == "/":
            following = self.tokens[self.at + 1]
            if following.kind not in _STEP_STARTS:
                self.next()
                return Path("root", (), self.span(start))
        return Path("root", self.further_steps(), self.span(start))

    def further_steps(self) -> tuple[Step, ...]:
        steps: list[Step] = []
        while self.token.kind == "slash":
            slash = self.next()
            if slash.value == "//":
                steps.append(Step("descendant-or-self", KindTest("node"), (), Span(slash.start, slash.end)))
            steps.append(self.step())
        return tuple(steps)

    def step(self) -> Step:
        token = self.token
        if token.kind in (".", ".."):
            self.next()
            # XPath 1.0 has no predicates behind an abbreviated step; ODK forms write them and every engine takes them.
            predicates = self.predicates()
            axis = "self" if token.kind == "." else "parent"
            return Step(axis, KindTest("node"), predicates, self.span(token.start))
        axis = "child"
        if token.kind == "@":
            self.next()
            axis = "attribute"
        elif token.kind == "name" and self.tokens[self.at + 1].kind == "::":
            if token.value not in AXES:
                raise ExpressionError("unknown_axis", {"axis": token.value}, token.start)
            axis = token.value
            self.next()
            self.next()
        test = self.node_test()
        return Step(axis, test, self.predicates(), self.span(token.start))

    def node_test(self) -> NameTest | KindTest:
        token = self.token
        if token.kind == "star":
            self.next()
            return NameTest("", "*", None)
        if token.kind != "name":
            raise self.unexpected("name")
        self.next()
        if self.token.kind == "(":
            return self.kind_test(token)
        prefix, colon, name = token.value.rpartition(":")
        if not colon:
            return NameTest("", name, "")
        if prefix not in self.namespaces:
            raise ExpressionError("unknown_prefix", {"prefix": prefix}, token.start)
        return NameTest(prefix, name, self.namespaces[prefix])

    def kind_test(self, token: Token) -> KindTest:
        self.expect("(")
        target = None
        match token.value:
            case "processing-instruction":
                if self.token.kind == "text":
                    target = self.next().value
                test = KindTest("processing-instruction", target)
            case "node":
                test = KindTest("node")
            case "text":
                test = KindTest("text")
            case "comment":
                test = KindTest("comment")
            case _:
                raise ExpressionError("unexpected_token", {"found": token.value, "expected": "name"}, token.start)
        self.expect(")")
        return test

    def predicates(self) -> tuple[Syntax, ...]:
        found: list[Syntax] = []
        while self.token.kind == "[":
            self.next()
            found.append(self.expression(0))
            self.expect("]")
        return tuple(found)

    # -- primary expressions -------------------------------------------------------------------------------------

    def at_call(self) -> bool:
        token = self.token
        return token.kind == "name" and token.value not in _KIND_TESTS and self.tokens[self.at + 1].kind == "("

    def primary(self) -> Syntax:
        token = self.next()
        match token.kind:
            case "number":
                return Number(float(token.value), Span(token.start, token.end))
            case "text":
                return Text(token.value, Span(token.start, token.end))
            case "variable":
                return Variable(token.value, Span(token.start, token.end))
            case "(":
                inner = self.expression(0)
                self.expect(")")
                return inner
            case _:
                return Call(token.value, self.arguments(), self.span(token.start))

    def arguments(self) -> tuple[Syntax, ...]:
        self.expect("(")
        found: list[Syntax] = []
        if self.token.kind != ")":
            found.append(self.expression(0))
            while self.token.kind == ",":
                self.next()
                found.append(self.expression(0))
        self.expect(")")
        return tuple(found)


def _operator(word: str) -> Operator:
    match word:
        case (
            "or" | "and" | "=" | "!=" | "<" | "<=" | ">" | ">=" | "+" | "-" | "*" | "div" | "mod" | "|"
        ):  # fmt: skip
            return word
    raise AssertionError(word)

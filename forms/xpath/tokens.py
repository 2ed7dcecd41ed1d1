"""Cuts the source of an expression into tokens, telling operators from names as XPath 1.0 (3.7) says."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from forms.xpath.errors import ExpressionError

MAX_LENGTH = 200_000

TokenKind = Literal[
    "number",
    "text",
    "name",
    "star",
    "operator",
    "variable",
    "slash",
    "(",
    ")",
    "[",
    "]",
    ",",
    "@",
    "::",
    ".",
    "..",
    "end",
]


class Token(NamedTuple):
    """A token: its kind, its text without quotes, and its characters in the source."""

    kind: TokenKind
    value: str
    start: int
    end: int


# \w covers every letter a form's names are written with, Arabic and Kurdish included; digits of any script may
# not begin a name, and a number may be written in Arabic or Persian digits.
_NAME = r"[^\W\d][\w.\-·]*"
_TOKEN = re.compile(
    rf"""(?P<space>[ \t\r\n\u00a0\u200b-\u200f\u2028\u2029\ufeff]+)
    |(?P<number>(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+\-]?\d+(?![\w.]))?)
    |(?P<text>"[^"]*"|'[^']*')
    |(?P<name>{_NAME}(?::(?:\*|{_NAME}))?(?![\w]))
    |(?P<variable>\$\s*{_NAME}(?::{_NAME})?)
    |(?P<slash>//?)
    |(?P<operator>!=|<=|>=|[=<>+\-|])
    |(?P<star>\*)
    |(?P<mark>::|\.\.|[()\[\],@.])
    """,
    re.VERBOSE,
)
_WORDS = frozenset({"or", "and", "div", "mod"})
_MARKS: dict[str, TokenKind] = {
    "(": "(", ")": ")", "[": "[", "]": "]", ",": ",", "@": "@", "::": "::", ".": ".", "..": "..",
}  # fmt: skip
_BEFORE_OPERAND = frozenset({"operator", "slash", "(", "[", ",", "@", "::"})


def tokenize(source: str) -> list[Token]:
    """The tokens of an expression, ended by one of kind "end". ExpressionError where no token fits."""
    if len(source) > MAX_LENGTH:
        raise ExpressionError("too_long", {"length": len(source), "most": MAX_LENGTH}, MAX_LENGTH)
    tokens: list[Token] = []
    at = 0
    while at < len(source):
        match = _TOKEN.match(source, at)
        if match is None:
            code = "unclosed_text" if source[at] in "'\"" else "syntax"
            raise ExpressionError(code, {"found": source[at]}, at)
        token = _token(match, tokens[-1].kind if tokens else None)
        if token is not None:
            tokens.append(token)
            at = token.end
        else:
            at = match.end()
    tokens.append(Token("end", "", at, at))
    return tokens


def _token(match: re.Match[str], before: TokenKind | None) -> Token | None:
    group, value, (start, end) = match.lastgroup, match.group(), match.span()
    operator_expected = before is not None and before not in _BEFORE_OPERAND
    match group:
        case "space":
            return None
        case "text":
            return Token("text", value[1:-1], start, end)
        case "name" if operator_expected:
            # Where an operand has ended a name can only be an operator; "a and-b" is not one either.
            return _word(value, start, end)
        case "star" if operator_expected:
            return Token("operator", value, start, end)
        case "variable":
            return Token("variable", value[1:].strip(), start, end)
        case "mark":
            return Token(_MARKS[value], value, start, end)
        case "number" | "name" | "star" | "operator" | "slash":
            return Token(group, value, start, end)
    raise AssertionError(group)


def _word(value: str, start: int, end: int) -> Token:
    if value in _WORDS:
        return Token("operator", value, start, end)
    # "1 or-1" is or, minus, one: a word operator ends at the first character that no word operator has.
    word = re.match(r"(?:or|and|div|mod)(?=[.\-\d])", value)
    if word is not None:
        return Token("operator", word.group(), start, start + word.end())
    raise ExpressionError("unexpected_token", {"found": value}, start)

"""What can be wrong with an expression, as a code with a place."""

from __future__ import annotations

from collections.abc import Mapping


class ExpressionError(Exception):
    """An expression that cannot be read, or cannot be evaluated.

    Attributes:
        code: one of "empty", "syntax", "unclosed_text", "unexpected_end", "unexpected_token", "too_deep", "too_long",
            "unknown_function", "wrong_arity", "wrong_argument", "unknown_axis", "unknown_prefix", "unknown_variable"
            (raised when an expression is compiled), or "wrong_type", "unknown_instance", "bad_pattern",
            "unsupported_argument" (raised when it is evaluated).
        params: what a sentence about it needs, such as {"function": "slected"} or {"function": "if", "given": 2}.
        offset: 0-based position in the source, in characters; -1 where it has none.
    """

    def __init__(self, code: str, params: Mapping[str, str | int] | None = None, offset: int = -1) -> None:
        super().__init__(code, dict(params or {}), offset)
        self.code = code
        self.params: Mapping[str, str | int] = dict(params or {})
        self.offset = offset

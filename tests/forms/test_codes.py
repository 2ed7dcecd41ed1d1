"""Every code that the engine can say is in its table, so that each can have a sentence."""

import ast
from collections.abc import Iterator
from pathlib import Path

from forms.problems import CODES
from forms.rulebook.problems import CODES as RULEBOOK_CODES
from forms.xlsform_sentences import _CODES, _WORDED

FORMS = Path(__file__).parents[2] / "forms"
RULEBOOK = FORMS / "rulebook"
SPEAKERS = {"refuse", "refused", "problem", "FormProblem", "FormError", "ExpressionError", "_refused", "found", "wrong"}


def said(path: Path) -> Iterator[str]:
    """Literal codes in the first argument of whatever makes a problem."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        first = node.args[0]
        if name in SPEAKERS and isinstance(first, ast.Constant) and isinstance(first.value, str):
            yield first.value


def test_every_code_is_in_the_table() -> None:
    spoken = {code for path in FORMS.rglob("*.py") if not path.is_relative_to(RULEBOOK) for code in said(path)}
    spoken |= set(_CODES.values()) | {each[1] for each in _WORDED}
    assert {"cycle", "unknown_type", "wrong_type", "unknown_function"} <= spoken | CODES.keys()
    assert sorted(spoken - CODES.keys()) == []


def test_every_code_of_a_rulebook_is_in_its_own_table() -> None:
    spoken = {code for path in RULEBOOK.rglob("*.py") for code in said(path)}
    of_expressions = {code for name in ("parser", "tokens") for code in said(FORMS / "xpath" / f"{name}.py")}
    assert {"type_clash", "voluntary_costs", "not_a_rulebook"} <= spoken
    assert sorted((spoken | of_expressions) - RULEBOOK_CODES.keys()) == []

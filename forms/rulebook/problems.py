"""What can be wrong with a rulebook, as codes; each names its sheet, row and column, and nothing here is a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from forms.problems import FormProblem, Where

SETTINGS: Final = "settings"
FACTS: Final = "facts"
RULES: Final = "rules"
CHOICES: Final = "choices"

CODES: Final[Mapping[str, tuple[str, ...]]] = {
    # the file
    "not_a_rulebook": (),
    "unreadable_spreadsheet": (),
    "too_large": ("limit", "size"),
    "entities_forbidden": (),
    "too_many_rows": ("most",),
    "missing_sheet": ("value",),
    "missing_column": ("value",),
    "similar_column": ("value", "candidate"),
    "duplicate_column": ("value",),
    "wrong_document": ("value",),
    # cells
    "missing_cell": (),
    "missing_text": ("language",),
    "text_too_long": ("most",),
    "bad_name": ("value",),
    "wrong_word": ("value", "accepted"),
    "wrong_day": ("value",),
    "wrong_number": ("value",),
    "wrong_period": (),
    # facts
    "duplicate_fact": ("value",),
    "duplicate_choice": ("value",),
    "choice_of_nothing": ("value",),
    "unread_fact": ("value",),
    "nobody_fills": ("value",),
    # rules
    "duplicate_rule": ("value",),
    "other_account": ("value", "account"),
    "unknown_choice": ("value", "fact"),
    "true_of_silence": ("value",),
    "rests_on_silence": ("value",),
    "voluntary_costs": ("value",),
    "silence_pays": ("value",),
    "voluntary_in_ties": ("value",),
    "reads_nothing": (),
    "no_points": (),
    "uncapped": (),
    "overlapping_caps": ("value", "cap", "other"),
    "cap_without_points": ("value",),
    "cap_of_two_accounts": ("value",),
    "not_in_force": (),
    "not_in_rule": ("value",),
    # expressions, with the offset in the cell
    "unknown_fact": ("value",),
    "type_clash": ("expected", "given"),
    "codes_compared": (),
    "conditions_compared": (),
    "chained_comparison": (),
    "path_in_rule": ("found",),
    "fact_wanted": ("found",),
    "code_wanted": ("found",),
    "day_wanted": ("found",),
    "function_not_in_rules": ("function",),
    "wrong_arity": ("function", "given"),
    "too_long": ("length", "most"),
    "too_deep": ("most",),
    "empty": (),
    "syntax": ("found",),
    "unclosed_text": (),
    "unexpected_end": ("expected",),
    "unexpected_token": ("found",),
    "unknown_axis": (),
    "unknown_prefix": (),
}
"""Every code, and the params that a sentence about it can use; those of expressions have ``offset`` as well."""

WARNINGS: Final = frozenset(
    {
        *("similar_column", "unread_fact", "nobody_fills", "rests_on_silence", "reads_nothing", "no_points"),
        *("uncapped", "not_in_force"),
    }
)
"""Codes that keep nobody from publishing."""

OF_WORDS: Final = frozenset({"missing_text", "text_too_long"})
"""Codes that keep nobody from scoring: words are for people."""


def found(code: str, sheet: str, row: int, column: str, **params: str | int) -> FormProblem:
    """A problem at a cell. row: as the spreadsheet counts, 0 where it is about the sheet."""
    return FormProblem(code, Where(sheet, row, column), params, "warning" if code in WARNINGS else "error")

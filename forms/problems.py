"""What is wrong with a form, as codes and places: sentences for people are made elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

# Every code that a problem of a form or of an answer may carry, and the params that a sentence about it can use
# (problems found by pyxform also have `message`, its own English sentence). Those of expressions come from forms.xpath.
CODES: Mapping[str, tuple[str, ...]] = {
    # the file
    "not_a_form": (),
    "unreadable_spreadsheet": (),
    "too_large": ("limit", "size"),
    "broken_xml": ("line", "column"),
    "entities_forbidden": (),
    "too_deep": ("limit",),
    "too_many_nodes": ("limit",),
    "no_instance": (),
    "missing_file": ("value",),
    "broken_csv": ("row",),
    "not_utf8": ("offset",),
    "broken_geojson": (),
    "broken_draft": (),
    "wrong_form": ("expected", "given"),
    "xlsform_error": (),
    "xlsform_warning": (),
    # sheets and columns
    "no_survey": (),
    "no_choices": (),
    "missing_header_row": (),
    "missing_column": ("missing",),
    "duplicate_column": ("value",),
    "bad_column_name": (),
    "similar_sheet": ("candidates",),
    "similar_column": ("value", "candidate"),
    "disabled_column": (),
    "row_skipped": (),
    "broken_date": (),
    "include_unsupported": (),
    # rows
    "unknown_type": ("value",),
    "missing_type": (),
    "missing_name": (),
    "bad_name": ("value",),
    "duplicate_name": ("value",),
    "similar_name": ("value",),
    "reserved_name": (),
    "repeat_named_as_form": ("value",),
    "missing_label": ("value",),
    "begin_without_end": ("name",),
    "end_without_begin": ("name",),
    "missing_calculation": (),
    "missing_trigger": (),
    "bad_file_name": (),
    "broken_other": (),
    "wrong_default": ("value", "type"),
    "unknown_preload": ("value",),
    "action_unsupported": ("action",),
    "broken_parameters": (),
    "unknown_parameter": ("accepted",),
    "large_images": (),
    "outdated_metadata": (),
    "missing_list": ("value",),
    "choice_without_label": (),
    "choice_without_name": (),
    "choice_without_value": (),
    "duplicate_choice": (),
    "choice_with_space": ("value",),
    "unknown_list_column": ("value", "instance"),
    "other_untranslated": (),
    "missing_translation": ("value",),
    "language_without_code": ("value",),
    "duplicate_translation": ("language",),
    "entity_not_declared": (),
    "entity_without_label": (),
    "broken_entity": (),
    "duplicate_property": (),
    "property_of_group": (),
    "encryption_unsupported": (),
    "entities_too_new": ("version",),
    # references and expressions
    "broken_reference": (),
    "unknown_reference": ("value",),
    "ambiguous_reference": ("value",),
    "cycle": ("refs", "rows"),
    "unknown_instance": ("instance",),
    "empty": (),
    "syntax": ("expression", "offset"),
    "unclosed_text": ("expression", "offset"),
    "unexpected_end": ("expression", "expected"),
    "unexpected_token": ("expression", "found"),
    "too_long": (),
    "unknown_function": ("function",),
    "wrong_arity": ("function", "given"),
    "wrong_argument": ("expected", "given"),
    "unknown_axis": (),
    "unknown_prefix": (),
    "unknown_variable": (),
    "bad_pattern": (),
    "slow_pattern": (),
    "too_slow": (),
    "unsupported_argument": (),
    "function_not_in_rules": ("function",),
    # an XForm written by hand
    "missing_ref": (),
    "bad_ref": ("value",),
    "unknown_ref": ("value",),
    "unknown_bind": ("value",),
    "unknown_event": ("event",),
    "unknown_control": ("control",),
    "duplicate_control": (),
    "bad_repeat": (),
    "bad_range": ("value",),
    "broken_itemset": (),
    "bad_search": ("value",),
    "bad_soft": ("value",),
    "bad_carry": ("value",),
    "soft_without_constraint": (),
    # answers
    "not_a_question": (),
    "readonly": (),
    "wrong_type": ("type",),
    "out_of_range": ("value",),
    "unknown_choice": ("value",),
    "incomplete_rank": ("value",),
    "cannot_add": (),
    "cannot_remove": (),
    "cannot_move": ("place",),
    "nothing_to_undo": (),
    "nothing_to_redo": (),
    "too_many_instances": ("limit", "count"),
    "does_not_settle": (),
    "has_violations": (),
    "required": (),
    "constraint": (),
    "soft": (),
    "nothing_to_override": (),
    "missing_reason": (),
    "missing_change_reason": (),
}


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a form: spreadsheet sheet, row (1-based, 0 when unknown) and column name; or the ref of a node."""

    sheet: str = ""
    row: int = 0
    column: str = ""
    ref: str = ""

    def __str__(self) -> str:
        """The place for a log line, such as ``survey:12:relevant /data/age``."""
        cell = ":".join(str(part) for part in (self.sheet, self.row or "", self.column) if part)
        return " ".join(part for part in (cell, self.ref) if part)


@dataclass(frozen=True, slots=True)
class FormProblem:
    """One thing wrong with a form: a stable code, where it is, and the values that a sentence about it needs."""

    code: str
    where: Where = field(default_factory=Where)
    params: Mapping[str, str | int] = field(default_factory=dict)
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        """One log line: severity, code, place, params."""
        params = " ".join(f"{name}={value!r}" for name, value in self.params.items())
        return " ".join(part for part in (f"{self.severity}:", self.code, str(self.where), params) if part)


class FormError(Exception):
    """A form, or a filling of one, cannot be used; ``problems`` say why and where, the first names the ``code``."""

    def __init__(self, code: str, problems: tuple[FormProblem, ...] = ()) -> None:
        super().__init__(code)
        self.code = code
        self.problems = problems

    def __str__(self) -> str:
        """The code, and the problems one after another."""
        return "; ".join([self.code, *map(str, self.problems)])


def refuse(code: str, where: Where | None = None, **params: str | int) -> FormError:
    """A FormError about one problem."""
    return FormError(code, (FormProblem(code, where or Where(), params),))

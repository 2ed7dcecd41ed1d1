"""Says in English, on the command line, what the codes of problems mean; the window has its own words."""

from __future__ import annotations

from collections.abc import Mapping

from forms.problems import FormProblem, Where

SENTENCES: Mapping[str, str] = {
    # the file
    "not_a_form": "This is neither an XLSForm nor an XForm.",
    "unreadable_spreadsheet": "The spreadsheet cannot be opened: it is damaged, or of another kind than its name says.",
    "too_large": "It is larger than {limit}.",
    "broken_xml": "The XML is broken at line {line}, column {column}.",
    "entities_forbidden": "It declares XML entities, which are refused for safety.",
    "too_deep": "It is nested deeper than {limit} levels.",
    "too_many_nodes": "It has more than {limit} nodes.",
    "no_instance": "The model has no primary instance.",
    "missing_file": "The list {value} is not beside the form: its choices are missing.",
    "broken_csv": "The list is no CSV from row {row} on.",
    "not_utf8": "The file is not UTF-8 (byte {offset}).",
    "broken_geojson": "The list is no GeoJSON with features.",
    "broken_draft": "The draft cannot be read.",
    "wrong_form": "It belongs to the form {given}, not to {expected}.",
    "xlsform_error": "{message}",
    "xlsform_warning": "{message}",
    # sheets and columns
    "no_survey": "There is no sheet named survey.",
    "no_choices": "There is no sheet named choices, though questions choose from lists.",
    "missing_header_row": "The first row has to name the columns.",
    "missing_column": "Columns are missing: {missing}.",
    "duplicate_column": "The column {value} is there twice.",
    "bad_column_name": "The name of a column is not usable. {message}",
    "similar_sheet": "A sheet is missing; is one of these meant: {candidates}?",
    "row_skipped": "The row has no name, text or label and is left out.",
    "broken_date": "A date of the spreadsheet is none.",
    "include_unsupported": "Parts of other forms cannot be included.",
    # rows
    "unknown_type": "There is no type of question {value}.",
    "missing_type": "The row has no type.",
    "missing_name": "The row has no name.",
    "bad_name": "The name {value} is not usable: begin with a letter or _, go on with letters, digits, - . _",
    "duplicate_name": "The name {value} is used twice in the same group.",
    "similar_name": "The name {value} differs from another only in capitals.",
    "reserved_name": "The name is kept for the form's own use.",
    "repeat_named_as_form": "The repeat {value} has the name of the form.",
    "missing_label": "{value} has no label.",
    "begin_without_end": "The group or repeat that begins here has no end.",
    "end_without_begin": "What ends here has no beginning.",
    "missing_calculation": "The row calculates nothing: its calculation is empty.",
    "broken_parameters": "The parameters cannot be used. {message}",
    "unknown_parameter": "There is no such parameter; those known are {accepted}.",
    "large_images": "Pictures may become large; the parameter max-pixels makes them smaller.",
    "outdated_metadata": "Newer devices no longer tell this.",
    "similar_column": "The column {value} is read by nobody; is {candidate} meant?",
    "disabled_column": "The column disabled is no longer part of XLSForm; use relevant.",
    "missing_trigger": "The question has to name in trigger what it waits for.",
    "bad_file_name": "The list has to be a file that ends with .csv, .xml or .geojson.",
    "broken_other": "or_other goes with a list that has choices, and without a choice_filter.",
    "wrong_default": "{value} is no answer of the type {type}, and yet the question begins with it.",
    "unknown_preload": "Nothing is known here to begin with: {value}.",
    "action_unsupported": "A desk cannot do {action}: the question stays blank until somebody answers it.",
    "choice_with_space": "The choice {value} has a blank in its name, which keeps select_multiple's answers apart.",
    "unknown_list_column": "The list {instance} has no column {value}: nothing is ever offered.",
    "missing_list": "There is no list {value} on the sheet choices.",
    "choice_without_label": "The choice has no label.",
    "choice_without_name": "The choice has no name.",
    "choice_without_value": "The choice has no value.",
    "duplicate_choice": "The list has two choices of this name.",
    "other_untranslated": "The choice that or_other adds is in English only.",
    "missing_translation": "The column is missing in the language {value}.",
    "language_without_code": "The language has no code that machines know: {value}.",
    "duplicate_translation": "The language {language} is there twice.",
    "entity_not_declared": "save_to needs an entity list on the sheet entities.",
    "entity_without_label": "The entity needs a label.",
    "broken_entity": "The entity cannot be declared so. {message}",
    "duplicate_property": "Two questions are saved to the same property.",
    "property_of_group": "Only questions can be saved to a property.",
    "encryption_unsupported": "The form asks for encryption, which is not done here.",
    "entities_too_new": "The form needs version {version} of the entities specification.",
    # references and expressions
    "broken_reference": "A reference has to be written ${{name}}.",
    "unknown_reference": "There is no question {value}.",
    "ambiguous_reference": "There are several questions named {value}.",
    "cycle": "These wait for each other, so that none can be worked out: {refs}.",
    "unknown_instance": "There is no list {instance}.",
    "empty": "The expression is empty.",
    "syntax": "The expression cannot be read at character {offset}.",
    "unclosed_text": "A text has no closing quote.",
    "unexpected_end": "The expression ends too early.",
    "unexpected_token": "The expression has {found} where it cannot stand.",
    "too_long": "The expression, or the answer, is too long.",
    "unknown_function": "There is no function {function}().",
    "wrong_arity": "The function {function}() cannot be given {given} arguments.",
    "wrong_argument": "{given} stands where {expected} is needed.",
    "unknown_axis": "There is no such axis.",
    "unknown_prefix": "The prefix of a name is not declared.",
    "unknown_variable": "Forms have no variables; references are written ${{name}}.",
    "bad_pattern": "The regular expression is none.",
    "slow_pattern": "The regular expression may never come to an end.",
    "too_slow": "The expression takes too long.",
    "unsupported_argument": "The function is not done with this argument.",
    "function_not_in_rules": "A rule cannot call {function}(): it asks for more than the facts.",
    # an XForm written by hand
    "missing_ref": "The element has no ref.",
    "bad_ref": "{value} is no path to a node.",
    "unknown_ref": "There is no node {value}.",
    "unknown_bind": "The bind {value} has no node, or there is no such bind.",
    "unknown_event": "There is no event {event}.",
    "unknown_control": "There is no control {control}.",
    "duplicate_control": "Another control shows the same node; this one is left out.",
    "bad_repeat": "This cannot be repeated.",
    "bad_range": "{value} is no number, which a range needs.",
    "broken_itemset": "The choices have no list, or no value.",
    "bad_search": "The search for choices cannot be understood: {value}.",
    "bad_soft": "A soft constraint is yes, no or reason, not {value}.",
    "bad_carry": "An answer is carried over for a household or a clerk, not for {value}.",
    "soft_without_constraint": "There is no constraint that could be soft.",
    # answers
    "not_a_question": "There is no question at this place.",
    "readonly": "The question cannot be answered.",
    "wrong_type": "The answer is not of the type {type}.",
    "out_of_range": "{value} is outside the range.",
    "unknown_choice": "{value} is none of the choices.",
    "incomplete_rank": "A ranking names every choice once.",
    "cannot_add": "No instance can be added.",
    "cannot_remove": "The instance cannot be removed.",
    "cannot_move": "The instance cannot be put at place {place}.",
    "nothing_to_undo": "There is nothing to take back.",
    "nothing_to_redo": "There is nothing to do again.",
    "too_many_instances": "{count} instances are more than {limit}.",
    "does_not_settle": "Calculations go on changing each other without end.",
    "has_violations": "Some answers are wrong or missing.",
    "required": "An answer is required.",
    "constraint": "The answer is not allowed.",
    "soft": "The answer is unusual, and the form wants a reason for it.",
    "nothing_to_override": "There is no warning to override.",
    "missing_reason": "A reason has to be given.",
    "missing_change_reason": "The form wants to know why the submission was changed.",
}


def line(problem: FormProblem) -> str:
    """One line for a person: severity, place, sentence, what is written there, and the code.

    As in ``error: survey, row 12, column relevant: There is no question age. [unknown_reference]``.
    """
    said = SENTENCES.get(problem.code, problem.code).format_map(_Params(problem.params))
    if problem.code == "cycle" and (rows := str(problem.params.get("rows", "")).split()):
        refs = str(problem.params.get("refs", "")).split()
        named = ", ".join(f"{ref} (row {row})" for ref, row in zip(refs, rows, strict=False))
        said = f"These wait for each other, so that none can be worked out: {named}."
    cell = problem.params.get("cell") or problem.params.get("expression")
    parts = [f"{problem.severity}:", *place(problem.where), said, f"‹{cell}›" if cell else "", f"[{problem.code}]"]
    return " ".join(part for part in parts if part)


def place(where: Where) -> list[str]:
    """Where it is, as words before a sentence; nothing where nobody knows."""
    parts = [where.sheet, f"row {where.row}" if where.row else "", f"column {where.column}" if where.column else ""]
    if not where.row and where.ref:
        parts.insert(0, where.ref)
    found = ", ".join(part for part in parts if part)
    return [f"{found}:"] if found else []


class _Params(dict[str, str | int]):
    def __init__(self, params: Mapping[str, str | int]) -> None:
        super().__init__(params)

    def __missing__(self, key: str) -> str:
        return "?"

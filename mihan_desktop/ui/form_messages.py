"""Sentences for what can be wrong with a form or with one filling of it."""

from typing import Final

from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP

FORM_SENTENCES: Final[dict[str, str]] = {
    "broken_date": QT_TRANSLATE_NOOP("Messages", "A date in the form is not a date."),
    "duplicate_property": QT_TRANSLATE_NOOP("Messages", "This property is filled by two questions. Keep one."),
    "empty": QT_TRANSLATE_NOOP("Messages", "The expression is empty."),
    "encryption_unsupported": QT_TRANSLATE_NOOP(
        "Messages", "Encrypted forms are not needed here: everything is sealed anyway. Remove the key."
    ),
    "entity_not_declared": QT_TRANSLATE_NOOP("Messages", "The sheet “entities” is missing."),
    "entity_without_label": QT_TRANSLATE_NOOP(
        "Messages", "The entity has no label. Add the column “label” to the sheet “entities”."
    ),
    "include_unsupported": QT_TRANSLATE_NOOP("Messages", "Forms that include other forms cannot be read."),
    "language_without_code": QT_TRANSLATE_NOOP(
        "Messages", "The language “{value}” has no code. Write it as “Arabic (ar)”."
    ),
    "large_images": QT_TRANSLATE_NOOP("Messages", "The pictures are large and make the form slow."),
    "missing_label": QT_TRANSLATE_NOOP("Messages", "“{value}” has no label."),
    "other_untranslated": QT_TRANSLATE_NOOP("Messages", "The choice “other” is not translated."),
    "outdated_metadata": QT_TRANSLATE_NOOP("Messages", "This kind of metadata is outdated and stays empty."),
    "property_of_group": QT_TRANSLATE_NOOP("Messages", "A group cannot fill a property. Move save_to to a question."),
    "row_skipped": QT_TRANSLATE_NOOP("Messages", "This row was skipped: it has no name, text or label."),
    "syntax": QT_TRANSLATE_NOOP("Messages", "The expression cannot be read."),
    "too_large": QT_TRANSLATE_NOOP("Messages", "The file is too large for a form."),
    "broken_xml": QT_TRANSLATE_NOOP(
        "Messages", "This is not a whole XML file. Save it again in the program that made it."
    ),
    "entities_forbidden": QT_TRANSLATE_NOOP(
        "Messages", "The file uses XML entities, which may do harm. Save it without them."
    ),
    "too_deep": QT_TRANSLATE_NOOP("Messages", "The form is nested too deeply."),
    "too_many_nodes": QT_TRANSLATE_NOOP("Messages", "The form is too large."),
    "too_many_instances": QT_TRANSLATE_NOOP("Messages", "The form has too many lists."),
    "not_a_form": QT_TRANSLATE_NOOP(
        "Messages",
        "This file is not a form. Choose an XLSForm (.xlsx), an XForm (.xml), or a .zip of one with its lists.",
    ),
    "not_utf8": QT_TRANSLATE_NOOP("Messages", "The text is not written in UTF-8. Save it as UTF-8."),
    "no_instance": QT_TRANSLATE_NOOP("Messages", "The form has no answers to fill."),
    "wrong_form": QT_TRANSLATE_NOOP("Messages", "This filling belongs to another form."),
    "broken_draft": QT_TRANSLATE_NOOP("Messages", "The draft cannot be read by this form."),
    "unreadable_spreadsheet": QT_TRANSLATE_NOOP(
        "Messages", "The spreadsheet cannot be read. Open it, save it as .xlsx, and add it again."
    ),
    "xlsform_error": QT_TRANSLATE_NOOP(
        "Messages", "The form has a mistake that has no name yet. Check it with an XLSForm checker."
    ),
    "xlsform_warning": QT_TRANSLATE_NOOP("Messages", "Something in the form is worth a look."),
    "missing_header_row": QT_TRANSLATE_NOOP("Messages", "The first row must hold the names of the columns."),
    "missing_column": QT_TRANSLATE_NOOP("Messages", "A column is missing."),
    "missing_name": QT_TRANSLATE_NOOP("Messages", "The name is missing. Write one in Latin letters."),
    "missing_type": QT_TRANSLATE_NOOP("Messages", "The type of the question is missing."),
    "missing_list": QT_TRANSLATE_NOOP(
        "Messages", "The list “{value}” is not on the sheet “choices”. Add it, or correct its name."
    ),
    "missing_calculation": QT_TRANSLATE_NOOP("Messages", "The calculation is missing."),
    "missing_ref": QT_TRANSLATE_NOOP("Messages", "This refers to nothing."),
    "missing_translation": QT_TRANSLATE_NOOP("Messages", "A translation is missing."),
    "duplicate_name": QT_TRANSLATE_NOOP("Messages", "This name is there twice. Rename one of them."),
    "duplicate_column": QT_TRANSLATE_NOOP("Messages", "This column is there twice. Delete one of them."),
    "duplicate_choice": QT_TRANSLATE_NOOP("Messages", "This choice is there twice. Delete one of them."),
    "duplicate_control": QT_TRANSLATE_NOOP("Messages", "This question is there twice."),
    "duplicate_translation": QT_TRANSLATE_NOOP("Messages", "This translation is there twice."),
    "bad_name": QT_TRANSLATE_NOOP("Messages", "A name holds Latin letters, digits, - and _ and begins with a letter."),
    "bad_column_name": QT_TRANSLATE_NOOP("Messages", "This column's name is not known."),
    "unknown_type": QT_TRANSLATE_NOOP(
        "Messages", "The type “{value}” is not known. Compare it with the list of types."
    ),
    "unknown_reference": QT_TRANSLATE_NOOP(
        "Messages", "“{value}” is not a question of this form. Check the name between ${{ and }}."
    ),
    "ambiguous_reference": QT_TRANSLATE_NOOP(
        "Messages", "“{value}” may mean several questions. Give them different names."
    ),
    "broken_reference": QT_TRANSLATE_NOOP("Messages", "A reference is not complete. It is written ${{name}}."),
    "unknown_function": QT_TRANSLATE_NOOP("Messages", "The function “{function}” is not known."),
    "unknown_parameter": QT_TRANSLATE_NOOP("Messages", "This parameter is not known."),
    "broken_parameters": QT_TRANSLATE_NOOP("Messages", "The parameters cannot be read. They are written name=value."),
    "wrong_arity": QT_TRANSLATE_NOOP("Messages", "A function has too many or too few arguments."),
    "wrong_argument": QT_TRANSLATE_NOOP("Messages", "An argument of a function does not fit."),
    "unsupported_argument": QT_TRANSLATE_NOOP("Messages", "An argument of a function does not fit."),
    "unexpected_token": QT_TRANSLATE_NOOP("Messages", "The expression has a sign that does not belong there."),
    "unexpected_end": QT_TRANSLATE_NOOP("Messages", "The expression ends too early. A bracket may be missing."),
    "unclosed_text": QT_TRANSLATE_NOOP("Messages", "A quotation mark is missing in the expression."),
    "unknown_variable": QT_TRANSLATE_NOOP("Messages", "The expression uses a variable that does not exist."),
    "unknown_prefix": QT_TRANSLATE_NOOP("Messages", "The expression uses a prefix that does not exist."),
    "unknown_axis": QT_TRANSLATE_NOOP("Messages", "The expression uses a path that does not exist."),
    "unknown_instance": QT_TRANSLATE_NOOP("Messages", "The expression uses a list that does not exist."),
    "unknown_ref": QT_TRANSLATE_NOOP("Messages", "This refers to a question that does not exist."),
    "unknown_bind": QT_TRANSLATE_NOOP("Messages", "This refers to a question that does not exist."),
    "unknown_event": QT_TRANSLATE_NOOP("Messages", "This event is not known."),
    "unknown_control": QT_TRANSLATE_NOOP("Messages", "This kind of question is not known."),
    "bad_ref": QT_TRANSLATE_NOOP("Messages", "This refers to nothing."),
    "bad_range": QT_TRANSLATE_NOOP("Messages", "Start, end and step of the range do not fit together."),
    "bad_repeat": QT_TRANSLATE_NOOP("Messages", "The repeat is not built as it should be."),
    "bad_pattern": QT_TRANSLATE_NOOP("Messages", "The pattern cannot be read."),
    "broken_itemset": QT_TRANSLATE_NOOP("Messages", "The list of choices is not built as it should be."),
    "missing_file": QT_TRANSLATE_NOOP(
        "Messages", "The list “{value}” is not there. Put it into one .zip file with the form, and add that."
    ),
    "broken_csv": QT_TRANSLATE_NOOP("Messages", "The list cannot be read. Save it as CSV in UTF-8."),
    "broken_geojson": QT_TRANSLATE_NOOP("Messages", "The list cannot be read. Save it as GeoJSON."),
    "cycle": QT_TRANSLATE_NOOP("Messages", "Questions depend on each other in a circle. Break it at one place."),
    "does_not_settle": QT_TRANSLATE_NOOP("Messages", "The calculations of this form never come to rest."),
    "choice_without_name": QT_TRANSLATE_NOOP("Messages", "A choice has no name."),
    "choice_without_label": QT_TRANSLATE_NOOP("Messages", "A choice has no label."),
    "choice_without_value": QT_TRANSLATE_NOOP("Messages", "A choice has no value."),
    "no_choices": QT_TRANSLATE_NOOP("Messages", "The sheet “choices” is missing, and questions choose from lists."),
    "choice_with_space": QT_TRANSLATE_NOOP(
        "Messages", "The choice “{value}” has a space in its name. Write _ in its place."
    ),
    "unknown_list_column": QT_TRANSLATE_NOOP(
        "Messages", "The list “{instance}” has no column “{value}”, so that the filter never offers anything."
    ),
    "no_survey": QT_TRANSLATE_NOOP("Messages", "The sheet “survey” is missing."),
    "begin_without_end": QT_TRANSLATE_NOOP("Messages", "A group or repeat is opened and not closed. Add its end."),
    "end_without_begin": QT_TRANSLATE_NOOP(
        "Messages", "A group or repeat is closed and not opened. Add its beginning."
    ),
    "reserved_name": QT_TRANSLATE_NOOP("Messages", "This name is reserved. Choose another."),
    "repeat_named_as_form": QT_TRANSLATE_NOOP("Messages", "The repeat has the form's own name. Rename it."),
    "similar_column": QT_TRANSLATE_NOOP(
        "Messages", "Nobody reads the column “{value}”. If “{candidate}” is meant, correct its spelling."
    ),
    "disabled_column": QT_TRANSLATE_NOOP("Messages", "The column “disabled” is out of date. Write relevant instead."),
    "missing_trigger": QT_TRANSLATE_NOOP("Messages", "The column “trigger” has to say which answer this waits for."),
    "bad_file_name": QT_TRANSLATE_NOOP("Messages", "A list in a file ends with .csv, .xml or .geojson."),
    "broken_other": QT_TRANSLATE_NOOP("Messages", "“or_other” needs a list with choices and no filter."),
    "wrong_default": QT_TRANSLATE_NOOP("Messages", "The default “{value}” does not fit the type “{type}”."),
    "unknown_preload": QT_TRANSLATE_NOOP("Messages", "This device cannot fill in “{value}” by itself."),
    "action_unsupported": QT_TRANSLATE_NOOP(
        "Messages", "A computer cannot do “{action}”. The question stays blank until somebody answers it."
    ),
    "similar_sheet": QT_TRANSLATE_NOOP("Messages", "A sheet's name is nearly right. Correct its spelling."),
    "similar_name": QT_TRANSLATE_NOOP("Messages", "A name is nearly the same as another one."),
    "wrong_type": QT_TRANSLATE_NOOP("Messages", "This answer does not fit the question."),
    "out_of_range": QT_TRANSLATE_NOOP("Messages", "This number is out of range."),
    "incomplete_rank": QT_TRANSLATE_NOOP("Messages", "Put all choices in order."),
    "unknown_choice": QT_TRANSLATE_NOOP("Messages", "This is not one of the choices."),
    "not_a_question": QT_TRANSLATE_NOOP("Messages", "This is not a question."),
    "cannot_add": QT_TRANSLATE_NOOP("Messages", "No more can be added here."),
    "cannot_remove": QT_TRANSLATE_NOOP("Messages", "This cannot be removed."),
    "readonly": QT_TRANSLATE_NOOP("Messages", "This answer is worked out by the form and cannot be typed."),
    "constraint": QT_TRANSLATE_NOOP("Messages", "This answer does not fit. Please check it."),
    "bad_search": QT_TRANSLATE_NOOP("Messages", "The search for choices cannot be understood: {value}."),
    "bad_carry": QT_TRANSLATE_NOOP(
        "Messages", "“{value}” is no occasion to take an answer over. Write household, clerk, or both."
    ),
    "bad_soft": QT_TRANSLATE_NOOP("Messages", "“{value}” says nothing about a soft rule. Write yes, no or reason."),
    "soft_without_constraint": QT_TRANSLATE_NOOP(
        "Messages", "There is no rule here that could be soft. Add a constraint."
    ),
    "broken_entity": QT_TRANSLATE_NOOP("Messages", "The entity is not built as it should be."),
    "entities_too_new": QT_TRANSLATE_NOOP(
        "Messages", "The form's entities are of version {version}, which this program does not know yet."
    ),
    "function_not_in_rules": QT_TRANSLATE_NOOP(
        "Messages", "A rule cannot use {function}: it would not give the same answer everywhere."
    ),
    "slow_pattern": QT_TRANSLATE_NOOP(
        "Messages", "The pattern of this question took too long. Tell the ministry; the answer was not taken."
    ),
    "too_slow": QT_TRANSLATE_NOOP("Messages", "A rule of this form takes too long. Tell the ministry."),
    "cannot_move": QT_TRANSLATE_NOOP("Messages", "This cannot be moved there."),
    "nothing_to_undo": QT_TRANSLATE_NOOP("Messages", "There is nothing to undo."),
    "nothing_to_redo": QT_TRANSLATE_NOOP("Messages", "There is nothing to do again."),
    "soft": QT_TRANSLATE_NOOP("Messages", "This answer is unusual. Please check it."),
    "nothing_to_override": QT_TRANSLATE_NOOP("Messages", "There is nothing here that needs a reason."),
    "missing_reason": QT_TRANSLATE_NOOP("Messages", "Say why this unusual answer is right."),
    "missing_change_reason": QT_TRANSLATE_NOOP("Messages", "Say why you change this record."),
}

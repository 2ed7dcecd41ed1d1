"""Understands Collect's ``search()`` appearance: choices that are rows of a CSV beside the form.

``search('people')`` offers every row of people.csv; ``search('people', 'matches', 'town', ${town})`` those whose
column is the value, ``'contains'``, ``'startswith'`` and ``'endswith'`` compare without regard to capitals, and several
columns may be named with commas between; two more arguments, a column and a value, are a filter that has to fit as
well. The one choice written on the sheet names the columns: its name that of the values, its label those of the labels;
in a form of several languages the label is one column in each. Choices whose names are whole numbers are offered as
they stand, before the rows. It becomes an ordinary list, so that filters, labels and answers behave as everywhere else;
rows that say the same are offered once, in the file's order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from forms.model import Control, Item, Itemset, NodeDefinition
from forms.xform_model import Reader, phrase_from_expression
from forms.xpath import ExpressionError
from forms.xpath.parser import parse
from forms.xpath.syntax import Call, Path, Syntax, Text, walk

_BEGIN = re.compile(r"(?:^|\s)(search\s*\()")
_NAME = re.compile(r"[^\W\d][\w.\-]*")
_WHOLE = re.compile(r"-?\d+")
_COMPARE = {
    "matches": "{column} = {value}",
    "contains": "contains(lower-case({column}), lower-case({value}))",
    "startswith": "starts-with(lower-case({column}), lower-case({value}))",
    "endswith": "ends-with(lower-case({column}), lower-case({value}))",
}


def read_search(appearance: str, control: Control, node: NodeDefinition, reader: Reader) -> str:
    """Gives a control the choices that its appearance searches for; the name of their file, "" where there is none.

    Problem "bad_search" (a warning) where it cannot be understood; any answer is taken then.
    """
    begin = _BEGIN.search(appearance)
    if begin is None:
        return ""
    source = _call(appearance[begin.start(1) :])
    try:
        tree = parse(source, reader.namespaces)
    except ExpressionError:
        tree = None
    nodeset = _nodeset(source, tree) if isinstance(tree, Call) else ""
    pattern = next((each for each in control.items if not _WHOLE.fullmatch(each.value)), None)
    itemset = _itemset(nodeset, pattern, node, reader) if nodeset and pattern is not None else None
    if itemset is None or not isinstance(tree, Call) or not isinstance(tree.arguments[0], Text):
        reader.problem("bad_search", node.path, "appearance", "warning", value=source[:200])
        return ""
    control.itemset = itemset
    control.items = tuple(each for each in control.items if _WHOLE.fullmatch(each.value))
    return tree.arguments[0].value


def _call(text: str) -> str:
    """From "search(" to the bracket that closes it."""
    depth, quote = 0, ""
    for place, character in enumerate(text):
        if quote:
            quote = "" if character == quote else quote
        elif character in "'\"":
            quote = character
        elif character == "(":
            depth += 1
        elif character == ")":
            depth -= 1
            if depth == 0:
                return text[: place + 1]
    return text


def _nodeset(source: str, call: Call) -> str:
    """The path to the rows, or "" for what is no search."""
    given = call.arguments
    if len(given) not in (1, 4, 6) or not isinstance(given[0], Text) or not _NAME.fullmatch(given[0].value):
        return ""
    path = f"instance('{given[0].value}')/root/item"
    if len(given) == 1:
        return path
    texts = [each.value if isinstance(each, Text) else "" for each in given]
    columns = _columns(texts[2])
    compare = _COMPARE.get(texts[1])
    if compare is None or not columns:
        return ""
    value = _value(source, given[3])
    path += f"[{' or '.join(compare.format(column=each, value=value) for each in columns)}]"
    if len(given) == 6:
        if not _NAME.fullmatch(texts[4]):
            return ""
        path += f"[{texts[4]} = {_value(source, given[5])}]"
    return path


def _columns(text: str) -> list[str]:
    names = [each.strip() for each in text.split(",") if each.strip()]
    return names if all(_NAME.fullmatch(each) for each in names) else []


def _value(source: str, tree: Syntax) -> str:
    """An argument as it is written, its relative paths from the question and not from the rows."""
    text = source[tree.span.start : tree.span.end]
    starts = {part.span.start for part in walk(tree) if isinstance(part, Path) and part.start == "context"}
    for start in sorted(starts, reverse=True):
        place = start - tree.span.start
        text = f"{text[:place]}current()/{text[place:]}"
    return f"string({text})"


def _itemset(nodeset: str, pattern: Item, node: NodeDefinition, reader: Reader) -> Itemset | None:
    if not _NAME.fullmatch(pattern.value.strip()):
        return None
    label = pattern.label
    written: Sequence[object] = label.text.parts if label is not None and label.text is not None else ()
    columns = _columns("".join(each for each in written if isinstance(each, str))) or [pattern.value.strip()]
    shown = columns[0] if len(columns) == 1 else "concat({})".format(", ', ', ".join(columns))
    if label is not None and label.text_id:  # a column in each language
        shown = f"*[name() = normalize-space(jr:itext('{label.text_id}'))]"
    rows = reader.compile(nodeset, node.path, "appearance")
    value = reader.compile(pattern.value.strip(), node.path, "appearance")
    words = phrase_from_expression(reader.compile(shown, node.path, "appearance"))
    return Itemset(rows, value, words, distinct=True) if rows is not None and value is not None else None

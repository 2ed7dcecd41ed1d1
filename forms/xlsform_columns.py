"""What a spreadsheet says that nobody would ever read: columns whose names are nearly right, filters on no column.

pyxform takes a column that it does not know for a note of the author's. A mistyped ``relevent`` then hides nothing, and
nobody is told; a choice_filter on a column that the list does not have offers nothing, ever.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from forms.definition import FormDefinition
from forms.model import NodeDefinition
from forms.problems import FormProblem, Where
from forms.xlsform_places import Places, Workbook
from forms.xpath import Node as Element
from forms.xpath import Reference

# The columns of the XLSForm reference (https://xlsform.org/en/ref-table/), with _ for blanks.
_SURVEY = (
    *("type", "name", "label", "hint", "guidance_hint", "appearance", "relevant", "required", "required_message"),
    *("constraint", "constraint_message", "calculation", "choice_filter", "read_only", "readonly", "default"),
    *("repeat_count", "parameters", "trigger", "image", "big-image", "audio", "video", "autoplay", "save_to"),
)
_CHOICES = ("list_name", "name", "label")
_ALMOST = 0.8  # of difflib: two letters exchanged or one wrong in most of these names


def _known(sheet: str) -> frozenset[str]:
    """What pyxform reads, under every name that it has ever had."""
    from pyxform import aliases

    names = aliases.survey_header if sheet == "survey" else aliases.list_header
    return frozenset(str(each).casefold() for each in names)


def odd_columns(book: Workbook, definition: FormDefinition, places: Places) -> Iterator[FormProblem]:
    """Warnings: "similar_column" in row 1 of a sheet, "unknown_list_column" at a choice_filter."""
    yield from _misspelt("survey", book.survey_headers, _SURVEY)
    yield from _misspelt("choices", book.choices_headers, _CHOICES)
    known = {_plain(header) for header in book.choices_headers}
    for node in definition.model.root.subtree():
        for problem in _filters(node, definition, known):
            yield places.placed(problem)


def _misspelt(sheet: str, headers: tuple[str, ...], columns: tuple[str, ...]) -> Iterator[FormProblem]:
    there = {_plain(header) for header in headers}
    wanted = [each for each in columns if each not in there]
    known = _known(sheet).union(columns)
    for header in headers:
        name = _plain(header)
        if name in known or len(name) < 4:
            continue
        for candidate in difflib.get_close_matches(name, wanted, 1, _ALMOST):
            params = {"value": header, "candidate": candidate}
            yield FormProblem("similar_column", Where(sheet, 1, header), params, "warning")


def _plain(header: str) -> str:
    """A header without its language, in small letters."""
    return header.partition(":")[0].strip().casefold().replace(" ", "_")


def _filters(node: NodeDefinition, definition: FormDefinition, known: set[str]) -> Iterator[FormProblem]:
    itemset = node.control.itemset if node.control is not None else None
    if itemset is None:
        return
    for reference in itemset.nodeset.references():
        top = definition.model.instances.get(reference.instance) if reference.origin == "instance" else None
        name = reference.hops[-1].name if reference.hops else ""
        if top is None or name in ("", "*", "root", "item") or _plain(name) in known:
            continue
        if not _stands_in(top, reference):
            params = {"value": name, "instance": reference.instance}
            yield FormProblem("unknown_list_column", Where("", 0, "choice_filter", node.path), params, "warning")


def _stands_in(top: Element, reference: Reference) -> bool:
    found = [top]
    for hop in reference.hops:
        if hop.axis != "child" or hop.name in ("*", "node()"):
            return True  # who climbs about in a list knows what he does
        found = [each for one in found for each in one.named(hop.name)]
    return bool(found)

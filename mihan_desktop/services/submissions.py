"""Reads what a submission answers: leaves by name for rules, and labelled lines for people."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from lxml import etree

from mihan_desktop.domain.review import FieldDifference

if TYPE_CHECKING:
    from forms.definition import FormDefinition
    from forms.nodes import Node

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)


@dataclass(frozen=True, slots=True)
class Line:
    """One answered question as people read it."""

    ref: str
    label: str
    text: str


def answers(xml: bytes) -> tuple[tuple[str, str], ...]:
    """(question's name, value) of every leaf outside ``meta``, in document order."""
    root = etree.fromstring(xml, _PARSER)
    for meta in root.findall("{*}meta"):
        root.remove(meta)
    return tuple(
        (str(leaf.tag).rpartition("}")[2], (leaf.text or "").strip()) for leaf in root.iter("*") if not len(leaf)
    )


def lines(
    definition: "FormDefinition",
    xml: bytes,
    language: str,
    *,
    clock: Callable[[], datetime],
    new_id: Callable[[], str],
) -> tuple[Line, ...]:
    """Every answered question of a submission, labelled in the form's words for ``language``."""
    from forms.session import Session

    session = Session.reopen(definition, xml, clock=clock, new_id=new_id, edit=False)
    name = definition.language_for(language)
    if name is not None and name != session.language:
        session.set_language(name)
    return tuple(_lines(session.root))


def _lines(node: "Node") -> Iterator[Line]:
    for child in node.children:
        if not child.relevant:
            continue
        if child.children:
            yield from _lines(child)
        elif child.control and child.control != "note" and child.value:
            yield Line(child.ref, child.label or child.name, _words(child))


def _words(node: "Node") -> str:
    labels: Mapping[str, str] = {choice.value: choice.label for choice in node.choices}
    if not labels:
        return node.value
    chosen = node.value.split() if node.control in ("select", "rank") else [node.value]
    return " · ".join(labels.get(value) or value for value in chosen)


def differences(before: tuple[Line, ...], now: tuple[Line, ...]) -> tuple[FieldDifference, ...]:
    """What is answered now with what stood there before, in the order of the form; then what was taken away."""
    old = {line.ref: line for line in before}
    result = [FieldDifference(line.ref, line.label, _text(old.pop(line.ref, None)), line.text) for line in now]
    result.extend(FieldDifference(line.ref, line.label, line.text, "") for line in old.values())
    return tuple(result)


def _text(line: Line | None) -> str:
    return "" if line is None else line.text

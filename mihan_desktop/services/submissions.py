"""Reads what a submission answers: leaves by name for rules, and labelled lines for people."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from lxml import etree

from mihan_desktop.domain.people.page import Answer, Section
from mihan_desktop.domain.review import FieldDifference

if TYPE_CHECKING:
    from forms.definition import FormDefinition
    from forms.nodes import Node
    from forms.session import Session

_ENTRY = re.compile(r"\[(\d+)\]$")
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


def answers_of(message: bytes) -> tuple[tuple[str, str], ...]:
    """``answers`` of what a change says; none of one without a submission."""
    from sync.protocol.messages import decode_change

    submission = decode_change(message).body.get("submission", "")
    return answers(str(submission).encode()) if submission else ()


def opened(
    definition: "FormDefinition",
    xml: bytes,
    language: str,
    *,
    clock: Callable[[], datetime],
    new_id: Callable[[], str],
) -> "Session":
    """A submission to be read, labelled in the form's words for ``language``."""
    from forms.session import Session

    session = Session.reopen(definition, xml, clock=clock, new_id=new_id, edit=False)
    name = definition.language_for(language)
    if name is not None and name != session.language:
        session.set_language(name)
    return session


def lines(session: "Session") -> tuple[Line, ...]:
    """Every answered question of a submission."""
    return tuple(_lines(session.root))


def sections(session: "Session") -> tuple[Section, ...]:
    """The answered questions by the outermost groups of the form; each entry of a repeat is a section of its own."""
    found: list[tuple[str, int, list[Answer]]] = []
    _gather(session.root, found, "", 0)
    return tuple(Section(title, tuple(answers), number) for title, number, answers in found if answers)


def _gather(node: "Node", found: list[tuple[str, int, list[Answer]]], title: str, number: int) -> None:
    """Into the last of ``found``, or a new one where a group or an entry of a repeat begins."""
    for child in node.children:
        if not child.relevant:
            continue
        entry = _ENTRY.search(child.ref)
        if child.children and (not title or entry):
            begins = (child.label or title or child.name, int(entry[1]) if entry else 0)
            found.append((*begins, []))
            _gather(child, found, *begins)
        elif child.children:
            _gather(child, found, title, number)
        elif child.control and child.control != "note" and child.value:
            if not found or found[-1][:2] != (title, number):
                found.append((title, number, []))
            found[-1][2].append(Answer(child.ref, child.label or child.name, words_of(child)))


def said(session: "Session", field: str, value: str) -> tuple[str, str]:
    """(question's label, a value of it in words) for a field of ``sync.protocol.fields``; no label where none asks it.

    What repeats is told by its answers, one entry after the other.
    """
    entries = [line for line in lines(session) if line.ref.startswith(f"{field}[")]
    if value.startswith("<") or entries:
        root = etree.fromstring(f"<all>{value}</all>", _PARSER)
        texts = [(leaf.text or "").strip() for leaf in root.iter("*") if not len(leaf)]
        name = field.rpartition("/")[2]
        group = next((node for node in session.root.walk() if node.definition.path == field and node.label), None)
        return (group.label if group is not None and group.label else name), " · ".join(text for text in texts if text)
    try:
        node = session.node(field)
    except KeyError:
        return "", value
    if not node.control or node.control == "note":
        return "", value
    labels: Mapping[str, str] = {choice.value: choice.label for choice in node.choices}
    chosen = value.split() if node.control in ("select", "rank") else [value]
    return node.label or node.name, " · ".join(labels.get(one) or one for one in chosen)


def _lines(node: "Node") -> Iterator[Line]:
    for child in node.children:
        if not child.relevant:
            continue
        if child.children:
            yield from _lines(child)
        elif child.control and child.control != "note" and child.value:
            yield Line(child.ref, child.label or child.name, words_of(child))


def words_of(node: "Node") -> str:
    """A question's answer in words."""
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


@dataclass(frozen=True, slots=True)
class Moved:
    """An answer that a newer version of its form has no such place for. to: label of its new place, "" when none."""

    label: str
    text: str
    to: str = ""


def moved(old: "Session", new: "Session") -> tuple[Moved, ...]:
    """What `forms.session.Session.fitted` says of a draft, in the form's words; old: the draft in its own version."""
    return tuple(
        Moved(node.label or node.name, words_of(node), _label_at(new, new.fitted.moved.get(ref, "")))
        for ref in (*new.fitted.moved, *new.fitted.dropped)
        if (node := _asked(old, ref)) is not None
    )


def _asked(session: "Session", ref: str) -> "Node | None":
    try:
        node = session.node(ref)
    except KeyError:
        return None
    return node if node.control and node.control != "note" and node.value else None


def _label_at(session: "Session", ref: str) -> str:
    node = (
        next((each for each in session.root.walk() if ref in (each.ref, each.definition.path)), None) if ref else None
    )
    return "" if node is None else node.label or node.name


def _text(line: Line | None) -> str:
    return "" if line is None else line.text

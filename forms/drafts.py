"""Keeps a filling as bytes and puts it back, into a newer version of its form too."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypedDict

from forms.model import NodeDefinition, Repeat
from forms.nodes import Node
from forms.problems import refuse
from forms.xpath import Node as Element

# By name: the text of a leaf, or the states of all elements of that name. "@name" is an attribute, "#" the own text.
State = dict[str, "str | list[State]"]

FORMAT = 1
_BESIDE = ("reasons", "origins", "audit")
MAX_DRAFT = 64 * 1024 * 1024


@dataclass(slots=True)
class Draft:
    """A filling as it was left.

    reasons: for answers that the form warns of, by ref; origins: see `forms.evaluation.Evaluation`, by ref; audit: the
    rows of the audit log so far.
    """

    form_id: str
    version: str
    language: str
    seed: int
    state: State
    deprecated_id: str = ""
    reasons: Mapping[str, str] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict)
    audit: list[list[str]] = field(default_factory=list)


@dataclass(slots=True)
class Fitted:
    """What became of a state in another version of a form: refs without a place, and those that moved, old -> new."""

    dropped: list[str] = field(default_factory=list)
    moved: dict[str, str] = field(default_factory=dict)


def encode(draft: Draft) -> bytes:
    """Compact JSON in UTF-8."""
    beside = {name: held for name in _BESIDE if (held := getattr(draft, name))}
    parts = [FORMAT, draft.form_id, draft.version, draft.language, draft.seed, draft.deprecated_id, draft.state]
    return json.dumps(
        [*parts, beside] if beside else parts,
        ensure_ascii=False,
        separators=(",", ":"),
    ).encode()


def decode(data: bytes) -> Draft:
    """FormError("broken_draft") for anything that `encode` did not write."""
    if len(data) > MAX_DRAFT:
        raise refuse("too_large", limit=MAX_DRAFT, size=len(data))
    try:
        parts = json.loads(data)
        number, form_id, version, language, seed, deprecated_id, state, *more = parts
        _check(state, number, (form_id, version, language, deprecated_id))
        return Draft(form_id, version, language, int(seed), state, deprecated_id, **_beside(more))
    except (ValueError, TypeError, RecursionError, UnicodeDecodeError) as error:
        raise refuse("broken_draft") from error


class _Beside(TypedDict, total=False):
    reasons: Mapping[str, str]
    origins: Mapping[str, str]
    audit: list[list[str]]


def _beside(more: list[object]) -> _Beside:
    """What drafts of older builds do not have."""
    held = more[0] if more else {}
    if not isinstance(held, dict):
        raise TypeError("broken_draft")
    found = _Beside()
    for name in ("reasons", "origins"):
        table = held.get(name, {})
        if not isinstance(table, dict) or not all(isinstance(each, str) for each in table.values()):
            raise TypeError("broken_draft")
    found["reasons"], found["origins"] = held.get("reasons", {}), held.get("origins", {})
    rows = held.get("audit", [])
    if not isinstance(rows, list) or not all(
        isinstance(row, list) and all(isinstance(each, str) for each in row) for row in rows
    ):
        raise TypeError("broken_draft")
    found["audit"] = rows
    return found


def _check(state: object, number: object, names: tuple[object, ...]) -> None:
    if number != FORMAT or not all(isinstance(each, str) for each in names):
        raise ValueError("broken_draft")
    stack = [state]
    while stack:
        here = stack.pop()
        if not isinstance(here, dict):
            raise TypeError("broken_draft")
        for value in here.values():
            if isinstance(value, list):
                stack.extend(value)
            elif not isinstance(value, str):
                raise TypeError("broken_draft")


def state_of(node: Node) -> State:
    """Every value below a node, those of what is not relevant too."""
    state: State = {}
    for attribute in node.attributes:
        if attribute.element is not None:
            state[attribute.name] = attribute.element.value
    if not node.definition.children and node.element is not None:
        state["#"] = node.element.value
    for name, member in node.members.items():
        if member.element is None:
            state[name] = [state_of(each) for each in member.instances]
        elif member.definition.children or member.attributes:
            state[name] = [state_of(member)]
        else:
            state[name] = member.element.value
    return state


def fit(state: State, root: NodeDefinition, document: Element, *, complete: bool) -> Fitted:
    """Puts a state into a new primary instance.

    Args:
        state: what `state_of` gave, or a submission.
        root: the definition, perhaps of another version.
        document: the primary instance as new; it is changed.
        complete: whether what the state does not name is blank (a submission leaves out what was not relevant), rather
            than as a new form has it.
    """
    report = Fitted()
    loose: list[tuple[str, str]] = []
    _fit(state, root, document.elements()[0], report, loose, complete=complete)
    for ref, value in loose:
        target = _new_home(ref, root)
        element = _only_element(target, document) if target is not None else None
        if target is not None and element is not None and not element.value:
            element.set_value(value)
            report.moved[ref] = target.path
        else:
            report.dropped.append(ref)
    return report


def _fit(
    state: State,
    definition: NodeDefinition,
    element: Element,
    report: Fitted,
    loose: list[tuple[str, str]],
    *,
    complete: bool,
) -> None:
    known: set[str] = set()
    if not definition.children and "#" in state:
        element.set_value(str(state["#"]))
    for attribute in definition.attributes:
        key = _key(state, attribute.name)
        if key is None and definition.repeat is not None:
            element.attributes[:] = [each for each in element.attributes if each.qualified != attribute.name[1:]]
        if key is not None and (definition.parent is not None or attribute.name not in ("@id", "@version")):
            _set_attribute(element, attribute, str(state[key]))
            known.add(key)
    for below in definition.children:
        key = _key(state, below.name)
        held = state[key] if key is not None else None
        known.add(key or "")
        if below.repeat is not None:
            if held is not None or complete:
                states = held if isinstance(held, list) else []
                for own, made in zip(states, _renew(below, below.repeat, element, len(states)), strict=True):
                    _fit(own, below, made, report, loose, complete=complete)
            continue
        child = next(iter(element.named(_local(below.name))), None)
        if child is not None and (held is not None or complete):
            _fit_one(held, below, child, report, loose, complete=complete)
    for key, value in state.items():
        if key not in known and not key.startswith(("@", "#")):
            loose.extend(_leaves(f"{definition.path}/{key}", value))


def _fit_one(
    held: str | list[State] | None,
    definition: NodeDefinition,
    element: Element,
    report: Fitted,
    loose: list[tuple[str, str]],
    *,
    complete: bool,
) -> None:
    own: State = {} if held is None else {"#": held} if isinstance(held, str) else held[0] if held else {}
    if isinstance(held, list) and len(held) > 1:
        loose.extend(_leaves(definition.path, held[1:]))
    if definition.children:
        _fit(own, definition, element, report, loose, complete=complete)
        if own.get("#"):
            loose.append((definition.path, str(own["#"])))
        return
    _fit(own, definition, element, report, loose, complete=False)
    element.set_value(str(own.get("#", "")))


def _renew(definition: NodeDefinition, repeat: Repeat, parent: Element, count: int) -> list[Element]:
    """Exactly so many instances of a repeat, all as new."""
    old = [each for each in parent.named(_local(definition.name)) if each.qualified == definition.name]
    place = parent.index_of(old[0]) if old else _place(definition, parent)
    for each in old:
        parent.remove(each)
    return [parent.insert(place + number, repeat.template.copy()) for number in range(count)]


def _place(definition: NodeDefinition, parent: Element) -> int:
    before: set[str] = set()
    for each in definition.parent.children if definition.parent is not None else ():
        if each is definition:
            break
        before.add(each.name)
    return sum(1 for each in parent.children if each.qualified in before)


def _set_attribute(element: Element, definition: NodeDefinition, value: str) -> None:
    prefix, _, name = definition.name[1:].rpartition(":")
    element.set_attribute(name, value, namespace=definition.namespace, prefix=prefix)


def _key(state: State, name: str) -> str | None:
    if name in state:
        return name
    wanted = _local(name)
    at = "@" if name.startswith("@") else ""
    return next((key for key in state if key.startswith("@") == bool(at) and _local(key) == wanted), None)


def _local(name: str) -> str:
    return name.lstrip("@").rpartition(":")[2]


def _leaves(ref: str, value: str | list[State]) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        if value:
            yield ref, value
        return
    for number, state in enumerate(value, 1):
        place = ref if len(value) == 1 else f"{ref}[{number}]"
        for key, below in state.items():
            if key == "#":
                yield from _leaves(place, below)
            elif not key.startswith("@"):
                yield from _leaves(f"{place}/{key}", below)


def _new_home(ref: str, root: NodeDefinition) -> NodeDefinition | None:
    """The one other question of the same name outside repeats, when an answer's own place is gone."""
    name = ref.rpartition("/")[2]
    if "[" in ref:
        return None
    found = [each for each in root.subtree() if each.name == name and not each.children and each.scope() is None]
    return found[0] if len(found) == 1 else None


def _only_element(definition: NodeDefinition, document: Element) -> Element | None:
    element: Element | None = document
    for name in definition.names:
        element = next(iter(element.named(_local(name))), None) if element is not None else None
    return element

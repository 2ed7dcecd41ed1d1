"""Warns without stopping anybody: soft constraints, the reasons people give for going on, and where those are written.

A form says so in columns of its own, which an XForm has as attributes of a bind in the namespace ``urn:mihan:forms``:

- ``bind::mihan:soft``: "yes" makes the row's constraint a soft one, a warning. "reason" lets an answer that breaks it
  through only when a person has said why.
- ``bind::mihan:soft-constraint``: a soft constraint beside the row's (hard) constraint.
- ``bind::mihan:soft-message``, ``bind::mihan:soft-message::Arabic (ar)``: what it says; without it the row's
  constraint message where the constraint itself is soft.

A reason is given for one answer: it ends when the answer becomes another. The submission carries every warning that
stood when it was finished, in its metadata, so that a supervisor sees it: with the reason, or without where none was
wanted::

    <mihan:overrides xmlns:mihan="urn:mihan:forms"><mihan:override ref="/data/age">grandmother</mihan:override>…
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from forms.model import NodeDefinition
from forms.nodes import Excuse, Node
from forms.values import xml_text
from forms.xform_model import Reader, read_message
from forms.xml import children, local, namespace

MIHAN = "urn:mihan:forms"
COLUMNS = ("mihan:soft", "mihan:soft-constraint", "mihan:soft-message")
_YES = frozenset({"yes", "true", "true()", "1"})
_NO = frozenset({"", "no", "false", "false()", "0"})
_REASON = "reason"


@dataclass(frozen=True, slots=True)
class Override:
    """A warning that stood when the form was finished: where, for which answer, and why ("" where nobody said).

    ref is as in the submission, which leaves out instances that are not relevant.
    """

    ref: str
    value: str
    reason: str


def read_soft(element: etree._Element, definition: NodeDefinition, reader: Reader) -> None:
    """Adds to a node what a bind says of warnings. Problems: "bad_soft", "soft_without_constraint" (warnings)."""
    given = {name.partition(":")[2]: element.get(f"{{{MIHAN}}}{name.partition(':')[2]}") for name in COLUMNS}
    if not any(given.values()):
        return
    ref, bind = definition.path, definition.bind
    word = (given["soft"] or "").strip().casefold()
    if word not in _YES | _NO | {_REASON}:
        reader.problem("bad_soft", ref, COLUMNS[0], "warning", value=word[:200])
        return
    own = reader.compile(given["soft-constraint"], ref, COLUMNS[1])
    bind.soft_message = read_message(given["soft-message"], ref, reader)
    bind.wants_reason = word == _REASON
    if own is not None:
        bind.soft_constraint = own
    elif word not in _NO and bind.constraint is not None:
        bind.soft_constraint, bind.constraint = bind.constraint, None
        bind.soft_message = bind.soft_message or bind.constraint_message
    elif word not in _NO:
        reader.problem("soft_without_constraint", ref, COLUMNS[0], "warning")


def overrides_of(root: Node) -> tuple[Override, ...]:
    """The warnings that stand now, in the order in which the form shows them."""
    return tuple(
        Override(sent_ref(node), node.value, node.override or "") for node in root.walk() if node.broken == "soft"
    )


def reasons_of(root: Node) -> dict[str, str]:
    """The reasons that hold now by concrete ref, for a draft."""
    return {
        node.ref: node.excuse.reason for node in root.walk() if node.excuse is not None and node.override is not None
    }


def excuse(node: Node, reason: str) -> Excuse:
    """A reason for the answer as it stands."""
    return Excuse(node.place.value, reason)


def sent_ref(node: Node) -> str:
    """The ref of a relevant node in the submission: instances are counted without those that are left out."""
    parts: list[str] = []
    here: Node | None = node
    while here is not None:
        if here.index and here.parent is not None:
            fellows = [each for each in here.parent.instances if each.relevant]
            parts.append(f"[{fellows.index(here) + 1}]")
        else:
            parts.append(f"/{here.name}")
        here = here.parent
    return "".join(reversed(parts))


def write_overrides(top: etree._Element, overrides: tuple[Override, ...]) -> None:
    """Into the metadata of a submission."""
    meta = next((each for each in children(top) if local(each) == "meta"), None)
    if not overrides or meta is None:
        return
    block = etree.SubElement(meta, f"{{{MIHAN}}}overrides", nsmap={"mihan": MIHAN})
    for each in overrides:
        etree.SubElement(block, f"{{{MIHAN}}}override", ref=each.ref).text = xml_text(each.reason)


def take_overrides(top: etree._Element) -> Mapping[str, str]:
    """Out of the metadata of a submission: reasons by ref."""
    found: dict[str, str] = {}
    for meta in children(top, "meta"):
        for block in children(meta, "overrides"):
            if namespace(block) == MIHAN:
                found.update((each.get("ref") or "", each.text) for each in children(block, "override") if each.text)
                meta.remove(block)
    return found

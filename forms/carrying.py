"""Answers that need not be given again: which questions of a form take theirs over from an earlier submission.

A form says so in a column of its own, which an XForm has as an attribute of a bind in the namespace
``urn:mihan:forms``: ``bind::mihan:carry`` names the occasions, with a blank between them.

- ``household``: when the next person of the same household is filled in (the address, the size of the household).
- ``clerk``: whenever the same person begins the form again (the office, the district, the day a pile of paper is from).

A group or a repeat's group may carry the column for all that is in it; answers inside repeats are never taken over.
Carried answers are ordinary ones: they may be changed, and their rules are asked as if somebody had typed them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from lxml import etree

from forms.model import NodeDefinition
from forms.problems import FormError
from forms.soft import MIHAN
from forms.xform_model import Reader

if TYPE_CHECKING:
    from forms.definition import FormDefinition
    from forms.session import Session

COLUMN: Final = "mihan:carry"
HOUSEHOLD: Final = "household"
CLERK: Final = "clerk"
OCCASIONS: Final = frozenset({HOUSEHOLD, CLERK})
_ASKED: Final = frozenset({"input", "select", "select1", "rank", "range", "trigger"})


def read_carry(element: etree._Element, definition: NodeDefinition, reader: Reader) -> None:
    """Adds to a node what a bind says of answers taken over. Problem: "bad_carry" (a warning)."""
    written = element.get(f"{{{MIHAN}}}carry") or ""
    words = written.casefold().replace(",", " ").split()
    if unknown := [word for word in words if word not in OCCASIONS]:
        reader.problem("bad_carry", definition.path, COLUMN, "warning", value=unknown[0][:200])
    definition.bind.carry = frozenset(words) & OCCASIONS


def carries(definition: FormDefinition, occasion: str) -> bool:
    """Whether the form takes any answer over on this occasion."""
    return any(_carried(each, occasion) for each in definition.model.root.subtree())


def carried(session: Session, occasions: Collection[str]) -> Mapping[str, str]:
    """The answers of an earlier filling that a new one takes over on these occasions: ref → value, in form order."""
    return {
        node.ref: node.value
        for node in session.root.walk()
        if node.value and any(_carried(node.definition, each) for each in occasions)
    }


def carry_over(session: Session, answers: Mapping[str, str]) -> tuple[str, ...]:
    """Gives a new filling the answers of an earlier one; the refs that took one.

    What has no place, cannot be changed, is not asked here, or is no answer to this question is left as it is; a
    default of the form gives way.
    """
    taken: list[str] = []
    for ref, value in answers.items():
        with suppress(KeyError, FormError):
            node = session.node(ref)
            if not node.relevant or node.readonly:
                continue
            before = node.value
            session.set(ref, value.split() if node.control in ("select", "rank") else value)
            if session.node(ref).broken == "constraint":
                session.set(ref, before.split() if node.control in ("select", "rank") else before)
            else:
                taken.append(ref)
    return tuple(taken)


def _carried(definition: NodeDefinition, occasion: str) -> bool:
    if definition.control is None or definition.control.kind not in _ASKED or definition.scope() is not None:
        return False
    return any(occasion in each.bind.carry for each in definition.lineage())

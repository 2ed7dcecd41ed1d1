"""How a form falls into sections: its top-level groups and repeats, and the loose questions between them."""

import enum
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from forms.nodes import Node, NodeKind
from forms.session import Session
from mihan_desktop.ui.form.canvas import drawn_children
from mihan_desktop.ui.form.markup import plain

_INSTANCE = re.compile(r"\[\d+\]$")


class SectionState(enum.StrEnum):
    """What the list of sections says of one."""

    INCOMPLETE = "incomplete"
    DONE = "done"
    PROBLEMS = "problems"


@dataclass(frozen=True, slots=True)
class Section:
    """ref: of the group or repeat it is, "" for loose questions; members: refs of what it holds, in order."""

    ref: str
    members: tuple[str, ...]

    def nodes(self, session: Session) -> tuple[Node, ...]:
        """What is drawn in it: the group's children, or the members themselves."""
        if self.ref:
            node = session.node(self.ref)
            return drawn_children(node) if node.kind is NodeKind.GROUP else (node,)
        return tuple(session.node(ref) for ref in self.members)

    def roots(self) -> tuple[str, ...]:
        """The refs below which everything belongs to it."""
        return (self.ref,) if self.ref else self.members

    def relevant(self, session: Session) -> bool:
        """Whether anything of it can be seen."""
        return any(session.node(ref).relevant for ref in self.roots())

    def title(self, session: Session) -> str:
        """The group's label; "" for loose questions."""
        return plain(session.node(self.ref).label or "") if self.ref else ""

    def hint(self, session: Session) -> str:
        """The group's hint."""
        return (session.node(self.ref).hint or "") if self.ref else ""


def sections_of(session: Session) -> list[Section]:
    """The sections in order; a form with a single group around everything falls into that group's parts."""
    top = session.root
    while True:
        children = drawn_children(top)
        if len(children) != 1 or children[0].kind is not NodeKind.GROUP:
            break
        inside = drawn_children(children[0])
        if not any(child.kind in (NodeKind.GROUP, NodeKind.REPEAT) and child.label for child in inside):
            break
        top = children[0]
    sections: list[Section] = []
    loose: list[str] = []
    for child in drawn_children(top):
        if child.kind in (NodeKind.GROUP, NodeKind.REPEAT) and child.label:
            if loose:
                sections.append(Section("", tuple(loose)))
                loose = []
            sections.append(Section(child.ref, (child.ref,)))
        else:
            loose.append(child.ref)
    if loose:
        sections.append(Section("", tuple(loose)))
    return sections


def whole_of(sections: Iterable[Section]) -> Section:
    """All sections as one, below each other: each group keeps its heading."""
    return Section("", tuple(ref for section in sections for ref in section.roots()))


def ancestors(ref: str) -> Iterator[str]:
    """The ref, then each place above it, with and without the number of an instance."""
    while ref:
        yield ref
        shorter = _INSTANCE.sub("", ref)
        ref = shorter if shorter != ref else ref.rpartition("/")[0]


def has_answers(node: Node) -> bool:
    """Whether a person has answered anything at or below a node."""
    if node.kind is NodeKind.QUESTION:
        return node.relevant and not node.readonly and node.value != ""
    return any(has_answers(child) for child in node.children)

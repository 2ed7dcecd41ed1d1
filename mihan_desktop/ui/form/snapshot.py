"""The answers of repeat instances, remembered so that a removal can be undone."""

from dataclasses import dataclass

from forms.nodes import Node, NodeKind
from forms.problems import FormError
from forms.session import Change, Session


@dataclass(frozen=True, slots=True)
class Answers:
    """What a person had answered in one instance: values by place below it, and nested repeats' instances in order."""

    values: dict[str, str]
    repeats: dict[str, tuple["Answers", ...]]


def take(instance: Node) -> Answers:
    """The answers below an instance; what is calculated or fixed comes back by itself."""
    answers = Answers({}, {})
    _gather(instance, len(instance.ref), answers)
    return answers


def put_back(session: Session, ref: str, answers: Answers) -> set[str]:
    """Writes answers into the instance at ref; the refs that changed."""
    changed: set[str] = set()
    for place, value in answers.values.items():
        changed |= _set(session, ref + place, value)
    for place, instances in answers.repeats.items():
        range_ref = ref + place
        while len(session.node(range_ref).children) < len(instances) and session.node(range_ref).can_add:
            changed |= session.add_repeat(range_ref).refs
        while len(session.node(range_ref).children) > len(instances) and session.node(range_ref).can_remove:
            changed |= session.remove_repeat(session.node(range_ref).children[-1].ref).refs
        for child, nested in zip(session.node(range_ref).children, instances, strict=False):
            changed |= put_back(session, child.ref, nested)
    # A filter may have refused a choice until the answer above it was there: a second round settles those.
    for place, value in answers.values.items():
        if session.node(ref + place).value != value:
            changed |= _set(session, ref + place, value)
    return changed


def restore_instance(session: Session, range_ref: str, index: int, kept: Answers) -> Change:
    """Undoes the removal of the instance at ``index`` (counted from 0); ``kept`` are its answers."""
    changed = set(session.add_repeat(range_ref).refs)
    last = session.node(range_ref).children[-1]
    changed |= put_back(session, last.ref, kept)
    if last.index != index + 1 and last.can_move:
        changed |= session.move_repeat(last.ref, index + 1).refs
    return Change(frozenset(changed), structure=True)


def _gather(node: Node, stem: int, answers: Answers) -> None:
    for child in node.children:
        if child.kind is NodeKind.REPEAT:
            answers.repeats[child.ref[stem:]] = tuple(take(instance) for instance in child.children)
        elif child.kind is NodeKind.GROUP:
            _gather(child, stem, answers)
        elif child.kind is NodeKind.QUESTION and not child.readonly:
            answers.values[child.ref[stem:]] = child.value


def _set(session: Session, ref: str, value: str) -> frozenset[str]:
    try:
        node = session.node(ref)
        several = node.control in ("select", "rank")
        return session.set(ref, value.split() if several else value or None).refs
    except (FormError, KeyError):
        return frozenset()

"""How far a filling is: the state of each section, and everything that stands against finishing."""

from collections.abc import Iterable
from dataclasses import dataclass

from forms.nodes import Violation
from forms.session import Session
from mihan_desktop.ui.form.canvas import Canvas
from mihan_desktop.ui.form.sections import Section, SectionState, ancestors, has_answers
from mihan_desktop.ui.form.wording import explain_violation


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """One thing to mend before the form can be finished: where, and the sentence for it."""

    ref: str
    sentence: str


class Progress:
    """States of sections, judged again only where something changed.

    Attributes: left (sections that the person has been in and has left), revealed (whether the person has asked to
    save, so that what is missing counts as a problem), states by section.
    """

    def __init__(self, session: Session, sections: list[Section], canvas: Canvas) -> None:
        self.left: set[int] = set()
        self.revealed = False
        self.states: dict[int, SectionState] = {}
        self._session = session
        self._sections = sections
        self._canvas = canvas
        self._section_by_ref = {ref: at for at, section in enumerate(sections) for ref in section.roots()}
        self.judge(range(len(sections)))

    def judge(self, sections: Iterable[int] | None = None) -> bool:
        """Judges these sections again, all of them when none are named; whether anything is another state now."""
        before = dict(self.states)
        for at in range(len(self._sections)) if sections is None else sections:
            self.states[at] = self._state(at)
        return before != self.states

    def section_of(self, ref: str) -> int | None:
        """The section that a node belongs to."""
        return next((self._section_by_ref[each] for each in ancestors(ref) if each in self._section_by_ref), None)

    def sections_of(self, refs: Iterable[str]) -> list[int]:
        """The sections that nodes belong to, in order."""
        return sorted({at for ref in refs if (at := self.section_of(ref)) is not None})

    def problems(self) -> tuple[FieldProblem, ...]:
        """Everything that stands against finishing, in the form's order."""
        found = {each.ref: FieldProblem(each.ref, explain_violation(each)) for each in self._broken("/")}
        unreadable = {ref: field for ref, field in self._canvas.fields.items() if field.unreadable}
        if not unreadable:
            return tuple(found.values())
        for ref, field in unreadable.items():
            if self._session.node(ref).relevant:
                found[ref] = FieldProblem(ref, field.problem)
        return tuple(found[ref] for ref in self._refs_in_order() if ref in found)

    def unusual(self) -> tuple[FieldProblem, ...]:
        """Answers against a soft rule that wants a reason and has none yet."""
        asked = (each for each in self._session.violations() if each.severity == "soft" and each.wants_reason)
        return tuple(FieldProblem(each.ref, explain_violation(each)) for each in asked)

    def _broken(self, ref: str) -> list[Violation]:
        """The rules that stand against finishing; a soft one only warns."""
        return [each for each in self._session.violations(ref) if each.severity == "error"]

    def _state(self, at: int) -> SectionState:
        roots = self._sections[at].roots()
        violations = [each for ref in roots for each in self._broken(ref)]
        unreadable = any(field.unreadable and self.section_of(ref) == at for ref, field in self._canvas.fields.items())
        if unreadable or any(self.revealed or each.condition == "constraint" for each in violations):
            return SectionState.PROBLEMS
        touched = at in self.left or any(has_answers(self._session.node(ref)) for ref in roots)
        return SectionState.DONE if touched and not violations else SectionState.INCOMPLETE

    def _refs_in_order(self) -> list[str]:
        found, waiting = [], [self._session.root]
        while waiting:
            node = waiting.pop()
            found.append(node.ref)
            waiting.extend(reversed(node.children))
        return found

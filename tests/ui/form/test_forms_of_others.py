"""Forms that nobody here wrote are drawn whole, in each of their languages, by day and by night."""

import itertools
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from forms.nodes import NodeKind
from forms.session import Session
from forms.xlsform import read_form
from mihan_desktop.ui.form.view import FormView
from tests.ui.form.conftest import Show
from tests.ui.form.hands import enter, field
from tests.ui.form.spreadsheets import NOW, filling

ROOT = Path(__file__).resolve().parents[3]
OTHERS = ROOT.parent / "shared" / "reference" / "forms"
LIBRARY = ROOT / "forms" / "library"
ALIKE = frozenset({"needs_employer", "needs_university", "needs_training_provider", "needs_tech_hub"})
"""Forms that ask as ``needs_public`` does, each for longer."""
FORMS = [
    pytest.param(path, marks=pytest.mark.slow) if path.stem in ALIKE else path
    for path in (*sorted(OTHERS.glob("*.xls*")), *sorted(LIBRARY.glob("*.xlsx")))
]


def session_of(path: Path, language: str | None = None) -> Session:
    definition = read_form(path.read_bytes(), path.name).definition
    numbers = itertools.count(1)
    return Session(
        definition, clock=lambda: NOW, new_id=lambda: f"00000000-0000-7000-8000-{next(numbers):012}", language=language
    )


def questions(session: Session) -> set[str]:
    """The refs of what a person can see now."""
    found, waiting = set(), [session.root]
    while waiting:
        node = waiting.pop()
        if node.relevant and node.kind in (NodeKind.QUESTION, NodeKind.NOTE):
            found.add(node.ref)
        if node.relevant:
            waiting.extend(node.children)
    return found


def shown(view: FormView) -> set[str]:
    """The refs of the questions on the page."""
    QApplication.processEvents()
    assert view.page is not None
    return {field.ref for field in view.page.fields() if field.isVisible()}


def through_entries(view: FormView, ref: str) -> set[str]:
    """Every entry of a repeat and of those in it; the refs of all questions seen."""
    seen: set[str] = set()
    for node in view.session.node(ref).children:
        view.repeat(ref).show_ref(node.ref)
        seen |= shown(view)
        for inner in [each for each in view.canvas.repeats if each.startswith(f"{node.ref}/")]:
            seen |= through_entries(view, inner)
    return seen


def walk(view: FormView) -> set[str]:
    """Through all sections and all entries of repeats; the refs of all questions seen."""
    seen: set[str] = set()
    for at in range(len(view.sections)):
        view.go_to_section(at)
        seen |= shown(view)
        for ref in list(view.canvas.repeats):
            seen |= through_entries(view, ref)
    return seen


def test_there_are_forms_of_others_to_draw() -> None:
    if not OTHERS.is_dir():
        pytest.skip("the forms of others lie beside the project, not in it")
    assert len(list(OTHERS.glob("*.xls*"))) >= 3


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_is_drawn_whole_in_each_of_its_languages(path: Path, show: Show) -> None:
    session = session_of(path)
    view = show(session)
    for name in session.languages:
        if name:
            view.set_form_language(name)
        assert walk(view) == questions(session)
        assert not view.grab().isNull()


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_enter_alone_leads_through_a_whole_form_and_out_at_its_end(path: Path, show: Show) -> None:
    view = show(session_of(path))
    ends: list[bool] = []
    view.completed.connect(lambda: ends.append(True))
    for _ in range(800):
        if ends:
            break
        enter()
    assert ends, "the keyboard is caught in the form"


def test_a_mouse_wheel_over_a_slider_changes_no_answer(show: Show) -> None:
    session = filling([{"type": "range", "name": "q", "label": "Q", "parameters": "start=0 end=10 step=1"}])
    view = show(session)
    slider = field(view, "/data/q").editor.targets()[0]
    place, nowhere = QPointF(slider.rect().center()), QPoint(0, 0)
    event = QWheelEvent(
        place, slider.mapToGlobal(place), nowhere, QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(slider, event)
    assert session.node("/data/q").value == ""

"""What was typed before is offered again where the form asks for it, and only there."""

from PySide6.QtCore import Qt

from forms.session import Session
from mihan_desktop.ui.form.earlier import MOST_KEPT, Earlier, Given
from mihan_desktop.ui.form.editors.text import LineEditor
from mihan_desktop.ui.form.view import FormView
from mihan_desktop.ui.widgets.choice_list_suggest import SuggestBox
from tests.ui.form.conftest import Show
from tests.ui.form.hands import enter, field, here, key, write
from tests.ui.form.spreadsheets import filling


def form() -> Session:
    return filling(
        [
            {"type": "text", "name": "employer", "label": "Employer", "appearance": "autocomplete"},
            {"type": "text", "name": "secret", "label": "Remark"},
        ]
    )


def box(view: FormView) -> SuggestBox:
    editor = field(view, "/data/employer").editor
    assert isinstance(editor, LineEditor)
    assert isinstance(editor.line, SuggestBox)
    return editor.line


def given(show: Show, *employers: str) -> Earlier:
    """Somebody has filled forms before."""
    earlier = Earlier()
    for employer in employers:
        show(form(), earlier=earlier)
        write(employer)
        enter()
    return earlier


def test_an_earlier_answer_is_found_by_a_few_folded_letters_and_taken_with_down_and_enter(show: Show) -> None:
    earlier = given(show, "شركة الأنبار للبناء", "مصنع النسيج")
    session = form()
    view = show(session, earlier=earlier)
    write("الانب")
    assert box(view).is_open
    key(Qt.Key.Key_Down)
    enter()
    assert here(view) == "secret"
    assert session.node("/data/employer").value == "شركة الأنبار للبناء"


def test_what_is_typed_stands_unless_a_suggestion_is_walked_to(show: Show) -> None:
    earlier = given(show, "مصنع النسيج")
    session = form()
    view = show(session, earlier=earlier)
    write("مصنع")
    assert box(view).is_open
    enter()
    assert (here(view), session.node("/data/employer").value) == ("secret", "مصنع")
    assert not box(view).is_open


def test_f4_shows_all_the_latest_first_and_escape_keeps_the_text(show: Show) -> None:
    earlier = given(show, "one", "two", "one")
    view = show(form(), earlier=earlier)
    key(Qt.Key.Key_F4)
    model = box(view).model
    assert [model.value_at(row) for row in range(model.rowCount())] == ["one", "two"]
    key(Qt.Key.Key_Escape)
    write("three")
    key(Qt.Key.Key_Escape)
    assert box(view).text() == "three"


def test_nothing_is_offered_to_the_next_clerk_and_no_more_is_kept_than_anybody_reads(show: Show) -> None:
    given(show, "one")
    view = show(form(), earlier=Earlier())
    key(Qt.Key.Key_F4)
    assert not box(view).is_open
    kept = Given()
    for number in range(MOST_KEPT + 5):
        kept.note(f"/data/work[{number}]/employer", str(number))
    texts = kept.texts("/data/work[1]/employer")
    assert (len(texts), texts[0]) == (MOST_KEPT, str(MOST_KEPT + 4))

"""In the real window: an answer is taken back and the draft follows; a book pasted by mistake costs nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from forms.session import Session
from mihan_desktop.ui.form.why_sheet import WhySheet
from mihan_desktop.ui.pages.registration import RegistrationPage
from tests.keys import press, type_text
from tests.services.office import FORM_ID, VERSION
from tests.ui.story import Story, settle

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(story: Story) -> RegistrationPage:
    """The small form, open and empty."""
    story.sign_in("zainab")
    shown = story.show("registration", ("form", f"{FORM_ID}\n{VERSION}"))
    assert isinstance(shown, RegistrationPage)
    return shown


def line() -> QLineEdit:
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    return focused


def name_in_the_draft(story: Story, page: RegistrationPage) -> str:
    """What the draft on the disk holds, read again."""
    settle(story.built)
    registering = story.built.desk.registering
    draft = registering.draft(page.user, registering.drafts(page.user)[0].id)
    definition = registering.definition(FORM_ID, VERSION)
    context = story.built.context
    again = Session.restore(definition, draft.state, clock=context.now, new_id=context.new_id)
    return again.node("/data/given_name").value


def test_an_answer_is_taken_back_and_given_again_and_the_draft_follows(story: Story, page: RegistrationPage) -> None:
    type_text(line(), "زينب")
    press(line(), Qt.Key.Key_Return)
    assert name_in_the_draft(story, page) == "زينب"
    press(line(), Qt.Key.Key_F8)
    assert line().text() == ""
    assert name_in_the_draft(story, page) == ""
    press(line(), Qt.Key.Key_F8, SHIFT)
    assert line().text() == "زينب"
    assert name_in_the_draft(story, page) == "زينب"


def test_f6_tells_why_and_esc_leads_back_to_the_form(story: Story, page: RegistrationPage) -> None:
    press(line(), Qt.Key.Key_F6)
    assert page.view is not None
    (sheet,) = page.view.findChildren(WhySheet)
    assert sheet.ref == "/data/given_name"
    assert sheet.text.toPlainText()
    settle(story.built)
    assert QApplication.focusWidget() is sheet.text
    press(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert page.engaged


def test_a_book_pasted_into_a_name_is_cut_and_the_draft_holds_the_rest(story: Story, page: RegistrationPage) -> None:
    QApplication.clipboard().setText("زينب علي " * 120_000)
    press(line(), Qt.Key.Key_V, CONTROL)
    press(line(), Qt.Key.Key_Return)
    kept = name_in_the_draft(story, page)
    assert 3_900 < len(kept) <= 4_000
    assert page.view is not None
    assert page.view.canvas.fields["/data/given_name"].editor.notice[0] == "text_cut"

"""A clerk fills the small form in the real window; nothing is lost on the way."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from forms.texts import Speaker
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.ui.dialogs.ask import ReasonDialog
from mihan_desktop.ui.form.view import FormView
from mihan_desktop.ui.pages.home import HomePage
from mihan_desktop.ui.pages.registration import RegistrationPage
from tests.keys import press, type_text
from tests.services.office import FORM_ID, VERSION
from tests.ui.form.spreadsheets import Row, xlsform
from tests.ui.story import Story, settle, wait_for

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(story: Story) -> RegistrationPage:
    """The small form, open and empty."""
    story.sign_in("zainab")
    shown = story.show("registration", ("form", f"{FORM_ID}\n{VERSION}"))
    assert isinstance(shown, RegistrationPage)
    assert shown.view is not None
    return shown


def type_name(story: Story, name: str) -> None:
    """Type into the first field and leave it with Enter."""
    field = QApplication.focusWidget()
    assert field is not None
    type_text(field, name)
    press(field, Qt.Key.Key_Return)
    settle(story.built)


def test_a_draft_is_durable_after_the_first_answer(story: Story, page: RegistrationPage) -> None:
    assert story.built.desk.registering.drafts(page.user) == ()
    type_name(story, "زينب")
    drafts = story.built.desk.registering.drafts(page.user)
    assert [draft.label for draft in drafts] == ["زينب"]
    assert story.built.window.saved_label.said()


def test_esc_leaves_the_form_and_the_draft_is_resumed_where_it_was(story: Story, page: RegistrationPage) -> None:
    type_name(story, "زينب")
    press(page, Qt.Key.Key_Escape)
    settle(story.built)
    assert page.view is None
    assert len(page.drafts.rows) == 1
    page.open("draft", page.drafts.rows[0].id)
    settle(story.built)
    assert page.filling is not None
    assert page.filling.session.node("/data/given_name").value == "زينب"


def test_an_empty_form_that_is_left_leaves_no_draft(story: Story, page: RegistrationPage) -> None:
    page.leave_form()
    settle(story.built)
    assert story.built.desk.registering.drafts(page.user) == ()


def test_saving_too_early_goes_to_the_first_problem(story: Story, page: RegistrationPage) -> None:
    page.save()
    settle(story.built)
    assert story.built.window.notice.sentence
    assert page.view is not None
    assert page.view.field_of(QApplication.focusWidget()) is page.view.canvas.fields["/data/given_name"]


def test_ctrl_enter_saves_and_offers_the_next(story: Story, page: RegistrationPage) -> None:
    type_name(story, "زينب")
    before = page.filling
    field = QApplication.focusWidget()
    assert field is not None
    press(field, Qt.Key.Key_Return, CONTROL)
    wait_for(story.built, lambda: page.filling is not None and page.filling is not before)
    settle(story.built)
    saved = story.built.desk.searching.registrations(page.user)
    assert [record.status for record in saved] == [RecordStatus.WAITING]
    assert story.built.desk.registering.drafts(page.user) == ()
    assert page.filling is not None
    assert page.filling.session.node("/data/given_name").value == ""
    assert "زينب" in story.built.window.notice.sentence


def test_a_returned_record_comes_back_with_its_reason(busy: Story) -> None:
    busy.sign_in("zainab")
    home = busy.show("home")
    assert isinstance(home, HomePage)
    returned = next(row for row, task in enumerate(home.model.rows) if task.returned)
    home._open(home.model.index(returned, 0))
    settle(busy.built)
    page = busy.built.window.page
    assert isinstance(page, RegistrationPage)
    assert page.notes.reason_card.isVisibleTo(page)
    assert "رقم الهاتف ناقص" in page.notes.reason.said()
    page.save()
    settle(busy.built)
    waiting = busy.built.desk.searching.registrations(page.user, "", RecordStatus.RETURNED)
    assert waiting == ()


def test_signing_out_in_the_middle_of_a_form_keeps_the_draft(story: Story, page: RegistrationPage) -> None:
    type_name(story, "زينب")
    story.built.window.sign_out()
    settle(story.built)
    zainab = story.sign_in("zainab")
    assert [draft.label for draft in story.built.desk.registering.drafts(zainab)] == ["زينب"]


UNUSUAL = b"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
 xmlns:jr="http://openrosa.org/javarosa" xmlns:mihan="urn:mihan:forms"><h:head><h:title>Ages</h:title><model>
 <instance><data id="ages" version="1"><age/><meta><instanceID/></meta></data></instance>
 <bind nodeset="/data/age" type="int" constraint=". &lt;= 70" jr:constraintMsg="Over 70?" mihan:soft="reason"/>
 <bind nodeset="/data/meta/instanceID" type="string" jr:preload="uid"/></model></h:head>
 <h:body><input ref="/data/age"><label>Age</label></input></h:body></h:html>"""


def test_an_unusual_answer_stays_when_the_clerk_says_why_and_the_reason_travels(story: Story) -> None:
    supervisor = story.sign_in("sara")
    story.built.desk.registering.add_form(supervisor, UNUSUAL, "ages.xml")
    clerk = story.sign_in("zainab")
    shown = story.show("registration", ("form", "ages\n1"))
    assert isinstance(shown, RegistrationPage)
    type_name(story, "٨٨")
    shown.save()
    settle(story.built)
    (dialog,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, ReasonDialog) and each.isVisible())
    assert "Over 70?" in dialog.words.text()
    dialog.confirm()
    assert dialog.isVisible(), "a reason is wanted"
    type_text(dialog.reason, "هويته تؤكد ذلك")
    dialog.confirm()
    wait_for(story.built, lambda: story.built.desk.searching.registrations(clerk) != ())
    settle(story.built)
    story.sign_in("sara")
    detail = story.built.desk.reviewing.detail(supervisor, story.built.desk.reviewing.waiting(supervisor)[0].change_id)
    assert [line.now for line in detail.fields if line.ref == "/data/age"] == ["88"]
    assert {"reason": "هويته تؤكد ذلك"} in [dict(flag.params) for flag in detail.item.flags]


def test_a_form_in_the_style_of_pages_begins_as_pages_whatever_the_person_prefers(story: Story) -> None:
    huda = story.sign_in("huda")
    survey: list[Row] = []
    for name in ("first", "second"):
        survey += [
            {"type": "begin_group", "name": name, "label": name.title()},
            {"type": "text", "name": f"{name}_text", "label": "Text"},
            {"type": "end_group"},
        ]
    for form_id, style in (("free", ""), ("paged", "pages")):
        data = xlsform(survey, (), {"form_id": form_id, "version": "1", "style": style})
        story.built.desk.registering.add_form(huda, data, "form.xlsx")
    story.sign_in("zainab")
    own = story.built.context.own
    own.choose(one_page=True)
    settle(story.built)

    def opened(form_id: str) -> FormView:
        page = story.show("registration", ("form", f"{form_id}\n1"))
        assert isinstance(page, RegistrationPage)
        assert page.view is not None
        return page.view

    def opened_whole(view: FormView) -> bool:
        return view.stack.as_whole

    assert opened_whole(opened("free"))
    view = opened("paged")
    assert not opened_whole(view)
    view.way.click()
    assert opened_whole(view), "the person has another look all the same"
    view.way.click()
    settle(story.built)
    assert own.settings.one_page, "what one form needs is not what the person prefers"


def test_lists_are_read_beside_the_window_before_their_questions_are_drawn(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, threads = Speaker._read, []

    def watched(*arguments: object) -> object:
        threads.append(threading.current_thread())
        return read(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(Speaker, "_read", watched)
    survey: list[Row] = [{"type": "select_one v", "name": "village", "label": "Village", "appearance": "minimal"}]
    choices: list[Row] = [{"list_name": "v", "name": f"v{at}", "label": f"Village {at}"} for at in range(300)]
    huda = story.sign_in("huda")
    data = xlsform(survey, choices, {"form_id": "villages", "version": "1"})
    story.built.desk.registering.add_form(huda, data, "form.xlsx")
    threads.clear()
    story.sign_in("zainab")
    page = story.show("registration", ("form", "villages\n1"))
    assert isinstance(page, RegistrationPage)
    assert page.view is not None
    assert len(page.view.session.node("/data/village").choices) == 300
    assert threads
    assert threading.main_thread() not in threads


def test_a_forms_language_is_named_as_its_own_readers_name_it(story: Story) -> None:
    huda = story.sign_in("huda")
    labels = {"label::Arabic (ar)": "الاسم", "label::Sorani (ckb)": "ناو", "label::Aramaic": "ܫܡܐ"}
    survey: list[Row] = [{"type": "text", "name": "name", **labels}]
    data = xlsform(survey, (), {"form_id": "spoken", "version": "1"})
    story.built.desk.registering.add_form(huda, data, "form.xlsx")
    story.sign_in("zainab")
    page = story.show("registration", ("form", "spoken\n1"))
    assert isinstance(page, RegistrationPage)
    shown = [page.tongue.itemText(at) for at in range(page.tongue.count())]
    assert sorted(shown) == sorted(["العربية", "کوردیی ناوەندی", "Aramaic"])
    page.tongue.setCurrentText("کوردیی ناوەندی")
    page.tongue.activated.emit(page.tongue.currentIndex())
    settle(story.built)
    assert page.filling is not None
    assert page.filling.session.language == "Sorani (ckb)"

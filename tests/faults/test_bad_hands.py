"""Hands that are too quick, too heavy or too early, at the real window."""

import io
import re
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from forms.session import Session
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.ui.pages.registration import RegistrationPage
from mihan_desktop.ui.pages.sign_in import SignInPage
from mihan_desktop.ui.preferences import Looks, Preferences
from tests.centre import Centre
from tests.faults.small_disk import small_disk
from tests.faults.strange_server import StrangeServer
from tests.faults.strange_server import page as http
from tests.keys import press, type_text
from tests.services.conftest import enrol
from tests.services.office import FORM_ID, PASSWORD, VERSION, Office, new_id
from tests.ui.seeing import MARKS
from tests.ui.story import Story, open_office, settle, wait_for

CONTROL = Qt.KeyboardModifier.ControlModifier
MEGABYTE = 1024 * 1024


def blank(story: Story) -> RegistrationPage:
    """The small form, open and empty, before a clerk."""
    story.sign_in("zainab")
    shown = story.show("registration", ("form", f"{FORM_ID}\n{VERSION}"))
    assert isinstance(shown, RegistrationPage)
    return shown


def type_name(name: str = "زينب") -> QLineEdit:
    """Type into the first question; its line."""
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    type_text(line, name)
    return line


def saved(story: Story) -> list[RecordStatus]:
    """What the desk has, by status."""
    user = story.built.window.user
    assert user is not None
    return [record.status for record in story.built.desk.searching.registrations(user)]


def close_as_the_program_does(story: Story) -> None:
    """The window is closed and the event loop ends with it: what a lane still wants to say reaches nobody."""
    story.built.close()
    QCoreApplication.removePostedEvents(story.built.context.tasks)
    context = story.built.context
    for part in (story.built.window, context.theme, context.language, context.tasks):
        part.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_ctrl_enter_held_down_makes_one_registration(story: Story) -> None:
    page = blank(story)
    line = type_name()
    for _ in range(5):
        press(line, Qt.Key.Key_Return, CONTROL)
    page.save_button.click()
    page.save()
    settle(story.built)
    assert saved(story) == [RecordStatus.WAITING]
    assert story.built.desk.registering.drafts(page.user) == ()


def test_esc_while_it_is_being_saved_saves_it_and_the_next_form_can_be_saved_too(story: Story) -> None:
    page = blank(story)
    type_name()
    page.save()
    page.leave_form()
    settle(story.built)
    assert saved(story) == [RecordStatus.WAITING]
    page.open("form", f"{FORM_ID}\n{VERSION}")
    settle(story.built)
    assert page.save_button.isEnabled()
    type_name("هيوا")
    page.save()
    settle(story.built)
    assert saved(story) == [RecordStatus.WAITING] * 2


def test_signing_out_while_it_is_being_saved_saves_it(story: Story) -> None:
    page = blank(story)
    type_name()
    page.save()
    story.built.window.sign_out()
    settle(story.built)
    zainab = story.sign_in("zainab")
    assert saved(story) == [RecordStatus.WAITING]
    assert story.built.desk.registering.drafts(zainab) == ()


def test_closing_the_window_while_it_is_being_saved_saves_it(story: Story) -> None:
    page = blank(story)
    type_name()
    page.save()
    close_as_the_program_does(story)
    story.open_window()
    story.sign_in("zainab")
    assert saved(story) == [RecordStatus.WAITING]


def test_closing_the_window_in_the_middle_of_an_answer_keeps_it(story: Story) -> None:
    page = blank(story)
    type_name("زينب")
    press(page, Qt.Key.Key_Tab)
    type_name("عبد")  # not left with a key: the window is closed over it
    close_as_the_program_does(story)
    story.open_window()
    zainab = story.sign_in("zainab")
    (draft,) = story.built.desk.registering.drafts(zainab)
    kept = story.built.desk.registering.draft(zainab, draft.id)
    definition = story.built.desk.registering.definition(kept.form_id, kept.form_version)
    session = Session.restore(definition, kept.state, clock=story.office.wall, new_id=new_id)
    assert session.node("/data/given_name").value in ("زينب", "زينبعبد")


def test_an_answer_given_while_the_disk_was_full_is_kept_once_there_is_space(
    qapp: QApplication, tmp_path: Path
) -> None:
    with small_disk(tmp_path / "disk") as disk:
        story = Story(disk.root / "desk")
        open_office(story)
        story.open_window()
        page = blank(story)
        disk.fill()
        press(type_name(), Qt.Key.Key_Return)
        settle(story.built)
        assert "disk_full" not in story.built.window.notice.sentence
        assert story.built.window.notice.sentence
        page.save()
        settle(story.built)
        assert page.save_button.isEnabled()
        assert saved(story) == []
        disk.free()
        page.leave_form()
        settle(story.built)
        (draft,) = story.built.desk.registering.drafts(page.user)
        page.open("draft", draft.id)
        settle(story.built)
        page.save()
        settle(story.built)
        assert saved(story) == [RecordStatus.WAITING]
        story.close()


def test_a_megabyte_pasted_into_a_name_is_refused_in_words_and_costs_nothing(story: Story) -> None:
    page = blank(story)
    line = type_name()
    QApplication.clipboard().setText("م" * MEGABYTE)
    line.end(False)
    line.paste()
    press(line, Qt.Key.Key_Return)
    settle(story.built)
    page.save()
    settle(story.built, 60)
    window = story.built.window
    if saved(story) == []:
        assert window.notice.sentence
        assert page.save_button.isEnabled()
        assert len(story.built.desk.registering.drafts(page.user)) == 1
        assert page.view is not None
        page.view.reach("/data/given_name")
        QApplication.processEvents()
        line = type_name("")
        line.clear()
        type_name("زينب")
        press(line, Qt.Key.Key_Return)
        page.save()
        settle(story.built)
    assert saved(story) == [RecordStatus.WAITING]


def broken_form(**cells: str) -> bytes:
    """A spreadsheet with a mistake in row 3 of the sheet ``survey``."""
    book = openpyxl.Workbook()
    survey = book.active
    assert survey is not None
    survey.title = "survey"
    survey.append(["type", "name", "label"])
    survey.append(["text", "given_name", "Name"])
    row = {"type": "text", "name": "other", "label": "Other"} | cells
    survey.append([row["type"], row["name"], row["label"]])
    choices = book.create_sheet("choices")
    choices.append(["list_name", "name", "label"])
    choices.append(["yes_no", "yes", "Yes"])
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
def test_a_broken_form_is_refused_with_sheet_row_column_and_what_to_do(
    story: Story, tmp_path: Path, language: str
) -> None:
    story.sign_in("omar")
    window = story.built.window
    window.speak(language)
    settle(story.built)
    page = story.show("registration")
    assert isinstance(page, RegistrationPage)
    path = tmp_path / "broken.xlsx"
    for cells, column in (({"type": "select_one nowhere"}, "type"), ({"type": "slect_one x"}, "type"),
                          ({"name": "1 bad name"}, "name")):  # fmt: skip
        path.write_bytes(broken_form(**cells))
        page.add_form_from(path)
        settle(story.built)
        said = MARKS.sub("", window.notice.sentence)
        assert "survey" in said, said
        assert column in said, said
        assert "3" in said or "٣" in said, said
    bare = openpyxl.load_workbook(io.BytesIO(broken_form(type="select_one yes_no")))
    bare.remove(bare["choices"])
    bare.save(path)
    page.add_form_from(path)
    settle(story.built)
    said = MARKS.sub("", window.notice.sentence)
    assert "choices" in said, said  # a sheet that is not there has no row
    assert not re.search("[0٠–]", said), said
    for wrong in (b"", b"PK\x03\x04 not a sheet", b"<html>", b"\0" * 5_000):
        path.write_bytes(wrong)
        page.add_form_from(path)
        settle(story.built)
        assert window.notice.sentence
    page.add_form_from(tmp_path / "gone.xlsx")
    settle(story.built)
    assert window.notice.sentence


def test_a_wrong_password_twice_at_once_is_one_try(story: Story) -> None:
    page = story.built.window.entrance
    assert isinstance(page, SignInPage)
    page.username.setText("zainab")
    page.password.setText("not her password")
    for _ in range(5):
        page.sign_in()
    settle(story.built)
    assert page.problem
    page.password.setText(PASSWORD.format("zainab"))
    page.sign_in()
    settle(story.built)
    assert story.built.window.user is not None, "five tries were counted, and she has to wait"


@pytest.fixture
def sending(story: Story, running_centre: Centre) -> Office:
    """The story's office known to the ministry, with a sealed batch."""
    office = story.office
    enrol(office, running_centre)
    saved = office.register(office.enter("zainab")).registration
    huda = office.enter("huda")
    office.desk.reviewing.approve(huda, [saved.change_id], PASSWORD.format("huda"))
    office.desk.signing_in.sign_out()
    return office


def test_f5_again_and_again_sends_once(story: Story, sending: Office) -> None:
    story.sign_in("huda")
    told: list[object] = []
    story.built.context.courier.finished.connect(told.append)
    for _ in range(4):
        press(story.built.window, Qt.Key.Key_F5)
    settle(story.built)
    assert len(told) == 1
    huda = story.built.window.user
    assert huda is not None
    assert [batch.receipt_number for batch in story.built.desk.sending.batches(huda)] != [None]


def test_signing_out_while_sending_bothers_nobody_who_comes_after(story: Story, sending: Office) -> None:
    from sqlalchemy import text

    sending.enter("huda")
    with StrangeServer(http("503 Service Unavailable", b"")) as server:
        with sending.desk.sending._opened.write() as work:
            work.device._connection.execute(text("UPDATE device SET centre_url = :url"), {"url": server.url})
        sending.desk.signing_in.sign_out()
        story.sign_in("huda")
        window = story.built.window
        window.send()
        wait_for(story.built, lambda: server.asked > 0)
        window.sign_out()
        page = window.entrance
        assert isinstance(page, SignInPage)
        page.username.setText("zainab")
        page.password.setText(PASSWORD.format("zainab"))
        page.sign_in()
        wait_for(story.built, lambda: window.user is not None)
        settle(story.built)
    assert window.user is not None
    assert window.user.username == "zainab"
    assert not story.built.context.courier.state.sending
    assert story.built.context.courier.state.code == ""
    assert not window.notice.isVisible(), window.notice.sentence


@pytest.mark.parametrize("broken", [b"", b"\xff\0", b"[]", b"null", b'{"language": "ar", "scale": 1e999}'])
def test_a_broken_file_of_looks_means_the_defaults(tmp_path: Path, broken: bytes) -> None:
    whole = b'{"language": "ckb", "digits": "latin", "look": "light", "scale": 1e999}'
    for data in (broken, whole):
        (tmp_path / "looks.json").write_bytes(data)
        assert Preferences(tmp_path / "looks.json").looks == Looks()


def test_the_language_changes_although_the_disk_is_full(qapp: QApplication, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        disk.fill()
        preferences = Preferences(disk.root / "looks.json")
        assert preferences.keep(language="ckb").language == "ckb"
        disk.free()
        preferences.keep(scale=125)
        assert Preferences(disk.root / "looks.json").looks == preferences.looks

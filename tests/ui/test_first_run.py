"""Setting a desk up: a letter from a stick, a power cut after any step, a test page, and a file that was opened."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QDialog

from mihan_desktop.domain.first_steps import FirstSteps, Step
from mihan_desktop.ui import trial_page
from mihan_desktop.ui.dialogs.enrol import EnrolDialog
from mihan_desktop.ui.dialogs.recovery_paper import RecoveryPaperDialog
from mihan_desktop.ui.dialogs.trial_page import TrialPageDialog
from mihan_desktop.ui.pages.first_run import BEGIN, CODE, ENROL, PERSON, PRINT, FirstRunPage
from mihan_desktop.ui.pages.sign_in import SignInPage
from mihan_desktop.ui.pdf import pdf_in_memory
from sync.protocol.enrolment_file import EnrolmentFile
from tests.keys import press, type_text
from tests.services.office import MORNING
from tests.ui.story import Story, open_office, settle

CODES = ("D000G-40R40-M30E2-09CHJ-PCSV8-D5N6P-V3D2J", "D000G-40R40-M30E2-09CHJ-PCSV8-D5N6P-V3D2K")
SECRET = "river lamp seven mountain"


def letter(stick: Path, name: str, code: str = CODES[0]) -> Path:
    """A letter of the ministry's on a stick. Nobody answers at its address."""
    stick.mkdir(exist_ok=True)
    path = stick / f"{name}.mihan"
    said = EnrolmentFile("http://127.0.0.1:9", code, name, {"ar": "مكتب الكرادة"}, "IQ-G07", made=MORNING)
    path.write_bytes(said.encode())
    return path


def entrance(story: Story) -> FirstRunPage:
    """The first run, in English."""
    page = story.built.window.entrance
    assert isinstance(page, FirstRunPage)
    return page


def look(story: Story, page: FirstRunPage) -> None:
    """A stick was plugged in, or pulled; the desk looks."""
    page.letter.look()
    settle(story.built)


def test_a_letter_on_a_stick_is_found_by_itself_and_says_for_whom_it_is(fresh: Story, tmp_path: Path) -> None:
    page, stick = entrance(fresh), tmp_path / "stick"
    page.letter.look_in = lambda: (stick,)
    press(page.tongues["ar"], Qt.Key.Key_Return)
    settle(fresh.built)
    assert page.code.text() == "", "no stick yet"
    letter(stick, "KRD-01")
    look(fresh, page)
    assert (page.code.text(), page.letter.office) == (CODES[0], "KRD-01")
    assert "مكتب الكرادة" in page.letter.whose.said()
    assert page.enrol_button.hasFocus(), "one Enter goes on"
    type_text(page.code, "X")
    assert (page.letter.office, page.letter.whose.isHidden()) == ("", True), "what is typed is nobody's file"
    page.letter.forget()
    letter(stick / "mihan", "KRD-02", CODES[1])
    look(fresh, page)
    assert page.code.text() == "", "of several, a person chooses"
    page.letter.found[1][1].click()
    assert page.code.text() in CODES
    press(page.enrol_button, Qt.Key.Key_Return)
    assert page._steps.currentIndex() == PERSON


def test_a_file_is_dropped_on_the_card_and_a_part_of_one_says_so(fresh: Story, tmp_path: Path) -> None:
    page, path = entrance(fresh), letter(tmp_path / "stick", "KRD-01")
    page.letter.look_in = tuple
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path))])
    page.dropEvent(
        QDropEvent(
            QPoint(5, 5), Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )
    settle(fresh.built)
    assert (page._steps.currentIndex(), page.code.text()) == (ENROL, CODES[0])
    page.letter.forget()
    path.write_bytes(path.read_bytes()[:60])
    page.choose_language("en")
    page.bring(path)
    settle(fresh.built)
    assert "Only a part of this file was copied" in page.letter.address_field.problem


def test_by_a_clock_of_1970_nothing_is_begun_until_it_is_set(fresh: Story, tmp_path: Path) -> None:
    page = entrance(fresh)
    page.letter.look_in = tuple
    page.speak("en")
    fresh.office.wall.time = datetime(1970, 1, 1, 0, 5, tzinfo=UTC)
    page.bring(letter(tmp_path / "stick", "KRD-01"))
    settle(fresh.built)
    press(page.enrol_button, Qt.Key.Key_Return)
    assert "1970-01-01" in page.letter.warning.said()
    assert page._steps.currentIndex() == ENROL
    page.later.click()
    fill_in(page)
    settle(fresh.built)
    assert "1970-01-01" in page._fields["again"].problem
    assert fresh.built.desk.setting_up.state() == "new"


def fill_in(page: FirstRunPage) -> None:
    """The first person, and the office is made."""
    for edit, text in ((page.display_name, "شيماء"), (page.username, "shaima")):
        edit.setText(text)
    for edit in (page.password, page.again):
        edit.setText(SECRET)
    page.create_office()


def after_a_power_cut(story: Story) -> FirstRunPage | None:
    """The program ends without a word and is started again; the administrator signs in."""
    story.close()
    story.open_window()
    page = story.built.window.entrance
    assert isinstance(page, SignInPage)
    page.username.setText("shaima")
    page.password.setText(SECRET)
    page.sign_in()
    settle(story.built)
    found = story.built.window.entrance
    return found if isinstance(found, FirstRunPage) else None


def test_after_a_power_cut_each_step_goes_on_where_it_was(fresh: Story) -> None:
    steps = FirstSteps(Step.PAPER, "http://127.0.0.1:9", CODES[0], "KRD-01")  # as the page hands them to the office
    fresh.office.desk.setting_up.create_office("shaima", "شيماء", SECRET, "en", first_steps=steps)
    again = after_a_power_cut(fresh)
    assert again is not None
    assert (again._steps.currentIndex(), again.keep.isHidden()) == (CODE, True), "the code was shown once"
    assert again.code.text() == CODES[0], "the letter is used later"
    again.renew_button.click()
    dialog = dialog_of(fresh, RecoveryPaperDialog)
    dialog.password.setText(SECRET)
    dialog.confirm()
    settle(fresh.built)
    dialog.keep.last_group.setText(dialog.keep.code.said()[-5:])
    dialog.confirm()
    settle(fresh.built)
    assert again._steps.currentIndex() == ENROL, "nobody answers at that address"
    assert again.letter.code_field.problem

    again = after_a_power_cut(fresh)
    assert again is not None
    assert (again._steps.currentIndex(), again.code.text(), again.letter.office) == (ENROL, CODES[0], "KRD-01")
    again.later.click()
    settle(fresh.built)
    again = after_a_power_cut(fresh)
    assert again is not None
    assert (again._steps.currentIndex(), again.code.text()) == (PRINT, "")
    again.print_next.click()
    settle(fresh.built)
    again = after_a_power_cut(fresh)
    assert again is not None
    assert again._steps.currentIndex() == BEGIN
    left: list[bool] = []
    fresh.built.window.elsewhere_wanted.connect(lambda: left.append(True))
    again.practise_button.click()
    settle(fresh.built)
    assert left == [True], "to practise first, and come back to a desk that is ready"
    assert after_a_power_cut(fresh) is None


def dialog_of(story: Story, kind: type[Any]) -> Any:
    """The dialog that has come up."""
    settle(story.built)
    (found,) = (one for one in story.built.window.findChildren(QDialog) if one.isVisible())
    assert isinstance(found, kind)
    return found


def test_the_test_page_is_one_page_in_three_languages_and_a_stick_that_is_gone_is_said(
    story: Story, tmp_path: Path
) -> None:
    user = story.sign_in("omar")
    context = story.built.context
    dialog = TrialPageDialog(context, user, "مكتب الكرادة", story.built.window)
    dialog.save_to(tmp_path / "gone" / "page.pdf")
    settle(story.built)
    assert dialog.said.said()
    dialog.save_to(tmp_path / "page.pdf")
    settle(story.built)
    with PdfDocument(tmp_path / "page.pdf") as paper:
        assert len(paper) == 1
    assert pdf_in_memory(lambda device: trial_page.paint(device, "", context.now(), context.language), 100)


@pytest.mark.parametrize("enrolled", [False, True])
def test_a_letter_that_was_opened_waits_for_whoever_may_enrol(
    fresh: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, enrolled: bool
) -> None:
    open_office(fresh)
    fresh.built.window.start()
    window = fresh.built.window
    window.bring(letter(tmp_path / "stick", "KRD-01"))
    if enrolled:
        pretend_enrolment(fresh)
    fresh.sign_in("omar")
    settle(fresh.built)
    if enrolled:
        assert "مكتب الكرادة" in window.notice.sentence
        return
    dialog = dialog_of(fresh, EnrolDialog)
    assert (dialog.other.text(), dialog.code.text()) == ("http://127.0.0.1:9", CODES[0])
    cut = letter(tmp_path / "stick", "KRD-02", CODES[1])
    whole = cut.read_bytes()
    cut.write_bytes(whole[:50])
    dialog.read_file(cut)
    settle(fresh.built)
    assert dialog.code_field.problem
    cut.write_bytes(whole)
    dialog.read_file(cut)
    settle(fresh.built)
    assert (dialog.code.text(), dialog._office) == (CODES[1], "KRD-02")
    dialog.reject()
    other = tmp_path / "batch.mihan"
    other.write_bytes(b"no letter at all")
    window.bring(other)
    opened: list[Path] = []
    monkeypatch.setattr("mihan_desktop.ui.pages.sync.SyncPage.import_from", lambda _page, path: opened.append(path))
    fresh.sign_in("omar")
    settle(fresh.built)
    assert opened == [other]


def pretend_enrolment(story: Story) -> None:
    """The desk belongs to another office."""
    practising: Callable[..., None] = story.office.desk.practising._pretend_enrolment
    practising(story.office.enter("omar"), "مكتب آخر")
    story.office.desk.signing_in.sign_out()

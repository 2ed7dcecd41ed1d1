"""What helps at any page: the help, feedback with a blanked picture, the file for whoever helps, settings, the lock."""

import json
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from mihan_desktop.domain.feedback import FeedbackState
from mihan_desktop.ui import help_pages
from mihan_desktop.ui.blanking import as_png, blanked
from mihan_desktop.ui.dialogs.diagnostics import DiagnosticsDialog
from mihan_desktop.ui.dialogs.feedback import FeedbackDialog
from mihan_desktop.ui.dialogs.help import HelpDialog
from mihan_desktop.ui.dialogs.keys import KeysDialog
from mihan_desktop.ui.dialogs.settings import SettingsDialog
from mihan_desktop.ui.idle import Idle
from mihan_desktop.ui.known_texts import known_texts
from mihan_desktop.ui.paths import RESOURCES
from mihan_desktop.ui.places import PLACES
from mihan_desktop.ui.theme import Look
from tests.services.office import PASSWORD, ZAINAB
from tests.ui.story import Story, come_to_rest, settle, wait_for

WORDS = "الزر صغير على هذه الشاشة"


def dialog(kind: type[QWidget]) -> QWidget:
    """The one that is open."""
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, kind)
    return shown


def press(story: Story, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key at the window."""
    story.built.window.activateWindow()
    QApplication.processEvents()
    QTest.keyClick(story.built.window, key, held)
    settle(story.built)


def test_f1_opens_the_help_at_the_page_one_is_at_in_the_language_one_speaks(busy: Story) -> None:
    busy.sign_in("dana")
    for place in PLACES:
        busy.show(place.name)
        press(busy, Qt.Key.Key_F1)
        shown = dialog(HelpDialog)
        assert isinstance(shown, HelpDialog)
        assert shown.topic == help_pages.topic_of(place.name)
        title = help_pages.page_title(busy.built.context.language.code, shown.topic)
        assert shown.browser.toPlainText().startswith(title)
        shown.accept()
    press(busy, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    dialog(KeysDialog).close()


def test_the_help_is_searched_and_led_through_by_its_links(story: Story) -> None:
    press(story, Qt.Key.Key_F1)
    shown = dialog(HelpDialog)
    assert isinstance(shown, HelpDialog)
    assert shown.topic == "signing-in"
    shown.search.setText("الماسح")
    assert "الماسح" in shown.browser.toPlainText()
    assert shown.topic != "signing-in"
    assert shown.contents.model().rowCount() < len(help_pages.TOPICS)
    shown.search.setText("هذا لا يوجد")
    assert shown._field.problem
    shown.search.clear()
    shown.show_topic("index")
    for language in ("ckb", "en"):
        story.built.context.language.speak(language)
        settle(story.built)
        assert shown.browser.toPlainText().startswith(help_pages.page_title(language, "index"))
    shown.close()


def test_the_catalogues_give_every_sentence_of_the_program_back() -> None:
    known = known_texts(RESOURCES / "translations")
    assert {"Review", "المراجعة", "پێداچوونەوە", "Send and receive"} <= known
    assert not any("{" in text for text in known)


def picture(story: Story) -> bytes:
    """The blanked window."""
    QApplication.processEvents()
    image = blanked(story.built.window, story.built.context.theme)
    return bytes(image.constBits())


@pytest.mark.parametrize("page", ["home", "records", "attendance", "review", "sync", "users"])
def test_the_picture_is_the_same_whoever_is_on_the_page(busy: Story, page: str) -> None:
    busy.sign_in("dana")
    shown = busy.show(page)
    read_again(busy)
    first, before = picture(busy), [name for name in seen_on(shown) if name]
    office = busy.built.desk.signing_in._opened
    with office.write() as work:
        for table, column in NAMED:
            change(work.audit._connection, table, column)
    read_again(busy)
    after = [name for name in seen_on(shown) if name]
    if page in ("records", "attendance", "review"):
        assert before != after  # the page does show other people now
    assert picture(busy) == first


def read_again(story: Story) -> None:
    """Every page fetches anew what it shows."""
    for page in story.built.window.pages.values():
        page.refresh()
    settle(story.built)
    for view in story.built.window.findChildren(QAbstractItemView):
        view.setCurrentIndex(view.model().index(0, 0))
    come_to_rest(story.built)


NAMED = (("outbox", "label"), ("drafts", "label"), ("class_trainees", "name"), ("classes", "title"))
OTHERS = str.maketrans("ابتجحدرزسشصطعفقكلمنهوي", "تجابدحزرشسطصفعكقنمهلوي")


def change(connection: object, table: str, column: str) -> None:
    """Other letters in every name of a column."""
    rows = connection.exec_driver_sql(f"SELECT rowid, {column} FROM {table}").fetchall()  # type: ignore[attr-defined]
    for key, value in rows:
        connection.exec_driver_sql(  # type: ignore[attr-defined]
            f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (value.translate(OTHERS), key)
        )


def seen_on(page: QWidget) -> list[str]:
    """The texts of the lists of a page."""
    models = [view.model() for view in page.findChildren(QAbstractItemView)]
    return [
        str(model.index(row, column).data())
        for model in models
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]


def test_a_form_that_is_being_filled_leaves_nothing_on_the_picture(busy: Story) -> None:
    busy.sign_in("zainab")
    page = busy.show("registration")
    drafts = busy.built.desk.registering.drafts(busy.office.people["zainab"])
    busy.show("registration", drafts[0].id)
    assert page is not None
    image = blanked(busy.built.window, busy.built.context.theme)
    assert 0 < len(as_png(image)) < 512 * 1024


def test_feedback_is_given_with_a_picture_and_its_answer_is_read_in_the_same_place(busy: Story) -> None:
    user = busy.sign_in("zainab")
    busy.show("records")
    press(busy, Qt.Key.Key_F11)
    shown = dialog(FeedbackDialog)
    assert isinstance(shown, FeedbackDialog)
    assert shown.preview.isHidden()
    shown.confirm()
    settle(busy.built)
    assert shown.field.problem  # a sentence first
    shown.said.setPlainText(WORDS)
    shown.with_picture.setChecked(True)
    assert not shown.preview.isHidden()
    shown.confirm()
    settle(busy.built)
    assert busy.built.window.notice.sentence
    (mine,) = busy.built.desk.giving_feedback.mine(user)
    assert (mine.page, mine.words, mine.has_picture, mine.state) == ("records", WORDS, True, FeedbackState.KEPT)

    with busy.built.desk.signing_in._opened.write() as work:
        assert work.feedback.answer(mine.id, "شكراً، سنكبّره", busy.office.wall()) == user.id
    press(busy, Qt.Key.Key_F11)
    shown = dialog(FeedbackDialog)
    assert isinstance(shown, FeedbackDialog)
    assert "شكراً، سنكبّره" in shown.answers.toPlainText()
    shown.close()


def test_the_file_for_whoever_helps_names_nobody(busy: Story, tmp_path: Path) -> None:
    busy.sign_in("dana")
    log = busy.profile / "logs" / "mihan.log"
    log.parent.mkdir(exist_ok=True)
    log.write_text(
        f"2026-03-02 10:30:00,123 ERROR mihan_desktop.ui.tasks unexpected 'زينب' {ZAINAB['phone']} at "
        f"{busy.profile}/x {Path.home()}/y {ZAINAB['given_name']} 199012345678\n",
        encoding="utf-8",
    )
    path = tmp_path / "help.zip"
    shown = DiagnosticsDialog(busy.built.context, busy.built.window, lambda _parent, _title: str(path))
    shown.open()
    settle(busy.built)
    seen = shown.preview.toPlainText()
    shown.confirm()
    settle(busy.built)
    with zipfile.ZipFile(path) as archive:
        texts = {name: archive.read(name).decode() for name in archive.namelist()}
    whole = "\n".join(texts.values())
    assert all(text.strip() in seen for text in texts.values())
    people = [*ZAINAB.values(), "زينب", "هيوا", "بارزانی", "دانا", "هدى", "عمر", "شيلان", "0770123456", "dana", "صيانة"]
    for said in people:
        if said not in ("female", "yes"):
            assert said not in whole, said
    assert str(busy.profile) not in whole
    assert str(Path.home()) not in texts["mihan.log"]
    assert "ERROR mihan_desktop.ui.tasks unexpected" in texts["mihan.log"]
    desk = json.loads(texts["desk.json"])
    assert (desk["integrity"], desk["enrolled"]) == ([], False)
    assert desk["changes"]["waiting"] > 0
    assert json.loads(texts["window.json"])["language"] == busy.built.context.language.code


def test_settings_are_the_persons_own_and_come_back(busy: Story) -> None:
    busy.sign_in("zainab")
    window, context = busy.built.window, busy.built.context
    window.open_settings()
    shown = dialog(SettingsDialog)
    assert isinstance(shown, SettingsDialog)
    shown.look.setCurrentIndex(shown.look.findData(Look.DARK))
    shown.look.activated.emit(shown.look.currentIndex())
    shown.lock.setCurrentIndex(shown.lock.findData(5))
    shown.folder.setText("/scans")
    shown.folder.editingFinished.emit()
    settle(busy.built)
    assert context.theme.look is Look.DARK
    assert (context.own.settings.lock_minutes, context.own.settings.scanner_folder) == (5, "/scans")
    shown.close()

    busy.sign_in("ali")
    looks = [context.theme.look]
    assert context.own.settings.scanner_folder == ""
    busy.sign_in("zainab")
    looks.append(context.theme.look)
    assert looks == [Look.LIGHT, Look.DARK]


def test_the_desk_locks_by_itself_and_keeps_the_draft(busy: Story) -> None:
    user = busy.sign_in("zainab")
    busy.show("registration")
    drafts = busy.built.desk.registering.drafts(user)
    busy.built.window.open_settings()
    busy.built.window._idle.passed.emit()
    settle(busy.built)
    assert busy.built.window.user is None
    assert QApplication.activeModalWidget() is None
    again = busy.built.desk.signing_in.sign_in("zainab", PASSWORD.format("zainab"))
    assert [one.id for one in busy.built.desk.registering.drafts(again)] == [one.id for one in drafts]


def test_idleness_passes_only_when_nobody_touches_anything(story: Story) -> None:
    passed: list[bool] = []
    idle = Idle(story.built.window, minute=80)
    idle.passed.connect(lambda: passed.append(True))
    idle._watch(story.built.window.windowHandle())
    idle.wait(1)
    idle.wait(0)
    QTest.qWait(200)
    assert not passed
    idle.wait(1)
    QTest.keyClick(story.built.window.windowHandle(), Qt.Key.Key_Shift)
    assert idle._touched
    wait_for(story.built, lambda: bool(passed))

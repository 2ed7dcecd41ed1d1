"""Files in a form: pasted, dropped, scanned, turned, removed and brought back; what is wrong with one is said."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forms.session import Session
from mihan_desktop.ui.form.editors.annotate import AnnotateEditor
from mihan_desktop.ui.form.editors.large_picture import LargePicture
from mihan_desktop.ui.form.editors.signature import ON_PAPER, SignatureEditor
from mihan_desktop.ui.form.editors.upload import UploadEditor
from mihan_desktop.ui.form.sections import SectionState
from mihan_desktop.ui.form.view import FormView
from mihan_desktop.ui.scanner import ScannerFolder
from tests.ui.form.conftest import Show
from tests.ui.form.hands import enter, error_of, field, focused, here, key, write
from tests.ui.form.spreadsheets import Row, filling
from tests.ui.test_pictures import photograph, picture, written

CONTROL = Qt.KeyboardModifier.ControlModifier
FILES: list[Row] = [
    {"type": "text", "name": "name", "label": "Name"},
    {"type": "image", "name": "photo", "label": "Photograph", "required": "yes"},
    {"type": "file", "name": "paper", "label": "Contract", "relevant": "${name} != 'none'"},
    {"type": "text", "name": "end", "label": "End"},
]


def upload(view: FormView, name: str) -> UploadEditor:
    editor = field(view, f"/data/{name}").editor
    assert isinstance(editor, UploadEditor)
    return editor


def value(session: Session, name: str) -> str:
    return session.node(f"/data/{name}").value


def size_of(view: FormView, name: str) -> tuple[int, int]:
    size = QImage.fromData(view.attachments[name]).size()
    return size.width(), size.height()


def test_a_picture_on_the_clipboard_is_pasted_with_ctrl_v(show: Show) -> None:
    session = filling(FILES)
    view = show(session)
    QGuiApplication.clipboard().setImage(picture(3000, 1500))
    view.reach("/data/photo")
    key(Qt.Key.Key_V, CONTROL)
    assert value(session, "photo") == "picture.png"
    assert size_of(view, "picture.png") == (1600, 800)


def test_a_file_that_was_copied_is_pasted_and_text_is_refused(show: Show, tmp_path: Path) -> None:
    taken = tmp_path / "card.jpg"
    taken.write_bytes(photograph(40, 30))
    session = filling(FILES)
    view = show(session)
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(taken))])
    QGuiApplication.clipboard().setMimeData(copied)
    view.reach("/data/paper")
    key(Qt.Key.Key_V, CONTROL)
    assert value(session, "paper") == "card.jpg"
    QGuiApplication.clipboard().setText("only words")
    upload(view, "photo").paste_now()
    assert "Nothing that could be pasted" in error_of(view, "/data/photo")
    assert value(session, "photo") == ""


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("paper.jpg", b"%PDF-1.7 a contract", "This is not a picture, whatever its name."),
        ("empty.jpg", b"", "This file is empty."),
        ("gone.jpg", None, "This file could not be read."),
    ],
)
def test_a_file_that_cannot_be_kept_is_refused_by_question_and_name_and_the_answers_stay(
    show: Show, tmp_path: Path, name: str, data: bytes | None, said: str
) -> None:
    chosen = tmp_path / name
    if data is not None:
        chosen.write_bytes(data)
    good = tmp_path / "good.jpg"
    good.write_bytes(photograph(40, 30))
    session = filling(FILES)
    view = show(session)
    write("Zainab")
    upload(view, "photo").take(good)
    upload(view, "photo").take(chosen)
    problem = error_of(view, "/data/photo")
    assert said in problem
    assert "Photograph" in problem
    assert name in problem
    view.settle()
    assert value(session, "name") == "Zainab"
    assert value(session, "photo") == "good.jpg", "what was there stays until another one is kept"
    assert [each.ref for each in view.problems()] == ["/data/photo"]


def test_a_picture_is_turned_shown_large_removed_and_brought_back(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    taken = tmp_path / "card.jpg"
    taken.write_bytes(photograph(60, 40))
    session = filling(FILES)
    view = show(session, choose_file=lambda *_: taken)
    view.reach("/data/photo")
    key(Qt.Key.Key_F4)
    editor = upload(view, "photo")
    editor.turn.setFocus()
    enter()
    assert size_of(view, value(session, "photo")) == (40, 60)
    editor.enlarge.setFocus()
    enter()
    dialog = next(child for child in editor.findChildren(LargePicture) if child.isVisible())
    assert dialog.shown.pixmap().height() == 60
    dialog.close_button.click()
    view.window().activateWindow()
    qtbot.waitUntil(view.window().isActiveWindow, timeout=60_000)
    editor.choose.setFocus()
    key(Qt.Key.Key_Delete)
    assert value(session, "photo") == ""
    assert editor.back is focused()
    enter()
    assert value(session, "photo") == "card.jpg"
    assert size_of(view, "card.jpg") == (40, 60)
    assert not editor.back.isVisible()


def test_a_paper_without_a_picture_has_no_buttons_for_pictures(show: Show, tmp_path: Path) -> None:
    paper = tmp_path / "contract.pdf"
    paper.write_bytes(b"%PDF-1.7" + bytes(3000))
    view = show(filling(FILES))
    editor = upload(view, "paper")
    editor.take(paper)
    assert "contract.pdf" in editor.name.text()
    assert "2 kB" in editor.name.text()
    assert (editor.turn.isVisible(), editor.enlarge.isVisible(), editor.drop.isVisible()) == (False, False, True)


def test_the_list_of_files_says_what_is_missing_and_leads_there(show: Show, tmp_path: Path) -> None:
    taken = tmp_path / "card.jpg"
    taken.write_bytes(photograph(60, 40))
    session = filling(FILES)
    view = show(session)
    papers = view.papers
    assert "0 of 2" in papers.title.text()
    assert papers.missing() == ("/data/photo", "/data/paper")
    assert [entry.state for entry in papers.list.sections.entries] == [SectionState.PROBLEMS, SectionState.INCOMPLETE]
    papers.list.setCurrentIndex(papers.list.sections.index(1, 0))
    papers.press()
    assert here(view) == "paper"
    upload(view, "photo").take(taken)
    assert papers.missing() == ("/data/paper",)
    view.canvas.answer("/data/name", "none")  # the contract is not asked for any more
    assert papers.missing() == ()
    assert "1 of 1" in papers.title.text()


def test_what_the_scanner_has_just_made_is_offered_to_the_question_that_has_the_keyboard(
    show: Show, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "old.jpg").write_bytes(photograph(20, 20))
    scanner = ScannerFolder(tmp_path)
    session = filling(FILES)
    view = show(session, scanner=scanner)
    view.reach("/data/photo")
    (tmp_path / "half.part").write_bytes(b"not yet")
    with qtbot.waitSignal(scanner.arrived, timeout=60_000) as told:
        (tmp_path / "scan 1.jpg").write_bytes(photograph(60, 40))
    assert told.args == [tmp_path / "scan 1.jpg"]
    editor = upload(view, "photo")
    assert editor.use is focused()
    assert value(session, "photo") == "", "nothing is taken without being asked for"
    enter()
    assert value(session, "photo") == "scan 1.jpg"
    assert not editor.use.isVisible()


def test_a_scan_made_while_something_else_is_typed_waits_for_the_next_question_for_a_file(
    show: Show, tmp_path: Path, qtbot: QtBot
) -> None:
    scanner = ScannerFolder(tmp_path)
    view = show(filling(FILES), scanner=scanner)
    write("Zain")
    with qtbot.waitSignal(scanner.arrived, timeout=60_000):
        (tmp_path / "scan.jpg").write_bytes(photograph(60, 40))
    assert here(view) == "name"
    write("ab")
    enter()
    assert upload(view, "photo").use.isVisible()
    assert view.session.node("/data/name").value == "Zainab"


def test_a_scanner_folder_that_is_not_there_does_no_harm(tmp_path: Path, qapp: QApplication) -> None:
    assert ScannerFolder(tmp_path / "gone").folder.name == "gone"


def test_who_cannot_draw_signs_on_paper_and_the_answer_says_so(show: Show) -> None:
    session = filling([{"type": "image", "name": "q", "label": "Signature", "appearance": "signature"}])
    view = show(session)
    editor = field(view, "/data/q").editor
    assert isinstance(editor, SignatureEditor)
    assert editor.on_paper is focused()
    key(Qt.Key.Key_Space)
    assert editor.reason is focused()
    write("Hand injured; paper in folder 12")
    enter()
    assert value(session, "q") == ON_PAPER
    stated = QImage.fromData(view.attachments[ON_PAPER])
    assert (stated.width(), stated.height()) == (800, 300)
    assert editor.again is focused()
    enter()
    assert value(session, "q") == ""


def test_a_stroke_is_taken_back(show: Show) -> None:
    session = filling([{"type": "image", "name": "q", "label": "Sketch", "appearance": "draw"}])
    view = show(session)
    editor = field(view, "/data/q").editor
    assert isinstance(editor, SignatureEditor)
    for y in (20, 60):
        QTest.mousePress(editor.pad, Qt.MouseButton.LeftButton, pos=QPoint(20, y))
        QTest.mouseMove(editor.pad, QPoint(90, y))
        QTest.mouseRelease(editor.pad, Qt.MouseButton.LeftButton, pos=QPoint(90, y))
    assert value(session, "q") == "drawing.png"
    both = view.attachments["drawing.png"]
    editor.stroke.click()
    assert view.attachments["drawing.png"] != both
    editor.stroke.click()
    assert value(session, "q") == ""
    assert not editor.on_paper.isVisible(), "a sketch is no signature"


def test_a_picture_is_marked_in_red_and_kept_with_its_marks(show: Show, tmp_path: Path) -> None:
    plan = tmp_path / "plan.png"
    plan.write_bytes(written(picture(400, 300), "PNG"))
    session = filling([{"type": "image", "name": "q", "label": "Plan", "appearance": "annotate"}])
    view = show(session, choose_file=lambda *_: plan)
    key(Qt.Key.Key_F4)
    editor = field(view, "/data/q").editor
    assert isinstance(editor, AnnotateEditor)
    assert editor.pad is not None
    before = view.attachments["plan.png"]
    QTest.mousePress(editor.pad, Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    QTest.mouseMove(editor.pad, QPoint(120, 90))
    QTest.mouseRelease(editor.pad, Qt.MouseButton.LeftButton, pos=QPoint(120, 90))
    assert value(session, "q") == "plan.png"
    assert view.attachments["plan.png"] != before
    assert size_of(view, "plan.png") == (400, 300)
    editor.clean.click()
    assert QImage.fromData(view.attachments["plan.png"]) == QImage.fromData(before).convertToFormat(
        QImage.fromData(view.attachments["plan.png"]).format()
    )


def test_the_list_of_files_follows_the_language_of_the_form(show: Show) -> None:
    rows: list[Row] = [
        {"type": "text", "name": "name", "label::Arabic (ar)": "الاسم", "label::English (en)": "Name"},
        {"type": "image", "name": "photo", "label::Arabic (ar)": "الصورة", "label::English (en)": "Photograph"},
    ]
    view = show(filling(rows, language="en"))
    assert [entry.title for entry in view.papers.list.sections.entries] == ["\u200ePhotograph"]
    view.set_form_language("Arabic (ar)")
    assert [entry.title for entry in view.papers.list.sections.entries] == ["\u200fالصورة"]

"""The training: a desk of its own with invented people, a coloured band, and no way out; the office is not touched."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QApplication

from mihan_desktop.app import NO_ROOM, Sitting, make_room
from mihan_desktop.config import Profile, training_profile
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.review import BatchState
from mihan_desktop.domain.roles import Role
from mihan_desktop.services.desk import build_desk
from mihan_desktop.services.practising import PASSWORD
from mihan_desktop.ui.dialogs.no_room import NoRoomDialog
from mihan_desktop.ui.pages.first_run import FirstRunPage
from mihan_desktop.ui.pages.training import TrainingPage
from tests.services.office import Wall, new_id
from tests.ui.story import settle

ASKED = "--quit-when-ready"


@pytest.fixture
def sitting(qapp: QApplication, tmp_path: Path) -> Iterator[Sitting]:
    """The office's desk at its first run, with its window."""
    made = Sitting(qapp, tmp_path / "office")
    make_room(tmp_path / "office")
    made.sit_down(tmp_path / "office").window.start()
    yield made
    built = made.built
    settle(built)
    made.close()
    built.context.language.hush()
    for part in (built.window, built.context.theme, built.context.language, built.context.tasks):
        part.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def practise(sitting: Sitting) -> TrainingPage:
    """From the office's entrance to the training's."""
    entrance = sitting.built.window.entrance
    assert entrance is not None
    entrance.elsewhere.click()
    QApplication.processEvents()
    settle(sitting.built, 60)
    page = sitting.built.window.entrance
    assert isinstance(page, TrainingPage)
    return page


def test_one_goes_to_the_training_and_back_and_the_office_is_as_it_was(sitting: Sitting, tmp_path: Path) -> None:
    assert isinstance(sitting.built.window.entrance, FirstRunPage)
    assert sitting.built.window.band.isHidden()
    page = practise(sitting)
    window = sitting.built.window
    assert not window.band.isHidden()
    assert PASSWORD in window.band.text()
    assert not (tmp_path / "office" / "keyring.json").exists()  # the office has still not been made

    page.seats[Role.CLERK].click()
    settle(sitting.built)
    assert window.user is not None
    assert window.user.roles == {Role.CLERK}
    assert len(sitting.built.desk.searching.registrations(window.user)) > 5
    assert not window.band.isHidden()
    window.sign_out()
    settle(sitting.built)
    entrance = window.entrance
    assert isinstance(entrance, TrainingPage)
    entrance.elsewhere.click()
    QApplication.processEvents()
    settle(sitting.built)
    assert isinstance(sitting.built.window.entrance, FirstRunPage)
    assert sitting.built.window.band.isHidden()


def test_what_is_approved_in_the_training_is_sealed_and_never_leaves(tmp_path: Path) -> None:
    root = training_profile(tmp_path / "office")
    make_room(root)
    Profile(root).training_mark.touch()
    desk = build_desk(root, now=Wall(), new_id=new_id)
    desk.practising.prepare("en")
    desk.practising.prepare("en")  # once is enough
    supervisor = desk.practising.sit_down(Role.SUPERVISOR)
    waiting = [one.change_id for one in desk.reviewing.waiting(supervisor) if one.sheet is None]
    batch = desk.reviewing.approve(supervisor, waiting, PASSWORD).batch
    assert batch.state is BatchState.SEALED
    Profile(root).training_mark.unlink()  # somebody tidied up: the database knows it, too
    desk.signing_in.sign_out()
    desk = build_desk(root, now=Wall(), new_id=new_id)
    supervisor = desk.signing_in.sign_in(Role.SUPERVISOR.value, PASSWORD)
    for leave in (
        lambda: desk.sending.send(supervisor, lambda *_: None, lambda: False),
        lambda: desk.sending.export(supervisor, batch.id, tmp_path / "batch.mihan"),
        lambda: desk.enrolling.enrol(supervisor, "http://127.0.0.1:1", "D000G"),
        lambda: desk.enrolling.enrol_supervisor(supervisor, "S000G", PASSWORD),
    ):
        with pytest.raises(MihanError) as refused:
            leave()
        assert refused.value.code == "training"
    assert not (tmp_path / "batch.mihan").exists()
    assert desk.practising.here
    desk.signing_in.sign_out()


def test_the_office_is_never_taken_for_the_training(tmp_path: Path) -> None:
    desk = build_desk(tmp_path / "office", now=Wall(), new_id=new_id)
    assert not desk.practising.here
    for act in (lambda: desk.practising.prepare("ar"), lambda: desk.practising.sit_down(Role.CLERK)):
        with pytest.raises(MihanError, match="not_training"):
            act()
    assert not (tmp_path / "office").exists()


def test_a_folder_that_cannot_be_written_is_said_in_three_languages(qapp: QApplication, tmp_path: Path) -> None:
    in_the_way = tmp_path / "profile"
    in_the_way.write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(OSError) as refused:  # noqa: PT011 - whichever the system has for it
        make_room(in_the_way)
    dialog = NoRoomDialog(in_the_way, refused.value)
    dialog.show()
    QApplication.processEvents()
    said = " ".join(label.text() for label in dialog.sentences)
    assert "المجلد" in said
    assert "بوخچە" in said
    assert "folder" in said
    assert str(in_the_way) in dialog.where.text()
    assert dialog.choose.isDefault()
    assert dialog.sizeHint().boundedTo(QSize(1366, 768)) == dialog.sizeHint()
    dialog.close()


def test_the_program_ends_by_name_where_its_folder_cannot_be_written(tmp_path: Path) -> None:
    in_the_way = tmp_path / "profile"
    in_the_way.write_text("a file where the folder should be", encoding="utf-8")
    start = f"from mihan_desktop.app import main; raise SystemExit(main(['--profile', {str(in_the_way)!r}, {ASKED!r}]))"
    ended = subprocess.run([sys.executable, "-c", start], capture_output=True, text=True, timeout=100, check=False)
    assert (ended.returncode, "Traceback" in ended.stderr) == (NO_ROOM, False)
    assert in_the_way.read_text(encoding="utf-8").startswith("a file")

"""Pictures of every page and dialog in three languages, three looks and three sizes: ``python -m tests.shots [NAME…]``.

``build/shots/index.html`` leafs through them, ``build/shots/sheets/`` holds all scenes of one dress on one sheet.
"""

from __future__ import annotations

import itertools
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from forms.session import Session
from mihan_desktop.domain.roles import Role
from mihan_desktop.services.desk import Desk
from mihan_desktop.ui.dialogs.no_room import NoRoomDialog
from mihan_desktop.ui.pages.training import TrainingPage
from mihan_desktop.ui.theme import Look
from resources.demo.answering import fill
from resources.demo.people import person
from tests.centre import Centre
from tests.screen import PLATFORM
from tests.services.conftest import enrol
from tests.services.office import PASSWORD, kept
from tests.ui.story import Story, everybody, make_busy, ministry_form, open_office, settle
from tests.ui.walk.entrances import at_training, first_run, training
from tests.ui.walk.more_scenes import MORE, add_gallery
from tests.ui.walk.scenes import SCENES, Scene, add_everything, come_to, open_dialogs, put_away

TARGET = Path("build") / "shots"
LANGUAGES = ("ar", "ckb", "en")
SCALES = (100, 150, 200)
SIZE = (1366, 728)  # a 1366 × 768 office PC without its task bar
EVERYBODY = "dana"
"""Who may do everything, and takes the chair where the scene's own person lacks something."""


@dataclass(frozen=True)
class Dress:
    """How the window looks in a picture."""

    language: str
    look: Look
    scale: int

    def __str__(self) -> str:
        return f"{self.language}-{self.look}-{self.scale}"


DRESSES = [Dress(*each) for each in itertools.product(LANGUAGES, Look, SCALES)]


def ministry(scene_way: str) -> Scene:
    """The ministry's own form, which the walk leaves out because it is long."""

    def way(story: Story) -> None:
        user = story.built.window.user
        assert user is not None
        form = next(one for one in story.built.desk.registering.forms(user) if one.form_id.startswith("jobseeker"))
        story.show("registration", ("form", f"{form.form_id}\n{form.version}"))

    return Scene(scene_way, "zainab", "registration", way)


def fill_ministry_forms(story: Story, desk: Desk, form: tuple[str, str], count: int) -> None:
    """Registrations of invented people on the ministry's form."""
    office = story.office
    clerk = office.enter("ali")
    definition = desk.registering.definition(*form)
    for number in range(count):
        office.wall.go_on(minutes=6)
        draft = desk.registering.begin(clerk, *form)
        session = Session(definition, clock=office.wall, new_id=office.ids)
        fill(session, person(7, number))
        desk.registering.keep_draft(clerk, kept(draft, session))
        desk.registering.save(clerk, draft.id, session.finalise())
    desk.signing_in.sign_out()


def send_some(story: Story) -> None:
    """One batch received, one sealed."""
    desk = story.office.desk
    for last in (False, True):
        huda = story.office.enter("huda")
        ids = [item.change_id for item in desk.reviewing.waiting(huda) if item.kind == "registration"][:3]
        desk.reviewing.approve(huda, ids, PASSWORD.format("huda"))
        if not last:
            desk.sending.send(huda, lambda *_: None, lambda: False)
            desk.sending.send(huda, lambda *_: None, lambda: False)
        story.office.wall.go_on(minutes=25)
    desk.signing_in.sign_out()


# -- taking


def wear(story: Story, dress: Dress) -> None:
    """Language, look and size of every window; who sits there reads records in that language too."""
    story.built.context.theme.wear(dress.look, dress.scale)
    story.built.window.speak(dress.language)
    settle(story.built)


def sit(story: Story, who: str, dress: Dress) -> None:
    """Somebody takes the chair; the window looks as before."""
    user = story.built.window.user
    if who and (user is None or user.username != who):
        put_away(story)
        story.sign_in(who)
        wear(story, dress)


def shown_scene(story: Story, scene: Scene, dress: Dress) -> bool:
    """Lead the window to a scene as its person sees it, or as who may do everything; whether there is a way."""
    for who in dict.fromkeys((scene.who, EVERYBODY if scene.who else "")):
        sit(story, who, dress)
        try:
            come_to(story, scene)
            settle(story.built)
        except (AssertionError, LookupError, AttributeError) as error:
            said = f"no picture of {scene.name} ({dress}): {error}"
        else:
            return True
    print(said, flush=True)
    return False


def shoot(story: Story, scene: Scene, dress: Dress) -> None:
    """One scene as its person sees it."""
    if shown_scene(story, scene, dress):
        take(story.built.window, f"{scene.name}-{dress}")


def take(window: QWidget, name: str) -> None:
    """The window with the dialog that is open on it; whichever is in front has the keyboard, as on a desk."""
    dialogs = open_dialogs(window)
    if not popups():
        (dialogs[-1] if dialogs else window).activateWindow()
    QApplication.processEvents()
    picture = window.grab()
    if dialogs:
        shown = dialogs[-1].grab()
        with QPainter(picture) as painter:
            painter.fillRect(picture.rect(), QColor(0, 0, 0, 90))
            at = QPoint((picture.width() - shown.width()) // 2, (picture.height() - shown.height()) // 2)
            painter.drawPixmap(at, shown)
    for popup in popups():
        with QPainter(picture) as painter:
            painter.drawPixmap(window.mapFromGlobal(popup.pos()), popup.grab())
    picture.save(str(TARGET / f"{name}.png"))


def popups() -> list[QWidget]:
    """Menus, lists and calendars that stand open."""
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    return [one for one in shown if one.windowType() == Qt.WindowType.Popup]


def shoot_entrances(folder: Path, wanted: list[Dress]) -> None:
    """The first run in its steps, and the training's entrance, each on a profile of its own."""
    for name, scenes in (("new", first_run), ("training", training)):  # one after the other: windows share a language
        story = at_training(folder / name) if name == "training" else Story(folder / name)
        if name == "new":
            story.open_window()
        story.built.window.resize(*SIZE)
        for dress in wanted:
            wear(story, dress)
            for scene, window in scenes(story):
                take(window, f"{scene}-{dress}")
            if name == "training":
                practise(story, dress)
        story.close()
    for dress in wanted[:1]:  # it is opened before there is a language, a look or a size
        NoRoomDialog(folder, OSError(28, "")).grab().save(str(TARGET / f"no_room-{dress}.png"))


def practise(story: Story, dress: Dress) -> None:
    """A desk of the training, with its band."""
    window = story.built.window
    entrance = window.entrance
    assert isinstance(entrance, TrainingPage)
    entrance.sit_down(Role.CLERK)
    settle(story.built, 60)
    wear(story, dress)
    take(window, f"training_desk-{dress}")
    window.sign_out()
    settle(story.built, 60)


# -- showing


def index() -> None:
    """A page to leaf through: by language, look and size, with the arrow keys."""
    shots = [dict(zip(("name", "language", "look", "scale"), each, strict=True)) for each in pictures()]
    page = (Path(__file__).parent / "shots.html").read_text(encoding="utf-8")
    (TARGET / "index.html").write_text(page.replace("__SHOTS__", json.dumps(shots)), encoding="utf-8")


def pictures() -> Iterator[tuple[str, str, str, str]]:
    """(name, language, look, scale) of every picture there is."""
    for path in sorted(TARGET.glob("*.png")):
        parts = path.stem.split("-")
        if len(parts) == 4:
            yield parts[0], parts[1], parts[2], parts[3]


def sheets(columns: int = 4, width: int = 640) -> None:
    """All scenes of one dress on one sheet, to be looked at in one go."""
    (TARGET / "sheets").mkdir(exist_ok=True)
    height = width * SIZE[1] // SIZE[0]
    for dress in DRESSES:
        shots = [QPixmap(str(path)) for path in sorted(TARGET.glob(f"*-{dress}.png"))]
        for number, part in enumerate(parted(shots)):
            rows = -(-len(part) // columns)
            sheet = QImage(QSize(columns * width, rows * height), QImage.Format.Format_RGB32)
            sheet.fill(QColor("#888888"))
            with QPainter(sheet) as painter:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                for at, shot in enumerate(part):
                    place = QRect(at % columns * width, at // columns * height, width - 6, height - 6)
                    painter.drawPixmap(
                        place, shot.scaled(place.size(), Qt.AspectRatioMode.IgnoreAspectRatio,
                                           Qt.TransformationMode.SmoothTransformation)
                    )  # fmt: skip
            sheet.save(str(TARGET / "sheets" / f"{dress}-{number + 1}.png"))


def parted(shots: list[QPixmap], size: int = 16) -> Iterator[list[QPixmap]]:
    """So many at a time."""
    for start in range(0, len(shots), size):
        yield shots[start : start + size]


def main(wanted: list[str]) -> int:
    """Take the pictures; ``wanted``: only scenes whose names begin so, only dresses such as ``ar-dark-100``."""
    os.environ.setdefault("QT_QPA_PLATFORM", PLATFORM)
    TARGET.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or QApplication(["shots"])
    names = [each for each in wanted if "-" not in each]
    dresses = [dress for dress in DRESSES if not set(wanted) - set(names) or str(dress) in wanted]
    chosen = [
        scene for scene in (*SCENES, *MORE, ministry("registration_ministry"))
        if not names or any(scene.name.startswith(name) for name in names)
    ]  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        if not names or any(name in ("first_run", "training") for name in names):
            shoot_entrances(Path(folder), dresses)
        story = Story(Path(folder) / "profile")
        open_office(story)
        everybody(story)
        form = ministry_form(story)
        add_everything(story)
        add_gallery(story)
        with Centre(Path(folder) / "centre") as centre:
            enrol(story.office, centre)
            fill_ministry_forms(story, story.office.desk, form, 8)
            send_some(story)
            make_busy(story)
            story.open_window()
            story.built.window.resize(*SIZE)
            for dress in dresses:
                if story.built.window.user is not None:
                    put_away(story)
                    story.built.window.sign_out()
                wear(story, dress)
                for scene in chosen:
                    shoot(story, scene, dress)
                print(dress, flush=True)
            story.close()
    index()
    sheets()
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

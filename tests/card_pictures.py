"""Pictures of the window for the cards, numbered where their words speak of a part.

``python -m tests.card_pictures FOLDER``: one PNG for each picture and language, ``<name>-<language>.png``, twice as
fine as a screen so that paper is sharp. What the numbers stand for is said in ``docs/cards``.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from forms.session import Session
from mihan_desktop.domain.attendance import Mark
from mihan_desktop.services.assessing import Score
from mihan_desktop.ui.theme import FAMILY, Look
from resources.demo.answering import fill
from resources.demo.people import person
from resources.demo.person import Person
from tests.centre import Centre
from tests.screen import PLATFORM
from tests.services.conftest import enrol
from tests.services.office import kept
from tests.shots import Dress, fill_ministry_forms, send_some, wear
from tests.ui.story import Story, everybody, make_busy, ministry_form, open_office, settle
from tests.ui.walk.course_scenes import cohort
from tests.ui.walk.scenes import put_away

LANGUAGES = ("ar", "ckb", "en")
SIZE = QSize(1280, 720)
FINE = 2
"""Pixels of the picture for one of the window, each way."""
_MARK, _ROOM = QColor("#b45309"), 13.0


@dataclass(frozen=True)
class Picture:
    """name; who sits there; way: leads there; marked: the parts that are numbered, from 1; height: pixels of the
    window from the top, without the side list, 0 for all of it.
    """

    name: str
    who: str
    way: Callable[[Story], object]
    marked: Callable[[Any], Sequence[QWidget | QRect]]
    height: int = 0


def draft(draft_id: str, somebody: Person) -> Callable[[Story], object]:
    """The way to a draft about somebody on the ministry's form, in the window's language, at the section of names."""

    def way(story: Story) -> None:
        page: Any = story.show("registration", ("draft", draft_id))
        languages = [page.tongue.itemData(at) for at in range(page.tongue.count())]
        page.tongue.setCurrentIndex(next(at for at, one in enumerate(languages) if f"({dressed(story)})" in one))
        page.tongue.activated.emit(page.tongue.currentIndex())
        settle(story.built)
        page.view.go_to_section(1)
        page.view.canvas.answer("/data/identity/mother_given_name", somebody.name.mother_given)
        page.watch._ask()
        settle(story.built)

    return way


def dressed(story: Story) -> str:
    """The language of the window."""
    return story.built.context.language.code


def results(story: Story) -> None:
    """The scores of a cohort: of the first assessment two, of the last none yet."""
    cohort(3)(story)
    page: Any = story.built.window.page
    desk, user = story.built.desk, story.built.window.user
    assert user is not None
    chosen = desk.admitting.cohorts(user)[-1].training_class.id
    lines = desk.assessing.results(user, chosen).lines
    if lines[0].sittings[0].best is None:
        scores = [Score(line.enrolment.person, points) for line, points in zip(lines, (7250, 5500), strict=False)]
        desk.assessing.score(user, chosen, "before", scores)
        page.refresh()
    settle(story.built)


def _cell(page: Any) -> QRect:
    """The cell that is chosen in the sheet, in the window's pixels."""
    inside: QRect = page.sheet.visualRect(page.sheet.currentIndex())
    view = page.sheet.viewport()
    return QRect(view.mapTo(view.window(), inside.topLeft()), inside.size())


def attendance(story: Story) -> None:
    """The class of which some sessions are marked, at today's session."""
    page: Any = story.show("attendance")
    rows = range(page.class_list.model().rowCount())
    page.class_list.setCurrentIndex(page.class_list.model().index(rows[-1], 0))
    settle(story.built)


NEW, KNOWN = person(7, 40), person(7, 2)
"""Somebody whom no desk knows, and somebody who was registered at this one."""


def pictures(drafts: Mapping[Person, str]) -> tuple[Picture, ...]:
    """Every picture. drafts: their ids."""
    return (
        Picture("form", "zainab", draft(drafts[NEW], NEW), lambda page: (
            page.view.list, page.save_button, page.view.way, page.window().foot.saved_label,
            page.window().header.help)),
        Picture("alike", "zainab", draft(drafts[KNOWN], KNOWN), lambda page: (page._sheet.duplicates,), 560),
        Picture("results", "karwan", results, lambda page: (page.results.table,), 480),
        Picture("class", "karwan", attendance, lambda page: (
            page.class_list, _cell(page), page.marks[Mark.PRESENT], page.all_button, page.warned)),
    )  # fmt: skip


def picture_of(window: QWidget, parts: Sequence[QWidget | QRect], digits: Callable[[int], str]) -> QImage:
    """The window, with a number at each part's leading upper corner."""
    image = QImage(window.size() * FINE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(FINE)
    window.render(image, QPoint())
    rtl = window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(FAMILY)
        font.setPixelSize(16)
        font.setBold(True)
        painter.setFont(font)
        for number, part in enumerate(parts, 1):
            place = part if isinstance(part, QRect) else QRect(part.mapTo(window, QPoint()), part.size())
            corner = place.topRight() + QPoint(8, 0) if rtl else place.topLeft() - QPoint(8, 0)
            around = QRectF(0, 0, 2 * _ROOM, 2 * _ROOM)
            around.moveCenter(QPointF(corner))
            around.moveLeft(min(max(around.left(), 2.0), window.width() - around.width() - 2))
            around.moveTop(min(max(around.top(), 2.0), window.height() - around.height() - 2))
            painter.setPen(QColor("white"))
            painter.setBrush(_MARK)
            painter.drawEllipse(around)
            painter.drawText(around, Qt.AlignmentFlag.AlignCenter, digits(number))
    return image


def take(story: Story, picture: Picture, dress: Dress, folder: Path) -> None:
    """One picture in one language."""
    window = story.built.window
    if window.user is None or window.user.username != picture.who:
        put_away(story)
        story.sign_in(picture.who)
        wear(story, dress)
    picture.way(story)
    settle(story.built)
    QApplication.processEvents()
    image = picture_of(window, picture.marked(window.page), story.built.context.language.number)
    if picture.height:
        left = 0 if window.layoutDirection() is Qt.LayoutDirection.RightToLeft else window.side.width()
        image = image.copy(
            left * FINE, 0, (window.width() - window.side.width()) * FINE, picture.height * FINE
        )  # fmt: skip
    image.save(str(folder / f"{picture.name}-{dress.language}.png"))


def begin_drafts(story: Story, form: tuple[str, str]) -> dict[Person, str]:
    """Zainab has begun with both; the ids of the drafts."""
    begun = {}
    desk = story.office.desk
    clerk = story.office.enter("zainab")
    for somebody in (NEW, KNOWN):
        draft = desk.registering.begin(clerk, *form)
        begun[somebody] = draft.id
        session = Session(desk.registering.definition(*form), clock=story.office.wall, new_id=story.office.ids)
        fill(session, somebody)
        desk.registering.keep_draft(clerk, kept(draft, session))
        desk.registering.release_draft(clerk, draft.id)
    desk.signing_in.sign_out()
    return begun


def main(arguments: Sequence[str]) -> int:
    """Take every picture into the folder that is named."""
    (target,) = arguments
    folder = Path(target)
    folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", PLATFORM)
    application = QApplication.instance() or QApplication(["cards"])
    with tempfile.TemporaryDirectory() as rooms, Centre(Path(rooms) / "centre") as centre:
        story = Story(Path(rooms) / "profile")
        open_office(story)
        everybody(story)
        form = ministry_form(story)
        enrol(story.office, centre)
        fill_ministry_forms(story, story.office.desk, form, 8)
        send_some(story)
        make_busy(story)
        wanted = pictures(begin_drafts(story, form))
        story.open_window()
        story.built.window.resize(SIZE)
        for language in LANGUAGES:
            dress = Dress(language, Look.LIGHT, 100)
            for picture in wanted:
                take(story, picture, dress, folder)
            put_away(story)
            story.built.window.sign_out()
            settle(story.built)
        story.close()
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

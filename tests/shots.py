"""Pictures of every page in three languages and three looks, to look at: ``python -m tests.shots [NAME…]``."""

from __future__ import annotations

import html
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from forms.session import Session
from mihan_desktop.services.desk import Desk
from mihan_desktop.ui.pages.first_run import FirstRunPage
from mihan_desktop.ui.theme import Look
from resources.demo.answering import fill
from resources.demo.people import person
from tests.centre import Centre
from tests.services.conftest import enrol
from tests.services.office import PASSWORD, kept
from tests.ui.story import Story, make_busy, ministry_form, open_office, settle

TARGET = Path("build") / "shots"
LANGUAGES = ("ar", "ckb", "en")
SIZE = (1366, 728)  # a 1366 × 768 office PC without its task bar


@dataclass(frozen=True)
class Scene:
    """name: of the file; who: signs in first ("" stays at the entrance); set_up: brings the window there."""

    name: str
    who: str
    set_up: Callable[[Story], None]


def dialog_of(story: Story, open_it: Callable[[], object]) -> None:
    """Open a dialog and let it settle."""
    open_it()
    settle(story.built)


def page_of(story: Story, name: str, argument: object = None) -> QWidget:
    """A page at rest."""
    return story.show(name, argument)


def filling(story: Story) -> None:
    """The ministry's form, half filled, with a problem shown."""
    forms = story.built.desk.registering.forms(story.office.people["zainab"])
    form = next(one for one in forms if one.form_id.startswith("jobseeker"))
    page_of(story, "registration", ("form", f"{form.form_id}\n{form.version}"))


def problems(story: Story) -> None:
    """Ctrl+Enter too early."""
    filling(story)
    page = story.built.window.page
    getattr(page, "save")()  # noqa: B009 - any page that saves
    settle(story.built)


def scenes() -> Iterator[Scene]:
    """Every page and dialog, by who sees it."""
    yield Scene("sign_in", "", lambda story: None)
    yield Scene("home_clerk", "zainab", lambda story: None)
    yield Scene("registration_choose", "zainab", lambda story: void(page_of(story, "registration")))
    yield Scene("registration_fill", "zainab", filling)
    yield Scene("registration_problems", "zainab", problems)
    yield Scene("records", "zainab", record)
    yield Scene("home_trainer", "karwan", lambda story: None)
    yield Scene("attendance", "karwan", lambda story: void(page_of(story, "attendance")))
    yield Scene("plan_class", "karwan", lambda story: act(story, "attendance", "plan"))
    yield Scene("home_supervisor", "huda", lambda story: None)
    yield Scene("review", "huda", lambda story: void(page_of(story, "review")))
    yield Scene("review_return", "huda", lambda story: act(story, "review", "return_current"))
    yield Scene("review_approve", "huda", approving)
    yield Scene("sync", "huda", lambda story: void(page_of(story, "sync")))
    yield Scene("users", "omar", lambda story: void(page_of(story, "users")))
    yield Scene("add_user", "omar", lambda story: act(story, "users", "add"))
    yield Scene("settings", "omar", lambda story: dialog_of(story, story.built.window.open_settings))
    yield Scene("keys", "omar", lambda story: dialog_of(story, story.built.window.open_keys))


def void(_: object) -> None:
    """Nothing to hand back."""


def record(story: Story) -> None:
    """The list with its first record open."""
    page = page_of(story, "records")
    table = getattr(page, "table")  # noqa: B009 - any page with a table
    table.selectRow(1)
    settle(story.built)


def act(story: Story, page: str, name: str) -> None:
    """Press something on a page."""
    shown = page_of(story, page)
    dialog_of(story, getattr(shown, name))


def approving(story: Story) -> None:
    """The question before a batch is sealed."""
    shown = page_of(story, "review")
    getattr(shown, "select_all")()  # noqa: B009
    settle(story.built)
    dialog_of(story, getattr(shown, "approve"))  # noqa: B009


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


def shoot(story: Story, scene: Scene) -> None:
    """One scene in every language and look."""
    context, window = story.built.context, story.built.window
    for dialog in window.findChildren(QDialog):
        dialog.close()
        dialog.deleteLater()
    if scene.who and (window.user is None or window.user.username != scene.who):
        story.sign_in(scene.who)
    elif scene.who and window.page is not None:
        story.show("home")
    scene.set_up(story)
    for look in Look:
        context.theme.wear(look, 100)
        for code in LANGUAGES:
            context.language.speak(code)
            settle(story.built)
            take(window, f"{scene.name}-{code}-{look}")
    context.theme.wear(Look.LIGHT, 100)


def take(window: QWidget, name: str) -> None:
    """The window with the dialog that is open on it."""
    QApplication.processEvents()
    picture = window.grab()
    open_dialogs = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    if open_dialogs:
        from PySide6.QtCore import QPoint
        from PySide6.QtGui import QColor, QPainter

        shown = open_dialogs[-1].grab()
        with QPainter(picture) as painter:
            painter.fillRect(picture.rect(), QColor(0, 0, 0, 90))
            at = QPoint((picture.width() - shown.width()) // 2, (picture.height() - shown.height()) // 2)
            painter.drawPixmap(at, shown)
    picture.save(str(TARGET / f"{name}.png"))


def shoot_entrances(story: Story, folder: Path) -> None:
    """The first run in its three steps, on a profile of its own."""
    story.open_window()
    window, context = story.built.window, story.built.context
    window.resize(*SIZE)
    for step in range(3):
        page = window.entrance
        assert isinstance(page, FirstRunPage)
        page.recovery_code.setText("7K3M-9QXT-4B2N-HW8P-6JRD-YC5V")
        getattr(page, "_go")(step)  # noqa: B009
        for look in Look:
            context.theme.wear(look, 100)
            for code in LANGUAGES:
                context.language.speak(code)
                settle(story.built)
                take(window, f"first_run_{step + 1}-{code}-{look}")
    story.close()


def index(names: list[str]) -> None:
    """A page to leaf through."""
    rows = "".join(
        f"<h2>{html.escape(name)}</h2><div>"
        + "".join(
            f'<a href="{p.name}"><img loading="lazy" src="{p.name}"></a>' for p in sorted(TARGET.glob(f"{name}-*.png"))
        )
        + "</div>"
        for name in names
    )
    style = "body{font:14px sans-serif;margin:24px}img{width:32%;margin:4px;border:1px solid #ccc}"
    page = f"<!doctype html><meta charset=utf-8><title>Mihan</title><style>{style}</style>{rows}"
    (TARGET / "index.html").write_text(page, encoding="utf-8")


def main(wanted: list[str]) -> int:
    """Take the pictures; ``wanted`` limits them to scenes whose name begins so."""
    TARGET.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or QApplication(["shots"])
    chosen = [scene for scene in scenes() if not wanted or any(scene.name.startswith(name) for name in wanted)]
    with tempfile.TemporaryDirectory() as folder:
        if not wanted or any(name.startswith("first") for name in wanted):
            shoot_entrances(Story(Path(folder) / "new"), Path(folder))
        story = Story(Path(folder) / "profile")
        open_office(story)
        form = ministry_form(story)
        with Centre(Path(folder) / "centre") as centre:
            enrol(story.office, centre)
            fill_ministry_forms(story, story.office.desk, form, 8)
            send_some(story)
            make_busy(story)
            story.open_window()
            story.built.window.resize(*SIZE)
            for scene in chosen:
                shoot(story, scene)
                print(scene.name, flush=True)
            story.close()
    index([scene.name for scene in scenes()] + [f"first_run_{step}" for step in (1, 2, 3)])
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

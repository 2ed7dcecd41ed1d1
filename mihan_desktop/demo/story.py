"""`python3 main.py demo`: the main job from the first morning to the ministry's receipt, on the real window."""

import argparse
import os
import secrets
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from mihan_desktop.demo import job_scenes, road_scenes, set_up_scenes, work_scenes
from mihan_desktop.demo.bad_line import BadLine
from mihan_desktop.demo.hands import Hands, StoryError
from mihan_desktop.demo.narrator import Narrator
from mihan_desktop.demo.papers import write_papers
from mihan_desktop.demo.stage import Colleague, Stage
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import Role
from mihan_desktop.embedded_centre import EmbeddedCentre
from mihan_desktop.made_up import made_up_password
from resources.demo import numbers
from resources.demo.people import people

SEED = 2026
PEOPLE = 3


def main(arguments: Sequence[str]) -> int:
    """Play; 0 only when every step was what it should be."""
    parser = argparse.ArgumentParser(prog="main.py demo", description="The main job, end to end, with invented people")
    parser.add_argument("--form", type=Path, help="another form to fill as well: XLSForm or XForm")
    parser.add_argument("--central-db", help="database of the centre, e.g. postgresql://user@localhost/mihan")
    parser.add_argument("--out", type=Path, default=Path("build/demo"), help="folder for pictures and papers")
    parser.add_argument("--pace", type=float, default=None, help="seconds between key presses")
    wanted = parser.parse_args(arguments)
    if wanted.form is not None and not wanted.form.is_file():
        parser.error(f"there is no form at {wanted.form}")
    os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")  # a play keeps nothing
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    shutil.rmtree(wanted.out, ignore_errors=True)
    wanted.out.mkdir(parents=True)
    qInstallMessageHandler(_quiet)
    application = QApplication.instance() or QApplication(["mihan"])
    if not isinstance(application, QApplication):
        raise TypeError("another kind of Qt application runs already")
    shown = os.environ.get("QT_QPA_PLATFORM") != "offscreen"
    pace = wanted.pace if wanted.pace is not None else (0.01 if shown else 0.0)
    print(f"The main job of Mihan, on the real window ({'on the screen' if shown else 'offscreen'}).\n", flush=True)
    try:
        with _stage(application, wanted.out.resolve(), wanted.central_db, pace) as stage:
            play(stage, wanted.form.resolve() if wanted.form else None)
    except (StoryError, MihanError, RuntimeError) as error:
        print(f"\nThe demo stopped: {error}", flush=True)
        return 1
    pictures = len(list(wanted.out.glob("*.png")))
    print(
        f"\nEvery step held. {pictures} pictures, the sealed batch, the ministry's pages and its receipt: {wanted.out}/"
    )
    return 0


@contextmanager
def _stage(application: QApplication, folder: Path, database: str | None, pace: float) -> Iterator[Stage]:
    """A centre on loopback, a line to it, a throw-away profile, and a window over it."""
    staff_password = made_up_password()
    narrator = Narrator(folder)
    with tempfile.TemporaryDirectory(prefix="mihan-demo-") as temporary:
        rooms = Path(temporary)
        centre = EmbeddedCentre(
            rooms / "centre", database, passphrase=secrets.token_urlsafe(24), staff_password=staff_password
        )
        with centre, BadLine(centre.url) as line:
            kind = "PostgreSQL" if database and database.startswith("postgresql") else "SQLite"
            narrator.tell(f"The centre starts on loopback ({kind})", f"{centre.url} answers")
            stage = Stage(
                application, folder, rooms / "desk", centre, line, Hands(pace), narrator, _colleagues(), staff_password
            )
            stage.open_window()
            try:
                yield stage
            finally:
                stage.close_window()


def _quiet(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """Qt's words on the terminal, without what the offscreen platform says about itself."""
    del kind, context
    if not text.startswith("This plugin does not support"):
        print(text, file=sys.stderr)


def _colleagues() -> dict[Role, Colleague]:
    everybody = (
        Colleague("mudir", "سلوى مديرة المكتب", Role.ADMINISTRATOR, "ar"),
        Colleague("katib", "نور كاتبة التسجيل", Role.CLERK, "ar"),
        Colleague("rahenar", "ئاشتی ڕاهێنەر", Role.TRAINER, "ckb"),
        Colleague("mushrif", "كريم المشرف", Role.SUPERVISOR, "ar"),
    )
    return {each.role: each for each in everybody}


def play(stage: Stage, form: Path | None) -> None:
    """Every scene in its order. Raises StoryError at the first that is not what it should be."""
    crowd = list(people(SEED, PEOPLE))
    device_code, supervisor_code = set_up_scenes.ministry_prepares(stage)
    set_up_scenes.first_run(stage, device_code)
    set_up_scenes.colleagues_come(stage)
    set_up_scenes.supervisor_is_known(stage, supervisor_code)
    key = work_scenes.ministry_form(stage)
    work_scenes.clerk_registers(stage, key, crowd)
    work_scenes.power_fails(stage, key)
    if form is not None:
        work_scenes.stranger_form(stage, form)
    work_scenes.trainer_marks(stage)
    returned = road_scenes.supervisor_returns_one(stage, crowd[0].name.full)
    road_scenes.clerk_corrects(stage, returned, numbers.phone(SEED, 4711))
    batch = road_scenes.supervisor_approves(stage)
    stick = road_scenes.stick_shows_nothing(stage, batch, crowd)
    road_scenes.changed_stick_is_refused(stage, stick)
    road_scenes.line_fails_twice(stage)
    received = road_scenes.receipt_comes(stage, batch)
    road_scenes.ministry_looks(stage, crowd)
    road_scenes.second_delivery(stage, stick, received)
    job_scenes.somebody_finds_work(stage, crowd[0])
    write_papers(stage, received)

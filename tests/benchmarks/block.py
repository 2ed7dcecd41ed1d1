"""Row `block`: the longest time that the GUI thread is held over a clerk's day, beside 200,000 people and a sync.

To the day belongs a form of 300 questions below each other: another look, size and language while it stands open,
another language of its own, and leaving it.

What held it longest is written to build/block.txt, with the calls it was in.

Judged is the time that the programme held the thread itself: the clock, less the time that the thread was ready and
another programme had its core. Its own lanes count, when they hold Python's lock. The note says the clock as well, and
a control: the same watchdog over a thread that does nothing, on the same machine a moment before. Two programmes on the
two halves of one core take each other half of its speed, which nothing here can see: a figure from a busy machine is
too large, never too small.
"""

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from mihan_desktop.app import Built, build_window, new_id, utc_now
from mihan_desktop.demo.answering import Answering
from mihan_desktop.demo.hands import CONTROL, Hands, look_around, wait_for
from mihan_desktop.services.desk import Desk
from mihan_desktop.ui.pace import Pace
from mihan_desktop.ui.pages.sign_in import SignInPage
from mihan_desktop.ui.preferences import LANGUAGES
from mihan_desktop.ui.theme import Look
from resources.demo.answering import answers
from resources.demo.people import person
from tests.benchmarks.form_window import sheet
from tests.benchmarks.people_corpus import PASSWORD, office, open_office
from tests.benchmarks.rows import Measured
from tests.centre import Centre
from tests.services.conftest import add_office, printed
from tests.ui.watchdog import LIMIT, Hold, Watchdog

REPORT = Path("build") / "block.txt"
SEALED = 2_000
"""registrations on their way while the clerk works"""
SEARCHES = ("زينب", "علي حسين", "جبوري", "0770")
SEED = 41
LARGE = 300
"""questions of a form below each other"""
CONTROL_SECONDS = 5.0
PATIENCE = 300.0
PACE = 0.01
"""seconds between two keys: ten times as quick as anybody; with none there would be no moment in which nobody waits"""


def measure() -> Measured:
    """Seconds of the longest hold of a day, against what nobody notices."""
    application = QApplication.instance() or QApplication(["bench"])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory(dir="build") as folder:
        profile = Path(folder) / "profile"
        shutil.copytree(office(), profile)
        with Centre(Path(folder) / "centre") as centre:
            _seal(profile, centre)
            built = build_window(application, profile, now=utc_now, make_id=new_id)
            Pace(built.window)
            built.window.resize(1366, 728)
            built.window.start()
            built.window.show()
            look_around(3)  # somebody looks for the keys of the password
            control = _control()
            with Watchdog() as dog, _sending(built) as sent:
                _day(built)
                with Watchdog() as changes:
                    _change(built)
                Hands().press(built.window, Qt.Key.Key_F12)
                _rest(built)
            _end(built)
    holds = sorted(dog.holds, key=lambda hold: hold.own, reverse=True)
    REPORT.write_text("\n\n".join(map(str, holds[:20])) or "nothing held it\n", "utf-8")
    over = sum(hold.own > LIMIT for hold in holds)
    note = f"{over} times over {LIMIT * 1000:.0f} ms; by the clock {dog.longest * 1000:.0f} ms"
    note += f", of processor {dog.worked * 1000:.0f} ms; {control}"
    note += f"; with a form of {LARGE} open to another look, size, language: {changes.own * 1000:.0f} ms"
    return Measured([dog.own], [LIMIT], f"{note}; {_places(holds)}; {sent[0]} sends meanwhile; see {REPORT}")


def _control() -> str:
    """What the watchdog says of a thread that does nothing."""
    with Watchdog() as dog:
        look_around(CONTROL_SECONDS)
    return f"a thread that does nothing: {dog.own * 1000:.0f} ms, by the clock {dog.longest * 1000:.0f} ms"


def _places(holds: list[Hold]) -> str:
    """The innermost functions of our own in which the longest were."""
    found = []
    for hold in holds[:3]:
        ours = [line.split("mihan_desktop")[-1].split("\n")[0] for line in hold.stack.split("  File ")
                if "mihan_desktop" in line and "/demo/" not in line]  # fmt: skip
        found.append(f"{hold.own * 1000:.0f} ms {ours[-1].strip() if ours else 'outside of our code'}")
    return "; ".join(found)


def _seal(profile: Path, centre: Centre) -> None:
    """Enrol the office, and seal some of what waits."""
    desk: Desk = open_office(profile)
    user = desk.signing_in.sign_in("clerk", PASSWORD)
    desk.registering.add_form(user, sheet(LARGE), "large.xlsx")
    name = add_office(centre)
    desk.enrolling.enrol(user, centre.url, printed(centre, "device", name))
    desk.enrolling.enrol_supervisor(user, printed(centre, "supervisor", name), PASSWORD)
    user = desk.signing_in.sign_in("clerk", PASSWORD)
    desk.managing_users.add_user(user, "supervisor", "مشرفة", frozenset(user.roles), PASSWORD)
    desk.signing_in.sign_out()


@contextmanager
def _sending(built: Built) -> Iterator[list[int]]:
    """The desk sends and receives all day: as soon as one sending is over, the next begins; how many began."""
    count = [0]

    def again() -> None:
        if built.window.user is not None and built.context.tasks.idle():
            built.context.courier.send()
            count[0] += 1

    timer = QTimer()
    timer.timeout.connect(again)
    timer.start(200)
    yield count
    timer.stop()


def _day(built: Built) -> None:
    hands, window = Hands(PACE), built.window
    entrance = window.entrance
    assert isinstance(entrance, SignInPage)
    hands.write(entrance.username, "clerk")
    hands.write(entrance.password, PASSWORD)
    hands.press(entrance.password, Qt.Key.Key_Return)
    wait_for("the clerk", lambda: window.user is not None)
    _rest(built)
    for number in range(2):
        _register(built, hands, number)
    _find(built, hands)
    for name in ("sync", "attendance", "review", "home"):
        window.show_page(name)
        _rest(built)


def _change(built: Built) -> None:
    """Another look, size and language, each with a large form open, drawn whole, and somebody typing in its middle."""
    window, own = built.window, built.context.own
    user = window.user
    assert user is not None
    form = next(one for one in built.desk.registering.forms(user) if one.form_id == "t")
    window.show_page("registration", ("form", f"{form.form_id}\n{form.version}"))
    _rest(built)
    page: Any = window.page
    wait_for("the large form", lambda: page.view is not None)
    _draw(built)
    page.view.reach(f"/data/q{LARGE // 2}")
    tongues = page.view.session.languages
    acts: tuple[Callable[[], object], ...] = (
        *(partial(own.choose, look=look.value) for look in (Look.DARK, Look.CONTRAST, Look.LIGHT)),
        *(partial(window.looks.rescale, step) for step in (1, 1, -2)),
        *(window.looks.next_language for _ in LANGUAGES),
        *(partial(page.view.set_form_language, name) for name in (*tongues, tongues[0])),
        partial(page.view.show_as, one_page=True),
        partial(page.view.show_as, one_page=False),
        page.leave_form,
    )
    for act in acts:
        QTimer.singleShot(0, act)  # in a turn of its own, as a key is
        _rest(built)
        _draw(built)
    _rest(built)


def _draw(built: Built) -> None:
    """Until nothing is being changed, and the form that is open is whole."""
    page: Any = built.window.page
    wait_for(
        "the form, whole",
        lambda: not (built.window.looks.changing.busy or (page.view is not None and page.view.canvas.is_drawing)),
        patience=PATIENCE,
    )


def _register(built: Built, hands: Hands, number: int) -> None:
    """One registration on the ministry's own form."""
    window, desk = built.window, built.desk
    user = window.user
    assert user is not None
    form = next(one for one in desk.registering.forms(user) if one.form_id.startswith("jobseeker"))
    window.show_page("registration", ("form", f"{form.form_id}\n{form.version}"))
    _rest(built)
    page: Any = window.page
    wait_for("the form", lambda: page.view is not None)
    answering = Answering(hands, page.view)
    for step in answers(person(SEED, number)):
        answering.take(step)
    hands.press(page.view, Qt.Key.Key_Return, CONTROL)
    _rest(built)
    page.leave_form()
    _rest(built)


def _find(built: Built, hands: Hands) -> None:
    """Search as one types, and open what is found."""
    built.window.show_page("records", "find")
    _rest(built)
    page: Any = built.window.page
    for text in SEARCHES:
        hands.write(page.search, text)
        _rest(built)
        for row in range(3):
            page.table.setCurrentIndex(page.table.model().index(row, 0))
            _rest(built)


def _rest(built: Built) -> None:
    """Until the lanes of the office have done what they were asked; sending goes on."""
    look_around(0.3)


def _end(built: Built) -> None:
    end = time.monotonic() + 60
    while not built.context.tasks.idle() and time.monotonic() < end:
        look_around(0.05)
    built.close()
    built.window.deleteLater()
    look_around()

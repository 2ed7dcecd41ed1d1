"""Row `office_reports`: reports of an office of 200,000 people, against the bare GROUP BY over the same table.

The registrations are real submissions of the ministry's form, some of them many times over, each with a day, a number
and an id of its own. What is waited for is a report of nine years by month, told apart by each thing that is known of
people, as the page asks it: rights, what was saved meanwhile, names, the table. The peer sends the one statement that
counts the same to a connection of its own to the same file, whose pages are in memory as ours are. The note says how
long somebody is read behind the work for the first time, and how long the window was held while its page showed all;
longer than nobody notices breaks the row, and so does a report of more than a second. What held it longest is written
to build/office_reports.txt, with the calls it was in.
"""

import os
import shutil
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import sqlcipher3.dbapi2 as sqlcipher
from PySide6.QtWidgets import QApplication

from mihan_desktop.app import build_window, new_id, utc_now
from mihan_desktop.config import DATABASE_NAME
from mihan_desktop.demo.hands import look_around, wait_for
from mihan_desktop.domain.reports.periods import Grain, Span
from mihan_desktop.domain.reports.queries import ReportQuery
from mihan_desktop.domain.reports.topics import DIMENSIONS, Dimension, Topic
from mihan_desktop.domain.roles import User
from mihan_desktop.services.desk import Desk
from mihan_desktop.storage.report_people import _COLUMNS, _STATE
from mihan_desktop.storage.store import LOOKING_KB
from mihan_desktop.ui.pace import Pace
from sync.protocol.messages import Change, decode_change, encode_change
from tests.benchmarks.corpus import _some
from tests.benchmarks.people_corpus import _OUTBOX, PASSWORD, open_office
from tests.benchmarks.rows import Measured
from tests.ui.watchdog import LIMIT, Watchdog

PEOPLE = 200_000
START = datetime(2017, 1, 2, 6, tzinfo=UTC)
YEARS = timedelta(days=9 * 365)
RUNS = 5
HOLDS = Path("build") / "office_reports.txt"
PROMISED = 1.0
"""Seconds of a report."""
ASKED = ReportQuery(span=Span.EVER, grain=Grain.MONTH)


def measure() -> Measured:
    """Seconds of all reports of one run, ours and the bare statements."""
    people = int(os.environ.get("MIHAN_REPORT_PEOPLE", PEOPLE))
    application = QApplication.instance() or QApplication(["bench"])
    assert isinstance(application, QApplication)
    Path("build").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir="build") as folder:
        profile = Path(folder) / "profile"
        desk = open_office(profile)
        user = desk.signing_in.user
        assert user is not None
        size = _fill(desk, user, people)
        read = _catch_up(desk, user)
        asked = [
            replace(ASKED, by=one) for one in (None, *DIMENSIONS[Topic.REGISTRATIONS]) if one is not Dimension.DESK
        ]
        bare = _bare(desk)
        ours, peer, slowest = [], [], 0.0
        for run in range(RUNS + 1):
            each = [(_seconds(desk, user, query), _bare_seconds(bare, query)) for query in asked]
            if run:  # the first reads the pages
                ours.append(sum(one for one, _ in each))
                peer.append(sum(one for _, one in each))
                slowest = max(slowest, *(one for one, _ in each))
        bare.close()
        desk.signing_in.sign_out()
        held = _in_the_window(application, profile, asked)
        shutil.rmtree(profile)
    note = (
        f"{len(asked)} reports by month over {people:,} people, {size / people:.0f} bytes each; the slowest "
        f"{slowest * 1000:.0f} ms; to read somebody for the first time {read * 1e6:.0f} µs; the window was held "
        f"{held * 1000:.0f} ms at most while it showed them"
    )
    broken = [f"a report takes {slowest:.2f} s"] if slowest > PROMISED else []
    broken += [f"the window was held {held * 1000:.0f} ms"] if held > LIMIT else []
    return Measured(ours, peer, note, broken="; ".join(broken))


def _fill(desk: Desk, user: User, people: int) -> int:
    """Registrations straight into the tables; bytes of all their messages."""
    (form,) = [one for one in desk.registering.forms(user) if one.form_id.startswith("jobseeker")]
    bodies = [decode_change(change).body for change in _some(0)[0]]
    whole = 0
    with desk.searching._opened.write() as work:
        driver: Any = work.outbox._connection.connection.dbapi_connection
        for number in range(1, people + 1):
            identity, at = new_id(), (START + YEARS * number / people).isoformat()
            body = bodies[number % len(bodies)]
            change = Change(
                identity, number, "registration", identity, user.id, f"{number:012x}-0000-desk-1", form.form_id,
                form.version, body=body,
            )  # fmt: skip
            message = encode_change(change)
            whole += len(message)
            label = str(body.get("label", ""))
            row = (number, identity, identity, user.id, change.clock, form.form_id, form.version, at, label, "")
            driver.execute(_OUTBOX, (*row, "received" if number % 7 else "waiting"))
            driver.execute("INSERT INTO messages VALUES (?, '', ?)", (number, message))
    return whole


def _catch_up(desk: Desk, user: User) -> float:
    """Seconds of processor for one person, the first time."""
    desk.reports.catch_up(user)
    people, started = desk.reports.catch_up(user), time.process_time()
    while desk.reports.catch_up(user):
        pass
    return (time.process_time() - started) / max(1, people)


def _seconds(desk: Desk, user: User, query: ReportQuery) -> float:
    started = time.perf_counter()
    report = desk.reports.run(user, query, lambda _done, _of: None, lambda: False)
    assert report.total.number
    return time.perf_counter() - started


def _bare_seconds(bare: "sqlcipher.Connection", query: ReportQuery) -> float:
    columns = {**_COLUMNS, Dimension.STATE: _STATE}
    group = "''" if query.by is None else columns[query.by]
    started = time.perf_counter()
    bare.execute(f"SELECT p.day / 100, {group}, count(*) FROM report_people p GROUP BY 1, 2").fetchall()
    return time.perf_counter() - started


def _bare(desk: Desk) -> "sqlcipher.Connection":
    opened = desk.searching._opened
    connection = sqlcipher.connect(str(opened.profile.root / DATABASE_NAME))
    connection.execute(f"PRAGMA key = \"x'{opened.key.hex()}'\"")
    connection.execute("PRAGMA query_only = ON")
    connection.execute(f"PRAGMA cache_size = -{LOOKING_KB}")
    return connection


def _shows(page: Any, query: ReportQuery) -> bool:
    return bool(page.report.query == query)


def _in_the_window(application: QApplication, profile: Path, asked: list[ReportQuery]) -> float:
    """Seconds that the window was held while its page was asked one after the other."""
    built = build_window(application, profile, now=utc_now, make_id=new_id)
    Pace(built.window)
    built.window.resize(1366, 728)
    built.window.start()
    built.window.show()
    window = built.window
    window.enter(built.desk.signing_in.sign_in("clerk", PASSWORD))
    look_around(3)
    window.show_page("reports", ASKED)
    page: Any = window.page
    wait_for("the first report", lambda: page.report is not None)
    look_around(1)
    with Watchdog() as dog:
        for query in asked:
            page.question.show_query(query)
            page.run()
            wait_for("a report", partial(_shows, page, query))
            look_around(0.3)
    holds = sorted(dog.holds, key=lambda hold: hold.own, reverse=True)
    HOLDS.write_text("\n\n".join(map(str, holds[:20])) or "nothing held it\n", "utf-8")
    window.sign_out()
    look_around(1)
    built.close()
    built.window.deleteLater()
    look_around()
    return dog.own

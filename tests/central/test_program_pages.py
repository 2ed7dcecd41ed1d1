"""Whoever publishes offers a version in stages on a page, sees what runs where and where it failed; an analyst sees
nothing of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import delete, select

from sync.central.moments import utc_now
from sync.central.programs.keeping import Keeping
from sync.central.programs.schema import DeskProgram, ProgramRow
from sync.central.schema import Act
from sync.central.web.roles import Role
from tests.central.browser import Browser
from tests.central.conftest import Ministry
from tests.central.desks import Desk
from tests.central.test_programs import KEYS, LINUX, released

PAGE = "/programs/3.1.0"


@pytest.fixture
def desk(sqlite_ministry: Ministry, tmp_path: Path) -> Iterator[Desk]:
    """A desk at which version 3.1.0 failed; the version is at the ministry."""
    made = sqlite_ministry.desk(sqlite_ministry.add_office("مكتب الإصدارات"))
    Keeping(sqlite_ministry.database, utc_now, KEYS).add(released(tmp_path / "release", "3.1.0", 31, size=1000))
    with sqlite_ministry.database.write() as session:
        session.add(
            DeskProgram(
                device_id=made.id, version="3.0.0", system=LINUX, runs_since="", outcome="failed", tried="3.1.0",
                code="database_failed", tried_at="",
            )
        )  # fmt: skip
    yield made
    with sqlite_ministry.database.write() as session:
        session.execute(delete(ProgramRow).where(ProgramRow.version == "3.1.0"))


def test_a_publisher_offers_a_version_in_stages_and_sees_where_it_failed(desk: Desk, sqlite_ministry: Ministry) -> None:
    rania = Browser(sqlite_ministry.centre.url)
    name = sqlite_ministry.add_staff(Role.PUBLISHER)
    rania.sign_in(name)
    page = rania.open("/programs").text
    assert "Offered to nobody yet" in page
    assert "database_failed" in page
    act = {"page": "/programs"}
    wrong = rania.hand_in(PAGE, **act, act="offer", scope="office", target=desk.office, share="0", words="")
    assert (wrong.status_code, "A share is 1 to 100." in wrong.text) == (422, True)
    for fields in ({"act": "pause"}, {"act": "offer", "scope": "device", "target": desk.id}, {"act": "force"}):
        assert rania.hand_in(PAGE, **act, **fields).status_code == 422
    assert "is not here" in rania.hand_in("/programs/9.9.9", **act, act="stop").text
    told = rania.hand_in(PAGE, **act, act="offer", scope="office", target=desk.office, share="100", words="أسرع").text
    assert "مكتب الإصدارات" in told
    assert "Offered to nobody yet" not in told
    for fields, shown in (
        ({"act": "hold", "office": desk.office}, "Stays behind"),
        ({"act": "let_go", "office": desk.office}, "Offer it no more"),
        ({"act": "pause"}, "Paused"),
        ({"act": "resume"}, "Offered"),
        ({"act": "withdraw", "scope": "office", "target": desk.office}, "Offered"),
        ({"act": "stop"}, "Over"),
    ):
        assert shown in rania.hand_in(PAGE, **act, **fields).text
    assert desk.id in rania.open("/programs?version=3.0.0").text
    with sqlite_ministry.database.read() as session:
        verbs = session.scalars(select(Act.verb).where(Act.actor == name, Act.verb.startswith("program_"))).all()
    assert sorted(verbs) == [
        "program_hold", "program_let_go", "program_offer", "program_pause", "program_resume", "program_stop",
        "program_withdraw",
    ]  # fmt: skip


def test_an_analyst_offers_nothing(sqlite_ministry: Ministry) -> None:
    analyst = Browser(sqlite_ministry.centre.url)
    analyst.sign_in(sqlite_ministry.add_staff(Role.ANALYST))
    assert analyst.open("/programs").status_code == 403
    assert analyst.hand_in(PAGE, act="stop").status_code == 403

"""What arrived and from whom: last heard of, what waits, errors, by day; counted the slow way too, on each database."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

import pytest
from sqlalchemy import delete, select

from mihan_desktop.domain.oddities import IRAQ
from resources.codes import code_list
from sync.central import arrivals
from sync.central.arrivals import DAYS, Arrivals, OfficeLine
from sync.central.audit_desks import SILENT_DAYS
from sync.central.database import Database
from sync.central.moments import new_id, utc_now
from sync.central.schema import Batch, Refusal
from sync.central.web import tiles
from sync.central.web.charts import ROW, WIDTH, bars
from sync.central.web.roles import Role
from sync.client.errors import ClientError
from tests.central.browser import Browser
from tests.central.conftest import Ministry
from tests.central.desks import Desk, Supervisor
from tests.central.desks import new_id as fresh


def read(ministry: Ministry, at: datetime | None = None) -> Arrivals:
    with ministry.database.read() as session:
        return arrivals.arrivals(session, at or utc_now())


def of(ministry: Ministry, office: str, at: datetime | None = None) -> OfficeLine:
    (line,) = [one for one in read(ministry, at).offices if one.id == office]
    return line


def turned_away(desk: Desk) -> None:
    """A batch that is refused at the door: nobody knows who approved it."""
    sealed = desk.seal(desk.registration())
    with pytest.raises(ClientError):
        desk.push(sealed, 1, Supervisor().approve(sealed, 1))


@contextmanager
def waits(database: Database, batch: str, since: datetime) -> Iterator[None]:
    """A batch that does not come whole, meanwhile."""
    waiting = new_id()
    with database.write() as session:
        row = session.scalars(select(Batch).where(Batch.id == batch)).one()
        made = {column.key: getattr(row, column.key) for column in Batch.__table__.columns}
        again = {"id": waiting, "state": "receiving", "offered_at": since, "decided_at": None, "number": 900}
        session.add(Batch(**made | again))
    yield
    with database.write() as session:
        session.execute(delete(Batch).where(Batch.id == waiting))


def test_an_office_is_seen_with_what_came_what_waits_and_what_went_wrong(ministry: Ministry) -> None:
    desk, quiet = ministry.desk(), ministry.desk()
    assert (of(ministry, desk.office).seen, of(ministry, desk.office).numbers.batches) == (None, 0)
    people = [desk.registration(f"نور {number}") for number in range(3)]
    first = desk.send(*people).batch
    wrong = desk.change("registration", fresh(), {"submission": 7})
    desk.send(wrong, desk.registration("هدى"))
    other = ministry.desk()
    turned_away(other)
    since = utc_now() - timedelta(days=2)
    with waits(ministry.database, first, since):
        line = of(ministry, desk.office)
    shut = of(ministry, other.office)
    assert (line.desks, line.waiting, line.since, line.silent) == (1, 1, since, False)
    assert line.seen is not None
    assert line.seen > utc_now() - timedelta(minutes=5)
    assert (line.numbers.batches, line.numbers.changes, line.numbers.rejected, line.numbers.wrong) == (2, 5, 1, True)
    assert (shut.numbers.batches, shut.numbers.refused, shut.numbers.wrong) == (0, 1, True)
    later = utc_now() + timedelta(days=SILENT_DAYS, minutes=5)
    assert of(ministry, quiet.office, later).silent
    assert of(ministry, desk.office, later).silent
    assert not of(ministry, ministry.add_office(), later).silent, "without a desk nobody can send"


def test_days_and_governorates_are_the_sums_of_offices_counted_by_hand(ministry: Ministry) -> None:
    desk = ministry.desk()
    desk.send(desk.registration("زينب"))
    found = read(ministry)
    with ministry.database.read() as session:
        rows, away = list(session.scalars(select(Batch))), list(session.scalars(select(Refusal)))
    known = {row.id for row in rows}
    assert len(found.days) == DAYS
    for day, numbers in found.days:
        done = [row for row in rows if row.state == "done" and row.offered_at.astimezone(IRAQ).date() == day]
        bad = [row for row in rows if row.state == "refused" and row.offered_at.astimezone(IRAQ).date() == day]
        shut = [row for row in away if row.batch_id not in known and row.at.astimezone(IRAQ).date() == day]
        assert numbers == arrivals.Numbers(
            len(done), sum(row.count for row in done), sum(row.counts.get("conflict", 0) for row in done),
            sum(row.counts.get("rejected", 0) for row in done), len(bad) + len(shut),
        )  # fmt: skip
    for code, place in found.places.items():
        here = [one for one in found.offices if one.governorate == code]
        assert (place.offices, place.changes) == (len(here), sum(one.numbers.changes for one in here))
        assert place.heard + place.silent + sum(one.seen is None and not one.silent for one in here) == len(here)


def test_the_page_says_it_to_whoever_may_see_batches_and_names_no_person(module_ministry: Ministry) -> None:
    desk = module_ministry.desk()
    desk.send(desk.registration("زينب المستورة"))
    turned_away(module_ministry.desk())
    with Browser(module_ministry.centre.url, "en") as browser:
        browser.sign_in(module_ministry.add_staff(Role.ANALYST))
        page = browser.open("/arrivals").text
        assert "المستورة" not in page
        assert "Baghdad: offices 2, silent 0, with errors 1" in page
        assert f'href="/offices/{desk.office}"' not in page, "an analyst manages no office"
        assert "Offices <small><bdi>Baghdad</bdi>" in browser.open("/arrivals?governorate=IQ-G07").text.replace(
            "\n", ""
        )
        assert "start=" not in browser.open("/arrivals?governorate='x&start=²").text
        for language, word in (("ar", "صامت"), ("ckb", "بێدەنگ")):
            browser.headers["Accept-Language"] = language
            told = browser.open("/arrivals").text
            assert word in told
            assert "arrivals_" not in told


def test_every_governorate_has_a_tile_of_its_own_and_bars_stay_in_the_picture() -> None:
    assert tiles.PLACES.keys() == {one.code for one in code_list("governorates")}
    assert len(set(tiles.PLACES.values())) == len(tiles.PLACES)
    for mirrored in (False, True):
        chart = bars([("a", 7, "7"), ("b", 0, "0"), ("c", None, "…"), ("d", 14, "14")], mirrored=mirrored)
        assert [bar.width for bar in chart.bars] == [88, 0, 0, 176]
        assert all(bar.x >= 0 and bar.x + bar.width <= WIDTH and 0 <= bar.figure <= WIDTH for bar in chart.bars)
        assert chart.height == 4 * ROW
        long = bars([("a" * 60, 7, "7"), ("b", 14, "14")], mirrored=mirrored)
        assert [len(bar.name) for bar in long.bars] == [46, 1]
        assert [bar.width for bar in long.bars] == [140, 280]
    assert bars([], mirrored=False).bars == ()

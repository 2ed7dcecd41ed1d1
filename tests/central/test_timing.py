"""Works that run by themselves: at their hour, once a day, one process of all, and what became of them."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from sync.central.database import Database, default_url
from sync.central.settings import CentralError, Timers, begin, finish, load
from sync.central.timing import CUT_OFF, LEASE, MATCHING, Lease, MatchingTimer, Turn, is_due, last, next_start
from sync.central.work.matching.running import Matching
from sync.central.work.matching.schema import DONE, MatchingRun
from sync.central.work.notices.rounds import Rounds
from tests.central.desks import new_id
from tests.central.work_rows import add_office, add_person, add_vacancy

TWO = time(2)
NIGHT = datetime(2026, 11, 22, 23, 0, tzinfo=UTC)  # two in the night in Baghdad


class Clock:
    """A clock that a test moves."""

    def __init__(self, at: datetime = NIGHT) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """An empty one."""
    made = Database(default_url(tmp_path))
    made.migrate()
    yield made
    made.close()


def turn(database: Database, clock: Clock) -> Turn:
    """How the matching stands."""
    with database.read() as session:
        return last(session, MATCHING, clock())


def test_a_work_is_due_once_a_day_from_its_hour_on_and_not_by_day() -> None:
    done = Turn(NIGHT, NIGHT + timedelta(minutes=40))
    hours = [NIGHT + timedelta(hours=hour) for hour in (-1, 0, 1, 6, 7, 24)]
    assert [is_due(Turn(), TWO, at) for at in hours] == [False, True, True, True, False, True]
    assert [is_due(done, TWO, at) for at in hours] == [False, False, False, False, False, True]
    assert not is_due(Turn(NIGHT, NIGHT + timedelta(minutes=1), code="disk_full"), TWO, NIGHT + timedelta(hours=1))
    assert is_due(Turn(NIGHT, None, code=CUT_OFF), TWO, NIGHT + timedelta(hours=1))
    assert next_start(done, TWO, NIGHT + timedelta(hours=9)) == NIGHT + timedelta(days=1)
    assert next_start(Turn(), TWO, NIGHT + timedelta(hours=1)) == NIGHT + timedelta(hours=1)


def test_of_two_processes_one_leads_and_who_was_killed_leads_no_longer(database: Database) -> None:
    clock = Clock()
    first, second = Lease(database, MATCHING, clock, "first"), Lease(database, MATCHING, clock, "second")
    with first.held() as mine:
        assert mine
        assert turn(database, clock).running
        with second.held() as other:
            assert not other
    assert turn(database, clock) == Turn(NIGHT, NIGHT)
    killed = first.held()
    killed.__enter__()  # and nobody ever leaves it: as after kill -9, but for the beat
    clock.at += LEASE + timedelta(seconds=1)
    assert turn(database, clock).code == CUT_OFF
    with second.held(lambda before: before.code == CUT_OFF) as mine:
        assert mine
    killed.__exit__(None, None, None)
    assert turn(database, clock).ended_at == clock.at, "who lost the lease says nothing of it any more"


def test_a_clock_that_was_a_year_ahead_keeps_no_work_from_its_hour(database: Database) -> None:
    """Neither killed while it was ahead, nor done."""
    for killed in (True, False):
        clock = Clock(NIGHT + timedelta(days=365))
        lease = Lease(database, MATCHING, clock, f"ahead {killed}").held()
        lease.__enter__()
        if not killed:
            lease.__exit__(None, None, None)
        clock.at = NIGHT
        assert is_due(turn(database, clock), TWO, clock())
        assert next_start(turn(database, clock), TWO, clock()) == NIGHT
        with Lease(database, MATCHING, clock, "right").held(lambda before: is_due(before, TWO, NIGHT)) as mine:
            assert mine
        assert turn(database, clock) == Turn(NIGHT, NIGHT)


def test_why_it_failed_is_kept_in_a_word(database: Database) -> None:
    clock = Clock()

    def fail(error: Exception) -> str:
        with pytest.raises(type(error)), Lease(database, MATCHING, clock, "one").held():
            raise error
        return turn(database, clock).code

    assert fail(CentralError("weights_refused", file="/secret/path")) == "weights_refused"
    assert fail(MemoryError("with much text")) == "MemoryError"


def test_a_night_that_another_is_at_or_that_is_not_due_is_not_begun(database: Database, tmp_path: Path) -> None:
    clock = Clock()
    matching = Matching(database, tmp_path, clock, new_id)
    with Lease(database, MATCHING, clock, "another").held():
        assert matching.run_alone() is None
    assert matching.run_alone(wanted=lambda turn: is_due(turn, TWO, clock())) is None
    clock.at += timedelta(days=1)
    done = matching.run_alone(wanted=lambda turn: is_due(turn, TWO, clock()))
    assert done is not None
    assert (done.state, done.people) == (DONE, 0)
    with database.read() as session:
        assert session.query(MatchingRun).count() == 1


@pytest.mark.slow
def test_the_night_runs_in_a_process_of_its_own_at_its_hour_and_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the real command: its clock is that of the machine, so the hour is."""
    now = datetime.now(UTC)
    settings = begin(tmp_path / "centre", None)
    finish(settings, None)
    kept = json.loads((settings.data / "centre.json").read_text())
    hour = (now + timedelta(hours=3)).strftime("%H:%M")  # Iraq's clock
    (settings.data / "centre.json").write_text(json.dumps(kept | {"timers": {"matching": hour, "memory": "512MB"}}))
    settings = load(settings.data)
    monkeypatch.setenv("MIHAN_CENTRAL_PASSPHRASE", "not for the child")
    database = settings.open_database()
    with database.write() as session:
        add_office(session, "office")
        add_person(session, new_id(), "office")
        add_vacancy(session, "work")
    timer = MatchingTimer(database, settings.timers, lambda: datetime.now(UTC), settings.data, settings.database)
    assert timer.keep(lambda _seconds: False) == 0
    assert timer.keep(lambda _seconds: False) is None
    with database.read() as session:
        (run,) = session.query(MatchingRun).all()
        assert (run.state, run.people, run.vacancies) == (DONE, 1, 1)
        assert last(session, MATCHING, datetime.now(UTC)).code == ""
    never = MatchingTimer(database, Timers(matching=""), lambda: datetime.now(UTC), settings.data, "")
    assert never.keep(lambda _seconds: False) is None
    assert Rounds(database, settings.data, lambda: datetime.now(UTC), new_id).keep(lambda _: False) is None
    database.close()


@pytest.mark.parametrize(
    "said",
    [{"matching": "25:00"}, {"matching": "2"}, {"notices": -1}, {"notices": True}, {"memory": "all"}, {"x": 1}, 7],
)
def test_timers_that_are_none_are_refused_when_the_settings_are_read(tmp_path: Path, said: object) -> None:
    (tmp_path / "centre.json").write_text(json.dumps({"version": 1, "database": None, "timers": said}))
    with pytest.raises(CentralError, match="timers_unknown"):
        load(tmp_path)

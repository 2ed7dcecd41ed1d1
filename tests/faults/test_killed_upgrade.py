"""The plug is pulled while a newer program brings an older database up to date: it is the old one or the new one."""

import random

import pytest

from mihan_desktop.storage.migrating import downgrade, revisions
from mihan_desktop.storage.schema import HEAD
from mihan_desktop.storage.store import current_revision
from tests.faults.plug import run
from tests.services.office import Office

SEED = 20260305
SAVED = 5


def take_back(office: Office, revision: str) -> None:
    """Make the database one that an older program wrote."""
    office.enter("zainab")
    with office.desk.registering._opened.write() as work:
        downgrade(work.outbox._connection, revision)
        assert current_revision(work.outbox._connection) == revision
    office.desk.signing_in._opened.leave()  # signing out would write with tables that are not there


def open_and_kill(office: Office, seconds: float) -> bool:
    """Open in a program of its own and pull the plug; whether it had opened."""
    said = run("tests.faults.opening", [str(office.profile), "zainab"], seconds)
    assert said.lines[0] == ["opening"]
    return ["open"] in said.lines


@pytest.mark.parametrize("kills", [4, pytest.param(60, marks=[pytest.mark.slow, pytest.mark.timeout(600)])])
def test_an_upgrade_that_is_killed_is_done_again_and_loses_nothing(office: Office, kills: int) -> None:
    zainab = office.enter("zainab")
    saved = {office.register(zainab).registration.change_id for _ in range(SAVED)}
    office.desk.signing_in.sign_out()
    chance = random.Random(SEED)
    for number in range(kills):
        take_back(office, revisions()[number % (len(revisions()) - 1)])
        open_and_kill(office, chance.uniform(0, 0.06))
        zainab = office.enter("zainab")
        assert {record.change_id for record in office.desk.searching.registrations(zainab)} == saved
        with office.desk.registering._opened.read() as work:
            assert current_revision(work.outbox._connection) == HEAD
            assert work.audit.broken_at() is None
        office.desk.signing_in.sign_out()
    office.register(office.enter("zainab"))

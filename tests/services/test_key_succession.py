"""The ministry's keys change: desks that are awake follow by themselves, those that slept are told what to do."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.services.ministry import Ministry
from sync.central.administration import Administration
from sync.central.database import Database
from sync.central.feeding import newest_keys
from sync.central.ministry_keys import open_keys
from sync.central.publishing_schema import FeedItem
from sync.central.settings import CentralError, load
from sync.central.succeeding import retire, revoke, rotate
from sync.protocol import limits
from sync.protocol.keys import key_id
from sync.protocol.succession import claimed_keys, state_keys
from tests.centre import PASSPHRASE, Centre, cheapen
from tests.services.conftest import add_office, enrol, printed
from tests.services.office import PASSWORD, Office, new_id
from tests.services.test_office_to_ministry import send

HUDA = PASSWORD.format("huda")
AT = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    """A centre whose keys the test changes."""
    with Centre(tmp_path / "centre") as running:
        yield running


@pytest.fixture
def desk(office: Office, centre: Centre) -> Office:
    """An office that trusts the first keys."""
    enrol(office, centre)
    return office


def approve_one(office: Office) -> str:
    """Register somebody and approve them; the batch's id."""
    office.register(office.enter("zainab"))
    huda = office.enter("huda")
    (item,) = office.desk.reviewing.waiting(huda)
    return office.desk.reviewing.approve(huda, [item.change_id], HUDA).batch.id


def trusted(office: Office) -> Ministry:
    """The ministry as the desk knows it."""
    office.enter("omar")
    with office.desk.sending._opened.read() as work:
        return Ministry.of(work.device.get())


def change(centre: Centre, *kinds: str) -> str:
    """Rotate the ministry's keys, which it has from its next start on; the id of the signing key of before."""
    folder = centre.data / "keys"
    before = key_id(open_keys(folder, PASSPHRASE).signing)
    for kind in kinds:
        rotate(folder, PASSPHRASE, kind, AT)
        cheapen(folder)
    return before


def test_a_desk_that_is_awake_follows_to_the_new_keys_by_itself(desk: Office, centre: Centre) -> None:
    first = trusted(desk)
    early = approve_one(desk)  # sealed to the old key, opened after the change
    old = change(centre, "signing", "receiving")
    centre.restart()
    assert (send(desk).received, send(desk).code) == (1, "")
    now = trusted(desk)
    assert now.serial == 3
    assert key_id(now.signing) != old
    assert now.recipients.keys() != first.recipients.keys()
    approve_one(desk)  # sealed to the new key
    assert send(desk).received == 1
    retire(centre.data / "keys", PASSPHRASE, old)
    centre.restart()
    approve_one(desk)
    assert (send(desk).received, send(desk).code) == (1, "")
    with desk.desk.sending._opened.read() as work:
        kept = work.batches.receipt(early)
    again = desk.desk.receiving.apply_receipt(desk.enter("huda"), kept or b"")  # what an old key signed stays good
    assert again.repeated


def test_a_desk_that_slept_while_the_keys_changed_follows_what_they_signed(desk: Office, centre: Centre) -> None:
    approve_one(desk)
    old = change(centre, "signing", "signing")
    retire(centre.data / "keys", PASSPHRASE, old)
    centre.restart()
    assert (send(desk).received, trusted(desk).serial) == (1, 3)


def test_a_desk_that_slept_while_a_key_was_revoked_needs_a_new_paper_and_loses_nothing(
    desk: Office, centre: Centre
) -> None:
    batch = approve_one(desk)
    stale = printed(centre, "device", trusted(desk).office_id)
    old = change(centre, "signing")
    revoke(centre.data / "keys", PASSPHRASE, old, AT)
    centre.restart()
    assert send(desk).code == "keys_not_followed"
    assert send(desk).code == "keys_not_followed"
    omar = desk.enter("omar")
    with pytest.raises(MihanError, match="centre_untrusted"):
        desk.desk.succeeding.trust(omar, stale)
    with pytest.raises(MihanError, match="already_enrolled"):
        desk.desk.enrolling.enrol(omar, centre.url, stale)
    assert desk.desk.succeeding.stranded()
    assert trusted(desk).serial == 0
    desk.desk.enrolling.enrol(omar, centre.url, printed(centre, "device", trusted(desk).office_id))
    assert (send(desk).code, send(desk).code) == ("", "")
    with desk.desk.sending._opened.read() as work:
        assert work.batches.receipt(batch) is not None


def test_a_desk_enrolled_between_two_changes_reads_on_from_the_key_it_knows(office: Office, centre: Centre) -> None:
    change(centre, "signing")
    centre.restart()
    enrol(office, centre)
    approve_one(office)
    assert send(office).received == 1
    change(centre, "receiving", "signing")
    centre.restart()
    approve_one(office)
    assert (send(office).received, trusted(office).serial) == (1, 4)


def test_a_desk_enrolled_by_a_code_older_than_the_keys_follows_them_in_its_first_round(
    office: Office, centre: Centre
) -> None:
    name = add_office(centre)
    code = printed(centre, "device", name)
    old = change(centre, "signing", "receiving", "signing")
    newer = printed(centre, "supervisor", name)
    centre.restart()
    office.desk.enrolling.enrol(office.enter("omar"), centre.url, code)
    assert (key_id(trusted(office).signing), trusted(office).serial) == (old, 0)
    office.desk.enrolling.enrol_supervisor(office.enter("huda"), newer, HUDA)
    approve_one(office)
    assert (send(office).received, trusted(office).serial) == (1, 4)
    now = open_keys(centre.data / "keys", PASSPHRASE)
    assert key_id(trusted(office).signing) == key_id(now.signing)
    assert trusted(office).recipients.keys() == now.recipients.keys()
    retire(centre.data / "keys", PASSPHRASE, old)
    approve_one(office)
    assert (send(office).received, send(office).code) == (1, "")


def say_much(centre: Centre) -> int:
    """More statements about the ministry's keys than one answer holds; the serial of the last, of a new signing key."""
    folder = centre.data / "keys"
    change(centre, "receiving")
    keys = open_keys(folder, PASSPHRASE)
    last = claimed_keys(keys.letters[-1])
    for serial in range(3, 2 * limits.KEY_LETTERS + 3):
        letter = state_keys(replace(last, serial=serial), keys.signing)
        (folder / "letters" / f"{serial:06d}.letter").write_bytes(letter)
    change(centre, "signing")
    centre.restart()
    return 2 * limits.KEY_LETTERS + 3


def test_more_statements_than_one_answer_holds_are_followed_to_the_last(desk: Office, centre: Centre) -> None:
    newest = say_much(centre)
    approve_one(desk)
    assert (send(desk).received, trusted(desk).serial) == (1, newest)


@pytest.mark.slow
def test_a_desk_that_knows_none_of_many_statements_reads_on_from_the_one_that_names_its_key(
    office: Office, centre: Centre
) -> None:
    newest = say_much(centre)
    enrol(office, centre)
    old = change(centre, "signing")
    centre.restart()
    approve_one(office)
    assert (send(office).received, trusted(office).serial) == (1, newest + 1)
    retire(centre.data / "keys", PASSPHRASE, old)


def test_the_feed_holds_all_statements_in_as_many_items_as_they_need(centre: Centre) -> None:
    change(centre, "receiving")
    keys = open_keys(centre.data / "keys", PASSPHRASE)
    last = claimed_keys(keys.letters[-1])
    letters = [state_keys(replace(last, serial=serial), keys.signing) for serial in range(1, limits.KEY_LETTERS + 3)]
    database = Database(load(centre.data, centre.database).database)
    try:
        office = Administration(database, lambda: AT, new_id)
        for count in (limits.KEY_LETTERS, limits.KEY_LETTERS + 1, limits.KEY_LETTERS + 2):
            office.tell_keys("key_rotated", "k", count, letters[:count])
        with database.read() as session:
            items = session.scalars(select(FeedItem).where(FeedItem.kind == "keys").order_by(FeedItem.id)).all()
            assert [(len(one.body["letters"]), one.replaced) for one in items] == [
                (limits.KEY_LETTERS, False), (1, True), (2, False)
            ]  # fmt: skip
            assert newest_keys(session) == limits.KEY_LETTERS + 2
    finally:
        database.close()


def test_a_key_in_use_cannot_be_put_away(tmp_path: Path) -> None:
    folder = Centre(tmp_path / "centre").data / "keys"  # it need not run for that
    rotate(folder, PASSPHRASE, "receiving", AT)
    keys = open_keys(folder, PASSPHRASE)
    assert len(keys.receiving) == 2
    for key in (key_id(keys.signing), *(keys.recipients.keys() & keys.receiving.keys())):
        with pytest.raises(CentralError, match="key_in_use"):
            retire(folder, PASSPHRASE, key)
    with pytest.raises(CentralError, match="key_unknown"):
        revoke(folder, PASSPHRASE, "0" * 32, AT)
    (old,) = keys.receiving.keys() - keys.recipients.keys()
    revoke(folder, PASSPHRASE, old, AT)
    assert old not in open_keys(folder, PASSPHRASE).receiving

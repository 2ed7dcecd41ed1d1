"""The supervisor's machine gets an old backup back: what she had signed goes on, once, and nobody decides again."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from sqlalchemy import text

from mihan_desktop.domain.office import HandedState
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.services import reminding
from mihan_desktop.services.handing import HUB_CHANGED
from mihan_desktop.services.ministry import Ministry
from sync.central.database import Database
from sync.central.settings import load
from sync.protocol.approval import approve, claimed_approval
from sync.protocol.bundle import write_handed
from sync.protocol.handover import claimed_handover, hand_over
from sync.protocol.keys import new_signing_key
from sync.protocol.wire import Offer
from tests.centre import Centre
from tests.services.office import Office
from tests.services.several_desks import HUDA, Several, several

NOTHING = "رقم الهاتف ناقص"


@dataclass
class Story:
    """An office in which a desk's batch was signed: one record approved, one returned. old: the hub as it was before.

    changes: of the record that was approved and of the one that was not.
    """

    office: Several
    desk: Office
    old: Path
    changes: tuple[str, str]

    def standing(self) -> tuple[RecordStatus, RecordStatus]:
        """Where the two records stand at the desk."""
        found = self.desk.desk.searching.registrations(self.desk.enter("zainab"))
        at = {one.change_id: one.status for one in found}
        return at[self.changes[0]], at[self.changes[1]]

    def forget(self, *, spool: bool, listens: bool = True) -> None:
        """An old backup of the hub's is put back. spool: beside the database lies what lay there last."""
        hub = self.office.hub
        hub.desk.hosting.close()
        hub.desk.signing_in.sign_out()
        lay = self.old.with_name("lay")
        shutil.copytree(hub.profile / "office", lay)
        shutil.rmtree(hub.profile)
        shutil.copytree(self.old, hub.profile)
        if spool:
            shutil.rmtree(hub.profile / "office", ignore_errors=True)
            shutil.copytree(lay, hub.profile / "office")
        shutil.rmtree(lay)
        hub.desk = hub.window()
        assert hub.desk.hosting.resume(hub.enter("huda")) is listens

    def states(self) -> list[HandedState]:
        """Where the batches stand at the hub; nothing of them waits for anybody there."""
        hub = self.office.hub
        assert hub.desk.reviewing.waiting(hub.enter("huda")) == ()
        return [one.state for one in hub.desk.hosting.state(hub.enter("huda")).batches]


@pytest.fixture
def bare(running_centre: Centre, tmp_path: Path) -> Iterator[Several]:
    """Supervisors' machine before it listens to anybody."""
    office = several(running_centre, tmp_path)
    yield office
    office.close()


@pytest.fixture
def story(running_centre: Centre, tmp_path: Path) -> Iterator[Story]:
    """Copied before the desk handed over, signed afterwards, and the desk has heard of it."""
    office = several(running_centre, tmp_path)
    office.listen()
    desk = office.desk()
    office.pair(desk)
    office.hub.desk.hosting.close()
    office.hub.desk.signing_in.sign_out()
    old = tmp_path / "old"
    shutil.copytree(office.hub.profile, old)
    office.hub.desk = office.hub.window()
    assert office.hub.desk.hosting.resume(office.hub.enter("huda"))
    good, bad = (desk.register(desk.enter("zainab"), phone=phone).registration for phone in ("07701234567", "0770"))
    office.hand_over(desk)
    office.approve(good.change_id)
    hub = office.hub
    hub.desk.reviewing.return_change(hub.enter("huda"), bad.change_id, NOTHING)
    hub.desk.reviewing.sign_decided(hub.enter("huda"), HUDA)
    office.hand_over(desk)
    made = Story(office, desk, old, (good.change_id, bad.change_id))
    assert made.standing() == (RecordStatus.SEALED, RecordStatus.RETURNED)
    yield made
    office.close()


def registered(centre: Centre, story: Story) -> list[tuple[str, str]]:
    """(kind, status) of the two changes in the register, under one batch."""
    register = Database(load(centre.data, centre.database).database)
    try:
        with register.read() as session:
            asked = text("SELECT kind, status, batch_id FROM changes WHERE id IN (:good, :bad) ORDER BY sequence")
            rows = session.execute(asked, {"good": story.changes[0], "bad": story.changes[1]}).all()
    finally:
        register.close()
    assert len({row[2] for row in rows}) == 1
    return [(row[0], row[1]) for row in rows]


def forged(story: Story, folder: Path) -> Path:
    """The same hand-over as a desk would write it that signs in huda's name."""
    opened = story.desk.desk.handing._opened
    with opened.read() as work:
        row, key = work.hub.get(), Ministry.of(work.device.get()).device_key
    assert row is not None
    (batch,) = reminding.approved_by(opened, row)
    sealed, offer = reminding.again(opened, row, batch.id)
    said = claimed_handover(offer.approval.statement)
    assert said.approval is not None
    hers = claimed_approval(said.approval.statement)
    false = approve(sealed.manifest, approver=hers.approver, count=hers.count, at=hers.at, key=new_signing_key())
    path = folder / "forged.mihan"
    write_handed(
        path, Offer(sealed.manifest, sealed.signature, hand_over(replace(said, approval=false), key)), sealed.chunks
    )
    return path


ONCE = [("registration", "accepted"), ("void", "accepted")]
"""Of what was returned, the empty place alone."""


def test_what_was_signed_is_forwarded_by_a_machine_that_has_forgotten_it(story: Story, running_centre: Centre) -> None:
    """Its database alone is old, as after the program's own backup; and that twice."""
    office, desk = story.office, story.desk
    story.forget(spool=True)
    assert story.states() == []
    office.hand_over(desk)
    assert story.states() == [HandedState.APPROVED]
    story.forget(spool=True)
    for _ in range(2):
        assert office.hand_over(desk).code == ""
        assert story.states() == [HandedState.APPROVED]
    assert office.send(office.hub).code == ""
    office.hand_over(desk)
    assert story.standing() == (RecordStatus.RECEIVED, RecordStatus.RETURNED)
    assert registered(running_centre, story) == ONCE


def test_what_was_signed_and_forwarded_comes_by_stick_to_a_machine_that_has_forgotten_it(
    story: Story, running_centre: Centre, tmp_path: Path
) -> None:
    """The whole disk is old; the ministry has the batch already when it is asked again."""
    office, desk, hub = story.office, story.desk, story.office.hub
    assert office.send(hub).code == ""
    story.forget(spool=False)
    assert story.states() == []
    stick = tmp_path / "stick"
    stick.mkdir()
    paths = [one for one in desk.desk.handing.export(desk.enter("zainab"), stick).paths if "-log" not in one.name]
    assert len(paths) == 1
    hub.desk.hosting.read_file(hub.enter("huda"), forged(story, tmp_path))
    assert len(hub.desk.reviewing.waiting(hub.enter("huda"))) == 2  # a signature that is not hers decides nothing
    for _ in range(2):
        hub.desk.hosting.read_file(hub.enter("huda"), paths[0])
        assert story.states() == [HandedState.APPROVED]
    assert office.send(hub).code == ""
    assert story.states() == [HandedState.RECEIVED]
    (known,) = hub.desk.hosting.state(hub.enter("huda")).desks
    mail = hub.desk.hosting.write_mail(hub.enter("huda"), known.device_id, tmp_path / "mail.mihan")
    desk.desk.handing.read_mail(desk.enter("zainab"), mail)
    assert story.standing() == (RecordStatus.RECEIVED, RecordStatus.RETURNED)
    assert registered(running_centre, story) == ONCE


@pytest.mark.slow
def test_a_machine_put_back_to_before_desks_came_to_it_says_so_and_gets_everything_again(
    bare: Several, tmp_path: Path
) -> None:
    office = bare
    hub, desk, old = office.hub, office.desk(), tmp_path / "old"
    hub.desk.signing_in.sign_out()
    shutil.copytree(hub.profile, old)
    office.listen()
    office.pair(desk)
    at = hub.desk.hosting.state(hub.enter("huda")).port
    signed = desk.register(desk.enter("zainab"), given_name="سعاد").registration
    office.hand_over(desk)
    office.approve(signed.change_id)
    office.hand_over(desk)  # hears of it
    waits = desk.register(desk.enter("zainab")).registration
    office.hand_over(desk)
    story = Story(office, desk, old, (signed.change_id, waits.change_id))
    assert story.standing() == (RecordStatus.SEALED, RecordStatus.HANDED)

    story.forget(spool=True, listens=False)
    assert hub.desk.hosting.state(hub.enter("huda")).forgotten
    hub.desk.hosting.switch_on(hub.enter("huda"), "127.0.0.1", at)
    assert not hub.desk.hosting.state(hub.enter("huda")).forgotten
    assert office.hand_over(desk).code == HUB_CHANGED
    assert story.standing() == (RecordStatus.SEALED, RecordStatus.HANDED)
    office.pair(desk)
    for _ in range(3):  # what it cannot open comes back to the desk, and is sealed for its new key
        assert office.hand_over(desk).code == ""
    (item,) = hub.desk.reviewing.waiting(hub.enter("huda"))
    assert item.change_id == waits.change_id
    office.approve(item.change_id)
    assert office.send(hub).code == ""
    office.hand_over(desk)
    assert story.standing() == (RecordStatus.RECEIVED, RecordStatus.RECEIVED)

"""kill -9 at any moment: what was acknowledged is there, and nothing is there by half."""

import random

import pytest

from mihan_desktop.domain.registrations import RecordStatus
from tests.faults.plug import run
from tests.services.office import FORM_ID, PASSWORD, VERSION, Office, kept

SEED = 20260302


def test_every_acknowledged_registration_survives_kills_at_any_moment(office: Office) -> None:
    chance = random.Random(SEED)
    acknowledged: list[list[str]] = []
    for _ in range(6):
        acknowledged += run("tests.services.saving_in_a_loop", [str(office.profile)], chance.uniform(0, 0.4)).lines
        zainab = office.enter("zainab")
        records = {one.record_id: one for one in office.desk.searching.registrations(zainab, "زينب", limit=10**6)}
        for record_id, change_id in acknowledged:
            assert records[record_id].change_id == change_id
        # At most the act under way at each kill is there without having been acknowledged.
        drafts = office.desk.registering.drafts(zainab)
        with office.desk.registering._opened.read() as work:
            sequences = work.outbox.sequences()
            assert work.audit.broken_at() is None
        assert sequences == tuple(range(1, len(records) + 1))
        for draft in drafts:  # held by the window that was killed: free at once
            office.desk.registering.discard_draft(zainab, draft.id)
        office.desk.signing_in.sign_out()
    assert len(acknowledged) >= 6


def test_a_seal_is_whole_or_not_there_whenever_the_plug_is_pulled(enrolled: Office) -> None:
    zainab = enrolled.enter("zainab")
    session = enrolled.session()
    session.set("/data/given_name", "زينب")
    finalised = session.finalise()
    for _ in range(120):
        draft = kept(enrolled.desk.registering.begin(zainab, FORM_ID, VERSION), session)
        enrolled.desk.registering.keep_draft(zainab, draft)
        enrolled.desk.registering.save(zainab, draft.id, finalised)
    chance = random.Random(SEED)
    acknowledged: dict[str, str] = {}
    for _ in range(4):
        enrolled.desk.signing_in.sign_out()
        said = run("tests.services.sealing_in_a_loop", [str(enrolled.profile)], chance.uniform(0, 0.15), times=2)
        acknowledged |= {words[0]: words[1] for words in said.lines[1:]}
        huda = enrolled.enter("huda")
        batches = {batch.id: batch for batch in enrolled.desk.sending.batches(huda)}
        assert set(acknowledged.values()) <= batches.keys()
        assert sorted(batch.number for batch in batches.values()) == list(range(1, len(batches) + 1))
        records = enrolled.desk.searching.registrations(huda, limit=10**6)
        sealed = {one.change_id: one.batch_id for one in records if one.status is RecordStatus.SEALED}
        assert sorted(str(batch) for batch in sealed.values()) == sorted(batches)
        assert acknowledged.items() <= sealed.items()
        waiting = {item.change_id for item in enrolled.desk.reviewing.waiting(huda)}
        assert waiting == {one.change_id for one in records} - sealed.keys()
    assert acknowledged
    result = enrolled.desk.sending.send(huda, lambda *_: None, lambda: False)
    assert (result.code, result.refused, result.received) == ("", 0, len(batches))
    left = [item.change_id for item in enrolled.desk.reviewing.waiting(huda)]
    if left:
        enrolled.desk.reviewing.approve(huda, left, PASSWORD.format("huda"))
        assert enrolled.desk.sending.send(huda, lambda *_: None, lambda: False).received == 1
    statuses = {one.status for one in enrolled.desk.searching.registrations(huda, limit=10**6)}
    assert statuses == {RecordStatus.RECEIVED}


@pytest.mark.parametrize("step", ["add", "seal", "name_voids", "set_clock", "append"])
def test_a_fault_at_any_step_of_sealing_leaves_everything_waiting(
    enrolled: Office, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = enrolled.register(enrolled.enter("zainab")).registration
    huda = enrolled.enter("huda")
    home = {
        "add": "batches.Batches", "seal": "outbox.Outbox", "name_voids": "outbox.Outbox", "set_clock": "device.Device",
        "append": "audit.Audit",
    }[step]  # fmt: skip

    def fails(*_: object, **__: object) -> None:
        raise OSError(step)

    with monkeypatch.context() as fault:
        fault.setattr(f"mihan_desktop.storage.{home}.{step}", fails)
        with pytest.raises(OSError, match=step):
            enrolled.desk.reviewing.approve(huda, [saved.change_id], PASSWORD.format("huda"))
    assert enrolled.desk.sending.batches(huda) == ()
    (item,) = enrolled.desk.reviewing.waiting(huda)
    batch = enrolled.desk.reviewing.approve(huda, [item.change_id], PASSWORD.format("huda")).batch
    assert batch.number == 1


def test_a_sending_that_is_cancelled_goes_on_later(enrolled: Office) -> None:
    saved = enrolled.register(enrolled.enter("zainab")).registration
    huda = enrolled.enter("huda")
    enrolled.desk.reviewing.approve(huda, [saved.change_id], PASSWORD.format("huda"))
    result = enrolled.desk.sending.send(huda, lambda *_: None, lambda: True)
    assert (result.sent, result.received, result.code) == (0, 0, "cancelled")
    result = enrolled.desk.sending.send(huda, lambda *_: None, lambda: False)
    assert (result.sent, result.received, result.code) == (1, 1, "")

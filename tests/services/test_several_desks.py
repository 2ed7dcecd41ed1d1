"""An office with several desks: what they hand over is decided on one machine, which carries it to the ministry."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import BatchState
from tests.centre import Centre
from tests.services.several_desks import Several, several


@pytest.fixture
def office(running_centre: Centre, tmp_path: Path) -> Iterator[Several]:
    """A hub and two desks, all enrolled."""
    made = several(running_centre, tmp_path)
    yield made
    made.close()


def test_what_two_desks_hand_over_by_network_is_decided_in_one_place_and_received_by_the_ministry(
    office: Several,
) -> None:
    office.listen()
    names = ("زينب", "سعاد")
    for desk, name in zip(office.desks, names, strict=True):
        office.pair(desk)
        desk.register(desk.enter("zainab"), given_name=name)
        result = office.hand_over(desk)
        assert (result.handed, result.arrived, result.code) == (1, 1, "")
        (record,) = desk.desk.searching.registrations(desk.enter("zainab"), name)
        assert record.status is RecordStatus.HANDED
        assert desk.desk.searching.why_not_sent(desk.enter("zainab"), record.record_id).code == "waiting_at_office"

    huda = office.hub.enter("huda")
    waiting = office.hub.desk.reviewing.waiting(huda)
    assert sorted(item.label.split()[0] for item in waiting) == sorted(names)
    assert all(item.desk for item in waiting)
    fields = office.hub.desk.reviewing.detail(huda, waiting[0].change_id).fields
    assert waiting[0].label.split()[0] in [field.now for field in fields]
    office.approve(*(item.change_id for item in waiting))
    assert office.hub.desk.reviewing.waiting(huda) == ()

    assert office.send(office.hub).code == ""
    for desk, name in zip(office.desks, names, strict=True):
        assert office.hand_over(desk).code == ""
        (record,) = desk.desk.searching.registrations(desk.enter("zainab"), name)
        assert record.status is RecordStatus.RECEIVED
        (batch,) = desk.desk.sending.batches(desk.enter("zainab"))
        assert (batch.state, batch.approver_name) == (BatchState.RECEIVED, "هدى")


def test_a_returned_record_comes_back_with_its_reason_and_goes_again(office: Several, tmp_path: Path) -> None:
    """By file: no network at all between desk and hub."""
    hub, desk = office.hub, office.desks[0]
    card = hub.desk.hosting.write_card(hub.enter("huda"), tmp_path / "card.mihan")
    desk.desk.handing.read_card(desk.enter("omar"), card)
    zainab = desk.enter("zainab")
    good, bad = desk.register(zainab), desk.register(zainab, phone="0770")
    (path,) = desk.desk.handing.export(zainab, tmp_path).paths
    hub.desk.hosting.read_file(hub.enter("huda"), path)
    hub.desk.hosting.read_file(hub.enter("huda"), path)  # the same file twice does nothing

    reviewing = hub.desk.reviewing
    assert len(reviewing.waiting(hub.enter("huda"))) == 2
    office.approve(good.registration.change_id)
    assert office.send(hub).code == ""
    back = reviewing.return_change(hub.enter("huda"), bad.registration.change_id, "رقم الهاتف ناقص", ["/data/phone"])
    assert reviewing.queue(hub.enter("huda")).to_sign == 1
    reviewing.undo_return(hub.enter("huda"), back.change_ids)
    reviewing.return_change(hub.enter("huda"), bad.registration.change_id, "رقم الهاتف ناقص", ["/data/phone"])
    assert reviewing.sign_decided(hub.enter("huda"), "a password of huda's own").count == 1
    assert office.send(hub).code == ""

    (known,) = hub.desk.hosting.state(hub.enter("huda")).desks
    mail = hub.desk.hosting.write_mail(hub.enter("huda"), known.device_id, tmp_path / "mail.mihan")
    for _ in range(2):
        desk.desk.handing.read_mail(desk.enter("zainab"), mail)
    zainab = desk.enter("zainab")
    status = {one.change_id: one.status for one in desk.desk.searching.registrations(zainab)}
    assert status[good.registration.change_id] is RecordStatus.RECEIVED
    assert status[bad.registration.change_id] is RecordStatus.RETURNED
    draft = desk.desk.registering.reopen(zainab, bad.registration.record_id)
    assert (draft.return_reason, draft.return_fields) == ("رقم الهاتف ناقص", ("/data/phone",))
    session = desk.restored(draft)
    session.set("/data/phone", "07709876543")
    again = desk.desk.registering.save(zainab, draft.id, session.finalise())

    (path,) = desk.desk.handing.export(zainab, tmp_path).paths
    hub.desk.hosting.read_file(hub.enter("huda"), path)
    (item,) = reviewing.waiting(hub.enter("huda"))
    assert "correction" in [flag.code for flag in item.flags]
    detail = reviewing.detail(hub.enter("huda"), item.change_id)
    phone = next(one for one in detail.fields if one.ref == "/data/phone")
    assert (phone.before, phone.now) == ("0770", "07709876543")
    office.approve(item.change_id)
    assert office.send(hub).code == ""
    mail = hub.desk.hosting.write_mail(hub.enter("huda"), known.device_id, tmp_path / "mail2.mihan")
    desk.desk.handing.read_mail(desk.enter("zainab"), mail)
    status = {one.change_id: one.status for one in desk.desk.searching.registrations(desk.enter("zainab"))}
    assert status[again.registration.change_id] is RecordStatus.RECEIVED


def test_strangers_and_withdrawn_desks_are_refused(office: Several) -> None:
    office.listen()
    desk, other = office.desks
    office.pair(desk)
    (known,) = office.hub.desk.hosting.state(office.hub.enter("huda")).desks
    office.hub.desk.hosting.withdraw(office.hub.enter("huda"), known.device_id)
    desk.register(desk.enter("zainab"))
    result = office.hand_over(desk)
    assert (result.arrived, result.code) == (0, "desk_withdrawn")
    (record,) = desk.desk.searching.registrations(desk.enter("zainab"))
    assert record.status is RecordStatus.HANDED  # kept, and goes when the desk is let in again
    office.pair(desk)
    assert office.hand_over(desk).arrived == 1
    sheet = office.hub.desk.hosting.sheet(office.hub.enter("huda"))
    office.desks[0].desk.handing.pair(desk.enter("omar"), "", sheet.words)
    with pytest.raises(MihanError, match="code_refused"):
        other.desk.handing.pair(other.enter("omar"), "", sheet.words)

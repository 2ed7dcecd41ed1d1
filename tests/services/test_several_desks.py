"""An office with several desks: what they hand over is decided on one machine, which carries it to the ministry."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import text

from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.office import HandedState
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import BatchState, ChangeKind
from mihan_desktop.domain.rounds import Terms
from mihan_desktop.services.sending import SendResult
from sync.central.database import Database
from sync.central.settings import load
from tests.centre import Centre
from tests.services.office import Office
from tests.services.several_desks import HUDA, Several, several
from tests.services.test_attachments import FORM, save, there
from tests.services.test_publishing import HOLIDAYS

JPEG = b"\xff\xd8\xff\xe0"


@pytest.fixture
def office(running_centre: Centre, tmp_path: Path) -> Iterator[Several]:
    """A hub, and desks when they are wanted, all enrolled."""
    made = several(running_centre, tmp_path)
    yield made
    made.close()


def standing(desk: Office) -> dict[str, RecordStatus]:
    """Where each record of the desk's stands, by the id of its newest change."""
    found = desk.desk.searching.registrations(desk.enter("zainab"))
    return {one.change_id: one.status for one in found}


def test_what_two_desks_hand_over_by_network_is_decided_in_one_place_and_received_by_the_ministry(
    office: Several, running_centre: Centre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.listen()
    hub, names, desks = office.hub, ("زينب", "سعاد"), (office.desk(), office.desk())
    for desk, name in zip(desks, names, strict=True):
        office.pair(desk)
        desk.register(desk.enter("zainab"), given_name=name)
        result = office.hand_over(desk)
        assert (result.handed, result.arrived, result.code) == (1, 1, "")
        (record,) = desk.desk.searching.registrations(desk.enter("zainab"), name)
        assert record.status is RecordStatus.HANDED
        assert desk.desk.searching.why_not_sent(desk.enter("zainab"), record.record_id).code == "waiting_at_office"
        with pytest.raises(MihanError, match="being_sent"):
            desk.desk.registering.reopen(desk.enter("zainab"), record.record_id)
        again = office.hand_over(desk)
        assert (again.handed, again.arrived, again.code) == (0, 0, "")

    huda = hub.enter("huda")
    waiting = hub.desk.reviewing.waiting(huda)
    assert sorted(item.label.split()[0] for item in waiting) == sorted(names)
    assert all(item.desk for item in waiting)
    assert len(hub.desk.reviewing.queue(huda).entries) == hub.desk.searching.counts(huda).waiting == 2
    fields = hub.desk.reviewing.detail(huda, waiting[0].change_id).fields
    assert waiting[0].label.split()[0] in [field.now for field in fields]
    office.approve(*(item.change_id for item in waiting))
    assert hub.desk.reviewing.waiting(huda) == ()

    days = tmp_path / "days.json"
    days.write_text(json.dumps(HOLIDAYS))
    made = running_centre.run("releases", "build", "--alone", "--holidays", f"2026={days}")
    running_centre.run("releases", "sign", made["id"])
    published = int(running_centre.run("releases", "publish", made["id"], "--office", office.office_id)["version"])
    assert office.send(hub).code == ""
    for desk, name in zip(desks, names, strict=True):
        assert office.hand_over(desk).code == ""
        assert desk.desk.installing.status(desk.enter("zainab")).in_force == published  # by way of the hub
        (record,) = desk.desk.searching.registrations(desk.enter("zainab"), name)
        assert record.status is RecordStatus.RECEIVED
        (batch,) = desk.desk.sending.batches(desk.enter("zainab"))
        assert (batch.state, batch.approver_name) == (BatchState.RECEIVED, "هدى")
    assert [one.state for one in hub.desk.hosting.state(hub.enter("huda")).batches] == [HandedState.RECEIVED] * 2


def test_a_returned_record_comes_back_with_its_reason_and_goes_again(
    office: Several, running_centre: Centre, tmp_path: Path
) -> None:
    """By file: no network at all, neither between desk and hub nor, the first time, to the ministry."""
    hub, desk = office.hub, office.desk()
    card = hub.desk.hosting.write_card(hub.enter("huda"), tmp_path / "card.mihan")
    desk.desk.handing.read_card(desk.enter("omar"), card)
    zainab = desk.enter("zainab")
    good, bad = desk.register(zainab), desk.register(zainab, phone="0770")
    path, _log = desk.desk.handing.export(zainab, tmp_path).paths
    assert "زينب".encode() not in path.read_bytes()
    for _ in range(2):  # the same file twice does nothing
        hub.desk.hosting.read_file(hub.enter("huda"), path)

    reviewing = hub.desk.reviewing
    assert len(reviewing.waiting(hub.enter("huda"))) == 2
    office.approve(good.registration.change_id)
    back = reviewing.return_change(hub.enter("huda"), bad.registration.change_id, "رقم الهاتف ناقص", ["/data/phone"])
    assert reviewing.queue(hub.enter("huda")).to_sign == 1
    reviewing.undo_return(hub.enter("huda"), back.change_ids)
    reviewing.return_change(hub.enter("huda"), bad.registration.change_id, "رقم الهاتف ناقص", ["/data/phone"])
    assert reviewing.sign_decided(hub.enter("huda"), HUDA).count == 1
    with pytest.raises(MihanError, match="not_returned"):
        reviewing.undo_return(hub.enter("huda"), back.change_ids)
    stick = tmp_path / "stick"
    stick.mkdir()
    (carried,) = hub.desk.forwarding.export(hub.enter("huda"), stick)
    receipt = Path(running_centre.run("bundle", "import", str(carried))["receipt"])
    assert hub.desk.receiving.import_file(hub.enter("huda"), receipt).received == 1
    assert hub.desk.receiving.import_file(hub.enter("huda"), receipt).repeated

    (known,) = hub.desk.hosting.state(hub.enter("huda")).desks
    mail = hub.desk.hosting.write_mail(hub.enter("huda"), known.device_id, tmp_path / "mail.mihan")
    assert desk.desk.handing.read_mail(desk.enter("zainab"), mail).kinds
    assert not desk.desk.handing.read_mail(desk.enter("zainab"), mail).kinds
    assert standing(desk)[good.registration.change_id] is RecordStatus.RECEIVED
    assert standing(desk)[bad.registration.change_id] is RecordStatus.RETURNED
    zainab = desk.enter("zainab")
    draft = desk.desk.registering.reopen(zainab, bad.registration.record_id)
    assert (draft.return_reason, draft.return_fields) == ("رقم الهاتف ناقص", ("/data/phone",))
    session = desk.restored(draft)
    session.set("/data/phone", "07709876543")
    again = desk.desk.registering.save(zainab, draft.id, session.finalise())

    path, _log = desk.desk.handing.export(zainab, tmp_path).paths
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
    assert standing(desk)[again.registration.change_id] is RecordStatus.RECEIVED


def test_a_line_that_breaks_a_photograph_of_a_returned_record_and_two_roads_to_the_ministry(
    office: Several, running_centre: Centre
) -> None:
    office.listen()
    hub, desk = office.hub, office.desk()
    office.pair(desk)
    for one in (hub, desk):
        one.desk.registering.add_form(one.enter("omar"), FORM, "papers.xml")
    photos = [JPEG + os.urandom(150_000) for _ in range(2)]
    kept, back = (save(desk, desk.enter("zainab"), photo=photo).registration for photo in photos)
    parts: list[int] = []
    result = desk.desk.handing.hand_over(
        desk.enter("zainab"), lambda done, whole: parts.append(done), lambda: len(parts) > 2
    )
    assert (result.handed, result.arrived, result.code) == (2, 1, "cancelled")  # people go before photographs
    begun = sorted(len(list(folder.iterdir())) for folder in (hub.profile / "office" / "in").iterdir())
    assert len(begun) == 2
    assert 1 < begun[1] < 8, "parts of the photographs"
    assert office.hand_over(desk).arrived == 1  # from where it stopped

    reviewing, huda = hub.desk.reviewing, hub.enter("huda")
    assert reviewing.attachment(huda, kept.change_id, "photo.jpg") == photos[0]
    reviewing.return_change(huda, back.change_id, "صورة غير واضحة")
    office.approve(kept.change_id)
    office.hand_over(desk)
    assert standing(desk) == {kept.change_id: RecordStatus.SEALED, back.change_id: RecordStatus.RETURNED}

    own = office.send(desk, "zainab")  # the desk has found a network of its own
    assert (own.received, own.code) == (2, "")
    assert office.send(hub).code == ""  # and so has the hub: the batches land once
    office.hand_over(desk)
    assert standing(desk) == {kept.change_id: RecordStatus.RECEIVED, back.change_id: RecordStatus.RETURNED}
    assert [one.state for one in hub.desk.hosting.state(hub.enter("huda")).batches] == [HandedState.RECEIVED] * 2
    settings = load(running_centre.data, running_centre.database)
    register = Database(settings.database)
    try:
        assert there(register, kept.record_id) == {"photo.jpg": photos[0]}
        assert there(register, back.record_id) == {}
        with register.read() as session:
            stored = session.execute(
                text("SELECT kind, record_id FROM changes WHERE id = :id"), {"id": back.change_id}
            ).one()
        assert tuple(stored) == ("void", "")  # nothing of it was registered but its place
    finally:
        register.close()
    with desk.desk.handing._opened.read() as work:
        owed = work.attachments.owed({back.change_id}, "")
    assert [one[0] for one in owed] == [back.change_id]  # its photograph travels with the correction


def test_over_a_line_that_costs_people_of_other_desks_travel_and_their_photographs_wait(
    office: Several, running_centre: Centre
) -> None:
    office.listen()
    hub, desk = office.hub, office.desk()
    office.pair(desk)
    for one in (hub, desk):
        one.desk.registering.add_form(one.enter("omar"), FORM, "papers.xml")
    photos = [JPEG + os.urandom(20_000) for _ in range(2)]
    sent, back = (save(desk, desk.enter("zainab"), photo=photo).registration for photo in photos)
    assert office.hand_over(desk).arrived == 2
    hub.desk.reviewing.return_change(hub.enter("huda"), back.change_id, "صورة غير واضحة")
    office.approve(sent.change_id)

    def send(terms: Terms) -> SendResult:
        return hub.desk.sending.send(hub.enter("huda"), lambda done, whole: None, lambda: False, terms)

    def seen(record_id: str) -> tuple[list[str], int]:
        register = Database(load(running_centre.data, running_centre.database).database)
        try:
            with register.read() as session:
                kinds = session.scalars(text("SELECT kind FROM changes WHERE record_id = :id"), {"id": record_id})
                return list(kinds), sum(1 for data in there(register, record_id).values() if data)
        finally:
            register.close()

    assert (send(Terms(metered=True)).held, seen(sent.record_id)) == (1, (["registration"], 0))
    planned = hub.desk.planning.next_round(hub.enter("huda"), metered=True)
    assert (planned.files, planned.held) == (1, 1)
    office.hand_over(desk)
    assert standing(desk)[sent.change_id] is RecordStatus.RECEIVED
    assert desk.desk.searching.why_not_sent(desk.enter("zainab"), sent.record_id).code == "files_follow"
    assert (send(Terms(metered=True, files_too=True)).held, seen(sent.record_id)) == (0, (["registration"], 1))
    office.hand_over(desk)
    assert desk.desk.searching.why_not_sent(desk.enter("zainab"), sent.record_id).code != "files_follow"
    assert seen(back.record_id) == ([], 0)


def test_photographs_go_back_when_every_record_that_names_them_does(office: Several) -> None:
    office.listen()
    hub, desk = office.hub, office.desk()
    office.pair(desk)
    for one in (hub, desk):
        one.desk.registering.add_form(one.enter("omar"), FORM, "papers.xml")
    back = save(desk, desk.enter("zainab"), photo=JPEG + os.urandom(9_000)).registration
    office.hand_over(desk)
    hub.desk.reviewing.return_change(hub.enter("huda"), back.change_id, "صورة غير واضحة")
    assert [one.state for one in hub.desk.hosting.state(hub.enter("huda")).batches] == [HandedState.RETURNED] * 2
    office.hand_over(desk)
    assert standing(desk) == {back.change_id: RecordStatus.RETURNED}
    with desk.desk.handing._opened.read() as work:
        assert [one[0] for one in work.attachments.owed({back.change_id}, "")] == [back.change_id]


def test_strangers_withdrawn_desks_and_ones_own_work_are_refused(
    office: Several, running_centre: Centre, tmp_path: Path
) -> None:
    office.listen()
    hub, desk, other = office.hub, office.desk(), office.desk()
    office.pair(desk)
    (known,) = hub.desk.hosting.state(hub.enter("huda")).desks
    hub.desk.hosting.withdraw(hub.enter("huda"), known.device_id)
    desk.register(desk.enter("zainab"))
    result = office.hand_over(desk)
    assert (result.arrived, result.code) == (0, "desk_withdrawn")
    assert [*standing(desk).values()] == [RecordStatus.HANDED]  # kept, and goes when the desk is let in again
    path, _log = desk.desk.handing.export(desk.enter("zainab"), tmp_path).paths
    with pytest.raises(MihanError, match="desk_withdrawn"):
        hub.desk.hosting.read_file(hub.enter("huda"), path)
    sheet = hub.desk.hosting.sheet(hub.enter("huda"))
    desk.desk.handing.pair(desk.enter("omar"), "", sheet.words)
    hub.desk.hosting.take_in(hub.enter("huda"))
    assert office.hand_over(desk).arrived == 1
    with pytest.raises(MihanError, match="code_refused"):  # a code is for one desk
        other.desk.handing.pair(other.enter("omar"), "", sheet.words)

    (item,) = hub.desk.reviewing.waiting(hub.enter("huda"))
    huda = hub.enter("huda")
    with hub.desk.handing._opened.write() as work:  # as if huda had written it at the other desk
        work.handed._connection.execute(text("UPDATE handed_changes SET author_id = :id"), {"id": huda.id})
    with pytest.raises(MihanError, match="own_record"):
        office.approve(item.change_id)
    assert hub.desk.reviewing.waiting(hub.enter("sara"))[0].own is False

    strangers = several(running_centre, tmp_path / "elsewhere")
    try:
        card = strangers.hub.desk.hosting.write_card(strangers.hub.enter("huda"), tmp_path / "strange.mihan")
        with pytest.raises(MihanError, match="hub_untrusted"):
            other.desk.handing.read_card(other.enter("omar"), card)
        with pytest.raises(MihanError, match="handed_over_invalid"):
            strangers.hub.desk.hosting.read_file(strangers.hub.enter("huda"), path)
    finally:
        strangers.close()


def test_attendance_is_decided_by_the_sheet_and_goes_back_with_its_class(office: Several) -> None:
    office.listen()
    hub, desk = office.hub, office.desk()
    office.pair(desk)
    karwan = desk.enter("karwan")
    planned = desk.desk.attending.plan_class(karwan, "خياطة", [date(2026, 3, 1)], names=["نور", "هيام"]).training_class
    session = planned.sessions[0].id
    marks = [(session, one.person_id, Mark.PRESENT, 0, "") for one in planned.trainees]
    desk.desk.attending.mark(karwan, planned.id, marks)
    assert office.hand_over(desk, "karwan").handed == 3
    reviewing, huda = hub.desk.reviewing, hub.enter("huda")
    first, sheet = reviewing.waiting(huda)
    assert (first.kind, sheet.kind, sheet.count) == (ChangeKind.CLASS, ChangeKind.ATTENDANCE, 2)
    assert sheet.sheet is not None
    assert sheet.sheet.present == 2
    assert [mark.name for mark in reviewing.detail(huda, sheet.change_id).marks] == ["نور", "هيام"]
    with pytest.raises(MihanError, match="class_first"):
        office.approve(sheet.change_id)
    reviewing.return_change(huda, first.change_id, "العنوان")
    assert reviewing.waiting(huda) == ()  # nothing is left to sign: all of it went back
    assert [one.state for one in hub.desk.hosting.state(huda).batches] == [HandedState.RETURNED]
    assert office.send(hub).code == ""
    office.hand_over(desk, "karwan")
    with desk.desk.handing._opened.read() as work:
        found = {row.status for row in work.outbox.with_status(RecordStatus.RETURNED)}
        assert len(work.outbox.with_status(RecordStatus.RETURNED)) == 3
    assert found == {RecordStatus.RETURNED}


def test_a_locked_machine_keeps_what_comes_sealed_even_when_it_is_killed(office: Several) -> None:
    office.listen()
    hub, desk = office.hub, office.desk()
    office.pair(desk)
    hub.desk.hosting.close()
    hub.desk.signing_in.sign_out()
    script = (
        "import sys, time; from pathlib import Path; from tests.services.office import Office\n"
        "hub = Office(Path(sys.argv[1])); hub.desk.hosting.resume(hub.enter('huda')); hub.desk.signing_in.sign_out()\n"
        "print(hub.desk.hosting.listening, flush=True); time.sleep(60)"
    )
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", script, str(hub.profile)], cwd=root, stdout=subprocess.PIPE, text=True
    ) as locked:
        try:
            assert locked.stdout is not None
            assert locked.stdout.readline() == "True\n"
            desk.register(desk.enter("zainab"), given_name="نوروز")
            result = desk.desk.handing.hand_over(desk.enter("zainab"), lambda done, whole: None, lambda: False)
            assert (result.arrived, result.code) == (1, "")
        finally:
            locked.send_signal(signal.SIGKILL)
    lying = [path for path in (hub.profile / "office").rglob("*") if path.is_file()]
    assert lying
    assert all("نوروز".encode() not in path.read_bytes() for path in lying)
    hub.desk.hosting.take_in(hub.enter("huda"))
    (item,) = hub.desk.reviewing.waiting(hub.enter("huda"))
    assert item.label.startswith("نوروز")
    assert not any((hub.profile / "office" / "in").iterdir())


def test_stop_is_heard_while_the_supervisors_machine_is_silent(office: Several) -> None:
    office.listen()
    desk = office.desk()
    office.pair(desk)
    desk.register(desk.enter("zainab"))
    assert office.hand_over(desk).arrived == 1
    zainab = desk.enter("zainab")
    with socket.create_server(("127.0.0.1", 0)) as silent:
        with desk.desk.sending._opened.write() as work:
            address = f"https://127.0.0.1:{silent.getsockname()[1]}"
            work.device._connection.execute(text("UPDATE hub SET address = :address"), {"address": address})
        for talk in (desk.desk.handing.visit, partial(desk.desk.handing.hand_over, progress=lambda *_: None)):
            stopped = threading.Event()
            threading.Timer(0.3, stopped.set).start()
            assert talk(zainab, cancelled=stopped.is_set).code == "cancelled"  # a minute of silence was not waited out


@pytest.mark.parametrize("decided", [False, True], ids=["under review", "received"])
def test_an_old_stick_comes_after_what_was_on_it_was_brought_anew(
    office: Several, tmp_path: Path, *, decided: bool
) -> None:
    """It asks nobody again, and holds up nothing of the batch in which its records came since."""
    office.listen()
    desk = office.desk()
    office.pair(desk)
    desk.register(desk.enter("zainab"), given_name="زينب")
    old, *_ = desk.desk.handing.export(desk.enter("zainab"), tmp_path).paths
    desk.desk.handing.take_back(desk.enter("omar"))
    desk.register(desk.enter("zainab"), given_name="سعاد")
    assert office.hand_over(desk).handed == 2

    def waiting() -> list[str]:
        found = office.hub.desk.reviewing.waiting(office.hub.enter("huda"))
        return [item.change_id for item in found if item.desk]

    def to_the_ministry_and_back() -> None:
        office.approve(*waiting())
        assert office.send(office.hub).code == ""
        assert office.hand_over(desk).code == ""

    if decided:
        to_the_ministry_and_back()
    before = waiting()
    with pytest.raises(MihanError, match="handed_anew"):
        office.hub.desk.hosting.read_file(office.hub.enter("huda"), old)
    assert waiting() == before
    assert bool(before) is not decided
    if not decided:
        to_the_ministry_and_back()
    assert list(standing(desk).values()) == [RecordStatus.RECEIVED] * 2

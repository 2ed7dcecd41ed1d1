"""The supervisor of an office with several desks decides bit by bit, changes their mind, and sees across the desks."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.oddities import HURRIED_COUNT
from mihan_desktop.domain.office import HandedState
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import BatchContent, ChangeKind
from mihan_desktop.services.handing import HandResult
from sync.central.blocks import number_of
from sync.central.database import Database
from sync.central.schema import ChangeRow
from sync.central.settings import load
from tests.centre import Centre
from tests.services.several_desks import HUDA, Several, another_desk, several
from tests.services.test_attachments import FORM, save, there

JPEG = b"\xff\xd8\xff\xe0"


@pytest.fixture
def office(running_centre: Centre, tmp_path: Path) -> Iterator[Several]:
    """A hub that listens."""
    made = several(running_centre, tmp_path)
    made.listen()
    yield made
    made.close()


def test_what_is_decided_goes_on_and_the_rest_comes_again_by_itself(office: Several, running_centre: Centre) -> None:
    hub, desk = office.hub, office.desk()
    office.pair(desk)
    for one in (hub, desk):
        one.desk.registering.add_form(one.enter("omar"), FORM, "papers.xml")
    photos = [JPEG + os.urandom(9_000) for _ in range(3)]
    good, late, bad = (save(desk, desk.enter("zainab"), photo=photo).registration for photo in photos)
    office.hand_over(desk)
    reviewing = hub.desk.reviewing

    office.approve(good.change_id)
    batches = hub.desk.hosting.state(hub.enter("huda")).batches
    (batch,) = (one for one in batches if one.content is BatchContent.PEOPLE)
    assert (len(batches), batch.waiting, batch.chosen) == (2, 2, 1)
    assert reviewing.queue(hub.enter("huda")).to_sign == 0, "photographs wait for those who are in them"
    reviewing.undo_choice(hub.enter("huda"), [good.change_id])  # approved with a password, and nobody has signed
    assert len(reviewing.waiting(hub.enter("huda"))) == 3
    with pytest.raises(MihanError, match="nothing_to_sign"):
        reviewing.sign_part(hub.enter("huda"), batch.id, HUDA)
    office.approve(good.change_id)
    reviewing.decide_again(hub.enter("huda"), batch.id)
    assert len(reviewing.waiting(hub.enter("huda"))) == 3
    office.approve(good.change_id)
    reviewing.return_change(hub.enter("huda"), bad.change_id, "صورة غير واضحة")

    assert reviewing.sign_part(hub.enter("huda"), batch.id, HUDA).count == 2
    with pytest.raises(MihanError, match="signed_already"):
        reviewing.undo_choice(hub.enter("huda"), [good.change_id])
    assert reviewing.waiting(hub.enter("huda")) == ()
    assert office.send(hub).code == ""
    assert office.hand_over(desk).handed == 0  # the letters come
    found = {one.record_id: one.status for one in desk.desk.searching.registrations(desk.enter("zainab"))}
    assert [found[one.record_id] for one in (good, late, bad)] == [
        RecordStatus.RECEIVED, RecordStatus.WAITING, RecordStatus.RETURNED
    ]  # fmt: skip

    assert office.hand_over(desk).handed == 1
    (item,) = reviewing.waiting(hub.enter("huda"))
    assert (item.record_id, item.author_id) == (late.record_id, desk.people["zainab"].id)
    assert item.change_id != late.change_id, "its number is used up: an empty place at the ministry"
    assert reviewing.attachment(hub.enter("huda"), item.change_id, "photo.jpg") == photos[1]
    office.approve(item.change_id)
    assert office.send(hub).code == ""
    office.hand_over(desk)
    found = {one.record_id: one.status for one in desk.desk.searching.registrations(desk.enter("zainab"))}
    assert found[late.record_id] is RecordStatus.RECEIVED
    register = Database(load(running_centre.data, running_centre.database).database)
    try:
        assert there(register, late.record_id) == {"photo.jpg": photos[1]}
    finally:
        register.close()
    with hub.desk._opened.write() as work:  # a push that hears nothing after a receipt came by a stick
        assert not work.handed.move_on(batch.id, HandedState.SENT)
    states = [one.state for one in hub.desk.hosting.state(hub.enter("huda")).batches]
    assert states == [HandedState.RECEIVED] * 4


def test_marks_wait_for_their_class_also_when_it_came_in_another_hand_over(office: Several) -> None:
    hub, desk = office.hub, office.desk()
    office.pair(desk)
    karwan = desk.enter("karwan")
    planned = desk.desk.attending.plan_class(karwan, "خياطة", [date(2026, 3, 1)], names=["نور"]).training_class
    office.hand_over(desk, "karwan")
    marks = [(planned.sessions[0].id, one.person_id, Mark.PRESENT, 0, "") for one in planned.trainees]
    desk.desk.attending.mark(desk.enter("karwan"), planned.id, marks)
    office.hand_over(desk, "karwan")
    waiting = {item.kind: item.change_id for item in hub.desk.reviewing.waiting(hub.enter("huda"))}
    with pytest.raises(MihanError, match="class_first"):
        office.approve(waiting[ChangeKind.ATTENDANCE])
    office.approve(*waiting.values())
    assert hub.desk.reviewing.waiting(hub.enter("huda")) == ()


def test_marks_that_went_back_with_their_class_wait_again_with_it(office: Several) -> None:
    hub, desk = office.hub, office.desk()
    office.pair(desk)
    karwan, names = desk.enter("karwan"), ["نور", "سامي"]
    planned = desk.desk.attending.plan_class(karwan, "خياطة", [date(2026, 3, 1)], names=names).training_class
    marks = [(planned.sessions[0].id, one.person_id, Mark.PRESENT, 0, "") for one in planned.trainees]
    desk.desk.attending.mark(karwan, planned.id, marks)
    desk.register(desk.enter("zainab"))
    office.hand_over(desk, "karwan")
    huda, reviewing = hub.enter("huda"), hub.desk.reviewing
    before = reviewing.waiting(huda)
    (course,) = (item.change_id for item in before if item.kind is ChangeKind.CLASS)
    back = reviewing.return_change(huda, course, "اليوم غير صحيح")
    assert [item.kind for item in reviewing.waiting(huda)] == [ChangeKind.REGISTRATION]
    reviewing.undo_return(huda, back.change_ids)
    assert reviewing.waiting(huda) == before


def test_who_shares_a_telephone_and_who_hurries_is_seen_across_the_desks(office: Several) -> None:
    hub, desks = office.hub, (office.desk(), office.desk())
    phone = "07701230000"
    hub.register(hub.enter("zainab"), given_name="رنا", phone=phone)
    own = {item.label: item for item in hub.desk.reviewing.waiting(hub.enter("huda"))}
    assert all("phone_shared" not in [flag.code for flag in item.flags] for item in own.values())
    for desk, number in zip(desks, (phone, "07701239999"), strict=True):
        office.pair(desk)
        desk.register(desk.enter("zainab"), given_name="سعاد", phone=number)
        office.hand_over(desk)
    huda = hub.enter("huda")
    waiting = hub.desk.reviewing.waiting(huda)
    shared = [item for item in waiting if "phone_shared" in [flag.code for flag in item.flags]]
    assert sorted(item.desk != "" for item in shared) == [False, True]
    assert {item.record_id for item in shared} == hub.desk.reviewing.shared_phones(huda)
    (count,) = {flag.params["count"] for item in shared for flag in item.flags if flag.code == "phone_shared"}
    assert count == 2
    handed = next(item for item in shared if item.desk)
    mine = hub.register(hub.enter("ali")).registration.change_id
    hub.desk.registering.withdraw(hub.enter("ali"), mine, "خطأ")
    with pytest.raises(MihanError, match="not_waiting"):
        office.approve(handed.change_id, mine)
    huda = hub.enter("huda")
    assert handed.change_id in [item.change_id for item in hub.desk.reviewing.waiting(huda)], "all or nothing"
    (line,) = hub.desk.reviewing.items(huda, [handed.change_id])
    assert line.flags == handed.flags == hub.desk.reviewing.detail(huda, handed.change_id).item.flags

    with hub.desk._opened.write() as work:  # one of many that came as fast, without typing them all
        (row,) = work.handed.among([handed.change_id])
        again = [
            {"id": f"{row.id[:-4]}{at:04d}", "record_id": f"{at}", "sequence": 1000 + at} for at in range(HURRIED_COUNT)
        ]
        work.handed.add_changes(replace(row, **one) for one in again)  # type: ignore[arg-type]
    queue = hub.desk.reviewing.queue(huda)
    assert sum(entry.flagged for entry in queue.entries) > HURRIED_COUNT
    items = hub.desk.reviewing.items(huda, [handed.change_id])
    assert "hurried" in [flag.code for flag in items[0].flags]


def test_a_desk_that_goes_to_another_machine_says_what_is_at_the_one_before_and_takes_it_back(
    office: Several, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub, desk = office.hub, office.desk()
    office.pair(desk)
    first = desk.register(desk.enter("zainab")).registration.record_id
    office.hand_over(desk)
    other = another_desk(office.centre, office.office_id, tmp_path / "other", hub.wall)
    try:
        other.desk.hosting.switch_on(other.enter("huda"), "127.0.0.1", 0)
        desk.desk.handing.pair(desk.enter("omar"), "", other.desk.hosting.sheet(other.enter("huda")).words)
        second = desk.register(desk.enter("zainab"), given_name="سعاد").registration.record_id

        def go() -> HandResult:
            result = desk.desk.handing.hand_over(desk.enter("zainab"), lambda *_: None, lambda: False)
            other.desk.hosting.take_in(other.enter("huda"))
            return result

        found = go()
        assert (found.handed, found.arrived, found.code) == (1, 1, "at_another_machine")
        assert [one.record_id for one in other.desk.reviewing.waiting(other.enter("huda"))] == [second]
        desk.desk.handing.take_back(desk.enter("omar"))
        found = go()
        assert (found.handed, found.arrived, found.code) == (1, 1, "")
        waiting = other.desk.reviewing.waiting(other.enter("huda"))
        assert {one.record_id for one in waiting} == {first, second}

        with other.desk._opened.write() as work:  # another address than yesterday
            key = work.office.key()
            assert key is not None
            work.office.set_place("10.9.8.7", key.port, listening=True)
        monkeypatch.setattr(type(other.desk.hosting), "addresses", lambda _: ("192.168.7.5",))
        assert other.desk.hosting.sheet(other.enter("huda")).address == f"https://192.168.7.5:{key.port}"
    finally:
        other.desk.hosting.close()
        other.desk.signing_in.sign_out()


def test_what_a_supervisor_returns_while_its_desk_takes_it_back_is_said_again_and_arrives_once(
    office: Several, running_centre: Centre
) -> None:
    hub, desk = office.hub, office.desk()
    office.pair(desk)
    kept, back = (desk.register(desk.enter("zainab"), given_name=name).registration for name in ("زينب", "سعاد"))
    office.hand_over(desk)
    hub.desk.reviewing.return_change(hub.enter("huda"), back.change_id, "رقم الهاتف ناقص")
    office.approve(kept.change_id)
    desk.desk.handing.take_back(desk.enter("omar"))  # before it heard of that
    assert office.send(hub).code == ""
    for _ in range(3):
        office.hand_over(desk)
        waiting = [one.change_id for one in hub.desk.reviewing.waiting(hub.enter("huda"))]
        if waiting:
            office.approve(*waiting)
        assert office.send(hub).code == ""
    office.hand_over(desk)
    zainab = desk.enter("zainab")
    found = {one.record_id: one for one in desk.desk.searching.registrations(zainab)}
    assert {one.status for one in found.values()} == {RecordStatus.RECEIVED}
    assert found[kept.record_id].change_id == kept.change_id
    assert found[back.record_id].change_id != back.change_id, "under another id: the first had come empty"
    with desk.desk._opened.read() as work:
        (line,) = [one for one in work.audit.of_record(back.record_id) if one.code == "numbered_again"]
    assert line.details["instead_of"] == back.change_id
    numbers = desk.desk.issuing.numbers(zainab, list(found))
    database = Database(load(running_centre.data, running_centre.database).database)
    with database.read() as session:
        for record_id in found:
            assert str(number_of(session, record_id)) == str(numbers[record_id]), "the number on the slip holds"
            rows = session.scalars(select(ChangeRow.kind).where(ChangeRow.record_id == record_id)).all()
            assert rows == ["registration"]
    database.close()

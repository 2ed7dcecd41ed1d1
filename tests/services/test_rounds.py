"""What a desk does by itself: when, in which order, what waits, and that every stage has a time and an answer."""

import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import BatchContent, BatchState, BatchSummary
from mihan_desktop.domain.rounds import GRACE, LISTEN_EVERY, Terms, due_at
from mihan_desktop.services import sending
from mihan_desktop.services.approving import FILES_TOGETHER
from mihan_desktop.services.history import HEADINGS, HistoryWording
from mihan_desktop.services.sending import SendResult
from sync.client.sender import Sender
from sync.protocol.bundle import Bundle
from tests.services.office import PASSWORD, Office
from tests.services.test_attachments import FORM, PHOTO, begin, filling, save

HUDA = PASSWORD.format("huda")
BY_ITSELF = Terms(by_itself=True)


@pytest.fixture
def with_photographs(enrolled: Office) -> Office:
    """A desk with the form that asks for photographs."""
    enrolled.desk.registering.add_form(enrolled.enter("omar"), FORM, "papers.xml")
    return enrolled


def send(office: Office, terms: Terms = sending.ASKED) -> SendResult:
    """One round."""
    return office.desk.sending.send(office.enter("huda"), lambda *_: None, lambda: False, terms)


def states(office: Office) -> list[tuple[BatchContent, BatchState]]:
    """Every batch, oldest first."""
    return [(one.content, one.state) for one in reversed(office.desk.sending.batches(office.enter("huda")))]


P, F = BatchContent.PEOPLE, BatchContent.FILES


def test_people_leave_over_a_line_that_costs_and_their_photographs_wait_for_another(with_photographs: Office) -> None:
    office = with_photographs
    for number in range(2):  # two approvals: the second overtakes the photographs of the first
        saved = save(office, office.enter("zainab"), photo=PHOTO + os.urandom(32)).registration
        approved = office.desk.reviewing.approve(office.enter("huda"), [saved.change_id], HUDA)
        assert (approved.batch.content, [one.content for one in approved.files]) == (P, [F]), number
        assert {one.act for one in approved.files} == {approved.batch.act}
    result = send(office, Terms(metered=True))
    assert (result.code, result.held, result.received) == ("", 2, 2)
    assert states(office) == [(P, BatchState.RECEIVED), (F, BatchState.SEALED)] * 2
    huda = office.enter("huda")
    why = office.desk.searching.why_not_sent(huda, saved.record_id)
    assert (why.code, why.params) == ("files_follow", {"count": 1, "batch": 4})
    held = office.desk.planning.next_round(huda, metered=True)
    assert (held.files, held.held) == (2, 2)
    assert send(office, Terms(metered=True, files_too=True)).received == 2
    assert {state for _, state in states(office)} == {BatchState.RECEIVED}
    assert office.desk.searching.why_not_sent(office.enter("huda"), saved.record_id).code == "received"


def test_an_office_says_of_its_line_what_the_system_does_not_know(with_photographs: Office) -> None:
    office = with_photographs
    saved = save(office, office.enter("zainab"), photo=PHOTO + os.urandom(32)).registration
    huda = office.enter("huda")
    office.desk.reviewing.approve(huda, [saved.change_id], HUDA)
    settings = office.desk.choosing.office(huda)
    office.desk.choosing.choose_office(huda, replace(settings, metered="yes"))
    assert send(office).held == 1
    office.desk.choosing.choose_office(office.enter("huda"), replace(settings, metered="no"))
    assert send(office, Terms(metered=True)).held == 0
    with pytest.raises(MihanError, match="pin_malformed"):
        office.desk.choosing.choose_office(office.enter("huda"), replace(settings, pin="12:34"))
    with pytest.raises(MihanError, match="not_allowed"):
        office.desk.choosing.choose_office(office.enter("zainab"), settings)


def test_photographs_are_cut_into_batches_that_a_slow_line_can_bring(with_photographs: Office) -> None:
    office = with_photographs
    changes = []
    for name in ("زينب", "ئاواز", "شيلان"):
        session = filling(office, name, paper="paper.pdf")
        draft = begin(
            office, office.enter("zainab"), session, paper_pdf=b"%PDF-1.7\n" + os.urandom(FILES_TOGETHER // 2)
        )
        changes.append(office.desk.registering.save(office.people["zainab"], draft.id, session.finalise()).registration)
    approved = office.desk.reviewing.approve(office.enter("huda"), [one.change_id for one in changes], HUDA)
    assert [one.count for one in approved.files] == [1, 1, 1]
    assert all(one.size < FILES_TOGETHER for one in approved.files)
    office.desk.reviewing.undo_approval(office.people["huda"], approved.files[1].id)  # one act: taken back whole
    assert office.desk.sending.batches(office.people["huda"]) == ()
    assert len(office.desk.reviewing.waiting(office.people["huda"])) == 3
    with office.desk.sending._opened.read() as work:
        assert work.attachments.missing(changes[0].change_id) == (None,)


@pytest.mark.parametrize("many", [False, True])
def test_a_fault_between_people_and_their_photographs_leaves_the_whole_approval_unsaid(
    with_photographs: Office, many: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = with_photographs
    for _ in range(2):
        save(office, office.enter("zainab"), photo=PHOTO + os.urandom(32))
    huda = office.enter("huda")
    waiting = [one.change_id for one in office.desk.reviewing.waiting(huda)]

    def approve() -> tuple[BatchSummary, ...]:
        if not many:
            approved = office.desk.reviewing.approve(huda, waiting, HUDA)
            return (approved.batch, *approved.files)
        done = office.desk.reviewing.approve_many(huda, waiting, HUDA, lambda *_: None, lambda: False)
        return (*done.batches, *done.files)

    def fails(*_: object) -> None:
        assert office.desk.sending.batches(huda) == ()  # not to be seen from outside before all of it is there
        raise OSError("the power went")

    with monkeypatch.context() as fault:
        fault.setattr("mihan_desktop.storage.attachments.Attachments.carry", fails)
        with pytest.raises(OSError, match="the power went"):
            approve()
    assert office.desk.sending.batches(huda) == ()
    assert {one.change_id for one in office.desk.reviewing.waiting(huda)} == set(waiting)
    assert [(one.number, one.content, one.count) for one in approve()] == [(1, P, 2), (2, F, 2)]
    assert send(office).received == 2


def test_very_many_with_heavy_photographs_are_sealed_in_portions_each_with_its_own(
    with_photographs: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = with_photographs
    for _ in range(3):
        save(office, office.enter("zainab"), photo=PHOTO + os.urandom(32))
    huda = office.enter("huda")
    waiting = [one.change_id for one in office.desk.reviewing.waiting(huda)]
    monkeypatch.setattr("mihan_desktop.services.approving.FILES_AT_ONCE", 2 * len(PHOTO) + 64)
    stops = iter([False, True])
    done = office.desk.reviewing.approve_many(huda, waiting, HUDA, lambda *_: None, lambda: next(stops))
    assert (done.left, [one.count for one in (*done.batches, *done.files)]) == (1, [2, 2])
    rest = office.desk.reviewing.approve_many(huda, waiting[2:], HUDA, lambda *_: None, lambda: False)
    assert [one.number for one in (*rest.batches, *rest.files)] == [3, 4]


def test_an_approval_goes_on_a_stick_with_its_photographs(with_photographs: Office, tmp_path: Path) -> None:
    office = with_photographs
    saved = save(office, office.enter("zainab"), photo=PHOTO + os.urandom(32)).registration
    huda = office.enter("huda")
    approved = office.desk.reviewing.approve(huda, [saved.change_id], HUDA)
    written = office.desk.sending.export_all(huda, approved.batch.id, tmp_path / "to baghdad.mihan")
    assert [path.name for path in written.batches] == ["to baghdad.mihan", "to baghdad-00002.mihan"]
    assert written.log == tmp_path / "to baghdad-log.mihan"
    for number, path in enumerate(written.batches, 1):
        with path.open("rb") as file:
            assert Bundle(file).header().number == number
    with pytest.raises(MihanError, match="batch_left"):
        office.desk.reviewing.undo_approval(huda, approved.files[0].id)


def test_an_approval_on_which_another_stands_is_taken_back_after_it(enrolled: Office) -> None:
    first = enrolled.register(enrolled.enter("zainab")).registration.change_id
    second = enrolled.register(enrolled.enter("zainab")).registration.change_id
    huda = enrolled.enter("huda")
    batches = [enrolled.desk.reviewing.approve(huda, [change], HUDA).batch.id for change in (first, second)]
    with pytest.raises(MihanError, match="approval_followed"):
        enrolled.desk.reviewing.undo_approval(huda, batches[0])
    for batch in reversed(batches):
        enrolled.desk.reviewing.undo_approval(huda, batch)
    assert enrolled.desk.sending.batches(huda) == ()


def test_a_round_by_itself_leaves_a_minute_for_second_thoughts(enrolled: Office) -> None:
    change = enrolled.register(enrolled.enter("zainab")).registration.change_id
    huda = enrolled.enter("huda")
    assert send(enrolled).code == ""  # the line is known now
    batch = enrolled.desk.reviewing.approve(huda, [change], HUDA).batch
    due = enrolled.desk.planning.next_round(huda, metered=False).due
    assert due == batch.sealed_at + GRACE
    assert send(enrolled, BY_ITSELF).sent == 0
    enrolled.wall.go_on(seconds=61)
    assert send(enrolled, BY_ITSELF).received == 1
    assert enrolled.desk.planning.next_round(huda, metered=False).due == enrolled.wall() + LISTEN_EVERY


def test_nothing_goes_by_itself_where_the_office_wants_to_be_asked(enrolled: Office) -> None:
    huda = enrolled.enter("huda")
    assert enrolled.desk.planning.next_round(huda, metered=False).due is not None
    office = enrolled.desk.choosing.office(huda)
    enrolled.desk.choosing.choose_office(huda, replace(office, automatic=False))
    found = enrolled.desk.planning.next_round(huda, metered=False)
    assert (found.due, found.manual) == (None, True)


def test_a_lost_line_is_tried_less_and_less_and_the_desk_knows_since_when(
    enrolled: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Sender, "rest", lambda *_: None)
    office = enrolled
    change = office.register(office.enter("zainab")).registration
    office.desk.reviewing.approve(office.enter("huda"), [change.change_id], HUDA)
    with office.desk.sending._opened.write() as work:
        work.device._connection.execute(text("UPDATE device SET centre_url = 'http://127.0.0.1:9'"))
    since = office.wall()
    waits = []
    for tries in range(1, 9):
        assert send(office, Terms()).code == "offline"
        office = restarted(office)
        found = office.desk.planning.next_round(office.enter("huda"), metered=False)
        assert (found.line.trouble, found.line.tries, found.line.since) == ("offline", tries, since)
        assert found.due is not None
        waits.append(found.due - office.wall())
        office.wall.go_on(minutes=31)
    assert timedelta(seconds=15) <= waits[0] <= timedelta(seconds=30)
    assert timedelta(minutes=15) <= waits[-1] <= timedelta(minutes=30)
    why = office.desk.searching.why_not_sent(office.people["huda"], change.record_id)
    assert (why.code, why.params["code"]) == ("trouble_on_the_way", "offline")
    office.desk.signing_in.sign_out()


def restarted(office: Office) -> Office:
    """The same profile after the window was closed and opened again."""
    office.desk.signing_in.sign_out()
    again = Office(office.profile, wall=office.wall)
    again.people = office.people
    return again


def test_the_history_is_a_table_with_every_receipt_line_by_line(enrolled: Office, tmp_path: Path) -> None:
    for _ in range(2):
        changes = [enrolled.register(enrolled.enter("zainab")).registration.change_id for _ in range(2)]
        enrolled.desk.reviewing.approve(enrolled.enter("huda"), changes, HUDA)
        enrolled.wall.go_on(minutes=5)
        if enrolled.desk.searching.counts(enrolled.people["huda"]).received == 0:
            assert send(enrolled).received == 1
    words = HistoryWording(
        tuple(str(at) for at in range(HEADINGS)),
        {one: one.value for one in BatchContent},
        {one: one.value for one in BatchState},
        {one: one.value for one in RecordStatus},
        {},
        "batches",
        right_to_left=True,
    )
    path = tmp_path / "batches.csv"
    assert enrolled.desk.history.save(enrolled.people["huda"], path, words) == 3
    lines = path.read_text("utf-8-sig").splitlines()
    assert [line.split(",")[0] for line in lines[1:]] == ["2", "1", "1"]
    assert [line.split(",")[8] for line in lines[1:]] == ["", "received", "received"]
    assert enrolled.desk.history.save(enrolled.people["huda"], tmp_path / "batches.xlsx", words) == 3


def test_a_clock_that_had_been_weeks_ahead_keeps_nothing_from_leaving(
    enrolled: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Sender, "rest", lambda *_: None)
    office = enrolled
    change = office.register(office.enter("zainab")).registration.change_id
    with office.desk.sending._opened.write() as work:
        address = work.device.get().centre_url
        work.device._connection.execute(text("UPDATE device SET centre_url = 'http://127.0.0.1:9'"))
    office.wall.go_on(days=20)  # a battery that is flat; somebody sets the clock right an hour later
    huda = office.enter("huda")
    batch = office.desk.reviewing.approve(huda, [change], HUDA).batch
    assert send(office).code == "offline"
    office.wall.go_on(days=-20, hours=1)
    huda = office.enter("huda")
    found = office.desk.planning.next_round(huda, metered=False)
    assert (found.due, found.line.since) == (office.wall(), office.wall())
    with office.desk.sending._opened.write() as work:
        work.device._connection.execute(text("UPDATE device SET centre_url = :url"), {"url": address})
    (there,) = office.desk.sending.batches(huda)
    assert due_at(there, office.wall()) <= office.wall()
    assert send(office, BY_ITSELF).received == 1
    assert office.desk.sending.batches(office.people["huda"])[0].id == batch.id


def test_people_overtake_photographs_while_nobody_knows_what_the_line_is_worth(with_photographs: Office) -> None:
    office = with_photographs
    for _ in range(2):
        saved = save(office, office.enter("zainab"), photo=PHOTO + os.urandom(32)).registration
        office.desk.reviewing.approve(office.enter("huda"), [saved.change_id], HUDA)
    tried: list[int] = []
    huda = office.enter("huda")

    def cancelled() -> bool:
        there = [one for one in reversed(office.desk.sending.batches(huda)) if one.state is not BatchState.SEALED]
        tried[:] = [one.number for one in there]
        return len(there) == 2

    office.desk.sending.send(huda, lambda *_: None, cancelled)
    assert tried == [1, 3]

"""A batch that does not get through holds up no other; what was begun goes on; nothing is on its way for ever."""

import os
import socket
import threading
from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import text

from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import BatchState, BatchSummary
from mihan_desktop.domain.rounds import Terms
from mihan_desktop.services import sending
from mihan_desktop.services.receiving import Receiving
from mihan_desktop.services.run_books import KEPT
from mihan_desktop.services.sending import SendResult
from sync.client.sender import Sender
from tests.centre import Centre
from tests.services.blocking_proxy import BlockingProxy
from tests.services.office import PASSWORD, Office
from tests.services.test_attachments import FORM, PHOTO, save

HUDA = PASSWORD.format("huda")


def send(office: Office, terms: Terms = sending.ASKED) -> SendResult:
    """One round, by huda, who is signed in."""
    return office.desk.sending.send(office.people["huda"], lambda *_: None, lambda: False, terms)


def approved(office: Office, count: int) -> list[BatchSummary]:
    """So many batches of one registration each; huda is signed in."""
    changes = [office.register(office.enter("zainab")).registration.change_id for _ in range(count)]
    huda = office.enter("huda")
    return [office.desk.reviewing.approve(huda, [change], HUDA).batch for change in changes]


def now_at(office: Office, batch: BatchSummary) -> BatchSummary:
    """A batch as it is now."""
    (found,) = (one for one in office.desk.sending.batches(office.people["huda"]) if one.id == batch.id)
    return found


@pytest.fixture
def proxied(enrolled: Office, running_centre: Centre) -> Iterator[tuple[Office, BlockingProxy]]:
    """A desk whose way to the centre leads over a proxy."""
    with BlockingProxy(running_centre.url) as proxy:
        enrolled.enter("huda")
        with enrolled.desk.sending._opened.write() as work:
            work.device._connection.execute(text("UPDATE device SET centre_url = :url"), {"url": proxy.url})
        yield enrolled, proxy


def test_a_batch_on_which_the_centre_stumbles_holds_up_no_other(
    proxied: tuple[Office, BlockingProxy], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Sender, "rest", lambda *_: None)
    office, proxy = proxied
    first, second, third = approved(office, 3)
    proxy.blocked = {first.id}
    result = send(office)
    assert (result.received, result.refused, result.code) == (2, 0, "server_error")
    stuck = now_at(office, first)
    assert (stuck.state, stuck.trouble, stuck.tries) == (BatchState.SENDING, "server_error", 1)
    assert stuck.next_at is not None
    assert now_at(office, third).state is BatchState.RECEIVED
    before = len(proxy.asked)
    assert send(office, Terms(by_itself=True)).code == ""  # by itself not before its time
    office.wall.go_on(minutes=31)
    proxy.blocked = set()
    assert send(office, Terms(by_itself=True)).received == 1
    assert (now_at(office, first).trouble, now_at(office, first).tries) == ("", 0)
    assert set(proxy.asked[before:]) == {first.id}  # and what was through not again
    assert second.id in proxy.asked


def test_a_centre_that_asks_to_be_left_alone_is_left_alone(
    proxied: tuple[Office, BlockingProxy], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Sender, "rest", lambda *_: None)
    office, proxy = proxied
    (batch,) = approved(office, 1)
    proxy.blocked, proxy.status, proxy.headers = {batch.id}, 429, {"Retry-After": "900"}
    assert send(office).code == "server_error"
    assert proxy.asked == [batch.id]  # not once more
    due = office.desk.planning.next_round(office.people["huda"], metered=False).due
    assert due is not None
    assert due - office.wall() >= timedelta(seconds=900)


@pytest.mark.parametrize("harm", ["UPDATE chunks SET data = zeroblob(90)", "DELETE FROM chunks"])
def test_a_batch_that_was_damaged_on_the_disk_comes_back_and_the_next_one_arrives(enrolled: Office, harm: str) -> None:
    first, second = approved(enrolled, 2)
    with enrolled.desk.sending._opened.write() as work:
        work.batches._connection.execute(text(f"{harm} WHERE batch_id = :batch"), {"batch": first.id})
    result = send(enrolled)
    assert (result.received, result.refused) == (1, 1)
    assert now_at(enrolled, first).state is BatchState.REFUSED
    assert now_at(enrolled, second).state is BatchState.RECEIVED
    (waiting,) = enrolled.desk.reviewing.waiting(enrolled.people["huda"])
    enrolled.desk.reviewing.approve(enrolled.people["huda"], [waiting.change_id], HUDA)
    assert send(enrolled).received == 1


def test_a_receipt_that_had_come_when_the_power_failed_is_applied_without_a_line(
    enrolled: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    (batch,) = approved(enrolled, 1)

    def cut(*_: object) -> None:
        raise SystemExit

    with monkeypatch.context() as power:
        power.setattr(Receiving, "apply_receipt", cut)
        with pytest.raises(SystemExit):
            send(enrolled)
    assert now_at(enrolled, batch).state is BatchState.ANSWERED
    with enrolled.desk.sending._opened.write() as work:
        work.device._connection.execute(text("UPDATE device SET centre_url = 'http://127.0.0.1:9'"))
    result = send(enrolled)
    assert (result.received, result.code) == (1, "offline")
    assert now_at(enrolled, batch).state is BatchState.RECEIVED
    (record,) = enrolled.desk.searching.registrations(enrolled.people["huda"])
    assert record.status is RecordStatus.RECEIVED


def test_photographs_whose_batch_is_refused_leave_with_the_next_approval(enrolled: Office) -> None:
    enrolled.desk.registering.add_form(enrolled.enter("omar"), FORM, "papers.xml")
    first = save(enrolled, enrolled.enter("zainab"), photo=PHOTO + os.urandom(32)).registration
    approved_one = enrolled.desk.reviewing.approve(enrolled.enter("huda"), [first.change_id], HUDA)
    (photographs,) = approved_one.files
    with enrolled.desk.sending._opened.write() as work:
        harm = text("UPDATE chunks SET data = zeroblob(90) WHERE batch_id = :batch")
        work.batches._connection.execute(harm, {"batch": photographs.id})
    result = send(enrolled)
    assert (result.received, result.refused) == (1, 1)
    why = enrolled.desk.searching.why_not_sent(enrolled.people["huda"], first.record_id)
    assert (why.code, why.params) == ("files_stay", {"count": 1})
    reviewing, huda = enrolled.desk.reviewing, enrolled.enter("huda")
    assert (reviewing.queue(huda).files, reviewing.queue(huda).entries) == (1, ())
    assert reviewing.sign_decided(huda, HUDA).files == 1  # nothing else waits: her signature is enough
    assert reviewing.queue(huda).files == 0
    (again,) = [one for one in enrolled.desk.sending.batches(huda) if one.state is BatchState.SEALED]
    reviewing.undo_approval(huda, again.id)
    assert len(approved(enrolled, 1)) == 1  # and anybody's approval of anything
    assert send(enrolled).received == 2
    why = enrolled.desk.searching.why_not_sent(enrolled.people["huda"], first.record_id)
    assert why.code == "received"


def test_one_window_of_a_profile_sends_at_a_time(enrolled: Office) -> None:
    approved(enrolled, 1)
    other = enrolled.window()
    enrolled.enter("sara", other)
    with other.sending._opened.turn(sending.TURN) as mine:
        assert mine
        assert send(enrolled).code == "already_sending"
    assert send(enrolled).received == 1
    other.signing_in.sign_out()


def test_sealed_bytes_are_let_go_when_nobody_will_ask_for_them_again(enrolled: Office) -> None:
    (batch,) = approved(enrolled, 1)
    assert send(enrolled).received == 1
    assert chunks(enrolled) == batch.chunks
    enrolled.wall.go_on(days=KEPT.days + 1)
    send(enrolled)
    assert chunks(enrolled) == 0
    assert now_at(enrolled, batch).chunks_sent == now_at(enrolled, batch).chunks == batch.chunks


def chunks(office: Office) -> int:
    """How many chunks the database keeps."""
    with office.desk.sending._opened.read() as work:
        return int(work.batches._connection.execute(text("SELECT count(*) FROM chunks")).scalar_one())


def test_stop_is_heard_while_the_ministry_is_silent_about_its_news(enrolled: Office) -> None:
    huda = enrolled.enter("huda")
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}"
        with enrolled.desk.sending._opened.write() as work:
            work.device._connection.execute(text("UPDATE device SET centre_url = :url"), {"url": address})
        stopped = threading.Event()
        threading.Timer(0.3, stopped.set).start()
        result = enrolled.desk.sending.send(huda, lambda *_: None, stopped.is_set)
    assert result.code == "cancelled"  # a minute of silence was not waited out, or this would be a time-out

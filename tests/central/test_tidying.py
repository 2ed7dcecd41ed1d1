"""What is over is let go: sealed chunks after the receipt, uploads that nobody ends; answers stay what they were."""

import hashlib
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select

from sync.central.moments import utc_now
from sync.central.schema import Batch, Chunk
from sync.central.tidying import Retention, Tidying
from sync.protocol.envelope import SealedBatch
from sync.protocol.printed_code import CodeKind
from sync.protocol.wire import Answer, BatchState
from tests.central.conftest import Ministry
from tests.central.desks import Desk, Supervisor
from tests.central.test_intake import big
from tests.central.test_refusals import refusal_of


@pytest.fixture(autouse=True)
def _only_these(ministry: Ministry) -> None:
    """Nothing that other tests sent is due before these tests begin."""
    tidying(ministry, days=1000).round()


def tidying(ministry: Ministry, days: float, keep: Retention | None = None) -> Tidying:
    """The housekeeping as it would be ``days`` from now."""

    def then() -> datetime:
        return utc_now() + timedelta(days=days)

    return Tidying(ministry.database, keep or Retention(), then)


def chunks(ministry: Ministry, sealed: SealedBatch) -> int:
    """Sealed chunks with contents that are kept of a batch."""
    with ministry.database.read() as session:
        here = select(func.count()).where(Chunk.batch_id == sealed.id, Chunk.data.is_not(None))
        return session.scalar(here) or 0


def offer(desk: Desk, sealed: SealedBatch, count: int, put: int = 0) -> Answer:
    """Offer a batch and hand over the first ``put`` chunks; the last answer."""
    with desk.transport() as transport:
        answer = transport.offer(sealed.manifest, sealed.signature, desk.supervisor.approve(sealed, count))
        for chunk in sealed.chunks[:put]:
            answer = transport.put_chunk(sealed.id, hashlib.sha256(chunk).digest(), chunk)
        return answer


def test_sealed_chunks_go_after_the_grace_and_the_receipt_stays_the_same(ministry: Ministry) -> None:
    desk = ministry.desk()
    changes = big(desk, 3)
    sealed = desk.seal(*changes)
    first = desk.push(sealed, 3).receipt
    assert first is not None
    tidying(ministry, 29).round()
    assert chunks(ministry, sealed) == len(sealed.chunks) > 1
    done = tidying(ministry, 31).round()
    assert (done.batches, done.chunks, done.forgotten) == (1, len(sealed.chunks), 0)
    assert done.bytes == sum(map(len, sealed.chunks))
    assert chunks(ministry, sealed) == 0
    assert desk.push(sealed, 3).receipt == first
    late = offer(desk, sealed, 3, put=1)  # a second road brings a chunk of it
    assert (late.state, late.receipt is not None) == (BatchState.DONE, True)
    assert tidying(ministry, 31).round().chunks == 0
    assert desk.outcomes(desk.registration()) == [("accepted", "")]


def test_an_upload_that_nobody_ends_is_forgotten_and_may_begin_anew(ministry: Ministry) -> None:
    desk = ministry.desk()
    sealed = desk.seal(*big(desk, 3))
    assert offer(desk, sealed, 3, put=1).state is BatchState.RECEIVING
    assert tidying(ministry, 59).round().forgotten == 0
    assert chunks(ministry, sealed) == 1
    assert tidying(ministry, 61).round().forgotten == 1
    with ministry.database.read() as session:
        assert session.get(Batch, sealed.id) is None
    assert desk.push(sealed, 3).receipt is not None


def test_a_refused_batch_is_emptied_and_a_better_approval_asks_for_all_of_it(ministry: Ministry) -> None:
    desk = ministry.desk()
    sealed = desk.seal(replace(desk.registration(size=200_000), author=desk.supervisor.id))
    assert refusal_of(desk, sealed) == "approved_by_author"
    tidying(ministry, 89).round()
    assert chunks(ministry, sealed) == len(sealed.chunks)
    assert tidying(ministry, 91).round().batches == 1
    assert chunks(ministry, sealed) == 0
    assert refusal_of(desk, sealed) == "approved_by_author"
    colleague = Supervisor()
    desk.introduce(colleague, ministry.code(CodeKind.SUPERVISOR, desk.office))
    assert desk.push(sealed, 1, colleague.approve(sealed, 1)).receipt is not None
    assert tidying(ministry, 31).round().chunks == len(sealed.chunks)


def test_a_round_ends_where_it_is_told_to_and_the_next_goes_on(ministry: Ministry) -> None:
    desk = ministry.desk()
    for _ in range(3):
        desk.send(desk.registration())
    cut = tidying(ministry, 31).round(most=2)
    assert (cut.batches, cut.more) == (2, True)
    stopped = tidying(ministry, 31).round(rest=lambda _: True)
    assert (stopped.batches, stopped.more) == (1, True)
    assert tidying(ministry, 31).round().chunks == 0

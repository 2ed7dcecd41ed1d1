"""Two real `serve` processes behind one PostgreSQL: limits hold for both together, and either takes what comes."""

import hashlib
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import text

from sync.client.errors import ClientError
from sync.client.sender import Parcel, Sender
from sync.client.transport import Transport
from sync.protocol.envelope import SealedBatch
from sync.protocol.keys import new_signing_key
from sync.protocol.printed_code import CodeKind, PrintedCode
from sync.protocol.wire import BatchState
from tests.central.conftest import Ministry
from tests.central.desks import Desk, enrol
from tests.centre import Centre
from tests.postgresql import PostgreSQL, binaries

pytestmark = pytest.mark.postgresql
LIMITS = {"requests": 0.001, "requests_burst": 40, "guesses": 3, "forgiven": 1000, "unfinished_batches": 2}


class Both:
    """Two processes of one centre. urls: where each listens; desks: three, enrolled before anybody guesses codes."""

    def __init__(self, first: Centre, second: Centre) -> None:
        self.first, self.second = first, second
        self.ministry = Ministry(first)
        self.urls = first.url, second.url
        self.desks = [self.ministry.desk() for _ in range(3)]

    def at(self, process: int, desk: Desk, silence: float = 20) -> Transport:
        """A talk of a desk with one of them. silence: seconds for which it is waited."""
        url = self.urls[process % 2]
        return Transport(url, device_id=desk.id, device_key=desk.key, timeouts=(5, silence))


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Both]:
    """One database, one folder, two processes."""
    if binaries() is None:
        pytest.skip("PostgreSQL is not installed here")
    server: PostgreSQL = request.getfixturevalue("postgresql_server")
    database, folder = server.database(), tmp_path_factory.mktemp("centre")
    first = Centre(folder, database)
    kept = json.loads((folder / "centre.json").read_text("utf-8"))
    (folder / "centre.json").write_text(json.dumps(kept | {"limits": LIMITS}), "utf-8")
    with first, Centre(folder, database) as second:
        made = Both(first, second)
        yield made
        made.ministry.database.close()


def offered(both: Both, process: int, desk: Desk, sealed: SealedBatch) -> str:
    """What became of an offer: a state, or a code."""
    with both.at(process, desk) as transport:
        try:
            approval = desk.supervisor.approve(sealed, 1)
            return str(transport.offer(sealed.manifest, sealed.signature, approval).state)
        except ClientError as error:
            return error.reason


def test_a_desk_has_one_share_whichever_process_it_asks(both: Both) -> None:
    desk, said = both.desks.pop(), []
    with both.at(0, desk) as one, both.at(1, desk) as other:
        for turn in range(50):
            try:
                (one, other)[turn % 2].feed(0)
            except ClientError as error:
                said.append(error.reason)
            else:
                said.append("")
    assert set(said) == {"", "rate_limited"}
    assert LIMITS["requests_burst"] / 2 <= said.count("") <= LIMITS["requests_burst"]  # lots that lie too long are lost


def test_wrong_codes_are_counted_by_both_together(both: Both) -> None:
    office, said = both.ministry.add_office(), []
    for turn in range(6):
        strange = PrintedCode.new(CodeKind.DEVICE, new_signing_key().public_key())
        with pytest.raises(ClientError) as refused:
            enrol((both.first, both.second)[turn % 2], office, str(strange))
        said.append(refused.value.reason)
    assert said == ["proof_wrong"] * 3 + ["rate_limited"] * 3


def test_what_is_begun_at_both_in_one_moment_is_counted_together(both: Both) -> None:
    desk = both.desks.pop()
    batches = [desk.seal(desk.registration()) for _ in range(6)]
    with ThreadPoolExecutor(6) as many:
        said = list(many.map(lambda turn: offered(both, turn, desk, batches[turn]), range(6)))
    assert sorted(said) == sorted([str(BatchState.RECEIVING)] * 2 + ["too_much_unfinished"] * 4)
    begun_first = sorted(range(6), key=lambda turn: said[turn] != BatchState.RECEIVING)
    for turn, sealed in ((turn, batches[turn]) for turn in begun_first):  # each ends, and makes room for the next
        with both.at(turn, desk) as one, both.at(turn + 1, desk) as other:
            one.offer(sealed.manifest, sealed.signature, desk.supervisor.approve(sealed, 1))
            other.put_chunk(sealed.id, hashlib.sha256(sealed.chunks[0]).digest(), sealed.chunks[0])
            parcel = Parcel.of(sealed, desk.supervisor.approve(sealed, 1))
            assert Sender(one, desk.ministry).push(parcel).receipt is not None


def test_a_desk_is_answered_and_may_offer_more_while_a_batch_of_it_is_being_taken_in(both: Both) -> None:
    desk = both.desks.pop()
    first, second = desk.seal(desk.registration()), desk.seal(desk.registration())
    name = hashlib.sha256(first.chunks[0]).digest()
    with both.ministry.database.write() as session:
        session.execute(text("LOCK TABLE receipts IN EXCLUSIVE MODE"))  # it lasts as if the batch were large
        with both.at(0, desk) as one, both.at(1, desk) as other:
            assert offered(both, 0, desk, first) == BatchState.RECEIVING
            assert one.put_chunk(first.id, name, first.chunks[0]).state is BatchState.WORKING
            assert offered(both, 1, desk, first) == BatchState.WORKING
            assert other.put_chunk(first.id, name, first.chunks[0]).state is BatchState.WORKING
            assert offered(both, 1, desk, second) == BatchState.RECEIVING
            assert other.state(second.id).state is BatchState.RECEIVING
    assert desk.push(first, 1).receipt is not None
    assert desk.push(second, 1).receipt is not None

"""The centre is killed at any moment: what it acknowledged is there, and a batch sent again lands exactly once."""

import hashlib
import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import func, select

from sync.central.schema import Batch, ChangeRow, Receipt, Registration
from sync.central.server import serve
from sync.central.settings import CentralError, load
from sync.client.errors import PASSING, ClientError
from sync.client.sender import Outcome
from sync.protocol.envelope import SealedBatch
from sync.protocol.wire import BatchState
from tests.central.conftest import Ministry
from tests.central.desks import Desk
from tests.central.test_intake import big
from tests.centre import PASSPHRASE, Centre


def counts(ministry: Ministry) -> tuple[int, int, int]:
    """Registrations, changes and receipts in the whole database."""
    with ministry.database.read() as session:
        tables = (Registration, ChangeRow, Receipt)
        found = [session.scalar(select(func.count()).select_from(table)) or 0 for table in tables]
    return found[0], found[1], found[2]


@contextmanager
def passing_trouble() -> Iterator[None]:
    """A line that may break off here, and in no other way than a line does."""
    try:
        yield
    except ClientError as error:
        if error.code not in PASSING:
            raise


def test_killed_after_half_the_chunks_it_asks_for_the_rest_alone(own_centre: Ministry) -> None:
    desk = own_centre.desk()
    sealed = desk.seal(*big(desk))
    approval = desk.supervisor.approve(sealed, 5)
    half = len(sealed.chunks) // 2
    with desk.transport() as transport:
        transport.offer(sealed.manifest, sealed.signature, approval)
        for chunk in sealed.chunks[:half]:
            transport.put_chunk(sealed.id, hashlib.sha256(chunk).digest(), chunk)
    own_centre.centre.kill()
    own_centre.centre.start()
    with desk.transport() as transport:
        answer = transport.offer(sealed.manifest, sealed.signature, approval)
        assert answer.missing == tuple(hashlib.sha256(chunk).digest() for chunk in sealed.chunks[half:])
    first = desk.push(sealed, 5)
    assert first.receipt is not None
    assert counts(own_centre) == (5, 5, 1)
    own_centre.centre.kill()
    own_centre.centre.start()
    assert desk.push(sealed, 5).signed == first.signed
    assert counts(own_centre) == (5, 5, 1)


def test_killed_while_it_takes_a_batch_in_it_goes_on_by_itself(own_centre: Ministry) -> None:
    desk = own_centre.desk()
    sealed = desk.seal(*(desk.registration(f"زينب {number}") for number in range(3_000)))
    approval = desk.supervisor.approve(sealed, 3_000)

    def send() -> None:
        with desk.transport() as transport:
            transport.offer(sealed.manifest, sealed.signature, approval)
            with passing_trouble():
                for chunk in sealed.chunks:
                    transport.put_chunk(sealed.id, hashlib.sha256(chunk).digest(), chunk)

    sending = threading.Thread(target=send)
    sending.start()
    state = ""
    while state != BatchState.WORKING:
        with own_centre.database.read() as session:
            state = session.scalars(select(Batch.state).where(Batch.id == sealed.id)).one_or_none() or ""
    own_centre.centre.kill()
    sending.join()
    assert counts(own_centre) in ((0, 0, 0), (3_000, 3_000, 1))
    own_centre.centre.start()
    deadline = time.monotonic() + 60
    while counts(own_centre)[2] == 0 and time.monotonic() < deadline:
        time.sleep(0.05)
    assert counts(own_centre) == (3_000, 3_000, 1)
    receipt = desk.push(sealed, 3_000).receipt
    assert receipt is not None
    assert (receipt.number, len(receipt.lines)) == (1, 3_000)


def test_killed_again_and_again_every_batch_lands_once(own_centre: Ministry) -> None:
    desk = own_centre.desk()
    chance = random.Random(20260203)
    batches = [(desk.seal(*[desk.registration() for _ in range(20)]), 20) for _ in range(3)]
    for sealed, count in batches:
        assert _push_through_kills(own_centre, desk, sealed, count, chance).receipt is not None
    assert counts(own_centre) == (60, 60, 3)


def _push_through_kills(
    ministry: Ministry, desk: Desk, sealed: SealedBatch, count: int, chance: random.Random
) -> Outcome:
    """Push while somebody pulls the plug at a random moment, then push again."""
    plug = threading.Timer(chance.uniform(0, 0.08), ministry.centre.kill)
    plug.start()
    with passing_trouble():
        desk.push(sealed, count)
    plug.join()
    ministry.centre.start()
    return desk.push(sealed, count)


def test_asked_to_stop_it_ends_politely_and_says_so(own_centre: Ministry) -> None:
    desk = own_centre.desk()
    receipt = desk.send(desk.registration())
    assert own_centre.centre.stop() == 0
    assert '"event": "stopped"' in own_centre.centre.log()
    own_centre.centre.start()
    assert desk.send(desk.registration()).number == receipt.number + 1


def test_the_log_names_nobody(own_centre: Ministry) -> None:
    desk = own_centre.desk()
    desk.send(desk.registration("زينب سرّية", phone="07701234567"))
    own_centre.centre.stop()
    log = own_centre.centre.log()
    assert "batch_received" in log
    assert not any(secret in log or secret.encode("unicode_escape").decode() in log for secret in ("زينب", "0770123"))


def test_a_second_centre_on_the_same_port_says_why_it_cannot(own_centre: Ministry, tmp_path: Path) -> None:
    port, other = own_centre.centre.port, Centre(tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "sync.central", *other._with_options(("serve", "--port", str(port)))],
        env=other.environment, cwd=other.root, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 1
    assert '"error": "address_unavailable"' in done.stderr


def test_of_one_sqlite_file_a_second_centre_is_refused_and_a_killed_one_holds_nobody_up(own_centre: Ministry) -> None:
    centre = own_centre.centre
    settings = load(centre.data, centre.database)
    centre.kill()
    centre.start()
    with pytest.raises(CentralError, match="already_serving"):
        serve(settings, lambda: PASSPHRASE, "127.0.0.1", 0, announce=print)
    desk = own_centre.desk()
    assert desk.outcomes(desk.registration()) == [("accepted", "")]

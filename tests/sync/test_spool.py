"""The folder of an office's machine while desks bring and somebody opens: nobody stumbles over the other."""

import threading
from pathlib import Path

from sync.office.spool import Spool
from sync.protocol.signing import Signed
from sync.protocol.wire import Offer

OFFER = Offer(b"manifest", b"s" * 64, Signed(b"handed", b"t" * 64))


def test_its_size_is_told_while_batches_come_and_are_taken_out(tmp_path: Path) -> None:
    spool, over = Spool(tmp_path), threading.Event()

    def come_and_go(first: int) -> None:
        number = first
        while not over.is_set():
            number += 2
            name = f"{number:064x}"
            spool.keep_offer(name, OFFER)
            for index in range(8):
                spool.keep_chunk(name, index, b"chunk")
            spool.drop(name)

    threads = [threading.Thread(target=come_and_go, args=(first,)) for first in (0, 1)]
    for thread in threads:
        thread.start()
    try:
        assert all(spool.size() >= 0 for _ in range(2_000))
    finally:
        over.set()
        for thread in threads:
            thread.join()
    assert spool.size() == 0

"""What the ministry publishes to everybody is kept for the desks while this machine fetches it for itself."""

from typing import TYPE_CHECKING, Any, cast

from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from collections.abc import Callable

    from sync.client.transport import Transport
    from sync.office.spool import Spool
    from sync.protocol.signing import Signed


class Relaying:
    """A talk with the centre; lists and pieces of releases that it brings lie in the spool too, signed as they are."""

    def __init__(self, transport: "Transport", spool: "Spool") -> None:
        self._transport, self._spool = transport, spool

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)

    def release(self, name: str) -> "Signed":
        """The list of a release."""
        from sync.protocol.wire import encode_signed

        signed = self._transport.release(name)
        self._spool.keep_release(name, encode_signed(signed))
        return signed

    def piece(self, part: str, start: int) -> bytes:
        """The next bytes of a part."""
        data = self._transport.piece(part, start)
        self._spool.keep_piece(part, start, data)
        return data

    def bring(self, part: str, size: int, stop: "Callable[[], bool]") -> bool:
        """What the desks lack of a part; whether all of it is here for them now. Raises ClientError."""
        while (have := self._spool.have(part)) < size and not stop():
            if not self.piece(part, have):
                return False
        return self._spool.have(part) >= size

    @property
    def spool(self) -> "Spool":
        """Where it lies."""
        return self._spool


def relaying(opened: Opened, transport: "Transport") -> "Transport":
    """``transport``, or on the office's own machine one that keeps for the desks what it brings."""
    from sync.office.spool import Spool

    with opened.read() as work:
        if work.office.key() is None:
            return transport
    return cast("Transport", Relaying(transport, Spool(opened.profile.office)))


def drop_relayed(opened: Opened) -> None:
    """On the office's own machine: what it kept for its desks of lists of the country's index that are over.

    Also of those that were given up half fetched; what a list that is wanted names as well is kept.
    """
    from sync.office.spool import Spool
    from sync.protocol import limits

    if not opened.profile.office.exists():
        return
    spool = Spool(opened.profile.office)
    with opened.read() as work:
        wanted = work.national.names()
    lists = {name: _shards(data) for name, data in spool.lists(limits.RELEASE_STATEMENT)}
    kept = {shard for name in lists.keys() & wanted for shard in lists[name]}
    for name, shards in lists.items():
        if shards and name not in wanted:
            spool.drop_release(name, [shard for shard in shards if shard not in kept])


def _shards(signed: bytes) -> tuple[str, ...]:
    """Hashes of an index's shards; none for what is no list of one."""
    from sync.protocol import limits
    from sync.protocol.errors import ProtocolError
    from sync.protocol.national_index import read_index
    from sync.protocol.wire import decode_signed

    try:
        return tuple(
            shard.hash for shard in read_index(decode_signed(signed, limits.RELEASE_STATEMENT).statement).shards
        )
    except ProtocolError:
        return ()

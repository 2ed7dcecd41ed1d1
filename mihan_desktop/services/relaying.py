"""What the ministry publishes to everybody is kept for the desks while this machine fetches it for itself."""

from typing import TYPE_CHECKING, Any, cast

from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
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


def relaying(opened: Opened, transport: "Transport") -> "Transport":
    """``transport``, or on the office's own machine one that keeps for the desks what it brings."""
    from sync.office.spool import Spool

    with opened.read() as work:
        if work.office.key() is None:
            return transport
    return cast("Transport", Relaying(transport, Spool(opened.profile.office)))

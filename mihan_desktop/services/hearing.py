"""What the ministry has to say to this desk: its feed, read on from where it stopped, verified, applied whole."""

from typing import TYPE_CHECKING

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.services import post, trusted
from mihan_desktop.services.opened import Opened
from sync.protocol.progress import Cancelled, nobody_stops

if TYPE_CHECKING:
    from mihan_desktop.services.ministry import Ministry
    from sync.client.transport import Transport
    from sync.protocol.feed import FeedPage
    from sync.protocol.signing import Signed

MOST_PAGES = 2_000
"""Pages of one run; the next run goes on from there."""
NOT_FOUND = 404


class Hearing:
    """Used while sending, on the network lane, and for what came by file or through the office's own machine."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def listen(
        self,
        ministry: "Ministry",
        transport: "Transport",
        cancelled: Cancelled = nobody_stops,
        *,
        metered: bool = False,
    ) -> Changes:
        """Fetch and apply what is new, page by page; then what it named, in pieces: releases, index, program.

        metered: the line costs, and what is large and can wait does.
        Raises ClientError, and MihanError ``feed_invalid`` (params ``reason``).
        """
        from mihan_desktop.services import fetching_index, fetching_program
        from mihan_desktop.services.installing import fetch
        from mihan_desktop.services.ministry import Ministry
        from sync.client.errors import ClientCode, ClientError

        changes = Changes()
        with self._opened.read() as work:
            since = work.feedback.heard()
        for _ in range(MOST_PAGES):
            with self._opened.read() as work:
                after = work.feedback.heard()
            try:
                signed = transport.feed(after, since)
            except ClientError as error:
                if error.code is ClientCode.BAD_ANSWER and error.params.get("status") == NOT_FOUND:
                    return changes  # an older centre, which has no feed
                raise
            page = self.open(ministry, signed, after)
            changes |= self._apply(page)
            with self._opened.read() as work:
                behind = work.feedback.heard() < page.next  # it was withdrawn, and hears now what it was not told
            if not (page.more or behind) or cancelled():
                break
        with self._opened.read() as work:
            ministry = Ministry.of(work.device.get())  # the pages may have told of keys with which releases are signed
        changes |= fetch(self._opened, ministry, transport, cancelled, metered=metered)
        changes |= fetching_index.fetch(self._opened, ministry, transport, cancelled, metered=metered)
        return changes | fetching_program.fetch(self._opened, transport, cancelled, metered=metered)

    def apply_signed(self, signed: "Signed") -> Changes:
        """Apply a page that came by another road; one that was heard already changes nothing.

        Raises MihanError ``feed_invalid`` (params ``reason``), ``feed_gap`` when something before it is missing.
        """
        from mihan_desktop.services.ministry import Ministry

        with self._opened.read() as work:
            ministry = Ministry.of(work.device.get())
        page = self.open(ministry, signed)
        with self._opened.read() as work:
            if page.after > work.feedback.heard():
                raise MihanError("feed_gap")
        return self._apply(page)

    def open(self, ministry: "Ministry", signed: "Signed", after: int | None = None) -> "FeedPage":
        """A page, verified and readable; nothing is kept of it. MihanError ``feed_invalid``."""
        from sync.protocol.errors import ProtocolError
        from sync.protocol.feed import open_page
        from sync.protocol.keys import receiving_private

        with self._opened.read() as work:
            key = receiving_private(work.device.get().receiving_private)
        try:
            return open_page(signed, ministry.signing, key, device=ministry.device_id, after=after)
        except ProtocolError as error:
            raise MihanError("feed_invalid", {"reason": str(error.code)}) from error

    def _apply(self, page: "FeedPage") -> Changes:
        """Every item of a page and how far the feed is read, in one transaction.

        Of a page that says that this desk is no longer withdrawn, only that, where the desk was told less than what
        comes before the page: it goes on from there.
        """
        from mihan_desktop.services.heeding import heed
        from mihan_desktop.services.holders import settle
        from mihan_desktop.services.known_certificates import keep_known
        from sync.protocol.feed_items import DEVICE_RESTORED, ERASED

        kinds: set[Kind] = set()
        with self._opened.write() as work:
            if trusted.hear(work, page.at, self._opened.now()):
                kinds.add(Kind.DEVICE)
            heard = work.feedback.heard()
            if page.next <= heard:  # another window was quicker, or the page came before
                return Changes.of(*kinds)
            for item in page.items:
                if item.number > heard and item.kind == DEVICE_RESTORED:
                    kinds |= heed(self._opened, work, item)
            heard = work.feedback.heard()  # behind where it was for a desk that was withdrawn, and is no longer
            if page.after <= heard:
                for item in page.items:
                    if item.number > heard:
                        kinds |= heed(self._opened, work, item)
                work.feedback.hear(page.next)
        if kinds & {Kind.USERS, Kind.DEVICE}:
            settle(self._opened)
            self._opened.look_again()  # whoever sits here may be the one who was withdrawn
        if any(item.kind == ERASED for item in page.items):
            post.make_ready(self._opened)  # letters to the office's other desks that named them lie ready
        if Kind.CERTIFICATES in kinds:
            keep_known(self._opened)
        return Changes.of(*kinds)

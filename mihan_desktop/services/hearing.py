"""What the ministry has to say to this desk: its feed, read on from where it stopped, verified, applied whole."""

from typing import TYPE_CHECKING

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from mihan_desktop.services.ministry import Ministry
    from mihan_desktop.storage.work import Work
    from sync.client.transport import Transport
    from sync.protocol.feed import FeedPage, Item

MOST_PAGES = 50
"""Pages of one run; the next run goes on from there."""


class Hearing:
    """Used while sending, on the network lane."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def listen(self, ministry: "Ministry", transport: "Transport") -> Changes:
        """Fetch and apply what is new. Raises ClientError, and MihanError ``feed_invalid`` (params ``reason``)."""
        from sync.client.errors import ClientCode, ClientError

        changes = Changes()
        for _ in range(MOST_PAGES):
            with self._opened.read() as work:
                after, key = work.feedback.heard(), work.device.get().receiving_private
            try:
                page = self._page(ministry, transport, after, key)
            except ClientError as error:
                if error.code is ClientCode.BAD_ANSWER and error.params.get("status") == NOT_FOUND:
                    return changes  # an older centre, which has no feed
                raise
            if page.items:
                changes |= self._apply(page)
            if not page.more:
                break
        return changes

    def _page(self, ministry: "Ministry", transport: "Transport", after: int, key: bytes) -> "FeedPage":
        from sync.protocol.errors import ProtocolError
        from sync.protocol.feed import open_page
        from sync.protocol.keys import receiving_private

        signed = transport.feed(after)
        try:
            return open_page(
                signed, ministry.signing, receiving_private(key), device=ministry.device_id, after=after
            )  # fmt: skip
        except ProtocolError as error:
            raise MihanError("feed_invalid", {"reason": str(error.code)}) from error

    def _apply(self, page: "FeedPage") -> Changes:
        kinds: set[Kind] = set()
        with self._opened.write() as work:
            if work.feedback.heard() >= page.next:  # another window was quicker
                return Changes()
            for item in page.items:
                kinds |= _take(work, item)
            work.feedback.hear(page.next)
        return Changes.of(*kinds)


NOT_FOUND = 404


def _take(work: "Work", item: "Item") -> set[Kind]:
    from sync.protocol.feed import FEEDBACK_ANSWER

    words = item.body.get("words")
    if item.kind != FEEDBACK_ANSWER or not isinstance(words, str) or not words:
        return set()  # something for a newer program
    author = work.feedback.answer(item.record, words, item.at)
    if not author:
        return set()
    work.notices.add("feedback_answered", at=item.at, for_id=author)
    return {Kind.FEEDBACK, Kind.NOTICES}

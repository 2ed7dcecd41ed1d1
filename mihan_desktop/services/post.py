"""What this machine has for each desk, made ready to be handed out while nobody is signed in: sealed and signed."""

from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.office import HandedState
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from mihan_desktop.storage.office import DeskRow, LetterRow
    from mihan_desktop.storage.work import Work
    from sync.office.spool import Spool
    from sync.protocol.handover import Mail
    from sync.protocol.signing import Signed

MOST_LETTERS: Final = 20
"""Letters of one page: none is long, and a page is made for each number that may be asked after."""
MOST_BYTES: Final = 1024 * 1024


def write(work: "Work", device_id: str, kind: str, record: str, at: "datetime", body: dict[str, object]) -> None:
    """A letter to a desk, in the caller's transaction."""
    from sync.protocol.canonical import encode

    work.office.write_letter(device_id, kind, record, at, encode(body, "letter"))


def make_ready(opened: Opened) -> None:
    """Decisions, receipts or feeds are here: make ready whatever each desk may ask for."""
    from mihan_desktop.services.ministry import Ministry
    from sync.office.spool import Spool

    with opened.write() as work:
        if work.office.key() is not None:
            key = Ministry.of(work.device.get()).device_key
            publish(work, Spool(opened.profile.office), key, opened.now())


def publish(work: "Work", spool: "Spool", key: "Ed25519PrivateKey", at: "datetime") -> None:
    """Make ready whatever each desk may ask for, and what there is to say of its batches."""
    from sync.office.door import DECIDED
    from sync.office.spool import FEED, LETTERS
    from sync.protocol.wire import encode_signed

    for desk in work.office.desks():
        pages = {after: encode_signed(page) for after, page in pages_of(work, desk, key, at).items()}
        spool.publish(desk.device_id, LETTERS, pages)
        for batch in work.handed.signed_for(desk.device_id):
            if spool.answer(desk.device_id, batch) != DECIDED:
                spool.say(desk.device_id, batch, DECIDED)
        work.office.forget_relayed(desk.device_id, desk.heard_feed)
        spool.publish(desk.device_id, FEED, {after: page for after, _, page in work.office.relayed(desk.device_id)})


def correct(work: "Work", spool: "Spool") -> None:
    """Say nothing of batches that this machine does not know any more: its disk died, and an old backup lies here."""
    from sync.office.door import DECIDED, WORKING

    known = work.handed.states()
    for device, batch, said in spool.answers():
        if batch not in known and said in (WORKING, DECIDED):
            spool.unsay(device, batch)
        elif known.get(batch) in (HandedState.REVIEW, HandedState.RETURNED) and said != WORKING:
            spool.say(device, batch, WORKING)


def pages_of(work: "Work", desk: "DeskRow", key: "Ed25519PrivateKey", at: "datetime") -> "dict[int, Signed]":
    """A page of letters for every number after which the desk may ask, the last one empty."""
    letters = work.office.letters(desk.device_id, desk.heard)
    starts = [desk.heard, *(letter.number for letter in letters)]
    found = {}
    for start in starts:
        found[start] = _page(desk, start, [letter for letter in letters if letter.number > start], key, at)
    return found


def _page(
    desk: "DeskRow", after: int, letters: "Sequence[LetterRow]", key: "Ed25519PrivateKey", at: "datetime"
) -> "Signed":
    from sync.protocol import limits
    from sync.protocol.canonical import decode
    from sync.protocol.feed import FeedPage, Item, seal_page
    from sync.protocol.keys import receiving_public
    from sync.protocol.signing import Purpose

    items: list[Item] = []
    size = 0
    for letter in letters[:MOST_LETTERS]:
        size += len(letter.body)
        if items and size > MOST_BYTES:
            break
        body = decode(letter.body, limits.FEED, "letter")
        items.append(Item(letter.number, letter.kind, letter.record, letter.at, body if isinstance(body, dict) else {}))
    following = items[-1].number if items else after
    page = FeedPage(desk.device_id, after, following, len(items) < len(letters), at, tuple(items))
    return seal_page(page, receiving_public(desk.receiving), key, Purpose.LETTER)


def mail_for(work: "Work", desk: "DeskRow", key: "Ed25519PrivateKey", at: "datetime") -> "Mail":
    """Everything that a desk has not said it has, for a stick."""
    from sync.protocol import limits
    from sync.protocol.handover import Mail
    from sync.protocol.wire import decode_signed

    pages: list[Signed] = []
    after, letters = desk.heard, work.office.letters(desk.device_id, desk.heard)
    while letters:
        page = _page(desk, after, letters, key, at)
        pages.append(page)
        taken = _following(page)
        letters = tuple(letter for letter in letters if letter.number > taken)
        after = taken
    feed = tuple(decode_signed(page, limits.FEED) for _, _, page in work.office.relayed(desk.device_id))
    return Mail(desk.device_id, tuple(pages), feed)


def _following(page: "Signed") -> int:
    from sync.protocol import limits
    from sync.protocol.canonical import decode

    said = decode(page.statement, limits.FEED, "letter")
    return int(said["next"]) if isinstance(said, dict) else 0

"""Answering a desk that asks what there is to hear: pages of its feed, releases and their parts in pieces."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from sqlalchemy import select, update

from sync.central import blocks, feeding, publishing
from sync.central.database import Database
from sync.central.door import Sender
from sync.central.keyring import Held, knowing
from sync.central.national import indexing
from sync.central.programs import keeping
from sync.central.refusing import RefusedError
from sync.central.schema import Device
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.wire import CHUNK_TYPE, CONTENT_TYPE, encode_signed

MOST_DIGITS: Final = 19


class Telling:
    """What ``GET /v1/feed`` and ``GET /v1/releases/{hash}`` answer. Raises ProtocolError and RefusedError."""

    def __init__(self, database: Database, keys: Held, now: Callable[[], datetime]) -> None:
        self._database = database
        self._keys = keys
        self._now = now

    def feed(self, sender: Sender, asked: Mapping[str, str]) -> bytes:
        """A page for the desk that asks, or for another desk of its office, which alone can read it.

        A revoked desk hears that it was withdrawn, once, and nothing else.
        asked: ``after``; ``since``, where it stood when it began to catch up; ``device``.
        """
        after = _number(asked, "after")
        since = _number(asked, "since") if "since" in asked else after
        device = asked.get("device", sender.device)
        if sender.revoked and device != sender.device:
            raise RefusedError("device_revoked", 403)
        self._prepare(device, after, own=device == sender.device)
        with self._database.read() as session:
            to = feeding.listener(session, device, sender.office)
            row = session.get_one(Device, device)
            signing = knowing(self._keys, row.keys_serial).signer_for(row.keys_serial)
            if row.revoked_at is None:
                page = feeding.page_for(session, to, after, self._now(), since)
            else:
                page = feeding.last_page(session, to, after, self._now())
            if sender.revoked and not page.items:  # it has heard it
                raise RefusedError("device_revoked", 403)
            return encode_signed(feeding.seal(page, to, signing))

    def letters(self, sender: Sender, asked: Mapping[str, str]) -> tuple[bytes, ...]:
        """The statements about the ministry's keys that lead on from ``after``, which the desk that asks knows."""
        after = _number(asked, "after")
        keys = knowing(self._keys, after)
        after = min(after, keys.serial)
        with self._database.read() as session:
            known = session.get_one(Device, sender.device).keys_serial
        if after > known:
            with self._database.write() as session:
                session.execute(update(Device).where(Device.id == sender.device).values(keys_serial=after))
        return keys.letters_after(after)

    def release(self, name: str, asked: Mapping[str, str]) -> tuple[bytes, str]:
        """A release's or index's signed statement, or a piece of a part from byte ``from`` on, by their hash.

        A list of a version of the program, and its shards, are such parts too.

        (the body, its content type).

        RefusedError ``release_unknown``.
        """
        start = _number(asked, "from") if "from" in asked else 0
        with self._database.read() as session:
            if statement := publishing.statement(session, name) or indexing.statement(session, name):
                return statement, CONTENT_TYPE
            return keeping.piece(session, name, start) or publishing.piece(session, name, start), CHUNK_TYPE

    def _prepare(self, device: str, after: int, *, own: bool) -> None:
        """What must be written before a page can be read: numbers for what has none, a block that is due."""
        with self._database.read() as session:
            listens = session.scalar(select(Device.id).where(Device.id == device, Device.revoked_at.is_(None)))
            heard = listens is not None and own and feeding.behind(session, device, after)
            due = blocks.wanted(session, device) if listens is not None else 0
            pending = feeding.pending(session)
        if due or heard:
            with self._database.write() as session:
                if heard:
                    feeding.heard(session, device, after)
                if due and blocks.wanted(session, device):
                    blocks.refill(session, device, self._now())
        more = bool(due) or pending
        while more:
            with self._database.write() as session:
                more = feeding.number(session)


def _number(asked: Mapping[str, str], name: str) -> int:
    text = asked.get(name, "")
    if not (text.isascii() and text.isdecimal() and len(text) < MOST_DIGITS):
        raise ProtocolError(Code.WRONG_SHAPE, {"what": "feed", "field": name})
    return int(text)

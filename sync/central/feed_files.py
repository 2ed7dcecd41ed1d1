"""A feed for a stick: what is still to be said to a desk or to every desk of an office, with the releases it names."""

import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.central import feeding, publishing
from sync.central.database import Database
from sync.central.ministry_keys import MinistryKeys
from sync.central.national import indexing
from sync.central.programs import keeping, staging
from sync.central.schema import Device, Office
from sync.central.settings import CentralError
from sync.protocol import limits
from sync.protocol.feed_file import LIST, PAGE, FeedFile, piece, write_body, write_feed
from sync.protocol.feed_items import NATIONAL_CHANGES, NATIONAL_INDEX, RELEASE
from sync.protocol.program_items import PROGRAM
from sync.protocol.releases import read_release
from sync.protocol.wire import decode_signed, encode_signed

_SPOOLED: Final = 16 * limits.MIB
_NAMING: Final = frozenset({RELEASE, NATIONAL_INDEX, NATIONAL_CHANGES, PROGRAM})
"""Kinds of items whose record is the id of something to fetch."""


def write(
    database: Database,
    path: Path,
    keys: MinistryKeys,
    at: datetime,
    *,
    device: str = "",
    office: str = "",
    after: int | None = None,
) -> FeedFile:
    """Write the file; what it says of itself. after: from which number on, else from where each desk last asked.

    CentralError ``device_unknown``, ``office_unknown``, ``nobody_there`` for an office without desks.
    """
    with database.write() as session:
        while feeding.number(session):
            pass
    with database.read() as session, tempfile.SpooledTemporaryFile(_SPOOLED) as body:
        home, devices = _devices(session, device, office)
        named: list[str] = []
        pages = _pages(session, devices, after, at, keys, named)
        size, digest = write_body(body, _all(session, pages, named, home))
        versions = tuple(sorted({_version(session, name) for name in dict.fromkeys(named)} - {0}))
        about = FeedFile(home.id, home.name, devices, versions, at, size, digest)
        body.seek(0)
        oldest = min(session.get_one(Device, one).keys_serial for one in devices)
        write_feed(path, about, body, keys.signer_for(oldest))
    return about


def _devices(session: Session, device: str, office: str) -> tuple[Office, tuple[str, ...]]:
    if device:
        row = session.get(Device, device)
        if row is None:
            raise CentralError("device_unknown", device=device)
        return session.get_one(Office, row.office_id), (device,)
    home = session.get(Office, office)
    if home is None:
        raise CentralError("office_unknown", office=office)
    query = select(Device.id).where(Device.office_id == office, Device.revoked_at.is_(None)).order_by(Device.id)
    devices = tuple(session.scalars(query))
    if not devices:
        raise CentralError("nobody_there", office=office)
    return home, devices


def _pages(
    session: Session,
    devices: tuple[str, ...],
    after: int | None,
    at: datetime,
    keys: MinistryKeys,
    named: list[str],
) -> Iterator[bytes]:
    """Every page for every desk; the ids of the releases that they name are added to ``named``."""
    for device in devices:
        to = feeding.listener(session, device)
        row = session.get_one(Device, device)
        start, signing = row.heard if after is None else after, keys.signer_for(row.keys_serial)
        here, more = start, True
        while more:
            if row.revoked_at is None:
                page = feeding.page_for(session, to, here, at, start)
            else:
                page = feeding.last_page(session, to, here, at)
            named += [item.record for item in page.items if item.kind in _NAMING]
            yield PAGE + encode_signed(feeding.seal(page, to, signing))
            here, more = page.next, page.more


def _all(session: Session, pages: Iterator[bytes], named: list[str], home: Office) -> Iterator[bytes]:
    """Pages first: they say which releases are wanted."""
    yield from pages
    sent: set[str] = set()
    for name in dict.fromkeys(named):
        yield from _whole(session, name, sent, home)


def _whole(session: Session, name: str, sent: set[str], home: Office) -> Iterator[bytes]:
    """A release or an index: its list, and every piece of it that was not ``sent`` with another; of a version of the
    program all that the office is to have of it."""
    statement = publishing.statement(session, name)
    if statement:
        release = read_release(decode_signed(statement, limits.RELEASE_STATEMENT).statement)
        parts = [(part.hash, part.size) for part in release.parts]
    else:
        statement, parts = indexing.statement(session, name), [*indexing.shards_of(session, name)]
    if statement:
        yield LIST + statement
    for part, size in (*parts, *staging.pieces_for(session, name, home)):
        if part not in sent:
            sent.add(part)
            for start in range(0, size, limits.RELEASE_CHUNK):
                data = keeping.piece(session, part, start) or publishing.piece(session, part, start)
                yield piece(part, start, data)


def _version(session: Session, name: str) -> int:
    statement = publishing.statement(session, name)
    return read_release(decode_signed(statement, limits.RELEASE_STATEMENT).statement).version if statement else 0

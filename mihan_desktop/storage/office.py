"""Who the machines of the office are: this one's office key, the desks it knows, letters to them; and a desk's hub."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.domain.office import HubState, PairedDesk
from mihan_desktop.storage.office_schema import desks, hub, letters, office_key, pairing_codes, relayed
from mihan_desktop.storage.schema import cursors

_LETTERS = "letters"


@dataclass(frozen=True, slots=True)
class OfficeKeyRow:
    """What makes this machine the office's own. certificate, certificate_key: DER; card: signed, as it travels."""

    receiving_private: bytes
    certificate: bytes
    certificate_key: bytes
    card: bytes
    name: str
    address: str
    port: int
    listening: bool
    nonces: bytes


@dataclass(frozen=True, slots=True)
class DeskRow:
    """A desk that this machine knows: raw public keys."""

    device_id: str
    name: str
    credential: bytes
    signing: bytes
    receiving: bytes
    withdrawn: bool
    heard: int
    heard_feed: int


@dataclass(frozen=True, slots=True)
class HubRow:
    """The machine to which this desk hands over: raw public keys; certificate: SHA-256 of the only one believed."""

    card: bytes
    device_id: str
    name: str
    key: bytes
    signing: bytes
    certificate: bytes
    address: str
    paired_at: str


@dataclass(frozen=True, slots=True)
class LetterRow:
    """One letter to a desk. body: canonical CBOR."""

    number: int
    kind: str
    record: str
    at: datetime
    body: bytes


class OfficeMachine:
    """Rows of ``office_key``, ``pairing_codes``, ``desks``, ``letters`` and ``relayed``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def key(self) -> OfficeKeyRow | None:
        """This machine's office key; None while it is no more than a desk."""
        row = self._connection.execute(select(office_key)).mappings().first()
        return None if row is None else OfficeKeyRow(**{name: row[name] for name in OfficeKeyRow.__slots__})

    def make(self, row: OfficeKeyRow) -> None:
        """This machine becomes the office's own."""
        values = {name: getattr(row, name) for name in OfficeKeyRow.__slots__}
        self._connection.execute(office_key.insert().values(row=1, **values))

    def set_place(self, address: str, port: int, *, listening: bool) -> None:
        """Where the desks find it, and whether it answers."""
        self._connection.execute(update(office_key).values(address=address, port=port, listening=listening))

    def add_code(self, code_id: str, proof_key: bytes, expires_at: datetime) -> None:
        """A code was printed; those that are over are forgotten."""
        self._connection.execute(
            pairing_codes.insert().values(
                id=code_id, proof_key=proof_key, expires_at=expires_at.isoformat(), used_by=""
            )
        )

    def codes(self, now: datetime) -> dict[str, tuple[bytes, str, datetime]]:
        """(proof key, device that used it or "", until when) of every code that is not over, by its id."""
        over = pairing_codes.c.expires_at < now.isoformat()
        rows = self._connection.execute(select(pairing_codes).where(~over)).mappings()
        return {
            row["id"]: (bytes(row["proof_key"]), row["used_by"], datetime.fromisoformat(row["expires_at"]))
            for row in rows
        }

    def use_code(self, code_id: str, device_id: str) -> None:
        """One desk has come with it, and no other may."""
        self._connection.execute(update(pairing_codes).where(pairing_codes.c.id == code_id).values(used_by=device_id))

    def add_desk(self, row: DeskRow, at: datetime) -> None:
        """A desk is let in, or again."""
        values = {name: getattr(row, name) for name in ("name", "credential", "signing", "receiving")}
        put = insert(desks).values(
            device_id=row.device_id, **values, paired_at=at.isoformat(), seen_at=at.isoformat(), heard=row.heard,
            heard_feed=row.heard_feed,
        )  # fmt: skip
        again = values | {"withdrawn_at": None}
        self._connection.execute(put.on_conflict_do_update(index_elements=["device_id"], set_=again))

    def desk(self, device_id: str) -> DeskRow | None:
        """A desk, withdrawn ones too."""
        row = self._connection.execute(select(desks).where(desks.c.device_id == device_id)).mappings().first()
        return None if row is None else _desk(row)

    def desks(self) -> tuple[DeskRow, ...]:
        """Every desk, withdrawn ones too, in the order of pairing."""
        rows = self._connection.execute(select(desks).order_by(desks.c.paired_at)).mappings()
        return tuple(_desk(row) for row in rows)

    def paired(self) -> tuple[PairedDesk, ...]:
        """Every desk as people read it."""
        rows = self._connection.execute(select(desks).order_by(desks.c.paired_at)).mappings()
        return tuple(
            PairedDesk(
                row["device_id"], row["name"] or row["device_id"], datetime.fromisoformat(row["paired_at"]),
                datetime.fromisoformat(row["seen_at"]), row["withdrawn_at"] is not None,
            )
            for row in rows
        )  # fmt: skip

    def withdraw(self, device_id: str, at: datetime) -> None:
        """Take nothing more from a desk."""
        self._connection.execute(
            update(desks).where(desks.c.device_id == device_id).values(withdrawn_at=at.isoformat())
        )

    def seen(self, device_id: str, at: datetime, heard: int, heard_feed: int) -> None:
        """A desk was here; the numbers it says it has, less than before when an old backup was put back there.

        When it has heard of letters that are not here, the old backup is this machine's: which of its letters the desk
        knows cannot be told, so all of them go again, above that number. A letter that is heard again changes nothing.
        """
        values = {"seen_at": at.isoformat(), "heard": heard, "heard_feed": heard_feed}
        self._connection.execute(update(desks).where(desks.c.device_id == device_id).values(**values))
        if heard > self.newest_letter(device_id):
            of_desk = letters.c.device_id == device_id
            self._connection.execute(update(letters).where(of_desk).values(number=letters.c.number + heard))

    def newest_letter(self, device_id: str) -> int:
        """Number of the last letter to a desk; 0 when there is none."""
        newest = select(func.max(letters.c.number)).where(letters.c.device_id == device_id)
        return int(self._connection.execute(newest).scalar_one_or_none() or 0)

    def write_letter(self, device_id: str, kind: str, record: str, at: datetime, body: bytes) -> int:
        """Append a letter; its number: a moment, so that no life of this machine gives one number to two letters."""
        heard = select(desks.c.heard).where(desks.c.device_id == device_id)
        known = int(self._connection.execute(heard).scalar_one_or_none() or 0)
        number = max(self.newest_letter(device_id) + 1, known + 1, int(at.timestamp()))
        self._connection.execute(
            letters.insert().values(
                device_id=device_id, number=number, kind=kind, record=record, at=at.isoformat(), body=body
            )
        )
        return number

    def keep_newest(self, device_id: str, kind: str) -> None:
        """Of letters of a kind in which each says all that those before it said, a desk gets the newest alone."""
        of_kind = (letters.c.device_id == device_id) & (letters.c.kind == kind)
        newest = select(func.max(letters.c.number)).where(of_kind).scalar_subquery()
        self._connection.execute(delete(letters).where(of_kind, letters.c.number < newest))

    def may_ask_after(self, device_id: str, heard: int) -> bool:
        """Whether there is a page for a desk that has heard up to ``heard``: it stands there, or behind a letter."""
        stands = select(desks.c.device_id).where(desks.c.device_id == device_id, desks.c.heard == heard)
        written = select(letters.c.number).where(letters.c.device_id == device_id, letters.c.number == heard)
        return any(self._connection.execute(query).first() is not None for query in (stands, written))

    def letters(self, device_id: str, after: int) -> tuple[LetterRow, ...]:
        """Letters after a number, in order."""
        query = select(letters).where(letters.c.device_id == device_id, letters.c.number > after)
        rows = self._connection.execute(query.order_by(letters.c.number)).mappings()
        return tuple(
            LetterRow(
                row["number"], row["kind"], row["record"], datetime.fromisoformat(row["at"]), bytes(row["body"])
            )
            for row in rows
        )  # fmt: skip

    def relay(self, device_id: str, after: int, following: int, page: bytes) -> None:
        """Keep a page of the ministry's feed of a desk, in place of one that began at the same number."""
        values = {"following": following, "page": page}
        put = insert(relayed).values(device_id=device_id, after=after, **values)
        self._connection.execute(put.on_conflict_do_update(index_elements=["device_id", "after"], set_=values))

    def relayed(self, device_id: str) -> tuple[tuple[int, int, bytes], ...]:
        """(after, next, page) of what is kept of a desk's feed, in order."""
        query = select(relayed.c.after, relayed.c.following, relayed.c.page).where(relayed.c.device_id == device_id)
        rows = self._connection.execute(query.order_by(relayed.c.after))
        return tuple((int(row[0]), int(row[1]), bytes(row[2])) for row in rows)

    def forget_relayed(self, device_id: str, heard: int) -> None:
        """The desk has those up to a number."""
        old = (relayed.c.device_id == device_id) & (relayed.c.following <= heard) & (relayed.c.after < heard)
        self._connection.execute(delete(relayed).where(old))


class Hub:
    """The row of ``hub``, and how far this desk has read its letters."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self) -> HubRow | None:
        """The machine to which this desk hands over."""
        row = self._connection.execute(select(hub)).mappings().first()
        return None if row is None else HubRow(**{name: row[name] for name in HubRow.__slots__})

    def state(self) -> HubState | None:
        """The part that people may read."""
        row = self.get()
        return None if row is None else HubState(
            row.device_id, row.name, row.address, datetime.fromisoformat(row.paired_at)
        )  # fmt: skip

    def pin(self, row: HubRow) -> None:
        """From now on this desk hands over there; letters of another machine count from the beginning."""
        before = self.get()
        self._connection.execute(delete(hub))
        self._connection.execute(hub.insert().values(row=1, **{name: getattr(row, name) for name in HubRow.__slots__}))
        if before is not None and before.device_id != row.device_id:
            self.hear(0)

    def forget(self) -> None:
        """This desk hands over to nobody."""
        self._connection.execute(delete(hub))

    def heard(self) -> int:
        """Number of the last letter that was applied."""
        query = select(cursors.c.value).where(cursors.c.name == _LETTERS)
        return int(self._connection.execute(query).scalar_one_or_none() or 0)

    def hear(self, number: int) -> None:
        """Letters up to ``number`` are applied."""
        put = insert(cursors).values(name=_LETTERS, value=number)
        self._connection.execute(put.on_conflict_do_update(index_elements=["name"], set_={"value": number}))


def _desk(row: RowMapping) -> DeskRow:
    values: dict[str, Any] = {name: row[name] for name in DeskRow.__slots__ if name != "withdrawn"}
    return DeskRow(**values, withdrawn=row["withdrawn_at"] is not None)

"""The ministry's signed word on each change of a batch: made once, kept, and given again as the same bytes."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from sqlalchemy import func, select, text, update
from sqlalchemy.orm import Session

from sync.central.ministry_keys import MinistryKeys
from sync.central.register import PAGE, ChangeLine, Page, labels
from sync.central.schema import Batch, ChangeRow, Counter
from sync.central.schema import Receipt as ReceiptRow
from sync.protocol.errors import ProtocolError
from sync.protocol.receipts import Line, Receipt, decode_receipt, sign_receipt
from sync.protocol.signing import Purpose, Signed, sign, verify
from sync.protocol.wire import encode_signed

CLONED: Final = "cloned_sequence"


def issue(session: Session, batch: Batch, lines: Sequence[Line], at: datetime, key: Ed25519PrivateKey) -> int:
    """Sign the receipt of ``batch`` and keep it, in the caller's transaction; its number in the ministry's sequence."""
    number = _number(session)
    last = _last(session, batch) if any(line.code == CLONED for line in lines) else 0
    signed = sign_receipt(Receipt(batch.id, batch.device_id, number, tuple(lines), at, last), key)
    session.add(
        ReceiptRow(
            batch_id=batch.id,
            number=number,
            statement=signed.statement,
            signature=signed.signature,
            at=at,
            home=batch.home,
        )
    )
    return number


def _last(session: Session, batch: Batch) -> int:
    """The highest sequence number that is here of the batch's desk, from which it goes on after an old backup."""
    of_desk = (ChangeRow.device_id == batch.device_id, ChangeRow.home == batch.home)
    return session.scalar(select(func.max(ChangeRow.sequence)).where(*of_desk)) or 0


def _number(session: Session) -> int:
    """The next number: on PostgreSQL from a sequence, for which nobody waits and which may leave gaps."""
    if session.get_bind().dialect.name == "postgresql":
        return int(session.scalars(text("SELECT nextval('receipt_numbers')")).one())
    following = update(Counter).where(Counter.name == "receipt").values(value=Counter.value + 1)
    return int(session.scalars(following.returning(Counter.value)).one())


def receipt_of(session: Session, batch_id: str) -> Signed | None:
    """The receipt of a batch, as it was signed; None while there is none."""
    row = session.get(ReceiptRow, batch_id)
    return Signed(row.statement, row.signature) if row is not None else None


def believable(signed: Signed, serial: int, keys: MinistryKeys) -> Signed:
    """The same statement for a desk that knows ``serial``: signed anew when a revoked key had signed it.

    A desk that has heard of the revocation believes nothing that key signed, its own receipts included.
    """
    if not keys.revoked or signed_by_any(signed, (keys.public, *(key.public_key() for key in keys.former.values()))):
        return signed
    return Signed(signed.statement, sign(keys.signer_for(serial), Purpose.RECEIPT, signed.statement))


def signed_by_any(signed: Signed, keys: Iterable[Ed25519PublicKey]) -> bool:
    """True when one of ``keys`` signed this receipt."""
    for key in keys:
        try:
            verify(key, Purpose.RECEIPT, signed.statement, signed.signature)
        except ProtocolError:
            continue
        return True
    return False


def receipt_bytes(session: Session, batch_id: str) -> bytes | None:
    """The receipt as one message."""
    signed = receipt_of(session, batch_id)
    return encode_signed(signed) if signed is not None else None


def receipt_lines(session: Session, batch_id: str, start: int, *, named: bool = True) -> Page[ChangeLine]:
    """One page of what became of each change, in the receipt's order, from line ``start`` (0 is the first).

    named: False reads no names, for who may see nobody.
    """
    signed = receipt_of(session, batch_id)
    if signed is None:
        return Page((), 0)
    lines = decode_receipt(signed.statement).lines
    shown = lines[start : start + PAGE]
    query = select(ChangeRow.id, ChangeRow.record_id, ChangeRow.kind).where(ChangeRow.id.in_([x.change for x in shown]))
    known = {change: (record, kind) for change, record, kind in session.execute(query)}
    names = labels(session, {record for record, _ in known.values()}) if named else {}
    page = []
    for line in shown:
        record, kind = known.get(line.change, ("", ""))
        page.append(ChangeLine(line.change, record, kind, names.get(record, ""), str(line.status), line.code))
    following = start + PAGE
    return Page(tuple(page), len(lines), str(following) if following < len(lines) else "")

"""What the ministry itself says of a certificate that somebody shows: signature, register, withdrawals."""

import hashlib
from collections.abc import Collection
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.central.certificates.issuing import WITHDRAWN
from sync.central.certificates.schema import CertificateRow
from sync.protocol.certificate_judging import CertificateKey, Judgement, Verdict, Withdrawal, judge_certificate
from sync.protocol.certificates import read_text
from sync.protocol.errors import ProtocolError


def check(session: Session, text: str, keys: Collection[CertificateKey], today: date) -> Judgement:
    """What ``text`` is worth today. The register tells what no signature can: whether exactly this was issued."""
    try:
        certificate = read_text(text)
    except ProtocolError as error:
        return Judgement(Verdict.UNREADABLE, why=str(error.code))
    row = session.get(CertificateRow, certificate.claims.serial)
    known = row is not None and row.claims == hashlib.sha256(certificate.payload).hexdigest()
    gone = {row.serial: withdrawal} if row is not None and (withdrawal := _withdrawal(row)) is not None else {}
    return judge_certificate(certificate, keys, gone, today, known=known)


def withdrawals(session: Session) -> dict[str, Withdrawal]:
    """Every certificate that holds no longer, by serial."""
    rows = session.scalars(select(CertificateRow).where(CertificateRow.state == WITHDRAWN))
    return {row.serial: gone for row in rows if (gone := _withdrawal(row)) is not None}


def _withdrawal(row: CertificateRow) -> Withdrawal | None:
    if row.state != WITHDRAWN or row.withdrawn is None:
        return None
    return Withdrawal(row.withdrawn, row.why)

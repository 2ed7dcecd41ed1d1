"""What becomes of the certificates of an erased person: their words go, and that they were issued stays."""

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from sync.central.certificates.schema import CertificateDue, CertificateRow
from sync.central.publishing_schema import FeedItem
from sync.protocol.feed_items import CERTIFICATE


def forget(session: Session, record: str) -> None:
    """Take away who somebody was. The paper in their hands can still be looked up: its number and hash stay."""
    serials = select(CertificateRow.serial).where(CertificateRow.person == record)
    told = (FeedItem.kind == CERTIFICATE, FeedItem.record_id.in_(serials))
    session.execute(update(FeedItem).where(*told).values(replaced=True, body={}))
    session.execute(delete(CertificateDue).where(CertificateDue.person == record))
    gone = update(CertificateRow).where(CertificateRow.person == record).values(person="", text="", words="")
    session.execute(gone)

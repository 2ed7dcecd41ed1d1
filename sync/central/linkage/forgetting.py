"""Erasing somebody from what linkage keeps. The next run takes them out of the features (``store``)."""

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from sync.central.bulk import among
from sync.central.linkage.schema import LinkageCase, PersonLink


def forget(session: Session, record: str) -> int:
    """Everything that linkage keeps of a record that is erased; how many cases that was."""
    about = or_(LinkageCase.left_id == record, LinkageCase.right_id == record)
    cases = list(session.scalars(select(LinkageCase.id).where(about)))
    session.execute(delete(PersonLink).where(among(session, PersonLink.case_id, cases)))
    session.execute(delete(LinkageCase).where(among(session, LinkageCase.id, cases)))
    return len(cases)

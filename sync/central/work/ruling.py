"""By what the matching weighs at the ministry: as it was published."""

from sqlalchemy.orm import Session

from mihan_desktop.domain.work.rules import Rules, read_rules
from sync.central.publishing import published_part
from sync.protocol.releases import MATCHING_WEIGHTS


def rules_in_force(session: Session) -> Rules:
    """What the newest published release says; the values to start from where none has."""
    return read_rules(published_part(session, MATCHING_WEIGHTS))

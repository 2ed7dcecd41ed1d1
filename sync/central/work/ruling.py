"""By what the matching weighs at the ministry: as everybody was told."""

from sqlalchemy.orm import Session

from mihan_desktop.domain.work.rules import Rules, read_rules
from sync.central.publishing import told_part
from sync.protocol.releases import MATCHING_WEIGHTS


def rules_in_force(session: Session) -> Rules:
    """What everybody was told; the values to start from before that."""
    return read_rules(*told_part(session, MATCHING_WEIGHTS))

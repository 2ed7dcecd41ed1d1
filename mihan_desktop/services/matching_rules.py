"""By what the matching weighs at this desk: as the ministry published it, or the values to start from."""

from typing import TYPE_CHECKING

from mihan_desktop.domain.work.rules import Rules, read_rules

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work


def rules_here(work: "Work") -> Rules:
    """What is in force; read once for each document."""
    from sync.protocol.releases import MATCHING_WEIGHTS

    found = work.releases.published(MATCHING_WEIGHTS, MATCHING_WEIGHTS)
    return read_rules(found[0].data, found[0].version) if found else read_rules(b"")

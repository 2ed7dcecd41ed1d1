"""Clocks of others that this desk has seen: what is said here from then on comes after them."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from sync.protocol.errors import ProtocolError
from sync.protocol.hlc import Reading

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

AHEAD: Final = timedelta(days=2)
"""As the ministry takes words of other offices."""


def see(work: "Work", clocks: Iterable[str], at: datetime) -> None:
    """Go on after these clocks; one that is far ahead of ``at``, when it was told, moves none, nor what is no clock."""
    _, seen = work.device.identity()
    newest = seen
    for clock in clocks:
        try:
            fits = Reading.parse(clock).moment() <= at + AHEAD
        except ProtocolError:
            continue
        newest = max(newest, clock) if fits else newest
    if newest != seen:
        work.device.set_clock(newest)

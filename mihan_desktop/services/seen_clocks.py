"""Clocks of others that this desk has seen: what is said here from then on comes after them."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from sync.protocol.errors import ProtocolError
from sync.protocol.hlc import is_ahead

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work


def see(work: "Work", clocks: Iterable[str], at: datetime) -> None:
    """Go on after these clocks; one that is far ahead of ``at``, when it was told, moves none, nor what is no clock."""
    _, seen = work.device.identity()
    newest = seen
    for clock in clocks:
        try:
            fits = not is_ahead(clock, at)
        except ProtocolError:
            continue
        newest = max(newest, clock) if fits else newest
    if newest != seen:
        work.device.set_clock(newest)

"""The services that look after the program itself: the part of the desk that knows nobody."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from mihan_desktop.services.diagnosing import Diagnosing
    from mihan_desktop.services.self_testing import SelfTesting


class UpkeepDesk:
    """As ``Desk``, of which it is a part: one attribute per service, each imported when it is first used."""

    _opened: Opened

    @cached_property
    def diagnosing(self) -> Diagnosing:
        """The file for whoever helps."""
        from mihan_desktop.services.diagnosing import Diagnosing

        return Diagnosing(self._opened)

    @cached_property
    def self_testing(self) -> SelfTesting:
        """Whether this copy is whole, and can do its work here."""
        from mihan_desktop.services.self_testing import SelfTesting

        return SelfTesting(self._opened)

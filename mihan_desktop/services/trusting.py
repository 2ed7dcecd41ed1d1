"""Whether this desk is still trusted: when it last heard the ministry, counted so that no clock can be set back."""

from dataclasses import replace

from mihan_desktop.domain.policy import Policy
from mihan_desktop.domain.roles import User
from mihan_desktop.domain.trust import Trust
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.trusted import policy, trust


class Trusting:
    """For everybody who is signed in."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def state(self, actor: User) -> Trust | None:
        """When the ministry was heard last and what follows; None where nothing ends (a desk that is not enrolled)."""
        self._opened.allow(actor)
        with self._opened.read() as work:
            return trust(work, self._opened.now())

    def policy(self, actor: User) -> Policy:
        """What the ministry has laid down."""
        self._opened.allow(actor)
        with self._opened.read() as work:
            found = policy(work)
        return replace(found, idle_minutes=0) if self._opened.training else found

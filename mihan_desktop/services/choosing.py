"""How each person likes the program: read at sign-in, kept with every choice."""

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import User
from mihan_desktop.domain.settings import Settings, check_proxy
from mihan_desktop.services.opened import Opened


class Choosing:
    """For everybody who is signed in, each for themselves."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def settings(self, actor: User) -> Settings:
        """What ``actor`` has set."""
        user = self._opened.allow(actor)
        with self._opened.read() as work:
            return work.settings.of(user.id)

    def choose(self, actor: User, chosen: Settings) -> Changes:
        """Keep what ``actor`` has set. Raises MihanError ``proxy_malformed``."""
        user = self._opened.allow(actor)
        problems = check_proxy(chosen.proxy)
        if problems:
            raise MihanError("proxy_malformed", problems=problems)
        with self._opened.write() as work:
            work.settings.keep(user.id, chosen)
        return Changes.of(Kind.SETTINGS)

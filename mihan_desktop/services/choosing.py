"""How each person likes the program, and how the office sends: read at sign-in, kept with every choice."""

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.office_settings import OfficeSettings, check_pin, check_proxy
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.settings import Settings
from mihan_desktop.services.opened import Opened


class Choosing:
    """For everybody who is signed in, each for themselves; for the office, who leads it."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def settings(self, actor: User) -> Settings:
        """What ``actor`` has set."""
        user = self._opened.allow(actor)
        with self._opened.read() as work:
            return work.settings.of(user.id)

    def choose(self, actor: User, chosen: Settings) -> Changes:
        """Keep what ``actor`` has set."""
        user = self._opened.allow(actor)
        with self._opened.write() as work:
            work.settings.keep(user.id, chosen)
        return Changes.of(Kind.SETTINGS)

    def office(self, actor: User) -> OfficeSettings:
        """How this office sends."""
        self._opened.allow(actor)
        with self._opened.read() as work:
            return work.settings.office()

    def choose_office(self, actor: User, chosen: OfficeSettings) -> Changes:
        """Keep how this office sends: rights ``enrol`` or ``approve``.

        Raises MihanError ``not_allowed``, ``proxy_malformed``, ``pin_malformed``.
        """
        user = self._opened.allow(actor, Right.ENROL, Right.APPROVE)
        problems = (*check_proxy(chosen.proxy), *check_pin(chosen.pin))
        if problems:
            raise MihanError(problems[0].code, problems=problems)
        with self._opened.write() as work:
            if work.settings.office() == chosen:
                return Changes()
            work.settings.keep_office(chosen)
            details: dict[str, str | int] = dict(chosen.texts())
            work.audit.append("office_settings", at=self._opened.now(), actor_id=user.id, details=details)
        return Changes.of(Kind.SETTINGS)

"""Making an office at this desk: its key, its database, its first person, and the code that is printed for the safe."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from mihan_desktop.domain.roles import Role
from mihan_desktop.services.opened import Opened

ALL_ROLES = frozenset(Role)


@dataclass(frozen=True, slots=True)
class Created:
    """What the first run must show once. recovery_code: printed, opens the database when every password is lost."""

    recovery_code: str


class SettingUp:
    """The first run of a profile. Nobody is signed in afterwards: the first person signs in like everybody."""

    def __init__(self, opened: Opened, *, new_id: Callable[[], str]) -> None:
        self._opened = opened
        self._new_id = new_id

    def state(self) -> Literal["new", "locked", "open"]:
        """``"new"``: no office here yet; ``"locked"``: sign in; ``"open"``: somebody is signed in."""
        raise NotImplementedError

    def create_office(
        self,
        username: str,
        display_name: str,
        password: str,
        language: str,
        *,
        roles: frozenset[Role] = ALL_ROLES,
    ) -> Created:
        """Make the database and its first person, who has ``roles``.

        Raises MihanError: ``already_created``; ``invalid_user`` with problems ``required`` (field ``username`` or
        ``display_name``), ``password_short`` (params ``minimum``), ``password_common``, ``language_unknown``,
        ``roles_required``.
        """
        raise NotImplementedError

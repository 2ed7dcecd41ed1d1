"""The people of the office: each with a password of their own, supervisors with a signing key of their own."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mihan_desktop.domain.changes import Changes
from mihan_desktop.domain.roles import Role, User
from mihan_desktop.services.opened import Opened


@dataclass(frozen=True, slots=True)
class UserAdded:
    """The new person."""

    user: User
    changes: Changes


class ManagingUsers:
    """For the office administrator (right ``manage_users``)."""

    def __init__(self, opened: Opened, *, new_id: Callable[[], str]) -> None:
        self._opened = opened
        self._new_id = new_id

    def add_user(
        self,
        actor: User,
        username: str,
        display_name: str,
        roles: Iterable[Role],
        password: str,
        *,
        language: str = "ar",
    ) -> UserAdded:
        """Add a person. Raises MihanError: ``not_allowed``; ``invalid_user`` (problems as in
        ``SettingUp.create_office`` and ``username_taken``).
        """
        raise NotImplementedError

    def list_users(self, actor: User) -> tuple[User, ...]:
        """Everybody who may sign in here, by display name."""
        raise NotImplementedError

    def remove_user(self, actor: User, user_id: str) -> Changes:
        """Take a person's slot away; their work stays. Raises ``not_allowed``, ``own_user``, ``user_unknown``."""
        raise NotImplementedError

"""The people of the office: each with a password of their own, supervisors with a signing key of their own."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.names import fold, written
from mihan_desktop.domain.problems import MihanError, Problem
from mihan_desktop.domain.roles import Right, Role, User
from mihan_desktop.domain.users import check_user
from mihan_desktop.services.holders import settled_after
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.trusted import policy

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work


@dataclass(frozen=True, slots=True)
class UserAdded:
    """The new person."""

    user: User
    changes: Changes


class ManagingUsers:
    """For the office administrator (right ``manage_users``)."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

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
        from sync.protocol.keys import new_signing_key

        opened = self._opened
        administrator = opened.allow(actor, Right.MANAGE_USERS)
        user = User(opened.new_id(), written(username), written(display_name), frozenset(roles), language)
        with opened.read() as work:
            office, asked = work.device.get().office_name, policy(work)
        check_user(user.username, user.display_name, user.roles, password, language, office=office, policy=asked)
        with opened.lock, settled_after(opened):
            with opened.read() as work:
                _free(work, user.username)
            signing = new_signing_key() if user.may(Right.APPROVE) else None
            public = opened.keyring().add_person(opened.key, user.username, password, signing)
            with opened.write() as work:
                _free(work, user.username)
                work.users.add(user, fold(user.username))
                work.users.set_key_public(user.id, public)
                work.audit.append("user_added", at=opened.now(), actor_id=administrator.id, record_id=user.id)
        return UserAdded(user, Changes.of(Kind.USERS))

    def list_users(self, actor: User) -> tuple[User, ...]:
        """Everybody who may sign in here, by display name."""
        self._opened.allow(actor, Right.MANAGE_USERS)
        with self._opened.read() as work:
            return work.users.active()

    def remove_user(self, actor: User, user_id: str) -> Changes:
        """Take a person's slot away; their work stays. Raises ``not_allowed``, ``own_user``, ``user_unknown``."""
        opened = self._opened
        administrator = opened.allow(actor, Right.MANAGE_USERS)
        if user_id == administrator.id:
            raise MihanError("own_user")
        with opened.lock, settled_after(opened), opened.write() as work:
            user = work.users.by_id(user_id)
            if user is None:
                raise MihanError("user_unknown")
            work.users.deactivate(user.id, f"{fold(user.username)} {user.id}")
            work.audit.append("user_removed", at=opened.now(), actor_id=administrator.id, record_id=user.id)
        return Changes.of(Kind.USERS)


def _free(work: "Work", username: str) -> None:
    if work.users.by_name(fold(username)) is not None:
        raise MihanError("invalid_user", problems=(Problem("username_taken", "username"),))

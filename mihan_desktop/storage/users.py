"""People of the office as the database knows them; their passwords are not here (keyring.py)."""

from collections.abc import Collection

from sqlalchemy import Connection, RowMapping, select, update

from mihan_desktop.domain.roles import Role, User
from mihan_desktop.storage.schema import users


class Users:
    """Rows of ``users``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, user: User, username_folded: str) -> None:
        """Add a person; the folded name must be free (``by_name``)."""
        self._connection.execute(
            users.insert().values(
                id=user.id,
                username=user.username,
                username_folded=username_folded,
                display_name=user.display_name,
                roles=_roles_text(user.roles),
                language=user.language,
                active=True,
            )
        )

    def by_name(self, username_folded: str) -> User | None:
        """The active person who signs in with that name."""
        return self._one(users.c.username_folded == username_folded)

    def by_id(self, user_id: str) -> User | None:
        """An active person."""
        return self._one(users.c.id == user_id)

    def name_of(self, user_id: str) -> str | None:
        """How a person is called, also one who may no longer sign in."""
        found = select(users.c.display_name).where(users.c.id == user_id)
        return self._connection.execute(found).scalar_one_or_none()

    def names(self, user_ids: Collection[str]) -> dict[str, str]:
        """What those of ``user_ids`` who are or were here are called."""
        rows = self._connection.execute(select(users.c.id, users.c.display_name).where(users.c.id.in_(user_ids)))
        return {row.id: row.display_name for row in rows}

    def _one(self, condition: "object") -> User | None:
        row = self._connection.execute(select(users).where(condition, users.c.active)).mappings().first()  # type: ignore[arg-type]
        return None if row is None else _user(row)

    def active(self) -> tuple[User, ...]:
        """Everybody who may sign in, by display name."""
        rows = self._connection.execute(select(users).where(users.c.active).order_by(users.c.display_name)).mappings()
        return tuple(_user(row) for row in rows)

    def deactivate(self, user_id: str, freed_name: str) -> None:
        """Keep the person for the records they wrote, and free their name for somebody else."""
        self._set(user_id, active=False, username_folded=freed_name)

    def set_language(self, user_id: str, language: str) -> None:
        """The language the person works in."""
        self._set(user_id, language=language)

    def set_approver_public(self, user_id: str, public: bytes) -> None:
        """Remember which of the supervisor's public keys (raw Ed25519) the ministry knows."""
        self._set(user_id, approver_public=public)

    def approver_public(self, user_id: str) -> bytes | None:
        """The public key that the ministry knows of a supervisor."""
        found = self._connection.execute(
            select(users.c.approver_public).where(users.c.id == user_id)
        ).scalar_one_or_none()
        return None if found is None else bytes(found)

    def set_key_public(self, user_id: str, public: bytes) -> None:
        """By which half (raw X25519) the password opens that is in force for the person."""
        self._set(user_id, key_public=public)

    def key_publics(self) -> dict[str, bytes | None]:
        """That half of everybody who may sign in, by username; None where it is not known."""
        rows = self._connection.execute(select(users.c.username, users.c.key_public).where(users.c.active))
        return {str(name): None if public is None else bytes(public) for name, public in rows}

    def _set(self, user_id: str, **values: object) -> None:
        self._connection.execute(update(users).where(users.c.id == user_id).values(**values))


def _roles_text(roles: frozenset[Role]) -> str:
    return " ".join(sorted(role.value for role in roles))


def _user(row: RowMapping) -> User:
    return User(
        id=row["id"],
        username=row["username"],
        display_name=row["display_name"],
        roles=frozenset(Role(name) for name in str(row["roles"]).split()),
        language=row["language"],
    )

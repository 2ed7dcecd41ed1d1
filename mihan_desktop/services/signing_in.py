"""Opening the database with a person's own password, and closing it again."""

from mihan_desktop.domain.roles import User
from mihan_desktop.services.opened import Opened


class SigningIn:
    """Who is at the desk. A wrong name and a wrong password cost the same time and get the same answer."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    @property
    def user(self) -> User | None:
        """The person who is signed in, if any."""
        raise NotImplementedError

    def sign_in(self, username: str, password: str) -> User:
        """Open the database for the person.

        Raises MihanError: ``wrong_credentials``; ``try_later`` (params ``seconds``) while the growing delay after
        failures runs, without looking at the password; ``not_created``; ``newer_schema``, ``wrong_key``,
        ``database_damaged``, ``database_missing`` of the store.
        """
        raise NotImplementedError

    def sign_out(self) -> None:
        """Close the database and drop its key; drafts stay. Does nothing when nobody is signed in."""
        raise NotImplementedError

    def change_password(self, actor: User, old: str, new: str) -> None:
        """Give ``actor`` a new password (and wrap a supervisor's signing key with it).

        Raises MihanError: ``wrong_credentials``, ``try_later``, ``invalid_user`` with the password's problems.
        """
        raise NotImplementedError

    def recover(self, username: str, recovery_code: str, new_password: str) -> User:
        """Open with the printed recovery code and give ``username`` a new password.

        A supervisor's signing key can't be saved this way: a new one is made, which the ministry must learn.
        Raises MihanError: ``wrong_credentials`` (code or name), ``try_later``, ``invalid_user``.
        """
        raise NotImplementedError

    def set_language(self, actor: User, language: str) -> User:
        """Remember the language (``"ar" | "ckb" | "en"``) in which ``actor`` works; ``language_unknown``."""
        raise NotImplementedError

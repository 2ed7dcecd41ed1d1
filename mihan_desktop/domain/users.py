"""What a person at the desk must have before there is an account: a name, roles, a language, a fit password."""

from collections.abc import Iterable

from mihan_desktop.domain.names import written
from mihan_desktop.domain.passwords import check_password
from mihan_desktop.domain.policy import Policy
from mihan_desktop.domain.problems import MihanError, Problem
from mihan_desktop.domain.roles import Role

LANGUAGES = ("ar", "ckb", "en")
LONGEST_NAME = 100


def check_user(
    username: str,
    display_name: str,
    roles: Iterable[Role],
    password: str,
    language: str,
    *,
    office: str = "",
    policy: Policy | None = None,
) -> None:
    """Raise MihanError ``invalid_user`` with every problem found. office: its name; policy: the ministry's.

    Problems: ``required`` and ``too_long`` (fields ``username``, ``display_name``), ``roles_required``,
    ``language_unknown``, ``password_short``, ``password_common``.
    """
    problems: list[Problem] = []
    for name, value in (("username", username), ("display_name", display_name)):
        if not written(value):
            problems.append(Problem("required", name))
        elif len(value) > LONGEST_NAME:
            problems.append(Problem("too_long", name, {"maximum": LONGEST_NAME}))
    roles = frozenset(roles)
    if not roles:
        problems.append(Problem("roles_required", "roles"))
    if language not in LANGUAGES:
        problems.append(Problem("language_unknown", "language"))
    least = (policy or Policy()).letters_for(roles)
    problems.extend(check_password(password, username, display_name, office, least=least))
    if problems:
        raise MihanError("invalid_user", problems=tuple(problems))

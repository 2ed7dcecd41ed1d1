"""What the table of rights is made of: one verb of a service, how a test calls it, and who may."""

from collections.abc import Callable
from dataclasses import dataclass

from mihan_desktop.domain.roles import Role, User
from mihan_desktop.services.desk import Desk

Act = Callable[[Desk, User], object]
CLERK, TRAINER, SUPERVISOR, ADMINISTRATOR = Role.CLERK, Role.TRAINER, Role.SUPERVISOR, Role.ADMINISTRATOR
ALL = frozenset(Role)
LOOKERS = (CLERK, TRAINER, SUPERVISOR)


@dataclass(frozen=True)
class Verb:
    """One method of a service, how the test calls it, and who may."""

    service: str
    method: str
    act: Act
    roles: frozenset[Role]


def verb(name: str, act: Act, *roles: Role) -> Verb:
    """One line of the table."""
    service, method = name.split(".")
    return Verb(service, method, act, frozenset(roles) or ALL)

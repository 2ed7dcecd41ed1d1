"""Who may do what: one table, enforced in services and only reflected by the window."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from mihan_desktop.domain.problems import MihanError


class Role(StrEnum):
    """What a person is at this office."""

    CLERK = "clerk"
    TRAINER = "trainer"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"


class Right(StrEnum):
    """One thing that a service does for a person."""

    REGISTER = "register"
    SEARCH = "search"
    TEACH = "teach"
    REVIEW = "review"
    APPROVE = "approve"
    SEND = "send"
    MANAGE_USERS = "manage_users"
    ENROL = "enrol"
    PLAN_CLASSES = "plan_classes"
    ADD_FORMS = "add_forms"
    EXPORT = "export"
    PAIR = "pair"  # choose the machine to which this desk hands over
    HOST = "host"  # let desks hand over to this machine
    READ_AUDIT = "read_audit"  # who did what at this desk, and when
    HAND_OUT = "hand_out"  # give a person everything that is kept of them
    BACK_UP = "back_up"  # carry a sealed copy of everything out of this desk
    UPDATE = "update"  # take a new version of the program to where it can be installed from


RIGHTS: dict[Role, frozenset[Right]] = {
    Role.CLERK: frozenset({Right.REGISTER, Right.SEARCH, Right.SEND}),
    Role.TRAINER: frozenset({Right.TEACH, Right.PLAN_CLASSES, Right.SEARCH, Right.SEND}),
    Role.SUPERVISOR: frozenset(
        {
            Right.SEARCH,
            Right.REVIEW,
            Right.APPROVE,
            Right.SEND,
            Right.PLAN_CLASSES,
            Right.ADD_FORMS,
            Right.EXPORT,
            Right.PAIR,
            Right.HOST,
            Right.READ_AUDIT,
            Right.HAND_OUT,
            Right.BACK_UP,
            Right.UPDATE,
        }
    ),
    Role.ADMINISTRATOR: frozenset(
        {
            Right.MANAGE_USERS,
            Right.ENROL,
            Right.SEND,
            Right.ADD_FORMS,
            Right.PAIR,
            Right.READ_AUDIT,
            Right.BACK_UP,
            Right.UPDATE,
        }
    ),
}


NARROW: frozenset[Right] = frozenset({Right.SEND, Right.ENROL})
"""What may still be done at a desk whose trust has run out: bring the ministry's word, by wire or by stick."""


@dataclass(frozen=True, slots=True)
class User:
    """A person who signs in at this desk.

    id: UUIDv7 text, the author named in every change; language: ``"ar" | "ckb" | "en"``. narrow: they sit at a desk
    whose trust has run out, and may do nothing but what is in ``NARROW``.
    """

    id: str
    username: str
    display_name: str
    roles: frozenset[Role]
    language: str = "ar"
    narrow: bool = False

    def may(self, right: Right) -> bool:
        """True when any of the person's roles grants ``right``."""
        return (not self.narrow or right in NARROW) and any(right in RIGHTS[role] for role in self.roles)

    def narrowed(self) -> Self:
        """The same person, for whom there is only ``NARROW``."""
        return replace(self, narrow=True)

    def require(self, right: Right) -> None:
        """Raise ``MihanError("not_allowed")`` unless the person has ``right``."""
        if not self.may(right):
            raise MihanError("not_allowed", {"right": right.value})

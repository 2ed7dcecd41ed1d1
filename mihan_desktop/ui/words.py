"""Roles, states of records and marks as people call them, each in one word or two."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.roles import Role
from mihan_desktop.ui.language import Language


def role_text(role: Role) -> str:
    """One role."""
    say = QCoreApplication.translate
    return {
        Role.CLERK: say("Roles", "Registration clerk"),
        Role.TRAINER: say("Roles", "Trainer"),
        Role.SUPERVISOR: say("Roles", "Supervisor"),
        Role.ADMINISTRATOR: say("Roles", "Administrator"),
    }[role]


def roles_text(roles: Iterable[Role], language: Language) -> str:
    """Several roles as a list, in the order in which work flows."""
    held = set(roles)
    return language.listed([role_text(role) for role in Role if role in held])


STATUS_LOOKS: dict[RecordStatus, tuple[str, str]] = {
    RecordStatus.DRAFT: ("draft", "muted"),
    RecordStatus.WAITING: ("clock", "info"),
    RecordStatus.RETURNED: ("returned", "warning"),
    RecordStatus.SEALED: ("sealed", "info"),
    RecordStatus.SENT: ("send", "info"),
    RecordStatus.RECEIVED: ("received", "success"),
    RecordStatus.MERGED: ("received", "success"),
    RecordStatus.CONFLICT: ("warning", "warning"),
    RecordStatus.REJECTED: ("problem", "danger"),
    RecordStatus.SUPERSEDED: ("copy", "muted"),
    RecordStatus.WITHDRAWN: ("cross", "muted"),
}
"""Icon and tone of each state."""


def status_text(status: RecordStatus) -> str:
    """Where a record stands, as people call it."""
    say = QCoreApplication.translate
    return {
        RecordStatus.DRAFT: say("Status", "draft"),
        RecordStatus.WAITING: say("Status", "saved here, waits for review"),
        RecordStatus.RETURNED: say("Status", "returned to be corrected"),
        RecordStatus.SEALED: say("Status", "approved, to be sent"),
        RecordStatus.SENT: say("Status", "sent, receipt awaited"),
        RecordStatus.RECEIVED: say("Status", "received by the ministry"),
        RecordStatus.MERGED: say("Status", "received and joined"),
        RecordStatus.CONFLICT: say("Status", "two answers, to be decided"),
        RecordStatus.REJECTED: say("Status", "rejected by the ministry"),
        RecordStatus.SUPERSEDED: say("Status", "replaced by a correction"),
        RecordStatus.WITHDRAWN: say("Status", "withdrawn"),
    }[status]


def mark_text(mark: Mark) -> str:
    """One mark of attendance."""
    say = QCoreApplication.translate
    return {
        Mark.PRESENT: say("Marks", "Present"),
        Mark.ABSENT: say("Marks", "Absent"),
        Mark.LATE: say("Marks", "Late"),
        Mark.EXCUSED: say("Marks", "Excused"),
    }[mark]


MARK_LOOKS: dict[Mark, tuple[str, str]] = {
    Mark.PRESENT: ("check", "success"),
    Mark.ABSENT: ("cross", "danger"),
    Mark.LATE: ("clock", "warning"),
    Mark.EXCUSED: ("info", "info"),
}
"""Icon and tone of each mark."""

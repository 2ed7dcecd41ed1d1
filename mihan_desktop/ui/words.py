"""Roles, states of records and marks as people call them, each in one word or two."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.roles import Role
from mihan_desktop.ui.language import Language


def role_text(role: Role) -> str:
    """One role."""
    return {
        Role.CLERK: QCoreApplication.translate("Roles", "Registration clerk"),
        Role.TRAINER: QCoreApplication.translate("Roles", "Trainer"),
        Role.SUPERVISOR: QCoreApplication.translate("Roles", "Supervisor"),
        Role.ADMINISTRATOR: QCoreApplication.translate("Roles", "Administrator"),
    }[role]


def roles_text(roles: Iterable[Role], language: Language) -> str:
    """Several roles as a list, in the order in which work flows."""
    held = set(roles)
    return language.listed([role_text(role) for role in Role if role in held])


STATUS_LOOKS: dict[RecordStatus, tuple[str, str]] = {
    RecordStatus.DRAFT: ("draft", "muted"),
    RecordStatus.WAITING: ("clock", "info"),
    RecordStatus.RETURNED: ("returned", "warning"),
    RecordStatus.HANDED: ("users", "info"),
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
    return {
        RecordStatus.DRAFT: QCoreApplication.translate("Status", "draft"),
        RecordStatus.WAITING: QCoreApplication.translate("Status", "saved here, waits for review"),
        RecordStatus.RETURNED: QCoreApplication.translate("Status", "returned to be corrected"),
        RecordStatus.HANDED: QCoreApplication.translate("Status", "handed over to the supervisor"),
        RecordStatus.SEALED: QCoreApplication.translate("Status", "approved, to be sent"),
        RecordStatus.SENT: QCoreApplication.translate("Status", "sent, receipt awaited"),
        RecordStatus.RECEIVED: QCoreApplication.translate("Status", "received by the ministry"),
        RecordStatus.MERGED: QCoreApplication.translate("Status", "received and joined"),
        RecordStatus.CONFLICT: QCoreApplication.translate("Status", "two answers, to be decided"),
        RecordStatus.REJECTED: QCoreApplication.translate("Status", "rejected by the ministry"),
        RecordStatus.SUPERSEDED: QCoreApplication.translate("Status", "replaced by a correction"),
        RecordStatus.WITHDRAWN: QCoreApplication.translate("Status", "withdrawn"),
    }[status]


def mark_text(mark: Mark) -> str:
    """One mark of attendance."""
    return {
        Mark.PRESENT: QCoreApplication.translate("Marks", "Present"),
        Mark.ABSENT: QCoreApplication.translate("Marks", "Absent"),
        Mark.LATE: QCoreApplication.translate("Marks", "Late"),
        Mark.EXCUSED: QCoreApplication.translate("Marks", "Excused"),
    }[mark]


MARK_LOOKS: dict[Mark, tuple[str, str]] = {
    Mark.PRESENT: ("check", "success"),
    Mark.ABSENT: ("cross", "danger"),
    Mark.LATE: ("clock", "warning"),
    Mark.EXCUSED: ("info", "info"),
}
"""Icon and tone of each mark."""


def event_text(code: str) -> str:
    """What happened to a record, as people call it."""
    return {
        "saved": QCoreApplication.translate("Events", "Registered"),
        "corrected": QCoreApplication.translate("Events", "Corrected"),
        "returned": QCoreApplication.translate("Events", "Returned to be corrected"),
        "approved": QCoreApplication.translate("Events", "Approved"),
        "received": QCoreApplication.translate("Events", "Received by the ministry"),
        "merged": QCoreApplication.translate("Events", "Received and joined by the ministry"),
        "conflict": QCoreApplication.translate("Events", "Received by the ministry, two answers to be decided"),
        "rejected": QCoreApplication.translate("Events", "Rejected by the ministry"),
        "batch_refused": QCoreApplication.translate("Events", "Its batch was refused by the ministry"),
        "withdrawn": QCoreApplication.translate("Events", "Withdrawn"),
        "taken_up": QCoreApplication.translate("Events", "Taken up again"),
        "return_undone": QCoreApplication.translate("Events", "The return was taken back"),
    }.get(code, QCoreApplication.translate("Events", "Changed"))


def event_look(code: str) -> str:
    """The icon of what happened."""
    return {
        "saved": "registration", "corrected": "draft", "returned": "returned", "approved": "sealed",
        "received": "received", "merged": "received", "conflict": "warning", "rejected": "problem",
        "batch_refused": "warning", "withdrawn": "cross",
    }.get(code, "info")  # fmt: skip

"""Roles, states of records and marks as people call them, each in one word or two."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.roles import Role
from mihan_desktop.ui.language import Language
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP


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


STATUS_WORDS: dict[RecordStatus, str] = {
    RecordStatus.DRAFT: QT_TRANSLATE_NOOP("Status", "draft"),
    RecordStatus.WAITING: QT_TRANSLATE_NOOP("Status", "saved here, waits for review"),
    RecordStatus.RETURNED: QT_TRANSLATE_NOOP("Status", "returned to be corrected"),
    RecordStatus.HANDED: QT_TRANSLATE_NOOP("Status", "handed over to the supervisor"),
    RecordStatus.SEALED: QT_TRANSLATE_NOOP("Status", "approved, to be sent"),
    RecordStatus.SENT: QT_TRANSLATE_NOOP("Status", "sent, receipt awaited"),
    RecordStatus.RECEIVED: QT_TRANSLATE_NOOP("Status", "received by the ministry"),
    RecordStatus.MERGED: QT_TRANSLATE_NOOP("Status", "received and joined"),
    RecordStatus.CONFLICT: QT_TRANSLATE_NOOP("Status", "two answers, to be decided"),
    RecordStatus.REJECTED: QT_TRANSLATE_NOOP("Status", "rejected by the ministry"),
    RecordStatus.SUPERSEDED: QT_TRANSLATE_NOOP("Status", "replaced by a correction"),
    RecordStatus.WITHDRAWN: QT_TRANSLATE_NOOP("Status", "withdrawn"),
}
"""In the words of the sources, context ``Status``."""


def status_text(status: RecordStatus) -> str:
    """Where a record stands, as people call it."""
    return QCoreApplication.translate("Status", STATUS_WORDS[status])


MARK_WORDS: dict[Mark, str] = {
    Mark.PRESENT: QT_TRANSLATE_NOOP("Marks", "Present"),
    Mark.ABSENT: QT_TRANSLATE_NOOP("Marks", "Absent"),
    Mark.LATE: QT_TRANSLATE_NOOP("Marks", "Late"),
    Mark.EXCUSED: QT_TRANSLATE_NOOP("Marks", "Excused"),
}
"""In the words of the sources, context ``Marks``."""


def mark_text(mark: Mark) -> str:
    """One mark of attendance."""
    return QCoreApplication.translate("Marks", MARK_WORDS[mark])


MARK_LOOKS: dict[Mark, tuple[str, str]] = {
    Mark.PRESENT: ("check", "success"),
    Mark.ABSENT: ("cross", "danger"),
    Mark.LATE: ("clock", "warning"),
    Mark.EXCUSED: ("info", "info"),
}
"""Icon and tone of each mark."""


EVENT_WORDS: dict[str, str] = {
    "saved": QT_TRANSLATE_NOOP("Events", "Registered"),
    "corrected": QT_TRANSLATE_NOOP("Events", "Corrected"),
    "returned": QT_TRANSLATE_NOOP("Events", "Returned to be corrected"),
    "approved": QT_TRANSLATE_NOOP("Events", "Approved"),
    "received": QT_TRANSLATE_NOOP("Events", "Received by the ministry"),
    "merged": QT_TRANSLATE_NOOP("Events", "Received and joined by the ministry"),
    "conflict": QT_TRANSLATE_NOOP("Events", "Received by the ministry, two answers to be decided"),
    "rejected": QT_TRANSLATE_NOOP("Events", "Rejected by the ministry"),
    "batch_refused": QT_TRANSLATE_NOOP("Events", "Its batch was refused by the ministry"),
    "withdrawn": QT_TRANSLATE_NOOP("Events", "Withdrawn"),
    "taken_up": QT_TRANSLATE_NOOP("Events", "Taken up again"),
    "return_undone": QT_TRANSLATE_NOOP("Events", "The return was taken back"),
    "handed_out": QT_TRANSLATE_NOOP("Events", "Handed out to the person"),
    "duplicate_decided": QT_TRANSLATE_NOOP("Events", "It was said whether another record is of the same person"),
    "request_made": QT_TRANSLATE_NOOP("Events", "A request of the person was written down"),
    "request_taken_back": QT_TRANSLATE_NOOP("Events", "A request of the person was taken back"),
    "request_decided": QT_TRANSLATE_NOOP("Events", "The ministry decided on a request"),
    "question_asked": QT_TRANSLATE_NOOP("Events", "The ministry is asked whether the person is registered elsewhere"),
    "question_answered": QT_TRANSLATE_NOOP("Events", "The ministry said whether the person is registered elsewhere"),
}
"""In the words of the sources, context ``Events``; any other is CHANGED."""
CHANGED = QT_TRANSLATE_NOOP("Events", "Changed")


def event_text(code: str) -> str:
    """What happened to a record, as people call it."""
    return QCoreApplication.translate("Events", EVENT_WORDS.get(code, CHANGED))


def event_look(code: str) -> str:
    """The icon of what happened."""
    return {
        "saved": "registration", "corrected": "draft", "returned": "returned", "approved": "sealed",
        "received": "received", "merged": "received", "conflict": "warning", "rejected": "problem",
        "batch_refused": "warning", "withdrawn": "cross", "handed_out": "print", "request_made": "form",
    }.get(code, "info")  # fmt: skip

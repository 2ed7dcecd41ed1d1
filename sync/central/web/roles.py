"""Who of the ministry's staff may do what: one table, which every page and the description of the addresses go by."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Role(StrEnum):
    """What a member of staff is there for."""

    ANALYST = "analyst"
    PUBLISHER = "publisher"
    ADMINISTRATOR = "administrator"


class Permission(StrEnum):
    """One thing that may be done on the pages."""

    SEE_COUNTS = "see_counts"
    SEE_BATCHES = "see_batches"
    ANSWER_FEEDBACK = "answer_feedback"
    SEE_PEOPLE = "see_people"
    SEE_FILES = "see_files"
    PUBLISH_RELEASES = "publish_releases"
    SAY_VACANCIES = "say_vacancies"
    SIGN_RELEASES = "sign_releases"
    SEND_REFERRALS = "send_referrals"
    DECIDE_REQUESTS = "decide_requests"
    WITHDRAW_CERTIFICATES = "withdraw_certificates"
    LINK_PEOPLE = "link_people"
    MANAGE_OFFICES = "manage_offices"
    TAKE_FILES = "take_files"
    READ_AUDIT = "read_audit"
    MANAGE_STAFF = "manage_staff"
    SEE_QUALITY = "see_quality"
    MANAGE_IMPORTS = "manage_imports"
    SEE_TRAINING = "see_training"
    SEE_SURVEYS = "see_surveys"
    HOLD_SURVEYS = "hold_surveys"
    ASK_MICRODATA = "ask_microdata"
    APPROVE_MICRODATA = "approve_microdata"
    MANAGE_TOKENS = "manage_tokens"


_ANALYST: Final = frozenset(
    {
        Permission.SEE_COUNTS, Permission.SEE_BATCHES, Permission.SEE_QUALITY, Permission.SEE_TRAINING,
        Permission.ASK_MICRODATA, Permission.SEE_SURVEYS,
    }
)  # fmt: skip
_PUBLISHER: Final = _ANALYST | {
    Permission.ANSWER_FEEDBACK, Permission.PUBLISH_RELEASES, Permission.SAY_VACANCIES, Permission.MANAGE_IMPORTS,
    Permission.HOLD_SURVEYS,
}  # fmt: skip

MAY: Final[Mapping[Role, frozenset[Permission]]] = {
    Role.ANALYST: _ANALYST,
    Role.PUBLISHER: _PUBLISHER,
    Role.ADMINISTRATOR: frozenset(Permission),
}
"""An analyst sees nobody: only counts, and batches without names. A publisher talks with offices, and sees nobody."""

"""The log of what people did: which lines there are, what may be asked of it, and what is wrong with a chain."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final


class Group(StrEnum):
    """What a line is about, for whoever reads the log."""

    DOOR = "door"  # who came in, who tried
    LOOKS = "looks"  # who saw whose answers
    RECORDS = "records"
    REVIEW = "review"
    WAY = "way"  # batches, receipts, hand-overs
    OUT = "out"  # printed, written to a file
    OFFICE = "office"  # people, keys, forms, settings
    LOG = "log"  # the log itself


class Break(StrEnum):
    """What is wrong with a chain."""

    CHANGED = "changed"  # a line is not what was written, or lines are missing before it
    CUT = "cut"  # it ends before a line that this database itself knows of
    OLDER = "older"  # the whole database is an older copy, or another one: nobody is accused


FAILED_SIGN_IN: Final = "failed_sign_in"
WRONG_PASSWORD: Final = "wrong_password"  # noqa: S105 - the code of a line
REFUSED: Final = "refused"
AUDIT_BROKEN: Final = "audit_broken"
AUDIT_OLDER: Final = "audit_older"

_OF_GROUP: Final[Mapping[Group, str]] = {
    Group.DOOR: "signed_in signed_out failed_sign_in wrong_password refused recovered office_recovered",
    Group.LOOKS: "viewed elsewhere_seen",
    Group.RECORDS: "saved corrected withdrawn taken_up numbered_again draft_expired draft_removed draft_handed_on "
    "draft_brought_back class_planned class_amended class_taken_over selected enrolled_as marked assessed cohort_ended "
    "course_called trainee_told followed_up follow_up_taken_back certificate_heard certificate_withdrawn "
    "referred referral_taken_back letter_printed employer_said vacancy_said work_taken_back "
    "duplicate_decided request_made request_taken_back request_decided points_asked points_taken_back "
    "question_asked question_answered erased fair_said fair_taken_back survey_said survey_taken_back "
    "survey_forgotten",
    Group.REVIEW: "returned return_undone approved approval_undone sample_drawn sample_matched sample_differs",
    Group.WAY: "batch_refused receipt_applied handed_over handed_over_by_file handed_over_taken hand_over_undone "
    "hand_over_refused",
    Group.OUT: "exported letter_printed slip_printed slip_saved sheet_printed cards_printed month_printed "
    "month_exported calls_printed invitations_printed pay_exported handed_out backed_up certificate_printed "
    "graduates_exported statement_printed matches_printed counts_exported report_exported report_printed",
    Group.OFFICE: "office_created user_added user_removed user_withdrawn user_restored roles_changed password_changed "
    "enrolled supervisor_enrolled device_withdrawn device_restored trust_over trust_renewed number_block hub_paired "
    "hub_forgotten desk_paired desk_withdrawn office_opened office_closed pairing_printed form_added form_taken_back "
    "release_applied index_applied ministry_keys ministry_trusted office_settings feedback_given keyring_changed "
    "recovery_made recovery_kept rekeyed device_keys_kept device_keys_brought restored leftovers_removed "
    "program_installed program_failed program_undone program_fell_back program_records_back "
    "program_checked program_refused program_runs program_fetched",
    Group.LOG: "audit_broken audit_older",
}
CODES: Final[Mapping[str, Group]] = {code: group for group, codes in _OF_GROUP.items() for code in codes.split()}
"""Every line that is ever written, and what it is about (a test looks at every ``append``)."""


def group_of(code: str) -> Group:
    """What a line is about; of a newer program's line, the office."""
    return CODES.get(code, Group.OFFICE)


def codes_of(group: Group) -> tuple[str, ...]:
    """The lines that are about ``group``."""
    return tuple(code for code, one in CODES.items() if one is group)


@dataclass(frozen=True, slots=True)
class AuditQuery:
    """What is asked of the log: newest first. group, actor_id, record_id: "" or None for all; days: by Iraq's clock.

    before: the number of a line, to go on with those before it; 0 for the newest.
    """

    group: Group | None = None
    actor_id: str = ""
    record_id: str = ""
    since: date | None = None
    until: date | None = None
    before: int = 0


@dataclass(frozen=True, slots=True)
class LoggedLine:
    """One line as it is shown. actor, record: names as they are known here today, "" for nobody or none."""

    number: int
    at: datetime
    code: str
    actor_id: str = ""
    actor: str = ""
    record_id: str = ""
    record: str = ""
    details: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FoundBreak:
    """Something wrong with the chain. number: of the first line concerned; at: when it was noticed."""

    kind: Break
    number: int
    at: datetime


@dataclass(frozen=True, slots=True)
class AuditState:
    """How the chain stands. lines: in all; since: of the first; ministry: up to which line it has them, and since when.

    checked: when the whole chain was last gone through.
    """

    lines: int
    since: datetime | None
    checked: datetime | None
    ministry: int
    ministry_at: datetime | None
    breaks: tuple[FoundBreak, ...] = ()

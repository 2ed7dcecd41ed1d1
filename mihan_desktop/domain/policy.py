"""What the ministry has laid down for every desk: how long trust lasts, when a copy is due, how soon a desk locks."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, fields

from mihan_desktop.domain.passwords import SHORTEST, SHORTEST_DECIDING
from mihan_desktop.domain.roles import RIGHTS, Right, Role
from mihan_desktop.domain.thresholds import LOCKED_AFTER, AttendanceRules
from mihan_desktop.domain.work.referral_work import Caps

_DECIDING = frozenset({Right.APPROVE, Right.MANAGE_USERS})


@dataclass(frozen=True, slots=True)
class Policy:
    """As it stands where the ministry has published none.

    trust_days: for how long a desk that does not hear the ministry is worked at as usual. backup_days: between two
    copies of everything. draft_days: for how long a draft that nobody touches is kept. idle_minutes: after which every
    desk locks at the latest, 0 where people practise. password_letters: the fewest of anybody's new password.
    excuse_document: 1 where nobody is excused without a document. referrals_per_place: letters that may be out for one
    open place of a vacancy; letters_per_person: for one person; letter_days: for which a letter holds; answer_days:
    after which an employer is asked for an answer.
    """

    trust_days: int = 60
    backup_days: int = 7
    draft_days: int = 30
    idle_minutes: int = 15
    password_letters: int = SHORTEST
    attendance_percent: int = 80
    absences_in_a_row: int = 3
    warn_absences: int = 2
    attendance_lock_days: int = LOCKED_AFTER
    late_minutes: int = 10
    stipend_day: int = 5_000
    transport_day: int = 3_000
    excuse_document: int = 0
    referrals_per_place: int = 3
    letters_per_person: int = 5
    letter_days: int = 14
    answer_days: int = 7

    @property
    def attendance(self) -> AttendanceRules:
        """What is asked of trainees whose course asks nothing else."""
        return AttendanceRules(self.attendance_percent, self.absences_in_a_row, self.warn_absences)

    @property
    def referrals(self) -> Caps:
        """How many letters may be out, and for how long."""
        return Caps(self.referrals_per_place, self.letters_per_person, self.letter_days, self.answer_days)

    def letters_for(self, roles: Iterable[Role]) -> int:
        """The fewest letters of a new password of somebody with ``roles``: more where it signs, or lets people in."""
        deciding = any(RIGHTS[role] & _DECIDING for role in roles)
        return max(self.password_letters, SHORTEST_DECIDING) if deciding else self.password_letters

    def lock_after(self, wanted: int) -> int:
        """Minutes without a touch until a desk locks. wanted: by its person, 0 for never."""
        return min(wanted or self.idle_minutes, self.idle_minutes) if self.idle_minutes else wanted

    def may_lock_after(self, minutes: int) -> bool:
        """Whether a person may choose that."""
        return not self.idle_minutes or 0 < minutes <= self.idle_minutes


def read_policy(data: bytes) -> Policy:
    """The policy in a document that was checked when it was taken over; what it does not say, or an empty one, is as
    usual."""
    said = json.loads(data) if data else {}
    return Policy(**{one.name: said[one.name] for one in fields(Policy) if one.name in said})

"""What one change says of one try to follow somebody up: as it travels, read alike by desks and by the ministry."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final
from uuid import UUID

from mihan_desktop.domain.following_up import Contact, Known, Outcome, Subject, follow_up_id

MOST_NOTE: Final = 2_000
MOST_PHONE: Final = 64
_ROUND: Final = re.compile(r"[1-9][0-9]{0,3}[md]", re.ASCII)


@dataclass(frozen=True, slots=True)
class FollowUpSaid:
    """One word of one round.

    of: the subject's record (of an enrolment uuid5(cohort, person)); cohort: id of its class, "" after something else;
    submission: the form's XML of whoever was reached, "" where none was filled; recorded_at: ISO 8601.
    """

    subject: Subject
    of: str
    person: str
    cohort: str
    round: str
    contact: Contact
    submission: str = ""
    recorded_at: str = ""

    @property
    def record(self) -> str:
        """The record that it is a word of."""
        return follow_up_id(self.of, self.round)


def write_body(said: FollowUpSaid) -> dict[str, object]:
    """As ``read_body`` reads it; clock, author and id are the change's."""
    one = said.contact
    return {
        "subject": said.subject.value, "of": said.of, "person": said.person, "cohort": said.cohort,
        "round": said.round, "on": one.on.isoformat(), "outcome": one.outcome.value, "phone": one.phone,
        "note": one.note, "again": "" if one.again is None else one.again.isoformat(), "corrects": one.corrects,
        "working": one.working.value, "in_field": one.in_field.value, "submission": said.submission,
        "recorded_at": said.recorded_at,
    }  # fmt: skip


def read_body(body: Mapping[str, Any], clock: str = "", change_id: str = "", author_id: str = "") -> FollowUpSaid:
    """What a change says. KeyError, TypeError or ValueError for anything else than ``write_body`` wrote."""
    texts = {name: _text(body[name]) for name in _TEXTS}
    for name in ("of", "person"):
        UUID(texts[name])
    for name in ("cohort", "corrects"):
        if texts[name]:
            UUID(texts[name])
    if not _ROUND.fullmatch(texts["round"]) or len(texts["note"]) > MOST_NOTE or len(texts["phone"]) > MOST_PHONE:
        raise ValueError("round")
    contact = Contact(
        Outcome(texts["outcome"]), date.fromisoformat(texts["on"]), clock, change_id,
        date.fromisoformat(texts["again"]) if texts["again"] else None, texts["phone"], texts["note"],
        Known(texts["working"]), Known(texts["in_field"]), texts["corrects"], author_id,
    )  # fmt: skip
    return FollowUpSaid(
        Subject(texts["subject"]), texts["of"], texts["person"], texts["cohort"], texts["round"], contact,
        texts["submission"], texts["recorded_at"],
    )  # fmt: skip


_TEXTS: Final = (
    "subject", "of", "person", "cohort", "round", "on", "outcome", "phone", "note", "again", "corrects", "working",
    "in_field", "submission", "recorded_at",
)  # fmt: skip


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(type(value).__name__)
    return value


def forgotten(said: FollowUpSaid) -> FollowUpSaid:
    """What stays of it once its person is erased: that somebody tried, and whether they were reached."""
    contact = replace(said.contact, phone="", note="", working=Known.UNKNOWN, in_field=Known.UNKNOWN)
    return replace(said, contact=contact, submission="")

"""Writing down what somebody said of two records: one change, in the place of what was said of the pair before."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.duplicates import Decision, Verdict
from mihan_desktop.domain.problems import Problem
from mihan_desktop.domain.registrations import AT_THE_OFFICE, RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import User
from mihan_desktop.services import recording
from mihan_desktop.services.matching_handed import newest
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

LEVEL: Final = "desk"
"""Who decided, as it travels: people at a desk, not those at the ministry."""


def of_finished(opened: Opened, work: "Work", user: User, draft_id: str, record_id: str, at: datetime) -> None:
    """What was decided while a draft was filled becomes changes, in the transaction that saves it."""
    decisions = work.duplicates.of_draft(draft_id)
    for decision in decisions:
        # Of a new record that is another's no record comes: ``require_decided`` stands before it.
        write_down(opened, work, user, replace(decision, person=record_id), at, likely=True)
    if decisions:
        work.duplicates.finish(draft_id)


def write_down(opened: Opened, work: "Work", user: User, decision: Decision, at: datetime, *, likely: bool) -> None:
    """Append a decision to the outbox, in the place of what was said of the pair before."""
    change_id = opened.new_id()
    before = work.duplicates.of_pair(decision.person, decision.other)
    supersedes: tuple[str, ...] = ()
    if before is not None and before.status in AT_THE_OFFICE:
        work.outbox.set_status([before.id], RecordStatus.SUPERSEDED)
    elif before is not None:
        supersedes = (before.id,)
    both = (newest(work, one) for one in (decision.person, decision.other))
    label = " / ".join(one.label for one in both if one is not None and one.label)
    act = recording.Act(
        ChangeKind.DUPLICATE,
        change_id,
        body_of(decision, at),
        label,
        supersedes=supersedes,
        flags=_flags(decision, likely=likely),
        change_id=change_id,
    )
    recording.record(opened, work, user, act, at=at)
    work.duplicates.add(change_id, decision)
    details: dict[str, str | int] = {"change": change_id, "other": decision.other, "verdict": decision.verdict.value}
    work.audit.append("duplicate_decided", at=at, actor_id=user.id, record_id=decision.person, details=details)


def body_of(decision: Decision, at: datetime) -> Mapping[str, object]:
    """A decision as it travels (protocol.md, 22)."""
    return {
        "person": decision.person,
        "other": decision.other,
        "verdict": decision.verdict.value,
        "words": decision.words,
        "score": decision.score,
        "model": decision.model,
        "reasons": [[field, level] for field, level in decision.reasons],
        "level": LEVEL,
        "recorded_at": at.isoformat(),
    }


def _flags(decision: Decision, *, likely: bool) -> tuple[Problem, ...]:
    percent = {"percent": min(99, max(1, round(decision.score / 100)))}
    if decision.verdict is Verdict.UNSURE:
        return (Problem("duplicate_unsure", params=percent),)
    if decision.verdict is Verdict.DIFFERENT and likely:
        return (Problem("duplicate_different", params=percent),)
    return ()

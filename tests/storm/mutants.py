"""Faults planted in the real program, each of a kind that such programs had; the storm must notice every one."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest

from mihan_desktop.domain.duplicates import Decision, Verdict
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.services import judging
from mihan_desktop.storage.batches import Batches
from mihan_desktop.storage.duplicates import Duplicates
from mihan_desktop.storage.feedback import FeedbackRows
from mihan_desktop.storage.handed import Handed
from mihan_desktop.storage.outbox import Outbox
from sync.central import records
from sync.central.attachments import Incoming
from sync.central.records import Slice
from sync.protocol.messages import DUPLICATE


@dataclass(frozen=True)
class Mutant:
    """plant: puts the fault in for as long as the patch lasts."""

    name: str
    plant: Callable[[pytest.MonkeyPatch], None]


def _receipt_applied_twice(patch: pytest.MonkeyPatch) -> None:
    """Nobody looks whether a receipt was applied before."""
    patch.setattr(Batches, "receipt", lambda *_: None)


def _sent_is_received(patch: pytest.MonkeyPatch) -> None:
    """What has left is shown as received, before any receipt."""
    real = Outbox.move_batch

    def move(outbox: Outbox, batch: str, _status: RecordStatus) -> None:
        real(outbox, batch, RecordStatus.RECEIVED)

    patch.setattr(Outbox, "move_batch", move)


def _lost_cursor(patch: pytest.MonkeyPatch) -> None:
    """The feed is noted as read, and what it said is not kept."""
    patch.setattr(FeedbackRows, "answer", lambda *_: "")


def _edit_is_lost(patch: pytest.MonkeyPatch) -> None:
    """The centre takes an edit for an old one that came late: it is received, and changes nothing."""
    patch.setattr(Slice, "_is_late", lambda *_: True)


def _voids_stay(patch: pytest.MonkeyPatch) -> None:
    """Numbers that never leave leave a gap."""
    patch.setattr(Outbox, "unsent_voids", lambda *_: ())


def _saved_by_half(patch: pytest.MonkeyPatch) -> None:
    """A correction is written, and the list goes on showing what was there before."""
    from mihan_desktop.storage.registrations import Registrations

    def stays(*_: Any) -> None:
        return None

    patch.setattr(Registrations, "make_newest", stays)


def _tells_a_decision_twice(patch: pytest.MonkeyPatch) -> None:
    """The office's machine writes each decision to its desk two times."""
    real = judging._say

    def say(*said: Any) -> None:
        real(*said)
        real(*said)

    patch.setattr(judging, "_say", say)


def _drops_a_returned_record(patch: pytest.MonkeyPatch) -> None:
    """The decision that a desk gets does not name what a supervisor returned, nor why."""
    real = judging._say

    def say(work: Any, user: Any, kept: Any, _returned: Any, approval: Any, at: Any) -> None:
        real(work, user, kept, (), approval, at)

    patch.setattr(judging, "_say", say)


def _received_before_the_receipt(patch: pytest.MonkeyPatch) -> None:
    """The office's machine shows as received what it has only pushed."""
    real = Handed.finish

    def finish(handed: Handed, batch: str, status: RecordStatus) -> None:
        real(handed, batch, RecordStatus.RECEIVED if status is RecordStatus.SENT else status)

    patch.setattr(Handed, "finish", finish)


def _files_are_lost(patch: pytest.MonkeyPatch) -> None:
    """The centre acknowledges photographs and keeps none."""
    patch.setattr(Incoming, "write", lambda *_: None)


def _a_decision_is_forgotten(patch: pytest.MonkeyPatch) -> None:
    """The centre acknowledges what was said of two records and keeps the change alone."""
    patch.setattr(records, "_KEEPING", {**records._KEEPING, DUPLICATE: lambda *_, **__: None})


def _an_older_word_holds(patch: pytest.MonkeyPatch) -> None:
    """Of two records what was said first stays at the desk."""
    real, first = Duplicates.add, dict[frozenset[str], Verdict]()

    def add(rows: Duplicates, change: str, decision: Decision) -> None:
        verdict = first.setdefault(frozenset((decision.person, decision.other)), decision.verdict)
        real(rows, change, replace(decision, verdict=verdict))

    patch.setattr(Duplicates, "add", add)


MUTANTS = tuple(
    Mutant(plant.__name__.strip("_").replace("_", " "), plant)
    for plant in (
        _receipt_applied_twice, _sent_is_received, _lost_cursor, _edit_is_lost, _voids_stay, _saved_by_half,
        _tells_a_decision_twice, _drops_a_returned_record, _received_before_the_receipt, _files_are_lost,
        _a_decision_is_forgotten, _an_older_word_holds,
    )
)  # fmt: skip

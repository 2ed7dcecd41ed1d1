"""What the ministry says of called courses and of who applied elsewhere, done inside the transaction of its page."""

import logging
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from mihan_desktop.domain.changes import Kind
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.training.calling import read_called, read_outside
from mihan_desktop.domain.training.enrolments import SAID, Basis, Enrolment, State, Word, enrolment_id
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.seen_clocks import see
from sync.protocol.calling_items import EnrolmentTold, TraineeTold, WordTold
from sync.protocol.feed import Item

if TYPE_CHECKING:
    from mihan_desktop.storage.enrolments import Said
    from mihan_desktop.storage.work import Work

log = logging.getLogger(__name__)
MINISTRY: Final = "ministry"
_CHANGED: Final = frozenset({Kind.CLASSES, Kind.REGISTRATIONS, Kind.NOTICES})


def called(_opened: Opened, work: "Work", item: Item, body: Any) -> set[Kind]:
    """A course of another office may be applied for, or no longer."""
    try:
        one = read_called(item.record, body.said)
    except (KeyError, TypeError, ValueError):
        log.warning("call %s passed over: it cannot be read", item.number)
        return set()
    if work.calls.heard(item.record) == one:
        return set()
    work.calls.hear(one, item.at)
    return {Kind.CLASSES}


def trainee(opened: Opened, work: "Work", item: Item, body: TraineeTold) -> set[Kind]:
    """Somebody of another office applied here, or no longer does: their name, and while they apply what is needed."""
    try:
        known = read_outside(body.said) if body.said else None
    except (TypeError, ValueError):
        log.warning("trainee %s passed over: it cannot be read", item.number)
        return set()
    if item.record != _record(body.cohort, body.person):
        return set()
    new = known is not None and not work.outside.wants(body.cohort, body.person)
    work.outside.put(body.cohort, body.person, body.name, known, MINISTRY, item.at)
    see(work, (one.clock for one in body.words), item.at)
    work.enrolments.tell(_words(body.cohort, body.person, body.name, body.words), MINISTRY)
    if known is not None:
        details: dict[str, str | int] = {"cohort": body.cohort, "office": known.office}
        work.audit.append("trainee_told", at=opened.now(), actor_id="", record_id=body.person, details=details)
    planned = work.classes.get(body.cohort)
    if new and body.words and planned is not None:  # whoever went on here from another cohort brings no words
        told: dict[str, str | int] = {"name": body.name, "title": planned.title}
        work.notices.add("applied_elsewhere", at=item.at, record_id=body.person, details=told)
    return set(_CHANGED)


def enrolment(_opened: Opened, work: "Work", item: Item, body: EnrolmentTold) -> set[Kind]:
    """What the centre of a course said of somebody of this office: kept, and told where they are registered."""
    before, own = work.enrolments.one(body.cohort, body.person), work.registrations.names([body.person])
    if item.record != _record(body.cohort, body.person) or (before is None and not own):
        return set()
    name = own.get(body.person, "" if before is None else before.name)  # another desk of this office applied for them
    see(work, (one.clock for one in body.words), item.at)
    work.enrolments.tell(_words(body.cohort, body.person, name, body.words), MINISTRY)
    now = work.enrolments.one(body.cohort, body.person)
    if own and now is not None and _state(before) is not now.state:
        course = work.calls.heard(body.cohort)
        details: dict[str, str | int] = {"state": now.state.value, "title": "" if course is None else course.title}
        work.notices.add("place_told", at=item.at, record_id=body.person, details=details)
    return set(_CHANGED)


def _state(one: Enrolment | None) -> State | None:
    return None if one is None else one.state


def _record(cohort: str, person: str) -> str:
    try:
        return enrolment_id(cohort, person)
    except ValueError:
        return ""


def _words(cohort: str, person: str, name: str, words: Iterable[WordTold]) -> "list[Said]":
    """As they are kept; a word that only a newer program knows is passed over."""
    from mihan_desktop.storage.enrolments import Said

    known = [one for one in words if one.state in set(SAID)]
    return [Said(cohort, person, name, _word(one), RecordStatus.RECEIVED) for one in known]


def _word(one: WordTold) -> Word:
    basis = Basis(one.rank, one.points, one.version)
    return Word(State(one.state), date.fromisoformat(one.on), one.clock, one.id, one.reason, basis, one.to)

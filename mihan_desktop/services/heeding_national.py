"""What the ministry says of the country's index and of questions, done inside the transaction of its page."""

import logging
from typing import TYPE_CHECKING, Any

from mihan_desktop.domain.changes import Kind
from mihan_desktop.domain.elsewhere import Elsewhere
from mihan_desktop.services.opened import Opened
from sync.protocol.feed import Item

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

log = logging.getLogger(__name__)


def index(_opened: Opened, work: "Work", item: Item, body: Any) -> set[Kind]:
    """An index to fetch. One that is older than what was named before is passed over: it may have been played again."""
    from mihan_desktop.storage.national import IndexRow, State

    row = IndexRow(
        item.record, body.number, body.whole, body.size, body.key, body.season, body.salt, body.cost, State.HEARD, "",
        None, 0,
    )  # fmt: skip
    if not work.national.hear(row, item.at):
        log.info("index %s of number %s passed over", item.record, body.number)
        return set()
    return {Kind.RELEASES}


def answered(opened: Opened, work: "Work", item: Item, body: Any) -> set[Kind]:
    """Somebody of this desk asked: whoever did hears whether the person is registered elsewhere."""
    from mihan_desktop.storage.national import STALE

    known = [Elsewhere(one.governorate, one.office, one.number) for one in body.known]
    answer = STALE if body.stale else "known" if known else "unknown"
    person = work.questions.answer(item.record, answer, known, item.at)
    row = work.outbox.get(item.record)
    if not person or row is None:
        return set()
    if body.stale:
        work.questions.wonder_again(person)
        return {Kind.REGISTRATIONS}
    details: dict[str, str | int] = {"change": item.record, "answer": answer}
    work.audit.append("question_answered", at=opened.now(), actor_id="", record_id=person, details=details)
    if known:
        told: dict[str, str | int] = {"office": known[0].office, "number": known[0].number}
        work.notices.add("known_elsewhere", at=item.at, for_id=row.author_id, record_id=person, details=told)
    return {Kind.REGISTRATIONS, Kind.NOTICES}

"""What the ministry decides on people's requests, done at this desk inside the transaction of its page."""

from typing import TYPE_CHECKING, Any

from mihan_desktop.domain.changes import Kind
from mihan_desktop.domain.requests import Decision
from mihan_desktop.services.opened import Opened
from sync.protocol.feed import Item

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work


def decided(opened: Opened, work: "Work", item: Item, body: Any) -> set[Kind]:
    """Somebody of this desk asked: they hear what to tell the person."""
    if not work.requests.decide(item.record, Decision(body.decision), body.words, item.at):
        return set()
    request = work.requests.get(item.record)
    row = work.outbox.get(item.record)
    if request is None or row is None:
        return set()
    details: dict[str, str | int] = {"change": item.record, "what": body.what, "decision": body.decision}
    work.audit.append("request_decided", at=opened.now(), actor_id="", record_id=request.person, details=details)
    told: dict[str, str | int] = {"what": body.what, "decision": body.decision}
    work.notices.add("request_decided", at=item.at, for_id=row.author_id, record_id=request.person, details=told)
    return {Kind.REGISTRATIONS, Kind.NOTICES}


def erased(opened: Opened, work: "Work", item: Item, _body: Any) -> set[Kind]:
    """Answers and pictures of a record go; its numbers, hashes and the log stay (decision 0025)."""
    if not work.erasing.knows(item.record):
        return set()
    changes, files = work.erasing.erase(item.record)
    details: dict[str, str | int] = {"changes": changes, "files": files}
    work.audit.append("erased", at=opened.now(), actor_id="", record_id=item.record, details=details)
    work.notices.add("erased", at=item.at)
    return {Kind.REGISTRATIONS, Kind.OUTBOX, Kind.DRAFTS, Kind.CLASSES, Kind.ATTENDANCE, Kind.NOTICES}

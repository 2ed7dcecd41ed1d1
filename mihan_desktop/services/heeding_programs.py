"""What the ministry says of versions of the program, done inside the transaction of its page."""

import json
from typing import TYPE_CHECKING, Any

from mihan_desktop.domain.changes import Kind
from mihan_desktop.services.opened import Opened
from sync.protocol.feed import Item
from sync.protocol.program_items import OFFERED, STOPPED

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work


def told(_opened: Opened, work: "Work", item: Item, body: Any) -> set[Kind]:
    """Whether this office is to have a version now; one that is over is forgotten, and its files go with the next look
    at what is to be fetched.
    """
    from mihan_desktop.storage.programs import ToldProgram

    device = work.device.get()
    if body.state == STOPPED or device.enrolment is None:
        work.programs.end(item.record)
        return {Kind.RELEASES}
    governorate = str(json.loads(device.enrolment).get("governorate", ""))
    ours = body.state == OFFERED and body.reaches(device.office_id, governorate)
    work.programs.tell(ToldProgram(item.record, body.sequence, body.version, body.size, ours, body.words), item.at)
    return {Kind.RELEASES}

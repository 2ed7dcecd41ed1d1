"""What the ministry says of surveys and of whom this office asks, done inside the transaction of its page."""

import logging
from typing import TYPE_CHECKING

from mihan_desktop.domain.changes import Kind
from mihan_desktop.domain.surveys.surveys import SurveyState, read_asked, read_survey
from mihan_desktop.services.opened import Opened
from sync.protocol.feed import Item
from sync.protocol.survey_items import AskedTold, SurveyTold

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

log = logging.getLogger(__name__)


def survey(_opened: Opened, work: "Work", item: Item, body: SurveyTold) -> set[Kind]:
    """A survey is held, or no longer; whoever works here hears of a new one."""
    try:
        one = read_survey(item.record, body.said)
    except (AttributeError, KeyError, TypeError, ValueError):
        log.warning("survey %s passed over: it cannot be read", item.number)
        return set()
    before = work.surveys.get(one.id)
    work.surveys.hear(one, item.at)
    if before is None and one.state is SurveyState.OPEN:
        details: dict[str, str | int] = {f"title_{language}": name for language, name in one.names.items()}
        details["day"] = one.last.isoformat()
        work.notices.add("survey_told", at=item.at, record_id=one.id, details=details)
        return {Kind.SURVEYS, Kind.NOTICES}
    return {Kind.SURVEYS}


def asked(_opened: Opened, work: "Work", item: Item, body: AskedTold) -> set[Kind]:
    """This office is to ask an institution, or no longer."""
    try:
        one = read_asked(item.record, body.said)
    except (KeyError, TypeError, ValueError):
        log.warning("institution %s passed over: it cannot be read", item.number)
        return set()
    work.surveys.give(one, item.at)
    return {Kind.SURVEYS}

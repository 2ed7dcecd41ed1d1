"""What the ministry says of surveys and of whom this office asks, done inside the transaction of its page."""

import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING

from mihan_desktop.domain.changes import Kind
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.surveys.surveys import Asked, SurveyState, read_asked, read_survey
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


def asked(opened: Opened, work: "Work", item: Item, body: AskedTold) -> set[Kind]:
    """This office is to ask an institution, or no longer; or again; or it is to forget who answered there."""
    try:
        one = read_asked(item.record, body.said)
    except (KeyError, TypeError, ValueError):
        log.warning("institution %s passed over: it cannot be read", item.number)
        return set()
    before = work.surveys.one(one.id)
    work.surveys.give(one, item.at)
    if one.forgotten:
        forget(opened, work, (one.id,))
        return {Kind.SURVEYS, Kind.OUTBOX, Kind.DRAFTS}
    if one.reminded is not None and (before is None or before.reminded != one.reminded) and not one.over:
        return {Kind.SURVEYS, *_reminded(work, one, item)}
    return {Kind.SURVEYS}


def _reminded(work: "Work", one: Asked, item: Item) -> set[Kind]:
    """One line for all institutions of a survey that the ministry reminded of on a day."""
    survey, day = work.surveys.get(one.survey), str(one.reminded)
    told = (notice for _, notice in work.notices.by_code("survey_reminded"))
    if survey is None or any((notice.record_id, notice.details.get("on")) == (survey.id, day) for notice in told):
        return set()
    details: dict[str, str | int] = {f"title_{language}": name for language, name in survey.names.items()}
    details |= {"on": day, "day": survey.last.isoformat()}
    work.notices.add("survey_reminded", at=item.at, record_id=survey.id, details=details)
    return {Kind.NOTICES}


def forget(opened: Opened, work: "Work", records: Sequence[str]) -> None:
    """Nobody keeps who answered for these institutions: what they answered stays without them."""
    changes = sum(work.erasing.forget_who_answered(record) for record in records)
    if changes:
        details: dict[str, str | int] = {"count": len(records), "changes": changes}
        record = records[0] if len(records) == 1 else ""
        work.audit.append("survey_forgotten", at=opened.now(), actor_id="", record_id=record, details=details)


def look(opened: Opened) -> None:
    """Somebody came in: who answered in surveys whose time has passed is forgotten, also without a network.

    Nobody is kept out by it: where the disk is full or busy, it is done another day.
    """
    try:
        with opened.read() as work:
            if not work.surveys.unforgotten(opened.today()):
                return
        with opened.write() as work:
            forget(opened, work, work.surveys.unforgotten(opened.today()))
    except MihanError as error:
        if error.code not in ("disk_full", "disk_error", "database_busy"):
            raise
        log.warning("surveys were not looked through: %s", error.code)

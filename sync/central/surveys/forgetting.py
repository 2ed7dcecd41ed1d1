"""Who answered in a survey is forgotten: after the time that was stated, or when somebody asks for it.

What they said stays without them. Of each change stays what stays of one about somebody who was erased (decision 0025);
the list keeps an institution without whom to speak to; every office that was told of it forgets the same.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Final

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.surveys.surveys import read_survey, write_asked
from sync.central import acts, erasing
from sync.central.database import Database
from sync.central.feeding import OFFICE, Scope, say
from sync.central.log import note
from sync.central.publishing_schema import FeedItem
from sync.central.repeating import Rest
from sync.central.schema import ChangeRow
from sync.central.settings import CentralError
from sync.central.surveys.keeping import asked_of
from sync.central.surveys.schema import SurveyAskedRow, SurveyRow
from sync.protocol.messages import SURVEY
from sync.protocol.survey_items import SURVEY_ASKED

AT_ONCE: Final = 200
"""Institutions of one transaction."""
PAUSE_SECONDS: Final = 0.05
_WHO: Final = ("contact", "phone", "interviewer")
"""What the list and the feed say of people."""


class Forgetting:
    """by: who of the staff acts."""

    def __init__(self, database: Database, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._database, self._now, self._new_id = database, now, new_id

    def forget(self, record: str, reason: str, by: str) -> int:
        """Who answered for an institution asked for it; how many changes named them. ``CentralError``:
        ``survey_institution``, ``words_required``.
        """
        if not reason.strip():
            raise CentralError("words_required")
        with self._database.write() as session:
            row = session.get(SurveyAskedRow, record, with_for_update=True)
            if row is None:
                raise CentralError("survey_institution")
            count = forget(session, row, self._now())
            details = {"record": record, "reason": reason.strip(), "changes": str(count)}
            acts.write(session, self._new_id(), self._now(), by, "survey_forgotten", row.survey, details)
        return count

    def keep(self, rest: Rest) -> int:
        """One round over surveys whose time has passed; how many institutions."""
        with self._database.read() as session:
            today = self._now().astimezone(IRAQ).date()
            held = session.execute(select(SurveyRow.id, SurveyRow.said)).all()
        due = [survey for survey, said in held if read_survey(survey, said).forgets(today)]
        forgotten = 0
        for survey in due:
            while count := self._some(survey):
                forgotten += count
                if rest(PAUSE_SECONDS):
                    return forgotten
        if forgotten:
            note("surveys_forgotten", count=forgotten)
        return forgotten

    def _some(self, survey: str) -> int:
        with self._database.write() as session:
            left = (SurveyAskedRow.survey == survey, SurveyAskedRow.forgotten_at.is_(None))
            query = select(SurveyAskedRow).where(*left).order_by(SurveyAskedRow.id).limit(AT_ONCE)
            rows = session.scalars(query.with_for_update()).all()
            for row in rows:
                forget(session, row, self._now())
            if rows:
                details = {"count": str(len(rows))}
                acts.write(session, self._new_id(), self._now(), "", "survey_time_over", survey, details)
        return len(rows)


def forget(session: Session, row: SurveyAskedRow, at: datetime) -> int:
    """In the caller's transaction; how many changes named whoever answered. Every office that heard of the institution
    hears that it is to keep them no more.
    """
    changes = session.execute(
        select(ChangeRow.id, ChangeRow.batch_id, ChangeRow.body).where(
            ChangeRow.kind == SURVEY, ChangeRow.record_id == row.id
        )
    ).all()
    for change_id, _, body in changes:
        erasing.blank(session, change_id, bytes(body))
    erasing.sweep(session, {batch for _, batch, _ in changes})
    asked = replace(asked_of(row), contact="", phone="", interviewer="", forgotten=True)
    row.said, row.forgotten_at = write_asked(asked), at
    heard = (FeedItem.kind == SURVEY_ASKED, FeedItem.record_id == row.id, FeedItem.scope == OFFICE)
    told = session.execute(select(FeedItem.id, FeedItem.target, FeedItem.body).where(*heard)).all()
    for item, _, body in told:
        less = {**body, **{name: "" for name in _WHO if name in body}}
        session.execute(update(FeedItem).where(FeedItem.id == item).values(body=less))
    for office in sorted({str(target) for _, target, _ in told}):
        asks = office == row.office_id
        say(session, Scope.office(office), SURVEY_ASKED, row.id, write_asked(replace(asked, over=not asks)), at)
    return len(changes)

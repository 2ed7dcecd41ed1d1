"""What offices say of institutions that they ask: kept word by word, added up by the one rule of the domain."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.surveys.answers import Needs, needs_of, read_needs, write_needs
from mihan_desktop.domain.surveys.responses import Outcome, ResponseSaid, Tried, read_body
from mihan_desktop.domain.surveys.surveys import Asked, read_asked, read_survey
from sync.central.answers import leaves
from sync.central.bodies import BadBodyError
from sync.central.publishing_schema import FeedItem
from sync.central.surveys.schema import SurveyAskedRow, SurveyRow, SurveyWordRow
from sync.protocol.errors import ProtocolError
from sync.protocol.hlc import Reading
from sync.protocol.messages import Change
from sync.protocol.survey_items import SURVEY_ASKED


def read_response(body: Mapping[str, object]) -> ResponseSaid:
    """The body of a ``survey``. Raises ``BadBodyError``: ``survey_outcome`` for one that this version does not know,
    ``survey_facts`` for facts that are not those of the answers.
    """
    if body.get("outcome") not in set(Outcome):
        raise BadBodyError("survey_outcome")
    try:
        said = read_body(body)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise BadBodyError from error
    answered = said.tried.outcome is Outcome.ANSWERED
    if bool(said.submission) is not answered:
        raise BadBodyError
    if answered and said.tried.needs != needs_of(leaves(said.submission)):
        raise BadBodyError("survey_facts")
    return said


def keep(session: Session, change: Change, *, device: str, office: str, at: datetime) -> None:
    """Keep what came in a change.

    Raises ``BadBodyError``: as ``read_response``; ``survey_record`` for an institution that no survey asks;
    ``survey_elsewhere`` from an office that was never told to ask it.
    """
    said = read_response(change.body)
    row = session.get(SurveyAskedRow, change.record)
    if row is None or said.asked != change.record or row.survey != said.survey:
        raise BadBodyError("survey_record")
    if row.office_id != office and not _was_told(session, row.id, office):
        raise BadBodyError("survey_elsewhere")
    one = said.tried
    session.add(
        SurveyWordRow(
            id=change.id, record=row.id, survey=row.survey, outcome=one.outcome.value, said_on=one.on, again=one.again,
            needs={} if one.needs is None else write_needs(one.needs), corrects=one.corrects, clock=change.clock,
            device_id=device, office_id=office, author_id=change.author, received_at=at,
        )
    )  # fmt: skip


def words(session: Session, survey: str) -> dict[str, list[Tried]]:
    """Every word of a survey without what was answered (``needs_said``), by the record of the institution."""
    found: dict[str, list[Tried]] = {}
    row = SurveyWordRow
    columns = (row.record, row.outcome, row.said_on, row.again, row.corrects, row.clock, row.id)
    for record, outcome, on, again, corrects, clock, change in session.execute(
        select(*columns).where(row.survey == survey)
    ):
        tried = Tried(Outcome(outcome), on, again, corrects=corrects, clock=clock, change_id=change)
        found.setdefault(record, []).append(tried)
    return found


def needs_said(session: Session, survey: str) -> dict[str, Needs]:
    """What was answered, by the change that said it."""
    said = select(SurveyWordRow.id, SurveyWordRow.needs).where(SurveyWordRow.survey == survey)
    return {change: read_needs(needs) for change, needs in session.execute(said) if needs}


def _was_told(session: Session, record: str, office: str) -> bool:
    told = (FeedItem.kind == SURVEY_ASKED, FeedItem.record_id == record, FeedItem.target == office)
    return session.scalars(select(FeedItem.id).where(*told).limit(1)).first() is not None


def forgotten_since(session: Session, change: Change, at: datetime) -> bool:
    """Whether who answered was forgotten after a change said it, or their time has passed."""
    row = session.get(SurveyAskedRow, change.record)
    if row is None or row.forgotten_at is None:
        return False
    if read_survey(row.survey, session.get_one(SurveyRow, row.survey).said).forgets(at.astimezone(IRAQ).date()):
        return True
    try:
        return Reading.parse(change.clock).milliseconds <= row.forgotten_at.timestamp() * 1000
    except ProtocolError:  # no clock: it is turned back
        return True


def asked_of(row: SurveyAskedRow) -> Asked:
    """What an office is told of an institution."""
    return read_asked(row.id, row.said)

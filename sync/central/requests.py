"""What people ask about their own records: kept as it comes, decided by the staff, told to the office that asked.

An erasure is granted by one of the staff and confirmed by another; then it is carried out at once (``erasing``). A
withdrawal that is granted ends the person's referrals and lets nobody begin another until the staff lift it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sync.central import acts, feeding
from sync.central.bodies import read_request
from sync.central.database import Database
from sync.central.erasing import Erased, erase
from sync.central.register import PAGE, Page
from sync.central.rights_schema import RequestRow
from sync.central.settings import CentralError
from sync.central.work import fairs, telling_referrals
from sync.protocol.feed_items import GRANTED, REFUSED, REQUEST_DECIDED
from sync.protocol.messages import ACCESS, CORRECTION, ERASURE, WITHDRAWAL, Change

OPEN: Final = "open"
PROPOSED: Final = "proposed"
LIFTED: Final = "lifted"
STATES: Final = (OPEN, PROPOSED, GRANTED, REFUSED, LIFTED)
WORDS: Final = 2_000


@dataclass(frozen=True, slots=True)
class RequestLine:
    """One request. state: as ``RequestRow``; words: what was asked; answer: the ministry's words."""

    id: str
    person: str
    office: str
    what: str
    asked_by: str
    shown: str
    words: str
    received_at: datetime
    state: str
    answer: str
    proposed_by: str
    decided_by: str
    decided_at: datetime | None


def keep(session: Session, change: Change, *, device: str, office: str, at: datetime) -> None:
    """Keep a request that came in a change. Raises ``BadBodyError``."""
    said = read_request(change.body)
    session.add(
        RequestRow(
            id=change.id, person=said.person, device_id=device, office_id=office, author_id=change.author,
            what=said.what, asked_by=said.asked_by, shown=said.shown, words=said.words, recorded_at=said.recorded_at,
            received_at=at, state=OPEN, answer="", proposed_by="", decided_by="", decided_at=None,
        )
    )  # fmt: skip


class Requests:
    """The staff's acts; each is one transaction and one line of the centre's log. by: who of the staff acts."""

    def __init__(self, database: Database, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._database = database
        self._now = now
        self._new_id = new_id

    def listed(self, state: str = "") -> tuple[RequestLine, ...]:
        """Requests in a state, all of them without one, oldest first."""
        wanted = (RequestRow.state == state,) if state else ()
        with self._database.read() as session:
            rows = session.scalars(select(RequestRow).where(*wanted).order_by(RequestRow.received_at, RequestRow.id))
            return tuple(_line(row) for row in rows)

    def grant(self, request: str, words: str, by: str) -> RequestLine:
        """Grant a request; of an erasure, propose to.

        ``CentralError``: ``request_unknown``, ``request_decided`` when it is not open; ``words_required`` where words
        are all that is granted.
        """
        with self._database.write() as session:
            row = self._open(session, request, OPEN)
            if row.what in (ACCESS, CORRECTION) and not words.strip():
                raise CentralError("words_required")
            row.answer = words[:WORDS]
            if row.what == ERASURE:
                row.state, row.proposed_by = PROPOSED, by
                self._note(session, "request_propose", row, by)
            else:
                self._decide(session, row, GRANTED, by)
            if row.what == WITHDRAWAL:
                telling_referrals.end(session, row.person, self._now())
                fairs.withdraw(session, row.person, self._now())
            return _line(row)

    def confirm(self, request: str, by: str) -> tuple[RequestLine, Erased]:
        """Confirm what another of the staff proposed: the record is erased now, here and at the desks that have it.

        ``CentralError``: as ``grant``; ``own_proposal``.
        """
        with self._database.write() as session:
            row = _others_proposal(session.get(RequestRow, request, with_for_update=True), request, by)
            self._decide(session, row, GRANTED, by)
            done = erase(session, row.person, self._now())
            self._note(session, "record_erase", row, by)
            session.refresh(row)
            return _line(row), done

    def may_confirm(self, request: str, by: str) -> None:
        """Raise what ``confirm`` would, and change nothing."""
        with self._database.read() as session:
            _others_proposal(session.get(RequestRow, request), request, by)

    def refuse(self, request: str, words: str, by: str) -> RequestLine:
        """Refuse a request that is open or proposed; the words go to the office. ``CentralError``: as ``grant``."""
        if not words.strip():
            raise CentralError("words_required")
        with self._database.write() as session:
            row = self._open(session, request, OPEN, PROPOSED)
            row.answer = words[:WORDS]
            self._decide(session, row, REFUSED, by)
            return _line(row)

    def lift(self, request: str, by: str) -> RequestLine:
        """The person wants offers again: a withdrawal that was granted holds no longer.

        ``CentralError``: ``request_unknown``, ``request_decided`` when it is no granted withdrawal.
        """
        with self._database.write() as session:
            row = self._open(session, request, GRANTED)
            if row.what != WITHDRAWAL:
                raise CentralError("request_decided", request=request, state=row.state)
            row.state = LIFTED
            self._note(session, "request_lifted", row, by)
            return _line(row)

    def _open(self, session: Session, request: str, *states: str) -> RequestRow:
        return _in_state(session.get(RequestRow, request, with_for_update=True), request, *states)

    def _decide(self, session: Session, row: RequestRow, decision: str, by: str) -> None:
        row.state, row.decided_by, row.decided_at = decision, by, self._now()
        self._note(session, f"request_{decision}", row, by)
        body = {"person": row.person, "what": row.what, "decision": decision, "words": row.answer}
        feeding.say(session, feeding.Scope.office(row.office_id), REQUEST_DECIDED, row.id, body, self._now())

    def _note(self, session: Session, verb: str, row: RequestRow, by: str) -> None:
        details = {"what": row.what, "person": row.person}
        acts.write(session, self._new_id(), self._now(), by, verb, row.id, details)


def _in_state(row: RequestRow | None, request: str, *states: str) -> RequestRow:
    if row is None:
        raise CentralError("request_unknown", request=request)
    if row.state not in states:
        raise CentralError("request_decided", request=request, state=row.state)
    return row


def _others_proposal(row: RequestRow | None, request: str, by: str) -> RequestRow:
    found = _in_state(row, request, PROPOSED)
    if found.proposed_by == by:
        raise CentralError("own_proposal", request=request)
    return found


def page(session: Session, state: str = "", after: str = "") -> Page[RequestLine]:
    """Requests in a state, or all of them, newest first. after: id of the last one of the page before."""
    match = [RequestRow.state == state] if state in STATES else []
    query = select(RequestRow).where(*match).order_by(RequestRow.received_at.desc(), RequestRow.id.desc())
    last = session.get(RequestRow, after) if after else None
    if last is not None:
        earlier = (RequestRow.received_at == last.received_at) & (RequestRow.id < last.id)
        query = query.where((RequestRow.received_at < last.received_at) | earlier)
    rows = session.scalars(query.limit(PAGE + 1)).all()
    total = session.scalar(select(func.count()).select_from(RequestRow).where(*match)) or 0
    return Page(tuple(map(_line, rows[:PAGE])), total, rows[PAGE - 1].id if len(rows) > PAGE else "")


def one(session: Session, request: str) -> RequestLine | None:
    """One by its id; None when there is none."""
    row = session.get(RequestRow, request)
    return None if row is None else _line(row)


def _line(row: RequestRow) -> RequestLine:
    return RequestLine(
        row.id, row.person, row.office_id, row.what, row.asked_by, row.shown, row.words, row.received_at, row.state,
        row.answer, row.proposed_by, row.decided_by, row.decided_at,
    )  # fmt: skip

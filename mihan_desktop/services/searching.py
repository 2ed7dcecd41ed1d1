"""Finding people of this desk by anything, and saying honestly where each record is."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from mihan_desktop.domain.attachments import Attachment
from mihan_desktop.domain.finding import Wanted, spelled, wanted
from mihan_desktop.domain.listing import PAGE, Order, RegisterChoices, RegisterPage, RegisterQuery
from mihan_desktop.domain.numbers import Blocks, read_number
from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.people.spellings import Spellings
from mihan_desktop.domain.problems import MihanError, Problem
from mihan_desktop.domain.registrations import FINAL, NEEDS_PERSON, RecordStatus, RegistrationSummary
from mihan_desktop.domain.review import BatchState, OutboxCounts, ReviewDetail
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services import whereabouts
from mihan_desktop.services.describing import Describing
from mihan_desktop.services.issuing import KnownBlocks
from mihan_desktop.services.looking import Looking
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

_LATIN = re.compile("[A-Za-z]{2}")
_PLAIN = {
    RecordStatus.SENT: "waiting_for_receipt",
    RecordStatus.RECEIVED: "received",
    RecordStatus.MERGED: "received",
    RecordStatus.WITHDRAWN: "withdrawn",
    RecordStatus.SUPERSEDED: "superseded",
}


class Searching:
    """For everybody with right ``search``; the counts are for everybody."""

    def __init__(self, opened: Opened, describing: Describing, looking: Looking) -> None:
        self._opened = opened
        self._describing = describing
        self._looking = looking
        self._blocks = KnownBlocks()
        self._names: tuple[int, Spellings] = (0, Spellings(()))

    def registrations(
        self, actor: User, text: str = "", status: RecordStatus | None = None, limit: int = 500
    ) -> tuple[RegistrationSummary, ...]:
        """The first of the records that ``page`` gives for a text and a status."""
        return self.page(actor, RegisterQuery(text, status), limit=limit).records

    def page(self, actor: User, query: RegisterQuery, offset: int = 0, limit: int = PAGE) -> RegisterPage:
        """Records of ``query`` from the one at ``offset`` on; without a text or another order, newest first.

        text: parts of names in any order and spelling, any digits of a phone or a document; names in Latin letters
        find Arabic ones that they spell when nobody is found by the letters themselves.
        """
        self._opened.allow(actor, Right.SEARCH, Right.REGISTER)
        searched = wanted(query.text)
        if searched and query.order is Order.NEAREST and not query.filtered:
            with self._opened.look() as work:
                blocks = self._blocks.of(work)
                found = work.registrations.nearest(searched, limit + 1, offset, blocks=blocks)
                if not found and (spelt := self._spelt(work, query.text, searched)):
                    found = work.registrations.nearest(spelt, limit + 1, offset, blocks=blocks)
                named = None if offset else _numbered(work, query.text, blocks)
            found = (named, *(one for one in found if one.record_id != named.record_id)) if named else found
        else:
            with self._opened.read() as work:
                blocks = self._blocks.of(work)
                found = work.registrations.listed(query, moments(query), limit + 1, offset, blocks=blocks)
        return RegisterPage(found[:limit], len(found) > limit)

    def _spelt(self, work: "Work", text: str, searched: Wanted) -> Wanted:
        """What Latin words of ``text`` spell in Arabic letters, when nobody is found by the words as they are."""
        if not _LATIN.search(text) or work.registrations.nearest(searched, 1):
            return Wanted(())
        counts = work.identities.counts()
        if len(counts) != self._names[0]:
            self._names = len(counts), Spellings((key.partition(" ")[2], count) for key, count in counts.items())
        return spelled(text, lambda word: self._names[1].nearest(word, 3))

    def count(self, actor: User, query: RegisterQuery) -> int:
        """How many records answer ``query``."""
        self._opened.allow(actor, Right.SEARCH, Right.REGISTER)
        with self._opened.read() as work:
            return work.registrations.count(query, moments(query))

    def choices(self, actor: User) -> RegisterChoices:
        """The clerks and forms that a list may be limited to."""
        self._opened.allow(actor, Right.SEARCH, Right.REGISTER)
        with self._opened.read() as work:
            return work.registrations.choices()

    def registration(self, actor: User, record_id: str) -> ReviewDetail:
        """One record's answers in ``actor``'s language, and its history. Raises MihanError ``record_unknown``."""
        user = self._opened.allow(actor, Right.SEARCH, Right.REGISTER)
        with self._opened.read() as work:
            summary = work.registrations.get(record_id)
        if summary is None:
            raise MihanError("record_unknown")
        self._looking.at(user, record_id, "person")
        return self._describing.detail(user, summary.change_id)

    def attachment(self, actor: User, change_id: str, name: str) -> bytes:
        """A file that a record's change names. Raises MihanError ``file_unknown``."""
        user = self._opened.allow(actor, Right.SEARCH, Right.REGISTER)
        data = self._describing.attachment(change_id, name)
        self._looking.at(user, self._describing.record_of(change_id), "file")
        return data

    def counts(self, actor: User) -> OutboxCounts:
        """How many lines of lists stand where: changes, and of marks that wait or came back their sheets.

        What waits for a supervisor at another machine waits too; to a supervisor, what other desks handed over.
        """
        user = self._opened.allow(actor)
        with self._opened.read() as work:
            found = work.outbox.counts()
            refused = work.outbox.refused_waiting()
            handed = work.handed.count_waiting() if user.may(Right.REVIEW) else 0
            for status in (RecordStatus.WAITING, RecordStatus.RETURNED):  # a sheet is one line to whoever looks at it
                if found.get(status):
                    marks, sheets = work.outbox.lines_of_marks(status)
                    found[status] += sheets - marks
            if found.get(RecordStatus.WAITING):
                words, acts = work.enrolments.waiting()
                found[RecordStatus.WAITING] += acts - words
        return OutboxCounts(
            waiting=found.get(RecordStatus.WAITING, 0) + found.get(RecordStatus.HANDED, 0) + handed,
            returned=found.get(RecordStatus.RETURNED, 0),
            sealed=found.get(RecordStatus.SEALED, 0),
            sent=found.get(RecordStatus.SENT, 0),
            received=found.get(RecordStatus.RECEIVED, 0) + found.get(RecordStatus.MERGED, 0),
            need_person=sum(found.get(status, 0) for status in NEEDS_PERSON) + refused,
        )

    def why_not_sent(self, actor: User, record_id: str) -> Problem:
        """Why the ministry doesn't have this record yet, as a code for every state.

        ``waiting_for_supervisor``; ``not_enrolled`` (waiting, and no ministry to send to); ``batch_refused`` (params
        ``code``: waits for a supervisor again); ``returned`` (params ``reason``); ``waiting_to_be_sent`` (params
        ``batch``), ``being_sent`` (params ``batch``, ``sent``, ``chunks``), ``trouble_on_the_way`` (params ``batch``,
        ``code``, ``tries``); ``waiting_for_receipt``; ``files_follow`` and ``files_stay`` (params ``count``) when the
        ministry has the record and not all of its files; ``to_decide``, ``conflict``, ``rejected`` (params ``code``);
        ``being_handed_over`` and ``waiting_at_office`` (params ``batch``, ``name`` of the supervisor's machine);
        ``withdrawn``; ``received`` when it is there,
        ``received_without_files`` (params ``count``, ``code``) when the ministry would not take some of its files;
        ``draft`` for a draft's id.
        Raises MihanError ``record_unknown``.
        """
        self._opened.allow(actor, Right.SEARCH, Right.REGISTER)
        with self._opened.read() as work:
            summary = work.registrations.get(record_id)
            if summary is not None:
                return why(work, summary)
            if work.drafts.get(record_id) is not None:
                return Problem("draft")
        raise MihanError("record_unknown")


def _numbered(work: "Work", text: str, blocks: Blocks) -> RegistrationSummary | None:
    """The record whose registration number was typed, whole and without a mistake."""
    from mihan_desktop.services.issuing import record_of

    number = read_number(text)
    record_id = None if number is None else record_of(work, number, blocks)
    found = work.registrations.get(record_id) if record_id else None
    return None if found is None else replace(found, number=str(number))


def moments(query: RegisterQuery) -> tuple[str, str]:
    """The days of a query as moments in UTC, the second one no longer included; "" where an end is open."""

    def begins(day: date) -> str:
        return datetime.combine(day, time.min, IRAQ).astimezone(UTC).isoformat()

    return begins(query.since) if query.since else "", begins(query.until + timedelta(days=1)) if query.until else ""


def why(work: "Work", record: RegistrationSummary) -> Problem:
    """As ``Searching.why_not_sent`` of the revision that ``record`` is."""
    if record.status is RecordStatus.WAITING:
        if record.status_code:
            return Problem("batch_refused", params={"code": record.status_code})
        enrolled = work.device.get().state().enrolled
        return Problem("waiting_for_supervisor" if enrolled else "not_enrolled")
    if record.status is RecordStatus.RETURNED:
        return Problem("returned", params={"reason": record.reason})
    if record.status is RecordStatus.CONFLICT and work.told.asks(record.record_id):
        return Problem("to_decide")
    if record.status in (RecordStatus.CONFLICT, RecordStatus.REJECTED):
        return Problem(record.status.value, params={"code": record.status_code})
    if record.status is RecordStatus.HANDED and record.batch_id is not None:
        return _at_the_office(work, record.batch_id)
    if record.status is RecordStatus.SEALED and record.batch_id is not None:
        return whereabouts.of_batch(work, record.batch_id)
    if record.status is RecordStatus.SENT and record.batch_id is not None:
        return whereabouts.of_batch(work, record.batch_id)
    if record.status in FINAL:
        refused = [code for one in work.attachments.of_change(record.change_id) if (code := _refused(work, one))]
        if refused:
            return Problem("received_without_files", params={"count": len(refused), "code": refused[0]})
        files = whereabouts.of_files(work, record.change_id)
        if files is not None:
            return files
    return Problem(_PLAIN[record.status])


def _at_the_office(work: "Work", batch_id: str) -> Problem:
    """How far a record is on its way to a supervisor at another machine."""
    batch, hub = work.batches.summary(batch_id), work.hub.state()
    there = batch is not None and batch.state is BatchState.AT_OFFICE
    params: dict[str, str | int | float | None] = {
        "batch": batch.number if batch else 0,
        "name": hub.name if hub else "",
    }
    return Problem("waiting_at_office" if there else "being_handed_over", params=params)


def _refused(work: "Work", one: Attachment) -> str:
    return work.outbox.refused_file(one.sha256)

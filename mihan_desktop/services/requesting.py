"""What a person asks the ministry about their own record: written down, reviewed like everything, decided there."""

from typing import TYPE_CHECKING

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import AT_THE_OFFICE, RecordStatus
from mihan_desktop.domain.requests import Asked, AskedBy, Request, Shown, own_words
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

_CHANGED = Changes.of(Kind.OUTBOX, Kind.REGISTRATIONS)


class Requesting:
    """Right ``register`` to ask, ``register`` or ``search`` to read. The request travels as a change of its own."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def ask(
        self, actor: User, record_id: str, what: Asked, *, asked_by: AskedBy, shown: Shown, words: str = ""
    ) -> Changes:
        """Write down what somebody asks about a record; durable on return, and it waits for a supervisor.

        words: the person's own, if they have any. Raises MihanError: ``record_unknown``; ``request_open`` while the
        same is asked for already; ``request_words``, ``request_words_missing``.
        """
        from mihan_desktop.services import recording

        user = self._opened.allow_new(actor, Right.REGISTER)
        said, moment, change_id = own_words(words, what), self._opened.now(), self._opened.new_id()
        with self._opened.write() as work:
            record = work.registrations.get(record_id)
            if record is None:
                raise MihanError("record_unknown")
            if any(one.open and one.what is what for one in work.requests.of_person(record_id)):
                raise MihanError("request_open")
            body = {
                "person": record_id, "what": what.value, "asked_by": asked_by.value, "shown": shown.value,
                "words": said, "recorded_at": moment.isoformat(),
            }  # fmt: skip
            act = recording.Act(ChangeKind.REQUEST, change_id, body, record.label, change_id=change_id)
            recording.record(self._opened, work, user, act, at=moment)
            work.requests.add(change_id, record_id, what, asked_by, shown, said)
            details: dict[str, str | int] = {"change": change_id, "what": what.value, "asked_by": asked_by.value}
            work.audit.append("request_made", at=moment, actor_id=user.id, record_id=record_id, details=details)
        return _CHANGED

    def of_record(self, actor: User, record_id: str) -> tuple[Request, ...]:
        """What was asked about a record at this desk, newest first."""
        self._opened.allow(actor, Right.SEARCH, Right.REGISTER)
        with self._opened.read() as work:
            return work.requests.of_person(record_id)

    def take_back(self, actor: User, change_id: str) -> Changes:
        """The person does not ask any more: only while the request has not left the office.

        Raises MihanError ``change_unknown``, ``already_left``.
        """
        user = self._opened.allow(actor, Right.REGISTER)
        with self._opened.write() as work:
            request = _known(work, change_id)
            if request.status not in AT_THE_OFFICE:
                raise MihanError("already_left")
            work.outbox.set_status([change_id], RecordStatus.WITHDRAWN)
            at, details = self._opened.now(), {"change": change_id}
            work.audit.append(
                "request_taken_back", at=at, actor_id=user.id, record_id=request.person, details=details
            )  # fmt: skip
        return _CHANGED


def _known(work: "Work", change_id: str) -> Request:
    request = work.requests.get(change_id)
    if request is None:
        raise MihanError("change_unknown")
    return request

"""Carrying answers over, where the form says so: to the next of a household, or from the clerk's last registration."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import FormSummary
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services.looking import Looking
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.registering import Registering

if TYPE_CHECKING:
    from forms.definition import FormDefinition
    from mihan_desktop.storage.outbox import OutboxRow

_NOTHING: Mapping[str, str] = {}


class Carrying:
    """For clerks (right ``register``). Gives answers; a session takes them with ``forms.carrying.carry_over``."""

    def __init__(self, opened: Opened, registering: Registering, looking: Looking) -> None:
        self._opened = opened
        self._registering = registering
        self._looking = looking

    def from_last(self, actor: User, form_id: str, form_version: str) -> Mapping[str, str]:
        """What ``actor``'s last registration on this form leaves for the next one: ref → value.

        Dates stay for the day on which they were given: those of yesterday's pile of paper are not today's.
        """
        from forms.carrying import CLERK, carries

        user = self._opened.allow(actor, Right.REGISTER)
        if not carries(self._registering.definition(form_id, form_version), CLERK):
            return _NOTHING
        with self._opened.read() as work:
            change_id = work.begun.last_by(user.id, form_id)
            row = None if change_id is None else work.outbox.get(change_id)
        if row is None:
            return _NOTHING
        today = self._opened.today()
        return self._carried(row, {CLERK}, dates=row.recorded_at.astimezone(IRAQ).date() == today)

    def beside(self, actor: User, definition: "FormDefinition") -> Mapping[str, bytes]:
        """Files that a filling by ``actor`` reads beside its form: the one before, where the form asks for it."""
        from forms.instances import LAST_SAVED

        user = self._opened.allow(actor)
        if not definition.asks_last_saved:
            return {}
        with self._opened.read() as work:
            change_id = work.begun.last_by(user.id, definition.form_id)
            row = None if change_id is None else work.outbox.get(change_id)
        return {} if row is None else {LAST_SAVED: _submission(row)}

    def properties(self, actor: User) -> Mapping[str, str]:
        """What a form may ask of the desk (preloads, the log of the filling): username, deviceid."""
        user = self._opened.allow(actor)
        with self._opened.read() as work:
            return {"username": user.username, "deviceid": f"mihan:{work.device.get().device_id}"}

    def form_of(self, actor: User, record_id: str) -> FormSummary:
        """The newest version of the form that a record was filled on.

        Raises MihanError ``record_unknown``, ``form_taken_back``.
        """
        self._opened.allow(actor, Right.REGISTER)
        with self._opened.read() as work:
            record = work.registrations.get(record_id)
            offered = work.forms.offered()
        if record is None:
            raise MihanError("record_unknown")
        found = [form for form in offered if form.form_id == record.form_id]
        if not found:
            raise MihanError("form_taken_back", {"form_id": record.form_id})
        return found[0]

    def for_household(self, actor: User, form_id: str, form_version: str) -> bool:
        """Whether the form says what a household shares."""
        from forms.carrying import HOUSEHOLD, carries

        self._opened.allow(actor)
        return carries(self._registering.definition(form_id, form_version), HOUSEHOLD)

    def from_household(self, actor: User, record_id: str) -> Mapping[str, str]:
        """What a record leaves for the next person of its household, and for the next one of the clerk: ref → value.

        Raises MihanError ``record_unknown``.
        """
        from forms.carrying import CLERK, HOUSEHOLD

        user = self._opened.allow(actor, Right.REGISTER)
        with self._opened.read() as work:
            record = work.registrations.get(record_id)
            row = None if record is None else work.outbox.get(record.change_id)
        if row is None:
            raise MihanError("record_unknown")
        self._looking.at(user, record_id, "household")
        return self._carried(row, {HOUSEHOLD, CLERK})

    def _carried(self, row: "OutboxRow", occasions: set[str], *, dates: bool = True) -> Mapping[str, str]:
        from forms.carrying import carried
        from forms.session import Session

        submission = _submission(row)
        definition = self._registering.definition(row.form_id, row.form_version)
        clock, new_id = self._opened.now, self._opened.new_id
        session = Session.reopen(definition, submission, clock=clock, new_id=new_id, edit=False)
        found = carried(session, occasions)
        if dates:
            return found
        return {ref: value for ref, value in found.items() if not session.node(ref).type.startswith("date")}


def _submission(row: "OutboxRow") -> bytes:
    from sync.protocol.messages import decode_change

    return str(decode_change(row.message).body["submission"]).encode()

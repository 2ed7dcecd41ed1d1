"""Carrying answers over, where the form says so: to the next of a household, or from the clerk's last registration."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import FormSummary
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.registering import Registering

if TYPE_CHECKING:
    from mihan_desktop.storage.outbox import OutboxRow

_NOTHING: Mapping[str, str] = {}


class Carrying:
    """For clerks (right ``register``). Gives answers; a session takes them with ``forms.carrying.carry_over``."""

    def __init__(self, opened: Opened, registering: Registering) -> None:
        self._opened = opened
        self._registering = registering

    def from_last(self, actor: User, form_id: str, form_version: str) -> Mapping[str, str]:
        """What ``actor``'s last registration on this form leaves for the next one: ref → value."""
        from forms.carrying import CLERK, carries

        user = self._opened.allow(actor, Right.REGISTER)
        if not carries(self._registering.definition(form_id, form_version), CLERK):
            return _NOTHING
        with self._opened.read() as work:
            change_id = work.begun.last_by(user.id, form_id)
            row = None if change_id is None else work.outbox.get(change_id)
        return _NOTHING if row is None else self._carried(row, {CLERK})

    def form_of(self, actor: User, record_id: str) -> FormSummary:
        """The newest version of the form that a record was filled on. Raises MihanError ``record_unknown``."""
        self._opened.allow(actor, Right.REGISTER)
        with self._opened.read() as work:
            record = work.registrations.get(record_id)
            found = [form for form in work.forms.newest() if record is not None and form.form_id == record.form_id]
        if not found:
            raise MihanError("record_unknown")
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

        self._opened.allow(actor, Right.REGISTER)
        with self._opened.read() as work:
            record = work.registrations.get(record_id)
            row = None if record is None else work.outbox.get(record.change_id)
        if row is None:
            raise MihanError("record_unknown")
        return self._carried(row, {HOUSEHOLD, CLERK})

    def _carried(self, row: "OutboxRow", occasions: set[str]) -> Mapping[str, str]:
        from forms.carrying import carried
        from forms.session import Session
        from sync.protocol.messages import decode_change

        submission = str(decode_change(row.message).body["submission"]).encode()
        definition = self._registering.definition(row.form_id, row.form_version)
        clock, new_id = self._opened.now, self._opened.new_id
        return carried(Session.reopen(definition, submission, clock=clock, new_id=new_id, edit=False), occasions)

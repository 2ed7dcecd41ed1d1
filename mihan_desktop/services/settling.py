"""Deciding between two values of one answer, and what else the ministry told of a person."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from mihan_desktop.domain.changes import Changes
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import Draft
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.told import Conflict, FieldConflict, Hand, PersonTold
from mihan_desktop.services.issuing import Issuing
from mihan_desktop.services.looking import Looking
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.registering import Registering

if TYPE_CHECKING:
    from forms.definition import FormDefinition
    from forms.session import Session
    from mihan_desktop.storage.outbox import OutboxRow
    from mihan_desktop.storage.told import DecisionRow
    from mihan_desktop.storage.work import Work

_CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Settled:
    """What came of a decision: a change that waits for a supervisor, or a draft that the form must still check."""

    record_id: str
    draft_id: str
    changes: Changes


class Settling:
    """Rights ``register`` or ``review``; a decision is a change like any other: somebody else approves it."""

    def __init__(self, opened: Opened, registering: Registering, issuing: Issuing, looking: Looking) -> None:
        self._opened = opened
        self._registering = registering
        self._issuing = issuing
        self._looking = looking

    def told(self, actor: User, record_id: str) -> PersonTold:
        """Referrals, links and the last decision on a person."""
        self._opened.allow(actor, Right.SEARCH, Right.REGISTER, Right.REVIEW)
        with self._opened.read() as work:
            return told_of(work, record_id)

    def waiting(self, actor: User) -> tuple[str, ...]:
        """Records about which the ministry asks this desk, oldest first."""
        self._opened.allow(actor, Right.REGISTER, Right.REVIEW)
        with self._opened.read() as work:
            return work.told.conflicts()

    def conflict(self, actor: User, record_id: str) -> Conflict:
        """What two wrote otherwise, field by field. Raises MihanError ``nothing_to_decide``."""
        user = self._opened.allow(actor, Right.REGISTER, Right.REVIEW)
        with self._opened.read() as work:
            decision, own = _open(work, record_id)
            names = {one: _name(work, one) for one in _authors(decision)}
        self._looking.at(user, record_id, "conflict")
        session = self._session(user, own, decision.submission or _submission(own))
        mine = self._session(user, own, _submission(own))
        definition = self._registering.definition(own.form_id, own.form_version)
        found = [self._field(field, session, mine, definition, names) for field in decision.fields]
        number = self._issuing.numbers(user, [record_id]).get(record_id)
        return Conflict(
            record_id, own.label, str(number or ""), tuple(one for one in found if one is not None), decision.at
        )  # fmt: skip

    def decide(self, actor: User, record_id: str, mine: Collection[str]) -> Settled:
        """Keep this desk's value in the fields ``mine`` and the register's in all others, as a new revision.

        What is calculated is calculated anew. Where the form finds fault with the outcome the decision stays a draft of
        ``actor``, to be put right in the form. Raises MihanError ``nothing_to_decide``, ``decision_needs_form`` for
        somebody who fills no forms, ``corrected_meanwhile``.
        """
        from forms.problems import FormError

        user = self._opened.allow_new(actor, Right.REGISTER, Right.REVIEW)
        with self._opened.read() as work:
            decision, own = _open(work, record_id)
            if work.drafts.of_record(record_id) is not None:
                raise MihanError("corrected_meanwhile")
        definition = self._registering.definition(own.form_id, own.form_version)
        xml = _joined(decision, own, [_path(definition, name) for name in mine])
        session = self._session(user, own, xml, edit=True)
        draft = Draft(
            self._opened.new_id(), own.form_id, own.form_version, user.id, own.label, self._opened.now(),
            session.save(), record_id,
        )  # fmt: skip
        with self._opened.write() as work:
            decision, own = _open(work, record_id)
            work.drafts.add(draft, "")
            work.told.begin_from(draft.id, decision.state_id)
            work.attachments.reopen(own.id, draft.id)
        try:
            finished = session.finalise()
        except FormError as error:
            return self._by_form(user, draft, error)
        saved = self._registering.finish(user, draft.id, finished)
        return Settled(record_id, "", saved.changes)

    def _by_form(self, user: User, draft: Draft, error: Exception) -> Settled:
        if user.may(Right.REGISTER):
            return Settled(draft.record_id or "", draft.id, Changes())
        with self._opened.write() as work:
            work.attachments.forget_draft(draft.id)
            work.drafts.remove(draft.id)
        raise MihanError("decision_needs_form") from error

    def _session(self, user: User, row: "OutboxRow", xml: str, *, edit: bool = False) -> "Session":
        from forms.session import Session
        from mihan_desktop.services.submissions import opened

        definition = self._registering.definition(row.form_id, row.form_version)
        clock, new_id = self._opened.now, self._opened.new_id
        if edit:
            return Session.reopen(definition, xml.encode(), clock=clock, new_id=new_id, edit=True)
        return opened(definition, xml.encode(), user.language, clock=clock, new_id=new_id)

    def _field(
        self,
        field: Any,
        session: "Session",
        mine: "Session",
        definition: "FormDefinition",
        names: dict[str, str],
    ) -> FieldConflict | None:
        """A field as people read it; None for what is calculated, which no person wrote."""
        from mihan_desktop.services.submissions import said

        path = _path(definition, str(field["field"]))
        label, theirs = said(session, path, str(field["kept"]))
        other_label, own = said(mine, path, str(field["other"]))
        if not label and not other_label:
            return None
        _, old = said(session, path, str(field["base"]))
        return FieldConflict(
            str(field["field"]), label or other_label, old, own, theirs, _hand(field["other_by"], names),
            _hand(field["kept_by"], names),
        )  # fmt: skip


def told_of(work: "Work", record_id: str) -> PersonTold:
    """Everything that the ministry told of a person, and what was said here of where they were sent."""
    from mihan_desktop.services.referral_rows import with_own_words

    found = work.told.decision(record_id)
    return PersonTold(
        with_own_words(work, work.told.referrals(record_id), work.referrals.of_person(record_id)),
        "" if found is None or found.answered_by else found.decision,
        None if found is None else found.at,
        tuple((one.other_id, one.number, one.relation) for one in work.told.links(record_id)),
    )


def _open(work: "Work", record_id: str) -> "tuple[DecisionRow, OutboxRow]":
    """The conflict that waits, and this desk's change that it is about."""
    decision = work.told.decision(record_id)
    if decision is None or decision.decision != _CONFLICT or decision.answered_by:
        raise MihanError("nothing_to_decide")
    own = work.outbox.get(decision.change_id)
    if own is None:
        raise MihanError("nothing_to_decide")
    return decision, own


def _joined(decision: "DecisionRow", own: "OutboxRow", mine: list[str]) -> str:
    from sync.protocol.fields import joined, read_tree

    register, here = read_tree(decision.submission), read_tree(_submission(own))
    if register is None or here is None or not mine:
        return decision.submission or _submission(own)
    return joined(register, here, [path for path in mine if path.startswith("/")])


def _path(definition: "FormDefinition", name: str) -> str:
    """The question behind a property; a path stays as it is."""
    if name.startswith("/"):
        return name
    for declared in definition.entities:
        for path, prop in declared.save_to.items():
            if prop == name:
                return path
    return name


def _submission(row: "OutboxRow") -> str:
    from sync.protocol.messages import decode_change

    return str(decode_change(row.message).body["submission"])


def _authors(decision: "DecisionRow") -> set[str]:
    return {str(field[side]["author"]) for field in decision.fields for side in ("kept_by", "other_by")}


def _name(work: "Work", user_id: str) -> str:
    return work.users.name_of(user_id) or ""


def _hand(wrote: Any, names: dict[str, str]) -> Hand:
    try:
        at = datetime.fromisoformat(str(wrote["at"]))
    except ValueError:
        at = None
    return Hand(names.get(str(wrote["author"]), ""), str(wrote["office_name"]), at if at and at.tzinfo else None)

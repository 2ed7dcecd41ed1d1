"""Registering a person: forms of this desk, drafts kept on every field, one durable act when it is saved."""

import hashlib
import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mihan_desktop.domain import consents
from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.finding import findable
from mihan_desktop.domain.oddities import oddities
from mihan_desktop.domain.people.page import VIEWED
from mihan_desktop.domain.problems import MihanError, Problem
from mihan_desktop.domain.registrations import (
    AT_THE_MINISTRY,
    AT_THE_OFFICE,
    ON_THE_WAY,
    Draft,
    FormSummary,
    RecordStatus,
    RegistrationSummary,
)
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services import attaching, discarding, drafting, withdrawing
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.retaining import with_ends

if TYPE_CHECKING:
    from datetime import datetime

    from forms.definition import FormDefinition
    from forms.entities import Entity
    from forms.problems import FormProblem
    from forms.session import Finalised
    from mihan_desktop.storage.outbox import OutboxRow
    from mihan_desktop.storage.told import DecisionRow
    from mihan_desktop.storage.work import Work

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class FormAdded:
    """A form that may now be filled. warnings: what the form's author should look at."""

    form: FormSummary
    warnings: "tuple[FormProblem, ...]"
    changes: Changes


@dataclass(frozen=True, slots=True)
class Saved:
    """A registration that is durable: power may fail now."""

    registration: RegistrationSummary
    changes: Changes


class Registering:
    """For clerks (right ``register``); forms are added with right ``add_forms``."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._definitions: dict[tuple[str, str], FormDefinition] = {}

    def add_form(self, actor: User, data: bytes, filename: str) -> FormAdded:
        """Read an XLSForm or XForm and keep it; the same form again changes nothing.

        Raises FormError (with sheet, row, column); MihanError ``not_allowed``, ``form_name_long`` (params ``what``,
        ``most``) for a form whose records the ministry could not take, ``form_version_taken`` when the same id
        and version already stand here with other contents, ``form_taken_back`` when the ministry took it back.
        """
        from forms.xlsform import read_form
        from mihan_desktop.storage.forms import FormRow

        user = self._opened.allow(actor, Right.ADD_FORMS)
        compiled = read_form(data, filename)
        definition = compiled.definition
        summary = FormSummary(definition.form_id, definition.version, definition.title, definition.languages)
        _check_names(summary)
        fingerprint = hashlib.sha256(compiled.xml).hexdigest()
        with self._opened.write() as work:
            known = work.forms.get(summary.form_id, summary.version)
            if known is not None and known.hash != fingerprint:
                params = {"form_id": summary.form_id, "version": summary.version}
                raise MihanError("form_version_taken", params)
            if known is not None:
                _check_offered(work, summary.form_id, summary.version)
                return FormAdded(known.summary, tuple(compiled.warnings), Changes())
            work.forms.add(FormRow(summary, fingerprint, compiled.xml, compiled.media))
            details = {"form": summary.form_id, "version": summary.version, "hash": fingerprint}
            work.audit.append("form_added", at=self._opened.now(), actor_id=user.id, details=details)
        return FormAdded(summary, tuple(compiled.warnings), Changes.of(Kind.FORMS))

    def add_bundled_forms(self, actor: User) -> Changes:
        """Keep the forms that come with the program: what a new office starts with."""
        from forms.library import bundled

        changes = Changes()
        for path in bundled():
            changes |= self.add_form(actor, path.read_bytes(), path.name).changes
        return changes

    def forms(self, actor: User) -> tuple[FormSummary, ...]:
        """The forms by which people are registered, the newest version of each, in the order they were added."""
        from mihan_desktop.services.scheduling import about_places

        self._opened.allow(actor)
        with self._opened.read() as work:
            others = about_places(work)
            return tuple(form for form in work.forms.offered() if form.form_id not in others)

    def taken_back(self, actor: User) -> tuple[FormSummary, ...]:
        """The forms that may be filled no more, because the ministry took them back: their drafts may be finished."""
        from mihan_desktop.services.scheduling import about_places

        self._opened.allow(actor)
        with self._opened.read() as work:
            offered = {form.form_id for form in work.forms.offered()} | about_places(work)
            return tuple(replace(one, taken_back=True) for one in work.forms.newest() if one.form_id not in offered)

    def definition(self, form_id: str, version: str) -> "FormDefinition":
        """A form of any version kept here. Raises MihanError ``form_unknown``."""
        from forms.xform import read_xform

        found = self._definitions.get((form_id, version))
        if found is None:
            with self._opened.read() as work:
                row = work.forms.get(form_id, version)
            if row is None:
                raise MihanError("form_unknown", {"form_id": form_id, "version": version})
            found = self._definitions[form_id, version] = read_xform(row.xml)
        return found

    def media(self, actor: User, form_id: str, version: str) -> dict[str, bytes]:
        """The pictures, recordings and films that a form's labels show, by name."""
        self._opened.allow(actor)
        with self._opened.read() as work:
            return work.forms.media(form_id, version)

    def begin(self, actor: User, form_id: str, form_version: str) -> Draft:
        """A new empty draft (``state`` is ``b""``): nothing is stored until ``keep_draft``.

        Raises MihanError: ``form_unknown``, ``form_taken_back``.
        """
        user = self._opened.allow_new(actor, Right.REGISTER)
        with self._opened.read() as work:
            if work.forms.get(form_id, form_version) is None:
                raise MihanError("form_unknown", {"form_id": form_id, "version": form_version})
            _check_offered(work, form_id, form_version)
        return Draft(self._opened.new_id(), form_id, form_version, user.id, "", self._opened.now(), b"")

    def keep_draft(self, actor: User, draft: Draft, files: Mapping[str, bytes] | None = None) -> Changes:
        """Keep ``draft`` as it stands (call on every field commit) and hold it for this window.

        files: those that its answers name and that have not been kept yet, by name; kept in the same transaction, so
        no answer ever names a file that is not here. Raises MihanError: ``not_allowed``; ``not_author``;
        ``draft_open_elsewhere``; ``draft_saved`` when it has been saved as a registration meanwhile; ``file_empty``,
        ``file_too_large``, ``file_type``, ``file_name``, and then nothing is kept.
        """
        return drafting.keep(self._opened, self._opened.allow(actor, Right.REGISTER, keeping=True), draft, files)

    def draft_files(self, actor: User, draft_id: str) -> dict[str, bytes]:
        """The files of an own draft by name. Raises MihanError ``draft_unknown``, ``not_author``."""
        user = self._opened.allow(actor, Right.REGISTER)
        with self._opened.read() as work:
            holder = work.drafts.holder(draft_id)
            if holder is None:
                raise MihanError("draft_unknown")
            if holder[0] != user.id:
                raise MihanError("not_author")
            return work.attachments.data_of_draft(draft_id)

    def drafts(self, actor: User) -> tuple[Draft, ...]:
        """``actor``'s own drafts, newest first, without their state (``state`` is ``b""``), with when they go."""
        user = self._opened.allow(actor, Right.REGISTER)
        with self._opened.read() as work:
            return with_ends(work, work.drafts.of_author(user.id), self._opened.now())

    def interrupted(self, actor: User) -> tuple[Draft, ...]:
        """``actor``'s own drafts that were on the screen when a window died, newest first, without their state."""
        user = self._opened.allow(actor, Right.REGISTER)
        with self._opened.read() as work:
            return tuple(
                draft for draft, window in work.drafts.open_of(user.id) if not drafting.alive(self._opened, window)
            )

    def draft(self, actor: User, draft_id: str) -> Draft:
        """One draft to go on with, held by this window from now on.

        Raises MihanError: ``draft_unknown``, ``not_author``, ``draft_open_elsewhere``.
        """
        return drafting.go_on(self._opened, self._opened.allow(actor, Right.REGISTER), draft_id)

    def release_draft(self, actor: User, draft_id: str) -> None:
        """Let another window open the draft: the page was left, or its window died; the draft is kept."""
        drafting.release(self._opened, self._opened.allow(actor, Right.REGISTER, keeping=True), draft_id)

    def discard_draft(self, actor: User, draft_id: str) -> Changes:
        """Throw an own draft away, until ``bring_back``; the record it was correcting stays as it is."""
        user = self._opened.allow(actor, Right.REGISTER)
        with self._opened.write() as work:
            draft = drafting.own(self._opened, work, user, draft_id)
            discarded = discarding.keep_aside(work, draft, user, (work.drafts.holder(draft_id) or ("", ""))[1])
            work.attachments.forget_draft(draft_id)
            work.drafts.remove(draft_id)
        discarding.remember(self._opened, user, discarded)
        return Changes.of(Kind.DRAFTS)

    def discarded(self, actor: User) -> tuple[Draft, ...]:
        """What ``actor`` discarded, or handed on as a supervisor, since they signed in and may have back, the last
        first; ``state`` is ``b""``.
        """
        self._opened.allow(actor, Right.REGISTER, Right.REVIEW)
        return tuple(one.heading for one in reversed(self._opened.discarded))

    def bring_back(self, actor: User) -> discarding.BroughtBack:
        """Undo what ``actor`` decided last about a draft since they signed in (``discarding.bring_back``)."""
        return discarding.bring_back(self._opened, self._opened.allow(actor, Right.REGISTER, Right.REVIEW))

    def save(self, actor: User, draft_id: str, finalised: "Finalised") -> Saved:
        """Make a registration of the draft: record, outbox row, audit and the draft's removal in one transaction.

        Returns only when it is on the disk. The same draft saved twice gives the same registration.
        Raises MihanError: ``draft_unknown`` (keep it first), ``not_author``, ``draft_open_elsewhere``,
        ``being_sent`` when the record that the draft corrects has been sealed meanwhile, ``too_many_files``.
        """
        self._opened.allow_new(actor, Right.REGISTER)
        return self.finish(actor, draft_id, finalised)

    def finish(self, actor: User, draft_id: str, finalised: "Finalised") -> Saved:
        """As ``save``, also for a supervisor who decided between two answers (right ``review``)."""
        from mihan_desktop.services import deciding_pairs, recording
        from mihan_desktop.storage.audit import BEGINNING

        user = self._opened.allow_new(actor, Right.REGISTER, Right.REVIEW)
        moment = self._opened.now()
        leaves = finalised.leaves
        with self._opened.write() as work:
            heading = work.drafts.heading(draft_id)
            if heading is None:  # the draft's id becomes the change's: it is never saved twice
                saved = work.outbox.get(draft_id)
                if saved is not None and saved.author_id == user.id:
                    return Saved(saved.summary(), Changes())
                raise MihanError("draft_unknown")
            draft, window = heading
            drafting.mine(self._opened, user, (draft.author_id, window))
            if draft.about:
                raise MihanError("draft_unknown")  # a form about somebody's place in a course is no registration
            record_id = draft.record_id or draft_id
            base, supersedes = self._replace(work, draft.record_id, draft_id)
            entity = dict(finalised.entity or {})
            label = finalised.instance_name or entity.get("__label", "") or draft.label or finalised.instance_id
            files = attaching.of_finished(work, draft_id, leaves, finalised.attachments)
            consent = consents.as_it_travels(leaves, finalised.notes, finalised.language)
            code = "corrected" if draft.record_id else BEGINNING
            details = {"change": draft_id}
            line = work.audit.append(code, at=moment, actor_id=user.id, record_id=record_id, details=details)
            act = recording.Act(
                kind=ChangeKind.REGISTRATION,
                record_id=record_id,
                body=_body(finalised, entity, label, moment) | consent | attaching.in_body(files),
                label=label,
                form_id=draft.form_id,
                form_version=draft.form_version,
                base=base,
                supersedes=supersedes,
                flags=(*oddities(leaves, moment), *_overridden(finalised)),
                change_id=draft_id,
                found=findable(label, leaves),
                audit_number=None if draft.record_id else line,
            )
            (row,) = recording.record(self._opened, work, user, act, at=moment)
            if draft.record_id:
                work.registrations.make_newest(record_id, draft_id)
                work.told.answer(record_id, draft_id, base)
            work.attachments.finish_draft(draft_id, draft_id, files)
            deciding_pairs.of_finished(self._opened, work, user, draft_id, record_id, moment)
        return Saved(row.summary(), Changes.of(Kind.REGISTRATIONS, Kind.OUTBOX, Kind.DRAFTS))

    def reopen(self, actor: User, record_id: str) -> Draft:
        """A draft that corrects a saved record, with the supervisor's reason when it was returned.

        The same record reopened twice is the same draft. Raises MihanError: ``record_unknown``; ``being_sent`` from
        sealing until its receipt; ``record_withdrawn``; ``draft_open_elsewhere``; ``not_author`` when a colleague's
        draft corrects it already.
        """
        from forms.session import Session
        from sync.protocol.messages import decode_change

        user = self._opened.allow_new(actor, Right.REGISTER)
        window = self._opened.leases.name
        with self._opened.read() as work:
            row = self._current(work, record_id)
            standing = _standing(work, row)
        definition = self.definition(row.form_id, row.form_version)
        own = str(decode_change(row.message).body["submission"])
        submission = (standing.submission if standing else own).encode()
        session = Session.reopen(definition, submission, clock=self._opened.now, new_id=self._opened.new_id, edit=True)
        with self._opened.write() as work:
            known = work.drafts.of_record(record_id)
            if known is not None:
                draft = drafting.own(self._opened, work, user, known.id)
                work.drafts.hold(draft.id, window)
                return draft
            row = self._current(work, record_id)
            draft = Draft(
                id=self._opened.new_id(),
                form_id=row.form_id,
                form_version=row.form_version,
                author_id=user.id,
                label=row.label,
                saved_at=self._opened.now(),
                state=session.save(),
                record_id=record_id,
                return_reason=row.reason if row.status is RecordStatus.RETURNED else "",
                return_fields=work.returns.fields(row.id) if row.status is RecordStatus.RETURNED else (),
            )
            work.drafts.add(draft, window)
            details = {"where": "correct"}
            work.audit.append(VIEWED, at=draft.saved_at, actor_id=user.id, record_id=record_id, details=details)
            if standing:
                work.told.begin_from(draft.id, standing.state_id)
            work.attachments.reopen(row.id, draft.id)
            work.registrations.index()
        return draft

    def withdraw(self, actor: User, record_id: str, reason: str) -> Changes:
        """Take back a record that has not left the office, with a reason (``withdrawing.withdraw``)."""
        return withdrawing.withdraw(self._opened, self._opened.allow(actor, Right.REGISTER), record_id, reason)

    def take_up(self, actor: User, record_id: str) -> Changes:
        """Undo ``withdraw`` while the ministry has not heard of the empty place (``withdrawing.take_up``)."""
        return withdrawing.take_up(self._opened, self._opened.allow(actor, Right.REGISTER), record_id)

    def _current(self, work: "Work", record_id: str) -> "OutboxRow":
        """The newest revision of a record that may be corrected."""
        summary = work.registrations.get(record_id)
        row = None if summary is None else work.outbox.get(summary.change_id)
        if row is None:
            raise MihanError("record_unknown")
        if row.status in ON_THE_WAY:
            raise MihanError("being_sent")
        if row.status is RecordStatus.WITHDRAWN:
            raise MihanError("record_withdrawn")
        return row

    def _replace(self, work: "Work", record_id: str | None, draft_id: str) -> tuple[str, tuple[str, ...]]:
        """Make room for a new revision: (base, supersedes) of its change.

        A revision that never left becomes an empty place, and the new one stands on what stood before it.
        """
        if record_id is None:
            return "", ()
        row = self._current(work, record_id)
        if row.status in AT_THE_OFFICE:
            work.outbox.set_status([row.id], RecordStatus.SUPERSEDED)
            return row.base, (row.base,) if row.base else ()
        if row.status is RecordStatus.REJECTED:  # the register never had it: the new one stands where it stood
            work.outbox.set_status([row.id], RecordStatus.SUPERSEDED, code=row.status_code)
            return row.base, (row.id,)
        if row.status is RecordStatus.CONFLICT:
            work.outbox.set_status([row.id], RecordStatus.SUPERSEDED, code=row.status_code)
        return work.told.base_of(draft_id) or row.id, (row.id,)


def _standing(work: "Work", row: "OutboxRow") -> "DecisionRow | None":
    """How the register has a record since others had a hand in it, where an edit may begin from that.

    Not while a revision of this desk is on its way or waits: it began from what was there before.
    """
    if row.status not in AT_THE_MINISTRY:
        return None
    found = work.told.decision(row.record_id)
    usable = found is not None and found.state_id and found.submission and not found.answered_by
    return found if usable else None


def _check_names(form: FormSummary) -> None:
    """Raise ``form_name_long`` before anybody fills a form whose every record would be refused when it is saved."""
    from sync.protocol import limits

    for what, name, most in (
        ("form_id", form.form_id, limits.FORM_ID),
        ("version", form.version, limits.IDENTIFIER),
    ):
        if len(name) > most:
            raise MihanError("form_name_long", {"what": what, "most": most})


def _check_offered(work: "Work", form_id: str, version: str) -> None:
    if work.forms.taken_back(form_id, version):
        raise MihanError("form_taken_back", {"form_id": form_id})


def _body(finalised: "Finalised", entity: Mapping[str, str], label: str, at: "datetime") -> dict[str, object]:
    body: dict[str, object] = {
        "submission": finalised.xml.decode(),
        "entity": entity,
        "label": label,
        "recorded_at": at.isoformat(),
    }
    if len(finalised.entities) > 1:  # the first is ``entity``
        body["entities"] = [_entity(one) for one in finalised.entities[1:]]
    return body


def _entity(one: "Entity") -> dict[str, object]:
    """An entity beside a registration's own, as it travels."""
    return {
        "dataset": one.dataset,
        "id": one.id,
        "label": one.label,
        "action": one.action,
        "properties": dict(one.properties),
        "base_version": one.base_version,
    }


def _overridden(finalised: "Finalised") -> tuple[Problem, ...]:
    """Flags for the answers that the form warned of and that stayed: ``overridden``, or ``overridden_because``."""
    return tuple(
        Problem("overridden_because", one.ref, {"reason": one.reason}) if one.reason else Problem("overridden", one.ref)
        for one in finalised.overrides
    )

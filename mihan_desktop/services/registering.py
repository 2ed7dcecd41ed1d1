"""Registering a person: forms of this desk, drafts kept on every field, one durable act when it is saved."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from mihan_desktop.domain.changes import Changes
from mihan_desktop.domain.registrations import Draft, FormSummary, RegistrationSummary
from mihan_desktop.domain.roles import User
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from forms.definition import FormDefinition
    from forms.problems import FormProblem
    from forms.session import Finalised


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

    def __init__(self, opened: Opened, *, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._opened = opened
        self._now = now
        self._new_id = new_id

    def add_form(self, actor: User, data: bytes, filename: str) -> FormAdded:
        """Read an XLSForm or XForm and keep it; the same form again changes nothing.

        Raises FormError (with sheet, row, column); MihanError ``not_allowed``, ``form_version_taken`` when the same id
        and version already stand here with other contents.
        """
        raise NotImplementedError

    def forms(self, actor: User) -> tuple[FormSummary, ...]:
        """The forms that may be filled, the newest version of each, in the order they were added."""
        raise NotImplementedError

    def definition(self, form_id: str, version: str) -> "FormDefinition":
        """A form of any version kept here. Raises MihanError ``form_unknown``."""
        raise NotImplementedError

    def begin(self, actor: User, form_id: str, form_version: str) -> Draft:
        """A new empty draft (``state`` is ``b""``): nothing is stored until ``keep_draft``."""
        raise NotImplementedError

    def keep_draft(self, actor: User, draft: Draft) -> Changes:
        """Keep ``draft`` as it stands (call on every field commit) and hold it for this window.

        Raises MihanError: ``not_allowed``; ``not_author``; ``draft_open_elsewhere``; ``draft_saved`` when it has been
        saved as a registration meanwhile.
        """
        raise NotImplementedError

    def drafts(self, actor: User) -> tuple[Draft, ...]:
        """``actor``'s own drafts, newest first, without their state (``state`` is ``b""``)."""
        raise NotImplementedError

    def draft(self, actor: User, draft_id: str) -> Draft:
        """One draft to go on with, held by this window from now on.

        Raises MihanError: ``draft_unknown``, ``not_author``, ``draft_open_elsewhere``.
        """
        raise NotImplementedError

    def release_draft(self, actor: User, draft_id: str) -> None:
        """Let another window open the draft: the page was left, the draft is kept."""
        raise NotImplementedError

    def discard_draft(self, actor: User, draft_id: str) -> Changes:
        """Throw an own draft away; the record it was correcting stays as it is."""
        raise NotImplementedError

    def save(self, actor: User, draft_id: str, finalised: "Finalised") -> Saved:
        """Make a registration of the draft: record, outbox row, audit and the draft's removal in one transaction.

        Returns only when it is on the disk. The same draft saved twice gives the same registration.
        Raises MihanError: ``draft_unknown`` (keep it first), ``not_author``, ``draft_open_elsewhere``,
        ``being_sent`` when the record that the draft corrects has been sealed meanwhile.
        """
        raise NotImplementedError

    def reopen(self, actor: User, record_id: str) -> Draft:
        """A draft that corrects a saved record, with the supervisor's reason when it was returned.

        The same record reopened twice is the same draft. Raises MihanError: ``record_unknown``; ``being_sent`` from
        sealing until its receipt; ``record_withdrawn``; ``draft_open_elsewhere``.
        """
        raise NotImplementedError

    def withdraw(self, actor: User, record_id: str, reason: str) -> Changes:
        """Take back a record that has not left the office, with a reason; its number travels as an empty place.

        Raises MihanError: ``record_unknown``, ``reason_required``, ``already_left``.
        """
        raise NotImplementedError

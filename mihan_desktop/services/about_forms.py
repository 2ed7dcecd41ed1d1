"""Forms of the ministry that are filled about somebody's place in a course: drafts, each of which becomes a change."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import Draft
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services import drafting
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.registering import Registering

if TYPE_CHECKING:
    from forms.definition import FormDefinition
    from forms.session import Finalised
    from mihan_desktop.storage.work import Work

RIGHTS: Final = (Right.REGISTER, Right.TEACH, Right.PLAN_CLASSES)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a form is filled about. record: of the change that it becomes; person: whose record, name: as shown; about:
    the cohort, or whatever else tells it apart in a list.
    """

    record: str
    person: str
    name: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Filled:
    """A finished form, for the change that it becomes. leaves: (name of the question, answer), in its order."""

    draft: Draft
    submission: str
    leaves: tuple[tuple[str, str], ...]

    def answer(self, question: str) -> str:
        """The answer to a question by its name; "" where it has none."""
        return next((value for name, value in self.leaves if name == question), "")


class AboutForms:
    """Rights ``register``, ``teach`` or ``plan_classes``: what becomes of a form its own service asks for."""

    def __init__(self, opened: Opened, registering: Registering) -> None:
        self._opened = opened
        self._registering = registering

    def open(self, actor: User, subject: Subject, form_id: str) -> Draft:
        """The form in the newest version that is here; where ``actor`` has begun it for this subject, their draft.

        A new draft has no state and is not stored before ``keep``. Raises MihanError ``form_missing`` (params
        ``form_id``) when no release has brought it yet or the ministry took it back; ``form_files`` for one that asks
        for files; ``draft_open_elsewhere``.
        """
        user = self._opened.allow(actor, *RIGHTS)
        with self._opened.read() as work:
            begun = work.drafts.about(user.id, [subject.record]).get(subject.record)
            newest = next((one for one in work.forms.offered() if one.form_id == form_id), None)
        if begun is not None:
            return drafting.go_on(self._opened, user, begun.id)
        if newest is None:
            raise MihanError("form_missing", {"form_id": form_id})
        if _asks_for_files(self._registering.definition(form_id, newest.version)):
            raise MihanError("form_files", {"form_id": form_id})
        label = f"{subject.name} / {subject.about}" if subject.about else subject.name
        return Draft(
            self._opened.new_id(), form_id, newest.version, user.id, label, self._opened.now(), b"",
            about=subject.record, about_person=subject.person,
        )  # fmt: skip

    def keep(self, actor: User, draft: Draft) -> Changes:
        """Keep ``draft`` as it stands, on every answer. Raises MihanError as ``Registering.keep_draft``."""
        if not draft.about:
            raise MihanError("draft_unknown")
        return drafting.keep(self._opened, self._opened.allow(actor, *RIGHTS, keeping=True), draft)

    def release(self, actor: User, draft_id: str) -> None:
        """The form was left; its draft is kept."""
        drafting.release(self._opened, self._opened.allow(actor, *RIGHTS, keeping=True), draft_id)

    def discard(self, actor: User, draft_id: str) -> Changes:
        """Throw an own draft away. Raises MihanError ``draft_unknown``, ``not_author``."""
        user = self._opened.allow(actor, *RIGHTS)
        with self._opened.write() as work:
            found = work.drafts.heading(draft_id)
            if found is None or not found[0].about:
                raise MihanError("draft_unknown")
            if found[0].author_id != user.id:
                raise MihanError("not_author")
            work.drafts.remove(draft_id)
        return Changes.of(Kind.DRAFTS)

    def drafts(self, actor: User, records: Collection[str]) -> dict[str, Draft]:
        """``actor``'s own drafts by the record that each becomes, without their state."""
        user = self._opened.allow(actor, *RIGHTS)
        with self._opened.read() as work:
            return work.drafts.about(user.id, records)


def fill(work: "Work", user: User, draft_id: str, record: str, finalised: "Finalised") -> Filled | None:
    """What a finished form says, in the transaction of the change that it becomes; None when it has become it before.

    Record the change with the id of the draft: then the draft ends with it, and a form that is saved twice is one
    change. Raises MihanError ``draft_unknown`` for a draft of something else, ``not_author``.
    """
    found = work.drafts.heading(draft_id)
    if found is None:
        saved = work.outbox.get(draft_id)
        if saved is not None and saved.author_id == user.id and saved.record_id == record:
            return None
        raise MihanError("draft_unknown")
    draft = found[0]
    if draft.author_id != user.id:
        raise MihanError("not_author")
    if draft.about != record:
        raise MihanError("draft_unknown")
    return Filled(draft, finalised.xml.decode(), tuple(finalised.leaves))


def _asks_for_files(definition: "FormDefinition") -> bool:
    return any(node.control is not None and node.control.kind == "upload" for node in definition.model.nodes.values())

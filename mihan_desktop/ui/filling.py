"""One form being filled at this desk: the session, its draft, and keeping the one in step with the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mihan_desktop.domain.changes import Changes
from mihan_desktop.domain.registrations import Draft
from mihan_desktop.domain.roles import User
from mihan_desktop.ui.attachments import Attachments
from mihan_desktop.ui.context import Context

if TYPE_CHECKING:
    from forms.nodes import Node
    from forms.session import Session
    from mihan_desktop.services.registering import Saved

INSTANCE_NAME = "/meta/instanceName"


@dataclass(frozen=True, slots=True)
class Opened:
    """A draft with the filling it holds and its files; fresh when nothing has been kept of it yet."""

    draft: Draft
    session: Session
    fresh: bool
    files: Mapping[str, bytes]


def open_filling(context: Context, user: User, what: str, key: str) -> Opened:
    """Open a filling (on the records lane).

    what: ``"form"`` (key ``form_id version``, a new one), ``"draft"`` (key: its id) or ``"record"`` (key: its id, to
    be corrected). Raises MihanError and FormError of the services.
    """
    from forms.session import Session

    registering = context.desk.registering
    if what == "form":
        form_id, _, version = key.partition("\n")
        draft = registering.begin(user, form_id, version)
    else:
        draft = registering.draft(user, key) if what == "draft" else registering.reopen(user, key)
    definition = registering.definition(draft.form_id, draft.form_version)
    if draft.state:
        session = Session.restore(definition, draft.state, clock=context.now, new_id=context.new_id)
    else:
        spoken = definition.language_for(context.language.code)
        session = Session(definition, clock=context.now, new_id=context.new_id, language=spoken)
    files = registering.draft_files(user, draft.id) if draft.state else {}
    return Opened(draft, session, not draft.state, files)


class Filling(QObject):
    """Keeps the draft at each commit: at once when nothing is being kept, else once more when that is done.

    Attributes: draft, session, files (what its answers name). Signals: kept() when the draft is durable.
    """

    kept = Signal()

    def __init__(self, context: Context, user: User, opened: Opened, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._user = context, user
        self.draft, self.session = opened.draft, opened.session
        self.files = Attachments(opened.files)
        self.stored = not opened.fresh
        self._keeping, self._again, self._closed = False, False, False
        self._answered = False  # there is something to keep, even when keeping it failed
        self._on_error: Callable[[Exception], bool] | None = None

    def on_error(self, call: Callable[[Exception], bool]) -> None:
        """Who is told when a draft could not be kept."""
        self._on_error = call

    def commit(self) -> None:
        """An answer was given: keep the draft."""
        if self._closed:
            return
        self._answered = True
        if self._keeping:
            self._again = True
            return
        self._keeping, self._again = True, False
        draft, files = self._snapshot(), self.files.waiting()
        self._context.tasks.run(
            lambda: self._context.desk.registering.keep_draft(self._user, draft, files),
            done=lambda _: self._on_kept(files),
            failed=self._on_failed,
            owner=self,
        )

    def finish(self, done: Callable[[Saved], None], failed: Callable[[Exception], bool]) -> None:
        """Make a registration of it; the form must have no problems left. FormError when it has."""
        finalised = self.session.finalise()
        draft, files, registering = self._snapshot(), self.files.waiting(), self._context.desk.registering
        self._closed = True

        def save() -> Saved:
            registering.keep_draft(self._user, draft, files)
            return registering.save(self._user, draft.id, finalised)

        def reopened(error: Exception) -> bool:
            self._closed = False
            return failed(error)

        self._context.tasks.run(save, done=done, failed=reopened, owner=self)

    def leave(self) -> None:
        """The page is left: keep what changed last, and let another window have the draft."""
        if self._closed:
            return
        self._closed = True
        if not self.stored and not self._answered:
            return
        draft, registering, user = self._snapshot(), self._context.desk.registering, self._user
        files = self.files.waiting()

        def keep_and_release() -> Changes:
            changes = registering.keep_draft(user, draft, files)
            registering.release_draft(user, draft.id)
            return changes

        self._context.tasks.run(keep_and_release)

    def missing_file(self) -> str | None:
        """The first question that names a file which is not here; None when there is none."""
        return next(
            (
                node.ref
                for node in _uploads(self.session.root)
                if node.value and node.value not in self.files and not node.value.startswith("jr:")
            ),
            None,
        )

    def _snapshot(self) -> Draft:
        name = self._name() or self.draft.label
        return replace(self.draft, state=self.session.save(), label=name, saved_at=self._context.now())

    def _name(self) -> str:
        try:
            return self.session.node(f"/{self.session.root.name}{INSTANCE_NAME}").value.strip()
        except KeyError:
            return ""

    def _on_kept(self, files: Mapping[str, bytes]) -> None:
        self.files.settled(files)
        self._keeping, self.stored = False, True
        self.kept.emit()
        if self._again:
            self.commit()

    def _on_failed(self, error: Exception) -> bool:
        self._keeping = False
        return self._on_error is not None and self._on_error(error)


def _uploads(node: Node) -> Iterator[Node]:
    for child in node.children:
        if child.relevant:
            if child.control == "upload":
                yield child
            yield from _uploads(child)

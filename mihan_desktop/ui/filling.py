"""One form being filled at this desk: the session, its draft, and keeping the one in step with the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from mihan_desktop.domain.changes import Changes
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import Draft
from mihan_desktop.services.matching_people import Watched
from mihan_desktop.ui.attachments import Attachments
from mihan_desktop.ui.opening import Opened
from mihan_desktop.ui.tasks import FILES

if TYPE_CHECKING:
    from forms.nodes import Node
    from mihan_desktop.domain.roles import User
    from mihan_desktop.services.registering import Saved
    from mihan_desktop.ui.context import Context

T = TypeVar("T")
INSTANCE_NAME = "/meta/instanceName"
AGAIN = 5_000
"""Milliseconds after which a draft that could not be kept is tried again."""
_PASSING = frozenset({"disk_full", "disk_error", "database_busy"})
"""What may pass by itself, or when somebody makes room."""
_ASKED = frozenset({"input", "select", "select1", "rank", "range", "trigger", "upload"})


class Filling(QObject):
    """Keeps the draft at each commit: at once when nothing is being kept, else once more when that is done.

    A draft that could not be kept is tried again every few seconds, also after the form was left.

    Attributes: opened (as it was), draft, session, files (what its answers name), place (ref of the question where the
    person is), unkept (why the draft was not kept the last time, or None).
    Signals: kept() when the draft is durable; recovered() when it is after it was not; left(Filling) when the form was
    left and there is nothing more to do.
    """

    kept = Signal()
    recovered = Signal()
    left = Signal(object)

    def __init__(self, context: Context, user: User, opened: Opened, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._user = context, user
        self.opened, self.draft, self.session = opened, opened.draft, opened.session
        self.files = Attachments(opened.files)
        self.place = opened.draft.place
        self.stored = not opened.fresh
        self.unkept: Exception | None = None
        self._told = ""
        self._keeping, self._again, self._closed, self._leaving = False, False, False, False
        self._finishing, self._held = False, False
        self._answered = False  # there is something to keep, even when keeping it failed
        self._on_error: Callable[[Exception], bool] | None = None
        self._retry = QTimer(self, singleShot=True, interval=AGAIN)
        self._retry.timeout.connect(self._try_again)

    @property
    def context(self) -> Context:
        """What it is filled in."""
        return self._context

    @property
    def user(self) -> User:
        """Who fills it."""
        return self._user

    @property
    def author(self) -> str:
        """The name of the person who fills it."""
        return self._user.display_name

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
        draft, files = self.snapshot(), self.files.waiting()
        self._context.tasks.run(
            lambda: self.keep(draft, files),
            done=lambda _: self._on_kept(files),
            failed=self._on_failed,
            owner=self,
        )

    def try_now(self) -> None:
        """Keep the draft that could not be kept, and say so again when it still cannot."""
        self._told = ""
        self.commit()

    def finish(self, done: Callable[[Saved], None], failed: Callable[[Exception], bool]) -> None:
        """Make a registration of it, with its number; the form must have no problems left. FormError when it has."""
        finalised = self.session.finalise()
        draft, files, desk, user = self.snapshot(), self.files.waiting(), self._context.desk, self._user
        said, record = Watched(self.session).properties(), draft.record_id or ""

        def save() -> Saved:
            self.keep(draft, files)
            desk.matching_people.require_decided(user, said, record_id=record, draft_id=draft.id)
            saved = desk.registering.save(user, draft.id, finalised)
            made = saved.registration
            number = desk.issuing.numbers(user, [made.record_id]).get(made.record_id)
            return replace(saved, registration=replace(made, number=str(number or "")))

        def saved_here(saved: Saved) -> None:
            self._context.tasks.run(lambda: desk.elsewhere.wonder(user), failed=lambda _: True, lane=FILES)
            done(saved)

        self.end_with(save, saved_here, failed)

    def keep(self, draft: Draft, files: Mapping[str, bytes]) -> Changes:
        """Keep the draft (on the records lane)."""
        return self._context.desk.registering.keep_draft(self._user, draft, files)

    def release(self, draft_id: str) -> None:
        """Let another window have the draft (on the records lane)."""
        self._context.desk.registering.release_draft(self._user, draft_id)

    def end_with(self, save: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], bool]) -> None:
        """Have ``save`` make of the draft what it is to be (on the records lane); it stays one when that fails."""
        self._closed = self._finishing = True
        self._retry.stop()

        def finished(saved: T) -> None:
            self._finishing = False
            done(saved)
            if self._leaving:
                self.left.emit(self)

        def reopened(error: Exception) -> bool:
            self._finishing = self._closed = False
            dealt_with = failed(error)
            if self._leaving:
                self._answered = True
                self.leave()  # it stays a draft
            return dealt_with

        self._context.tasks.run(save, done=finished, failed=reopened, owner=self)

    def leave(self) -> None:
        """The page is left: keep what changed last, and let another window have the draft."""
        if self._finishing:
            self._leaving = True  # what becomes of it is known when it is finished
            return
        if self._closed:
            self.left.emit(self)  # it became a registration
            return
        self._closed = self._leaving = True
        self._retry.stop()
        if not self.stored and not self._answered:
            self.left.emit(self)
            return
        draft, files, answered = self.snapshot(), self.files.waiting(), self._answered

        def keep_and_release() -> Changes:
            changes = self.keep(draft, files) if answered else Changes()
            self.release(draft.id)
            return changes

        self._context.tasks.run(keep_and_release, done=lambda _: self._on_left(), failed=self._on_not_left, owner=self)

    def come_back(self) -> bool:
        """The form that was left is wanted again before its draft could be kept; False when it is too late for that."""
        if not self._leaving or self.unkept is None:
            return False
        self._closed = self._leaving = False
        return True

    def hold(self, keeper: QObject) -> None:
        """The author goes before the draft could be kept: nothing is tried until ``take_up``."""
        self._held = True
        self._retry.stop()
        self._on_error = None
        self.setParent(keeper)

    def take_up(self) -> None:
        """The author is back: try again, every few seconds."""
        self._held = False
        self._try_again()

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

    def snapshot(self) -> Draft:
        """The draft as the form stands now."""
        asked = [node for node in self.session.root.walk() if node.control in _ASKED and not node.readonly]
        return replace(
            self.draft,
            state=self.session.save(),
            label=self._name() or self.draft.label,
            saved_at=self._context.now(),
            answered=sum(1 for node in asked if node.value),
            asked=len(asked),
            place=self.place,
        )

    def _name(self) -> str:
        try:
            return self.session.node(f"/{self.session.root.name}{INSTANCE_NAME}").value.strip()
        except KeyError:
            return ""

    def _on_kept(self, files: Mapping[str, bytes]) -> None:
        self.files.settled(files)
        self._keeping, self.stored = False, True
        if self.unkept is not None:
            self.unkept, self._told = None, ""
            self.recovered.emit()
        self.kept.emit()
        if self._again:
            self.commit()

    def _on_failed(self, error: Exception) -> bool:
        self._keeping = False
        return self._say(error)

    def _say(self, error: Exception) -> bool:
        """Try again later when it may pass; tell the person once."""
        if isinstance(error, MihanError) and error.code in _PASSING:
            self.unkept = error
            if (not self._closed or self._leaving) and not self._held:
                self._retry.start()
            told, self._told = self._told, str(error.code)
            if told == error.code:
                return True
        return self._on_error is not None and self._on_error(error)

    def _try_again(self) -> None:
        if self._leaving:
            self._closed = False
            self.leave()
        else:
            self.commit()

    def _on_left(self) -> None:
        if self.unkept is not None:
            self.unkept, self._told = None, ""
            self.recovered.emit()
        self.left.emit(self)

    def _on_not_left(self, error: Exception) -> bool:
        dealt_with = self._say(error)
        if self.unkept is None:
            self.left.emit(self)
        return dealt_with


def _uploads(node: Node) -> Iterator[Node]:
    for child in node.children:
        if child.relevant:
            if child.control == "upload":
                yield child
            yield from _uploads(child)

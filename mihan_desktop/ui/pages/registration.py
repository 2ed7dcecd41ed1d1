"""Registering a person: choose a form or go on with a draft, fill it, save it, print its receipt, next."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from forms.problems import FormError
from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.duplicates import Offered
from mihan_desktop.domain.registrations import Draft, FormSummary
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.ui import actions, messages
from mihan_desktop.ui.dialogs.candidates import ask_typed_again
from mihan_desktop.ui.dialogs.missing import MissingDialog
from mihan_desktop.ui.dialogs.reasons import ask_what_changed, ask_why
from mihan_desktop.ui.dialogs.receipt import ReceiptDialog
from mihan_desktop.ui.filling import Filling
from mihan_desktop.ui.form.earlier import Earlier
from mihan_desktop.ui.form.markup import plain
from mihan_desktop.ui.language import isolate, left_to_right
from mihan_desktop.ui.opening import Opened, open_filling
from mihan_desktop.ui.pages.duplicate_watch import DuplicateWatch
from mihan_desktop.ui.pages.form_adding import FormAddingPage
from mihan_desktop.ui.pages.registration_chooser import RegistrationChooser, form_key
from mihan_desktop.ui.pages.registration_sheet import RegistrationSheet, view_of
from mihan_desktop.ui.tasks import FILES
from mihan_desktop.ui.turns import Work

if TYPE_CHECKING:
    from mihan_desktop.services.registering import Saved
    from mihan_desktop.ui.form.view import FormView

T = TypeVar("T")
CHOOSING, FILLING = range(2)


class RegistrationPage(FormAddingPage):
    """Attributes: view (the form on the page, if any), filling (its draft and session), chooser (forms and drafts),
    notes (what the supervisor said, and what a newer form has no place for), printed (record that Ctrl+P prints).
    """

    kinds = frozenset({Kind.DRAFTS, Kind.FORMS})

    def build(self) -> Iterator[None]:
        """Part by part."""
        context = self.context
        self._earlier = Earlier()
        self.view: FormView | None = None
        self.filling: Filling | None = None
        self.printed = ""
        self._leaving: dict[str, Filling] = {}
        self._argument: object = None
        self._opening = False
        self._coming: tuple[FormView, Filling] | None = None
        self._goes = False  # the form is left as soon as its draft could be kept
        self._stack = QStackedWidget()
        self.chooser = RegistrationChooser(context)
        self.forms, self.drafts = self.chooser.forms, self.chooser.drafts
        self.chooser.form_chosen.connect(self._on_form)
        self.chooser.draft_chosen.connect(lambda draft: self.open("draft", draft.id))
        self.chooser.left_chosen.connect(self.settle_left)
        self.chooser.discarded.connect(self.discard)
        self.chooser.undo_wanted.connect(self.undo_discard)
        self.chooser.add_wanted.connect(self.add_form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._stack.addWidget(self.chooser)
        yield
        self._sheet = self._lay_out_sheet()
        self._stack.addWidget(self._sheet)
        yield
        for name, act in (
            ("save_record", self.save), ("leave_form", self.leave_form), ("household", self.save_for_household),
            ("print_receipt", self.print_receipt), ("missing", self.list_missing), ("duplicates", self.watch.toggle),
        ):  # fmt: skip
            actions.bind(self, name, act)

    def _lay_out_sheet(self) -> RegistrationSheet:
        sheet = RegistrationSheet(self.context)
        self.tongue, self.save_button, self.notes = sheet.tongue, sheet.save_button, sheet.notes
        sheet.tongue_chosen.connect(self._on_tongue)
        sheet.save_wanted.connect(self.save)
        sheet.household_wanted.connect(self.save_for_household)
        sheet.leave_wanted.connect(self.leave_form)
        sheet.receipt_wanted.connect(self.print_receipt)
        self.watch = DuplicateWatch(self.context, sheet.duplicates, self)
        self.watch.correcting.connect(lambda draft_id: self.open("draft", draft_id))
        self.watch.registered_there.connect(self.discard_open)
        self.watch.told.connect(self.told)
        sheet.offers.taken.connect(self._take_over)
        return sheet

    # -- page

    def title(self) -> str:
        """The page's name."""
        return self.tr("Registration")

    def hint(self) -> str:
        """The keys."""
        return self.tr("Enter goes on, Ctrl+Enter saves, Esc leaves and keeps the draft")

    def enter(self, user: User, argument: object = None) -> None:
        """``"new"``, ``"add_form"``, ``("draft" | "record" | "household" | "form", key)``; a form on the page stays."""
        self._user = user
        self._argument = argument
        self.chooser.let_add(allowed=user.may(Right.ADD_FORMS))
        if isinstance(argument, tuple):
            self._argument = None
            self.open(str(argument[0]), str(argument[1]))
        if self.filling is None or argument == "new":
            self.refresh()
        if self.filling is None:
            self.chooser.focus_lists()

    def leave(self) -> None:
        """Keep the draft when another page is shown."""
        self._close()

    @property
    def engaged(self) -> bool:
        """True while a form is on the page or comes, or one that was left could not be kept yet."""
        return self.filling is not None or self._coming is not None or bool(self._leaving)

    @property
    def unkept(self) -> tuple[Filling, ...]:
        """Forms that were left and could not be kept yet."""
        return tuple(filling for filling in self._leaving.values() if filling.unkept is not None)

    def give_over(self) -> tuple[Filling, ...]:
        """Those are somebody else's care from now on."""
        given = self.unkept
        for filling in given:
            del self._leaving[filling.draft.id]
            filling.left.disconnect(self._on_left)
        return given

    def forget(self) -> None:
        """The person signs out."""
        self._close()
        self._earlier = Earlier()
        self.printed = ""
        super().forget()

    def reload(self) -> None:
        """Read forms and drafts."""
        user, registering, retaining = self.user, self.desk.registering, self.desk.retaining
        clerk, supervisor = user.may(Right.REGISTER), user.may(Right.REVIEW)
        self.ask(
            lambda: (
                (*registering.forms(user), *registering.taken_back(user)),
                (*(registering.drafts(user) if clerk else ()), *(retaining.left(user) if supervisor else ())),
                registering.discarded(user) if clerk or supervisor else (),
            ),
            self._show,
        )

    def retranslate(self) -> None:
        """Every text again."""
        self.chooser.retranslate()
        self._sheet.retranslate()
        self._show_filling()
        if self.view is not None:
            self.view.set_digits(self.context.language.kind_of_digits)

    def shed(self) -> Work:
        """What nobody sees of the form."""
        if self.view is not None:
            yield from self.view.shed()

    def resume(self) -> None:
        """The form is whole again, in its turn."""
        if self.view is not None:
            self.view.resume()

    # -- choosing

    def _show(self, read: tuple[tuple[FormSummary, ...], tuple[Draft, ...], tuple[Draft, ...]]) -> None:
        forms = read[0]
        self.chooser.show_lists(*read)
        argument, self._argument = self._argument, None
        offered = [form for form in forms if not form.taken_back]
        if argument == "new" and len(offered) == 1 and self.filling is None and self.user.may(Right.REGISTER):
            self.open("form", form_key(offered[0]))
        elif argument == "add_form":
            self.add_form()

    def _on_form(self, form: FormSummary) -> None:
        if form.taken_back:
            self.told.emit(lambda: messages.sentence("form_taken_back", {}, self.context.language), "warning")
        elif self.user.may(Right.REGISTER):
            self.open("form", form_key(form))

    # -- filling

    def open(self, what: str, key: str) -> None:
        """Open a form, a draft, a record or the next of a household (see ``opening.open_filling``)."""
        if self._opening or self._coming is not None:
            return
        self._close()
        waiting = self._leaving.get(key)
        if what == "draft" and waiting is not None and waiting.come_back():
            del self._leaving[key]
            self._put(waiting)
            return
        self._opening = True
        context, user = self.context, self.user

        def failed(error: Exception) -> bool:
            self._opening = False
            if getattr(error, "code", "") == "form_taken_back" and what == "form":
                self.refresh()  # its last draft was finished; the list of forms says why there is no next one
                return True
            self.told.emit(lambda: messages.of_error(error, context.language), "danger")
            return True

        self.ask(lambda: open_filling(context, user, what, key), self._on_opened, failed)

    def _on_opened(self, opened: Opened) -> None:
        self._opening = False
        filling = Filling(self.context, self.user, opened, self)
        filling.kept.connect(self._on_kept)
        filling.recovered.connect(self._on_recovered)
        filling.left.connect(self._on_left)
        filling.on_error(self._on_not_kept)
        self._put(filling)

    def _put(self, filling: Filling) -> None:
        """Show a filling on the page, where the person was."""
        digits, run = self.context.language.kind_of_digits, self._prepare_file
        view = view_of(self.context, filling, self._sheet.room, digits=digits, earlier=self._earlier, run=run)
        self._coming = view, filling
        QTimer.singleShot(0, view, self._begin)  # made in one turn of the window, and shown in another

    def _begin(self) -> None:
        if self._coming is None:
            return
        (view, filling), self._coming = self._coming, None
        self.view, self.filling = view, filling
        self.save_button.setEnabled(True)
        view.begin()
        own, paged = self.context.own, "pages" in filling.session.definition.style
        if not paged:  # a form that says so itself begins as pages whatever the person prefers elsewhere
            view.way_chosen.connect(lambda one_page: own.choose(one_page=one_page))
        view.committed.connect(self._on_committed)
        view.tongue_changed.connect(lambda: self._on_committed(""))
        view.moved.connect(self._on_moved)
        view.save_requested.connect(self.save)
        view.completed.connect(lambda: self.save_button.setFocus(Qt.FocusReason.OtherFocusReason))
        draft = filling.draft
        view.remark(dict.fromkeys(draft.return_fields, draft.return_reason))
        self._sheet.put(view, filling)
        self.watch.follow(view, filling)
        self._show_filling()
        self._stack.setCurrentIndex(FILLING)
        for place in (*draft.return_fields[:1], filling.place):
            if place and view.reach(place):
                return
        view.focus_first()

    def _prepare_file(
        self,
        call: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], bool],
        owner: QObject,
    ) -> None:
        self.context.tasks.run(call, done=done, failed=failed, owner=owner, lane=FILES)

    def _show_filling(self) -> None:
        filling = self.filling
        if filling is None:
            return
        self._sheet.show_filling(filling, printable=bool(self._to_print()))

    def _on_tongue(self, name: str) -> None:
        if self.view is not None:
            self.view.set_form_language(name)

    def _on_committed(self, _ref: str) -> None:
        if self.filling is not None:
            self.filling.commit()

    def _take_over(self, offer: Offered) -> None:
        """What was typed when the person was registered again takes the place of what their record says."""
        view = self.view
        if view is not None:
            change = view.session.set(offer.ref, offer.value)
            if offer.ref in view.canvas.fields:
                view.canvas.fields[offer.ref].give_up()
            view.canvas.apply(change)
            view.committed.emit(offer.ref)

    def _on_moved(self, ref: str) -> None:
        if self.filling is not None:
            self.filling.place = ref

    def _on_kept(self) -> None:
        self.saved.emit()
        if self._goes:
            self.leave_form()

    def _on_not_kept(self, error: Exception) -> bool:
        self._goes = False
        again = any(filling is not None and filling.unkept for filling in (self.filling, *self._leaving.values()))

        def words() -> str:
            said = messages.of_error(error, self.context.language)
            tried = self.tr("The draft is tried again every few seconds.")
            return f"{said} {tried}" if again else said

        self.told.emit(words, "danger")
        return True

    def _on_recovered(self) -> None:
        self.told.emit(lambda: self.tr("The draft is kept now."), "success")

    # -- saving

    def save(self) -> None:
        """Save the registration and offer the next; or go to the first problem and say how many there are."""
        self._save("form")

    def save_for_household(self) -> None:
        """As ``save``; the next form begins with what the household shares."""
        if self._sheet.shares:
            self._save("household")

    def _save(self, then: str) -> None:
        view, filling = self.view, self.filling
        if view is None or filling is None or not self.save_button.isEnabled():
            return
        count = len(view.problems())
        if count:
            view.first_problem()
            self.told.emit(lambda: self._attention(count), "warning")
            return
        if unusual := view.unusual():
            ask_why(self.context, view, unusual[0], self, lambda: self._save(then))
            return
        if filling.session.needs_change_reason:
            ask_what_changed(self.context, filling.session, self, lambda: self._save(then))
            return
        missing = filling.missing_file()
        if missing is not None:
            view.show_problem(missing)
            self.told.emit(lambda: messages.sentence("file_missing", {}, self.context.language), "warning")
            return
        self.save_button.setEnabled(False)
        try:
            filling.finish(lambda saved: self._on_registered(filling, saved, then), self._on_not_registered)
        except FormError as error:
            self._on_not_registered(error)

    def _on_registered(self, filling: Filling, saved: Saved, then: str) -> None:
        if self._user is None:
            return  # signed out meanwhile; it is saved
        self.saved.emit()
        registration = saved.registration
        self.printed = registration.record_id

        def words() -> str:
            said = self.tr("Saved here: {name}. It waits for a supervisor.").format(name=isolate(registration.label))
            if registration.number:
                number = self.tr("Number {number}; Ctrl+P prints the receipt.")
                return f"{said} {number.format(number=left_to_right(registration.number))}"
            return said

        if self.filling is not filling:
            self.told.emit(words, "success")
            return  # another form is on the page by now, or none
        self.save_button.setEnabled(True)
        corrected = filling.draft.record_id is not None
        self._close()
        if corrected and filling.opened.typed:
            self.refresh()
            ask_typed_again(self.context, self, partial(self._discard_typed, filling))
        elif corrected:
            self.went.emit("home", None)
        elif then == "household":
            self.open("household", registration.record_id)
        else:
            self.open("form", f"{registration.form_id}\n{registration.form_version}")
        self.told.emit(words, "success")

    def _discard_typed(self, filling: Filling) -> None:
        for draft in filling.opened.typed:
            self.discard(draft)

    def _on_not_registered(self, error: Exception) -> bool:
        self.save_button.setEnabled(True)
        if self.filling is not None and self.watch.stands_against(error):
            self.told.emit(lambda: messages.of_error(error, self.context.language), "warning")
            return True
        problem = error.problems[0] if isinstance(error, FormError) and error.problems else None
        filling = self.filling
        if self.view is None or filling is None or problem is None or not problem.where.ref:
            self.told.emit(lambda: messages.of_error(error, self.context.language), "danger")
            return True
        ref, code, params = problem.where.ref, problem.code, problem.params

        def words() -> str:
            node = filling.session.node(ref)
            said = messages.sentence(code, params, self.context.language)
            return self.tr("“{question}”: {problem}").format(
                question=isolate(plain(node.label or "") or node.name), problem=said
            )

        self.view.show_problem(ref)
        self.told.emit(words, "danger")
        return True

    def _attention(self, count: int) -> str:
        said = self.context.language.localised(self.tr("%n answer(s) need attention; the first is shown.", "", count))
        if count == 1:
            return said
        lists = self.tr("{key} lists them all.").format(key=left_to_right("Shift+F4"))
        return f"{said} {lists}"

    def list_missing(self) -> None:
        """Everything that stands against saving, to go to one of it."""
        view = self.view
        if view is None:
            return
        if problems := view.problems():
            MissingDialog(self.context, view.session, problems, view.show_problem, self).open()
        else:
            self.told.emit(lambda: self.tr("Nothing is missing; Ctrl+Enter saves."), "info")

    # -- printing

    def _to_print(self) -> str:
        """The record whose receipt Ctrl+P prints: the one being corrected, else the one saved last."""
        corrected = self.filling.draft.record_id if self.filling is not None else None
        return corrected or self.printed

    def print_receipt(self) -> None:
        """Show the receipt before it is printed."""
        record_id = self._to_print()
        if record_id:
            ReceiptDialog(self.context, self.user, record_id, self).open()
        else:
            self.told.emit(lambda: self.tr("Save the registration first; then its receipt can be printed."), "info")

    # -- leaving

    def leave_form(self) -> None:
        """Back to the choice of forms; the draft is kept, and while it cannot be, the form stays on the screen."""
        filling = self.filling
        if filling is None:
            return
        if self.view is not None:
            self.view.settle()
        if filling.unkept is not None and not self._goes:
            self._goes = True
            filling.try_now()
            return
        self._goes = False
        kept = filling.stored
        self._close()
        if kept:
            self.told.emit(lambda: self.tr("The draft is kept."), "info")
        self.refresh()
        self.chooser.focus_lists()

    def _close(self) -> None:
        self._begin()  # what comes is left as it has come
        view, filling = self.view, self.filling
        self.view = self.filling = None
        self.watch.leave()
        if view is not None:
            view.settle()
        if filling is not None:
            self._leaving[filling.draft.id] = filling
            filling.leave()
        if view is not None:
            self._sheet.take_away(view)
        self._stack.setCurrentIndex(CHOOSING)

    def _on_left(self, filling: Filling) -> None:
        if self._leaving.get(filling.draft.id) is filling:
            del self._leaving[filling.draft.id]
        filling.deleteLater()

    def on_changed(self, changes: Changes) -> None:
        """Drafts kept while a form is being filled need no new list."""
        if self.filling is None:
            super().on_changed(changes)
        elif changes.touches(*self.kinds):
            self._stale = True

"""Registering a person: choose a form or go on with a draft, fill it, save it, next."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QSize, Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.registrations import Draft, FormSummary
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.ui import actions, icons, messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.ask import ConfirmDialog, ReasonDialog
from mihan_desktop.ui.filling import Filling, Opened, open_filling
from mihan_desktop.ui.form.markup import plain
from mihan_desktop.ui.language import isolate, left_to_right
from mihan_desktop.ui.models.rows import Column, RowsModel, Sign
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.tasks import FILES
from mihan_desktop.ui.widgets.card import Card, EmptyState, button, label, row
from mihan_desktop.ui.widgets.digits import Digits
from mihan_desktop.ui.widgets.lines import list_view

if TYPE_CHECKING:
    from mihan_desktop.services.registering import FormAdded, Saved
    from mihan_desktop.ui.form.progress import FieldProblem
    from mihan_desktop.ui.form.view import FormView
    from mihan_desktop.ui.pictures import Prepared

CHOOSING, FILLING = range(2)


class RegistrationPage(Page):
    """Attributes: view (the form on the page, if any), filling (its draft and session)."""

    kinds = frozenset({Kind.DRAFTS, Kind.FORMS})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.view: FormView | None = None
        self.filling: Filling | None = None
        self._argument: object = None
        self._opening = False
        self._stack = QStackedWidget()
        self._stack.addWidget(self._chooser())
        self._stack.addWidget(self._desk())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        actions.bind(self, "save_record", self.save)
        actions.bind(self, "leave_form", self.leave_form)

    # -- construction

    def _chooser(self) -> QWidget:
        theme, px = self.context.theme, self.context.theme.px
        self._forms_title, self._drafts_title = label("heading"), label("heading")
        self.add_button = button("quiet", self.add_form)
        self.discard_button = button("quiet", self._discard)
        self.forms: RowsModel[FormSummary] = RowsModel(
            [Column(lambda: "", lambda form: form.title or form.form_id, None, self._about, lambda _: "registration")],
            self._form_key,
            self,
        )
        self.drafts: RowsModel[Draft] = RowsModel(
            [Column(lambda: "", lambda draft: draft.label or self.tr("Without a name yet"), self._sign, self._kept,
                    lambda _: "draft")],
            lambda draft: draft.id,
            self,
        )  # fmt: skip
        self.form_list, self.draft_list = list_view(theme), list_view(theme)
        self.form_list.setModel(self.forms)
        self.draft_list.setModel(self.drafts)
        for view, opened in ((self.form_list, self._open_form), (self.draft_list, self._open_draft)):
            view.activated.connect(opened)
            view.clicked.connect(opened)
        self._no_forms = EmptyState(theme, "registration", self.add_form)
        self._no_drafts = EmptyState(theme, "check")
        self._either_form, self._either_draft = QStackedWidget(), QStackedWidget()
        for stack, parts in (
            (self._either_form, (self._no_forms, self.form_list)),
            (self._either_draft, (self._no_drafts, self.draft_list)),
        ):  # fmt: skip
            for part in parts:
                stack.addWidget(part)
        forms, drafts = Card(theme, margin=16), Card(theme, margin=16)
        forms.add(row(self._forms_title, 1, self.add_button), self._either_form)
        drafts.add(row(self._drafts_title, 1, self.discard_button), self._either_draft)
        sheet = QWidget()
        across = QHBoxLayout(sheet)
        across.setContentsMargins(px(24), px(12), px(24), px(16))
        across.setSpacing(px(16))
        across.addWidget(forms, 1)
        across.addWidget(drafts, 1)
        return sheet

    def _desk(self) -> QWidget:
        theme, px = self.context.theme, self.context.theme.px
        self._name = label("heading", wrap=True)
        self.tongue = QComboBox()
        self.tongue.activated.connect(self._on_tongue)
        self.leave_button, self.save_button = button("secondary", self.leave_form), button("primary", self.save)
        self._reason = label(wrap=True)
        self._reason_card = Card(theme, margin=10)
        self._reason_icon = label()
        self._reason_card.add(row(self._reason_icon, self._reason, spacing=px(8), wide=self._reason))
        self._sheet = Card(theme, margin=0)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(px(24), px(4), px(24), px(12))
        column.setSpacing(px(10))
        column.addLayout(row(self._name, self.tongue, self.leave_button, self.save_button, wide=self._name))
        column.addWidget(self._reason_card)
        column.addWidget(self._sheet, 1)
        return sheet

    # -- page

    def title(self) -> str:
        """The page's name."""
        return self.tr("Registration")

    def hint(self) -> str:
        """The keys."""
        return self.tr("Enter goes on, Ctrl+Enter saves, Esc leaves and keeps the draft")

    def enter(self, user: User, argument: object = None) -> None:
        """``"new"``, ``"add_form"``, ``("draft", id)`` or ``("record", id)``; a form on the page stays there."""
        self._user = user
        self._argument = argument
        self.add_button.setVisible(user.may(Right.ADD_FORMS))
        if isinstance(argument, tuple):
            self._argument = None
            self.open(str(argument[0]), str(argument[1]))
        if self.filling is None or argument == "new":
            self.refresh()
        if self.filling is None:
            self.form_list.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Keep the draft when another page is shown."""
        self._close()

    @property
    def engaged(self) -> bool:
        """True while a form is on the page."""
        return self.filling is not None

    def forget(self) -> None:
        """The person signs out."""
        self._close()
        super().forget()

    def reload(self) -> None:
        """Read forms and drafts."""
        user, registering = self.user, self.desk.registering
        clerk = user.may(Right.REGISTER)
        self.ask(lambda: (registering.forms(user), registering.drafts(user) if clerk else ()), self._show)

    def retranslate(self) -> None:
        """Every text again."""
        theme, size = self.context.theme, self.context.theme.px(16)
        self._forms_title.setText(self.tr("New registration"))
        self._drafts_title.setText(self.tr("Continue where you stopped"))
        self.form_list.setAccessibleName(self.tr("Forms"))
        self.draft_list.setAccessibleName(self.tr("My drafts"))
        self.add_button.setText(self.tr("Add a form…"))
        self.discard_button.setText(self.tr("Discard the draft…"))
        adds = self._user is not None and self.user.may(Right.ADD_FORMS)
        if adds:
            hint = self.tr("Add the ministry's form: an XLSForm (.xlsx) or an XForm (.xml).")
        else:
            hint = self.tr("The administrator or a supervisor adds the ministry's form here.")
        self._no_forms.say(self.tr("There is no form yet"), hint, self.tr("Add a form…") if adds else "")
        self._no_drafts.say(
            self.tr("No drafts"), self.tr("A form you leave before it is finished is kept here, answer by answer.")
        )
        self.tongue.setAccessibleName(self.tr("Language of the form"))
        self.tongue.setToolTip(self.tr("Language of the form"))
        self.leave_button.setText(self.tr("Leave"))
        self.leave_button.setToolTip(self.tr("The draft is kept (Esc)"))
        self.save_button.setText(self.tr("Save"))
        self.save_button.setToolTip(self.tr("Save the registration and go to the next (Ctrl+Enter)"))
        self.save_button.setIcon(icons.icon("check", theme.colour("on_primary"), size))
        self.save_button.setIconSize(QSize(size, size))
        self.forms.speak()
        self.drafts.speak()
        self._show_filling()
        if self.view is not None:
            self.view.set_digits(self._digits())

    # -- choosing

    def _show(self, read: tuple[tuple[FormSummary, ...], tuple[Draft, ...]]) -> None:
        forms, drafts = read
        self.forms.show(forms)
        self.drafts.show(drafts)
        self._either_form.setCurrentIndex(1 if forms else 0)
        self._either_draft.setCurrentIndex(1 if drafts else 0)
        self.discard_button.setVisible(bool(drafts))
        for view, rows in ((self.form_list, forms), (self.draft_list, drafts)):
            if rows and not view.currentIndex().isValid():
                view.setCurrentIndex(view.model().index(0, 0))
        argument, self._argument = self._argument, None
        if argument == "new" and len(forms) == 1 and self.filling is None and self.user.may(Right.REGISTER):
            self.open("form", self._form_key(forms[0]))
        elif argument == "add_form":
            self.add_form()

    @staticmethod
    def _form_key(form: FormSummary) -> str:
        return f"{form.form_id}\n{form.version}"

    def _about(self, form: FormSummary) -> str:
        version = self.tr("version {version}").format(version=left_to_right(form.version))
        return f"{version} · {self.context.language.listed([isolate(name) for name in form.languages])}".strip(" ·")

    def _kept(self, draft: Draft) -> str:
        when = self.context.language.moment(draft.saved_at, self.context.now())
        kept = self.tr("kept {when}").format(when=when)
        return f"{isolate(draft.return_reason)} · {kept}" if draft.return_reason else kept

    def _sign(self, draft: Draft) -> Sign:
        if draft.record_id is not None:
            return Sign(self.tr("correction"), "returned", "warning")
        return Sign(self.tr("draft"), "draft", "muted")

    def _open_form(self, index: QModelIndex) -> None:
        form = self.forms.row(index)
        if form is not None and self.user.may(Right.REGISTER):
            self.open("form", self._form_key(form))

    def _open_draft(self, index: QModelIndex) -> None:
        draft = self.drafts.row(index)
        if draft is not None:
            self.open("draft", draft.id)

    def _discard(self) -> None:
        draft, user = self.drafts.row(self.draft_list.currentIndex()), self.user
        if draft is None:
            return

        def texts() -> tuple[str, str, str]:
            name = isolate(draft.label or self.tr("Without a name yet"))
            return (
                self.tr("Discard the draft “{name}”?").format(name=name),
                self.tr("Its answers are lost. A record that it corrects stays as it is."),
                self.tr("Discard"),
            )

        dialog = ConfirmDialog(self.context, texts, self)
        dialog.accepted.connect(lambda: self.ask(lambda: self.desk.registering.discard_draft(user, draft.id)))
        dialog.open()

    def add_form(self) -> None:
        """Ask for a form's file."""
        if not self.user.may(Right.ADD_FORMS):
            return
        dialog = QFileDialog(self, self.tr("Add a form"), "", self.tr("Forms (*.xlsx *.xls *.xml)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.add_form_from(Path(chosen)))
        dialog.open()

    def add_form_from(self, path: Path) -> None:
        """Read a form and keep it at this desk."""
        user = self.user

        def done(added: FormAdded) -> None:
            words = self.tr("The form “{title}” may be filled now.").format(title=isolate(added.form.title))
            if added.warnings:
                said = messages.of_form_problem(added.warnings[0], self.context.language)
                self.told.emit(f"{words}\n{said}", "warning")
            else:
                self.told.emit(words, "success")

        self.ask(lambda: self.desk.registering.add_form(user, path.read_bytes(), path.name), done)

    # -- filling

    def open(self, what: str, key: str) -> None:
        """Open a form, a draft or a record (see ``filling.open_filling``)."""
        if self._opening:
            return
        self._close()
        self._opening = True
        context, user = self.context, self.user

        def failed(error: Exception) -> bool:
            self._opening = False
            self.told.emit(messages.of_error(error, context.language), "danger")
            return True

        self.ask(lambda: open_filling(context, user, what, key), self._on_opened, failed)

    def _on_opened(self, opened: Opened) -> None:
        from mihan_desktop.ui.form.view import FormView

        self._opening = False
        self.save_button.setEnabled(True)
        self.filling = Filling(self.context, self.user, opened, self)
        self.filling.kept.connect(self.saved.emit)
        self.filling.on_error(self._on_not_kept)
        self.view = FormView(
            opened.session, digits=self._digits(), attachments=self.filling.files, run=self._prepare_file
        )
        self.view.committed.connect(self._on_committed)
        self.view.save_requested.connect(self.save)
        self.view.completed.connect(lambda: self.save_button.setFocus(Qt.FocusReason.OtherFocusReason))
        self._sheet.body.addWidget(self.view)
        self.tongue.clear()
        for name in opened.session.languages:
            self.tongue.addItem(name)
        self.tongue.setCurrentText(opened.session.language)
        self.tongue.setVisible(len(opened.session.languages) > 1)
        self._show_filling()
        self._stack.setCurrentIndex(FILLING)
        self.view.focus_first()

    def _prepare_file(
        self,
        call: Callable[[], Prepared],
        done: Callable[[Prepared], None],
        failed: Callable[[Exception], bool],
        owner: QObject,
    ) -> None:
        self.context.tasks.run(call, done=done, failed=failed, owner=owner, lane=FILES)

    def _digits(self) -> Digits:
        return Digits.ARABIC if self.context.language.localised("0") != "0" else Digits.LATIN

    def _show_filling(self) -> None:
        filling = self.filling
        if filling is None:
            return
        reason = filling.draft.return_reason
        self._name.setText(filling.session.definition.title)
        self._reason_card.setVisible(bool(reason))
        words = self.tr("The supervisor returned this: “{reason}”").format(reason=isolate(reason))
        self._reason.setText(words)
        theme = self.context.theme
        self._reason_icon.setPixmap(icons.picture("returned", theme.colour("warning"), theme.px(18)))

    def _on_tongue(self) -> None:
        if self.view is not None and self.filling is not None:
            self.view.set_form_language(self.tongue.currentText())
            self.filling.commit()

    def _on_committed(self, _ref: str) -> None:
        if self.filling is not None:
            self.filling.commit()

    def _on_not_kept(self, error: Exception) -> bool:
        self.told.emit(messages.of_error(error, self.context.language), "danger")
        return True

    def save(self) -> None:
        """Save the registration and offer the next; or go to the first problem and say how many there are."""
        view, filling = self.view, self.filling
        if view is None or filling is None or not self.save_button.isEnabled():
            return
        count = len(view.problems())
        if count:
            view.first_problem()
            words = self.tr("%n answer(s) need attention; the first is shown.", "", count)
            self.told.emit(self.context.language.localised(words), "warning")
            return
        if unusual := view.unusual():
            self._ask_why(view, unusual[0])
            return
        missing = filling.missing_file()
        if missing is not None:
            view.show_problem(missing)
            self.told.emit(messages.sentence("file_missing", {}, self.context.language), "warning")
            return
        self.save_button.setEnabled(False)
        try:
            filling.finish(lambda saved: self._on_registered(filling, saved), self._on_not_registered)
        except Exception:
            self.save_button.setEnabled(True)
            raise

    def _ask_why(self, view: FormView, unusual: FieldProblem) -> None:
        """An answer that the form warns of may stand with a reason, which the supervisor reads; then save again."""
        view.show_problem(unusual.ref)
        node = view.session.node(unusual.ref)

        def texts() -> tuple[str, str, str, str]:
            return (
                self.tr("An unusual answer"),
                f"{isolate(plain(node.label or node.name))}: {isolate(unusual.sentence)}",
                self.tr("Why is it right? The supervisor reads this."),
                self.tr("Keep the answer"),
            )

        def given(reason: str) -> None:
            view.give_reason(unusual.ref, reason)
            self.save()

        dialog = ReasonDialog(self.context, texts, self)
        dialog.given.connect(given)
        dialog.open()

    def _on_registered(self, filling: Filling, saved: Saved) -> None:
        if self._user is None:
            return  # signed out meanwhile; it is saved
        self.saved.emit()
        registration = saved.registration
        words = self.tr("Saved here: {name}. It waits for a supervisor.").format(name=isolate(registration.label))
        if self.filling is not filling:
            self.told.emit(words, "success")
            return  # another form is on the page by now, or none
        self.save_button.setEnabled(True)
        corrected = filling.draft.record_id is not None
        self._close()
        if corrected:
            self.went.emit("home", None)
        else:
            self.open("form", f"{registration.form_id}\n{registration.form_version}")
        self.told.emit(words, "success")

    def _on_not_registered(self, error: Exception) -> bool:
        self.save_button.setEnabled(True)
        self.told.emit(messages.of_error(error, self.context.language), "danger")
        return True

    def leave_form(self) -> None:
        """Back to the choice of forms; the draft is kept."""
        if self.filling is None:
            return
        if self.view is not None:
            self.view.settle()
        kept = self.filling.stored
        self._close()
        if kept:
            self.told.emit(self.tr("The draft is kept."), "info")
        self.refresh()
        self.form_list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        view, filling = self.view, self.filling
        self.view = self.filling = None
        if view is not None:
            view.settle()
        if filling is not None:
            filling.leave()
            filling.deleteLater()
        if view is not None:
            self._sheet.body.removeWidget(view)
            view.hide()
            view.deleteLater()
        self._stack.setCurrentIndex(CHOOSING)

    def on_changed(self, changes: Changes) -> None:
        """Drafts kept while a form is being filled need no new list."""
        if self.filling is None:
            super().on_changed(changes)
        elif changes.touches(*self.kinds):
            self._stale = True

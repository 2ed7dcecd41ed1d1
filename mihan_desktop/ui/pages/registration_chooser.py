"""Where a registration begins: the forms that may be filled, and the drafts that wait, with how far each of them is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from mihan_desktop.domain.registrations import Draft, FormSummary
from mihan_desktop.ui import actions
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.language import OFFICE_TIME, isolate, left_to_right, readers_names
from mihan_desktop.ui.models.rows import Column, RowsModel, Sign
from mihan_desktop.ui.widgets.card import Card, EmptyState, button, label, row
from mihan_desktop.ui.widgets.lines import list_view


def form_key(form: FormSummary) -> str:
    """How a form is named to ``filling.open_filling``."""
    return f"{form.form_id}\n{form.version}"


class RegistrationChooser(QWidget):
    """Two lists beside each other.

    Attributes: forms, drafts (models), form_list, draft_list (views), add_button, discard_button, undo_button.
    Signals: form_chosen(FormSummary), draft_chosen(Draft), left_chosen(Draft) for one that somebody else left behind,
    discarded(Draft), undo_wanted() for the draft that was discarded last, add_wanted().
    """

    form_chosen = Signal(object)
    draft_chosen = Signal(object)
    left_chosen = Signal(object)
    discarded = Signal(object)
    undo_wanted = Signal()
    add_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._adds = False
        self._chosen = ""  # the draft that is chosen when it comes
        theme, px = context.theme, context.theme.px
        self._forms_title, self._drafts_title = label("heading"), label("heading")
        self.add_button = button("quiet", self.add_wanted.emit)
        self.discard_button = button("quiet", self._discard)
        self.undo_button = button("quiet", self.undo_wanted.emit)
        self.undo_button.hide()
        actions.bind(self, "undo_answer", self._undo)
        self.forms: RowsModel[FormSummary] = RowsModel(
            [
                Column(
                    lambda: "", lambda one: one.title or one.form_id, self._gone, self._about, lambda _: "registration"
                )
            ],
            form_key,
            self,
        )
        self.drafts: RowsModel[Draft] = RowsModel(
            [Column(lambda: "", self._name, self._sign, self._kept, lambda _: "draft")], lambda draft: draft.id, self
        )
        self.form_list, self.draft_list = list_view(theme), list_view(theme)
        self.form_list.setModel(self.forms)
        self.draft_list.setModel(self.drafts)
        for view, opened in ((self.form_list, self._on_form), (self.draft_list, self._on_draft)):
            view.activated.connect(opened)
            view.clicked.connect(opened)
        self._no_forms = EmptyState(theme, "registration", self.add_wanted.emit)
        self._no_drafts = EmptyState(theme, "check")
        self._either_form, self._either_draft = QStackedWidget(), QStackedWidget()
        for stack, parts in (
            (self._either_form, (self._no_forms, self.form_list)),
            (self._either_draft, (self._no_drafts, self.draft_list)),
        ):  # fmt: skip
            for part in parts:
                stack.addWidget(part)
        forms, drafts = Card(theme, margin=16), Card(theme, margin=16)
        forms.add(self._forms_title, self._either_form, row(self.add_button, 1))
        drafts.add(self._drafts_title, self._either_draft, row(self.discard_button, self.undo_button, 1))
        across = QHBoxLayout(self)
        across.setContentsMargins(px(24), px(12), px(24), px(16))
        across.setSpacing(px(16))
        across.addWidget(forms, 1)
        across.addWidget(drafts, 1)

    def let_add(self, *, allowed: bool) -> None:
        """Whether the person may add forms."""
        self._adds = allowed
        self.add_button.setVisible(allowed)

    def show_lists(
        self, forms: tuple[FormSummary, ...], drafts: tuple[Draft, ...], discarded: tuple[Draft, ...]
    ) -> None:
        """Other forms and drafts. discarded: those that can be brought back."""
        self.forms.show(forms)
        self.drafts.show(drafts)
        self._show_buttons(discard=bool(drafts), undo=bool(discarded))
        self._either_form.setCurrentIndex(1 if forms else 0)
        self._either_draft.setCurrentIndex(1 if drafts else 0)
        for view, rows in ((self.form_list, forms), (self.draft_list, drafts)):
            if rows and not view.currentIndex().isValid():
                view.setCurrentIndex(view.model().index(0, 0))
        self._choose()

    def choose(self, draft: Draft) -> None:
        """The keyboard goes to a draft, as soon as it is in the list."""
        self._chosen = draft.id
        self._choose()

    def _choose(self) -> None:
        at = self.drafts.find(self._chosen)
        if at >= 0:
            self._chosen = ""
            self.draft_list.setCurrentIndex(self.drafts.index(at, 0))
            self.draft_list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_buttons(self, *, discard: bool, undo: bool) -> None:
        """The keyboard stays beside the list when the button that was pressed goes."""
        left = (self.discard_button.hasFocus() and not discard) or (self.undo_button.hasFocus() and not undo)
        for press, shown in ((self.discard_button, discard), (self.undo_button, undo)):
            if shown:
                press.show()
        if left:
            (self.undo_button if undo else self.discard_button).setFocus(Qt.FocusReason.OtherFocusReason)
        self.discard_button.setVisible(discard)
        self.undo_button.setVisible(undo)

    def retranslate(self) -> None:
        """Every text again."""
        self._forms_title.setText(self.tr("New registration"))
        self._drafts_title.setText(self.tr("Continue where you stopped"))
        self.form_list.setAccessibleName(self.tr("Forms"))
        self.draft_list.setAccessibleName(self.tr("My drafts"))
        self.add_button.setText(self.tr("Add a form…"))
        self.discard_button.setText(self.tr("Discard the draft"))
        self.undo_button.setText(self.tr("Undo"))
        if self._adds:
            hint = self.tr("Add the ministry's form: an XLSForm (.xlsx) or an XForm (.xml).")
        else:
            hint = self.tr("The administrator or a supervisor adds the ministry's form here.")
        self._no_forms.say(self.tr("There is no form yet"), hint, self.tr("Add a form…") if self._adds else "")
        self._no_drafts.say(
            self.tr("No drafts"), self.tr("A form you leave before it is finished is kept here, answer by answer.")
        )
        self.forms.speak()
        self.drafts.speak()

    def focus_lists(self) -> None:
        """The keyboard goes to the forms."""
        self.form_list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name(self, draft: Draft) -> str:
        return draft.label or self.tr("Without a name yet")

    def _gone(self, form: FormSummary) -> Sign | None:
        return Sign(self.tr("taken back"), "problem", "warning") if form.taken_back else None

    def _about(self, form: FormSummary) -> str:
        if form.taken_back:
            return self.tr("The ministry took it back: drafts of it may be finished, nothing new is begun on it.")
        version = self.tr("version {version}").format(version=left_to_right(form.version))
        from mihan_desktop.ui.form.drawing import code_in

        names = readers_names({name: code_in(name) for name in form.languages}).values()
        return f"{version} · {self.context.language.listed([isolate(name) for name in names])}".strip(" ·")

    def _kept(self, draft: Draft) -> str:
        language = self.context.language
        when = language.moment(draft.saved_at, self.context.now())
        parts = [self.tr("kept {when}").format(when=when)]
        if draft.asked:
            far = self.tr("{answered} of {asked} answered")
            parts.append(far.format(answered=language.number(draft.answered), asked=language.number(draft.asked)))
        if draft.return_reason:
            parts.insert(0, isolate(draft.return_reason))
        if draft.left_by:
            parts.insert(0, self.tr("begun by {who}").format(who=isolate(draft.left_by)))
        return " · ".join(parts)

    def _sign(self, draft: Draft) -> Sign:
        if draft.left_by:
            return Sign(self.tr("left behind"), "users", "warning")
        if draft.ends_at is not None:
            day = self.context.language.short_date(draft.ends_at.astimezone(OFFICE_TIME).date())
            return Sign(self.tr("kept until {day}").format(day=day), "clock", "warning")
        if draft.record_id is not None:
            return Sign(self.tr("correction"), "returned", "warning")
        return Sign(self.tr("draft"), "draft", "muted")

    def _on_form(self, index: QModelIndex) -> None:
        form = self.forms.row(index)
        if form is not None:
            self.form_chosen.emit(form)

    def _on_draft(self, index: QModelIndex) -> None:
        draft = self.drafts.row(index)
        if draft is not None:
            (self.left_chosen if draft.left_by else self.draft_chosen).emit(draft)

    def _discard(self) -> None:
        draft = self.drafts.row(self.draft_list.currentIndex())
        if draft is not None:
            self.discarded.emit(draft)

    def _undo(self) -> None:
        if not self.undo_button.isHidden():
            self.undo_wanted.emit()

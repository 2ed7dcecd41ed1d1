"""A cohort is called in other offices, its call is withdrawn, and courses of others are applied for."""

from __future__ import annotations

from PySide6.QtCore import QObject

from mihan_desktop.domain.roles import Right
from mihan_desktop.domain.training.calling import OPEN
from mihan_desktop.services.calling import CallSaid, OpenCourse, Outsider
from mihan_desktop.ui import actions, calling_words
from mihan_desktop.ui.dialogs.ask import ReasonDialog
from mihan_desktop.ui.dialogs.call_course import CallCourseDialog
from mihan_desktop.ui.dialogs.open_courses import OpenCoursesDialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.pages.courses_steps import Host
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.widgets.card import button


class Calls(QObject):
    """Attributes: buttons (call_button, withdraw_button: of the cohort), elsewhere_button; said (its call, or None)."""

    def __init__(self, page: Page, host: Host) -> None:
        super().__init__(page)
        self._page, self._host = page, host
        self.said: CallSaid | None = None
        self.call_button = button("quiet", self.call)
        self.withdraw_button = button("quiet", self.withdraw)
        self.elsewhere_button = button("secondary", self.elsewhere)
        self.buttons = (self.call_button, self.withdraw_button)
        actions.bind(page, "call_course", self.call)
        actions.bind(page, "open_courses", self.elsewhere)

    def show(self, said: CallSaid | None) -> None:
        """Another cohort's call."""
        self.said = said

    def note(self) -> str:
        """That the cohort is called."""
        return calling_words.note(self.said, self._page.context.language)

    def allow(self, *, plans: bool, applies: bool, here: bool) -> None:
        """Who sits there, and whether the people of a cohort are shown."""
        called = self.said is not None and self.said.call.state == OPEN
        self.call_button.setVisible(plans and here)
        self.withdraw_button.setVisible(plans and here and called)
        self.elsewhere_button.setVisible(applies)

    def retranslate(self) -> None:
        """Every text again."""
        self.call_button.setText(self.tr("Call in other offices…"))
        self.withdraw_button.setText(self.tr("Withdraw the call…"))
        self.elsewhere_button.setText(self.tr("Courses of other offices…"))
        self.call_button.setToolTip(actions.tip("call_course"))
        self.elsewhere_button.setToolTip(actions.tip("open_courses"))

    def call(self) -> None:
        """Ask until when and where."""
        view, page = self._host.view, self._page
        if view is None or not page.user.may(Right.PLAN_CLASSES):
            return
        dialog = CallCourseDialog(page.context, page.user, view.line, self.said, page)
        words = lambda: self.tr("The call is saved and waits for a supervisor.")  # noqa: E731
        dialog.called.connect(lambda: page.told.emit(words, "success"))
        dialog.open()

    def withdraw(self) -> None:
        """Ask why."""
        view, page = self._host.view, self._page
        if view is None or not self.withdraw_button.isVisibleTo(page):
            return
        title, cohort = isolate(view.line.training_class.title), view.line.training_class.id

        def texts() -> tuple[str, str, str, str]:
            words = self.tr("Nobody of other offices applies any more. Who applied already stays in the list.")
            return title, words, self.tr("Reason"), self.tr("Withdraw the call")

        dialog = ReasonDialog(page.context, texts, page)
        dialog.given.connect(
            lambda reason: self._host.write(
                lambda: page.desk.calling.withdraw(page.user, cohort, reason),
                lambda: self.tr("Written down; a supervisor approves it."),
            )
        )
        dialog.open()

    def open(self, cohort: str, person: str) -> None:
        """The person's page; of somebody of another office, what is known of them here."""
        page = self._page
        user, calling, language = page.user, page.desk.calling, page.context.language

        def show(one: Outsider | None) -> None:
            if one is None:
                page.went.emit("person", person)
            else:
                page.told.emit(lambda: calling_words.outsider(one, language), "info")

        page.ask(lambda: calling.outside(user, cohort, person), show)

    def elsewhere(self) -> None:
        """Show what other offices call."""
        page = self._page
        user, calling = page.user, page.desk.calling
        if not (user.may(Right.REGISTER) or user.may(Right.PLAN_CLASSES)):
            return

        def ask(courses: tuple[OpenCourse, ...]) -> None:
            language = page.context.language
            dialog = OpenCoursesDialog(page.context, user, courses, page)
            dialog.taken.connect(
                lambda count: page.told.emit(
                    lambda: language.localised(self.tr("%n application(s) written down", "", count)), "success"
                )
            )
            dialog.open()

        page.ask(lambda: calling.open_courses(user), ask)

"""The next steps of somebody in a cohort: what may follow where they stand, with a reason where one is due."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.changes import Changes
from mihan_desktop.domain.roles import User
from mihan_desktop.domain.training.enrolments import State, may_follow, wants_reason
from mihan_desktop.services.admitting import CohortLine, CohortView, Enrolled
from mihan_desktop.services.desk import Desk
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.ask import ReasonDialog
from mihan_desktop.ui.dialogs.choose_cohort import ChooseCohortDialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.models.rows import RowsModel
from mihan_desktop.ui.pages.courses_parts import PeoplePart
from mihan_desktop.ui.widgets.card import button

T = TypeVar("T")
OFFERED = (
    State.ADMITTED, State.WAITING, State.REFUSED, State.COMPLETED, State.FAILED_ATTENDANCE, State.FAILED_ASSESSMENT,
    State.TRANSFERRED, State.DROPPED,
)  # fmt: skip
"""In the order of their buttons; a certificate is given elsewhere, and an application is taken by name."""


def never(_error: Exception) -> bool:
    """Deals with no error."""
    return False


class Host(Protocol):
    """What the page has that steps are taken on."""

    context: Context
    desk: Desk
    people: PeoplePart
    cohorts: RowsModel[CohortLine]
    view: CohortView | None

    @property
    def user(self) -> User:
        """Who is signed in."""
        ...

    def reload(self) -> None:
        """Read everything again."""

    def ask(self, call: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], bool]) -> object:
        """Have a service read or write on the records lane."""
        ...

    def tell(self, error: Exception) -> bool:
        """Say why something was not done."""
        ...

    def write(
        self, act: Callable[[], Changes], words: Callable[[], str], refused: Callable[[Exception], bool] = never
    ) -> None:
        """Have a service write; what it did, or why not, is said, unless ``refused`` deals with that."""


class Steps(QObject):
    """One button for each step. Attributes: buttons."""

    def __init__(self, page: Host, over: QWidget) -> None:
        super().__init__(over)
        self._page, self._over, self._shown = page, over, False
        self._of = {state: button("quiet", partial(self.take, state)) for state in OFFERED}
        self.buttons = tuple(self._of.values())

    def allow(self, *, shown: bool) -> None:
        """Whether steps can be taken where the window is."""
        self._shown = shown
        self.show()

    def show(self) -> None:
        """The steps that may follow where the chosen person stands."""
        one = self._page.people.chosen()
        for state, press in self._of.items():
            may = one is not None and state is not one.enrolment.state and may_follow(one.enrolment.state, state)
            press.setVisible(self._shown and may)

    def retranslate(self) -> None:
        """Every text again."""
        texts = {
            State.ADMITTED: self.tr("Give a place…"), State.WAITING: self.tr("Have them wait…"),
            State.REFUSED: self.tr("Refuse…"), State.COMPLETED: self.tr("Completed"),
            State.FAILED_ATTENDANCE: self.tr("Failed by absences"),
            State.FAILED_ASSESSMENT: self.tr("Failed the assessment"), State.TRANSFERRED: self.tr("Transfer…"),
            State.DROPPED: self.tr("Left the course…"),
        }  # fmt: skip
        for state, press in self._of.items():
            press.setText(texts[state])

    def take(self, state: State) -> None:
        """Take a step: at once, with a reason, or by choosing a cohort."""
        one, view = self._page.people.chosen(), self._page.view
        if one is None or view is None:
            return
        if state is State.TRANSFERRED:
            self._transfer(one, view.line)
        elif wants_reason(one.enrolment.state, state) or self._out_of_turn(one, state):
            self._ask_why(one, state)
        else:
            self._say(one, state, "")

    def _out_of_turn(self, one: Enrolled, state: State) -> bool:
        """A place goes to somebody who is not next."""
        view = self._page.view
        turn = () if view is None else view.next
        return state is State.ADMITTED and bool(turn) and one.enrolment.person not in {each.person for each in turn}

    def _say(self, one: Enrolled, state: State, reason: str) -> None:
        page = self._page
        user, cohort, person, name = page.user, one.enrolment.cohort, one.enrolment.person, one.enrolment.name
        page.write(
            lambda: page.desk.admitting.say(user, cohort, person, state, reason),
            lambda: self.tr("Written down for {name}; it waits for a supervisor.").format(name=isolate(name)),
            partial(self._differs, one, state),
        )

    def _differs(self, one: Enrolled, state: State, error: Exception) -> bool:
        """Something else follows from attendance and results: it is said all the same with a reason."""
        if getattr(error, "code", "") != "end_differs":
            return False
        self._ask_why(one, state)
        return True

    def _ask_why(self, one: Enrolled, state: State) -> None:
        def texts() -> tuple[str, str, str, str]:
            verb = self._of[state].text().removesuffix("…")
            name = isolate(one.enrolment.name)
            return (
                name,
                self.tr("Your words stay with it for the supervisor and the ministry."),
                self.tr("Reason"),
                verb,
            )

        dialog = ReasonDialog(self._page.context, texts, self._over)
        dialog.given.connect(partial(self._say, one, state))
        dialog.open()

    def _transfer(self, one: Enrolled, line: CohortLine) -> None:
        page, enrolment = self._page, one.enrolment
        user, admitting = page.user, page.desk.admitting
        others = tuple(each for each in page.cohorts.rows if each.training_class.id != line.training_class.id)

        def texts() -> tuple[str, str, str]:
            words = self.tr("{name} goes on in the chosen cohort, and has a place there at once.")
            return self.tr("Transfer"), words.format(name=isolate(enrolment.name)), self.tr("Transfer them")

        dialog = ChooseCohortDialog(
            page.context, texts, others,
            lambda to, reason: admitting.transfer(user, enrolment.cohort, enrolment.person, to, reason), self._over,
            reason=True,
        )  # fmt: skip
        dialog.done_with.connect(page.reload)
        dialog.open()

"""My work today: what I began, what came back to me, where the office's records stand, and what to do next."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from mihan_desktop.domain.backups import BackupState
from mihan_desktop.domain.changes import Kind
from mihan_desktop.domain.counting import Chart
from mihan_desktop.domain.following_up import FollowUpCount
from mihan_desktop.domain.offices import ApproverState, DeviceState
from mihan_desktop.domain.registrations import Draft, FormSummary, RecordStatus, RegistrationSummary
from mihan_desktop.domain.review import OutboxCounts
from mihan_desktop.domain.roles import Right
from mihan_desktop.domain.standing import Warned
from mihan_desktop.domain.work.referral_work import ReferralCount
from mihan_desktop.services.tables import Table
from mihan_desktop.ui.language import OFFICE_TIME, isolate, left_to_right
from mihan_desktop.ui.mark_words import StandingWords
from mihan_desktop.ui.models.rows import Column, RowsModel, Sign
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.widgets.card import Card, EmptyState, button, label
from mihan_desktop.ui.widgets.chart_card import ChartCard
from mihan_desktop.ui.widgets.flow_layout import FlowLayout
from mihan_desktop.ui.widgets.lines import list_view
from mihan_desktop.ui.widgets.stat import Stat

MOST_CHARTS = 3


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything the page shows, read in one go."""

    drafts: tuple[Draft, ...] = ()
    returned: tuple[RegistrationSummary, ...] = ()
    counts: OutboxCounts = field(default_factory=OutboxCounts)
    device: DeviceState = field(default_factory=DeviceState)
    approver: ApproverState = ApproverState.NONE
    forms: tuple[FormSummary, ...] = ()
    people: int = 0
    charts: tuple[Chart, ...] = ()
    backup: BackupState | None = None
    warned: tuple[Warned, ...] = ()
    calls: FollowUpCount = field(default_factory=FollowUpCount)
    referrals: ReferralCount = field(default_factory=ReferralCount)


@dataclass(frozen=True, slots=True)
class Task:
    """A line of "continue": a draft of mine, or a record that came back to me."""

    key: str
    label: str
    second: str
    returned: bool


class HomePage(Page):
    """Numbers above, "continue" and "what to do next" below."""

    kinds = frozenset(Kind)

    def build(self) -> Iterator[None]:
        """Part by part."""
        theme = self.context.theme
        px = theme.px
        self._overview, self._standing = Overview(), StandingWords(self)
        self.stats = {
            "drafts": Stat(theme, "draft", "info"), "returned": Stat(theme, "returned", "warning"),
            "waiting": Stat(theme, "clock", "info"), "sealed": Stat(theme, "sealed", "info"),
            "received": Stat(theme, "received", "success"),
        }  # fmt: skip
        goals: dict[str, tuple[str, object]] = {
            "drafts": ("registration", None), "returned": ("records", RecordStatus.RETURNED),
            "waiting": ("records", RecordStatus.WAITING), "sealed": ("sync", None),
            "received": ("records", RecordStatus.RECEIVED),
        }  # fmt: skip
        numbers = QWidget()  # the layout of a widget of its own: one inside another loses its items
        self._numbers = FlowLayout(numbers, columns=len(self.stats), gap=px(12), line_gap=px(12), even=True)
        for name, stat in self.stats.items():
            stat.clicked.connect(lambda _=False, goal=goals[name]: self.went.emit(*goal))
            self._numbers.addWidget(stat)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(12))
        column.setSpacing(px(12))
        column.addWidget(numbers)
        yield
        below = QHBoxLayout()
        below.setSpacing(px(16))
        column.addLayout(below, 1)
        below.addWidget(self._continue_card(), 3)
        yield
        below.addWidget(self._next_card(), 2)
        yield
        grid = QGridLayout()
        grid.setSpacing(px(16))
        column.addLayout(grid)
        yield from self._make_charts(grid)

    def _make_charts(self, grid: QGridLayout) -> Iterator[None]:
        """Room for the charts of any role: three beside each other, or below each other in large letters."""
        beside = 1 if self.context.theme.large else MOST_CHARTS
        self.charts: list[ChartCard] = []
        for at in range(MOST_CHARTS):
            card = ChartCard(self.context, self._export, self._say_copied)
            card.hide()
            grid.addWidget(card, at // beside, at % beside)
            self.charts.append(card)
            yield

    def _continue_card(self) -> Card:
        theme = self.context.theme
        card = Card(theme, margin=16)
        self._continue_title = label("heading")
        self.list = list_view(theme)
        self.list.setMinimumHeight(theme.px(112))
        self.model: RowsModel[Task] = RowsModel(
            [
                Column(
                    lambda: "", lambda task: task.label, self._sign, lambda task: task.second,
                    lambda task: "returned" if task.returned else "draft",
                )
            ],
            lambda task: task.key,
            self,
        )  # fmt: skip
        self.list.setModel(self.model)
        self.list.activated.connect(self._open)
        self.list.clicked.connect(self._open)
        self._empty = EmptyState(theme, "check", self._begin)
        self._either = QStackedWidget()
        self._either.addWidget(self._empty)
        self._either.addWidget(self.list)
        card.add(self._continue_title, self._either)
        return card

    def _next_card(self) -> Card:
        card = Card(self.context.theme, margin=16, spacing=12)
        self._next_title = label("heading")
        self._steps = QWidget()
        self._steps_column = QVBoxLayout(self._steps)
        self._steps_column.setContentsMargins(0, 0, 0, 0)
        self._steps_column.setSpacing(self.context.theme.px(12))
        card.add(self._next_title, self._steps)
        card.body.addStretch(1)
        return card

    def title(self) -> str:
        """A greeting by name."""
        return self.tr("My work")

    def hint(self) -> str:
        """The day in words."""
        day = self.context.now().date()
        language = self.context.language
        return (
            f"{language.weekday(day)}، {language.full_date(day)}"
            if language.right_to_left
            else (f"{language.weekday(day)}, {language.full_date(day)}")
        )

    def reload(self) -> None:
        """Read everything in one go on the records lane."""
        user, desk = self.user, self.desk

        def read() -> Overview:
            clerk, searcher = user.may(Right.REGISTER), user.may(Right.SEARCH)
            returned = desk.searching.registrations(user, "", RecordStatus.RETURNED) if searcher else ()
            return Overview(
                drafts=desk.registering.drafts(user) if clerk else (),
                returned=tuple(row for row in returned if row.author_id == user.id),
                counts=desk.searching.counts(user),
                device=desk.enrolling.device(),
                approver=desk.enrolling.approver(user),
                forms=desk.registering.forms(user) if clerk or user.may(Right.ADD_FORMS) else (),
                calls=desk.contacting.count(user),
                referrals=desk.sending_to_work.count(user),
                charts=desk.counting.charts(user),
                backup=desk.backing_up.state(user) if user.may(Right.BACK_UP) else None,
                warned=desk.following.warned(user) if user.may(Right.TEACH) else (),
                people=len(desk.managing_users.list_users(user)) if user.may(Right.MANAGE_USERS) else 0,
            )

        self.ask(read, self._show)

    def retranslate(self) -> None:
        """Every text again."""
        self._continue_title.setText(self.tr("Continue"))
        self.list.setAccessibleName(self.tr("Drafts of mine and records that came back to me"))
        self._next_title.setText(self.tr("What to do next"))
        self._empty.say(
            self.tr("Nothing is left over"),
            self.tr("Drafts you leave and records that come back to you appear here."),
            self.tr("New registration") if self._user is not None and self.user.may(Right.REGISTER) else "",
        )
        self._show(self._overview)
        self.model.speak()

    def _show(self, overview: Overview) -> None:
        self._overview = overview
        counts, language = overview.counts, self.context.language
        for name, count, text in (
            ("drafts", len(overview.drafts), self.tr("my drafts")),
            ("returned", counts.need_person, self.tr("need somebody")),
            ("waiting", counts.waiting, self.tr("wait for review")),
            ("sealed", counts.sealed + counts.sent, self.tr("approved, on the way")),
            ("received", counts.received, self.tr("at the ministry")),
        ):
            self.stats[name].say(language.number(count), text, quiet=not count)
        drafts = [Task(draft.id, self._name(draft.label), self._when(draft), returned=bool(draft.return_reason))
                  for draft in overview.drafts]  # fmt: skip
        back = [Task(row.record_id, self._name(row.label), isolate(row.reason), returned=True)
                for row in overview.returned]  # fmt: skip
        self.model.show([*back, *drafts])
        self._either.setCurrentWidget(self.list if self.model.rows else self._empty)
        self._show_steps(self._wanted(overview))
        clerk = self._user is not None and self.user.may(Right.REGISTER)
        self.stats["drafts"].setVisible(clerk)
        self._numbers.set_columns(len(self.stats) if clerk else len(self.stats) - 1)
        for card, chart in zip_longest(self.charts, overview.charts):
            if card is None:
                break
            card.setVisible(chart is not None)
            if chart is not None:
                card.show_chart(chart)

    def _export(self, table: Table, path: Path) -> None:
        user = self.user

        def done(_: None) -> None:
            self.told.emit(lambda: self.tr("Saved as {file}.").format(file=left_to_right(path.name)), "success")

        self.ask(lambda: self.desk.counting.export(user, table, path), done)

    def _say_copied(self) -> None:
        self.told.emit(lambda: self.tr("The table is copied. Paste it into a spreadsheet."), "success")

    def _name(self, text: str) -> str:
        return text or self.tr("Without a name yet")

    def _when(self, draft: Draft) -> str:
        moment = self.context.language.moment(draft.saved_at, self.context.now())
        kept = self.tr("kept {when}").format(when=moment)
        if draft.ends_at is None:
            return kept
        day = self.context.language.short_date(draft.ends_at.astimezone(OFFICE_TIME).date())
        until = self.tr("removed after {day}, unless you go on with it").format(day=day)
        return f"{until} · {kept}"

    def _sign(self, task: Task) -> Sign:
        if task.returned:
            return Sign(self.tr("to be corrected"), "returned", "warning")
        return Sign(self.tr("draft"), "draft", "muted")

    def _wanted(self, overview: Overview) -> list[tuple[str, str, Callable[[], object]]]:
        if self._user is None:
            return []
        user, language, go = self.user, self.context.language, self.went.emit
        steps: list[tuple[str, str, Callable[[], object]]] = []
        waiting = overview.counts.waiting
        if user.may(Right.ENROL) and not overview.device.enrolled:
            words = self.tr("This desk is not enrolled yet: records stay here until it is.")
            steps.append((words, self.tr("Enrol this desk"), lambda: go("users", "enrol")))
        if user.may(Right.ADD_FORMS) and not overview.forms:
            words = self.tr("There is no form to fill yet.")
            steps.append((words, self.tr("Add a form"), lambda: go("registration", "add_form")))
        if user.may(Right.MANAGE_USERS) and overview.people == 1:
            words = self.tr("You are the only person here. Four eyes need a second one.")
            steps.append((words, self.tr("Add a person"), lambda: go("users", "add")))
        if overview.approver is ApproverState.LOCAL and overview.device.enrolled:
            words = self.tr("The ministry does not know your signature yet.")
            steps.append((words, self.tr("Register my signature"), lambda: go("review", "signature")))
        if user.may(Right.REVIEW) and waiting:
            words = self.tr("%n record(s) wait for a supervisor.", "", waiting).replace(
                str(waiting), language.number(waiting)
            )
            steps.append((words, self.tr("Review"), lambda: go("review", None)))
        if user.may(Right.SEND) and overview.counts.sealed:
            words = self.tr("Approved records wait to be sent.")
            steps.append((words, self.tr("Send now"), self.context.courier.send))
        steps += self._due(overview)
        if overview.backup is not None and overview.backup.due:
            days = language.localised(self.tr("%n day(s)", "", overview.backup.age))
            words = (
                self.tr("The last backup is {days} old.")
                if overview.backup.made
                else self.tr("For {days} nobody has made a backup.")
            )
            steps.append((words.format(days=days), self.tr("Make a backup"), self.back_up))
        if user.may(Right.REGISTER) and overview.forms:
            words = self.tr("Somebody is at the desk?")
            steps.append((words, self.tr("New registration"), self._begin))
        if overview.warned:
            first = overview.warned[0]
            goal = f"{first.class_id}\n{first.trainee.person_id}"
            steps.append((self._near(overview.warned), self.tr("Open the class"), lambda: go("attendance", goal)))
        if user.may(Right.TEACH):
            words = self.tr("A class meets today?")
            steps.append((words, self.tr("Mark attendance"), lambda: go("attendance", None)))
        return steps[:4]

    def _due(self, overview: Overview) -> list[tuple[str, str, Callable[[], object]]]:
        """Whom to call, and what is to be done about referrals."""
        language, go = self.context.language, self.went.emit
        steps: list[tuple[str, str, Callable[[], object]]] = []
        if overview.calls.due:
            words = language.localised(self.tr("%n graduate(s) are to be called.", "", overview.calls.due))
            steps.append((words, self.tr("Call them"), lambda: go("follow_ups", None)))
        if overview.referrals.due:
            words = language.localised(self.tr("%n referral(s) want something done.", "", overview.referrals.due))
            steps.append((words, self.tr("Look at them"), lambda: go("referrals", None)))
        return steps

    def _near(self, warned: tuple[Warned, ...]) -> str:
        """The trainee who needs somebody first, and how many others there are."""
        language, first = self.context.language, warned[0]
        name = isolate(first.trainee.name)
        said = f"{name}: {self._standing.sentence(first.attendance, first.rules, language)}"
        more = len(warned) - 1
        others = language.localised(self.tr("And %n other(s) near a limit.", "", more))
        return f"{said} {others}" if more else said

    def _show_steps(self, steps: list[tuple[str, str, Callable[[], object]]]) -> None:
        while (item := self._steps_column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        before: QWidget = self.list
        for number, (words, verb, act) in enumerate(steps):
            said = label("muted", wrap=True)
            said.setText(words)
            press = button("primary" if number == 0 else "secondary", act)
            press.setText(verb)
            press.setAccessibleDescription(words)
            self._steps_column.addWidget(said)
            self._steps_column.addWidget(press, 0, Qt.AlignmentFlag.AlignLeading)
            QWidget.setTabOrder(before, press)  # they are made last and stand in the middle
            before = press
        if not steps:
            calm = QLabel(self.tr("Nothing is waiting for you."))
            calm.setProperty("role", "muted")
            self._steps_column.addWidget(calm)

    def back_up(self) -> None:
        """A copy of everything that is kept here."""
        from mihan_desktop.ui.dialogs.backup import BackupDialog

        BackupDialog(self.context, self.user, self).open()

    def _begin(self) -> None:
        self.went.emit("registration", "new")

    def _open(self, index: QModelIndex) -> None:
        task = self.model.row(index)
        if task is None:
            return
        drafts = {draft.id for draft in self._overview.drafts}
        self.went.emit("registration", ("draft" if task.key in drafts else "record", task.key))

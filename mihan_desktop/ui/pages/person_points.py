"""A person's points on their page: two accounts that never mix, each line as a sentence, what is asked and decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.points import Account
from mihan_desktop.domain.points.asking import Asked, Stand, What
from mihan_desktop.domain.points.shown import AccountShown, Given, PersonPoints
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import AT_THE_OFFICE, RecordStatus
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.ui import messages, points_words
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.language import isolate, left_to_right
from mihan_desktop.ui.models.rows import Column, RowsModel, Sign
from mihan_desktop.ui.pages.person_parts import Part
from mihan_desktop.ui.points_words import said, signed, told, whole
from mihan_desktop.ui.widgets.card import EmptyState, button, label
from mihan_desktop.ui.widgets.flow_layout import FlowLayout
from mihan_desktop.ui.widgets.lines import lines_view

if TYPE_CHECKING:
    from mihan_desktop.domain.people.page import Person
    from mihan_desktop.domain.registrations import RegistrationSummary
    from mihan_desktop.ui.pages.page import Page

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Shown:
    """A line of the list: an account, one of its lines, or what was asked about it."""

    account: AccountShown
    given: Given | None = None
    asked: Asked | None = None


class PointsModel(RowsModel[Shown]):
    """The accounts stand on a sunken ground, and everything of one stands under it."""

    def __init__(self, part: PointsPart) -> None:
        column: Column[Shown] = Column(
            lambda: "", part.name_of, subtitle=part.second, icon=part.icon_of, sign=part.sign_of
        )
        super().__init__([column], _key, part)
        self._part = part

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """As rows, with accounts set apart."""
        line = self.row(index)
        if role == Qt.ItemDataRole.BackgroundRole and line is not None and line.given is None and line.asked is None:
            return self._part.context.theme.colour("sunken")
        return super().data(index, role)


class PointsPart(Part):
    """Signals: ask_wanted(What, Account, rule's id), reverse_wanted(Asked), take_back_wanted(Asked).

    Attributes: model, list, words (what is read aloud of the chosen line), and the buttons of whoever may ask.
    """

    icon = "audit"
    ask_wanted = Signal(object, object, str)
    reverse_wanted = Signal(object)
    take_back_wanted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.points: PersonPoints | None = None
        self._asks, self._user_id = False, ""
        self.model = PointsModel(self)
        self.list = lines_view(context.theme)
        self.list.setModel(self.model)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_more())
        self._rules, self.words, self._facts = label("muted", wrap=True), label(wrap=True), label("muted", wrap=True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._empty = EmptyState(context.theme, self.icon)
        self.adjust = button("secondary", lambda: self._ask(What.ADJUSTMENT))
        self.appeal = button("secondary", lambda: self._ask(What.APPEAL))
        self.reverse = button("secondary", lambda: self._of_asked(self.reverse_wanted))
        self.take_back = button("quiet", lambda: self._of_asked(self.take_back_wanted))
        tools = QWidget()
        buttons = FlowLayout(tools, gap=context.theme.px(8))
        buttons.setContentsMargins(0, 0, 0, 0)
        for control in (self.appeal, self.adjust, self.reverse, self.take_back):
            buttons.addWidget(control)
        for part in (self._rules, self.list, self._empty, self.words, self._facts, tools):
            self.column.addWidget(part)
        self.column.setStretch(1, 1)
        self.column.setStretch(2, 1)

    def may(self, user_id: str, *, ask: bool) -> None:
        """Whether the person who sits here may ask for points; what they asked themselves they may take back."""
        self._asks, self._user_id = ask, user_id

    def begin(self) -> None:
        """Another person: nothing is known of them yet."""
        self.points = None
        self.model.show(())

    def show_points(self, points: PersonPoints) -> None:
        """What the rules of today give, and what was asked."""
        self.points = points
        self.retranslate()

    def title(self) -> str:
        """The part's name."""
        return self.tr("Points")

    def told(self, person: Person) -> str:
        """Both totals, each with its name."""
        points = self.points
        if points is None or points.record_id != person.record.record_id:
            return ""
        if not points.version and not points.asked:
            return self.tr("none")
        language = self.context.language
        each = (f"{said(points_words.ACCOUNTS[one.account])} {whole(one.total, language)}" for one in points.accounts)
        return " · ".join(each)

    def retranslate(self) -> None:
        """Every text again."""
        chosen = self.model.row(self.list.currentIndex())
        points = self.points
        shown = _lines(points) if points is not None and (points.version or points.asked) else ()
        self.model.show(shown)
        self.model.speak()
        self.list.setAccessibleName(self.tr("Points of the person, by account"))
        self._empty.say(
            self.tr("No rules for points at this desk"),
            self.tr("Points appear with their reasons once the ministry has published rules to this desk."),
        )
        self.list.setVisible(bool(shown))
        self._empty.setVisible(points is not None and not shown)
        self._rules.setText(self._told_rules())
        self._rules.setVisible(bool(self._rules.text()))
        for control, text in (
            (self.appeal, self.tr("Appeal for the person…")), (self.adjust, self.tr("Adjust…")),
            (self.reverse, self.tr("Take back what was granted…")), (self.take_back, self.tr("Do not ask any more")),
        ):  # fmt: skip
            control.setText(text)
        at = self.model.find(_key(chosen)) if chosen is not None else -1
        if shown:
            self.list.setCurrentIndex(self.model.index(max(at, 0), 0))
        self._show_more()

    def _told_rules(self) -> str:
        points, language = self.points, self.context.language
        if points is None:
            return ""
        said_of = []
        if points.version and points.effective_from is not None:
            words = self.tr("By the rules {version} of {act}, in force since {day}, as they stand today.")
            version = left_to_right(language.localised(points.version))
            act, day = isolate(points.legal_act), language.full_date(points.effective_from)
            said_of.append(words.format(version=version, act=act, day=day))
        elif points.asked:
            said_of.append(self.tr("No rules of the ministry hold today."))
        if points.newer:
            said_of.append(
                self.tr("The ministry has published newer rules that this version of the program can't read.")
            )
        return " ".join(said_of)

    # -- one line

    def name_of(self, line: Shown) -> str:
        """What a line is called."""
        if line.asked is not None:
            return points_words.asked(line.asked)
        if line.given is not None:
            return isolate(told(line.given.label, self.context.language)) or line.given.rule_id
        return said(points_words.ACCOUNTS[line.account.account])

    def second(self, line: Shown) -> str:
        """When and by what it came."""
        language = self.context.language
        if line.asked is not None:
            one = line.asked
            who = isolate(one.author_name) or self.tr("granted at {office}").format(office=isolate(one.office))
            return " · ".join([who, language.moment(one.at, self.context.now())])
        if line.given is None:
            return said(points_words.MEANT[line.account.account])
        if line.given.on is None:
            return ""
        words = self.tr("since {day}, rules {version}")
        version = left_to_right(language.localised(line.given.version))
        return words.format(day=language.full_date(line.given.on), version=version)

    def icon_of(self, line: Shown) -> str:
        """By what it is."""
        if line.asked is not None:
            return points_words.STANDS[line.asked.stand][1]
        return "check" if line.given is not None else "audit"

    def sign_of(self, line: Shown) -> Sign:
        """Points; of what is asked, how it stands."""
        language = self.context.language
        if line.asked is not None:
            words, icon, tone = points_words.STANDS[line.asked.stand]
            return Sign(f"{signed(line.asked.points, language)} · {said(words)}", icon, tone)
        if line.given is not None:
            less = line.given.points < 0
            return Sign(signed(line.given.points, language), "down" if less else "up", "warning" if less else "success")
        return Sign(self.tr("total {n}").format(n=whole(line.account.total, language)), "audit", "info")

    def _show_more(self) -> None:
        """What is read aloud of the chosen line, and what it rests on."""
        line = self.model.row(self.list.currentIndex())
        words, facts = ("", "") if line is None else self._told_line(line)
        self.words.setText(words)
        self._facts.setText(facts)
        self.words.setVisible(bool(words))
        self._facts.setVisible(bool(facts))
        asked = line.asked if line is not None else None
        granted = asked is not None and asked.stand is Stand.GRANTED and asked.what is not What.REVERSAL
        self.appeal.setVisible(self._asks and line is not None and asked is None)
        self.adjust.setVisible(self._asks and line is not None and asked is None)
        self.reverse.setVisible(self._asks and granted)
        mine = asked is not None and asked.status in AT_THE_OFFICE and asked.author_id == self._user_id
        self.take_back.setVisible(self._asks and mine)

    def _told_line(self, line: Shown) -> tuple[str, str]:
        language = self.context.language
        if line.asked is not None:
            one = line.asked
            answer = self._answer(one)
            return f"“{isolate(one.words)}”", answer
        if line.given is None:
            names = [isolate(told(texts, language)) for texts in line.account.could_add]
            if not names:
                return "", ""
            return self.tr("An answer that is not given yet might add: {rules}").format(
                rules=language.listed(names)
            ), self.tr("A question that nobody answered never takes points.")
        given = line.given
        sentence = language.localised(told(given.sentence, language))
        if given.capped_from is not None:
            capped = self.tr("It would be {n} without the limit of the rule.")
            sentence = f"{sentence} {capped.format(n=signed(given.capped_from, language))}"
        facts = [f"{told(name, language)}: {language.answer(told(value, language))}" for name, value in given.facts]
        basis = [given.legal_basis] if given.legal_basis else []
        return sentence, " · ".join(isolate(language.localised(one)) for one in (*facts, *basis))

    def _answer(self, one: Asked) -> str:
        if one.stand is not Stand.REFUSED:
            return ""
        if one.status is RecordStatus.REJECTED:
            why = messages.sentence(one.answer, {}, self.context.language)
            return self.tr("The ministry turned it back: {why}").format(why=why)
        return self.tr("Refused: “{reason}”").format(reason=isolate(one.answer))

    # -- asking

    def _ask(self, what: What) -> None:
        line = self.model.row(self.list.currentIndex())
        if line is not None:
            rule = line.given.rule_id if line.given is not None else ""
            self.ask_wanted.emit(what, line.account.account, rule)

    def _of_asked(self, signal: object) -> None:
        line = self.model.row(self.list.currentIndex())
        if line is not None and line.asked is not None:
            signal.emit(line.asked)  # type: ignore[attr-defined]


def _lines(points: PersonPoints) -> tuple[Shown, ...]:
    """Account by account, so that nothing of one stands among what is the other's."""
    found: list[Shown] = []
    for one in points.accounts:
        found.append(Shown(one))
        found += [Shown(one, given=given) for given in one.given]
        found += [Shown(one, asked=asked) for asked in points.asked if asked.account is one.account]
    return tuple(found)


def _key(line: Shown) -> str:
    if line.asked is not None:
        return f"asked {line.asked.id}"
    return f"{line.account.account} {line.given.rule_id if line.given is not None else ''}"


class PersonPointsDesk(QObject):
    """Reads the points once the person is shown, so that nobody waits for them, and asks for what is wanted."""

    def __init__(self, page: Page, part: PointsPart) -> None:
        super().__init__(page)
        self._page, self._part, self._context = page, part, page.context
        self._user: User | None = None
        self._record: RegistrationSummary | None = None
        part.ask_wanted.connect(self._ask)
        part.reverse_wanted.connect(self._reverse)
        part.take_back_wanted.connect(self._take_back)

    def look(self, user: User, record: RegistrationSummary, then: object) -> None:
        """Somebody looks at a person; ``then`` is called when their points are here."""
        self._user, self._record = user, record
        self._part.may(user.id, ask=user.may(Right.REGISTER) or user.may(Right.TEACH))
        desk = self._context.desk.points

        def done(points: PersonPoints) -> None:
            if self._record is record:
                self._part.show_points(points)
                then()  # type: ignore[operator]

        self._context.tasks.run(
            lambda: desk.of(user, record.record_id),
            done=done, failed=lambda error: isinstance(error, MihanError), owner=self,
        )  # fmt: skip

    def _ask(self, what: What, account: Account, rule: str) -> None:
        from mihan_desktop.ui.dialogs.points import AskPointsDialog

        user, record, points = self._user, self._record, self._part.points
        if user is None or record is None or points is None:
            return
        dialog = AskPointsDialog(self._context, user, record, points, (what, account, rule), self._page)
        dialog.asked.connect(self._saved)
        dialog.open()

    def _reverse(self, asked: Asked) -> None:
        from mihan_desktop.ui.dialogs.ask import ReasonDialog

        def texts() -> tuple[str, str, str, str]:
            return (
                self.tr("Take back what was granted?"),
                self.tr("It stays in the ledger, and its reversal stands beside it once a second person approves it."),
                self.tr("Why? The second person decides by it."),
                self.tr("Ask for it"),
            )

        dialog = ReasonDialog(self._context, texts, self._page)
        dialog.given.connect(lambda words: self._do(asked, words))
        dialog.open()

    def _do(self, asked: Asked, words: str) -> None:
        user, desk = self._user, self._context.desk.points
        if user is not None:
            self._context.tasks.run(
                lambda: desk.reverse(user, asked.id, words), done=lambda _: self._saved(), failed=self._refused,
                owner=self,
            )  # fmt: skip

    def _take_back(self, asked: Asked) -> None:
        user, desk = self._user, self._context.desk.points
        if user is not None:
            self._context.tasks.run(lambda: desk.take_back(user, asked.id), failed=self._refused, owner=self)

    def _saved(self) -> None:
        self._page.told.emit(lambda: self.tr("It is saved and waits for a second person."), "success")

    def _refused(self, error: Exception) -> bool:
        self._page.told.emit(lambda: messages.of_error(error, self._context.language), "danger")
        return True

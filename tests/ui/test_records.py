"""The list of records and the page of a person, used as a clerk and a supervisor do: by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.listing import Order, RegisterQuery
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.ui.pages.person import PersonPage
from mihan_desktop.ui.pages.person_parts import HistoryPart, ProfilePart
from mihan_desktop.ui.pages.person_training import TrainingPart
from mihan_desktop.ui.pages.records import RecordsPage
from tests.centre import Centre
from tests.services.conftest import enrol, running_centre  # noqa: F401 - a fixture
from tests.services.office import kept
from tests.ui.form.hands import write
from tests.ui.story import Story, settle, wait_for


def records(story: Story, argument: object = None) -> RecordsPage:
    """The list, at rest."""
    page = story.show("records", argument)
    assert isinstance(page, RecordsPage)
    return page


def shown(page: RecordsPage) -> list[str]:
    """Labels in the list."""
    return [record.label for record in page.model.rows]


def person(story: Story) -> PersonPage:
    """The page of the person that was opened."""
    settle(story.built)
    page = story.built.window.page
    assert isinstance(page, PersonPage)
    return page


def rest(story: Story, page: RecordsPage) -> None:
    """What runs after a pause has run."""
    for timer in (page._pause, page._settle):
        if timer.isActive():
            timer.stop()
            timer.timeout.emit()
    settle(story.built)


def test_the_list_follows_the_typing_and_only_the_last_question_is_answered(busy: Story) -> None:
    busy.sign_in("zainab")
    page = records(busy)
    everything = len(page.model.rows)
    asked: list[str] = []
    answer = page.desk.searching.page

    def listen(user: object, query: RegisterQuery, *rest: object, **more: object) -> object:
        asked.append(query.text)
        return answer(user, query, *rest, **more)  # type: ignore[arg-type]

    page.desk.searching.page = listen  # type: ignore[assignment, method-assign]
    for text in ("ه", "هي", "هيو", "هيوا"):
        page.search.setText(text)
        page.reload()
    settle(busy.built)
    assert asked[0] == "ه"
    assert asked[-1] == "هيوا"
    assert len(asked) == 2  # those between were never asked
    assert shown(page) == ["هيوا ئازاد بارزانی"]
    page.search.clear()
    page.reload()
    settle(busy.built)
    assert len(page.model.rows) == everything


def test_a_clerk_finds_opens_and_leaves_a_person_by_keyboard(busy: Story) -> None:
    busy.sign_in("zainab")
    page = records(busy, "find")
    write("زينب")
    rest(busy, page)
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    opened = person(busy)
    assert opened.person is not None
    assert opened.person.record.label == "زينب عبد الحسين الجبوري"
    profile = opened.parts[0]
    assert isinstance(profile, ProfilePart)
    assert "07701234560" in {line.answer.text for line in profile.model.rows if line.answer}
    QTest.keyClick(opened.list, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert opened._stack.currentWidget() is opened.parts[1]
    QTest.keyClick(opened.list, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    assert opened._stack.currentWidget() is opened.parts[9]
    QTest.keyClick(opened.list, Qt.Key.Key_Escape)
    settle(busy.built)
    assert busy.built.window.page is page
    assert page.search.text() == "زينب"
    assert page.table.hasFocus()
    record = page.model.row(page.table.currentIndex())
    assert record is not None
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    settle(busy.built)
    assert type(busy.built.window.page).__name__ == "RegistrationPage"


def test_the_history_says_who_changed_what_from_what_to_what(busy: Story) -> None:
    zainab = busy.sign_in("zainab")
    desk = busy.built.desk
    (record,) = desk.searching.registrations(zainab, "هيوا")
    draft = desk.registering.reopen(zainab, record.record_id)
    session = busy.office.restored(draft)
    session.set("/data/phone", "07501112233")
    desk.registering.keep_draft(zainab, kept(draft, session))
    desk.registering.save(zainab, draft.id, session.finalise())
    busy.built.window.show_page("person", record.record_id)
    history = person(busy).parts[1]
    assert isinstance(history, HistoryPart)
    assert [line.code for line in history.lines.rows] == ["corrected", "returned", "saved"]
    assert [(one.before, one.now) for one in history.fields.rows] == [("07701234561", "07501112233")]
    history.list.setCurrentIndex(history.lines.index(1, 0))
    assert "رقم الهاتف ناقص" in history.words.text()
    assert history.table.isHidden()


def test_training_and_what_does_not_exist_yet_is_told_as_it_is(busy: Story) -> None:
    zainab = busy.sign_in("zainab")
    (record,) = busy.built.desk.searching.registrations(zainab, "علي")
    karwan = busy.sign_in("karwan")
    attending = busy.built.desk.attending
    today = busy.office.wall().date()
    planned = attending.plan_class(karwan, "لحام", [today], person_ids=[record.record_id]).training_class
    attending.mark(karwan, planned.id, [(planned.sessions[0].id, record.record_id, Mark.LATE, 5, "")])
    busy.built.window.show_page("person", record.record_id)
    page = person(busy)
    training = page.parts[4]
    assert isinstance(training, TrainingPart)
    assert [one.title for one in training.model.rows] == ["لحام"]
    assert training.model.rows[0].counts == {Mark.LATE: 1}
    assert page.correct.isHidden()  # a trainer corrects nobody
    for part in page.parts[5:7]:
        assert part.told(page.person) == part.tr("none")  # type: ignore[arg-type]


def test_filters_are_remembered_for_the_person_and_days_are_not(busy: Story) -> None:
    busy.sign_in("zainab")
    page = records(busy)
    page.filters.status.setCurrentIndex(page.filters.status.findData(RecordStatus.RETURNED))
    page.filters.days.setCurrentIndex(1)
    page.filters.sort(Order.NAME, descending=True)
    settle(busy.built)
    assert shown(page) == ["هيوا ئازاد بارزانی"]
    busy.sign_in("zainab")
    again = records(busy)
    assert again.query() == RegisterQuery(status=RecordStatus.RETURNED, order=Order.NAME, descending=True)
    assert shown(again) == ["هيوا ئازاد بارزانی"]
    again.filters.clear.click()
    settle(busy.built)
    assert len(shown(again)) == 3
    assert again.filters.clear.isHidden()
    busy.sign_in("huda")
    assert not records(busy).filters.limiting


def test_a_long_list_comes_page_by_page_and_is_counted(busy: Story) -> None:
    zainab = busy.sign_in("zainab")
    page = records(busy)
    answer = page.desk.searching.page
    page.desk.searching.page = lambda user, query, offset=0, limit=2: answer(user, query, offset, 2)  # type: ignore[assignment, method-assign]
    page.reload()
    settle(busy.built)
    assert page.model.more or len(page.model.rows) == 3
    rest(busy, page)
    while page.model.canFetchMore():
        page.model.fetchMore()
        assert not page.model.canFetchMore()
        settle(busy.built)
    assert len(page.model.rows) == busy.built.desk.searching.count(zainab, RegisterQuery()) == 3
    assert len({record.record_id for record in page.model.rows}) == 3


def test_a_supervisor_exports_the_list_and_a_clerk_cannot(
    busy: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "list"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), "Spreadsheet (*.xlsx)"))
    busy.sign_in("zainab")
    page = records(busy)
    assert page.export.isHidden()
    QTest.keyClick(page.search, Qt.Key.Key_F8)
    settle(busy.built)
    assert not list(tmp_path.glob("*.xlsx"))
    busy.sign_in("huda")
    page = records(busy)
    QTest.keyClick(page.search, Qt.Key.Key_F8)
    settle(busy.built)
    assert path.with_suffix(".xlsx").exists()


def test_the_number_is_shown_and_copied(
    busy: Story,
    running_centre: Centre,  # noqa: F811
) -> None:
    busy.office.desk.signing_in.sign_out()
    enrol(busy.office, running_centre)
    zainab = busy.sign_in("zainab")
    (record,) = busy.built.desk.searching.registrations(zainab, "هيوا")
    assert record.number
    busy.built.window.show_page("person", record.record_id)
    page = person(busy)
    QTest.keyClick(page.list, Qt.Key.Key_F8)
    assert QGuiApplication.clipboard().text() == record.number


def test_a_person_shown_stays_when_letters_grow(busy: Story) -> None:
    zainab = busy.sign_in("zainab")
    (record,) = busy.built.desk.searching.registrations(zainab, "هيوا")
    busy.built.window.show_page("person", record.record_id)
    before = person(busy)
    busy.built.context.theme.wear(busy.built.context.theme.look, 150)
    after = person(busy)
    assert after is not before
    assert after.place == record.record_id
    assert after.person is not None
    busy.built.context.theme.wear(busy.built.context.theme.look, 100)


def test_a_withdrawal_by_mistake_is_undone_with_a_key(story: Story) -> None:
    office = story.office
    zainab = office.enter("zainab")
    record = office.register(zainab, given_name="هناء").registration.record_id
    office.desk.registering.withdraw(zainab, record, "مسجل مرتين")
    office.desk.signing_in.sign_out()
    story.sign_in("zainab")
    page = story.show("records", RecordStatus.WITHDRAWN)
    assert isinstance(page, RecordsPage)
    settle(story.built)
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(0, 0))
    wait_for(story.built, lambda: page.take_up.isVisibleTo(page))
    assert not page.withdraw.isVisibleTo(page)
    QTest.keyClick(page.table, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    settle(story.built)
    user = story.built.window.user
    assert user is not None
    assert story.built.desk.searching.registration(user, record).status is RecordStatus.WAITING

"""The window sends by itself: after an approval, when the network comes, calmly, and only as the office wants it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from mihan_desktop.domain.office_settings import OfficeSettings
from mihan_desktop.domain.review import BatchState
from mihan_desktop.ui import network
from mihan_desktop.ui.dialogs.settings import SettingsDialog
from mihan_desktop.ui.network import Network
from mihan_desktop.ui.pages.sync import SyncPage
from mihan_desktop.ui.pages.sync_history import write_history
from tests.centre import Centre
from tests.line.relay import FAIR, Relay, Weather
from tests.services.conftest import enrol
from tests.services.test_attachments import FORM, PHOTO, save
from tests.ui.story import PASSWORD, Story, open_office, settle, wait_for

HUDA = PASSWORD.format("huda")


@pytest.fixture
def enrolled(qapp: object, tmp_path: Path, centre: Centre) -> Iterator[Story]:
    """An office that the ministry knows; one record with a photograph waits for a supervisor."""
    made = Story(tmp_path / "profile")
    open_office(made)
    enrol(made.office, centre)
    made.office.desk.registering.add_form(made.office.enter("omar"), FORM, "papers.xml")
    save(made.office, made.office.enter("zainab"))
    made.office.desk.signing_in.sign_out()
    made.open_window()
    yield made
    made.close()


def approve(story: Story) -> None:
    """Huda, who is signed in, approves everything that waits; two minutes pass."""
    desk, huda = story.built.desk, story.built.window.user
    assert huda is not None
    ids = [item.change_id for item in desk.reviewing.waiting(huda)]
    story.built.context.tasks.run(lambda: desk.reviewing.approve(huda, ids, HUDA).changes)
    settle(story.built)
    story.office.wall.go_on(minutes=2)


def test_what_was_approved_leaves_by_itself_and_nobody_is_interrupted(enrolled: Story) -> None:
    enrolled.sign_in("huda")
    page = enrolled.show("sync")
    assert isinstance(page, SyncPage)
    approve(enrolled)
    courier = enrolled.built.context.courier
    enrolled.built.window.speak("en")
    settle(enrolled.built)
    assert courier.state.name == "to_send"
    assert "in 1 min" in enrolled.built.window.chip.text()
    courier.go_by_itself(first=0.0)
    courier.plan()
    wait_for(enrolled.built, lambda: {one.state for one in page.model.rows} == {BatchState.RECEIVED}, 30)
    settle(enrolled.built)
    assert not enrolled.built.window.notice.isVisibleTo(enrolled.built.window)
    assert courier.state.name == "up_to_date"
    assert courier.state.round.due is not None  # for what the ministry may have to say


def test_photographs_that_wait_for_a_better_line_are_named_and_go_when_somebody_says_so(enrolled: Story) -> None:
    enrolled.sign_in("huda")
    page = enrolled.show("sync")
    assert isinstance(page, SyncPage)
    huda = enrolled.built.window.user
    assert huda is not None
    enrolled.built.desk.choosing.choose_office(huda, OfficeSettings(metered="yes"))
    approve(enrolled)
    page.send_button.click()
    wait_for(enrolled.built, lambda: BatchState.RECEIVED in {one.state for one in page.model.rows}, 30)
    settle(enrolled.built)
    courier = enrolled.built.context.courier
    assert (courier.state.name, courier.state.round.held) == ("files", 1)
    assert page.files_button.isVisibleTo(page)
    page.files_button.click()
    wait_for(enrolled.built, lambda: {one.state for one in page.model.rows} == {BatchState.RECEIVED}, 30)
    settle(enrolled.built)
    assert not page.files_button.isVisibleTo(page)


def test_a_lost_line_is_told_calmly_and_tried_soon_when_the_network_is_another_one(enrolled: Story) -> None:
    enrolled.sign_in("huda")
    page = enrolled.show("sync")
    assert isinstance(page, SyncPage)
    approve(enrolled)
    desk, courier = enrolled.built.desk, enrolled.built.context.courier
    with desk.sending._opened.write() as work:
        work.device._connection.execute(text("UPDATE device SET centre_url = 'http://127.0.0.1:9'"))
    enrolled.built.window.speak("en")
    courier.go_by_itself(first=600.0)
    courier.send()
    wait_for(enrolled.built, lambda: courier.state.code == "offline", 30)
    settle(enrolled.built)
    assert courier.state.name == "offline"
    assert "next try in" in enrolled.built.window.chip.text()
    assert "Next try by itself" in page._centre.said()
    enrolled.sign_in("zainab")  # the desk knows it still, whoever sits down
    assert courier.state.name == "offline"
    before = courier._due.remainingTime()
    courier.wake()
    assert 0 < courier._due.remainingTime() < 7000 < before  # Qt's clock is five in a hundred out


def test_while_parts_leave_the_list_says_which(enrolled: Story, centre: Centre) -> None:
    save(enrolled.office, enrolled.office.enter("zainab"), photo=PHOTO + os.urandom(200_000))
    enrolled.office.desk.signing_in.sign_out()
    enrolled.sign_in("huda")
    page = enrolled.show("sync")
    assert isinstance(page, SyncPage)
    approve(enrolled)
    desk, courier = enrolled.built.desk, enrolled.built.context.courier
    page._soon.setInterval(20)
    with Relay(centre.url, Weather(rate=1_000_000)) as line:
        with desk.sending._opened.write() as work:
            work.device._connection.execute(text("UPDATE device SET centre_url = :url"), {"url": line.url})
        courier.send()

        def under_way() -> bool:
            return any(one.state is BatchState.SENDING and 0 < one.chunks_sent < one.chunks for one in page.model.rows)

        wait_for(enrolled.built, lambda: under_way() or not courier.state.sending, 60)
        assert courier.state.sending
        line.change(FAIR)
        wait_for(enrolled.built, lambda: not courier.state.sending, 60)
    settle(enrolled.built)
    assert {one.state for one in page.model.rows} == {BatchState.RECEIVED}


def test_another_way_out_beside_the_old_one_wakes_the_desk(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    line, told = Network(), list[str]()
    line.changed.connect(lambda: told.append("changed"))
    assert line._timer.isActive(), "the system says nothing when there was a way out before"
    monkeypatch.setattr(network, "interfaces", lambda: frozenset({("usb0", "192.0.2.7")}))
    for _ in range(2):
        line._timer.timeout.emit()
    assert told == ["changed"]


def test_how_the_office_sends_is_chosen_by_who_leads_it_and_kept(enrolled: Story) -> None:
    enrolled.sign_in("zainab")
    dialog = opened_settings(enrolled)
    assert not dialog.sending.metered.isEnabled()
    dialog.close()
    enrolled.sign_in("omar")
    sheet = opened_settings(enrolled).sending
    sheet.metered.setCurrentIndex(sheet.metered.findData("yes"))
    sheet.metered.activated.emit(sheet.metered.currentIndex())
    sheet.cap.setCurrentIndex(sheet.cap.findData(32))
    sheet.cap.activated.emit(sheet.cap.currentIndex())
    for edit, text_ in ((sheet.proxy, "nonsense"), (sheet.pin, ":".join(["AB"] * 32))):
        edit.setText(text_)
        edit.editingFinished.emit()
    settle(enrolled.built)
    assert [bool(field.problem) for field in sheet._fields] == [False, False, False, True, False]
    omar = enrolled.built.window.user
    assert omar is not None
    assert enrolled.built.desk.choosing.office(omar) == OfficeSettings(metered="yes", cap=32, pin="ab" * 32)


def opened_settings(story: Story) -> SettingsDialog:
    """The settings, with what the office has set."""
    story.built.window.open_settings()
    settle(story.built)
    return story.built.window.findChildren(SettingsDialog)[-1]


def test_the_history_is_saved_in_the_words_of_the_window(enrolled: Story, tmp_path: Path) -> None:
    enrolled.sign_in("huda")
    page = enrolled.show("sync")
    assert isinstance(page, SyncPage)
    approve(enrolled)
    assert page.history_button.isVisibleTo(page)
    enrolled.built.window.speak("en")
    settle(enrolled.built)
    write_history(page, tmp_path / "batches.csv", page._history_words)
    settle(enrolled.built)
    lines = (tmp_path / "batches.csv").read_text("utf-8-sig").splitlines()
    assert lines[0].startswith("Batch,What is in it,Sealed")
    assert [line.split(",")[1] for line in lines[1:]] == ["Photographs", "Records"]
    assert "batches.csv" in enrolled.built.window.notice.sentence

"""Desks of the office in the window: a machine is switched on, a desk connected, handed over, decided and signed."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QApplication
from sqlalchemy import text

from mihan_desktop.domain.office import HandedState
from mihan_desktop.domain.review import BatchState
from mihan_desktop.ui.courier import Ran
from mihan_desktop.ui.dialogs.approve import ApproveDialog
from mihan_desktop.ui.dialogs.ask import ConfirmDialog, PasswordDialog
from mihan_desktop.ui.dialogs.pairing import PairDialog, PairingSheetDialog
from mihan_desktop.ui.office_words import HandOver
from mihan_desktop.ui.pages.desks import DesksPage
from mihan_desktop.ui.pages.review import ReviewPage
from mihan_desktop.ui.pages.sync import SyncPage
from mihan_desktop.ui.sync_words import chip_words, result_words
from tests.centre import Centre
from tests.services.conftest import add_office, printed
from tests.services.office import Office
from tests.services.several_desks import HUDA, Several, another_desk, several
from tests.ui.story import PASSWORD, Story, open_office, settle, wait_for


@pytest.fixture
def hub(qapp: object, tmp_path: Path, centre: Centre) -> Iterator[tuple[Story, Office]]:
    """A window at the supervisor's machine, and a desk of the same office."""
    office_id = add_office(centre)
    made = Story(tmp_path / "profile")
    open_office(made)
    made.office.desk.enrolling.enrol(made.office.enter("omar"), centre.url, printed(centre, "device", office_id))
    code = printed(centre, "supervisor", office_id)
    made.office.desk.enrolling.enrol_supervisor(made.office.enter("huda"), code, PASSWORD.format("huda"))
    made.office.desk.signing_in.sign_out()
    desk = another_desk(centre, office_id, tmp_path / "desk", made.office.wall)
    made.open_window()
    yield made, desk
    made.close()
    desk.desk.signing_in.sign_out()


def test_a_desk_is_connected_hands_over_and_is_decided_on_in_the_window(hub: tuple[Story, Office]) -> None:
    story, desk = hub
    story.sign_in("huda")
    page = story.show("desks")
    assert isinstance(page, DesksPage)
    assert not page.pair_button.isEnabled()
    page.switch_button.click()
    settle(story.built)
    assert page.pair_button.isEnabled()
    page.pair_button.click()
    settle(story.built)
    (sheet,) = page.findChildren(PairingSheetDialog)
    address = sheet._sheet.address
    words = sheet._sheet.words.replace(address, f"https://127.0.0.1:{address.rpartition(':')[2]}")
    sheet.save_to(story.office.profile / "mihan.db" / "sheet.pdf")
    settle(story.built)
    assert sheet.isVisible()
    assert sheet.said.isVisibleTo(sheet)
    assert sheet.said.property("role") == "error"
    sheet.save_to(story.office.profile / "sheet")
    settle(story.built)
    assert not sheet.isVisible()
    assert (story.office.profile / "sheet.pdf").read_bytes().startswith(b"%PDF")

    desk.desk.handing.pair(desk.enter("omar"), "", words)
    desk.register(desk.enter("zainab"))
    back = desk.register(desk.enter("zainab"), given_name="سعاد").registration
    desk.desk.handing.hand_over(desk.enter("zainab"), lambda *_: None, lambda: False)
    handed = page.handed
    wait_for(story.built, lambda: len(handed.rows) == 1)  # it is opened by itself
    assert [row.name != "" for row in page.model.rows] == [True]

    review = story.show("review")
    assert isinstance(review, ReviewPage)
    kept = next(entry for entry in review.model.entries if entry.change_id != back.change_id)
    assert len(review.model.entries) == 2
    reviewing, huda = story.built.desk.reviewing, story.office.people["huda"]
    reviewing.approve_many(huda, [kept.change_id], HUDA, lambda *_: None, lambda: False)
    reviewing.return_change(huda, back.change_id, "الهاتف")
    review.refresh()
    settle(story.built)
    assert review.signing.isVisibleTo(review)
    review.signing.sign_button.click()
    QApplication.processEvents()
    (dialog,) = review.signing.findChildren(PasswordDialog)
    dialog.password.setText(HUDA)
    dialog.confirm()
    settle(story.built)
    assert not review.signing.isVisibleTo(review)
    page = story.show("desks")
    assert isinstance(page, DesksPage)
    page.switch_button.click()
    settle(story.built)
    assert not page.pair_button.isEnabled()


def test_a_supervisor_takes_a_choice_back_and_lets_what_is_decided_go_on(paired: tuple[Story, Several]) -> None:
    _, office = paired
    zainab = office.desks[0].enter("zainab")
    first = office.desks[0].register(zainab).registration.change_id
    office.desks[0].register(zainab, given_name="سعاد")
    office.hand_over(office.desks[0])
    office.hub.desk.signing_in.sign_out()
    story = Story(office.hub.profile)
    story.office = office.hub
    story.open_window()
    try:
        story.sign_in("huda")
        review = story.show("review")
        assert isinstance(review, ReviewPage)
        review.list.selectionModel().select(
            review.model.lines([first]), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        settle(story.built)
        assert [entry.change_id for entry in review.selected()] == [first]
        review.approve()
        QApplication.processEvents()
        (asked,) = review.findChildren(ApproveDialog)
        asked.password.setText(HUDA)
        asked.confirm()
        settle(story.built)
        assert review.model.rowCount() == 2
        review.undo()
        settle(story.built)
        assert review.model.rowCount() == 3
        reviewing, huda = story.built.desk.reviewing, office.hub.people["huda"]
        reviewing.approve_many(huda, [first], HUDA, lambda *_: None, lambda: False)
        page = story.show("desks")
        assert isinstance(page, DesksPage)
        assert page.part_button.isEnabled()
        page.again_button.click()
        settle(story.built)
        assert not page.part_button.isEnabled()
        reviewing.approve_many(huda, [first], HUDA, lambda *_: None, lambda: False)
        page.reload()
        settle(story.built)
        page.part_button.click()
        QApplication.processEvents()
        (dialog,) = page.findChildren(PasswordDialog)
        dialog.password.setText(HUDA)
        dialog.confirm()
        settle(story.built)
        assert [batch.state for batch in page.handed.rows] == [HandedState.APPROVED]
    finally:
        story.close()


def test_an_administrator_connects_a_desk_and_is_told_who_did_not_answer(hub: tuple[Story, Office]) -> None:
    story, _ = hub
    story.sign_in("huda")
    page = story.show("sync")
    assert isinstance(page, SyncPage)
    assert not page.hand_over.isVisibleTo(page)  # supervisors approve here
    story.sign_in("omar")
    page = story.show("sync")
    assert isinstance(page, SyncPage)
    assert page.hand_over.isVisibleTo(page)
    assert not page.hand_over.hand_button.isVisibleTo(page)
    page.hand_over.pair_button.click()
    (dialog,) = page.hand_over.findChildren(PairDialog)
    dialog.confirm()
    assert dialog.code_field.problem
    dialog.other.setText("https://127.0.0.1:9")
    dialog.code.setText("P000G-40R40-M30E2-09CHJ-PCSV8-D5N6P-V0000")
    dialog.confirm()
    settle(story.built)
    assert dialog.code_field.problem
    dialog.reject()


@pytest.fixture
def paired(qapp: object, tmp_path: Path, centre: Centre) -> Iterator[tuple[Story, Several]]:
    """A window at a desk that hands over; one record waits there."""
    office = several(centre, tmp_path)
    office.listen()
    office.pair(office.desk())
    made = Story(office.desks[0].profile)
    made.office = office.desks[0]
    made.office.register(made.office.enter("zainab"))
    made.office.desk.signing_in.sign_out()
    made.open_window()
    yield made, office
    made.close()
    office.close()


def confirm(story: Story, page: SyncPage) -> None:
    """Say yes to the question of the card."""
    (dialog,) = (one for one in page.hand_over.findChildren(ConfirmDialog) if one.isVisible())
    dialog.accept()
    settle(story.built)


def test_when_the_supervisors_machine_is_lost_its_records_are_taken_back_and_it_is_forgotten(
    paired: tuple[Story, Several],
) -> None:
    story, office = paired
    office.hub.desk.hosting.close()  # so that what is sealed stays on its way
    story.sign_in("zainab")
    page = story.show("sync")
    assert isinstance(page, SyncPage)
    card, model = page.hand_over, page.model
    card.hand_button.click()
    wait_for(story.built, lambda: [one.state for one in model.rows] == [BatchState.HANDED], 30)
    settle(story.built)
    assert not card.back_button.isVisibleTo(page)  # who registers asks somebody who leads the office
    story.sign_in("omar")
    page = story.show("sync")
    assert isinstance(page, SyncPage)
    card = page.hand_over
    card.forget_button.click()
    confirm(story, page)
    assert card.hand_button.isVisibleTo(page)  # not while records are with it
    card.back_button.click()
    confirm(story, page)
    assert [one.state for one in page.model.rows] == [BatchState.REFUSED]
    assert not card.back_button.isVisibleTo(page)
    assert story.built.context.courier.state.counts.waiting == 1
    card.forget_button.click()
    confirm(story, page)
    assert not card.hand_button.isVisibleTo(page)
    assert story.built.desk.handing.hub(story.office.people["omar"]) is None


def test_sending_while_the_supervisors_machine_is_off_says_so_and_goes_on_to_the_ministry(
    paired: tuple[Story, Several],
) -> None:
    story, office = paired
    office.hub.desk.hosting.close()
    story.sign_in("zainab")
    courier, window = story.built.context.courier, story.built.window
    chips: list[str] = []

    def seen() -> None:
        chips.append(chip_words(courier.state, window.context.language, window.context.now())[0])

    courier.changed.connect(seen)
    ran: list[Ran] = []
    courier.finished.connect(ran.append)
    window.send()
    wait_for(story.built, lambda: bool(ran), 30)
    settle(story.built)
    asked = window.context.language.said_in("ar", "Sync", "Asking the supervisor's machine…")
    assert asked in chips[:-1]
    assert chips[-1] != asked
    assert not courier.state.to_office
    assert ran[0].handed is not None
    assert (ran[0].handed.handed, ran[0].handed.code, ran[0].sent.code) == (1, "offline", "")
    said, tone = result_words(ran[0], window.context.language)
    assert HandOver().away() in said
    assert tone == "warning"


def test_sending_hands_over_too_and_brings_the_letters(paired: tuple[Story, Several]) -> None:
    story, office = paired
    story.sign_in("zainab")
    page = story.show("sync")
    assert isinstance(page, SyncPage)
    model, window = page.model, story.built.window
    window.send()
    wait_for(story.built, lambda: [one.state for one in model.rows] == [BatchState.AT_OFFICE], 30)
    settle(story.built)
    assert window.notice.isVisibleTo(window)
    huda = office.hub.enter("huda")
    office.hub.desk.hosting.take_in(huda)
    (item,) = office.hub.desk.reviewing.waiting(huda)
    office.hub.desk.reviewing.return_change(huda, item.change_id, "الهاتف")
    window.send()
    wait_for(story.built, lambda: story.built.context.courier.state.counts.need_person == 1, 30)


def test_a_silent_machine_of_the_supervisors_keeps_nobody_waiting(paired: tuple[Story, Several]) -> None:
    story, _office = paired
    story.sign_in("zainab")
    courier, window = story.built.context.courier, story.built.window
    ran: list[Ran] = []
    courier.finished.connect(ran.append)
    window.send()
    wait_for(story.built, lambda: bool(ran), 30)
    settle(story.built)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        with story.built.desk.handing._opened.write() as work:
            address = f"https://127.0.0.1:{silent.getsockname()[1]}"
            work.device._connection.execute(text("UPDATE hub SET address = :address"), {"address": address})
        courier._reception._on_fetch()  # by itself, once a minute
        line, _ = silent.accept()
        window.send()
        courier.stop()
        wait_for(story.built, lambda: len(ran) == 2, 30)  # or it would wait a minute for that machine
        line.close()
    settle(story.built)
    assert ran[1].sent.code == "cancelled"

"""A clerk at the real window meets somebody who is registered: she is told beside the form, and decides by keys."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mihan_desktop.domain.duplicates import Verdict
from mihan_desktop.domain.elsewhere import Found
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.ui.dialogs.ask import ConfirmDialog, ReasonDialog
from mihan_desktop.ui.dialogs.candidates import CandidatesDialog, CompareDialog
from mihan_desktop.ui.pages.person import PersonPage
from mihan_desktop.ui.pages.registration import RegistrationPage
from mihan_desktop.ui.pages.review import ReviewPage
from tests.keys import press
from tests.services.office import ZAINAB
from tests.ui.story import Story, settle, wait_for
from tests.ui.test_flow import SHIFT, blank, key, type_answer, value

AGAIN = ("زينب", "عبدالحسين", "الجبوري", "٠٧٧٠١٢٣٤٥٦٧")


def in_form(page: RegistrationPage) -> bool:
    """Whether the keyboard is in a question."""
    focused = QApplication.focusWidget()
    return page.view is not None and focused is not None and page.view.isAncestorOf(focused)


def typed_again(story: Story) -> RegistrationPage:
    """Zainab is registered, and a colleague types her again until the panel says so."""
    clerk = story.office.enter("ali")
    story.office.register(clerk)
    story.office.desk.signing_in.sign_out()
    page = blank(story)
    assert page._sheet.duplicates.isHidden()
    for words in AGAIN:
        type_answer(story, words)
    wait_for(story.built, page._sheet.duplicates.isVisible)
    settle(story.built)
    return page


def test_who_is_typed_again_stands_beside_the_form_and_typing_goes_on(story: Story) -> None:
    page = typed_again(story)
    story.built.window.resize(1366, 728)
    (card,) = page._sheet.duplicates.list.cards
    page._sheet.duplicates.show_elsewhere(Found(("IQ-G02",), ("document",), story.built.context.now(), (1,), 1))
    others = [replace(card.candidate.record, record_id=str(number)) for number in range(3)]
    page._sheet.duplicates.show_candidates([replace(card.candidate, record=one) for one in others])
    settle(story.built)
    line = page._sheet.duplicates.elsewhere
    assert line.visibleRegion().boundingRect().size() == line.size(), "cards leave room for what the country knows"
    page._sheet.duplicates.show_candidates([card.candidate])
    (card,) = page._sheet.duplicates.list.cards
    assert card.candidate.record.label == "زينب عبد الحسين الجبوري"
    assert in_form(page)
    key(story, Qt.Key.Key_F3, SHIFT)
    assert card.same.hasFocus()
    key(story, Qt.Key.Key_Escape)
    assert in_form(page)
    assert page.filling is not None  # Esc there leaves the panel, not the form


def test_saving_waits_until_she_says_that_they_are_two_and_why(story: Story) -> None:
    page = typed_again(story)
    assert page.filling is not None
    draft = page.filling.draft.id
    page.save()
    settle(story.built)
    (card,) = page._sheet.duplicates.list.cards
    assert card.same.hasFocus()
    assert page.filling is not None
    card.different.click()
    (dialog,) = page.findChildren(ReasonDialog)
    dialog.reason.setPlainText("أختها التوأم")
    dialog.confirm()
    settle(story.built)
    (card,) = page._sheet.duplicates.list.cards
    assert card.candidate.decision is not None
    assert card.once_more.isVisible()
    page.save()
    settle(story.built)
    user = story.built.window.user
    assert user is not None
    (decision,) = story.built.desk.duplicating.of_record(user, draft)
    assert (decision.verdict, decision.words, decision.status) == (
        Verdict.DIFFERENT, "أختها التوأم", RecordStatus.WAITING,
    )  # fmt: skip


def test_she_compares_and_corrects_the_record_with_what_she_typed(story: Story) -> None:
    page = typed_again(story)
    (card,) = page._sheet.duplicates.list.cards
    card.compare.click()
    settle(story.built)
    (compare,) = page.findChildren(CompareDialog)
    told = {field.label: (field.before, field.now) for field in compare.view.model.fields}
    assert ("عبد الحسين", "عبدالحسين") in told.values()
    compare.reject()
    settle(story.built)
    story.built.window.activateWindow()
    settle(story.built)
    page.watch.back_to_form()
    assert page.filling is not None
    draft = page.filling.draft.id
    type_answer(story, "199012340000")  # the national number, typed otherwise
    card.same.click()
    settle(story.built)
    assert page.filling is not None
    assert page.filling.draft.record_id == card.candidate.record.record_id
    offers = page._sheet.offers
    assert offers.isVisible()
    (number,) = [at for at, one in enumerate(offers.offers) if one.ref == "/data/national_number"]
    assert offers.offers[number].before == ZAINAB["national_number"]
    offers.takers[number].click()
    settle(story.built)
    assert value(page, "national_number") == "199012340000"
    page.save()
    settle(story.built)
    (asked,) = page.findChildren(ConfirmDialog)
    user = story.built.window.user
    assert user is not None
    assert draft in {one.id for one in story.built.desk.registering.drafts(user)}
    asked.accept()
    settle(story.built)
    assert story.built.desk.registering.drafts(user) == ()
    press(page, Qt.Key.Key_Escape)


def test_two_records_of_one_person_are_told_on_their_page_and_decided_there(story: Story) -> None:
    clerk = story.office.enter("ali")
    first = story.office.register(clerk).registration
    second = story.office.register(clerk, father_name="عبدالحسين").registration
    story.office.desk.signing_in.sign_out()
    user = story.sign_in("zainab")
    page = story.show("person", second.record_id)
    assert isinstance(page, PersonPage)
    settle(story.built)
    (card,) = page.registrations.candidates.cards
    assert card.candidate.record.record_id == first.record_id
    assert page.person is not None
    assert page.registrations.told(page.person) == page.registrations.tr("perhaps twice")
    card.same.click()
    settle(story.built)
    (decision,) = story.built.desk.duplicating.of_record(user, first.record_id)
    assert (decision.verdict, decision.status) == (Verdict.SAME, RecordStatus.WAITING)
    (card,) = page.registrations.candidates.cards
    assert card.once_more.isVisibleTo(card)


def test_whom_another_desk_registered_is_not_registered_again(story: Story) -> None:
    page = typed_again(story)
    (card,) = page._sheet.duplicates.list.cards
    assert page.filling is not None
    draft = page.filling.draft.id
    page._sheet.duplicates.show_candidates((replace(card.candidate, desk="حاسبة الاستقبال"),))
    (card,) = page._sheet.duplicates.list.cards
    assert "حاسبة الاستقبال" in card._about.said()
    card.same.click()
    settle(story.built)
    (asked,) = page.findChildren(ConfirmDialog)
    asked.accept()
    settle(story.built)
    user = story.built.window.user
    assert user is not None
    assert page.view is None
    assert draft not in {one.id for one in story.built.desk.registering.drafts(user)}
    assert [one.id for one in story.built.desk.registering.discarded(user)] == [draft]


def test_the_review_says_that_another_record_may_be_of_the_same_person(story: Story) -> None:
    clerk = story.office.enter("ali")
    first = story.office.register(clerk).registration
    story.office.register(clerk, given_name="كاظم", phone="07809998877", national_number="198511111111")
    story.office.register(clerk, father_name="عبدالحسين")
    story.office.desk.signing_in.sign_out()
    story.sign_in("huda")
    page = story.show("review")
    assert isinstance(page, ReviewPage)
    settle(story.built)
    line = page.right_side.alike
    assert page.right_side.detail is not None
    assert page.right_side.detail.item.record_id == first.record_id
    assert line.isVisible()
    assert line.look_button.isVisible()
    line.look_button.click()
    settle(story.built)
    (dialog,) = line.findChildren(CandidatesDialog)
    (card,) = dialog.list.cards
    assert card.same.isHidden(), "who may not register does not decide"
    card.compare.click()
    settle(story.built)
    assert page.findChildren(CompareDialog)
    dialog.reject()
    settle(story.built)
    press(page.list, Qt.Key.Key_J)
    settle(story.built)
    assert page.right_side.detail.item.label.startswith("كاظم")
    assert not line.isVisible()

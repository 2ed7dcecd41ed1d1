"""What a person says of the program reaches the ministry with the next batch, and its answer comes back to them."""

import pytest

from mihan_desktop.domain.changes import Kind
from mihan_desktop.domain.feedback import MOST_WORDS, FeedbackState
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.review import BatchState
from mihan_desktop.services.sending import SendResult
from sync.central.database import Database
from sync.central.feedback import Answering, FeedbackLine, listed, picture
from sync.central.moments import utc_now
from sync.central.settings import load
from tests.centre import Centre
from tests.services.office import PASSWORD, Office

HUDA = PASSWORD.format("huda")
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40


def send(office: Office) -> SendResult:
    """One press of "send"."""
    return office.desk.sending.send(office.enter("huda"), lambda done, whole: None, lambda: False)


def approve_all(office: Office) -> str:
    """Huda approves what waits; the batch's id."""
    huda = office.enter("huda")
    chosen = [one.change_id for one in office.desk.reviewing.waiting(huda)]
    return office.desk.reviewing.approve(huda, chosen, HUDA).batch.id


def said_at_the_ministry(centre: Centre, words: str) -> FeedbackLine:
    """The one feedback with these words."""
    database = Database(load(centre.data, None).database)
    with database.read() as session:
        (found,) = [one for one in listed(session).lines if one.words == words]
        assert picture(session, found.id) == (PICTURE if found.has_picture else b"")
    database.close()
    return found


def answer(centre: Centre, feedback_id: str, words: str) -> None:
    """The ministry's staff answer."""
    database = Database(load(centre.data, None).database)
    Answering(database, utc_now).answer(feedback_id, words, None)
    database.close()


def test_feedback_travels_with_the_next_batch_and_the_answer_comes_back(
    enrolled: Office, running_centre: Centre
) -> None:
    zainab = enrolled.enter("zainab")
    words = "القائمة طويلة جداً على الشاشة الصغيرة"
    changes = enrolled.desk.giving_feedback.give(zainab, "registration", f"  {words} ", PICTURE, "ar")
    assert changes.touches(Kind.FEEDBACK)
    (mine,) = enrolled.desk.giving_feedback.mine(zainab)
    assert (mine.words, mine.state, mine.has_picture) == (words, FeedbackState.KEPT, True)
    enrolled.register(zainab)
    before = enrolled.desk.searching.counts(zainab)

    batch = approve_all(enrolled)
    zainab = enrolled.enter("zainab")
    assert enrolled.desk.giving_feedback.mine(zainab)[0].state is FeedbackState.UNDER_WAY
    counts = enrolled.desk.searching.counts(zainab)
    assert (before.waiting, counts.waiting, counts.sealed) == (1, 0, 1)  # the record alone is counted
    result = send(enrolled)
    assert (result.received, result.code) == (1, "")
    found = said_at_the_ministry(running_centre, words)
    assert (found.page, found.language, found.state, found.has_picture) == ("registration", "ar", "open", True)
    zainab = enrolled.enter("zainab")
    assert enrolled.desk.giving_feedback.mine(zainab)[0].state is FeedbackState.RECEIVED
    assert {one.id for one in enrolled.desk.sending.batches(zainab)} == {batch}

    answer(running_centre, found.id, "شكراً، صار أقصر في الإصدار القادم")
    heard = send(enrolled)
    assert heard.changes.touches(Kind.FEEDBACK, Kind.NOTICES)
    zainab = enrolled.enter("zainab")
    (mine,) = enrolled.desk.giving_feedback.mine(zainab)
    assert (mine.state, mine.answer) == (FeedbackState.ANSWERED, "شكراً، صار أقصر في الإصدار القادم")
    assert mine.answered_at is not None
    assert not send(enrolled).changes.touches(Kind.FEEDBACK)  # heard once
    assert enrolled.desk.giving_feedback.mine(enrolled.enter("ali")) == ()


def test_a_supervisor_may_say_something_too_though_the_batch_is_approved_by_the_same_person(
    enrolled: Office, running_centre: Centre
) -> None:
    huda = enrolled.enter("huda")
    enrolled.desk.giving_feedback.give(huda, "review", "أريد أن أرى الصورة أكبر", b"", "ar")
    enrolled.register(enrolled.enter("zainab"))
    approve_all(enrolled)
    assert send(enrolled).received == 1
    assert said_at_the_ministry(running_centre, "أريد أن أرى الصورة أكبر").page == "review"


def test_feedback_of_an_approval_that_was_taken_back_travels_with_the_next_batch_once(
    enrolled: Office, running_centre: Centre
) -> None:
    zainab = enrolled.enter("zainab")
    enrolled.desk.giving_feedback.give(zainab, "home", "مرة واحدة فقط", b"", "ar")
    enrolled.register(zainab)
    first = approve_all(enrolled)
    huda = enrolled.enter("huda")
    enrolled.desk.reviewing.undo_approval(huda, first)
    zainab = enrolled.enter("zainab")
    assert enrolled.desk.giving_feedback.mine(zainab)[0].state is FeedbackState.KEPT
    approve_all(enrolled)
    assert send(enrolled).received == 1
    assert said_at_the_ministry(running_centre, "مرة واحدة فقط").state == "open"
    huda = enrolled.enter("huda")
    assert enrolled.desk.sending.batches(huda)[0].state is BatchState.RECEIVED


def test_empty_or_endless_feedback_is_refused_by_name(office: Office) -> None:
    zainab = office.enter("zainab")
    for words, code in (("  \n ", "feedback_empty"), ("س" * (MOST_WORDS + 1), "feedback_long")):
        with pytest.raises(MihanError, match=code):
            office.desk.giving_feedback.give(zainab, "home", words, b"", "ar")
    with pytest.raises(MihanError, match="picture_large"):
        office.desk.giving_feedback.give(zainab, "home", "x", bytes(600 * 1024), "ar")
    assert office.desk.giving_feedback.mine(zainab) == ()


def test_each_person_has_settings_of_their_own(office: Office) -> None:
    from dataclasses import replace

    zainab = office.enter("zainab")
    usual = office.desk.choosing.settings(zainab)
    chosen = replace(usual, paper="80mm", lock_minutes=5, scanner_folder="/scans")
    office.desk.choosing.choose(zainab, chosen)
    assert office.desk.choosing.settings(office.enter("ali")) == usual
    assert office.desk.choosing.settings(office.enter("zainab")) == chosen

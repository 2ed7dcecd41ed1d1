"""A clerk types somebody whom another governorate registered: a line says so, a supervisor reads the question."""

from datetime import UTC, datetime

from mihan_desktop.domain.elsewhere import Elsewhere, IndexStatus, Question, Standing
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.ui.elsewhere_words import index_words, question_words
from mihan_desktop.ui.pages.person import PersonPage
from mihan_desktop.ui.pages.person_told import ReferralsPart
from mihan_desktop.ui.pages.registration import RegistrationPage
from mihan_desktop.ui.pages.review import ReviewPage
from sync.protocol.keys import new_signing_key
from tests.services.office import ZAINAB
from tests.services.test_elsewhere import Country, Desk, enrolled_by
from tests.ui.story import Story, settle, wait_for
from tests.ui.test_flow import blank, type_answer

AT = datetime(2026, 3, 1, 9, tzinfo=UTC)


def carrying(story: Story) -> None:
    """The desk carries a country in which Zainab is registered in Basra."""
    office, ministry = story.office, new_signing_key()
    office.enter("zainab")
    enrolled_by(office, ministry)
    Desk(office).take(Country(ministry, [(ZAINAB, "IQ-G02")]))
    office.desk.signing_in.sign_out()


def typed(story: Story) -> RegistrationPage:
    """Her card's number is typed; nobody of this office has it."""
    page = blank(story)
    for words in ("زينب", "كريم", "الساعدي", "٠٧٧٠١٢٣٤٥٦٧", ZAINAB["national_number"]):
        type_answer(story, words)
    wait_for(story.built, page._sheet.duplicates.elsewhere.isVisible)
    settle(story.built)
    return page


def test_a_line_beside_the_form_says_where_and_the_supervisor_reads_the_question(story: Story) -> None:
    carrying(story)
    page = typed(story)
    panel = page._sheet.duplicates
    assert "البصرة" in panel.elsewhere.accessibleName()
    assert panel.list.isHidden()
    assert page.view is not None
    story.built.context.language.speak("en")
    settle(story.built)
    assert "Basrah" in panel.elsewhere.accessibleName()
    page.save()
    settle(story.built)
    huda = story.sign_in("huda")
    review = story.show("review")
    assert isinstance(review, ReviewPage)
    (item,) = [one for one in story.built.desk.reviewing.waiting(huda) if one.kind is ChangeKind.QUESTION]
    assert review.left.label_of(item).startswith(("Registered elsewhere?", "مسجّل في مكان آخر؟"))
    record = next(one for one in story.built.desk.reviewing.waiting(huda) if one.kind is ChangeKind.REGISTRATION)
    person = story.show("person", record.record_id)
    assert isinstance(person, PersonPage)
    part = next(one for one in person.parts if isinstance(one, ReferralsPart))
    assert part._said.text()


def test_where_a_question_stands_and_as_of_when_the_country_is_known_is_said(story: Story) -> None:
    language, now = story.built.context.language, story.office.wall()
    language.speak("en")
    said = {
        standing: question_words(Question("c", "p", AT, ("IQ-G02",), standing), language, now) for standing in Standing
    }
    assert len(set(said.values())) == len(Standing)
    known = Question(
        "c", "p", AT, ("IQ-G02",), Standing.KNOWN, (Elsewhere("IQ-G02", "Zubair", "1-000001-2"),), AT
    )  # fmt: skip
    assert "Zubair" in question_words(known, language, now)
    assert index_words(IndexStatus(None), language) == ""
    words = index_words(IndexStatus(AT, 4_000_000, 1_000_000, 41_000_000, "disk_full"), language)
    assert "4,000,000" in words
    assert "no room" in words

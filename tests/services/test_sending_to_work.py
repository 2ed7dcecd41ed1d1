"""A clerk sends people to a vacancy, without a network: the shortlist, the call, the letter, what came of it."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.requests import Asked, AskedBy, Shown
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import User
from mihan_desktop.domain.told import VacancyRow
from mihan_desktop.domain.work.referral_work import Due
from mihan_desktop.domain.work.referrals import Reason, Side, State, Word
from mihan_desktop.services import telling_office
from mihan_desktop.services.renumbering import say_again
from mihan_desktop.services.sending_to_work import ReferralLine
from mihan_desktop.storage.referrals import MINISTRY, KeptWord
from tests.services.cohorts import people
from tests.services.office import Office

VACANCY = "018f0000-0000-7000-8000-0000000000aa"
OTHER = "018f0000-0000-7000-8000-0000000000bb"


@dataclass(frozen=True, slots=True)
class Offered:
    """Two vacancies: a welder's of one place, a driver's of two; and two people who are registered here."""

    office: Office
    clerk: User
    people: list[str]

    def line(self, person: int = 0, vacancy: str = VACANCY) -> ReferralLine:
        """How it stands."""
        every = self.office.desk.sending_to_work.lines(self.clerk, tuple(Due), vacancy=vacancy)
        return next(one for one in every if one.referral.person == self.people[person])

    def say(self, state: State, person: int = 0, vacancy: str = VACANCY, **more: object) -> None:
        """Something comes of it."""
        desk = self.office.desk.sending_to_work
        desk.say(self.clerk, vacancy, self.people[person], state, **more)  # type: ignore[arg-type]

    def issue(self, person: int = 0, vacancy: str = VACANCY, note: str = "") -> None:
        """A letter is written."""
        self.office.desk.sending_to_work.issue(self.clerk, vacancy, self.people[person], note)


def offer(office: Office, name: str, title: str, places: int, closes: str = "", state: str = "open") -> None:
    """The ministry tells of a vacancy."""
    with office.desk._opened.write() as work:
        row = VacancyRow(name, state, title, "معمل النور", "7212", places, "الكرخ", closes, "", office.wall())
        work.vacancies.tell(row, {})


@pytest.fixture
def offered(office: Office) -> Offered:
    """Nobody has been sent anywhere."""
    clerk = office.enter("zainab")
    made = people(office, clerk, ("زينب", "هيوا", "سعاد", "ناز"))
    offer(office, VACANCY, "لحّام", 1)
    offer(office, OTHER, "سائق", 2)
    return Offered(office, clerk, made)


def test_from_the_shortlist_to_the_first_day_of_work(offered: Offered) -> None:
    desk = offered.office.desk.sending_to_work
    desk.propose(offered.clerk, VACANCY, offered.people[:2])
    assert offered.line().task.due is Due.CALL
    offered.say(State.CONTACTED, reason=Reason.NO_ANSWER)
    assert (offered.line().task.due, offered.line().referral.tries) == (Due.WAITING, 1)
    offered.say(State.CONTACTED, reason=Reason.AGREED)
    assert offered.line().task.due is Due.LETTER
    offered.issue(note="الأحد 9 صباحاً")
    letter = desk.letter(offered.clerk, VACANCY, offered.people[0])
    assert (letter.words, letter.vacancy.title, letter.confirmed) == ("الأحد 9 صباحاً", "لحّام", False)
    assert letter.until - letter.issued == timedelta(days=14)
    assert letter.number == offered.line().letter
    (found,) = desk.lines(offered.clerk, tuple(Due), text=letter.number)
    assert found.referral.person == offered.people[0]
    offered.office.wall.go_on(days=7)
    assert offered.line().task.due is Due.ANSWER
    offered.say(State.INTERVIEWED)
    offered.say(State.HIRED, then=offered.office.wall().date() + timedelta(days=3))
    offered.office.wall.go_on(days=4)
    count = desk.count(offered.clerk)
    assert (offered.line().task.due, count.due, count.late) == (Due.START, 2, 2)
    offered.say(State.STARTED, on=offered.office.wall().date() - timedelta(days=1))
    assert offered.line().task.due is Due.DONE
    assert offered.line().referral.started == offered.office.wall().date() - timedelta(days=1)


def test_one_place_takes_three_letters_and_none_once_somebody_is_hired(offered: Offered) -> None:
    for person in range(3):
        offered.issue(person)
    with pytest.raises(MihanError, match="vacancy_full"):
        offered.issue(3)
    offered.issue(0)  # the same letter, written anew
    offered.say(State.DECLINED, 1, reason=Reason.DISTANCE)
    offered.issue(3)
    offered.say(State.HIRED, 0, then=offered.office.wall().date())
    assert offered.office.desk.sending_to_work.room(offered.clerk, VACANCY).most == 0
    offered.say(State.DECLINED, 2, reason=Reason.FOUND_WORK)
    with pytest.raises(MihanError, match="vacancy_full"):
        offered.issue(1)


def test_a_letter_in_the_place_of_another_word_is_one_more_unless_it_was_out_before(offered: Offered) -> None:
    """Four called, three letters for one place: the call of the fourth is no way past that."""
    until, desk = offered.office.wall().date() + timedelta(days=9), offered.office.desk.sending_to_work
    desk.propose(offered.clerk, VACANCY, offered.people)

    def instead(person: int) -> None:
        offered.say(State.ISSUED, person, then=until, corrects=offered.line(person).referral.last.change_id)

    for person in range(3):
        offered.issue(person)
    with pytest.raises(MihanError, match="vacancy_full"):
        instead(3)
    offered.say(State.CONTACTED, 3, reason=Reason.AGREED)
    with pytest.raises(MihanError, match="vacancy_full"):
        instead(3)
    instead(0)
    offered.say(State.DECLINED, 1, reason=Reason.DISTANCE)
    instead(1)  # they had not declined: it is the letter that is out
    offered.say(State.HIRED, 2, then=until)
    instead(2)
    assert [offered.line(person).referral.state for person in range(3)] == [State.ISSUED] * 3


def test_nobody_is_sent_where_nobody_is_taken_nor_who_asked_for_no_more_offers(offered: Offered) -> None:
    from mihan_desktop.domain.requests import Asked, AskedBy, Shown

    office = offered.office
    with pytest.raises(MihanError, match="vacancy_unknown"):
        offered.issue(vacancy="018f0000-0000-7000-8000-0000000000cc")
    offered.issue(1, OTHER)
    offer(office, OTHER, "سائق", 2, closes=(office.wall().date() - timedelta(days=1)).isoformat())
    with pytest.raises(MihanError, match="vacancy_over"):
        offered.issue(0, OTHER)
    office.desk.requesting.ask(
        offered.clerk, offered.people[0], Asked.WITHDRAWAL, asked_by=AskedBy.PERSON, shown=Shown.KNOWN
    )
    with pytest.raises(MihanError, match="person_withdrawn"):
        office.desk.sending_to_work.propose(offered.clerk, VACANCY, offered.people[:1])
    with pytest.raises(MihanError, match="nobody_chosen"):
        office.desk.sending_to_work.propose(offered.clerk, VACANCY, [])


def test_the_supervisor_reads_what_was_said_and_what_comes_back_holds_nothing(offered: Offered) -> None:
    office = offered.office
    offered.issue(note="أحضر الهوية")
    huda = office.enter("huda")
    (item,) = [one for one in office.desk.reviewing.waiting(huda) if one.kind is ChangeKind.REFERRAL]
    said = {one.ref: one.now for one in office.desk.reviewing.detail(huda, item.change_id).fields}
    assert (said["referral_state"], said["referral_vacancy"], said["referral_note"]) == (
        "issued",
        "لحّام",
        "أحضر الهوية",
    )
    office.desk.reviewing.return_change(huda, item.change_id, "لم تُذكر الساعة")
    office.enter("zainab")
    assert office.desk.sending_to_work.lines(offered.clerk, tuple(Due)) == ()
    assert "referral_returned" in {one.code for one in office.desk.noticing.board(offered.clerk).notices}
    offered.issue(note="أحضر الهوية، الأحد 9")
    with office.desk._opened.read() as work:
        assert work.outbox.get(item.change_id).status is RecordStatus.SUPERSEDED  # type: ignore[union-attr]


def test_whoever_said_it_takes_it_back_or_corrects_what_holds(offered: Offered) -> None:
    desk = offered.office.desk.sending_to_work
    offered.issue()
    offered.say(State.NOT_HIRED, reason=Reason.SKILLS)
    wrong = offered.line().referral.last.change_id
    offered.say(State.INTERVIEWED, corrects=wrong)
    assert offered.line().referral.state is State.INTERVIEWED
    with pytest.raises(MihanError, match="referral_corrects"):
        offered.say(State.NO_SHOW, corrects=wrong)
    change = offered.line().referral.last.change_id
    ali = offered.office.enter("ali")
    with pytest.raises(MihanError, match="not_allowed"):
        desk.take_back(ali, change)
    offered.office.enter("zainab")
    desk.take_back(offered.clerk, offered.line().referral.last.change_id)
    assert offered.line().referral.state is State.NOT_HIRED


def test_what_a_correction_corrects_is_found_under_its_new_number(offered: Offered) -> None:
    """A desk that is numbered anew says its words again, and they still name each other."""
    office = offered.office
    offered.issue()
    offered.say(State.NO_SHOW)
    offered.say(State.INTERVIEWED, corrects=offered.line().referral.last.change_id)
    with office.desk._opened.write() as work:
        ids = [one.id for one in work.outbox.with_status(RecordStatus.WAITING) if one.kind == "referral"]
        work.outbox.set_status(ids, RecordStatus.HANDED)
        assert say_again(office.desk._opened, work, offered.clerk, ids) == 3
    found = offered.line().referral
    assert ([one.state for one in found.words], found.idle) == ([State.ISSUED, State.INTERVIEWED], ())
    assert found.last.change_id not in ids


def test_the_office_of_the_vacancy_hears_a_name_and_says_what_the_employer_did(offered: Offered) -> None:
    """Of somebody who is registered elsewhere."""
    office, desk = offered.office, offered.office.desk.sending_to_work
    person = "018f0000-0000-7000-8000-0000000000ff"
    today = office.wall().date()
    word = Word(State.ISSUED, today, "000000000001-0000-a", OTHER, Side.PERSON, then=today + timedelta(days=14))
    with office.desk._opened.write() as work:
        work.referrals.tell([KeptWord(VACANCY, person, "علي كريم", word, RecordStatus.RECEIVED, MINISTRY)])
    (line,) = desk.lines(offered.clerk, tuple(Due))
    assert (line.name, line.side, line.number) == ("علي كريم", Side.VACANCY, "")
    with pytest.raises(MihanError, match="referral_side"):
        desk.say(offered.clerk, VACANCY, person, State.WITHDRAWN, reason=Reason.MISTAKE)
    desk.say(offered.clerk, VACANCY, person, State.NO_SHOW)
    (line,) = desk.lines(offered.clerk, tuple(Due))
    assert (line.referral.state, line.task.due) == (State.NO_SHOW, Due.WAITING), "it is not theirs to decide"


def test_a_letter_that_holds_no_more_is_not_printed_again(offered: Offered) -> None:
    """Nor one of a time before the referral was begun anew."""
    desk = offered.office.desk.sending_to_work
    offered.issue()
    assert desk.letter(offered.clerk, VACANCY, offered.people[0]).person
    offered.say(State.WITHDRAWN, reason=Reason.MISTAKE)
    with pytest.raises(MihanError) as over:
        desk.letter(offered.clerk, VACANCY, offered.people[0])
    assert over.value.code == "letter_over"
    desk.propose(offered.clerk, VACANCY, offered.people[:1])
    with pytest.raises(MihanError) as missing:
        desk.letter(offered.clerk, VACANCY, offered.people[0])
    assert missing.value.code == "letter_missing"
    offered.issue(1)
    asking = offered.office.desk.requesting
    asking.ask(
        offered.clerk, offered.people[1], Asked.WITHDRAWAL, asked_by=AskedBy.PERSON, shown=Shown.NATIONAL_CARD
    )  # fmt: skip
    with pytest.raises(MihanError) as asked:
        desk.letter(offered.clerk, VACANCY, offered.people[1])
    assert asked.value.code == "letter_over"


def test_right_and_log(offered: Offered) -> None:
    office, desk = offered.office, offered.office.desk.sending_to_work
    offered.issue()
    trainer = office.enter("karwan")
    assert desk.count(trainer).due == 0
    assert len(desk.lines(trainer, tuple(Due))) == 1
    for refused in (
        lambda: desk.propose(trainer, VACANCY, offered.people),
        lambda: desk.issue(trainer, VACANCY, offered.people[1]),
        lambda: desk.say(trainer, VACANCY, offered.people[0], State.NO_SHOW),
        lambda: desk.letter(trainer, VACANCY, offered.people[0]),
        lambda: desk.take_back(trainer, "x"),
    ):
        with pytest.raises(MihanError, match="not_allowed"):
            refused()


def test_of_an_erased_person_no_name_and_no_words_stay(offered: Offered) -> None:
    office, person = offered.office, offered.people[0]
    offered.issue(note="بنت خالة المدير")
    with office.desk._opened.write() as work:
        work.erasing.erase(person)
        (kept,) = work.referrals._read(lambda words: words.person_id == person) or (None,)
        assert kept is not None
        assert (kept.name, kept.word.note) == ("", "")
        assert kept.status is RecordStatus.WITHDRAWN, "what had not left never leaves"


def test_what_was_approved_is_told_to_the_offices_other_desks_and_what_was_turned_back_is_let_go(
    offered: Offered, tmp_path: Path
) -> None:
    """A desk of the same office speaks for the person too."""
    office, other = offered.office, Office(tmp_path / "other")
    other.open()
    offer(other, VACANCY, "لحّام", 1)
    offered.issue(note="الأحد 9")
    with office.desk._opened.read() as work:
        rows = [one for one in work.outbox.with_status(RecordStatus.WAITING) if one.kind == "referral"]
        (letter,) = telling_office._letters(telling_office.Teller("", "حاسبة 1"), work.outbox.among([rows[0].id]))
    clerk = other.enter("zainab")
    with other.desk._opened.write() as work:
        assert telling_office.keep(work, letter, office.wall())
        assert telling_office._spoken(work, [rows[0].id]) == {rows[0].id}
    (line,) = other.desk.sending_to_work.lines(clerk, tuple(Due))
    assert (line.name, line.side, line.told) == (offered.line().name, Side.PERSON, True)
    other.desk.sending_to_work.say(clerk, VACANCY, offered.people[0], State.WITHDRAWN, reason=Reason.MISTAKE)
    with other.desk._opened.write() as work:
        telling_office._let_go(work, [rows[0].id])
    assert other.desk.sending_to_work.lines(clerk, tuple(Due)) == (), "nothing is left that the rest could follow"


def test_a_letter_that_is_printed_again_says_so_and_one_that_is_written_anew_begins_anew(offered: Offered) -> None:
    desk, person = offered.office.desk.sending_to_work, offered.people[0]
    offered.issue()
    offered.issue(vacancy=OTHER)
    counts = []
    for _ in range(3):
        counts.append(desk.letter(offered.clerk, VACANCY, person).printed)
        desk.printed(offered.clerk, VACANCY, person)
    assert counts == [0, 1, 2]
    assert desk.letter(offered.clerk, OTHER, person).printed == 0, "each letter by itself"
    offered.office.wall.go_on(minutes=5)
    offered.issue()
    assert desk.letter(offered.clerk, VACANCY, person).printed == 0

"""A fair at a desk, offline: codes at the door, who came twice, interviews, what is undone, what an erasure leaves."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4, uuid5

import pytest

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.work.fair_report import report
from mihan_desktop.domain.work.fair_words import FairOutcome
from mihan_desktop.domain.work.fairs import FairState, Invitation, grouped, visit_id, write_fair, write_invitation
from mihan_desktop.domain.work.referral_work import Due
from mihan_desktop.domain.work.referrals import State, letter_number
from mihan_desktop.services.fairs import Guest, LetIn, joined
from tests.services.fair_days import EMPLOYERS, FAIR, fair, hear, told, yesterday
from tests.services.office import Office
from tests.services.test_sending_to_work import offer


@pytest.fixture
def invited(office: Office) -> tuple[Invitation, ...]:
    """Ten invited, the first two of them records of this desk."""
    zainab = office.enter("zainab")
    known = [
        office.register(zainab, given_name=name, national_number=f"19900101000{at}").registration
        for at, name in enumerate(("سارا", "حيدر"))
    ]
    people = [(one.record_id, one.label) for one in known]
    people += [(str(uuid5(UUID(FAIR), str(at))), f"مدعو {at}") for at in range(8)]
    return told(office, people)


def guest(office: Office, visitor: str) -> Guest:
    who = office.desk.signing_in.user
    assert who is not None
    return next(one for one in office.desk.fairs.one(who, FAIR).guests if one.visitor == visitor)


def test_an_invitation_lets_in_once_and_says_where_to_go(office: Office, invited: tuple[Invitation, ...]) -> None:
    zainab, fairs = office.enter("zainab"), office.desk.fairs
    first = invited[0]
    found = fairs.scan(zainab, FAIR, grouped(first.number))
    assert found.let_in is LetIn.CAME
    assert found.guest is not None
    assert (found.guest.name, found.guest.invitation) == (first.name, first), "where and when is on the invitation"
    assert fairs.scan(zainab, FAIR, first.number).let_in is LetIn.ALREADY
    slip = office.desk.issuing.slip(zainab, first.person)
    if slip.number is not None:
        assert fairs.scan(zainab, FAIR, slip.number.digits).let_in is LetIn.ALREADY, "the same by their receipt"
    assert fairs.scan(zainab, FAIR, "123").let_in is LetIn.MISREAD
    wrong = replace(first, fair=str(uuid4()))
    assert fairs.scan(zainab, FAIR, wrong.number).let_in is LetIn.STRANGER, "a good number of another fair"
    day = fairs.one(zainab, FAIR)
    assert (day.report.came, day.report.walk_ins, len(day.guests)) == (1, 0, 10)


def test_a_code_of_another_fair_says_which_and_a_letter_of_referral_says_who(
    office: Office, invited: tuple[Invitation, ...]
) -> None:
    zainab, desk = office.enter("zainab"), office.desk
    other = replace(fair(office), id="0192a0de-0000-7000-8000-00000000fa13", names={"en": "Autumn fair"})
    (elsewhere,) = told(office, [(invited[2].person, invited[2].name)], other)
    found = desk.fairs.scan(zainab, FAIR, grouped(elsewhere.number))
    assert (found.let_in, found.title) == (LetIn.OTHER_FAIR, {"en": "Autumn fair"})
    assert desk.fairs.scan(zainab, other.id, elsewhere.number).let_in is LetIn.CAME
    assert not guest(office, invited[2].id).came, "at each fair by itself"

    vacancy = fair(office).stands[0].offers[0].vacancy
    offer(office, vacancy, "عامل", 2)
    desk.sending_to_work.issue(zainab, vacancy, invited[0].person)
    letter = letter_number(vacancy, invited[0].person)
    assert desk.fairs.scan(zainab, FAIR, letter).let_in is LetIn.CAME
    assert guest(office, invited[0].id).came
    assert desk.fairs.scan(zainab, FAIR, letter_number(vacancy, invited[3].person)).let_in is LetIn.STRANGER


def test_walk_ins_and_visitors_without_a_record(office: Office, invited: tuple[Invitation, ...]) -> None:
    zainab, fairs = office.enter("zainab"), office.desk.fairs
    walker = office.register(zainab, given_name="ڕێژین", national_number="199001019999").registration
    assert fairs.let_in(zainab, FAIR, walker.record_id).let_in is LetIn.CAME
    fairs.count_in(zainab, FAIR)
    fairs.count_in(zainab, FAIR)
    with pytest.raises(MihanError):
        fairs.let_in(zainab, FAIR, str(uuid4()))
    day = fairs.one(zainab, FAIR)
    assert (day.report.walk_ins, day.report.unnamed, day.report.visitors) == (1, 2, 3)
    assert [one.name for one in day.guests[len(invited) :]] == [walker.label, "", ""]


def test_an_interview_is_said_corrected_and_undone(office: Office, invited: tuple[Invitation, ...]) -> None:
    zainab, fairs, visitor = office.enter("zainab"), office.desk.fairs, invited[2].id
    fairs.interview(zainab, FAIR, visitor, "s0", FairOutcome.MET, note=" غداً ")
    fairs.interview(zainab, FAIR, visitor, "s0", FairOutcome.OFFERED)
    one = guest(office, visitor)
    assert one.visit is not None
    assert one.came, "whoever is interviewed is there"
    assert one.visit.interviews["s0"].outcome is FairOutcome.OFFERED
    fairs.undo(zainab, FAIR, one.newest)
    one = guest(office, visitor)
    assert one.visit is not None
    assert (one.visit.interviews["s0"].outcome, one.visit.interviews["s0"].note) == (FairOutcome.MET, "غداً")
    ali = office.enter("ali")
    fairs.undo(ali, FAIR, one.newest)
    assert not guest(office, visitor).came, "somebody else's word is said to be undone"
    with pytest.raises(MihanError) as refused:
        fairs.undo(ali, FAIR, one.newest)
    assert refused.value.code == "fair_word_unknown"
    for stand, code in (("nowhere", "fair_stand_unknown"),):
        with pytest.raises(MihanError) as refused:
            fairs.interview(ali, FAIR, visitor, stand, FairOutcome.MET)
        assert refused.value.code == code
    with pytest.raises(MihanError) as refused:
        fairs.interview(ali, FAIR, str(uuid4()), "s0", FairOutcome.MET)
    assert refused.value.code == "fair_guest_unknown"


def test_nobody_is_let_in_on_another_day_elsewhere_or_once_it_is_cancelled(
    office: Office, invited: tuple[Invitation, ...]
) -> None:
    zainab, fairs, number = office.enter("zainab"), office.desk.fairs, invited[0].number
    for plan, code in (
        (yesterday(fair(office, revision=2)), "fair_not_on"),
        (fair(office, held_by="another office", revision=4), "fair_elsewhere"),
        (fair(office, FairState.CANCELLED, revision=5), "fair_cancelled"),
    ):
        hear(office, "fair", FAIR, write_fair(plan))
        with pytest.raises(MihanError) as refused:
            fairs.scan(zainab, FAIR, number)
        assert refused.value.code == code
        assert not fairs.one(zainab, FAIR).on
    hear(office, "fair", FAIR, write_fair(fair(office, revision=3)))
    assert fairs.one(zainab, FAIR).fair.state is FairState.CANCELLED, "an older word changes nothing"
    codes = [one.code for one in office.desk.noticing.board(zainab).notices]
    assert codes.count("fair_told") == 1
    assert codes.count("fair_cancelled") == 1


def test_an_invitation_that_was_taken_back_lets_nobody_in_by_itself(
    office: Office, invited: tuple[Invitation, ...]
) -> None:
    zainab, fairs, one = office.enter("zainab"), office.desk.fairs, invited[3]
    hear(office, "fair_invitation", one.id, write_invitation(replace(one, over=True)))
    assert fairs.scan(zainab, FAIR, one.number).let_in is LetIn.OVER
    assert len(fairs.one(zainab, FAIR).guests) == 9
    hear(office, "fair_invitation", str(uuid4()), write_invitation(replace(one, over=False)))
    assert len(fairs.one(zainab, FAIR).guests) == 9, "an item of another record is none"


def test_a_supervisor_reads_what_is_said_and_returns_it(office: Office, invited: tuple[Invitation, ...]) -> None:
    zainab, fairs = office.enter("zainab"), office.desk.fairs
    fairs.interview(zainab, FAIR, invited[4].id, "s1", FairOutcome.HIRED)
    huda = office.enter("huda")
    (item,) = [one for one in office.desk.reviewing.waiting(huda) if one.kind == "fair"]
    detail = office.desk.reviewing.detail(huda, item.change_id)
    said = {one.ref: one.now for one in detail.fields}
    assert (said["said"], said["outcome"], said["fair"]) == ("interview", "hired", "معرض الربيع للتشغيل")
    assert said["stand"].startswith("A2")
    office.desk.reviewing.return_change(huda, item.change_id, "من قال ذلك؟")
    assert fairs.one(huda, FAIR).report.interviews == 0
    zainab = office.enter("zainab")
    assert "fair_returned" in [one.code for one in office.desk.noticing.board(zainab).notices]


def test_of_an_erased_person_it_stays_that_a_visitor_came(office: Office, invited: tuple[Invitation, ...]) -> None:
    zainab, fairs, one = office.enter("zainab"), office.desk.fairs, invited[0]
    fairs.scan(zainab, FAIR, one.number)
    fairs.interview(zainab, FAIR, one.id, "s0", FairOutcome.HIRED, note="سارا")
    hear(office, "erased", one.person, {})
    day = fairs.one(zainab, FAIR)
    assert day.report.visitors <= 1
    assert one.name not in repr(day)
    with office.desk._opened.read() as work:
        assert work.fairs.of_person(one.person) == ()
        words = joined(work, FAIR)
    assert all(not word.note and not word.person for word in words)
    assert report(day.fair, (), words).walk_ins == 0


def test_whoever_asks_what_is_known_of_them_sees_which_fairs_they_came_to(
    office: Office, invited: tuple[Invitation, ...]
) -> None:
    zainab, one = office.enter("zainab"), invited[0]
    office.desk.fairs.scan(zainab, FAIR, one.number)
    office.desk.fairs.interview(zainab, FAIR, one.id, "s1", FairOutcome.SECOND, note="الأحد")
    (seen,) = office.desk.viewing.person(zainab, one.person).fairs
    assert (seen.names["en"], seen.invited, seen.kept[0][1]) == ("Spring fair", True, EMPLOYERS[0])
    assert seen.interviews == ((EMPLOYERS[1], "second", "الأحد"),)
    assert seen.came is not None
    (other,) = office.desk.viewing.person(zainab, invited[1].person).fairs
    assert (other.came, other.interviews) == (None, ())


def test_an_erasure_leaves_no_name_in_what_waits_to_be_sent(office: Office, invited: tuple[Invitation, ...]) -> None:
    zainab, fairs, one = office.enter("zainab"), office.desk.fairs, invited[1]
    fairs.interview(zainab, FAIR, one.id, "s0", FairOutcome.MET, note="سرّ")
    change = guest(office, one.id).newest
    hear(office, "erased", one.person, {})
    with office.desk._opened.read() as work:
        row = work.outbox.get(change)
    assert row is None or (one.name not in repr(row) and "سرّ" not in repr(row))


def test_undo_takes_back_word_after_word_and_never_the_same_twice(
    office: Office, invited: tuple[Invitation, ...]
) -> None:
    zainab, fairs, one = office.enter("zainab"), office.desk.fairs, invited[5]
    fairs.scan(zainab, FAIR, one.number)
    fairs.interview(zainab, FAIR, one.id, "s0", FairOutcome.HIRED)
    ali = office.enter("ali")
    for _ in range(2):
        fairs.undo(ali, FAIR, guest(office, one.id).newest)
    assert not guest(office, one.id).came
    assert guest(office, one.id).newest == "", "nothing is left that could be undone"


def test_hired_with_a_first_day_is_said_of_the_referral_at_once(
    office: Office, invited: tuple[Invitation, ...]
) -> None:
    zainab, desk, (first, second, theirs) = office.enter("zainab"), office.desk, invited[:3]
    vacancy = fair(office).stands[0].offers[0].vacancy
    offer(office, vacancy, "عامل", 2)
    today = office.wall().date()
    begins = today + timedelta(days=3)

    def words(person: str) -> list[State]:
        lines = desk.sending_to_work.lines(zainab, tuple(Due), vacancy=vacancy)
        return [word.state for one in lines if one.referral.person == person for word in one.referral.words]

    def hire(one: Invitation, on: date | None = begins) -> State | None:
        said = desk.fairs.interview(zainab, FAIR, one.id, "s0", FairOutcome.HIRED, vacancy=vacancy, begins=on)
        return said.referral

    with pytest.raises(MihanError) as refused:
        hire(first, today - timedelta(days=1))
    assert (refused.value.code, words(first.person), guest(office, first.id).came) == ("fair_begins_over", [], False)
    assert hire(first) is State.HIRED
    assert words(first.person) == [State.ISSUED, State.HIRED], "the letter that the caps count, then the answer"
    assert (hire(first), words(first.person)) == (None, [State.ISSUED, State.HIRED]), "once"
    assert hire(theirs) is None, "whom another office looks after, that office sends"
    assert (
        desk.fairs.interview(
            zainab, FAIR, second.id, "s0", FairOutcome.OFFERED, vacancy=vacancy, begins=begins
        ).referral
        is State.PROPOSED
    ), "offered is not hired"
    assert hire(second) is State.HIRED
    assert words(second.person) == [State.PROPOSED, State.ISSUED, State.HIRED]
    assert desk.fairs.one(zainab, FAIR).report.hired == 3
    third = office.register(zainab, given_name="نور", national_number="199001010077").registration
    desk.fairs.let_in(zainab, FAIR, third.record_id)
    said = desk.fairs.interview(
        zainab, FAIR, visit_id(FAIR, third.record_id), "s0", FairOutcome.HIRED, vacancy=vacancy, begins=begins
    )
    assert said.referral is State.PROPOSED, "both places are taken: the letter is refused, the fair has it all the same"


def test_what_goes_on_with_a_vacancy_is_heard_among_the_referrals(
    office: Office, invited: tuple[Invitation, ...]
) -> None:
    zainab, desk, mine, theirs = office.enter("zainab"), office.desk, invited[0], invited[2]
    vacancy = fair(office).stands[0].offers[0].vacancy
    offer(office, vacancy, "عامل", 2)

    def states() -> list[State]:
        return [one.referral.state for one in desk.sending_to_work.lines(zainab, tuple(Due), vacancy=vacancy)]

    for outcome in (FairOutcome.DECLINED, FairOutcome.MET):
        desk.fairs.interview(zainab, FAIR, mine.id, "s0", outcome, vacancy=vacancy)
    desk.fairs.interview(zainab, FAIR, mine.id, "s0", FairOutcome.HIRED)
    assert states() == [], "nothing goes on, or no vacancy was named"
    for outcome in (FairOutcome.OFFERED, FairOutcome.HIRED):
        desk.fairs.interview(zainab, FAIR, mine.id, "s0", outcome, vacancy=vacancy)
    assert states() == [State.PROPOSED], "on the shortlist, once"
    desk.sending_to_work.issue(zainab, vacancy, mine.person)
    desk.fairs.interview(zainab, FAIR, mine.id, "s0", FairOutcome.HIRED, vacancy=vacancy)
    assert states() == [State.INTERVIEWED], "they had a letter"
    desk.fairs.interview(zainab, FAIR, theirs.id, "s0", FairOutcome.HIRED, vacancy=vacancy)
    assert states() == [State.INTERVIEWED], "whom another office looks after, that office sends"
    assert desk.fairs.one(zainab, FAIR).report.hired == 2, "the interview is written down all the same"

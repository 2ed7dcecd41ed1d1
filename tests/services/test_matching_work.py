"""Who fits which work, at a desk without a network: found, told why, followed on change, forgotten at sign-out."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.requests import Asked, AskedBy, Shown
from mihan_desktop.domain.told import VacancyRow
from mihan_desktop.domain.work.reasons import Stand
from mihan_desktop.domain.work.rules import Part
from mihan_desktop.domain.work.vacancies import Offer, write_offer
from mihan_desktop.services.matching_work import Fit
from tests.services.office import Office
from tests.services.rulebooks import GROWN, other, release
from tests.services.seeking import form, seek
from tests.services.test_people import correct

AT = datetime(2026, 3, 1, 8, tzinfo=UTC)
WELDER = Offer(
    "", "لحّام", "7212", essential=("welding",), experience=12, governorate="IQ-G07", district="IQ-D038",
    closes=date(2026, 4, 1),
)  # fmt: skip


@pytest.fixture
def office(office: Office) -> Office:
    """With the form that asks what the matching reads."""
    office.desk.registering.add_form(office.enter("omar"), form(), "seeking.xml")
    return office


def told(office: Office, record: str, offer: Offer = WELDER, state: str = "open") -> str:
    """The ministry tells of a vacancy; its id."""
    closes = "" if offer.closes is None else offer.closes.isoformat()
    row = VacancyRow(record, state, offer.title, "النور", offer.occupation, 2, "", closes, "", AT)
    extra = {"employer_id": "", "offer": write_offer(offer), "described": f"1 {record}", "stated": f"1 {record}"}
    with office.desk.searching._opened.write() as work:
        work.vacancies.tell(row, extra)
    return record


def names(fits: tuple[Fit, ...]) -> list[str]:
    """Who they are."""
    return [one.record.label.partition(" ")[0] for one in fits]


def test_a_clerk_sees_the_best_work_for_somebody_and_why(office: Office) -> None:
    clerk = office.enter("zainab")
    near, far = told(office, "near"), told(office, "far", replace(WELDER, governorate="IQ-G01", district="IQ-D001"))
    told(office, "kindred", replace(WELDER, occupation="7213", essential=("welding", "typing")))
    told(office, "over", replace(WELDER, closes=date(2026, 2, 1)))
    told(office, "taken", state="filled")
    told(office, "other", replace(WELDER, occupation="2221", essential=("typing",)))
    record = seek(office, clerk)
    found = office.desk.matching_work.for_person(clerk, record)
    assert next(one.vacancy.id for one in found.matches) == near
    assert {one.vacancy.id for one in found.matches} == {near, far, "kindred"}
    assert (found.count, found.weights) == (3, "")
    best = found.matches[0].explained
    assert best.score.parts[Part.OCCUPATION] == best.score.parts[Part.SKILLS] == 1000
    kindred = next(one.explained for one in found.matches if one.vacancy.id == "kindred")
    assert [one.params["skill"] for one in kindred.of(Stand.MISSING) if one.code == "skill_missing"] == ["typing"]


def test_whoever_works_alone_stands_before_whoever_needs_help_with_what_is_asked_for(office: Office) -> None:
    clerk = office.enter("zainab")
    vacancy = told(office, "v", replace(WELDER, levels={"welding": 2}))
    beginner = seek(office, clerk, given_name="سلمان", skills_basic="welding")
    seek(office, clerk, given_name="هادي")
    found = office.desk.matching_work.for_vacancy(clerk, vacancy)
    assert names(found.people) == ["هادي", "سلمان"]
    why = office.desk.matching_work.why(clerk, beginner, vacancy)
    assert why.score.parts[Part.SKILLS] == 750
    (lower,) = [one for one in why.reasons if one.code == "skill_lower"]
    assert dict(lower.params) == {"skill": "welding", "had": 1, "asked": 2}
    assert office.desk.matching_work.for_person(clerk, beginner).matches[0].explained.reasons == why.reasons


def test_people_for_a_vacancy_stand_in_bands_and_what_is_saved_follows(office: Office) -> None:
    clerk = office.enter("zainab")
    vacancy = told(office, "v")
    seek(office, clerk, given_name="سلمان")
    seek(office, clerk, given_name="هادي", experience_months="0", skills="typing")
    seek(office, clerk, given_name="منى", occupation_1="2221", skills="typing")
    desk = office.desk.matching_work
    found = desk.for_vacancy(clerk, vacancy)
    assert names(found.people) == ["سلمان", "هادي"]
    assert (found.count, found.behind, found.takes) == (2, 0, True)
    first, second = found.people
    assert first.band > second.band
    assert first.total > second.total
    late = seek(office, clerk, given_name="كريم")
    assert names(desk.for_vacancy(clerk, vacancy).people) == ["سلمان", "كريم", "هادي"]
    office.desk.registering.withdraw(clerk, late, "طلب هو ذلك")
    assert names(desk.for_vacancy(clerk, vacancy).people) == ["سلمان", "هادي"]
    told(office, vacancy, replace(WELDER, occupation="2221", essential=("typing",)))
    assert names(desk.for_vacancy(clerk, vacancy).people)[0] == "منى"


def test_behind_those_who_were_withdrawn_the_next_come_up(office: Office) -> None:
    clerk = office.enter("zainab")
    vacancy, desk = told(office, "v"), office.desk.matching_work
    records = [seek(office, clerk, given_name=f"رقم{at}", experience_months=str(24 - at)) for at in range(8)]
    assert [one.record.record_id for one in desk.for_vacancy(clerk, vacancy, 3).people] == records[:3]
    for record in records[:6]:
        office.desk.registering.withdraw(clerk, record, "طلب هو ذلك")
    found = desk.for_vacancy(clerk, vacancy, 3)
    assert [one.record.record_id for one in found.people] == records[6:]
    assert found.count == 2


def test_whoever_asked_for_no_more_offers_is_put_beside_no_work_until_they_take_that_back(office: Office) -> None:
    """As at the ministry: nobody looks whether they fit, and nobody puts them on a shortlist by a slip."""
    clerk, vacancy, desk = office.enter("zainab"), told(office, "v"), office.desk.matching_work
    seek(office, clerk, given_name="سلمان")
    gone = seek(office, clerk, given_name="هادي")
    assert len(desk.for_vacancy(clerk, vacancy).people) == 2
    office.desk.requesting.ask(clerk, gone, Asked.WITHDRAWAL, asked_by=AskedBy.PERSON, shown=Shown.KNOWN)
    found = desk.for_vacancy(clerk, vacancy)
    assert (names(found.people), found.count) == (["سلمان"], 1)
    with desk._opened.read() as work:
        (asked,) = work.requests.of_person(gone)
    office.desk.requesting.take_back(clerk, asked.id)
    assert len(desk.for_vacancy(clerk, vacancy).people) == 2


def test_the_same_hundred_people_are_in_the_same_order_in_a_second_window_and_after_slices(office: Office) -> None:
    clerk = office.enter("zainab")
    vacancy = told(office, "v")
    for at in range(12):
        seek(office, clerk, given_name=f"رقم{at}", experience_months=str(at), skills="" if at % 3 else "welding")
    found = office.desk.matching_work.for_vacancy(clerk, vacancy)
    assert len(found.people) == 12
    again = office.window()
    user = office.enter("zainab", again)
    while again.matching_work.catch_up(user, 5):
        pass
    assert again.matching_work.for_vacancy(user, vacancy) == found
    again.signing_in.sign_out()


def test_a_look_at_people_is_in_the_log(office: Office) -> None:
    clerk = office.enter("zainab")
    vacancy, record = told(office, "v"), seek(office, clerk)
    desk = office.desk.matching_work
    desk.for_vacancy(clerk, vacancy)
    desk.for_person(clerk, record)
    desk.why(clerk, record, vacancy)
    with office.desk.searching._opened.read() as work:
        looks = [
            (line.record_id, line.details["where"])
            for one in (vacancy, record)
            for line in work.audit.of_record(one)
            if line.code == "viewed"
        ]
    assert looks == [(vacancy, "match"), (record, "person"), (record, "match")]


def test_what_nobody_knows_is_refused(office: Office) -> None:
    clerk = office.enter("zainab")
    vacancy, record = told(office, "v"), seek(office, clerk)
    desk = office.desk.matching_work
    for ask in (
        lambda: desk.for_person(clerk, "nobody"),
        lambda: desk.for_vacancy(clerk, "nothing"),
        lambda: desk.why(clerk, record, "nothing"),
        lambda: desk.why(clerk, "nobody", vacancy),
    ):
        with pytest.raises(MihanError, match="record_unknown"):
            ask()


def test_whoever_signs_out_leaves_nobody_in_memory_and_the_erased_leave_the_facts(office: Office) -> None:
    clerk = office.enter("zainab")
    vacancy = told(office, "v")
    first, second = seek(office, clerk, given_name="سلمان"), seek(office, clerk, given_name="كريم")
    desk = office.desk.matching_work
    assert len(desk.for_vacancy(clerk, vacancy).people) == 2
    held = desk._held
    assert held is not None
    assert first in held.people
    with office.desk.searching._opened.write() as work:
        work.erasing.erase(first)
    assert names(desk.for_vacancy(clerk, vacancy).people) == ["كريم"]
    assert desk._held is not held
    with office.desk.searching._opened.read() as work:
        assert [one.record_id for one in work.seekers.after(0, 10)] == [second]
    desk.forget()
    assert desk._held is None
    office.desk.signing_in.sign_out()
    with pytest.raises(MihanError, match="locked"):
        desk.for_vacancy(clerk, vacancy)


def test_whoever_is_to_be_looked_at_again_is_read_from_their_answers_again(office: Office) -> None:
    clerk = office.enter("zainab")
    vacancy, record = told(office, "v"), seek(office, clerk)
    desk = office.desk.matching_work
    (first,) = desk.for_vacancy(clerk, vacancy).people
    with office.desk.searching._opened.write() as work:
        work.seekers.put([replace(work.seekers.after(0, 1)[0], facts="{}")])
        work.seekers.look_again(record)
    (again,) = desk.for_vacancy(clerk, vacancy).people
    assert again == first, "what was kept of them was read again"
    assert kept_facts_of(office) == [record]


def test_points_that_the_rules_give_order_a_band_as_soon_as_the_ledger_has_them(office: Office) -> None:
    clerk = office.enter("zainab")
    vacancy, desk = told(office, "v"), office.desk.matching_work

    def points() -> list[tuple[str, int]]:
        while office.desk.points.catch_up(clerk):
            pass
        found = desk.for_vacancy(clerk, vacancy).people
        return [(one.record.label.partition(" ")[0], one.points) for one in found]

    first = seek(office, clerk, given_name="سلمان")
    seek(office, clerk, given_name="كريم", date_of_birth="2004-05-05")
    assert sorted(points()) == [("سلمان", 0), ("كريم", 0)]
    release(office, other("1", GROWN))
    assert points() == [("سلمان", 5), ("كريم", 0)], "rules came when everybody was in memory already"
    seek(office, clerk, given_name="هادي", date_of_birth="1990-05-05")
    assert sorted(points()) == [("سلمان", 5), ("كريم", 0), ("هادي", 5)], "of somebody new"
    correct(office, first, date_of_birth="2003-05-05")
    assert sorted(points()) == [("سلمان", 0), ("كريم", 0), ("هادي", 5)], "what was taken out of a ledger is gone"
    release(office, other("2", replace(GROWN, points=7)), 2)
    assert points()[0] == ("هادي", 7)
    again = office.window()
    user = office.enter("zainab", again)
    assert [one.points for one in again.matching_work.for_vacancy(user, vacancy).people] == [7, 0, 0]
    again.signing_in.sign_out()


def kept_facts_of(office: Office) -> list[str]:
    """Whose facts are kept."""
    with office.desk.searching._opened.read() as work:
        return [one.record_id for one in work.seekers.after(0, 10)]

"""Employers and vacancies arrive from offices: verified by people, told to the country, found twice, closed in time."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from xml.sax.saxutils import escape

import pytest
from sqlalchemy import select

from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.work import employers as domain
from mihan_desktop.domain.work import vacancies as offers
from mihan_desktop.domain.work.referrals import referral_id
from sync.central import feeding
from sync.central.moments import utc_now
from sync.central.publishing_schema import FeedItem
from sync.central.saying import Saying
from sync.central.schema import ChangeRow
from sync.central.settings import CentralError
from sync.central.work import employers, fair_offers, vacancies
from sync.central.work.employers import Verifying
from sync.central.work.matching import reading
from sync.central.work.offers_schema import EmployerKey, EmployerRow, OfferRow
from sync.central.work.vacancies import Closing
from sync.protocol.hlc import Reading
from sync.protocol.messages import Change
from sync.protocol.receipts import LineStatus
from tests.central.conftest import Ministry
from tests.central.desks import Desk, new_id

ACCEPTED = LineStatus.ACCEPTED, ""
AT = "2026-03-02T07:30:00+00:00"
NOW = utc_now()
TODAY = NOW.astimezone(IRAQ).date()


def xml(answers: Mapping[str, str]) -> str:
    """A submission."""
    return "<data>" + "".join(f"<{name}>{escape(value)}</{name}>" for name, value in answers.items()) + "</data>"


def employer(desk: Desk, record: str = "", **told: str) -> Change:
    """Who offers work."""
    answers = {"legal_name": f"شركة {new_id()[-12:]}", "governorate": "IQ-G07", "registration_number": new_id()} | told
    said = domain.EmployerSaid(domain.employer_of(answers.items()), xml(answers), AT)
    return desk.change("employer", record or new_id(), domain.write_body(said))


def vacancy(desk: Desk, boss: str, record: str = "", state: str = "open", **told: str) -> Change:
    """Work that it offers."""
    answers = {
        "title": "لحّام", "occupation": "7212", "places": "2", "governorate": "IQ-G07", "district": "IQ-D038",
        "told": TODAY.isoformat(), "closes": (TODAY + timedelta(days=26)).isoformat(),
    } | told  # fmt: skip
    offer = offers.offer_of(boss, answers.items())
    said = offers.VacancySaid(boss, offer, offers.State(state) if state else None, "", xml(answers), AT)
    return desk.change("vacancy", record or new_id(), offers.write_body(said))


def stated(desk: Desk, boss: str, record: str, state: str, reason: str) -> Change:
    """That a vacancy stands otherwise."""
    said = offers.VacancySaid(boss, None, offers.State(state), reason, "", AT)
    return desk.change("vacancy", record, offers.write_body(said))


def verifying(ministry: Ministry, at: datetime = NOW) -> Verifying:
    """The staff's acts."""
    return Verifying(ministry.database, lambda: at, new_id)


def told(ministry: Ministry, desk: Desk, record: str) -> list[dict[str, Any]]:
    """What holds of a record for a desk, in the order in which it hears it."""
    with ministry.database.write() as session:
        while feeding.number(session):
            pass
    with ministry.database.read() as session:
        scopes = {(one.kind, one.target) for one in feeding.listener(session, desk.id).scopes()}
        query = select(FeedItem).where(FeedItem.topic == record, FeedItem.replaced.is_(False)).order_by(FeedItem.id)
        return [dict(item.body) for item in session.scalars(query) if (item.scope, item.target) in scopes]


def kept(ministry: Ministry, record: str) -> EmployerRow:
    """How an employer stands."""
    with ministry.database.read() as session:
        return session.get_one(EmployerRow, record)


def test_a_vacancy_is_told_to_the_country_once_its_employer_is_verified(ministry: Ministry) -> None:
    """Until then to its own office alone; and when the employer is refused after all, it is over for the others."""
    here, away = ministry.desk(), ministry.desk()
    boss = employer(here)
    offer = vacancy(here, boss.record)
    assert here.outcomes(boss, offer) == [ACCEPTED, ACCEPTED]
    assert [one["state"] for one in told(ministry, here, offer.record)] == ["open"]
    assert told(ministry, away, offer.record) == []
    assert verifying(ministry).verify(boss.record, "huda")
    assert told(ministry, here, boss.record)[-1]["standing"] == "verified"
    (heard,) = told(ministry, away, offer.record)
    assert (heard["title"], heard["employer_id"], heard["office"]) == ("لحّام", boss.record, here.office)
    assert heard["offer"] == offer.body["facts"]
    verifying(ministry).reopen(boss.record, "huda")
    verifying(ministry).refuse(boss.record, "لا وجود له في هذا العنوان", "huda")
    assert [one["state"] for one in told(ministry, away, offer.record)] == ["closed"]
    assert told(ministry, here, boss.record)[-1]["words"] == "لا وجود له في هذا العنوان"
    with pytest.raises(CentralError, match="employer_decided"):
        verifying(ministry).verify(boss.record, "huda")


def test_another_name_takes_work_from_the_country_and_word_from_its_governorate(ministry: Ministry) -> None:
    """Until somebody has looked again, others hear that it is over; why one is refused its own offices hear alone."""
    here, away = ministry.desk(), ministry.desk()
    number = new_id()
    boss = employer(here, legal_name=f"شركة {number}", registration_number=number)  # like nobody of another test
    offer = vacancy(here, boss.record)
    assert here.outcomes(boss, offer) == [ACCEPTED, ACCEPTED]
    verifying(ministry).verify(boss.record, "huda")
    assert [one["state"] for one in told(ministry, away, offer.record)] == ["open"]
    assert here.outcomes(employer(here, boss.record, legal_name="غيرها", registration_number=number)) == [ACCEPTED]
    assert [one["state"] for one in told(ministry, away, offer.record)] == ["closed"]
    assert [one["standing"] for one in told(ministry, away, boss.record)] == ["pending"]
    verifying(ministry).refuse(boss.record, "لا وجود له", "huda")
    assert [(one["standing"], one["words"]) for one in told(ministry, away, boss.record)] == [("refused", "")]


def test_who_verified_first_verified_that_name_alone(sqlite_ministry: Ministry) -> None:
    desk = sqlite_ministry.desk()
    boss = employer(desk, registration_number="")
    assert desk.outcomes(boss) == [ACCEPTED]
    acts = verifying(sqlite_ministry)
    assert not acts.verify(boss.record, "huda")
    assert desk.outcomes(employer(desk, boss.record, registration_number="", legal_name="شركة م")) == [ACCEPTED]
    assert not acts.verify(boss.record, "sara"), "the first has not seen this one"
    assert acts.verify(boss.record, "huda")


def test_a_vacancy_is_not_moved_to_an_employer_whom_nobody_wrote_down(sqlite_ministry: Ministry) -> None:
    desk = sqlite_ministry.desk()
    boss = employer(desk)
    offer = vacancy(desk, boss.record)
    assert desk.outcomes(boss, offer) == [ACCEPTED, ACCEPTED]
    moved, long = vacancy(desk, new_id(), offer.record), employer(desk, governorate="IQ-G07" * 4)
    codes = [code for _, code in desk.outcomes(moved, long)]
    assert codes == ["vacancy_employer", "employer_facts"]


def test_a_clock_far_ahead_does_not_freeze_an_employer_of_many_offices(sqlite_ministry: Ministry) -> None:
    desk = sqlite_ministry.desk()
    boss = employer(desk)
    assert desk.outcomes(boss) == [ACCEPTED]
    ahead = Reading(int((NOW + timedelta(days=900)).timestamp() * 1000), 0, desk.id)
    late = replace(employer(desk, boss.record, legal_name="أخرى"), clock=str(ahead))
    assert [code for _, code in desk.outcomes(late)] == ["clock_ahead"]
    assert kept(sqlite_ministry, boss.record).standing == "pending"


def test_without_a_paper_two_people_verify(sqlite_ministry: Ministry) -> None:
    desk = sqlite_ministry.desk()
    boss = employer(desk, registration_number="")
    assert desk.outcomes(boss) == [ACCEPTED]
    acts = verifying(sqlite_ministry)
    assert not acts.verify(boss.record, "huda")
    with pytest.raises(CentralError, match="employer_same_person"):
        acts.verify(boss.record, "huda")
    assert kept(sqlite_ministry, boss.record).standing == "pending"
    assert acts.verify(boss.record, "sara")


def test_what_was_verified_is_looked_at_again_when_its_name_is_another(sqlite_ministry: Ministry) -> None:
    desk = sqlite_ministry.desk()
    boss = employer(desk)
    assert desk.outcomes(boss) == [ACCEPTED]
    verifying(sqlite_ministry).verify(boss.record, "huda")
    answers = {one: str(value) for one, value in boss.body["facts"].items()}  # type: ignore[attr-defined]
    same = {"legal_name": answers["name"], "registration_number": answers["registration"]}
    assert desk.outcomes(employer(desk, boss.record, **same, phone="07701234567")) == [ACCEPTED]
    assert kept(sqlite_ministry, boss.record).standing == "verified", "a new telephone makes nobody another"
    assert desk.outcomes(employer(desk, boss.record, **(same | {"legal_name": "شركة أخرى"}))) == [ACCEPTED]
    assert kept(sqlite_ministry, boss.record).standing == "pending"


def test_a_number_more_makes_nobody_another_unless_somebody_else_has_it(sqlite_ministry: Ministry) -> None:
    desk = sqlite_ministry.desk()
    papers = {"legal_name": f"شركة {new_id()}", "registration_number": new_id(), "phone": ""}
    boss, other = employer(desk, **papers), employer(desk, tax_number="T-" + new_id())
    assert desk.outcomes(boss, other) == [ACCEPTED] * 2
    acts = verifying(sqlite_ministry)

    def standing() -> str:
        return kept(sqlite_ministry, boss.record).standing

    acts.verify(boss.record, "huda")
    said = {**papers, "tax_number": "T-" + new_id()}
    assert desk.outcomes(employer(desk, boss.record, **said)) == [ACCEPTED]
    assert standing() == "verified"
    assert desk.outcomes(employer(desk, boss.record, **papers)) == [ACCEPTED]
    assert standing() == "pending", "a number that is gone was one by which it was verified"
    acts.verify(boss.record, "huda")
    taken = str(other.body["facts"]["tax"])  # type: ignore[index]
    assert desk.outcomes(employer(desk, boss.record, **papers, tax_number=taken)) == [ACCEPTED]
    assert standing() == "pending", "somebody else has it"


def test_whoever_speaks_for_an_employer_is_forgotten_everywhere_and_the_employer_stays(ministry: Ministry) -> None:
    here, away = ministry.desk(), ministry.desk()
    number = new_id()
    answers = {"registration_number": number, "contact_name": "سالم الكاتب", "phone": "07701230000", "email": "s@x.iq"}
    boss = employer(here, legal_name="معمل الطابوق", **answers)
    late = employer(here, boss.record, legal_name="معمل الطابوق", **answers | {"contact_role": "كاتب"})
    offer = vacancy(here, boss.record)
    assert here.outcomes(boss, offer) == [ACCEPTED] * 2
    verifying(ministry).verify(boss.record, "huda")
    assert told(ministry, away, boss.record)[-1]["facts"]["contact"] == "سالم الكاتب"
    assert verifying(ministry, utc_now() + timedelta(seconds=5)).forget_contact(boss.record, "huda") == 1

    def stays() -> None:
        for desk in (here, away):
            heard = told(ministry, desk, boss.record)
            assert "سالم" not in str(heard)
            assert "0770123" not in str(heard)
            assert (heard[-1]["standing"], heard[-1]["facts"]["registration"]) == ("verified", number)
        row = kept(ministry, boss.record)
        assert row.facts == {"name": "معمل الطابوق", "registration": number, "governorate": "IQ-G07"}
        with ministry.database.read() as session:
            assert not any("phone" in one for one in session.scalars(
                select(EmployerKey.key).where(EmployerKey.employer == boss.record)
            ))  # fmt: skip

    stays()
    with ministry.database.read() as session:
        items = session.scalars(select(FeedItem).where(FeedItem.topic == boss.record)).all()
        assert "سالم" not in str([one.body for one in items]), "nor in what was said before"
        body = bytes(session.get_one(ChangeRow, boss.id).body)
        assert "سالم".encode() not in body
    assert [one["state"] for one in told(ministry, away, offer.record)] == ["open"]
    assert here.outcomes(late) == [ACCEPTED]
    stays()
    with ministry.database.read() as session:
        assert "سالم".encode() not in bytes(session.get_one(ChangeRow, late.id).body), "nor in what came late"
    assert here.outcomes(late) == [("duplicate", "")]


def test_work_that_nobody_verified_stays_with_its_office_whoever_asks(ministry: Ministry) -> None:
    """Not by a hand-made change of another office, not by the staff, not at a fair, not in the night's matching."""
    here, away = ministry.desk(), ministry.desk()
    boss, mine, theirs = employer(here), here.registration("نرمين"), away.registration("هيوا")
    offer = vacancy(here, boss.record, title="لحّام سرّي")
    assert here.outcomes(boss, mine, offer) == [ACCEPTED] * 3
    assert away.outcomes(theirs) == [ACCEPTED]

    def proposed(desk: Desk, person: str) -> Change:
        said = {
            "vacancy": offer.record, "person": person, "state": "proposed", "side": "person", "on": "2026-02-03",
            "reason": "", "note": "", "then": "", "corrects": "", "recorded_at": "2026-02-03T07:45:00Z",
        }  # fmt: skip
        return desk.change("referral", referral_id(offer.record, person), said)

    staff = Saying(ministry.database, lambda: NOW, new_id)
    body = {"person": theirs.record, "vacancy": offer.record, "state": "proposed", "words": "", "title": "لحّام سرّي"}
    assert away.outcomes(proposed(away, theirs.record)) == [("rejected", "vacancy_over")]
    with pytest.raises(CentralError, match="vacancy_unverified"):
        staff.refer(new_id(), body, "huda")
    with ministry.database.read() as session:
        with pytest.raises(CentralError, match="vacancy_unverified"):
            fair_offers.offer(session, offer.record, "")
        assert offer.record not in {one.id for one in reading.vacancies(session)}
    verifying(ministry).verify(boss.record, "huda")
    assert away.outcomes(proposed(away, theirs.record)) == [ACCEPTED]
    assert told(ministry, away, offer.record)[-1]["state"] == "open"
    with ministry.database.read() as session:
        assert fair_offers.offer(session, offer.record, "").title == "لحّام سرّي"
        assert offer.record in {one.id for one in reading.vacancies(session)}
    verifying(ministry).reopen(boss.record, "huda")
    assert told(ministry, here, offer.record)[-1]["state"] == "open", "its own office goes on with it"
    assert told(ministry, away, offer.record)[-1]["state"] == "closed"
    assert here.outcomes(proposed(here, mine.record)) == [ACCEPTED]
    with ministry.database.read() as session:
        assert offer.record not in {one.id for one in reading.vacancies(session)}


def test_two_offices_write_one_employer_down_and_a_person_links_them(ministry: Ministry) -> None:
    here, away = ministry.desk(), ministry.desk()
    number = new_id()
    first, second = (employer(desk, registration_number=number) for desk in (here, away))
    offer = vacancy(away, second.record)
    assert here.outcomes(first) == [ACCEPTED]
    assert away.outcomes(second, offer) == [ACCEPTED, ACCEPTED]
    with ministry.database.read() as session:
        (twin,) = employers.twins(session, session.get_one(EmployerRow, first.record))
        assert (twin.row.id, [one.value for one in twin.why]) == (second.record, ["registration"])
        assert employers.risky(session, session.get_one(EmployerRow, first.record))
    acts = verifying(ministry)
    acts.link(second.record, first.record, "huda")
    assert told(ministry, away, second.record)[-1]["same"] == first.record
    assert told(ministry, away, offer.record)[-1]["employer_id"] == first.record
    with ministry.database.read() as session:
        assert [one.id for one in vacancies.of_employer(session, first.record)] == [offer.record]
    with pytest.raises(CentralError, match="employer_linked"):
        acts.link(first.record, second.record, "huda")
    acts.unlink(second.record, "huda")
    assert told(ministry, away, offer.record)[-1]["employer_id"] == second.record


def test_words_count_by_their_clocks_whichever_arrives_first(sqlite_ministry: Ministry) -> None:
    desk = sqlite_ministry.desk()
    boss = employer(desk)
    offer = vacancy(desk, boss.record)
    over = stated(desk, boss.record, offer.record, "cancelled", "أغلق المعمل")
    newer = vacancy(desk, boss.record, offer.record, "", title="لحّام أرغون")
    assert desk.outcomes(boss, offer) == [ACCEPTED, ACCEPTED]
    assert desk.outcomes(newer) == [ACCEPTED]
    assert desk.outcomes(over) == [ACCEPTED]
    last = told(sqlite_ministry, desk, offer.record)[-1]
    assert (last["state"], last["title"], last["words"]) == ("cancelled", "لحّام أرغون", "أغلق المعمل")


def test_levels_of_skills_are_told_to_the_country_also_where_the_desk_knows_none(sqlite_ministry: Ministry) -> None:
    desk = sqlite_ministry.desk()
    boss = employer(desk)
    asked = {"skills_essential": "welding", "skills_optional": "driving", "skills_mastered": "welding"}
    new, old = (vacancy(desk, boss.record, **asked, skills_beginner="") for _ in range(2))
    assert old.body["facts"].pop("levels") == {"welding": 3, "driving": 2}  # type: ignore[attr-defined]
    lie = vacancy(desk, boss.record, **asked)
    lie.body["facts"]["levels"]["driving"] = 3  # type: ignore[index]
    codes = [code for _, code in desk.outcomes(boss, new, old, lie)]
    assert codes == ["", "", "", "vacancy_facts"]
    for one in (new, old):
        assert told(sqlite_ministry, desk, one.record)[-1]["offer"]["levels"] == {"welding": 3, "driving": 2}
    unasked = vacancy(desk, boss.record, skills_essential="welding")
    assert [code for _, code in desk.outcomes(unasked)] == [""]
    assert "levels" not in told(sqlite_ministry, desk, unasked.record)[-1]["offer"]


def test_what_an_office_may_not_say_is_turned_back_with_a_code(sqlite_ministry: Ministry) -> None:
    here, away = sqlite_ministry.desk(), sqlite_ministry.desk()
    boss = employer(here)
    offer = vacancy(here, boss.record)
    assert here.outcomes(boss, offer) == [ACCEPTED, ACCEPTED]
    lie = employer(here)
    lie.body["facts"]["name"] = "غيره"  # type: ignore[index]
    more = vacancy(here, boss.record)
    more.body["facts"]["wage_from"] = 9  # type: ignore[index]
    codes = [
        code for desk, changes in (
            (here, (lie, more, vacancy(here, new_id()), stated(here, boss.record, new_id(), "filled", ""))),
            (away, (stated(away, boss.record, offer.record, "cancelled", "لأن"),)),
        ) for _, code in desk.outcomes(*changes)
    ]  # fmt: skip
    assert codes == ["employer_facts", "vacancy_facts", "vacancy_employer", "vacancy_missing", "vacancy_office"]


def test_its_last_day_passes_and_desks_are_told_that_it_is_closed(sqlite_ministry: Ministry) -> None:
    desk = sqlite_ministry.desk()
    boss = employer(desk)
    offer = vacancy(desk, boss.record)
    days = (TODAY + timedelta(days=60)).isoformat()
    later = vacancy(desk, boss.record, closes=days, occupation="7213", title="حدّاد")
    assert desk.outcomes(boss, offer, later) == [ACCEPTED] * 3
    Closing(sqlite_ministry.database, lambda: NOW + timedelta(days=27)).keep(lambda _: False)
    assert told(sqlite_ministry, desk, offer.record)[-1]["state"] == "closed", "its day is over"
    assert told(sqlite_ministry, desk, later.record)[-1]["state"] == "open"
    longer = vacancy(desk, boss.record, offer.record, "", closes=(TODAY + timedelta(days=300)).isoformat())
    assert desk.outcomes(longer) == [ACCEPTED]
    assert told(sqlite_ministry, desk, offer.record)[-1]["state"] == "open", "a correction gives it more days"


def test_the_same_work_written_down_twice_is_shown(sqlite_ministry: Ministry) -> None:
    desk = sqlite_ministry.desk()
    boss = employer(desk)
    arose = (TODAY - timedelta(days=29)).isoformat()
    one, two = vacancy(desk, boss.record), vacancy(desk, boss.record, title="لحام")
    other = vacancy(desk, boss.record, occupation="2411", title="محاسب", arose=arose)
    assert set(desk.outcomes(boss, one, two, other)) == {ACCEPTED}
    with sqlite_ministry.database.read() as session:
        rows = vacancies.of_employer(session, boss.record)
        assert vacancies.twins(rows) == {one.record: (two.record,), two.record: (one.record,)}
        late = session.scalars(select(OfferRow.late).where(OfferRow.id == other.record)).one()
    assert late == 19, "days beyond the ten of the law"

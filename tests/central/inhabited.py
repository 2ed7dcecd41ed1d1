"""A ministry in which something stands on every page, and where each page is, for whoever looks at all of them."""

from datetime import timedelta

from sqlalchemy import select

from mihan_desktop.domain.training.enrolments import State
from sync.central.cli import main
from sync.central.indicators.released_schema import MicrodataExport
from sync.central.linkage.schema import LinkageCase
from sync.central.moments import new_id as fresh
from sync.central.moments import utc_now
from sync.central.surveys.planning import Surveys
from sync.central.web.addresses import ADDRESSES, HTML
from sync.central.work.fairs import Fairs, Whom
from tests.central.conftest import Ministry
from tests.central.desks import Desk
from tests.central.released import release
from tests.central.test_certificates import certified
from tests.central.test_desk_logs import Log
from tests.central.test_fairs import made
from tests.central.test_feedback_pages import PNG, say
from tests.central.test_matching_pages import _night
from tests.central.test_offers import employer, vacancy
from tests.central.test_pair_pages import AGAIN, RANA
from tests.central.test_requests import request_of
from tests.central.test_roles import published
from tests.central.test_survey_pages import answered
from tests.central.test_surveys import NAMES, hubs, told
from tests.central.test_training_pages import TODAY, cohort_of, marked, said


def a_few(ministry: Ministry) -> dict[str, str]:
    """Two people, their batch and their cohort: where pages about them are, by address."""
    desk = ministry.desk()
    people = [desk.registration(name) for name in ("زينب علي حسين الجبوري", "هيوا ئازاد")]
    cohort = cohort_of(desk, "خياطة الصباح", TODAY - timedelta(days=9), 20)
    words = [
        said(desk, cohort.record, one.record, state, TODAY - timedelta(days=12), rank=at)
        for at, one in enumerate(people, 1) for state in (State.APPLIED, State.ADMITTED)
    ]  # fmt: skip
    marks = marked(desk, cohort, people[0].record, "ppapep")
    batch = desk.send(*people, cohort, *words, *marks).batch
    again = desk.registration("زينب علي", record=people[0].record, base=people[0].id, phone="0770-555-1234")
    other = ministry.desk()
    desk.send(again)
    other.send(other.registration("زينب", record=people[0].record, base=people[0].id, phone="0771-555-1234"))
    return {
        "/batches/{id}": batch, "/records/{id}": people[0].record, "/training/cohorts/{id}": cohort.record,
        "/offices/{id}": desk.office, "/staff/{username}": ministry.add_staff(),
    }  # fmt: skip


def every_page(ministry: Ministry) -> list[str]:
    """The path of each page that is shown to whoever is signed in, and of those for everybody."""
    known = a_few(ministry)
    desk = ministry.desk()
    person = desk.registration("رنا عبد الكريم شاكر الدليمي", "", "", 0, **RANA)
    twin = desk.registration("رنــا عبدالكريم شاكر الدليمي", "", "", 0, **AGAIN)
    asked, log = request_of(desk, person.record, words="أريد حذف بياناتي"), Log(desk)
    boss = employer(desk, legal_name="شركة النور للمقاولات العامة المحدودة")
    desk.send(person, twin, asked, boss, vacancy(desk, boss.record))
    for code in ("signed_in", "saved", "signed_out"):
        log.add(code, record=person.record)
    log.send()
    out = published(ministry, person.record, desk.office)
    data = str(ministry.centre.data)
    assert main(["linkage", "run", "--full", "--memory", "1GB", "--data", data]) == 0
    with ministry.database.read() as session:
        pair = session.scalars(select(LinkageCase.id)).first()
    electrician, _, work, _ = _night(ministry)
    fairs = Fairs(ministry.database, utc_now, fresh)
    fair = made(fairs, desk.office)
    fairs.choose(fair, Whom(records=(person.record,), only_listed=True), "leyla")
    known |= {
        "/requests/{id}": asked.id, "/logs/{device}": desk.id, "/employers/{id}": boss.record, "/pairs/{id}": str(pair),
        "/vacancies/{id}": out["vacancies"], "/referrals/{id}": out["referrals"], "/releases/{id}": out["releases"],
        "/points/{id}": out["points"], "/imports/{id}": out["imports"], "/fairs/{id}": fair,
        "/matching/people/{id}": electrician, "/matching/vacancies/{id}": work,
        "/feedback/{id}": say(desk, "said", PNG), "/certificates/{id}": certified(ministry, desk).serial,
        "/microdata/{id}": asked_for(ministry), "/V/{text}": "A" * 150, "/language/{code}": "en",
        "/indicators/{code}": "seekers",
        "/skills/{code}": "welding",
    }  # fmt: skip
    for seed, quarter in enumerate(("2026-Q1", "2026-Q2")):
        release(ministry.database, quarter, seed)
    known |= surveyed(ministry, desk)
    return paths(known)


def surveyed(ministry: Ministry, desk: Desk) -> dict[str, str]:
    """A survey that is over, and what came of it; where pages about it are, by address."""
    surveys = Surveys(ministry.database, utc_now, fresh)
    survey = surveys.make(NAMES, TODAY - timedelta(days=20), TODAY + timedelta(days=9), "leyla", words="بلطف")
    surveys.bring(survey, hubs(desk.office, 15), "leyla")
    surveys.publish(survey, "leyla")
    answered(desk, survey, sorted(told(ministry, desk.office, survey))[:12])
    surveys.remind(survey, "leyla")
    surveys.end(survey, "leyla")
    surveys.release_results(survey, "leyla")
    one = "/surveys/{id}"
    return {one: survey, f"{one}/institutions": f"{survey}/institutions", f"{one}/results": f"{survey}/results"}


def asked_for(ministry: Ministry) -> str:
    """A wish to have the records of a quarter, which nobody has answered."""
    wish = fresh()
    with ministry.database.write() as session:
        session.add(
            MicrodataExport(
                id=wish, period="2026-Q2", asked_by="leyla", asked_at=utc_now(), reason="دراسة عن عمل الشباب",
                recipient="جامعة بغداد", state="asked", decided_by="", decided_at=None, answer="", release=None,
            )
        )  # fmt: skip
    return wish


def paths(known: dict[str, str]) -> list[str]:
    """Every page there is. KeyError for one about something of which nothing is known here."""
    found = []
    for one in ADDRESSES:
        if one.method != "GET" or HTML not in one.answers.get(200, ()) or len(one.answers[200]) > 1:
            continue
        start, _, rest = one.path.partition("{")
        found.append(start + known[one.path] if rest else one.path)
    return found

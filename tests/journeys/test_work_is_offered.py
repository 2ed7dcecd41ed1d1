"""An employer and its vacancy, from a desk without a network to an office elsewhere in the country, and closed."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.told import Offered, VacancyQuery
from mihan_desktop.domain.work.employers import Standing
from mihan_desktop.domain.work.vacancies import State
from sync.central.database import Database
from sync.central.moments import utc_now
from sync.central.settings import load
from sync.central.work.employers import Verifying
from tests.centre import Centre
from tests.services.conftest import enrol
from tests.services.office import PASSWORD, Office, new_id, sign_and_send
from tests.services.work_forms import add_forms, employer, vacancy


def an_office(centre: Centre, folder: Path) -> Office:
    """An office of its own that the ministry knows, with both forms; its clock is right."""
    office = Office(folder)
    office.wall.time = datetime.now(UTC)
    office.open()
    enrol(office, centre)
    add_forms(office, office.enter("omar"))
    return office


def seen(office: Office, offered: Offered = Offered.OPEN) -> list[tuple[str, str, str]]:
    """(title, employer, state) of the vacancies that a clerk finds."""
    zainab = office.enter("zainab")
    rows = office.desk.referring.vacancies(zainab, VacancyQuery("نور", offered)).vacancies
    return [(one.title, one.employer, one.state) for one in rows]


def receive(office: Office) -> None:
    """Hear what the ministry says."""
    huda = office.enter("huda")
    assert office.desk.sending.send(huda, lambda done, whole: None, lambda: False).code == ""


@pytest.mark.slow
@pytest.mark.timeout(240)
def test_a_vacancy_goes_from_one_desk_to_the_country_and_is_closed_for_everybody(tmp_path: Path) -> None:
    with Centre(tmp_path / "centre") as centre:
        here, away = an_office(centre, tmp_path / "here"), an_office(centre, tmp_path / "away")
        clerk, today = here.enter("zainab"), here.wall().date()
        days = {"place__told": today.isoformat(), "place__closes": (today + timedelta(days=20)).isoformat()}
        boss = employer(here, clerk)
        offer = vacancy(here, clerk, boss, "", (), needs__skills_mastered="welding", **days)
        assert seen(here) == [("لحّام", "شركة النور للحديد", "open")]
        huda = here.enter("huda")
        assert len(here.desk.reviewing.waiting(huda)) == 2
        sign_and_send(here)
        receive(away)
        assert seen(away) == [], "nobody has verified the employer"
        database = Database(load(centre.data, None).database)
        assert Verifying(database, utc_now, new_id).verify(boss, "rania"), "it has a number of a paper"
        database.close()
        receive(away)
        receive(here)
        assert seen(away) == seen(here) == [("لحّام", "شركة النور للحديد", "open")]
        zainab = away.enter("zainab")
        card = away.desk.offering.offer(zainab, offer)
        assert card is not None
        assert (card.ours, card.offer.wage_from, card.offer.levels) == (False, 600_000, {"welding": 3})
        clerk = here.enter("zainab")
        line = here.desk.offering.employer(clerk, boss)
        assert (line.line.standing, line.said and line.said.status) == (Standing.VERIFIED, RecordStatus.RECEIVED)
        here.desk.offering.say(clerk, offer, State.CANCELLED, "أُلغي المشروع")
        assert seen(here) == []
        huda = here.enter("huda")
        waiting = [one.change_id for one in here.desk.reviewing.waiting(huda)]
        here.desk.reviewing.approve(huda, waiting, PASSWORD.format("huda"))
        receive(here)
        receive(away)
        assert seen(away) == []
        assert seen(away, Offered.OVER) == [("لحّام", "شركة النور للحديد", "cancelled")]

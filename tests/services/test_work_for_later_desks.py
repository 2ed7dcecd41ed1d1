"""Desks that come later hear of every employer and vacancy that they may know: by the ministry, a stick, the office."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from mihan_desktop.domain.told import Offered, VacancyQuery
from mihan_desktop.domain.work.employers import Employer, Standing, write_facts
from mihan_desktop.domain.work.vacancies import Offer, State, write_offer
from sync.central.work import employers, vacancies
from sync.central.work.offers_schema import EmployerOffice, EmployerRow, OfferRow
from tests.centre import PASSPHRASE, Centre
from tests.services.conftest import add_office
from tests.services.office import Office, Wall, new_id
from tests.services.several_desks import HUDA, another_desk, several
from tests.services.test_publishing import device_of, ministry_says
from tests.services.work_forms import add_forms, employer, vacancy

NOW = datetime(2026, 3, 3, 8, tzinfo=UTC)
WORD = "قديم"
"""In the title of every vacancy here, for others tell the same ministry of theirs."""


def offered(centre: Centre, office: str, standing: Standing, title: str, state: State = State.OPEN) -> str:
    """An employer of Baghdad and its vacancy, as an office once wrote them down; the employer's record."""
    boss, record = new_id(), new_id()
    who = Employer(f"شركة {title}", governorate="IQ-BG", contact="سالم", phone="07701234567")
    offer = Offer(boss, f"{title} {WORD}", "7212", 2, governorate="IQ-BG", closes=date(2099, 1, 1))
    with ministry_says(centre) as session:
        row = EmployerRow(
            id=boss, clock="1", standing=standing.value, words="", first_by="", decided_by="", decided_at=None,
            same="", received_at=NOW, facts=write_facts(who), name=who.name, name_folded=who.name,
            governorate="IQ-BG", office_id=office,
        )  # fmt: skip
        work = OfferRow(
            id=record, employer=boss, title=offer.title, offer=write_offer(offer), described="1", state=state.value,
            reason="", stated="1", closes=offer.closes, late=0, office_id=office, everywhere=False, told="",
            received_at=NOW,
        )  # fmt: skip
        session.add_all([row, work, EmployerOffice(employer=boss, office=office)])
        session.flush()
        employers.tell(session, row, NOW)
        vacancies.tell(session, work, NOW)
    return boss


def titles(office: Office, which: Offered = Offered.ALL) -> dict[str, str]:
    """What a clerk finds of these, with its state."""
    found = office.desk.referring.vacancies(office.enter("zainab"), VacancyQuery(WORD, which)).vacancies
    return {one.title.partition(" ")[0]: one.state for one in found}


def test_a_desk_that_is_enrolled_later_hears_of_all_that_is_offered_by_stick_alone(
    running_centre: Centre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not of what its office may not know: an employer whom nobody verified, and the work of it."""
    monkeypatch.setenv("MIHAN_CENTRAL_PASSPHRASE", PASSPHRASE)
    elsewhere, here = add_office(running_centre), add_office(running_centre)
    good = offered(running_centre, elsewhere, Standing.VERIFIED, "حدّاد")
    hidden = offered(running_centre, elsewhere, Standing.PENDING, "سرّي")
    over = offered(running_centre, elsewhere, Standing.VERIFIED, "منته", State.CANCELLED)
    own = offered(running_centre, here, Standing.PENDING, "نجار")
    office = another_desk(running_centre, here, tmp_path / "desk", Wall())
    path = tmp_path / "feed.mihan"
    running_centre.run("feed", "write", str(path), "--device", device_of(office))
    office.desk.importing.take_over(office.enter("huda"), path)
    assert titles(office) == {"حدّاد": "open", "نجار": "open"}
    found = office.desk.offering.employers(office.enter("zainab"), "شركة", limit=1_000)
    assert {line.id for line in found.lines} & {good, hidden, over, own} == {good, over, own}


def test_a_desk_that_pairs_later_hears_what_its_office_wrote_down_before_the_ministry_does(
    running_centre: Centre, tmp_path: Path
) -> None:
    office = several(running_centre, tmp_path)
    try:
        office.listen()
        hub = office.hub
        add_forms(hub, hub.enter("omar"))
        clerk = hub.enter("zainab")
        boss = employer(hub, clerk)
        record = vacancy(hub, clerk, boss, title=f"لحّام {WORD}")
        huda = hub.enter("huda")
        waiting = [one.change_id for one in hub.desk.reviewing.waiting(huda)]
        hub.desk.reviewing.approve(huda, waiting, HUDA)
        late = office.desk()
        office.pair(late)
        office.hand_over(late)
        assert titles(late, Offered.OPEN) == {"لحّام": "open"}
        zainab = late.enter("zainab")
        card = late.desk.offering.offer(zainab, record)
        assert card is not None
        assert late.desk.offering.employer(zainab, boss).line.employer.contact == "سالم جاسم"
    finally:
        office.close()

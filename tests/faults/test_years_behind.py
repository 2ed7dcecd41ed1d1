"""A desk that was shut away for years: it hears all that holds today, over a real line, in little memory of its own."""

import tracemalloc
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert

from sync.central.database import Database
from sync.central.publishing_schema import FeedItem
from sync.central.settings import load
from sync.protocol import limits
from tests.centre import Centre
from tests.services.office import Office, new_id

MOST = 16 * limits.MIB
AT = datetime(2023, 3, 2, 7, 30, tzinfo=UTC)
OPEN = {"state": "open", "title": "محاسب", "employer": "شركة", "places": 1, "words": "كلام " * 40}


def say(centre: Centre, office: str, many: int) -> None:
    """So many vacancies that stayed open, each of which had been changed before."""
    database = Database(load(centre.data, centre.database).database)
    for start in range(0, many, 1000):
        rows = [
            {"id": new_id(), "number": None, "scope": "office", "target": office, "kind": "vacancy", "topic": f"v{at}",
             "record_id": f"v{at}", "body": OPEN, "at": AT + timedelta(minutes=at), "replaced": older, "ends": False,
             "since": None}
            for at in range(start, min(start + 1000, many)) for older in (True, False)
        ]  # fmt: skip
        with database.write() as session:
            session.execute(insert(FeedItem), rows)
    database.close()


def catch_up(office: Office, centre: Centre, many: int) -> int:
    """The desk catches up, stopped once on the way; bytes of Python's that it needed at most."""
    huda = office.enter("huda")
    assert office.desk.sending.send(huda, lambda *_: None, lambda: False).code == ""
    say(centre, office.desk.enrolling.device().office_id, many)

    def known() -> int:
        return office.desk.installing.status(huda).counts.vacancies

    tracemalloc.start()
    stopped = office.desk.sending.send(huda, lambda *_: None, lambda: known() > 0)
    between = known()
    rest = office.desk.sending.send(huda, lambda *_: None, lambda: False)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (stopped.code, rest.code, known()) == ("cancelled", "", many)
    assert 0 < between <= many  # how far it came before it heard is the machine's affair
    return peak


def test_a_desk_that_is_behind_catches_up_in_bounded_memory(enrolled: Office, running_centre: Centre) -> None:
    assert catch_up(enrolled, running_centre, 300) < MOST


@pytest.mark.slow
@pytest.mark.timeout(3000)
def test_a_desk_three_years_behind_catches_up_in_bounded_memory(enrolled: Office, running_centre: Centre) -> None:
    peak = catch_up(enrolled, running_centre, 40_000)
    print(f"{peak / limits.MIB:.1f} MiB")
    assert peak < MOST

"""The centre is killed while a real desk sends over a line that is cut: exactly once, and the desk comes to know it."""

import random
import threading
from pathlib import Path

import pytest

from mihan_desktop.demo.bad_line import BadLine
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import BatchState
from sync.client.errors import PASSING
from tests.centre import Centre
from tests.faults.ledger import at_the_ministry
from tests.services.conftest import enrol
from tests.services.office import PASSWORD, Office

SEED = 20260303
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


def play(office: Office, centre: Centre, chance: random.Random, *, batches: int, records: int, kills: int) -> None:
    """Seal ``batches``, then send while the centre dies and the line breaks; in the end both are well."""
    with BadLine(centre.url) as line:
        honest, centre.url = centre.url, line.url
        enrol(office, centre)
        centre.url = honest
        seal(office, chance, batches, records)
        huda = office.enter("huda")
        for _ in range(kills):
            if all(batch.state is BatchState.RECEIVED for batch in office.desk.sending.batches(huda)):
                seal(office, chance, 1, records)  # it dies with work in its hands
                huda, batches = office.enter("huda"), batches + 1
            line.cut_after(chance.randrange(2_000, 150_000))
            plug = threading.Timer(chance.uniform(0.05, 0.7), centre.kill)
            plug.start()
            result = office.desk.sending.send(huda, lambda *_: None, lambda: False)
            plug.join()
            assert result.code in {"", *map(str, PASSING)}, result.code
            assert result.refused == 0
            centre.start()
        line.mend()
        for _ in range(3):
            result = office.desk.sending.send(huda, lambda *_: None, lambda: False)
        assert (result.code, result.refused) == ("", 0)
    arrived = {batch.state for batch in office.desk.sending.batches(huda)}
    assert arrived == {BatchState.RECEIVED}
    found = office.desk.searching.registrations(huda, limit=10**6)
    assert {record.status for record in found} == {RecordStatus.RECEIVED}
    there = at_the_ministry(centre, office.desk.enrolling.device().device_id)
    assert sorted(row[0] for row in there) == sorted(record.change_id for record in found)
    assert sorted(row[1] for row in there) == list(range(1, len(found) + 1))
    assert {row[2] for row in there} == {"accepted"}
    numbers = [batch.receipt_number for batch in office.desk.sending.batches(huda)]
    assert len(set(numbers)) == batches


def seal(office: Office, chance: random.Random, batches: int, records: int) -> None:
    """Batches of several chunks each: the names are of long, incompressible families."""
    for _ in range(batches):
        zainab = office.enter("zainab")
        saved = [
            office.register(zainab, family_name="".join(chance.choices(LETTERS, k=9_000)))
            for _ in range(records)
        ]  # fmt: skip
        huda = office.enter("huda")
        changes = [one.registration.change_id for one in saved]
        office.desk.reviewing.approve(huda, changes, PASSWORD.format("huda"))


@pytest.fixture
def own_centre(tmp_path: Path) -> Centre:
    """A centre of the test's own, to be killed."""
    return Centre(tmp_path / "centre")


def test_everything_lands_once_through_a_dying_centre_and_a_breaking_line(office: Office, own_centre: Centre) -> None:
    with own_centre:
        play(office, own_centre, random.Random(SEED), batches=2, records=3, kills=2)


@pytest.mark.slow
@pytest.mark.timeout(3000)
@pytest.mark.parametrize("seed", range(20))
def test_everything_lands_once_through_many_deaths(office: Office, own_centre: Centre, seed: int) -> None:
    with own_centre:
        play(office, own_centre, random.Random(seed), batches=6, records=12, kills=15)

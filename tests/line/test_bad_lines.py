"""A real desk and a real centre over lines as bad as they come: everything arrives once, or the desk says why not."""

import random
from dataclasses import replace

import pytest

from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import BatchState
from sync.client.errors import PASSING
from tests.centre import Centre
from tests.faults.ledger import at_the_ministry
from tests.faults.test_killed_centre import seal
from tests.line.relay import FAIR, VILLAGE, Relay, Weather
from tests.services.conftest import enrol
from tests.services.office import Office

LINES = {
    "cut again and again": Weather(rate=1_000_000, cut_every=0.3),
    "half closed": Weather(half_close=0.5),
    "noise in the centre's place": Weather(garbage=0.4),
    "lossy": Weather(rate=4_000_000, delay=0.005, loss=0.02),
}
SLOW = {
    "a village": VILLAGE,
    "a village that is cut": replace(VILLAGE, cut_every=7.0),
    "64 kbit/s": Weather(rate=64_000, delay=0.3, loss=0.01),
    "everything at once": Weather(
        rate=256_000, delay=0.15, loss=0.02, cut_every=9.0, half_close=0.1, garbage=0.1
    ),
}  # fmt: skip
PASSES = {*map(str, PASSING), "bad_answer", ""}


def play(office: Office, centre: Centre, weather: Weather, *, batches: int, records: int, sendings: int) -> None:
    """Seal, send as often as it takes over the bad line, and count what is there."""
    with Relay(centre.url, FAIR, seed=7) as line:
        honest, centre.url = centre.url, line.url
        try:
            enrol(office, centre)
        finally:
            centre.url = honest
        seal(office, random.Random(7), batches, records)
        huda = office.enter("huda")
        line.change(weather)
        for _ in range(sendings):
            result = office.desk.sending.send(huda, lambda *_: None, lambda: False)
            assert result.code in PASSES, result.code
            assert result.refused == 0
            if all(batch.state is BatchState.RECEIVED for batch in office.desk.sending.batches(huda)):
                break
        else:
            line.change(FAIR)
            assert office.desk.sending.send(huda, lambda *_: None, lambda: False).code == ""
    found = office.desk.searching.registrations(huda, limit=10**6)
    assert {record.status for record in found} == {RecordStatus.RECEIVED}
    there = at_the_ministry(centre, office.desk.enrolling.device().device_id)
    assert sorted(row[0] for row in there) == sorted(record.change_id for record in found)


@pytest.mark.parametrize("weather", LINES.values(), ids=LINES.keys())
def test_everything_arrives_once_over_a_bad_line(office: Office, running_centre: Centre, weather: Weather) -> None:
    play(office, running_centre, weather, batches=1, records=4, sendings=6)


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("weather", [*LINES.values(), *SLOW.values()], ids=[*LINES.keys(), *SLOW.keys()])
def test_everything_arrives_once_over_a_very_bad_line(office: Office, running_centre: Centre, weather: Weather) -> None:
    play(office, running_centre, weather, batches=4, records=30, sendings=40)

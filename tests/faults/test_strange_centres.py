"""Whatever answers in the centre's place, whatever the clock says: nothing is lost, and the desk says what it met."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from mihan_desktop.domain.first_steps import EARLIEST
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import BatchState
from mihan_desktop.services.sending import SendResult
from mihan_desktop.ui import messages
from tests.centre import Centre
from tests.faults.strange_server import (
    Answer,
    StrangeServer,
    for_ever,
    half_an_answer,
    hang_up,
    noise,
    page,
)
from tests.services.conftest import enrol
from tests.services.office import MORNING, PASSWORD, Office

STRANGERS: dict[str, tuple[Answer, set[str]]] = {
    "500": (page("500 Internal Server Error"), {"server_error"}),
    "503": (page("503 Service Unavailable", b"", "Retry-After: 3600"), {"server_error"}),
    "429": (page("429 Too Many Requests", b"slow down", "Retry-After: 30"), {"server_error"}),
    "a portal's page": (page("200 OK"), {"bad_answer"}),
    "a portal's way elsewhere": (page("302 Found", b"", "Location: http://127.0.0.1:9/login"), {"bad_answer"}),
    "a portal's sign-in": (page("401 Unauthorized"), {"bad_answer"}),
    "a proxy's no": (page("403 Forbidden"), {"bad_answer"}),
    "a proxy's own sign-in": (page("407 Proxy Authentication Required"), {"bad_answer"}),
    "nothing there": (page("404 Not Found", b"\x00\xff\xfe"), {"bad_answer"}),
    "an empty yes": (page("200 OK", b""), {"bad_answer"}),
    "204": (page("204 No Content", b""), {"bad_answer"}),
    "packed": (page("200 OK", b"\x1f\x8b\x08\x00", "Content-Encoding: gzip"), {"bad_answer"}),
    "a nonce of a megabyte": (page("401 Unauthorized", b"", "Mihan-Nonce: " + "A" * 60_000), {"bad_answer"}),
    "noise": (noise, {"cut", "offline", "bad_answer"}),
    "a line that closes": (hang_up, {"cut", "offline"}),
    "half an answer": (half_an_answer, {"cut"}),
    "an answer without end": (for_ever, {"bad_answer"}),
}


def sealed(office: Office) -> str:
    """One record, approved; its id."""
    saved = office.register(office.enter("zainab")).registration
    huda = office.enter("huda")
    office.desk.reviewing.approve(huda, [saved.change_id], PASSWORD.format("huda"))
    return saved.record_id


def send(office: Office, cancelled: Callable[[], bool] = lambda: False) -> SendResult:
    """Send as the supervisor."""
    return office.desk.sending.send(office.enter("huda"), lambda *_: None, cancelled)


def point_to(office: Office, url: str) -> None:
    """The ministry's name leads elsewhere: a portal, a proxy, a thief."""
    from sqlalchemy import text

    office.enter("huda")
    with office.desk.sending._opened.write() as work:
        work.device._connection.execute(text("UPDATE device SET centre_url = :url"), {"url": url})


SAMPLE = ("500", "429", "a portal's page", "a portal's sign-in", "204", "packed", "half an answer")
"""Those that are met most; each trouble that passes is tried four times, which takes two seconds."""


@pytest.mark.parametrize("names", [SAMPLE, pytest.param(tuple(STRANGERS), marks=pytest.mark.slow)], ids=len)
def test_whoever_answers_in_the_centres_place_nothing_is_lost(
    enrolled: Office, running_centre: Centre, names: tuple[str, ...]
) -> None:
    record = sealed(enrolled)
    for name in names:
        answer, codes = STRANGERS[name]
        with StrangeServer(answer) as server:
            point_to(enrolled, server.url)
            result = send(enrolled)
            assert server.asked, name
        assert result.code in codes, (name, result)
        assert (result.sent, result.received, result.refused) == (0, 0, 0), name
        assert result.code in messages.SENTENCES
        (batch,) = enrolled.desk.sending.batches(enrolled.enter("huda"))
        assert batch.state in (BatchState.SEALED, BatchState.SENDING), name
    why = enrolled.desk.searching.why_not_sent(enrolled.enter("huda"), record)
    assert (why.code, why.params["code"]) == ("trouble_on_the_way", result.code)
    point_to(enrolled, running_centre.url)
    assert send(enrolled).received == 1


def test_a_stranger_enrols_nobody(office: Office) -> None:
    omar = office.enter("omar")
    for name, (answer, codes) in STRANGERS.items():
        with StrangeServer(answer) as server, pytest.raises(MihanError) as refused:
            office.desk.enrolling.enrol(omar, server.url, a_code())
        assert refused.value.code in codes, name
    assert not office.desk.enrolling.device().enrolled


def a_code() -> str:
    """A code that some ministry printed."""
    from sync.protocol.keys import new_signing_key
    from sync.protocol.printed_code import CodeKind, PrintedCode

    return str(PrintedCode.new(CodeKind.DEVICE, new_signing_key().public_key()))


def test_another_ministry_at_the_same_address_is_not_believed(
    enrolled: Office, running_centre: Centre, tmp_path: Path
) -> None:
    record = sealed(enrolled)
    with Centre(tmp_path / "thief") as thief:
        point_to(enrolled, thief.url)
        result = send(enrolled)
    assert (result.sent, result.received, result.refused) == (0, 0, 0)
    assert result.code in messages.SENTENCES
    point_to(enrolled, running_centre.url)
    assert send(enrolled).received == 1
    assert enrolled.desk.searching.why_not_sent(enrolled.enter("huda"), record).code == "received"


@pytest.mark.parametrize("days", [-366, 366, -20_000, 10_000])
def test_a_desk_with_a_wrong_clock_enrols_sends_and_gets_its_receipt(
    tmp_path: Path, running_centre: Centre, days: int
) -> None:
    office = Office(tmp_path / "profile")
    office.wall.time = MORNING + timedelta(days=days)
    if office.wall.time < EARLIEST:
        with pytest.raises(MihanError, match="clock_wrong"):  # whoever sets up is told, while there is nothing to lose
            office.open()
        office.wall.time = MORNING
        office.open()
        office.wall.time = MORNING + timedelta(days=days)  # the battery is empty: the next morning it is wrong again
    else:
        office.open()
    enrol(office, running_centre)
    sealed(office)
    assert send(office).received == 1
    office.wall.time = MORNING  # somebody sets it right
    sealed(office)
    result = send(office)
    assert (result.received, result.code) == (1, "")
    found = office.desk.searching.registrations(office.enter("huda"))
    assert [record.status for record in found] == [RecordStatus.RECEIVED] * 2
    with office.desk.sending._opened.read() as work:
        clocks = [row.clock for row in work.outbox.among([record.change_id for record in found])]
    assert clocks == sorted(clocks)  # time never runs backwards in what travels
    office.desk.signing_in.sign_out()

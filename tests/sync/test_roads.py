"""The way to the centre: a cap, a pinned certificate, the system's own trust, and patience with slow lines."""

import hashlib
import ssl
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.client.errors import ClientCode, ClientError
from sync.client.pace import Body, Pace
from sync.client.sender import Sender
from sync.client.transport import MOST_PATIENCE, Road, Transport
from sync.client.waiting import BETWEEN_RUNS, pause_after
from tests.faults.strange_server import StrangeServer, hang_up
from tests.line.office_proxy import OfficeProxy
from tests.sync.office import Office
from tests.sync.small_centre import SILENCE, SmallCentre
from tests.sync.test_sending import certificate, failure, parcel

KIB = 1024


class Hours:
    """A clock that goes on only while somebody waits."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def wait(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def office() -> Office:
    return Office()


@pytest.fixture
def secure(office: Office, tmp_path: Path) -> Iterator[tuple[SmallCentre, Path]]:
    """A centre whose certificate no authority vouches for."""
    paths = certificate(tmp_path)
    with SmallCentre(office, tls=paths) as centre:
        yield centre, paths[0]


def fingerprint(path: Path) -> str:
    return hashlib.sha256(ssl.PEM_cert_to_DER_cert(path.read_text("ascii"))).hexdigest()


def over(centre: SmallCentre, office: Office, road: Road) -> Transport:
    return Transport(centre.url, device_id="desk-1", device_key=office.device_key, timeouts=(10, 10), road=road)


def test_a_cap_is_kept_over_many_bytes_whatever_their_portions() -> None:
    hours = Hours()
    pace = Pace(8_000, hours, hours.wait)
    body = Body(bytes(80_000), pace)
    went = 0
    while portion := body.read(16 * KIB):
        went += len(portion)
        assert went <= (hours.now - 1000) * 8_000 + 4 * KIB + 1
    assert went == 80_000
    assert hours.now - 1000 == pytest.approx(10, abs=1)


def test_without_a_cap_nobody_waits_and_the_line_is_measured() -> None:
    hours = Hours()
    pace = Pace(0, hours, hours.wait)
    assert len(Body(bytes(100_000), pace).read()) == 100_000
    assert (hours.now, pace.speed) == (1000.0, 0.0)
    pace.measured(200, 3.0)  # a word and its answer say nothing about a line
    assert pace.speed == 0.0
    pace.measured(64 * KIB, 4.0)
    assert pace.speed == 16 * KIB


def test_a_pinned_certificate_is_taken_and_no_other(office: Office, secure: tuple[SmallCentre, Path]) -> None:
    centre, path = secure
    sent = parcel(office, [office.registration()])
    with over(centre, office, Road(pins=("00" * 32, fingerprint(path)))) as transport:
        assert Sender(transport, office.ministry_signing.public_key()).push(sent).receipt is not None
    with over(centre, office, Road(pins=("00" * 32,))) as transport:
        heard = len(centre.heard)
        assert failure(transport.state, "00" * 32).code == ClientCode.TLS_OTHER
        assert len(centre.heard) == heard  # not a word was said to whoever that was


@pytest.mark.parametrize("pins", [(), ("00" * 32,)])
def test_a_line_that_breaks_while_the_certificate_is_shown_is_cut_and_nothing_worse(
    office: Office, pins: tuple[str, ...]
) -> None:
    with StrangeServer(hang_up) as nobody:
        address = nobody.url.replace("http:", "https:")
        road = Road(pins=pins)
        with Transport(address, device_id="desk-1", device_key=office.device_key, road=road) as transport:
            assert failure(transport.state, "00" * 32).code == ClientCode.CUT


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the store is the system's own and not ours to change")
def test_what_the_administrator_put_into_the_systems_store_is_trusted(
    office: Office, secure: tuple[SmallCentre, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    centre, path = secure
    with over(centre, office, Road()) as transport:
        assert failure(transport.state, "00" * 32).code == ClientCode.TLS_UNTRUSTED
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    sent = parcel(office, [office.registration()])
    with over(centre, office, Road()) as transport:
        assert Sender(transport, office.ministry_signing.public_key()).push(sent).receipt is not None


def test_a_slow_line_gets_more_time_for_more_bytes_and_more_after_each_silence(office: Office) -> None:
    with SmallCentre(office) as centre:
        centre.faults = [None, SILENCE, SILENCE]
        with Transport(centre.url, device_id="desk-1", device_key=office.device_key, timeouts=(1, 0.2)) as transport:
            assert transport._silence(0) == (1, 0.2)
            assert transport._silence(2048 * KIB)[1] == pytest.approx(0.2 * 33)  # a manifest of two megabytes
            for patience in (2, 4):
                assert failure(transport.state, "00" * 32).code == ClientCode.TIMEOUT
                assert transport._silence(64 * KIB)[1] == pytest.approx(0.4 * patience)
            transport._patience = MOST_PATIENCE
            with pytest.raises(ClientError):
                transport.state("00" * 32)
            assert transport._patience == MOST_PATIENCE


def test_runs_that_do_not_do_are_put_off_for_longer_and_never_in_step() -> None:
    first, longest = BETWEEN_RUNS
    for tries in range(1, 40):
        pauses = {pause_after(tries, first, longest) for _ in range(20)}
        usual = min(first * 2 ** (tries - 1), longest)
        assert all(usual / 2 <= pause <= usual for pause in pauses), tries
        assert len(pauses) > 10


MINISTRY = "https://ministry.example:8443"


def target(centre: SmallCentre) -> tuple[str, int]:
    host, _, port = centre.url.rpartition("//")[2].partition(":")
    return host, int(port)


@pytest.mark.parametrize("typed", [True, False])
def test_an_offices_proxy_leads_out_and_the_one_that_was_typed_goes_before_the_systems(
    office: Office, secure: tuple[SmallCentre, Path], typed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    centre, path = secure
    sent = parcel(office, [office.registration()])
    with OfficeProxy(target(centre)) as proxy, OfficeProxy(says="403 Forbidden") as other:
        monkeypatch.setenv("HTTPS_PROXY", f"http://{(other if typed else proxy).address}")
        road = Road(proxy.address if typed else "", pins=(fingerprint(path),))
        with Transport(MINISTRY, device_id="desk-1", device_key=office.device_key, road=road) as transport:
            assert Sender(transport, office.ministry_signing.public_key()).push(sent).receipt is not None
        assert (set(proxy.asked), other.asked) == ({"ministry.example:8443"}, [])


@pytest.mark.parametrize(
    ("says", "code"),
    [
        ("407 Proxy Authentication Required", ClientCode.PROXY_REFUSED),
        ("403 Forbidden", ClientCode.PROXY_REFUSED),
        ("503 Service Unavailable", ClientCode.OFFLINE),
    ],
)
def test_a_proxy_that_says_no_is_named_and_is_not_taken_for_a_missing_line(
    office: Office, says: str, code: ClientCode
) -> None:
    with OfficeProxy(says=says) as proxy:
        road = Road(proxy.address)
        with Transport(MINISTRY, device_id="desk-1", device_key=office.device_key, road=road) as transport:
            assert failure(transport.state, "00" * 32).code == code


def test_after_stop_nothing_more_is_asked(office: Office) -> None:
    with SmallCentre(office) as centre:
        sent = parcel(office, [office.registration()])
        with Transport(centre.url, device_id="desk-1", device_key=office.device_key) as transport:
            Sender(transport, office.ministry_signing.public_key()).push(sent)
            heard = len(centre.heard)
            transport.leave()  # whoever was between two questions would ask the next over a new connection
            assert failure(transport.state, "00" * 32).code == ClientCode.CANCELLED
        assert len(centre.heard) == heard


def test_no_proxy_of_the_systems_leads_to_a_machine_in_the_same_building(
    office: Office, secure: tuple[SmallCentre, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    centre, path = secure
    sent = parcel(office, [office.registration()])
    address = f"https://127.1:{target(centre)[1]}"  # as other machines are written, and leads to this one
    with OfficeProxy(says="403 Forbidden") as proxy:
        monkeypatch.setenv("HTTPS_PROXY", f"http://{proxy.address}")
        road = Road(pins=(fingerprint(path),), near=True)
        with Transport(address, device_id="desk-1", device_key=office.device_key, road=road) as transport:
            assert Sender(transport, office.ministry_signing.public_key()).push(sent).receipt is not None
        assert proxy.asked == []

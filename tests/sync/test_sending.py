"""A batch reaches the centre over a line that breaks, from wherever it stood, and is there once."""

import ipaddress
import random
import socket
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from sync.client.errors import ClientCode, ClientError
from sync.client.leaving import Talk
from sync.client.sender import Outcome, Parcel, Sender
from sync.client.transport import Transport
from sync.protocol.enrolment import ask_for_approver, ask_for_device
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.keys import new_receiving_key, new_signing_key
from sync.protocol.messages import Change
from sync.protocol.wire import BatchState
from tests.sync.office import Office
from tests.sync.small_centre import (
    BUSY,
    CUT_ANSWER,
    CUT_REQUEST,
    FLOOD,
    LOST_ANSWER,
    PACKED,
    PORTAL,
    SILENCE,
    TROUBLE,
    SmallCentre,
)

PASSES = [CUT_REQUEST, CUT_ANSWER, LOST_ANSWER, TROUBLE, BUSY]


@pytest.fixture
def office() -> Office:
    return Office()


@pytest.fixture
def centre(office: Office) -> Iterator[SmallCentre]:
    with SmallCentre(office) as centre:
        yield centre


@pytest.fixture
def transport(office: Office, centre: SmallCentre) -> Iterator[Transport]:
    with Transport(centre.url, device_id="desk-1", device_key=office.device_key, timeouts=(10, 10)) as transport:
        yield transport


@pytest.fixture
def sender(office: Office, transport: Transport) -> Sender:
    return Sender(transport, office.ministry_signing.public_key(), pause=lambda _: None, patience=3)


def big_changes(office: Office, count: int = 4) -> list[Change]:
    """Changes that pack so badly that they fill several chunks."""
    noise = random.Random(5)
    return [
        office.registration("".join(chr(noise.randrange(0x621, 0x64A)) for _ in range(40_000))) for _ in range(count)
    ]


def parcel(office: Office, changes: list[Change]) -> Parcel:
    sealed = office.seal(*changes)
    return Parcel.of(sealed, office.approve(sealed, len(changes)))


def failure(act: object, *arguments: object) -> ClientError:
    assert callable(act)
    with pytest.raises(ClientError) as caught:
        act(*arguments)
    return caught.value


def test_a_batch_goes_and_its_receipt_comes_over_one_connection(
    office: Office, centre: SmallCentre, sender: Sender
) -> None:
    """The centre's clock is a year ahead of the desk's all the while."""
    changes = big_changes(office)
    seen: list[tuple[int, int]] = []
    outcome = sender.push(parcel(office, changes), lambda done, whole: seen.append((done, whole)))
    assert outcome.state is BatchState.DONE
    assert outcome.receipt is not None
    assert set(outcome.receipt.by_change()) == {change.id for change in changes}
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert seen[0][0] == 0
    assert seen[-1][0] == seen[-1][1]
    assert centre.connections == 1
    assert [said for said, *_ in centre.heard].count("POST") == 2  # the first only brought the nonce


@pytest.mark.parametrize("fault", PASSES)
@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_one_break_anywhere_costs_at_most_one_chunk(
    office: Office, centre: SmallCentre, sender: Sender, fault: str, place: int
) -> None:
    changes = big_changes(office, 3)
    centre.faults = [None] * place + [fault]
    sent = parcel(office, changes)
    outcome = sender.push(sent)
    assert outcome.receipt is not None
    assert {line.change for line in outcome.receipt.lines} == {change.id for change in changes}
    assert len(centre.batches) == 1
    size = sum(map(len, next(iter(centre.batches.values())).chunks.values()))
    assert centre.bytes_heard("PUT") <= size + 65_552
    assert centre.faults == []


def test_a_push_that_was_given_up_goes_on_where_it_stood(office: Office, centre: SmallCentre, sender: Sender) -> None:
    sent = parcel(office, big_changes(office, 6))
    centre.faults = [None, None, None, None, *[CUT_REQUEST] * 4]
    assert failure(sender.push, sent).code == ClientCode.CUT
    arrived = len(next(iter(centre.batches.values())).chunks)
    assert arrived == 2
    before = centre.bytes_heard("PUT")
    progress: list[int] = []
    assert sender.push(sent, lambda done, _whole: progress.append(done)).state is BatchState.DONE
    assert progress[0] == before == 2 * 65_552
    whole = sum(map(len, next(iter(centre.batches.values())).chunks.values()))
    assert centre.bytes_heard("PUT") == whole


def test_pushing_what_is_there_sends_nothing_and_brings_the_same_receipt(
    office: Office, centre: SmallCentre, sender: Sender
) -> None:
    sent = parcel(office, [office.registration()])
    first = sender.push(sent)
    put = centre.bytes_heard("PUT")
    assert sender.push(sent) == first
    assert sender.ask(sent) == first
    assert centre.bytes_heard("PUT") == put


def test_the_clerk_cancels_and_sends_the_rest_later(office: Office, centre: SmallCentre, sender: Sender) -> None:
    sent = parcel(office, big_changes(office))
    done: list[int] = []
    error = failure(sender.push, sent, lambda now, _whole: done.append(now), lambda: len(done) >= 2)
    assert error.code == ClientCode.CANCELLED
    assert len(next(iter(centre.batches.values())).chunks) == 1
    assert sender.push(sent).state is BatchState.DONE


def test_a_centre_that_takes_its_time_is_asked_again_and_then_left_alone(
    office: Office, centre: SmallCentre, sender: Sender
) -> None:
    centre.work = 2
    assert sender.push(parcel(office, [office.registration()])).state is BatchState.DONE
    centre.work = 1000
    sent = parcel(office, [office.registration()])
    assert sender.push(sent) == Outcome(BatchState.WORKING)
    assert sender.ask(sent) == Outcome(BatchState.WORKING)
    centre.work = 0
    assert sender.ask(sent).receipt is not None


def test_nobody_there_is_offline(office: Office) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}"
    with Transport(address, device_id="desk-1", device_key=office.device_key, timeouts=(1, 1)) as transport:
        assert failure(transport.state, "00" * 32).code == ClientCode.OFFLINE


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (CUT_REQUEST, ClientCode.CUT),
        (CUT_ANSWER, ClientCode.CUT),
        (LOST_ANSWER, ClientCode.CUT),
        (TROUBLE, ClientCode.SERVER_ERROR),
        (BUSY, ClientCode.SERVER_ERROR),
        (PORTAL, ClientCode.BAD_ANSWER),
        (PACKED, ClientCode.BAD_ANSWER),
        (FLOOD, ClientCode.BAD_ANSWER),
        (SILENCE, ClientCode.TIMEOUT),
    ],
)
def test_each_trouble_has_its_own_name(office: Office, centre: SmallCentre, fault: str, code: ClientCode) -> None:
    sent = parcel(office, big_changes(office))
    chunk = sent.chunk(0)
    centre.faults = [None, None, fault]
    with Transport(centre.url, device_id="desk-1", device_key=office.device_key, timeouts=(1, 0.5)) as transport:
        missing = transport.offer(sent.manifest, sent.signature, sent.approval).missing
        assert failure(transport.put_chunk, office.last, missing[0], chunk).code == code
        if fault != SILENCE:
            assert transport.put_chunk(office.last, missing[0], chunk).state is BatchState.RECEIVING


def test_a_batch_that_the_centre_refuses_is_refused_with_its_code(
    office: Office, centre: SmallCentre, sender: Sender
) -> None:
    sealed = office.seal(office.registration())
    other = office.seal(office.registration())
    error = failure(sender.push, Parcel.of(sealed, office.approve(other, 1)))
    assert (error.code, error.reason) == (ClientCode.REFUSED, Code.APPROVAL_OF_ANOTHER)
    assert centre.batches == {}


def test_a_receipt_that_the_ministry_did_not_sign_ends_nothing(
    office: Office, centre: SmallCentre, sender: Sender
) -> None:
    centre.signing_key = new_signing_key()
    error = failure(sender.push, parcel(office, [office.registration()]))
    assert (error.code, error.reason) == (ClientCode.BAD_ANSWER, Code.SIGNATURE_WRONG)


def test_a_revoked_key_is_told_so(office: Office, centre: SmallCentre) -> None:
    with Transport(centre.url, device_id="desk-1", device_key=new_signing_key(), timeouts=(10, 10)) as transport:
        error = failure(transport.state, "00" * 32)
        assert (error.code, error.reason) == (ClientCode.REFUSED, Code.SIGNATURE_WRONG)
    with Transport(centre.url) as transport:
        assert failure(transport.state, "00" * 32).reason == Code.DEVICE_UNKNOWN


def test_a_nonce_that_aged_overnight_is_replaced_without_a_word(
    office: Office, centre: SmallCentre, sender: Sender
) -> None:
    assert sender.push(parcel(office, [office.registration()])).receipt is not None
    centre.clock += timedelta(days=1)
    assert sender.push(parcel(office, [office.registration()])).receipt is not None


def test_a_desk_and_its_supervisor_enrol_over_the_line_even_when_the_answer_is_lost(
    office: Office, centre: SmallCentre, transport: Transport
) -> None:
    asked = ask_for_device(centre.code, office.device_key, new_receiving_key(), "mihan 0.1")
    centre.faults = [LOST_ANSWER]
    with Transport(centre.url, timeouts=(10, 10)) as stranger:
        assert failure(stranger.enrol, asked, centre.code).code == ClientCode.CUT
        assert stranger.enrol(asked, centre.code).device == "desk-1"
    asked = ask_for_approver(
        centre.supervisors_code, approver="u1", name="شيرين", device="desk-1", signing=office.supervisor_key
    )
    answer = transport.register_approver(asked, office.ministry_signing.public_key())
    assert (answer.approver, answer.office) == ("u1", "erbil-1")


def test_an_impostor_at_the_right_address_enrols_nobody(office: Office, centre: SmallCentre) -> None:
    asked = ask_for_device(centre.code, office.device_key, new_receiving_key(), "mihan 0.1")
    centre.signing_key = new_signing_key()
    with Transport(centre.url, timeouts=(10, 10)) as stranger, pytest.raises(ProtocolError) as caught:
        stranger.enrol(asked, centre.code)
    assert caught.value.code == Code.CENTRE_UNKNOWN


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("http://centre.example", ClientCode.TLS_REQUIRED),
        ("http://192.168.1.10:8000", ClientCode.TLS_REQUIRED),
        ("http://127.0.0.1.example", ClientCode.TLS_REQUIRED),
        ("http://localhost.example", ClientCode.TLS_REQUIRED),
        ("ftp://centre.example", ClientCode.ADDRESS_MALFORMED),
        ("centre.example", ClientCode.ADDRESS_MALFORMED),
        ("https://", ClientCode.ADDRESS_MALFORMED),
        ("https://a:b@centre.example", ClientCode.ADDRESS_MALFORMED),
        ("https://centre.example/deep?x", ClientCode.ADDRESS_MALFORMED),
        ("https://centre.example:port", ClientCode.ADDRESS_MALFORMED),
        ("https://[::1", ClientCode.ADDRESS_MALFORMED),
        ("", ClientCode.ADDRESS_MALFORMED),
    ],
)
def test_an_address_in_clear_or_in_pieces_is_not_spoken_to(address: str, code: ClientCode) -> None:
    assert failure(Transport, address).code == code


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:1", "http://localhost:1/", "http://[::1]:1", "https://centre.example"]
)
def test_this_machine_itself_and_any_tls_address_may_be_spoken_to(address: str) -> None:
    Transport(address).close()


def certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate for 127.0.0.1 that nobody vouches for, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    today = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(today - timedelta(days=1))
        .not_valid_after(today + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    paths = folder / "centre.pem", folder / "centre.key"
    paths[0].write_bytes(made.public_bytes(serialization.Encoding.PEM))
    paths[1].write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return paths


def test_a_certificate_that_nobody_vouches_for_is_named_and_one_we_were_given_is_trusted(
    office: Office, tmp_path: Path
) -> None:
    paths = certificate(tmp_path)
    sent = parcel(office, [office.registration()])
    with SmallCentre(office, tls=paths) as centre:
        with Transport(centre.url, device_id="desk-1", device_key=office.device_key, timeouts=(10, 10)) as transport:
            assert failure(transport.state, "00" * 32).code == ClientCode.TLS_UNTRUSTED
        with Transport(
            centre.url, device_id="desk-1", device_key=office.device_key, timeouts=(10, 10), ca=paths[0]
        ) as transport:
            assert Sender(transport, office.ministry_signing.public_key()).push(sent).receipt is not None


class Clock:
    """Says stop some moments after it was first asked."""

    def __init__(self, seconds: float) -> None:
        self._seconds, self._first = seconds, 0.0

    def __call__(self) -> bool:
        now = time.monotonic()
        self._first = self._first or now
        return now - self._first >= self._seconds


def test_stop_is_heard_while_the_line_is_silent_and_the_rest_goes_later(office: Office, centre: SmallCentre) -> None:
    sent = parcel(office, big_changes(office))
    centre.faults = [None, None, None, SILENCE]
    with Transport(centre.url, device_id="desk-1", device_key=office.device_key, timeouts=(60, 60)) as transport:
        sender = Sender(transport, office.ministry_signing.public_key())
        error = failure(sender.push, sent, lambda *_: None, Clock(0.3))
    assert error.code == ClientCode.CANCELLED  # a minute of silence was not waited out, or this would be a time-out
    with Transport(centre.url, device_id="desk-1", device_key=office.device_key, timeouts=(10, 10)) as transport:
        again = Sender(transport, office.ministry_signing.public_key(), patience=3)
        assert again.push(sent).state is BatchState.DONE
    assert len(centre.batches) == 1


def test_stop_is_heard_between_two_tries(office: Office, centre: SmallCentre) -> None:
    sent = parcel(office, [office.registration()])
    centre.faults = [TROUBLE] * 8
    paused: list[float] = []
    with Transport(centre.url, device_id="desk-1", device_key=office.device_key, timeouts=(10, 10)) as transport:
        sender = Sender(transport, office.ministry_signing.public_key(), pause=paused.append)
        error = failure(sender.push, sent, lambda *_: None, lambda: len(paused) >= 2)
    assert error.code == ClientCode.CANCELLED
    assert max(paused) <= 0.2  # never a longer sleep than a person would wait


def test_a_talk_that_fails_raises_where_somebody_waits() -> None:
    def fails() -> None:
        raise ClientError(ClientCode.CUT)

    assert failure(Talk(fails).wait, lambda: False, lambda: None).code == ClientCode.CUT

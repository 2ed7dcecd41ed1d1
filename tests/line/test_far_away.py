"""A desk in one network and the centre in another, packets lost, doubled and out of order between: all arrives once."""

import hashlib
import json
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
)
from cryptography.x509 import load_der_x509_certificate

from sync.central.attachments import file_of
from sync.central.database import Database
from sync.central.settings import load
from sync.office.listening import new_certificate
from tests.centre import Centre
from tests.faults.ledger import at_the_ministry
from tests.line.between import Air
from tests.line.countries import Countries, countries
from tests.services.conftest import add_office, printed
from tests.services.test_publishing import HOLIDAYS

SAMPLE = Air(rate=1_000_000, delay=0.03, loss=0.03, double=0.03, late=0.05)
FAR = {
    "256 kbit/s": Air(),
    "64 kbit/s and far": Air(rate=64_000, delay=0.3, loss=0.01, seed=2),
    "128 kbit/s, everything at once": Air(rate=128_000, delay=0.2, loss=0.05, double=0.05, late=0.1, seed=3),
    "256 kbit/s with gaps": Air(gap_every=6.0, seed=4),
}


@contextmanager
def serving(place: Countries, centre: Centre, folder: Path) -> Iterator[tuple[str, str]]:
    """The centre answers in its own network, with TLS; (address, the pin of its certificate)."""
    made = new_certificate()
    key = load_der_private_key(made.key, None).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / "key.pem").write_bytes(key)
    (folder / "certificate.pem").write_bytes(load_der_x509_certificate(made.certificate).public_bytes(Encoding.PEM))
    arguments = [
        "serve", "--data", str(centre.data), "--json", "--host", place.address, "--port", "0",
        "--certificate", str(folder / "certificate.pem"), "--certificate-key", str(folder / "key.pem"),
    ]  # fmt: skip
    centre.stop()  # of one SQLite file one process serves
    with (folder / "serve.log").open("w") as log:
        process = place.start(place.there, "sync.central", arguments, env=centre.environment, stderr=log)
    try:
        assert process.stdout is not None
        said = process.stdout.readline()
        assert said, (folder / "serve.log").read_text()
        yield json.loads(said)["address"], hashlib.sha256(made.certificate).hexdigest()
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)
        centre.start()  # others of the run go on with it


def published(centre: Centre, office: str, folder: Path) -> int:
    """A release that the office is to have; its version."""
    days = folder / "days.json"
    days.write_text(json.dumps(HOLIDAYS))
    made = centre.run("releases", "build", "--alone", "--holidays", f"2026={days}")
    centre.run("releases", "sign", made["id"])
    return int(centre.run("releases", "publish", made["id"], "--office", office)["version"])


def play(centre: Centre, folder: Path, air: Air, *, people: int, size: int) -> None:
    """One office's first day over that air."""
    office = add_office(centre)
    version = published(centre, office, folder)
    codes = printed(centre, "device", office), printed(centre, "supervisor", office)
    with countries(air) as place:
        with serving(place, centre, folder) as (url, pin):
            arguments = [str(folder / "far"), url, pin, *codes, str(people), str(size)]
            said = place.run("tests.line.far_desk", arguments)
        again = place.sent_again()
    of = {word: [line[1:] for line in said if line[0] == word] for word in ("enrolled", "saved", "status", "release")}
    assert of["status"] == [["received"]], said
    assert of["release"] == [[str(version)]]
    assert len(of["saved"]) == people
    ((device,),) = of["enrolled"]
    there = at_the_ministry(centre, device)
    assert len(there) == len({row[0] for row in there})
    assert {row[2] for row in there} == {"accepted"}
    assert {change for _, change, _ in of["saved"]} <= {row[0] for row in there}
    database = Database(load(centre.data, centre.database).database)
    try:
        with database.read() as session:
            for record, _, photo in of["saved"]:
                found = file_of(session, record, photo)
                assert found is not None
                assert hashlib.sha256(found.data).hexdigest() == photo
    finally:
        database.close()
    assert min(place.counts[what] for what in ("lost", "late")) > 0, place.counts
    assert again > 0, "nothing was ever sent again: the air was too good"
    print(air, place.counts, "sent again", again, said)


def test_photographs_and_people_arrive_once_through_lost_and_doubled_packets(
    running_centre: Centre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MIHAN_CENTRAL_PASSPHRASE", running_centre.environment["MIHAN_CENTRAL_PASSPHRASE"])
    play(running_centre, tmp_path, SAMPLE, people=2, size=20_000)


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("air", FAR.values(), ids=FAR.keys())
def test_an_office_that_is_far_away_gets_everything_through_once(
    running_centre: Centre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, air: Air
) -> None:
    monkeypatch.setenv("MIHAN_CENTRAL_PASSPHRASE", running_centre.environment["MIHAN_CENTRAL_PASSPHRASE"])
    play(running_centre, tmp_path, air, people=8, size=60_000)

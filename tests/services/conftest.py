"""Fixtures: an office with people and a form; the same enrolled with a real centre on loopback."""

from collections.abc import Iterator

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.central.ministry_keys import open_keys
from tests.centre import PASSPHRASE, Centre
from tests.services.kept_offices import kept_offices, office
from tests.services.office import PASSWORD, Office

__all__ = ["kept_offices", "office"]


@pytest.fixture(scope="session")
def running_centre(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Centre]:
    """One centre for all stories that leave it as they found it: each has an office of its own."""
    with Centre(tmp_path_factory.mktemp("centre")) as centre:
        yield centre


def add_office(centre: Centre) -> str:
    """A new office at the centre; its id."""
    return centre.run("offices", "add", "--name", "مكتب تشغيل الكرخ", "--governorate", "IQ-BG")["id"]


def printed(centre: Centre, kind: str, office: str) -> str:
    """A code on paper; kind: ``device`` or ``supervisor``."""
    name = () if kind == "device" else ("--name", "مشرفة")
    return centre.run("codes", kind, "--office", office, "--hours", "72", *name)["code"]


def enrol(office: Office, centre: Centre) -> None:
    """Make the desk, huda and sara known to ``centre``, by codes on paper."""
    name = add_office(centre)
    office.desk.enrolling.enrol(office.enter("omar"), centre.url, printed(centre, "device", name))
    for supervisor in ("huda", "sara"):
        code = printed(centre, "supervisor", name)
        office.desk.enrolling.enrol_supervisor(office.enter(supervisor), code, PASSWORD.format(supervisor))
    office.desk.signing_in.sign_out()


@pytest.fixture
def enrolled(office: Office, running_centre: Centre) -> Office:
    """A desk that the ministry knows."""
    enrol(office, running_centre)
    return office


@pytest.fixture
def ministry(running_centre: Centre) -> Ed25519PrivateKey:
    """The centre's own signing key, to write receipts that it would write in stranger times."""
    return open_keys(running_centre.data / "keys", PASSPHRASE).signing

"""A running centre per database, offices and desks on it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import delete

from sync.central import passwords
from sync.central.administration import Administration
from sync.central.database import Database
from sync.central.ministry_keys import printing_key
from sync.central.moments import new_id, utc_now
from sync.central.settings import load
from sync.central.staff import StaffDesk
from sync.central.staff_schema import Failure
from sync.central.web.roles import Role
from sync.protocol.printed_code import CodeKind
from tests.central.desks import Desk, enrol
from tests.centre import CHEAP, STAFF_PASSWORD, Centre
from tests.postgresql import PostgreSQL, binaries


class Ministry:
    """A running centre and its administrator, who works on the same database beside it."""

    def __init__(self, centre: Centre) -> None:
        self.centre = centre
        settings = load(centre.data, centre.database)
        self.database = Database(settings.database)
        self.office = Administration(self.database, utc_now, new_id)
        self._keys = settings.keys

    @property
    def printed(self) -> tuple[Ed25519PublicKey, int]:
        """The key whose fingerprint codes carry, and the serial of the newest statement."""
        return printing_key(self._keys)

    def add_office(self, name: str = "مكتب السليمانية") -> str:
        """A new office; its id."""
        return self.office.add_office(name, "IQ-G07").id

    def add_staff(self, role: str = Role.ADMINISTRATOR) -> str:
        """Somebody new who may look at the pages; their user name. Wrong guesses of before are forgiven."""
        with self.database.write() as session:
            session.execute(delete(Failure))
        with pytest.MonkeyPatch.context() as patch:  # what is kept says itself what it cost
            patch.setattr(passwords, "MEMORY_KIB", CHEAP.memory)
            patch.setattr(passwords, "PASSES", CHEAP.iterations)
            desk = StaffDesk(self.database, utc_now, new_id)
            return desk.add(f"{role}-{new_id()[-12:]}", "", STAFF_PASSWORD, role).username

    def code(self, kind: CodeKind, office: str, hours: float = 1) -> str:
        """A printed code, of the key that signs today."""
        return self.office.issue_code(kind, office, self.printed, timedelta(hours=hours), "سعاد").code

    def desk(self, office: str = "") -> Desk:
        """An enrolled desk with a known supervisor, in a new office when none is named."""
        office = office or self.add_office()
        desk = enrol(self.centre, office, self.code(CodeKind.DEVICE, office))
        desk.introduce(desk.supervisor, self.code(CodeKind.SUPERVISOR, office))
        return desk


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[PostgreSQL]:
    """A cluster on loopback for the whole run."""
    with PostgreSQL() as server:
        yield server


@pytest.fixture(scope="session")
def shared_ministry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ministry]:
    """The running centre on SQLite, for fixtures that a whole module shares."""
    yield from _running(tmp_path_factory.mktemp("centre"), None)


@pytest.fixture(scope="session")
def _postgresql_ministry(tmp_path_factory: pytest.TempPathFactory, postgresql_server: PostgreSQL) -> Iterator[Ministry]:
    yield from _running(tmp_path_factory.mktemp("centre"), postgresql_server.database())


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def ministry(request: pytest.FixtureRequest) -> Ministry:
    """A running centre, on SQLite and on PostgreSQL; shared, so every test makes its own offices."""
    if request.param == "postgresql" and binaries() is None:
        pytest.skip("PostgreSQL is not installed here")
    found = request.getfixturevalue("shared_ministry" if request.param == "sqlite" else "_postgresql_ministry")
    assert isinstance(found, Ministry)
    return found


@pytest.fixture
def sqlite_ministry(shared_ministry: Ministry) -> Ministry:
    """The running centre on SQLite, for what no database can change."""
    return shared_ministry


@pytest.fixture(scope="module")
def module_ministry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ministry]:
    """A running centre of the module's own, whose keys, limits and options its tests change."""
    yield from _running(tmp_path_factory.mktemp("centre"), None)


@pytest.fixture
def own_centre(tmp_path: Path) -> Iterator[Ministry]:
    """A running centre of the test's own, to be killed and started again."""
    yield from _running(tmp_path / "centre", None)


def _running(folder: Path, database: str | None) -> Iterator[Ministry]:
    with Centre(folder, database) as centre:
        ministry = Ministry(centre)
        yield ministry
        ministry.database.close()

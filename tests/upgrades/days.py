"""An office and its ministry as the files of an older program left them, taken up by today's."""

import json
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from mihan_desktop.domain.names import fold
from mihan_desktop.domain.passwords import normalised
from mihan_desktop.services.desk import Desk
from mihan_desktop.storage.keyring import Keyring
from mihan_desktop.storage.store import Store
from sync.central.ministry_keys import open_keys
from sync.central.moments import new_id
from sync.central.service import build_service
from sync.central.settings import load
from sync.protocol.errors import ProtocolError
from sync.protocol.keys import PrivateKeyFile
from tests.centre import PASSPHRASE
from tests.services.office import CHEAP, PASSWORD, Office
from tests.storm.wire import Loop, Wire, in_place_of_the_network
from tests.upgrades.pages import close

HERE: Final = Path(__file__).resolve().parent
KEPT: Final = tuple(sorted(path.stem.removeprefix("desk-") for path in HERE.glob("desk-*.zip")))
"""Revisions of the desk of which a day is kept here."""


@dataclass(frozen=True)
class Day:
    """folder: with profile and centre; told: what the program of that day knew of them; key: the database's."""

    folder: Path
    told: dict[str, Any]

    @property
    def profile(self) -> Path:
        """The desk's folder."""
        return self.folder / "profile"

    @property
    def key(self) -> bytes:
        """Of the desk's database."""
        return bytes.fromhex(self.told["key"])


def unpack(revision: str, folder: Path) -> Day:
    """The files of one day, as they lay there."""
    with zipfile.ZipFile(HERE / f"desk-{revision}.zip") as packed:
        packed.extractall(folder)
    told = json.loads((folder / "told.json").read_text("utf-8"))
    pages = folder / "profile" / "mihan.pages"
    pages.with_suffix(".db").write_bytes(close(pages.read_bytes(), bytes.fromhex(told["key"])))
    pages.unlink()
    return Day(folder, told)


@contextmanager
def take_up(day: Day) -> Iterator[Office]:
    """Today's program on the profile, a few days later."""
    office = Office(day.profile)
    office.wall.go_on(days=3)
    try:
        yield office
    finally:
        office.desk.signing_in.sign_out()


def found_anew(day: Day, office: Office) -> None:
    """A new file of keys for the database, whose own one no program reads any more: for zainab and huda.

    The supervisor's signing key is the old one's, which the ministry knows: here everybody's password is known.
    """
    path = day.profile / "keyring.json"
    old = json.loads(path.read_bytes())
    path.unlink()
    keyring = Keyring(path, now=office.wall, floor=CHEAP)
    founded = keyring.make(day.key, "zainab", PASSWORD.format("zainab"), CHEAP)
    keyring.found(founded)
    publics = {"zainab": founded.public}
    publics["huda"] = keyring.add_person(day.key, "huda", PASSWORD.format("huda"), _signing_of_huda(old["signing"]))
    store = Store(day.profile / "mihan.db")
    store.open(day.key)
    try:
        with store.write() as work:
            for name, public in publics.items():
                user = work.users.by_name(fold(name))
                assert user is not None
                work.users.set_key_public(user.id, public)
            work.device.set_recovery_public(founded.recovery)
    finally:
        store.close()


def _signing_of_huda(wrapped: dict[str, str]) -> Ed25519PrivateKey:
    for data in wrapped.values():
        with suppress(ProtocolError):
            return PrivateKeyFile.decode(bytes.fromhex(data)).unlock_signing(normalised(PASSWORD.format("huda")))
    raise LookupError("huda")


@contextmanager
def ministry(day: Day, office: Office, loop: Loop) -> Iterator[None]:
    """Today's centre over the ministry's old files, in this process, at the other end of every request."""
    settings = load(day.folder / "centre")
    database = settings.open_database()
    keys = open_keys(settings.keys, PASSPHRASE)
    app = build_service(database, keys, office.wall, new_id)
    wire = Wire(loop)
    living = app.router.lifespan_context(app)
    loop.run(living.__aenter__())
    wire.app = app
    try:
        with in_place_of_the_network(wire):
            yield
    finally:
        loop.run(living.__aexit__(None, None, None))
        database.close()


def statuses(desk: Desk, user: Any) -> dict[str, str]:
    """Of every record, by its id."""
    return {one.record_id: one.status.value for one in desk.searching.registrations(user)}

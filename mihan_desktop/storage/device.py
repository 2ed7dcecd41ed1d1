"""The one row that says who this desk is: its keys, its clock, and the ministry as it was pinned."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection, select, update

from mihan_desktop.domain.offices import DeviceState
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.storage.device_keys import read_sealed, unwrap, wrap, write_sealed
from mihan_desktop.storage.schema import device
from mihan_desktop.storage.statements import prepared, run


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """signing: raw Ed25519, receiving: raw X25519, as they are kept; enrolment: the ministry's answer, None before it.

    credential: by which this machine shows others of the office who it is (``sync.protocol.office.Credential``).
    wrapped_by: the entry of the system's store whose secret the keys are under, "" for keys as they are; secret: asked
    for it when a key is needed.
    """

    device_id: str
    signing: bytes
    receiving: bytes
    clock: str = ""
    office_id: str = ""
    office_name: str = ""
    centre_url: str = ""
    enrolment: bytes | None = None
    credential: bytes | None = None
    wrapped_by: str = ""
    secret: Callable[[str], bytes | None] | None = field(default=None, compare=False, repr=False)

    @property
    def signing_private(self) -> bytes:
        """Raw Ed25519. Raises MihanError ``device_keys_away`` where the store does not give its secret."""
        return self._bare("signing", self.signing)

    @property
    def receiving_private(self) -> bytes:
        """Raw X25519. Raises as ``signing_private``."""
        return self._bare("receiving", self.receiving)

    def _bare(self, which: str, kept: bytes) -> bytes:
        if not self.wrapped_by:
            return kept
        secret = None if self.secret is None else self.secret(self.wrapped_by)
        found = None if secret is None else unwrap(secret, self.wrapped_by, which, kept)
        if found is None:
            raise MihanError("device_keys_away")
        return found

    def state(self) -> DeviceState:
        """The part that people may read."""
        return DeviceState(
            enrolled=self.enrolment is not None,
            device_id=self.device_id,
            office_id=self.office_id,
            office_name=self.office_name,
            centre_url=self.centre_url,
        )


_COLUMNS = (
    device.c.device_id,
    device.c.signing_private,
    device.c.receiving_private,
    device.c.clock,
    device.c.office_id,
    device.c.office_name,
    device.c.centre_url,
    device.c.enrolment,
    device.c.credential,
    device.c.wrapped_by,
)


_ENROLMENT = prepared(select(device.c.enrolment))
_IDENTITY = prepared(select(device.c.device_id, device.c.clock))


class Device:
    """The row of ``device``."""

    def __init__(self, connection: Connection, secret: Callable[[str], bytes | None] | None = None) -> None:
        self._connection = connection
        self._secret = secret

    def create(self, row: DeviceRow) -> None:
        """Write the row when the office is made."""
        self._connection.execute(
            device.insert().values(
                row=1,
                device_id=row.device_id,
                signing_private=row.signing,
                receiving_private=row.receiving,
                clock=row.clock,
                office_id=row.office_id,
                office_name=row.office_name,
                centre_url=row.centre_url,
                enrolment=row.enrolment,
            )
        )

    def get(self) -> DeviceRow:
        """The row."""
        return replace(DeviceRow(*self._connection.execute(select(*_COLUMNS)).one()), secret=self._secret)

    def enrolment(self) -> bytes | None:
        """The ministry's answer as it was pinned."""
        row = run(self._connection, _ENROLMENT).fetchone()
        return None if row is None or row[0] is None else bytes(row[0])

    def identity(self) -> tuple[str, str]:
        """(device id, the highest clock that is not in the outbox): what every act needs, without the keys."""
        row = run(self._connection, _IDENTITY).fetchone()
        return str(row[0]), str(row[1])

    def enrol(
        self,
        *,
        device_id: str,
        office_id: str,
        office_name: str,
        centre_url: str,
        enrolment: bytes,
        credential: bytes | None = None,
    ) -> None:
        """Pin the ministry, and keep by what this desk shows others who it is."""
        self._connection.execute(
            update(device).values(
                device_id=device_id,
                office_id=office_id,
                office_name=office_name,
                centre_url=centre_url,
                enrolment=enrolment,
                credential=credential,
            )
        )

    def set_enrolment(self, enrolment: bytes) -> None:
        """What is kept of the ministry's answer has grown: another block of numbers, other keys."""
        self._connection.execute(update(device).values(enrolment=enrolment))

    def recovery_public(self) -> bytes | None:
        """The public half of the recovery paper that is good."""
        found = self._connection.execute(select(device.c.recovery_public)).scalar_one_or_none()
        return None if found is None else bytes(found)

    def set_recovery_public(self, public: bytes) -> None:
        """Another recovery paper is good from now on."""
        self._connection.execute(update(device).values(recovery_public=public))

    def set_keys(self, signing_private: bytes, receiving_private: bytes) -> None:
        """Other keys, for a desk that is not enrolled yet."""
        self._connection.execute(
            update(device).values(signing_private=signing_private, receiving_private=receiving_private)
        )

    def sealed_secret(self) -> dict[str, str]:
        """The store's secret, sealed to those who may bring it back (hex), by their public halves (hex)."""
        return read_sealed(str(self._connection.execute(select(device.c.secret_sealed)).scalar_one()))

    def seal_secret(self, sealed: Mapping[str, str]) -> None:
        """Others may bring it back from now on."""
        self._connection.execute(update(device).values(secret_sealed=write_sealed(sealed)))

    def wrap_keys(self, entry: str, secret: bytes, sealed: Mapping[str, str]) -> None:
        """The keys open with ``secret`` alone, which stands in ``entry`` of the system's store."""
        row = self.get()
        self._connection.execute(
            update(device).values(
                signing_private=wrap(secret, entry, "signing", row.signing_private),
                receiving_private=wrap(secret, entry, "receiving", row.receiving_private),
                wrapped_by=entry,
                secret_sealed=write_sealed(sealed),
            )
        )

    def bare_keys(self) -> None:
        """The keys stand under the database's key alone, as they are. Raises MihanError ``device_keys_away``."""
        row = self.get()
        self._connection.execute(
            update(device).values(
                signing_private=row.signing_private,
                receiving_private=row.receiving_private,
                wrapped_by="",
                secret_sealed="",
            )
        )

    def set_clock(self, clock: str) -> None:
        """Remember a clock that was given to something else than a change, or seen on something received."""
        self._connection.execute(update(device).values(clock=clock))

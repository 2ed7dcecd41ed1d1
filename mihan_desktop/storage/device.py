"""The one row that says who this desk is: its keys, its clock, and the ministry as it was pinned."""

from dataclasses import dataclass

from sqlalchemy import Connection, select, update

from mihan_desktop.domain.offices import DeviceState
from mihan_desktop.storage.schema import device
from mihan_desktop.storage.statements import prepared, run


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """signing_private: raw Ed25519; receiving_private: raw X25519; enrolment: the ministry's answer, None before it.

    credential: by which this machine shows others of the office who it is (``sync.protocol.office.Credential``).
    """

    device_id: str
    signing_private: bytes
    receiving_private: bytes
    clock: str = ""
    office_id: str = ""
    office_name: str = ""
    centre_url: str = ""
    enrolment: bytes | None = None
    credential: bytes | None = None

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
)


_ENROLMENT = prepared(select(device.c.enrolment))
_IDENTITY = prepared(select(device.c.device_id, device.c.clock))


class Device:
    """The row of ``device``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def create(self, row: DeviceRow) -> None:
        """Write the row when the office is made."""
        self._connection.execute(
            device.insert().values(
                row=1,
                device_id=row.device_id,
                signing_private=row.signing_private,
                receiving_private=row.receiving_private,
                clock=row.clock,
                office_id=row.office_id,
                office_name=row.office_name,
                centre_url=row.centre_url,
                enrolment=row.enrolment,
            )
        )

    def get(self) -> DeviceRow:
        """The row."""
        return DeviceRow(*self._connection.execute(select(*_COLUMNS)).one())

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

    def set_clock(self, clock: str) -> None:
        """Remember a clock that was given to something else than a change, or seen on something received."""
        self._connection.execute(update(device).values(clock=clock))

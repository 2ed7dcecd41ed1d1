"""Certificates that the ministry issued to people of this office, its keys, and every certificate that it withdrew."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, delete, select, true, update
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.storage.certificates_schema import certificate_keys, certificates, certificates_withdrawn


@dataclass(frozen=True, slots=True)
class KeptCertificate:
    """One certificate. prints: papers made of it here; withdrawn: since when it holds no longer, and why; or None."""

    serial: str
    cohort: str
    person: str
    text: str
    replaces: str
    heard_at: datetime
    prints: int
    withdrawn: tuple[date, str] | None


class Certificates:
    """Rows of the three tables."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def hear(self, serial: str, cohort: str, person: str, text: str, replaces: str, at: datetime) -> bool:
        """The ministry issued one; False when it said the same before. Papers that were made of it stay counted."""
        known = select(certificates.c.text).where(certificates.c.serial == serial)
        before = self._connection.execute(known).scalar_one_or_none()
        if before == text:
            return False
        values = {"cohort_id": cohort, "person_id": person, "text": text, "replaces": replaces}
        self._connection.execute(
            insert(certificates)
            .values(serial=serial, heard_at=at.isoformat(), prints=0, **values)
            .on_conflict_do_update(index_elements=["serial"], set_=values)
        )
        return True

    def of_cohort(self, cohort: str) -> tuple[KeptCertificate, ...]:
        """Those of a cohort's people."""
        return self._read(certificates.c.cohort_id == cohort)

    def of_person(self, person: str) -> tuple[KeptCertificate, ...]:
        """Somebody's."""
        return self._read(certificates.c.person_id == person)

    def every(self) -> tuple[KeptCertificate, ...]:
        """All that are here."""
        return self._read(true())

    def of(self, serials: Collection[str]) -> tuple[KeptCertificate, ...]:
        """These."""
        return self._read(certificates.c.serial.in_(serials))

    def knows(self, person: str) -> bool:
        """Whether anything of somebody is here."""
        return bool(self.of_person(person))

    def printed(self, serials: Collection[str]) -> None:
        """A paper was made of each."""
        these = certificates.c.serial.in_(serials)
        self._connection.execute(update(certificates).where(these).values(prints=certificates.c.prints + 1))

    def erase(self, person: str) -> None:
        """Nothing of somebody stays; that a number was withdrawn does."""
        self._connection.execute(delete(certificates).where(certificates.c.person_id == person))

    def set_keys(self, keys: Sequence[tuple[str, date, date | None]]) -> bool:
        """The ministry's whole list (key in hex, since, revoked); False when it is the one that is here."""
        if self.every_key() == tuple(keys):
            return False
        self._connection.execute(delete(certificate_keys))
        for key, since, revoked in keys:
            values = {"key": key, "since": since.isoformat(), "revoked": revoked.isoformat() if revoked else ""}
            self._connection.execute(certificate_keys.insert().values(**values))
        return True

    def every_key(self) -> tuple[tuple[str, date, date | None], ...]:
        """Every key, in the order in which the ministry names them."""
        rows = self._connection.execute(
            select(certificate_keys.c.key, certificate_keys.c.since, certificate_keys.c.revoked).order_by(
                certificate_keys.c.since, certificate_keys.c.key
            )
        )
        return tuple((key, date.fromisoformat(since), _day(revoked)) for key, since, revoked in rows)

    def withdraw(self, serial: str, since: date, why: str) -> bool:
        """One holds no longer; False when that was known."""
        values = {"since": since.isoformat(), "why": why}
        if self.withdrawals().get(serial) == (since, why):
            return False
        self._connection.execute(
            insert(certificates_withdrawn)
            .values(serial=serial, **values)
            .on_conflict_do_update(index_elements=["serial"], set_=values)
        )
        return True

    def withdrawals(self) -> dict[str, tuple[date, str]]:
        """Every one in the country that holds no longer: serial → (since, why)."""
        rows = self._connection.execute(select(certificates_withdrawn))
        return {row["serial"]: (date.fromisoformat(row["since"]), row["why"]) for row in rows.mappings()}

    def _read(self, about: Any) -> tuple[KeptCertificate, ...]:
        gone = certificates_withdrawn
        rows = self._connection.execute(
            select(certificates, gone.c.since, gone.c.why)
            .outerjoin(gone, gone.c.serial == certificates.c.serial)
            .where(about)
            .order_by(certificates.c.serial)
        )
        return tuple(
            KeptCertificate(
                row["serial"], row["cohort_id"], row["person_id"], row["text"], row["replaces"],
                datetime.fromisoformat(row["heard_at"]), int(row["prints"]),
                (date.fromisoformat(row["since"]), row["why"]) if row["since"] else None,
            )
            for row in rows.mappings()
        )  # fmt: skip


def _day(said: str) -> date | None:
    return date.fromisoformat(said) if said else None

"""The files of records that other desks handed over: which change names which, and which batch carries it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, exists, func, insert, select

from mihan_desktop.domain.office import HandedState
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.storage.office_schema import handed_batches, handed_changes, handed_files

_PART = handed_changes.c.kind == ChangeKind.ATTACHMENT.value
_INSIDE = handed_changes.c.batch_id == handed_batches.c.id
FILES_ALONE = exists().where(_INSIDE, _PART) & ~exists().where(_INSIDE, ~_PART)
"""Of a row of ``handed_batches``: files are in it and nobody's record."""


TAKEN_BACK = "taken_back"
"""Why a batch is over on which nobody decided: its desk brings what is in it anew."""


@dataclass(frozen=True, slots=True)
class Naming:
    """A change that names a file, how it stands, and in which batch it came."""

    sha256: str
    change_id: str
    status: RecordStatus
    batch_id: str


class HandedFiles:
    """Rows of ``handed_files``, beside the parts of files among ``handed_changes``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, named: Mapping[str, Collection[str]]) -> None:
        """The hashes of the files that changes name, by change id; what is known of one already stays."""
        if not named:
            return
        known = set(
            self._connection.scalars(select(handed_files.c.change_id).where(handed_files.c.change_id.in_(list(named))))
        )
        rows = [
            {"change_id": change, "sha256": one}
            for change in named.keys() - known
            for one in sorted(set(named[change]))
        ]
        if rows:
            self._connection.execute(insert(handed_files), rows)

    def naming(self, batch_id: str) -> tuple[Naming, ...]:
        """Every change of the same desk that names a file which this batch carries parts of."""
        device = select(handed_batches.c.device_id).where(handed_batches.c.id == batch_id).scalar_subquery()
        inside = select(handed_changes.c.record_id).where(handed_changes.c.batch_id == batch_id, _PART)
        rows = self._connection.execute(
            select(handed_files.c.sha256, handed_changes.c.id, handed_changes.c.status, handed_changes.c.batch_id)
            .join(handed_changes, handed_changes.c.id == handed_files.c.change_id)
            .join(handed_batches, _INSIDE)
            .where(handed_files.c.sha256.in_(inside), handed_batches.c.device_id == device)
        )
        return tuple(Naming(str(row[0]), str(row[1]), RecordStatus(row[2]), str(row[3])) for row in rows)

    def left_out(self, batch_id: str) -> dict[str, int]:
        """Of the files that this batch carries parts of: in how many others of its desk they were left out before."""
        this = select(handed_batches.c.device_id).where(handed_batches.c.id == batch_id).scalar_subquery()
        inside = select(handed_changes.c.record_id).where(handed_changes.c.batch_id == batch_id, _PART)
        rows = self._connection.execute(
            select(handed_changes.c.record_id, func.count(func.distinct(handed_batches.c.id)))
            .join(handed_batches, _INSIDE)
            .where(_PART, handed_changes.c.status == RecordStatus.RETURNED.value)
            .where(handed_changes.c.record_id.in_(inside), handed_batches.c.id != batch_id)
            .where(handed_batches.c.device_id == this, handed_batches.c.refusal_code != TAKEN_BACK)
            .group_by(handed_changes.c.record_id)
        )
        return {str(row[0]): int(row[1]) for row in rows}

    def carrying(self, device_id: str, sha256: str) -> tuple[str, ...]:
        """The batches of a desk that have parts of a file and whose bytes may still be here, newest first."""
        rows = self._connection.scalars(
            select(handed_batches.c.id)
            .join(handed_changes, _INSIDE)
            .where(handed_batches.c.device_id == device_id, handed_changes.c.record_id == sha256, _PART)
            .where(handed_batches.c.state != HandedState.RECEIVED.value)
            .distinct()
            .order_by(handed_batches.c.number.desc())
        )
        return tuple(str(one) for one in rows)

    def to_go(self) -> int:
        """How many batches of files were approved and are not at the ministry."""
        query = select(func.count()).select_from(handed_batches)
        approved = handed_batches.c.state == HandedState.APPROVED.value
        return int(self._connection.execute(query.where(approved, FILES_ALONE)).scalar_one())

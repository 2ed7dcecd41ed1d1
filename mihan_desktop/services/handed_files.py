"""The files among what desks hand over: they go where the records go that name them, in one batch or in two."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from mihan_desktop.domain.attachments import Attachment
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import ChangeKind

if TYPE_CHECKING:
    from mihan_desktop.storage.handed import HandedRow
    from mihan_desktop.storage.handed_files import Naming
    from mihan_desktop.storage.work import Work

_NAMING = (ChangeKind.REGISTRATION.value, ChangeKind.ATTENDANCE.value)
FILE = ChangeKind.ATTACHMENT.value
BACK = (RecordStatus.RETURNED, RecordStatus.SUPERSEDED)
"""What an approval leaves out: returned with a reason, or laid aside to come again as it is."""


def named_by(row: "HandedRow") -> tuple[Attachment, ...]:
    """The files that a registration or a mark names; nothing of any other change."""
    from mihan_desktop.services.attaching import of_body
    from sync.protocol.messages import decode_change

    return of_body(decode_change(row.message).body) if row.kind in _NAMING else ()


def keep(work: "Work", rows: "Sequence[HandedRow]") -> None:
    """Remember which files the records among ``rows`` name, in the caller's transaction."""
    work.handed_files.keep({row.id: {one.sha256 for one in named_by(row)} for row in rows if named_by(row)})


def wait(work: "Work", batch_id: str, undecided: Collection[str]) -> bool:
    """Whether it is open what becomes of a file in a batch. undecided: batches for which nobody has signed."""
    named = _by_file(work.handed_files.naming(batch_id))
    return any(not _goes(names, undecided) and any(one.batch_id in undecided for one in names) for names in named)


def left_out(work: "Work", batch_id: str, rows: "Sequence[HandedRow]", undecided: Collection[str]) -> frozenset[str]:
    """Ids of the parts of files in a batch that records name which go back, and no other record does.

    A desk that has heard of that brings such a file no more. One that does, once more than records name it, owes it to
    a record of which this machine does not know how it stands (it went another way): the file goes.
    rows: of the batch. undecided: other batches for which nobody has signed.
    """
    from mihan_desktop.storage.handed_files import Naming

    inside = [Naming(one.sha256, row.id, row.status, batch_id) for row in rows for one in named_by(row)]
    named, before = _by_file([*work.handed_files.naming(batch_id), *inside]), work.handed_files.left_out(batch_id)
    back = {
        names[0].sha256
        for names in named
        if not _goes(names, undecided)
        and all(one.batch_id not in undecided for one in names)
        and before.get(names[0].sha256, 0) < len({one.change_id for one in names})
    }
    return frozenset(row.id for row in rows if row.kind == FILE and row.record_id in back)


def _goes(names: "Sequence[Naming]", undecided: Collection[str]) -> bool:
    """Whether a record that names the file was approved."""
    return any(one.status not in BACK and one.batch_id not in undecided for one in names)


def _by_file(names: "Sequence[Naming]") -> "list[list[Naming]]":
    found: dict[str, list[Naming]] = {}
    for one in names:
        found.setdefault(one.sha256, []).append(one)
    return list(found.values())


def bytes_of(work: "Work", row: "HandedRow", name: str) -> bytes | None:
    """A file that a change names, taken from the sealed batch that carries it; None when none here does."""
    wanted = next((one.sha256 for one in named_by(row) if one.name == name), "")
    if not wanted:
        return None
    found = (_inside(work, batch_id, wanted) for batch_id in work.handed_files.carrying(row.device_id, wanted))
    return next((data for data in found if data), None)


def _inside(work: "Work", batch_id: str, sha256: str) -> bytes | None:
    from sync.protocol.envelope import claimed_manifest, open_changes
    from sync.protocol.keys import key_id, receiving_private

    kept, own = work.handed.kept(batch_id), work.office.key()
    if kept is None or own is None:
        return None
    manifest = claimed_manifest(kept.manifest)  # verified when it was taken in
    chunks = (work.handed.chunk(batch_id, position) for position in range(manifest.count))
    key = receiving_private(own.receiving_private)
    parts = [
        (change.body.get("part"), change.body.get("data"))
        for change in open_changes(manifest, chunks, {key_id(key): key})
        if change.kind == FILE and change.record == sha256
    ]
    return b"".join(data for _, data in sorted(parts) if isinstance(data, bytes)) or None

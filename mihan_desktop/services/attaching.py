"""The files of records: named by a change when it is saved, carried by changes of their own when a batch is sealed."""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from mihan_desktop.domain.attachments import MOST_BYTES, Attachment, check_file, tidy_name
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import User
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from mihan_desktop.storage.outbox import OutboxRow
    from mihan_desktop.storage.work import Work

_LOOKED_AT = 50


def keep(work: "Work", draft_id: str, files: Mapping[str, bytes]) -> None:
    """Keep the files of a draft by the names that its answers give them.

    Raises MihanError ``file_empty``, ``file_too_large``, ``file_type``, ``file_name``; then nothing is kept.
    """
    for name, data in files.items():
        kind = check_file(data)
        if tidy_name(name, kind) != name:
            raise MihanError("file_name")
        work.attachments.keep(draft_id, name, data, kind.value)


def of_finished(
    work: "Work", draft_id: str, leaves: Sequence[tuple[str, str]], logs: Mapping[str, bytes]
) -> tuple[Attachment, ...]:
    """The files that go with a finished draft: those its answers name, and the logs that the form keeps of its filling.

    A log too long for a file loses its last lines. Raises MihanError ``too_many_files``.
    """
    if logs:
        keep(work, draft_id, {name: _whole_lines(data) for name, data in logs.items()})
    return named(work, draft_id, {*(value for _, value in leaves), *logs})


def _whole_lines(data: bytes) -> bytes:
    return data if len(data) <= MOST_BYTES else data[: data.rindex(b"\n", 0, MOST_BYTES) + 1]


def named(work: "Work", draft_id: str, values: Collection[str]) -> tuple[Attachment, ...]:
    """Those files of a draft that its finished answers name. Raises MihanError ``too_many_files``."""
    kept = work.attachments.of_draft(draft_id)
    if not kept:
        return ()
    found = tuple(one for one in kept if one.name in values)
    from sync.protocol import limits

    if len(found) > limits.ATTACHMENTS:
        raise MihanError("too_many_files", {"most": limits.ATTACHMENTS})
    return found


def in_body(found: Sequence[Attachment]) -> dict[str, object]:
    """What a registration says of its files; nothing when it has none, so that it reads as it always did."""
    if not found:
        return {}
    files = {one.name: {"sha256": one.sha256, "type": one.media_type, "size": one.size} for one in found}
    return {"attachments": files}


def of_body(body: Mapping[str, object]) -> tuple[Attachment, ...]:
    """The files that a change's body names, as ``in_body`` says them; what is no file is passed over."""
    named = body.get("attachments")
    return tuple(
        Attachment(str(name), str(one.get("sha256")), str(one.get("type")), size)
        for name, one in (named.items() if isinstance(named, Mapping) else ())
        if isinstance(one, Mapping) and isinstance(size := one.get("size"), int)
    )


def check_whole(work: "Work", change_ids: Collection[str], approver: User) -> None:
    """Raise MihanError ``file_damaged`` when a file that these changes name is not what its name says any more."""
    for change_id, sha256, _ in work.attachments.owed(frozenset(change_ids), approver.id):
        if change_id in change_ids and not _whole(work, sha256):
            raise MihanError("file_damaged")


def owing(work: "Work", approver: User) -> int:
    """How many files want a batch although their records have left: at most ``_LOOKED_AT``, each whole."""
    owed = work.attachments.owed(frozenset(), approver.id)
    return sum(_whole(work, sha256) for _, sha256, _ in owed[:_LOOKED_AT])


def carry(opened: Opened, work: "Work", approver: User, most: int) -> "tuple[list[OutboxRow], frozenset[str]]":
    """Rows, appended to the outbox now, that carry files which what has been sealed or has left still owes.

    One file at least, and others up to ``most`` bytes together; each whole. Their ``message`` is what travels, with the
    bytes; the outbox keeps it without them, so that they are here once. Also gives the hashes carried; nothing when
    nothing is owed. A file that rotted on the disk stays behind and holds up no other.
    """
    from sync.protocol.attachments import cut

    carried: list[OutboxRow] = []
    hashes: set[str] = set()
    size = 0
    for change_id, sha256, media_type in work.attachments.owed(frozenset(), approver.id):
        if not _whole(work, sha256):
            continue
        data = work.attachments.data(sha256)
        if hashes and size + len(data) > most:
            break
        (named_by,) = work.outbox.among([change_id])
        carried.extend(_row(opened, work, named_by, sha256, part.body()) for part in cut(media_type, data))
        hashes.add(sha256)
        size += len(data)
    return carried, frozenset(hashes)


def _whole(work: "Work", sha256: str) -> bool:
    return hashlib.sha256(work.attachments.data(sha256)).hexdigest() == sha256


def _row(opened: Opened, work: "Work", named_by: "OutboxRow", sha256: str, body: Mapping[str, object]) -> "OutboxRow":
    from mihan_desktop.services import recording
    from sync.protocol.messages import decode_change, encode_change

    author = User(named_by.author_id, "", named_by.author_name, frozenset())
    act = recording.Act(kind=ChangeKind.ATTACHMENT, record_id=sha256, body={**body, "data": b""}, label="")
    (row,) = recording.record(opened, work, author, act)
    return replace(row, message=encode_change(replace(decode_change(row.message), body=body)))

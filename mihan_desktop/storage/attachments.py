"""Files by what is in them: kept once however often they are named, dropped when nothing names them any more."""

import hashlib
from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection, bindparam, exists, insert, select, text, update

from mihan_desktop.domain.attachments import Attachment
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import BatchState, ChangeKind
from mihan_desktop.storage.schema import attachments, batches, change_attachments, draft_attachments, outbox
from mihan_desktop.storage.statements import prepared, run

ON_THEIR_WAY = tuple(
    status.value
    for status in (
        RecordStatus.HANDED,
        RecordStatus.SEALED,
        RecordStatus.SENT,
        RecordStatus.RECEIVED,
        RecordStatus.MERGED,
        RecordStatus.CONFLICT,
    )
)
_ABOUT = (attachments.c.sha256, attachments.c.media_type, attachments.c.size)
_OF_DRAFT = prepared(
    select(draft_attachments.c.name, *_ABOUT)
    .join(attachments, attachments.c.sha256 == draft_attachments.c.sha256)
    .where(draft_attachments.c.draft_id == bindparam("draft_id"))
    .order_by(draft_attachments.c.name)
)
_NAME = prepared(insert(change_attachments))
_FORGET_DRAFT = "DELETE FROM draft_attachments WHERE draft_id = :draft_id"
_NAMED_BY = (
    exists().where(draft_attachments.c.sha256 == attachments.c.sha256),
    exists().where(change_attachments.c.sha256 == attachments.c.sha256),
)


class Attachments:
    """Rows of ``attachments`` and of the two tables that say who names them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, draft_id: str, name: str, data: bytes, media_type: str) -> None:
        """Keep a file that a draft names; what the draft called so before is named no longer."""
        sha256 = hashlib.sha256(data).hexdigest()
        known = self._connection.execute(
            select(attachments.c.sha256).where(attachments.c.sha256 == sha256)
        ).scalar_one_or_none()
        if known is None:
            values = {"sha256": sha256, "media_type": media_type, "size": len(data), "data": data}
            self._connection.execute(insert(attachments).values(**values))
        before = self._connection.execute(
            select(draft_attachments.c.sha256).where(
                draft_attachments.c.draft_id == draft_id, draft_attachments.c.name == name
            )
        ).scalar_one_or_none()
        if before is None:
            self._connection.execute(insert(draft_attachments).values(draft_id=draft_id, name=name, sha256=sha256))
        elif before != sha256:
            self._connection.execute(
                update(draft_attachments)
                .where(draft_attachments.c.draft_id == draft_id, draft_attachments.c.name == name)
                .values(sha256=sha256)
            )
            self.drop_unnamed([before])

    def keep_with_change(self, change_id: str, found: Iterable[Attachment], brought: Mapping[str, bytes]) -> None:
        """A change names files; of those that are new here ``brought`` has the bytes, by their hash.

        One whose bytes are at another desk is named by the change's words alone.
        """
        for one in found:
            known = select(attachments.c.sha256).where(attachments.c.sha256 == one.sha256)
            if self._connection.execute(known).scalar_one_or_none() is None:
                data = brought.get(one.sha256)
                if data is None:
                    continue
                values = {"sha256": one.sha256, "media_type": one.media_type, "size": one.size, "data": data}
                self._connection.execute(insert(attachments).values(**values))
            run(self._connection, _NAME, {"change_id": change_id, "name": one.name, "sha256": one.sha256})

    def put_back(self, draft_id: str, file: Attachment, data: bytes) -> None:
        """A draft that is back names a file as it did; the file is kept again if it went with the draft."""
        known = select(attachments.c.sha256).where(attachments.c.sha256 == file.sha256)
        if self._connection.execute(known).scalar_one_or_none() is None:
            values = {"sha256": file.sha256, "media_type": file.media_type, "size": file.size, "data": data}
            self._connection.execute(insert(attachments).values(**values))
        named = {"draft_id": draft_id, "name": file.name, "sha256": file.sha256}
        self._connection.execute(insert(draft_attachments).values(**named))

    def of_draft(self, draft_id: str) -> tuple[Attachment, ...]:
        """What a draft names, without the bytes."""
        rows = run(self._connection, _OF_DRAFT, {"draft_id": draft_id}).fetchall()
        return tuple(Attachment(str(row[0]), str(row[1]), str(row[2]), int(row[3])) for row in rows)

    def of_change(self, change_id: str) -> tuple[Attachment, ...]:
        """What a change names, without the bytes."""
        rows = self._connection.execute(
            select(change_attachments.c.name, *_ABOUT)
            .join(attachments, attachments.c.sha256 == change_attachments.c.sha256)
            .where(change_attachments.c.change_id == change_id)
            .order_by(change_attachments.c.name)
        )
        return tuple(Attachment(str(row[0]), str(row[1]), str(row[2]), int(row[3])) for row in rows)

    def data_of_draft(self, draft_id: str) -> dict[str, bytes]:
        """The files of a draft by name."""
        rows = self._connection.execute(
            select(draft_attachments.c.name, attachments.c.data)
            .join(attachments, attachments.c.sha256 == draft_attachments.c.sha256)
            .where(draft_attachments.c.draft_id == draft_id)
        )
        return {str(row[0]): bytes(row[1]) for row in rows}

    def data_named(self, change_id: str, name: str) -> bytes | None:
        """A file by the name that a change gives it."""
        data = self._connection.execute(
            select(attachments.c.data)
            .join(change_attachments, attachments.c.sha256 == change_attachments.c.sha256)
            .where(change_attachments.c.change_id == change_id, change_attachments.c.name == name)
        ).scalar_one_or_none()
        return None if data is None else bytes(data)

    def data(self, sha256: str) -> bytes:
        """A file by its hash, which must be here."""
        query = select(attachments.c.data).where(attachments.c.sha256 == sha256)
        return bytes(self._connection.execute(query).scalar_one())

    def data_of(self, sha256: str) -> bytes | None:
        """A file by its hash; None when its bytes are not at this desk."""
        query = select(attachments.c.data).where(attachments.c.sha256 == sha256)
        data = self._connection.execute(query).scalar_one_or_none()
        return None if data is None else bytes(data)

    def finish_draft(self, draft_id: str, change_id: str, found: Iterable[Attachment]) -> None:
        """A draft became a change, which names ``found``; what else the draft had is dropped unless others name it."""
        for one in found:
            run(self._connection, _NAME, {"change_id": change_id, "name": one.name, "sha256": one.sha256})
        self.forget_draft(draft_id)

    def forget_draft(self, draft_id: str) -> None:
        """A draft is going away: what only it named is dropped."""
        named = [one.sha256 for one in self.of_draft(draft_id)]
        if named:
            run(self._connection, _FORGET_DRAFT, {"draft_id": draft_id})
            self.drop_unnamed(named)

    def reopen(self, change_id: str, draft_id: str) -> None:
        """A draft that corrects a change names what the change names."""
        link = select(text(":draft_id"), change_attachments.c.name, change_attachments.c.sha256)
        self._connection.execute(
            insert(draft_attachments).from_select(
                ["draft_id", "name", "sha256"], link.where(change_attachments.c.change_id == change_id)
            ),
            {"draft_id": draft_id},
        )

    def owed(self, leaving: Collection[str], approver_id: str) -> tuple[tuple[str, str, str], ...]:
        """(change id, hash, media type) of every file that no batch carries though a change names it that is
        ``leaving`` now or has left; each file once, with the first change that names it and is not the approver's own.
        """
        rows = self._connection.execute(
            select(change_attachments.c.change_id, attachments.c.sha256, attachments.c.media_type, outbox.c.status)
            .join(attachments, attachments.c.sha256 == change_attachments.c.sha256)
            .join(outbox, outbox.c.id == change_attachments.c.change_id)
            .where(attachments.c.batch_id.is_(None), outbox.c.author_id != approver_id)
            .order_by(outbox.c.sequence, change_attachments.c.name)
        )
        found: dict[str, tuple[str, str, str]] = {}
        for change_id, sha256, media_type, status in rows:
            if change_id in leaving or status in ON_THEIR_WAY:
                found.setdefault(str(sha256), (str(change_id), str(sha256), str(media_type)))
        return tuple(found.values())

    def missing(self, change_id: str) -> tuple[int | None, ...]:
        """Of each file that a change names and no receipt has been for: the number of the batch that carries it."""
        ended = [BatchState.RECEIVED.value, BatchState.REFUSED.value]
        rows = self._connection.execute(
            select(batches.c.number)
            .select_from(change_attachments)
            .join(attachments, attachments.c.sha256 == change_attachments.c.sha256)
            .outerjoin(batches, batches.c.id == attachments.c.batch_id)
            .where(change_attachments.c.change_id == change_id)
            .where(attachments.c.batch_id.is_(None) | batches.c.state.not_in(ended))
        )
        return tuple(None if row[0] is None else int(row[0]) for row in rows)

    def carry(self, hashes: Collection[str], batch_id: str) -> None:
        """A batch carries these files."""
        for sha256 in hashes:
            self._connection.execute(
                update(attachments).where(attachments.c.sha256 == sha256).values(batch_id=batch_id)
            )

    def take_back(self, batch_id: str) -> None:
        """The batch was refused: its files travel with the next."""
        self._connection.execute(update(attachments).where(attachments.c.batch_id == batch_id).values(batch_id=None))

    def let_go(self, hashes: Collection[str]) -> None:
        """No batch carries these files: they travel again when a change that names them does."""
        for sha256 in hashes:
            self._connection.execute(update(attachments).where(attachments.c.sha256 == sha256).values(batch_id=None))

    def offer_again(self) -> None:
        """The ministry takes files now: what it turned away before, because it did not know such changes, is owed."""
        kind = text(f"'{ChangeKind.ATTACHMENT.value}'")  # written out: so its own index is used, however long the log
        rows = select(outbox.c.record_id).where(outbox.c.kind == kind)
        unknown = rows.where(outbox.c.status == RecordStatus.REJECTED.value, outbox.c.status_code == "unsupported_kind")
        there = rows.where(outbox.c.status.in_(ON_THEIR_WAY))
        self._connection.execute(
            update(attachments)
            .where(attachments.c.sha256.in_(unknown), attachments.c.sha256.not_in(there))
            .values(batch_id=None)
        )

    def forget_changes(self, change_ids: Collection[str]) -> None:
        """Changes that will never leave name nothing any more: the ministry has heard that their places are empty."""
        for change_id in change_ids:
            named = [one.sha256 for one in self.of_change(change_id)]
            if named:
                self._connection.execute(change_attachments.delete().where(change_attachments.c.change_id == change_id))
                self.drop_unnamed(named)

    def name_again(self, change_id: str, found: Iterable[Attachment]) -> None:
        """A change that says again what another said names its files; those that were turned away are owed again."""
        for one in found:
            run(self._connection, _NAME, {"change_id": change_id, "name": one.name, "sha256": one.sha256})
            refused = select(outbox.c.record_id).where(
                outbox.c.kind == text(f"'{ChangeKind.ATTACHMENT.value}'"),
                outbox.c.status == RecordStatus.REJECTED.value,
                outbox.c.record_id == one.sha256,
            )
            self._connection.execute(update(attachments).where(attachments.c.sha256.in_(refused)).values(batch_id=None))

    def drop_unnamed(self, hashes: Collection[str]) -> None:
        """Drop those of ``hashes`` that no draft and no change names, unless a batch under way carries them."""
        arrived = select(batches.c.id).where(batches.c.state == BatchState.RECEIVED.value)
        free = attachments.c.batch_id.is_(None) | attachments.c.batch_id.in_(arrived)
        for sha256 in hashes:
            self._connection.execute(
                attachments.delete().where(attachments.c.sha256 == sha256, free, ~_NAMED_BY[0], ~_NAMED_BY[1])
            )

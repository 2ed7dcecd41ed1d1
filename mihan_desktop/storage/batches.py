"""Sealed batches: their bytes as they travel, which chunks have arrived, and the receipt that ends them."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, RowMapping, delete, func, select, update

from mihan_desktop.domain.review import BatchContent, BatchState, BatchSummary
from mihan_desktop.storage.schema import batches, chunks, users


@dataclass(frozen=True, slots=True)
class SealedRow:
    """A batch as it leaves. id: hex SHA-256 of ``manifest``; chunks: in order. hub: the machine to which it is handed
    over; until that has decided, ``approval`` is the desk's own hand-over."""

    id: str
    number: int
    manifest: bytes
    signature: bytes
    approval: bytes
    approval_signature: bytes
    approver_id: str
    count: int
    size: int
    sealed_at: datetime
    chunks: tuple[bytes, ...]
    content: BatchContent = BatchContent.PEOPLE
    act: str = ""
    hub: str = ""


@dataclass(frozen=True, slots=True)
class Offered:
    """What a batch is offered with: everything but its chunks."""

    manifest: bytes
    signature: bytes
    approval: bytes
    approval_signature: bytes


_SENT = select(func.count()).where(chunks.c.batch_id == batches.c.id, chunks.c.sent).scalar_subquery()
_SUMMARIES = select(
    batches.c.id,
    batches.c.number,
    batches.c.state,
    batches.c.count,
    batches.c.size,
    batches.c.sealed_at,
    batches.c.refusal_code,
    batches.c.receipt_number,
    batches.c.received_at,
    batches.c.exported_at,
    func.coalesce(func.nullif(batches.c.approver_name, ""), users.c.display_name).label("display_name"),
    batches.c.hub,
    batches.c.parts,
    _SENT.label("chunks_sent"),
    batches.c.content,
    batches.c.act,
    batches.c.stage_at,
    batches.c.trouble,
    batches.c.tries,
    batches.c.tried_at,
    batches.c.next_at,
).join(users, users.c.id == batches.c.approver_id)


class Batches:
    """Rows of ``batches`` and ``chunks``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, row: SealedRow) -> None:
        """Keep a sealed batch."""
        self._connection.execute(
            batches.insert().values(
                id=row.id,
                number=row.number,
                manifest=row.manifest,
                signature=row.signature,
                approval=row.approval,
                approval_signature=row.approval_signature,
                approver_id=row.approver_id,
                count=row.count,
                size=row.size,
                sealed_at=row.sealed_at.isoformat(),
                state=(BatchState.HANDED if row.hub else BatchState.SEALED).value,
                refusal_code="",
                hub=row.hub,
                content=row.content.value,
                act=row.act or row.id,
                stage_at=row.sealed_at.isoformat(),
                parts=len(row.chunks),
            )
        )
        self._connection.execute(
            chunks.insert(),
            [
                {"batch_id": row.id, "position": position, "data": data, "sent": False}
                for position, data in enumerate(row.chunks)
            ],
        )

    def last(self) -> tuple[int, str]:
        """(number of the newest batch, id of the newest that was not refused); (0, "") before the first."""
        newest = self._connection.execute(select(func.max(batches.c.number))).scalar_one_or_none()
        previous = self._connection.execute(
            select(batches.c.id)
            .where(batches.c.state != BatchState.REFUSED.value)
            .order_by(batches.c.number.desc())
            .limit(1)
        ).scalar_one_or_none()
        return newest or 0, previous or ""

    def newest_manifest(self) -> bytes | None:
        """What this desk signed last; None before its first batch."""
        newest = select(batches.c.manifest).order_by(batches.c.number.desc()).limit(1)
        return self._connection.execute(newest).scalar_one_or_none()

    def all(self) -> tuple[BatchSummary, ...]:
        """Every batch, newest first."""
        rows = self._connection.execute(_SUMMARIES.order_by(batches.c.number.desc())).mappings()
        return tuple(_summary(row) for row in rows)

    def summary(self, batch_id: str) -> BatchSummary | None:
        """One batch as people read it."""
        row = self._connection.execute(_SUMMARIES.where(batches.c.id == batch_id)).mappings().first()
        return None if row is None else _summary(row)

    def on_the_way(self) -> tuple[BatchSummary, ...]:
        """Approved batches that have neither a receipt nor a refusal, oldest first."""
        rows = self._connection.execute(
            _SUMMARIES.where(batches.c.state.not_in(_NOT_OURS_TO_SEND)).order_by(batches.c.number)
        ).mappings()
        return tuple(_summary(row) for row in rows)

    def sealed(self, batch_id: str) -> SealedRow | None:
        """A batch with all its bytes."""
        row = self._connection.execute(select(batches).where(batches.c.id == batch_id)).mappings().first()
        if row is None:
            return None
        parts = self._connection.execute(
            select(chunks.c.data).where(chunks.c.batch_id == batch_id).order_by(chunks.c.position)
        )
        return SealedRow(
            id=row["id"],
            number=row["number"],
            manifest=bytes(row["manifest"]),
            signature=bytes(row["signature"]),
            approval=bytes(row["approval"]),
            approval_signature=bytes(row["approval_signature"]),
            approver_id=row["approver_id"],
            count=row["count"],
            size=row["size"],
            sealed_at=datetime.fromisoformat(row["sealed_at"]),
            chunks=tuple(bytes(row[0]) for row in parts),
            content=BatchContent(row["content"]),
            act=row["act"],
            hub=row["hub"],
        )

    def handed(self) -> tuple[BatchSummary, ...]:
        """Batches that were handed over and on which nobody has decided, oldest first."""
        states = [BatchState.HANDED.value, BatchState.AT_OFFICE.value]
        rows = self._connection.execute(_SUMMARIES.where(batches.c.state.in_(states)).order_by(batches.c.number))
        return tuple(_summary(row) for row in rows.mappings())

    def decided_by(self, hub: str) -> tuple[BatchSummary, ...]:
        """Batches that a machine of the office approved and the ministry does not have by any road, oldest first."""
        states = [BatchState.SEALED.value, BatchState.SENDING.value]
        these = _SUMMARIES.where(batches.c.hub == hub, batches.c.state.in_(states)).order_by(batches.c.number)
        return tuple(_summary(row) for row in self._connection.execute(these).mappings())

    def decided(self, batch_id: str, approval: bytes, signature: bytes, approver_name: str, at: datetime) -> None:
        """A supervisor approved it at the office's machine: it may go to the ministry from here too."""
        said = {"approval": approval, "approval_signature": signature, "approver_name": approver_name}
        self._connection.execute(update(batches).where(batches.c.id == batch_id).values(**said))
        self.set_state(batch_id, BatchState.SEALED, at=at)

    def offer(self, batch_id: str) -> Offered | None:
        """A batch without its chunks."""
        names = (batches.c.manifest, batches.c.signature, batches.c.approval, batches.c.approval_signature)
        row = self._connection.execute(select(*names).where(batches.c.id == batch_id)).first()
        return None if row is None else Offered(*(bytes(one) for one in row))

    def receipt(self, batch_id: str) -> bytes | None:
        """The receipt as it came, if it has come."""
        data = self._connection.execute(select(batches.c.receipt).where(batches.c.id == batch_id)).scalar_one_or_none()
        return None if data is None else bytes(data)

    def chunk(self, batch_id: str, position: int) -> bytes:
        """One chunk of a batch; LookupError when it is not here any more."""
        query = select(chunks.c.data).where(chunks.c.batch_id == batch_id, chunks.c.position == position)
        data = self._connection.execute(query).scalar_one_or_none()
        if data is None:
            raise LookupError(batch_id)
        return bytes(data)

    def of_act(self, batch_id: str) -> tuple[BatchSummary, ...]:
        """The batches that were sealed by the same approval as this one, itself too, oldest first."""
        act = select(batches.c.act).where(batches.c.id == batch_id).scalar_subquery()
        rows = self._connection.execute(_SUMMARIES.where(batches.c.act == act).order_by(batches.c.number))
        return tuple(_summary(row) for row in rows.mappings())

    def set_state(
        self, batch_id: str, state: BatchState, *, at: datetime | None = None, refusal_code: str = ""
    ) -> None:
        """Move a batch along its road; whatever troubled it before is over."""
        moved: dict[str, object] = {"state": state.value, "refusal_code": refusal_code}
        if at is not None:
            moved |= {"stage_at": at.isoformat(), **_NO_TROUBLE}
        self._connection.execute(update(batches).where(batches.c.id == batch_id).values(**moved))

    def set_trouble(self, batch_id: str, trouble: str, *, at: datetime, tries: int, next_at: datetime) -> None:
        """A try did not do: why, the how-many-th in a row, and when the next is due."""
        said = {"trouble": trouble, "tries": tries, "tried_at": at.isoformat(), "next_at": next_at.isoformat()}
        self._connection.execute(update(batches).where(batches.c.id == batch_id).values(**said))

    def set_answered(self, batch_id: str, *, receipt: bytes, at: datetime) -> None:
        """The receipt is here and kept; what it says is not applied yet."""
        kept = {"state": BatchState.ANSWERED.value, "receipt": receipt, "stage_at": at.isoformat(), **_NO_TROUBLE}
        self._connection.execute(update(batches).where(batches.c.id == batch_id).values(**kept))

    def forget_chunks(self, before: datetime) -> int:
        """Let go of the bytes of batches that ended before then, and of refused ones at once; how many chunks."""
        ended = select(batches.c.id).where(
            (batches.c.state == BatchState.REFUSED.value)
            | ((batches.c.state == BatchState.RECEIVED.value) & (batches.c.received_at < before.isoformat()))
        )
        return self._connection.execute(delete(chunks).where(chunks.c.batch_id.in_(ended))).rowcount

    def set_chunk_sent(self, batch_id: str, position: int) -> None:
        """The centre has one more chunk."""
        self._connection.execute(
            update(chunks).where(chunks.c.batch_id == batch_id, chunks.c.position == position).values(sent=True)
        )

    def set_all_sent(self, batch_id: str) -> None:
        """The centre has the whole batch."""
        self._connection.execute(update(chunks).where(chunks.c.batch_id == batch_id).values(sent=True))

    def approver(self, batch_id: str) -> str:
        """Who approved a batch that is here: a user's id."""
        query = select(batches.c.approver_id).where(batches.c.id == batch_id)
        return str(self._connection.execute(query).scalar_one())

    def set_exported(self, batch_id: str, at: datetime | None) -> None:
        """The batch was written to a stick: from now on somebody else may have it."""
        value = None if at is None else at.isoformat()
        self._connection.execute(update(batches).where(batches.c.id == batch_id).values(exported_at=value))

    def remove(self, batch_id: str) -> None:
        """Forget a batch that never left and that no change names any more."""
        self._connection.execute(delete(chunks).where(chunks.c.batch_id == batch_id))
        self._connection.execute(delete(batches).where(batches.c.id == batch_id))

    def set_received(self, batch_id: str, *, receipt: bytes, number: int, at: datetime) -> None:
        """Keep the receipt and end the batch."""
        self._connection.execute(
            update(batches)
            .where(batches.c.id == batch_id)
            .values(
                state=BatchState.RECEIVED.value,
                refusal_code="",
                receipt=receipt,
                receipt_number=number,
                received_at=at.isoformat(),
                stage_at=at.isoformat(),
                **_NO_TROUBLE,
            )
        )
        self.set_all_sent(batch_id)


_NO_TROUBLE: dict[str, object] = {"trouble": "", "tries": 0, "next_at": None}
_NOT_OURS_TO_SEND = [
    BatchState.RECEIVED.value, BatchState.REFUSED.value, BatchState.HANDED.value, BatchState.AT_OFFICE.value,
]  # fmt: skip
_GONE_WHOLE = (BatchState.SENT, BatchState.ANSWERED, BatchState.RECEIVED)


def _summary(row: RowMapping) -> BatchSummary:
    state = BatchState(row["state"])
    return BatchSummary(
        id=row["id"],
        number=row["number"],
        state=state,
        count=row["count"],
        size=row["size"],
        sealed_at=datetime.fromisoformat(row["sealed_at"]),
        approver_name=row["display_name"],
        chunks=row["parts"],
        chunks_sent=row["parts"] if state in _GONE_WHOLE else row["chunks_sent"],
        refusal_code=row["refusal_code"],
        receipt_number=row["receipt_number"],
        received_at=_moment(row["received_at"]),
        exported_at=_moment(row["exported_at"]),
        content=BatchContent(row["content"]),
        act=row["act"],
        stage_at=_moment(row["stage_at"] or None),
        trouble=row["trouble"],
        tries=row["tries"],
        tried_at=_moment(row["tried_at"]),
        next_at=_moment(row["next_at"]),
        hub=row["hub"],
    )


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)

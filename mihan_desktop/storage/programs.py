"""Versions of the program: up to which this desk has seen a genuine one, and what the ministry says of newer ones."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from sqlalchemy import Connection, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.storage.programs_schema import programs_told
from mihan_desktop.storage.schema import cursors

_SEEN: Final = "program_sequence"
_SAID: Final = "program_said"


class Stage(StrEnum):
    """How far a version has come to this desk."""

    TOLD = "told"
    HERE = "here"
    REFUSED = "refused"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class ToldProgram:
    """A row of ``programs_told``: id of its list, whose size is ``size``; ours: whether this office is to have it now.

    fetched, whole: bytes of its files for this system; listed: the list, b"" until it is here.
    """

    id: str
    sequence: int
    version: str
    size: int
    ours: bool
    words: str
    stage: Stage = Stage.TOLD
    code: str = ""
    listed: bytes = b""
    fetched: int = 0
    whole: int = 0


class Programs:
    """Two rows of ``cursors``, and the rows of ``programs_told``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def seen(self) -> int:
        """The highest sequence number of a release that was genuine, 0 before the first."""
        return self._cursor(_SEEN)

    def see(self, sequence: int) -> None:
        """A genuine release with that number was here; a lower one than before changes nothing."""
        self._put(_SEEN, max(sequence, self.seen()))

    def said(self) -> int:
        """By what number it was said last what runs here, 0 where it never was."""
        return self._cursor(_SAID)

    def say(self, number: int) -> None:
        """It was said."""
        self._put(_SAID, number)

    def _cursor(self, name: str) -> int:
        found = select(cursors.c.value).where(cursors.c.name == name)
        return int(self._connection.execute(found).scalar_one_or_none() or 0)

    def _put(self, name: str, value: int) -> None:
        put = insert(cursors).values(name=name, value=value)
        self._connection.execute(put.on_conflict_do_update(index_elements=["name"], set_={"value": value}))

    def tell(self, told: ToldProgram, at: datetime) -> None:
        """What the ministry says of a version now; what is here of it stays, and one that was refused stays so."""
        values = asdict(told) | {"heard_at": at.isoformat()}
        anew = {name: values[name] for name in ("ours", "words", "heard_at")}
        put = insert(programs_told).values(**values)
        self._connection.execute(put.on_conflict_do_update(index_elements=["id"], set_=anew))
        over = (programs_told.c.id == told.id, programs_told.c.stage == Stage.OVER.value)
        self._connection.execute(update(programs_told).where(*over).values(stage=told.stage.value))

    def end(self, name: str) -> None:
        """It is over: what is here of it may go."""
        self._set(name, stage=Stage.OVER.value, ours=0)

    def forget(self, names: Iterable[str]) -> None:
        """Nothing is left of them."""
        self._connection.execute(delete(programs_told).where(programs_told.c.id.in_(list(names))))

    def told(self) -> tuple[ToldProgram, ...]:
        """Every version, the newest first."""
        rows = self._connection.execute(select(programs_told).order_by(programs_told.c.sequence.desc())).mappings()
        return tuple(
            ToldProgram(
                row["id"], row["sequence"], row["version"], row["size"], bool(row["ours"]), row["words"],
                Stage(row["stage"]), row["code"], bytes(row["listed"] or b""), row["fetched"], row["whole"],
            )
            for row in rows
        )  # fmt: skip

    def move(self, name: str, stage: Stage, code: str = "") -> None:
        """It came further; code: why it was refused."""
        self._set(name, stage=stage.value, code=code)

    def keep_list(self, name: str, listed: bytes) -> None:
        """The verified list is here."""
        self._set(name, listed=listed, code="")

    def note(self, name: str, fetched: int, whole: int, code: str = "") -> None:
        """How much is here of how much, and what is in the way."""
        self._set(name, fetched=fetched, whole=whole, code=code)

    def _set(self, name: str, **values: object) -> None:
        self._connection.execute(update(programs_told).where(programs_told.c.id == name).values(**values))

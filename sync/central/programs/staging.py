"""Which offices are to have which version: offered in stages, widened, paused, stopped; by itself where many fail."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from sync.central import acts
from sync.central.database import Database
from sync.central.feeding import Scope, is_known, say
from sync.central.log import note
from sync.central.programs.desks import BAD, INSTALLED, DeskRuns, desks
from sync.central.programs.keeping import ADDED, drop_pieces
from sync.central.programs.schema import ProgramRow
from sync.central.schema import Office
from sync.central.settings import CentralError
from sync.protocol.errors import ProtocolError
from sync.protocol.program_items import (
    ALL,
    OFFERED,
    OFFICE,
    PAUSED,
    PROGRAM,
    STAGES,
    STOPPED,
    ProgramOffer,
    Stage,
    read_offer,
)
from sync.protocol.program_list import BUNDLE, read_list
from sync.protocol.programs import parts_of

FAILING: Final = 3
"""Offices in which an update failed, and"""
FAILING_SHARE: Final = 20
"""per cent of the offices that tried, with which a version pauses by itself."""


@dataclass(frozen=True, slots=True)
class ProgramLine:
    """One version in the list. stages, held: whom it is offered; files: (name, bytes); desks: that it reaches, of which
    so many run it or a later one, and so many could not install it."""

    id: str
    version: str
    sequence: int
    state: str
    words: str
    stages: tuple[Stage, ...]
    held: tuple[str, ...]
    files: tuple[tuple[str, int], ...]
    added_at: datetime
    changed_at: datetime
    desks: int
    running: int
    failing: int


class Staging:
    """The acts; each is one transaction. by: who of the staff acts, written down with it; "" writes nothing down."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def offer(self, version: str, stage: Stage, words: str | None = None, by: str = "") -> None:
        """Tell these offices too; a stage of the same offices takes the place of the one before, with its share.

        words: for whoever may install it; as they were when None. Once it is for the whole country and nobody is left
        out, older versions are over. CentralError ``program_unknown``, ``program_over``, ``office_unknown``, …
        """
        with self._database.write() as session:
            row = _alive(session, version)
            if stage.scope != ALL and not is_known(session, Scope(stage.scope, stage.target)):
                raise CentralError(f"{stage.scope}_unknown", target=stage.target)
            before = _offer(row)
            others = tuple(one for one in before.stages if (one.scope, one.target) != (stage.scope, stage.target))
            if len(others) == STAGES:
                raise CentralError("program_stages", most=STAGES)
            state = OFFERED if row.state == ADDED else row.state
            said = before.words if words is None else words
            after = replace(before, state=state, stages=(*others, stage), words=said)
            details: dict[str, object] = {"scope": stage.scope, "target": stage.target, "share": stage.share}
            self._say(session, row, after, "program_offer", by, details)
            if stage == Stage(ALL) and not after.held:
                older = select(ProgramRow).where(ProgramRow.sequence < row.sequence, ProgramRow.state != STOPPED)
                for one in session.scalars(older).all():
                    self._stop(session, one, by)

    def withdraw(self, version: str, stage: Stage, by: str = "") -> None:
        """A stage is over: desks that have not installed it yet are offered it no more. As ``offer``."""
        with self._database.write() as session:
            row = _alive(session, version)
            before = _offer(row)
            left = tuple(one for one in before.stages if (one.scope, one.target) != (stage.scope, stage.target))
            details: dict[str, object] = {"scope": stage.scope, "target": stage.target}
            self._say(session, row, replace(before, stages=left), "program_withdraw", by, details)

    def hold(self, version: str, office: str, by: str = "", *, undo: bool = False) -> None:
        """An office stays behind, whatever stage it lies in; or no longer. CentralError also ``office_unknown``."""
        with self._database.write() as session:
            row = _alive(session, version)
            if not is_known(session, Scope(OFFICE, office)):
                raise CentralError("office_unknown", target=office)
            before = _offer(row)
            held = tuple(sorted({*before.held} - {office} if undo else {*before.held, office}))
            if len(held) > STAGES:
                raise CentralError("program_stages", most=STAGES)
            verb = "program_let_go" if undo else "program_hold"
            self._say(session, row, replace(before, held=held), verb, by, {"office": office})

    def pause(self, version: str, by: str = "") -> None:
        """Nobody fetches or is offered it until it goes on; whoever installed it keeps it."""
        self._move(version, PAUSED, "program_pause", by)

    def resume(self, version: str, by: str = "") -> None:
        """It goes on where it was."""
        self._move(version, OFFERED, "program_resume", by)

    def stop(self, version: str, by: str = "") -> None:
        """It is over: desks that have not installed it throw away what they have of it, and its bytes go here."""
        with self._database.write() as session:
            self._stop(session, _alive(session, version), by)

    def programs(self) -> tuple[ProgramLine, ...]:
        """Every version, newest first."""
        with self._database.read() as session:
            running = desks(session)
            rows = session.scalars(select(ProgramRow).order_by(ProgramRow.sequence.desc()))
            return tuple(_line(row, running) for row in rows)

    def _move(self, version: str, state: str, verb: str, by: str) -> None:
        with self._database.write() as session:
            row = _alive(session, version)
            if row.state == ADDED:
                raise CentralError("program_not_offered", version=version)
            self._say(session, row, replace(_offer(row), state=state), verb, by, {})

    def _stop(self, session: Session, row: ProgramRow, by: str) -> None:
        after = replace(_offer(row), state=STOPPED, stages=(), held=())
        self._say(session, row, after, "program_stop", by, {})
        drop_pieces(session, row)

    def _say(
        self, session: Session, row: ProgramRow, after: ProgramOffer, verb: str, by: str, details: dict[str, object]
    ) -> None:
        told = row.state != ADDED or bool(after.stages)
        _tell(session, row, after, self._now(), told=told)
        if by:
            acts.write(session, str(uuid7()), self._now(), by, verb, row.id, {"version": row.version} | details)


def pause_if_failing(session: Session, version: str, at: datetime) -> bool:
    """An update to ``version`` failed somewhere: where it failed in many of the offices that tried, it pauses."""
    row = session.scalars(select(ProgramRow).where(ProgramRow.version == version, ProgramRow.state == OFFERED)).first()
    if row is None:
        return False
    tried = {one.office: one.outcome in BAD for one in reversed(desks(session)) if _tried(one, version)}
    failing = sum(tried.values())
    if failing < FAILING or failing * 100 < FAILING_SHARE * len(tried):
        return False
    _tell(session, row, replace(_offer(row), state=PAUSED), at, told=True)
    note("program_paused", 30, version=version, offices_failing=failing, offices_tried=len(tried))
    return True


def pieces_for(session: Session, name: str, office: Office) -> Iterator[tuple[str, int]]:
    """(hash, bytes) of the list of a version that an office is to have now, and of every shard for the systems of its
    desks (of all, while one of them has not said which it is); none of another.
    """
    row = session.get(ProgramRow, name)
    if row is None or row.state != OFFERED or not _offer(row).reaches(office.id, office.governorate):
        return
    yield name, len(row.listed)
    systems = {one.system for one in desks(session) if one.office == office.id}
    for file in read_list(bytes(row.listed)).files.values():
        if "" in systems or not file.name.endswith(BUNDLE) or any(system in file.name for system in systems):
            yield from zip(file.shards, file.sizes, strict=True)


def _tell(session: Session, row: ProgramRow, after: ProgramOffer, at: datetime, *, told: bool) -> None:
    body = after.body()
    row.said, row.changed_at = body, at
    if told:
        row.state = after.state
        say(session, Scope.everybody(), PROGRAM, row.id, body, at, topic=row.id, ends=after.state == STOPPED)


def _tried(one: DeskRuns, version: str) -> bool:
    return one.tried == version and (one.outcome in BAD or one.outcome == INSTALLED)


def _alive(session: Session, version: str) -> ProgramRow:
    query = select(ProgramRow).where(ProgramRow.version == version).order_by(ProgramRow.sequence.desc())
    row = session.scalars(query.limit(1).with_for_update()).first()
    if row is None:
        raise CentralError("program_unknown", version=version)
    if row.state == STOPPED:
        raise CentralError("program_over", version=version)
    return row


def _offer(row: ProgramRow) -> ProgramOffer:
    if row.said:
        return read_offer(row.said)
    return ProgramOffer(row.sequence, row.version, len(row.listed), OFFERED)


def _line(row: ProgramRow, running: Sequence[DeskRuns]) -> ProgramLine:
    offer = _offer(row)
    reached = [one for one in running if offer.reaches(one.office, one.governorate)]
    listed = read_list(bytes(row.listed)).files.values()
    newer = [one for one in reached if one.version and _at_least(one.version, row.version)]
    failing = [one for one in running if one.tried == row.version and one.outcome in BAD]
    return ProgramLine(
        row.id, row.version, row.sequence, row.state, offer.words, offer.stages, offer.held,
        tuple((file.name, file.seal.size) for file in listed), row.added_at, row.changed_at,
        len(reached), len(newer), len(failing),
    )  # fmt: skip


def _at_least(version: str, other: str) -> bool:
    """Whether a desk's version is not below another; what is none is (a desk may write anything)."""
    try:
        return parts_of(version) >= parts_of(other)
    except ProtocolError:
        return False

"""What becomes of a record in several hands: how it stands after a merge, who wrote what, and telling their offices."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from sync.central import blocks
from sync.central.bodies import RegistrationBody
from sync.central.feeding import Scope, say
from sync.central.merging import Clash, Joined, Stand
from sync.central.publishing_schema import MergedState
from sync.central.schema import ChangeRow, Disagreement, Office
from sync.protocol import limits
from sync.protocol.feed_items import CONFLICT, DECISION, MERGED, SETTLED
from sync.protocol.messages import Change
from sync.protocol.receipts import Line

ACCEPTED: Final = "accepted"
CLONED: Final = "cloned_sequence"


@dataclass(frozen=True, slots=True)
class Revision:
    """One earlier change of a record, as far as a merge needs it. at: as its desk said."""

    device: str
    sequence: int
    office: str
    author: str
    at: str
    stand: Stand


@dataclass(slots=True)
class Outcome:
    """What an edit came to, to be told once the slice is written. clashes with who wrote what stands."""

    change: Change
    decision: str
    state: str
    submission: str
    clashes: Sequence[Clash] = ()
    kept_by: Mapping[str, str] = field(default_factory=dict)


def base_of(session: Session, change: Change, revisions: Mapping[str, Revision]) -> Stand | None:
    """How the record stood for whoever edited it: as a change said it, or as the register had joined it; else None."""
    known = revisions.get(change.base)
    if known is not None:
        return known.stand
    state = session.get(MergedState, change.base) if change.base else None
    if state is None or state.record_id != change.record:
        return None
    return Stand(state.entity, state.submission)


def keep_state(session: Session, change: Change, stand: Joined, at: datetime) -> str:
    """How the record stands now, under an id of its own, so that an edit can begin from it."""
    name = str(uuid7())
    session.execute(
        insert(MergedState).values(
            id=name, record_id=change.record, change_id=change.id, entity=stand.entity, submission=stand.submission,
            at=at,
        )
    )  # fmt: skip
    return name


def writers(clashes: Sequence[Clash], origins: Mapping[str, str], record: str) -> dict[str, str]:
    """Which change wrote what stands in each clash: the one that is noted, or the one that began the record."""
    return {clash.property: origins.get(clash.property, record) for clash in clashes}


def settle(session: Session, change: Change, at: datetime) -> bool:
    """A person decided: what the changes that this one takes the place of left open is closed. True when it was."""
    if not change.supersedes:
        return False
    closed = session.execute(
        update(Disagreement)
        .where(
            Disagreement.record_id == change.record,
            Disagreement.change_id.in_(change.supersedes),
            Disagreement.resolved_at.is_(None),
        )
        .values(resolved_at=at, resolved_by=change.id)
        .returning(Disagreement.property)
    )
    return bool(closed.all())


def tell(session: Session, outcome: Outcome, revisions: Mapping[str, Revision], office: str, at: datetime) -> None:
    """Say to every office that had a hand in the record how it stands, and to the one that must decide, about what."""
    change = outcome.change
    names = _names(session, {office, *(revision.office for revision in revisions.values())})
    body: dict[str, Any] = {
        "decision": outcome.decision,
        "change": change.id,
        "state": outcome.state,
        "submission": outcome.submission if len(outcome.submission) <= limits.DECISION_SUBMISSION else "",
        "fields": [],
        "of": "",
        "number": "",
    }
    for one in sorted(names):
        mine = dict(body)
        if outcome.decision == CONFLICT:
            if one == office:
                mine["fields"] = [_field(clash, outcome, revisions, names) for clash in outcome.clashes]
            else:
                mine["decision"] = MERGED  # it is asked of one office: two would decide against one another
        say(session, Scope.office(one), DECISION, change.record, mine, at)


def wants_telling(outcome: Outcome, revisions: Mapping[str, Revision]) -> bool:
    """Whether anybody but the desk that wrote it has to hear of an edit that was simply taken."""
    return outcome.decision != ACCEPTED or len({revision.device for revision in revisions.values()}) > 1


def consequences(session: Session, device: str, lines: Sequence[Line], at: datetime) -> None:
    """What a whole batch brings besides its receipt: a desk that numbers things twice gets another block."""
    if any(line.code == CLONED for line in lines):
        blocks.heal(session, device, at)


def offices_of(session: Session, records: Sequence[str]) -> tuple[str, ...]:
    """Every office that had a hand in one of ``records``."""
    query = select(ChangeRow.office_id).where(ChangeRow.record_id.in_(records)).distinct()
    return tuple(sorted(session.scalars(query)))


def decision_of(joined: Joined, *, settled: bool) -> str:
    """What an edit is called."""
    if joined.clashes:
        return CONFLICT
    if settled:
        return SETTLED
    return MERGED if joined.others_moved else ACCEPTED


def revision(device: str, sequence: int, office: str, author: str, body: RegistrationBody) -> Revision:
    """A change as later merges see it."""
    return Revision(device, sequence, office, author, body.recorded_at, Stand(body.entity, body.submission))


def _names(session: Session, offices: set[str]) -> dict[str, str]:
    return dict(session.execute(select(Office.id, Office.name).where(Office.id.in_(offices))).all())


def _field(
    clash: Clash, outcome: Outcome, revisions: Mapping[str, Revision], names: Mapping[str, str]
) -> dict[str, Any]:
    return {
        "field": clash.property[: limits.FIELD_NAME],
        "base": clash.base[: limits.DECISION_TEXT],
        "kept": clash.kept[: limits.DECISION_TEXT],
        "other": clash.other[: limits.DECISION_TEXT],
        "kept_by": _wrote(outcome.kept_by.get(clash.property, ""), revisions, names),
        "other_by": _wrote(outcome.change.id, revisions, names),
    }


def _wrote(change: str, revisions: Mapping[str, Revision], names: Mapping[str, str]) -> dict[str, str]:
    found = revisions.get(change)
    if found is None:
        return {"author": "", "office": "", "office_name": "", "change": change, "at": ""}
    name = names.get(found.office, "")[: limits.NAME]
    at = found.at[: limits.IDENTIFIER]
    return {"author": found.author, "office": found.office, "office_name": name, "change": change, "at": at}

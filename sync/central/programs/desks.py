"""What runs at which desk, and how an update went there: read out of the lines of desks' logs as they come."""

import json
from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sync.central.programs.schema import DeskProgram
from sync.central.schema import Device, Office
from sync.protocol.audit import Line

RUNS: Final = "program_runs"
INSTALLED: Final = "installed"
FAILED: Final = "failed"
UNDONE: Final = "undone"
FELL_BACK: Final = "fell_back"
OUTCOMES: Final = (INSTALLED, FAILED, UNDONE, FELL_BACK)
BAD: Final = (FAILED, FELL_BACK)
"""The self-test said no; or it did not start, and the desk went back to the version before by itself."""
_BACK: Final = (UNDONE, FELL_BACK)
"""Of which a line names the version that runs again, and the one ``before``."""
_MOST: Final = 32
"""Characters of a word that are kept."""
_SAID: Final = {f"program_{outcome}": outcome for outcome in OUTCOMES}


@dataclass(frozen=True, slots=True)
class DeskRuns:
    """A desk that may work. version: "" where it never said; outcome, tried, code, tried_at: of its last update."""

    device: str
    office: str
    office_name: str
    governorate: str
    version: str
    system: str
    outcome: str
    tried: str
    code: str
    tried_at: str


def heard(session: Session, device: str, line: Line) -> str:
    """A line of a desk's log came. The version that failed there, where that is what it says; else ""."""
    outcome = _SAID.get(line.code, "")
    if line.code != RUNS and not outcome:
        return ""
    said = _details(line.details)
    version, before = said.get("version", ""), said.get("before", "")
    row = session.get(DeskProgram, device)
    if row is None:
        row = DeskProgram(
            device_id=device, version="", system="", runs_since="", outcome="", tried="", code="", tried_at=""
        )  # fmt: skip
        session.add(row)
    if outcome:
        row.tried = before if outcome in _BACK else version
        row.outcome, row.code, row.tried_at = outcome, said.get("code", ""), line.at[:40]
    if outcome != FAILED:
        row.version, row.runs_since = version, line.at[:40]
        row.system = said.get("system", row.system)
    session.flush()
    return row.tried if outcome in BAD else ""


def desks(session: Session) -> tuple[DeskRuns, ...]:
    """Every desk that may work, by office: those where an update failed first."""
    kept = (
        DeskProgram.version, DeskProgram.system, DeskProgram.outcome, DeskProgram.tried, DeskProgram.code,
        DeskProgram.tried_at,
    )  # fmt: skip
    rows = session.execute(
        select(Device.id, Office.id, Office.name, Office.governorate, *(func.coalesce(one, "") for one in kept))
        .join(Office, Office.id == Device.office_id)
        .outerjoin(DeskProgram, DeskProgram.device_id == Device.id)
        .where(Device.revoked_at.is_(None), Office.closed_at.is_(None))
        .order_by(Office.name, Office.id, Device.id)
    )
    found = (DeskRuns(*(str(one) for one in row)) for row in rows)
    return tuple(sorted(found, key=lambda one: one.outcome not in BAD))


def _details(text: str) -> dict[str, str]:
    """Words of a line, each cut to what is kept: a desk may write anything."""
    try:
        value: object = json.loads(text)
    except ValueError:
        return {}
    words = value.items() if isinstance(value, dict) else ()
    return {name: one.replace("\0", "")[:_MOST] for name, one in words if isinstance(one, str)}

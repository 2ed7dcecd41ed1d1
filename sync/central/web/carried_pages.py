"""Files that people bring on a stick, batches and logs: taken in as by wire, with their answers to carry back."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from sync.central import audit_desks, carrying
from sync.central.auditing import Auditing
from sync.central.database import Database
from sync.central.door import Door
from sync.central.intake import Intake
from sync.central.keyring import Held
from sync.central.receipts import receipt_bytes
from sync.central.refusing import RefusedError
from sync.central.schema import Batch, Device
from sync.central.web.drawing import Drawing, saved
from sync.central.web.guard import Fields, Guard, Upload
from sync.central.web.pages import wanted
from sync.central.web.sessions import SignedIn
from sync.central.web.viewing import Viewing
from sync.protocol.bundle import LOG_RECEIPT, RECEIPT, SUFFIX, sheet
from sync.protocol.errors import ProtocolError
from sync.protocol.wire import BatchState

BATCH, LOG = "batches", "logs"


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a file. kind: ``BATCH`` or ``LOG``, "" when it is neither; of: the batch or the desk.

    code: why it was refused; upto: of a log, the last line that is here; answered: there is something to carry back.
    """

    name: str
    kind: str = ""
    of: str = ""
    state: str = ""
    code: str = ""
    upto: int = 0
    answered: bool = False


class CarriedPages:
    """The routes ``/carried``. A file that comes twice does nothing the second time."""

    def __init__(
        self,
        database: Database,
        keys: Held,
        guard: Guard,
        drawing: Drawing,
        viewing: Viewing,
        now: Callable[[], datetime],
        new_id: Callable[[], str],
    ) -> None:
        self._database = database
        self._guard = guard
        self._draw = drawing.draw
        self._missing = drawing.missing
        self._noted = viewing.note
        self._door = Door(database, now, new_id, keys=keys)
        self._intake = Intake(database, keys, now, new_id)
        self._auditing = Auditing(database, keys, now)

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        return [
            self._guard.show("/carried", self._form),
            self._guard.take_files("/carried", self._take),
            self._guard.show("/carried/batches/{id}", self._receipt),
            self._guard.show("/carried/logs/{device}", self._word),
        ]

    def _form(self, request: Request, person: SignedIn) -> Response:
        return self._draw(request, "carried.html", person, taken=())

    def _take(self, request: Request, person: SignedIn, _fields: Fields, files: tuple[Upload, ...]) -> Response:
        taken = []
        with tempfile.TemporaryDirectory(prefix="mihan") as folder:
            for place, upload in enumerate(files):
                path = Path(folder) / f"{place}{SUFFIX}"
                path.write_bytes(upload.data)
                taken.append(self._one(path, upload.name[:200]))
        for one in taken:
            said = one.code or one.state
            self._noted(person, "file_taken", one.of, kind=one.kind, state=said, file=one.name)
        whole = all(not one.code for one in taken) and bool(taken)
        return self._draw(request, "carried.html", person, 200 if whole else 422, taken=taken)

    def _one(self, path: Path, name: str) -> Taken:
        try:
            if carrying.is_log(path):
                log = carrying.import_log(path, self._auditing)
                return Taken(name, LOG, log.device, BatchState.DONE, upto=log.upto, answered=True)
            batch = carrying.import_bundle(path, self._door, self._intake)
        except (ProtocolError, RefusedError) as error:
            return Taken(name, code=str(error.code))
        return Taken(name, BATCH, batch.batch, batch.state, batch.code, answered=batch.receipt is not None)

    def _receipt(self, request: Request, person: SignedIn) -> Response:
        with self._database.read() as session:
            known = session.scalars(select(Batch.id).where(Batch.id == wanted(request))).first()
            data = receipt_bytes(session, known) if known is not None else None
        if data is None:
            return self._missing(request, person)
        return saved(sheet(RECEIPT, data), f"receipt-{wanted(request)[:16]}{SUFFIX}")

    def _word(self, request: Request, person: SignedIn) -> Response:
        """What was last said of a desk's log that came by file."""
        device = wanted(request, "device")
        with self._database.read() as session:
            known = session.get(Device, device) is not None
            data = audit_desks.said(session, device) if known else None
        if data is None:
            return self._missing(request, person)
        return saved(sheet(LOG_RECEIPT, data), f"log-receipt-{device[-12:]}{SUFFIX}")

"""The list of a survey: institutions brought from a file, looked at first; who asks each; who answered is forgotten."""

import re
import secrets
import time
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.surveys.responses import Stand
from mihan_desktop.domain.surveys.surveys import Institution
from sync.central.administration import Administration
from sync.central.database import Database
from sync.central.settings import CentralError
from sync.central.surveys.following import LEFT, PAGE, institutions, progress
from sync.central.surveys.forgetting import Forgetting
from sync.central.surveys.planning import Surveys
from sync.central.surveys.reading import read_list
from sync.central.web.drawing import Drawing, language_of
from sync.central.web.guard import Fields, Guard, Upload
from sync.central.web.pages import as_number, asked, wanted
from sync.central.web.sessions import SignedIn
from sync.central.web.viewing import Viewing
from sync.central.words import say

FOLDER: Final = "surveys"
KEPT_SECONDS: Final = 24 * 3600
"""How long a list that somebody looks at waits to be put in."""
SAMPLES: Final = 20
"""Institutions of a file that are shown before they are put in; and lines of it that cannot be taken."""
STANDS: Final = (LEFT, *Stand)
_HELD: Final = re.compile(r"[0-9a-f]{32}\.(csv|xlsx)")


class SurveyListPages:
    """The routes under ``/surveys/{id}`` about institutions. data: the centre's folder, where lists wait."""

    def __init__(
        self, database: Database, data: Path | None, surveys: Surveys, guard: Guard, drawing: Drawing,
        viewing: Viewing, now: Callable[[], datetime], new_id: Callable[[], str],
    ) -> None:  # fmt: skip
        self._database, self._folder = database, None if data is None else data / FOLDER
        self._surveys, self._forgetting = surveys, Forgetting(database, now, new_id)
        self._office = Administration(database, now, new_id)
        self._guard, self._drawing, self._viewed, self._now = guard, drawing, viewing.note, now

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        show, take, one = self._guard.show, self._guard.take, "/surveys/{id}"
        return [
            self._guard.take_files(one + "/preview", self._preview),
            take(one + "/bring", self._bring),
            show(one + "/institutions", self._list),
            take(one + "/institutions", self._act),
        ]

    # -- a list that is brought

    def _preview(self, request: Request, person: SignedIn, _fields: Fields, files: tuple[Upload, ...]) -> Response:
        survey = wanted(request)
        try:
            held = self._hold(files)
            try:
                found, wrong = read_list(held)
                fresh = self._surveys.fresh(survey, found)
            except CentralError:
                held.unlink(missing_ok=True)
                raise
        except CentralError as error:
            return self._refused(request, person, survey, error)
        kinds = Counter(one.kind for one in found)
        return self._drawing.draw(
            request, "survey_preview.html", person, survey=survey, name=files[0].name, held=held.name, found=found,
            wrong=[line.partition(": ")[::2] for line in wrong[:SAMPLES]], many_wrong=len(wrong), fresh=fresh,
            kinds=[(kind, kinds[kind]) for kind in Institution if kinds[kind]], samples=found[:SAMPLES],
        )  # fmt: skip

    def _hold(self, files: tuple[Upload, ...]) -> Path:
        """The list that came, for its owner alone; those that nobody put in go."""
        if len(files) != 1 or not files[0].data:
            raise CentralError("no_file")
        if self._folder is None:
            raise CentralError("survey_file_gone")
        file = files[0]
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for old in self._folder.iterdir():
            if old.stat().st_mtime < time.time() - KEPT_SECONDS:
                old.unlink(missing_ok=True)
        ending = Path(file.name).suffix.lower()
        if ending not in (".csv", ".xlsx"):
            raise CentralError("file_kind", file=file.name)
        path = self._folder / f"{secrets.token_hex(16)}{ending}"
        path.touch(mode=0o600)
        path.write_bytes(file.data)
        return path

    def _bring(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        survey = wanted(request)
        try:
            held = self._held(fields.get("held", ""))
            count = self._surveys.bring(survey, read_list(held)[0], person.username)
        except CentralError as error:
            return self._refused(request, person, survey, error)
        held.unlink(missing_ok=True)
        return RedirectResponse(f"/surveys/{survey}?done=bring-{count}", 303)

    def _held(self, name: str) -> Path:
        if self._folder is None or not _HELD.fullmatch(name) or not (self._folder / name).is_file():
            raise CentralError("survey_file_gone")
        return self._folder / name

    def _refused(self, request: Request, person: SignedIn, survey: str, error: CentralError) -> Response:
        if error.code == "survey_unknown":
            return self._drawing.missing(request, person)
        params = dict(error.params)
        if "kind" in params:
            params["kind"] = say(language_of(request), f"survey_kind_{params['kind']}")
        return self._drawing.draw(
            request, "survey_preview.html", person, 422, survey=survey, problem=error.code, params=params
        )  # fmt: skip

    # -- the institutions

    def _list(self, request: Request, person: SignedIn) -> Response:
        return self._show(request, person)

    def _show(self, request: Request, person: SignedIn, problem: str = "", record: str = "") -> Response:
        survey, start = wanted(request), as_number(asked(request, "start"))
        stand, office, kind = (asked(request, name) for name in ("stand", "office", "kind"))
        today = self._now().astimezone(IRAQ).date()
        try:
            with self._database.read() as session:
                about = progress(session, survey, today)
                lines, count = institutions(
                    session, survey, today, stand=stand if stand in STANDS else "", office=office, kind=kind,
                    start=start,
                )  # fmt: skip
        except CentralError:
            return self._drawing.missing(request, person)
        self._viewed(person, "survey_list_viewed", survey)
        chosen = record or asked(request, "one")
        return self._drawing.draw(
            request, "survey_institutions.html", person, 422 if problem else 200, about=about, one=about.survey,
            lines=lines, count=count, start=start, following=start + PAGE if count > start + PAGE else 0, stand=stand,
            office=office, kind=kind, stands=STANDS, kinds=tuple(about.survey.forms), problem=problem,
            chosen=next((line for line in lines if line.asked.id == chosen), None), every_office=self._office.offices,
        )  # fmt: skip

    def _act(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        survey, record, by = wanted(request), fields.get("record", ""), person.username
        try:
            self._surveys.on_list(survey, record)
            if fields.get("act") == "give":
                self._surveys.give_to(record, fields.get("office", ""), by, fields.get("interviewer", ""))
            elif fields.get("act") == "forget":
                self._forgetting.forget(record, fields.get("reason", ""), by)
        except CentralError as error:
            return self._show(request, person, error.code, record)
        return RedirectResponse(f"/surveys/{survey}/institutions?one={record}#chosen", 303)

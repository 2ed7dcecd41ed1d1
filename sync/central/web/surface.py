"""The pages put together: over one database, with secrets that only the ministry's keys open."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from sync.central.administration import Administration
from sync.central.certificates.withdrawing import Certificates
from sync.central.database import Database
from sync.central.feedback import Answering
from sync.central.importing.schema import FOLDER
from sync.central.keyring import Held
from sync.central.publishing import Publishing
from sync.central.repeating import Rest
from sync.central.requests import Requests
from sync.central.saying import Saying
from sync.central.staff import StaffDesk
from sync.central.web.account_pages import AccountPages
from sync.central.web.ahead import Ahead
from sync.central.web.arrival_pages import ArrivalPages
from sync.central.web.carried_pages import CarriedPages
from sync.central.web.certificate_pages import CertificatePages
from sync.central.web.data_pages import DataPages
from sync.central.web.drawing import Drawing
from sync.central.web.employer_pages import EmployerPages
from sync.central.web.esco_pages import EscoPages
from sync.central.web.failures import Failures
from sync.central.web.fair_pages import FairPages
from sync.central.web.feedback_pages import FeedbackPages
from sync.central.web.figure_pages import FigurePages
from sync.central.web.follow_up_pages import FollowUpPages
from sync.central.web.guard import Guard
from sync.central.web.import_pages import ImportPages
from sync.central.web.log_pages import LogPages
from sync.central.web.matching_pages import MatchingPages
from sync.central.web.microdata_pages import MicrodataPages
from sync.central.web.office_pages import OfficePages
from sync.central.web.opening_pages import OpeningPages
from sync.central.web.pages import Pages
from sync.central.web.pair_pages import PairPages
from sync.central.web.points_pages import PointsPages
from sync.central.web.program_pages import ProgramPages
from sync.central.web.publishing_pages import ReleasePages
from sync.central.web.request_pages import RequestPages
from sync.central.web.saying_pages import SayingPages
from sync.central.web.sessions import Sessions
from sync.central.web.sign_in_pages import SignInPages
from sync.central.web.signing_in import SigningIn
from sync.central.web.skill_pages import SkillPages
from sync.central.web.staff_pages import StaffPages
from sync.central.web.survey_pages import SurveyPages
from sync.central.web.totp import Safe
from sync.central.web.training_pages import TrainingPages
from sync.central.web.verify_pages import VerifyPages
from sync.central.web.viewing import Viewing
from sync.central.work.employers import Verifying
from sync.central.work.fairs import Fairs

if TYPE_CHECKING:
    from sync.central.importing.importing import Importing


class Surface:
    """All that a browser may ask for. data: the centre's folder, for old registers."""

    def __init__(
        self, database: Database, keys: Held, now: Callable[[], datetime], new_id: Callable[[], str],
        data: Path | None = None,
    ) -> None:  # fmt: skip
        self._drawing = drawing = Drawing()
        sessions = Sessions(database, now)
        failures = Failures(database, now, lambda: keys.held.staff_secrets[0])
        signing_in = SigningIn(database, sessions, failures, Safe(lambda: keys.held.staff_secrets), now, new_id)
        guard = Guard(sessions, drawing)
        viewing = Viewing(database, now, new_id)
        imports = data / FOLDER if data is not None else None
        self._imports = ImportPages(
            partial(_importing, database, imports, now, new_id), imports, guard, drawing, viewing
        )  # fmt: skip
        figures = _figures(database, data, signing_in, guard, drawing, now, new_id)
        told = (one for one in figures if isinstance(one, FigurePages | SkillPages))
        self._ahead = Ahead(database, (drawing, *told))
        self._fairs = FairPages(database, Fairs(database, now, new_id), new_id, guard, drawing, viewing)
        self._points = PointsPages(database, Publishing(database, now), guard, drawing, now, new_id)
        self._parts = (
            self._imports,
            self._points,
            SignInPages(signing_in, sessions, guard, drawing),
            AccountPages(signing_in, sessions, guard, drawing),
            Pages(database, guard, drawing, viewing),
            *figures,
            DataPages(database, guard, drawing),
            TrainingPages(database, guard, drawing, viewing, now),
            FollowUpPages(database, guard, drawing, viewing, now),
            MatchingPages(database, data, guard, drawing, viewing, now),
            EmployerPages(database, Verifying(database, now, new_id), guard, drawing, viewing),
            self._fairs,
            FeedbackPages(database, guard, drawing, Answering(database, now)),
            CarriedPages(database, keys, guard, drawing, viewing, now, new_id),
            LogPages(database, guard, drawing, viewing, now),
            StaffPages(StaffDesk(database, now, new_id), guard, drawing),
            ReleasePages(database, Publishing(database, now), keys, signing_in, guard, drawing),
            ProgramPages(database, now, guard, drawing),
            EscoPages(database, Publishing(database, now), guard, drawing),
            SayingPages(database, Saying(database, now, new_id), new_id, guard, drawing, viewing),
            RequestPages(database, Requests(database, now, new_id), signing_in, guard, drawing, viewing),
            PairPages(database, data, signing_in, guard, drawing, viewing, now, new_id),
            SurveyPages(database, data, guard, drawing, viewing, now, new_id),
            OfficePages(Administration(database, now, new_id), guard, drawing),
            VerifyPages(database, keys, guard, drawing, now),
            CertificatePages(database, Certificates(database, now, new_id), signing_in, guard, drawing, viewing),
        )

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        return [route for part in self._parts for route in part.routes()]

    def close(self) -> None:
        """Wait for what pages began."""
        self._imports.close()
        self._points.close()
        self._fairs.close()

    def draw_ahead(self, rest: Rest) -> None:
        """Draw what will be asked for (``Ahead.draw``)."""
        self._ahead.draw(rest)

    def missing(self, request: Request) -> Response:
        """The page for what is not there."""
        return self._drawing.missing(request)


def _figures(
    database: Database, data: Path | None, signing_in: SigningIn, guard: Guard, drawing: Drawing,
    now: Callable[[], datetime], new_id: Callable[[], str],
) -> tuple[ArrivalPages | SkillPages | FigurePages | MicrodataPages | OpeningPages, ...]:  # fmt: skip
    """What tells of numbers, and of nobody."""
    return (
        ArrivalPages(database, guard, drawing, now),
        SkillPages(database, guard, drawing, now),
        FigurePages(database, guard, drawing),
        MicrodataPages(database, data, signing_in, guard, drawing, now, new_id),
        OpeningPages(database, data, guard, drawing, now, new_id),
    )


def _importing(
    database: Database, folder: Path | None, now: Callable[[], datetime], new_id: Callable[[], str]
) -> "Importing":
    from sync.central.importing.importing import Importing

    return Importing(database, folder, now, new_id)

"""The verbs of reports, and whose each is."""

import os
from pathlib import Path
from typing import Final

from mihan_desktop.domain.reports.queries import ReportQuery
from mihan_desktop.services.tables import Table
from tests.services.verbs import CLERK, SUPERVISOR, TRAINER, verb

_READERS: Final = (CLERK, TRAINER, SUPERVISOR)
_NOWHERE: Final = Path(os.devnull) / "x"
_TABLE: Final = Table((), (), (), "x", right_to_left=False)
_ASKED: Final = ReportQuery()

REPORT_VERBS: Final = (
    verb(
        "reports.run",
        lambda desk, who: desk.reports.run(who, _ASKED, lambda _done, _of: None, lambda: False),
        *_READERS,
    ),
    verb("reports.choices", lambda desk, who: desk.reports.choices(who), *_READERS),
    verb("reports.saved", lambda desk, who: desk.reports.saved(who), *_READERS),
    verb("reports.save", lambda desk, who: desk.reports.save(who, "x", _ASKED), *_READERS),
    verb("reports.remove", lambda desk, who: desk.reports.remove(who, "x"), *_READERS),
    verb("reports.export", lambda desk, who: desk.reports.export(who, _ASKED, _TABLE, Path("x.doc")), *_READERS),
    verb("reports.write", lambda desk, who: desk.reports.write(who, _ASKED, _NOWHERE, b""), *_READERS),
    verb("reports.printed", lambda desk, who: desk.reports.printed(who, _ASKED), *_READERS),
    verb("reports.catch_up", lambda desk, who: desk.reports.catch_up(who)),
)

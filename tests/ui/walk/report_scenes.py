"""Reports in scenes of the walk: bars with their groups, the table behind them, limits, a name, paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mihan_desktop.domain.reports.periods import Grain, Span
from mihan_desktop.domain.reports.queries import ReportQuery
from mihan_desktop.domain.reports.topics import Dimension, Topic
from tests.ui.story import Story, settle, wait_for

BY_DAY = ReportQuery(span=Span.WEEK, grain=Grain.DAY, by=Dimension.SEX)
BY_AGE = ReportQuery(
    span=Span.CHOSEN, grain=Grain.NONE, by=Dimension.AGE, where=((Dimension.SEX, "female"), (Dimension.DISTRICT, ""))
)
WORK = ReportQuery(Topic.WORKLOAD, Span.EVER, Grain.NONE, Dimension.ACT)


def asked(query: ReportQuery, *, table: bool = False) -> Callable[[Story], Any]:
    """The way to a report."""

    def way(story: Story) -> Any:
        page: Any = story.show("reports", query)
        wait_for(story.built, lambda: page.report is not None and page.report.query == query.fitting())
        settle(story.built)
        if table != (page._either.currentIndex() == 1):
            page.toggle()
        settle(story.built)
        return page

    return way


def pressed(name: str) -> Callable[[Story], object]:
    """The way to a dialog of the page."""

    def way(story: Story) -> None:
        getattr(asked(BY_DAY)(story), name)()
        settle(story.built)

    return way


REPORTS: tuple[tuple[Any, ...], ...] = (
    ("reports", "huda", "reports", asked(BY_DAY)),
    ("reports_table", "huda", "reports", asked(BY_DAY, table=True)),
    ("reports_limits", "zainab", "reports", asked(BY_AGE)),
    ("reports_work", "huda", "reports", asked(WORK)),
    ("keep_report", "huda", "reports", pressed("keep"), "KeepReportDialog"),
    ("print_report", "huda", "reports", pressed("print_report"), "PrintReportDialog"),
)

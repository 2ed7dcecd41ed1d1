"""What went wrong with reports, by code; see ``ui.messages``."""

from typing import Final

from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP

REPORTS: Final[dict[str, str]] = {
    "report_stopped": QT_TRANSLATE_NOOP("Messages", "It was stopped; the report before it stands."),
    "report_name": QT_TRANSLATE_NOOP("Messages", "Give the report a short name, by which you find it again."),
    "reports_full": QT_TRANSLATE_NOOP("Messages", "{most} reports are saved already: remove one first."),
    "report_unknown": QT_TRANSLATE_NOOP("Messages", "This report is saved no longer; the list is read again."),
    "report_unreadable": QT_TRANSLATE_NOOP("Messages", "A newer version of the program saved this report."),
}

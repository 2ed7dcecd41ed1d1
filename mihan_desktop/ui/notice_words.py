"""What a line of the notice area says, how it looks, and which page it leads to."""

from __future__ import annotations

from PySide6.QtCore import QObject

from mihan_desktop.domain.notices import Notice
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.ui import messages
from mihan_desktop.ui.language import Language, isolate

LOOKS = {
    "returned": ("returned", "warning"), "return_undone": ("check", "info"), "rejected": ("problem", "danger"),
    "conflict": ("warning", "warning"), "receipt": ("received", "success"), "batch_refused": ("problem", "danger"),
    "feedback_answered": ("info", "info"),
}  # fmt: skip
"""Icon and tone by code."""

GOALS: dict[str, tuple[str, object]] = {
    "returned": ("registration", "record"), "return_undone": ("records", None),
    "rejected": ("records", RecordStatus.REJECTED), "conflict": ("records", RecordStatus.CONFLICT),
    "receipt": ("sync", None), "batch_refused": ("sync", None),
}  # fmt: skip


class Notices(QObject):
    """Speaks for the notice area (lupdate reads plural forms only from ``self.tr``)."""

    def sentence(self, notice: Notice, language: Language) -> str:
        """What happened, in the language of the moment."""
        details = notice.details
        name = isolate(notice.label or self.tr("A record without a name"))
        code = str(details.get("code", ""))
        why = messages.sentence(code, {}, language) if code else ""
        batch = language.number(int(details.get("batch", 0)))
        match notice.code:
            case "returned":
                reason = isolate(str(details.get("reason", "")))
                return self.tr("{name} came back to be corrected: “{reason}”").format(name=name, reason=reason)
            case "return_undone":
                return self.tr("{name} need not be corrected: the return was taken back.").format(name=name)
            case "rejected":
                return self.tr("The ministry rejected {name}: {why}").format(name=name, why=why)
            case "conflict":
                return self.tr("The ministry has two answers for {name}: {why}").format(name=name, why=why)
            case "batch_refused":
                return self.tr("The ministry refused batch {batch}: {why}").format(batch=batch, why=why)
            case "receipt":
                return self._receipt(notice, batch, language)
            case "feedback_answered":
                return self.tr("The ministry answered your feedback. F11 shows it.")
            case _:
                return self.tr("Something happened here ({code}).").format(code=isolate(notice.code))

    def _receipt(self, notice: Notice, batch: str, language: Language) -> str:
        received, back = int(notice.details.get("received", 0)), int(notice.details.get("back", 0))
        said = self.tr("The receipt for batch {batch} arrived: %n record(s) received.", "", received)
        words = language.localised(said).format(batch=batch)
        if not back:
            return words
        return f"{words} {language.localised(self.tr('%n need(s) somebody.', '', back))}"


def goal_of(notice: Notice) -> tuple[str, object] | None:
    """The page that a notice leads to, with its argument; None when there is nothing to open."""
    goal = GOALS.get(notice.code)
    if goal is None:
        return None
    page, argument = goal
    return (page, ("record", notice.record_id)) if argument == "record" else (page, argument)

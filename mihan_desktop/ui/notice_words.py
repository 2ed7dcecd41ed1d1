"""What a line of the notice area says, how it looks, and which page it leads to."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from mihan_desktop.domain.notices import Notice
from mihan_desktop.domain.points import Account, What
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.ui import calling_words, fair_words, messages, points_words, survey_words, work_words
from mihan_desktop.ui.language import OFFICE_TIME, Language, isolate, left_to_right

LOOKS = {
    "returned": ("returned", "warning"), "decision_returned": ("returned", "warning"),
    "return_undone": ("check", "info"), "rejected": ("problem", "danger"),
    "conflict": ("warning", "warning"), "receipt": ("received", "success"), "batch_refused": ("problem", "danger"),
    "feedback_answered": ("info", "info"), "to_decide": ("warning", "warning"), "release": ("info", "success"),
    "release_refused": ("problem", "warning"), "referral": ("send", "info"), "duplicate": ("warning", "warning"),
    "duplicate_undone": ("users", "info"),
    "user_withdrawn": ("users", "warning"), "device_withdrawn": ("problem", "danger"),
    "user_restored": ("users", "info"), "device_restored": ("check", "success"),
    "trust_warn": ("warning", "warning"), "request_decided": ("info", "info"), "erased": ("cross", "info"),
    "audit_broken": ("problem", "danger"), "audit_older": ("warning", "warning"),
    "keyring_changed": ("warning", "danger"), "recovered": ("warning", "warning"),
    "known_elsewhere": ("search", "warning"), "points_refused": ("returned", "warning"),
    "points_granted": ("info", "info"),
    "certificate": ("received", "success"), "certificate_withdrawn": ("warning", "danger"),
    "enrolment_returned": ("returned", "warning"), "enrolment_rejected": ("problem", "danger"),
    "applied_elsewhere": ("users", "info"), "place_told": ("users", "info"),
    "follow_up_returned": ("returned", "warning"), "follow_up_rejected": ("problem", "danger"),
    "result_returned": ("returned", "warning"), "result_rejected": ("problem", "danger"),
    "fair_told": ("fairs", "info"), "fair_cancelled": ("warning", "warning"),
    "fair_returned": ("returned", "warning"), "fair_rejected": ("problem", "danger"),
    "survey_told": ("form", "info"), "survey_reminded": ("bell", "warning"), "survey_returned": ("returned", "warning"),
    "survey_rejected": ("problem", "danger"),
    "work_returned": ("returned", "warning"), "work_rejected": ("problem", "danger"),
    "employer_verified": ("check", "success"), "employer_refused": ("cross", "danger"),
    "referral_returned": ("returned", "warning"), "referral_rejected": ("problem", "danger"),
    "backup_due": ("warning", "warning"), "restored": ("info", "warning"),
    "device_keys_away": ("warning", "warning"), "program_fell_back": ("warning", "warning"),
    "program_here": ("info", "success"),
    "drafts_due": ("clock", "warning"), "corrections_wait": ("returned", "warning"),
    "drafts_expired": ("cross", "info"), "drafts_left": ("draft", "warning"), "draft_handed_on": ("draft", "info"),
}  # fmt: skip
"""Icon and tone by code."""

GOALS: dict[str, tuple[str, object]] = {
    "returned": ("registration", "record"), "decision_returned": ("person", "id"),
    "return_undone": ("records", None),
    "rejected": ("records", RecordStatus.REJECTED), "conflict": ("records", RecordStatus.CONFLICT),
    "receipt": ("sync", None), "batch_refused": ("sync", None), "to_decide": ("person", "decide"),
    "enrolment_returned": ("person", "id"), "enrolment_rejected": ("person", "id"),
    "applied_elsewhere": ("courses", None), "place_told": ("person", "id"),
    "result_returned": ("person", "id"), "result_rejected": ("person", "id"),
    "points_refused": ("person", "id"), "points_granted": ("person", "id"),
    "fair_told": ("fairs", "id"), "fair_cancelled": ("fairs", "id"),
    "fair_returned": ("fairs", "id"), "fair_rejected": ("fairs", "id"),
    "survey_told": ("surveys", "id"), "survey_reminded": ("surveys", "id"), "survey_returned": ("surveys", "id"),
    "survey_rejected": ("surveys", "id"),
    "follow_up_returned": ("follow_ups", None), "follow_up_rejected": ("follow_ups", None),
    "work_returned": ("employers", None), "work_rejected": ("employers", None),
    "employer_verified": ("employers", "id"), "employer_refused": ("employers", "id"),
    "referral_returned": ("referrals", None), "referral_rejected": ("referrals", None),
    "certificate": ("person", "id"), "certificate_withdrawn": ("person", "id"),
    "request_decided": ("person", "id"), "known_elsewhere": ("person", "id"),
    "trust_warn": ("sync", None), "audit_broken": ("audit", None), "audit_older": ("audit", None),
    "referral": ("person", "id"), "duplicate": ("person", "id"), "duplicate_undone": ("person", "id"),
    "drafts_due": ("registration", None), "corrections_wait": ("registration", None),
    "backup_due": ("home", None),
    "drafts_left": ("registration", None), "draft_handed_on": ("registration", None),
}  # fmt: skip


_BACK = frozenset(
    {
        "returned", "decision_returned", "return_undone", "points_refused", "enrolment_returned", "follow_up_returned",
        "result_returned", "referral_returned",
    }
)  # fmt: skip
"""What a supervisor sent back to whoever wrote it."""
_NEWS = frozenset(
    {
        "referral", "duplicate", "duplicate_undone", "release", "release_refused", "known_elsewhere", "points_granted",
    }
)  # fmt: skip
"""What the ministry tells of people and of what it publishes."""


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
            case code if code in _BACK:
                return self._came_back(notice, name, language)
            case "rejected" | "enrolment_rejected" | "follow_up_rejected" | "result_rejected" | "referral_rejected":
                return self._not_taken(notice.code, name, why)
            case "conflict":
                return self.tr("The ministry has two answers for {name}: {why}").format(name=name, why=why)
            case "batch_refused":
                return self.tr("The ministry refused batch {batch}: {why}").format(batch=batch, why=why)
            case "receipt":
                return self._receipt(notice, batch, language)
            case "to_decide":
                return self.tr("{name} was changed elsewhere too: decide which answers stand.").format(name=name)
            case code if code in _NEWS:
                return self._from_the_ministry(notice, name, language)
            case "user_withdrawn" | "device_withdrawn" | "user_restored" | "device_restored":
                return self._who_may_work(notice)
            case "trust_warn":
                return self._on_trust(notice, language)
            case "fair_told" | "fair_cancelled" | "fair_returned" | "fair_rejected":
                return fair_words.notice(notice.code, details, why, language)
            case "survey_told" | "survey_reminded" | "survey_returned" | "survey_rejected":
                return survey_words.notice(notice.code, details, why, language)
            case "work_returned" | "work_rejected" | "employer_verified" | "employer_refused":
                return work_words.notice(notice.code, details, why)
            case "applied_elsewhere" | "place_told":
                return calling_words.notice(notice, name)
            case "feedback_answered":
                return self.tr("The ministry answered your feedback. F11 shows it.")
            case "request_decided" | "erased" | "certificate" | "certificate_withdrawn":
                return self._on_a_request(notice, name)
            case "drafts_due" | "corrections_wait" | "drafts_expired" | "drafts_left" | "draft_handed_on":
                return self._on_drafts(notice, language)
            case "backup_due" | "restored":
                return self._on_backups(notice, language)
            case "device_keys_away" | "program_fell_back" | "program_here":
                return messages.sentence(notice.code, details, language)
            case "recovered" | "keyring_changed" | "audit_broken" | "audit_older":
                return self._on_what_is_odd(notice)
            case _:
                return self.tr("Something happened here ({code}).").format(code=isolate(notice.code))

    def _on_trust(self, notice: Notice, language: Language) -> str:
        days = self.tr("%n day(s)", "", int(notice.details.get("days", 0)))
        words = self.tr(
            "This desk has not heard the ministry for long. In {days} nobody can work here any more: send "
            "once, or open a file from the ministry."
        )
        return words.format(days=language.localised(days))

    def _not_taken(self, code: str, name: str, why: str) -> str:
        words = self.tr("The ministry rejected {name}: {why}")
        if code == "enrolment_rejected":
            words = self.tr("The ministry did not take a place in a course for {name}: {why}")
        elif code == "follow_up_rejected":
            words = self.tr("The ministry did not take what came of a call to {name}. {why}")
        elif code == "result_rejected":
            words = self.tr("The ministry did not take a result of {name}: {why}")
        elif code == "referral_rejected":
            words = self.tr("The ministry did not take what was said of a referral of {name}: {why}")
        return words.format(name=name, why=why)

    def _came_back(self, notice: Notice, name: str, language: Language) -> str:
        reason = isolate(str(notice.details.get("reason", "")))
        match notice.code:
            case "returned":
                return self.tr("{name} came back to be corrected: “{reason}”").format(name=name, reason=reason)
            case "follow_up_returned":
                said = self.tr("What came of a call to {name} came back: “{reason}”")
                return said.format(name=name, reason=reason)
            case "referral_returned":
                said = self.tr("What was said of a referral of {name} came back: “{reason}”")
                return said.format(name=name, reason=reason)
            case "decision_returned":
                said = self.tr("What you said of {name} and another record came back: “{reason}”")
                return said.format(name=name, reason=reason)
            case "enrolment_returned" if int(notice.details.get("others", 0)):
                others = int(notice.details["others"])
                said = self.tr("What was said of {name} and %n other(s) in a course came back: “{reason}”", "", others)
                return language.localised(said.format(name=name, reason=reason))
            case "enrolment_returned":
                said = self.tr("What was said of {name} in a course came back: “{reason}”")
                return said.format(name=name, reason=reason)
            case "result_returned":
                said = self.tr("A result of {name} came back: “{reason}”")
                return said.format(name=name, reason=reason)
            case "points_refused":
                said = self.tr("The points asked for {name} were refused: “{reason}”")
                return said.format(name=name, reason=reason)
            case _:
                return self.tr("{name} need not be corrected: the return was taken back.").format(name=name)

    def _on_a_certificate(self, notice: Notice, name: str) -> str:
        serial = left_to_right(str(notice.details.get("serial", "")))
        if notice.code == "certificate":
            said = self.tr("The certificate of {name} is here, number {serial}: it can be printed.")
            named = isolate(str(notice.details.get("name", ""))) or name
            return said.format(name=named, serial=serial)
        said = self.tr("The ministry withdrew certificate {serial} of {name}: it holds no longer.")
        return said.format(name=name, serial=serial)

    def _from_the_ministry(self, notice: Notice, name: str, language: Language) -> str:
        details = notice.details
        match notice.code:
            case "points_granted":
                return self._on_points(notice, name, language)
            case "referral":
                name = isolate(notice.label or str(details.get("name", "")) or self.tr("A record without a name"))
                return self.tr("The ministry has news of a referral of {name}.").format(name=name)
            case "duplicate":
                number = left_to_right(language.localised(str(details.get("number", "")))) or "–"
                words = self.tr("The ministry holds {name} to be the same person as number {number}.")
                return words.format(name=name, number=number)
            case "duplicate_undone":
                number = left_to_right(language.localised(str(details.get("number", "")))) or "–"
                words = self.tr("The ministry no longer holds {name} to be the same person as number {number}.")
                return words.format(name=name, number=number)
            case "known_elsewhere":
                number = left_to_right(language.localised(str(details.get("number", "")))) or "–"
                words = self.tr("The ministry says that {name} is registered at {office} too, number {number}.")
                return words.format(name=name, office=isolate(str(details.get("office", ""))), number=number)
            case "release":
                version = language.number(int(details.get("version", 0)))
                return self.tr("Forms and lists of the ministry's release {version} are here.").format(version=version)
            case _:
                why = messages.sentence(str(details.get("code", "")), {}, language)
                return self.tr("A release of the ministry was not taken over: {why}").format(why=why)

    def _on_points(self, notice: Notice, name: str, language: Language) -> str:
        details = notice.details
        if details.get("what") == What.REVERSAL.value:
            words = self.tr("{office} took back what {name} was granted: {points}, {account}.")
        else:
            words = self.tr("{office} granted {name} points: {points}, {account}.")
        return words.format(
            office=isolate(str(details.get("office", "")) or "–"),
            name=name,
            points=points_words.signed(int(details.get("points", 0)), language),
            account=points_words.said(points_words.ACCOUNTS[Account(str(details["account"]))]),
        )

    def _on_drafts(self, notice: Notice, language: Language) -> str:
        details = notice.details
        count = int(details.get("count", 0))
        match notice.code:
            case "drafts_due":
                day = datetime.fromisoformat(str(details["ends"])).astimezone(OFFICE_TIME).date()
                said = self.tr("%n draft(s) of yours: nobody went on for long.", "", count)
                then = self.tr("Go on with it, or discard it: after {day} it is removed.")
                return f"{language.localised(said)} {then.format(day=language.full_date(day))}"
            case "corrections_wait":
                return language.localised(self.tr("%n record(s) still wait(s) for your correction.", "", count))
            case "drafts_expired":
                return language.localised(
                    self.tr("%n draft(s) of yours was removed: nobody went on with it.", "", count)
                )
            case "drafts_left":
                said = self.tr("%n draft(s): whoever began it does not go on with it.", "", count)
                then = self.tr("Say what becomes of it: page of registration.")
                return f"{language.localised(said)} {then}"
            case _:
                who = isolate(str(details.get("name", "")))
                return self.tr("{who} gave you a draft that somebody else had begun.").format(who=who)

    def _on_backups(self, notice: Notice, language: Language) -> str:
        if notice.code == "backup_due":
            days = self.tr("%n day(s)", "", int(notice.details.get("days", 0)))
            words = self.tr("The last backup of this desk is {days} old, or there is none. Make one (page of my work).")
            return words.format(days=language.localised(days))
        made = datetime.fromisoformat(str(notice.details["made"])).astimezone(OFFICE_TIME)
        words = self.tr(
            "This desk was restored from the backup of {day}, {time}. What was entered after that is not here unless "
            "the ministry has it. Numbers that were used since are given anew when records are sent."
        )
        return words.format(day=language.full_date(made.date()), time=language.time(made))

    def _on_what_is_odd(self, notice: Notice) -> str:
        match notice.code:
            case "recovered":
                who = isolate(str(notice.details.get("name", "")))
                words = self.tr("{who} came in by the recovery paper. Make a new one now (page of users).")
                return words.format(who=who)
            case "audit_broken":
                return self.tr(
                    "The log of this desk is not what was written: lines were changed or are gone. See the log."
                )
            case "audit_older":
                return self.tr(
                    "Another copy of the database was put in place here. A backup does that; the log says when."
                )
            case _:
                return self.tr(
                    "The file of passwords was changed from outside, and has been put right. Find out who can use this "
                    "computer; if a password may be known to somebody, give the office a new key (page of users)."
                )

    def _on_a_request(self, notice: Notice, name: str) -> str:
        if notice.code == "erased":
            return self.tr("A record was erased at its person's request: the ministry decided so.")
        if notice.code.startswith("certificate"):
            return self._on_a_certificate(notice, name)
        granted = notice.details.get("decision") == "granted"
        if notice.details.get("what") == "erasure":
            if granted:
                return self.tr("The ministry erases the record of {name}, as was asked. Tell the person.").format(
                    name=name
                )
            return self.tr("The ministry does not erase the record of {name}. Tell the person why.").format(name=name)
        if notice.details.get("what") != "withdrawal":
            if granted:
                return self.tr(
                    "The ministry grants what {name} asked for. Its words stand on the person's page: tell the person."
                ).format(name=name)
            return self.tr(
                "The ministry does not grant what {name} asked for. Its words stand on the person's page."
            ).format(name=name)
        if granted:
            return self.tr(
                "The ministry has withdrawn {name} from the register, as was asked. Tell the person."
            ).format(name=name)
        return self.tr("The ministry keeps {name} in the register. Tell the person why.").format(name=name)

    def _who_may_work(self, notice: Notice) -> str:
        who = isolate(str(notice.details.get("name", "")))
        match notice.code:
            case "user_withdrawn":
                return self.tr("The ministry has withdrawn {who}, who can no longer sign in here.").format(who=who)
            case "user_restored":
                words = self.tr("The ministry lets {who} work here again: add them anew on the page of users.")
                return words.format(who=who)
            case "device_withdrawn":
                return self.tr("The ministry has withdrawn this desk. What is recorded here is kept; nothing is sent.")
            case _:
                return self.tr("The ministry lets this desk work again. Sign in anew to go on.")

    def _receipt(self, notice: Notice, batch: str, language: Language) -> str:
        received, back = int(notice.details.get("received", 0)), int(notice.details.get("back", 0))
        said = self.tr("The receipt for batch {batch} arrived: %n record(s) received.", "", received)
        words = language.localised(said).format(batch=batch)
        if not back:
            return words
        needed = self.tr("%n need(s) somebody.", "", back)
        return f"{words} {language.localised(needed)}"


def goal_of(notice: Notice) -> tuple[str, object] | None:
    """The page that a notice leads to, with its argument; None when there is nothing to open."""
    goal = GOALS.get(notice.code)
    if goal is None:
        return None
    page, argument = goal
    if argument == "id":
        return page, notice.record_id
    return (page, (argument, notice.record_id)) if argument in ("record", "decide") else (page, argument)

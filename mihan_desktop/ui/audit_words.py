"""What a line of the log says, in few words: who did it stands beside it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from mihan_desktop.domain.auditing import Break, Group, LoggedLine
from mihan_desktop.ui.language import Language, isolate
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP

_CONTEXT = "AuditLog"
SENTENCES: dict[str, str] = {
    "signed_in": QT_TRANSLATE_NOOP("AuditLog", "Signed in"),
    "signed_out": QT_TRANSLATE_NOOP("AuditLog", "Signed out"),
    "failed_sign_in": QT_TRANSLATE_NOOP("AuditLog", "Wrong passwords before this sign-in: {count}"),
    "wrong_password": QT_TRANSLATE_NOOP("AuditLog", "Wrong password: {for}"),
    "refused": QT_TRANSLATE_NOOP("AuditLog", "Refused: not among this person's rights"),
    "recovered": QT_TRANSLATE_NOOP("AuditLog", "Signed in with the recovery paper"),
    "office_recovered": QT_TRANSLATE_NOOP("AuditLog", "Became administrator with the recovery paper"),
    "viewed": QT_TRANSLATE_NOOP("AuditLog", "Looked at: {where}"),
    "saved": QT_TRANSLATE_NOOP("AuditLog", "Registered"),
    "corrected": QT_TRANSLATE_NOOP("AuditLog", "Corrected"),
    "withdrawn": QT_TRANSLATE_NOOP("AuditLog", "Withdrew the record: “{reason}”"),
    "taken_up": QT_TRANSLATE_NOOP("AuditLog", "Took the record up again"),
    "numbered_again": QT_TRANSLATE_NOOP("AuditLog", "Said again under a new number"),
    "draft_expired": QT_TRANSLATE_NOOP("AuditLog", "A draft that nobody went on with was removed"),
    "draft_removed": QT_TRANSLATE_NOOP("AuditLog", "Removed a draft that somebody had left behind"),
    "draft_handed_on": QT_TRANSLATE_NOOP("AuditLog", "Gave a draft that was left behind to somebody else"),
    "draft_brought_back": QT_TRANSLATE_NOOP("AuditLog", "Undid what was decided about a draft left behind"),
    "class_planned": QT_TRANSLATE_NOOP("AuditLog", "Planned a class"),
    "class_amended": QT_TRANSLATE_NOOP("AuditLog", "Changed a class"),
    "selected": QT_TRANSLATE_NOOP("AuditLog", "Gave places by the list: {count}"),
    "course_called": QT_TRANSLATE_NOOP("AuditLog", "Called a course in other offices, until {closes}"),
    "trainee_told": QT_TRANSLATE_NOOP("AuditLog", "The ministry told of an applicant from {office}"),
    "enrolled_as": QT_TRANSLATE_NOOP("AuditLog", "Said where the person stands in a course: {state}"),
    "followed_up": QT_TRANSLATE_NOOP("AuditLog", "Followed a graduate up: {outcome}"),
    "matches_printed": QT_TRANSLATE_NOOP("AuditLog", "Printed a list of who fits which work: {count}"),
    "counts_exported": QT_TRANSLATE_NOOP("AuditLog", "Saved the table of a chart as a file"),
    "report_exported": QT_TRANSLATE_NOOP("AuditLog", "Saved a report as a file: {topic}"),
    "report_printed": QT_TRANSLATE_NOOP("AuditLog", "Printed a report, or saved it as PDF: {topic}"),
    "calls_printed": QT_TRANSLATE_NOOP("AuditLog", "Printed the list of graduates to be called: {count}"),
    "follow_up_taken_back": QT_TRANSLATE_NOOP("AuditLog", "Took back what came of a follow-up"),
    "employer_said": QT_TRANSLATE_NOOP("AuditLog", "Wrote an employer down, or corrected it"),
    "vacancy_said": QT_TRANSLATE_NOOP("AuditLog", "Wrote a vacancy down, corrected it or said how it stands"),
    "work_taken_back": QT_TRANSLATE_NOOP("AuditLog", "Took back what was written of an employer or a vacancy"),
    "referred": QT_TRANSLATE_NOOP("AuditLog", "Said something of a referral to a vacancy"),
    "referral_taken_back": QT_TRANSLATE_NOOP("AuditLog", "Took back what was said of a referral"),
    "letter_printed": QT_TRANSLATE_NOOP("AuditLog", "Printed a letter of referral"),
    "fair_said": QT_TRANSLATE_NOOP("AuditLog", "Said at a job fair: {said}"),
    "fair_taken_back": QT_TRANSLATE_NOOP("AuditLog", "Took back what was said at a job fair"),
    "survey_said": QT_TRANSLATE_NOOP("AuditLog", "Said of an institution in a survey: {outcome}"),
    "survey_forgotten": QT_TRANSLATE_NOOP("AuditLog", "Who answered in a survey was forgotten: {count}"),
    "survey_taken_back": QT_TRANSLATE_NOOP("AuditLog", "Took back what was said of an institution in a survey"),
    "invitations_printed": QT_TRANSLATE_NOOP("AuditLog", "Printed invitations to a job fair: {count}"),
    "assessed": QT_TRANSLATE_NOOP("AuditLog", "Wrote down what the person scored: {score} of {most}"),
    "cohort_ended": QT_TRANSLATE_NOOP("AuditLog", "Said the end of a course: {count} people"),
    "marked": QT_TRANSLATE_NOOP("AuditLog", "Marked attendance"),
    "duplicate_decided": QT_TRANSLATE_NOOP("AuditLog", "Said whether two records are of one person"),
    "request_made": QT_TRANSLATE_NOOP("AuditLog", "Wrote down a request of the person"),
    "request_taken_back": QT_TRANSLATE_NOOP("AuditLog", "Took a request of the person back"),
    "request_decided": QT_TRANSLATE_NOOP("AuditLog", "The ministry decided on a request"),
    "points_asked": QT_TRANSLATE_NOOP("AuditLog", "Asked for points: {what}, {points}"),
    "points_taken_back": QT_TRANSLATE_NOOP("AuditLog", "Took back what was asked about points"),
    "elsewhere_seen": QT_TRANSLATE_NOOP("AuditLog", "Saw that somebody is probably registered elsewhere"),
    "question_asked": QT_TRANSLATE_NOOP("AuditLog", "Asked the ministry whether the person is registered elsewhere"),
    "question_answered": QT_TRANSLATE_NOOP("AuditLog", "The ministry said whether the person is registered elsewhere"),
    "index_applied": QT_TRANSLATE_NOOP("AuditLog", "Took over whom the whole country knows: {people} people"),
    "erased": QT_TRANSLATE_NOOP("AuditLog", "Erased as the ministry decided"),
    "returned": QT_TRANSLATE_NOOP("AuditLog", "Returned to be corrected: “{reason}”"),
    "return_undone": QT_TRANSLATE_NOOP("AuditLog", "Took the return back"),
    "approved": QT_TRANSLATE_NOOP("AuditLog", "Approved records: {count}"),
    "approval_undone": QT_TRANSLATE_NOOP("AuditLog", "Took the approval back, records: {count}"),
    "sample_drawn": QT_TRANSLATE_NOOP("AuditLog", "Drew a sample to hold against the papers: {count}"),
    "sample_matched": QT_TRANSLATE_NOOP("AuditLog", "Held against the paper: the same"),
    "sample_differs": QT_TRANSLATE_NOOP("AuditLog", "Held against the paper: it differs, “{reason}”"),
    "batch_refused": QT_TRANSLATE_NOOP("AuditLog", "The ministry refused a batch"),
    "receipt_applied": QT_TRANSLATE_NOOP("AuditLog", "The ministry's receipt came"),
    "handed_over": QT_TRANSLATE_NOOP("AuditLog", "Handed over to the supervisor's machine: {count}"),
    "handed_over_by_file": QT_TRANSLATE_NOOP("AuditLog", "Handed over by file"),
    "handed_over_taken": QT_TRANSLATE_NOOP("AuditLog", "Took what a desk handed over"),
    "hand_over_undone": QT_TRANSLATE_NOOP("AuditLog", "Took a hand-over back"),
    "hand_over_refused": QT_TRANSLATE_NOOP("AuditLog", "A hand-over was refused"),
    "exported": QT_TRANSLATE_NOOP("AuditLog", "Wrote to a file: {of}"),
    "slip_printed": QT_TRANSLATE_NOOP("AuditLog", "Printed the receipt"),
    "slip_saved": QT_TRANSLATE_NOOP("AuditLog", "Saved the receipt as a file"),
    "sheet_printed": QT_TRANSLATE_NOOP("AuditLog", "Printed an attendance sheet"),
    "class_taken_over": QT_TRANSLATE_NOOP("AuditLog", "Took over a class of the desk {desk}"),
    "cards_printed": QT_TRANSLATE_NOOP("AuditLog", "Printed cards of a class"),
    "graduates_exported": QT_TRANSLATE_NOOP("AuditLog", "Wrote a list of graduates: {count}"),
    "certificate_heard": QT_TRANSLATE_NOOP("AuditLog", "The ministry issued certificate {serial}"),
    "certificate_withdrawn": QT_TRANSLATE_NOOP("AuditLog", "The ministry withdrew certificate {serial}"),
    "certificate_printed": QT_TRANSLATE_NOOP("AuditLog", "Printed certificate {serial}, paper {copy}"),
    "statement_printed": QT_TRANSLATE_NOOP("AuditLog", "Printed a statement that a course was completed"),
    "month_printed": QT_TRANSLATE_NOOP("AuditLog", "Printed the attendance of a month"),
    "month_exported": QT_TRANSLATE_NOOP("AuditLog", "Wrote the attendance of a month to a file"),
    "pay_exported": QT_TRANSLATE_NOOP("AuditLog", "Wrote what trainees are due to a file"),
    "handed_out": QT_TRANSLATE_NOOP("AuditLog", "Handed the whole record out to the person"),
    "backed_up": QT_TRANSLATE_NOOP("AuditLog", "Made the backup {mark}"),
    "office_created": QT_TRANSLATE_NOOP("AuditLog", "Set this desk up"),
    "user_added": QT_TRANSLATE_NOOP("AuditLog", "Added a user"),
    "user_removed": QT_TRANSLATE_NOOP("AuditLog", "Removed a user"),
    "user_withdrawn": QT_TRANSLATE_NOOP("AuditLog", "The ministry withdrew a user"),
    "user_restored": QT_TRANSLATE_NOOP("AuditLog", "The ministry took a user's withdrawal back"),
    "roles_changed": QT_TRANSLATE_NOOP("AuditLog", "Changed a user's roles"),
    "password_changed": QT_TRANSLATE_NOOP("AuditLog", "Changed the password"),
    "enrolled": QT_TRANSLATE_NOOP("AuditLog", "Made this desk known to the ministry"),
    "supervisor_enrolled": QT_TRANSLATE_NOOP("AuditLog", "Became known to the ministry as a supervisor"),
    "device_withdrawn": QT_TRANSLATE_NOOP("AuditLog", "The ministry withdrew this desk"),
    "device_restored": QT_TRANSLATE_NOOP("AuditLog", "The ministry took this desk's withdrawal back"),
    "trust_over": QT_TRANSLATE_NOOP(
        "AuditLog", "Let in only to bring the ministry's word: it was not heard for too long"
    ),
    "trust_renewed": QT_TRANSLATE_NOOP("AuditLog", "The ministry was heard again"),
    "number_block": QT_TRANSLATE_NOOP("AuditLog", "The ministry gave numbers for new records"),
    "hub_paired": QT_TRANSLATE_NOOP("AuditLog", "Joined the supervisor's machine"),
    "hub_forgotten": QT_TRANSLATE_NOOP("AuditLog", "Left the supervisor's machine"),
    "desk_paired": QT_TRANSLATE_NOOP("AuditLog", "A desk joined this machine"),
    "desk_withdrawn": QT_TRANSLATE_NOOP("AuditLog", "Sent a desk away from this machine"),
    "office_opened": QT_TRANSLATE_NOOP("AuditLog", "Opened this machine to the desks of the office"),
    "office_closed": QT_TRANSLATE_NOOP("AuditLog", "Closed this machine to the desks of the office"),
    "pairing_printed": QT_TRANSLATE_NOOP("AuditLog", "Printed a code for a desk"),
    "form_added": QT_TRANSLATE_NOOP("AuditLog", "Added a form"),
    "form_taken_back": QT_TRANSLATE_NOOP("AuditLog", "The ministry took a form back"),
    "release_applied": QT_TRANSLATE_NOOP("AuditLog", "Forms and lists of the ministry were taken over"),
    "ministry_keys": QT_TRANSLATE_NOOP("AuditLog", "The ministry has new keys"),
    "ministry_trusted": QT_TRANSLATE_NOOP("AuditLog", "Trusted the ministry's new keys by a printed code"),
    "office_settings": QT_TRANSLATE_NOOP("AuditLog", "Changed settings of the office"),
    "feedback_given": QT_TRANSLATE_NOOP("AuditLog", "Told the ministry something about the program"),
    "keyring_changed": QT_TRANSLATE_NOOP("AuditLog", "The file of passwords had been changed from outside"),
    "recovery_made": QT_TRANSLATE_NOOP("AuditLog", "Made a new recovery paper"),
    "recovery_kept": QT_TRANSLATE_NOOP("AuditLog", "Printed or wrote down the recovery paper"),
    "rekeyed": QT_TRANSLATE_NOOP("AuditLog", "Gave the office a new key"),
    "program_checked": QT_TRANSLATE_NOOP("AuditLog", "Checked a new version of the program: genuine"),
    "program_refused": QT_TRANSLATE_NOOP("AuditLog", "Checked a new version of the program: refused"),
    "program_runs": QT_TRANSLATE_NOOP("AuditLog", "Version {version} of the program runs here ({system})"),
    "program_fetched": QT_TRANSLATE_NOOP("AuditLog", "Version {version} of the program came from the ministry"),
    "program_installed": QT_TRANSLATE_NOOP(
        "AuditLog", "Installed version {version} of the program in place of {before}"
    ),
    "program_failed": QT_TRANSLATE_NOOP("AuditLog", "Version {version} of the program was not installed: it failed"),
    "program_undone": QT_TRANSLATE_NOOP("AuditLog", "Went back to version {version} of the program from {before}"),
    "program_fell_back": QT_TRANSLATE_NOOP("AuditLog", "Version {before} did not start; {version} runs again"),
    "program_records_back": QT_TRANSLATE_NOOP("AuditLog", "The records are those from before the newer program again"),
    "device_keys_kept": QT_TRANSLATE_NOOP("AuditLog", "The desk's keys were put under the system's store of secrets"),
    "device_keys_brought": QT_TRANSLATE_NOOP("AuditLog", "Brought the desk's keys back on this computer"),
    "restored": QT_TRANSLATE_NOOP("AuditLog", "Restored this desk from a backup"),
    "leftovers_removed": QT_TRANSLATE_NOOP("AuditLog", "Files that a restore had replaced were removed: {count}"),
    "audit_broken": QT_TRANSLATE_NOOP("AuditLog", "The log is not what was written, at line {line}"),
    "audit_older": QT_TRANSLATE_NOOP("AuditLog", "Another copy of the database was put in place"),
}
"""By the code of a line; a test holds that none is missing."""
VALUES: dict[str, dict[str, str]] = {
    "where": {
        "person": QT_TRANSLATE_NOOP("AuditLog", "the person's page"),
        "file": QT_TRANSLATE_NOOP("AuditLog", "a picture or paper"),
        "review": QT_TRANSLATE_NOOP("AuditLog", "the answers, to review them"),
        "conflict": QT_TRANSLATE_NOOP("AuditLog", "answers in conflict"),
        "correct": QT_TRANSLATE_NOOP("AuditLog", "the answers, to correct them"),
        "household": QT_TRANSLATE_NOOP("AuditLog", "answers for another person of the household"),
        "sheet": QT_TRANSLATE_NOOP("AuditLog", "an attendance sheet"),
        "cohort": QT_TRANSLATE_NOOP("AuditLog", "the people of a course"),
        "follow_ups": QT_TRANSLATE_NOOP("AuditLog", "the list of graduates to be called"),
        "surveys": QT_TRANSLATE_NOOP("AuditLog", "the list of institutions to be asked"),
        "referrals": QT_TRANSLATE_NOOP("AuditLog", "the list of referrals"),
        "match": QT_TRANSLATE_NOOP("AuditLog", "who fits a vacancy"),
        "duplicate": QT_TRANSLATE_NOOP("AuditLog", "the answers, to see whether it is the same person"),
    },
    "topic": {
        "registrations": QT_TRANSLATE_NOOP("AuditLog", "registrations"),
        "waiting": QT_TRANSLATE_NOOP("AuditLog", "what waits for review"),
        "returned": QT_TRANSLATE_NOOP("AuditLog", "what was sent back"),
        "duplicates": QT_TRANSLATE_NOOP("AuditLog", "decisions on duplicates"),
        "attendance": QT_TRANSLATE_NOOP("AuditLog", "attendance"),
        "certificates": QT_TRANSLATE_NOOP("AuditLog", "certificates"),
        "placements": QT_TRANSLATE_NOOP("AuditLog", "placements"),
        "workload": QT_TRANSLATE_NOOP("AuditLog", "work of the staff"),
    },
    "for": {
        "approve": QT_TRANSLATE_NOOP("AuditLog", "to approve"),
        "password": QT_TRANSLATE_NOOP("AuditLog", "to change the password"),
        "enrol": QT_TRANSLATE_NOOP("AuditLog", "to become known as a supervisor"),
        "paper": QT_TRANSLATE_NOOP("AuditLog", "to make a recovery paper"),
        "rekey": QT_TRANSLATE_NOOP("AuditLog", "to give the office a new key"),
    },
    "of": {
        "": QT_TRANSLATE_NOOP("AuditLog", "a list of records"),
        "batch": QT_TRANSLATE_NOOP("AuditLog", "a batch for the ministry"),
        "batches": QT_TRANSLATE_NOOP("AuditLog", "the history of sending"),
        "log": QT_TRANSLATE_NOOP("AuditLog", "this log"),
        "report": QT_TRANSLATE_NOOP("AuditLog", "this log, sealed for the ministry"),
    },
}
"""What a detail says, by its name and value."""
GROUPS: dict[Group, str] = {
    Group.DOOR: QT_TRANSLATE_NOOP("AuditLog", "Coming and going"),
    Group.LOOKS: QT_TRANSLATE_NOOP("AuditLog", "Looks at people"),
    Group.RECORDS: QT_TRANSLATE_NOOP("AuditLog", "Records and attendance"),
    Group.REVIEW: QT_TRANSLATE_NOOP("AuditLog", "Review and approval"),
    Group.WAY: QT_TRANSLATE_NOOP("AuditLog", "Sending and hand-overs"),
    Group.OUT: QT_TRANSLATE_NOOP("AuditLog", "Printed or saved"),
    Group.OFFICE: QT_TRANSLATE_NOOP("AuditLog", "Office, users and keys"),
    Group.LOG: QT_TRANSLATE_NOOP("AuditLog", "The log itself"),
}
BREAKS: dict[Break, str] = {
    Break.CHANGED: QT_TRANSLATE_NOOP(
        "AuditLog", "Line {line} is not what was written there, or lines before it are gone."
    ),
    Break.CUT: QT_TRANSLATE_NOOP(
        "AuditLog", "The log ended before line {line}, which was written: lines were cut off."
    ),
    Break.OLDER: QT_TRANSLATE_NOOP(
        "AuditLog", "Another copy of the database was put in place; a backup does that. It did not know line {line}."
    ),
}


def said(text: str) -> str:
    """A text of the log in the language of the window."""
    return QCoreApplication.translate(_CONTEXT, text)


def sentence(line: LoggedLine, language: Language) -> str:
    """What a line says; of a newer program's line, its code."""
    text = SENTENCES.get(line.code)
    if text is None:
        return said(QT_TRANSLATE_NOOP("AuditLog", "Something happened here ({code}).")).format(code=isolate(line.code))
    return said(text).format_map(_Details(_named(line), language))


def _named(line: LoggedLine) -> Mapping[str, str | int]:
    details = dict(line.details)
    if line.code == "exported" and "of" not in details:
        details["of"] = "batch" if "batch" in details else ""
    return details


class _Details(dict[str, str]):
    """What a line says beside its code, in words where there are any."""

    def __init__(self, details: Mapping[str, str | int], language: Language) -> None:
        super().__init__({name: _word(name, value, language) for name, value in details.items()})

    def __missing__(self, name: str) -> str:
        return "–"


def _word(name: str, value: str | int, language: Language) -> str:
    if isinstance(value, int):
        return language.number(value)
    known = VALUES.get(name, {}).get(value)
    return isolate(value) if known is None else said(known)

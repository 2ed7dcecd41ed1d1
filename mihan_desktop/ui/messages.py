"""Codes become sentences here, and nowhere else: each says what is the matter and the way out."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from mihan_desktop.domain.problems import MihanError, Problem
from mihan_desktop.ui.backup_messages import BACKUP_SENTENCES
from mihan_desktop.ui.duplicate_messages import DUPLICATE_SENTENCES
from mihan_desktop.ui.fair_messages import FAIRS
from mihan_desktop.ui.follow_up_messages import FOLLOW_UPS
from mihan_desktop.ui.form_messages import FORM_SENTENCES
from mihan_desktop.ui.key_messages import KEY_SENTENCES
from mihan_desktop.ui.language import Language, isolate, left_to_right
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.office_messages import OFFICE_SENTENCES
from mihan_desktop.ui.points_messages import POINTS_SENTENCES
from mihan_desktop.ui.program_messages import PROGRAM_SENTENCES
from mihan_desktop.ui.referral_messages import REFERRALS
from mihan_desktop.ui.report_messages import REPORTS
from mihan_desktop.ui.rights_messages import RIGHTS_SENTENCES
from mihan_desktop.ui.self_test_messages import SELF_TEST_SENTENCES
from mihan_desktop.ui.setup_messages import SETUP_SENTENCES
from mihan_desktop.ui.survey_messages import SURVEYS
from mihan_desktop.ui.sync_messages import SYNC_SENTENCES
from mihan_desktop.ui.told_messages import TOLD_SENTENCES
from mihan_desktop.ui.training_messages import TRAINING_SENTENCES
from mihan_desktop.ui.work_messages import WORK

OWN_SENTENCES: Final[dict[str, str]] = {
    # who you are
    "wrong_credentials": QT_TRANSLATE_NOOP(
        "Messages", "The user name or the password is not right. Check both, and the language of the keyboard."),
    "try_later": QT_TRANSLATE_NOOP(
        "Messages", "Too many attempts. Wait {seconds} seconds, then try again."),
    "not_allowed": QT_TRANSLATE_NOOP(
        "Messages", "Your role at this office does not include this. Ask the office administrator."),
    "not_created": QT_TRANSLATE_NOOP(
        "Messages", "There is no office at this desk yet. Start the program again to set it up."),
    "already_created": QT_TRANSLATE_NOOP(
        "Messages", "An office already exists at this desk. Start the program again and sign in."),
    "invalid_user": QT_TRANSLATE_NOOP("Messages", "Some details of this person need attention; see the marked fields."),
    "passwords_differ": QT_TRANSLATE_NOOP("Messages", "The two passwords differ. Type the second one again."),
    "username_taken": QT_TRANSLATE_NOOP("Messages", "Somebody already has this user name. Choose another."),
    "password_short": QT_TRANSLATE_NOOP(
        "Messages", "The password is too short: use at least {minimum} characters, for example four words."),
    "password_common": QT_TRANSLATE_NOOP(
        "Messages",
        "Easy to guess: a common one, a name, a number or a row of keys. Take a few words, in any language."),
    "language_unknown": QT_TRANSLATE_NOOP("Messages", "Choose one of the languages of the list."),
    "roles_required": QT_TRANSLATE_NOOP("Messages", "Choose at least one role."),
    "own_user": QT_TRANSLATE_NOOP("Messages", "You cannot remove yourself. Ask another administrator."),
    "user_unknown": QT_TRANSLATE_NOOP("Messages", "This person is no longer on the list. Open the page again."),
    # the database
    "newer_schema": QT_TRANSLATE_NOOP(
        "Messages", "A newer version of the program wrote this database. Install the newest version."),
    "wrong_key": QT_TRANSLATE_NOOP(
        "Messages", "The database does not open with this key. If files were copied, copy the whole folder."),
    "database_damaged": QT_TRANSLATE_NOOP(
        "Messages", "The database is damaged. Do not continue; ask for help and keep the folder as it is."),
    "database_missing": QT_TRANSLATE_NOOP(
        "Messages", "The database file is missing. Put the folder back, or restore a backup."),
    "database_busy": QT_TRANSLATE_NOOP(
        "Messages", "Another program holds the database. Wait a moment and try again; nothing was lost."),
    "disk_full": QT_TRANSLATE_NOOP(
        "Messages", "The disk is full. Free some space, then try again; what is on the screen is still here."),
    # feedback, settings, training
    "feedback_empty": QT_TRANSLATE_NOOP("Messages", "Write a sentence first."),
    "feedback_long": QT_TRANSLATE_NOOP("Messages", "That is too long: at most {most} characters."),
    "picture_large": QT_TRANSLATE_NOOP("Messages", "The picture is too large to travel. Send the sentence without it."),
    "feed_invalid": QT_TRANSLATE_NOOP(
        "Messages", "What the centre has to say is not from the ministry; it was not taken. Tell the ministry."),
    "proxy_malformed": QT_TRANSLATE_NOOP(
        "Messages", "Write the address and the port, as in proxy.office:3128, or nothing."),
    "pin_malformed": QT_TRANSLATE_NOOP(
        "Messages", "A fingerprint has 64 characters of 0-9 and a-f. Compare it with the letter, or leave it empty."),
    "training": QT_TRANSLATE_NOOP(
        "Messages", "This is the training: nothing is ever sent from here. Leave it to work in earnest."),
    "not_training": QT_TRANSLATE_NOOP(
        "Messages", "This is the office itself, not the training. Nothing was invented."),
    # registering
    "required": QT_TRANSLATE_NOOP("Messages", "Fill this in."),
    "form_unknown": QT_TRANSLATE_NOOP("Messages", "This form is not at this desk. Add the form, then try again."),
    "form_version_taken": QT_TRANSLATE_NOOP(
        "Messages", "A different form with the same name and version is already here. Give the new one a new version."),
    "form_name_long": QT_TRANSLATE_NOOP(
        "Messages", "The form's id or version is too long: at most {most} characters. Shorten it on “settings”."),
    "draft_unknown": QT_TRANSLATE_NOOP("Messages", "This draft is no longer here. Open the list of drafts again."),
    "draft_saved": QT_TRANSLATE_NOOP("Messages", "This draft has already been saved as a registration."),
    "draft_gone_on": QT_TRANSLATE_NOOP(
        "Messages", "Whoever was given the draft has gone on with it: it stays with them."
    ),
    "draft_open_elsewhere": QT_TRANSLATE_NOOP(
        "Messages", "This draft is open in another window. Close it there, then open it here."),
    "not_author": QT_TRANSLATE_NOOP("Messages", "Only the person who began this draft can go on with it."),
    "being_sent": QT_TRANSLATE_NOOP(
        "Messages", "This record is on its way to the ministry. It can be corrected when the receipt is here."),
    "record_unknown": QT_TRANSLATE_NOOP("Messages", "This record is not at this desk. Search again."),
    "export_kind": QT_TRANSLATE_NOOP("Messages", "A list is written as .xlsx or .csv, not as “{ending}”."),
    "record_withdrawn": QT_TRANSLATE_NOOP("Messages", "This record was withdrawn. Begin a new registration instead."),
    "already_left": QT_TRANSLATE_NOOP(
        "Messages", "This record has already left the office. Correct it instead of withdrawing it."),
    "not_withdrawn": QT_TRANSLATE_NOOP("Messages", "This record is not withdrawn."),
    "withdrawal_left": QT_TRANSLATE_NOOP(
        "Messages", "The ministry has been told that this record is withdrawn. Begin a new registration instead."),
    "record_changed": QT_TRANSLATE_NOOP("Messages", "This record has gone on since. Open it again."),
    "reason_required": QT_TRANSLATE_NOOP("Messages", "Write the reason, so that the other person knows what to do."),
    # files
    "file_empty": QT_TRANSLATE_NOOP("Messages", "This file is empty. Choose the file again."),
    "file_too_large": QT_TRANSLATE_NOOP(
        "Messages", "This file is too large: at most {megabytes} MB are kept. Scan fewer pages or less detail."),
    "file_type": QT_TRANSLATE_NOOP(
        "Messages", "Files of this kind are not kept. Use a picture (JPEG or PNG), a PDF or a sound recording."),
    "file_name": QT_TRANSLATE_NOOP("Messages", "The name of this file cannot be kept. Rename it and choose it again."),
    "file_wrong": QT_TRANSLATE_NOOP("Messages", "A file did not arrive as it was sent. Choose it again and save."),
    "file_damaged": QT_TRANSLATE_NOOP(
        "Messages", "A file of this record is damaged. Return the record, so that the file is chosen again."),
    "file_unknown": QT_TRANSLATE_NOOP("Messages", "This file is not at this desk."),
    "file_missing": QT_TRANSLATE_NOOP("Messages", "This file is not at this desk. Choose it again, or remove it."),
    "file_elsewhere": QT_TRANSLATE_NOOP(
        "Messages", "This document was brought at another desk of the office. It can be opened there."
    ),
    "document_required": QT_TRANSLATE_NOOP(
        "Messages", "The ministry excuses nobody without a document: bring it with the mark, or mark absent."
    ),
    "too_many_files": QT_TRANSLATE_NOOP("Messages", "There are too many files: one record holds at most {most}."),
    "has_violations": QT_TRANSLATE_NOOP("Messages", "Some answers need attention; the first one is shown."),
    # classes
    "invalid_class": QT_TRANSLATE_NOOP("Messages", "The class needs a title, a date and a trainee at least."),
    "class_unknown": QT_TRANSLATE_NOOP("Messages", "This class is no longer here. Open the list of classes again."),
    "date_twice": QT_TRANSLATE_NOOP("Messages", "The same date is there twice. Leave one out."),
    "person_unknown": QT_TRANSLATE_NOOP("Messages", "One of the trainees is not in this class. Open the class again."),
    "session_unknown": QT_TRANSLATE_NOOP("Messages", "One of the sessions is not in this class. Open the class again."),
    "minutes_invalid": QT_TRANSLATE_NOOP("Messages", "Minutes of delay go from 0 to 600."),
    "invalid_marks": QT_TRANSLATE_NOOP("Messages", "The marks were not written. Open the class again and repeat them."),
    "late_change": QT_TRANSLATE_NOOP(
        "Messages", "The session is more than {days} days ago: write a note that says why the mark changes."),
    "approved_change": QT_TRANSLATE_NOOP(
        "Messages", "The mark was approved or handed over: write why it changes, and a supervisor looks at it again."),
    "table_unreadable": QT_TRANSLATE_NOOP("Messages", "This file is no table that can be read: XLSX or CSV is."),
    "table_too_large": QT_TRANSLATE_NOOP("Messages", "The table is too large: at most {most} rows."),
    "door_other_day": QT_TRANSLATE_NOOP(
        "Messages", "This desk's clock says another day than the session's: check it, or choose today's session."),
    "door_hour": QT_TRANSLATE_NOOP(
        "Messages", "Nothing says which session begins when: choose the session, and write its hour."),
    "clock_behind": QT_TRANSLATE_NOOP(
        "Messages", "This desk's clock goes behind what it said before. Set it right, then go on."),
    "marks_corrected": QT_TRANSLATE_NOOP("Messages", "Marks corrected after they were approved: {count}"),
    "mark_corrected": QT_TRANSLATE_NOOP("Messages", "A mark is corrected after it was approved"),
    "nothing_to_mark": QT_TRANSLATE_NOOP("Messages", "Choose at least one trainee first."),
    # reviewing
    "own_record": QT_TRANSLATE_NOOP(
        "Messages", "You entered this yourself, so another supervisor has to approve it."),
    "not_returned": QT_TRANSLATE_NOOP("Messages", "It was decided or corrected since, so it cannot be taken back."),
    "being_corrected": QT_TRANSLATE_NOOP("Messages", "Its author is correcting it already; it cannot be taken back."),
    "not_approver": QT_TRANSLATE_NOOP("Messages", "Another supervisor approved it; only they can take it back."),
    "batch_left": QT_TRANSLATE_NOOP(
        "Messages", "This batch has begun to leave the desk, so the approval cannot be taken back."),
    "nothing_chosen": QT_TRANSLATE_NOOP("Messages", "Choose at least one record first."),
    "change_unknown": QT_TRANSLATE_NOOP("Messages", "This record is no longer waiting. The list has been read again."),
    "not_waiting": QT_TRANSLATE_NOOP("Messages", "Somebody has already decided on this record."),
    "class_first": QT_TRANSLATE_NOOP("Messages", "Approve the class together with its attendance, or before it."),
    "supervisor_not_enrolled": QT_TRANSLATE_NOOP(
        "Messages", "The ministry does not know your signature yet. Register it with your code on the page of users."),
    "locked": QT_TRANSLATE_NOOP("Messages", "Nobody is signed in. Sign in again."),
    "disk_error": QT_TRANSLATE_NOOP("Messages", "The disk does not answer as it should. Ask for help."),
    "too_long": QT_TRANSLATE_NOOP("Messages", "This is too long."),
    "marked_twice": QT_TRANSLATE_NOOP("Messages", "The same trainee is marked twice."),
    "returned": QT_TRANSLATE_NOOP("Messages", "The supervisor returned it."),
    "correction": QT_TRANSLATE_NOOP("Messages", "Corrects a record that the ministry has"),
    "consent_missing": QT_TRANSLATE_NOOP("Messages", "No consent was given"),
    "hurried": QT_TRANSLATE_NOOP("Messages", "Many records in a few minutes"),
    "document_shape": QT_TRANSLATE_NOOP(
        "Messages", "No paper of this kind has such a number. Compare it with the paper, digit by digit."),
    "document_year": QT_TRANSLATE_NOOP(
        "Messages", "The national number begins with another year than that of birth: look at the card again."),
    "registry_birthday": QT_TRANSLATE_NOOP("Messages", "Born on 1 July: perhaps the registry's default"),
    "at_night": QT_TRANSLATE_NOOP("Messages", "Entered at night"),
    "overridden": QT_TRANSLATE_NOOP("Messages", "A warning was overridden"),
    "overridden_because": QT_TRANSLATE_NOOP("Messages", "A warning was overridden: “{reason}”"),
    "phone_shared": QT_TRANSLATE_NOOP("Messages", "The same phone on several people"),
}  # fmt: skip

SENTENCES: Final[dict[str, str]] = {
    **RIGHTS_SENTENCES,
    **DUPLICATE_SENTENCES,
    **POINTS_SENTENCES,
    **TRAINING_SENTENCES,
    **FOLLOW_UPS,
    **REFERRALS,
    **WORK,
    **REPORTS,
    **FAIRS,
    **SURVEYS,
    **BACKUP_SENTENCES,
    **PROGRAM_SENTENCES,
    **SELF_TEST_SENTENCES,
    **SETUP_SENTENCES,
    **SYNC_SENTENCES, **TOLD_SENTENCES, **KEY_SENTENCES, **OFFICE_SENTENCES, **FORM_SENTENCES, **OWN_SENTENCES,
}  # fmt: skip

FIELDS: Final[dict[str, str]] = {
    "username": QT_TRANSLATE_NOOP("Messages", "User name"),
    "display_name": QT_TRANSLATE_NOOP("Messages", "Full name"),
    "password": QT_TRANSLATE_NOOP("Messages", "Password"),
    "roles": QT_TRANSLATE_NOOP("Messages", "Roles"),
    "title": QT_TRANSLATE_NOOP("Messages", "Title"),
    "dates": QT_TRANSLATE_NOOP("Messages", "Dates"),
    "trainees": QT_TRANSLATE_NOOP("Messages", "Trainees"),
    "reason": QT_TRANSLATE_NOOP("Messages", "Reason"),
}

WHY_NOT_SENT: Final[dict[str, str]] = {
    "draft": QT_TRANSLATE_NOOP("Messages", "It is still a draft. Finish it and save it."),
    "waiting_for_supervisor": QT_TRANSLATE_NOOP(
        "Messages", "It waits for a supervisor, who looks at it and approves it."),
    "batch_refused": QT_TRANSLATE_NOOP(
        "Messages", "The ministry refused its batch: {code} It waits for a supervisor again."),
    "returned": QT_TRANSLATE_NOOP("Messages", "The supervisor returned it: “{reason}”. Correct it and save it again."),
    "not_enrolled": QT_TRANSLATE_NOOP(
        "Messages", "This desk is not enrolled with the ministry yet. The administrator does it with a printed code."),
    "being_handed_over": QT_TRANSLATE_NOOP(
        "Messages", "It is sealed for {name} and not there yet. Hand it over when that machine is reached, or by file."
    ),
    "waiting_at_office": QT_TRANSLATE_NOOP("Messages", "It is at {name}; a supervisor has not decided on it yet."),
    "waiting_to_be_sent": QT_TRANSLATE_NOOP(
        "Messages", "It is approved and sealed, and leaves with the next connection. F5 sends now."),
    "being_sent": QT_TRANSLATE_NOOP("Messages", "It is being sent: {sent} of {chunks} parts have arrived."),
    "trouble_on_the_way": QT_TRANSLATE_NOOP(
        "Messages", "It is in batch {batch}: {sent} of {chunks} parts are there. What stopped it: {code}"),
    "files_follow": QT_TRANSLATE_NOOP(
        "Messages", "The ministry has received it; {count} of its files follow in batch {batch}."),
    "files_stay": QT_TRANSLATE_NOOP(
        "Messages", "The ministry has received it; {count} of its files leave with the next approval."),
    "waiting_for_receipt": QT_TRANSLATE_NOOP(
        "Messages", "The ministry has it. The signed receipt comes with the next connection."),
    "conflict": QT_TRANSLATE_NOOP(
        "Messages", "The ministry has it, but another office changed the same answer; a person there decides."),
    "to_decide": QT_TRANSLATE_NOOP(
        "Messages", "The ministry has it, but an answer was changed elsewhere too. Somebody here decides which stands."
    ),
    "rejected": QT_TRANSLATE_NOOP(
        "Messages", "The ministry rejected it: {code} Correct it and save it again."),
    "withdrawn": QT_TRANSLATE_NOOP("Messages", "It was withdrawn and is not sent."),
    "superseded": QT_TRANSLATE_NOOP("Messages", "A later correction took its place."),
    "received": QT_TRANSLATE_NOOP("Messages", "The ministry has received it; its signed receipt is here."),
    "received_without_files": QT_TRANSLATE_NOOP(
        "Messages", "The ministry has received the answers, but not {count} of the files: {code} They are kept here."),
}  # fmt: skip

UNKNOWN = QT_TRANSLATE_NOOP(
    "Messages", "Something unexpected happened ({code}). Your work is kept; try again, and tell your administrator."
)


def _filled(source: str, params: Mapping[str, object], language: Language) -> str:
    text = QCoreApplication.translate("Messages", source)
    shown = _Params({key: _shown(value, language, key) for key, value in params.items()})
    return language.localised(text.format_map(shown))


class _Params(dict[str, str]):
    """What a sentence asks for and nobody gave is a dash, never an error."""

    def __missing__(self, key: str) -> str:
        return "–"


def _shown(value: object, language: Language, name: str) -> str:
    if isinstance(value, int) and name == "percent":
        return language.percent(value / 100)
    if isinstance(value, int):
        return language.number(value)
    if isinstance(value, str) and value in SENTENCES:
        return QCoreApplication.translate("Messages", SENTENCES[value]).format_map(_Params())
    return isolate(str(value)) if value not in (None, "") else "–"


def sentence(code: str, params: Mapping[str, object], language: Language) -> str:
    """What ``code`` means for a person, with its params; a code nobody knows is named, so that it can be told."""
    source = SENTENCES.get(code)
    if source is None:
        return _filled(UNKNOWN, {"code": left_to_right(code)}, language)
    return _filled(source, params, language)


def of_problem(problem: Problem, language: Language) -> str:
    """The sentence of one rule that was broken, as shown under its field."""
    return sentence(problem.code, problem.params, language)


def of_error(error: BaseException, language: Language) -> str:
    """The sentence for an error of any room: one that carries ``code`` and ``params``, or one of the system."""
    code = getattr(error, "code", None)
    if isinstance(error, MihanError) and error.problems:
        return " ".join([sentence(error.code, error.params, language), *_named(error.problems, language)])
    if isinstance(code, str):
        problems = getattr(error, "problems", ())
        if problems:
            return "\n".join(of_form_problem(problem, language) for problem in problems[:5])
        params = getattr(error, "params", {})
        return sentence(code, params if isinstance(params, Mapping) else {}, language)
    if isinstance(error, OSError):
        return sentence("disk_full" if error.errno == 28 else "file_not_written", {}, language)
    return sentence(type(error).__name__, {}, language)


def of_form_problem(problem: object, language: Language) -> str:
    """A problem of a form with its sheet, row and column (``forms.problems.FormProblem``)."""
    where = getattr(problem, "where", None)
    params = dict(getattr(problem, "params", {}))
    said = sentence(str(getattr(problem, "code", "")), params, language)
    if where is None or not where.sheet:
        ref = left_to_right(where.ref) if where is not None and where.ref else ""
        return f"{ref}: {said}" if ref else said
    if where.row:
        place = QCoreApplication.translate("Messages", "Sheet “{sheet}”, row {row}, column “{column}”")
    else:
        place = QCoreApplication.translate("Messages", "Sheet “{sheet}”")
    shown = place.format(
        sheet=isolate(where.sheet), row=language.number(where.row), column=isolate(where.column or "–")
    )
    return f"{shown}: {said}"


def why_not_sent(problem: Problem, language: Language) -> str:
    """Why the ministry does not have a record yet, and what happens next."""
    params = dict(problem.params)
    if problem.code in ("rejected", "batch_refused", "received_without_files", "trouble_on_the_way"):
        code = str(params.get("code") or "")
        params["code"] = sentence(code, {}, language) if code else ""
    return _filled(WHY_NOT_SENT.get(problem.code, UNKNOWN), {"code": problem.code, **params}, language)


def _named(problems: tuple[Problem, ...], language: Language) -> list[str]:
    lines = []
    for problem in problems:
        name = FIELDS.get(problem.field)
        said = of_problem(problem, language)
        lines.append(f"{QCoreApplication.translate('Messages', name)}: {said}" if name else said)
    return lines

"""One table of every shortcut: F-keys, Ctrl+digit, Alt+digit and Ctrl+Enter, which live under any keyboard layout."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from mihan_desktop.ui.language import left_to_right
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Shortcut:
    """name: what code asks for; scope: ``"window"`` or the page it lives on; keys: portable; text: in English."""

    name: str
    scope: str
    keys: tuple[str, ...]
    text: str


TABLE: tuple[Shortcut, ...] = (
    Shortcut("help", "window", ("F1",), QT_TRANSLATE_NOOP("Actions", "Help for this page")),
    Shortcut("keys", "window", ("Shift+F1",), QT_TRANSLATE_NOOP("Actions", "Show every key")),
    Shortcut("find", "window", ("F3",), QT_TRANSLATE_NOOP("Actions", "Find a record")),
    Shortcut("send", "window", ("F5",), QT_TRANSLATE_NOOP("Actions", "Send and receive now")),
    Shortcut("language", "window", ("F9",), QT_TRANSLATE_NOOP("Actions", "Next language")),
    Shortcut("settings", "window", ("F10",), QT_TRANSLATE_NOOP("Actions", "Settings")),
    Shortcut("backup", "window", ("Ctrl+F10",), QT_TRANSLATE_NOOP("Actions", "Make a backup of this desk")),
    Shortcut("feedback", "window", ("F11",), QT_TRANSLATE_NOOP("Actions", "Tell the ministry what hinders you")),
    Shortcut("larger", "window", ("Ctrl++", "Ctrl+="), QT_TRANSLATE_NOOP("Actions", "Larger text")),
    Shortcut("smaller", "window", ("Ctrl+-",), QT_TRANSLATE_NOOP("Actions", "Smaller text")),
    Shortcut("notices", "window", ("Shift+F5",), QT_TRANSLATE_NOOP("Actions", "What happened")),
    Shortcut("lock", "window", ("F12",), QT_TRANSLATE_NOOP("Actions", "Sign out")),
    Shortcut("page_1", "window", ("Ctrl+1",), QT_TRANSLATE_NOOP("Actions", "Page 1 of the side list")),
    Shortcut("page_2", "window", ("Ctrl+2",), QT_TRANSLATE_NOOP("Actions", "Page 2 of the side list")),
    Shortcut("page_3", "window", ("Ctrl+3",), QT_TRANSLATE_NOOP("Actions", "Page 3 of the side list")),
    Shortcut("page_4", "window", ("Ctrl+4",), QT_TRANSLATE_NOOP("Actions", "Page 4 of the side list")),
    Shortcut("page_5", "window", ("Ctrl+5",), QT_TRANSLATE_NOOP("Actions", "Page 5 of the side list")),
    Shortcut("page_6", "window", ("Ctrl+6",), QT_TRANSLATE_NOOP("Actions", "Page 6 of the side list")),
    Shortcut("page_7", "window", ("Ctrl+7",), QT_TRANSLATE_NOOP("Actions", "Page 7 of the side list")),
    Shortcut("page_8", "window", ("Ctrl+8",), QT_TRANSLATE_NOOP("Actions", "Page 8 of the side list")),
    Shortcut("page_9", "window", ("Ctrl+9",), QT_TRANSLATE_NOOP("Actions", "Page 9 of the side list")),
    Shortcut("page_10", "window", ("Ctrl+0",), QT_TRANSLATE_NOOP("Actions", "Page 10 of the side list")),
    Shortcut("page_11", "window", ("Ctrl+F1",), QT_TRANSLATE_NOOP("Actions", "Page 11 of the side list")),
    Shortcut("page_12", "window", ("Ctrl+F2",), QT_TRANSLATE_NOOP("Actions", "Page 12 of the side list")),
    Shortcut("page_13", "window", ("Ctrl+F3",), QT_TRANSLATE_NOOP("Actions", "Page 13 of the side list")),
    Shortcut("save_record", "registration", ("Ctrl+Return", "Ctrl+Enter"),
             QT_TRANSLATE_NOOP("Actions", "Save the registration")),
    Shortcut("missing", "registration", ("Shift+F4",), QT_TRANSLATE_NOOP("Actions", "List what is missing")),
    Shortcut("household", "registration", ("F2",),
             QT_TRANSLATE_NOOP("Actions", "Save, and begin the next of the household")),
    Shortcut("print_receipt", "registration", ("Ctrl+P", "Shift+F2"),
             QT_TRANSLATE_NOOP("Actions", "Print the receipt of the record saved last")),
    Shortcut("leave_form", "registration", ("Esc",), QT_TRANSLATE_NOOP("Actions", "Leave the form, the draft is kept")),
    Shortcut("duplicates", "registration", ("Ctrl+D", "Shift+F3"),
             QT_TRANSLATE_NOOP("Actions", "To the records that may be of this person, and back")),
    Shortcut("section", "registration", tuple(f"Alt+{n}" for n in range(1, 10)),
             QT_TRANSLATE_NOOP("Actions", "Go to a section of the form")),
    Shortcut("calendar", "registration", ("F4",), QT_TRANSLATE_NOOP("Actions", "Open the calendar or the list")),
    Shortcut("undo_answer", "registration", ("Ctrl+Z", "F8"),
             QT_TRANSLATE_NOOP("Actions", "Undo the last answer, or bring back the draft discarded last")),
    Shortcut("redo_answer", "registration", ("Ctrl+Y", "Shift+F8"),
             QT_TRANSLATE_NOOP("Actions", "Redo what was undone")),
    Shortcut("add_entry", "registration", ("F7",), QT_TRANSLATE_NOOP("Actions", "One more entry, as of a job")),
    Shortcut("remove_entry", "registration", ("Shift+F7",), QT_TRANSLATE_NOOP("Actions", "Remove the entry")),
    Shortcut("next_entry", "registration", ("Ctrl+PgDown", "Ctrl+PgUp"),
             QT_TRANSLATE_NOOP("Actions", "Next or previous entry")),
    Shortcut("move_entry", "registration", ("Ctrl+Shift+Down", "Ctrl+Shift+Up"),
             QT_TRANSLATE_NOOP("Actions", "Move the entry down or up")),
    Shortcut("guidance", "registration", ("Shift+F6",), QT_TRANSLATE_NOOP("Actions", "More about this question")),
    Shortcut("why", "registration", ("F6",), QT_TRANSLATE_NOOP("Actions", "Why is this question so?")),
    Shortcut("open_person", "records", ("F7",), QT_TRANSLATE_NOOP("Actions", "Open the person's page (also Enter)")),
    Shortcut("correct_record", "records", ("F2",), QT_TRANSLATE_NOOP("Actions", "Correct the record")),
    Shortcut("take_up_record", "records", ("Ctrl+Z", "Shift+F8"),
             QT_TRANSLATE_NOOP("Actions", "Undo the withdrawal of the record")),
    Shortcut("filters", "records", ("F6",), QT_TRANSLATE_NOOP("Actions", "Go to the filters")),
    Shortcut("export", "records", ("F8",), QT_TRANSLATE_NOOP("Actions", "Export the list")),
    Shortcut("leave_person", "person", ("Esc",), QT_TRANSLATE_NOOP("Actions", "Back to the list")),
    Shortcut("correct_person", "person", ("F2",), QT_TRANSLATE_NOOP("Actions", "Correct the record")),
    Shortcut("print_person", "person", ("Ctrl+P", "Shift+F2"), QT_TRANSLATE_NOOP("Actions", "Print the receipt")),
    Shortcut("print_work", "person", ("F6",), QT_TRANSLATE_NOOP("Actions", "Print the work that fits")),
    Shortcut("copy_number", "person", ("F8",), QT_TRANSLATE_NOOP("Actions", "Copy the registration number")),
    Shortcut("part", "person", (*(f"Alt+{n}" for n in range(1, 10)), "Alt+0"),
             QT_TRANSLATE_NOOP("Actions", "Go to a part of the page")),
    Shortcut("table", "home", ("Ctrl+T",), QT_TRANSLATE_NOOP("Actions", "Table instead of a chart, and back")),
    Shortcut("copy_table", "home", ("Ctrl+C",), QT_TRANSLATE_NOOP("Actions", "Copy the table of a chart")),
    Shortcut("export_table", "home", ("Ctrl+E",), QT_TRANSLATE_NOOP("Actions", "Save the table of a chart as a file")),
    Shortcut("report_table", "reports", ("Ctrl+T", "F7"),
             QT_TRANSLATE_NOOP("Actions", "Table instead of the bars, and back")),
    Shortcut("copy_report", "reports", ("Ctrl+C", "Shift+F8"), QT_TRANSLATE_NOOP("Actions", "Copy the table")),
    Shortcut("save_report", "reports", ("F8",), QT_TRANSLATE_NOOP("Actions", "Save the table as a spreadsheet")),
    Shortcut("print_report", "reports", ("Ctrl+P", "Shift+F2"),
             QT_TRANSLATE_NOOP("Actions", "Print the report, or save it as a file")),
    Shortcut("keep_report", "reports", ("F6",), QT_TRANSLATE_NOOP("Actions", "Save the question under a name")),
    Shortcut("stop_report", "reports", ("Esc",), QT_TRANSLATE_NOOP("Actions", "Stop counting")),
    Shortcut("cohort_people", "courses", ("Alt+1",), QT_TRANSLATE_NOOP("Actions", "People of the cohort")),
    Shortcut("cohort_list", "courses", ("Alt+2",), QT_TRANSLATE_NOOP("Actions", "The list by which places are given")),
    Shortcut("cohort_days", "courses", ("Alt+3",), QT_TRANSLATE_NOOP("Actions", "Days of the cohort")),
    Shortcut("call_course", "courses", ("Shift+F6",), QT_TRANSLATE_NOOP("Actions", "Call the cohort in other offices")),
    Shortcut("open_courses", "courses", ("Shift+F8",),
             QT_TRANSLATE_NOOP("Actions", "Courses of other offices, and who applies")),
    Shortcut("cohort_results", "courses", ("Alt+4",), QT_TRANSLATE_NOOP("Actions", "Results of the cohort")),
    Shortcut("paste_scores", "courses", ("Ctrl+V", "Shift+Ins"),
             QT_TRANSLATE_NOOP("Actions", "Paste scores from a spreadsheet")),
    Shortcut("bring_scores", "courses", ("Shift+F4",), QT_TRANSLATE_NOOP("Actions", "Scores from a file")),
    Shortcut("end_cohort", "courses", ("Shift+F3",), QT_TRANSLATE_NOOP("Actions", "End of the course")),
    Shortcut("print_certificates", "courses", ("Ctrl+P", "Shift+F2"),
             QT_TRANSLATE_NOOP("Actions", "Print certificates")),
    Shortcut("amend_cohort", "courses", ("F2",), QT_TRANSLATE_NOOP("Actions", "Correct the cohort")),
    Shortcut("give_places", "courses", ("F6",), QT_TRANSLATE_NOOP("Actions", "Give the places as the list says")),
    Shortcut("open_enrolled", "courses", ("F7",), QT_TRANSLATE_NOOP("Actions", "Open the person's page (also Enter)")),
    Shortcut("take_applications", "courses", ("F8",), QT_TRANSLATE_NOOP("Actions", "Take applications")),
    Shortcut("follow_ups", "courses", ("Shift+F7",), QT_TRANSLATE_NOOP("Actions", "Graduates to be called")),
    Shortcut("call_now", "follow_ups", ("Alt+1",), QT_TRANSLATE_NOOP("Actions", "Graduates to be called now")),
    Shortcut("call_later", "follow_ups", ("Alt+2",), QT_TRANSLATE_NOOP("Actions", "Those to be called later")),
    Shortcut("called", "follow_ups", ("Alt+3",), QT_TRANSLATE_NOOP("Actions", "Those whose round is over")),
    Shortcut("contact", "follow_ups", ("F6",), QT_TRANSLATE_NOOP("Actions", "What came of the call (also Enter)")),
    Shortcut("open_called", "follow_ups", ("F7",), QT_TRANSLATE_NOOP("Actions", "Open the person's page")),
    Shortcut("save_calls", "follow_ups", ("F8",), QT_TRANSLATE_NOOP("Actions", "Save the list as a spreadsheet")),
    Shortcut("print_calls", "follow_ups", ("Ctrl+P", "Shift+F2"), QT_TRANSLATE_NOOP("Actions", "Print the list")),
    Shortcut("leave_calls", "follow_ups", ("Esc",), QT_TRANSLATE_NOOP("Actions", "Back to the courses")),
    Shortcut("surveys", "employers", ("Shift+F7",), QT_TRANSLATE_NOOP("Actions", "Surveys of institutions")),
    Shortcut("survey_now", "surveys", ("Alt+1",), QT_TRANSLATE_NOOP("Actions", "Institutions to be asked now")),
    Shortcut("survey_later", "surveys", ("Alt+2",), QT_TRANSLATE_NOOP("Actions", "Those to be asked later")),
    Shortcut("survey_done", "surveys", ("Alt+3",), QT_TRANSLATE_NOOP("Actions", "Those that answered or are closed")),
    Shortcut("survey_ask", "surveys", ("F6",), QT_TRANSLATE_NOOP("Actions", "What came of asking (also Enter)")),
    Shortcut("save_survey", "surveys", ("F8",), QT_TRANSLATE_NOOP("Actions", "Save the list as a spreadsheet")),
    Shortcut("leave_surveys", "surveys", ("Esc",), QT_TRANSLATE_NOOP("Actions", "Back to the employers")),
    Shortcut("fair_expected", "fairs", ("Alt+1",), QT_TRANSLATE_NOOP("Actions", "Everybody of the fair")),
    Shortcut("fair_here", "fairs", ("Alt+2",), QT_TRANSLATE_NOOP("Actions", "Those who are here")),
    Shortcut("fair_stands", "fairs", ("Alt+3",), QT_TRANSLATE_NOOP("Actions", "Stands and their numbers")),
    Shortcut("fair_code", "fairs", ("F2",), QT_TRANSLATE_NOOP("Actions", "Go to the field of the reader")),
    Shortcut("fair_picture", "fairs", ("Ctrl+O", "Shift+F9"),
             QT_TRANSLATE_NOOP("Actions", "Read a code in a picture")),
    Shortcut("fair_let_in", "fairs", ("F6",), QT_TRANSLATE_NOOP("Actions", "Let in (also Enter)")),
    Shortcut("fair_interview", "fairs", ("F7",),
             QT_TRANSLATE_NOOP("Actions", "What came of an interview (also Enter)")),
    Shortcut("fair_walk_in", "fairs", ("F8",), QT_TRANSLATE_NOOP("Actions", "Somebody without an invitation")),
    Shortcut("fair_count_in", "fairs", ("Shift+F8",), QT_TRANSLATE_NOOP("Actions", "Count a visitor without a record")),
    Shortcut("fair_undo", "fairs", ("Ctrl+Z", "Shift+F3"),
             QT_TRANSLATE_NOOP("Actions", "Undo the last word about the visitor")),
    Shortcut("fair_person", "fairs", ("Shift+F7",), QT_TRANSLATE_NOOP("Actions", "Open the person's page")),
    Shortcut("fair_print", "fairs", ("Ctrl+P", "Shift+F2"), QT_TRANSLATE_NOOP("Actions", "Print invitations")),
    Shortcut("fair_save", "fairs", ("Ctrl+E", "Shift+F4"),
             QT_TRANSLATE_NOOP("Actions", "Save the list or the report as a spreadsheet")),
    Shortcut("fair_report", "fairs", ("Shift+F6",), QT_TRANSLATE_NOOP("Actions", "Print the report of the fair")),
    Shortcut("present", "attendance", ("1", "P"), QT_TRANSLATE_NOOP("Actions", "Present")),
    Shortcut("absent", "attendance", ("2", "A"), QT_TRANSLATE_NOOP("Actions", "Absent")),
    Shortcut("late", "attendance", ("3", "L"), QT_TRANSLATE_NOOP("Actions", "Late")),
    Shortcut("excused", "attendance", ("4", "E"), QT_TRANSLATE_NOOP("Actions", "Excused")),
    Shortcut("next_mark", "attendance", ("Space",), QT_TRANSLATE_NOOP("Actions", "Next mark")),
    Shortcut("all_present", "attendance", ("Ctrl+A", "F6"), QT_TRANSLATE_NOOP("Actions", "Whole class present")),
    Shortcut("undo", "attendance", ("Ctrl+Z", "F8"), QT_TRANSLATE_NOOP("Actions", "Undo the last mark")),
    Shortcut("paste_marks", "attendance", ("Ctrl+V", "Shift+Ins"),
             QT_TRANSLATE_NOOP("Actions", "Paste marks from a spreadsheet")),
    Shortcut("print_sheet", "attendance", ("Ctrl+P", "Shift+F2"),
             QT_TRANSLATE_NOOP("Actions", "Print a blank sheet")),
    Shortcut("door", "attendance", ("F7",), QT_TRANSLATE_NOOP("Actions", "Cards at the door")),
    Shortcut("cards", "attendance", ("Shift+F7",), QT_TRANSLATE_NOOP("Actions", "Print cards for the door")),
    Shortcut("month", "attendance", ("Shift+F4",), QT_TRANSLATE_NOOP("Actions", "The sheet of a month")),
    Shortcut("bring", "attendance", ("Shift+F6",), QT_TRANSLATE_NOOP("Actions", "Marks from a file")),
    Shortcut("pay", "attendance", ("Shift+F8",), QT_TRANSLATE_NOOP("Actions", "What trainees are due, for finance")),
    Shortcut("documents", "attendance", ("Ctrl+D", "Shift+F3"),
             QT_TRANSLATE_NOOP("Actions", "Documents of the mark, as of an excuse")),
    Shortcut("trainee", "attendance", ("F4",), QT_TRANSLATE_NOOP("Actions", "Calendar of the trainee, and history")),
    Shortcut("amend_class", "attendance", ("F2",), QT_TRANSLATE_NOOP("Actions", "Correct the class")),
    Shortcut("batches", "sync", ("Alt+1",), QT_TRANSLATE_NOOP("Actions", "Batches and their receipts")),
    Shortcut("unsent", "sync", ("Alt+2",), QT_TRANSLATE_NOOP("Actions", "Records that are not received yet, and why")),
    Shortcut("vacancies", "vacancies", ("Alt+1",), QT_TRANSLATE_NOOP("Actions", "Work that employers offer")),
    Shortcut("referrals", "vacancies", ("Alt+2",),
             QT_TRANSLATE_NOOP("Actions", "People of this desk who were referred")),
    Shortcut("offered", "vacancies", ("F6",), QT_TRANSLATE_NOOP("Actions", "Go to the filter")),
    Shortcut("open_referred", "vacancies", ("F7",),
             QT_TRANSLATE_NOOP("Actions", "Open the person's page (also Enter)")),
    Shortcut("refer_people", "vacancies", ("Shift+F6",), QT_TRANSLATE_NOOP("Actions", "Put people on the shortlist")),
    Shortcut("employers", "vacancies", ("Shift+F4",), QT_TRANSLATE_NOOP("Actions", "Employers and what they offer")),
    Shortcut("add_employer", "employers", ("F2",), QT_TRANSLATE_NOOP("Actions", "Write an employer down")),
    Shortcut("correct_employer", "employers", ("Shift+F2",), QT_TRANSLATE_NOOP("Actions", "Correct the employer")),
    Shortcut("add_vacancy", "employers", ("F6",), QT_TRANSLATE_NOOP("Actions", "Write down work that they offer")),
    Shortcut("correct_vacancy", "employers", ("F7",), QT_TRANSLATE_NOOP("Actions", "Correct the vacancy (also Enter)")),
    Shortcut("vacancy_filled", "employers", ("F8",), QT_TRANSLATE_NOOP("Actions", "The vacancy is filled")),
    Shortcut("vacancy_cancelled", "employers", ("Shift+F8",),
             QT_TRANSLATE_NOOP("Actions", "Cancel the vacancy, or open it again")),
    Shortcut("employer_history", "employers", ("Shift+F6",),
             QT_TRANSLATE_NOOP("Actions", "Who was sent to the employer, and what came of it")),
    Shortcut("leave_employers", "employers", ("Esc",), QT_TRANSLATE_NOOP("Actions", "Back to the vacancies")),
    Shortcut("who_fits", "vacancies", ("F8",), QT_TRANSLATE_NOOP("Actions", "Who fits the vacancy")),
    Shortcut("find_fitting", "fitting", ("F6",), QT_TRANSLATE_NOOP("Actions", "Find among these people")),
    Shortcut("open_fitting", "fitting", ("F7",), QT_TRANSLATE_NOOP("Actions", "Open the person's page (also Enter)")),
    Shortcut("shortlist_fitting", "fitting", ("Ins",),
             QT_TRANSLATE_NOOP("Actions", "Put the chosen one on the shortlist")),
    Shortcut("save_fitting", "fitting", ("F8",), QT_TRANSLATE_NOOP("Actions", "Save the list as a spreadsheet")),
    Shortcut("print_fitting", "fitting", ("Ctrl+P", "Shift+F2"), QT_TRANSLATE_NOOP("Actions", "Print the list")),
    Shortcut("leave_fitting", "fitting", ("Esc",), QT_TRANSLATE_NOOP("Actions", "Back to the vacancies")),
    Shortcut("work_list", "vacancies", ("Shift+F7",), QT_TRANSLATE_NOOP("Actions", "Referrals: what is to be done")),
    Shortcut("refer_today", "referrals", ("Alt+1",), QT_TRANSLATE_NOOP("Actions", "What is to be done today")),
    Shortcut("refer_waiting", "referrals", ("Alt+2",), QT_TRANSLATE_NOOP("Actions", "Whose answer is awaited")),
    Shortcut("refer_over", "referrals", ("Alt+3",), QT_TRANSLATE_NOOP("Actions", "What is over")),
    Shortcut("refer_say", "referrals", ("F6",), QT_TRANSLATE_NOOP("Actions", "Say what came of it (also Enter)")),
    Shortcut("open_sent", "referrals", ("F7",), QT_TRANSLATE_NOOP("Actions", "Open the person's page")),
    Shortcut("save_referrals", "referrals", ("F8",), QT_TRANSLATE_NOOP("Actions", "Save the list as a spreadsheet")),
    Shortcut("print_letter", "referrals", ("Ctrl+P", "Shift+F2"), QT_TRANSLATE_NOOP("Actions", "Print the letter")),
    Shortcut("leave_referrals", "referrals", ("Esc",), QT_TRANSLATE_NOOP("Actions", "Back to the vacancies")),
    Shortcut("log_filter", "audit", ("F6",), QT_TRANSLATE_NOOP("Actions", "Go to the filters")),
    Shortcut("log_open", "audit", ("F7",), QT_TRANSLATE_NOOP("Actions", "Open the person's page (also Enter)")),
    Shortcut("log_check", "audit", ("F2",), QT_TRANSLATE_NOOP("Actions", "Go through the whole log now")),
    Shortcut("log_save", "audit", ("Ctrl+S", "Shift+F2"), QT_TRANSLATE_NOOP("Actions", "Save the lines as a file")),
    Shortcut("approve", "review", ("A", "F6"), QT_TRANSLATE_NOOP("Actions", "Approve what is selected")),
    Shortcut("return", "review", ("R", "F7"), QT_TRANSLATE_NOOP("Actions", "Return with a reason")),
    Shortcut("next", "review", ("J",), QT_TRANSLATE_NOOP("Actions", "Next record")),
    Shortcut("previous", "review", ("K",), QT_TRANSLATE_NOOP("Actions", "Previous record")),
    Shortcut("plain", "review", ("U", "Ctrl+F6"), QT_TRANSLATE_NOOP("Actions", "Approve all without a flag")),
    Shortcut("undo_review", "review", ("Ctrl+Z", "F8"),
             QT_TRANSLATE_NOOP("Actions", "Undo the last return or approval")),
    Shortcut("sample", "review", ("S", "F2"), QT_TRANSLATE_NOOP("Actions", "Draw a sample to hold against paper")),
    Shortcut("matches", "review", ("M",), QT_TRANSLATE_NOOP("Actions", "The record matches its paper")),
    Shortcut("differs", "review", ("D",), QT_TRANSLATE_NOOP("Actions", "The record differs from its paper")),
    Shortcut("filter", "review", tuple(f"Alt+{n}" for n in range(1, 7)),
             QT_TRANSLATE_NOOP("Actions", "Show only some of what waits")),
)  # fmt: skip

SCOPES = {
    "window": QT_TRANSLATE_NOOP("Actions", "Everywhere"),
    "home": QT_TRANSLATE_NOOP("Actions", "My work"),
    "registration": QT_TRANSLATE_NOOP("Actions", "Registration"),
    "records": QT_TRANSLATE_NOOP("Actions", "Records"),
    "person": QT_TRANSLATE_NOOP("Actions", "Person"),
    "courses": QT_TRANSLATE_NOOP("Actions", "Courses"),
    "follow_ups": QT_TRANSLATE_NOOP("Actions", "Follow-ups"),
    "fairs": QT_TRANSLATE_NOOP("Actions", "Job fairs"),
    "surveys": QT_TRANSLATE_NOOP("Actions", "Surveys"),
    "attendance": QT_TRANSLATE_NOOP("Actions", "Attendance"),
    "review": QT_TRANSLATE_NOOP("Actions", "Review"),
    "sync": QT_TRANSLATE_NOOP("Actions", "Send and receive"),
    "vacancies": QT_TRANSLATE_NOOP("Actions", "Vacancies"),
    "referrals": QT_TRANSLATE_NOOP("Actions", "Referrals"),
    "employers": QT_TRANSLATE_NOOP("Actions", "Employers"),
    "fitting": QT_TRANSLATE_NOOP("Actions", "Who fits a vacancy"),
    "audit": QT_TRANSLATE_NOOP("Actions", "Log"),
    "reports": QT_TRANSLATE_NOOP("Actions", "Reports"),
}


def shortcut(name: str) -> Shortcut:
    """The row of the table called ``name``; KeyError when there is none."""
    return next(row for row in TABLE if row.name == name)


def text_of(row: Shortcut) -> str:
    """What the shortcut does, in the language of the window."""
    return QCoreApplication.translate("Actions", row.text)


def scope_text(scope: str) -> str:
    """Where a shortcut lives, in the language of the window."""
    return QCoreApplication.translate("Actions", SCOPES[scope])


def keys_text(row: Shortcut) -> str:
    """The keys as printed on a keyboard, first choice first."""
    if row.name in ("section", "filter", "part"):
        return f"{row.keys[0]} … {row.keys[-1]}"
    return " / ".join(dict.fromkeys(key.replace("Return", "Enter") for key in row.keys))


def tip(name: str) -> str:
    """What the shortcut ``name`` does, with a key: for the control that does the same."""
    row = shortcut(name)
    key = next((keys for keys in row.keys if len(keys) > 1), row.keys[0]).replace("Return", "Enter")
    return f"{text_of(row)} ({left_to_right(key)})"


def bind(widget: QWidget, name: str, call: Callable[[], None]) -> QAction:
    """Make the keys of ``name`` call ``call`` while the focus is in ``widget``, or in its window for scope window."""
    row = shortcut(name)
    action = QAction(widget)
    action.setShortcuts([QKeySequence(keys) for keys in row.keys])
    anywhere = row.scope == "window"
    action.setShortcutContext(
        Qt.ShortcutContext.WindowShortcut if anywhere else Qt.ShortcutContext.WidgetWithChildrenShortcut
    )
    action.triggered.connect(lambda _checked=False: call())
    widget.addAction(action)
    return action


SAME_KEY = {
    "A": "شا", "P": "حپ", "L": "مل", "E": "ثە", "J": "تژ", "K": "نک", "R": "قر",
    "U": "عئ", "S": "س", "M": "ةم", "D": "يد",
    "1": "١۱", "2": "٢۲", "3": "٣۳", "4": "٤۴",
}  # fmt: skip
"""What the key of a letter types under the Arabic and the Sorani layout, where Qt no longer knows it as that letter."""


def pressed(scope: str, event: QKeyEvent) -> str | None:
    """The name of the shortcut in ``scope`` that ``event`` is, under whatever keyboard layout; ``None`` if none is."""
    held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    typed = "" if held else event.text().upper()
    latin = {typed, *(key for key, others in SAME_KEY.items() if typed and typed in others)} - {""}
    combined = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
    for row in TABLE:
        if row.scope == scope and (combined in row.keys or not latin.isdisjoint(row.keys)):
            return row.name
    return None

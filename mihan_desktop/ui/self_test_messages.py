"""Sentences about what a copy of the program found wrong with itself or with the computer, and what helps."""

from typing import Final

from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP

SELF_TEST_SENTENCES: Final[dict[str, str]] = {
    "bundle_unlisted": QT_TRANSLATE_NOOP(
        "Messages",
        "The list of the program's files is missing or cut short: it was not copied whole. Install it again from the "
        "stick."),
    "bundle_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "A file of the program is missing ({name}): it was not copied whole, or an antivirus took it away. Install the "
        "program again."),
    "bundle_changed": QT_TRANSLATE_NOOP(
        "Messages",
        "A file of the program is not as its makers made it ({name}): it was not copied whole, or somebody changed it. "
        "Install the program again, and use it no longer until then."),
    "bundle_unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "A file of the program cannot be opened ({name}). Perhaps an antivirus holds it: have the program's folder "
        "left out of its search, then check again."),
    "bundle_left_over": QT_TRANSLATE_NOOP(
        "Messages",
        "A file of another version lies among those of this one ({name}). Remove the program, keeping the records, and "
        "install it again."),
    "clock_before": QT_TRANSLATE_NOOP(
        "Messages",
        "This computer's clock says {name}, which is before this program was made. Set the clock right; if it goes "
        "wrong again, the battery inside the computer is empty."),
    "clock_after": QT_TRANSLATE_NOOP(
        "Messages", "This computer's clock says {name}, which lies too far ahead. Set the clock right."),
    "folder_rights": QT_TRANSLATE_NOOP(
        "Messages",
        "Nothing can be written in the folder for the office's records. Ask whoever looks after this computer to let "
        "you write there, or choose another folder."),
    "folder_space": QT_TRANSLATE_NOOP(
        "Messages",
        "There is too little room on the disk ({name}). Make room: records, and a backup while it is made, need 200 "
        "MB."),
    "folder_locked": QT_TRANSLATE_NOOP(
        "Messages",
        "The office's records are there, and cannot be opened. Another program holds them, an antivirus perhaps, or "
        "they belong to another person of this computer."),
    "folder_foreign": QT_TRANSLATE_NOOP(
        "Messages",
        "What lies in the folder for the office's records is not this program's, or belongs to somebody else ({name}). "
        "Choose another folder, or sign in to the computer as that person."),
    "folder_failed": QT_TRANSLATE_NOOP(
        "Messages", "The folder for the office's records could not be looked at ({name})."),
    "files_failed": QT_TRANSLATE_NOOP("Messages", "The program's own files could not be looked at ({name})."),
    "clock_failed": QT_TRANSLATE_NOOP("Messages", "This computer's clock could not be read ({name})."),
    "crypto_failed": QT_TRANSLATE_NOOP(
        "Messages",
        "Locking and signing does not work on this computer ({name}). Do not keep records here; install the program "
        "again, and tell whoever helps."),
    "database_failed": QT_TRANSLATE_NOOP(
        "Messages",
        "Records could not be kept and read again ({name}). Do not keep records here; check the disk, and tell whoever "
        "helps."),
    "migration_failed": QT_TRANSLATE_NOOP(
        "Messages",
        "Records of an older version could not be taken over ({name}). Make a backup before anything else, and tell "
        "whoever helps."),
    "form_failed": QT_TRANSLATE_NOOP(
        "Messages", "The form that comes with the program could not be filled ({name}). Install the program again."),
    "print_failed": QT_TRANSLATE_NOOP(
        "Messages",
        "Paper would not come out as it should ({name}): letters would stand apart or be missing. Install the program "
        "again."),
    "window_failed": QT_TRANSLATE_NOOP(
        "Messages",
        "The window could not be drawn in all three languages ({name}). Install the program again; if that does not "
        "help, the computer lacks something that windows need."),
    "sync_failed": QT_TRANSLATE_NOOP(
        "Messages",
        "A first batch did not reach a ministry inside this computer ({name}). A firewall may forbid the program to "
        "talk to its own computer: ask whoever looks after it."),
    "not_tried": QT_TRANSLATE_NOOP("Messages", "Not tried, because something before it failed."),
}  # fmt: skip
"""By code of ``domain.self_tests``; ``{name}`` is the step's detail."""

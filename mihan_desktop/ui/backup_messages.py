"""Sentences about copies of everything, and about a desk that is made from one."""

from typing import Final

from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP

BACKUP_SENTENCES: Final[dict[str, str]] = {
    "backup_under_way": QT_TRANSLATE_NOOP(
        "Messages", "A backup is being made or restored in another window, or the office is getting a new key. Wait "
        "until that is over."),
    "backup_stopped": QT_TRANSLATE_NOOP(
        "Messages", "It was stopped: there is no backup, and older ones are as they were."),
    "backup_no_room": QT_TRANSLATE_NOOP(
        "Messages", "There is not enough room where the backup shall be. Free some, or take another stick; nothing was "
        "left there."),
    "backup_too_big": QT_TRANSLATE_NOOP(
        "Messages", "The stick takes no file of this size: it is formatted as FAT32. Format it as exFAT or NTFS, or "
        "take another one."),
    "backup_in_office": QT_TRANSLATE_NOOP(
        "Messages", "That is a folder of the program itself, beside the records. Choose another place."),
    "backup_not_written": QT_TRANSLATE_NOOP(
        "Messages", "The backup could not be written there ({reason}). If the stick was pulled out, put it in again "
        "and begin anew; here everything is as it was."),
    "backup_failed": QT_TRANSLATE_NOOP(
        "Messages", "The copy was tried and is not whole ({reason}), so it was thrown away. Sign out and in again, and "
        "try another stick."),
    "backup_damaged": QT_TRANSLATE_NOOP(
        "Messages", "This backup is not as it was written: a part was changed or is missing. Take another one; nothing "
        "was done."),
    "backup_not_read": QT_TRANSLATE_NOOP(
        "Messages", "The backup cannot be read from there ({reason}). Put the stick in again, or copy the file to this "
        "computer first."),
    "not_a_backup": QT_TRANSLATE_NOOP(
        "Messages", "This file is not a backup of a desk. Its name ends in .mihan-backup."),
    "restore_stopped": QT_TRANSLATE_NOOP("Messages", "It was stopped: there is no office on this computer yet."),
}  # fmt: skip
"""Codes of MihanError."""

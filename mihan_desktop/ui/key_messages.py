"""Sentences about passwords, the recovery paper, and the key of what is kept here."""

from typing import Final

from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP

KEY_SENTENCES: Final[dict[str, str]] = {
    "keyring_damaged": QT_TRANSLATE_NOOP(
        "Messages", "The file of passwords is damaged. Restore it from a backup; the records are not lost."),
    "keyring_old": QT_TRANSLATE_NOOP(
        "Messages",
        "The file of passwords was made by a trial version of this program and cannot be read by this one. Install "
        "that version, or ask for help."),
    "device_keys_away": QT_TRANSLATE_NOOP(
        "Messages",
        "This computer does not give the secret by which the ministry knows the desk. Everything can be entered; "
        "approving and sending wait until an administrator or a supervisor signs in here, or somebody opens the desk "
        "with the recovery paper."),
    "recovery_mistyped": QT_TRANSLATE_NOOP(
        "Messages",
        "This is not a recovery code, or a letter is wrong. It begins with R and has seven groups of five. "
        "This did not count as a try."),
    "recovery_of_another": QT_TRANSLATE_NOOP(
        "Messages",
        "This paper is not the one that is good here: it is paper {paper}, and paper {wanted} is asked for. It may be "
        "an older one or another desk's. This did not count as a try."),
    "other_windows_open": QT_TRANSLATE_NOOP(
        "Messages", "The program is open in another window of this computer. Sign out there first."),
    "sending_now": QT_TRANSLATE_NOOP("Messages", "Records are being sent at this moment. Try again when that is over."),
    "rekey_stopped": QT_TRANSLATE_NOOP("Messages", "It was stopped; everything is as it was."),
    "rekey_failed": QT_TRANSLATE_NOOP(
        "Messages", "The copy was not whole, so nothing was changed. Look at the disk ({reason}), and try again."),
    "no_escrow": QT_TRANSLATE_NOOP(
        "Messages", "This desk was never made known to the ministry, so the ministry cannot open it."),
    "not_asked": QT_TRANSLATE_NOOP(
        "Messages", "Nothing was asked of the ministry from here. Write the question first."),
    "answer_unreadable": QT_TRANSLATE_NOOP(
        "Messages", "This is not the ministry's answer to what was asked last from here."),
    "group_differs": QT_TRANSLATE_NOOP("Messages", "These are not the last five letters of the code above."),
}  # fmt: skip
"""Codes of MihanError."""

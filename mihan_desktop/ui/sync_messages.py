"""Sentences for what can happen on the road to the ministry and back."""

from typing import Final

from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP

SYNC_SENTENCES: Final[dict[str, str]] = {
    "offline": QT_TRANSLATE_NOOP(
        "Messages", "The ministry cannot be reached now. Nothing is lost; work on, and send again later with F5."),
    "server_error": QT_TRANSLATE_NOOP(
        "Messages", "The ministry's service has trouble. Nothing is lost; try again later."),
    "cut": QT_TRANSLATE_NOOP(
        "Messages", "The connection was cut. What arrived is kept; sending goes on from there."),
    "cancelled": QT_TRANSLATE_NOOP("Messages", "Sending was stopped. It goes on from there next time."),
    "timeout": QT_TRANSLATE_NOOP(
        "Messages", "The connection is too slow at the moment. What arrived is kept; try again later."),
    "refused": QT_TRANSLATE_NOOP("Messages", "The ministry refused this ({reason}). Ask the ministry's help desk."),
    "revoked": QT_TRANSLATE_NOOP(
        "Messages", "The ministry has withdrawn this desk's permission. Your records are safe; call the ministry."),
    "not_enrolled": QT_TRANSLATE_NOOP(
        "Messages", "This desk is not enrolled with the ministry yet. Enrol it with the printed code first."),
    "already_enrolled": QT_TRANSLATE_NOOP("Messages", "This desk is already enrolled with the ministry."),
    "code_malformed": QT_TRANSLATE_NOOP(
        "Messages", "The code is not complete or has a typing mistake. Compare it with the paper, group by group."),
    "code_refused": QT_TRANSLATE_NOOP(
        "Messages", "The ministry does not accept this code ({reason}). Ask for a new one."),
    "centre_untrusted": QT_TRANSLATE_NOOP(
        "Messages", "Who answers at this address is not who printed the code. Check the address before going on."),
    "address_invalid": QT_TRANSLATE_NOOP(
        "Messages", "The address is not right. It begins with https:// and stands on the letter with the code."),
    "receipt_invalid": QT_TRANSLATE_NOOP(
        "Messages", "This receipt is not genuine or is damaged, so nothing changed. Ask the ministry for it again."),
    "batch_unknown": QT_TRANSLATE_NOOP("Messages", "This batch does not belong to this desk."),
    "batch_invalid": QT_TRANSLATE_NOOP("Messages", "The batch is damaged and was refused. Nothing of it was used."),
    "file_unreadable": QT_TRANSLATE_NOOP("Messages", "The file cannot be read. Copy it again and try once more."),
    "file_without_receipt": QT_TRANSLATE_NOOP(
        "Messages", "This file holds no receipt. Choose the file that came back from the ministry."),
    "file_not_written": QT_TRANSLATE_NOOP(
        "Messages", "The file could not be written. Check the stick and its free space, then try again."),
}  # fmt: skip

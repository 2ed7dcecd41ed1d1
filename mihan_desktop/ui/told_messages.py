"""Sentences about what the ministry tells: files that were brought, releases, decisions."""

from typing import Final

from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP

TOLD_SENTENCES: Final[dict[str, str]] = {
    "not_mihan_file": QT_TRANSLATE_NOOP("Messages", "This is no .mihan file."),
    "file_damaged_or_forged": QT_TRANSLATE_NOOP(
        "Messages", "The file is damaged, or not from the ministry. Nothing was changed; ask for another copy."),
    "file_not_ours": QT_TRANSLATE_NOOP("Messages", "There is nothing for this desk in the file."),
    "feed_gap": QT_TRANSLATE_NOOP(
        "Messages", "Something that the ministry said before is missing. Read the older file first, or send once."),
    "release_incomplete": QT_TRANSLATE_NOOP(
        "Messages", "The news is taken over. A release that it names is not whole yet; the rest comes when you send."),
    "release_older": QT_TRANSLATE_NOOP("Messages", "It is older than what this desk has."),
    "release_part_refused": QT_TRANSLATE_NOOP("Messages", "One of its parts cannot be read by this program."),
    "form_taken_back": QT_TRANSLATE_NOOP(
        "Messages", "The ministry took this form back. Drafts of it may be finished; nothing new is begun on it."),
    "user_withdrawn": QT_TRANSLATE_NOOP("Messages", "The ministry has ended your work at this desk."),
    "user_removed": QT_TRANSLATE_NOOP("Messages", "The office's administrator has ended your work at this desk."),
    "device_withdrawn": QT_TRANSLATE_NOOP(
        "Messages",
        "The ministry has withdrawn this desk: nothing new is entered here. A supervisor or administrator may sign in "
        "and look at what is kept."),
    "trust_over": QT_TRANSLATE_NOOP(
        "Messages",
        "This desk has not heard the ministry for too long, and waits until it has. A supervisor or the administrator "
        "signs in, and sends once or opens a file from the ministry."),
    "trust_renewed": QT_TRANSLATE_NOOP("Messages", "The ministry has been heard. Sign in, and everything is as usual."),
    "release_unknown": QT_TRANSLATE_NOOP("Messages", "The ministry has taken it back."),
    "nothing_to_decide": QT_TRANSLATE_NOOP("Messages", "Nothing about this record waits for a decision any more."),
    "decision_needs_form": QT_TRANSLATE_NOOP(
        "Messages", "With these answers the form has questions left. A clerk has to open it and decide there."),
    "corrected_meanwhile": QT_TRANSLATE_NOOP("Messages", "Somebody is correcting this record. Let them finish first."),
}  # fmt: skip

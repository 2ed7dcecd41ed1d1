"""Sentences for what can happen between the desks of an office and the supervisor's machine."""

from typing import Final

from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP

OFFICE_SENTENCES: Final[dict[str, str]] = {
    "credential_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "This machine was enrolled by an older program and cannot show who it is. Ask the ministry to enrol it anew.",
    ),
    "hub_untrusted": QT_TRANSLATE_NOOP(
        "Messages",
        "Who answers there is not the machine that printed this code, or not one of this office. Nothing was changed.",
    ),
    "hub_is_here": QT_TRANSLATE_NOOP(
        "Messages", "This is the supervisor's machine itself. Its records are approved here."
    ),
    "hub_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "This desk is not connected with a supervisor's machine. A supervisor or the administrator does that.",
    ),
    "hub_changed": QT_TRANSLATE_NOOP(
        "Messages",
        "The supervisor's machine is not as it was when this desk was connected with it: perhaps an old backup was put "
        "back there. Ask for a new code there and connect this desk again. Nothing is lost.",
    ),
    "hub_by_file": QT_TRANSLATE_NOOP(
        "Messages", "The records are sealed. Save them as a file and carry it to the supervisor's machine."
    ),
    "handed_over": QT_TRANSLATE_NOOP(
        "Messages",
        "Some records are still at the supervisor's machine. Wait for the decision, or take them back first.",
    ),
    "nothing_to_hand_over": QT_TRANSLATE_NOOP("Messages", "Nothing waits to be handed over."),
    "not_office_file": QT_TRANSLATE_NOOP(
        "Messages", "This is not the file that is needed here. Choose the one that the other machine wrote."
    ),
    "mail_of_another": QT_TRANSLATE_NOOP("Messages", "This file is for another desk. Nothing was changed."),
    "letter_invalid": QT_TRANSLATE_NOOP(
        "Messages", "What came is not from the supervisor's machine; it was not taken. Connect this desk with it again."
    ),
    "handed_over_invalid": QT_TRANSLATE_NOOP(
        "Messages", "This file was not made by a desk of this office for this machine, or it is damaged."
    ),
    "desk_withdrawn": QT_TRANSLATE_NOOP(
        "Messages", "The supervisor's machine takes nothing from this desk any more. Ask for a new code there."
    ),
    "desk_unknown": QT_TRANSLATE_NOOP(
        "Messages", "The supervisor's machine does not know this desk. Ask for a code there and connect it."
    ),
    "desk_is_here": QT_TRANSLATE_NOOP("Messages", "That is this machine itself."),
    "device_of_another": QT_TRANSLATE_NOOP("Messages", "This batch belongs to another desk."),
    "office_unknown": QT_TRANSLATE_NOOP("Messages", "That machine belongs to another office."),
    "handed_to_another": QT_TRANSLATE_NOOP("Messages", "It was sealed for another supervisor's machine."),
    "at_another_machine": QT_TRANSLATE_NOOP(
        "Messages",
        "Some records are at the machine to which this desk handed over before. Take them back: then they go here.",
    ),
    "kind_unknown": QT_TRANSLATE_NOOP(
        "Messages", "It holds something that only a newer program can show. Update the supervisor's machine."
    ),
    "office_key_missing": QT_TRANSLATE_NOOP("Messages", "This machine does not take anything from desks yet."),
    "port_taken": QT_TRANSLATE_NOOP(
        "Messages", "Another program answers at this port. Restart this PC, or ask the administrator."
    ),
    "not_listening": QT_TRANSLATE_NOOP("Messages", "Switch it on first: a code says where this machine is found."),
    "too_many_returned": QT_TRANSLATE_NOOP(
        "Messages",
        "Too many records of one hand-over were returned. Ask the desk to take it back and hand it over again.",
    ),
    "nothing_to_sign": QT_TRANSLATE_NOOP("Messages", "Nothing waits for a signature."),
    "signed_already": QT_TRANSLATE_NOOP(
        "Messages", "Somebody has signed for this hand-over: its desk and the ministry may have it already."
    ),
    "nothing_to_forward": QT_TRANSLATE_NOOP("Messages", "Nothing of the desks waits for the ministry."),
    "returned_at_office": QT_TRANSLATE_NOOP("Messages", "The supervisor returned it; nothing of it was registered."),
    "code_unknown": QT_TRANSLATE_NOOP("Messages", "That machine did not print this code. Check both."),
    "code_used": QT_TRANSLATE_NOOP("Messages", "Another desk has used this code. Ask for a new one."),
    "code_over": QT_TRANSLATE_NOOP("Messages", "This code is older than a day. Ask for a new one."),
    "no_room": QT_TRANSLATE_NOOP(
        "Messages", "The supervisor's machine has no room: somebody has to sign in there first."
    ),
    "nothing_kept": QT_TRANSLATE_NOOP("Messages", "The supervisor's machine has nothing for this desk yet."),
    "taken_back": QT_TRANSLATE_NOOP("Messages", "Its records were taken back and wait here."),
    "handed_anew": QT_TRANSLATE_NOOP(
        "Messages", "Its records were taken back and handed over anew since. This one is not needed any more."
    ),
}

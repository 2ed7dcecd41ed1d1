"""Sentences for what can happen on the road to the ministry and back."""

from typing import Final

from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP

SYNC_SENTENCES: Final[dict[str, str]] = {
    "offline": QT_TRANSLATE_NOOP(
        "Messages", "The ministry cannot be reached now. Nothing is lost; work on, and send again later with F5."
    ),
    "server_error": QT_TRANSLATE_NOOP(
        "Messages", "The ministry's service has trouble. Nothing is lost; try again later."
    ),
    "busy": QT_TRANSLATE_NOOP(
        "Messages", "The ministry's service is busy. Nothing is lost; the desk tries again by itself."
    ),
    "stopping": QT_TRANSLATE_NOOP(
        "Messages", "The ministry's service is being started anew. Nothing is lost; the desk tries again by itself."
    ),
    "keys_behind": QT_TRANSLATE_NOOP(
        "Messages", "The ministry's service is taking up new keys. Nothing is lost; try again in a moment."
    ),
    "centre_full": QT_TRANSLATE_NOOP(
        "Messages", "The ministry's service has no room left. Nothing is lost; the desk tries again by itself."
    ),
    "hub_full": QT_TRANSLATE_NOOP(
        "Messages", "The disk of the supervisor's machine is full. Nothing is lost; the desk tries again by itself."
    ),
    "rate_limited": QT_TRANSLATE_NOOP(
        "Messages", "The ministry's service asks this desk to go more slowly. The desk tries again by itself."
    ),
    "too_much_unfinished": QT_TRANSLATE_NOOP(
        "Messages", "The ministry's service holds too many unfinished batches of this desk. They are finished first."
    ),
    "cut": QT_TRANSLATE_NOOP("Messages", "The connection was cut. What arrived is kept; sending goes on from there."),
    "cancelled": QT_TRANSLATE_NOOP("Messages", "Sending was stopped. It goes on from there next time."),
    "timeout": QT_TRANSLATE_NOOP(
        "Messages", "The connection is too slow at the moment. What arrived is kept; try again later."
    ),
    "nothing_to_report": QT_TRANSLATE_NOOP("Messages", "The ministry has all of this desk's log."),
    "already_sending": QT_TRANSLATE_NOOP("Messages", "Records are being sent already."),
    "bad_answer": QT_TRANSLATE_NOOP(
        "Messages", "Another service answers at this address. Check the address and the network."
    ),
    "tls_required": QT_TRANSLATE_NOOP("Messages", "The address must begin with https://."),
    "tls_untrusted": QT_TRANSLATE_NOOP(
        "Messages", "The certificate at this address is not trusted. Check the address and the clock of this PC."
    ),
    "tls_other": QT_TRANSLATE_NOOP(
        "Messages", "The service shows another certificate than the one that this office pinned. Call the ministry."
    ),
    "proxy_refused": QT_TRANSLATE_NOOP(
        "Messages",
        "The proxy of this office's network lets nothing through to the ministry. Nothing is lost; whoever looks after "
        "the network can open it or name another one in the settings.",
    ),
    "approval_followed": QT_TRANSLATE_NOOP(
        "Messages", "Another approval was given after this one. That one has to be taken back first."
    ),
    "batch_ended": QT_TRANSLATE_NOOP(
        "Messages", "The ministry has received this batch long ago; its sealed form is not kept any more."
    ),
    "address_malformed": QT_TRANSLATE_NOOP(
        "Messages", "The address is not right. It begins with https:// and stands on the letter with the code."
    ),
    "address_unavailable": QT_TRANSLATE_NOOP(
        "Messages", "The address is not right. It begins with https:// and stands on the letter with the code."
    ),
    "refused": QT_TRANSLATE_NOOP("Messages", "The ministry refused this: {reason}"),
    "batch_refused": QT_TRANSLATE_NOOP("Messages", "The ministry refused the batch: {reason}"),
    "device_revoked": QT_TRANSLATE_NOOP(
        "Messages", "The ministry has withdrawn this desk's permission. Your records are safe; call the ministry."
    ),
    "office_closed": QT_TRANSLATE_NOOP(
        "Messages", "The ministry has closed this office. Your records are safe; call the ministry."
    ),
    "keys_not_followed": QT_TRANSLATE_NOOP(
        "Messages",
        "The ministry has new keys, and this desk cannot tell that they are the ministry's. Nothing is lost and "
        "nothing more leaves until then: ask the ministry for a new code and enter it on the page of this desk.",
    ),
    "code_cancelled": QT_TRANSLATE_NOOP("Messages", "The ministry has taken this code back. Ask it for another one."),
    "device_unknown": QT_TRANSLATE_NOOP("Messages", "The ministry does not know this desk."),
    "device_of_another": QT_TRANSLATE_NOOP("Messages", "This belongs to another desk."),
    "office_of_another": QT_TRANSLATE_NOOP("Messages", "This belongs to another office."),
    "approver_unknown": QT_TRANSLATE_NOOP(
        "Messages", "The ministry does not know the signature of the supervisor. Register it with a code."
    ),
    "approver_of_another_office": QT_TRANSLATE_NOOP("Messages", "The supervisor belongs to another office."),
    "approver_revoked": QT_TRANSLATE_NOOP("Messages", "The ministry has withdrawn the supervisor's permission."),
    "approval_signature_wrong": QT_TRANSLATE_NOOP("Messages", "The supervisor's signature is not genuine."),
    "approval_of_another": QT_TRANSLATE_NOOP("Messages", "The approval belongs to other records."),
    "approved_by_author": QT_TRANSLATE_NOOP("Messages", "Somebody approved records of their own."),
    "not_approved": QT_TRANSLATE_NOOP("Messages", "The records are not approved."),
    "signature_wrong": QT_TRANSLATE_NOOP("Messages", "The signature is not genuine."),
    "count_wrong": QT_TRANSLATE_NOOP("Messages", "The number of records differs from what was announced."),
    "not_for_us": QT_TRANSLATE_NOOP("Messages", "It was sealed for somebody else."),
    "key_refused": QT_TRANSLATE_NOOP("Messages", "It does not open with the ministry's key."),
    "version_unknown": QT_TRANSLATE_NOOP(
        "Messages", "It was made by another version of the program. Install the newest version."
    ),
    "malformed": QT_TRANSLATE_NOOP("Messages", "It was damaged on the way. Send it again."),
    "wrong_shape": QT_TRANSLATE_NOOP("Messages", "It was damaged on the way. Send it again."),
    "chunk_wrong": QT_TRANSLATE_NOOP("Messages", "It was damaged on the way. Send it again."),
    "chunks_missing": QT_TRANSLATE_NOOP("Messages", "It was damaged on the way. Send it again."),
    "padding_wrong": QT_TRANSLATE_NOOP("Messages", "It was damaged on the way. Send it again."),
    "compression_wrong": QT_TRANSLATE_NOOP("Messages", "It was damaged on the way. Send it again."),
    "sequence_wrong": QT_TRANSLATE_NOOP("Messages", "It was damaged on the way. Send it again."),
    "batch_empty": QT_TRANSLATE_NOOP("Messages", "It was damaged on the way. Send it again."),
    "recipients_missing": QT_TRANSLATE_NOOP("Messages", "It was damaged on the way. Send it again."),
    "key_malformed": QT_TRANSLATE_NOOP("Messages", "It was damaged on the way. Send it again."),
    "clock_malformed": QT_TRANSLATE_NOOP("Messages", "It was damaged on the way. Send it again."),
    "digest_wrong": QT_TRANSLATE_NOOP("Messages", "It was damaged on the way. Send it again."),
    "answer_of_another": QT_TRANSLATE_NOOP("Messages", "It was damaged on the way. Send it again."),
    "too_much_inside": QT_TRANSLATE_NOOP("Messages", "This is too long."),
    "unsigned": QT_TRANSLATE_NOOP(
        "Messages", "Another service answers at this address. Check the address and the network."
    ),
    "nonce_stale": QT_TRANSLATE_NOOP(
        "Messages", "Another service answers at this address. Check the address and the network."
    ),
    "code_used": QT_TRANSLATE_NOOP("Messages", "This code has been used already. Ask for a new one."),
    "code_void": QT_TRANSLATE_NOOP(
        "Messages", "The ministry has put the key away with which this code was printed. Ask for a new one."
    ),
    "code_expired": QT_TRANSLATE_NOOP("Messages", "This code has expired. Ask for a new one."),
    "code_mistyped": QT_TRANSLATE_NOOP("Messages", "There is a typing mistake in the code."),
    "code_of_another_kind": QT_TRANSLATE_NOOP(
        "Messages", "This is a code of another kind: one is for the desk, the other for a supervisor."
    ),
    "key_known": QT_TRANSLATE_NOOP("Messages", "This desk or signature is registered already."),
    "proof_wrong": QT_TRANSLATE_NOOP("Messages", "The ministry does not know this code."),
    "centre_unknown": QT_TRANSLATE_NOOP("Messages", "Who answers is not who printed the code."),
    "not_enrolled": QT_TRANSLATE_NOOP(
        "Messages", "This desk is not enrolled with the ministry yet. Enrol it with the printed code first."
    ),
    "already_enrolled": QT_TRANSLATE_NOOP("Messages", "This desk is already enrolled with the ministry."),
    "code_malformed": QT_TRANSLATE_NOOP(
        "Messages", "The code is not complete or has a typing mistake. Compare it with the paper, group by group."
    ),
    "code_refused": QT_TRANSLATE_NOOP("Messages", "The ministry does not accept this code: {reason}"),
    "centre_untrusted": QT_TRANSLATE_NOOP(
        "Messages", "Who answers at this address is not who printed the code. Check the address before going on."
    ),
    "receipt_invalid": QT_TRANSLATE_NOOP(
        "Messages", "This receipt is not genuine or is damaged, so nothing changed. Ask the ministry for it again."
    ),
    "receipt_of_another": QT_TRANSLATE_NOOP("Messages", "This receipt belongs to another desk or batch."),
    "batch_unknown": QT_TRANSLATE_NOOP("Messages", "This batch does not belong to this desk."),
    "no_receipt": QT_TRANSLATE_NOOP("Messages", "The receipt for this batch has not come yet."),
    "not_a_bundle": QT_TRANSLATE_NOOP("Messages", "This is not a .mihan file."),
    "file_short": QT_TRANSLATE_NOOP("Messages", "The file is not whole. Copy it again."),
    "file_long": QT_TRANSLATE_NOOP("Messages", "The file is damaged. Copy it again."),
    "file_unreadable": QT_TRANSLATE_NOOP("Messages", "The file cannot be read. Copy it again and try once more."),
    "file_without_receipt": QT_TRANSLATE_NOOP(
        "Messages", "This file holds no receipt. Choose the file that came back from the ministry."
    ),
    "file_not_written": QT_TRANSLATE_NOOP(
        "Messages", "The file could not be written. Check the stick and its free space, then try again."
    ),
    "clock_ahead": QT_TRANSLATE_NOOP("Messages", "The clock of this PC is wrong. Set date and time."),
    "sequence_gap": QT_TRANSLATE_NOOP("Messages", "Records before this one have not arrived."),
    "cloned_sequence": QT_TRANSLATE_NOOP(
        "Messages",
        "The ministry has another record with this number from this desk: an old backup was put back, or the folder "
        "was copied. Nothing is lost: it has a new number, and a supervisor approves it once more.",
    ),
    "came_empty": QT_TRANSLATE_NOOP(
        "Messages",
        "Its place came to the ministry empty: it was returned at the office when this desk had just taken it back. "
        "Nothing is lost: it has a new number, and a supervisor approves it once more.",
    ),
    "reused_id": QT_TRANSLATE_NOOP("Messages", "The ministry has another record with the same identity."),
    "bad_body": QT_TRANSLATE_NOOP("Messages", "The ministry cannot read the record."),
    "mark_unknown": QT_TRANSLATE_NOOP("Messages", "The ministry does not know this mark."),
    "unsupported_kind": QT_TRANSLATE_NOOP("Messages", "The ministry does not know this kind of record yet."),
    "not_stored": QT_TRANSLATE_NOOP("Messages", "The ministry could not keep the record."),
    "fields_differ": QT_TRANSLATE_NOOP("Messages", "Another office changed the same answers."),
    "arrived_before": QT_TRANSLATE_NOOP("Messages", "It had arrived before."),
    "form_expired": QT_TRANSLATE_NOOP("Messages", "This version of the form is no longer accepted."),
}

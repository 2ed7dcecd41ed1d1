"""Every way in which bytes from elsewhere may be refused, each with a name."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Code(StrEnum):
    """Why something was refused. The sentence for a person is made in the user interface."""

    # any message
    TOO_LONG = "too_long"  # more bytes, elements or characters than the limit (what, most)
    MALFORMED = "malformed"  # not canonical CBOR of allowed types (what)
    WRONG_SHAPE = "wrong_shape"  # canonical CBOR, other fields than the message has (what, field)
    VERSION_UNKNOWN = "version_unknown"  # a protocol or suite that this program does not speak (version)
    SIGNATURE_WRONG = "signature_wrong"  # not signed by the key that should have (what)
    KEY_MALFORMED = "key_malformed"  # not a key of the expected kind (what)
    # a batch
    BATCH_EMPTY = "batch_empty"
    RECIPIENTS_MISSING = "recipients_missing"
    NOT_FOR_US = "not_for_us"  # sealed to other keys than those at hand
    KEY_REFUSED = "key_refused"  # the wrapped content key does not open
    CHUNK_WRONG = "chunk_wrong"  # not the bytes that the manifest names (index)
    CHUNKS_MISSING = "chunks_missing"  # fewer or more chunks than the manifest names
    PADDING_WRONG = "padding_wrong"
    COMPRESSION_WRONG = "compression_wrong"
    TOO_MUCH_INSIDE = "too_much_inside"  # unpacks to more than its size allows: a decompression bomb
    COUNT_WRONG = "count_wrong"  # other number of changes than announced
    SEQUENCE_WRONG = "sequence_wrong"  # sequence numbers inside one batch do not rise, or an id occurs twice
    # approval and receipt
    APPROVAL_OF_ANOTHER = "approval_of_another"  # approval of other bytes than these
    NOT_APPROVED = "not_approved"  # a decision other than approval
    APPROVED_BY_AUTHOR = "approved_by_author"  # four eyes: the approver recorded one of the changes (change)
    RECEIPT_OF_ANOTHER = "receipt_of_another"  # receipt of another batch or device
    # files
    NOT_A_BUNDLE = "not_a_bundle"
    FILE_SHORT = "file_short"
    FILE_LONG = "file_long"
    PASSPHRASE_WRONG = "passphrase_wrong"  # noqa: S105 - a code, not a secret
    # enrolment
    CODE_MISTYPED = "code_mistyped"  # check characters disagree, or not a code at all
    CODE_OF_ANOTHER_KIND = "code_of_another_kind"  # a supervisor's code for a device or the reverse (kind)
    PROOF_WRONG = "proof_wrong"  # the secret on the paper is not known to whoever asks
    CENTRE_UNKNOWN = "centre_unknown"  # who answers is not the ministry that printed the code
    ANSWER_OF_ANOTHER = "answer_of_another"  # an answer to another request
    NOT_ENROLMENT_FILE = "not_enrolment_file"
    ENROLMENT_FILE_CUT = "enrolment_file_cut"  # only a part of one was copied
    # an office's own machine
    OFFICE_UNKNOWN = "office_unknown"  # a machine of another office
    HANDED_TO_ANOTHER = "handed_to_another"  # handed over to another machine than this one
    # the ministry's keys
    KEYS_NOT_FOLLOWED = "keys_not_followed"  # the present keys are not vouched for by those that this desk trusts
    # requests
    UNSIGNED = "unsigned"  # no signature in this profile on the request
    DIGEST_WRONG = "digest_wrong"  # the body is not what the header says
    NONCE_STALE = "nonce_stale"  # try again with the nonce that came with this answer
    DEVICE_UNKNOWN = "device_unknown"
    # clocks
    CLOCK_MALFORMED = "clock_malformed"
    CLOCK_AHEAD = "clock_ahead"  # further ahead than the reader believes


CODES: Final = frozenset(Code)


class ProtocolError(Exception):
    """Bytes that are refused. code: one of ``Code``; params: what a sentence about it needs."""

    def __init__(self, code: Code, params: Mapping[str, str | int] | None = None) -> None:
        self.code = code
        self.params: dict[str, str | int] = dict(params or {})
        super().__init__(f"{code} {self.params}" if self.params else str(code))

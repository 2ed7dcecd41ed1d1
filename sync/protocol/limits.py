"""How long anything may be, so that no sender decides how much memory a reader spends."""

from typing import Final

KIB: Final = 1024
MIB: Final = 1024 * KIB

CHUNK: Final = 64 * KIB
"""Plain bytes of every chunk but the last."""
TAG: Final = 16
"""Bytes that AES-GCM adds to each chunk."""
SEALED_CHUNK: Final = CHUNK + TAG
CHUNKS: Final = 65_536
"""Chunks of one batch: 4 GiB."""
MANIFEST: Final = CHUNKS * 32 + 64 * KIB
HEADER: Final = 32 * KIB
RECIPIENTS: Final = 16
WRAPPED_KEY: Final = 2 * KIB
"""Bytes of one wrapped content key; X25519 needs 80, a post-quantum hybrid about 1,200."""
FORMS: Final = 256
VERSIONS_PER_FORM: Final = 64

CHANGES: Final = 250_000
"""Changes of one batch."""
CHANGE: Final = 4 * MIB
"""Bytes of one change."""
SHEAF: Final = 4 * MIB
"""Bytes of a batch whose registrations are woven, and of the changes that one sheaf becomes."""
PLACES: Final = 65_536
"""Values of one registration in a sheaf."""
ATTACHMENT: Final = 5 * MIB
"""Bytes of one file; it travels in as many changes as it has parts."""
ATTACHMENT_PART: Final = MIB
"""Bytes of each part of a file but the last."""
ATTACHMENTS: Final = 100
"""Files that one registration names."""
EXPANSION: Final = 256
"""A batch may unpack to at most this times its sealed size, and ``EXPANSION_FLOOR`` more: a key that somebody leaned on
fills a few whole changes with one letter, and an honest batch must open. Memory does not depend on it."""
EXPANSION_FLOOR: Final = 64 * MIB
SUPERSEDES: Final = 1_000

DEPTH: Final = 12
"""Nesting of CBOR arrays and maps."""
IDENTIFIER: Final = 64
"""Characters of an id, a form version or a clock reading."""
NAME: Final = 256
"""Characters of a name that a person reads."""
FORM_ID: Final = 256

EXCEPTED: Final = 4_096
"""Changes of one batch that an approval leaves out."""
APPROVAL: Final = 4 * KIB + EXCEPTED * 16
HANDOVER: Final = 512 * KIB
"""Bytes with which a desk hands a batch over to its office."""
SLIP: Final = 4 * MIB
"""Bytes of what a supervisor reads beside a batch that was handed over, unpacked."""
CARD: Final = 20 * KIB
"""Bytes by which an office's machine says who it is."""
MAIL: Final = 32 * MIB
"""Bytes that an office's machine gives a desk on a stick."""
GROUPS: Final = 1_000
"""Different answers (status and code) in one receipt."""
RECEIPT: Final = CHANGES * 16 + GROUPS * 128 + 4 * KIB
ENROLMENT: Final = 16 * KIB
REFUSAL: Final = 4 * KIB
OFFER: Final = MANIFEST + APPROVAL + 4 * KIB
HANDED: Final = MANIFEST + HANDOVER + 4 * KIB
"""Bytes of an offer to an office."""
ANSWER: Final = RECEIPT + MANIFEST
KEY_FILE: Final = 8 * KIB
ESCROW: Final = 4 * KIB
KEYS: Final = 8 * KIB
"""Bytes of one statement about the ministry's keys."""
KEY_LETTERS: Final = 64
"""Statements in one answer, or in one item of the feed."""
KEY_PAGES: Final = 64
"""Answers that one desk asks for in one talk."""

FEEDBACK_WORDS: Final = 2_000
"""Characters of what somebody says of the program."""
FEEDBACK_PICTURE: Final = 512 * KIB
FEED_ITEMS: Final = 200
"""Items of one page of the feed."""
FEED: Final = 2 * MIB
"""Bytes of one page of the feed."""

RELEASE: Final = 512 * MIB
"""Bytes of all parts of one release."""
RELEASE_PARTS: Final = 256
RELEASE_PART: Final = 64 * MIB
"""Bytes of one part, packed or not."""
RELEASE_CHUNK: Final = 64 * KIB
"""Bytes of a part that one answer brings: what a cut costs at most."""
RELEASE_STATEMENT: Final = 128 * KIB
INDEX: Final = 256 * MIB
"""Bytes of the country's index."""
INDEX_SHARDS: Final = 1_024
PROGRAM_SHARD: Final = MIB
"""Bytes of every shard of a file of the program but the last: what damage costs at most."""
PROGRAM_LIST: Final = MIB
"""Bytes of a list of shards with its makers' statement."""
POINTS: Final = 1_000
"""Points of one adjustment, up or down."""
POINTS_WORDS: Final = 2_000
"""Letters that say why."""
QUESTION_VALUES: Final = 16
"""Of one person, in a question whether somebody is registered elsewhere."""
ANSWERS: Final = 3
"""Records that the answer to one names."""
FIELD_NAME: Final = 1_000
"""Characters of the name of a field of a record."""
DECISION_TEXT: Final = 20_000
"""Characters of one value in a conflict."""
DECISION_SUBMISSION: Final = 256 * KIB
"""Characters of a record as the register has it; a longer one is left out."""
AUDIT_LINES: Final = 5_000
"""Lines of a desk's log in one report."""
AUDIT_PLAIN: Final = 4 * MIB
"""Bytes of one report, unpacked."""
AUDIT: Final = MIB + 64 * KIB
"""Bytes of one report as it travels."""
AUDIT_DETAILS: Final = 128 * KIB
"""Characters of what one line says beside its code."""
AUDIT_ANSWER: Final = 4 * KIB
AUDIT_REPORTS: Final = 20
"""Reports in one file: a desk that has more to say writes another when these were answered."""
AUDIT_FILE: Final = AUDIT_REPORTS * (AUDIT + KIB) + CARD + KIB
"""Bytes of such a file."""
AUDIT_FILE_ANSWER: Final = AUDIT_REPORTS * AUDIT_ANSWER
FEED_FILE: Final = 2 * 1024 * MIB
"""Bytes of a feed on a stick, with the releases in it."""
FEED_FILE_HEAD: Final = 128 * KIB
CERTIFICATE: Final = 1_900
"""Bytes of what one certificate says: with signature and address as many as the largest QR code of level M holds."""
CERTIFICATE_NAME: Final = 160
"""Characters of a name or a label on it."""
CERTIFICATE_TEXT: Final = 8 * KIB
"""Characters of the text that is scanned or pasted."""
CERTIFICATE_KEYS: Final = 64
"""Keys that ever signed certificates."""

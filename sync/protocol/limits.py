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

APPROVAL: Final = 4 * KIB
GROUPS: Final = 1_000
"""Different answers (status and code) in one receipt."""
RECEIPT: Final = CHANGES * 16 + GROUPS * 128 + 4 * KIB
ENROLMENT: Final = 16 * KIB
REFUSAL: Final = 4 * KIB
OFFER: Final = MANIFEST + APPROVAL + 4 * KIB
ANSWER: Final = RECEIPT + MANIFEST
KEY_FILE: Final = 8 * KIB

FEEDBACK_WORDS: Final = 2_000
"""Characters of what somebody says of the program."""
FEEDBACK_PICTURE: Final = 512 * KIB
FEED_ITEMS: Final = 200
"""Items of one page of the feed."""
FEED: Final = 2 * MIB
"""Bytes of one page of the feed."""

"""Numbers by which both ends know what the other speaks."""

from typing import Final

PROTOCOL: Final = 1
"""Shape of every message in this package. A change that an older reader would misread takes the next number."""

SUITE: Final = 1
"""1 = HPKE base mode with X25519, HKDF-SHA256, AES-256-GCM (RFC 9180) around AES-256-GCM chunks in STREAM form.
Another number is another way to seal; a reader that lacks it keeps the batch sealed and says so."""

COMPRESSION_LEVEL: Final = 10
"""zstd level. 15 and 19 save little and cost an office PC seconds; not part of the format."""

DAILY_LEVEL: Final = 19
"""zstd level of what is at most ``DAILY_BYTES`` before it is packed: a day costs a thirtieth of a second, five hundred
registrations a fifth."""
DAILY_BYTES: Final = 1024 * 1024

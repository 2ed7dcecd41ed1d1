"""The chain of what happened at a desk: over which bytes each line's hash goes, so that both ends find the same."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

START: Final = b"\0" * 32
"""The hash before the first line."""
_AS_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a desk's log as it is there. at: ISO 8601; details: JSON as hashed (``audit.details_text``)."""

    number: int
    at: str
    actor: str
    code: str
    record: str
    details: str


def details_text(details: Mapping[str, str | int] | None) -> str:
    """A line's details as they are kept and hashed: JSON, sorted by name, without blanks."""
    return _AS_JSON(dict(sorted(details.items()))) if details else "{}"


def line_hash(before: bytes, number: int, at: str, actor: str, code: str, record: str, details: str) -> bytes:
    """32 bytes: SHA-256 over the hash of the line before and a JSON array of this one's parts. at: ISO 8601, UTC.

    details: ``details_text``.
    """
    return hashlib.sha256(before + _AS_JSON((number, at, actor, code, record, details)).encode()).digest()

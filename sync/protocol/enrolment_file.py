"""The enrolment file (``.mihan``): what the ministry's letter says, and for which office, for a stick.

It is JSON, so that a person may look into it, and vouches for nothing: the code alone decides whom a desk believes.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from sync.protocol import limits
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.moments import read_moment, write_moment

SUFFIX: Final = ".mihan"
MOST: Final = 16 * 1024
"""bytes of an enrolment file; whoever reads one reads no more"""
LANGUAGES: Final = ("ar", "ckb", "en")
_KIND: Final = "enrolment"
_BEGINS: Final = b'{"mihan":"enrolment"'


@dataclass(frozen=True, slots=True)
class EnrolmentFile:
    """One letter. address: of the ministry's service, "" when the office knows it; code: as printed.

    office: its id, names: the office's by language, administrator: who shall look after it; all "" or empty in a file
    that does not say for whom it is. made, expires: aware UTC, None where it says nothing.
    """

    address: str
    code: str
    office: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    governorate: str = ""
    administrator: str = ""
    made: datetime | None = None
    expires: datetime | None = None

    def name(self, language: str) -> str:
        """What the office is called in a language, or in another one; "" when the file does not say."""
        return self.names.get(language) or next((self.names[one] for one in LANGUAGES if self.names.get(one)), "")

    def encode(self) -> bytes:
        """The file."""
        said: dict[str, object] = {"mihan": _KIND, "address": self.address, "code": self.code}
        if self.office:
            names = {one: self.names[one] for one in LANGUAGES if self.names.get(one)}
            said["office"] = {"id": self.office, "names": names, "governorate": self.governorate}
        if self.administrator:
            said["administrator"] = self.administrator
        moments = {"made": self.made, "expires": self.expires}
        said |= {name: write_moment(at) for name, at in moments.items() if at is not None}
        return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()


def decode(data: bytes) -> EnrolmentFile:
    """The letter in ``data``. Raises ProtocolError ``enrolment_file_cut`` for the beginning of one, or for what a stick
    leaves of one that was pulled too early, ``not_enrolment_file`` for anything else.
    """
    if len(data) > MOST:
        raise ProtocolError(Code.NOT_ENROLMENT_FILE)
    try:
        said = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise ProtocolError(Code.ENROLMENT_FILE_CUT if _is_part(data) else Code.NOT_ENROLMENT_FILE) from error
    try:
        return _read(said)
    except (ProtocolError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise ProtocolError(Code.NOT_ENROLMENT_FILE) from error


def _read(said: Mapping[str, Any]) -> EnrolmentFile:
    office = said.get("office", {})
    names = {one: _text(name) for one, name in office.get("names", {}).items() if one in LANGUAGES}
    return EnrolmentFile(
        address=_text(said["address"]), code=_text(said["code"]), office=_text(office.get("id", "")), names=names,
        governorate=_text(office.get("governorate", "")), administrator=_text(said.get("administrator", "")),
        made=_moment(said, "made"), expires=_moment(said, "expires"),
    )  # fmt: skip


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > limits.NAME:
        raise TypeError
    return value.strip()


def _moment(said: Mapping[str, Any], name: str) -> datetime | None:
    return read_moment(_text(said[name])) if name in said else None


def _is_part(data: bytes) -> bool:
    """Whether it is how an enrolment file begins, as far as there is any of it; zeros are what was never written."""
    there = data.removeprefix(b"\xef\xbb\xbf").split(b"\0", 1)[0]
    begins = b"".join(there[:64].split())[: len(_BEGINS)]
    return begins == _BEGINS[: len(begins)]

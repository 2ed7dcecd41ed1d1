"""Enrolment files and printed letters for offices: each code is in one file and one letter, and nowhere else.

Both are made first, then the centre learns of the code, then they get their names: whoever is killed in between leaves
neither a letter whose code nobody knows nor a code that nobody has.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import segno
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from sync.central import acts
from sync.central.database import Database
from sync.central.schema import Device, EnrolmentCode, Office
from sync.central.settings import CentralError, write_private
from sync.central.web.drawing import Drawing
from sync.central.words import LANGUAGES, direction, name_of, say
from sync.protocol.durable import sync_folder
from sync.protocol.enrolment_file import SUFFIX, EnrolmentFile, decode
from sync.protocol.errors import ProtocolError
from sync.protocol.printed_code import CodeKind, PrintedCode

FONTS: Final = Path(__file__).parents[3] / "resources" / "fonts"
_MAKING: Final = ".making"
_STEPS: Final = ("desk_letter_open", "desk_letter_file", "desk_letter_code", "desk_letter_person", "desk_letter_safe")


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter that was made: for which office, its file, until when it is good."""

    office: str
    file: Path
    expires: datetime


@dataclass(frozen=True, slots=True)
class Issuing:
    """What is the same for all letters. printed: as ``ministry_keys.printing_key``; address: of the service, as desks
    reach it; folder: where they are written; by: who makes them.
    """

    database: Database
    printed: tuple[Ed25519PublicKey, int]
    address: str
    folder: Path
    now: Callable[[], datetime]
    new_id: Callable[[], str]
    by: str
    valid: timedelta

    def __post_init__(self) -> None:
        if not self.address.startswith(("https://", "http://")):
            raise CentralError("address_required")

    def issue(self, desks: Sequence[tuple[str, int]], again: Sequence[str] = ()) -> Iterator[Letter]:
        """Make what is missing: for each (office, number of its desks) as many letters as it has neither desks nor
        codes that are still good. A closed office gets none.

        again: offices whose letters are lost: codes that nobody used are taken back first. ``CentralError``:
        ``address_required``, ``office_unknown``. Raises OSError.
        """
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        making = self.folder / _MAKING
        making.mkdir(exist_ok=True, mode=0o700)
        yield from self._left(making)
        for office, wanted in desks:
            if office in again:
                self._take_back(office)
            with self.database.read() as session:
                row, missing = session.get(Office, office), missing_codes(session, office, wanted, self.now())
                if row is None:
                    raise CentralError("office_unknown", office=office)
                session.expunge(row)
            for _ in range(0 if row.closed_at else missing):
                yield self._make(row, making)
        with suppress(OSError):
            making.rmdir()

    def _make(self, office: Office, making: Path) -> Letter:
        code, now = PrintedCode.new(CodeKind.DEVICE, self.printed[0]), self.now()
        letter = EnrolmentFile(
            self.address, str(code), office.id, names_of(office), office.governorate, office.administrator,
            made=now, expires=now + self.valid,
        )  # fmt: skip
        part = making / f"{code.id}{SUFFIX}"
        write_private(part.with_suffix(".pdf"), pdf(letter))
        write_private(part, letter.encode())
        with self.database.write() as session:
            row = EnrolmentCode(
                id=code.id, purpose=CodeKind.DEVICE.name.lower(), office_id=office.id, name="",
                proof_key=code.proof_key, created_at=now, expires_at=now + self.valid, serial=self.printed[1],
            )  # fmt: skip
            session.add(row)
            self._note(session, "code_issue", code.id, {"kind": row.purpose, "office": office.id})
        return self._put(part, letter)

    def _put(self, part: Path, letter: EnrolmentFile) -> Letter:
        """Both files under the first name that is free; the one that a desk opens comes last."""
        number, target = 1, self.folder / f"{letter.office}{SUFFIX}"
        while target.exists() or target.with_suffix(".pdf").exists():
            number += 1
            target = self.folder / f"{letter.office}_{number}{SUFFIX}"
        with suppress(FileNotFoundError):
            part.with_suffix(".pdf").rename(target.with_suffix(".pdf"))
        part.rename(target)
        sync_folder(self.folder)
        return Letter(letter.office, target, letter.expires or self.now())

    def _left(self, making: Path) -> Iterator[Letter]:
        """What somebody who was killed left: with a good code it is put in its place, else it goes."""
        for part in sorted(making.glob(f"*{SUFFIX}")):
            try:
                letter = decode(part.read_bytes())
                code = PrintedCode.parse(letter.code).id
            except ProtocolError:
                continue
            with self.database.read() as session:
                row = session.get(EnrolmentCode, code)
                good = row is not None and _is_open(row, self.now())
            if good:
                yield self._put(part, letter)
        for rest in making.iterdir():
            rest.unlink()

    def _take_back(self, office: str) -> None:
        with self.database.write() as session:
            rows = session.scalars(select(EnrolmentCode).where(*_open(office, self.now())).with_for_update())
            for row in rows:
                row.cancelled_at = self.now()
                self._note(session, "code_cancel", row.id, {})

    def _note(self, session: Session, verb: str, subject: str, details: dict[str, object]) -> None:
        acts.write(session, self.new_id(), self.now(), self.by, verb, subject, details)


def missing_codes(session: Session, office: str, desks: int, now: datetime) -> int:
    """How many of an office's desks have neither enrolled nor a code that is still good."""
    enrolled = select(func.count()).select_from(Device).where(Device.office_id == office, Device.revoked_at.is_(None))
    codes = select(func.count()).select_from(EnrolmentCode).where(*_open(office, now))
    return max(0, desks - (session.scalar(enrolled) or 0) - (session.scalar(codes) or 0))


def _open(office: str, now: datetime) -> tuple[ColumnElement[bool], ...]:
    one = EnrolmentCode
    return (
        one.office_id == office, one.purpose == CodeKind.DEVICE.name.lower(), one.used_at.is_(None),
        one.cancelled_at.is_(None), one.expires_at > now,
    )  # fmt: skip


def _is_open(row: EnrolmentCode, now: datetime) -> bool:
    return row.used_at is None and row.cancelled_at is None and row.expires_at > now


def names_of(office: Office) -> dict[str, str]:
    """What an office is called, by language; only what is known."""
    names = {"ar": office.name, "ckb": office.name_ckb, "en": office.name_en}
    return {language: name for language, name in names.items() if name}


def pdf(letter: EnrolmentFile) -> bytes:
    """The letter on one page A4, in three languages beside one another: who it is for, the code, what to do with it."""
    from weasyprint import HTML

    expires = letter.expires.date().isoformat() if letter.expires else ""
    short = EnrolmentFile(letter.address, letter.code)  # the fewer words, the better a camera reads it
    columns = [
        {
            "language": language, "direction": direction(language), "ministry": say(language, "ministry"),
            "title": say(language, "desk_letter_title"),
            "name": letter.name(language), "place": name_of(language, letter.governorate),
            "steps": [say(language, word) for word in _STEPS], "until": say(language, "desk_letter_until", day=expires),
            "secret": say(language, "desk_letter_secret"),
            "administrator": say(language, "desk_letter_administrator", name=letter.administrator),
        }
        for language in LANGUAGES
    ]  # fmt: skip
    page = Drawing().part(
        "ar", "office_letter.html", columns=columns, letter=letter, fonts=FONTS.as_uri(),
        picture=segno.make_qr(short.encode(), error="m").svg_data_uri(scale=4, border=4),
    )  # fmt: skip
    data: bytes = HTML(string=str(page)).write_pdf(pdf_variant="pdf/ua-1")
    return data

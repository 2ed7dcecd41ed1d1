"""The tables of what was brought from old registers: how far each is read and how good it is; profiles of columns."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import BigInteger, String
from sqlalchemy.orm import Mapped, mapped_column

from sync.central.schema import ID, Base

FOLDER: Final = "imports"
"""In the centre's folder: a file for each register."""
UPLOAD: Final = ".upload"
"""The end of the name of a file that came and is still to be read; in no backup, and gone when that is over."""


class Import(Base):
    """One file of an old register. Its rows lie beside the database (``store``); nothing here tells of a person.

    state: ``reading``, ``read`` or ``dropped``. name: of the file. shape: as ``sniffing.Shape``; mapping: column →
    property. offset: bytes of ``size`` that are read; rows, aside, blank: of what was read. report: how good it is now
    (``checking.Report``), first_report: how good it came; steps: of repair that stand.
    """

    __tablename__ = "imports"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    name: Mapped[str]
    sha256: Mapped[str] = mapped_column(ID, index=True)
    size: Mapped[int] = mapped_column(BigInteger)
    state: Mapped[str] = mapped_column(String(16))
    profile: Mapped[str] = mapped_column(String(80))
    shape: Mapped[dict[str, Any]]
    mapping: Mapped[dict[str, Any]]
    offset: Mapped[int] = mapped_column(BigInteger)
    rows: Mapped[int] = mapped_column(BigInteger)
    aside: Mapped[int] = mapped_column(BigInteger)
    blank: Mapped[int] = mapped_column(BigInteger)
    steps: Mapped[int]
    report: Mapped[dict[str, Any]]
    first_report: Mapped[dict[str, Any]]
    begun_by: Mapped[str] = mapped_column(String(80))
    begun_at: Mapped[datetime]
    touched_at: Mapped[datetime]
    read_at: Mapped[datetime | None]


class ImportProfile(Base):
    """How a kind of file is read: as ``profiles.Profile``, under the name that people gave it."""

    __tablename__ = "import_profiles"
    name: Mapped[str] = mapped_column(String(80), primary_key=True)
    body: Mapped[dict[str, Any]]
    saved_by: Mapped[str] = mapped_column(String(80))
    saved_at: Mapped[datetime]

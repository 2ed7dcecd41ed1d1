"""The tables of ESCO: one version of it at a time, as the ministry brought it."""

from datetime import datetime

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from sync.central.schema import ID, Base


class EscoImport(Base):
    """A distribution that was brought; the newest is the one in the other tables. by: who of the staff, "" unknown.

    languages: codes between spaces; digest: SHA-256 of the document that desks get, hex; left_out: lines of the
    distribution that name what it does not have.
    """

    __tablename__ = "esco_imports"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    version: Mapped[str] = mapped_column(String(32))
    at: Mapped[datetime]
    by: Mapped[str] = mapped_column(String(128))
    languages: Mapped[str] = mapped_column(String(64))
    occupations: Mapped[int]
    skills: Mapped[int]
    relations: Mapped[int]
    left_out: Mapped[int]
    digest: Mapped[str] = mapped_column(String(64))


class EscoConcept(Base):
    """A skill or an occupation. isco: the unit group of an occupation, "" of a skill."""

    __tablename__ = "esco_concepts"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    isco: Mapped[str] = mapped_column(String(4), index=True)


class EscoLabel(Base):
    """What a concept is called. words: other names, one a line; folded: all of it as searches compare it."""

    __tablename__ = "esco_labels"
    concept: Mapped[str] = mapped_column(ID, primary_key=True)
    language: Mapped[str] = mapped_column(String(8), primary_key=True)
    label: Mapped[str] = mapped_column(Text)
    words: Mapped[str] = mapped_column(Text)
    folded: Mapped[str] = mapped_column(Text)


class EscoNeed(Base):
    """An occupation needs a skill, or welcomes it."""

    __tablename__ = "esco_needs"
    occupation: Mapped[str] = mapped_column(ID, primary_key=True)
    skill: Mapped[str] = mapped_column(ID, primary_key=True, index=True)
    essential: Mapped[bool]


class EscoBroader(Base):
    """A skill and a broader one, or a group of skills."""

    __tablename__ = "esco_broader"
    skill: Mapped[str] = mapped_column(ID, primary_key=True)
    broader: Mapped[str] = mapped_column(ID, primary_key=True)

"""ESCO at the desk: what skills are called, skills found by words, and what a score reads of it."""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from mihan_desktop.domain.roles import User
from mihan_desktop.domain.work.relations import NONE, Relations, relations_of
from mihan_desktop.services.opened import Opened
from mihan_desktop.storage.esco_names import EscoName
from resources.codes.skills_same import same_skills

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

FOUND: Final = 30
"""skills that a search offers"""


@dataclass(frozen=True, slots=True)
class Named:
    """A skill in the reader's language. language: that the label is in, where it has none in theirs."""

    id: str
    label: str
    language: str


@dataclass(frozen=True, slots=True)
class Classification:
    """Which ESCO is here. version: "" before the ministry published one."""

    version: str = ""
    skills: int = 0
    occupations: int = 0


class Classifying:
    """For everybody who is signed in; nobody's data is in it."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._lock = Lock()
        self._kept: tuple[str, Relations] = ("", NONE)
        self._settled = ""

    def about(self, actor: User) -> Classification:
        """Which version is here, and how much of it."""
        from sync.protocol.releases import ESCO

        self._opened.allow(actor)
        self._settle()
        with self._opened.read() as work:
            found = next(iter(work.releases.published(ESCO)), None)
            return Classification() if found is None else Classification(found.version, *work.esco_names.counts())

    def labels(self, actor: User, ids: Collection[str], language: str) -> Mapping[str, Named]:
        """Skills and occupations by their ids; those that nobody knows are left out."""
        self._opened.allow(actor)
        self._settle()
        with self._opened.read() as work:
            return {one: _named(name, language) for one, name in work.esco_names.named(ids).items()}

    def search(self, actor: User, text: str, language: str, most: int = FOUND) -> tuple[Named, ...]:
        """Skills by words of their names in any language."""
        self._opened.allow(actor)
        self._settle()
        with self._opened.read() as work:
            return tuple(_named(one, language) for one in work.esco_names.skills(text, most))

    def relations(self, actor: User) -> Relations:
        """What a score reads of it; ``NONE`` before the ministry published any. Long: for a lane."""
        self._opened.allow(actor)
        with self._opened.read() as work:
            return self.relations_in(work)

    def relations_in(self, work: "Work") -> Relations:
        """As ``relations``, within a transaction; read anew only when another part is in force."""
        part = _part(work)
        with self._lock:
            if part != self._kept[0]:
                document = _document(work) if part else None
                self._kept = (part, NONE if document is None else relations_of(document, same_skills()))
            return self._kept[1]

    def _settle(self) -> None:
        """Take the names out of the part that is in force, where those that are here are of another."""
        with self._opened.read() as work:
            part = _part(work)
            if part in (work.esco_names.part(), self._settled):
                return
        with self._opened.write() as work:
            keep_names(work)
        self._settled = part


def keep_names(work: "Work") -> None:
    """The names of the part that is in force in place of those that are here."""
    part = _part(work)
    if part != work.esco_names.part():
        work.esco_names.replace(_names(work) if part else (), part)


def _part(work: "Work") -> str:
    """The hash of the part that is in force; "" without one."""
    from sync.protocol.releases import ESCO

    return next(iter(work.releases.hashes(ESCO, ESCO)), "")


def _document(work: "Work") -> Mapping[str, Any] | None:
    """The part in force. One that came while this program did not know its kind was never looked at: None where it is
    written for programs that are newer still, and people are matched without it.
    """
    from sync.protocol.errors import ProtocolError
    from sync.protocol.published import read_document
    from sync.protocol.releases import ESCO

    found = work.releases.published(ESCO, ESCO)[0]
    if not found.known:
        try:
            return read_document(ESCO, found.data)
        except ProtocolError:
            return None
    document: Mapping[str, Any] = json.loads(found.data)
    return document


def _names(work: "Work") -> Iterator[EscoName]:
    from sync.protocol.esco import occupations_of, skills_of

    document = _document(work)
    if document is None:
        return
    for one in (*skills_of(document), *occupations_of(document)):
        yield EscoName(one.id, one.isco, *(one.labels.get(language, "") for language in ("ar", "ckb", "en")))


def _named(one: EscoName, language: str) -> Named:
    return Named(one.id, *one.label(language))

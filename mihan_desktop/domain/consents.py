"""What somebody agreed to before anything was kept of them: read from a registration, and how it changed since.

A form asks by the names of three questions: ``consent_given`` (yes or no), ``consent_purposes`` (what else is agreed
to) and ``consent_text_version``; the note ``consent_text`` is what was read to the person.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

GIVEN: Final = "consent_given"
PURPOSES: Final = "consent_purposes"
TEXT: Final = "consent_text"
TEXT_VERSION: Final = "consent_text_version"
LANGUAGE_KEY: Final = "consent_language"
TEXT_KEY: Final = "consent_text"
"""Keys of a registration's body: the language in which the text was read, and the SHA-256 of the text in hex."""

_AGREED: Final = frozenset({"yes", "true", "1", "ok", "agree"})


@dataclass(frozen=True, slots=True)
class Consent:
    """What one registration says of it, or the first of several that say the same.

    by: name of who asked, as the reader knows them; at: when it was saved; language: ``ar | ckb | en`` or as the form
    names it, "" when unknown; text_sha256: of the words that were read, "" when the form has none.
    """

    change_id: str
    given: bool
    purposes: tuple[str, ...]
    text_version: str
    form_id: str
    form_version: str
    by: str
    at: datetime
    language: str = ""
    text_sha256: str = ""

    @property
    def says(self) -> tuple[object, ...]:
        """What makes it another consent than the one before."""
        return self.given, self.purposes, self.text_version


def asks(leaves: Iterable[tuple[str, str]]) -> bool:
    """Whether a submission's leaves, (question's name, value), hold an answer about consent."""
    return any(name == GIVEN for name, _ in leaves)


def agreed(leaves: Iterable[tuple[str, str]]) -> tuple[bool, tuple[str, ...], str]:
    """(given, purposes, version of the text) as a submission's leaves say it."""
    said = {name: value.strip() for name, value in leaves if name in (GIVEN, PURPOSES, TEXT_VERSION)}
    return (
        said.get(GIVEN, "").casefold() in _AGREED,
        tuple(sorted(said.get(PURPOSES, "").split())),
        said.get(TEXT_VERSION, ""),
    )


def as_it_travels(leaves: Iterable[tuple[str, str]], notes: Mapping[str, str], language: str) -> dict[str, str]:
    """What a registration's body says beside its answers, nothing where the form does not ask.

    notes: the words of the form's notes by name, as they were shown; language: they were shown in.
    """
    if not asks(leaves):
        return {}
    words = notes.get(TEXT, "")
    found = {LANGUAGE_KEY: language} if language else {}
    return found | ({TEXT_KEY: hashlib.sha256(words.encode()).hexdigest()} if words else {})


def history(said: Iterable[Consent]) -> tuple[Consent, ...]:
    """Those of ``said`` (oldest first) that say something else than the one before."""
    found: list[Consent] = []
    for one in said:
        if not found or found[-1].says != one.says:
            found.append(one)
    return tuple(found)

"""Which kinds of record a write touched: the one value that pages listen for."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """A kind of record a page may show."""

    DRAFTS = "drafts"
    REGISTRATIONS = "registrations"
    CLASSES = "classes"
    ATTENDANCE = "attendance"
    OUTBOX = "outbox"
    BATCHES = "batches"
    FORMS = "forms"
    USERS = "users"
    NOTICES = "notices"
    DEVICE = "device"
    FEEDBACK = "feedback"
    SETTINGS = "settings"
    OFFICE = "office"  # desks of this office, and what they handed over
    RELEASES = "releases"
    VACANCIES = "vacancies"
    EMPLOYERS = "employers"
    POINTS = "points"
    FOLLOW_UPS = "follow_ups"
    CERTIFICATES = "certificates"
    FAIRS = "fairs"
    SURVEYS = "surveys"
    BACKUPS = "backups"  # when the newest copy of everything was made


@dataclass(frozen=True, slots=True)
class Changes:
    """The kinds of record that one act changed; broadcast once on the GUI thread."""

    kinds: frozenset[Kind] = frozenset()

    @classmethod
    def of(cls, *kinds: Kind) -> "Changes":
        """Changes naming ``kinds``."""
        return cls(frozenset(kinds))

    def __or__(self, other: "Changes") -> "Changes":
        return Changes(self.kinds | other.kinds)

    def touches(self, *kinds: Kind) -> bool:
        """True when any of ``kinds`` changed."""
        return not self.kinds.isdisjoint(kinds)

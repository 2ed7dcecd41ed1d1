"""Where one profile keeps its files: the only place that knows their names."""

from dataclasses import dataclass
from pathlib import Path

APPLICATION = "mihan"
DATABASE_NAME = "mihan.db"
KEYRING_NAME = "keyring.json"
AUDIT_HEAD_NAME = "audit.head"
WINDOWS_NAME = "windows"
TRAINING = "training"
"""The file that makes a profile one for practising, and the office's id in its database: either is enough."""
LOGS_NAME = "logs"
OFFICE_NAME = "office"
PROGRAMS = "programs"
BEFORE = "before-update"


@dataclass(frozen=True, slots=True)
class Profile:
    """The folder of one office at one desk; nothing in it names a person in clear.

    root: made when the office is created.
    """

    root: Path

    @property
    def database(self) -> Path:
        """The SQLCipher database."""
        return self.root / DATABASE_NAME

    @property
    def keyring(self) -> Path:
        """The wrapped copies of the database's key."""
        return self.root / KEYRING_NAME

    @property
    def audit_head(self) -> Path:
        """How far the log had come when somebody last signed in or out (storage/anchors.py)."""
        return self.root / AUDIT_HEAD_NAME

    @property
    def escrow_question(self) -> Path:
        """What was asked of the ministry's safe, until its answer is here; of no use without a password."""
        return self.root / "escrow.question"

    @property
    def windows(self) -> Path:
        """One locked file for every running window (see storage/leases.py)."""
        return self.root / WINDOWS_NAME

    @property
    def training_mark(self) -> Path:
        """The file that says that people practise here."""
        return self.root / TRAINING

    @property
    def training(self) -> bool:
        """Whether people practise here: with invented people, and nothing ever leaves."""
        return self.training_mark.exists()

    @property
    def office(self) -> Path:
        """What desks handed over and nobody has opened, and what waits for them: sealed or signed, all of it."""
        return self.root / OFFICE_NAME

    @property
    def certificates(self) -> Path:
        """The ministry's public keys and withdrawn numbers, for whoever checks a certificate before signing in."""
        return self.root / "certificates.json"

    @property
    def national(self) -> Path:
        """Files of the country's index: they say nothing without the key that is in the database."""
        return self.root / "national"

    @property
    def copying(self) -> Path:
        """Where a backup is made and tried, and is gone when that is over; sealed like the database."""
        return self.root / "copying"

    @property
    def restoring(self) -> Path:
        """Where a backup is unpacked and opened before it becomes this profile."""
        return self.root / "restoring"

    @property
    def before_update(self) -> Path:
        """The database as it was before a newer program brought it up to date; under its own key, as ever."""
        return self.root / BEFORE / DATABASE_NAME

    @property
    def trying(self) -> Path:
        """Where a copy of the database is brought up to date by a newer program, to see whether it can."""
        return self.root / "trying"

    @property
    def logs(self) -> Path:
        """Log files: codes and identifiers, never a person's data."""
        return self.root / LOGS_NAME


def programs_path() -> Path:
    """Where versions of the program lie beside the one that was installed: with the account of the person who runs it.

    Not in whatever folder is opened as a profile: a folder that somebody hands one brings records, never a program.
    """
    return default_profile_path() / PROGRAMS


def training_profile(root: Path) -> Path:
    """The folder for practising that stands beside the profile in ``root``."""
    return root.with_name(f"{root.name}-{TRAINING}")


def default_profile_path() -> Path:
    """The profile's folder of the person who runs the program, by the platform's custom."""
    from platformdirs import user_data_path

    return user_data_path(APPLICATION, appauthor=False)

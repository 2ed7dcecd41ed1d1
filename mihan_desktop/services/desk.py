"""All verbs of one desk, made once by the composition root and handed to the window."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mihan_desktop.config import Profile
from mihan_desktop.services.attending import Attending
from mihan_desktop.services.enrolling import Enrolling
from mihan_desktop.services.managing_users import ManagingUsers
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.receiving import Receiving
from mihan_desktop.services.registering import Registering
from mihan_desktop.services.reviewing import Reviewing
from mihan_desktop.services.searching import Searching
from mihan_desktop.services.sending import Sending
from mihan_desktop.services.setting_up import SettingUp
from mihan_desktop.services.signing_in import SigningIn


@dataclass(frozen=True)
class Desk:
    """One attribute per service; all are safe to call from any thread."""

    setting_up: SettingUp
    signing_in: SigningIn
    managing_users: ManagingUsers
    enrolling: Enrolling
    registering: Registering
    searching: Searching
    attending: Attending
    reviewing: Reviewing
    sending: Sending
    receiving: Receiving


def build_desk(profile: Path, *, now: Callable[[], datetime], new_id: Callable[[], str]) -> Desk:
    """The desk whose files are in the folder ``profile``; touches no file and imports nothing heavy.

    now: the wall clock, UTC-aware; new_id: makes UUIDv7 texts.
    """
    opened = Opened(Profile(profile))
    receiving = Receiving(opened, now=now)
    return Desk(
        setting_up=SettingUp(opened, new_id=new_id),
        signing_in=SigningIn(opened),
        managing_users=ManagingUsers(opened, new_id=new_id),
        enrolling=Enrolling(opened),
        registering=Registering(opened, now=now, new_id=new_id),
        searching=Searching(opened),
        attending=Attending(opened, now=now, new_id=new_id),
        reviewing=Reviewing(opened, now=now),
        sending=Sending(opened, receiving),
        receiving=receiving,
    )

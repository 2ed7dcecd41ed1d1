"""All verbs of one desk, made once by the composition root and handed to the window."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mihan_desktop.config import Profile
from mihan_desktop.services.attending import Attending
from mihan_desktop.services.describing import Describing
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

if TYPE_CHECKING:
    from sync.protocol.keys import Cost


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


def build_desk(
    profile: Path,
    *,
    now: Callable[[], datetime],
    new_id: Callable[[], str],
    cost: "Cost | None" = None,
) -> Desk:
    """The desk whose files are in the folder ``profile``; touches no file and imports nothing heavy.

    now: the wall clock, UTC-aware; new_id: makes UUIDv7 texts; cost: of one password try in a new office, None to
    measure what takes this machine about half a second (tests and demonstrations give a cheap one).
    """
    opened = Opened(Profile(profile), now=now, new_id=new_id, cost=cost)
    registering = Registering(opened)
    describing = Describing(opened, registering)
    receiving = Receiving(opened)
    return Desk(
        setting_up=SettingUp(opened),
        signing_in=SigningIn(opened),
        managing_users=ManagingUsers(opened),
        enrolling=Enrolling(opened),
        registering=registering,
        searching=Searching(opened, describing),
        attending=Attending(opened),
        reviewing=Reviewing(opened, describing),
        sending=Sending(opened, receiving),
        receiving=receiving,
    )

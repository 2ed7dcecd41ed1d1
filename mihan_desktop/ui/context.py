"""What every page is handed: nothing here is global, app.py makes it once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from mihan_desktop.ui.courier import Courier
from mihan_desktop.ui.language import Language
from mihan_desktop.ui.own_settings import OwnSettings
from mihan_desktop.ui.preferences import Preferences
from mihan_desktop.ui.tasks import Tasks
from mihan_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from mihan_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Context:
    """What pages work with.

    desk: the verbs; tasks: the two lanes; courier: sending and what the sync chip knows; language, theme, preferences:
    how the window looks; own: what the person at the desk has set; now: the wall clock, UTC-aware; new_id:
    makes UUIDv7 texts.
    """

    desk: Desk
    tasks: Tasks
    courier: Courier
    language: Language
    theme: Theme
    preferences: Preferences
    own: OwnSettings
    now: Callable[[], datetime]
    new_id: Callable[[], str]

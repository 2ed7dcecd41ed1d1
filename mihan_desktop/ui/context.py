"""What every page is handed: nothing here is global, app.py makes it once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from mihan_desktop.ui.language import Language
from mihan_desktop.ui.preferences import Preferences
from mihan_desktop.ui.tasks import Tasks
from mihan_desktop.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Context:
    """tasks: the two lanes; language, theme, preferences: how the window looks; now: the wall clock, UTC."""

    tasks: Tasks
    language: Language
    theme: Theme
    preferences: Preferences
    now: Callable[[], datetime]

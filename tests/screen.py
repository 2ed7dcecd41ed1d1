"""The screen of an office PC, for whatever runs without a display: Qt's own offscreen screen is one of 800 × 800."""

import os
from pathlib import Path

FILE = Path(__file__).with_name("office_screen.json")
PLATFORM = "offscreen:configfile=" + os.path.relpath(FILE).replace(os.sep, "/")  # no drive in it: Qt splits at ":"
"""For QT_QPA_PLATFORM, as seen from the folder one is in."""

"""What all tests share: no display is needed, and no test sees another one's settings."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

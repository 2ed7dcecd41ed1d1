"""What all tests share: no display is needed, and any warning of Qt's fails the test that caused it."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

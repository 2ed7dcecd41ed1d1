"""What all tests share: no display is needed, and any warning of Qt's fails the test that caused it."""

import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_configure(config: pytest.Config) -> None:
    """Of Qt's warnings only this one passes: it says that the offscreen platform has no window manager."""
    config.addinivalue_line("qt_log_ignore", r"^This plugin does not support propagateSizeHints\(\)$")

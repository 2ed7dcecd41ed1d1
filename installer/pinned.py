"""What pip is called with, wherever a lock is installed; standard library alone, as it comes before any package."""

import os
from pathlib import Path


def pip_arguments(lock: Path) -> list[str]:
    """What a Python is called with to install exactly ``lock``, hash by hash; from MIHAN_WHEELS when that is set."""
    arguments = ["-m", "pip", "install", "--require-hashes", "--progress-bar", "off", "--no-input"]
    arguments += ["--disable-pip-version-check", "-r", str(lock)]
    if wheels := os.environ.get("MIHAN_WHEELS"):
        arguments += ["--no-index", "--find-links", wheels]
    return arguments

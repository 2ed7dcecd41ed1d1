"""Somebody tries Mihan out: a desk with a centre of its own on the same machine."""

import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def start(profile: Path, *options: str) -> str:
    """Open the program until its first page can be used; what it printed."""
    return subprocess.run(
        [sys.executable, "main.py", "--profile", str(profile), "--quit-when-ready", *options],
        cwd=ROOT, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True, encoding="utf-8",
        timeout=120, check=True,
    ).stdout  # fmt: skip


@pytest.mark.long
@pytest.mark.timeout(240)
def test_the_trial_centre_keeps_its_address_prints_new_codes_and_tells_nobody_its_secrets(tmp_path: Path) -> None:
    said = [start(tmp_path / "profile", "--with-centre", "--language", language) for language in ("ar", "en")]
    addresses = [re.search(r"answers at (http://127\.0\.0\.1:\d+) ", text) for text in said]
    assert addresses[0]
    assert addresses[1]
    assert addresses[0][1] == addresses[1][1], "a desk is enrolled with the address; it must not move"
    codes = {code for text in said for code in re.findall(r"\b(?:[0-9A-Z]{5}-){6}[0-9A-Z]{5}\b", text)}
    assert len(codes) == 4
    assert all("ready" in text for text in said)
    secrets = tmp_path / "profile" / "trial-centre" / "trial-secrets.json"
    assert os.name == "nt" or stat.S_IMODE(secrets.stat().st_mode) == 0o600, "modes of files are POSIX's"


def test_a_desk_alone_starts_with_nothing_but_a_profile(tmp_path: Path) -> None:
    assert start(tmp_path / "profile").split() == ["painted", "ready"]

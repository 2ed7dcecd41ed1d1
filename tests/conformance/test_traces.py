"""Fillings observed in another engine are followed step by step; the number that agree can only rise."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RUNNERS = ROOT.parent / "shared" / "conformance"
AGREE = 284

pytestmark = pytest.mark.skipif(not RUNNERS.exists(), reason="the conformance runners are not beside this clone")


def run(name: str) -> str:
    """What a runner prints."""
    done = subprocess.run(
        [sys.executable, str(RUNNERS / name)], cwd=ROOT, capture_output=True, text=True, timeout=300, check=False
    )
    return done.stdout + done.stderr


@pytest.mark.timeout(320)
def test_fillings_agree_with_those_observed_in_web_forms() -> None:
    said = run("run_traces.py")
    passed = int(said.strip().splitlines()[-1].split(" passed")[0])
    assert passed >= AGREE, said

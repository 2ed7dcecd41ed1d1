"""A crowd with photographs is taken in by the centre in bounded memory; row `intake_memory` does it with 100,000."""

import sys
from pathlib import Path

import pytest

from tests.benchmarks.intake_memory import MOST, PHOTOGRAPH, highest


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_crowd_with_photographs_is_taken_in_within_the_memory_that_is_promised(tmp_path: Path) -> None:
    peak, _ = highest(tmp_path, None, 1_200, PHOTOGRAPH)  # 10 MiB of photographs: more than is ever held at once
    assert peak < MOST

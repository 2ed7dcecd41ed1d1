"""The table of attacks names tests that exist."""

import re
from pathlib import Path

from tests.attacks.table import ATTACKS

ROOT = Path(__file__).resolve().parents[2]


def test_every_attack_of_the_table_is_there() -> None:
    for tests in ATTACKS.values():
        for address in tests:
            path, _, name = address.partition("::")
            text = (ROOT / path).read_text(encoding="utf-8")
            assert re.search(rf"^def test_{name.removeprefix('test_')}", text, re.MULTILINE), address


def test_every_test_that_the_page_about_security_names_is_there() -> None:
    page = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
    named = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", page)
    assert len(named) > 20
    for path, name in named:
        text = (ROOT / path).read_text(encoding="utf-8")
        assert not name or f"def {name}" in text, (path, name)

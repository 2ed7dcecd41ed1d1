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


ADVERSARIES = (
    "thief of a PC that is off", "thief of a PC that runs", "finder of a stick", "curious relay", "dishonest clerk",
    "dishonest supervisor", "somebody who left", "stolen or cloned desk", "thief of the country's index",
    "compromised central host",
    "the ministry's staff", "a stranger at the ministry's door", "author of a form or file",
    "whoever swaps the program",
)  # fmt: skip


def test_each_adversary_has_lines_that_name_a_test_or_say_plainly_what_is_not_protected() -> None:
    page = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
    table = page[page.index("## Who gets what") : page.index("## Who might want it")]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines() if line[:1] == "|"][2:]
    assert {row[0] for row in rows} - {""} == set(ADVERSARIES)
    for who, reaches_for, gets, shown_by in rows:
        tests = re.findall(r"`tests/[\w/]+\.py(?:::test_\w+)?`", shown_by)
        assert tests or ("**" in gets and shown_by == "–"), (who, reaches_for)
    assert len(rows) > 35

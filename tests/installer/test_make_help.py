"""What can be asked of the project says what it does: every target of make, every command of main.py."""

import re
import subprocess
from pathlib import Path

from installer import bootstrap
from installer.commands import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z][a-z-]*):", MAKEFILE, re.MULTILINE))


def test_every_target_has_a_line_of_help() -> None:
    described = set(re.findall(r"^([a-z][a-z-]*):[^#\n]*## \S.{8,}$", MAKEFILE, re.MULTILINE))
    assert described == TARGETS


def test_no_target_is_taken_for_a_file() -> None:
    (phony,) = re.findall(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE)
    assert set(phony.split()) == TARGETS


def test_make_help_prints_all_of_them() -> None:
    printed = subprocess.run(["make", "-s", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert {line.split()[0] for line in printed.splitlines()} == TARGETS


def test_every_command_of_main_is_described_and_every_described_one_is_there() -> None:
    described = set(re.findall(r"^  ([a-z][a-z-]*)", bootstrap.USAGE, re.MULTILINE))
    elsewhere = {"setup", "verify-certificate"}  # before the environment; a command of the app itself
    assert described - elsewhere == set(COMMANDS)


def test_every_command_that_the_makefile_calls_is_one_of_mains() -> None:
    called = set(re.findall(r"main\.py ([a-z-]+)", MAKEFILE)) - {"setup"}
    assert called <= set(COMMANDS), called - set(COMMANDS)

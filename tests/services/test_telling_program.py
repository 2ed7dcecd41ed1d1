"""A desk says which version of the program runs there: once, and again when it is another one."""

import json

from mihan_desktop.services.telling_program import say_what_runs
from sync.protocol.keys import new_signing_key
from tests.services.office import Office
from tests.services.test_elsewhere import enrolled_by


def said(office: Office) -> list[tuple[str, str]]:
    """(version, system) of every such line."""
    with office.desk._opened.read() as work:
        lines = [line for line in work.audit.lines_after(0, 1_000) if line.code == "program_runs"]
    return [(details["version"], details["system"]) for details in (json.loads(line.details) for line in lines)]


def test_what_runs_is_said_once_for_each_version_and_again_after_the_way_back(office: Office) -> None:
    office.enter("zainab")
    opened = office.desk._opened
    say_what_runs(opened, "1.0.0", "linux")
    assert said(office) == [], "whom would a desk tell that no ministry knows?"
    enrolled_by(office, new_signing_key())
    for version in ("1.0.0", "1.0.0", "1.1.0", "1.1.0", "1.0.0"):
        say_what_runs(opened, version, "linux")
    say_what_runs(opened, "1.0.0", "win32")
    versions, systems = zip(*said(office), strict=True)
    assert versions == ("1.0.0", "1.1.0", "1.0.0", "1.0.0")
    assert [system.partition("-")[0] for system in systems] == ["linux", "linux", "linux", "windows"]

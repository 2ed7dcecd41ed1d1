"""Which version of the program runs at this desk: a line of its log, which reaches the ministry by every road."""

import sys
import zlib

from mihan_desktop import __version__
from mihan_desktop.domain.programs import BUNDLE, bundle_name
from mihan_desktop.services.opened import Opened


def say_what_runs(opened: Opened, version: str = __version__, system: str = sys.platform) -> None:
    """At a sign-in of an enrolled desk: written once, and again when it is another version or another computer."""
    name = bundle_name(version, system).removeprefix("mihan-").removesuffix(BUNDLE)
    number = zlib.crc32(name.encode())
    with opened.read() as work:
        known = work.programs.said() == number or work.device.enrolment() is None
    if known or opened.profile.training:
        return
    with opened.write() as work:
        details: dict[str, str | int] = {"version": version, "system": name.removeprefix(f"{version}-")}
        work.audit.append("program_runs", at=opened.now(), actor_id="", details=details)
        work.programs.say(number)

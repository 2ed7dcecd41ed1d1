"""Verbs of setting a desk up and of enrolling it, and who may do them."""

import os
from pathlib import Path

from tests.services.verbs import ADMINISTRATOR, SUPERVISOR, verb

SETTING_UP_VERBS = (
    verb("setting_up.unfinished", lambda desk, who: desk.setting_up.unfinished(who)),
    verb("setting_up.go_on", lambda desk, who: desk.setting_up.go_on(who, None), ADMINISTRATOR),
    verb(
        "setting_up.write_test_page",
        lambda desk, who: desk.setting_up.write_test_page(who, Path(os.devnull) / "x", b""),
    ),
    verb("enrolling.approver", lambda desk, who: desk.enrolling.approver(who)),
    verb("enrolling.enrol", lambda desk, who: desk.enrolling.enrol(who, "http://127.0.0.1:9", "x"), ADMINISTRATOR),
    verb("enrolling.enrol_supervisor", lambda desk, who: desk.enrolling.enrol_supervisor(who, "x", "x"), SUPERVISOR),
)

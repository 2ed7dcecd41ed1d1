"""A clerk whose PC loses its power in the middle of a name: ``python -m tests.journeys.interrupted PROFILE GIVEN``.

Says "kept" once the first answer is durable, and types on until somebody kills it.
"""

import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.journeys.desk import Chair
from tests.services.office import FORM_ID, VERSION
from tests.ui.story import Story


def main(profile: str, given: str) -> None:
    """Type until the end."""
    application = QApplication(["interrupted"])
    story = Story(Path(profile))
    story.open_window()
    chair = Chair(story)
    chair.sit_down("zainab", "ar")
    story.show("registration", ("form", f"{FORM_ID}\n{VERSION}"))
    chair.line(given)
    assert story.built.desk.registering.drafts(story.built.window.user)  # type: ignore[arg-type]
    print("kept", flush=True)
    while True:
        chair.write("ع")
        application.processEvents()
        time.sleep(0.01)


if __name__ == "__main__":
    main(*sys.argv[1:])

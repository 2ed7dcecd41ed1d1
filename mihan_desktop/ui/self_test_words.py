"""What a step of the self-test that failed means, and what helps; names of files stay as the system has them."""

from typing import Final

from mihan_desktop.domain.self_tests import Step
from mihan_desktop.ui import messages
from mihan_desktop.ui.language import Language, left_to_right

_PLACE: Final = "\ue000"
"""Where the detail stands until the digits around it are the reader's own."""


def what_helps(step: Step, language: Language) -> str:
    """The sentence of a step that failed."""
    detail = left_to_right(step.detail) or "–"
    return messages.sentence(step.code, {"name": _PLACE}, language).replace(_PLACE, detail)

"""Occupations by their titles, in the language of the window."""

from functools import cache

from mihan_desktop.domain.work.occupations import Occupations, is_code, occupations
from mihan_desktop.ui.language import Language
from resources.codes import code_list


@cache
def _tree() -> Occupations:
    return occupations((row.code, row.names) for row in code_list("isco08"))


def occupation_name(code: str, language: Language) -> str:
    """What an occupation is called; of the group above where ISCO-08 lacks the code; "" for what is no code at all."""
    title = _tree().title(code, language.code) if is_code(code) else ""
    return "" if title == code else title

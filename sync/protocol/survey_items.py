"""What the feed says of surveys and of whom an office is to ask (protocol.md, 40)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sync.protocol import limits
from sync.protocol.item_fields import Body, number, one_of, text, wrong

SURVEY: Final = "survey"
SURVEY_ASKED: Final = "survey_asked"
STATES: Final = frozenset({"open", "over"})
_FORMS: Final = 20
_PLAIN: Final = ("governorate", "district", "employer", "phone")


@dataclass(frozen=True, slots=True)
class SurveyTold:
    """A survey (the item's record) as it is held, or no longer. said: the whole of it."""

    said: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class AskedTold:
    """An institution that the office is to ask (the item's record is its own in the survey), or no longer."""

    survey: str
    said: Mapping[str, Any]


def read_survey(body: Body) -> SurveyTold:
    """As it is said. Raises ProtocolError ``wrong_shape``."""
    one_of(body, "state", STATES)
    text(body, "words", 2_000)
    for name in ("first", "last"):
        text(body, name, 10, least=10)
    text(body, "forget_on", 10)
    forms = body.get("forms")
    if not isinstance(body.get("names"), Mapping):
        raise wrong("names")
    if not isinstance(forms, Mapping) or not 0 < len(forms) <= _FORMS:
        raise wrong("forms")
    number(body, "revision", 1, 2**31)
    return SurveyTold(dict(body))


def read_asked(body: Body) -> AskedTold:
    """As it is said. Raises ProtocolError ``wrong_shape``."""
    over = body.get("over")
    if not isinstance(over, bool):
        raise wrong("over")
    if not isinstance(body.get("forgotten", False), bool):
        raise wrong("forgotten")
    text(body, "kind", least=1)
    if not over:
        for name in _PLAIN:
            text(body, name)
        text(body, "name", limits.NAME, least=1)
        for name in ("address", "contact", "interviewer"):
            text(body, name, limits.NAME)
        text(body, "reminded", 10)
    return AskedTold(text(body, "survey", least=1), dict(body))


SurveySaid = SurveyTold | AskedTold
READERS: Final[Mapping[str, Callable[[Body], SurveySaid]]] = {SURVEY: read_survey, SURVEY_ASKED: read_asked}

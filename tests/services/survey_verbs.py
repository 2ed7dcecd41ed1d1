"""The part of the table of rights (``test_rights.py``) that is about surveys."""

from pathlib import Path

from forms.outcome import Finalised
from mihan_desktop.domain.surveys.responses import Outcome
from tests.services.training_verbs import TABLE
from tests.services.verbs import CLERK, verb

_NOTHING = Finalised(b"<data/>", "", "", None)

SURVEY_VERBS = (
    verb("surveys.all", lambda desk, who: desk.surveys.all(who), CLERK),
    verb("surveys.lines", lambda desk, who: desk.surveys.lines(who), CLERK),
    verb("surveys.say", lambda desk, who: desk.surveys.say(who, "x", Outcome.REFUSED), CLERK),
    verb("surveys.answered", lambda desk, who: desk.surveys.answered(who, "x", "d", _NOTHING), CLERK),
    verb("surveys.answers_before", lambda desk, who: desk.surveys.answers_before(who, "x"), CLERK),
    verb("surveys.take_back", lambda desk, who: desk.surveys.take_back(who, "x"), CLERK),
    verb("surveys.export", lambda desk, who: desk.surveys.export(who, TABLE, Path("x.csv")), CLERK),
)

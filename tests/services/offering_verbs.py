"""The verbs of employers, of what they offer and of how work is classified, and whose each is."""

from typing import Final

from forms.outcome import Finalised
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.work.vacancies import State
from tests.services.verbs import ALL, CLERK, SUPERVISOR, TRAINER, verb

_LOOKERS: Final = (CLERK, TRAINER, SUPERVISOR)
_NOTHING: Final = Finalised(b"<data/>", "", "", None)

OFFERING_VERBS: Final = (
    verb("offering.employers", lambda desk, who: desk.offering.employers(who), *_LOOKERS),
    verb("offering.employer", lambda desk, who: desk.offering.employer(who, "e"), *_LOOKERS),
    verb("offering.offer", lambda desk, who: desk.offering.offer(who, "v"), *_LOOKERS),
    verb("offering.new_employer", lambda desk, who: desk.offering.new_employer(who), CLERK),
    verb("offering.old_employer", lambda desk, who: desk.offering.old_employer(who, "e"), CLERK),
    verb("offering.employer_answers", lambda desk, who: desk.offering.employer_answers(who, "e"), CLERK),
    verb("offering.save_employer", lambda desk, who: desk.offering.save_employer(who, "d", _NOTHING), CLERK),
    verb("offering.new_vacancy", lambda desk, who: desk.offering.new_vacancy(who, "e"), CLERK),
    verb("offering.old_vacancy", lambda desk, who: desk.offering.old_vacancy(who, "v"), CLERK),
    verb(
        "offering.answers_before", lambda desk, who: desk.offering.answers_before(who, ChangeKind.VACANCY, "v"), CLERK
    ),
    verb("offering.save_vacancy", lambda desk, who: desk.offering.save_vacancy(who, "e", "d", _NOTHING), CLERK),
    verb("offering.say", lambda desk, who: desk.offering.say(who, "v", State.FILLED), CLERK),
    verb("offering.take_back", lambda desk, who: desk.offering.take_back(who, "c"), CLERK),
    verb("classifying.about", lambda desk, who: desk.classifying.about(who), *ALL),
    verb("classifying.labels", lambda desk, who: desk.classifying.labels(who, ["x"], "ar"), *ALL),
    verb("classifying.search", lambda desk, who: desk.classifying.search(who, "x", "ar"), *ALL),
    verb("classifying.relations", lambda desk, who: desk.classifying.relations(who), *ALL),
)

"""The part of the table of rights (``test_rights.py``) that is about what follows a course."""

from datetime import date
from pathlib import Path
from typing import Any

from mihan_desktop.domain.following_up import Outcome, Round, rounds_of
from mihan_desktop.domain.training.calling import Call
from mihan_desktop.services.contacting import FollowUpLine
from mihan_desktop.services.graduates import GraduateWords
from mihan_desktop.services.tables import Table
from tests.services.verbs import LOOKERS, SUPERVISOR, TRAINER, verb

CALL = Call(date(2026, 3, 1), date(2026, 3, 20))

DAY = date(2026, 3, 2)
CALLED = FollowUpLine("x", "x", "x", "x", "x", {}, DAY, rounds_of(DAY, (Round(months=3),), {}, DAY)[0])
ANSWERED: Any = None
TABLE = Table((), (), (), "x", right_to_left=False)

GRADUATES = GraduateWords(("x", "x", "x", "x", "x", "x", "x", "x"), "x", "ar", right_to_left=True)

TRAINING_VERBS = (
    verb("sheets.graduates", lambda desk, who: desk.sheets.graduates(who, "x", Path("x.csv"), GRADUATES), SUPERVISOR),
    verb("calling.of_cohort", lambda desk, who: desk.calling.of_cohort(who, "x"), *LOOKERS),
    verb("calling.call", lambda desk, who: desk.calling.call(who, "x", CALL), TRAINER, SUPERVISOR),
    verb("calling.withdraw", lambda desk, who: desk.calling.withdraw(who, "x", "x"), TRAINER, SUPERVISOR),
    verb("calling.open_courses", lambda desk, who: desk.calling.open_courses(who), *LOOKERS),
    verb("calling.fitting", lambda desk, who: desk.calling.fitting(who, "x"), *LOOKERS),
    verb("calling.outside", lambda desk, who: desk.calling.outside(who, "x", "x"), *LOOKERS),
    verb("calling.apply", lambda desk, who: desk.calling.apply(who, "x", ["x"]), *LOOKERS),
    verb("calling.leave", lambda desk, who: desk.calling.leave(who, "x", "x", "x"), *LOOKERS),
    verb("certifying.of_cohort", lambda desk, who: desk.certifying.of_cohort(who, "x"), *LOOKERS),
    verb("certifying.of_person", lambda desk, who: desk.certifying.of_person(who, "x"), *LOOKERS),
    verb("certifying.certify", lambda desk, who: desk.certifying.certify(who, "x", ["x"]), TRAINER, SUPERVISOR),
    verb("certifying.printed", lambda desk, who: desk.certifying.printed(who, ()), *LOOKERS),
    verb("certifying.write", lambda desk, who: desk.certifying.write(who, (), Path("x"), b""), *LOOKERS),
    verb("contacting.lines", lambda desk, who: desk.contacting.lines(who), *LOOKERS),
    verb("contacting.count", lambda desk, who: desk.contacting.count(who)),
    verb("contacting.one", lambda desk, who: desk.contacting.one(who, "x", "x", "3m"), *LOOKERS),
    verb("contacting.say", lambda desk, who: desk.contacting.say(who, CALLED, Outcome.NO_ANSWER), *LOOKERS),
    verb("contacting.reached", lambda desk, who: desk.contacting.reached(who, CALLED, "x", ANSWERED), *LOOKERS),
    verb("contacting.answers_before", lambda desk, who: desk.contacting.answers_before(who, CALLED), *LOOKERS),
    verb("contacting.export", lambda desk, who: desk.contacting.export(who, TABLE, Path("x")), *LOOKERS),
    verb("contacting.write", lambda desk, who: desk.contacting.write(who, Path("x"), b"", 1), *LOOKERS),
    verb("contacting.printed", lambda desk, who: desk.contacting.printed(who, 1), *LOOKERS),
    verb("contacting.take_back", lambda desk, who: desk.contacting.take_back(who, "x"), *LOOKERS),
)

"""The part of the table of rights (``test_rights.py``) that is about what follows a course."""

from pathlib import Path

from tests.services.verbs import LOOKERS, SUPERVISOR, TRAINER, verb

TRAINING_VERBS = (
    verb("certifying.of_cohort", lambda desk, who: desk.certifying.of_cohort(who, "x"), *LOOKERS),
    verb("certifying.of_person", lambda desk, who: desk.certifying.of_person(who, "x"), *LOOKERS),
    verb("certifying.certify", lambda desk, who: desk.certifying.certify(who, "x", ["x"]), TRAINER, SUPERVISOR),
    verb("certifying.printed", lambda desk, who: desk.certifying.printed(who, ()), *LOOKERS),
    verb("certifying.write", lambda desk, who: desk.certifying.write(who, (), Path("x"), b""), *LOOKERS),
)

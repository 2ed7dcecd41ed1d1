"""The part of the table of rights (``test_rights.py``) that is about job fairs."""

from pathlib import Path

from mihan_desktop.domain.work.fair_words import FairOutcome
from tests.services.training_verbs import TABLE
from tests.services.verbs import LOOKERS, verb

FAIR_VERBS = (
    verb("fairs.all", lambda desk, who: desk.fairs.all(who), *LOOKERS),
    verb("fairs.one", lambda desk, who: desk.fairs.one(who, "x"), *LOOKERS),
    verb("fairs.of_person", lambda desk, who: desk.fairs.of_person(who, "x"), *LOOKERS),
    verb("fairs.scan", lambda desk, who: desk.fairs.scan(who, "x", "1"), *LOOKERS),
    verb("fairs.let_in", lambda desk, who: desk.fairs.let_in(who, "x", "x"), *LOOKERS),
    verb("fairs.count_in", lambda desk, who: desk.fairs.count_in(who, "x"), *LOOKERS),
    verb("fairs.interview", lambda desk, who: desk.fairs.interview(who, "x", "x", "x", FairOutcome.MET), *LOOKERS),
    verb("fairs.undo", lambda desk, who: desk.fairs.undo(who, "x", "x"), *LOOKERS),
    verb("fairs.report", lambda desk, who: desk.fairs.report(who, "x"), *LOOKERS),
    verb("fairs.invitations", lambda desk, who: desk.fairs.invitations(who, "x"), *LOOKERS),
    verb("fairs.printed", lambda desk, who: desk.fairs.printed(who, "x", 1), *LOOKERS),
    verb("fairs.write", lambda desk, who: desk.fairs.write(who, "x", Path("x"), b"", 1), *LOOKERS),
    verb("fairs.export", lambda desk, who: desk.fairs.export(who, TABLE, Path("x.csv"), "x"), *LOOKERS),
)

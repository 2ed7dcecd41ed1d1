"""Verbs of assessments, completion and forms about places, as ``test_rights`` asks every role to do them."""

from datetime import UTC, datetime
from typing import Any

from forms.session import Finalised
from mihan_desktop.domain.registrations import Draft
from mihan_desktop.domain.roles import Role
from mihan_desktop.services.about_forms import Subject
from mihan_desktop.services.completing import Ending

_ANY: Any = None
SUBJECT = Subject("x", "y", "z")
ENDING = Ending("x", "x", _ANY, ())
NO_DRAFT = Draft("x", "x", "x", "x", "x", datetime(2026, 3, 1, tzinfo=UTC), b"", about="x")
NOTHING = Finalised(b"<data/>", "", "", None)
TEACHERS = (Role.TRAINER, Role.SUPERVISOR)
LOOKERS = (Role.CLERK, *TEACHERS)

COURSE_VERBS: tuple[tuple[Any, ...], ...] = (
    ("about_forms.open", lambda desk, who: desk.about_forms.open(who, SUBJECT, "x"), *LOOKERS),
    ("about_forms.keep", lambda desk, who: desk.about_forms.keep(who, NO_DRAFT), *LOOKERS),
    ("about_forms.release", lambda desk, who: desk.about_forms.release(who, "x"), *LOOKERS),
    ("about_forms.discard", lambda desk, who: desk.about_forms.discard(who, "x"), *LOOKERS),
    ("about_forms.drafts", lambda desk, who: desk.about_forms.drafts(who, ["x"]), *LOOKERS),
    ("assessing.results", lambda desk, who: desk.assessing.results(who, "x"), *TEACHERS),
    ("assessing.subject", lambda desk, who: desk.assessing.subject(who, "x", "y", "z"), *TEACHERS),
    ("assessing.score", lambda desk, who: desk.assessing.score(who, "x", "y", []), *TEACHERS),
    ("assessing.finish", lambda desk, who: desk.assessing.finish(who, "x", "y", "z", "x", NOTHING), *TEACHERS),
    ("completing.proposed", lambda desk, who: desk.completing.proposed(who, "x"), *TEACHERS),
    ("completing.complete", lambda desk, who: desk.completing.complete(who, ENDING), *TEACHERS),
)
"""(service and method, how it is called, who may)"""

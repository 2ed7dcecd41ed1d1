"""A survey as the feed tells it to a desk, for tests of services and scenes of the window."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Final

from forms.xlsform import compile_xlsform
from mihan_desktop.domain.roles import User
from mihan_desktop.domain.surveys.surveys import (
    FORMS,
    Asked,
    Institution,
    Survey,
    asked_id,
    write_asked,
    write_survey,
)
from tests.services.fair_days import hear
from tests.services.office import Office

SURVEY: Final = "0192a0de-0000-7000-8000-0000000005a1"
NAMES: Final = {"ar": "حاجة سوق العمل 2026", "ckb": "پێویستیی بازاڕی کار 2026", "en": "Labour market needs 2026"}
OFFICES: Final = ("مديرية ماء أربيل", "بلدية عنكاوا", "دائرة صحة أربيل")
_LIBRARY: Final = Path(__file__).parents[2] / "forms" / "library"


def survey(office: Office, revision: int = 1) -> Survey:
    """From yesterday until in a month; who answered is forgotten a month after that."""
    today = office.wall().date()
    return Survey(
        SURVEY, NAMES, "", today - timedelta(days=1), today + timedelta(days=30), FORMS, revision=revision,
        forget_on=today + timedelta(days=60),
    )  # fmt: skip


def told(office: Office, names: Iterable[str] = OFFICES, one: Survey | None = None) -> tuple[Asked, ...]:
    """A survey that asks these public institutions of Erbil, by name."""
    plan = one or survey(office)
    hear(office, "survey", plan.id, write_survey(plan))
    found = []
    for at, name in enumerate(names):
        record = asked_id(plan.id, f"018f0000-0000-7000-8000-{at:012}")
        asked = Asked(record, plan.id, Institution.PUBLIC, name, "IQ-G11", "", "شارع 60", "سارا", f"0750123456{at}")
        hear(office, "survey_asked", record, write_asked(asked))
        found.append(asked)
    return tuple(found)


def again(office: Office, asked: Asked) -> None:
    """The ministry says once more what it says of an institution."""
    hear(office, "survey_asked", asked.id, write_asked(asked))


def no_longer(office: Office, asked: Asked) -> None:
    """Another office asks it now."""
    hear(office, "survey_asked", asked.id, write_asked(replace(asked, over=True)))


def add_form(office: Office, admin: User) -> None:
    """The form for public institutions comes to a desk."""
    path = _LIBRARY / "needs_public.xlsx"
    office.desk.registering.add_form(admin, compile_xlsform(path.read_bytes(), path.name).xml, "needs_public.xml")

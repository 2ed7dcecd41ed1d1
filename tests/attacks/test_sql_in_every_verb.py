"""SQL in every text that any verb of the desk takes, whoever offers it: found by the verbs' own signatures."""

import hashlib
import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from enum import EnumType
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from forms.problems import FormError
from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.duplicates import Candidate
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus, RegistrationSummary
from mihan_desktop.domain.reports.queries import ReportQuery
from mihan_desktop.domain.reports.topics import Dimension
from mihan_desktop.domain.roles import Role, User
from mihan_desktop.domain.training.cohorts import Wanted
from mihan_desktop.services.about_forms import Subject
from mihan_desktop.services.assessing import Score
from mihan_desktop.services.desk import Desk
from mihan_desktop.services.graduates import GraduateWords
from mihan_desktop.services.sheets import PAY_COLUMNS, MonthWords, PayWords
from mihan_desktop.services.tables import Table
from sync.protocol.errors import ProtocolError
from tests.attacks.counting import tried
from tests.attacks.test_sql_in_texts import TEXTS
from tests.services.office import PASSWORD, Office
from tests.services.training_verbs import CALL, CALLED

ELSEWHERE = {
    "setting_up.create_office", "signing_in.sign_in", "signing_in.recover", "signing_in.recover_by",
    "restoring.by_paper", "restoring.by_password",  # before anybody signs in: the door has tests of its own
    "hosting.switch_on", "handing.pair", "enrolling.enrol", "practising.prepare",  # listen, call, or make another desk
    "registering.save", "registering.finish", "registering.keep_draft",  # take a whole filling: test_sql_in_texts
    "diagnosing.gather", "rekeying.renew",
}  # fmt: skip
"""Verbs with a text that are not called here, and why."""
SOME = TEXTS[16:19]
"""Enough of them for each of many verbs; those that are looked for get all of them in test_sql_in_texts."""


def called(annotation: Any) -> str:
    """An annotation as it is written, without the modules."""
    shown = annotation if isinstance(annotation, str) else inspect.formatannotation(annotation)
    return re.sub(r"[a-z_]+\.", "", shown)


def takes_text(parameter: inspect.Parameter) -> bool:
    """Whether it is a text, or several."""
    return called(parameter.annotation) in ("str", "Sequence[str]", "Iterable[str]", "Collection[str]")


def _candidate(typed: str) -> Candidate:
    """Somebody whom a clerk might mean, of whom everything is ``typed``."""
    at = datetime(2026, 3, 9, tzinfo=UTC)
    record = RegistrationSummary(typed, typed, typed, typed, typed, RecordStatus.WAITING, typed, typed, at)
    return Candidate(record, 0.9, likely=True, sure=False, reasons=(), model=typed)


def _month(typed: str) -> MonthWords:
    """The words of a month, all of them ``typed``."""
    letters = dict.fromkeys(Mark, typed)
    return MonthWords(typed, typed, typed, typed, typed, typed, typed, typed, letters, right_to_left=False)


def offered(parameter: inspect.Parameter, typed: str, actor: User, out: Path) -> Any:
    """A value for a parameter, by what it takes; the texts are ``typed``."""
    if isinstance(parameter.annotation, EnumType):
        return next(iter(parameter.annotation))
    if takes_text(parameter):
        return typed if called(parameter.annotation) == "str" else [typed]
    if called(parameter.annotation).startswith("Callable"):
        return lambda *_: False
    known: dict[str, Any] = {
        "User": actor, "Path": out, "bytes": b"x", "bool": False, "int": 1, "Sequence[date]": [date(2026, 3, 9)],
        "Iterable[Role]": {Role.CLERK},
        "Mapping[str, str]": dict.fromkeys(("given_name", "national_number", typed), typed),
        "Candidate": _candidate(typed), "Iterable[Candidate]": [_candidate(typed)],
        "Wanted": Wanted(typed, typed, 1, date(2026, 3, 9), (), 1, typed, (typed,)),
        "time": time(9), "date": date(2026, 3, 9), "Path | None": None, "MonthWords": _month(typed),
        "PayWords": PayWords((typed,) * PAY_COLUMNS, typed, typed, typed, typed, right_to_left=False),
        "FollowUpLine": replace(CALLED, of=typed, person=typed, cohort=typed, name=typed), "Finalised": None,
        "GraduateWords": GraduateWords((typed,) * 8, typed, typed, right_to_left=False),
        "Table": Table((typed,), (10,), ((typed,),), typed, right_to_left=False),
        "ReportQuery": ReportQuery(where=((Dimension.FORM, typed),)),
        "Call": CALL, "Subject": Subject(typed, typed, typed, typed), "Sequence[Score]": [Score(typed, 1, 0, typed)],
        "Sequence[tuple[str, str, Mark, int, str]]": [(typed, typed, Mark.PRESENT, 0, typed)],
    }  # fmt: skip
    return known[called(parameter.annotation)]


def verbs(desk: Desk) -> Iterator[tuple[str, Callable[..., object], list[inspect.Parameter]]]:
    """(name, verb, parameters) of all that take a text."""
    for service, made in ((name, one) for part in Desk.__mro__ for name, one in vars(part).items()):
        if not isinstance(made, cached_property) or service.startswith("_"):
            continue
        for name, _ in inspect.getmembers(type(getattr(desk, service)), inspect.isfunction):
            verb = getattr(getattr(desk, service), name)
            parameters = list(inspect.signature(verb).parameters.values())
            if not name.startswith("_") and any(map(takes_text, parameters)) and f"{service}.{name}" not in ELSEWHERE:
                yield f"{service}.{name}", verb, parameters


def state(office: Office) -> tuple[dict[str, str], dict[str, int], str]:
    """(the schema, rows of each table, a digest of what people said)."""
    with office.desk._opened.read() as work:
        asked = work._connection.execute
        schema = {row[0]: str(row[1]) for row in asked(text("SELECT name, sql FROM sqlite_master"))}
        tables = [row[0] for row in asked(text("SELECT name FROM sqlite_master WHERE type = 'table'"))]
        counts = {name: int(asked(text(f'SELECT count(*) FROM "{name}"')).scalar_one()) for name in tables}
        said = asked(text("SELECT * FROM messages ORDER BY 1")).all()
        return schema, counts, hashlib.sha256(repr(said).encode()).hexdigest()


@pytest.fixture
def used(office: Office) -> Office:
    """A desk with a record, at which somebody with every right sits."""
    office.register(office.enter("zainab"))
    omar = office.enter("omar")
    office.desk.managing_users.add_user(omar, "dana", "Dana", set(Role), PASSWORD.format("dana"))
    office.enter("dana")
    return office


@pytest.mark.parametrize("texts", [SOME, pytest.param(TEXTS, marks=pytest.mark.slow)], ids=["some", "all"])
def test_no_text_of_any_verb_reaches_the_database_as_sql(used: Office, tmp_path: Path, texts: tuple[str, ...]) -> None:
    dana = used.people["dana"]
    schema, counts, said = state(used)
    reached = 0
    for name, verb, parameters in verbs(used.desk):
        for typed in texts:
            used.wall.go_on(days=1)  # wrong passwords wait
            wanted = [one for one in parameters if one.default is one.empty or takes_text(one)]
            values = {one.name: offered(one, typed, dana, tmp_path / "out.bin") for one in wanted}
            try:
                verb(**values)
            except (MihanError, FormError, ProtocolError, OSError):
                pass
            except Exception as error:
                raise AssertionError(f"{name}({typed!r}): {error!r}") from error
            tried()
        reached += 1
    assert reached > 60
    after_schema, after, after_said = state(used)
    assert after_schema == schema
    assert {name: (before, after[name]) for name, before in counts.items() if after[name] < before} == {}
    assert after_said == said
    assert used.desk._opened.integrity() == ()

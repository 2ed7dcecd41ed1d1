"""What the office's other desks need to know of somebody who applied at one of them: no more than the list reads."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.points import Account, facts_of
from mihan_desktop.domain.points.asking import adjusted
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.training.calling import Outside, read_outside, write_outside
from mihan_desktop.domain.training.enrolments import WANTING
from mihan_desktop.domain.training.selection import UNEMPLOYED

if TYPE_CHECKING:
    from mihan_desktop.domain.training.cohorts import Cohort
    from mihan_desktop.storage.handed import HandedRow
    from mihan_desktop.storage.outbox import OutboxRow
    from mihan_desktop.storage.work import Work

_LONGEST: Final = 256


def applicants(work: "Work", rows: "Iterable[HandedRow | OutboxRow]", at: datetime) -> list[dict[str, Any]]:
    """Of those in ``rows`` who want a place, and of those whose registration is corrected meanwhile: as a letter says.

    rows: approved, kept already.
    """
    from sync.protocol.messages import decode_change

    wanted: dict[tuple[str, str], str] = {}
    for row in rows:
        if row.kind == ChangeKind.REGISTRATION.value:
            places = work.enrolments.of_person(row.record_id)
        elif row.kind == ChangeKind.ENROLMENT.value:
            body = decode_change(row.message).body
            one = work.enrolments.one(str(body.get("cohort", "")), str(body.get("person", "")))
            places = () if one is None else (one,)
        else:
            continue
        wanted |= {(one.cohort, one.person): one.name for one in places if one.state in WANTING}
    found = []
    for (cohort, person), name in wanted.items():
        planned, message = work.classes.get(cohort), _registration(work, person)
        if planned is not None and planned.cohort is not None and message is not None:
            known = _outside(work, planned.cohort, person, message, at.astimezone(IRAQ).date())
            found.append({"cohort": cohort, "person": person, "name": name, "said": write_outside(known)})
    return found


def keep(work: "Work", said: object, at: datetime) -> None:
    """Keep what a letter says of applicants who are no records of this desk. What cannot be read is passed over."""
    for one in said if isinstance(said, list | tuple) else ():
        if not isinstance(one, Mapping) or not isinstance(one.get("said"), Mapping):
            continue
        cohort, person = str(one.get("cohort", "")), str(one.get("person", ""))
        try:
            known = read_outside(one["said"])
        except (TypeError, ValueError):
            continue
        if work.registrations.get(person) is None:
            work.outside.put(cohort, person, str(one.get("name", "")), known, "office", at)


def _registration(work: "Work", person: str) -> bytes | None:
    """The newest registration of somebody at this machine: its own, or one that a desk handed over."""
    own = work.registrations.get(person)
    row = work.handed.newest_of(person) if own is None else work.outbox.get(own.change_id)
    return None if row is None else row.message


def _outside(work: "Work", cohort: "Cohort", person: str, message: bytes, day: date) -> Outside:
    from forms.criteria import answers_read
    from mihan_desktop.services.scheduling import course_of
    from mihan_desktop.services.submissions import answers_of

    answers = {name: value for name, value in reversed(answers_of(message)) if value}
    course = course_of(work, cohort)
    conditions = [UNEMPLOYED.when, *(one.when for one in (course.criteria if course is not None else ()))]
    points, version, ties = _points(work, person, answers, cohort.account, day)

    def said(name: str) -> str:
        return answers.get(name, "")[:_LONGEST]

    return Outside(
        said("date_of_birth"), said("date_of_birth_precision"), said("sex"), said("phone"), said("governorate"),
        said("district"), "", "", {name: said(name) for name in answers_read(conditions) if said(name)}, points,
        version, ties,
    )  # fmt: skip


def _points(
    work: "Work", person: str, answers: Mapping[str, str], account: str, day: date
) -> tuple[int | None, str, dict[str, str]]:
    """(total of an account, version of the rules, facts of its order of ties), as this machine works them out today."""
    from mihan_desktop.services import scoring

    rules = scoring.rules_of(work, day)
    if rules is None:
        return None, "", {}
    facts = facts_of(answers, scoring.trained(work, [person])[person], day)
    total = sum(line.points for line in rules.scorer.score(facts, day) if line.account is Account(account))
    total += adjusted(work.points.of_people([person]).get(person, ()), Account(account))
    ties = {tie.fact: str(facts[tie.fact]) for tie in rules.book.ties if tie.fact in facts}
    return total, rules.book.version, ties

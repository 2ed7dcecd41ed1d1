"""The one definition of a person's facts: from the answers of their registration, and from their training."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final, NamedTuple

from forms.rulebook.book import Account, Fact, FactType
from forms.rulebook.values import AS_TYPE
from mihan_desktop.domain.people.births import read, years


@dataclass(frozen=True, slots=True)
class Training:
    """What desk and ministry count of a person's training, by the day that is asked about.

    present, late, absent, excused: marks, newest of each session; who has none was never asked to come, and has no
    facts of sessions. completed: courses; certificates: that hold; no_shows: referrals to work to which the person did
    not go, None for who was never sent; dropped: courses left after a place was given; each None where there is nothing
    to be counted, for what nobody counts is missing and not nought.
    """

    present: int = 0
    late: int = 0
    absent: int = 0
    excused: int = 0
    completed: int | None = None
    certificates: int | None = None
    no_shows: int | None = None
    dropped: int | None = None

    @property
    def share(self) -> float | None:
        """Per cent of the sessions that count (not the excused) to which the person came; None before the first."""
        counted = self.present + self.late + self.absent
        return round(100 * (self.present + self.late) / counted, 1) if counted else None


NO_TRAINING: Final = Training()


class Known(NamedTuple):
    """What a fact is. account: engagement for what comes from training, which no rule of need may read."""

    type: FactType
    voluntary: bool = False
    account: Account | None = None


_TRAINING: Final = Known(FactType.INTEGER, account=Account.ENGAGEMENT)
_CODE, _DAY, _NUMBER = Known(FactType.SELECT), Known(FactType.DATE), Known(FactType.INTEGER)
_MAY_SAY: Final = Known(FactType.BOOLEAN, voluntary=True)

ANSWERED: Final[Mapping[str, Known]] = {
    "sex": _CODE,
    "marital_status": _CODE,
    "nationality": _CODE,
    "birth_governorate": _CODE,
    "governorate": _CODE,
    "district": _CODE,
    "displacement": _CODE,
    "labour_status": _CODE,
    "registration_date": _DAY,
    "date_of_birth": _DAY,
    "without_work_since": _DAY,
    "displaced_since": Known(FactType.DATE, voluntary=True),
    "social_protection_since": Known(FactType.DATE, voluntary=True),
    "household_size": _NUMBER,
    "dependants": _NUMBER,
    "working_members": _NUMBER,
    "education_level": _NUMBER,  # codes of the national list, which follow its levels
    "experience_months": _NUMBER,
    "reservation_wage": Known(FactType.INTEGER, voluntary=True),
    "graduation_year": Known(FactType.INTEGER, voluntary=True),
    "breadwinner": _MAY_SAY,
    "social_protection": _MAY_SAY,
    "functional_difficulty": _MAY_SAY,
    "seeking": Known(FactType.BOOLEAN),
    "available": Known(FactType.BOOLEAN),
    "worked_before": Known(FactType.BOOLEAN),
    "circumstances": Known(FactType.SELECT_MULTIPLE, voluntary=True),
    "licences": Known(FactType.SELECT_MULTIPLE, voluntary=True),
    "skills": Known(FactType.SELECT_MULTIPLE, voluntary=True),
    "training_wanted": Known(FactType.SELECT_MULTIPLE, voluntary=True),
    "computer_level": Known(FactType.SELECT, voluntary=True),
    "english_level": Known(FactType.SELECT, voluntary=True),
}
"""Answers of the registration that are facts as they stand; the form is forms/library/jobseeker_registration.xlsx."""

FACTS: Final[Mapping[str, Known]] = {
    **ANSWERED,
    "age": _NUMBER,
    "months_without_work": _NUMBER,
    "months_displaced": Known(FactType.INTEGER, voluntary=True),
    "attendance_share": Known(FactType.DECIMAL, account=Account.ENGAGEMENT),
    "sessions_attended": _TRAINING,
    "sessions_late": _TRAINING,
    "sessions_missed": _TRAINING,
    "sessions_excused": _TRAINING,
    "courses_completed": _TRAINING,
    "courses_dropped": _TRAINING,
    "certificates": _TRAINING,
    "no_shows": _TRAINING,
}
"""Every fact that ``facts_of`` gives: a rulebook that reads another one reads what nobody fills."""

_BIRTH: Final = frozenset({"date_of_birth", "date_of_birth_precision"})
_CONVERT: Final = MappingProxyType({name: AS_TYPE[known.type] for name, known in ANSWERED.items()})


def facts_of(answers: Iterable[tuple[str, str]] | Mapping[str, str], training: Training, on: date) -> dict[str, Fact]:
    """Facts by name, as ``FACTS`` lists them, on a day; what nobody answered, or nobody can read, is left out.

    answers: name of the question and answer, as ``services.submissions.answers`` gives the leaves of a submission; of a
    question that stands in a repeat the first. Age and months are counted on the day, not on that of the registration.
    """
    facts: dict[str, Fact] = {}
    birth: dict[str, str] = {}
    for name, answer in answers.items() if isinstance(answers, Mapping) else answers:
        if name in _BIRTH and answer:
            birth.setdefault(name, answer)
        convert = _CONVERT.get(name)
        if convert is not None and answer and name not in facts:
            value = convert(answer)
            if value is not None:
                facts[name] = value
    age = years(read(birth.get("date_of_birth", ""), birth.get("date_of_birth_precision", "")), on)
    if age is not None:
        facts["age"] = age
    _count_months(facts, "without_work_since", "months_without_work", on)
    _count_months(facts, "displaced_since", "months_displaced", on)
    _count_training(facts, training)
    return facts


def _count_months(facts: dict[str, Fact], since: str, name: str, on: date) -> None:
    """Months by the calendar, as the form counts them."""
    first = facts.get(since)
    if isinstance(first, date) and first <= on:
        facts[name] = (on.year - first.year) * 12 + on.month - first.month


def _count_training(facts: dict[str, Fact], training: Training) -> None:
    if training.present or training.late or training.absent or training.excused:
        facts["sessions_attended"] = training.present + training.late
        facts["sessions_late"] = training.late
        facts["sessions_missed"] = training.absent
        facts["sessions_excused"] = training.excused
    counts: tuple[tuple[str, Fact], ...] = (
        ("attendance_share", training.share),
        ("courses_completed", training.completed),
        ("courses_dropped", training.dropped),
        ("certificates", training.certificates),
        ("no_shows", training.no_shows),
    )
    facts |= {name: count for name, count in counts if count is not None}

"""What surveys tell: every figure is that of a slow count, nothing of few, and released once; who is reminded."""

import random
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update

from mihan_desktop.domain.surveys.answers import NeedKnown, Needs, write_needs
from mihan_desktop.domain.surveys.responses import Outcome
from mihan_desktop.domain.surveys.surveys import Institution
from sync.central import acts
from sync.central.database import Database, default_url
from sync.central.indicators.disclosure import ALL
from sync.central.indicators.results import Counted, Released, release
from sync.central.moments import new_id
from sync.central.schema import Act
from sync.central.settings import CentralError
from sync.central.surveys.following import institutions, progress
from sync.central.surveys.planning import Surveys
from sync.central.surveys.reading import Listed
from sync.central.surveys.releasing import edition_of
from sync.central.surveys.results import Answers, results
from sync.central.surveys.schema import SurveyAskedRow, SurveyRow, SurveyWordRow

FIRST, LAST = date(2026, 9, 1), date(2026, 10, 31)
PLACES = ("IQ-G01", "IQ-G07", "IQ-G11")
KINDS = (Institution.EMPLOYER, Institution.TECH_HUB)
JOBS = ("25", "71", "53", "2512")
SKILLS = ("welding", "programming", "typing")


class House:
    """A ministry's database on a day of its own."""

    def __init__(self, folder: Path) -> None:
        self.database, self.at = Database(default_url(folder)), datetime(2026, 10, 1, 9, tzinfo=UTC)
        self.database.migrate()
        self.surveys = Surveys(self.database, lambda: self.at, new_id)

    def say(self, record: str, survey: str, outcome: Outcome, needs: Needs | None = None, on: date = FIRST) -> None:
        """A word about an institution is here."""
        self.at += timedelta(milliseconds=1)
        with self.database.write() as session:
            session.execute(update(SurveyAskedRow).where(SurveyAskedRow.id == record).values(told=True))
            session.add(
                SurveyWordRow(
                    id=new_id(), record=record, survey=survey, outcome=outcome.value, said_on=on, again=None,
                    needs={} if needs is None else write_needs(needs), corrects="", device_id="d", office_id="o",
                    clock=f"{int(self.at.timestamp() * 1000):013}-0000-d", author_id="a", received_at=self.at,
                )
            )  # fmt: skip

    def list(self, survey: str, count: int) -> list[SurveyAskedRow]:
        """So many institutions are on the list of a survey."""
        listed = [
            Listed(KINDS[at % 2], f"{at} {survey[-4:]}", PLACES[at % 7 % 3], contact="نور", phone="0770")
            for at in range(count)
        ]  # fmt: skip
        self.surveys.bring(survey, listed, "leyla")
        with self.database.read() as session:
            query = select(SurveyAskedRow).where(SurveyAskedRow.survey == survey)
            return sorted(session.scalars(query), key=lambda row: int(row.said["name"].split()[0]))


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    made = House(tmp_path_factory.mktemp("surveys"))
    yield made
    made.database.close()


def drawn(chance: random.Random, *, large: bool) -> Needs:
    """What an institution may have answered; a large one wants very many of one occupation."""
    jobs = chance.sample(JOBS, chance.randrange(4)) * chance.choice((1, 1, 2))
    jobs = ["53", *jobs] if large else jobs
    wanted = [9_000 if large and job == "53" else chance.randrange(1, 6) for job in jobs]
    needs = tuple(NeedKnown(job, many, hard=chance.random() < 0.4) for job, many in zip(jobs, wanted, strict=True))
    return Needs(needs, tuple(one for one in SKILLS if chance.random() < 0.3), ("typing",) * chance.randrange(2))


def quarter(house: House) -> None:
    """The register's figures of a quarter are out."""
    seekers = {(ALL, ALL): 90, (ALL, "25"): 40, (ALL, "71"): None}
    with house.database.write() as session:
        about = Released("2026-Q3", house.at, "s", LAST, 1, 10, 5)
        held = Counted({"governorate": {("typing", ALL): 35}})
        release(session, about, {"seekers": Counted({"occupation": seekers}), "skills_held": held})


def test_every_figure_is_what_a_slow_count_says(house: House) -> None:
    chance = random.Random(5)
    survey = house.surveys.make({"en": "x"}, FIRST, LAST, "leyla")
    rows = house.list(survey, 130)
    told: dict[str, tuple[Outcome, Needs | None]] = {}
    for place, row in enumerate(rows):
        outcome = chance.choices(
            (Outcome.ANSWERED, Outcome.REFUSED, Outcome.GONE, Outcome.NOT_REACHED, None), (70, 9, 6, 5, 10)
        )[0]
        outcome = Outcome.ANSWERED if place == 0 else outcome
        if outcome is not None:
            told[row.id] = (outcome, drawn(chance, large=place == 0) if outcome is Outcome.ANSWERED else None)
            house.say(row.id, survey, *told[row.id])
    quarter(house)
    with house.database.read() as session:
        about, found = results(session, survey, house.at.date())
        (first, *_), count = institutions(session, survey, house.at.date(), stand="left", kind="tech_hub")
    assert count == sum(told.get(row.id, (Outcome.NOT_REACHED,))[0] is Outcome.NOT_REACHED and row.kind == "tech_hub"
                        for row in rows if row.id in told)  # fmt: skip
    assert first.asked.name == min(
        row.said["name"] for row in rows if row.kind == "tech_hub" and told.get(row.id, ("",))[0] is Outcome.NOT_REACHED
    )  # fmt: skip
    for kind, rate in about.kinds:
        mine = [told[row.id][0] for row in rows if row.kind == kind and row.id in told]
        answered, gone = mine.count(Outcome.ANSWERED), mine.count(Outcome.GONE)
        assert (rate.asked, rate.answered, rate.refused, rate.gone) == (
            len(mine), answered, mine.count(Outcome.REFUSED), gone,
        )  # fmt: skip
        assert rate.rate == int(Fraction(100 * answered, len(mine) - gone) + Fraction(1, 2))
    shown = {(one.kind, one.occupation): one for one in found.needs}
    slow = slowly(rows, told)
    assert set(shown) == set(slow)
    kept = 0
    for at, (wanted, weighted, hard) in slow.items():
        one, many = shown[at], len(wanted)
        assert one.institutions == (many if many >= 10 else None)
        first_two = sorted(wanted, reverse=True)[:2]
        rest = sum(wanted) - sum(first_two)
        if many < 10 or rest < Fraction(first_two[0], 10):
            assert (one.wanted, one.estimated) == (None, None)
            kept += many >= 10
        else:
            assert (one.wanted, one.estimated) == (sum(wanted), round(weighted))
        both = 10 <= hard <= many - 10 or (many >= 10 and hard in (0, many))
        assert one.hard == (int(Fraction(100 * hard, many) + Fraction(1, 2)) if both else None)
        assert one.seekers == {"25": 40}.get(at[1])
    assert kept, "one institution that wants nine thousand is not told of by a sum"
    for line in found.skills:
        mine_said = [needs for row in rows if row.kind == line.kind and (needs := told.get(row.id, (0, None))[1])]
        for number, many in (
            (line.short, sum(line.skill in needs.short for needs in mine_said)),
            (line.training, sum(line.skill in needs.training for needs in mine_said)),
        ):
            assert number == (many if many == 0 or many >= 10 else None)
        assert line.held == {"typing": 35}.get(line.skill)


def slowly(
    rows: list[SurveyAskedRow], told: dict[str, tuple[Outcome, Needs | None]]
) -> dict[tuple[str, str], tuple[list[int], Fraction, int]]:
    """(people that each institution wants, the estimate, how many find them hard to find) by kind and occupation."""
    found: dict[tuple[str, str], tuple[list[int], list[Fraction], list[bool]]] = defaultdict(lambda: ([], [], []))
    for row in rows:
        needs = told.get(row.id, (None, None))[1]
        if needs is None:
            continue
        alike = [one.id for one in rows if (one.kind, one.governorate) == (row.kind, row.governorate)]
        exist = sum(told.get(one, (None,))[0] is not Outcome.GONE for one in alike)
        answered = sum(told.get(one, (None,))[0] is Outcome.ANSWERED for one in alike)
        for job in {one.occupation for one in needs.needs}:
            mine = [one for one in needs.needs if one.occupation == job]
            people = sum(one.wanted for one in mine)
            wanted, weighted, hard = found[row.kind, job]
            wanted.append(people)
            weighted.append(people * Fraction(exist, answered))
            hard.append(any(one.hard for one in mine))
    return {at: (wanted, sum(weighted, Fraction()), sum(hard)) for at, (wanted, weighted, hard) in found.items()}


def test_results_are_released_when_nobody_is_asked_any_more_and_stay_as_they_were(house: House) -> None:
    survey = house.surveys.make({"en": "x"}, FIRST, LAST, "leyla")
    rows = house.list(survey, 24)
    needs = Needs((NeedKnown("25", 2),))
    for row in rows[:-1]:
        house.say(row.id, survey, Outcome.ANSWERED, needs)
    with house.database.write() as session:
        session.execute(update(SurveyRow).where(SurveyRow.id == survey).values(state="open"))
    with pytest.raises(CentralError, match="survey_goes_on"):
        house.surveys.release_results(survey, "leyla")
    house.surveys.end(survey, "leyla")
    assert house.surveys.release_results(survey, "leyla") == 1
    house.say(rows[-1].id, survey, Outcome.ANSWERED, needs)

    def wanted() -> list[int | None]:
        with house.database.read() as session:
            one = edition_of(session, survey)
            assert one is not None
            found: Answers = one.answers
            return [line.wanted for line in found.needs]

    assert sum(number or 0 for number in wanted()) == 46, "what came since is not in it"
    with pytest.raises(CentralError, match="words_required"):
        house.surveys.release_results(survey, "leyla", " ")
    assert house.surveys.release_results(survey, "huda", "وصل جواب متأخر") == 2
    assert sum(number or 0 for number in wanted()) == 48


def verbs(house: House, survey: str) -> list[str]:
    """What was written down about a survey."""
    with house.database.read() as session:
        assert acts.look(session).broken is None
        query = select(Act.verb).where(Act.subject == survey).order_by(Act.number)
        return list(session.scalars(query))


def test_offices_are_reminded_once_a_day_of_whom_they_have_left(house: House) -> None:
    survey = house.surveys.make({"en": "x"}, FIRST, LAST, "leyla")
    rows = house.list(survey, 4)
    for row, outcome in zip(rows, (Outcome.ANSWERED, Outcome.REFUSED, Outcome.NOT_REACHED, None), strict=True):
        with house.database.write() as session:
            values: dict[str, Any] = {"told": True, "office_id": "north" if row is rows[3] else "south"}
            session.execute(update(SurveyAskedRow).where(SurveyAskedRow.id == row.id).values(**values))
        if outcome is not None:
            house.say(row.id, survey, outcome, Needs() if outcome is Outcome.ANSWERED else None)
    assert house.surveys.remind(survey, "leyla", "north") == 1
    assert house.surveys.remind(survey, "leyla") == 1, "the other one was asked for again today"
    assert house.surveys.remind(survey, "leyla") == 0
    with house.database.read() as session:
        about = progress(session, survey, house.at.date())
    assert {one.id: one.reminded for one in about.offices} == {"north": house.at.date(), "south": house.at.date()}
    assert verbs(house, survey).count("survey_reminded") == 3
    with house.database.write() as session:
        for row in rows[2:]:
            session.delete(session.get_one(SurveyAskedRow, row.id))
    with pytest.raises(CentralError, match="survey_nobody"):
        house.surveys.remind(survey, "leyla")

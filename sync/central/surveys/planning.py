"""Making surveys: whom they ask, the sample, which office asks whom; told to the offices that ask.

Each act is one transaction and one line of the centre's log.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import asdict, replace
from datetime import date, datetime, timedelta
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from mihan_desktop.domain.names import fold
from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.surveys.responses import OPEN
from mihan_desktop.domain.surveys.surveys import (
    FORMS,
    LONGEST_ID,
    MOST_NAME,
    MOST_PHONE,
    MOST_WORDS,
    Asked,
    Institution,
    Survey,
    SurveyState,
    asked_id,
    read_survey,
    write_asked,
    write_survey,
)
from mihan_desktop.domain.work.employers import Standing, read_facts
from sync.central import acts
from sync.central.database import Database
from sync.central.feeding import Said, Scope, say, say_all
from sync.central.schema import Office
from sync.central.settings import CentralError
from sync.central.surveys.following import stood
from sync.central.surveys.keeping import asked_of
from sync.central.surveys.reading import Listed
from sync.central.surveys.results import answers_of, write_answers
from sync.central.surveys.schema import SurveyAskedRow, SurveyResultRow, SurveyRow
from sync.central.work.offers_schema import EmployerRow
from sync.protocol.survey_items import SURVEY, SURVEY_ASKED

DRAFT: Final = "draft"
FORGET_DAYS: Final = 365
"""How long it is kept who answered, where nobody says another time (default)."""
MOST_FORGET_DAYS: Final = 3_650


class Surveys:
    """by: who acts."""

    def __init__(self, database: Database, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._database = database
        self._now = now
        self._new_id = new_id

    def make(
        self, names: Mapping[str, str], first: date, last: date, by: str, *, words: str = "",
        forms: Mapping[Institution, str] = FORMS, forget_days: int = FORGET_DAYS,
    ) -> str:  # fmt: skip
        """A draft; its id. forget_days: after the last day, until which it is kept who answered. ``CentralError``
        ``survey_terms`` for terms that nobody could be told.
        """
        told = {language: name.strip()[:MOST_NAME] for language, name in names.items() if name.strip()}
        if not told or not forms or last < first or not 0 < forget_days <= MOST_FORGET_DAYS:
            raise CentralError("survey_terms")
        if len(words.strip()) > MOST_WORDS or any(len(form) > LONGEST_ID for form in forms.values()):
            raise CentralError("survey_terms")
        forget_on = last + timedelta(days=forget_days)
        one = Survey(self._new_id(), told, words.strip(), first, last, forms, forget_on=forget_on)
        with self._database.write() as session:
            session.add(
                SurveyRow(id=one.id, state=DRAFT, said=write_survey(one), by=by, made_at=self._now(), published_at=None)
            )
            self._note(session, "survey_made", one.id, by)
        return one.id

    def bring(self, survey: str, listed: Iterable[Listed], by: str) -> int:
        """Institutions of a list join; how many of them are new. The same kind, name and governorate is the same one.

        ``CentralError``: ``survey_unknown``, ``survey_ended``; ``survey_kind`` for a kind that this survey asks by no
        form; ``office_unknown``.
        """
        with self._database.write() as session:
            one = self._open(session, survey)
            offices = set(session.scalars(select(Office.id)))
            known = set(session.scalars(select(SurveyAskedRow.id).where(SurveyAskedRow.survey == survey)))
            fresh = 0
            for each in listed:
                _check(one, each, offices)
                plain = {name: value for name, value in asdict(each).items() if name != "office"}
                fresh += _join(session, Asked(_record(survey, each), survey, **plain), each.office, known)
            self._note(session, "survey_institutions", survey, by, count=str(fresh))
        return fresh

    def fresh(self, survey: str, listed: Iterable[Listed]) -> int:
        """How many ``bring`` would put in; it raises the same, and nothing is changed."""
        with self._database.read() as session:
            one = self._open(session, survey, held=False)
            offices = set(session.scalars(select(Office.id)))
            known = set(session.scalars(select(SurveyAskedRow.id).where(SurveyAskedRow.survey == survey)))
            found: set[str] = set()
            for each in listed:
                _check(one, each, offices)
                found.add(_record(survey, each))
        return len(found - known)

    def on_list(self, survey: str, record: str) -> None:
        """Raise ``CentralError`` ``survey_institution`` for what is no institution of this survey."""
        with self._database.read() as session:
            row = session.get(SurveyAskedRow, record)
            if row is None or row.survey != survey:
                raise CentralError("survey_institution")

    def from_register(self, survey: str, by: str, governorates: Collection[str] = ()) -> int:
        """Verified employers of these governorates, of all where none is named, join; how many of them are new."""
        with self._database.write() as session:
            one = self._open(session, survey)
            if Institution.EMPLOYER not in one.forms:
                raise CentralError("survey_kind", kind=Institution.EMPLOYER.value)
            known = set(session.scalars(select(SurveyAskedRow.id).where(SurveyAskedRow.survey == survey)))
            query = select(EmployerRow).where(EmployerRow.standing == Standing.VERIFIED.value, EmployerRow.same == "")
            if governorates:
                query = query.where(EmployerRow.governorate.in_(list(governorates)))
            fresh = 0
            for row in session.scalars(query):
                fresh += _join(session, _employer(survey, row), "", known)
            self._note(session, "survey_institutions", survey, by, count=str(fresh))
        return fresh

    def draw(self, survey: str, each: int, by: str) -> int:
        """The sample: so many of each kind in each governorate, all of them for 0; how many that are.

        Who is drawn follows from the ids alone: the same list gives the same sample. Whoever an office was told to ask
        stays.
        """
        with self._database.write() as session:
            self._open(session, survey)
            strata: dict[tuple[str, str], list[SurveyAskedRow]] = {}
            for row in session.scalars(select(SurveyAskedRow).where(SurveyAskedRow.survey == survey)):
                strata.setdefault((row.kind, row.governorate), []).append(row)
            for rows in strata.values():
                rows.sort(key=lambda row: (not row.told, hashlib.sha256(row.id.encode()).digest()))
                for at, row in enumerate(rows):
                    row.drawn = row.told or each == 0 or at < each
            drawn = sum(row.drawn for rows in strata.values() for row in rows)
            self._note(session, "survey_drawn", survey, by, each=str(each), count=str(drawn))
        return drawn

    def give(self, survey: str, by: str) -> tuple[int, int]:
        """The drawn that nobody asks yet go to offices of their governorate, to the one with the fewest first.

        (how many were given, how many have no office in their governorate).
        """
        with self._database.write() as session:
            self._open(session, survey)
            offices: dict[str, list[str]] = {}
            for office, place in session.execute(select(Office.id, Office.governorate).order_by(Office.id)):
                offices.setdefault(str(place), []).append(str(office))
            drawn = (SurveyAskedRow.survey == survey, SurveyAskedRow.drawn)
            rows = session.scalars(select(SurveyAskedRow).where(*drawn).order_by(SurveyAskedRow.id)).all()
            load = Counter(row.office_id for row in rows if row.office_id)
            given = without = 0
            for row in rows:
                if row.office_id:
                    continue
                near = offices.get(row.governorate, [])
                if not near:
                    without += 1
                    continue
                row.office_id = min(near, key=lambda office: (load[office], office))
                load[row.office_id] += 1
                given += 1
            self._note(session, "survey_given", survey, by, count=str(given))
            session.flush()
            self._tell_if_open(session, survey)
        return given, without

    def give_to(self, record: str, office: str, by: str, interviewer: str = "") -> None:
        """An office asks an institution, and who of its people if somebody is named. ``CentralError``:
        ``survey_institution``, ``office_unknown``.
        """
        with self._database.write() as session:
            row = session.get(SurveyAskedRow, record, with_for_update=True)
            if row is None:
                raise CentralError("survey_institution")
            self._open(session, row.survey)
            if session.get(Office, office) is None:
                raise CentralError("office_unknown", target=office)
            before, at = row.office_id, self._now()
            row.office_id, row.drawn = office, True
            if row.told and before and before != office:
                over = replace(asked_of(row), over=True)
                say(session, Scope.office(before), SURVEY_ASKED, row.id, write_asked(over), at, ends=True)
            row.said = write_asked(replace(asked_of(row), interviewer=interviewer.strip()[:MOST_NAME]))
            row.told = False
            self._note(session, "survey_given", row.survey, by, record=record, office=office)
            session.flush()
            self._tell_if_open(session, row.survey)

    def publish(self, survey: str, by: str) -> int:
        """Tell the offices that ask, of the survey and of whom each asks; how many institutions are asked."""
        with self._database.write() as session:
            self._open(session, survey)
            row = session.get_one(SurveyRow, survey)
            asks = (SurveyAskedRow.survey == survey, SurveyAskedRow.drawn, SurveyAskedRow.office_id != "")
            count = len(session.scalars(select(SurveyAskedRow.id).where(*asks)).all())
            if not count:
                raise CentralError("survey_nobody")
            row.state, row.published_at = SurveyState.OPEN.value, row.published_at or self._now()
            session.flush()
            self._tell_if_open(session, survey)
            self._note(session, "survey_published", survey, by, count=str(count))
        return count

    def end(self, survey: str, by: str) -> None:
        """Nobody is asked any more; what offices have said already still comes in."""
        with self._database.write() as session:
            self._open(session, survey)
            row = session.get_one(SurveyRow, survey)
            row.state = SurveyState.OVER.value
            self._say(session, row, SurveyState.OVER)
            self._note(session, "survey_over", survey, by)

    def remind(self, survey: str, by: str, office: str = "") -> int:
        """Ask the offices again for whoever is still to be asked; of one office alone where it is named.

        How many institutions; one that was asked for again today already is not once more. ``CentralError``
        ``survey_nobody`` where nobody is left.
        """
        with self._database.write() as session:
            self._open(session, survey)
            at = self._now()
            today = at.astimezone(IRAQ).date()
            found = stood(session, survey, today)
            rows = [
                row for row in found.rows
                if row.id in found.stands and found.stands[row.id].stand in OPEN and office in ("", row.office_id)
            ]  # fmt: skip
            if not rows:
                raise CentralError("survey_nobody")
            late = {row.id for row in rows if row.reminded != today.isoformat()}
            told = []
            listed = session.scalars(select(SurveyAskedRow).where(SurveyAskedRow.survey == survey))
            for row in (row for row in listed if row.id in late):
                row.said = write_asked(replace(asked_of(row), reminded=today))
                told.append(Said(Scope.office(row.office_id), row.id, row.said))
            say_all(session, SURVEY_ASKED, told, at)
            self._note(session, "survey_reminded", survey, by, count=str(len(late)), office=office)
        return len(late)

    def release_results(self, survey: str, by: str, reason: str = "") -> int:
        """What was answered is counted now and stays as it is; the number of the edition.

        reason: why there is another edition. ``CentralError``: ``survey_unknown``, ``survey_goes_on``,
        ``words_required``.
        """
        with self._database.write() as session:
            row = session.get(SurveyRow, survey, with_for_update=True)
            if row is None:
                raise CentralError("survey_unknown")
            today = self._now().astimezone(IRAQ).date()
            found = stood(session, survey, today)
            if row.state == DRAFT or replace(found.survey, state=SurveyState(row.state)).takes(today):
                raise CentralError("survey_goes_on")
            last = session.scalar(select(func.max(SurveyResultRow.edition)).where(SurveyResultRow.survey == survey))
            if last and not reason.strip():
                raise CentralError("words_required")
            edition = (last or 0) + 1
            session.add(
                SurveyResultRow(
                    survey=survey, edition=edition, made_at=self._now(), by=by, reason=reason.strip()[:MOST_WORDS],
                    said=write_answers(answers_of(session, found, today)),
                )
            )  # fmt: skip
            self._note(session, "survey_released", survey, by, edition=str(edition), reason=reason.strip())
        return edition

    # -- what all of it rests on

    def _open(self, session: Session, survey: str, *, held: bool = True) -> Survey:
        row = session.get(SurveyRow, survey, with_for_update=held)
        if row is None:
            raise CentralError("survey_unknown")
        if row.state == SurveyState.OVER.value:
            raise CentralError("survey_ended")
        return read_survey(row.id, row.said)

    def _tell_if_open(self, session: Session, survey: str) -> None:
        """Of a published survey each office hears the survey, and of each institution that it does not know yet."""
        row = session.get_one(SurveyRow, survey)
        if row.state != SurveyState.OPEN.value:
            return
        self._say(session, row, SurveyState.OPEN)
        fresh = (
            SurveyAskedRow.survey == survey, SurveyAskedRow.drawn, SurveyAskedRow.office_id != "",
            SurveyAskedRow.told.is_(False),
        )  # fmt: skip
        at = self._now()
        rows = session.scalars(select(SurveyAskedRow).where(*fresh)).all()
        told = [Said(Scope.office(one.office_id), one.id, write_asked(asked_of(one))) for one in rows]
        say_all(session, SURVEY_ASKED, told, at)
        session.execute(update(SurveyAskedRow).where(*fresh).values(told=True))

    def _say(self, session: Session, row: SurveyRow, state: SurveyState) -> None:
        one = read_survey(row.id, row.said)
        one = replace(one, state=state, revision=one.revision + 1)
        row.said = write_survey(one)
        asks = (SurveyAskedRow.survey == row.id, SurveyAskedRow.drawn, SurveyAskedRow.office_id != "")
        offices = sorted(session.scalars(select(SurveyAskedRow.office_id).where(*asks).distinct()))
        say_all(session, SURVEY, [Said(Scope.office(office), row.id, row.said) for office in offices], self._now())

    def _note(self, session: Session, what: str, survey: str, by: str, **details: str) -> None:
        acts.write(session, self._new_id(), self._now(), by, what, survey, details)


def _record(survey: str, one: Listed) -> str:
    """The same kind, name and governorate is the same institution."""
    same = uuid5(NAMESPACE_URL, f"mihan/institution/{one.kind}/{one.governorate}/{fold(one.name)}")
    return asked_id(survey, str(same))


def _check(survey: Survey, one: Listed, offices: Collection[str]) -> None:
    if one.kind not in survey.forms:
        raise CentralError("survey_kind", kind=one.kind.value)
    if one.office and one.office not in offices:
        raise CentralError("office_unknown", target=one.office)


def _join(session: Session, one: Asked, office: str, known: set[str]) -> bool:
    """One institution more; False for one that is there."""
    if one.id in known:
        return False
    known.add(one.id)
    session.add(
        SurveyAskedRow(
            id=one.id, survey=one.survey, kind=one.kind.value, governorate=one.governorate, said=write_asked(one),
            office_id=office, drawn=True, told=False,
        )
    )  # fmt: skip
    return True


def _employer(survey: str, row: EmployerRow) -> Asked:
    facts = read_facts(row.facts)
    return Asked(
        asked_id(survey, row.id), survey, Institution.EMPLOYER, facts.known_as[:MOST_NAME], facts.governorate,
        facts.district, "", facts.contact[:MOST_NAME], facts.phone[:MOST_PHONE], row.id,
    )  # fmt: skip

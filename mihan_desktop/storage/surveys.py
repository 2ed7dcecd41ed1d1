"""Surveys at this desk: what was told of them, whom the office asks, and every word that was said here."""

import json
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import Connection, select, update
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.domain.registrations import ON_THE_WAY, RecordStatus
from mihan_desktop.domain.surveys.answers import read_needs, write_needs
from mihan_desktop.domain.surveys.responses import Outcome, ResponseSaid, Tried
from mihan_desktop.domain.surveys.surveys import Asked, Survey, read_asked, read_survey, write_asked, write_survey
from mihan_desktop.storage.outbox import NEVER_LEAVES
from mihan_desktop.storage.schema import outbox
from mihan_desktop.storage.surveys_schema import survey_asked, survey_words, surveys

_UNSAID: Final = frozenset({*NEVER_LEAVES, RecordStatus.RETURNED, RecordStatus.REJECTED})
"""What is in the outbox so holds nothing: taken back, returned, or turned back by the ministry."""


@dataclass(frozen=True, slots=True)
class KeptResponse:
    """One word, and where its change stands."""

    survey: str
    asked: str
    tried: Tried
    status: RecordStatus

    @property
    def counts(self) -> bool:
        """Whether it holds anything."""
        return self.status not in _UNSAID


class Surveys:
    """Rows of ``surveys``, ``survey_asked``, and of ``survey_words``, which changes of this desk carry."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # -- told

    def hear(self, one: Survey, at: datetime) -> None:
        """A survey as it is told now; an older telling of the same changes nothing."""
        before = self.get(one.id)
        if before is not None and before.revision > one.revision:
            return
        said = json.dumps(write_survey(one), ensure_ascii=False)
        values = {"last_day": one.last.isoformat(), "said": said, "at": at.isoformat()}
        put = insert(surveys).values(id=one.id, **values)
        self._connection.execute(put.on_conflict_do_update(index_elements=["id"], set_=values))

    def give(self, one: Asked, at: datetime) -> None:
        """This office is to ask an institution, or no longer."""
        said = json.dumps(write_asked(one), ensure_ascii=False)
        values = {"survey_id": one.survey, "over": int(one.over), "said": said, "at": at.isoformat()}
        put = insert(survey_asked).values(id=one.id, **values)
        self._connection.execute(put.on_conflict_do_update(index_elements=["id"], set_=values))

    def all(self) -> tuple[Survey, ...]:
        """Every survey, the one that ends last first."""
        rows = self._connection.execute(
            select(surveys.c.id, surveys.c.said).order_by(surveys.c.last_day.desc(), surveys.c.id)
        )
        return tuple(read_survey(str(row[0]), json.loads(row[1])) for row in rows)

    def get(self, survey: str) -> Survey | None:
        """One survey."""
        query = select(surveys.c.said).where(surveys.c.id == survey)
        said = self._connection.execute(query).scalar_one_or_none()
        return None if said is None else read_survey(survey, json.loads(said))

    def forms(self) -> frozenset[str]:
        """Ids of the forms by which surveys ask."""
        return frozenset(form for one in self.all() for form in one.forms.values())

    def asked(self, survey: str) -> tuple[Asked, ...]:
        """Whom this office is to ask, by name."""
        query = select(survey_asked.c.id, survey_asked.c.said)
        rows = self._connection.execute(query.where(survey_asked.c.survey_id == survey, survey_asked.c.over == 0))
        found = [read_asked(str(record), json.loads(said)) for record, said in rows]
        return tuple(sorted(found, key=lambda one: (one.name, one.id)))

    def one(self, record: str) -> Asked | None:
        """One institution, also when it is over."""
        query = select(survey_asked.c.said).where(survey_asked.c.id == record)
        said = self._connection.execute(query).scalar_one_or_none()
        return None if said is None else read_asked(record, json.loads(said))

    def unforgotten(self, today: date) -> tuple[str, ...]:
        """Institutions of surveys whose time has passed, of which it is still kept here who answered.

        Those of which a word has not reached the ministry yet are left out: nothing is lost on its way.
        """
        over = [one.id for one in self.all() if one.forgets(today)]
        on_the_way = [one.value for one in (RecordStatus.WAITING, RecordStatus.RETURNED, *ON_THE_WAY)]
        waiting = (
            select(outbox.c.id).where(outbox.c.record_id == survey_asked.c.id, outbox.c.status.in_(on_the_way)).exists()
        )
        mine = (survey_asked.c.survey_id.in_(over), ~waiting)
        rows = self._connection.execute(select(survey_asked.c.id, survey_asked.c.said).where(*mine))
        return tuple(str(record) for record, said in rows if not json.loads(said).get("forgotten", False))

    def forget_notes(self, record: str) -> None:
        """Whom to speak to at an institution, and what was noted about it."""
        self._connection.execute(update(survey_words).where(survey_words.c.asked_id == record).values(note=""))
        one = self.one(record)
        if one is not None:
            less = replace(one, contact="", phone="", interviewer="", forgotten=True)
            said = json.dumps(write_asked(less), ensure_ascii=False)
            self._connection.execute(update(survey_asked).where(survey_asked.c.id == record).values(said=said))

    # -- said here

    def say(self, change_id: str, said: ResponseSaid) -> None:
        """A word that a change in the outbox carries."""
        one = said.tried
        needs = "" if one.needs is None else json.dumps(write_needs(one.needs))
        self._connection.execute(
            survey_words.insert().values(
                change_id=change_id, survey_id=said.survey, asked_id=said.asked, outcome=one.outcome.value,
                said_on=one.on.isoformat(), again="" if one.again is None else one.again.isoformat(), note=one.note,
                needs=needs, corrects=one.corrects,
            )
        )  # fmt: skip

    def word(self, change_id: str) -> KeptResponse | None:
        """One word."""
        return next(iter(self._read(survey_words.c.change_id == change_id)), None)

    def words(self, survey: str) -> tuple[KeptResponse, ...]:
        """Every word of a survey that counts."""
        return tuple(one for one in self._read(survey_words.c.survey_id == survey) if one.counts)

    def returned(self, record: str) -> tuple[str, ...]:
        """Changes of one institution that a supervisor sent back and nobody has said anew."""
        back = self._read(survey_words.c.asked_id == record)
        return tuple(one.tried.change_id for one in back if one.status is RecordStatus.RETURNED)

    def say_again(self, change_id: str, again: str) -> None:
        """Another change carries the word now; what corrects it corrects that."""
        for column in (survey_words.c.change_id, survey_words.c.corrects):
            self._connection.execute(update(survey_words).where(column == change_id).values({column.name: again}))

    def _read(self, about: Any) -> list[KeptResponse]:
        rows = self._connection.execute(
            select(survey_words, outbox.c.clock, outbox.c.status, outbox.c.author_id)
            .join(outbox, outbox.c.id == survey_words.c.change_id)
            .where(about)
            .order_by(outbox.c.sequence)
        )
        return [_kept(row) for row in rows.mappings()]


def _kept(row: Any) -> KeptResponse:
    tried = Tried(
        Outcome(row["outcome"]), date.fromisoformat(row["said_on"]),
        date.fromisoformat(row["again"]) if row["again"] else None, row["note"],
        read_needs(json.loads(row["needs"])) if row["needs"] else None, row["corrects"], row["clock"],
        row["change_id"], row["author_id"],
    )  # fmt: skip
    return KeptResponse(row["survey_id"], row["asked_id"], tried, RecordStatus(row["status"]))

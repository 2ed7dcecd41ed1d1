"""What was said of referrals: every word stays, and where one stands follows from all of its words."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import Connection, select, true, update
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.work.referrals import Reason, Referral, Side, State, Word, standing
from mihan_desktop.storage.enrolments import UNSAID
from mihan_desktop.storage.referrals_schema import referral_words, referrals_told
from mihan_desktop.storage.schema import outbox

OFFICE: Final = "office"
MINISTRY: Final = "ministry"
_TOGETHER: Final = 500
About = Callable[[Any], Any]
"""(the columns of a table of words) → which of them"""


@dataclass(frozen=True, slots=True)
class KeptWord:
    """One word, of whom, and where its change stands.

    origin: ``""`` for this desk's own, ``OFFICE`` for what another desk of it, or the ministry, says of somebody whom
    this office looks after, ``MINISTRY`` for what is said of others.
    """

    vacancy: str
    person: str
    name: str
    word: Word
    status: RecordStatus
    origin: str = ""

    @property
    def counts(self) -> bool:
        """Whether it holds anything."""
        return self.status.value not in UNSAID


@dataclass(frozen=True, slots=True)
class KeptReferral:
    """A referral as all that is known here leaves it. ours: the person is looked after by this office; name: theirs;
    status: of the word that holds.
    """

    referral: Referral
    name: str
    status: RecordStatus
    origin: str
    ours: bool


class Referrals:
    """Rows of ``referral_words`` and ``referrals_told``, read as one."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, change_id: str, vacancy: str, person: str, name: str, word: Word) -> None:
        """A word that a change in the outbox carries."""
        values = _values(vacancy, person, name, word)
        self._connection.execute(referral_words.insert().values(change_id=change_id, **values))

    def tell(self, words: Iterable[KeptWord]) -> bool:
        """Keep words that no change of this desk carries; whether any is new or other than before."""
        new = False
        for one in words:
            own = select(referral_words.c.change_id).where(referral_words.c.change_id == one.word.change_id)
            if self._connection.execute(own).first() is not None:
                continue
            values = _values(one.vacancy, one.person, one.name, one.word) | {
                "change_id": one.word.change_id, "clock": one.word.clock, "author_id": one.word.author_id,
                "status": one.status.value, "origin": one.origin,
            }  # fmt: skip
            this = select(referrals_told).where(referrals_told.c.change_id == one.word.change_id)
            before = self._connection.execute(this).mappings().first()
            values["name"] = one.name or (str(before["name"]) if before is not None else "")
            new = new or before is None or dict(before) != values
            put = insert(referrals_told).values(**values)
            self._connection.execute(put.on_conflict_do_update(index_elements=["change_id"], set_=values))
        return new

    def get(self, change_id: str) -> KeptWord | None:
        """One word."""
        return next(iter(self._read(lambda words: words.change_id == change_id)), None)

    def one(self, vacancy: str, person: str) -> KeptReferral | None:
        """Where one person and one vacancy stand; None where nothing holds."""
        return next(iter(self._standing(_of(vacancy, person))), None)

    def of_person(self, person: str) -> tuple[KeptReferral, ...]:
        """Every referral of a person."""
        return self._standing(lambda words: words.person_id == person)

    def of_people(self, people: Collection[str]) -> tuple[KeptReferral, ...]:
        """Every referral of these people."""
        ids: list[str] = list(people)
        found: list[KeptReferral] = []
        for start in range(0, len(ids), _TOGETHER):
            found += self._standing(_among(ids[start : start + _TOGETHER]))
        return tuple(found)

    def of_vacancy(self, vacancy: str) -> tuple[KeptReferral, ...]:
        """Every referral to a vacancy that is known here."""
        return self._standing(lambda words: words.vacancy_id == vacancy)

    def of_vacancies(self, vacancies: Collection[str]) -> tuple[KeptReferral, ...]:
        """Every referral to these vacancies that is known here."""
        ids: list[str] = list(vacancies)
        found: list[KeptReferral] = []
        for start in range(0, len(ids), _TOGETHER):
            found += self._standing(_offering(ids[start : start + _TOGETHER]))
        return tuple(found)

    def all(self) -> tuple[KeptReferral, ...]:
        """All that are known here."""
        return self._standing(lambda _: true())

    def people_of(self, state: State) -> frozenset[str]:
        """Everybody of whom a word ever said so."""
        return frozenset(one.person for one in self._read(lambda words: words.state == state.value))

    def returned(self, vacancy: str, person: str) -> tuple[str, ...]:
        """Changes that a supervisor sent back and nobody has said anew."""
        these = self._read(_of(vacancy, person))
        return tuple(one.word.change_id for one in these if one.status is RecordStatus.RETURNED)

    def stands(self, change_id: str) -> bool:
        """Whether a word counts in what holds, so that it may be said again."""
        said = self.get(change_id)
        found = None if said is None else self.one(said.vacancy, said.person)
        return found is None or change_id not in {word.change_id for word in found.referral.idle}

    def kept(self, change_ids: Collection[str]) -> frozenset[str]:
        """Those of these changes that came from another desk and hold."""
        holds = referrals_told.c.status != RecordStatus.REJECTED.value
        these = select(referrals_told.c.change_id).where(referrals_told.c.change_id.in_(list(change_ids)), holds)
        return frozenset(str(one) for one in self._connection.scalars(these))

    def turn_back(self, change_ids: Collection[str]) -> None:
        """Words of other desks that hold no more."""
        ids = list(change_ids)
        for start in range(0, len(ids), _TOGETHER):
            some = referrals_told.c.change_id.in_(ids[start : start + _TOGETHER])
            values = {"status": RecordStatus.REJECTED.value}
            self._connection.execute(
                update(referrals_told).where(some, referrals_told.c.origin == OFFICE).values(values)
            )

    def say_again(self, change_id: str, again: str) -> None:
        """Another change carries the word now; what corrects it corrects that."""
        for table in (referral_words, referrals_told):
            mends = table.c.corrects == change_id
            self._connection.execute(update(table).where(mends).values(corrects=again))
        this = referral_words.c.change_id == change_id
        self._connection.execute(update(referral_words).where(this).values(change_id=again))

    def erase(self, person: str) -> None:
        """The name, every word in writing and the reasons go; that somebody was sent stays."""
        for table in (referral_words, referrals_told):
            this = table.c.person_id == person
            self._connection.execute(update(table).where(this).values(name="", note="", reason=""))

    def knows(self, person: str) -> bool:
        """Whether a name or words of somebody are here that were told from elsewhere and are not erased."""
        told = referrals_told.c
        this = select(told.change_id).where(told.person_id == person, (told.name != "") | (told.note != ""))
        return self._connection.execute(this.limit(1)).first() is not None

    def _read(self, about: About) -> tuple[KeptWord, ...]:
        own = self._connection.execute(
            select(referral_words, outbox.c.clock, outbox.c.status, outbox.c.author_id)
            .join(outbox, outbox.c.id == referral_words.c.change_id)
            .where(about(referral_words.c))
            .order_by(outbox.c.sequence)
        )
        told = self._connection.execute(
            select(referrals_told).where(about(referrals_told.c)).order_by(referrals_told.c.clock)
        )
        return tuple(_kept(row) for row in (*own.mappings(), *told.mappings()))

    def _standing(self, about: About) -> tuple[KeptReferral, ...]:
        words: dict[tuple[str, str], dict[str, KeptWord]] = {}
        for one in self._read(about):
            if one.counts:
                words.setdefault((one.vacancy, one.person), {})[one.word.change_id] = one
        found = []
        for (vacancy, person), said in words.items():
            referral = standing(vacancy, person, [one.word for one in said.values()])
            if referral is not None:
                found.append(_referral(referral, said))
        return tuple(found)


def _referral(referral: Referral, said: dict[str, KeptWord]) -> KeptReferral:
    holds = said[referral.last.change_id]
    name = next((one.name for one in reversed(said.values()) if one.name), "")
    ours = any(one.origin != MINISTRY and one.word.side is not Side.VACANCY for one in said.values())
    return KeptReferral(referral, name, holds.status, holds.origin, ours)


def _of(vacancy: str, person: str) -> About:
    return lambda words: (words.vacancy_id == vacancy) & (words.person_id == person)


def _among(people: Collection[str]) -> About:
    return lambda words: words.person_id.in_(people)


def _offering(vacancies: Collection[str]) -> About:
    return lambda words: words.vacancy_id.in_(vacancies)


def _values(vacancy: str, person: str, name: str, word: Word) -> dict[str, Any]:
    return {
        "vacancy_id": vacancy, "person_id": person, "name": name, "state": word.state.value, "side": word.side.value,
        "said_on": word.on.isoformat(), "reason": word.reason.value if word.reason else "", "note": word.note,
        "then_on": "" if word.then is None else word.then.isoformat(), "corrects": word.corrects,
    }  # fmt: skip


def _kept(row: Any) -> KeptWord:
    word = Word(
        State(row["state"]), date.fromisoformat(row["said_on"]), row["clock"], row["change_id"], Side(row["side"]),
        Reason(row["reason"]) if row["reason"] else None, row["note"],
        date.fromisoformat(row["then_on"]) if row["then_on"] else None, row["corrects"], row["author_id"],
    )  # fmt: skip
    origin = row.get("origin", "")
    return KeptWord(row["vacancy_id"], row["person_id"], row["name"], word, RecordStatus(row["status"]), origin)

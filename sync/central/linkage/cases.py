"""Cases decided by people: same, different, unsure; in bulk where the model is surest; and every link undone again.

A link says that two records are of one person and changes neither, nor what the ministry asks of either. Undone, the
register is byte for byte what it was, the case waits as it waited before, and the offices show what they showed. A
record that money hangs on takes two reviewers.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mihan_desktop.domain.names import fold
from sync.central import acts
from sync.central.bulk import among
from sync.central.database import Database
from sync.central.duplicates import standing
from sync.central.linkage import reviewing
from sync.central.linkage.parting import parted, speaking, together
from sync.central.linkage.running import attached, doubts, is_registration, known
from sync.central.linkage.schema import (
    DIFFERENT,
    GONE,
    ONCE,
    OPEN,
    PROPOSED,
    SAME,
    UNSURE,
    LinkageCase,
    PersonLink,
)
from sync.central.linking import say_same, unsay_same
from sync.central.settings import CentralError

VERDICTS: Final = (SAME, DIFFERENT, UNSURE)
PAGE: Final = 50
AT_ONCE: Final = 300
"""Cases of one transaction when they are confirmed in bulk."""


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A case as lists and commands say it (``LinkageCase``). link: of the link that holds, "" for none."""

    id: str
    left: str
    right: str
    probability: float
    state: str
    against: tuple[str, ...]
    two: str
    first_by: str
    decided_by: str
    evidence: tuple[tuple[str, str, float], ...]
    link: str = ""


class Cases:
    """The acts of reviewers; each is one transaction and one line in the log of acts."""

    def __init__(self, database: Database, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._database = database
        self._now = now
        self._new_id = new_id

    def waiting(self, count: int = PAGE, least: float = 0.0) -> list[CaseLine]:
        """The likeliest cases that wait for somebody."""
        query = (
            select(LinkageCase)
            .where(LinkageCase.state.in_(OPEN), LinkageCase.probability >= least)
            .order_by(LinkageCase.probability.desc(), LinkageCase.id)
            .limit(count)
        )
        with self._database.read() as session:
            return [_line(row) for row in session.scalars(query)]

    def decide(self, case: str, verdict: str, by: str, words: str = "") -> CaseLine:
        """What a person says of a case.

        CentralError ``case_unknown``, ``case_decided``, ``case_gone``, ``verdict_unknown``, ``second_reviewer`` (the
        same person cannot be both).
        """
        if verdict not in VERDICTS:
            raise CentralError("verdict_unknown", verdict=verdict)
        with self._database.write() as session:
            row = _open(session, case)
            sides = (row.left_id, row.right_id)
            if _missing(row, known(session, sides)):
                raise CentralError("case_gone", case=case)
            paid = attached(session, sides)  # since the run somebody may have sat in a class, or found work
            row.two = paid.get(row.left_id) or paid.get(row.right_id) or row.two
            made = self._decide(session, row, verdict, by, words)
            self._note(session, "linkage_decide", row.id, by, verdict=row.state)
            return _line(row, made)

    def confirm(self, at_least: float, by: str, model: str, count: int | None = None, most: int = 10_000) -> int:
        """Say same of all that wait at ``at_least`` (probability) or above and that nothing speaks against.

        model: the version of today's: what another one weighed is left to be weighed again. Cases that take two
        reviewers, clusters with contradictions and links that were taken back are left to be looked at one by one.
        count: how many the person was shown; CentralError ``pairs_changed`` when they are others now. Some hundreds at
        a time. How many.
        """
        with self._database.read() as session:
            offered = reviewing.surest(session, at_least, model)
        if count is not None and count != len(offered):
            raise CentralError("pairs_changed", count=str(len(offered)))
        return sum(
            self._confirm(offered[start : start + AT_ONCE], at_least, by, model)
            for start in range(0, min(len(offered), most), AT_ONCE)
        )

    def _confirm(self, some: Sequence[str], at_least: float, by: str, model: str) -> int:
        """One transaction of ``confirm``: what changed meanwhile, or somebody has before them, is left as it is."""
        with self._database.write() as session:
            query = (
                select(LinkageCase)
                .where(among(session, LinkageCase.id, some), LinkageCase.state == PROPOSED, LinkageCase.two == "")
                .where(LinkageCase.probability >= at_least, LinkageCase.model == model, reviewing.never_linked())
                .order_by(LinkageCase.probability.desc(), LinkageCase.id)
                .with_for_update(skip_locked=True)
            )
            rows = [row for row in session.scalars(query) if not row.against]
            sides = [one for row in rows for one in (row.left_id, row.right_id)]
            paid, here, desks = attached(session, sides), known(session, sides), standing(session, sides)
            cluster_of = together(session, sides, at_least)
            apart = parted(session, cluster_of)
            done = 0
            for row in rows:
                row.two = paid.get(row.left_id) or paid.get(row.right_id) or ""
                against = apart.get(cluster_of[row.left_id], ())
                row.against = speaking(against, doubts(desks, row.left_id, row.right_id))
                if not (row.two or row.against or _missing(row, here) or reviewing.link_of(session, row.id)):
                    self._decide(session, row, SAME, by, "")
                    done += 1
            self._note(session, "linkage_confirm", "", by, at_least=str(at_least), cases=str(done))
            return done

    def undo(self, link: str, by: str, words: str = "") -> CaseLine:
        """Take a link back: its case waits again, as unsure as it was. words: why, in place of those of before.

        CentralError ``link_unknown``.
        """
        with self._database.write() as session:
            case = session.scalar(select(PersonLink.case_id).where(PersonLink.id == link))
            row = session.get(LinkageCase, case or "", with_for_update=True)  # first, as whoever decides or erases
            made = session.get(PersonLink, link, with_for_update=True)
            if row is None or made is None or made.undone_at is not None:
                raise CentralError("link_unknown", link=link)
            made.undone_at, made.undone_by = self._now(), by[: acts.ACTOR]
            _wait_again(row, words)
            unsay_same(session, made.record_id, made.of_id, self._now())
            self._note(session, "linkage_undo", row.id, by, link=link)
            return _line(row)

    def reopen(self, case: str, by: str) -> CaseLine:
        """A case that was said to be two people waits again. CentralError ``case_unknown``, ``case_decided``."""
        with self._database.write() as session:
            row = session.get(LinkageCase, case, with_for_update=True)
            if row is None:
                raise CentralError("case_unknown", case=case)
            if row.state != DIFFERENT:
                raise CentralError("case_decided", case=case, state=row.state)
            _wait_again(row)
            self._note(session, "linkage_reopen", row.id, by)
            return _line(row)

    def counts(self) -> dict[str, int]:
        """State → how many cases are in it."""
        query = select(LinkageCase.state, func.count()).group_by(LinkageCase.state)
        with self._database.read() as session:
            return dict(session.execute(query).all())

    def _decide(self, session: Session, row: LinkageCase, verdict: str, by: str, words: str) -> str:
        now = self._now()
        if row.state != ONCE:
            row.before = _unsure(row)
        if verdict == SAME and row.two and row.state != ONCE:
            row.state, row.first_by, row.words = ONCE, by[: acts.ACTOR], words
            return ""
        if verdict == SAME and row.state == ONCE and _plain(row.first_by) == _plain(by):
            raise CentralError("second_reviewer", case=row.id)
        if verdict == UNSURE:
            row.first_by = ""  # whoever says same from here on is the first again
        row.state, row.decided_by, row.decided_at, row.words = verdict, by[: acts.ACTOR], now, words or row.words
        return self._link(session, row) if verdict == SAME else ""

    def _link(self, session: Session, row: LinkageCase) -> str:
        """The elder record goes on: ids tell when they were made. The offices of both are told."""
        if reviewing.link_of(session, row.id):  # the case is locked: nobody makes another meanwhile
            raise CentralError("case_decided", case=row.id, state=SAME)
        stands, goes = sorted((row.left_id, row.right_id))
        made = PersonLink(
            id=self._new_id(), case_id=row.id, record_id=goes, of_id=stands, made_by=row.first_by or row.decided_by,
            second_by=row.decided_by if row.first_by else "", made_at=self._now(), undone_at=None,
        )  # fmt: skip
        session.add(made)
        if known(session, (goes, stands)) == {goes, stands}:
            say_same(session, goes, stands, self._now())
        return made.id

    def _note(self, session: Session, verb: str, subject: str, by: str, **details: Any) -> None:
        acts.write(session, self._new_id(), self._now(), by, verb, subject, details)


def _open(session: Session, case: str) -> LinkageCase:
    """The case, which nobody else decides on until the transaction ends."""
    row = session.get(LinkageCase, case, with_for_update=True)
    if row is None:
        raise CentralError("case_unknown", case=case)
    if row.state == GONE:
        raise CentralError("case_gone", case=case)
    if row.state not in OPEN:
        raise CentralError("case_decided", case=case, state=row.state)
    return row


def _missing(row: LinkageCase, here: Collection[str]) -> bool:
    """Whether one of the two is a registration that is no more. here: the registrations there are."""
    return any(is_registration(one) and one not in here for one in (row.left_id, row.right_id))


def _plain(name: str) -> str:
    """A name as it is compared: however it was typed, one person stays one."""
    return fold(name[: acts.ACTOR]).strip()


def _unsure(row: LinkageCase) -> dict[str, str]:
    """Who was not sure of a case, when and in which words; nothing where nobody has said anything of it."""
    if row.state != UNSURE or row.decided_at is None:
        return {}
    return {"by": row.decided_by, "at": row.decided_at.isoformat(), "words": row.words}


def _wait_again(row: LinkageCase, words: str = "") -> None:
    """As it waited before anybody decided; words: said now, in place of those of then."""
    then = row.before
    row.state, row.first_by = UNSURE if then else PROPOSED, ""
    row.decided_by, row.words = then.get("by", ""), words or then.get("words", "")
    row.decided_at = datetime.fromisoformat(then["at"]) if then else None
    row.before = {}


def _line(row: LinkageCase, link: str = "") -> CaseLine:
    return CaseLine(
        row.id, row.left_id, row.right_id, round(row.probability, 5), row.state, tuple(row.against), row.two,
        row.first_by, row.decided_by, tuple((field, level, bits) for field, level, bits in row.evidence), link,
    )  # fmt: skip

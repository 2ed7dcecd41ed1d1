"""Whether a letter of referral holds, for the employer to whom it is brought: by its number, and nothing personal."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from mihan_desktop.domain.work.referrals import IN_HAND, Referral, State
from sync.central import referring
from sync.central.schema import Office, RecordHome
from sync.central.work.referrals import of_pair
from sync.central.work.referrals_schema import ReferralStand, ReferralWord


class LetterVerdict(StrEnum):
    """What a number is worth today."""

    HOLDS = "holds"
    LATE = "late"  # its last day is over, and nobody has answered it
    OVER = "over"  # answered, declined or withdrawn: the number alone does not say which
    UNKNOWN = "unknown"  # of no letter that has arrived here


@dataclass(frozen=True, slots=True)
class LetterJudged:
    """office: that wrote the letter; until: its last day. Both only of one that holds or is late."""

    verdict: LetterVerdict
    office: str = ""
    until: date | None = None


def judge(session: Session, number: str, today: date) -> LetterJudged:
    """Of a number as ``read_letter_number`` gives it. Where two letters have one number, the better of both."""
    rows = session.scalars(select(ReferralStand).where(ReferralStand.letter == number, ReferralStand.issued)).all()
    found = [_judged(session, row, today) for row in rows]
    order = tuple(LetterVerdict)
    return min(found, key=lambda one: order.index(one.verdict), default=LetterJudged(LetterVerdict.UNKNOWN))


def _judged(session: Session, row: ReferralStand, today: date) -> LetterJudged:
    one = of_pair(session, row.vacancy, row.person)
    home = session.get(RecordHome, row.person)
    gone = (home is not None and home.erased_at is not None) or referring.withdrawn(session, row.person)
    if one is None or one.letter is None or gone or one.state not in {*IN_HAND, State.NO_SHOW}:
        return LetterJudged(LetterVerdict.OVER)
    until = one.letter.then or one.letter.on
    verdict = LetterVerdict.HOLDS if today <= until else LetterVerdict.LATE
    return LetterJudged(verdict, _office(session, one), until)


def _office(session: Session, one: Referral) -> str:
    """The name of the office that wrote it; "" of the ministry's own."""
    letter = one.letter
    word = None if letter is None else session.get(ReferralWord, letter.change_id)
    office = None if word is None or not word.office_id else session.get(Office, word.office_id)
    return "" if office is None else office.name

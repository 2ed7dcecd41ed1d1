"""Work that was offered and who was sent there, as snapshots keep them."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import groupby
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from mihan_desktop.domain.work.referrals import TAKES_PLACE, Referral, State, standing
from mihan_desktop.domain.work.vacancies import Offer, Standing, read_offer, state_on
from mihan_desktop.domain.work.vacancies import State as Offered
from sync.central.indicators.keeping import number_of
from sync.central.indicators.people import clock_day
from sync.central.indicators.rows import Row, day_of, small
from sync.central.publishing_schema import FeedItem
from sync.central.schema import Office
from sync.central.work.offers_schema import EmployerRow, OfferRow
from sync.central.work.referrals import word_of
from sync.central.work.referrals_schema import ReferralWord
from sync.protocol.feed_items import VACANCY
from sync.protocol.work_items import CLOSED

FILLED, CLOSED_BY_STAFF, EXPIRED, WITHDRAWN = "filled", "closed", "expired", "withdrawn"
_HIRED: Final = frozenset({State.HIRED, State.STARTED, State.LEFT})


class Referrals:
    """Every referral, read in order. hired: of each vacancy, the days on which its places were taken."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self.hired: dict[str, list[date]] = {}

    def rows(self, session: Session) -> Iterator[Row]:
        """As ``facts.REFERRALS`` has them, the person as their record is numbered."""
        query = select(ReferralWord).order_by(ReferralWord.record, ReferralWord.clock)
        words = session.scalars(query.execution_options(yield_per=2_000))
        for record, some in groupby(words, key=lambda row: row.record):
            rows = list(some)
            one = standing(rows[0].vacancy, rows[0].person, [word_of(row) for row in rows])
            if one is None:
                continue
            if one.state in TAKES_PLACE:
                self.hired.setdefault(one.vacancy, []).append(_last(one, State.HIRED) or one.last.on)
            offices = {row.id: row.office_id for row in rows}
            yield self._row(record, one, offices)

    def _row(self, record: str, one: Referral, offices: dict[str, str]) -> Row:
        letter = next((word for word in one.words if word.state is State.ISSUED), None)
        first = letter or one.words[0]
        return (
            number_of(self._key, record), number_of(self._key, one.person), number_of(self._key, one.vacancy),
            offices.get(first.change_id, ""), letter.on if letter else None, one.state.value, one.last.on,
            next((word.on for word in one.words if word.state is State.INTERVIEWED), None),
            _last(one, State.HIRED) if one.state in _HIRED else None, one.started,
            one.last.on if one.state is State.LEFT else None,
        )  # fmt: skip


def _last(one: Referral, state: State) -> date | None:
    return next((word.on for word in reversed(one.words) if word.state is state), None)


class Vacancies:
    """Work that offices wrote down, and what the ministry's staff offer themselves.

    hired: as ``Referrals`` found it; asked: takes what each row that is read asks for (vacancy, skill, essential).
    """

    def __init__(self, key: bytes, hired: dict[str, list[date]], day: date, asked: Callable[[Row], None]) -> None:
        self._key, self._hired, self._day, self._asked = key, hired, day, asked

    def rows(self, session: Session) -> Iterator[Row]:
        """As ``facts.VACANCIES`` has them."""
        places = dict(session.execute(select(Office.id, Office.governorate)).all())
        employers = {
            row[0]: (row[1] or row[0], str((row[2] or {}).get("activity", "")))
            for row in session.execute(select(EmployerRow.id, EmployerRow.same, EmployerRow.facts))
        }
        written = set()
        for row in session.scalars(select(OfferRow).execution_options(yield_per=2_000)):
            written.add(row.id)
            yield self._offered(row, employers, places)
        yield from self._of_the_ministry(session, written)

    def _offered(self, row: OfferRow, employers: dict[str, tuple[str, str]], places: dict[str, str]) -> Row:
        offer = read_offer(row.offer)
        number, hired = number_of(self._key, row.id), sorted(self._hired.get(row.id, ()))
        boss, activity = employers.get(row.employer, (row.employer, ""))
        activity = employers.get(boss, (boss, activity))[1] or activity
        stood = Standing(offer, Offered(row.state), row.reason, row.described, row.stated)
        how, on = self._end(stood, offer, hired)
        for skill, essential in (dict.fromkeys(offer.optional, False) | dict.fromkeys(offer.essential, True)).items():
            self._asked((number, skill, essential))
        return (
            number, number_of(self._key, boss), offer.governorate or places.get(row.office_id, ""), offer.district,
            offer.occupation, activity, offer.source, small(offer.education), row.office_id,
            offer.told or day_of(row.received_at), offer.closes, on, how, on if how == FILLED else None,
            small(offer.places), small(len(hired)),
        )  # fmt: skip

    def _end(self, stood: Standing, offer: Offer, hired: list[date]) -> tuple[str, date | None]:
        """How and when it ended by the snapshot's day; nothing while it goes on."""
        state = state_on(stood, self._day, len(hired))
        if state is Offered.FILLED:
            return FILLED, clock_day(stood.stated) if stood.state is Offered.FILLED else hired[offer.places - 1]
        if state is Offered.EXPIRED:
            return EXPIRED, offer.closes
        return (WITHDRAWN, clock_day(stood.stated)) if state is Offered.CANCELLED else ("", None)

    def _of_the_ministry(self, session: Session, written: set[str]) -> Iterator[Row]:
        """What was said to desks of work that no office wrote down."""
        query = select(FeedItem).where(FeedItem.kind == VACANCY).order_by(FeedItem.topic, FeedItem.id)
        said = session.scalars(query.execution_options(yield_per=2_000))
        for name, items in groupby((one for one in said if one.topic not in written), key=lambda one: one.topic):
            every = list(items)
            body, hired = every[-1].body, sorted(self._hired.get(name, ()))
            state, on = body.get("state"), day_of(every[-1].at)
            how = {CLOSED: CLOSED_BY_STAFF, "filled": FILLED, "cancelled": WITHDRAWN}.get(str(state), "")
            places, closes = body.get("places"), str(body.get("closes") or "")
            occupation = str(body.get("occupation", ""))
            code = occupation if occupation.isascii() and occupation.isdigit() and len(occupation) <= 4 else ""
            last = date.fromisoformat(closes) if closes else None
            if not how and last is not None and self._day > last:
                how, on = EXPIRED, last
            yield (
                number_of(self._key, name), None, "", "", code, "", "ministry", None, "", day_of(every[0].at), last,
                on if how else None, how, on if how == FILLED else None,
                small(places) if isinstance(places, int) else None, small(len(hired)),
            )  # fmt: skip

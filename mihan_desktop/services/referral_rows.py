"""Referrals as lists show them: what the ministry told, joined with the words that are known here."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from mihan_desktop.domain.told import ReferralRow, VacancyRow

if TYPE_CHECKING:
    from mihan_desktop.storage.referrals import KeptReferral
    from mihan_desktop.storage.work import Work


def vacancies_of(work: "Work", ids: Collection[str]) -> Mapping[str, VacancyRow]:
    """These vacancies, as the ministry told of them."""
    return work.told.vacancies_by_id(ids)


def with_own_words(
    work: "Work", told: Sequence[ReferralRow], kept: "Sequence[KeptReferral]"
) -> tuple[ReferralRow, ...]:  # fmt: skip
    """Referrals as the ministry told them, each as it stands by all words that are known here; newest first."""
    offers = vacancies_of(work, {one.referral.vacancy for one in kept})
    rows = {(row.person_id, row.vacancy_id): row for row in told}
    for one in kept:
        key, last = (one.referral.person, one.referral.vacancy), one.referral.last
        before, offered = rows.get(key), offers.get(one.referral.vacancy)
        own = work.outbox.get(last.change_id)
        at = own.recorded_at if own is not None else before.at if before is not None else moment_of(last.clock)
        rows[key] = ReferralRow(
            one.referral.id if before is None else before.id, *key, last.state.value,
            "" if offered is None else offered.title, last.note if before is None else before.words or last.note, at,
            "" if offered is None else offered.employer,
        )  # fmt: skip
    return tuple(sorted(rows.values(), key=lambda row: row.at, reverse=True))


def moment_of(clock: str) -> datetime:
    """When a word was said, by the clock of whoever said it."""
    from sync.protocol.hlc import Reading

    return Reading.parse(clock).moment()
